"""Reads the sources of an edition strictly: unknown keys, wrong types and missing keys are faults with their line."""

import dataclasses
import difflib
import functools
import hashlib
import json
import re
import tomllib
import types
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from kiosk.content.entries import (
    AliasEntry,
    ChapterEntry,
    CouncillorEntry,
    DistrictEntry,
    DocumentEntry,
    EditionEntry,
    Entry,
    FactEntry,
    LeftOutEntry,
    MayorEntry,
    MilestoneEntry,
    NotAPlaceEntry,
    ParagraphEntry,
    PlaceEntry,
    SectionEntry,
)
from kiosk.content.subjects.catalogue import SUBJECTS
from kiosk.content.toml_lines import Where, locate
from kiosk.errors import SourceError

TABLES: Mapping[str, Mapping[str, type[Entry]]] = types.MappingProxyType(
    {
        "documents.toml": {"document": DocumentEntry},
        "chapters.toml": {"chapter": ChapterEntry, "section": SectionEntry},
        "facts/*.toml": {"fact": FactEntry},
        "councillors.toml": {"councillor": CouncillorEntry},
        "mayors.toml": {"mayor": MayorEntry},
        "milestones.toml": {"milestone": MilestoneEntry},
        "districts.toml": {"district": DistrictEntry},
        "places.toml": {"place": PlaceEntry, "not_a_place": NotAPlaceEntry},
        "about.toml": {"paragraph": ParagraphEntry},
        "aliases.toml": {"alias": AliasEntry},
        "left_out.toml": {"left_out": LeftOutEntry},
        **{name: tables for subject in SUBJECTS for name, tables in subject.files.items()},
    }
)
OPTIONAL = frozenset(
    {"aliases.toml", "left_out.toml", "facts/*.toml", *(name for subject in SUBJECTS for name in subject.files)}
)
_PIECE = 1 << 20  # bytes of a video that are read at once
MAPS = ("districts", "seine", "communes")
RECORD_KINDS = (
    "document", "chapter", "section", "fact", "councillor", "mayor", "milestone", "district", "place",
    *(record for subject in SUBJECTS for record in subject.records),
)  # fmt: skip
_WORDS_OF_KIND = {
    "chapter": "Le chapitre", "district": "Le quartier", "councillor": "L'élu·e", "fact": "Le fait",
    "document": "Le document", "section": "La rubrique", "mayor": "Le maire", "place": "Le lieu",
}  # fmt: skip
_TYPE_WORDS = {str: "un texte entre guillemets", int: "un nombre entier", float: "un nombre", bool: "true ou false"}

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class Workshop:
    """The sources and originals of an edition, as far as they could be read.

    Attributes:
        root: the folder that holds sources/ and originals/.
        edition: edition.toml, None where it is at fault.
        maps: the parsed GeoJSON of map/, by name.
        files: where each record is: (kind, id) to its tables, also of those that are at fault.
        faults: what was wrong while reading, in the order of the files.
        unread: kinds whose file couldn't be parsed; a reference to them can't be judged.
    """

    root: Path
    edition: EditionEntry | None
    entries: Mapping[type[Entry], tuple[Entry, ...]]
    maps: Mapping[str, Any]
    files: Mapping[tuple[str, str], tuple[Where, ...]]
    faults: tuple[SourceError, ...]
    unread: frozenset[str]

    def of(self, kind: type[E]) -> tuple[E, ...]:
        """Return the entries of a kind in the order of the files."""
        return typing.cast(tuple[E, ...], self.entries.get(kind, ()))

    def knows(self, kind: str, id: str) -> bool:
        """Whether the sources hold a record, or might since its file couldn't be parsed."""
        return (kind, id) in self.files or kind in self.unread

    def ids(self, kind: str) -> list[str]:
        """Return the ids of a kind."""
        return [id for k, id in self.files if k == kind]

    def every(self, kind: type[E]) -> Iterator[E]:
        """Give the entries of a kind, those inside other entries (sources, choices) among them."""
        for held, entries in self._all.items():
            if issubclass(held, kind):
                yield from typing.cast(list[E], entries)

    @functools.cached_property
    def _all(self) -> dict[type[Entry], list[Entry]]:
        """All entries, those inside others among them, by their class."""
        found: dict[type[Entry], list[Entry]] = {}
        tops = [entry for entries in self.entries.values() for entry in entries]
        for top in [*tops, self.edition] if self.edition else tops:
            for entry in _nested(top):
                found.setdefault(type(entry), []).append(entry)
        return found

    def dangling(self, entry: Entry, key: str, kind: str, id: str) -> Iterator[SourceError]:
        """Give the fault of an entry whose `key` names a record that doesn't exist; "" names none."""
        if id and not self.knows(kind, id):
            hint = near(id, self.ids(kind))
            words = _WORDS_OF_KIND.get(kind, "La fiche")
            yield entry.where.fault(f"{words} « {id} » n'existe pas{hint} : corrigez cet id.", key)

    @property
    def portraits(self) -> Path:
        """The folder of the councillors' portraits."""
        return self.root / "originals" / "portraits"

    def version(self) -> str:
        """Return the edition's version: 12 hex digits of the SHA-256 of every source and original, names included."""
        digest = hashlib.sha256()
        for path in _content_files(self.root):
            digest.update(f"{path.relative_to(self.root).as_posix()}\0{path.stat().st_size}\0".encode())
            with path.open("rb") as file:
                while piece := file.read(_PIECE):
                    digest.update(piece)
        return digest.hexdigest()[:12]


