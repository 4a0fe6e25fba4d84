import QtQuick
import Kiosk.Components
import Kiosk.Theme
import "sheet.js" as Sheets

// One page on its sheet. At the usual size of text the sheet is the window. Where larger text needs more room the sheet
// grows until nothing lies over anything else, and is seen a screen at a time: two controls at the foot turn it, each
// screen ends above what would be cut. A flick does the same.
Item {
    id: root

    property real keyboardHeight: 0
    readonly property Page page: loader.item as Page
    readonly property bool fitted: Theme.reflow && root.page !== null && !root.page.solid
    // What the sheet is seen through: the window, less the keyboard and the foot.
    readonly property real open: root.height - (root.fitted ? root.keyboardHeight : 0)
    readonly property real room: root.open - foot.height
    property real sheetHeight: root.open
    property list<real> stops: [0]
    property int stop: 0
    readonly property bool several: root.stops.length > 1
    readonly property bool hasNext: root.stop < root.stops.length - 1
    property string seen: ""
    // What its lists showed when it was fitted.
    property var turning: []
    // How many screens high a sheet may be; the first that is high enough is taken.
    readonly property list<real> heights: [1.25, 1.5, 1.75, 2, 2.25, 2.5, 2.65, 2.8, 3, 3.5, 4, 5, 6]

    clip: root.several

    function show(component: string, viewModel: var): void {
        root.stop = 0;
        root.stops = [0];
        root.turning = [];
        root.sheetHeight = Qt.binding(() => root.open);
        loader.setSource(component, {
            "viewModel": viewModel
        });
        root.fit();
    }

    function clear(): void {
        loader.source = "";
    }

    function turn(by: int): void {
        root.stop = Math.max(0, Math.min(root.stops.length - 1, root.stop + by));
    }

    function looks(): string {
        return Sheets.leaves(root.page).map(box => box.missing ? "-" : `${Math.round(box.left)} ${Math.round(box.top)} ${Math.round(box.right)} ${Math.round(box.bottom)}`).join();
    }

    function fit(): void {
        if (!root.fitted || root.room <= 0 || root.width <= 0) {
            root.sheetHeight = Qt.binding(() => root.open);
            root.stops = [0];
            root.stop = 0;
            return;
        }
        let best = root.open, least = root.faultsAt(root.open);
        for (let i = 0; i < root.heights.length && least > 0; i++) {
            const faults = root.faultsAt(root.room * root.heights[i]);
            // A blank screen more isn't worth a few pixels.
            if (faults === 0 || faults < least - Theme.space8) {
                least = faults;
                best = root.room * root.heights[i];
            }
        }
        root.faultsAt(best);
        root.stops = best > root.open ? root.filled(best, least) : [0];
        root.stop = Math.min(root.stop, root.stops.length - 1);
        root.seen = root.looks();
        root.turning = Sheets.turning(root.page);
    }

    // Let the sheet go on to the foot of its last screen, and return where its screens begin.
    function filled(height: real, faults: real): list<real> {
        const begins = Sheets.stops(Sheets.leaves(root.page), height, root.room);
        const whole = begins[begins.length - 1] + root.room;
        if (whole > height && root.faultsAt(whole) <= faults) {
            const again = Sheets.stops(Sheets.leaves(root.page), whole, root.room);
            if (again.length === begins.length)
                return again;
        }
        root.faultsAt(height);
        return begins;
    }

    // Fit what the page now shows. Where one of its parts was turned, go to it; a list keeps its sheet, or its pages would
    // be cut anew.
    function refit(): void {
        const turned = Sheets.turned(root.turning, Sheets.turning(root.page));
        if (turned?.item instanceof PagedList) {
            root.stops = root.several ? Sheets.stops(Sheets.leaves(root.page), root.sheetHeight, root.room) : [0];
            root.seen = root.looks();
            root.turning = Sheets.turning(root.page);
        } else {
            root.fit();
        }
        if (turned)
            root.stop = root.stops.filter(begin => begin <= Math.max(0, turned.head)).length - 1;
    }

    function faultsAt(height: real): real {
        root.sheetHeight = height;
        Sheets.layOut(root.page);
        return Sheets.faults(Sheets.leaves(root.page), height, Theme.target);
    }

    onOpenChanged: root.fit()
    onWidthChanged: root.fit()
    onFittedChanged: root.fit()

    Connections {
        target: Theme
        function onTextScaleChanged(): void {
            root.fit();
        }
    }

    // A page that shows something else may need another sheet.
    Connections {
        target: root.Window.window
        enabled: root.fitted
        function onFrameSwapped(): void {
            if (root.fitted && root.looks() !== root.seen)
                root.refit();
        }
    }

    Item {
        width: root.width
        height: !root.several ? root.height : root.hasNext ? Math.min(root.room, root.stops[root.stop + 1] - root.stops[root.stop]) : root.room
        clip: root.several
        // Without OpenGL a shape that lies wholly outside a clip is drawn all the same, but not outside a layer.
        layer.enabled: root.several && GraphicsInfo.api === GraphicsInfo.Software

        // The last screen may be longer than what it shows.
        Rectangle {
            anchors.fill: parent
            visible: root.several
            color: root.page?.color ?? Theme.paper
        }

        Loader {
            id: loader

            readonly property bool sheet: root.several

            y: -root.stops[root.stop]
            width: root.width
            height: root.fitted ? root.sheetHeight : root.height
        }

        Binding {
            target: root.page
            property: "keyboardHeight"
            value: root.fitted ? 0 : root.keyboardHeight
        }

        Binding {
            target: root.page
            property: "screen"
            value: root.fitted ? root.open : root.height
        }

        DragHandler {
            enabled: root.several
            target: null
            xAxis.enabled: false
            onActiveChanged: {
                if (!active && Math.abs(activeTranslation.y) > Theme.target)
                    root.turn(activeTranslation.y < 0 ? 1 : -1);
            }
        }
    }

    Rectangle {
        id: foot

        y: root.open - height
        width: root.width
        height: Theme.button + 2 * Theme.space16
        visible: root.several
        color: Theme.paper

        Rule {
            width: parent.width
        }

        LabelText {
            x: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("%1 sur %2").arg(root.stop + 1).arg(root.stops.length)
            font.weight: Font.Normal
        }

        Row {
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            anchors.verticalCenter: parent.verticalCenter
            layoutDirection: Qt.RightToLeft
            spacing: Theme.gap3mm

            BlockButton {
                objectName: "sheet-next"
                visible: root.hasNext
                name: qsTr("Suite de la page")
                padding: Theme.space24
                arrow: true
                turn: 90
                onTapped: root.turn(1)
            }

            BlockButton {
                objectName: "sheet-previous"
                visible: root.stop > 0
                name: qsTr("Plus haut")
                bare: root.hasNext
                framed: true
                arrow: true
                turn: -90
                ground: Theme.paper
                ink: Theme.ink
                onTapped: root.turn(-1)
            }
        }
    }
}
