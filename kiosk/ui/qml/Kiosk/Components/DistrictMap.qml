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
    // Its names and pins lie over each other as they must.
    readonly property bool solid: true
    // Large text on a lying panel: what the data says of it stands at its right.
    readonly property bool beside: Theme.large && !Theme.slim && !root.small
    readonly property real drawnWidth: root.beside ? root.width * 0.7 : root.width
    readonly property real drawn: root.small || root.beside ? root.height : root.height - caption.height - 2 * Theme.space16
    signal sized(real width, real height, real letters)
    // A finger was put down at one point of the drawing and lifted at another.
    signal touched(point start, point end)
    signal heldAt(point start, point now)
    signal letGo
    signal pinTouched(int first)

    clip: true
    onDrawnWidthChanged: root.sized(root.drawnWidth, root.drawn, Theme.mapCaption)
    onDrawnChanged: root.sized(root.drawnWidth, root.drawn, Theme.mapCaption)
    Component.onCompleted: root.sized(root.drawnWidth, root.drawn, Theme.mapCaption)
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
                fillColor: district.dark ? Theme.ink : Theme.district

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
            lineHeight: Theme.mapText * Theme.leadingMap
            font.pixelSize: Theme.mapText
            horizontalAlignment: Text.AlignHCenter
            color: lettering.selected !== (root.held === lettering.id) ? Theme.district : Theme.ink
        }
    }

    Item {
        // The list beside the map is the target.
        readonly property bool touchTarget: false

        width: root.drawnWidth
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
        x: root.beside ? root.drawnWidth : 0
        y: root.beside ? 0 : root.drawn
        width: root.width - x
        height: root.height - y
        color: Theme.land
    }

    Row {
        id: caption

        visible: !root.small
        x: (root.beside ? root.drawnWidth : 0) + Theme.space24
        y: root.height - height - Theme.space16
        spacing: Theme.space24

        Arrow {
            anchors.verticalCenter: parent.verticalCenter
            turn: -90
            size: Theme.label
        }

        Column {
            id: said

            readonly property real most: root.width - caption.x - said.x - Theme.space24

            CaptionText {
                width: Math.min(implicitWidth, said.most)
                visible: root.label !== ""
                text: root.label
                font.weight: Font.DemiBold
            }

            CaptionText {
                width: Math.min(implicitWidth, said.most)
                text: root.credit
            }
        }
    }
}
