pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One doubt: what the documents print as a poster, then what disagrees, what the kiosk shows and who could settle it.
Page {
    id: root

    required property DoubtViewModel viewModel
    readonly property var topics: ({
            "people": qsTr("Nos doutes · Personnes"),
            "places": qsTr("Nos doutes · Lieux"),
            "figures": qsTr("Nos doutes · Chiffres"),
            "print": qsTr("Nos doutes · Impressions")
        })
    readonly property var pages: ({
            "map": qsTr("Voir la carte"),
            "figures": qsTr("Voir la ville en chiffres"),
            "timeline": qsTr("Voir hier et demain"),
            "paris": qsTr("Voir Ivry et Paris"),
            "sitting": qsTr("Voir la séance"),
            "participate": qsTr("Voir comment participer")
        })

    // One size for all readings of a doubt, so that none weighs more.
    readonly property real readingSize: root.viewModel.longest > 23 ? Theme.subheading : root.viewModel.longest > 14 || root.viewModel.readings.count > 2 ? Theme.heading : Theme.title

    heroShare: root.viewModel.touched.count <= 1 ? 0.56 : 0.5
    heroWidthShare: 0.5

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.ink

        Column {
            id: head

            x: Theme.margin
            y: Theme.space40
            width: parent.width - 2 * Theme.margin
            spacing: Theme.space16

            LabelText {
                text: root.topics[root.viewModel.topic]
                color: Theme.invitation
            }

            HeadingText {
                width: parent.width
                words: root.viewModel.title
                color: Theme.paper
            }
        }

        Column {
            x: Theme.margin
            y: head.y + head.height + Theme.space24
            width: head.width

            Repeater {
                model: root.viewModel.readings

                ReadingBlock {
                    size: root.readingSize
                    width: head.width
                    height: (root.hero.height - head.y - head.height - Theme.space24 - Theme.space16) / root.viewModel.readings.count
                }
            }
        }
    }

    Column {
        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.space16

        LeadText {
            width: parent.width
            text: root.viewModel.text
        }

        Column {
            width: parent.width

            LabelText {
                text: qsTr("Ce que montre la borne")
            }

            BodyText {
                width: parent.width
                text: root.viewModel.shown
            }
        }

        Column {
            width: parent.width

            LabelText {
                text: qsTr("Qui peut trancher")
            }

            BodyText {
                width: parent.width
                text: root.viewModel.settle
            }
        }
    }

    Column {
        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width

        Repeater {
            model: root.viewModel.touched

            Item {
                id: entry

                required property string route
                required property string kind
                required property string title

                width: root.body.width
                height: door.implicitHeight

                Door {
                    id: door

                    objectName: "door-" + entry.route
                    anchors.fill: parent
                    size: Theme.subheading * 0.9
                    title: entry.title || root.pages[entry.kind]
                    onTapped: root.opened(entry.route)
                }
            }
        }
    }
}
