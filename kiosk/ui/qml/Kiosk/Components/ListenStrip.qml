pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What one can do while a page is read aloud, above the bar.
Rectangle {
    id: root

    required property bool paused
    required property bool slowest
    required property bool loudest
    readonly property bool overlay: true
    readonly property bool touchTarget: false
    readonly property real cell: (root.width - 2 * Theme.margin) / 5
    signal toggled
    signal again
    signal slower
    signal louder
    signal stopped

    // Paper between two rules, so that it isn't taken for the bar.
    implicitHeight: Math.max(Theme.bar, pauseButton.implicitHeight, againButton.implicitHeight, slowerButton.implicitHeight, louderButton.implicitHeight, stopButton.implicitHeight) + Theme.border
    color: Theme.paper

    // What lies beneath must not answer.
    MouseArea {
        readonly property bool touchTarget: false

        anchors.fill: parent
    }

    Rule {
        width: parent.width
    }

    component Place: BlockButton {
        // From 0 at the left to 4.
        required property int place

        x: Theme.margin + place * root.cell
        y: Theme.border
        width: root.cell
        height: root.height - Theme.border
        deadEdge: Theme.deadEdge
        padding: 0
        ground: Theme.paper
        ink: Theme.ink
    }

    Place {
        id: pauseButton

        objectName: "listen-pause"
        place: 0
        name: root.paused ? qsTr("Reprendre") : qsTr("Pause")
        onTapped: root.toggled()
    }

    Place {
        id: againButton

        objectName: "listen-again"
        place: 1
        name: qsTr("Encore")
        onTapped: root.again()
    }

    Place {
        id: slowerButton

        objectName: "listen-slower"
        repeatable: true
        place: 2
        name: root.slowest ? qsTr("Plus vite") : qsTr("Moins vite")
        onTapped: root.slower()
    }

    Place {
        id: louderButton

        objectName: "listen-louder"
        repeatable: true
        place: 3
        name: root.loudest ? qsTr("Moins fort") : qsTr("Plus fort")
        onTapped: root.louder()
    }

    Place {
        id: stopButton

        objectName: "listen-stop"
        place: 4
        name: qsTr("Arrêter")
        onTapped: root.stopped()
    }
}
