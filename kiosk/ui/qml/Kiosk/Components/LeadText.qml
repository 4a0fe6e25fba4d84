import QtQuick
import Kiosk.Theme

// The sentence that opens a page.
BodyText {
    font.pixelSize: Theme.lead
    lineHeight: Theme.lead * Theme.leadingLead
}
