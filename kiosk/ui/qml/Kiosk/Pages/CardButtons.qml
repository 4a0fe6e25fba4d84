import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The way through the card: back, erase with its undo, and on; on the last step, send.
Item {
    id: root

    required property CardViewModel viewModel
    readonly property bool review: root.viewModel.kind === "review"

    height: next.height

    BlockButton {
        id: previous

        objectName: "card-previous"
        visible: root.viewModel.step > 0
        name: qsTr("Revenir")
        arrow: true
        turn: 180
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.previous()
    }

    BlockButton {
        objectName: "card-clear"
        x: previous.width + Theme.gap3mm
        visible: root.review && (root.viewModel.complete || root.viewModel.canUndo)
        name: root.viewModel.canUndo ? qsTr("Rétablir") : qsTr("Tout effacer")
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.canUndo ? root.viewModel.undoClear() : root.viewModel.clear()
    }

    BlockButton {
        id: next

        objectName: root.review ? "card-send" : "card-next"
        anchors.right: parent.right
        visible: !root.review || root.viewModel.complete
        name: root.review ? qsTr("Envoyer") : root.viewModel.answered ? qsTr("Continuer") : qsTr("Passer")
        arrow: true
        ground: root.review ? Theme.action : Theme.ink
        ink: root.review ? Theme.actionInk : Theme.paper
        onTapped: root.review ? root.viewModel.send() : root.viewModel.next()
    }
}
