import QtQuick.VirtualKeyboard.Components
import Kiosk.Keyboard
import Kiosk.Theme

// Second page: digits, the accents that the first page has by long press only, the signs of French writing.
KeyboardLayout {
    keyWeight: 1
    spacing: Theme.gap3mm

    KeyRow {
        CharacterKeys {
            keys: "1 2 3 4 5 6 7 8 9 0°"
        }
    }
    KeyRow {
        CharacterKeys {
            keys: "â ë î ï ô û ü æ ö ñ"
        }
    }
    KeyRow {
        CharacterKeys {
            keys: "€ % , . … · +& = / @"
        }
    }
    KeyRow {
        ShiftKey {
            objectName: "key-shift"
        }
        CharacterKeys {
            keys: "( ) « » : ; ! ?"
        }
        BackspaceKey {
            objectName: "key-backspace"
        }
    }
    SpaceRow {
        page: "abc"
    }
}
