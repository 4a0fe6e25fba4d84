pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Display
import Kiosk.Pages
import Kiosk.Theme
import Kiosk.ViewModels

// One visit on screen: its page, the bar, and the idle warning above all.
Item {
    id: root

    required property Visit visit
    readonly property bool attract: root.visit.router.route === "attract"
    readonly property bool staffed: root.visit.router.component.startsWith("Staff")
    // Px at the foot of the window that the keyboard covers.
    property real covered: 0
    readonly property bool keyboardNeeded: ["CardPage", "SearchPage", "GuideDotsPage"].includes(root.visit.router.component)
    // A mediator leads: on the room's only screen by the strip above the bar, else from a screen of its own.
    readonly property bool led: root.visit.guided !== null && root.visit.guided.running
    readonly property bool apart: root.led && root.visit.guided.apart
    readonly property bool steered: root.led && !root.apart && root.covered === 0
    readonly property bool busy: host.busy
    // The controls stand in the band within reach, the page above it, or at its left on a lying panel.
    readonly property bool reaching: Theme.reach && !root.attract
    readonly property bool beside: root.width > root.height
    readonly property real bandTop: Math.round(root.height * Display.reachTop)
    readonly property real bandBottom: Math.round(root.height * Display.reachBottom)
    // What is read aloud: its frame, and how far the page rises for it from under the controls. All in px of the window.
    readonly property rect controls: Qt.rect(0, host.height - strip.implicitHeight, host.width, strip.implicitHeight)
    readonly property rect read: root.visit.voice.box
    readonly property bool reads: root.visit.voice.reading && (bar.visible || root.reaching)
    readonly property real edge: Theme.space16
    readonly property real lift: root.reads ? Math.max(0, Math.min(root.read.y + root.read.height + root.edge - root.controls.y, root.read.y - root.edge)) : 0
    readonly property bool waiting: host.page !== null && host.page.waiting
    // Px at the page's foot that say, in English, that its texts are in French.
    readonly property real marked: root.visit.comfort.english && host.page !== null && host.page.french ? mark.implicitHeight : 0

    Component.onCompleted: root.visit.keys.show(root, {
        "button": qsTr("bouton"),
        "field": qsTr("champ à remplir"),
        "chosen": qsTr("choisi")
    })

    Connections {
        target: root.Window.window
        enabled: root.visit.keys.active
        function onFrameSwapped(): void {
            root.visit.keys.look();
        }
    }

    Connections {
        target: root.visit.keys
        function onStirred(): void {
            root.Window.window.update();
        }
    }

    PageHost {
        id: host

        objectName: "host"
        visible: !root.visit.idle.warning
        router: root.visit.router
        keyboardHeight: Math.max(0, host.height - root.height + root.covered)
        // What lies under the comfort panel isn't walked through nor touched.
        enabled: !root.visit.comfort.shown
        width: root.reaching && root.beside ? root.width * Theme.besideReach : root.width
        height: (!root.reaching ? root.height - (root.attract || root.apart ? 0 : Theme.bar) - (root.steered ? cockpit.implicitHeight : 0) : root.beside ? root.height : root.bandTop) - root.marked
        transform: Translate {
            y: -root.lift
        }
    }

    FrenchMark {
        id: mark

        objectName: "french-mark"
        visible: root.marked > 0 && root.covered === 0 && !root.visit.idle.warning && !root.visit.comfort.shown
        y: host.height
        width: host.width
        height: root.marked
    }

    ReadingMark {
        objectName: "reading-mark"
        visible: root.reads && root.read.width > 0
        x: Math.max(0, root.read.x - root.edge)
        y: Math.max(0, root.read.y - root.edge - root.lift)
        width: Math.min(root.width, root.read.x + root.read.width + root.edge) - x
        height: Math.min(root.controls.y, root.read.y + root.read.height + root.edge - root.lift) - y
    }

    ListenStrip {
        id: strip

        objectName: "listen-strip"
        visible: root.reads
        x: root.controls.x
        y: root.controls.y
        width: host.width
        height: implicitHeight
        paused: root.visit.voice.paused
        slowest: root.visit.voice.slowest
        loudest: root.visit.voice.loudest
        onToggled: root.visit.voice.toggle()
        onAgain: root.visit.voice.again()
        onSlower: root.visit.voice.slower()
        onLouder: root.visit.voice.louder()
        onStopped: root.visit.voice.stop()
    }

    Bar {
        id: bar

        objectName: "bar"
        // The keyboard lies over the bar; its own key closes it.
        visible: !root.attract && !root.reaching && !root.visit.idle.warning && root.covered === 0 && !root.apart
        // A double tap on the poster must not fall through to it.
        enabled: !host.busy
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        canGoBack: root.visit.router.canGoBack || root.visit.comfort.shown
        comfortShown: root.visit.comfort.shown
        staffed: root.staffed
        canListen: root.visit.voice.available
        listening: root.visit.voice.reading
        onBack: root.visit.comfort.shown ? root.visit.comfort.show(false) : root.visit.router.back()
        onHome: {
            root.visit.comfort.show(false);
            if (root.staffed)
                root.visit.router.open("staff");
            else
                root.visit.router.home();
        }
        onListen: {
            root.visit.comfort.show(false);
            root.visit.voice.listen(host, root.controls, root.visit.router.route);
        }
        onComfort: root.visit.comfort.show(!root.visit.comfort.shown)
        onCard: {
            root.visit.comfort.show(false);
            if (root.staffed)
                root.visit.leave();
            else
                root.visit.router.open(root.visit.router.cardRoute);
        }
    }

    Loader {
        id: cockpit

        y: host.height
        width: host.width
        active: root.steered
        sourceComponent: CockpitBar {
            id: cockpitBar

            readonly property GuidedSession guided: root.visit.guided

            objectName: "cockpit"
            status: qsTr("%1/%2 · %3 min").arg(cockpitBar.guided.stopNumber).arg(cockpitBar.guided.stopCount).arg(cockpitBar.guided.stopMinutes)
            time: cockpitBar.guided.time
            sentence: cockpitBar.guided.sentence
            note: cockpitBar.guided.note
            card: cockpitBar.guided.stopCard
            first: cockpitBar.guided.stopNumber === 1
            last: cockpitBar.guided.stopNumber === cockpitBar.guided.stopCount
            away: cockpitBar.guided.away
            onRejoined: cockpitBar.guided.rejoin()
            onChosen: act => cockpitBar.guided.act(act)
        }
    }

    Loader {
        width: host.width
        height: host.height + root.marked
        active: root.visit.comfort.shown && !root.visit.idle.warning
        sourceComponent: ComfortPanel {
            objectName: "comfort"
            chosen: root.visit.comfort.chosen
            languages: root.visit.comfort.languages
            changed: root.visit.comfort.changedSome
            speaks: root.visit.voice.available
            onChoose: (setting, choice) => root.visit.comfort.choose(setting, choice)
            onRestore: root.visit.comfort.restore()
            onClosed: root.visit.comfort.show(false)
        }
    }

    Loader {
        readonly property bool walkless: true

        x: root.beside ? host.width : 0
        y: root.beside ? 0 : root.bandTop
        width: root.width - x
        height: root.height - y
        active: root.reaching && !root.visit.idle.warning && root.covered === 0
        sourceComponent: Rectangle {
            color: Theme.slab

            ReachStrip {
                objectName: "reach"
                y: root.beside ? root.bandTop : 0
                width: parent.width
                height: root.bandBottom - root.bandTop
                walked: root
                places: bar
            }
        }
    }

    // Where one is who goes by keys, or asks with a finger.
    ReadingMark {
        readonly property rect box: root.visit.keys.box

        objectName: "key-mark"
        visible: box.width > 0 && !root.visit.idle.warning
        x: Math.max(0, box.x - Theme.space8)
        y: Math.max(0, box.y - Theme.space8)
        width: Math.min(root.width, box.x + box.width + Theme.space8) - x
        height: Math.min(root.height - root.covered, box.y + box.height + Theme.space8) - y
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
