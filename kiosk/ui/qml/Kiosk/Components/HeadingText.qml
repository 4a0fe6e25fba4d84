import QtQuick
import Kiosk.Theme
import "typeset.js" as Typeset

// Heading of a page or a block: `words` with short words bound to the next; `size` is one of Theme's heading sizes.
BodyText {
    id: root

    property string words: ""
    property real size: Theme.heading

    text: Typeset.bound(root.words)
    font.family: Theme.fontDisplay
    font.weight: Font.Bold
    font.pixelSize: root.size
    font.letterSpacing: -0.015 * root.size
    renderType: Text.CurveRendering
    lineHeight: root.size * Theme.leadingHeading
    Accessible.role: Accessible.Heading
    Accessible.name: root.words
}
