import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The poster that calls people over: one figure, still for 12 s; a touch anywhere opens the house.
Page {
    id: root

    required property AttractViewModel viewModel
    readonly property color front: Theme.blockInk(root.viewModel.chapter)
    readonly property color accent: Theme.accentInk(root.viewModel.chapter)
    readonly property real foot: Theme.attractFoot

    color: Theme.block(root.viewModel.chapter)

    Column {
        id: head

        x: Theme.margin
        y: Theme.space40
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space8

        LabelText {
            text: root.viewModel.exhibition
            color: root.accent
        }

        HeadingText {
            width: parent.width
            words: root.viewModel.title
            color: root.front
        }
    }

    Column {
        id: figure

        x: Theme.margin
        y: Theme.portrait ? root.height * 0.2 : head.y + head.height + Theme.space24
        width: Theme.portrait ? head.width : root.width * 0.66
        spacing: Theme.space24

        HeadingText {
            visible: root.viewModel.qualifier !== ""
            words: root.viewModel.qualifier
            size: Theme.title
            color: root.accent
        }

        Numeral {
            numeral: root.viewModel.numeral
            size: Theme.portrait ? Theme.heroNumber : Theme.heroNumber * 0.8
            room: parent.width
            color: root.front
        }

        HeadingText {
            width: parent.width
            topPadding: Theme.space16
            words: root.viewModel.counts
            color: root.front
        }

        CaptionText {
            width: parent.width
            text: root.viewModel.page > 0 ? qsTr("Source : %1, p. %2").arg(root.viewModel.document).arg(root.viewModel.page) : qsTr("Source : %1").arg(root.viewModel.document)
            color: root.front
        }
    }

    PosterShape {
        motif: root.viewModel.motif
        chapter: root.viewModel.chapter
        anchors.right: parent.right
        y: Theme.portrait ? figure.y + figure.height + Theme.space40 : head.y + head.height
        height: root.height - root.foot - y
        width: Theme.portrait ? root.width : root.width - figure.x - figure.width
    }

    Rectangle {
        width: parent.width
        height: root.foot
        y: root.height - height
        color: Theme.slab

        Column {
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.margin

            HeadingText {
                words: qsTr("Touchez l’écran")
                color: Theme.invitation
            }

            LeadText {
                text: qsTr("%1 faits, %2 élu·es, votre avis").arg(root.viewModel.factCount).arg(root.viewModel.councillorCount)
                color: Theme.slabInk
            }
        }
    }

    Tappable {
        objectName: "attract-touch"
        anchors.fill: parent
        name: qsTr("Entrer dans l’exposition")
        onTapped: root.opened("home")
    }
}
