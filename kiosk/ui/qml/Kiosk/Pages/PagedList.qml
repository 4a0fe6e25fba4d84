import QtQuick
import Kiosk.Theme
import Kiosk.ViewModels

// A list that turns by page, never an endless scroll: as many rows as there is room for, spread over it, and the pager
// at the foot where there is more than one page. The delegate takes its size from cellWidth and cellHeight.
Item {
    id: root

    required property PagedRows pages
    required property Component delegate
    // The least height of a row, in px.
    required property real row
    property int columns: 1
    // Rows follow each other down a column, then the next one.
    property bool downward: false
    property string pagerPrefix: "pager"
    // Width of the pager, in px.
    property real footWidth: root.width
    // Px above the rows that page one gives to something else.
    property real above: 0
    // Heights of the list, in px, where page one and the others differ.
    property real firstHeight: root.height
    property real otherHeight: root.height
    readonly property bool paged: root.pages.hasNext || root.pages.hasPrevious
    readonly property bool first: root.pages.page === 0
    readonly property real foot: pager.implicitHeight + Theme.space24
    readonly property real listTop: root.first ? root.above : 0
    readonly property real available: root.height - root.listTop - (root.paged ? root.foot : 0)
    readonly property real cellWidth: (root.width - (root.columns - 1) * Theme.gutter) / root.columns
    readonly property real cellHeight: Math.max(root.row, Math.min(root.row * 1.3, root.available / Math.max(1, Math.floor(root.available / root.row))))

    onFirstHeightChanged: root.fit()
    onOtherHeightChanged: root.fit()
    onAboveChanged: root.fit()
    onRowChanged: root.fit()
    onColumnsChanged: root.fit()
    onPagesChanged: root.fit()
    Component.onCompleted: root.fit()

    function fit(): void {
        // The heights may be known before the list is.
        if (!root.pages)
            return;
        const first = Math.floor((root.firstHeight - root.above - root.foot) / root.row);
        const others = Math.floor((root.otherHeight - root.foot) / root.row);
        const alone = Math.floor((root.firstHeight - root.above) / root.row);
        root.pages.setRoom(first * root.columns, others * root.columns, alone * root.columns);
    }

    Grid {
        y: root.listTop
        columns: root.downward ? -1 : root.columns
        rows: root.downward ? Math.ceil(root.pages.rows.count / root.columns) : -1
        flow: root.downward ? Grid.TopToBottom : Grid.LeftToRight
        columnSpacing: Theme.gutter

        Repeater {
            model: root.pages.rows
            delegate: root.delegate
        }
    }

    Pager {
        id: pager

        y: root.height - height
        width: root.footWidth
        visible: root.paged
        pages: root.pages
        prefix: root.pagerPrefix
    }
}
