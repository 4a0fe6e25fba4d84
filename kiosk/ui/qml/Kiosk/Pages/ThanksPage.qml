pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The card is on the disk: thanks, what becomes of it, what the cards so far are about, and where to go on.
Page {
    id: root

    required property ThanksViewModel viewModel
    readonly property bool counted: root.viewModel.counts.count > 0

    french: root.counted
    heroShare: root.counted ? 0.36 : 0.56
    heroWidthShare: 0.42
    heroNeeds: said.height + 2 * Theme.space40

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.action

        Column {
            id: said

            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * Theme.margin
            spacing: Theme.space24

            TextMetrics {
                id: measure

                text: thanks.text
                font.family: Theme.fontDisplay
                font.weight: Font.ExtraBold
                font.pixelSize: Theme.heroNumber
                font.letterSpacing: -0.03 * Theme.heroNumber
            }

            Text {
                id: thanks

                readonly property real size: Math.min(Theme.heroNumber, parent.width * Theme.heroNumber / measure.advanceWidth, (Theme.reflow ? root.screen * root.heroShare : root.hero.height) * 0.3)

                objectName: "thanks"
                text: qsTr("Merci")
                color: Theme.actionInk
                font.family: Theme.fontDisplay
                font.weight: Font.ExtraBold
                font.pixelSize: thanks.size
                font.letterSpacing: -0.03 * thanks.size
                renderType: Text.CurveRendering
                Accessible.role: Accessible.Heading
                Accessible.name: text
            }

            HeadingText {
                width: parent.width
                words: qsTr("Votre carte d’avis est enregistrée")
                color: Theme.actionInk
            }

            LeadText {
                width: parent.width
                text: qsTr("Elle ne porte ni nom ni heure. L’équipe de l’exposition la lira avec les autres.")
                color: Theme.actionInk
            }
        }
    }

    Column {
        id: about

        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.counted ? qsTr("De quoi parlent les cartes") : qsTr("Et les autres cartes ?")
            size: Theme.subheading
        }

        Repeater {
            model: root.viewModel.counts

            ThemeCount {
                width: about.width
            }
        }

        BodyText {
            width: parent.width
            text: root.counted ? qsTr("Cartes des demi-journées finies, sans la vôtre. Un petit nombre est masqué : il pourrait désigner quelqu’un.") : qsTr("Le compte des cartes par sujet paraît ici quand il y en a assez pour que personne ne soit reconnu.")
        }
    }

    WaysOn {
        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width
        columns: root.counted || Theme.portrait ? 2 : 1
        row: root.counted ? Theme.wayOn : Theme.sectionRow
        ways: root.viewModel.ways
        onOpened: address => root.opened(address)
    }
}
