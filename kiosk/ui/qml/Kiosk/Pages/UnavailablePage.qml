import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Neutral: the address leads nowhere, or the edition can't be read. The visitor is told in a sentence.
Page {
    id: root

    required property PageViewModel viewModel

    french: false

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space40

        TitleText {
            width: parent.width
            words: qsTr("Cette page n’est pas disponible")
        }

        LeadText {
            width: parent.width
            text: qsTr("Le reste de l’exposition vous attend à l’accueil. Si cet écran reste affiché, dites-le à l’équipe sur place.")
        }
    }
}
