pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Connais-tu Ivry ? One question at a time as a poster, three answers, then the place where the figure is printed.
Page {
    id: root

    required property QuizViewModel viewModel

    // Larger, question and answers are wanted on one screen.
    heroShare: Theme.large ? 0.2 : 0.46
    heroWidthShare: 0.43
    heroNeeds: (root.viewModel.over ? score.y + score.height : question.y + question.height) + Theme.space24

    // Where the ways on stand: at the foot of the page, on a sheet below what was read.
    function foot(item: Item): real {
        const read = root.viewModel.over ? told : source;
        return root.grown ? read.y + read.height + Theme.space24 + Math.max(door.height, forward.height) - item.height : root.body.y + root.body.height - item.height;
    }

    Item {
        id: poster

        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height

        LabelText {
            id: place

            x: Theme.margin
            y: Theme.space40
            text: root.viewModel.over ? qsTr("Connais-tu Ivry ?") : qsTr("Question %1 sur %2").arg(root.viewModel.step + 1).arg(root.viewModel.stepCount)
        }

        TitleText {
            id: question

            x: Theme.margin
            y: place.y + place.height + Theme.space16
            width: root.hero.width - 2 * Theme.margin
            visible: !root.viewModel.over
            words: root.viewModel.title
            size: Theme.large ? Theme.heading : Theme.quizQuestion
        }

        Row {
            id: score

            x: Theme.margin
            y: place.y + place.height + Theme.space40
            visible: root.viewModel.over
            spacing: Theme.space24

            Numeral {
                id: figure

                numeral: root.viewModel.score
                size: Theme.heroNumber
            }

            HeadingText {
                y: figure.height - height
                words: qsTr("sur %1").arg(root.viewModel.stepCount)
            }
        }

        PosterShape {
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            width: parent.width - (root.viewModel.over ? score.x + score.width : 0)
            height: parent.height - (root.viewModel.over ? 0 : question.y + question.height) - Theme.space24
            visible: height >= Theme.space104
            motif: root.viewModel.motif
            chapter: 0
        }
    }

    Column {
        id: answers

        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.gap3mm

        Repeater {
            model: root.viewModel.answers

            QuizAnswer {
                required property int index

                objectName: "answer-" + index
                width: root.body.width
                height: implicitHeight
                answered: root.viewModel.answered
                onTapped: root.viewModel.choose(index)
            }
        }
    }

    BodyText {
        id: source

        x: root.body.x
        y: answers.y + answers.height + Theme.space24
        width: root.body.width
        visible: root.viewModel.answered
        text: "« %1 »%2".arg(root.viewModel.sourceTitle).arg(root.viewModel.sourcePages ? qsTr(", p. %1").arg(root.viewModel.sourcePages) : "")
    }

    // The round is over: a square for each question.
    Row {
        id: squares

        x: root.body.x
        y: root.body.y
        visible: root.viewModel.over
        spacing: Theme.gap3mm

        Repeater {
            model: root.viewModel.printed

            Rectangle {
                required property bool modelData

                width: (root.body.width - (root.viewModel.stepCount - 1) * Theme.gap3mm) / root.viewModel.stepCount
                height: width
                color: modelData ? Theme.ink : Theme.paper
                border.width: Theme.border
                border.color: Theme.ink
            }
        }
    }

    LeadText {
        id: told

        x: root.body.x
        y: squares.y + squares.height + Theme.space40
        width: root.body.width
        visible: root.viewModel.over
        text: qsTr("Carré plein : votre réponse est celle qui est imprimée. Carré vide : elle est différente. Rejouer tire dix questions au hasard.")
    }

    Door {
        id: door

        objectName: root.viewModel.over ? "quiz-figures" : "quiz-fact"
        x: root.body.x
        y: root.foot(door)
        width: root.body.width - forward.width - Theme.gutter
        height: Math.max(implicitHeight, forward.height)
        visible: forward.visible
        title: root.viewModel.over ? qsTr("Voir les chiffres de la ville") : qsTr("Lire « %1 »").arg(root.viewModel.factTitle)
        size: Theme.subheading * 0.9
        onTapped: root.opened(root.viewModel.over ? "figures" : root.viewModel.factRoute)
    }

    BlockButton {
        id: forward

        objectName: root.viewModel.over ? "quiz-replay" : "quiz-next"
        x: root.body.x + root.body.width - width
        y: root.foot(forward)
        visible: root.viewModel.answered || root.viewModel.over
        name: root.viewModel.over ? qsTr("Rejouer") : qsTr("Continuer")
        arrow: true
        onTapped: root.viewModel.over ? root.viewModel.replay() : root.viewModel.next()
    }
}
