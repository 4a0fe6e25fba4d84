"""The visitor's keyboard: Qt Virtual Keyboard with a French layout and a style of ours.

Qt reads where its keyboard lies from the environment, once, when the application object is made. The layout is in
qml/Kiosk/Keyboard/layouts, the style in qml/QtQuick/VirtualKeyboard/Styles (Qt looks for that very path under every
import path of the engine), the panel in qml/Kiosk/Components/KeyboardPanel.qml.
"""

import os

from PySide6.QtCore import QLocale
from PySide6.QtGui import QClipboard, QGuiApplication

from kiosk.paths import QML

LOCALE = "fr_FR"
STYLE = "kiosk"
LAYOUTS = QML / "Kiosk" / "Keyboard" / "layouts"


def prepare_keyboard() -> None:
    """Choose the keyboard, its layout, its style and French; call it before QGuiApplication is made.

    What the environment already says is replaced: another input method or layout would leave the visitor without the
    row of accents. The engine that loads KeyboardPanel must have kiosk/ui/qml among its import paths, or Qt falls
    back to its own style.
    """
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    # Qt prefers this list to QT_IM_MODULE where a desktop session has set it.
    os.environ.pop("QT_IM_MODULES", None)
    os.environ["QT_VIRTUALKEYBOARD_LAYOUT_PATH"] = str(LAYOUTS)
    os.environ["QT_VIRTUALKEYBOARD_STYLE"] = STYLE
    # Without this, Qt opens a second keyboard in a window of its own where no InputPanel is loaded yet.
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    QLocale.setDefault(QLocale(LOCALE))


def forget_words() -> None:
    """Empty what holds a visitor's words beside the visit: the clipboards, and what the keyboard knows of a field.

    A physical keyboard copies; so does a finger that selects, where the window system has a clipboard for selections.
    """
    clipboard = QGuiApplication.clipboard()
    for mode in QClipboard.Mode:
        clipboard.clear(mode)
    QGuiApplication.inputMethod().reset()
