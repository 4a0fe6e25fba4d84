"""A file of paper cards on its way in: all of its cards or none, once, and beside it what was refused.

The cards are read aside, into a table that only this connection sees, and enter the cards' file in one transaction with
a note of the file they came from. Given again the same file adds nothing; with lines more at its end, those alone; and
another file of the same name is refused, since it may be the same with a line corrected.
The note is a slow hash: nobody who finds it can try out which card of a few answers it was.
"""

import csv
import hashlib
import os
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from io import BufferedReader, TextIOWrapper
from pathlib import Path
from typing import TextIO

from kiosk.errors import StoreError
from kiosk.feedback.lot_store import ImportedFile, LotStore, Row
from kiosk.feedback.model import UNKNOWN
from kiosk.feedback.paper_file import LINE, REASON, Line, PaperFile, find_encoding
from kiosk.feedback.paper_form import Form
from kiosk.feedback.screening import wants_review
from kiosk.paths import sync_folder
from kiosk.tables.folder import reason_of
from kiosk.tables.textfiles import guard_formula

Progress = Callable[[int, int], None]

KEY_BYTES = 16
_BLOCK = 1 << 20
_LINES_PER_STEP = 1000
_SALT = b"kiosk feedback import"
COST = 1 << 14
"""scrypt's: 16 MB and a fifth of a second for each try."""

WRONG_CLOCK = (
    "L’horloge de cet ordinateur est en retard : réglez-la, puis recommencez ; elle dit si une date est passée."
)
NOT_READ = "Le fichier {file} ne peut être lu ({reason}) : vérifiez son nom et ses droits."
CHANGED = (
    "Un fichier du nom de {name} a déjà été saisi, et celui-ci en diffère : pour ne pas compter deux fois ses cartes, "
    "mettez les nouvelles à la suite des anciennes ou dans un fichier d’un autre nom."
)
IN_THE_WAY = "Le fichier {file} existe déjà : terminez-le, ou renommez-le, puis recommencez."
NOT_WRITTEN = "Le fichier {file} ne peut être écrit ({reason}) : copiez les cartes dans un dossier où l’on peut écrire."


@dataclass(frozen=True, slots=True)
class Import:
    """What became of a file.

    Attributes:
        file: the file.
        cards: cards that came in.
        known: lines that had come before; all of them where the same file is given again.
        review: how many texts of the cards look as if they told a way to reach a person, or hold a word to read again.
        refused: lines that were refused, now in `refused_file`.
        refused_file: None where there is none.
    """

    file: Path
    cards: int
    known: int
    review: int = 0
    refused: int = 0
    refused_file: Path | None = None

    @property
    def sentences(self) -> tuple[str, ...]:
        """What to tell staff, in French: what came in and what to do."""
        if self.known and not (self.cards or self.refused):
            return (f"{self.file.name} : tout y est déjà saisi, rien n’est ajouté.",)
        said = [f"{self.file.name} : {_count(self.cards, 'carte saisie', 'cartes saisies')}."]
        if self.known:
            said.append(f"{_count(self.known, 'ligne y était', 'lignes y étaient')} déjà : passées.")
        if self.review:
            said.append(
                f"{_count(self.review, 'texte est', 'textes sont')} à relire : un numéro, une adresse ou un mot de la "
                "liste s’y trouve."
            )
        if self.refused:
            said.append(
                f"{_count(self.refused, 'ligne refusée', 'lignes refusées')}, avec la raison, dans "
                f"{self.refused_file} : corrigez-{'les' if self.refused > 1 else 'la'} là, puis "
                "saisissez ce fichier-là."
            )
        return tuple(said)


def import_file(
    store: LotStore, file: Path, form: Form, now: str, words: frozenset[str], reading: Progress, writing: Progress
) -> Import:
    """Put the cards of a file among those that wait for a lot; `now` is the half-day, `words` those to read again.

    `reading` is called with bytes, `writing` with cards. Raises StoreError, a sentence, where nothing came in.
    """
    if now == UNKNOWN:
        raise StoreError(WRONG_CLOCK)
    name = hashlib.sha256(os.fsencode(file.name)).digest()
    notes = store.imported_files()
    try:
        with file.open("rb") as content:
            digest, size, start = _look(content, notes)
            if start is not None and start.size == size:
                return Import(file, 0, start.lines)
            if start is None and any(note.name == name for note in notes):
                raise StoreError(CHANGED.format(name=file.name))
            reader = _Reader(file, form, words, start.lines if start else 0)
            try:
                cards = store.stage_cards(reader.rows(content, size, reading))
                if cards:
                    note = ImportedFile(name, digest, size, reader.last)
                    store.take_in_staged(note, now, cards, writing, reader.refusals.publish)
                else:
                    reader.refusals.publish()
            except BaseException:
                reader.refusals.discard()
                raise
    except OSError as error:
        raise StoreError(NOT_READ.format(file=file, reason=reason_of(error))) from error
    refused_file = reader.refusals.file if reader.refusals.lines else None
    return Import(file, cards, reader.known, reader.review, reader.refusals.lines, refused_file)


