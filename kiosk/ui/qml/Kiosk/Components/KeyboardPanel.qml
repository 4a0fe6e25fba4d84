pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard
import QtQuick.VirtualKeyboard.Settings
import Kiosk.Theme

// The visitor's keyboard at the foot of the window: out of sight until a text field is touched. It fills the window and
// lets touches through where no key is. One in a program: Qt allows no second.
Foot {
    id: root

    // True while the keyboard is on screen; `covered` is then the height in px that it takes from the page, else 0.
    readonly property bool shown: panel.active
    // Letters are tapped in quick succession (ui/touches.py).
    readonly property bool repeatable: true
    covered: root.shown ? root.panelHeight + root.raised : 0

    // Keys grow a little where there is room, up to a height that leaves the page more than half of the window, and
    // stay within a hand's reach on a wide panel; they never shrink below a target.
    readonly property real padding: 2 * Theme.gap3mm
    readonly property real keyHeight: Math.floor(Math.max(Theme.target, Math.min(Theme.highestKey, 1.2 * Theme.target, (0.42 * root.height - 2 * root.padding - 4 * Theme.gap3mm) / 5)))
    readonly property real keyWidth: Math.floor(Math.max(Theme.target, Math.min(Theme.widestKey, 1.7 * Theme.target, (root.width - 2 * Theme.margin - 9 * Theme.gap3mm) / 10)))
    readonly property real panelHeight: 5 * root.keyHeight + 4 * Theme.gap3mm + 2 * root.padding
    readonly property real sideMargin: (root.width - 10 * root.keyWidth - 9 * Theme.gap3mm) / 2

    // Nothing a visitor writes is learned, completed, offered to the next one or written to a disk.
    Component.onCompleted: {
        VirtualKeyboardSettings.activeLocales = ["fr_FR"];
        VirtualKeyboardSettings.locale = "fr_FR";
        VirtualKeyboardSettings.defaultInputMethodDisabled = true;
        VirtualKeyboardSettings.defaultDictionaryDisabled = true;
        VirtualKeyboardSettings.handwritingModeDisabled = true;
        VirtualKeyboardSettings.fullScreenMode = false;
        VirtualKeyboardSettings.wordCandidateList.alwaysVisible = false;
        VirtualKeyboardSettings.wordCandidateList.autoCommitWord = false;
        // A field that was touched before the keyboard was there told no one.
        InputMethod.update(Qt.ImQueryAll);
    }

    // Qt's keyboard knows the text of the last field until it meets another one.
    onForget: {
        blank.forceActiveFocus();
        blank.focus = false;
    }

    TextEdit {
        id: blank

        // Or the keyboard would come.
        activeFocusOnPress: false
        Accessible.ignored: true
    }

    // Its height follows from the style's design size: that of the window's foot, in px.
    InputPanel {
        id: panel

        readonly property QtObject style: keyboard.style

        visible: root.shown
        width: root.width
        y: root.height - root.panelHeight - root.raised
    }
    Binding {
        property: "keyboardDesignWidth"
        target: panel.style
        value: root.width
    }
    Binding {
        property: "keyboardDesignHeight"
        target: panel.style
        value: root.panelHeight
    }
    Binding {
        property: "keyboardRelativeLeftMargin"
        target: panel.style
        value: root.sideMargin / root.width
    }
    Binding {
        property: "keyboardRelativeRightMargin"
        target: panel.style
        value: root.sideMargin / root.width
    }
    Binding {
        property: "keyboardRelativeTopMargin"
        target: panel.style
        value: root.padding / root.panelHeight
    }
    Binding {
        property: "keyboardRelativeBottomMargin"
        target: panel.style
        value: root.padding / root.panelHeight
    }
    Binding {
        property: "alternateKeysListItemWidth"
        target: panel.style
        value: root.keyWidth + Theme.gap3mm
    }
    Binding {
        property: "alternateKeysListItemHeight"
        target: panel.style
        value: root.keyHeight + Theme.gap3mm
    }
}
