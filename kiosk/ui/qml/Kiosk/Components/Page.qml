import QtQuick
import Kiosk.Theme

// What every page is: a ground, a way to ask for another address, and the two rectangles of a page with a hero
// (portrait: above and below, landscape: left and right).
Rectangle {
    id: root

    // Part of the page's height that the hero takes in portrait, and of its width in landscape.
    property real heroShare: 0.46
    property real heroWidthShare: 0.5
    // Px of the page that are seen at once; with large text the page is a sheet of several screens.
    property real screen: root.height
    // Whether it is such a sheet: what else stands at a page's foot then follows what is above it.
    readonly property bool grown: Theme.reflow && root.height > root.screen
    // Px that the hero's words need; with large text a hero that says so grows by them and not with the sheet, so that
    // the text below comes early. 0 for a hero that is a share of the sheet.
    property real heroNeeds: 0
    // The same for the band that is left of the hero on further pages of a list: a share below a fifth.
    property real bandNeeds: 0
    // Shown as it is, whatever the size of text.
    property bool solid: false
    // Px at the foot that the keyboard covers.
    property real keyboardHeight: 0
    // Holds texts of the exhibition, which are in French whatever the interface speaks.
    property bool french: true
    // What the page shows is still on its way.
    property bool waiting: false
    readonly property rect hero: Theme.portrait ? Qt.rect(0, 0, root.width, root.heroHeight(root.heroShare)) : Qt.rect(0, 0, root.width * root.heroWidthShare, root.height)
    readonly property rect body: Theme.portrait ? Qt.rect(Theme.margin, root.hero.height + Theme.space24, root.width - 2 * Theme.margin, root.bodyHeight(root.heroShare)) : Qt.rect(root.hero.width + Theme.space64, Theme.space40, root.width - root.hero.width - Theme.space64 - Theme.margin, root.bodyHeight(root.heroShare))
    signal opened(string address)

    color: Theme.paper

    function bodyHeight(share: real): real {
        return Theme.portrait ? root.height - root.heroHeight(share) - Theme.space24 - Theme.space40 : root.height - 2 * Theme.space40;
    }

    function heroHeight(share: real): real {
        // Read in that case alone: a page's needs may come of its hero's height.
        const needs = !Theme.reflow ? 0 : share < 0.2 ? root.bandNeeds : root.heroNeeds;
        return needs > 0 ? Math.max(root.screen * share, needs) : root.height * share;
    }
}
