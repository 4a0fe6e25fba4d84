pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The door of the team: a code by keypad. Upright the keys stand low, within reach; lying they stand beside the words.
Page {
    id: root

    required property PinViewModel viewModel

    // As the panel stands: keys, squares and words are seen at once, whatever the size of text.
    readonly property bool tall: root.height > root.width
    readonly property bool large: Theme.reflow
    readonly property real keysShare: root.tall ? (root.large ? 0.4 : 0.5) : 1

    french: false
    waiting: root.viewModel.checking
    solid: true

    TitleText {
        id: title

        x: Theme.margin
        y: root.tall ? Theme.space64 : Theme.space40
        width: (root.tall ? root.width - Theme.margin : root.width / 2) - Theme.margin
        words: qsTr("Écran de l’équipe")
        size: root.tall ? Theme.title : Theme.title * 0.76
    }

    // What the keys do is told where the hand is: upright just above them, lying beside them.
    Column {
        id: words

        x: Theme.margin
        y: keypad.y + (root.tall ? -height - Theme.space40 : keypad.height - height)
        width: title.width
        spacing: Theme.space40

        LeadText {
            objectName: "pin-said"
            width: parent.width
            text: root.said()
            font.pixelSize: root.large ? Theme.text : Theme.lead
            lineHeight: font.pixelSize * Theme.leadingLead
        }

        // A full square for each digit; empty ones for those that are still needed.
        Row {
            spacing: Theme.gap3mm

            Repeater {
                model: Math.max(root.viewModel.fewest, root.viewModel.digits)

                Rectangle {
                    id: square

                    required property int index

                    objectName: "pin-square-" + square.index
                    width: Theme.space64
                    height: width
                    color: square.index < root.viewModel.digits ? Theme.ink : Theme.paper
                    border.width: Theme.border
                    border.color: Theme.ink
                }
            }
        }
    }

    Keypad {
        id: keypad

        x: root.tall ? Theme.margin : root.width / 2 + Theme.space64
        y: root.height - height - Theme.space40
        width: root.width - x - Theme.margin
        height: Math.min(root.height * root.keysShare - 2 * Theme.space40, 4 * Theme.widestKey + 3 * Theme.gap3mm)
        ready: root.viewModel.ready
        onPressed: digit => root.viewModel.press(digit)
        onErased: root.viewModel.erase()
        onSubmitted: root.viewModel.submit()
    }

    function said(): string {
        const left = root.viewModel.secondsLeft;
        if (root.viewModel.checking)
            return qsTr("Le code est en cours de vérification.");
        if (left > 0)
            return left === 1 ? qsTr("Code refusé. Le prochain essai est possible dans 1 seconde.") : qsTr("Code refusé. Le prochain essai est possible dans %1 secondes.").arg(left);
        if (root.viewModel.wrong)
            return qsTr("Ce code n’est pas le bon. Composez-le de nouveau.");
        return qsTr("Composez votre code, puis touchez « Valider ».");
    }
}
