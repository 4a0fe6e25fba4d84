pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The house: four chapters, the other doors, and the card.
Page {
    id: root

    required property HomeViewModel viewModel
    readonly property var doors: [
        {
            "route": "map",
            "title": qsTr("Près de chez moi"),
            "detail": qsTr("la carte, six quartiers")
        },
        {
            "route": "room/council",
            "title": qsTr("Qui décide ?"),
            "detail": qsTr("%1 élu·es, les tribunes").arg(root.viewModel.councillorCount)
        },
        {
            "route": "room/figures",
            "title": qsTr("La ville en chiffres"),
            "detail": qsTr("habiter, travailler, un jeu")
        },
        {
            "route": "room/years",
            "title": qsTr("Hier et demain"),
            "detail": qsTr("cent ans, ce qui arrive, Paris")
        },
        {
            "route": "search",
            "title": qsTr("Chercher"),
            "detail": qsTr("un mot, un nom, un lieu")
        },
        {
            "route": "about",
            "title": qsTr("À propos"),
            "detail": qsTr("sources, données, crédits")
        }
    ]
    readonly property bool wide: !Theme.portrait
    readonly property int doorColumns: Theme.slim ? 1 : 2
    readonly property int doorRows: Math.ceil(root.doors.length / root.doorColumns)
    // Landscape: the chapters at the left, the other doors and the card at the right.
    readonly property real chaptersWidth: root.wide ? root.width * 0.52 : root.width
    readonly property real chaptersY: head.y + head.height + Theme.space40
    // On a sheet one thing follows the other; else the chapters take what the rest leaves.
    readonly property real chaptersHeight: Theme.reflow ? 4 * root.tallestChapter : (root.wide ? root.height : root.setDoorsY - Theme.space24) - root.chaptersY
    readonly property real doorsX: root.wide ? root.chaptersWidth + Theme.space64 : Theme.margin
    // Where the doors begin on a page that isn't a sheet.
    readonly property real setDoorsY: root.wide ? root.chaptersY : root.height - root.cardHeight - Theme.space16 - root.doorRows * root.uprightDoor
    readonly property real doorsY: Theme.reflow ? root.chaptersY + root.chaptersHeight + Theme.space24 : root.setDoorsY
    readonly property real doorsWidth: root.width - root.doorsX - Theme.margin
    readonly property real doorHeight: root.wide ? (root.height - root.cardHeight - root.doorsY - Theme.space16) / root.doorRows : root.uprightDoor
    readonly property real uprightDoor: Math.max(Theme.door, root.tallest)
    // Px of the door with the most words, where larger text breaks them.
    readonly property real tallest: {
        let height = 0;
        for (let i = 0; i < doors.count && Theme.reflow; i++)
            height = Math.max(height, doors.itemAt(i)?.implicitHeight ?? 0);
        return height;
    }
    readonly property real cardHeight: Theme.cardDoor
    // Px of the chapter with the most words.
    readonly property real tallestChapter: {
        let height = 0;
        for (let i = 0; i < chapters.count && Theme.reflow; i++)
            height = Math.max(height, chapters.itemAt(i)?.implicitHeight ?? 0);
        return height;
    }

    Column {
        id: head

        x: Theme.margin
        y: Theme.space40
        width: parent.width - 2 * Theme.margin
        spacing: Theme.space8

        LabelText {
            width: language.visible ? language.x - parent.x - Theme.gutter : parent.width
            // Larger words fill the line of the title up to under the button.
            height: Theme.reflow && language.visible ? Math.max(implicitHeight, language.height) : implicitHeight
            text: root.viewModel.exhibition
        }

        TitleText {
            width: parent.width
            words: root.viewModel.title
            size: Theme.portrait ? Theme.title * 0.77 : Theme.heading
        }
    }

    // Each language is named in itself, so that whoever reads it finds it.
    BlockButton {
        id: language

        objectName: "language"
        visible: root.viewModel.comfort.translated
        x: root.width - width - Theme.margin
        y: Theme.space16
        height: Theme.tab
        padding: Theme.space24
        framed: true
        ground: Theme.paper
        ink: Theme.ink
        name: root.viewModel.comfort.english ? qsTr("Français") : "English"
        onTapped: root.viewModel.comfort.choose("language", root.viewModel.comfort.english ? "fr" : "en")
    }

    Column {
        y: root.chaptersY

        Repeater {
            id: chapters

            model: root.viewModel.chapters

            ChapterBlock {
                width: root.chaptersWidth
                height: root.chaptersHeight / 4
                onTapped: root.opened(route)
            }
        }
    }

    Item {
        x: root.doorsX
        y: root.doorsY

        Repeater {
            id: doors

            model: root.doors.length

            Door {
                id: door

                required property int index
                readonly property var entry: root.doors[door.index]
                readonly property real column: (root.doorsWidth + Theme.gutter) / root.doorColumns

                objectName: "door-" + door.entry.route
                title: door.entry.title
                detail: door.entry.detail
                size: Theme.portrait ? Theme.subheading : Theme.subheading * 0.88
                x: (door.index % root.doorColumns) * door.column
                y: Math.floor(door.index / root.doorColumns) * root.doorHeight
                width: door.column - Theme.gutter
                height: root.doorHeight
                onTapped: root.opened(door.entry.route)
            }
        }
    }

    Tappable {
        id: card

        objectName: "door-card"
        name: qsTr("Donner mon avis")
        deadEdge: Theme.deadEdge
        x: root.wide ? root.chaptersWidth : 0
        y: Theme.reflow ? root.doorsY + root.doorRows * root.doorHeight + Theme.space16 : parent.height - height
        width: parent.width - x
        height: root.cardHeight
        onTapped: root.opened("card")

        Rectangle {
            anchors.fill: parent
            color: card.down ? Theme.actionInk : Theme.action
        }

        Column {
            x: root.wide ? Theme.space64 : Theme.margin
            anchors.verticalCenter: parent.verticalCenter

            HeadingText {
                words: card.name
                size: Theme.portrait ? Theme.heading : Theme.subheading
                color: card.down ? Theme.action : Theme.actionInk
                Accessible.ignored: true
            }

            BodyText {
                text: qsTr("une minute, sans nom")
                color: card.down ? Theme.action : Theme.actionInk
            }
        }

        Arrow {
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.heading * 0.8
            color: card.down ? Theme.action : Theme.actionInk
        }
    }
}
