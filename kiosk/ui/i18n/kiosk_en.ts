<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="fr_FR">
<context>
    <name>AboutPage</name>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Crédits</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Données</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Accès</source>
        <translation>Access</translation>
    </message>
    <message>
        <source>janvier</source>
        <translation>January</translation>
    </message>
    <message>
        <source>février</source>
        <translation>February</translation>
    </message>
    <message>
        <source>mars</source>
        <translation>March</translation>
    </message>
    <message>
        <source>avril</source>
        <translation>April</translation>
    </message>
    <message>
        <source>mai</source>
        <translation>May</translation>
    </message>
    <message>
        <source>juin</source>
        <translation>June</translation>
    </message>
    <message>
        <source>juillet</source>
        <translation>July</translation>
    </message>
    <message>
        <source>août</source>
        <translation>August</translation>
    </message>
    <message>
        <source>septembre</source>
        <translation>September</translation>
    </message>
    <message>
        <source>octobre</source>
        <translation>October</translation>
    </message>
    <message>
        <source>novembre</source>
        <translation>November</translation>
    </message>
    <message>
        <source>décembre</source>
        <translation>December</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>1er</source>
        <translation>1</translation>
    </message>
    <message>
        <source>Voir les documents</source>
        <translation>See the documents</translation>
    </message>
    <message>
        <source>ce qui repose sur chacun</source>
        <translation>what rests on each</translation>
    </message>
    <message>
        <source>Voir nos doutes</source>
        <translation>See our doubts</translation>
    </message>
    <message>
        <source>%1 points à trancher</source>
        <translation>%1 points to settle</translation>
    </message>
    <message>
        <source>À propos</source>
        <translation>About</translation>
    </message>
    <message>
        <source>Édition %1 du %2</source>
        <translation>Edition %1 of %2</translation>
    </message>
</context>
<context>
    <name>AgreementPanel</name>
    <message>
        <source>au-delà des axes</source>
        <translation>beyond the strands</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;»</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Ce qui continue</source>
        <translation>What goes on</translation>
    </message>
    <message>
        <source>Ce qui est nouveau</source>
        <translation>What is new</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>Source&#xa0;: %1, p. %2</source>
        <translation>Source: %1, p. %2</translation>
    </message>
    <message>
        <source>Source&#xa0;: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Touchez l’écran</source>
        <translation>Touch the screen</translation>
    </message>
    <message>
        <source>%1 faits, %2 élu·es, votre avis</source>
        <translation>%1 facts, %2 councillors, your view</translation>
    </message>
    <message>
        <source>Entrer dans l’exposition</source>
        <translation>Enter the exhibition</translation>
    </message>
</context>
<context>
    <name>Bar</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Équipe</source>
        <translation>Staff</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Écouter</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Confort</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Quitter</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>Mon avis</source>
        <translation>My view</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Avant</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Après</source>
        <translation>After</translation>
    </message>
</context>
<context>
    <name>CardButtons</name>
    <message>
        <source>Revenir</source>
        <translation>Go back</translation>
    </message>
    <message>
        <source>Rétablir</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>Tout effacer</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>Écrire un mot</source>
        <translation>Write a note</translation>
    </message>
    <message>
        <source>Changer le texte</source>
        <translation>Edit the text</translation>
    </message>
    <message>
        <source>Envoyer tel quel</source>
        <translation>Send as it is</translation>
    </message>
    <message>
        <source>Envoyer</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Passer</source>
        <translation>Skip</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Votre carte d’avis</source>
        <translation>Your comment card</translation>
    </message>
    <message>
        <source>Question %1 sur %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source> · réponses&#xa0;: %1 sur %2</source>
        <translation> · answers: %1 of %2</translation>
    </message>
    <message>
        <source>Votre carte n’est pas encore enregistrée</source>
        <translation>Your card isn’t saved yet</translation>
    </message>
    <message>
        <source>Voulez-vous l’envoyer tel quel&#x202f;?</source>
        <translation>Send it as it is?</translation>
    </message>
    <message>
        <source>Relisez, puis envoyez</source>
        <translation>Read it again, then send</translation>
    </message>
    <message>
        <source>Elle reste à l’écran et la borne réessaie toute seule. Si cela dure, prévenez l’équipe.</source>
        <translation>It stays on screen while the kiosk tries again. If this lasts, please tell the staff.</translation>
    </message>
    <message>
        <source>Votre texte ne ressemble pas à des mots. Vous pouvez le changer, ou l’envoyer ainsi.</source>
        <translation>Your text doesn’t look like words. You can edit it, or send it as it is.</translation>
    </message>
    <message>
        <source>Votre avis est sans texte. Vous pouvez écrire un mot, ou l’envoyer ainsi.</source>
        <translation>Your card has no text. You can write a note, or send it as it is.</translation>
    </message>
    <message>
        <source>Tout est effacé. «&#xa0;Rétablir&#xa0;» ramène vos réponses.</source>
        <translation>All is cleared. “Restore” brings your answers back.</translation>
    </message>
    <message>
        <source>Répondez à une question au moins pour envoyer votre carte.</source>
        <translation>Answer at least one question to send your card.</translation>
    </message>
    <message>
        <source>Ce texte semble donner un téléphone, un courriel ou une adresse. Mieux vaut l’enlever.</source>
        <translation>This text seems to give a phone number, an email or an address. It is better to remove it.</translation>
    </message>
    <message>
        <source>Ni nom ni heure ne sont gardés avec la carte.</source>
        <translation>No name or time is kept with the card.</translation>
    </message>
    <message>
        <source>Écrivez ici. Pas de nom ni de téléphone.</source>
        <translation>Write here. No name, no phone number.</translation>
    </message>
    <message>
        <source>%1 caractères encore</source>
        <translation>%1 characters left</translation>
    </message>
