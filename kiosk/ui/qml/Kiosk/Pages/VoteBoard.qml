pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The answers of a vote as bars from zero, and what counts them; with `controls` a touch on an answer is a voice.
Item {
    id: root

    required property GuideVoteViewModel viewModel
    property bool controls: true
    readonly property bool open: root.viewModel.stage === "open"
    readonly property bool counts: root.controls && root.open && !root.viewModel.handing && !root.viewModel.full
    readonly property int most: Math.max(1, root.viewModel.choices.count)
    readonly property real room: buttons.y - (buttons.height > 0 ? Theme.space24 : 0)
    readonly property real cell: Math.min(Theme.highestChoice, (root.room - (root.most - 1) * Theme.gap3mm) / root.most)
    // Waiting for the next person, or nobody is left: the answers are away from the last one's eyes and hands.
    readonly property bool away: root.controls && root.open && (root.viewModel.handing || root.viewModel.full)

    Column {
        id: rows

        width: root.width
        spacing: Theme.gap3mm
        visible: root.viewModel.stage !== "offer" && !root.away

        Repeater {
            model: root.viewModel.choices

            VoteEntry {
                required property int index

                objectName: "vote-" + index
                width: rows.width
                height: root.cell
                counts: root.counts
                strong: !root.open && share === 1 && votes > 0
                onTapped: root.viewModel.tap(index)
            }
        }
    }

    Column {
        width: root.width
        visible: root.away
        spacing: Theme.space40

        HeadingText {
            width: parent.width
            words: root.viewModel.full ? qsTr("Tout le groupe a voté.") : qsTr("Votre voix est comptée. Laissez la place à la personne suivante.")
        }

        BlockButton {
            objectName: "vote-hand-over"
            visible: root.viewModel.handing
            height: 2 * implicitHeight
            arrow: true
            name: qsTr("C’est à moi de voter")
            onTapped: root.viewModel.handOver()
        }
    }

    Flow {
        id: buttons

        y: root.height - height
        width: root.width
        height: visible ? implicitHeight : 0
        visible: root.controls && root.viewModel.stage !== "offer"
        spacing: Theme.gap3mm

        BlockButton {
            objectName: "vote-undo"
            visible: root.viewModel.canUndo
            framed: true
            repeatable: true
            padding: Theme.space24
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Reprendre la dernière voix")
            onTapped: root.viewModel.undo()
        }

        BlockButton {
            objectName: "vote-drop"
            visible: root.open
            framed: true
            padding: Theme.space24
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Abandonner")
            onTapped: root.viewModel.drop()
        }

        BlockButton {
            objectName: "vote-close"
            visible: root.open
            padding: Theme.space24
            name: qsTr("Finir le vote")
            onTapped: root.viewModel.close()
        }

        BlockButton {
            objectName: "vote-again"
            visible: root.viewModel.stage === "result"
            framed: true
            padding: Theme.space24
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Poser une autre question")
            onTapped: root.viewModel.again()
        }
    }
}
