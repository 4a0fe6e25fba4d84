pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The export: what, where to, how, with what it would give below; then a bar; then what became of it.
Page {
    id: root

    required property StaffExportViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real half: Theme.portrait ? root.inner : (root.inner - Theme.space64) / 2
    readonly property bool choosing: !root.viewModel.writing && !root.viewModel.ended
    readonly property var formats: ({
            "csv": qsTr("Tableur"),
            "xlsx": qsTr("Excel"),
            "jsonl": qsTr("JSON"),
            "pdf": qsTr("Affiche")
        })
    readonly property var explained: ({
            "csv": qsTr("Deux fichiers CSV, pour tout tableur."),
            "xlsx": qsTr("Un classeur Excel, avec les comptes et le sens des codes."),
            "jsonl": qsTr("Deux fichiers pour un programme."),
            "pdf": qsTr("Une page à imprimer : les comptes du lot en barres.")
        })

    waiting: root.viewModel.busy

    function preview(): list<string> {
        const vm = root.viewModel;
        if (vm.error)
            return [vm.error];
        if (vm.busy)
            return [];
        if (vm.what === "again")
            return [qsTr("Le dernier lot sera écrit encore une fois, tel quel.")];
        const told = [];
        if (vm.unwritten > 0)
            told.push(vm.unwritten === 1 ? qsTr("Un lot fermé attend d’être écrit : il part d’abord.") : qsTr("%1 lots fermés attendent d’être écrits : ils partent d’abord.").arg(vm.unwritten));
        if (vm.cards === 0)
            told.push(qsTr("Moins de %1 cartes attendent : elles ne feraient pas un lot.").arg(vm.k));
        else
            told.push(qsTr("Au moins %1 cartes. Au moins %2 y garderont leur demi-journée ou leur semaine, %3 leur quartier, %4 leur âge.").arg(vm.cards).arg(vm.halfDays).arg(vm.districts).arg(vm.ages));
        if (vm.cards > 0 && vm.unread > 0)
            told.push(vm.unread === 1 ? qsTr("1 texte n’a pas été relu.") : qsTr("%1 textes n’ont pas été relus.").arg(vm.unread));
        if (vm.cards > 0)
            told.push(qsTr("Les textes de cette demi-journée partent aussi, sans avoir été relus."));
        return told;
    }

    function outcome(row: var): string {
        switch (row.outcome) {
        case "written":
            return qsTr("Lot écrit : %1 cartes, %2 textes.").arg(row.cards).arg(row.ideas);
        case "already_there":
            return qsTr("Ce lot est déjà là, entier : il n’y a rien à faire.");
        case "too_few":
            return qsTr("Moins de %1 cartes attendent : aucun lot n’est fermé.").arg(root.viewModel.k);
        default:
            return row.sentence;
        }
    }

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("Exporter")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    Column {
        id: choices

        x: Theme.margin
        y: title.y + title.height + Theme.space40
        width: root.half
        spacing: Theme.portrait ? Theme.space16 : Theme.space8
        visible: root.choosing

        HeadingText {
            width: parent.width
            words: qsTr("Quoi")
            size: Theme.subheading
        }

        Tabs {
            width: parent.width
            keys: root.viewModel.canDoAgain ? ["new", "again"] : ["new"]
            names: root.viewModel.canDoAgain ? [qsTr("Un lot neuf"), qsTr("Le dernier lot")] : [qsTr("Un lot neuf")]
            chosen: root.viewModel.what
            onChoose: key => root.viewModel.chooseWhat(key)
        }

        HeadingText {
            width: parent.width
            words: qsTr("Où")
            size: Theme.subheading
            topPadding: Theme.space16
        }

        Repeater {
            model: root.viewModel.places

            ChoiceButton {
                required property string key
                required property string label
                required property int free
                required property bool writable

                objectName: "place-" + label
                width: choices.width
                height: implicitHeight
                enabled: writable
                touchTarget: writable
                title: label === "" ? qsTr("Sur la borne") : writable ? qsTr("Clé « %1 », %2 Mo libres").arg(label).arg(free) : qsTr("Clé « %1 », protégée en écriture").arg(label)
                chosen: root.viewModel.place === key
                onTapped: root.viewModel.choosePlace(key)
            }
        }

        BlockButton {
            objectName: "export-sticks"
            width: choices.width
            height: implicitHeight
            name: root.viewModel.places.count > 1 ? qsTr("Chercher les clés de nouveau") : qsTr("Chercher une clé USB")
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            onTapped: root.viewModel.look()
        }

        HeadingText {
            width: parent.width
            words: qsTr("Comment")
            size: Theme.subheading
            topPadding: Theme.space16
        }

        Tabs {
            width: parent.width
            keys: root.viewModel.formats
            names: root.viewModel.formats.map(key => root.formats[key] ?? key)
            chosen: root.viewModel.format
            onChoose: key => root.viewModel.chooseFormat(key)
        }

        BodyText {
            width: parent.width
            text: root.explained[root.viewModel.format] ?? ""
        }
    }

    Column {
        id: told

        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - root.half
        y: Theme.portrait ? choices.y + choices.height + Theme.space24 : choices.y
        width: root.half
        spacing: Theme.space8
        visible: root.choosing

        HeadingText {
            width: parent.width
            words: qsTr("Ce qui partira")
            size: Theme.subheading
        }

        Repeater {
            model: root.preview()

            BodyText {
                required property string modelData

                width: told.width
                text: modelData
            }
        }
    }

    BlockButton {
        objectName: "export-go"
        x: told.x
        y: root.height - height - Theme.space24
        width: root.half
        height: implicitHeight
        visible: root.choosing && root.viewModel.ready && !root.viewModel.busy
        name: qsTr("Exporter")
        arrow: true
        onTapped: root.viewModel.export()
    }

    Column {
        x: Theme.margin
        y: choices.y
        width: root.inner
        spacing: Theme.space40
        visible: root.viewModel.writing

        LeadText {
            width: parent.width
            text: root.viewModel.cancelling ? qsTr("L’export s’arrête…") : qsTr("Le lot s’écrit. La clé doit rester branchée, et la borne allumée.")
        }

        ProgressFrame {
            width: parent.width
            height: implicitHeight
            share: root.viewModel.share
        }

        BlockButton {
            objectName: "export-cancel"
            width: implicitWidth
            height: implicitHeight
            visible: !root.viewModel.cancelling
            name: qsTr("Arrêter")
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            onTapped: root.viewModel.cancel()
        }
    }

    StaffExportResults {
        x: Theme.margin
        y: choices.y
        width: root.inner
        height: root.height - y - Theme.space24
        visible: root.viewModel.ended
        viewModel: root.viewModel
        outcome: row => root.outcome(row)
    }
}
