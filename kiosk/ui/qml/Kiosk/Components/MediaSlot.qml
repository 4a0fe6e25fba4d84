import QtQuick
import Kiosk.Theme

// A picture that opens what it stands for: a verb and its credit on a strip of ink below.
Tappable {
    id: root

    required property string kind
    required property string title
    required property string picture
    required property string alt
    required property string credit
    readonly property var verbs: ({
            "picture": qsTr("Voir l’image"),
            "gallery": qsTr("Voir la galerie"),
            "comparison": qsTr("Comparer avant et après"),
            "video": qsTr("Voir la vidéo")
        })
    readonly property color ground: root.down ? Theme.paper : Theme.ink
    readonly property color front: root.down ? Theme.ink : Theme.paper

    name: qsTr("%1 : %2").arg(root.verbs[root.kind]).arg(root.title)
    deadEdge: Theme.deadEdge

    Image {
        width: parent.width
        height: strip.y
        source: root.picture
        sourceSize: Qt.size(width, height)
        fillMode: Image.PreserveAspectCrop
        clip: true
        cache: false
        Accessible.role: Accessible.Graphic
        Accessible.name: root.alt
    }

    Rectangle {
        id: strip

        y: parent.height - height
        width: parent.width
        height: words.height + 2 * Theme.space8
        color: root.ground

        Column {
            id: words

            x: Theme.space24
            y: Theme.space8
            width: parent.width - x - Theme.space24

            LabelText {
                width: parent.width - arrow.width - Theme.gutter
                text: root.verbs[root.kind]
                color: root.front
            }

            CaptionText {
                width: parent.width
                text: root.credit
                color: root.front
            }
        }

        Arrow {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.space24
            y: Theme.space8 + Theme.label * Theme.leading / 2 - height / 2
            color: root.front
        }
    }
}
