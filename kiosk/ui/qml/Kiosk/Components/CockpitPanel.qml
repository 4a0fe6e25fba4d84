pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// What a mediator leads with: the stop's note, and a control for each thing that a session is made of.
Column {
    id: root

    required property string note
    // Address of the stop's playing card, "" for none.
    required property string card
    required property bool first
    required property bool last
    property int across: Theme.portrait ? 2 : 4
    readonly property var acts: [
        ["previous", qsTr("Étape précédente"), !root.first],
        ["next", qsTr("Étape suivante"), !root.last],
        ["stop-card", qsTr("Carte de l’étape"), root.card !== ""],
        ["draw", qsTr("Tirer une carte"), true],
        ["vote", qsTr("Faire voter"), true],
        ["dots", qsTr("Idées et points"), true],
        ["summary", qsTr("Finir la séance"), true]
    ].filter(act => act[2])
    signal chosen(string act)

    spacing: Theme.space24

    LeadText {
        objectName: "cockpit-note"
        width: parent.width
        text: root.note
    }

    Grid {
        id: grid

        columns: root.across
        spacing: Theme.gap3mm

        Repeater {
            model: root.acts

            BlockButton {
                required property var modelData

                objectName: "cockpit-" + modelData[0]
                width: (root.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: implicitHeight
                padding: Theme.space8
                framed: true
                ground: modelData[0] === "next" ? Theme.ink : Theme.paper
                ink: modelData[0] === "next" ? Theme.paper : Theme.ink
                name: modelData[1]
                onTapped: root.chosen(modelData[0])
            }
        }
    }
}
