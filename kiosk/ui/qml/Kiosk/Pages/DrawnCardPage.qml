pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels
import "../Components/typeset.js" as Typeset

// The playing card on the table: its question fills the screen, to be read from the back of the room.
Page {
    id: root

    required property DrawnCardViewModel viewModel
    readonly property color ground: root.viewModel.drawn ? Theme.block(root.viewModel.chapter) : Theme.paper
    readonly property color front: Theme.blockInk(root.viewModel.chapter)
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real tracking: -0.025

    color: root.ground
    solid: true

    Numeral {
        id: code

        x: Theme.margin
        y: Theme.space40
        visible: root.viewModel.drawn
        numeral: root.viewModel.code
        size: Theme.rowNumber
        color: Theme.accentInk(root.viewModel.chapter)
    }

    LabelText {
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        y: Theme.space40
        width: root.inner - code.width - Theme.space40
        visible: root.viewModel.drawn
        horizontalAlignment: Text.AlignRight
        text: qsTr("Carte à jouer · à discuter")
        color: Theme.accentInk(root.viewModel.chapter)
    }

    TitleText {
        id: question

        objectName: "far-question"
        x: Theme.margin
        y: code.y + code.height + Theme.space24
        width: root.inner
        height: controls.y - Theme.space24 - y
        visible: root.viewModel.drawn
        verticalAlignment: Text.AlignVCenter
        words: root.viewModel.question
        size: root.viewModel.fit(Typeset.bound(words), Theme.fontDisplay, Font.ExtraBold, root.tracking, width, height, Theme.leadingHeading, Theme.title * 0.5, Theme.farMost)
        lineHeight: size * Theme.leadingHeading
        font.letterSpacing: root.tracking * size
        color: root.front
    }

    // The table is bare.
    Column {
        x: Theme.margin
        y: Theme.space104
        width: root.inner
        visible: !root.viewModel.drawn
        spacing: Theme.space24

        TitleText {
            width: parent.width
            words: qsTr("Aucune carte sur la table")
        }

        LeadText {
            objectName: "table-said"
            width: parent.width
            text: root.viewModel.kept === 0 ? qsTr("%1 cartes sont dans le jeu.").arg(root.viewModel.left) : root.viewModel.kept === 1 ? qsTr("1 carte est gardée, %1 sont dans le jeu.").arg(root.viewModel.left) : qsTr("%1 cartes sont gardées, %2 sont dans le jeu.").arg(root.viewModel.kept).arg(root.viewModel.left)
        }
    }

    CardControls {
        id: controls

        x: Theme.margin
        y: root.height - height - (height > 0 ? Theme.space24 : 0)
        width: root.inner
        viewModel: root.viewModel
        visible: !root.viewModel.apart
        height: visible ? implicitHeight : 0
        ground: root.ground
        front: root.front
        onOpened: address => root.opened(address)
    }
}
