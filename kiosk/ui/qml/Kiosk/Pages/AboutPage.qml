pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// À propos: sources and doubts, credits, licences, the data notice, accessibility.
Page {
    id: root

    required property AboutViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real gap: Theme.portrait ? Theme.space40 : Theme.space24
    readonly property var names: ({
            "sources": qsTr("Sources"),
            "credits": qsTr("Crédits"),
            "licences": qsTr("Licences"),
            "data": qsTr("Données"),
            "accessibility": qsTr("Accès")
        })

    readonly property list<string> months: [qsTr("janvier"), qsTr("février"), qsTr("mars"), qsTr("avril"), qsTr("mai"), qsTr("juin"), qsTr("juillet"), qsTr("août"), qsTr("septembre"), qsTr("octobre"), qsTr("novembre"), qsTr("décembre")]
    // The edition's date in words.
    readonly property string published: {
        const [year, month, day] = root.viewModel.published.split("-").map(Number);
        return qsTr("%1 %2 %3").arg(day === 1 ? qsTr("1er") : day).arg(root.months[month - 1]).arg(year);
    }
    readonly property var doors: [
        {
            "route": "sources",
            "title": qsTr("Voir les documents"),
            "detail": qsTr("ce qui repose sur chacun")
        },
        {
            "route": "doubts",
            "title": qsTr("Voir nos doutes"),
            "detail": qsTr("%1 points à trancher").arg(root.viewModel.doubtCount)
        }
    ].filter(door => door.route !== "doubts" || root.viewModel.doubtCount > 0)

    TitleText {
        id: title

        x: Theme.margin
        y: root.gap
        words: qsTr("À propos")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    Tabs {
        id: tabs

        x: Theme.margin
        y: title.y + title.height + Theme.space24
        width: root.inner
        keys: root.viewModel.parts
        names: root.viewModel.parts.map(key => root.names[key])
        chosen: root.viewModel.part
        onChoose: key => root.viewModel.choose(key)
    }

    Grid {
        id: blocks

        x: Theme.margin
        y: tabs.y + tabs.height + root.gap
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.space64
        rowSpacing: root.gap

        Repeater {
            model: root.viewModel.paragraphs

            Column {
                id: block

                required property string title
                required property string text

                width: Theme.portrait ? root.inner : (root.inner - Theme.space64) / 2
                spacing: Theme.space8

                HeadingText {
                    width: parent.width
                    words: block.title
                    size: Theme.subheading
                }

                BodyText {
                    width: parent.width
                    bottomPadding: Theme.reflow ? Theme.space16 : 0
                    text: block.text
                }
            }
        }
    }

    // What is said here in short stands whole behind two doors.
    Row {
        id: doors

        x: Theme.margin
        y: edition.y - height - Theme.space16
        visible: root.viewModel.part === "sources"
        spacing: Theme.gutter

        Repeater {
            model: root.doors

            Door {
                id: door

                required property var modelData

                objectName: "door-" + door.modelData.route
                width: (root.inner - Theme.gutter) / 2
                height: implicitHeight
                title: door.modelData.title
                detail: door.modelData.detail
                onTapped: root.opened(door.modelData.route)
            }
        }
    }

    // Staff hold this line for some seconds; nothing says so but docs/exporter.md.
    Item {
        id: edition

        // A sheet isn't cut through it.
        readonly property bool solid: true

        objectName: "edition"
        x: Theme.margin
        y: root.height - height - Theme.deadEdge
        width: version.width
        height: Math.max(Theme.target, version.height + Theme.space24 - Theme.deadEdge)

        CaptionText {
            id: version

            text: qsTr("Édition %1 du %2").arg(root.viewModel.version).arg(root.published)
        }

        MouseArea {
            anchors.fill: parent
            onPressed: root.viewModel.hold()
            onReleased: {
                if (containsMouse && root.viewModel.letGo())
                    root.opened("pin");
            }
        }
    }
}