</context>
<context>
    <name>CardReview</name>
    <message>
        <source>Changer&#xa0;: %1</source>
        <translation>Change: %1</translation>
    </message>
    <message>
        <source>pas de réponse</source>
        <translation>no answer</translation>
    </message>
    <message>
        <source>Changer</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>ComfortPanel</name>
    <message>
        <source>Taille du texte</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Contraste</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Langue</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Mouvement</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Portée</source>
        <translation>Reach</translation>
    </message>
    <message>
        <source>Son</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>Dire ce que je touche</source>
        <translation>Say what I touch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Renforcé</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>Sombre</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Facile à lire</source>
        <translation>Easy French</translation>
    </message>
    <message>
        <source>Pages qui glissent</source>
        <translation>Sliding pages</translation>
    </message>
    <message>
        <source>Sans mouvement</source>
        <translation>No motion</translation>
    </message>
    <message>
        <source>Tout l’écran</source>
        <translation>Whole screen</translation>
    </message>
    <message>
        <source>À portée de main</source>
        <translation>Within reach</translation>
    </message>
    <message>
        <source>Coupé</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Bas</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>Moyen</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Fort</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Non</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Oui, puis ouvrir</source>
        <translation>Yes, then open</translation>
    </message>
    <message>
        <source>Confort</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Tout remettre comme avant</source>
        <translation>Reset everything</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>CommitmentPage</name>
    <message>
        <source>Engagement de 2019 · axe %1</source>
        <translation>Commitment of 2019 · strand %1</translation>
    </message>
    <message>
        <source>Engagement de 2019 · partie %1</source>
        <translation>Commitment of 2019 · part %1</translation>
    </message>
    <message>
        <source>Qui agit</source>
        <translation>Who acts</translation>
    </message>
    <message>
        <source>Échéance</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>aucune n’est imprimée</source>
        <translation>none is printed</translation>
    </message>
    <message>
        <source>Axe %1</source>
        <translation>Strand %1</translation>
    </message>
    <message>
        <source>Partie %1</source>
        <translation>Part %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;», p. %2</source>
        <translation>“%1”, p. %2</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;»</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>À savoir</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Dans le bilan de mandat</source>
        <translation>In the end-of-term report</translation>
    </message>
    <message>
        <source>Voir l’engagement suivant</source>
        <translation>See the next commitment</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Avant&#xa0;: %1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>Après&#xa0;: %1</source>
        <translation>After: %1</translation>
    </message>
    <message>
        <source>Voir avant</source>
        <translation>See before</translation>
    </message>
    <message>
        <source>Comparer</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Voir après</source>
        <translation>See after</translation>
    </message>
</context>
<context>
    <name>CouncillorPage</name>
    <message>
        <source>S’occupe de</source>
        <translation>In charge of</translation>
    </message>
    <message>
        <source>Le bilan n’imprime pas de délégation à côté de ce nom.</source>
        <translation>The report prints no portfolio beside this name.</translation>
    </message>
    <message>
        <source>Groupe</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>Les documents ne permettent pas de le dire.</source>
        <translation>The documents don’t say.</translation>
    </message>
    <message>
        <source>EPT</source>
        <translation>EPT</translation>
    </message>
    <message>
        <source>Siège à l’Établissement public territorial Grand-Orly Seine Bièvre.</source>
        <translation>Sits on the territorial council (EPT) of Grand-Orly Seine Bièvre.</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
    <message>
        <source>Cette édition n’en montre pas.</source>
        <translation>This edition shows none.</translation>
    </message>
    <message>
        <source>À savoir</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;», p. %2</source>
        <translation>“%1”, p. %2</translation>
    </message>
    <message>
        <source>Dans le bilan, rapproché par nous d’après les titres</source>
        <translation>In the report, matched by us from the titles</translation>
    </message>
    <message>
        <source>Voir %1</source>
        <translation>See %1</translation>
    </message>
    <message>
        <source>son quartier délégué</source>
        <translation>district in their care</translation>
    </message>
</context>
<context>
    <name>CouncillorsPage</name>
    <message>
        <source>Sujet</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>Nom</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Quartier</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Rôle</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>Qui s’occupe de …&#x202f;?</source>
        <translation>Who is in charge of …?</translation>
    </message>
</context>
<context>
    <name>DeckPage</name>
    <message>
        <source>Cartes à jouer</source>
        <translation>Playing cards</translation>
    </message>
    <message>
        <source>%1 questions à discuter à deux, en famille ou en classe&#x202f;; derrière chacune, des faits.</source>
        <translation>%1 questions to discuss in pairs, as a family or in class; behind each one, facts.</translation>
    </message>
    <message>
        <source>Chapitre %1</source>
        <translation>Chapter %1</translation>
    </message>
</context>
<context>
    <name>DelegationsPage</name>
    <message>
        <source>Qui s’en occupe&#xa0;?</source>
        <translation>Who is in charge?</translation>
    </message>
    <message>
        <source>Rapproché par nous, d’après les titres des délégations et de cette rubrique du bilan.</source>
        <translation>Matched by us, from the titles of the portfolios and of this section of the report.</translation>
    </message>
</context>
<context>
    <name>DistrictList</name>
    <message>
        <source>Près de chez moi</source>
        <translation>Near me</translation>
    </message>
    <message>
        <source>Touchez un quartier, sur la carte ou ici.</source>
        <translation>Touch a district, on the map or here.</translation>
    </message>
    <message>
        <source>%1 faits</source>
        <translation>%1 facts</translation>
    </message>
    <message>
        <source>1 fait</source>
        <translation>1 fact</translation>
    </message>
    <message>
        <source>ses lieux</source>
        <translation>its places</translation>
    </message>
</context>
<context>
    <name>DistrictMap</name>
    <message>
        <source>Carte de la ville. La liste à côté dit la même chose.</source>
        <translation>Map of the town. The list beside it says the same.</translation>
    </message>
</context>
<context>
    <name>DistrictPanel</name>
    <message>
        <source>%1 faits</source>
        <translation>%1 facts</translation>
    </message>
    <message>
        <source>%1 lieux</source>
        <translation>%1 places</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>fiches de cette borne en viennent</source>
        <translation>entries of this kiosk come from it</translation>
    </message>
    <message>
        <source>Sur la page&#xa0;: %1</source>
        <translation>On the page: %1</translation>
    </message>
    <message>
        <source>Absents&#xa0;: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>Aucune fiche de cette édition ne vient de ce document.</source>
        <translation>No entry of this edition comes from this document.</translation>
    </message>
