import QtQuick

// Something that covers the foot of the window for a while.
Item {
    // Px that it takes from the page.
    property real covered: 0
}
