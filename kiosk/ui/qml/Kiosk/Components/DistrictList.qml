pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme

// The six districts as a list: all that the map says, in words.
Item {
    id: root

    required property var model
    signal opened(string address)

    HeadingText {
        id: title

        width: root.width
        words: qsTr("Près de chez moi")
    }

    BodyText {
        id: lead

        y: title.height + Theme.space8
        width: root.width
        text: qsTr("Touchez un quartier, sur la carte ou ici.")
    }

    Column {
        id: list

        y: lead.y + lead.height + Theme.space16
        width: root.width

        Repeater {
            model: root.model

            EntryRow {
                id: row

                required property string route
                required property int factCount

                objectName: "list-" + row.route
                detail: row.factCount > 1 ? qsTr("%1 faits").arg(row.factCount) : row.factCount === 1 ? qsTr("1 fait") : qsTr("ses lieux")
                width: list.width
                height: Theme.reflow ? Theme.entryRow : (root.height - list.y) / 6
                onTapped: root.opened(row.route)
            }
        }
    }
}
