pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The pictures that a page's media are opened by, side by side; nothing where there are none.
Row {
    id: root

    spacing: Theme.border

    required property RowListModel media
    signal opened(string address)

    Repeater {
        model: root.media

        MediaSlot {
            required property string route

            objectName: "slot-" + route
            width: (root.width + root.spacing) / Math.max(1, root.media.count) - root.spacing
            height: root.height
            onTapped: root.opened(route)
        }
    }
}
