import QtQuick
import Kiosk.Theme

// A place in a list: its number on the map, its name, how many facts name it; or the heading of those that the map
// doesn't show.
Tappable {
    id: root

    required property string route
    required property string title
    required property int number
    required property int factCount
    required property bool heading
    // Room for numbers at the left, where the list has some.
    property bool numbered: false
    readonly property real needs: root.heading ? 0 : words.height + Theme.space24
    readonly property color front: root.down ? Theme.paper : Theme.ink

    objectName: root.heading ? "places-heading" : "place-" + root.route
    touchTarget: !root.heading
    enabled: !root.heading
    name: root.title
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
        visible: !root.heading
    }

    LabelText {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space8
        width: parent.width
        visible: root.heading
        text: qsTr("Sans position sur le plan")
    }

    Rectangle {
        id: square

        anchors.verticalCenter: parent.verticalCenter
        visible: root.number > 0
        width: root.numbered ? Theme.pin : 0
        height: Theme.pin
        color: root.front

        LabelText {
            anchors.centerIn: parent
            text: root.number
            font.pixelSize: Theme.text
            wrapMode: Text.NoWrap
            color: root.down ? Theme.ink : Theme.paper
            Accessible.ignored: true
        }
    }

    LabelText {
        id: words

        x: root.number > 0 ? square.width + Theme.gutter : 0
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - x - facts.width - Theme.gutter
        visible: !root.heading
        text: root.title
        font.pixelSize: Theme.text
        lineHeight: Theme.text * Theme.leadingMap
        maximumLineCount: Theme.reflow ? 9 : 2
        color: root.front
        Accessible.ignored: true
    }

    BodyText {
        id: facts

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.heading
        text: root.factCount > 1 ? qsTr("%1 faits").arg(root.factCount) : root.factCount === 1 ? qsTr("1 fait") : ""
        color: root.front
        Accessible.ignored: true
    }
}
