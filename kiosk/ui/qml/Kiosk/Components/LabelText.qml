import QtQuick
import Kiosk.Theme

// Words on a control, and short names above a block.
BodyText {
    font.pixelSize: Theme.label
    font.weight: Font.DemiBold
    lineHeight: Theme.label * Theme.leading
}
