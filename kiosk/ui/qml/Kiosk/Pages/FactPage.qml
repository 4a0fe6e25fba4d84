pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One fact: its figure as a poster, then what it says, since when, how far, where, and where it is printed.
Page {
    id: root

    required property FactViewModel viewModel
    // In landscape, where a doubt and a district's door stand below, the sentence is set at reading size.
    readonly property bool full: root.hasMedia || !Theme.portrait && root.viewModel.doubt !== "" && root.viewModel.districtRoute !== ""

    readonly property bool hasMedia: root.viewModel.media.count > 0
    // Px of the poster that its pictures take.
    readonly property real slot: root.hasMedia ? (Theme.reflow ? root.screen * root.heroShare : root.hero.height) * 0.44 : 0
    // With larger text the sheet grows until all of them have room.
    readonly property real leftOut: (related.count - root.alsoShown) * Theme.target

    // How many related facts have room between what is said and the foot.
    readonly property int alsoShown: {
        const doors = (dossier.visible ? dossier.height : 0) + (district.visible ? district.height : 0);
        let room = root.body.height - said.height - Theme.space16 - doors - also.implicitHeight;
        let shown = 0;
        while (shown < related.count && related.itemAt(shown) && related.itemAt(shown).implicitHeight <= room) {
            room -= related.itemAt(shown).implicitHeight;
            shown += 1;
        }
        return shown;
    }

    // Where little is said below, the poster grows.
    heroShare: root.hasMedia ? 0.56 : root.viewModel.doubt || root.viewModel.districtRoute ? 0.41 : 0.5
    heroWidthShare: 0.42
    heroNeeds: poster.needs + root.slot

    FactHero {
        id: poster

        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height - root.slot
        chapter: root.viewModel.chapter
        kicker: root.viewModel.chapter > 0 ? "%1 · %2".arg(root.viewModel.chapter).arg(root.viewModel.sectionTitle || root.viewModel.chapterTitle) : root.viewModel.sectionTitle
        title: root.viewModel.numeral ? "" : root.viewModel.title
        qualifier: root.viewModel.qualifier
        numeral: root.viewModel.numeral
        counts: root.viewModel.counts
        motif: root.viewModel.motif
        numberSize: Theme.heroNumber * (root.hasMedia ? 0.48 : Theme.portrait ? 0.84 : 0.72)
    }

    MediaSlots {
        x: root.hero.x
        y: root.hero.y + root.hero.height - height
        width: root.hero.width
        height: root.slot
        media: root.viewModel.media
        onOpened: address => root.opened(address)
    }

    Column {
        id: said

        x: root.body.x
        y: root.body.y
        width: root.body.width
        spacing: Theme.space16

        BodyText {
            width: parent.width
            text: root.viewModel.text
            font.pixelSize: root.full ? Theme.text : Theme.lead
            lineHeight: root.full ? Theme.text * Theme.leading : Theme.lead * Theme.leadingLead
        }

        StatusMark {
            status: root.viewModel.status
        }

        Detail {
            width: parent.width
            label: qsTr("Quand")
            words: root.viewModel.period
        }

        Detail {
            width: parent.width
            label: qsTr("Lieu")
            words: root.viewModel.placeRoute ? "" : root.viewModel.places
        }

        DetailDoor {
            objectName: "fact-place"
            width: parent.width
            visible: root.viewModel.placeRoute !== ""
            label: qsTr("Lieu")
            words: root.viewModel.places
            name: qsTr("Voir %1").arg(root.viewModel.placeName)
            onTapped: root.opened(root.viewModel.placeRoute)
        }

        Repeater {
            model: root.viewModel.sources

            Detail {
                id: source

                required property int index
                required property string title
                required property string pages

                width: root.body.width
                label: source.index === 0 ? qsTr("Source") : ""
                words: "« %1 »%2".arg(source.title).arg(source.pages ? qsTr(", p. %1").arg(source.pages) : "")
            }
        }

        Detail {
            width: parent.width
            label: qsTr("À savoir")
            words: [root.viewModel.doubt, root.viewModel.districtBasis ? qsTr("Lien avec le quartier : %1.").arg(root.viewModel.districtBasis) : ""].filter(line => line).join(" ")
        }
    }

    Column {
        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width

        Door {
            id: dossier

            visible: root.viewModel.dossierRoute !== ""
            objectName: "fact-dossier"
            size: Theme.subheading * 0.9
            width: parent.width
            height: implicitHeight
            title: qsTr("Voir le dossier « %1 »").arg(root.viewModel.dossierTitle)
            onTapped: root.opened(root.viewModel.dossierRoute)
        }

        Door {
            id: district

            visible: root.viewModel.districtRoute !== ""
            objectName: "fact-district"
            width: parent.width
            height: implicitHeight
            title: qsTr("Voir %1").arg(root.viewModel.districtName)
            onTapped: root.opened(root.viewModel.districtRoute)
        }

        LabelText {
            id: also

            visible: root.alsoShown > 0
            text: qsTr("À voir aussi")
            bottomPadding: Theme.space8
        }

        Repeater {
            id: related

            model: root.viewModel.related

            Door {
                id: door

                required property int index
                required property string route

                visible: door.index < root.alsoShown

                objectName: "related-" + door.route
                size: Theme.subheading * 0.9
                width: root.body.width
                height: implicitHeight
                onTapped: root.opened(door.route)
            }
        }
    }
}
