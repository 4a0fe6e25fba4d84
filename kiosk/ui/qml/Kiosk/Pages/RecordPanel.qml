pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The record that is read: a sheet beside its list, with all that the documents say of it; a paper shape fills what
// the words leave.
Rectangle {
    id: root

    required property ParisViewModel viewModel
    readonly property bool short: root.viewModel.doubt === "" && root.viewModel.items.length === 0
    readonly property var kinds: ({
            "date": root.viewModel.printed,
            "body": root.viewModel.printed || qsTr("sans fréquence imprimée"),
            "site": qsTr("Lieu"),
            "figure": root.viewModel.title,
            "term": qsTr("Dans la convention de 2019")
        })
    readonly property var motifs: ({
            "date": "clock",
            "body": "people",
            "site": "windows",
            "figure": "chart",
            "term": "hands"
        })

    // For the sheet: which record is on show.
    readonly property string shows: root.viewModel.chosen
    readonly property string showsOf: root.viewModel.part
    readonly property real needs: words.height + 2 * Theme.space40

    color: Theme.land

    Rectangle {
        width: Theme.portrait ? parent.width : Theme.border
        height: Theme.portrait ? Theme.border : parent.height
        color: Theme.ink
    }

    Column {
        id: words

        x: Theme.portrait ? Theme.margin : Theme.space64
        y: Theme.space40
        width: parent.width - x - Theme.margin
        spacing: Theme.space16

        LabelText {
            width: parent.width
            text: root.kinds[root.viewModel.kind] ?? ""
        }

        HeadingText {
            width: parent.width
            words: root.viewModel.value || root.viewModel.title
            size: Theme.portrait && !root.short ? Theme.subheading : Theme.heading
        }

        BodyText {
            width: parent.width
            text: root.viewModel.text
            font.pixelSize: root.short ? Theme.lead : Theme.text
            lineHeight: root.short ? Theme.lead * Theme.leadingLead : Theme.text * Theme.leading
        }

        BodyText {
            width: parent.width
            visible: text !== ""
            text: root.viewModel.items.join(" · ")
        }

        BodyText {
            width: parent.width
            visible: root.viewModel.doubt !== ""
            text: qsTr("À savoir : %1").arg(root.viewModel.doubt)
        }

        Repeater {
            model: root.viewModel.sources

            CaptionText {
                required property string title
                required property string pages

                width: words.width
                text: pages ? qsTr("« %1 », p. %2").arg(title).arg(pages) : qsTr("« %1 »").arg(title)
            }
        }
    }

    PosterShape {
        visible: height >= Theme.space104
        objectName: "record-shape"
        motif: root.motifs[root.viewModel.kind] ?? ""
        chapter: 0
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: parent.width - words.x
        height: Math.max(0, parent.height - words.y - words.height - Theme.space24)
    }
}
