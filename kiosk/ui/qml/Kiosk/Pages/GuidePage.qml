pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A mediator's first page: a trail, who the group is, how many; or going on with a session that was left open.
Page {
    id: root

    required property GuideViewModel viewModel
    readonly property GuidedSession guided: root.viewModel.guided
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real side: Theme.portrait ? root.inner : root.inner * 0.36
    readonly property var kinds: ({
            "class": qsTr("Classe"),
            "neighbourhood": qsTr("Quartier"),
            "delegation": qsTr("Délégation"),
            "other": qsTr("Autre")
        })

    // Below the sentence, where there is one.
    readonly property real below: said.visible ? said.y + said.height : lead.y + lead.height

    solid: true

    TitleText {
        id: head

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: root.guided.found ? qsTr("Une séance est restée ouverte") : qsTr("Mener une séance")
        size: Theme.portrait ? Theme.title * 0.8 : Theme.heading
    }

    LeadText {
        id: lead

        x: Theme.margin
        y: head.y + head.height + Theme.space16
        width: root.inner
        text: !root.guided.found ? qsTr("Choisissez un parcours, puis dites qui est là. Aucun nom n’est demandé.") : root.guided.resumable ? qsTr("« %1 », étape %2 sur %3. Tout ce que le groupe a fait est gardé : la séance peut reprendre où elle était.").arg(root.guided.trailTitle).arg(root.guided.stopNumber).arg(root.guided.stopCount) : qsTr("Son parcours n’est plus dans l’exposition : gardez son bilan, puis commencez-en une autre.")
    }

    LabelText {
        id: said

        objectName: "guide-sentence"
        x: Theme.margin
        y: lead.y + lead.height + Theme.space8
        width: root.inner
        visible: root.guided.sentence !== ""
        text: root.guided.sentence
    }

    Column {
        x: Theme.margin
        y: root.below + Theme.space40
        width: root.side
        visible: root.guided.found
        spacing: Theme.gap3mm

        BlockButton {
            objectName: "guide-go-on"
            width: parent.width
            height: implicitHeight
            visible: root.guided.resumable
            arrow: true
            name: qsTr("Reprendre la séance")
            onTapped: root.guided.goOn()
        }

        BlockButton {
            objectName: "guide-end"
            width: parent.width
            height: implicitHeight
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("La finir et garder son bilan")
            onTapped: root.guided.end()
        }
    }

    PagedList {
        id: list

        x: Theme.margin
        y: root.below + Theme.space24
        width: Theme.portrait ? root.inner : root.inner - root.side - Theme.space64
        height: (Theme.portrait ? group.y - Theme.space24 : root.height - Theme.space40) - y
        visible: !root.guided.found
        pages: root.viewModel.trails
        row: Theme.doubtRow
        delegate: Item {
            id: entry

            required property string trail
            required property string title
            required property string audience
            required property int minutes
            required property int stops
            required property bool chosen

            width: list.cellWidth
            height: list.cellHeight

            ChoiceButton {
                objectName: "trail-" + entry.trail
                width: parent.width
                height: parent.height - Theme.gap3mm
                title: entry.title
                chosen: entry.chosen
                words: qsTr("%1\n%2 min, %3 étapes, %4").arg(entry.title).arg(entry.minutes).arg(entry.stops).arg(entry.audience)
                onTapped: root.viewModel.chooseTrail(entry.trail)
            }
        }
    }

    Column {
        id: group

        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - width
        y: Theme.portrait ? root.height - height - Theme.space40 : list.y
        width: root.side
        visible: !root.guided.found
        spacing: Theme.space24

        Tabs {
            width: parent.width
            keys: Theme.portrait ? root.viewModel.kinds : root.viewModel.kinds.slice(0, 2)
            names: keys.map(key => root.kinds[key])
            chosen: root.viewModel.kind
            onChoose: key => root.viewModel.chooseKind(key)
        }

        Tabs {
            width: parent.width
            visible: !Theme.portrait
            keys: root.viewModel.kinds.slice(2)
            names: keys.map(key => root.kinds[key])
            chosen: root.viewModel.kind
            onChoose: key => root.viewModel.chooseKind(key)
        }

        Row {
            id: steps

            readonly property real cell: (group.width - count.width - 4 * Theme.gap3mm) / 4

            spacing: Theme.gap3mm

            Step {
                more: -root.viewModel.step
            }

            Step {
                more: -1
            }

            Item {
                id: count

                width: Theme.yearColumn * 0.8
                height: Theme.button

                Numeral {
                    objectName: "guide-people"
                    anchors.centerIn: parent
                    numeral: root.viewModel.people
                    size: Theme.rowNumber
                }
            }

            Step {
                more: 1
            }

            Step {
                more: root.viewModel.step
            }
        }

        LabelText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: root.viewModel.people === 1 ? qsTr("personne dans le groupe") : qsTr("personnes dans le groupe")
        }

        BlockButton {
            objectName: "guide-begin"
            width: parent.width
            height: implicitHeight
            opacity: root.viewModel.ready ? 1 : 0
            enabled: root.viewModel.ready
            arrow: true
            name: qsTr("Commencer")
            onTapped: root.viewModel.begin()
        }
    }

    component Step: BlockButton {
        required property int more

        objectName: "people-" + more
        width: steps.cell
        height: Theme.button
        padding: 0
        framed: true
        repeatable: true
        ground: Theme.paper
        ink: Theme.ink
        name: more > 0 ? "+%1".arg(more) : "−%1".arg(-more)
        onTapped: root.viewModel.addPeople(more)
    }
}
