pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A poster of figures: those set large, those drawn as bars, or one bar cut in parts.
Item {
    id: root

    required property FiguresViewModel viewModel
    readonly property int large: root.viewModel.numbers.count
    readonly property int bars: root.viewModel.bars.count
    readonly property bool cut: root.viewModel.cut.count > 0
    readonly property real gap: Theme.portrait || root.large === 0 ? Theme.space64 : Theme.space24
    // The fewer there are, the larger they stand.
    readonly property real size: Theme.portrait ? (root.large === 1 ? Theme.heroNumber : Theme.posterNumber) : (root.large === 2 ? Theme.posterNumber * 1.5 : Theme.posterNumber)
    readonly property real thickness: Theme.figureBar * (root.large > 0 ? 1 : 2)
    readonly property real filled: root.cut ? bar.height + (Theme.reflow ? root.gap : 0) : figures.height + root.gap
    signal opened(string address)

    Column {
        id: figures

        width: root.width
        spacing: root.gap

        Repeater {
            model: root.viewModel.numbers

            BigFigure {
                id: figure

                required property string route

                objectName: "figure-" + figure.route
                width: root.width
                height: implicitHeight
                size: root.size
                onTapped: root.opened(figure.route)
            }
        }

        Repeater {
            model: root.viewModel.bars

            FigureBar {
                width: root.width
                height: implicitHeight
                thickness: root.thickness
                onTapped: root.opened(route)
            }
        }
    }

    CutBar {
        id: bar

        visible: root.cut
        width: root.width
        height: Theme.reflow ? bar.needs : root.height
        parts: root.viewModel.cut
        onOpened: address => root.opened(address)
    }
}
