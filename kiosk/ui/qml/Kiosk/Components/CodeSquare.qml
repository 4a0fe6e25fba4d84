import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// A code that a telephone reads: dark modules on white, its quiet zone kept. A module is a whole number of pixels, so
// that every edge is sharp.
Rectangle {
    id: root

    // Side in modules, and the dark ones as an SVG path in modules.
    required property int modules
    required property string code
    // What the code opens, said by a screen reader.
    required property string address
    // Px that it may take.
    property real room: 0
    readonly property int module: Math.max(1, Math.floor(root.room / Math.max(1, root.modules)))

    width: root.modules * root.module
    height: root.width
    color: Theme.codePaper
    Accessible.role: Accessible.Graphic
    Accessible.name: root.address

    Shape {
        anchors.fill: parent
        antialiasing: false

        ShapePath {
            strokeWidth: -1
            fillColor: Theme.codeInk
            scale: Qt.size(root.module, root.module)

            PathSvg {
                path: root.code
            }
        }
    }
}
