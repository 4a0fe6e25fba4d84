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
    readonly property real under: head.y + head.height + (root.tight ? Theme.space16 : Theme.portrait ? Theme.space40 : Theme.space24)
    readonly property real room: (buttons.visible ? buttons.y : root.height - root.keyboardHeight) - root.under - Theme.space24
    // On a lying panel the keyboard leaves little.
    readonly property bool tight: root.keyboardHeight > 0 && root.width > root.height
    // Said gently, in the place where else the help stands: nothing is refused for it.
    readonly property bool warning: root.viewModel.failed || root.viewModel.asking !== "" || root.viewModel.contact || (root.review && !root.viewModel.complete)

    // What is written stays in sight: the field takes what is left, whatever the size of text.
    solid: root.writing

    function place(): string {
        if (root.review)
            return qsTr("Votre carte d’avis");
        const question = qsTr("Question %1 sur %2").arg(root.viewModel.step + 1).arg(root.viewModel.stepCount);
        return root.viewModel.most > 1 ? question + qsTr(" · réponses : %1 sur %2").arg(root.viewModel.chosenCount).arg(root.viewModel.most) : question;
    }

    function heading(): string {
        if (root.viewModel.failed)
            return qsTr("Votre carte n’est pas encore enregistrée");
        if (root.viewModel.asking !== "")
            return qsTr("Voulez-vous l’envoyer tel quel ?");
        return root.review ? qsTr("Relisez, puis envoyez") : root.viewModel.title;
    }

    function sentence(): string {
        if (root.viewModel.failed)
            return qsTr("Elle reste à l’écran et la borne réessaie toute seule. Si cela dure, prévenez l’équipe.");
        if (root.viewModel.asking === "mashed")
            return qsTr("Votre texte ne ressemble pas à des mots. Vous pouvez le changer, ou l’envoyer ainsi.");
        if (root.viewModel.asking === "empty")
            return qsTr("Votre avis est sans texte. Vous pouvez écrire un mot, ou l’envoyer ainsi.");
        if (root.review && root.viewModel.canUndo)
            return qsTr("Tout est effacé. « Rétablir » ramène vos réponses.");
        if (root.review && !root.viewModel.complete)
            return qsTr("Répondez à une question au moins pour envoyer votre carte.");
        if (root.viewModel.contact)
            return qsTr("Ce texte semble donner un téléphone, un courriel ou une adresse. Mieux vaut l’enlever.");
        return root.review ? qsTr("Ni nom ni heure ne sont gardés avec la carte.") : root.viewModel.help;
    }

    Column {
        id: head

        x: Theme.margin
        y: root.tight ? Theme.space16 : Theme.portrait ? Theme.space40 : Theme.space24
        width: root.inner
        spacing: root.tight ? 0 : Theme.portrait ? Theme.space16 : Theme.space8

        LabelText {
            visible: !root.tight
            text: root.place()
        }

        HeadingText {
            width: parent.width
            visible: !root.tight || !Theme.reach || Theme.textScale === 1
            words: root.heading()
            size: root.tight ? Theme.subheading : Theme.heading
        }

        BodyText {
            objectName: root.viewModel.failed ? "card-failed" : "card-sentence"
            width: parent.width
            visible: text !== "" && (!root.tight || Theme.textScale === 1 || root.warning && !Theme.reach)
            text: root.sentence()
            color: root.warning ? Theme.action : Theme.ink
            font.weight: root.warning ? Font.DemiBold : Font.Normal
        }
    }

    CardAnswers {
        x: Theme.margin
        y: root.under
        width: root.inner
        visible: !root.writing && !root.review
        viewModel: root.viewModel
        room: root.room
    }

    Loader {
        x: Theme.margin
        y: root.under
        width: root.inner
        height: Math.min(root.room - (root.tight ? 0 : lettersLeft.height + Theme.space8), Theme.ideaField)
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
        y: root.under + Math.min(root.room - height, Theme.ideaField + Theme.space8)
        text: qsTr("%1 caractères encore").arg(root.viewModel.ideaLeft)
    }

    CardReview {
        x: Theme.margin
        y: root.under
        width: root.inner
        visible: root.review
        room: root.room
        rows: root.viewModel.review
        written: root.viewModel.written
        onChange: step => root.viewModel.goTo(step)
    }

    CardButtons {
        id: buttons

        x: Theme.margin
        y: root.height - root.keyboardHeight - height - (root.tight ? Theme.space8 : Theme.space40)
        width: root.inner
        // They are reached once the keyboard is closed.
        visible: !root.tight || !Theme.reach
        viewModel: root.viewModel
    }
}
