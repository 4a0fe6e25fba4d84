"""The one class for every list that QML shows, and the one for lists that turn by page."""

import dataclasses
from collections.abc import Sequence
from typing import Any, ClassVar

from PySide6.QtCore import Property, QAbstractListModel, QByteArray, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

_NO_INDEX = QModelIndex()


@QmlElement
@QmlUncreatable("made by a view-model")
class RowListModel(QAbstractListModel):
    """Rows of one frozen dataclass; the role names are the dataclass' field names.

    Signals:
        countChanged: the number of rows changed.
    """

    FIRST_ROLE: ClassVar[int] = Qt.ItemDataRole.UserRole + 1
    countChanged = Signal()

    def __init__(self, row_type: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields = [f.name for f in dataclasses.fields(row_type)]
        self._rows: list[Any] = []

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows instead; nothing is announced when they are the same."""
        if list(rows) == self._rows:
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.countChanged.emit()

    @property
    def rows(self) -> list[Any]:
        """The rows on show."""
        return list(self._rows)

    def rowCount(self, parent: QModelIndex = _NO_INDEX) -> int:  # type: ignore[override]
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # type: ignore[override]
        """Return one field of one row."""
        field = role - self.FIRST_ROLE
        if not index.isValid() or not 0 <= field < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[field])

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the dataclass' field names as roles."""
        return {self.FIRST_ROLE + i: QByteArray(name.encode()) for i, name in enumerate(self._fields)}

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """Number of rows."""
        return len(self._rows)


@QmlElement
@QmlUncreatable("made by a view-model")
class PagedRows(QObject):
    """A list that turns by page: "9–16 sur 49", never an endless scroll.

    The page says how many rows it has room for (setRoom); page one may have less room than the others, where a hero
    stands above it.

    Attributes:
        rows: the rows of the page on show; one whose `heading` is true has a cell and isn't counted.
        first, last: 1-based positions of the first and last row on show, `offset` added.
        total: number of rows in all, `offset` included.
        few: whether the list has one row at most.
        page: 0-based number of the page on show.
        hasNext, hasPrevious: whether there is a page after, before.

    Signals:
        changed: any of these changed.
    """

    changed = Signal()

    def __init__(self, row_type: type, parent: QObject | None = None, offset: int = 0) -> None:
        super().__init__(parent)
        self._model = RowListModel(row_type, self)
        self._all: list[Any] = []
        self._offset = offset
        self._paged_room = self._room = self._alone_room = 4
        self._page = 0
        self._wanted = 0
        self._wanted_row: int | None = None

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show the first page of these rows."""
        self._all = list(rows)
        self._page = self._wanted = 0
        self._wanted_row = None
        self._refresh()

    @property
    def state(self) -> int:
        """The page on show, for the history."""
        return self._page

    def turn_to(self, page: int) -> None:
        """Show this page, once the room for it is known too."""
        self._wanted = page
        self._wanted_row = None
        self._refresh()

    def show_row(self, index: int) -> None:
        """Show the page that holds a row (0-based), also when the room for it is known later."""
        self._wanted_row = index
        self._refresh()

    def _bounds(self, page: int) -> tuple[int, int]:
        start = 0 if page == 0 else self._first_room + (page - 1) * self._room
        return start, min(start + (self._first_room if page == 0 else self._room), len(self._all))

    def _counted(self, end: int) -> int:
        return sum(1 for row in self._all[:end] if not getattr(row, "heading", False))

    def _pages(self) -> int:
        rest = max(0, len(self._all) - self._first_room)
        return 1 + -(-rest // self._room)

    def _refresh(self) -> None:
        if self._wanted_row is not None:
            self._wanted = max(0, 1 + (self._wanted_row - self._first_room) // self._room)
        self._page = min(self._wanted, self._pages() - 1)
        start, end = self._bounds(self._page)
        self._model.set_rows(self._all[start:end])
        self.changed.emit()

    @Slot(int, int, int)
    def setRoom(self, first_page: int, other_pages: int, alone: int) -> None:
        """Say how many rows fit on page one, on the others, and on one page that needs no pager."""
        room = (max(1, first_page), max(1, other_pages), max(1, alone))
        if room != (self._paged_room, self._room, self._alone_room):
            self._paged_room, self._room, self._alone_room = room
            self._refresh()

    @property
    def _first_room(self) -> int:
        return self._alone_room if len(self._all) <= self._alone_room else self._paged_room

    @Slot()
    def next(self) -> None:
        """Turn to the next page."""
        if self._page + 1 < self._pages():
            self.turn_to(self._page + 1)

    @Slot()
    def previous(self) -> None:
        """Turn back one page."""
        if self._page > 0:
            self.turn_to(self._page - 1)

    @Property(RowListModel, constant=True)
    def rows(self) -> RowListModel:
        """The rows of the page on show."""
        return self._model

    @Property(int, notify=changed)
    def first(self) -> int:
        """1-based position of the first row on show."""
        return self._counted(self._bounds(self._page)[0]) + 1 + self._offset

    @Property(int, notify=changed)
    def last(self) -> int:
        """1-based position of the last row on show."""
        return self._counted(self._bounds(self._page)[1]) + self._offset

    @Property(int, notify=changed)
    def total(self) -> int:
        """Number of rows in all."""
        return self._counted(len(self._all)) + self._offset

    @Property(bool, notify=changed)
    def few(self) -> bool:
        """Whether the list has one row at most, however its pages are cut."""
        return len(self._all) <= 1

    @Property(int, notify=changed)
    def page(self) -> int:
        """0-based number of the page on show."""
        return self._page

    @Property(bool, notify=changed)
    def hasNext(self) -> bool:
        """Whether there is a page after this one."""
        return self._page + 1 < self._pages()

    @Property(bool, notify=changed)
    def hasPrevious(self) -> bool:
        """Whether there is a page before this one."""
        return self._page > 0
