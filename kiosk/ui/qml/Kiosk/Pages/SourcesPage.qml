pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Where everything comes from: the documents, what rests on each, and the way to the doubts.
Page {
    id: root

    required property SourcesViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real listY: lead.y + lead.height + (Theme.portrait ? Theme.space40 : Theme.space24)
    readonly property real doubtsY: root.height - doubts.height

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.portrait ? Theme.space40 : Theme.space24
        width: root.inner
        words: qsTr("D’où viennent les faits")
        size: Theme.portrait ? Theme.title * 0.77 : Theme.heading
    }

    LeadText {
        id: lead

        x: Theme.margin
        y: title.y + title.height + Theme.space16
        width: root.inner
        text: qsTr("De ces documents, et de rien d’autre. Touchez-en un pour voir ce qui repose sur lui.")
    }

    Grid {
        id: documents

        readonly property int wanted: Theme.portrait ? 1 : 2

        x: Theme.margin
        y: root.listY
        columns: documents.wanted
        columnSpacing: Theme.space64

        Repeater {
            model: root.viewModel.documents

            DocumentBlock {
                required property string route

                objectName: "door-" + route
                width: (root.inner - (documents.wanted - 1) * documents.columnSpacing) / documents.wanted
                height: Math.max(Theme.reflow ? implicitHeight : 0, (root.doubtsY - root.listY - Theme.space24) / Math.ceil(root.viewModel.documents.count / documents.wanted))
                onTapped: root.opened(route)
            }
        }
    }

    PosterDoor {
        id: doubts

        objectName: "door-doubts"
        y: root.doubtsY
        width: root.width
        height: implicitHeight
        visible: root.viewModel.doubtCount > 0
        title: qsTr("Voir nos doutes")
        detail: qsTr("%1 points où les documents ne suffisent pas").arg(root.viewModel.doubtCount)
        motif: "gear"
        onTapped: root.opened("doubts")
    }
}
