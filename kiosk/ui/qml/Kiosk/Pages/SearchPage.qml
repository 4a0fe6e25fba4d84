pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// Search: results while typing, over all that the edition holds.
Page {
    id: root

    required property SearchViewModel viewModel
    readonly property real inner: root.width - 2 * Theme.margin
    readonly property bool tight: root.keyboardHeight > 0 && root.width > root.height
    // Larger words and the keyboard together: what is said of the field gives way to what can be touched.
    readonly property bool scarce: root.tight && Theme.reflow
    readonly property real listY: entry.y + entry.height + Theme.space24
    readonly property var kinds: ({
            "chapter": qsTr("Chapitre"),
            "section": qsTr("Rubrique"),
            "fact": qsTr("Fait"),
            "dossier": qsTr("Dossier"),
            "commitment": qsTr("Engagement"),
            "paris": qsTr("Avec Paris"),
            "statement": qsTr("Tribune"),
            "sitting": qsTr("Séance"),
            "councillor": qsTr("Élu·e"),
            "district": qsTr("Quartier"),
            "document": qsTr("Document"),
            "participation": qsTr("Participer"),
            "doubt": qsTr("Doute"),
            "place": qsTr("Lieu"),
            "quiz": qsTr("Jeu"),
            "playing_card": qsTr("Carte à jouer")
        })

    readonly property var places: ({
            "councillors": qsTr("Qui s’occupe de quoi ?"),
            "map": qsTr("Le plan d’Ivry")
        })

    waiting: root.viewModel.waiting
    // While the keyboard is there, the field and its answers share what it leaves; else the page is a sheet.
    solid: InputMethod.visible

    Component.onCompleted: {
        entry.text = root.viewModel.query;
        entry.input.cursorPosition = entry.input.length;
        entry.input.forceActiveFocus();
    }

    HeadingText {
        id: title

        x: Theme.margin
        y: Theme.space40
        visible: !root.tight
        words: qsTr("Chercher")
    }

    TextEntry {
        id: entry

        x: Theme.margin
        y: root.tight ? Theme.space24 : title.y + title.height + Theme.space16
        width: root.inner
        height: implicitHeight
        hint: qsTr("un mot, un nom, un lieu : école, Bouyssou, parc")
        onEdited: text => root.viewModel.type(text)
    }

    LeadText {
        id: nothing

        x: Theme.margin
        y: root.listY
        width: root.inner
        visible: root.viewModel.query.trim() !== "" && root.viewModel.hits.total === 0 && !root.waiting
        text: (root.scarce ? qsTr("Rien ne répond à « %1 ». Essayez un seul mot, plus court.") : qsTr("Rien ne répond à « %1 ». Essayez un seul mot, plus court, ou entrez par ici :")).arg(root.viewModel.query.trim())
    }

    Grid {
        id: ways

        x: Theme.margin
        y: nothing.y + nothing.height + Theme.space16
        visible: nothing.visible && !root.scarce
        columns: Theme.portrait ? 2 : 3
        spacing: Theme.gap3mm

        Repeater {
            model: root.viewModel.ways

            WayBlock {
                required property string route

                objectName: "way-" + route
                width: (root.inner - (ways.columns - 1) * ways.spacing) / ways.columns
                height: implicitHeight
                words: root.places[route] ?? ""
                onTapped: root.opened(route)
            }
        }
    }

    LeadText {
        id: invitation

        x: Theme.margin
        y: root.listY
        width: root.inner
        visible: root.viewModel.query.trim() === "" && !root.scarce
        text: qsTr("Les réponses viennent pendant que vous écrivez, avec ou sans accents. Pour commencer :")
    }

    Grid {
        id: examples

        x: Theme.margin
        y: root.scarce ? root.listY : invitation.y + invitation.height + Theme.space24
        visible: root.viewModel.query.trim() === ""
        columns: root.scarce ? 3 : Theme.portrait ? 2 : root.viewModel.examples.count
        spacing: Theme.gap3mm

        Repeater {
            model: root.viewModel.examples

            BlockButton {
                required property string word
                required property int index

                // Within reach the keyboard leaves room for one row.
                visible: !root.scarce || !Theme.reach || index < examples.columns
                objectName: "example-" + word
                width: (root.inner - (examples.columns - 1) * examples.spacing) / examples.columns
                height: implicitHeight
                padding: Theme.space8
                framed: true
                ground: Theme.paper
                ink: Theme.ink
                name: word
                onTapped: entry.text = word
            }
        }
    }

    PagedList {
        id: list

        x: Theme.margin
        y: root.listY
        width: root.inner
        height: root.height - root.keyboardHeight - root.listY - Theme.space16
        columns: Theme.portrait ? 1 : 2
        pages: root.viewModel.hits
        row: Theme.hitRow
        delegate: Item {
            id: hit

            required property string route
            required property string kind
            required property string title
            required property string detail

            width: list.cellWidth
            height: list.cellHeight

            Door {
                objectName: "hit-" + hit.route
                anchors.fill: parent
                dense: true
                title: hit.title
                detail: [root.kinds[hit.kind], hit.detail].filter(part => part).join(" · ")
                onTapped: root.opened(hit.route)
            }
        }
    }
}
