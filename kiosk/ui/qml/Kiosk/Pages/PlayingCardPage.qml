pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One playing card: its question as a poster on the chapter's ground, the facts behind it below.
Page {
    id: root

    required property PlayingCardViewModel viewModel

    heroShare: Theme.large ? 0.2 : 0.54
    heroNeeds: question.y + question.height + Theme.space24 + 2 * Theme.tileNumber * Theme.capsDisplay + Theme.space40
    heroWidthShare: 0.56

    Rectangle {
        id: poster

        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.block(root.viewModel.chapter)

        LabelText {
            id: kind

            x: Theme.margin
            y: Theme.space40
            text: qsTr("Carte à jouer · à discuter")
            color: Theme.accentInk(root.viewModel.chapter)
        }

        TitleText {
            id: question

            x: Theme.margin
            y: kind.y + kind.height + Theme.space24
            width: (Theme.portrait ? root.width : root.width * root.heroWidthShare) - 2 * Theme.margin
            words: root.viewModel.question
            size: Theme.large ? Theme.heading : Theme.quizQuestion
            color: Theme.blockInk(root.viewModel.chapter)
        }

        Numeral {
            id: code

            x: Theme.margin
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space40
            numeral: root.viewModel.code
            size: Theme.tileNumber
            color: Theme.accentInk(root.viewModel.chapter)
        }

        PosterShape {
            x: code.x + code.width + Theme.gutter
            anchors.bottom: parent.bottom
            width: parent.width - x
            height: Math.max(0, parent.height - question.y - question.height - Theme.space24)
            motif: root.viewModel.motif
            chapter: root.viewModel.chapter
        }
    }

    LabelText {
        id: heading

        x: root.body.x
        y: root.body.y
        width: root.body.width
        text: qsTr("Pour en parler, les faits")
    }

    Column {
        x: root.body.x
        y: heading.y + heading.height + Theme.space16
        width: root.body.width

        Repeater {
            id: facts

            model: root.viewModel.facts

            FactTile {
                required property string route

                objectName: "tile-" + route
                width: root.body.width
                height: Theme.reflow ? Theme.factRow : Math.min(Theme.factRow * 1.3, (root.body.y + root.body.height - heading.y - heading.height - Theme.space16) / facts.count)
                onTapped: root.opened(route)
            }
        }
    }
}
