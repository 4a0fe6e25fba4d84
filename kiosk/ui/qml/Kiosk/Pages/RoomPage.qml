pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A room of the house: its doors as posters, one above the other in portrait, side by side in landscape.
Page {
    id: root

    required property RoomViewModel viewModel
    readonly property var titles: ({
            "council": qsTr("Qui décide ?"),
            "figures": qsTr("La ville en chiffres"),
            "years": qsTr("Hier et demain")
        })
    readonly property var words: ({
            "councillors": [qsTr("Qui s’occupe de quoi ?"), qsTr("les élu·es par sujet, nom, quartier ou rôle")],
            "sitting": [qsTr("Une séance du conseil"), qsTr("qui était là, ce qui a été voté")],
            "statements": [qsTr("Les tribunes"), qsTr("chaque groupe a la même place")],
            "figures": [qsTr("Les chiffres de la ville"), qsTr("habiter, travailler, grandir")],
            "status": [qsTr("Fait, en cours, à venir"), qsTr("où en sont les projets du bilan")],
            "quiz": [qsTr("Connais-tu Ivry ?"), qsTr("dix questions sur les chiffres")],
            "deck": [qsTr("Cartes à jouer"), qsTr("des questions à discuter ensemble")],
            "timeline": [qsTr("100 ans de mairie"), qsTr("les maires, des photographies, l’édito")],
            "upcoming": [qsTr("Ce qui arrive"), qsTr("ce que le bilan annonce, année par année")],
            "paris": [qsTr("Ivry et Paris"), qsTr("ce que les deux villes font ensemble")],
            "participate": [qsTr("Participer"), qsTr("hier une consultation, aujourd’hui votre voix")]
        })
    readonly property real doorsY: title.y + title.height + Theme.space40
    readonly property int count: root.viewModel.doors.count
    readonly property real doorHeight: (root.height - root.doorsY) / (Theme.portrait ? root.count : 1)
    readonly property real doorWidth: Theme.portrait ? root.width : (root.width - 2 * Theme.margin + Theme.gutter) / root.count

    french: false

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.width - 2 * Theme.margin
        words: root.titles[root.viewModel.id]
        size: Theme.portrait ? Theme.title : Theme.heading
    }

    Grid {
        x: Theme.portrait ? 0 : Theme.margin - Theme.gutter / 2
        y: root.doorsY
        columns: Theme.portrait ? 1 : root.count

        Repeater {
            model: root.viewModel.doors

            PosterDoor {
                required property string route

                objectName: "door-" + route
                width: root.doorWidth
                height: root.doorHeight
                upright: !Theme.portrait
                margin: Theme.portrait ? Theme.margin : Theme.gutter / 2
                title: root.words[route][0]
                detail: root.words[route][1]
                onTapped: root.opened(route)
            }
        }
    }
}
