pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// The map: districts touched by their shape, neighbours and the Seine behind, and what the data says of its precision.
Item {
    id: root

    required property var shapes
    required property var behind
    required property string border
    required property string beyond
    required property string hatching
    // Id of the district under the finger.
    required property string held
    required property var pins
    required property string label
    required property string credit
    // Too small for names: says only where the chosen district lies.
    property bool small: false
    readonly property real drawn: root.small ? root.height : root.height - caption.height - 2 * Theme.space16
    signal sized(real width, real height, real letters)
    // A finger was put down at one point of the drawing and lifted at another.
    signal touched(point start, point end)
    signal heldAt(point start, point now)
    signal letGo
    signal pinTouched(int first)

    clip: true
    onWidthChanged: root.sized(root.width, root.drawn, Theme.caption)
    onDrawnChanged: root.sized(root.width, root.drawn, Theme.caption)
    Component.onCompleted: root.sized(root.width, root.drawn, Theme.caption)
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Carte de la ville. La liste à côté dit la même chose.")

    MapGround {
        anchors.fill: parent
        shapes: root.behind
        borders: root.beyond
        hatching: root.hatching
        named: !root.small
    }

    Repeater {
        model: root.shapes

        Shape {
            id: district

            required property string id
            required property string path
            required property bool selected
            readonly property bool dark: district.selected !== (root.held === district.id)

            objectName: "district-" + district.id
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeWidth: -1
                fillRule: ShapePath.OddEvenFill
                fillColor: district.dark ? Theme.ink : Theme.white

                PathSvg {
                    path: district.path
                }
            }
        }
    }

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: Theme.border
            strokeColor: Theme.ink
            fillColor: Theme.transparent
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: root.border
            }
        }
    }

    Repeater {
        model: root.shapes

        LabelText {
            id: lettering

            required property string id
            required property string name
            required property bool named
            required property real labelX
            required property real labelY
            required property bool selected

            visible: lettering.named && !root.small

            x: lettering.labelX - width / 2
            y: lettering.labelY - height / 2
            text: lettering.name
            lineHeight: Theme.text * Theme.leadingMap
            font.pixelSize: Theme.text
            horizontalAlignment: Text.AlignHCenter
            color: lettering.selected !== (root.held === lettering.id) ? Theme.white : Theme.ink
        }
    }

    Item {
        // The list beside the map is the target.
        readonly property bool touchTarget: false

        width: root.width
        height: root.drawn

        MouseArea {
            id: finger

            property point start

            objectName: "map-touch"
            anchors.fill: parent
            onPressed: event => {
                finger.start = Qt.point(event.x, event.y);
                root.heldAt(finger.start, finger.start);
            }
            onPositionChanged: event => root.heldAt(finger.start, Qt.point(event.x, event.y))
            onReleased: root.letGo()
            onCanceled: root.letGo()
            onClicked: event => root.touched(finger.start, Qt.point(event.x, event.y))
        }
    }

    Repeater {
        model: root.pins

        MapPin {
            small: root.small
            onTapped: root.pinTouched(first)
        }
    }

    // North, and where the map comes from, on a strip of its own below the drawing.
    Rectangle {
        visible: !root.small
        y: root.drawn
        width: parent.width
        height: root.height - root.drawn
        color: Theme.land
    }

    Row {
        id: caption

        visible: !root.small
        x: Theme.space24
        y: root.height - height - Theme.space16
        spacing: Theme.space24

        Arrow {
            anchors.verticalCenter: parent.verticalCenter
            turn: -90
            size: Theme.label
        }

        Column {
            CaptionText {
                visible: root.label !== ""
                text: root.label
                font.weight: Font.DemiBold
            }

            CaptionText {
                text: root.credit
            }
        }
    }
}