</context>
<context>
    <name>DoubtPage</name>
    <message>
        <source>Nos doutes · Personnes</source>
        <translation>Our doubts · People</translation>
    </message>
    <message>
        <source>Nos doutes · Lieux</source>
        <translation>Our doubts · Places</translation>
    </message>
    <message>
        <source>Nos doutes · Chiffres</source>
        <translation>Our doubts · Figures</translation>
    </message>
    <message>
        <source>Nos doutes · Impressions</source>
        <translation>Our doubts · Printing</translation>
    </message>
    <message>
        <source>Voir la carte</source>
        <translation>See the map</translation>
    </message>
    <message>
        <source>Voir la ville en chiffres</source>
        <translation>See the town in figures</translation>
    </message>
    <message>
        <source>Voir hier et demain</source>
        <translation>See past and future</translation>
    </message>
    <message>
        <source>Voir Ivry et Paris</source>
        <translation>See Ivry and Paris</translation>
    </message>
    <message>
        <source>Voir la séance</source>
        <translation>See the meeting</translation>
    </message>
    <message>
        <source>Voir comment participer</source>
        <translation>See how to take part</translation>
    </message>
    <message>
        <source>Ce que montre la borne</source>
        <translation>What the kiosk shows</translation>
    </message>
    <message>
        <source>Qui peut trancher</source>
        <translation>Who can settle it</translation>
    </message>
</context>
<context>
    <name>DoubtsPage</name>
    <message>
        <source>Personnes</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Lieux</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Chiffres</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Printing</translation>
    </message>
    <message>
        <source>Nos doutes</source>
        <translation>Our doubts</translation>
    </message>
    <message>
        <source>%1 points que les documents, seuls, ne tranchent pas. Nous disons ce que la borne montre.</source>
        <translation>%1 points that the documents alone don’t settle. We say what the kiosk shows.</translation>
    </message>
</context>
<context>
    <name>EasyLead</name>
    <message>
        <source>Texte complet</source>
        <translation>Full text</translation>
    </message>
    <message>
        <source>Facile à lire</source>
        <translation>Easy to read</translation>
    </message>
    <message>
        <source>Ce texte facile à lire n’a pas été relu par des personnes concernées.</source>
        <translation>This easy text has not been checked by the people it is for.</translation>
    </message>
</context>
<context>
    <name>EnoughPage</name>
    <message>
        <source>cartes laissées pendant votre visite</source>
        <translation>cards left during your visit</translation>
    </message>
    <message>
        <source>Une visite laisse %1 cartes au plus, pour que chaque voix compte&#xa0;: merci, et bonne suite de visite.</source>
        <translation>A visit leaves %1 cards at most, so that every voice counts: thank you, and enjoy the rest of your visit.</translation>
    </message>
</context>
<context>
    <name>FactPage</name>
    <message>
        <source>Quand</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Voir %1</source>
        <translation>See %1</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>, p. %1</source>
        <translation>, p. %1</translation>
    </message>
    <message>
        <source>À savoir</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Lien avec le quartier&#xa0;: %1.</source>
        <translation>Link with the district: %1.</translation>
    </message>
    <message>
        <source>Voir le dossier «&#xa0;%1&#xa0;»</source>
        <translation>See the topic “%1”</translation>
    </message>
    <message>
        <source>À voir aussi</source>
        <translation>See also</translation>
    </message>
</context>
<context>
    <name>FactTile</name>
    <message>
        <source>%1 faits</source>
        <translation>%1 facts</translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Combien nous sommes</source>
        <translation>How many we are</translation>
    </message>
    <message>
        <source>Depuis quand on vit ici</source>
        <translation>How long we have lived here</translation>
    </message>
    <message>
        <source>Comment on se loge</source>
        <translation>How we are housed</translation>
    </message>
    <message>
        <source>Le logement social</source>
        <translation>Social housing</translation>
    </message>
    <message>
        <source>La pauvreté, l’hébergement d’urgence</source>
        <translation>Poverty, emergency housing</translation>
    </message>
    <message>
        <source>Le travail</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>Les âges</source>
        <translation>Ages</translation>
    </message>
    <message>
        <source>Les espaces verts et l’école</source>
        <translation>Green spaces and school</translation>
    </message>
    <message>
        <source>Tous les chiffres</source>
        <translation>All the figures</translation>
    </message>
    <message>
        <source>La ville en chiffres</source>
        <translation>The town in figures</translation>
    </message>
    <message>
        <source>Voir les chiffres en affiches</source>
        <translation>See the figures as posters</translation>
    </message>
    <message>
        <source>Voir tous les chiffres en liste</source>
        <translation>See all the figures as a list</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>%1&#xa0;: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FrenchMark</name>
    <message>
        <source>Les textes de cette page sont en français.</source>
        <translation>The texts on this page are in French.</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Près de chez moi</source>
        <translation>Near me</translation>
    </message>
    <message>
        <source>la carte, six quartiers</source>
        <translation>the map, six districts</translation>
    </message>
    <message>
        <source>Qui décide&#x202f;?</source>
        <translation>Who decides?</translation>
    </message>
    <message>
        <source>%1 élu·es, les tribunes</source>
        <translation>%1 councillors, statements</translation>
    </message>
    <message>
        <source>La ville en chiffres</source>
        <translation>The town in figures</translation>
    </message>
    <message>
        <source>habiter, travailler, un jeu</source>
        <translation>living, working, a quiz</translation>
    </message>
    <message>
        <source>Hier et demain</source>
        <translation>Past and future</translation>
    </message>
    <message>
        <source>cent ans, ce qui arrive, Paris</source>
        <translation>100 years, what’s next, Paris</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>un mot, un nom, un lieu</source>
        <translation>a word, a name, a place</translation>
    </message>
    <message>
        <source>À propos</source>
        <translation>About</translation>
    </message>
    <message>
        <source>sources, données, crédits</source>
        <translation>sources, data, credits</translation>
    </message>
    <message>
        <source>Français</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>Donner mon avis</source>
        <translation>Give my view</translation>
    </message>
    <message>
        <source>une minute, sans nom</source>
        <translation>one minute, no name</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message>
        <source>Vous êtes toujours là&#x202f;?</source>
        <translation>Are you still there?</translation>
    </message>
    <message>
        <source>Touchez l’écran pour continuer. Sinon, la borne revient au début et efface ce que vous avez écrit.</source>
        <translation>Touch the screen to go on. If not, the kiosk goes back to the start and deletes what you wrote.</translation>
    </message>
    <message>
        <source>seconde</source>
        <translation>second</translation>
    </message>
    <message>
        <source>secondes</source>
        <translation>seconds</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Effacer</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Confirm</translation>
    </message>
