pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// The feedback card: one question at a time, the card as a whole before it is sent.
Page {
    id: root

    required property CardViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property bool review: root.viewModel.kind === "review"
    readonly property bool writing: root.viewModel.kind === "text"
    readonly property int columns: Theme.portrait ? 1 : 2
    readonly property real room: buttons.y - answers.y - Theme.space24
    readonly property int lines: Math.ceil(root.viewModel.choices.count / root.columns)
    // Answers share the height of the page, as large as a hand wants them.
    readonly property real choiceHeight: Math.min(Theme.highestChoice, (root.room - (root.lines - 1) * Theme.gap3mm) / Math.max(1, root.lines))
    readonly property bool tight: root.keyboardHeight > 0 && !Theme.portrait

    Column {
        id: head

        x: Theme.margin
        y: root.tight ? Theme.space16 : Theme.space40
        width: root.inner
        spacing: root.tight ? 0 : Theme.space16

        LabelText {
            visible: !root.tight
            text: root.review ? qsTr("Votre carte d’avis") : qsTr("Question %1 sur %2").arg(root.viewModel.step + 1).arg(root.viewModel.stepCount)
        }

        HeadingText {
            width: parent.width
            words: root.review ? qsTr("Relisez, puis envoyez") : root.viewModel.title
            size: root.tight ? Theme.subheading : Theme.heading
        }

        BodyText {
            width: parent.width
            visible: text !== ""
            text: root.review ? qsTr("Ni nom ni heure ne sont gardés avec la carte.") : root.viewModel.help
        }
    }

    Grid {
        id: answers

        x: Theme.margin
        y: head.y + head.height + (root.tight ? Theme.space16 : Theme.space40)
        columns: root.columns
        rowSpacing: Theme.gap3mm
        columnSpacing: Theme.gap3mm
        visible: root.viewModel.kind === "choice" || root.viewModel.kind === "faces"

        Repeater {
            model: root.viewModel.choices

            Item {
                id: choice

                required property string id
                required property string title
                required property bool chosen
                required property int chapter
                required property string motif
                readonly property bool face: root.viewModel.kind === "faces"

                width: (root.inner - (root.columns - 1) * Theme.gap3mm) / root.columns
                height: root.choiceHeight

                ChoiceButton {
                    objectName: "choice-" + choice.id
                    anchors.fill: parent
                    visible: !choice.face
                    title: choice.title
                    chosen: choice.chosen
                    chapter: choice.chapter
                    motif: choice.motif
                    onTapped: root.viewModel.choose(choice.id)
                }

                FaceButton {
                    objectName: "face-" + choice.id
                    anchors.fill: parent
                    visible: choice.face
                    mood: choice.face ? parseInt(choice.id) : 3
                    title: choice.title
                    chosen: choice.chosen
                    onTapped: root.viewModel.choose(choice.id)
                }
            }
        }
    }

    Loader {
        x: Theme.margin
        y: answers.y
        width: root.inner
        height: Math.min(root.room - lettersLeft.height - Theme.space8, Theme.ideaField)
        active: root.writing
        sourceComponent: TextEntry {
            objectName: "idea"
            severalLines: true
            longest: 500
            hint: qsTr("Écrivez ici. Pas de nom ni de téléphone.")
            onEdited: text => root.viewModel.typeIdea(text)
            Component.onCompleted: {
                text = root.viewModel.idea;
                input.cursorPosition = input.length;
                input.forceActiveFocus();
            }
        }
    }

    CaptionText {
        id: lettersLeft

        visible: root.writing && !root.tight
        x: Theme.margin
        y: answers.y + Math.min(root.room - height, Theme.ideaField + Theme.space8)
        text: qsTr("%1 caractères encore").arg(root.viewModel.ideaLeft)
    }

    CardReview {
        id: review

        x: Theme.margin
        y: answers.y
        width: root.inner
        visible: root.review
        rows: root.viewModel.review
        onChange: step => root.viewModel.goTo(step)
    }

    LeadText {
        objectName: "card-failed"
        visible: root.viewModel.failed
        x: Theme.margin
        y: review.y + review.height + Theme.space24
        width: root.inner
        text: qsTr("Votre carte n’est pas encore enregistrée : la borne n’arrive pas à l’écrire. Elle reste ici et la borne réessaie toute seule. Prévenez l’équipe si cela dure.")
        font.weight: Font.DemiBold
        color: Theme.action
    }

    LeadText {
        visible: root.review && !root.viewModel.complete
        x: Theme.margin
        y: review.y + review.height + Theme.space24
        width: root.inner
        text: root.viewModel.canUndo ? qsTr("Tout est effacé. « Rétablir » ramène vos réponses.") : qsTr("Répondez à une question au moins pour envoyer votre carte.")
    }

    CardButtons {
        id: buttons

        x: Theme.margin
        y: root.height - root.keyboardHeight - height - (root.tight ? Theme.space8 : Theme.space40)
        width: root.inner
        viewModel: root.viewModel
    }
}
