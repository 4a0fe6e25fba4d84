import QtQuick
import Kiosk.Components
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

    Connections {
        target: root.app
        function onVisitChanged(): void {
            root.show();
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
        target: visit.view
        property: "covered"
        value: keyboard.item ? (keyboard.item as Foot).covered : 0
    }
}
