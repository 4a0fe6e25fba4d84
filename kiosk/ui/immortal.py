"""Keeps Python before 3.12 alive under PySide6 6.12.

PySide6's wheels follow the stable ABI of Python 3.12 and later, where None, True and False are immortal and aren't
counted (PEP 683, https://peps.python.org/pep-0683/). Before 3.12 they are: every call into Qt that returns None, and
every signal that is emitted, takes a reference away that was never given, and after some thousand calls the program
aborts with "none_dealloc: deallocating None". So they are given more references than a kiosk can use up in its life.
"""

import ctypes
import sys

MANY = 1 << 60
_COUNTED = (None, True, False, NotImplemented, Ellipsis)


def make_immortal() -> None:
    """Set the reference counts of Python's constants out of reach; does nothing where they aren't counted."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for constant in _COUNTED:
        # CPython's object begins with its count, and id() is its address.
        ctypes.c_ssize_t.from_address(id(constant)).value = MANY
