import QtQuick
import Kiosk.Theme

// An entry of the directory, set as on a ballot paper: first name above, surname large, subjects below. A subject or a
// district has its title in front and the person below.
Tappable {
    id: root

    required property string route
    required property string over
    required property string title
    required property string under
    required property string rank
    property real size: Theme.subheading
    // First name and surname on one line.
    property bool inline: false
    readonly property color front: root.down ? Theme.paper : Theme.ink

    name: [root.over, root.title, root.under].filter(part => part).join(", ")
    objectName: "tile-" + root.route
    deadEdge: Theme.deadEdge

    Rectangle {
        anchors.fill: parent
        color: root.down ? Theme.ink : Theme.transparent
    }

    Rule {
        width: parent.width
    }

    Column {
        y: Theme.space16
        width: parent.width

        BodyText {
            visible: root.over !== "" && !root.inline
            width: parent.width
            text: root.over
            color: root.front
            Accessible.ignored: true
        }

        HeadingText {
            width: parent.width
            words: root.inline ? "%1 %2".arg(root.over).arg(root.title) : root.title
            size: root.rank ? root.size : Theme.text
            lineHeight: root.rank ? root.size * Theme.leadingHeading : Theme.text * Theme.leading
            color: root.front
            Accessible.ignored: true
        }

        BodyText {
            width: parent.width
            text: root.under
            color: root.front
            Accessible.ignored: true
        }
    }
}
