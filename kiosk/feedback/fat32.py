"""What a USB stick takes: the rules of FAT32 for names and sizes, as Windows reads them. Pure, no disk.

From Microsoft's "Naming Files, Paths, and Namespaces" and its FAT32 specification of 2000.
"""

import unicodedata
from collections.abc import Iterable, Mapping

LONGEST_NAME = 255
"""In UTF-16 code units."""

LARGEST_FILE = 2**32 - 1
"""In bytes: FAT32 keeps a file's size in 32 bits."""

_FORBIDDEN = frozenset('<>:"/\\|?*')
_DEVICES = frozenset(
    ("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$")
    + tuple(f"{port}{number}" for port in ("COM", "LPT") for number in "123456789¹²³")
)


def name_fault(name: str) -> str:
    """Return why a stick refuses the name of a file or folder, in French; "" where it takes it."""
    if not name or set(name) <= {".", " "}:
        return "un nom vide"
    if any(character in _FORBIDDEN or unicodedata.category(character) in ("Cc", "Cs") for character in name):
        return "un caractère interdit"
    if name[-1] in ". ":
        return "un point ou une espace à la fin"
    if len(name.encode("utf-16-le")) // 2 > LONGEST_NAME:
        return f"plus de {LONGEST_NAME} caractères"
    if name.partition(".")[0].rstrip(" ").upper() in _DEVICES:
        return "un nom que Windows garde pour lui"
    return ""


def clashes(names: Iterable[str]) -> list[str]:
    """Return the names of one folder that another one before them hides: upper and lower case are the same there."""
    seen: set[str] = set()
    hidden = []
    for name in names:
        folded = unicodedata.normalize("NFC", name).casefold()
        if folded in seen:
            hidden.append(name)
        seen.add(folded)
    return hidden


def folder_faults(sizes: Mapping[str, int]) -> list[str]:
    """Return why a stick refuses a folder's files, given with sizes in bytes; in French, none where it doesn't."""
    return [
        *(f"{name} : {fault}" for name in sizes if (fault := name_fault(name))),
        *(f"{name} : deux noms qui ne diffèrent que par les majuscules" for name in clashes(sizes)),
        *(f"{name} : 4 Go ou plus" for name, size in sizes.items() if size > LARGEST_FILE),
    ]
