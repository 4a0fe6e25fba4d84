import QtQuick.VirtualKeyboard.Components
import Kiosk.Theme

// A row of keys with a dead gap between them.
KeyboardRow {
    spacing: Theme.gap3mm
}
