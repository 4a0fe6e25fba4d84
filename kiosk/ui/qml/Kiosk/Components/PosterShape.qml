pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes
import Kiosk.Theme
import "motifs.js" as Motifs

// A shape drawn from its subject, cut from paper; stands on the ground of its box, at the right.
Item {
    id: root

    required property string motif
    required property int chapter
    readonly property bool decoration: true
    readonly property var layers: Motifs.layers(root.motif)
    readonly property real side: Math.min(root.width, root.height)
    readonly property var colours: ({
            "a": Theme.accent(root.chapter),
            "b": Theme.second(root.chapter),
            "i": root.chapter === 0 ? Theme.land : Theme.shapeInk,
            "g": Theme.block(root.chapter)
        })

    clip: true
    Accessible.ignored: true

    Repeater {
        model: root.layers.length

        Shape {
            id: layer

            required property int index

            x: root.width - root.side
            y: root.height - root.side
            preferredRendererType: Shape.CurveRenderer
            transform: Scale {
                xScale: root.side / 100
                yScale: root.side / 100
            }

            ShapePath {
                strokeWidth: -1
                fillColor: root.colours[root.layers[layer.index][0]]

                PathSvg {
                    path: root.layers[layer.index][1]
                }
            }
        }
    }
}
