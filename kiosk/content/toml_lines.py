"""Where a table or a key stands in a TOML file: tomllib gives values without lines, and a fault must name its line."""

import re
from dataclasses import dataclass, field

from kiosk.content.typography import french
from kiosk.errors import SourceError

Path = tuple[str | int, ...]
_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"""\s*("[^"]*"|'[^']*'|[\w-]+)(?:\s*\.\s*[\w-]+)*\s*=""")


@dataclass(frozen=True)
class Where:
    """A table of a source file.

    Attributes:
        file: relative to sources/.
        path: its place in the file, as ("fact", 3).
        lines: the lines of the whole file's tables and keys, by path.
    """

    file: str
    path: Path = ()
    lines: dict[Path, int] = field(default_factory=dict, repr=False, compare=False)

    def line(self, *key: str | int) -> int:
        """Return the 1-based line of a key of this table, or of what holds it where the key isn't written."""
        path = (*self.path, *key)
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def below(self, *key: str | int) -> "Where":
        """Return a table inside this one."""
        return Where(self.file, (*self.path, *key), self.lines)

    def fault(self, sentence: str, *key: str | int) -> SourceError:
        """Build the error for a key of this table; the sentence is given French no-break spaces."""
        return SourceError(self.file, self.line(*key), french(sentence))


def locate(text: str) -> dict[Path, int]:
    """Return the line of each table and key of a valid TOML text, by path."""
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    scanner = _Scanner()
    for number, line in enumerate(text.split("\n"), start=1):
        if not scanner.between_values:
            scanner.feed(line)
        elif header := _HEADER.match(line):
            table = _resolve(header[2], counts, repeats=header[1] == "[[")
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault((*table, key[1].strip("\"'")), number)
            scanner.feed(line[key.end() :])
    return lines


def _resolve(header: str, counts: dict[Path, int], *, repeats: bool) -> Path:
    """Turn "fact.source" into ("fact", 3, "source", 0), counting the tables that repeat."""
    path: Path = ()
    names = [part.strip().strip("\"'") for part in header.split(".")]
    for position, name in enumerate(names):
        path = (*path, name)
        if repeats and position == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


class _Scanner:
    """Follows values over lines: arrays and long strings may hold what looks like a header."""

    def __init__(self) -> None:
        self._quote = ""
        self._depth = 0

    @property
    def between_values(self) -> bool:
        """Whether the next line may begin with a header or a key."""
        return not self._quote and self._depth == 0

    def feed(self, text: str) -> None:
        """Read one line's rest."""
        position = 0
        while position < len(text):
            position += self._step(text, position)
        if len(self._quote) == 1:
            self._quote = ""

    def _step(self, text: str, position: int) -> int:
        rest = text[position:]
        if self._quote:
            if rest[0] == "\\" and self._quote[0] == '"':
                return 2
            if rest.startswith(self._quote):
                length = len(self._quote)
                self._quote = ""
                return length
            return 1
        if rest[0] == "#":
            return len(rest)
        for quote in ('"""', "'''", '"', "'"):
            if rest.startswith(quote):
                self._quote = quote
                return len(quote)
        self._depth += (rest[0] in "[{") - (rest[0] in "]}")
        return 1