</context>
<context>
    <name>LayerList</name>
    <message>
        <source>Aucun de ces lieux n’a de position connue.</source>
        <translation>None of these places has a known position.</translation>
    </message>
    <message>
        <source>Un lieu est sur le plan, avec son numéro.</source>
        <translation>One place is on the map, with its number.</translation>
    </message>
    <message>
        <source>%1 lieux sont sur le plan, avec leur numéro.</source>
        <translation>%1 places are on the map, with their number.</translation>
    </message>
</context>
<context>
    <name>ListenStrip</name>
    <message>
        <source>Reprendre</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Encore</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Plus vite</source>
        <translation>Faster</translation>
    </message>
    <message>
        <source>Moins vite</source>
        <translation>Slower</translation>
    </message>
    <message>
        <source>Moins fort</source>
        <translation>Quieter</translation>
    </message>
    <message>
        <source>Plus fort</source>
        <translation>Louder</translation>
    </message>
    <message>
        <source>Arrêter</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>6 ans d’actions municipales, on en parle</source>
        <translation>6 years of action by the town, let’s talk about it</translation>
    </message>
</context>
<context>
    <name>MapPage</name>
    <message>
        <source>Quartiers</source>
        <translation>Districts</translation>
    </message>
    <message>
        <source>Projets</source>
        <translation>Projects</translation>
    </message>
    <message>
        <source>Équipements</source>
        <translation>Facilities</translation>
    </message>
    <message>
        <source>Espaces verts</source>
        <translation>Green spaces</translation>
    </message>
    <message>
        <source>Mobilités</source>
        <translation>Transport</translation>
    </message>
</context>
<context>
    <name>MapPin</name>
    <message>
        <source>Voir %1 sur le plan</source>
        <translation>See %1 on the map</translation>
    </message>
</context>
<context>
    <name>MayorBlock</name>
    <message>
        <source>Maire</source>
        <translation>Mayor</translation>
    </message>
    <message>
        <source>1er adjoint</source>
        <translation>First Deputy Mayor</translation>
    </message>
</context>
<context>
    <name>MediaSlot</name>
    <message>
        <source>Voir l’image</source>
        <translation>See the picture</translation>
    </message>
    <message>
        <source>Voir la galerie</source>
        <translation>See the gallery</translation>
    </message>
    <message>
        <source>Comparer avant et après</source>
        <translation>Compare before and after</translation>
    </message>
    <message>
        <source>Voir la vidéo</source>
        <translation>Watch the video</translation>
    </message>
    <message>
        <source>%1&#xa0;: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>MilestoneEntry</name>
    <message>
        <source>Maire, %1</source>
        <translation>Mayor, %1</translation>
    </message>
    <message>
        <source>Légende d’une photographie, %1</source>
        <translation>Caption of a photograph, %1</translation>
    </message>
</context>
<context>
    <name>MomentBlock</name>
    <message>
        <source>déjà fait</source>
        <translation>already done</translation>
    </message>
    <message>
        <source>annoncé</source>
        <translation>announced</translation>
    </message>
    <message>
        <source>sans date imprimée</source>
        <translation>no date printed</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Voir la suite</source>
        <translation>See more</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>%1–%2 sur %3</source>
        <translation>%1–%2 of %3</translation>
    </message>
    <message>
        <source>Revenir</source>
        <translation>Go back</translation>
    </message>
</context>
<context>
    <name>ParisPage</name>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Strands</translation>
    </message>
    <message>
        <source>Engagements</source>
        <translation>Pledges</translation>
    </message>
    <message>
        <source>Suivi</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>Lieux</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Chaque accord a ses axes et son document.</source>
        <translation>Each agreement has its strands and its document.</translation>
    </message>
    <message>
        <source>Ce à quoi les deux villes se sont engagées en 2019.</source>
        <translation>What the two towns committed themselves to in 2019.</translation>
    </message>
    <message>
        <source>Ivry et Paris</source>
        <translation>Ivry and Paris</translation>
    </message>
</context>
<context>
    <name>ParticipatePage</name>
    <message>
        <source>Les étapes</source>
        <translation>Stages</translation>
    </message>
    <message>
        <source>Les outils</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Participer</source>
        <translation>Taking part</translation>
    </message>
    <message>
        <source>En 2023, la Ville consulte sur la moitié de son mandat. Voici ce qu’elle annonce.</source>
        <translation>In 2023 the town holds a consultation, halfway through its term. This is what it announces.</translation>
    </message>
    <message>
        <source>Les résultats ne sont dans aucun des cinq documents&#xa0;: cette page n’en donne donc pas.</source>
        <translation>The results are in none of the five documents, so this page gives none.</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Agrandir</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Réduire</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Voir à gauche</source>
        <translation>Move left</translation>
    </message>
    <message>
        <source>Voir plus haut</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>Voir plus bas</source>
        <translation>Move down</translation>
    </message>
    <message>
        <source>Voir à droite</source>
        <translation>Move right</translation>
    </message>
    <message>
        <source>Voir l’image d’avant</source>
        <translation>See the previous picture</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Voir l’image suivante</source>
        <translation>See the next picture</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Écran de l’équipe</source>
        <translation>Staff screen</translation>
    </message>
    <message>
        <source>Le code est en cours de vérification.</source>
        <translation>The code is being checked.</translation>
    </message>
    <message>
        <source>Code refusé. Le prochain essai est possible dans 1 seconde.</source>
        <translation>Code refused. You can try again in 1 second.</translation>
    </message>
    <message>
        <source>Code refusé. Le prochain essai est possible dans %1 secondes.</source>
        <translation>Code refused. You can try again in %1 seconds.</translation>
    </message>
    <message>
        <source>Ce code n’est pas le bon. Composez-le de nouveau.</source>
        <translation>That is not the right code. Enter it again.</translation>
    </message>
    <message>
        <source>Composez votre code, puis touchez «&#xa0;Valider&#xa0;».</source>
        <translation>Enter your code, then touch “Confirm”.</translation>
    </message>
