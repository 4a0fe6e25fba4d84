pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A video: it waits on its poster, plays when asked and pauses at any time; its subtitles, and its words to be read.
Page {
    id: root

    required property VideoViewModel viewModel
    readonly property Player player: root.viewModel.player
    readonly property bool begun: root.player.playing || root.player.position > 0
    readonly property real cell: Theme.portrait ? (root.body.width - Theme.gap3mm) / 2 : root.body.width

    heroShare: 0.66
    heroWidthShare: 0.7

    function clock(ms: int): string {
        const seconds = Math.floor(ms / 1000);
        return "%1:%2".arg(Math.floor(seconds / 60)).arg(String(seconds % 60).padStart(2, "0"));
    }

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        Film {
            objectName: "film"
            anchors.fill: parent
            visible: root.begun && !root.player.failed
            source: root.viewModel.source
            player: root.player
        }

        Image {
            objectName: "poster"
            anchors.fill: parent
            visible: !root.begun || root.player.failed
            source: root.viewModel.poster
            sourceSize: Qt.size(width, height)
            fillMode: Image.PreserveAspectFit
            cache: false
            Accessible.role: Accessible.Graphic
            Accessible.name: root.viewModel.posterAlt
        }

        Plate {
            objectName: "subtitle"
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height - height - Theme.space40
            visible: root.player.caption !== ""
            room: parent.width - 2 * Theme.margin
            size: Theme.lead
            words: root.player.caption
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

        CaptionText {
            width: parent.width
            text: root.viewModel.credit
        }

        BodyText {
            width: parent.width
            visible: root.player.failed
            text: qsTr("Cette vidéo ne peut être montrée ici. Vous pouvez en lire la transcription.")
        }

        BodyText {
            visible: !root.player.failed && root.player.duration > 0
            text: qsTr("%1 sur %2").arg(root.clock(root.player.position)).arg(root.clock(root.player.duration))
        }

        Rectangle {
            width: parent.width
            height: Theme.space16
            visible: !root.player.failed
            color: Theme.hatch

            Rectangle {
                width: parent.width * Math.min(1, root.player.position / Math.max(1, root.player.duration))
                height: parent.height
                color: Theme.ink
            }
        }
    }

    Grid {
        x: root.body.x
        y: root.body.y + root.body.height - height
        columns: Theme.portrait ? 2 : 1
        spacing: Theme.gap3mm

        Control {
            objectName: "video-play"
            visible: !root.player.failed
            framed: false
            ground: Theme.ink
            ink: Theme.paper
            name: root.player.playing ? qsTr("Mettre en pause") : root.player.ended ? qsTr("Revoir la vidéo") : qsTr("Lire la vidéo")
            onTapped: root.player.toggle()
        }

        Control {
            objectName: "video-back"
            visible: root.begun && !root.player.failed
            name: qsTr("Reculer de 10 secondes")
            onTapped: root.player.goBack()
        }

        Control {
            objectName: "video-subtitles"
            visible: !root.player.failed
            name: root.player.subtitles ? qsTr("Masquer les sous-titres") : qsTr("Afficher les sous-titres")
            onTapped: root.player.toggleSubtitles()
        }

        Control {
            objectName: "video-transcript"
            name: qsTr("Lire la transcription")
            onTapped: root.opened(root.viewModel.transcriptRoute)
        }
    }

    component Control: BlockButton {
        width: root.cell
        padding: Theme.space16
        framed: true
        ground: Theme.paper
        ink: Theme.ink
    }
}