def read_workshop(root: Path) -> Workshop:
    """Read all sources; what is wrong is in `faults`, nothing is raised."""
    return _Reading(root).workshop()


def _nested(entry: Entry) -> Iterator[Entry]:
    """Give an entry and all that stand in it."""
    yield entry
    for wanted in dataclasses.fields(entry):
        value = getattr(entry, wanted.name)
        for inner in value if isinstance(value, tuple) else ():
            if isinstance(inner, Entry):
                yield from _nested(inner)


def near(word: str, known: list[str]) -> str:
    """Return a hint at the known word that is nearest, " (vouliez-vous dire « … » ?)" or ""."""
    found = difflib.get_close_matches(word, known, 1)
    return f" (vouliez-vous dire « {found[0]} » ?)" if found else ""


def _content_files(root: Path) -> Iterator[Path]:
    pictures, films, sounds = {".jpg", ".jpeg", ".png"}, {".mp4", ".webm", ".vtt", ".txt"}, {".ogg", ".opus", ".wav"}
    kept = {"sources": {".toml", ".geojson"}, "originals": pictures | films | sounds}
    for folder, suffixes in kept.items():
        yield from sorted(
            (p for p in (root / folder).rglob("*") if p.is_file() and p.suffix.lower() in suffixes),
            key=lambda p: p.relative_to(root).as_posix(),
        )


