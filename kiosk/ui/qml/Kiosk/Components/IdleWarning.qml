import QtQuick
import Kiosk.Theme

// Nobody has touched the glass for a while: one touch anywhere goes on.
Rectangle {
    id: root

    required property int secondsLeft

    color: Theme.slab
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.words

    // Swallows the touch that answers, so that it opens nothing beneath.
    MouseArea {
        anchors.fill: parent
    }

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space40

        TitleText {
            id: question

            width: parent.width
            size: Theme.portrait ? Theme.title * 0.76 : Theme.title
            words: qsTr("Vous êtes toujours là ?")
            color: Theme.slabInk
        }

        LeadText {
            width: parent.width
            text: qsTr("Touchez l’écran pour continuer. Sinon, la borne revient au début et efface ce que vous avez écrit.")
            color: Theme.slabInk
        }

        Numeral {
            numeral: root.secondsLeft
            size: Theme.heroNumber
            color: Theme.slabInk
        }

        LabelText {
            text: root.secondsLeft === 1 ? qsTr("seconde") : qsTr("secondes")
            color: Theme.slabInk
        }
    }
}