</context>
<context>
    <name>PlaceEntry</name>
    <message>
        <source>Sans position sur le plan</source>
        <translation>Not placed on the map</translation>
    </message>
    <message>
        <source>%1 faits</source>
        <translation>%1 facts</translation>
    </message>
    <message>
        <source>1 fait</source>
        <translation>1 fact</translation>
    </message>
</context>
<context>
    <name>PlacePage</name>
    <message>
        <source>Lue dans des données publiques, à %1 m près.</source>
        <translation>Read in public data, to within %1 m.</translation>
    </message>
    <message>
        <source>C’est une zone. L’anneau du plan, de %1 m de rayon, en donne une idée.</source>
        <translation>It is an area. The ring on the map, %1 m in radius, gives an idea of it.</translation>
    </message>
    <message>
        <source>Inconnue&#xa0;: ce lieu n’est pas placé sur le plan.</source>
        <translation>Unknown: this place isn’t on the map.</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Quartier</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Aucun texte ne dit dans quel quartier il se trouve.</source>
        <translation>No text says which district it is in.</translation>
    </message>
    <message>
        <source>Voir %1</source>
        <translation>See %1</translation>
    </message>
    <message>
        <source>Aucun fait de cette édition ne nomme ce lieu.</source>
        <translation>No fact of this edition names this place.</translation>
    </message>
</context>
<context>
    <name>PlayingCardPage</name>
    <message>
        <source>Carte à jouer · à discuter</source>
        <translation>Playing card · to discuss</translation>
    </message>
    <message>
        <source>Pour en parler, les faits</source>
        <translation>To discuss it, the facts</translation>
    </message>
</context>
<context>
    <name>ProxyEntry</name>
    <message>
        <source>la représente</source>
        <translation>represents her</translation>
    </message>
    <message>
        <source>le représente</source>
        <translation>represents him</translation>
    </message>
</context>
<context>
    <name>QuizAnswer</name>
    <message>
        <source>réponse imprimée</source>
        <translation>printed answer</translation>
    </message>
    <message>
        <source>votre réponse</source>
        <translation>your answer</translation>
    </message>
</context>
<context>
    <name>QuizPage</name>
    <message>
        <source>Connais-tu Ivry&#x202f;?</source>
        <translation>Do you know Ivry?</translation>
    </message>
    <message>
        <source>Question %1 sur %2</source>
        <translation>Question %1 of %2</translation>
    </message>
    <message>
        <source>sur %1</source>
        <translation>out of %1</translation>
    </message>
    <message>
        <source>, p. %1</source>
        <translation>, p. %1</translation>
    </message>
    <message>
        <source>Carré plein&#xa0;: votre réponse est celle qui est imprimée. Carré vide&#xa0;: elle est différente. Rejouer tire dix questions au hasard.</source>
        <translation>Full square: your answer is the printed one. Empty square: it differs. “Play again” draws ten questions at random.</translation>
    </message>
    <message>
        <source>Voir les chiffres de la ville</source>
        <translation>See the town’s figures</translation>
    </message>
    <message>
        <source>Lire «&#xa0;%1&#xa0;»</source>
        <translation>Read “%1”</translation>
    </message>
    <message>
        <source>Rejouer</source>
        <translation>Play again</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
</context>
<context>
    <name>ReachStrip</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Écouter</source>
        <translation>Listen</translation>
    </message>
    <message>
        <source>Confort</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Mon avis</source>
        <translation>My view</translation>
    </message>
    <message>
        <source>Choisir&#xa0;: %1</source>
        <translation>Choose: %1</translation>
    </message>
    <message>
        <source>Précédent</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>Suivant</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>ReadingBlock</name>
    <message>
        <source>, p. %1</source>
        <translation>, p. %1</translation>
    </message>
</context>
<context>
    <name>RecordPanel</name>
    <message>
        <source>sans fréquence imprimée</source>
        <translation>no frequency printed</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Dans la convention de 2019</source>
        <translation>In the agreement of 2019</translation>
    </message>
    <message>
        <source>À savoir&#xa0;: %1</source>
        <translation>Note: %1</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;», p. %2</source>
        <translation>“%1”, p. %2</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;»</source>
        <translation>“%1”</translation>
    </message>
</context>
<context>
    <name>RestingRow</name>
    <message>
        <source>%1 faits</source>
        <translation>%1 facts</translation>
    </message>
    <message>
        <source>%1 élu·es</source>
        <translation>%1 councillors</translation>
    </message>
    <message>
        <source>%1 maires</source>
        <translation>%1 mayors</translation>
    </message>
    <message>
        <source>%1 repères</source>
        <translation>%1 milestones</translation>
    </message>
    <message>
        <source>%1 tribunes</source>
        <translation>%1 statements</translation>
    </message>
    <message>
        <source>%1 engagements</source>
        <translation>%1 commitments</translation>
    </message>
    <message>
        <source>%1 axes et parties</source>
        <translation>%1 strands and parts</translation>
    </message>
    <message>
        <source>%1 accords cités</source>
        <translation>%1 agreements cited</translation>
    </message>
    <message>
        <source>la séance</source>
        <translation>the meeting</translation>
    </message>
    <message>
        <source>%1 faits de la séance</source>
        <translation>%1 facts of the meeting</translation>
    </message>
    <message>
        <source>le vote</source>
        <translation>the vote</translation>
    </message>
    <message>
        <source>%1 moments de la consultation</source>
        <translation>%1 moments of the consultation</translation>
    </message>
    <message>
        <source>%1 outils</source>
        <translation>%1 tools</translation>
    </message>
    <message>
        <source>%1 moyens de participer</source>
        <translation>%1 ways to take part</translation>
    </message>
    <message>
        <source>%1 dates et chiffres du communiqué</source>
        <translation>%1 dates and figures of the press release</translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>p. %1</translation>
    </message>
