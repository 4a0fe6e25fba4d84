import QtQuick
import QtMultimedia
import Kiosk.ViewModels

// The film on screen; loaded with the first video page, since Qt Multimedia costs more than a page.
Item {
    id: root

    required property string source
    required property Player player
    readonly property bool painted: GraphicsInfo.api === GraphicsInfo.Software

    function follow(): void {
        if (root.player.playing && media.playbackState !== MediaPlayer.PlayingState)
            media.play();
        else if (!root.player.playing && media.playbackState === MediaPlayer.PlayingState)
            media.pause();
    }

    MediaPlayer {
        id: media

        source: root.source
        videoOutput: root.painted ? painted.videoSink : output
        audioOutput: AudioOutput {}
        onPositionChanged: root.player.at(media.position, media.duration)
        onDurationChanged: root.player.at(media.position, media.duration)
        onErrorOccurred: root.player.fail()
        onMediaStatusChanged: {
            if (media.mediaStatus === MediaPlayer.EndOfMedia)
                root.player.end();
        }
    }

    VideoOutput {
        id: output

        anchors.fill: parent
        visible: !root.painted
    }

    PaintedFilm {
        id: painted

        anchors.fill: parent
        visible: root.painted
    }

    Connections {
        target: root.player
        function onChanged(): void {
            root.follow();
        }
        function onSought(position: int): void {
            media.setPosition(position);
        }
    }

    Component.onCompleted: media.setPosition(root.player.position)
}
