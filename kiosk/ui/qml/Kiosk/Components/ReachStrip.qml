pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Theme
import "walk.js" as Walk

// Every control within reach: one goes from control to control of what is on screen and touches the chosen one here; the
// bar's five stand below. It fills the band of 0.90 to 1.10 m.
Rectangle {
    id: root

    // What is walked through: the page, or what lies over it.
    required property Item walked
    // Whose places these are.
    required property Bar places
    readonly property bool walkless: true
    property var found: []
    property int place: 0
    // Where the chosen one lies.
    property rect mark
    readonly property Item chosen: root.found[root.place] ?? null
    readonly property real rowHeight: (root.height - 2 * Theme.space16 - (root.rows - 1) * Theme.gap3mm) / root.rows
    readonly property bool narrow: root.width < root.height * 1.6
    readonly property int rows: root.narrow ? 4 : 3
    readonly property int across: root.narrow ? 3 : 5
    readonly property real cell: (root.width - 2 * Theme.space24 - (root.across - 1) * Theme.gap3mm) / root.across
    readonly property var five: [
        {
            "name": qsTr("Retour"),
            "key": "back",
            "shown": root.places.canGoBack
        },
        {
            "name": qsTr("Accueil"),
            "key": "home",
            "shown": true
        },
        {
            "name": qsTr("Écouter"),
            "key": "listen",
            "shown": root.places.canListen
        },
        {
            "name": qsTr("Confort"),
            "key": "comfort",
            "shown": true
        },
        {
            "name": qsTr("Mon avis"),
            "key": "card",
            "shown": true
        }
    ].filter(entry => entry.shown)

    color: Theme.slab

    // As much of a name as the key has room for; the whole stands on the page, within the mark.
    function brief(name: string): string {
        return name.length <= 24 ? name : name.slice(0, name.lastIndexOf(" ", 24)) + "…";
    }

    function look(): void {
        const found = Walk.controls(root.walked);
        const kept = found.indexOf(root.chosen);
        if (found.length !== root.found.length || found.some((item, index) => item !== root.found[index])) {
            root.found = found;
            root.place = Math.max(0, kept);
        }
        root.mark = root.chosen ? root.chosen.mapToItem(root, 0, 0, root.chosen.width, root.chosen.height) : Qt.rect(0, 0, 0, 0);
    }

    function step(by: int): void {
        root.look();
        if (root.found.length > 0)
            root.place = (root.place + by + root.found.length) % root.found.length;
        root.look();
    }

    onWalkedChanged: {
        root.found = [];
        root.place = 0;
        root.look();
    }

    Connections {
        target: root.Window.window
        function onFrameSwapped(): void {
            root.look();
        }
    }

    component Key: BlockButton {
        height: root.rowHeight
        padding: Theme.space16
        ground: Theme.slabInk
        ink: Theme.slab
    }

    // Marks the chosen one on the page.
    Rectangle {
        objectName: "reach-mark"
        // It goes over what is beside the chosen one, on purpose.
        readonly property bool pointer: true

        x: root.mark.x - Theme.space16
        y: root.mark.y - Theme.space16
        width: root.mark.width + 2 * Theme.space16
        height: root.mark.height + 2 * Theme.space16
        visible: root.chosen !== null
        color: Theme.transparent
        border.width: 3 * Theme.border
        border.color: Theme.action
    }

    Column {
        x: Theme.space24
        y: Theme.space16
        width: root.width - 2 * x
        spacing: Theme.gap3mm

        Key {
            objectName: "reach-choose"
            width: parent.width
            visible: root.chosen !== null
            name: root.chosen ? qsTr("Choisir : %1").arg(root.brief((root.chosen as Tappable)?.name ?? "")) : ""
            onTapped: (root.chosen as Tappable)?.tapped()
        }

        Row {
            spacing: Theme.gap3mm

            Key {
                objectName: "reach-previous"
                repeatable: true
                width: (root.width - 2 * Theme.space24 - Theme.gap3mm) / 2
                name: qsTr("Précédent")
                arrow: true
                turn: 180
                onTapped: root.step(-1)
            }

            Key {
                objectName: "reach-next"
                repeatable: true
                width: (root.width - 2 * Theme.space24 - Theme.gap3mm) / 2
                name: qsTr("Suivant")
                arrow: true
                onTapped: root.step(1)
            }
        }

        Grid {
            columns: root.across
            spacing: Theme.gap3mm

            Repeater {
                model: root.five

                Key {
                    id: key

                    required property var modelData

                    objectName: "reach-" + key.modelData.key
                    width: root.cell
                    padding: 0
                    name: key.modelData.name
                    ground: key.modelData.key === "card" ? Theme.action : Theme.slabInk
                    ink: key.modelData.key === "card" ? Theme.actionInk : Theme.slab
                    onTapped: root.places[key.modelData.key]()
                }
            }
        }
    }
}
