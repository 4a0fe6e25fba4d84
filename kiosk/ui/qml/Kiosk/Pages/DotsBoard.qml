pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The ideas of a vote by dots, twelve at most, and what can be done with them now.
Item {
    id: root

    required property GuideDotsViewModel viewModel
    property bool controls: true
    readonly property string stage: root.viewModel.stage
    readonly property int columns: Theme.portrait ? 1 : 2
    readonly property int rows: Math.max(4, Math.ceil(root.viewModel.ideaCount / root.columns))
    readonly property real room: buttons.y - (buttons.height > 0 ? Theme.space16 : 0)
    readonly property real cell: Math.min(Theme.choice, (root.room - (root.rows - 1) * Theme.gap3mm) / root.rows)

    Grid {
        id: grid

        width: root.width
        columns: root.columns
        flow: Grid.LeftToRight
        spacing: Theme.gap3mm

        Repeater {
            model: root.viewModel.ideas

            Item {
                id: idea

                required property int index
                required property string title
                required property int dots
                required property real share
                readonly property bool written: root.stage === "ideas"

                width: (grid.width - (root.columns - 1) * grid.spacing) / root.columns
                height: root.cell

                VoteEntry {
                    objectName: "idea-" + idea.index
                    width: parent.width - (remove.visible ? remove.width + grid.spacing : 0)
                    height: parent.height
                    dense: true
                    title: idea.title
                    votes: idea.written ? -1 : idea.dots
                    share: idea.share
                    counts: root.controls && root.stage === "dots"
                    strong: root.stage === "result" && idea.share === 1 && idea.dots > 0
                    onTapped: root.viewModel.tap(idea.index)
                }

                BlockButton {
                    id: remove

                    objectName: "idea-remove-" + idea.index
                    anchors.right: parent.right
                    visible: root.controls && idea.written
                    height: parent.height
                    padding: Theme.space16
                    framed: true
                    ground: Theme.paper
                    ink: Theme.ink
                    name: qsTr("Retirer")
                    onTapped: root.viewModel.remove(idea.index)
                }
            }
        }
    }

    Flow {
        id: buttons

        y: root.height - height
        width: root.width
        height: visible ? implicitHeight : 0
        visible: root.controls && root.stage !== "offer"
        spacing: Theme.gap3mm

        BlockButton {
            objectName: "dots-undo"
            visible: root.viewModel.canUndo
            framed: true
            repeatable: true
            padding: Theme.space24
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Reprendre le dernier point")
            onTapped: root.viewModel.undo()
        }

        BlockButton {
            objectName: "dots-back"
            visible: root.stage === "dots"
            framed: true
            padding: Theme.space24
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Revoir les idées")
            onTapped: root.viewModel.place(false)
        }

        BlockButton {
            objectName: "dots-drop"
            visible: root.stage === "ideas"
            framed: true
            padding: Theme.space24
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Abandonner")
            onTapped: root.viewModel.drop()
        }

        BlockButton {
            objectName: "dots-place"
            visible: root.stage === "ideas" && root.viewModel.ideaCount > 0
            padding: Theme.space24
            name: qsTr("Passer aux points")
            onTapped: root.viewModel.place(true)
        }

        BlockButton {
            objectName: "dots-close"
            visible: root.stage === "dots"
            padding: Theme.space24
            name: qsTr("Finir le vote")
            onTapped: root.viewModel.close()
        }

        BlockButton {
            objectName: "dots-again"
            visible: root.stage === "result"
            framed: true
            padding: Theme.space24
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Recueillir d’autres idées")
            onTapped: root.viewModel.again()
        }
    }
}
