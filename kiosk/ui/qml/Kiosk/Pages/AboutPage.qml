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
    readonly property var names: ({
            "sources": qsTr("Sources"),
            "credits": qsTr("Crédits"),
            "licences": qsTr("Licences"),
            "data": qsTr("Données"),
            "accessibility": qsTr("Accès")
        })

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
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
        x: Theme.margin
        y: tabs.y + tabs.height + Theme.space40
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.space64
        rowSpacing: Theme.space40

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
                    text: block.text
                }
            }
        }
    }

    CaptionText {
        x: Theme.margin
        y: root.height - height - Theme.space24
        text: qsTr("Édition %1 du %2").arg(root.viewModel.version).arg(root.viewModel.published)
    }
}
