pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The doubts, topic by topic: what the documents print side by side.
Page {
    id: root

    required property DoubtsViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real listY: tabs.y + tabs.height + Theme.space24
    readonly property var names: ({
            "people": qsTr("Personnes"),
            "places": qsTr("Lieux"),
            "figures": qsTr("Chiffres"),
            "print": qsTr("Impressions")
        })

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.inner
        words: qsTr("Nos doutes")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    LeadText {
        id: lead

        x: Theme.margin
        y: title.y + title.height + Theme.space8
        width: root.inner
        text: qsTr("%1 points que les documents, seuls, ne tranchent pas. Nous disons ce que la borne montre.").arg(root.viewModel.count)
    }

    Tabs {
        id: tabs

        x: Theme.margin
        y: lead.y + lead.height + Theme.space24
        width: root.inner
        keys: root.viewModel.parts
        names: root.viewModel.parts.map(key => root.names[key])
        chosen: root.viewModel.part
        onChoose: key => root.viewModel.choose(key)
    }

    PagedList {
        id: list

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.height - root.listY - Theme.space40
        columns: Theme.portrait ? 1 : 2
        pages: root.viewModel.doubts
        row: Theme.doubtRow
        delegate: Item {
            id: doubt

            required property string route
            required property string title
            required property string readings

            width: list.cellWidth
            height: list.cellHeight

            Door {
                objectName: "door-" + doubt.route
                anchors.fill: parent
                title: doubt.title
                detail: doubt.readings
                onTapped: root.opened(doubt.route)
            }
        }
    }
}
