import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The card is on the disk: thanks, what becomes of it, and where to go on.
Page {
    id: root

    required property ThanksViewModel viewModel

    color: Theme.action

    Column {
        x: Theme.margin
        y: Theme.portrait ? root.height * 0.14 : Theme.space104
        width: (Theme.portrait ? parent.width : parent.width * 0.6) - 2 * Theme.margin
        spacing: Theme.space40

        Text {
            objectName: "thanks"
            text: qsTr("Merci")
            color: Theme.actionInk
            font.family: Theme.fontDisplay
            font.weight: Font.ExtraBold
            font.pixelSize: Theme.heroNumber * 0.62
            font.letterSpacing: -0.03 * Theme.heroNumber * 0.62
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
            text: qsTr("Elle ne porte ni nom ni heure. L’équipe de l’exposition la lira avec celles des autres visiteurs et visiteuses.")
            color: Theme.actionInk
        }

        BlockButton {
            objectName: "thanks-home"
            name: qsTr("Revenir à l’accueil")
            ground: Theme.paper
            ink: Theme.ink
            arrow: true
            onTapped: root.opened("home")
        }
    }
}
