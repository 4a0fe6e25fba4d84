import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Shows the router's page; the page before slides away in the direction of depth and is then let go.
Item {
    id: root

    required property Router router
    property real keyboardHeight: 0
    property Loader front: first
    property Loader behind: second
    readonly property bool busy: slide.running
    // The slide begins with this part of the page in sight: else the first frame after a touch would show none of it.
    readonly property real begun: 0.08
    readonly property Page page: root.front.item as Page

    clip: true

    function show(): void {
        slide.complete();
        const leaving = root.front;
        root.front = root.behind;
        root.behind = leaving;
        root.front.setSource("%1.qml".arg(root.router.component), {
            "viewModel": root.router.viewModel
        });
        slide.restart();
        if (root.router.direction === 0)
            slide.complete();
    }

    Component.onCompleted: root.show()

    Connections {
        target: root.router
        function onPageChanged(): void {
            root.show();
        }
    }

    Binding {
        target: root.page
        property: "keyboardHeight"
        value: root.keyboardHeight
    }

    Connections {
        target: root.page
        function onOpened(address: string): void {
            root.router.open(address);
        }
    }

    Loader {
        id: first

        objectName: "page-1"
        width: root.width
        height: root.height
        enabled: root.front === first && !root.busy
    }

    Loader {
        id: second

        objectName: "page-2"
        width: root.width
        height: root.height
        enabled: root.front === second && !root.busy
    }

    SequentialAnimation {
        id: slide

        ParallelAnimation {
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

        ScriptAction {
            script: {
                root.behind.source = "";
                root.router.settle();
            }
        }
    }
}
