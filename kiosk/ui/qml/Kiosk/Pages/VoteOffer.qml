pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// What a vote can be on: the card's question, the stop's, or what was just talked about; and how voices are counted.
Column {
    id: root

    required property GuideVoteViewModel viewModel
    readonly property bool free: root.viewModel.key === "free"
    readonly property string freeQuestion: qsTr("Qu’en pense le groupe ?")
    readonly property list<string> freeAnswers: [qsTr("D’accord"), qsTr("Pas d’accord"), qsTr("Sans avis")]
    readonly property list<string> answers: root.free ? root.freeAnswers : root.viewModel.answers

    spacing: Theme.gap3mm

    Repeater {
        model: root.viewModel.offers

        ChoiceButton {
            required property string key
            required property string question

            objectName: "offer-" + key
            width: root.width
            height: Math.max(Theme.choice, Theme.label * Theme.leading * Math.ceil(question.length * Theme.label * 0.5 / (root.width - 3 * Theme.space64)) + Theme.space24)
            title: question
            onTapped: root.viewModel.choose(key)
        }
    }

    ChoiceButton {
        objectName: "offer-free"
        width: root.width
        height: Theme.choice
        title: root.freeQuestion
        chosen: root.free
        onTapped: root.viewModel.choose("free")
    }

    LeadText {
        objectName: "offer-answers"
        width: root.width
        topPadding: Theme.space16
        bottomPadding: Theme.space16
        text: qsTr("Réponses : %1").arg(root.answers.join(" · "))
    }

    Flow {
        width: root.width
        spacing: Theme.gap3mm

        BlockButton {
            objectName: "vote-hands"
            padding: Theme.space24
            name: qsTr("Compter les mains levées")
            onTapped: root.begin(false)
        }

        BlockButton {
            objectName: "vote-secret"
            padding: Theme.space24
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Voter en secret, un par un")
            onTapped: root.begin(true)
        }
    }

    function begin(secret: bool): void {
        root.viewModel.open(root.free ? root.freeQuestion : root.viewModel.question, root.answers, secret);
    }
}
