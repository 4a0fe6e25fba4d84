pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Styles
import Kiosk.Keyboard
import Kiosk.Theme

// The poster's look for Qt's keyboard: blocks of paper on ink. KeyboardPanel sets its measures.
KeyboardStyle {
    id: root

    readonly property real halfGap: Theme.gap3mm / 2

    // The characters of a long press lie on the grid of the keys, over the row above: one strip of paper, edged with ink.
    alternateKeysListBackground: Item {
        Rectangle {
            anchors.fill: parent
            anchors.margins: -root.halfGap
            color: Theme.ink
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: root.halfGap
            color: Theme.paper
        }
    }
    alternateKeysListBottomMargin: halfGap
    alternateKeysListDelegate: AlternativeFace {
        height: root.alternateKeysListItemHeight
        width: root.alternateKeysListItemWidth
    }
    backspaceKeyPanel: KeyPanel {
        id: backspace

        KeyFace {
            isDown: backspace.control?.pressed ?? false
            isFunction: true
            pictogram: "backspace"
        }
    }
    hideKeyPanel: KeyPanel {
        id: hide

        KeyFace {
            isDown: hide.control?.pressed ?? false
            isFunction: true
            label: hide.control?.displayText ?? ""
        }
    }
    keyPanel: KeyPanel {
        id: character

        KeyFace {
            corner: character.control?.smallTextVisible ? character.control.smallText : ""
            isDown: character.control?.pressed ?? false
            label: character.control?.uppercased ? character.control.displayText.toUpperCase() : character.control?.displayText ?? ""
        }
    }
    keyboardBackground: Rectangle {
        color: Theme.slab
    }
    shiftKeyPanel: KeyPanel {
        id: shift

        KeyFace {
            isDown: (shift.control?.pressed ?? false) !== InputContext.uppercase
            isFunction: true
            pictogram: InputContext.capsLockActive ? "capslock" : "shift"
        }
    }
    spaceKeyPanel: KeyPanel {
        id: space

        KeyFace {
            isDown: space.control?.pressed ?? false
            label: space.control?.displayText ?? ""
        }
    }
    symbolKeyPanel: KeyPanel {
        id: page

        KeyFace {
            isDown: page.control?.pressed ?? false
            isFunction: true
            label: page.control?.displayText ?? ""
        }
    }
}
