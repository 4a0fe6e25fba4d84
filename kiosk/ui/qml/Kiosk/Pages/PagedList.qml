import QtQuick
import Kiosk.Components
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
    // With larger text fewer things stand side by side.
    readonly property int across: Theme.slim ? 1 : Theme.large ? Math.min(2, root.columns) : root.columns
    readonly property Page page: {
        let item = root.parent;
        while (item && !(item instanceof Page))
            item = item.parent;
        return item as Page;
    }
    // On a sheet the rows of a few screens follow each other before the list turns.
    property int screens: 3
    readonly property int inAll: Math.ceil((root.pages?.total ?? 0) / root.across)
    readonly property int wanted: Math.min(root.inAll, Math.floor(root.screens * (root.page?.screen ?? 0) / root.row))
    // Px that they take, and that the sheet must grow for the list to show them.
    readonly property real needs: root.above + root.wanted * root.row + (root.wanted < root.inAll ? root.foot : 0)
    readonly property real leftOut: Theme.reflow && root.first ? Math.max(0, root.needs - root.firstHeight) : 0
    // Foot of what it shows.
    readonly property real end: root.y + root.listTop + root.rowsHeight + (root.paged ? root.foot : 0)
    // For the sheet: which page is on show, and of what.
    readonly property string shows: root.pages?.page ?? ""
    readonly property string showsOf: root.pages?.total ?? ""
    readonly property bool paged: root.pages.hasNext || root.pages.hasPrevious
    readonly property bool first: root.pages.page === 0
    readonly property real foot: pager.implicitHeight + Theme.space24
    readonly property real listTop: root.first ? root.above : 0
    readonly property real available: root.height - root.listTop - (root.paged ? root.foot : 0)
    readonly property real cellWidth: (root.width - (root.across - 1) * Theme.gutter) / root.across
    // On a sheet rows follow each other and the pager them; else both take the room there is.
    readonly property real rowsHeight: Theme.reflow ? cells.height : root.height - root.listTop - (root.paged ? root.foot : 0)
    readonly property real cellHeight: Theme.reflow ? root.row : Math.max(root.row, Math.min(root.row * 1.3, root.available / Math.max(1, Math.floor(root.available / root.row))))

    onFirstHeightChanged: root.fit()
    onOtherHeightChanged: root.fit()
    onAboveChanged: root.fit()
    onRowChanged: root.fit()
    onAcrossChanged: root.fit()
    onPagesChanged: root.fit()
    Component.onCompleted: root.fit()

    function fit(): void {
        // The heights may be known before the list is.
        if (!root.pages)
            return;
        const first = Math.floor((root.firstHeight - root.above - root.foot) / root.row);
        const others = Math.floor((root.otherHeight - root.foot) / root.row);
        const alone = Math.floor((root.firstHeight - root.above) / root.row);
        root.pages.setRoom(first * root.across, others * root.across, alone * root.across);
    }

    Grid {
        id: cells

        // For the sheet: no row is cut.
        readonly property bool apart: true

        y: root.listTop
        columns: root.downward ? -1 : root.across
        rows: root.downward ? Math.ceil(root.pages.rows.count / root.across) : -1
        flow: root.downward ? Grid.TopToBottom : Grid.LeftToRight
        columnSpacing: Theme.gutter

        Repeater {
            model: root.pages.rows
            delegate: root.delegate
        }
    }

    Pager {
        id: pager

        y: Theme.reflow ? root.listTop + root.rowsHeight + Theme.space24 : root.height - height
        width: root.footWidth
        visible: root.paged
        pages: root.pages
        prefix: root.pagerPrefix
    }
}