def _look(content: BufferedReader, notes: Iterable[ImportedFile]) -> tuple[bytes, int, ImportedFile | None]:
    """Return a file's slow hash, its bytes, and the longest file that came in before and whose lines it begins with."""
    digest = hashlib.sha256()
    size, last, start = 0, b"", None

    def read(most: int) -> bool:
        nonlocal size, last
        block = content.read(min(_BLOCK, most))
        digest.update(block)
        size, last = size + len(block), block[-1:] or last
        return block != b""

    for note in sorted(notes, key=lambda note: note.size):
        while size < note.size and read(note.size - size):
            pass
        ends_line = {last, content.peek(1)[:1]} & {b"\n", b"\r", b""}
        if size == note.size and ends_line and _slow(digest.digest()) == note.content:
            start = note
    while read(_BLOCK):
        pass
    return (start.content if start and start.size == size else _slow(digest.digest())), size, start


def _slow(digest: bytes) -> bytes:
    return hashlib.scrypt(digest, salt=_SALT, n=COST, r=8, p=4, dklen=32)


class _Reader:
    """Reads a file into rows of the cards' table, keeps what is refused, and counts.

    Attributes:
        known: lines passed over, since they had come before.
        last: number of the last line.
        review: texts to read again.
        refusals: what was refused.
    """

    def __init__(self, file: Path, form: Form, words: frozenset[str], done: int) -> None:
        self._form = form
        self._words = words
        self._done = done
        self.refusals = _Refusals(file)
        self.known = self.last = self.review = 0

    def rows(self, content: BufferedReader, size: int, progress: Progress) -> Iterator[Row]:
        """Yield a row for each card, under a random key."""
        content.seek(0)
        encoding = find_encoding(content)
        content.seek(0)
        text = TextIOWrapper(content, encoding, errors="replace", newline="")
        try:
            lines = PaperFile(text, self._form)
            self.refusals.header = lines.header
            for number, line in enumerate(lines):
                if number % _LINES_PER_STEP == 0:
                    progress(content.tell(), size)
                self.last = line.number
                if line.number <= self._done:
                    self.known += 1
                elif line.card is None:
                    self.refusals.add(line)
                else:
                    card, when = line.card
                    self.review += sum(wants_review(text, self._words) for text in card.texts.values())
                    key = secrets.token_bytes(KEY_BYTES)
                    yield key, card.question_version, card.stored_answers, card.stored_texts, when
            progress(size, size)
        except OSError as error:
            raise StoreError(NOT_READ.format(file=self.refusals.of, reason=reason_of(error))) from error
        finally:
            text.detach()


class _Refusals:
    """The file of refused lines, FILE.refused.csv: line, reason, then the columns of FILE, to be corrected and given.

    Attributes:
        of: FILE.
        file: where it is to be.
        header: the columns of FILE.
        lines: how many were refused.
    """

    def __init__(self, of: Path) -> None:
        self.of = of
        self.file = of.with_name(f"{of.name}.refused.csv")
        self.header: tuple[str, ...] = ()
        self.lines = 0
        self._aside = of.with_name(f".{of.name}-{secrets.token_hex(4)}.part")
        self._open: TextIO | None = None
        self._published = False

    def add(self, line: Line) -> None:
        """Write a line; raises StoreError."""
        with self._sentence():
            if self._open is None:
                if self.file.exists():
                    raise StoreError(IN_THE_WAY.format(file=self.file))
                self._open = self._aside.open("w", encoding="utf-8-sig", newline="")
                csv.writer(self._open, delimiter=";").writerow((LINE, REASON, *self.header))
            cells = [guard_formula(cell) for cell in (line.reason, *line.cells)]
            csv.writer(self._open, delimiter=";", quoting=csv.QUOTE_ALL).writerow([line.number, *cells])
        self.lines += 1

    def publish(self) -> None:
        """Give the file its name, once all of it is on the disk; raises StoreError."""
        if self._open is not None:
            with self._sentence():
                self._open.flush()
                os.fsync(self._open.fileno())
                self._open.close()
                self._aside.rename(self.file)
                self._published = True
                sync_folder(self.file.parent)

    def discard(self) -> None:
        """Leave nothing: no card came in."""
        if self._open is not None:
            with suppress(OSError):
                self._open.close()
            with suppress(OSError):
                (self.file if self._published else self._aside).unlink()

    @contextmanager
    def _sentence(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise StoreError(NOT_WRITTEN.format(file=self.file, reason=reason_of(error))) from error


def _count(number: int, one: str, more: str) -> str:
    return f"{number:,} {more if number > 1 else one}".replace(",", "\u202f")
