import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Shows the router's page; the page before slides away in the direction of depth and is then let go.
Item {
    id: root

    required property Router router
    property real keyboardHeight: 0
    property Sheet front: first
    property Sheet behind: second
    readonly property bool busy: slide.running
    // The slide begins with this part of the page in sight: else the first frame after a touch would show none of it.
    readonly property real begun: 0.08
    readonly property Page page: root.front.page

    clip: true

    function show(): void {
        slide.complete();
        const leaving = root.front;
        root.front = root.behind;
        root.behind = leaving;
        root.front.show("%1.qml".arg(root.router.component), root.router.viewModel);
        slide.restart();
        if (root.router.direction === 0 || Theme.calm)
            slide.complete();
    }

    Component.onCompleted: root.show()

    Connections {
        target: root.router
        function onPageChanged(): void {
            root.show();
        }
    }

    Connections {
        target: root.page
        function onOpened(address: string): void {
            root.router.open(address);
        }
    }

    Sheet {
        id: first

        objectName: "page-1"
        width: root.width
        height: root.height
        keyboardHeight: root.front === first ? root.keyboardHeight : 0
        enabled: root.front === first && !root.busy
    }

    Sheet {
        id: second

        objectName: "page-2"
        width: root.width
        height: root.height
        keyboardHeight: root.front === second ? root.keyboardHeight : 0
        enabled: root.front === second && !root.busy
    }

    ParallelAnimation {
        id: slide

        // No ScriptAction: where the visit ends in mid-slide, it would run without its context.
        onFinished: {
            root.behind.clear();
            root.router.settle();
        }

        NumberAnimation {
            target: root.front
            property: "x"
            from: root.router.direction * root.width * (1 - root.begun)
            to: 0
            duration: Theme.slide
            easing.type: Easing.OutCubic
        }

        NumberAnimation {
            target: root.behind
            property: "x"
            from: -root.router.direction * root.width * root.begun
            to: -root.router.direction * root.width
            duration: Theme.slide
            easing.type: Easing.OutCubic
        }
    }
}
