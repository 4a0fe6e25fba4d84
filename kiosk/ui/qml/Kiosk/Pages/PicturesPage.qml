pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A picture, or a gallery picture by picture, as large as the glass allows; one sees it from closer by two fingers or
// by buttons.
Page {
    id: root

    required property PicturesViewModel viewModel
    readonly property real half: (root.body.width - Theme.gap3mm) / 2
    readonly property real quarter: (root.body.width - 3 * Theme.gap3mm) / 4

    heroShare: 0.7
    heroWidthShare: 0.7

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        ZoomPicture {
            id: view

            objectName: "view"
            anchors.fill: parent
            source: root.viewModel.source
            alt: root.viewModel.alt
            pictureWidth: root.viewModel.pictureWidth
            pictureHeight: root.viewModel.pictureHeight
        }
    }

    Column {
        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.space8

        HeadingText {
            width: parent.width
            words: root.viewModel.title
            size: Theme.subheading
        }

        BodyText {
            width: parent.width
            visible: root.viewModel.caption !== ""
            text: root.viewModel.caption
        }

        CaptionText {
            width: parent.width
            text: root.viewModel.credit
        }
    }

    Column {
        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width
        spacing: Theme.gap3mm

        Row {
            spacing: Theme.gap3mm

            BlockButton {
                objectName: "zoom-in"
                repeatable: true
                visible: view.canZoom
                width: view.zoomed ? root.half : root.body.width
                padding: Theme.space24
                name: qsTr("Agrandir")
                onTapped: view.zoomTo(view.zoom * view.step)
            }

            BlockButton {
                objectName: "zoom-out"
                repeatable: true
                visible: view.zoomed
                width: view.canZoom ? root.half : root.body.width
                padding: Theme.space24
                framed: true
                ground: Theme.paper
                ink: Theme.ink
                name: qsTr("Réduire")
                onTapped: view.zoomTo(view.zoom / view.step)
            }
        }

        Row {
            visible: view.zoomed
            spacing: Theme.gap3mm

            MoveButton {
                objectName: "move-left"
                name: qsTr("Voir à gauche")
                turn: 180
                onTapped: view.move(view.width * view.stride, 0)
            }

            MoveButton {
                objectName: "move-up"
                name: qsTr("Voir plus haut")
                turn: -90
                onTapped: view.move(0, view.height * view.stride)
            }

            MoveButton {
                objectName: "move-down"
                name: qsTr("Voir plus bas")
                turn: 90
                onTapped: view.move(0, -view.height * view.stride)
            }

            MoveButton {
                objectName: "move-right"
                name: qsTr("Voir à droite")
                onTapped: view.move(-view.width * view.stride, 0)
            }
        }

        Item {
            visible: !view.zoomed && root.viewModel.count > 1
            width: root.body.width
            height: Theme.button

            MoveButton {
                objectName: "picture-previous"
                visible: root.viewModel.number > 1
                name: qsTr("Voir l’image d’avant")
                turn: 180
                onTapped: root.viewModel.previous()
            }

            LabelText {
                anchors.centerIn: parent
                text: qsTr("%1 sur %2").arg(root.viewModel.number).arg(root.viewModel.count)
            }

            MoveButton {
                objectName: "picture-next"
                anchors.right: parent.right
                visible: root.viewModel.number < root.viewModel.count
                name: qsTr("Voir l’image suivante")
                onTapped: root.viewModel.next()
            }
        }
    }

    component MoveButton: BlockButton {
        repeatable: true
        width: root.quarter
        padding: 0
        bare: true
        arrow: true
        framed: true
        ground: Theme.paper
        ink: Theme.ink
    }
}
