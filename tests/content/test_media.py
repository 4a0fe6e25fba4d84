"""Media: pictures, galleries, comparisons and videos, from the editor's file to the reader."""

import json
from pathlib import Path

import pytest
from PIL import Image

from kiosk.content.build import build_edition
from kiosk.content.check import check_edition
from kiosk.content.pictures import LONGEST_PX, MOST_PX, picture_fault
from kiosk.content.reader import Reader
from kiosk.content.subjects.media_kinds import Cue, MediumKind
from kiosk.content.workshop import read_workshop
from kiosk.errors import EditionError, RouteError
from kiosk.routes import Route
from tests.content.test_faults import faults, line_of, only_fault, replace
from tests.media_workshop import SUBTITLES, media_workshop, write_media

TINY = b"\0\0\0\x18ftypisom, and no film"


@pytest.fixture
def media(workshop: Path) -> Path:
    """The small workshop with media of every kind, to be spoiled."""
    write_media(workshop)
    return workshop


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its edition; not to be changed."""
    folder = tmp_path_factory.mktemp("media")
    build_edition(media_workshop(folder), folder / "edition")
    return folder / "edition"


def test_media_are_read_as_written(built: Path) -> None:
    """Each kind with its pictures in their order, its words in French typography, and who names it."""
    with Reader.open(built) as reader:
        held = reader.media()
        assert {m.id: m.kind for m in held.values()} == {
            "quai": MediumKind.PICTURE,
            "quai-avant": MediumKind.PICTURE,
            "quai-apres": MediumKind.PICTURE,
            "promenade": MediumKind.GALLERY,
            "quai-change": MediumKind.COMPARISON,
            "film": MediumKind.VIDEO,
        }
        files = {id: [Path(p.file).name for p in m.pictures] for id, m in held.items()}
        assert files["quai"] == files["film"] == ["quai.jpg"]
        assert files["promenade"] == ["quai.jpg", "avant.png", "apres.png"]
        assert files["quai-change"] == ["avant.png", "apres.png"]
        picture = held["quai"].pictures[0]
        assert (picture.title, picture.alt) == ("Le quai d’essai", "Un quai rouge sous un ciel pâle, avec un damier.")
        assert picture.credit == "Photo\u00a0: atelier d’essai"
        assert [m.id for m in reader.media_of("fact", "accueil")] == ["quai-change", "film"]
        assert [m.id for m in reader.media_of("section", "proteger")] == ["film"]
        assert reader.media_of("fact", "agents-sans-image") == ()


def test_what_is_said_in_a_video_is_read_once(built: Path) -> None:
    """Subtitles with their times and without their marks, the transcript by paragraph."""
    with Reader.open(built) as reader:
        video = reader.medium("film").video
    assert video is not None
    assert video.cues == (
        Cue(0, 600, "D’abord, tout est rouge."),
        Cue(700, 1200, "Puis tout est bleu, comme le fleuve."),
    )
    assert video.transcript == (
        "Zoé dit\u00a0: «\u00a0D’abord, tout est rouge.\u00a0»",
        "Puis tout est bleu, comme le fleuve. La voix se tait.",
    )
    assert video.file == "videos/film.mp4"


def test_pictures_are_scaled_and_bare(media: Path, tmp_path: Path) -> None:
    """The long side is 2160 px at most, what a camera notes (place, turn) is gone, and the picture stands upright."""
    exif = Image.Exif()
    exif[0x0112] = 6  # orientation: turned by a quarter
    exif[0x013B] = "une personne"  # artist
    lying = media / "originals" / "pictures" / "quai.jpg"
    with Image.open(lying) as picture:
        picture.load()
        picture.save(lying, exif=exif)
    build_edition(media, tmp_path / "edition")
    with Reader.open(tmp_path / "edition") as reader:
        picture = reader.medium("quai").pictures[0]
        with Image.open(reader.media_file(picture.file)) as shown:
            assert shown.size == (picture.width, picture.height) == (LONGEST_PX * 2 // 3, LONGEST_PX)
            assert dict(shown.getexif()) == {}
        small = reader.medium("quai-avant").pictures[0]
        assert (small.width, small.height) == (900, 600)


def test_the_manifest_holds_every_file(built: Path, tmp_path: Path) -> None:
    """Pictures and the video are hashed; one that was changed is refused."""
    manifest = json.loads((built / "media" / "manifest.json").read_text("utf-8"))
    assert set(manifest["files"]) == {
        "pictures/quai.jpg",
        "pictures/avant.png",
        "pictures/apres.png",
        "videos/film.mp4",
        "portraits/adjointe-essai.png",
    }
    assert (built / "media" / "videos" / "film.mp4").read_bytes() == TINY
    check_edition(built)
    (built / "media" / "videos" / "film.mp4").write_bytes(TINY + b"!")
    try:
        with pytest.raises(EditionError, match="manifeste"):
            check_edition(built)
    finally:
        (built / "media" / "videos" / "film.mp4").write_bytes(TINY)


def test_the_version_follows_the_media(media: Path) -> None:
    """Other subtitles, another picture: another edition."""
    versions = {read_workshop(media).version()}
    (media / "originals" / "videos" / "film.vtt").write_text(SUBTITLES.replace("rouge", "vert"), "utf-8")
    versions.add(read_workshop(media).version())
    (media / "originals" / "videos" / "film.mp4").write_bytes(TINY + b"!")
    versions.add(read_workshop(media).version())
    assert len(versions) == 3


def test_each_medium_has_an_address(built: Path, sample: Reader) -> None:
    """And a video's transcript its own; what the edition hasn't got leads nowhere."""
    with Reader.open(built) as reader:
        addresses = {str(route) for route in reader.routes() if route.kind == "media"}
        assert addresses == {f"media/{id}" for id in reader.media()} | {"media/film?part=transcript"}
        assert all(reader.exists(Route.parse(address)) for address in addresses)
        for absent in ("media/rien", "media/quai?part=transcript", "media/film?part=rien"):
            assert not reader.exists(Route.parse(absent))
        with pytest.raises(RouteError):
            reader.medium("rien")
    assert sample.media() == {}


@pytest.mark.parametrize(
    ("old", "new", "words", "sentence"),
    [
        ('file = "quai.jpg"', 'file = "absent.jpg"', 'file = "absent.jpg"', "L’image « absent.jpg » manque"),
        ('file = "film.mp4"', 'file = "absent.mp4"', 'file = "absent.mp4"', "La vidéo « absent.mp4 » manque"),
        ('file = "film.mp4"', 'file = "film.txt"', 'file = "film.txt"', "« film.txt » n’est pas une vidéo MP4 ou"),
        ('alt = "Le même quai, gris."', 'alt = " "', 'alt = " "', "La clé « alt » est vide : écrivez-la."),
        ('credit = "Archives d\'essai"', 'credit = ""', 'credit = ""', "La clé « credit » est vide : écrivez-la."),
        ('subtitles = "film.vtt"', 'subtitles = "a.vtt"', 'subtitles = "a.vtt"', "Le fichier « a.vtt » manque"),
        ('transcript = "film.txt"', 'transcript = "a.txt"', 'transcript = "a.txt"', "Le fichier « a.txt » manque"),
        ('poster = "quai"', 'poster = "rien"', 'poster = "rien"', "La fiche « rien » n’existe pas"),
        ('after = "quai-apres"', 'after = "quai-apre"', 'after = "quai-apre"', "La fiche « quai-apre » n’existe pas"),
        ('["quai", "quai-avant", "quai-apres"]', '["quai"]', '["quai"]', "Une galerie réunit au moins 2 images"),
        ('id = "quai-change"', 'id = "promenade"', "", "L’id « promenade » est déjà celui d’un autre média"),
    ],
)
def test_a_fault_names_its_line(media: Path, old: str, new: str, words: str, sentence: str) -> None:
    """What is missing, empty or foreign is said with what to do."""
    replace(media, "media.toml", old, new)
    found = [f for f in faults(media) if f.file == "media.toml"]
    said = [str(f.sentence).replace("\u00a0", " ").replace("\u202f", " ") for f in found]
    assert len(found) == 1, said
    assert said[0].startswith(sentence)
    if words:
        assert found[0].line == line_of(media, "media.toml", words)


@pytest.mark.parametrize("key", ["alt", "credit"])
def test_a_picture_without_words(media: Path, key: str) -> None:
    """No picture without credit and alternative text."""
    text = (media / "sources" / "media.toml").read_text("utf-8")
    line = next(line for line in text.split("\n") if line.startswith(f"{key} = "))
    (media / "sources" / "media.toml").write_text(text.replace(f"{line}\n", "", 1), "utf-8")
    said = [f.sentence for f in faults(media) if f.file == "media.toml"]
    assert any(s.startswith(f"La clé «\u00a0{key}\u00a0» manque") for s in said)


def test_a_picture_that_does_not_open(media: Path) -> None:
    """A text that is called a picture, and one that is cut."""
    path = media / "originals" / "pictures" / "avant.png"
    whole = path.read_bytes()
    for content in (b"no picture", whole[: len(whole) // 2]):
        path.write_bytes(content)
        assert only_fault(media)[2].startswith("« avant.png » ne s’ouvre pas comme une image")


def test_a_picture_that_is_too_large(tmp_path: Path) -> None:
    """More pixels than a build takes on, whatever they weigh."""
    path = tmp_path / "grande.png"
    Image.new("1", (10_000, MOST_PX // 10_000 + 1)).save(path)
    assert picture_fault(path) == "« grande.png » est trop grande : réduisez-la à 80 millions de pixels."


def test_before_and_after_have_one_shape(media: Path) -> None:
    """One lies over the other."""
    path = media / "originals" / "pictures" / "apres.png"
    Image.new("RGB", (800, 800)).save(path)
    assert only_fault(media)[2].startswith("Avant et après n’ont pas les mêmes proportions")


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Bonjour\n", "« film.vtt », ligne 1 : ce n’est pas du WebVTT"),
        (SUBTITLES.replace("00:00:00.700", "0,7 s"), "« film.vtt », ligne 7 : écrivez les temps ainsi"),
        (SUBTITLES.replace("00:00:01.200", "00:00:00.650"), "« film.vtt » : le sous-titre « Puis tout est bleu"),
        ("WEBVTT\n", "« film.vtt » ne contient aucun sous-titre"),
        (SUBTITLES.replace("comme le fleuve", "bleu " * 16), "Le sous-titre « Puis tout est bleu"),
    ],
)
def test_subtitles_that_cannot_be_read(media: Path, text: str, sentence: str) -> None:
    """The fault names the line of media.toml, and the line of the WebVTT file where it can."""
    (media / "originals" / "videos" / "film.vtt").write_text(text, "utf-8")
    file, line, said = only_fault(media)
    assert (file, line) == ("media.toml", line_of(media, "media.toml", "subtitles ="))
    assert said.startswith(sentence)


def test_a_transcript_is_short_paragraphs_of_utf_8(media: Path) -> None:
    """A text on a kiosk has 60 words at most; another encoding is said."""
    path = media / "originals" / "videos" / "film.txt"
    for content, sentence in (
        (b"mot " * 61, "Un paragraphe de « film.txt » a 61 mots, 60 au plus : coupez-le"),
        (b"\xe9t\xe9", "« film.txt » n’est pas un texte en UTF-8"),
        (b"\n \n", "« film.txt » est vide"),
    ):
        path.write_bytes(content)
        assert only_fault(media)[2].startswith(sentence)


def test_a_page_names_media_that_exist_and_two_at_most(media: Path) -> None:
    """An unknown id, one id twice, three media."""
    for wrong, sentence in (
        ('["quai-change", "rien"]', "Le média « rien » n’existe pas"),
        ('["film", "film"]', "Une page montre 2 médias au plus"),
        ('["film", "quai", "promenade"]', "Une page montre 2 médias au plus"),
    ):
        replace(media, "facts/jamais.toml", '["quai-change", "film"]', wrong)
        file, line, said = only_fault(media)
        assert (file, line) == ("facts/jamais.toml", line_of(media, "facts/jamais.toml", wrong))
        assert said.startswith(sentence)
        replace(media, "facts/jamais.toml", wrong, '["quai-change", "film"]')
