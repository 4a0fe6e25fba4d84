import QtQuick
import Kiosk.Theme

// Two pictures of one shape, one over the other: what lies left of the line is before. One finger moves the line, a
// touch puts it there; `split` is its place, from 0 (all is after) to 1 (all is before).
Item {
    id: root

    required property string before
    required property string beforeAlt
    required property string after
    required property string afterAlt
    // Width by height of both.
    required property real shape
    property real split: 0.5
    readonly property bool between: root.split > 0 && root.split < 1
    // Px at each edge that don't answer.
    readonly property real deadEdge: Theme.deadEdge
    readonly property real shownWidth: Math.min(root.width, (root.height - plate.height) * root.shape)
    readonly property real shownHeight: root.shownWidth / root.shape

    function cut(x: real): void {
        root.split = Math.max(0, Math.min(1, (x + root.deadEdge - view.x) / view.width));
    }

    Plate {
        id: plate

        x: view.x
        y: view.y - height
        visible: root.split > 0
        words: qsTr("Avant")
    }

    Plate {
        x: view.x + view.width - width
        y: view.y - height
        visible: root.split < 1
        words: qsTr("Après")
    }

    Image {
        id: view

        objectName: "after"
        x: (root.width - width) / 2
        y: plate.height + (root.height - plate.height - height) / 2
        width: root.shownWidth
        height: root.shownHeight
        source: root.after
        sourceSize: Qt.size(width, height)
        cache: false
        Accessible.role: Accessible.Graphic
        Accessible.name: root.afterAlt

        Item {
            width: view.width * root.split
            height: view.height
            clip: true

            Image {
                objectName: "before"
                width: view.width
                height: view.height
                source: root.before
                sourceSize: Qt.size(width, height)
                cache: false
                Accessible.role: Accessible.Graphic
                Accessible.name: root.beforeAlt
            }
        }

        Rectangle {
            visible: root.between
            x: view.width * root.split - width / 2
            width: 2 * Theme.border
            height: view.height
            color: Theme.paper
        }

        Rectangle {
            objectName: "split-handle"
            visible: root.between
            x: Math.max(0, Math.min(view.width - width, view.width * root.split - width / 2))
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.target
            height: Theme.target
            color: Theme.paper

            Arrow {
                x: parent.width / 2
                anchors.verticalCenter: parent.verticalCenter
                size: parent.width / 3
            }

            Arrow {
                x: parent.width / 2 - width
                anchors.verticalCenter: parent.verticalCenter
                size: parent.width / 3
                turn: 180
            }
        }
    }

    MouseArea {
        objectName: "split"
        anchors.fill: parent
        anchors.margins: root.deadEdge
        onPositionChanged: mouse => root.cut(mouse.x)
        onClicked: mouse => root.cut(mouse.x)
    }
}
