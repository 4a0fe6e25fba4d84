import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// What staff can make of the text on show; upright two beside each other, lying one below the other.
Grid {
    id: root

    required property StaffTextsViewModel viewModel
    readonly property real cell: (root.width - (root.columns - 1) * Theme.gap3mm) / root.columns

    columns: Theme.portrait ? 2 : 1
    spacing: Theme.gap3mm

    BlockButton {
        objectName: "text-clear"
        visible: root.viewModel.count > 0 && root.viewModel.pile !== "clear"
        width: root.cell
        height: implicitHeight
        name: qsTr("Rien à signaler")
        padding: Theme.space16
        onTapped: root.viewModel.clear()
    }

    BlockButton {
        objectName: "text-aside"
        visible: root.viewModel.count > 0 && root.viewModel.pile !== "aside"
        width: root.cell
        height: implicitHeight
        name: qsTr("Mettre de côté")
        padding: Theme.space16
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.setAside()
    }

    BlockButton {
        objectName: "text-back"
        visible: root.viewModel.count > 0 && root.viewModel.pile !== "unread"
        width: root.cell
        height: implicitHeight
        name: qsTr("Reprendre")
        padding: Theme.space16
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.takeBack()
    }

    BlockButton {
        objectName: "text-blank"
        visible: root.viewModel.chosen > 0
        width: root.cell
        height: implicitHeight
        name: root.viewModel.chosen === 1 ? qsTr("Effacer le mot") : qsTr("Effacer %1 mots").arg(root.viewModel.chosen)
        padding: Theme.space16
        onTapped: root.viewModel.blank()
    }

    BlockButton {
        objectName: "text-undo"
        visible: root.viewModel.canUndo
        width: root.cell
        height: implicitHeight
        name: qsTr("Annuler")
        padding: Theme.space16
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.undo()
    }
}
