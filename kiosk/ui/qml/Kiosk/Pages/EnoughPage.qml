import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A visit has left all the cards it may: it says so, and where to go on.
Page {
    id: root

    required property WaysOnViewModel viewModel

    french: false
    heroShare: 0.56
    heroWidthShare: 0.42

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.action

        Numeral {
            id: number

            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -Theme.space64
            numeral: root.viewModel.mostCards
            size: Theme.heroNumber
            color: Theme.actionInk
        }

        HeadingText {
            x: Theme.margin
            y: number.y + number.height + Theme.space40
            width: parent.width - 2 * Theme.margin
            words: qsTr("cartes laissées pendant votre visite")
            color: Theme.actionInk
        }
    }

    LeadText {
        objectName: "enough"
        x: root.body.x
        y: root.body.y
        width: root.body.width
        text: qsTr("Une visite laisse %1 cartes au plus, pour que chaque voix compte : merci, et bonne suite de visite.").arg(root.viewModel.mostCards)
    }

    WaysOn {
        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width
        columns: Theme.portrait ? 2 : 1
        row: Theme.sectionRow
        ways: root.viewModel.ways
        onOpened: address => root.opened(address)
    }
}
