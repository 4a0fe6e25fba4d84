pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The answers of one question that are chosen by touch. They share the height of the page, as large as a hand wants.
Item {
    id: root

    required property CardViewModel viewModel
    // Px that the page has for them.
    required property real room
    readonly property bool stepped: root.viewModel.kind === "scale"
    readonly property int columns: root.stepped ? root.viewModel.choices.count : Theme.portrait && (Theme.slim || !Theme.large) ? 1 : 2
    readonly property int lines: Math.ceil(root.viewModel.choices.count / Math.max(1, root.columns))
    readonly property real cell: (root.width - (root.columns - 1) * Theme.gap3mm) / Math.max(1, root.columns)
    // Px under which a drawing or larger words would be squeezed: the sheet grows rather.
    readonly property real least: !Theme.reflow ? 0 : root.lines > 5 ? Theme.target + 2 * Theme.space16 : root.viewModel.kind === "faces" ? 0.85 * Theme.choice : Theme.choice
    readonly property real cellHeight: Math.max(root.least, Math.min(Theme.highestChoice, (root.room - (root.lines - 1) * Theme.gap3mm) / Math.max(1, root.lines)))

    Grid {
        id: grid

        columns: root.columns
        rowSpacing: Theme.gap3mm
        columnSpacing: Theme.gap3mm

        Repeater {
            model: root.viewModel.choices

            Item {
                id: choice

                required property string id
                required property string title
                required property bool chosen
                required property int chapter
                required property string motif
                readonly property bool face: root.viewModel.kind === "faces"

                width: root.cell
                height: root.cellHeight

                ChoiceButton {
                    objectName: "choice-" + choice.id
                    anchors.fill: parent
                    visible: !choice.face && !root.stepped
                    several: root.viewModel.most > 1
                    title: choice.title
                    chosen: choice.chosen
                    chapter: choice.chapter
                    motif: choice.motif
                    onTapped: root.viewModel.choose(choice.id)
                }

                FaceButton {
                    objectName: "face-" + choice.id
                    anchors.fill: parent
                    visible: choice.face
                    mood: choice.face ? parseInt(choice.id) : 3
                    title: choice.title
                    chosen: choice.chosen
                    onTapped: root.viewModel.choose(choice.id)
                }

                ScaleStep {
                    objectName: "step-" + choice.id
                    anchors.fill: parent
                    visible: root.stepped
                    step: choice.id
                    title: choice.title
                    chosen: choice.chosen
                    onTapped: root.viewModel.choose(choice.id)
                }
            }
        }
    }

    // What the two ends of a scale mean.
    LabelText {
        y: grid.height + Theme.space24
        width: root.width / 2 - Theme.gutter
        visible: root.stepped
        text: root.viewModel.low
        Accessible.ignored: true
    }

    LabelText {
        x: root.width - width
        y: grid.height + Theme.space24
        width: root.width / 2 - Theme.gutter
        visible: root.stepped
        text: root.viewModel.high
        horizontalAlignment: Text.AlignRight
        Accessible.ignored: true
    }
}
