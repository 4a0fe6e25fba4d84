pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The team's first page: in one look the cards that wait, the last lot, how the kiosk is and what to do; then the doors.
Page {
    id: root

    required property StaffHomeViewModel viewModel
    readonly property var doors: ({
            "texts": [qsTr("Relire les textes"), root.toRead()],
            "export": [qsTr("Exporter"), qsTr("fermer un lot et l’écrire")],
            "counts": [qsTr("Voir les comptes"), qsTr("sujets, quartiers, âges, périodes")],
            "words": [qsTr("Voir les mots"), qsTr("les plus employés")],
            "opened": [qsTr("Voir les pages"), qsTr("ouvertes par demi-journée")],
            "health": [qsTr("Examiner la borne"), root.well()]
        })
    readonly property var actions: ({
            "repair": qsTr("Voir ce qui ne va pas"),
            "write": qsTr("Écrire le lot qui attend"),
            "review": qsTr("Relire les textes"),
            "export": qsTr("Exporter les cartes"),
            "look": qsTr("Voir ce qui est à regarder"),
            "nothing": ""
        })

    waiting: root.viewModel.busy
    heroShare: 0.5
    heroWidthShare: 0.48

    function toRead(): string {
        const unread = root.viewModel.unread;
        return unread === 0 ? qsTr("rien de nouveau à lire") : unread === 1 ? qsTr("1 texte à lire") : qsTr("%1 textes à lire").arg(unread);
    }

    function well(): string {
        const faults = root.viewModel.faults;
        return root.viewModel.light === "" ? qsTr("l’examen est en cours") : faults === 0 ? qsTr("tout est vert") : faults === 1 ? qsTr("1 point à voir") : qsTr("%1 points à voir").arg(faults);
    }

    function advice(): string {
        const marked = root.viewModel.marked;
        switch (root.viewModel.next) {
        case "repair":
            return qsTr("La borne a un défaut : voyez-le avant d’ouvrir.");
        case "write":
            return qsTr("Un lot fermé n’est encore écrit nulle part.");
        case "review":
            return marked === 0 ? qsTr("Des textes sont à relire avant d’exporter.") : marked === 1 ? qsTr("Des textes sont à relire, dont 1 avec attention.") : qsTr("Des textes sont à relire, dont %1 avec attention.").arg(marked);
        case "export":
            return qsTr("Des cartes attendent : elles peuvent partir.");
        case "look":
            return qsTr("La borne peut ouvrir ; un point est à regarder.");
        default:
            return qsTr("Il n’y a rien à faire pour l’instant.");
        }
    }

    function lastLot(): string {
        const vm = root.viewModel;
        if (vm.busy || vm.error)
            return "";
        if (vm.lots === 0)
            return qsTr("Aucun lot n’a encore été fermé.");
        const when = vm.lastDate ? qsTr("le %1, %2").arg(vm.lastDate).arg(vm.lastHalf) : qsTr("à une date inconnue");
        return vm.unwritten > 0 ? qsTr("Dernier lot : %1 cartes, %2, pas encore écrit.").arg(vm.lastCards).arg(when) : qsTr("Dernier lot : %1 cartes, %2.").arg(vm.lastCards).arg(when);
    }

    Rectangle {
        id: slab

        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        Column {
            id: told

            x: Theme.margin
            y: Theme.space40
            width: slab.width - 2 * Theme.margin
            spacing: Theme.space24

            Item {
                width: told.width
                height: title.height

                TitleText {
                    id: title

                    words: qsTr("Équipe")
                    size: Theme.portrait ? Theme.title : Theme.title * 0.76
                    color: Theme.slabInk
                }

                HealthMark {
                    objectName: "staff-light"
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    light: root.viewModel.light
                    size: Theme.subheading
                    color: Theme.slabInk
                    ground: Theme.slab
                }
            }

            Rectangle {
                width: told.width
                height: Theme.border
                color: Theme.slabInk
            }

            Numeral {
                objectName: "staff-waiting"
                visible: root.viewModel.waiting >= 0
                numeral: root.viewModel.waiting >= 0 ? root.viewModel.waiting : ""
                size: Theme.posterNumber
                room: told.width
                color: Theme.slabInk
            }

            LeadText {
                width: told.width
                visible: root.viewModel.waiting >= 0
                text: qsTr("cartes au moins attendent d’être exportées")
                color: Theme.slabInk
            }

            LeadText {
                width: told.width
                visible: !root.viewModel.busy && root.viewModel.waiting < 0
                text: qsTr("Moins de %1 cartes des demi-journées finies attendent.").arg(root.viewModel.k)
                color: Theme.slabInk
            }

            BodyText {
                objectName: "staff-last"
                width: told.width
                text: root.lastLot()
                color: Theme.slabInk
            }
        }

        Column {
            x: Theme.margin
            y: slab.height - height - Theme.space40
            width: slab.width - 2 * Theme.margin
            spacing: Theme.space24

            HeadingText {
                objectName: "staff-next"
                width: parent.width
                words: root.viewModel.error || (root.viewModel.busy ? qsTr("La borne s’examine…") : root.advice())
                size: Theme.subheading
                color: Theme.invitation
            }

            BlockButton {
                objectName: "staff-go"
                visible: root.viewModel.nextRoute !== ""
                width: parent.width
                height: implicitHeight
                name: root.actions[root.viewModel.next]
                ground: Theme.slabInk
                ink: Theme.slab
                arrow: true
                onTapped: root.opened(root.viewModel.nextRoute)
            }
        }
    }

    Grid {
        id: grid

        readonly property int across: 2
        readonly property int down: Math.ceil(root.viewModel.doors.count / grid.across)

        x: root.body.x
        y: root.body.y
        columns: grid.across
        columnSpacing: Theme.gutter

        Repeater {
            model: root.viewModel.doors

            Door {
                required property string route
                required property string part

                objectName: "door-" + part
                width: (root.body.width - (grid.across - 1) * Theme.gutter) / grid.across
                height: root.body.height / grid.down
                title: root.doors[part][0]
                detail: root.doors[part][1]
                onTapped: root.opened(route)
            }
        }
    }
}
