pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One group's statement: its name and what is printed at its head as a poster, then what it says, point by point.
Page {
    id: root

    required property StatementViewModel viewModel

    readonly property color ground: Theme.portrait ? Theme.paper : Theme.slab
    readonly property color front: Theme.portrait ? Theme.ink : Theme.slabInk

    // Upright the poster is as high as its words; the sheet below has the same text at the same size for every group.
    heroShare: (head.height + 2 * Theme.space40) / root.height
    heroWidthShare: 0.42

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        Column {
            id: head

            x: Theme.margin
            y: Theme.space40
            width: parent.width - 2 * x
            spacing: Theme.space24

            LabelText {
                text: qsTr("Tribune")
                color: Theme.slabInk
            }

            TitleText {
                width: parent.width
                words: root.viewModel.group
                size: Theme.portrait ? Theme.title * 0.77 : Theme.heading
                color: Theme.slabInk
            }

            LeadText {
                width: parent.width
                text: "« %1 »".arg(root.viewModel.title || root.viewModel.printed)
                color: Theme.slabInk
            }

            BodyText {
                width: parent.width
                text: [root.viewModel.title ? "" : qsTr("Sans titre : c’est sa première phrase, imprimée en gras."), root.viewModel.signed ? qsTr("Signé : %1.").arg(root.viewModel.signed) : qsTr("Aucune signature n’est imprimée.")].filter(line => line).join(" ")
                color: Theme.slabInk
            }
        }
    }

    Column {
        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.portrait ? Theme.space24 : Theme.space16

        Repeater {
            model: root.viewModel.points

            Item {
                id: point

                required property string words

                width: root.body.width
                height: text.y + text.height

                Rule {
                    width: parent.width
                }

                BodyText {
                    id: text

                    y: Theme.portrait ? Theme.space16 : Theme.space8
                    width: parent.width
                    text: point.words
                }
            }
        }

        Rule {
            width: parent.width
        }

        Detail {
            width: parent.width
            label: qsTr("Source")
            words: qsTr("« %1 », à partir de la p. %2. Le résumé est de nous.").arg(root.viewModel.sourceTitle).arg(root.viewModel.sourcePage)
        }

        Detail {
            width: parent.width
            label: qsTr("À savoir")
            words: root.viewModel.doubt
        }
    }

    // The ways on: lying at the foot of the poster, upright at the foot of the page.
    Flow {
        x: Theme.margin
        y: root.height - Theme.space40 - height
        width: Theme.portrait ? root.body.width : root.hero.width - 2 * Theme.margin
        spacing: Theme.space16

        Repeater {
            model: root.viewModel.signatories

            BlockButton {
                id: signatory

                required property string route
                required property string title

                objectName: "signatory-" + signatory.route
                width: implicitWidth
                height: implicitHeight
                padding: Theme.space24
                name: qsTr("Voir %1").arg(signatory.title)
                framed: true
                ground: root.ground
                ink: root.front
                onTapped: root.opened(signatory.route)
            }
        }

        BlockButton {
            objectName: "statement-next"
            width: implicitWidth
            height: implicitHeight
            padding: Theme.space24
            name: qsTr("Lire la tribune suivante")
            ground: root.front
            ink: root.ground
            arrow: true
            onTapped: root.opened(root.viewModel.nextRoute)
        }
    }
}
