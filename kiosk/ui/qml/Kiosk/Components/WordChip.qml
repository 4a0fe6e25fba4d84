import QtQuick
import Kiosk.Theme

// A word of a visitor's text, to be touched; in ink while it is chosen to be blanked. A blanked one is a bar of ink that
// answers no more.
Tappable {
    id: root

    required property string word
    required property bool chosen
    readonly property bool blank: root.word === ""
    readonly property bool dark: root.chosen !== root.down

    name: root.blank ? qsTr("mot effacé") : root.word
    enabled: !root.blank
    touchTarget: !root.blank
    implicitWidth: root.blank ? 2 * Theme.target : Math.max(Theme.target, words.implicitWidth + 2 * Theme.space8)
    implicitHeight: Math.max(Theme.target, words.height + 2 * Theme.border)
    Accessible.role: Accessible.CheckBox
    Accessible.checked: root.chosen

    Rectangle {
        anchors.fill: parent
        visible: !root.blank
        color: root.dark ? Theme.ink : Theme.paper
    }

    // What a word stands on, so that one sees where it ends; all ink where it is blanked.
    Rectangle {
        y: root.blank ? (parent.height - height) / 2 : parent.height - height
        width: parent.width
        height: root.blank ? Theme.text * Theme.capsText : Theme.border
        color: Theme.ink
    }

    LeadText {
        id: words

        anchors.centerIn: parent
        visible: !root.blank
        text: root.word
        wrapMode: Text.NoWrap
        color: root.dark ? Theme.paper : Theme.ink
        Accessible.ignored: true
    }
}
