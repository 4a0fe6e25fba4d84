pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// What is said in a video, to be read at one's own pace.
Page {
    id: root

    required property TranscriptViewModel viewModel

    heroShare: 0.22
    heroWidthShare: 0.36

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        Column {
            x: Theme.margin
            y: Theme.space40
            width: parent.width - 2 * Theme.margin
            spacing: Theme.space16

            LabelText {
                text: qsTr("Transcription")
                color: Theme.slabInk
            }

            HeadingText {
                width: parent.width
                words: root.viewModel.title
                size: Theme.heading
                color: Theme.slabInk
            }

            CaptionText {
                width: parent.width
                text: root.viewModel.credit
                color: Theme.slabInk
            }
        }
    }

    PagedList {
        id: list

        x: root.body.x
        y: root.body.y
        width: root.body.width
        height: root.body.height
        pages: root.viewModel.paragraphs
        row: Theme.paragraphRow
        delegate: Item {
            id: paragraph

            required property string text

            width: list.cellWidth
            height: list.cellHeight

            Rule {
                width: parent.width
            }

            BodyText {
                y: Theme.space24
                width: parent.width
                text: paragraph.text
            }
        }
    }
}
