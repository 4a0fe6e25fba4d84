pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// La ville en chiffres: posters of figures, one a subject, or every figure as a list.
Page {
    id: root

    required property FiguresViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real headWidth: Theme.portrait ? root.inner : root.width * 0.27
    readonly property real bodyX: Theme.portrait ? Theme.margin : Theme.margin + root.headWidth + Theme.space64
    readonly property real bodyY: Theme.portrait ? head.y + head.height + Theme.space40 : Theme.space40
    readonly property real bodyWidth: root.width - root.bodyX - Theme.margin
    readonly property real footY: root.grown && !root.viewModel.listed ? root.bodyY + poster.filled + door.height + Theme.space24 : root.height - Theme.space40 - Theme.button
    readonly property real bodyEnd: Theme.portrait ? door.y - Theme.space24 : root.footY - Theme.space24
    readonly property var titles: ({
            "population": qsTr("Combien nous sommes"),
            "households": qsTr("Depuis quand on vit ici"),
            "tenure": qsTr("Comment on se loge"),
            "social-housing": qsTr("Le logement social"),
            "hardship": qsTr("La pauvreté, l’hébergement d’urgence"),
            "work": qsTr("Le travail"),
            "ages": qsTr("Les âges"),
            "outdoors": qsTr("Les espaces verts et l’école"),
            "list": qsTr("Tous les chiffres")
        })

    Column {
        id: head

        x: Theme.margin
        y: Theme.space40
        width: root.headWidth
        spacing: Theme.space8

        LabelText {
            text: qsTr("La ville en chiffres")
        }

        TitleText {
            width: parent.width
            words: root.titles[root.viewModel.part]
            size: Theme.portrait ? Theme.title * 0.77 : Theme.heading
        }
    }

    // Portrait: below the figures, down to the door; landscape: below the title.
    PosterShape {
        readonly property real shapeY: Theme.portrait ? root.bodyY + poster.filled : head.y + head.height + Theme.space40

        visible: !root.viewModel.listed && height >= Theme.space104
        motif: root.viewModel.motif
        chapter: 0
        x: Theme.margin
        y: shapeY
        width: Theme.portrait ? root.width - Theme.margin : root.headWidth
        height: Math.max(0, door.y - shapeY)
    }

    FigurePoster {
        id: poster

        x: root.bodyX
        y: root.bodyY
        width: root.bodyWidth
        height: root.bodyEnd - root.bodyY
        visible: !root.viewModel.listed
        viewModel: root.viewModel
        onOpened: address => root.opened(address)
    }

    PagedList {
        id: list

        x: root.bodyX
        y: root.bodyY
        width: root.bodyWidth
        height: root.height - Theme.space40 - y - (Theme.portrait ? door.height + Theme.space24 : 0)
        visible: root.viewModel.listed
        pages: root.viewModel.facts
        row: Theme.factRow
        delegate: FactTile {
            required property string route

            objectName: "tile-" + route
            width: list.cellWidth
            height: list.cellHeight
            onTapped: root.opened(route)
        }
    }

    // Above the pager in portrait, at the left in landscape.
    Door {
        id: door

        objectName: root.viewModel.listed ? "figures-posters" : "figures-list"
        visible: !root.viewModel.listed || root.viewModel.posters.total > 0
        x: Theme.margin
        y: (Theme.portrait && !root.viewModel.listed ? root.footY - Theme.space24 : root.height - Theme.space40) - height
        width: root.headWidth
        height: Theme.figuresDoor
        size: Theme.label
        title: root.viewModel.listed ? qsTr("Voir les chiffres en affiches") : qsTr("Voir tous les chiffres en liste")
        onTapped: root.viewModel.listed ? root.viewModel.showPosters() : root.viewModel.choose("list")
    }

    Pager {
        x: root.bodyX
        y: root.footY
        width: root.bodyWidth
        height: implicitHeight
        visible: !root.viewModel.listed && root.viewModel.posters.total > 1
        pages: root.viewModel.posters
    }
}
