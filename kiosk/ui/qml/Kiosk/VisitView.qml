pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Pages
import Kiosk.Theme
import Kiosk.ViewModels

// One visit on screen: its page, the bar, and the idle warning above all.
Item {
    id: root

    required property Visit visit
    readonly property bool attract: root.visit.router.route === "attract"
    // Px at the foot of the window that the keyboard covers.
    property real covered: 0
    readonly property bool keyboardNeeded: root.visit.router.component === "CardPage" || root.visit.router.component === "SearchPage"
    readonly property bool busy: host.busy
    readonly property bool waiting: host.page !== null && host.page.waiting

    PageHost {
        id: host

        objectName: "host"
        visible: !root.visit.idle.warning
        router: root.visit.router
        keyboardHeight: Math.max(0, root.covered - Theme.bar)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        height: parent.height - (root.attract ? 0 : Theme.bar)
    }

    Bar {
        objectName: "bar"
        // The keyboard lies over the bar; its own key closes it.
        visible: !root.attract && !root.visit.idle.warning && root.covered === 0
        // A double tap on the poster must not fall through to it.
        enabled: !host.busy
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        canGoBack: root.visit.router.canGoBack
        onBack: root.visit.router.back()
        onHome: root.visit.router.home()
        onCard: root.visit.router.open(root.visit.router.cardRoute)
    }

    Loader {
        anchors.fill: parent
        active: root.visit.idle.warning
        sourceComponent: IdleWarning {
            objectName: "idle-warning"
            secondsLeft: root.visit.idle.secondsLeft
        }
    }
}
