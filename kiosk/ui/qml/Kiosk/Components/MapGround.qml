pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme

// What lies behind the districts: hatched ground, the borders and names of the neighbours, the Seine.
Item {
    id: root

    required property var shapes
    required property string borders
    required property string hatching
    required property bool named

    Rectangle {
        anchors.fill: parent
        color: Theme.land
    }

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: Theme.border / 2
            strokeColor: Theme.hatch
            fillColor: Theme.transparent
            capStyle: ShapePath.FlatCap

            PathSvg {
                path: root.hatching
            }
        }
    }

    // The hatching stops at the names.
    Repeater {
        model: root.shapes

        Rectangle {
            id: plate

            required property string kind
            required property string name
            required property bool named
            required property real labelX
            required property real labelY

            visible: plate.named && plate.kind !== "water" && root.named
            x: plate.labelX - width / 2
            y: plate.labelY - height / 2
            width: letters.advanceWidth(plate.name) + 2 * Theme.space8
            height: Theme.mapCaption * Theme.leadingCaption + Theme.space8
            color: Theme.land
        }
    }

    FontMetrics {
        id: letters

        font.family: Theme.fontText
        font.pixelSize: Theme.mapCaption
    }

    Shape {
        preferredRendererType: Shape.CurveRenderer

        ShapePath {
            strokeWidth: Theme.border * 2
            strokeColor: Theme.paper
            fillColor: Theme.transparent
            capStyle: ShapePath.RoundCap

            PathSvg {
                path: root.borders
            }
        }
    }

    Repeater {
        model: root.shapes

        Shape {
            id: water

            required property string kind
            required property string path

            visible: water.kind === "water"
            preferredRendererType: Shape.CurveRenderer

            ShapePath {
                strokeWidth: -1
                fillColor: Theme.water

                PathSvg {
                    path: water.path
                }
            }
        }
    }

    Repeater {
        model: root.shapes

        CaptionText {
            id: beyond

            required property string kind
            required property string name
            required property bool named
            required property real labelX
            required property real labelY

            // Half of the river lies under the town's shape: its name stands beside it.
            x: beyond.labelX - width / 2 + (beyond.kind === "water" ? Theme.mapCaption : 0)
            y: beyond.labelY - height / 2
            text: beyond.name
            font.pixelSize: Theme.mapCaption
            lineHeight: Theme.mapCaption * Theme.leadingCaption
            visible: beyond.named && root.named
            rotation: beyond.kind === "water" ? 90 : 0
        }
    }
}