</context>
<context>
    <name>RoomPage</name>
    <message>
        <source>Qui décide&#xa0;?</source>
        <translation>Who decides?</translation>
    </message>
    <message>
        <source>La ville en chiffres</source>
        <translation>The town in figures</translation>
    </message>
    <message>
        <source>Hier et demain</source>
        <translation>Past and future</translation>
    </message>
    <message>
        <source>Qui s’occupe de quoi&#xa0;?</source>
        <translation>Who is in charge of what?</translation>
    </message>
    <message>
        <source>les élu·es par sujet, nom, quartier ou rôle</source>
        <translation>councillors by subject, name, district or role</translation>
    </message>
    <message>
        <source>Une séance du conseil</source>
        <translation>A council meeting</translation>
    </message>
    <message>
        <source>qui était là, ce qui a été voté</source>
        <translation>who was there, what was voted</translation>
    </message>
    <message>
        <source>Les tribunes</source>
        <translation>The statements</translation>
    </message>
    <message>
        <source>chaque groupe a la même place</source>
        <translation>each group has the same room</translation>
    </message>
    <message>
        <source>Les chiffres de la ville</source>
        <translation>The town’s figures</translation>
    </message>
    <message>
        <source>habiter, travailler, grandir</source>
        <translation>living, working, growing up</translation>
    </message>
    <message>
        <source>Fait, en cours, à venir</source>
        <translation>Done, under way, to come</translation>
    </message>
    <message>
        <source>où en sont les projets du bilan</source>
        <translation>how far the report’s projects are</translation>
    </message>
    <message>
        <source>Connais-tu Ivry&#xa0;?</source>
        <translation>Do you know Ivry?</translation>
    </message>
    <message>
        <source>dix questions sur les chiffres</source>
        <translation>ten questions on the figures</translation>
    </message>
    <message>
        <source>Cartes à jouer</source>
        <translation>Playing cards</translation>
    </message>
    <message>
        <source>des questions à discuter ensemble</source>
        <translation>questions to discuss together</translation>
    </message>
    <message>
        <source>100 ans de mairie</source>
        <translation>100 years of mayors</translation>
    </message>
    <message>
        <source>les maires, des photographies, l’édito</source>
        <translation>mayors, photographs, the editorial</translation>
    </message>
    <message>
        <source>Ce qui arrive</source>
        <translation>What is to come</translation>
    </message>
    <message>
        <source>ce que le bilan annonce, année par année</source>
        <translation>what the report announces, year by year</translation>
    </message>
    <message>
        <source>Ivry et Paris</source>
        <translation>Ivry and Paris</translation>
    </message>
    <message>
        <source>ce que les deux villes font ensemble</source>
        <translation>what the two towns do together</translation>
    </message>
    <message>
        <source>Participer</source>
        <translation>Take part</translation>
    </message>
    <message>
        <source>hier une consultation, aujourd’hui votre voix</source>
        <translation>a consultation then, your voice now</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Chapitre</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>Rubrique</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>Fait</source>
        <translation>Fact</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>Topic</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>Commitment</translation>
    </message>
    <message>
        <source>Avec Paris</source>
        <translation>With Paris</translation>
    </message>
    <message>
        <source>Tribune</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Séance</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>Élu·e</source>
        <translation>Councillor</translation>
    </message>
    <message>
        <source>Quartier</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Participer</source>
        <translation>Taking part</translation>
    </message>
    <message>
        <source>Doute</source>
        <translation>Doubt</translation>
    </message>
    <message>
        <source>Lieu</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Jeu</source>
        <translation>Quiz</translation>
    </message>
    <message>
        <source>Carte à jouer</source>
        <translation>Playing card</translation>
    </message>
    <message>
        <source>Qui s’occupe de quoi&#x202f;?</source>
        <translation>Who is in charge of what?</translation>
    </message>
    <message>
        <source>Le plan d’Ivry</source>
        <translation>The map of Ivry</translation>
    </message>
    <message>
        <source>Chercher</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>un mot, un nom, un lieu&#xa0;: école, Bouyssou, parc</source>
        <translation>in French: a word, a name, a place (école, parc)</translation>
    </message>
    <message>
        <source>Rien ne répond à «&#xa0;%1&#xa0;». Essayez un seul mot, plus court, ou entrez par ici&#xa0;:</source>
        <translation>Nothing matches “%1”. Try one shorter word, in French, or start here:</translation>
    </message>
    <message>
        <source>Rien ne répond à «&#xa0;%1&#xa0;». Essayez un seul mot, plus court.</source>
        <translation>Nothing matches “%1”. Try one shorter word, in French.</translation>
    </message>
    <message>
        <source>Les réponses viennent pendant que vous écrivez, avec ou sans accents. Pour commencer&#xa0;:</source>
        <translation>Answers come as you type, with or without accents. The texts are in French. To begin:</translation>
    </message>
</context>
<context>
    <name>SectionPage</name>
    <message>
        <source>L’essentiel du chapitre</source>
        <translation>The chapter in brief</translation>
    </message>
    <message>
        <source>Qui s’en occupe&#xa0;?</source>
        <translation>Who is in charge?</translation>
    </message>
</context>
<context>
    <name>SectionRow</name>
    <message>
        <source>L’essentiel du chapitre</source>
        <translation>The chapter in brief</translation>
    </message>
    <message>
        <source>1 fait</source>
        <translation>1 fact</translation>
    </message>
    <message>
        <source>%1 faits</source>
        <translation>%1 facts</translation>
    </message>
    <message>
        <source>à lire dans le document imprimé</source>
        <translation>to read in the printed document</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Suite de la page</source>
        <translation>Further down</translation>
    </message>
    <message>
        <source>Plus haut</source>
        <translation>Further up</translation>
    </message>
