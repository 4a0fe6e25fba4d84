import QtQuick
import Kiosk.Components
import Kiosk.Display
import Kiosk.Theme
import Kiosk.ViewModels

// The window: shows the visit of the moment and nothing that outlives it.
Window {
    id: root

    required property App app
    // Whether a page slides in, or the keyboard or what the page shows is on its way.
    readonly property bool busy: keyboard.status === Loader.Loading || (visit.view !== null && (visit.view.busy || visit.view.waiting))

    title: qsTr("6 ans d’actions municipales, on en parle")
    color: Theme.paper

    function show(): void {
        if (root.app.visit)
            visit.setSource("VisitView.qml", {
                "visit": root.app.visit
            });
        else
            visit.source = "";
    }

    Component.onCompleted: root.show()

    // Pages follow what the visitor has set; between two visits the defaults stand.
    Binding {
        target: Theme
        property: "textScale"
        value: root.app.visit ? root.app.visit.comfort.textScale : 1
    }

    Binding {
        target: Theme
        property: "contrast"
        value: root.app.visit ? root.app.visit.comfort.contrast : "normal"
    }

    Binding {
        target: Theme
        property: "calm"
        value: root.app.visit ? root.app.visit.comfort.calm : false
    }

    Binding {
        target: Theme
        property: "reach"
        value: root.app.visit ? root.app.visit.comfort.reach && Display.reachBottom > 0 : false
    }

    Connections {
        target: root.app
        function onVisitChanged(): void {
            root.show();
            if (!root.app.visit && keyboard.item)
                (keyboard.item as Foot).forget();
        }
    }

    Loader {
        id: visit

        readonly property VisitView view: visit.item as VisitView

        objectName: "visit"
        anchors.fill: parent
    }

    // The keyboard costs more than a page, so it waits until a page with a field is opened; then it stays, since Qt
    // allows one in a program. It keeps nothing of what was written.
    Loader {
        id: keyboard

        property bool needed: false

        anchors.fill: parent
        visible: !visit.view || !visit.view.visit.idle.warning
        active: keyboard.needed
        asynchronous: true
        source: "Components/KeyboardPanel.qml"
    }

    Binding {
        target: keyboard
        property: "needed"
        value: true
        when: visit.view && visit.view.keyboardNeeded
        restoreMode: Binding.RestoreNone
    }

    Binding {
        target: keyboard.item as Foot
        property: "raised"
        value: Theme.reach ? root.height * (1 - Display.reachBottom) : 0
    }

    Binding {
        target: visit.view
        property: "covered"
        value: keyboard.item ? (keyboard.item as Foot).covered : 0
    }
}
