import QtQuick

// Anything that answers a touch: on release, and only when the finger is still on it. One finger at a time: a MouseArea
// takes the first touch point alone, so a second one elsewhere does nothing while the first is down.
Item {
    id: root

    // What it does, as a verb or a title; said by a screen reader.
    required property string name
    readonly property bool down: area.pressed && area.containsMouse
    property bool touchTarget: true
    // Whether two taps in quick succession are meant as two; elsewhere they count as one (ui/touches.py).
    property bool repeatable: false
    // Px at each edge that don't answer, where blocks touch each other.
    property real deadEdge: 0
    signal tapped

    Accessible.role: Accessible.Button
    Accessible.name: root.name
    Accessible.focusable: true
    Accessible.onPressAction: root.tapped()

    MouseArea {
        id: area

        anchors.fill: parent
        anchors.margins: root.deadEdge
        onClicked: root.tapped()
    }
}
