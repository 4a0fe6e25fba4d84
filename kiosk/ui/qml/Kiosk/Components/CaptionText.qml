import QtQuick
import Kiosk.Theme

// Sources, credits, counts of pages: read last.
BodyText {
    readonly property bool isCaption: true

    font.pixelSize: Theme.caption
    lineHeight: Theme.caption * Theme.leadingCaption
}
