import QtQuick

// A picture that one sees from closer: by two fingers, and by the functions that buttons call; then moved by one finger
// or by buttons.
Item {
    id: root

    required property string source
    required property string alt
    // Px of the file.
    required property real pictureWidth
    required property real pictureHeight
    readonly property real mostZoom: 4
    readonly property real step: 1.6
    // Share of the view that a button moves the picture by.
    readonly property real stride: 0.3
    property real zoom: 1
    property real shiftX: 0
    property real shiftY: 0
    readonly property bool zoomed: root.zoom > 1
    readonly property bool canZoom: root.zoom < root.mostZoom
    readonly property real fit: Math.min(root.width / root.pictureWidth, root.height / root.pictureHeight)

    clip: true
    onSourceChanged: root.zoomTo(1)

    function zoomTo(zoom: real): void {
        const wanted = Math.max(1, Math.min(root.mostZoom, zoom));
        const factor = wanted / root.zoom;
        root.zoom = wanted;
        root.move(root.shiftX * (factor - 1), root.shiftY * (factor - 1));
    }

    // Move the picture by px, no further than its edge.
    function move(x: real, y: real): void {
        const reachX = Math.max(0, (picture.width - root.width) / 2);
        const reachY = Math.max(0, (picture.height - root.height) / 2);
        root.shiftX = Math.max(-reachX, Math.min(reachX, root.shiftX + x));
        root.shiftY = Math.max(-reachY, Math.min(reachY, root.shiftY + y));
    }

    Image {
        id: picture

        objectName: "picture"
        x: (root.width - width) / 2 + root.shiftX
        y: (root.height - height) / 2 + root.shiftY
        width: root.pictureWidth * root.fit * root.zoom
        height: root.pictureHeight * root.fit * root.zoom
        source: root.source
        sourceSize: Qt.size(root.pictureWidth, root.pictureHeight)
        cache: false
        Accessible.role: Accessible.Graphic
        Accessible.name: root.alt
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => root.zoomTo(root.zoom * delta)
    }

    DragHandler {
        target: null
        enabled: root.zoomed
        onTranslationChanged: delta => root.move(delta.x, delta.y)
    }
}
