pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One commitment of the convention of 2019: what was undertaken, by whom, until when, where it is printed.
Page {
    id: root

    required property CommitmentViewModel viewModel

    // In landscape, where a doubt and a fact of the report stand below, the sentence is set at reading size.
    readonly property bool full: !Theme.portrait && root.viewModel.doubt !== "" && root.viewModel.related.count > 0

    heroShare: 0.41
    heroWidthShare: 0.42
    heroNeeds: poster.needs

    FactHero {
        id: poster

        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        chapter: 0
        kicker: (root.viewModel.ofAxis ? qsTr("Engagement de 2019 · axe %1") : qsTr("Engagement de 2019 · partie %1")).arg(root.viewModel.mark)
        title: root.viewModel.title
        qualifier: ""
        numeral: ""
        counts: ""
        motif: root.viewModel.motif
    }

    Column {
        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.space16

        BodyText {
            width: parent.width
            text: root.viewModel.text
            font.pixelSize: root.full ? Theme.text : Theme.lead
            lineHeight: root.full ? Theme.text * Theme.leading : Theme.lead * Theme.leadingLead
        }

        Detail {
            width: parent.width
            label: qsTr("Qui agit")
            words: root.viewModel.who
        }

        Detail {
            width: parent.width
            label: qsTr("Échéance")
            words: root.viewModel.deadline || qsTr("aucune n’est imprimée")
        }

        Detail {
            width: parent.width
            label: root.viewModel.ofAxis ? qsTr("Axe %1").arg(root.viewModel.mark) : qsTr("Partie %1").arg(root.viewModel.mark)
            words: [root.viewModel.axis, root.viewModel.place].filter(part => part).join(" › ")
        }

        Repeater {
            model: root.viewModel.sources

            Detail {
                required property string title
                required property string pages

                width: root.body.width
                label: qsTr("Source")
                words: pages ? qsTr("« %1 », p. %2").arg(title).arg(pages) : qsTr("« %1 »").arg(title)
            }
        }

        Detail {
            width: parent.width
            label: qsTr("À savoir")
            words: root.viewModel.doubt
        }
    }

    Column {
        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width

        LabelText {
            visible: root.viewModel.related.count > 0
            text: qsTr("Dans le bilan de mandat")
            bottomPadding: Theme.space8
        }

        Repeater {
            model: root.viewModel.related

            Door {
                id: door

                required property string route

                objectName: "related-" + door.route
                size: Theme.subheading * 0.9
                width: root.body.width
                height: implicitHeight
                onTapped: root.opened(door.route)
            }
        }

        Door {
            objectName: "next-" + root.viewModel.nextRoute
            size: Theme.subheading * 0.9
            width: parent.width
            height: implicitHeight
            title: qsTr("Voir l’engagement suivant")
            onTapped: root.opened(root.viewModel.nextRoute)
        }
    }
}
