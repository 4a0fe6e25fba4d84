pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Display
import Kiosk.Theme

// How one wants to see, hear and reach the kiosk. It lies over the page, which stays as it was beneath; each choice takes
// effect at once and ends with the visit.
Rectangle {
    id: root

    // The choice of each setting by its name, the languages there are, and whether anything differs from the defaults.
    required property var chosen
    required property list<string> languages
    required property bool changed
    // Whether there is a voice.
    property bool speaks: false
    signal choose(string setting, string choice)
    signal restore
    signal closed

    readonly property bool overlay: true
    readonly property bool touchTarget: false
    // Two columns: on a lying panel, and above the band within reach.
    readonly property bool lying: root.width > 0.8 * root.height
    readonly property int columns: root.lying ? 2 : 1
    readonly property real columnWidth: (root.width - 2 * Theme.margin - (root.columns - 1) * Theme.space64) / root.columns
    readonly property real groupsY: title.y + title.height + Theme.space24
    readonly property real groupsHeight: (root.lying ? root.height - Theme.space24 : buttons.y - Theme.space24) - root.groupsY
    readonly property int rows: Math.ceil(root.groups.length / root.columns)
    // Px of one group: its name and its choices.
    readonly property real groupHeight: (root.groupsHeight - (root.rows - 1) * Theme.space16) / root.rows
    readonly property real nameHeight: Theme.label * Theme.leading
    readonly property var groups: [
        {
            "setting": "text",
            "title": qsTr("Taille du texte"),
            "choices": ["100", "125", "150", "200"]
        },
        {
            "setting": "contrast",
            "title": qsTr("Contraste"),
            "choices": ["normal", "strong", "dark"]
        },
        {
            "setting": "language",
            "title": qsTr("Langue"),
            "choices": root.languages
        },
        {
            "setting": "calm",
            "title": qsTr("Mouvement"),
            "choices": ["off", "on"]
        },
        {
            "setting": "reach",
            "title": qsTr("Portée"),
            "choices": ["off", "on"]
        },
        {
            "setting": "sound",
            "title": qsTr("Son"),
            "choices": ["off", "low", "medium", "high"]
        },
        {
            "setting": "fingertip",
            "title": qsTr("Dire ce que je touche"),
            "choices": ["off", "on"]
        }
    ].filter(group => (group.setting !== "fingertip" || root.speaks) && (group.setting !== "reach" || Display.reachBottom > 0) && group.choices.length > 1)
    readonly property var names: ({
            "contrast-normal": qsTr("Normal"),
            "contrast-strong": qsTr("Renforcé"),
            "contrast-dark": qsTr("Sombre"),
            "language-fr": qsTr("Français"),
            "language-fr-easy": qsTr("Facile à lire"),
            // Said in its own language, whatever the interface's; French is so in the translation.
            "language-en": "English",
            "calm-off": qsTr("Pages qui glissent"),
            "calm-on": qsTr("Sans mouvement"),
            "reach-off": qsTr("Tout l’écran"),
            "reach-on": qsTr("À portée de main"),
            "sound-off": qsTr("Coupé"),
            "sound-low": qsTr("Bas"),
            "sound-medium": qsTr("Moyen"),
            "sound-high": qsTr("Fort"),
            "fingertip-off": qsTr("Non"),
            "fingertip-on": qsTr("Oui, puis ouvrir")
        })

    color: Theme.paper
    Accessible.role: Accessible.Dialog
    Accessible.name: title.words

    // What is beneath must not answer.
    MouseArea {
        anchors.fill: parent
    }

    TitleText {
        id: title

        x: Theme.margin
        y: root.lying ? (buttons.y + buttons.height / 2) - height / 2 : Theme.space24
        words: qsTr("Confort")
        size: root.lying ? Theme.heading : Theme.title * 0.77
    }

    Grid {
        x: Theme.margin
        y: root.groupsY
        flow: Grid.TopToBottom
        rows: root.rows
        columnSpacing: Theme.space64
        rowSpacing: Theme.space16

        Repeater {
            model: root.groups

            Item {
                id: group

                required property var modelData
                readonly property string chosen: root.chosen[group.modelData.setting]
                readonly property real cell: (group.width - (group.modelData.choices.length - 1) * Theme.gap3mm) / group.modelData.choices.length

                width: root.columnWidth
                height: root.groupHeight

                LabelText {
                    text: group.modelData.title
                }

                Row {
                    y: root.nameHeight + Theme.space8
                    spacing: Theme.gap3mm

                    Repeater {
                        model: group.modelData.choices

                        ComfortChoice {
                            id: choice

                            required property string modelData
                            readonly property string key: group.modelData.setting + "-" + choice.modelData
                            readonly property bool letters: group.modelData.setting === "text"

                            objectName: "comfort-" + choice.key
                            width: group.cell
                            height: group.height - root.nameHeight - Theme.space8
                            title: choice.letters ? qsTr("%1 %").arg(choice.modelData) : root.names[choice.key]
                            name: "%1 : %2".arg(group.modelData.title).arg(choice.title)
                            chosen: group.chosen === choice.modelData
                            size: choice.letters ? Theme.text / Theme.textScale * parseInt(choice.modelData) / 100 : Theme.label
                            coloured: group.modelData.setting === "contrast"
                            ownPaper: choice.coloured ? Theme.samplePaper(choice.modelData) : Theme.paper
                            ownInk: choice.coloured ? Theme.sampleInk(choice.modelData) : Theme.ink
                            onTapped: root.choose(group.modelData.setting, choice.modelData)
                        }
                    }
                }
            }
        }
    }

    Row {
        id: buttons

        x: root.width - width - Theme.margin
        y: root.lying ? Theme.space24 : root.height - height - Theme.space40
        height: Theme.button
        spacing: Theme.gap3mm

        BlockButton {
            objectName: "comfort-restore"
            visible: root.changed
            name: qsTr("Tout remettre comme avant")
            padding: Theme.space24
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            onTapped: root.restore()
        }

        BlockButton {
            objectName: "comfort-close"
            name: qsTr("Fermer")
            onTapped: root.closed()
        }
    }
}
