pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The review: a text at a time, its words to be touched, and what can be made of it. Lying, the acts stand at the right.
Page {
    id: root

    required property StaffTextsViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real actsWidth: Theme.portrait ? root.inner : root.inner * 0.32
    readonly property real textWidth: Theme.portrait ? root.inner : root.inner - root.actsWidth - Theme.space64
    readonly property var names: ({
            "unread": qsTr("À relire · %1"),
            "clear": qsTr("Relus · %1"),
            "aside": qsTr("De côté · %1")
        })
    readonly property var empty: ({
            "unread": qsTr("Plus aucun texte n’attend d’être relu. Les prochains viendront une fois leur demi-journée finie, quand il y aura %1 cartes de plus."),
            "clear": qsTr("Aucun texte relu n’attend d’être exporté."),
            "aside": qsTr("Aucun texte n’est mis de côté.")
        })

    // As many words as there is room for: fewer where they are long.
    property int fitting: 0
    readonly property real room: (turns.visible ? turns.y : Theme.portrait ? acts.y : root.height) - words.y - Theme.space24 - (turning.visible ? turning.height + Theme.space16 : 0)
    readonly property int most: Theme.portrait ? 84 : 60

    function fit(words: int): void {
        root.fitting = words;
        root.viewModel.pieces.setRoom(words, words, words);
    }

    function shrink(): void {
        if (root.room > 0 && words.height > root.room && root.fitting > 6)
            root.fit(root.fitting - 6);
    }

    onRoomChanged: root.shrink()
    Component.onCompleted: root.fit(root.most)

    Connections {
        target: root.viewModel
        function onOtherText(): void {
            root.fit(root.most);
        }
    }

    function said(): string {
        if (root.viewModel.error)
            return root.viewModel.error;
        if (root.viewModel.taken)
            return qsTr("Ce texte est parti avec un lot entre-temps : il ne peut plus être changé ici.");
        switch (root.viewModel.reason) {
        case "contact":
            return qsTr("À lire avec attention : on dirait un numéro, un courriel ou une adresse.");
        case "word":
            return qsTr("À lire avec attention : un mot de la liste de l’équipe s’y trouve.");
        default:
            return "";
        }
    }

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        words: qsTr("Textes à relire")
        size: Theme.portrait ? Theme.title * 0.88 : Theme.heading
    }

    Tabs {
        id: tabs

        x: Theme.margin
        y: title.y + title.height + Theme.space24
        width: root.textWidth
        keys: root.viewModel.piles
        names: root.viewModel.piles.map((key, index) => root.names[key].arg(root.viewModel.sizes[index]))
        chosen: root.viewModel.pile
        onChoose: key => root.viewModel.choosePile(key)
    }

    LabelText {
        id: notice

        objectName: "texts-notice"
        x: Theme.margin
        y: tabs.y + tabs.height + Theme.space24
        width: root.textWidth
        text: root.said()
    }

    LeadText {
        x: Theme.margin
        y: notice.y + (notice.text ? notice.height + Theme.space24 : 0)
        width: root.textWidth
        visible: root.viewModel.count === 0
        text: root.empty[root.viewModel.pile].replace("%1", root.viewModel.k)
    }

    Flow {
        id: words

        x: Theme.margin
        y: notice.y + (notice.text ? notice.height + Theme.space24 : 0)
        width: root.textWidth
        spacing: Theme.gap3mm
        onHeightChanged: root.shrink()

        Repeater {
            model: root.viewModel.pieces.rows

            WordChip {
                required property int number

                objectName: "word-" + number
                width: Math.min(implicitWidth, words.width)
                height: implicitHeight
                onTapped: root.viewModel.touchWord(number)
            }
        }
    }

    Pager {
        id: turning

        x: Theme.margin
        y: turns.y - height - Theme.space16
        width: root.textWidth
        visible: root.viewModel.pieces.hasNext || root.viewModel.pieces.hasPrevious
        pages: root.viewModel.pieces
        more: qsTr("Suite du texte")
        prefix: "words"
    }

    // From text to text.
    Item {
        id: turns

        x: Theme.margin
        y: (Theme.portrait ? acts.y : root.height) - height - Theme.space24
        width: root.textWidth
        height: Theme.button
        visible: root.viewModel.count > 1

        LabelText {
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Texte %1 sur %2").arg(root.viewModel.position).arg(root.viewModel.count)
            font.weight: Font.Normal
        }

        Row {
            anchors.right: parent.right
            spacing: Theme.gap3mm

            BlockButton {
                objectName: "text-previous"
                visible: root.viewModel.position > 1
                name: qsTr("Texte d’avant")
                bare: true
                arrow: true
                turn: 180
                framed: true
                ground: Theme.paper
                ink: Theme.ink
                onTapped: root.viewModel.turn(-1)
            }

            BlockButton {
                objectName: "text-next"
                visible: root.viewModel.position < root.viewModel.count
                name: qsTr("Texte suivant")
                padding: Theme.space24
                arrow: true
                framed: true
                ground: Theme.paper
                ink: Theme.ink
                onTapped: root.viewModel.turn(1)
            }
        }
    }

    StaffTextActs {
        id: acts

        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - root.actsWidth
        y: Theme.portrait ? note.y - height - Theme.space24 : tabs.y
        width: root.actsWidth
        viewModel: root.viewModel
    }

    BodyText {
        id: note

        x: acts.x
        y: root.height - height - Theme.space24
        width: root.actsWidth
        text: root.viewModel.canUndo ? qsTr("« Annuler » marche tant que cette page est ouverte. Ensuite, un mot effacé l’est pour de bon.") : qsTr("Touchez un mot pour l’effacer. Un texte mis de côté ne part dans aucun export.")
    }
}