</context>
<context>
    <name>SittingBallot</name>
    <message>
        <source>voix pour</source>
        <translation>votes for</translation>
    </message>
    <message>
        <source>abstentions</source>
        <translation>abstentions</translation>
    </message>
    <message>
        <source>Source&#xa0;: «&#xa0;%1&#xa0;»</source>
        <translation>Source: “%1”</translation>
    </message>
</context>
<context>
    <name>SittingNames</name>
    <message>
        <source>%1 noms, dans l’ordre du registre</source>
        <translation>%1 names, in the order of the register</translation>
    </message>
    <message>
        <source>%1 présent·es</source>
        <translation>%1 present</translation>
    </message>
    <message>
        <source>%1 absent·es, représenté·es</source>
        <translation>%1 absent, represented</translation>
    </message>
    <message>
        <source>%1 absent·es, excusé·es</source>
        <translation>%1 absent, excused</translation>
    </message>
    <message>
        <source>%1 absent·es, non excusé·es</source>
        <translation>%1 absent, not excused</translation>
    </message>
    <message>
        <source>Voir les %1 noms</source>
        <translation>See all %1 names</translation>
    </message>
</context>
<context>
    <name>SittingPage</name>
    <message>
        <source>La salle</source>
        <translation>The room</translation>
    </message>
    <message>
        <source>Présences</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>Pouvoirs</source>
        <translation>Proxies</translation>
    </message>
    <message>
        <source>Le vote</source>
        <translation>The vote</translation>
    </message>
</context>
<context>
    <name>SittingProxies</name>
    <message>
        <source>%1 absent·es, chacun·e représenté·e par un membre présent.</source>
        <translation>%1 absent, each represented by a member who was present.</translation>
    </message>
</context>
<context>
    <name>SittingRoom</name>
    <message>
        <source>présent·es</source>
        <translation>present</translation>
    </message>
    <message>
        <source>représenté·es</source>
        <translation>represented</translation>
    </message>
    <message>
        <source>excusé·es</source>
        <translation>excused</translation>
    </message>
    <message>
        <source>non excusé·es</source>
        <translation>not excused</translation>
    </message>
    <message>
        <source>%1 carrés, un par nom du registre</source>
        <translation>%1 squares, one for each name in the register</translation>
    </message>
    <message>
        <source>%1 membres composent le conseil, %2 sont en exercice.</source>
        <translation>The council has %1 members, %2 of them in office.</translation>
    </message>
    <message>
        <source>Source&#xa0;: «&#xa0;%1&#xa0;»</source>
        <translation>Source: “%1”</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>D’où viennent les faits</source>
        <translation>Where the facts come from</translation>
    </message>
    <message>
        <source>De ces documents, et de rien d’autre. Touchez-en un pour voir ce qui repose sur lui.</source>
        <translation>From these documents, and nothing else. Touch one to see what rests on it.</translation>
    </message>
    <message>
        <source>Voir nos doutes</source>
        <translation>See our doubts</translation>
    </message>
    <message>
        <source>%1 points où les documents ne suffisent pas</source>
        <translation>%1 points where the documents aren’t enough</translation>
    </message>
</context>
<context>
    <name>SpaceRow</name>
    <message>
        <source>espace</source>
        <translation>space</translation>
    </message>
    <message>
        <source>Fermer</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>StatementCell</name>
    <message>
        <source>Signé&#xa0;: %1</source>
        <translation>Signed: %1</translation>
    </message>
    <message>
        <source>Aucune signature imprimée</source>
        <translation>No signature printed</translation>
    </message>
</context>
<context>
    <name>StatementPage</name>
    <message>
        <source>Tribune</source>
        <translation>Statement</translation>
    </message>
    <message>
        <source>Sans titre&#xa0;: c’est sa première phrase, imprimée en gras.</source>
        <translation>No title: this is its first sentence, printed in bold.</translation>
    </message>
    <message>
        <source>Signé&#xa0;: %1.</source>
        <translation>Signed: %1.</translation>
    </message>
    <message>
        <source>Aucune signature n’est imprimée.</source>
        <translation>No signature is printed.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>«&#xa0;%1&#xa0;», à partir de la p.&#xa0;%2. Le résumé est de nous.</source>
        <translation>“%1”, from p. %2. The summary is ours.</translation>
    </message>
    <message>
        <source>À savoir</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Voir %1</source>
        <translation>See %1</translation>
    </message>
    <message>
        <source>Lire la tribune suivante</source>
        <translation>Read the next statement</translation>
    </message>
</context>
<context>
    <name>StatementsPage</name>
    <message>
        <source>Les tribunes</source>
        <translation>The statements</translation>
    </message>
    <message>
        <source>%1 groupes s’expriment dans le bilan. Chacun a ici la même place, dans le même ordre. Les résumés sont de nous.</source>
        <translation>%1 groups speak in the report. Each has the same room here, in the same order. The summaries are ours.</translation>
    </message>
</context>
<context>
    <name>StatusColumn</name>
    <message>
        <source>Aucun fait ici avec ces choix.</source>
        <translation>No facts here with these choices.</translation>
    </message>
    <message>
        <source>Voir les %1</source>
        <translation>See all %1</translation>
    </message>
</context>
<context>
    <name>StatusMark</name>
    <message>
        <source>fait</source>
        <translation>done</translation>
    </message>
    <message>
        <source>en cours</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>à venir</source>
        <translation>to come</translation>
    </message>
