pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// How the kiosk is: the doctor's lines, the gravest first, each with what to do.
Page {
    id: root

    required property StaffHealthViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property var parts: ({
            "edition": qsTr("édition"),
            "settings": qsTr("réglages"),
            "data": qsTr("données"),
            "cards": qsTr("avis"),
            "lots": qsTr("lots"),
            "screen": qsTr("écran"),
            "fonts": qsTr("polices"),
            "keyboard": qsTr("clavier"),
            "sound": qsTr("son"),
            "voice": qsTr("voix"),
            "english": qsTr("anglais"),
            "pins": qsTr("codes"),
            "versions": qsTr("versions")
        })

    waiting: root.viewModel.busy

    function verdict(): string {
        const vm = root.viewModel;
        if (vm.error)
            return vm.error;
        if (vm.light === "")
            return qsTr("La borne s’examine…");
        if (vm.red > 0)
            return vm.red === 1 ? qsTr("À faire avant d’ouvrir : 1 ligne rouge.") : qsTr("À faire avant d’ouvrir : %1 lignes rouges.").arg(vm.red);
        if (vm.orange > 0)
            return vm.orange === 1 ? qsTr("La borne peut ouvrir ; à regarder : 1 ligne orange.") : qsTr("La borne peut ouvrir ; à regarder : %1 lignes orange.").arg(vm.orange);
        return qsTr("Tout est vert.");
    }

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("État de la borne")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    Row {
        id: verdict

        x: Theme.margin
        y: title.y + title.height + Theme.space16
        spacing: Theme.space24

        HealthMark {
            id: mark

            light: root.viewModel.light
            size: Theme.heading
            worded: false
            anchors.verticalCenter: parent.verticalCenter
        }

        LeadText {
            objectName: "health-verdict"
            width: root.inner - mark.width - Theme.space24 - (Theme.portrait ? 0 : again.width + Theme.gutter)
            text: root.verdict()
            anchors.verticalCenter: parent.verticalCenter
        }
    }

    BlockButton {
        id: again

        objectName: "health-again"
        x: root.width - width - Theme.margin
        y: Theme.portrait ? root.height - height - Theme.space24 : Theme.space40
        width: Theme.portrait ? root.inner : implicitWidth
        height: implicitHeight
        enabled: !root.viewModel.busy
        name: qsTr("Examiner de nouveau")
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        onTapped: root.viewModel.look()
    }

    PagedList {
        id: list

        x: Theme.margin
        y: verdict.y + verdict.height + Theme.space40
        width: root.inner
        height: (Theme.portrait ? again.y : root.height) - y - Theme.space24
        columns: Theme.portrait ? 1 : 2
        pages: root.viewModel.lines
        row: Theme.healthRow
        delegate: HealthEntry {
            required property string part

            objectName: "line-" + part
            width: list.cellWidth
            height: list.cellHeight
            about: root.parts[part] ?? part
        }
    }
}
