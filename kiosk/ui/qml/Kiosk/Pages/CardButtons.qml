import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The way through the card: back, erase with its undo, and on; on the last step, send. While the visitor is asked whether
// the card goes as it is: write, or send.
Item {
    id: root

    required property CardViewModel viewModel
    readonly property bool asked: root.viewModel.asking !== ""
    readonly property bool sending: root.viewModel.kind === "review" && root.viewModel.last

    // Larger words leave no room for three side by side: the way on has a row of its own.
    readonly property bool stacked: clear.visible && next.visible && clear.x + clear.width + Theme.gap3mm + next.width > root.width

    height: next.y + next.height

    BlockButton {
        id: previous

        objectName: "card-previous"
        visible: root.viewModel.step > 0 && !root.asked
        name: qsTr("Revenir")
        arrow: true
        turn: 180
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.previous()
    }

    BlockButton {
        id: clear

        objectName: "card-clear"
        x: previous.width + Theme.gap3mm
        visible: root.sending && !root.asked && (root.viewModel.complete || root.viewModel.canUndo)
        name: root.viewModel.canUndo ? qsTr("Rétablir") : qsTr("Tout effacer")
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.canUndo ? root.viewModel.undoClear() : root.viewModel.clear()
    }

    BlockButton {
        objectName: "card-write"
        visible: root.asked
        name: root.viewModel.asking === "empty" ? qsTr("Écrire un mot") : qsTr("Changer le texte")
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.goTo(root.viewModel.textStep)
    }

    BlockButton {
        id: next

        objectName: root.sending ? "card-send" : "card-next"
        anchors.right: parent.right
        y: root.stacked ? clear.height + Theme.gap3mm : 0
        visible: !root.sending || root.viewModel.complete
        name: root.asked ? qsTr("Envoyer tel quel") : root.sending ? qsTr("Envoyer") : root.viewModel.answered || root.viewModel.kind === "review" ? qsTr("Continuer") : qsTr("Passer")
        arrow: true
        ground: root.sending ? Theme.action : Theme.ink
        ink: root.sending ? Theme.actionInk : Theme.paper
        onTapped: root.sending ? root.viewModel.send() : root.viewModel.next()
    }
}
