pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// One agreement of the two cities as a sheet of its own: its year, its date and the document that names its axes, then
// what we have of it and its axes or themes (portrait: below, landscape: at the right).
Item {
    id: root

    required property string year
    required property string printed
    required property string text
    required property list<string> marks
    required property list<string> axes
    required property list<string> continued
    required property list<string> fresh
    required property string source
    readonly property real needs: words.y + words.height + Theme.space40
    readonly property bool themes: root.continued.length + root.fresh.length > 0
    readonly property real titleSize: Theme.subheading * (Theme.portrait && root.axes.length < 4 ? 0.9 : 0.8)

    Rectangle {
        width: parent.width
        height: 2 * Theme.border
        color: Theme.ink
    }

    Column {
        id: head

        y: Theme.space24
        width: Theme.portrait ? parent.width : Theme.agreementColumn
        spacing: Theme.space16

        Numeral {
            numeral: root.year
            size: Theme.rowNumber
        }

        LabelText {
            width: parent.width
            text: root.themes ? qsTr("au-delà des axes") : root.printed
        }

        CaptionText {
            width: parent.width
            text: qsTr("« %1 »").arg(root.source)
        }
    }

    Column {
        id: words

        x: Theme.portrait ? 0 : Theme.agreementColumn + Theme.gutter
        y: Theme.portrait ? head.y + head.height + Theme.space24 : Theme.space24
        width: parent.width - x
        spacing: Theme.space16

        BodyText {
            width: parent.width
            visible: root.text !== ""
            text: root.text
        }

        Repeater {
            model: root.axes.length

            Item {
                id: axis

                required property int index

                width: words.width
                height: name.height

                HeadingText {
                    words: root.marks[axis.index]
                    size: root.titleSize
                    font.weight: Font.ExtraBold
                }

                HeadingText {
                    id: name

                    x: Theme.space64
                    width: parent.width - x
                    words: root.axes[axis.index]
                    size: root.titleSize
                }
            }
        }

        Repeater {
            model: root.themes ? [root.continued, root.fresh] : []

            Column {
                id: block

                required property int index
                required property list<string> modelData

                width: words.width
                spacing: Theme.space8

                HeadingText {
                    width: parent.width
                    words: block.index === 0 ? qsTr("Ce qui continue") : qsTr("Ce qui est nouveau")
                    size: Theme.subheading
                }

                BodyText {
                    width: parent.width
                    text: block.modelData.join(Theme.portrait ? "\n" : " · ")
                }
            }
        }
    }
}
