pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// What stays of a session: read together before it is kept; then the two words under which it is kept.
Page {
    id: root

    required property GuideSummaryViewModel viewModel
    readonly property GuidedSession guided: root.viewModel.guided
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property real side: Theme.portrait ? root.inner : root.inner * 0.4
    readonly property var kinds: ({
            "class": qsTr("classe"),
            "neighbourhood": qsTr("habitant·es d’un quartier"),
            "delegation": qsTr("délégation"),
            "other": qsTr("groupe")
        })
    readonly property var rows: ({
            "hands": qsTr("Vote à main levée"),
            "secret": qsTr("Vote secret"),
            "dots": qsTr("Idées et points"),
            "card": qsTr("Carte gardée"),
            "stop": qsTr("Étape")
        })

    solid: true

    PageWords {
        id: named
    }

    LabelText {
        id: told

        x: Theme.margin
        y: Theme.space40
        width: root.side
        text: qsTr("%1 · %2, %3 personnes").arg(root.viewModel.trailTitle).arg(root.kinds[root.viewModel.groupKind] ?? "").arg(root.viewModel.people)
    }

    TitleText {
        id: title

        objectName: "summary-title"
        x: Theme.margin
        y: told.y + told.height + Theme.space16
        width: root.side
        words: root.guided.over ? root.viewModel.code : qsTr("Notre séance")
    }

    LeadText {
        id: lead

        x: Theme.margin
        y: title.y + title.height + Theme.space16
        width: root.side
        text: root.guided.over ? qsTr("Le bilan est gardé sous ces deux mots, avec la demi-journée : %1. Rien d’autre ne reste de la séance.").arg(root.viewModel.halfDay) : qsTr("Voici ce qui sera gardé, et rien d’autre : pas de noms. Le groupe est-il d’accord ?")
    }

    Column {
        id: buttons

        x: Theme.margin
        y: Theme.portrait ? root.height - height - Theme.space40 : lead.y + lead.height + Theme.space40
        width: root.side
        visible: !root.viewModel.apart || root.guided.over
        height: visible ? implicitHeight : 0
        spacing: Theme.gap3mm

        BlockButton {
            objectName: "summary-end"
            width: parent.width
            height: implicitHeight
            visible: !root.guided.over
            name: qsTr("Garder ce bilan et finir")
            onTapped: root.guided.end()
        }

        BodyText {
            objectName: "summary-sheet"
            width: parent.width
            visible: text !== ""
            text: root.viewModel.refused ? qsTr("La feuille n’a pas pu être écrite (%1) : prévenez l’équipe.").arg(root.viewModel.refused) : root.viewModel.sheet ? qsTr("La feuille est écrite : %1").arg(root.viewModel.sheet) : ""
            wrapMode: Text.Wrap
        }

        BlockButton {
            objectName: "summary-write"
            width: parent.width
            height: implicitHeight
            visible: root.viewModel.canWrite
            framed: true
            ground: Theme.paper
            ink: Theme.ink
            name: qsTr("Écrire la feuille en PDF")
            onTapped: root.viewModel.writeSheet()
        }

        BlockButton {
            objectName: "summary-leave"
            width: parent.width
            height: implicitHeight
            visible: root.guided.over
            arrow: true
            name: qsTr("Rendre la borne aux visiteurs")
            onTapped: root.guided.leave()
        }
    }

    PagedList {
        id: list

        x: Theme.portrait ? Theme.margin : root.width - Theme.margin - width
        y: Theme.portrait ? lead.y + lead.height + Theme.space40 : Theme.space40
        width: Theme.portrait ? root.inner : root.inner - root.side - Theme.space64
        height: (Theme.portrait ? buttons.y - Theme.space24 : root.height - Theme.space40) - y
        pages: root.viewModel.rows
        row: Theme.registerRow
        delegate: Item {
            id: entry

            required property string kind
            required property string page
            required property string title
            required property int number
            required property string results

            width: list.cellWidth
            height: list.cellHeight

            Rule {
                width: parent.width
            }

            Column {
                y: Theme.space16
                width: parent.width

                CaptionText {
                    width: parent.width
                    text: entry.kind === "stop" ? qsTr("Étape %1").arg(entry.number) : root.rows[entry.kind] ?? ""
                }

                LabelText {
                    width: parent.width
                    text: entry.kind === "stop" ? named.said(entry.page, entry.title) : entry.title
                }

                BodyText {
                    width: parent.width
                    visible: entry.results !== ""
                    text: entry.results
                    wrapMode: Text.NoWrap
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.caption
                }
            }
        }
    }
}
