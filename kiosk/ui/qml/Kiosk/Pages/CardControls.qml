pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// What can be done with the playing card on the table; on its page, or on the cockpit's own screen.
Grid {
    id: root

    required property DrawnCardViewModel viewModel
    property color ground: Theme.paper
    property color front: Theme.ink
    property int across: Theme.portrait ? 2 : root.acts.length
    readonly property var acts: [
        ["keep", qsTr("Garder"), root.viewModel.drawn],
        ["put-back", qsTr("Remettre"), root.viewModel.drawn],
        ["vote", qsTr("Faire voter"), root.viewModel.canVote],
        ["facts", qsTr("Voir les faits"), root.viewModel.drawn],
        ["next", root.viewModel.drawn ? qsTr("Tirer la suivante") : qsTr("Tirer une carte"), true]
    ].filter(act => act[2])
    signal opened(string address)

    columns: root.across
    spacing: Theme.gap3mm

    function act(key: string): void {
        switch (key) {
        case "keep":
            return root.viewModel.keep();
        case "put-back":
            return root.viewModel.putBack();
        case "vote":
            return root.opened("vote");
        case "facts":
            return root.opened(root.viewModel.factsRoute);
        default:
            return root.viewModel.guided.draw();
        }
    }

    Repeater {
        model: root.acts

        BlockButton {
            required property var modelData

            objectName: "card-" + modelData[0]
            width: (root.width - (root.columns - 1) * root.spacing) / root.columns
            height: implicitHeight
            padding: Theme.space8
            framed: true
            ground: modelData[0] === "next" ? root.front : root.ground
            ink: modelData[0] === "next" ? root.ground : root.front
            name: modelData[1]
            onTapped: root.act(modelData[0])
        }
    }
}
