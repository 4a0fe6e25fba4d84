import QtQuick
import Kiosk.Theme

// What a page is about, in full or in French that is easy to read; one control swaps them, another may lead on.
Column {
    id: root

    required property string lead
    required property string easy
    // Whether the visitor reads easy texts.
    required property bool chosen
    property color front: Theme.ink
    property color ground: Theme.paper
    // Words of the control that leads on, "" without one.
    property string more: ""
    readonly property bool shown: root.chosen && root.easy !== ""
    // Whether what is said of the easy text has a line of its own: beside two controls, or larger, it has no room.
    readonly property bool apart: root.more !== "" || Theme.reflow
    signal swap(bool easy)
    signal moreWanted

    spacing: Theme.space16

    BodyText {
        width: parent.width
        text: root.shown ? root.easy : root.lead
        color: root.front
    }

    Flow {
        visible: root.easy !== "" || root.more !== ""
        width: parent.width
        spacing: Theme.gutter

        BlockButton {
            id: control

            objectName: "easy"
            visible: root.easy !== ""
            name: root.shown ? qsTr("Texte complet") : qsTr("Facile à lire")
            padding: Theme.space24
            framed: true
            ground: root.ground
            ink: root.front
            height: Theme.tab
            onTapped: root.swap(!root.chosen)
        }

        BlockButton {
            objectName: "lead-more"
            visible: root.more !== ""
            name: root.more
            padding: Theme.space24
            framed: true
            arrow: true
            ground: root.ground
            ink: root.front
            height: Theme.tab
            onTapped: root.moreWanted()
        }

        CaptionText {
            visible: root.shown
            width: root.apart ? root.width : root.width - control.width - Theme.gutter
            // Not by its height, which would ask for its own words' height while they are laid out anew.
            topPadding: root.apart ? 0 : Math.max(0, Math.round((control.height - contentHeight) / 2))
            text: qsTr("Ce texte facile à lire n’a pas été relu par des personnes concernées.")
            color: root.front
        }
    }
}