</context>
<context>
    <name>StatusPage</name>
    <message>
        <source>Chapitre</source>
        <translation>Chapter</translation>
    </message>
    <message>
        <source>Quartier</source>
        <translation>District</translation>
    </message>
    <message>
        <source>Année</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>tous</source>
        <translation>all</translation>
    </message>
    <message>
        <source>toutes</source>
        <translation>all</translation>
    </message>
    <message>
        <source>Tous les chapitres</source>
        <translation>All chapters</translation>
    </message>
    <message>
        <source>Tous les quartiers</source>
        <translation>All districts</translation>
    </message>
    <message>
        <source>Toutes les années</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>numéro %1</source>
        <translation>number %1</translation>
    </message>
    <message>
        <source>%1 · aucun fait</source>
        <translation>%1 · no facts</translation>
    </message>
    <message>
        <source>%1 · 1 fait</source>
        <translation>%1 · 1 fact</translation>
    </message>
    <message>
        <source>%1 · %2 faits</source>
        <translation>%1 · %2 facts</translation>
    </message>
    <message>
        <source>Fait, en cours, à venir</source>
        <translation>Done, under way, to come</translation>
    </message>
    <message>
        <source>Voir les trois colonnes</source>
        <translation>See the three columns</translation>
    </message>
    <message>
        <source>Aucun fait ici avec ces choix.</source>
        <translation>No facts here with these choices.</translation>
    </message>
    <message>
        <source>Ici figurent les %1 faits dont le bilan dit l’état, sur %2 faits de l’exposition.</source>
        <translation>Here are the %1 facts whose status the report gives, of the %2 facts in the exhibition.</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>Merci</source>
        <translation>Thanks</translation>
    </message>
    <message>
        <source>Votre carte d’avis est enregistrée</source>
        <translation>Your comment card is saved</translation>
    </message>
    <message>
        <source>Elle ne porte ni nom ni heure. L’équipe de l’exposition la lira avec les autres.</source>
        <translation>It carries no name and no time. The exhibition’s staff will read it with the others.</translation>
    </message>
    <message>
        <source>De quoi parlent les cartes</source>
        <translation>What the cards are about</translation>
    </message>
    <message>
        <source>Et les autres cartes&#x202f;?</source>
        <translation>And the other cards?</translation>
    </message>
    <message>
        <source>Cartes des demi-journées finies, sans la vôtre. Un petit nombre est masqué&#xa0;: il pourrait désigner quelqu’un.</source>
        <translation>Cards of past half-days, without yours. A small number is hidden: it could point to someone.</translation>
    </message>
    <message>
        <source>Le compte des cartes par sujet paraît ici quand il y en a assez pour que personne ne soit reconnu.</source>
        <translation>The number of cards by subject appears here once there are enough for nobody to be recognised.</translation>
    </message>
</context>
<context>
    <name>ThemeCount</name>
    <message>
        <source>%1&#xa0;: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>masqué</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>%1 · votre sujet</source>
        <translation>%1 · your subject</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Hier</source>
        <translation>Past</translation>
    </message>
    <message>
        <source>Aujourd’hui</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>L’édito</source>
        <translation>Editorial</translation>
    </message>
    <message>
        <source>Signé&#xa0;: %1, %2.</source>
        <translation>Signed: %1, %2.</translation>
    </message>
</context>
<context>
    <name>TranscriptPage</name>
    <message>
        <source>Transcription</source>
        <translation>Transcript</translation>
    </message>
</context>
<context>
    <name>UnavailablePage</name>
    <message>
        <source>Cette page n’est pas disponible</source>
        <translation>This page isn’t available</translation>
    </message>
    <message>
        <source>Le reste de l’exposition vous attend à l’accueil. Si cet écran reste affiché, dites-le à l’équipe sur place.</source>
        <translation>The rest of the exhibition is on the home page. If this screen stays, please tell the staff.</translation>
    </message>
</context>
<context>
    <name>UpcomingPage</name>
    <message>
        <source>Ce qui arrive</source>
        <translation>What is to come</translation>
    </message>
    <message>
        <source>%1 annonces, année par année</source>
        <translation>%1 announcements, year by year</translation>
    </message>
    <message>
        <source>%1 annonces sans année imprimée</source>
        <translation>%1 announcements with no year printed</translation>
    </message>
    <message>
        <source>Cette édition n’annonce rien.</source>
        <translation>This edition announces nothing.</translation>
    </message>
</context>
<context>
    <name>VideoPage</name>
    <message>
        <source>Cette vidéo ne peut être montrée ici. Vous pouvez en lire la transcription.</source>
        <translation>This video can’t be shown here. You can read its transcript.</translation>
    </message>
    <message>
        <source>%1 sur %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Mettre en pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Revoir la vidéo</source>
        <translation>Watch again</translation>
    </message>
    <message>
        <source>Lire la vidéo</source>
        <translation>Play the video</translation>
    </message>
    <message>
        <source>Reculer de 10 secondes</source>
        <translation>Go back 10 seconds</translation>
    </message>
    <message>
        <source>Masquer les sous-titres</source>
        <translation>Hide subtitles</translation>
    </message>
    <message>
        <source>Afficher les sous-titres</source>
        <translation>Show subtitles</translation>
    </message>
    <message>
        <source>Lire la transcription</source>
        <translation>Read the transcript</translation>
    </message>
</context>
<context>
    <name>VisitView</name>
    <message>
        <source>bouton</source>
        <translation>button</translation>
    </message>
    <message>
        <source>champ à remplir</source>
        <translation>field to fill in</translation>
    </message>
    <message>
        <source>choisi</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>%1/%2 · %3 min</source>
        <translation>%1/%2 · %3 min</translation>
    </message>
</context>
<context>
    <name>WaysOn</name>
    <message>
        <source>Laisser une autre carte</source>
        <translation>Leave another card</translation>
    </message>
    <message>
        <source>Voir toute l’exposition</source>
        <translation>See the whole exhibition</translation>
    </message>
    <message>
        <source>Trouver mon quartier</source>
        <translation>Find my district</translation>
    </message>
    <message>
        <source>Jouer à «&#xa0;Connais-tu Ivry&#x202f;?&#xa0;»</source>
        <translation>Play “Do you know Ivry?”</translation>
    </message>
    <message>
        <source>Lire le chapitre %1</source>
        <translation>Read chapter %1</translation>
    </message>
</context>
</TS>
