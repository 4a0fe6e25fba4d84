pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The same view before and after: a line that one finger moves, and a button for each end and the middle.
Page {
    id: root

    required property ComparisonViewModel viewModel

    heroShare: 0.7
    heroWidthShare: 0.7

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        BeforeAfter {
            id: view

            objectName: "view"
            anchors.fill: parent
            before: root.viewModel.before
            beforeAlt: root.viewModel.beforeAlt
            after: root.viewModel.after
            afterAlt: root.viewModel.afterAlt
            shape: root.viewModel.shape
        }
    }

    Column {
        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.viewModel.title
            size: Theme.subheading
        }

        CaptionText {
            width: parent.width
            text: qsTr("Avant : %1").arg(root.viewModel.beforeCredit)
        }

        CaptionText {
            width: parent.width
            text: qsTr("Après : %1").arg(root.viewModel.afterCredit)
        }
    }

    Grid {
        x: root.body.x
        y: root.body.y + root.body.height - height
        columns: Theme.portrait ? 3 : 1
        spacing: Theme.gap3mm

        Choice {
            objectName: "show-before"
            name: qsTr("Voir avant")
            at: 1
        }

        Choice {
            objectName: "show-both"
            name: qsTr("Comparer")
            at: 0.5
        }

        Choice {
            objectName: "show-after"
            name: qsTr("Voir après")
            at: 0
        }
    }

    component Choice: BlockButton {
        id: choice

        property real at: 0
        readonly property bool chosen: view.split === choice.at

        width: Theme.portrait ? (root.body.width - 2 * Theme.gap3mm) / 3 : root.body.width
        padding: Theme.space24
        framed: !choice.chosen
        ground: choice.chosen ? Theme.ink : Theme.paper
        ink: choice.chosen ? Theme.paper : Theme.ink
        onTapped: view.split = choice.at
    }
}
