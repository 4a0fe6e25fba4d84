import QtQuick
import Kiosk.Theme

// A line of ink.
Rectangle {
    height: Theme.border
    color: Theme.ink
}
