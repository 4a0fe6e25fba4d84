import QtQuick
import Kiosk.Theme

// What every page is: a ground, a way to ask for another address, and the two rectangles of a page with a hero
// (portrait: above and below, landscape: left and right).
Rectangle {
    id: root

    // Part of the page's height that the hero takes in portrait, and of its width in landscape.
    property real heroShare: 0.46
    property real heroWidthShare: 0.5
    // Px at the foot that the keyboard covers.
    property real keyboardHeight: 0
    // What the page shows is still on its way.
    property bool waiting: false
    readonly property rect hero: Theme.portrait ? Qt.rect(0, 0, root.width, root.height * root.heroShare) : Qt.rect(0, 0, root.width * root.heroWidthShare, root.height)
    readonly property rect body: Theme.portrait ? Qt.rect(Theme.margin, root.hero.height + Theme.space24, root.width - 2 * Theme.margin, root.bodyHeight(root.heroShare)) : Qt.rect(root.hero.width + Theme.space64, Theme.space40, root.width - root.hero.width - Theme.space64 - Theme.margin, root.bodyHeight(root.heroShare))
    signal opened(string address)

    color: Theme.paper

    function bodyHeight(share: real): real {
        return Theme.portrait ? root.height * (1 - share) - Theme.space24 - Theme.space40 : root.height - 2 * Theme.space40;
    }
}
