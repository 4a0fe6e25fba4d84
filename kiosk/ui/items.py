"""The items of a page, as Python sees them."""

import shiboken6
from PySide6.QtQuick import QQuickItem


def child_items(item: QQuickItem) -> list[QQuickItem]:
    """Return an item's visual children.

    PySide6 knows an object by its address. Types made in QML have their meta-object on the heap; once one is gone, an
    item may come to lie where it was, and PySide6 then hands out the meta-object's old wrapper in the item's stead.
    Such a wrapper is dropped and the item wrapped anew.
    """
    return [child if isinstance(child, QQuickItem) else _wrap(child) for child in item.childItems()]


def _wrap(stale: shiboken6.Object) -> QQuickItem:
    address = shiboken6.getCppPointer(stale)[0]
    shiboken6.invalidate(stale)
    item = shiboken6.wrapInstance(address, QQuickItem)
    assert isinstance(item, QQuickItem)
    return item
