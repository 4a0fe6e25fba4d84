pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A vote of the group: the question as on a poster, the answers below, or beside it on a lying panel.
Page {
    id: root

    required property GuideVoteViewModel viewModel
    readonly property bool offering: root.viewModel.stage === "offer"
    readonly property bool controls: !root.viewModel.apart
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real side: Theme.portrait || root.offering ? root.inner : root.inner * 0.42

    solid: true

    function told(): string {
        const vm = root.viewModel;
        const voices = vm.total === 0 ? qsTr("aucune voix") : vm.total === 1 ? qsTr("1 voix") : qsTr("%1 voix").arg(vm.total);
        if (vm.stage === "offer")
            return qsTr("Vote du groupe");
        if (vm.stage === "result")
            return vm.secret ? qsTr("Résultat du vote secret · %1").arg(voices) : qsTr("Résultat à main levée · %1").arg(voices);
        return vm.secret ? qsTr("Vote secret · %1 sur %2").arg(voices).arg(vm.people) : qsTr("Vote à main levée · %1").arg(voices);
    }

    LabelText {
        id: heading

        objectName: "vote-told"
        x: Theme.margin
        y: Theme.space40
        width: root.inner
        text: root.told()
    }

    TitleText {
        id: question

        x: Theme.margin
        y: heading.y + heading.height + Theme.space16
        width: root.side
        words: root.offering ? qsTr("Quelle question pour le vote ?") : root.viewModel.question
        size: Theme.quizQuestion
    }

    VoteOffer {
        x: Theme.margin
        y: question.y + question.height + Theme.space40
        width: root.inner
        visible: root.offering && root.controls
        viewModel: root.viewModel
    }

    VoteBoard {
        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - width
        y: Theme.portrait ? question.y + question.height + Theme.space40 : heading.y + heading.height + Theme.space24
        width: Theme.portrait ? root.inner : root.inner - root.side - Theme.space64
        height: root.height - y - Theme.space40
        visible: !root.offering
        viewModel: root.viewModel
        controls: root.controls
    }
}
