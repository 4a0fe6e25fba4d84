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
    readonly property real blockHeight: Theme.reflow ? root.highest + Theme.space40 : (root.hero.height - head.y - head.height - Theme.space24 - Theme.space16) / root.viewModel.readings.count
    // A short reading is set on one line, as large as that line and its block allow; 0.62 em is a wide letter of Manrope.
    readonly property real oneLine: ((Theme.portrait ? root.width : root.width * root.heroWidthShare) - 2 * Theme.margin) / (0.62 * root.viewModel.longest)
    readonly property real readingSize: Theme.reflow ? Math.max(Theme.subheading, Math.min(Theme.title, root.oneLine)) : root.oneLine < Theme.heading ? (root.viewModel.longest > 23 ? Theme.subheading : Theme.heading) : Math.max(Theme.heading, Math.min(Theme.posterNumber, root.oneLine, 0.5 * root.blockHeight))

    heroShare: root.viewModel.touched.count <= 1 ? 0.56 : 0.5
    heroWidthShare: 0.5
    // The highest of them; larger words make the poster as high as they need.
    readonly property real highest: Math.max(0, ...Array.from(readings.children, reading => (reading as ReadingBlock)?.implicitHeight ?? 0))
    heroNeeds: head.y + head.height + Theme.space40 + root.viewModel.readings.count * root.blockHeight

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
            width: parent.width - 2 * Theme.margin
            spacing: Theme.space16

            LabelText {
                text: root.topics[root.viewModel.topic]
                color: Theme.invitation
            }

            HeadingText {
                width: parent.width
                words: root.viewModel.title
                color: Theme.slabInk
            }
        }

        Column {
            id: readings

            x: Theme.margin
            y: head.y + head.height + Theme.space24
            width: head.width

            Repeater {
                model: root.viewModel.readings

                ReadingBlock {
                    size: root.readingSize
                    width: head.width
                    height: root.blockHeight
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
