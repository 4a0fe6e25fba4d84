pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Components
import Kiosk.Theme
import Kiosk.ViewModels

// A room of the house: its doors as posters, as high as the page gives them.
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
            "timeline": [qsTr("100 ans de mairie"), qsTr("les maires, des photographies, l’édito")],
            "upcoming": [qsTr("Ce qui arrive"), qsTr("ce que le bilan annonce, année par année")],
            "paris": [qsTr("Ivry et Paris"), qsTr("ce que les deux villes font ensemble")],
            "participate": [qsTr("Participer"), qsTr("hier une consultation, aujourd’hui votre voix")]
        })
    readonly property real doorsY: title.y + title.height + Theme.space40
    readonly property real doorHeight: (root.height - root.doorsY) / root.viewModel.doors.count

    TitleText {
        id: title

        x: Theme.margin
        y: Theme.space40
        width: root.width - 2 * Theme.margin
        words: root.titles[root.viewModel.id]
        size: Theme.portrait ? Theme.title : Theme.heading
    }

    Column {
        y: root.doorsY
        width: root.width

        Repeater {
            model: root.viewModel.doors

            PosterDoor {
                required property string route

                objectName: "door-" + route
                width: root.width
                height: root.doorHeight
                title: root.words[route][0]
                detail: root.words[route][1]
                onTapped: root.opened(route)
            }
        }
    }
}
