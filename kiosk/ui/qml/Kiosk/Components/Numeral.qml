pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// A figure in the display face. Groups of digits come apart by U+202F and are spaced by a gap of 0.16 em, since
// the face lacks that space; the figure shrinks to `room` and stands with its optical edge on the margin.
Item {
    id: root

    required property string numeral
    property real size: Theme.tileNumber
    property real room: 0
    property color color: Theme.ink
    readonly property list<string> groups: root.numeral.split("\u202f")
    readonly property real wantedWidth: root.sum() + (root.groups.length - 1) * Theme.digitGap * root.size
    readonly property real fitted: root.room > 0 && root.wantedWidth > root.room ? root.size * root.room / root.wantedWidth : root.size
    readonly property real edge: 0.055 * root.fitted

    function sum(): real {
        let width = 0;
        for (let i = 0; i < root.groups.length; i++)
            width += metrics.advanceWidth(root.groups[i]);
        return width;
    }

    implicitWidth: row.width
    readonly property real capitals: root.fitted * Theme.capsDisplay

    implicitHeight: root.capitals + (root.numeral.includes(",") ? 0.16 * root.fitted : 0)
    Accessible.role: Accessible.StaticText
    Accessible.name: root.numeral

    FontMetrics {
        id: metrics

        font.family: Theme.fontDisplay
        font.weight: Font.ExtraBold
        font.pixelSize: root.size
        font.letterSpacing: -0.03 * root.size
    }

    Row {
        id: row

        x: -root.edge
        spacing: Theme.digitGap * root.fitted

        Repeater {
            model: root.groups

            Text {
                id: digits

                required property string modelData

                // The box is the capitals' height: rows and posters align on what is seen.
                height: root.capitals
                text: digits.modelData
                textFormat: Text.PlainText
                color: root.color
                font.family: Theme.fontDisplay
                font.weight: Font.ExtraBold
                font.pixelSize: root.fitted
                font.letterSpacing: -0.03 * root.fitted
                verticalAlignment: Text.AlignVCenter
                // On OpenGL the default rendering makes polygons of curves at this size.
                renderType: Text.CurveRendering
                lineHeight: root.capitals
                lineHeightMode: Text.FixedHeight
                Accessible.ignored: true
            }
        }
    }
}
