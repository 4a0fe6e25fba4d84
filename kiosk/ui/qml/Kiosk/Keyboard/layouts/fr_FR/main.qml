import QtQuick.VirtualKeyboard.Components
import Kiosk.Keyboard
import Kiosk.Theme

// AZERTY with a row of accents above; digits and rarer accents by long press, all of them also on the second page.
KeyboardLayout {
    keyWeight: 1
    spacing: Theme.gap3mm

    KeyRow {
        CharacterKeys {
            keys: "é è ê à ç ù œ ’' - ?!"
        }
    }
    KeyRow {
        smallTextVisible: true

        CharacterKeys {
            keys: "a1àâæ z2 e3éèêë r4 t5 y6ÿ u7ùûü i8îï o9ô p0"
        }
    }
    KeyRow {
        CharacterKeys {
            keys: "q s d f g h j k l m"
        }
    }
    KeyRow {
        ShiftKey {
            objectName: "key-shift"
        }
        CharacterKeys {
            keys: "w x cç v b nñ ,;: .…"
        }
        BackspaceKey {
            objectName: "key-backspace"
        }
    }
    SpaceRow {
        page: "123"
    }
}
