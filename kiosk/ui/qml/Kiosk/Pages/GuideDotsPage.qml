pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Ideas of the group and three dots for each person: written one by one, then dotted, then sorted.
Page {
    id: root

    required property GuideDotsViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property string stage: root.viewModel.stage
    readonly property bool controls: !root.viewModel.apart
    readonly property bool writing: root.stage === "ideas"
    // The keyboard takes the foot, or the ideas all of a lying panel: the question gives way.
    readonly property bool tight: root.keyboardHeight > 0
    readonly property bool many: !Theme.portrait && root.writing && root.viewModel.ideaCount > 2 * root.viewModel.mostIdeas / 3
    readonly property bool headed: !root.tight && !root.many

    readonly property real below: !root.headed ? heading.y + heading.height : question.y + question.height

    solid: true

    function told(): string {
        const vm = root.viewModel;
        switch (root.stage) {
        case "ideas":
            return qsTr("Idées · %1 sur %2").arg(vm.ideaCount).arg(vm.mostIdeas);
        case "dots":
            return vm.left === 1 ? qsTr("Points · il en reste 1") : qsTr("Points · il en reste %1").arg(vm.left);
        case "result":
            return qsTr("Idées · les plus soutenues d’abord");
        default:
            return qsTr("Idées et points");
        }
    }

    LabelText {
        id: heading

        objectName: "dots-told"
        x: Theme.margin
        y: root.tight ? Theme.space16 : Theme.space40
        width: root.inner
        text: root.told()
    }

    TitleText {
        id: question

        x: Theme.margin
        y: heading.y + heading.height + Theme.space16
        width: root.inner
        visible: root.headed
        words: root.stage === "offer" ? qsTr("Quelles idées a le groupe ?") : root.viewModel.question
        size: Theme.heading
    }

    Column {
        x: Theme.margin
        y: root.below + Theme.space24
        width: root.inner
        visible: root.stage === "offer" && root.controls
        spacing: Theme.space24

        LeadText {
            width: parent.width
            text: qsTr("Douze idées courtes au plus, puis %1 points par personne. Aucun nom dans les idées.").arg(root.viewModel.dotsEach)
        }

        BlockButton {
            objectName: "dots-offered"
            width: parent.width
            height: implicitHeight
            visible: root.viewModel.offered !== ""
            arrow: true
            name: qsTr("Partir de la question en cours")
            onTapped: root.viewModel.open(root.viewModel.offered)
        }

        BlockButton {
            objectName: "dots-free"
            width: parent.width
            height: implicitHeight
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            arrow: true
            name: qsTr("Recueillir des idées pour la ville")
            onTapped: root.viewModel.open(qsTr("Nos idées pour la ville"))
        }
    }

    TextEntry {
        id: entry

        objectName: "idea-entry"
        x: Theme.margin
        y: root.below + Theme.space16
        width: root.inner - add.width - Theme.gap3mm
        height: visible ? implicitHeight : 0
        visible: root.writing && root.controls
        hint: qsTr("une idée en quelques mots")
        longest: root.viewModel.longest
    }

    BlockButton {
        id: add

        objectName: "idea-add"
        x: root.width - Theme.margin - width
        y: entry.y
        height: entry.height
        visible: entry.visible
        padding: Theme.space24
        name: qsTr("Ajouter")
        onTapped: {
            if (root.viewModel.add(entry.text))
                entry.text = "";
        }
    }

    DotsBoard {
        x: Theme.margin
        y: (entry.visible ? entry.y + entry.height : root.below) + Theme.space24
        width: root.inner
        height: root.height - root.keyboardHeight - y - Theme.space24
        visible: root.stage !== "offer" && !root.tight
        viewModel: root.viewModel
        controls: root.controls
    }
}
