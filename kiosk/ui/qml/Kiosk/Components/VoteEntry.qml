import QtQuick
import Kiosk.Theme

// An answer or an idea with its voices: the number, its words, a bar from zero. Where it counts, a touch adds a voice.
Tappable {
    id: root

    required property string title
    // Voices, below 0 while nobody may see them.
    required property int votes
    // Length of the bar over the width.
    required property real share
    property bool counts: false
    property bool strong: false
    // Set close, where there are many.
    property bool dense: false
    readonly property bool hidden: root.votes < 0
    readonly property color front: root.counts && root.down ? Theme.paper : Theme.ink

    name: root.hidden ? root.title : qsTr("%1 : %2").arg(root.title).arg(root.votes)
    enabled: root.counts
    touchTarget: root.counts
    repeatable: true

    Rectangle {
        anchors.fill: parent
        color: root.counts && root.down ? Theme.ink : Theme.transparent
        border.width: root.counts ? Theme.border : 0
        border.color: Theme.ink
    }

    Numeral {
        id: number

        x: root.counts ? Theme.space24 : 0
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.hidden
        numeral: root.hidden ? "" : root.votes
        size: Math.min(root.dense ? Theme.heading : Theme.tileNumber, root.height)
        room: Theme.totalColumn
        color: root.front
        Accessible.ignored: true
    }

    Column {
        x: root.hidden ? Theme.space40 : number.x + Theme.totalColumn + Theme.gutter
        width: parent.width - x - (root.counts ? Theme.space24 : 0)
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.dense ? 0 : Theme.space8

        HeadingText {
            width: parent.width
            words: root.title
            size: root.dense ? Math.min(Theme.text, Theme.label) * 0.92 : Theme.subheading
            color: root.front
            Accessible.ignored: true
        }

        Rectangle {
            visible: !root.hidden
            width: Math.max(root.share * parent.width, Theme.border)
            height: root.dense ? Theme.space8 : Theme.space40
            color: root.strong ? Theme.emphasis : root.front
            border.width: Theme.border
            border.color: root.front
        }
    }
}
