import QtQml

// What a page is called in words: by the kind of its route, and the title of its record where it has one.
QtObject {
    id: root

    readonly property var kinds: ({
            "home": qsTr("Accueil"),
            "chapter": qsTr("Chapitre"),
            "section": qsTr("Rubrique"),
            "fact": qsTr("Fait"),
            "dossier": qsTr("Dossier"),
            "media": qsTr("Image ou film"),
            "councillors": qsTr("Les élu·es"),
            "councillor": qsTr("Élu·e"),
            "delegations": qsTr("Sujet du conseil"),
            "statements": qsTr("Les tribunes"),
            "statement": qsTr("Tribune"),
            "sitting": qsTr("La séance"),
            "map": qsTr("Le plan"),
            "district": qsTr("Quartier"),
            "place": qsTr("Lieu"),
            "room": qsTr("Salle"),
            "figures": qsTr("Les chiffres"),
            "status": qsTr("Fait, en cours, à venir"),
            "upcoming": qsTr("Ce qui arrive"),
            "quiz": qsTr("Le jeu"),
            "timeline": qsTr("100 ans de mairie"),
            "paris": qsTr("Ivry et Paris"),
            "commitment": qsTr("Engagement"),
            "participate": qsTr("Participer"),
            "search": qsTr("Chercher"),
            "deck": qsTr("Le jeu de cartes"),
            "about": qsTr("À propos"),
            "sources": qsTr("Les sources"),
            "document": qsTr("Document"),
            "doubts": qsTr("Les doutes"),
            "doubt": qsTr("Doute")
        })
    readonly property var rooms: ({
            "council": qsTr("Qui décide ?"),
            "figures": qsTr("La ville en chiffres"),
            "years": qsTr("Hier et demain")
        })

    function said(kind: string, title: string): string {
        return kind === "room" ? root.rooms[title] ?? title : [root.kinds[kind] ?? kind, title].filter(part => part).join(" · ");
    }
}
