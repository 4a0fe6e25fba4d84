import QtQuick

// Something that covers the foot of the window for a while.
Item {
    // Px that it takes from the page.
    property real covered: 0
    // Px that it stands above the foot, where the controls are brought into reach.
    property real raised: 0
    // A visitor has gone: nothing of what was written stays.
    signal forget
}