class _Reading:
    """One pass over the sources, collecting entries and faults."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._sources = root / "sources"
        self._faults: list[SourceError] = []
        self._entries: dict[type[Entry], list[Entry]] = {}
        self._files: dict[tuple[str, str], list[Where]] = {}
        self._unread: set[str] = set()
        self._edition: EditionEntry | None = None
        self._hints: dict[type[Entry], dict[str, Any]] = {}

    def workshop(self) -> Workshop:
        if raw := self._toml("edition.toml"):
            edition = self._entry(EditionEntry, *raw)
            self._edition = edition if isinstance(edition, EditionEntry) else None
        for pattern, tables in TABLES.items():
            names = sorted(p.relative_to(self._sources).as_posix() for p in self._sources.glob(pattern))
            for name in names if "*" in pattern or pattern in OPTIONAL else [pattern]:
                self._file(name, tables)
        maps: dict[str, Any] = {}
        for name in MAPS:
            maps.update(self._geojson(name))
        self._refuse_strangers()
        return Workshop(
            root=self._root,
            edition=self._edition,
            entries={kind: tuple(entries) for kind, entries in self._entries.items()},
            maps=maps,
            files={key: tuple(places) for key, places in self._files.items()},
            faults=tuple(self._faults),
            unread=frozenset(self._unread),
        )

    def _refuse_strangers(self) -> None:
        """A file that no pattern knows would be left out in silence."""
        known = {"edition.toml", *(f"map/{name}.geojson" for name in MAPS)}
        for path in sorted([*self._sources.rglob("*.toml"), *self._sources.rglob("*.geojson")]):
            name = path.relative_to(self._sources).as_posix()
            if name not in known and not any(Path(name).match(p) and name.count("/") == p.count("/") for p in TABLES):
                self._faults.append(Where(name).fault("Ce fichier n'a pas sa place ici : déplacez-le ou supprimez-le."))

    def _text(self, name: str) -> str | None:
        where = Where(name)
        try:
            content = (self._sources / name).read_bytes()
        except FileNotFoundError:
            self._faults.append(where.fault("Ce fichier manque : remettez-le dans le dossier sources."))
            return None
        except OSError as error:
            self._faults.append(where.fault(f"Ce fichier ne peut être lu ({error.strerror}) : vérifiez ses droits."))
            return None
        try:
            return content.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = content.count(b"\n", 0, error.start) + 1
            sentence = "Ce fichier n'est pas en UTF-8 : enregistrez-le en UTF-8 depuis votre éditeur de texte."
            self._faults.append(Where(name, lines={(): line}).fault(sentence))
            return None

    def _toml(self, name: str) -> tuple[dict[str, Any], Where] | None:
        text = self._text(name)
        if text is None:
            return None
        try:
            return tomllib.loads(text), Where(name, lines=locate(text))
        except tomllib.TOMLDecodeError as error:
            line = re.search(r"at line (\d+)", str(error))
            number = int(line[1]) if line else text.count("\n") + 1
            sentence = "Cette ligne n'est pas du TOML : vérifiez les guillemets, les crochets et le signe =."
            self._faults.append(Where(name, lines={(): number}).fault(sentence))
            return None

    def _geojson(self, map_name: str) -> dict[str, Any]:
        """Return what a map's file holds, under its name; nothing where it can't be read."""
        name = f"map/{map_name}.geojson"
        text = self._text(name)
        if text is None:
            return {}
        try:
            return {map_name: json.loads(text, parse_constant=_refuse_constant)}
        except ValueError as error:
            line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
            sentence = "Ce fichier n'est pas du GeoJSON : exportez-le à nouveau."
            self._faults.append(Where(name, lines={(): line}).fault(sentence))
            return {}

    def _file(self, name: str, tables: Mapping[str, type[Entry]]) -> None:
        raw = self._toml(name)
        if raw is None:
            self._unread.update(tables)
            return
        content, where = raw
        for key, value in content.items():
            if key not in tables:
                hint = near(key, list(tables))
                sentence = f"« {key} » n'est pas connu ici{hint} : ce fichier attend [[{']] et [['.join(tables)}]]."
                at = where.below(key, 0) if (key, 0) in where.lines else where.below(key)
                self._faults.append(at.fault(sentence))
            elif not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
                self._faults.append(where.fault(f"Écrivez [[{key}]] entre doubles crochets.", key))
            else:
                for position, table in enumerate(value):
                    self._record(key, tables[key], table, where.below(key, position))

    def _record(self, name: str, kind: type[Entry], raw: dict[str, Any], where: Where) -> None:
        if name in RECORD_KINDS and isinstance(raw.get("id"), str):
            self._files.setdefault((name, raw["id"]), []).append(where)
        entry = self._entry(kind, raw, where)
        if entry is not None:
            self._entries.setdefault(kind, []).append(entry)

    def _entry(self, kind: type[Entry], raw: dict[str, Any], where: Where) -> Entry | None:
        if kind not in self._hints:
            self._hints[kind] = typing.get_type_hints(kind)
        hints = self._hints[kind]
        fields = {f.name: f for f in dataclasses.fields(kind) if f.name != "where"}
        before = len(self._faults)
        values: dict[str, Any] = {"where": where}
        for key, value in raw.items():
            if key not in fields:
                sentence = f"La clé « {key} » n'est pas connue{near(key, list(fields))} : corrigez-la ou retirez-la."
                self._faults.append(where.fault(sentence, key))
                continue
            try:
                values[key] = self._value(hints[key], value, where.below(key))
            except TypeError as error:
                self._faults.append(where.fault(f"La clé « {key} » attend {error} : corrigez sa valeur.", key))
        for key, wanted in fields.items():
            required = wanted.default is dataclasses.MISSING and wanted.default_factory is dataclasses.MISSING
            if required and key not in raw:
                self._faults.append(where.fault(_missing(kind, key)))
        return kind(**values) if len(self._faults) == before else None

    def _value(self, hint: Any, value: Any, where: Where) -> Any:
        """Return a value of the wanted type; raises TypeError with the words for what is wanted."""
        if isinstance(hint, types.UnionType):
            hint = float if float in typing.get_args(hint) else typing.get_args(hint)[0]
        if hint is float and type(value) in (int, float):
            return value
        if typing.get_origin(hint) is tuple:
            inner = typing.get_args(hint)[0]
            return self._values(inner, value, where)
        if typing.get_origin(hint) is dict:
            if not isinstance(value, dict) or not all(type(v) is str for v in value.values()):
                raise TypeError('des textes entre accolades, comme { cle = "texte" }')
            return value
        if type(value) is not hint:
            raise TypeError(_TYPE_WORDS[hint])
        return value

    def _values(self, inner: Any, value: Any, where: Where) -> tuple[Any, ...]:
        if isinstance(inner, type) and issubclass(inner, Entry):
            if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
                raise TypeError("une table entre doubles crochets")
            entries = (self._entry(inner, v, where.below(i)) for i, v in enumerate(value))
            return tuple(e for e in entries if e is not None)
        if not isinstance(value, list) or not all(
            type(v) is inner or (inner is float and type(v) is int) for v in value
        ):
            raise TypeError(f"une liste entre crochets, chaque élément {_TYPE_WORDS[inner]}")
        return tuple(value)


def _missing(kind: type[Entry], key: str) -> str:
    if key == "source":
        what = "Ce fait" if kind is FactEntry else "Cette fiche"
        return f"{what} n'a pas de source : ajoutez une table source avec document, page et lines."
    return f"La clé « {key} » manque : ajoutez-la."


def _refuse_constant(name: str) -> Callable[[], None]:
    raise ValueError(name)
