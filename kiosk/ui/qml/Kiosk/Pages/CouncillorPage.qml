pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// One member of the council, set as on a ballot paper; what the documents don't say is said to be unknown.
Page {
    id: root

    required property CouncillorViewModel viewModel
    readonly property bool hasPortrait: root.viewModel.portrait !== ""
    readonly property bool mayor: root.viewModel.rank === "mayor"
    // Set closer, where doors to sections stand below in landscape.
    readonly property bool compact: !Theme.portrait && root.viewModel.sections.count > 0
    // Set large, where a portrait page has little to say.
    readonly property bool airy: Theme.portrait && !Theme.large && root.viewModel.delegations.count <= 3

    heroShare: 0.3
    heroNeeds: names.height + 2 * Theme.space40

    Rectangle {
        x: root.hero.x
        y: root.hero.y
        width: root.hero.width
        height: root.hero.height
        color: Theme.slab

        Image {
            id: portrait

            visible: root.hasPortrait
            source: root.viewModel.portrait
            height: parent.height
            width: root.hasPortrait ? height * 4 / 5 : 0
            fillMode: Image.PreserveAspectCrop
            cache: false
        }

        Column {
            id: names

            x: portrait.width + Theme.margin
            width: parent.width - x - Theme.margin
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space40
            spacing: Theme.space16

            RoleText {
                role: root.viewModel.role
                room: names.width
                color: Theme.slabInk
            }

            HeadingText {
                width: parent.width
                words: root.viewModel.firstName
                color: Theme.slabInk
            }

            TitleText {
                width: parent.width
                words: root.viewModel.surname
                size: surname.advanceWidth(root.viewModel.surname) > parent.width ? Theme.title * 1.5 * parent.width / surname.advanceWidth(root.viewModel.surname) * 0.98 : Theme.title * 1.5
                color: Theme.slabInk

                FontMetrics {
                    id: surname

                    font.family: Theme.fontDisplay
                    font.weight: Font.ExtraBold
                    font.pixelSize: Theme.title * 1.5
                }
            }
        }
    }

    Column {
        x: root.body.x
        y: root.body.y + Theme.space16
        width: root.body.width
        spacing: root.compact ? Theme.space8 : Theme.space24

        LabelText {
            visible: root.viewModel.delegations.count > 0
            text: qsTr("S’occupe de")
        }

        Column {
            width: parent.width
            visible: root.viewModel.delegations.count > 0

            Repeater {
                model: root.viewModel.delegations

                HeadingText {
                    required words

                    width: root.body.width
                    size: root.airy ? Theme.heading : Theme.subheading
                    bottomPadding: root.compact ? Theme.space8 : Theme.space16
                }
            }
        }

        LeadText {
            visible: root.viewModel.delegations.count === 0 && root.viewModel.offices.count === 0
            width: parent.width
            text: qsTr("Le bilan n’imprime pas de délégation à côté de ce nom.")
        }

        Column {
            width: parent.width
            visible: root.viewModel.offices.count > 0

            Repeater {
                model: root.viewModel.offices

                LeadText {
                    required property string words

                    width: root.body.width
                    text: words
                }
            }
        }

        Detail {
            width: parent.width
            label: qsTr("Groupe")
            words: root.viewModel.group ? "%1 (%2)".arg(root.viewModel.group).arg(root.viewModel.groupBasis) : qsTr("Les documents ne permettent pas de le dire.")
        }

        Detail {
            width: parent.width
            label: qsTr("EPT")
            words: root.viewModel.ept ? qsTr("Siège à l’Établissement public territorial Grand-Orly Seine Bièvre.") : ""
        }

        Detail {
            width: parent.width
            label: qsTr("Portrait")
            words: root.hasPortrait ? "" : qsTr("Cette édition n’en montre pas.")
        }

        Detail {
            width: parent.width
            label: qsTr("À savoir")
            words: root.viewModel.doubt
        }

        Detail {
            width: parent.width
            label: qsTr("Source")
            words: qsTr("« %1 », p. %2").arg(root.viewModel.sourceTitle).arg(root.viewModel.sourcePage)
        }
    }

    Column {
        x: root.body.x
        y: root.body.y + root.body.height - height
        width: root.body.width

        LabelText {
            visible: root.viewModel.sections.count > 0
            width: parent.width
            text: qsTr("Dans le bilan, rapproché par nous d’après les titres")
            font.pixelSize: Theme.text
            bottomPadding: Theme.space8
        }

        Repeater {
            model: root.viewModel.sections

            Door {
                id: about

                required property string route
                required property int chapter

                objectName: "councillor-" + about.route
                width: root.body.width
                height: implicitHeight
                dense: true
                size: root.compact ? Theme.text : Theme.subheading
                onTapped: root.opened(about.route)
            }
        }

        Door {
            visible: root.viewModel.districtRoute !== ""
            objectName: "councillor-district"
            width: parent.width
            height: root.viewModel.sections.count > 0 ? implicitHeight : Theme.door
            dense: root.viewModel.sections.count > 0
            title: qsTr("Voir %1").arg(root.viewModel.districtName)
            size: root.compact ? Theme.text : Theme.subheading
            detail: root.compact ? "" : qsTr("son quartier délégué")
            onTapped: root.opened(root.viewModel.districtRoute)
        }
    }
}
