"""What is said in a video: subtitles in WebVTT, and the transcript as paragraphs of plain text."""

from pathlib import Path

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from kiosk.content.subjects.media_kinds import Cue


def read_text(path: Path) -> str:
    """Return a text file; raises ValueError with a sentence for the editor where there is none or it isn't UTF-8."""
    try:
        return path.read_text("utf-8-sig")
    except FileNotFoundError:
        raise ValueError(f"Le fichier « {path.name} » manque : déposez-le dans originals/{path.parent.name}.") from None
    except (OSError, UnicodeDecodeError):
        raise ValueError(f"« {path.name} » n'est pas un texte en UTF-8 : enregistrez-le à nouveau.") from None


def read_cues(path: Path) -> tuple[Cue, ...]:
    """Return the subtitles of a WebVTT file; raises ValueError with a sentence that names the file's line at fault."""
    text = read_text(path)
    try:
        captions = webvtt.from_string(text, strict=True).captions
    except MalformedFileError:
        raise ValueError(f"« {path.name} », ligne 1 : ce n'est pas du WebVTT, écrivez d'abord WEBVTT.") from None
    except MalformedCaptionError:
        line = _first_bad_line(text)
        example = "00:00:01.000 --> 00:00:03.500"
        raise ValueError(f"« {path.name} », ligne {line} : écrivez les temps ainsi, {example}.") from None
    cues = tuple(Cue(_ms(c.start), _ms(c.end), " ".join(c.text.split())) for c in captions)
    if not cues:
        raise ValueError(f"« {path.name} » ne contient aucun sous-titre : ajoutez-les.")
    before = 0
    for cue in cues:
        if not before <= cue.start_ms < cue.end_ms or not cue.text:
            said = cue.text or "vide"
            raise ValueError(f"« {path.name} » : le sous-titre « {said} » est vide ou mal placé, corrigez ses temps.")
        before = cue.end_ms
    return cues


def read_paragraphs(path: Path) -> tuple[str, ...]:
    """Return a text file's paragraphs, which an empty line sets apart; raises ValueError with a sentence."""
    blocks = read_text(path).split("\n\n")
    paragraphs = tuple(" ".join(block.split()) for block in blocks if block.strip())
    if not paragraphs:
        raise ValueError(f"« {path.name} » est vide : écrivez ce qui est dit dans la vidéo.")
    return paragraphs


def _ms(timestamp: str) -> int:
    """Return "01:02:03.450" in ms."""
    ms = 0
    seconds, _, thousandths = timestamp.partition(".")
    for part in seconds.split(":"):
        ms = ms * 60 + int(part)
    return ms * 1000 + int(thousandths)


def _first_bad_line(text: str) -> int:
    """Return the 1-based line of the first block that isn't a subtitle: the library doesn't tell."""
    number = 1
    for block in text.split("\n\n"):
        try:
            webvtt.from_string(block if block.startswith("WEBVTT") else f"WEBVTT\n\n{block}", strict=True)
        except MalformedCaptionError:
            return number + len(block) - len(block.lstrip("\n"))
        number += block.count("\n") + 2
    return number
