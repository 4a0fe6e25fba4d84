pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.VirtualKeyboard.Components

// Neighbouring keys that type one character each, written with spaces between them: "a1àâ z2 e3". What follows a key's
// own character is offered by a long press. The first of it, a digit on the top row, is what letting go types; the
// others lie to its right, so a key must have as many columns at its right as it has others: under a finger that
// trembles, a list pushed back into the window would offer the wrong one.
Repeater {
    id: root

    required property string keys

    model: keys.split(" ")

    Key {
        required property string modelData

        alternativeKeys: modelData.length > 1 ? modelData : ""
        objectName: "key-" + text
        text: modelData.charAt(0)
    }
}
