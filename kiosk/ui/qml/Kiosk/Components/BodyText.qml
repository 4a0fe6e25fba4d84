import QtQuick
import Kiosk.Theme

// Reading text.
Text {
    color: Theme.ink
    font.family: Theme.fontText
    font.pixelSize: Theme.text
    lineHeight: Theme.text * Theme.leading
    lineHeightMode: Text.FixedHeight
    wrapMode: Text.WordWrap
    textFormat: Text.PlainText
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
