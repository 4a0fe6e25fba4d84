pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Pages
import Kiosk.Theme
import Kiosk.ViewModels

// The mediator's own screen: where the group is, how long there is, the note, and all that steers the room's screen.
Window {
    id: root

    required property Visit visit
    readonly property GuidedSession guided: root.visit.guided
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real side: Theme.portrait ? root.inner : (root.inner - Theme.space64) / 2

    title: qsTr("Conduite de la séance")
    color: Theme.paper

    Column {
        id: head

        x: Theme.margin
        y: Theme.space40
        width: root.side
        spacing: Theme.space24

        LabelText {
            width: parent.width
            text: qsTr("%1 · étape %2 sur %3 · %4").arg(root.guided.trailTitle).arg(root.guided.stopNumber).arg(root.guided.stopCount).arg(root.guided.time)
        }

        Row {
            spacing: Theme.space24

            Numeral {
                id: minutes

                objectName: "cockpit-minutes"
                numeral: root.guided.stopMinutes
                size: Theme.tileNumber
            }

            LeadText {
                width: head.width - minutes.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("min pour cette étape, %1 min pour le parcours").arg(root.guided.trailMinutes)
            }
        }

        LabelText {
            objectName: "cockpit-sentence"
            width: parent.width
            visible: root.guided.sentence !== ""
            text: root.guided.sentence
        }

        BlockButton {
            objectName: "cockpit-rejoin"
            width: parent.width
            height: implicitHeight
            visible: root.guided.away
            arrow: true
            name: qsTr("Reprendre le parcours")
            onTapped: root.guided.rejoin()
        }

        CockpitPanel {
            width: parent.width
            across: 2
            note: root.guided.note
            card: root.guided.stopCard
            first: root.guided.stopNumber === 1
            last: root.guided.stopNumber === root.guided.stopCount
            onChosen: act => root.guided.act(act)
        }
    }

    // What the page in the room waits for.
    Item {
        id: board

        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - width
        y: Theme.portrait ? head.y + head.height + Theme.space40 : Theme.space40
        width: root.side
        height: root.height - y - Theme.space40

        Loader {
            anchors.fill: parent
            sourceComponent: {
                switch (root.visit.router.component) {
                case "DrawnCardPage":
                    return card;
                case "GuideVotePage":
                    return vote;
                case "GuideDotsPage":
                    return dots;
                case "GuideSummaryPage":
                    return summary;
                default:
                    return null;
                }
            }
        }
    }

    Component {
        id: card

        Item {
            CardControls {
                width: parent.width
                across: 1
                viewModel: root.visit.router.viewModel as DrawnCardViewModel
                onOpened: address => root.visit.router.open(address)
            }
        }
    }

    Component {
        id: vote

        Item {
            id: voting

            readonly property GuideVoteViewModel viewModel: root.visit.router.viewModel as GuideVoteViewModel

            VoteOffer {
                width: parent.width
                visible: voting.viewModel !== null && voting.viewModel.stage === "offer"
                viewModel: voting.viewModel
            }

            VoteBoard {
                anchors.fill: parent
                viewModel: voting.viewModel
            }
        }
    }

    Component {
        id: dots

        DotsBoard {
            viewModel: root.visit.router.viewModel as GuideDotsViewModel
        }
    }

    Component {
        id: summary

        Item {
            BlockButton {
                objectName: "summary-end"
                width: parent.width
                height: implicitHeight
                name: qsTr("Garder ce bilan et finir")
                onTapped: root.guided.end()
            }
        }
    }
}
