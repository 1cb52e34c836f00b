<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>+%1 s</source>
        <comment>seconds after the start</comment>
        <translation>+%1 s</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>About this recording</source>
        <translation>À propos de cet enregistrement</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Emplacement</translation>
    </message>
    <message>
        <source>Checksum of the chosen file (SHA-256)</source>
        <translation>Somme de contrôle du fichier choisi (SHA-256)</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Copier la somme de contrôle</translation>
    </message>
    <message>
        <source>What is known of it</source>
        <translation>Ce que l’on en sait</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>everybody in it, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Why it is closed</source>
        <translation>Pourquoi il est fermé</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <comment>1.4 GB, the same in bytes</comment>
        <translation>%1 (%2 octets)</translation>
    </message>
    <message>
        <source>Where the files are</source>
        <translation>Où sont les fichiers</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>Prêt depuis</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Provenance</translation>
    </message>
    <message>
        <source>The provider&apos;s name of it</source>
        <translation>Son nom chez le fournisseur</translation>
    </message>
    <message>
        <source>The provider&apos;s name of the room</source>
        <translation>Le nom de la salle chez le fournisseur</translation>
    </message>
    <message>
        <source>The provider&apos;s name of the mix</source>
        <translation>Le nom du montage chez le fournisseur</translation>
    </message>
    <message>
        <source>the recording rests on it</source>
        <translation>l’enregistrement repose sur lui</translation>
    </message>
    <message>
        <source>version %1 of the form</source>
        <translation>version %1 du formulaire</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>signed, date</comment>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>parent or guardian</comment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>withdrawn on %1</source>
        <translation>retiré le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>date</comment>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Consent of %1</source>
        <translation>Consentement de %1</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>further notice: the date of birth is not known</source>
        <translation>nouvel ordre : la date de naissance n’est pas connue</translation>
    </message>
    <message numerus="yes">
        <source>%n years after the last contact; of a child, until they are %1</source>
        <translation>
            <numerusform>%n an après le dernier contact ; pour un enfant, jusqu’à ses %1 ans</numerusform>
            <numerusform>%n ans après le dernier contact ; pour un enfant, jusqu’à ses %1 ans</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Wanted at least until</source>
        <translation>À conserver au moins jusqu’au</translation>
    </message>
    <message>
        <source>nothing of it may go</source>
        <translation>rien n’en sera détruit</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Blocage juridique</translation>
    </message>
    <message>
        <source>%1 (placed by %2)</source>
        <comment>why, who</comment>
        <translation>%1 (placé par %2)</translation>
    </message>
    <message>
        <source>not named</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>The provider calls it %1</source>
        <translation>Le fournisseur l’appelle %1</translation>
    </message>
    <message>
        <source>You may no longer see this recording, so what is known of it was closed.</source>
        <translation>Vous n’avez plus accès à cet enregistrement&#xa0;: la fenêtre qui le décrivait a été fermée.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>To be destroyed on</source>
        <translation>À détruire le</translation>
    </message>
</context>
<context>
    <name>AccessHistoryPanel</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Access history</source>
        <translation>Historique des accès</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Afficher plus ancien</translation>
    </message>
    <message>
        <source>No one has been here yet</source>
        <translation>Personne n’est encore venu ici</translation>
    </message>
    <message>
        <source>Everyone who opens or changes this record will be listed here.</source>
        <translation>Toutes les personnes qui ouvrent ou modifient ce dossier apparaîtront ici.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, role</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>before, after</comment>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>AccessStrip</name>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>%1 opened “%2” of %3 on %4: “%5”</source>
        <comment>who, title, client, when, why</comment>
        <translation>%1 a ouvert «&#xa0;%2&#xa0;» de %3 le %4&#xa0;: «&#xa0;%5&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(et %n autre)</numerusform>
            <numerusform>(et %n autres)</numerusform>
        </translation>
    </message>
    <message>
        <source>Allow for half an hour</source>
        <translation>Accepter pour une demi-heure</translation>
    </message>
    <message>
        <source>Do not allow</source>
        <translation>Ne pas accepter</translation>
    </message>
    <message>
        <source>%1 asks to open a restricted document by %2: “%3”</source>
        <comment>who, author, why</comment>
        <translation>%1 demande à ouvrir un document restreint de l’auteur %2&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>%1 asks to open a restricted document of %2, by %3: “%4”</source>
        <comment>who, client, author, why</comment>
        <translation>%1 demande à ouvrir un document restreint concernant %2, de l’auteur %3&#xa0;: «&#xa0;%4&#xa0;»</translation>
    </message>
    <message>
        <source>a restricted document</source>
        <translation>un document restreint</translation>
    </message>
    <message>
        <source>The virus scanner found %1 in “%2”, which %3 added. Nobody can open it; remove it, and ask for the file again.</source>
        <comment>name of a virus, title, who</comment>
        <translation>L’antivirus a trouvé %1 dans « %2 », ajouté par %3. Personne ne peut l’ouvrir ; retirez-le et redemandez le fichier.</translation>
    </message>
    <message>
        <source>The virus scanner found %1 in “%2” of %3, which %4 added. Nobody can open it; remove it, and ask for the file again.</source>
        <comment>name of a virus, title, client, who</comment>
        <translation>L’antivirus a trouvé %1 dans « %2 » de %3, ajouté par %4. Personne ne peut l’ouvrir ; retirez-le et redemandez le fichier.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message>
        <source>New since you last looked</source>
        <translation>Nouveautés depuis votre dernière visite</translation>
    </message>
    <message>
        <source>New for you</source>
        <translation>Nouveau pour vous</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title, what is new</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>AnswerStrip</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Vu</translation>
    </message>
    <message>
        <source>All seen</source>
        <translation>Tout est vu</translation>
    </message>
    <message>
        <source>Open what was answered</source>
        <translation>Ouvrir ce qui a reçu une réponse</translation>
    </message>
    <message>
        <source>This answer is seen</source>
        <translation>Cette réponse est vue</translation>
    </message>
    <message>
        <source>All answers are seen</source>
        <translation>Toutes les réponses sont vues</translation>
    </message>
    <message>
        <source>Answers to you</source>
        <translation>Réponses pour vous</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings of video sessions were not taken in</source>
        <translation>
            <numerusform>%n enregistrement de séance vidéo n’a pas été repris</numerusform>
            <numerusform>%n enregistrements de séances vidéo n’ont pas été repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to you</source>
        <translation>
            <numerusform>%n réponse pour vous</numerusform>
            <numerusform>%n réponses pour vous</numerusform>
        </translation>
    </message>
    <message>
        <source>A room that is not known here</source>
        <translation>Une salle inconnue ici</translation>
    </message>
    <message>
        <source>%1, session of %2</source>
        <comment>client, when</comment>
        <translation>%1, séance du %2</translation>
    </message>
    <message>
        <source>Somebody in the session had not agreed to being recorded. Nothing of it was fetched, and the provider is told to remove it. Ask how the recording came to be switched on, look at the consents of everybody in the session, and check at the provider that it is gone.</source>
        <translation>Quelqu’un, dans la séance, n’avait pas accepté d’être enregistré. Rien n’en a été récupéré, et le fournisseur reçoit l’ordre de l’effacer. Demandez comment l’enregistrement a été lancé, regardez les consentements de tous les participants, et vérifiez chez le fournisseur qu’il n’y est plus.</translation>
    </message>
    <message>
        <source>%1 told of a recording in a room that this practice did not make. Nothing of it was fetched. Where the account there also serves somebody else, give this practice an account of its own.</source>
        <comment>provider</comment>
        <translation>%1 a annoncé un enregistrement dans une salle que ce cabinet n’a pas créée. Rien n’en a été récupéré. Si le compte y sert aussi à d’autres, donnez à ce cabinet un compte à lui.</translation>
    </message>
    <message>
        <source>%1 told of a recording in a way that could not be read. Look at the account there whether a recording is missing here.</source>
        <comment>provider</comment>
        <translation>%1 a annoncé un enregistrement d’une façon illisible. Regardez dans le compte du fournisseur s’il manque ici un enregistrement.</translation>
    </message>
    <message>
        <source>There is no appointment that it belongs to.</source>
        <translation>Il n’appartient à aucun rendez-vous.</translation>
    </message>
    <message>
        <source>Recorded without everybody&apos;s consent</source>
        <translation>Enregistré sans le consentement de tous</translation>
    </message>
    <message>
        <source>Not of this practice</source>
        <translation>N’est pas de ce cabinet</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>%1 has reviewed it</source>
        <comment>name</comment>
        <translation>%1 l’a examiné</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>name, what they answered</comment>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Co-signed by %1</source>
        <comment>name</comment>
        <translation>Contresignée par %1</translation>
    </message>
    <message>
        <source>Rejected by %1</source>
        <comment>name</comment>
        <translation>Refusé par %1</translation>
    </message>
    <message>
        <source>Rejected by %1: “%2”</source>
        <comment>name, why</comment>
        <translation>Refusé par %1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Approved by %1</source>
        <comment>name</comment>
        <translation>Approuvé par %1</translation>
    </message>
    <message>
        <source>Approved by %1: “%2”</source>
        <comment>name, why</comment>
        <translation>Approuvé par %1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%n records of yours are to be destroyed</source>
        <translation>
            <numerusform>%n élément qui vous concerne doit être détruit</numerusform>
            <numerusform>%n éléments qui vous concernent doivent être détruits</numerusform>
        </translation>
    </message>
    <message>
        <source>What has to stay is kept by a legal hold: open it and choose “Place a legal hold…”. A new appointment with the client stops it, too.</source>
        <translation>Ce qui doit rester est gardé par un blocage juridique&#xa0;: ouvrez-le et posez-en un. Un nouveau rendez-vous avec le client l’arrête aussi.</translation>
    </message>
    <message>
        <source>%1: to be destroyed on %2, approved by %3</source>
        <comment>a record, a date, a name</comment>
        <translation>%1&#xa0;: à détruire le %2, approuvé par %3</translation>
    </message>
</context>
<context>
    <name>AppearancePage</name>
    <message>
        <source>How Praxis looks for you, on every computer where you sign in to this practice.</source>
        <translation>L’apparence de Praxis pour vous, sur chaque ordinateur où vous vous connectez à ce cabinet.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Taille de l’affichage</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>125 %</source>
        <translation>125&#xa0;%</translation>
    </message>
    <message>
        <source>150 %</source>
        <translation>150&#xa0;%</translation>
    </message>
    <message>
        <source>175 %</source>
        <translation>175&#xa0;%</translation>
    </message>
    <message>
        <source>200 %</source>
        <translation>200&#xa0;%</translation>
    </message>
    <message>
        <source>300 %</source>
        <translation>300&#xa0;%</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours in the calendar show</source>
        <translation>Couleurs du calendrier selon</translation>
    </message>
    <message>
        <source>The service</source>
        <translation>La prestation</translation>
    </message>
    <message>
        <source>The practitioner</source>
        <translation>Le praticien</translation>
    </message>
    <message>
        <source>The status</source>
        <translation>Le statut</translation>
    </message>
    <message>
        <source>Size and language show when Praxis starts the next time.</source>
        <translation>La taille et la langue changeront au prochain démarrage de Praxis.</translation>
    </message>
</context>
<context>
    <name>AppointmentBulk</name>
    <message>
        <source>Why, for example “practice closed”</source>
        <translation>Motif, par exemple «&#xa0;cabinet fermé&#xa0;»</translation>
    </message>
    <message>
        <source>Why they are cancelled</source>
        <translation>Pourquoi ils sont annulés</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status…</source>
        <translation>Statut…</translation>
    </message>
    <message>
        <source>Cancel them…</source>
        <translation>Les annuler…</translation>
    </message>
    <message>
        <source>Export iCalendar…</source>
        <translation>Exporter en iCalendar…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments selected</source>
        <translation>
            <numerusform>%n rendez-vous sélectionné</numerusform>
            <numerusform>%n rendez-vous sélectionnés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n appointments</source>
        <translation>
            <numerusform>Supprimer %n rendez-vous</numerusform>
            <numerusform>Supprimer %n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n appointments</source>
        <translation>
            <numerusform>Restaurer %n rendez-vous</numerusform>
            <numerusform>Restaurer %n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n appointments</source>
        <translation>
            <numerusform>Annuler %n rendez-vous</numerusform>
            <numerusform>Annuler %n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n appointments</source>
        <translation>
            <numerusform>Modifier %n rendez-vous</numerusform>
            <numerusform>Modifier %n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be deleted; nobody is told. You can undo it, and restore them later.</source>
        <translation>
            <numerusform>%n rendez-vous serait supprimé&#xa0;; personne n’est prévenu. Vous pourrez annuler, ou restaurer plus tard.</numerusform>
            <numerusform>%n rendez-vous seraient supprimés&#xa0;; personne n’est prévenu. Vous pourrez annuler, ou restaurer plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be restored.</source>
        <translation>
            <numerusform>%n rendez-vous serait restauré.</numerusform>
            <numerusform>%n rendez-vous seraient restaurés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be cancelled by the practice, and their clients told.</source>
        <translation>
            <numerusform>%n rendez-vous serait annulé par le cabinet, et le client prévenu.</numerusform>
            <numerusform>%n rendez-vous seraient annulés par le cabinet, et les clients prévenus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be “%1”.</source>
        <translation>
            <numerusform>%n rendez-vous passerait à «&#xa0;%1&#xa0;».</numerusform>
            <numerusform>%n rendez-vous passeraient à «&#xa0;%1&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments deleted.</source>
        <translation>
            <numerusform>%n rendez-vous supprimé.</numerusform>
            <numerusform>%n rendez-vous supprimés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments restored.</source>
        <translation>
            <numerusform>%n rendez-vous restauré.</numerusform>
            <numerusform>%n rendez-vous restaurés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments cancelled.</source>
        <translation>
            <numerusform>%n rendez-vous annulé.</numerusform>
            <numerusform>%n rendez-vous annulés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments changed.</source>
        <translation>
            <numerusform>%n rendez-vous modifié.</numerusform>
            <numerusform>%n rendez-vous modifiés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n appointments</source>
        <translation>
            <numerusform>Exporter %n rendez-vous</numerusform>
            <numerusform>Exporter %n rendez-vous</numerusform>
        </translation>
    </message>
    <message>
        <source>iCalendar (*.ics)</source>
        <translation>iCalendar (*.ics)</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments written to %1.</source>
        <translation>
            <numerusform>%n rendez-vous écrit dans %1.</numerusform>
            <numerusform>%n rendez-vous écrits dans %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentDocuments</name>
    <message>
        <source>File a document…</source>
        <translation>Classer un document…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentInspector</name>
    <message>
        <source>Selected appointment</source>
        <translation>Rendez-vous sélectionné</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>Choose an appointment to see who it is for and what comes next.</source>
        <translation>Choisissez un rendez-vous pour voir à qui il est destiné et ce qui vient ensuite.</translation>
    </message>
    <message>
        <source>%1
%2 · %3</source>
        <comment>date, time span, length</comment>
        <translation>%1
%2 · %3</translation>
    </message>
    <message>
        <source>by video</source>
        <translation>en vidéo</translation>
    </message>
    <message>
        <source>Series: %1</source>
        <translation>Série&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions left of the authorisation</source>
        <translation>
            <numerusform>%n séance restante sur l’autorisation</numerusform>
            <numerusform>%n séances restantes sur l’autorisation</numerusform>
        </translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Frais&#xa0;: %1</translation>
    </message>
    <message>
        <source>Booked over something else: %1</source>
        <translation>Réservé malgré un conflit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Came in place of the one of %1</source>
        <comment>day and time</comment>
        <translation>Remplace celui du %1</translation>
    </message>
    <message>
        <source>Moved to %1</source>
        <comment>day and time</comment>
        <translation>Reporté au %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>it came so with an import</source>
        <translation>venu ainsi d’une importation</translation>
    </message>
</context>
<context>
    <name>AppointmentMeeting</name>
    <message>
        <source>Video session</source>
        <translation>Séance en vidéo</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Join the video session</source>
        <translation>Rejoindre la séance en vidéo</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Rejoindre</translation>
    </message>
    <message>
        <source>Can be joined from %1</source>
        <translation>On peut la rejoindre à partir de %1</translation>
    </message>
    <message>
        <source>Somebody is there. Open until %1</source>
        <translation>Quelqu’un est là. Ouverte jusqu’à %1</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Ouverte jusqu’à %1</translation>
    </message>
    <message>
        <source>Its time is over</source>
        <translation>Son heure est passée</translation>
    </message>
    <message>
        <source>It was called off</source>
        <translation>Elle a été annulée</translation>
    </message>
    <message>
        <source>Video is switched off for the practice</source>
        <translation>La vidéo est désactivée pour le cabinet</translation>
    </message>
    <message>
        <source>Video sessions are not enabled for your account. Please contact your organization administrator.</source>
        <translation>Les séances en vidéo ne sont pas activées pour votre compte. Adressez-vous à l’administrateur de votre organisation.</translation>
    </message>
    <message>
        <source>No consent to video sessions yet</source>
        <translation>Pas encore de consentement aux séances en vidéo</translation>
    </message>
    <message>
        <source>It is being recorded</source>
        <translation>Elle est enregistrée</translation>
    </message>
    <message>
        <source>Agrees to being recorded</source>
        <translation>Accepte d’être enregistré</translation>
    </message>
    <message>
        <source>Not recorded: no consent to it</source>
        <translation>Non enregistrée&#xa0;: pas de consentement</translation>
    </message>
    <message>
        <source>If something happens: %1</source>
        <translation>S’il arrive quelque chose&#xa0;: %1</translation>
    </message>
    <message>
        <source>Opening the room…</source>
        <translation>Ouverture de la salle…</translation>
    </message>
    <message>
        <source>Consent to video sessions was withdrawn</source>
        <translation>Le consentement aux séances par vidéo a été retiré</translation>
    </message>
    <message>
        <source>Copy the practitioner&apos;s own link</source>
        <translation>Copier le lien propre au praticien</translation>
    </message>
    <message numerus="yes">
        <source>The address at %1 is on the clipboard. Careful: %n other clients have a session by video with the same practitioner on that day; whoever has the address can come in at any time.</source>
        <translation>
            <numerusform>L’adresse chez %1 est dans le presse-papiers. Attention : %n autre patient a une séance vidéo avec le même praticien ce jour-là ; quiconque a l’adresse peut entrer à tout moment.</numerusform>
            <numerusform>L’adresse chez %1 est dans le presse-papiers. Attention : %n autres patients ont une séance vidéo avec le même praticien ce jour-là ; quiconque a l’adresse peut entrer à tout moment.</numerusform>
        </translation>
    </message>
    <message>
        <source>The address at %1 is on the clipboard.</source>
        <translation>L’adresse chez %1 est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>The room was closed at %1 because a consent was withdrawn. Nobody is in it, and nothing is recorded.</source>
        <translation>La salle a été fermée à %1 car un consentement a été retiré. Personne n’y est, et rien n’est enregistré.</translation>
    </message>
    <message>
        <source>The room of the video session was closed: a consent was withdrawn.</source>
        <translation>La salle de la séance vidéo a été fermée&#xa0;: un consentement a été retiré.</translation>
    </message>
    <message>
        <source>Let in who waits for the video session</source>
        <translation>Faire entrer qui attend la séance vidéo</translation>
    </message>
    <message>
        <source>%1 has been waiting since %2</source>
        <translation>%1 attend depuis %2</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Faire entrer</translation>
    </message>
    <message>
        <source>Let in: %1</source>
        <translation>Faire entrer : %1</translation>
    </message>
    <message>
        <source>Nobody waits for this video session.</source>
        <translation>Personne n’attend cette séance vidéo.</translation>
    </message>
    <message>
        <source>Copy the link of %1</source>
        <translation>Copier le lien de %1</translation>
    </message>
    <message>
        <source>Copy the client&apos;s link</source>
        <translation>Copier le lien du patient</translation>
    </message>
    <message>
        <source>Making the link…</source>
        <translation>Création du lien…</translation>
    </message>
    <message>
        <source>The link of %1 is on the clipboard: paste it into an e-mail to them. It lets in whoever has it, into this session only, until %2.</source>
        <translation>Le lien de %1 est dans le presse-papiers&#xa0;: collez-le dans un e-mail à cette personne. Il fait entrer quiconque l’a, dans cette séance seulement, jusqu’à %2.</translation>
    </message>
</context>
<context>
    <name>AppointmentMoney</name>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Owes %1</source>
        <translation>Doit %1</translation>
    </message>
    <message>
        <source>Owes %1 of %2</source>
        <translation>Doit %1 sur %2</translation>
    </message>
    <message>
        <source>Paid: %1</source>
        <translation>Payé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Rien n’est dû</translation>
    </message>
    <message>
        <source>Not charged yet</source>
        <translation>Pas encore facturé</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation>Facturer %1</translation>
    </message>
    <message>
        <source>Take %1…</source>
        <translation>Encaisser %1…</translation>
    </message>
</context>
<context>
    <name>AppointmentNote</name>
    <message>
        <source>Write the note</source>
        <translation>Rédiger la note</translation>
    </message>
    <message>
        <source>Go on with the note</source>
        <translation>Continuer la note</translation>
    </message>
    <message>
        <source>Read the note</source>
        <translation>Lire la note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>AppointmentRecording</name>
    <message>
        <source>Import recording…</source>
        <translation>Importer un enregistrement…</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>✓ Everybody agrees to being recorded</source>
        <translation>✓ Tous acceptent d’être enregistrés</translation>
    </message>
    <message>
        <source>✗ No consent to recording: %1</source>
        <comment>names</comment>
        <translation>✗ Pas de consentement à l’enregistrement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open recording · %1</source>
        <comment>length</comment>
        <translation>Ouvrir l’enregistrement · %1</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentTimeline</name>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
</context>
<context>
    <name>AppointmentWords</name>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Passés</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
</context>
<context>
    <name>AuditDetails</name>
    <message>
        <source>Who, when and from where</source>
        <translation>Qui, quand et depuis où</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Aucune sélection</translation>
    </message>
    <message>
        <source>Select a line to see who it was, from where, and what was changed.</source>
        <translation>Sélectionnez une ligne pour voir qui a agi, depuis où, et ce qui a été modifié.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action: outcome</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>Date&#xa0;: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>Depuis&#xa0;: %1</translation>
    </message>
    <message>
        <source>What: %1</source>
        <translation>Objet&#xa0;: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Program: %1</source>
        <translation>Programme&#xa0;: %1</translation>
    </message>
    <message>
        <source>Risk: %1</source>
        <translation>Risque&#xa0;: %1</translation>
    </message>
    <message>
        <source>Line %1 of the trail</source>
        <translation>Ligne %1 du journal</translation>
    </message>
    <message>
        <source>What was changed is not shown: it has been shredded with the person&apos;s key, or your role may not see it.</source>
        <translation>Les modifications ne sont pas affichées&#xa0;: elles ont été détruites avec la clé de la personne, ou votre rôle ne permet pas de les voir.</translation>
    </message>
    <message>
        <source>Who: %1</source>
        <comment>name and role</comment>
        <translation>Qui : %1</translation>
    </message>
</context>
<context>
    <name>AuditFilterBar</name>
    <message>
        <source>About whom</source>
        <translation>À propos de qui</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>Par qui</translation>
    </message>
    <message>
        <source>By anybody</source>
        <translation>Par tout le monde</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Action effectuée</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Any outcome</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>AuditPlace</name>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>What I did</source>
        <translation>Mes actions</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimés</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Éléments affichés</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Progression de la vérification</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Proves that no line was altered, left out or put elsewhere.</source>
        <translation>Prouve qu’aucune ligne n’a été modifiée, omise ou déplacée.</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>Vérifier le journal d’audit</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export what is shown of the audit trail</source>
        <translation>Exporter la partie affichée du journal d’audit</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>La vérification a été arrêtée.</translation>
    </message>
    <message>
        <source>✓ The trail is whole: all %1 lines are as they were written. It has not been signed yet.</source>
        <translation>✓ Le journal est intact&#xa0;: ses %1 lignes sont telles qu’elles ont été écrites. Il n’a pas encore été signé.</translation>
    </message>
    <message>
        <source>✓ The trail is whole: all %1 lines are as they were written. Signed last on %2.</source>
        <translation>✓ Le journal est intact&#xa0;: ses %1 lignes sont telles qu’elles ont été écrites. Dernière signature&#xa0;: %2.</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <comment>the check failed: a sentence</comment>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Record id</source>
        <translation>Identifiant de l’élément</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message numerus="yes">
        <source>%n lines written to %1.</source>
        <translation>
            <numerusform>%n ligne écrite dans %1.</numerusform>
            <numerusform>%n lignes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>My people and what I did</source>
        <translation>Mes clients et ce que j’ai fait</translation>
    </message>
</context>
<context>
    <name>AuditTrail</name>
    <message>
        <source>Nothing fits</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>Nothing of this kind was done in that time. “Show all” takes the filters away.</source>
        <translation>Rien de tel n’a été fait pendant cette période. «&#xa0;Tout afficher&#xa0;» retire les filtres.</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>When</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>AuthorisationForm</name>
    <message>
        <source>From a day</source>
        <translation>À partir d’un jour</translation>
    </message>
    <message>
        <source>Until a day</source>
        <translation>Jusqu’à un jour</translation>
    </message>
    <message>
        <source>What it is called</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Qui paie</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Mental health care plan</source>
        <translation>Mon soutien psy</translation>
    </message>
    <message>
        <source>Insurer, or who referred</source>
        <translation>Assureur, ou qui a adressé</translation>
    </message>
    <message>
        <source>Not limited</source>
        <translation>Sans limite</translation>
    </message>
    <message>
        <source>Save authorisation</source>
        <translation>Enregistrer l’autorisation</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>This is before it begins.</source>
        <translation>C’est avant le début.</translation>
    </message>
</context>
<context>
    <name>BackgroundPage</name>
    <message>
        <source>Nothing was given up. There is nothing to do here.</source>
        <translation>Rien n’a été abandonné. Il n’y a rien à faire ici.</translation>
    </message>
    <message>
        <source>What the program does by itself, such as fetching recordings. What fails is tried again for a day and longer; then it is given up and stands here, until somebody decides.</source>
        <translation>Ce que le programme fait de lui-même, comme récupérer les enregistrements. Ce qui échoue est retenté pendant un jour et plus ; ensuite c’est abandonné et reste ici, jusqu’à ce que quelqu’un décide.</translation>
    </message>
    <message>
        <source>Work that was given up</source>
        <translation>Tâches abandonnées</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Why the last one failed</source>
        <translation>Cause du dernier échec</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Drop…</source>
        <translation>Abandonner…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is to do, and how many of it</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Still to do, by itself: %1.</source>
        <translation>Reste à faire, sans intervention : %1.</translation>
    </message>
    <message>
        <source>It is tried again now.</source>
        <translation>Un nouvel essai est en cours.</translation>
    </message>
    <message>
        <source>It was dropped.</source>
        <translation>C’est abandonné.</translation>
    </message>
    <message>
        <source>Drop what was given up?</source>
        <translation>Abandonner définitivement ?</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Nobody tries it again.</source>
        <translation>Plus personne ne réessaiera.</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Make a backup now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Check a backup…</source>
        <translation>Vérifier une sauvegarde…</translation>
    </message>
    <message>
        <source>A copy of everything in this practice, encrypted with the same key. Keep one somewhere else.</source>
        <translation>Une copie de tout ce que contient ce cabinet, chiffrée avec la même clé. Gardez-en une ailleurs.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Dossier des sauvegardes</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Progress of the backup</source>
        <translation>Progression de la sauvegarde</translation>
    </message>
    <message>
        <source>Putting a backup back</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Close Praxis. Start it again and choose “Restore from a backup” on the first screen, or run “praxisctl restore” on this computer. You need a password of this practice or the recovery sheet. What is here now is set aside and not thrown away.</source>
        <translation>Fermez Praxis. Relancez-le et choisissez «&#xa0;Restaurer une sauvegarde&#xa0;» sur le premier écran, ou exécutez «&#xa0;praxisctl restore&#xa0;» sur cet ordinateur. Il vous faut un mot de passe de ce cabinet ou la feuille de secours. Les données actuelles sont mises de côté, elles ne sont pas effacées.</translation>
    </message>
    <message>
        <source>The backup was cancelled. No half copy was left.</source>
        <translation>La sauvegarde a été annulée. Aucune copie partielle n’a été laissée.</translation>
    </message>
    <message>
        <source>No backup has been made from this computer yet.</source>
        <translation>Aucune sauvegarde n’a encore été faite depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Last backup: %1, %2, in %3</source>
        <translation>Dernière sauvegarde&#xa0;: %1, %2, dans %3</translation>
    </message>
    <message>
        <source>The backup is being written. You can go on working.</source>
        <translation>La sauvegarde est en cours d’écriture. Vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>The backup is complete: %1</source>
        <translation>La sauvegarde est terminée&#xa0;: %1</translation>
    </message>
    <message>
        <source>Check a backup</source>
        <translation>Vérifier une sauvegarde</translation>
    </message>
    <message>
        <source>Every page and every line of the audit trail is being checked.</source>
        <translation>Chaque page et chaque ligne du journal d’audit sont en cours de vérification.</translation>
    </message>
    <message>
        <source>This backup is whole: it opens, and its audit trail is unbroken.</source>
        <translation>Cette sauvegarde est intacte&#xa0;: elle s’ouvre et son journal d’audit est complet.</translation>
    </message>
    <message numerus="yes">
        <source>Backups in this folder that are older than %n days are removed once a new one is complete: what was destroyed at the end of its retention could still be opened with them. Copies that you keep elsewhere are yours to remove.</source>
        <translation>
            <numerusform>Les sauvegardes de ce dossier qui ont plus de %n jour sont supprimées dès qu’une nouvelle est complète : elles permettraient encore d’ouvrir ce qui a été détruit au terme de sa conservation. Les copies que vous gardez ailleurs sont à supprimer par vos soins.</numerusform>
            <numerusform>Les sauvegardes de ce dossier qui ont plus de %n jours sont supprimées dès qu’une nouvelle est complète : elles permettraient encore d’ouvrir ce qui a été détruit au terme de sa conservation. Les copies que vous gardez ailleurs sont à supprimer par vos soins.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones were removed.</source>
        <translation>
            <numerusform>%n ancienne a été supprimée.</numerusform>
            <numerusform>%n anciennes ont été supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This backup is not whole: %n files of recordings and documents were not found, neither here nor in the archive.</source>
        <translation>
            <numerusform>Cette sauvegarde est incomplète : %n fichier d’enregistrement ou de document est introuvable, ici comme dans l’archive.</numerusform>
            <numerusform>Cette sauvegarde est incomplète : %n fichiers d’enregistrements et de documents sont introuvables, ici comme dans l’archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This backup opens, and its audit trail is unbroken, but %n files of recordings and documents are not in it.</source>
        <translation>
            <numerusform>Cette sauvegarde s’ouvre et son journal d’audit est intact, mais %n fichier d’enregistrement ou de document n’y figure pas.</numerusform>
            <numerusform>Cette sauvegarde s’ouvre et son journal d’audit est intact, mais %n fichiers d’enregistrements et de documents n’y figurent pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Is the disk of the archive connected? Connect it, and make the backup again. Older backups that have one of these files are kept until it is found; they are the only ones that can bring it back. What could be saved is in %1.</source>
        <translation>Le disque de l’archive est-il branché&#xa0;? Branchez-le, puis refaites la sauvegarde. Les sauvegardes antérieures qui contiennent l’un de ces fichiers sont conservées jusqu’à ce qu’il soit retrouvé&#xa0;; elles seules peuvent le rendre. Ce qui a pu être sauvegardé se trouve dans %1.</translation>
    </message>
</context>
<context>
    <name>BillingActs</name>
    <message>
        <source>Nobody is in this appointment, so nobody pays for it.</source>
        <translation>Personne n’est inscrit à ce rendez-vous&#xa0;: personne ne le paie.</translation>
    </message>
    <message>
        <source>Reverse this entry?</source>
        <translation>Contre-passer cette écriture&#xa0;?</translation>
    </message>
    <message>
        <source>%1 of %2 was a mistake: an entry against it is made, and both stay in the accounts. What it settled is owed again.</source>
        <translation>%1 de %2 était une erreur&#xa0;: une écriture inverse est passée, et les deux restent dans les comptes. Ce qu’elle réglait est de nouveau dû.</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Contre-passer</translation>
    </message>
</context>
<context>
    <name>BillingFilters</name>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Client, number or text</source>
        <translation>Client, numéro ou texte</translation>
    </message>
    <message>
        <source>Search transactions</source>
        <translation>Chercher des opérations</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Toute nature</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tout état</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Paid any way</source>
        <translation>Tout moyen de paiement</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>From this day</source>
        <translation>À partir de ce jour</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>To this day</source>
        <translation>Jusqu’à ce jour</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>BillingPlace</name>
    <message>
        <source>Take a payment…</source>
        <translation>Encaisser un paiement…</translation>
    </message>
    <message>
        <source>Charge…</source>
        <translation>Facturer…</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Dû</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Receipts to give</source>
        <translation>Reçus à remettre</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Take a payment</source>
        <translation>Encaisser un paiement</translation>
    </message>
    <message>
        <source>Charge somebody</source>
        <translation>Facturer quelqu’un</translation>
    </message>
    <message>
        <source>No transactions here</source>
        <translation>Aucune opération</translation>
    </message>
    <message>
        <source>Charges, payments and corrections are listed here. A session is charged from the calendar, once somebody has come.</source>
        <translation>Les sommes facturées, les paiements et les rectifications figurent ici. Une séance se facture depuis le calendrier, une fois la personne venue.</translation>
    </message>
    <message>
        <source>Nothing is owed</source>
        <translation>Rien n’est dû</translation>
    </message>
    <message>
        <source>What has been charged and not paid stands here.</source>
        <translation>Ce qui a été facturé et n’est pas payé figure ici.</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Rien n’attend</translation>
    </message>
    <message>
        <source>Money that is awaited stands here, and corrections that need a second person.</source>
        <translation>Les sommes attendues figurent ici, ainsi que les rectifications qui demandent une deuxième personne.</translation>
    </message>
    <message>
        <source>No receipts to give</source>
        <translation>Aucun reçu à remettre</translation>
    </message>
    <message>
        <source>Who wants a receipt stands here until it is given.</source>
        <translation>Qui souhaite un reçu figure ici jusqu’à ce qu’il soit remis.</translation>
    </message>
    <message>
        <source>Waiting (%1)</source>
        <translation>En attente (%1)</translation>
    </message>
</context>
<context>
    <name>BirthDateEdit</name>
    <message>
        <source>for example %1</source>
        <translation>par exemple %1</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a birth date</comment>
        <translation>d MMM yyyy</translation>
    </message>
</context>
<context>
    <name>BookingDetails</name>
    <message>
        <source>By video</source>
        <translation>En vidéo</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>What whoever opens this should know; not clinical</source>
        <translation>Ce qu’il faut savoir en ouvrant ce rendez-vous&#xa0;; rien de clinique</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Write it as “weekly × 10” or “every 2 weeks until %1”.</source>
        <translation>Écrivez par exemple «&#xa0;toutes les semaines × 10&#xa0;» ou «&#xa0;toutes les 2 semaines jusqu’au %1&#xa0;».</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>More: staff, equipment, authorisation, priority, reminder</source>
        <translation>Plus&#xa0;: équipe, matériel, autorisation, priorité, rappel</translation>
    </message>
    <message>
        <source>The service of before is no longer there. Choose one.</source>
        <translation>La prestation d’avant n’existe plus. Choisissez-en une.</translation>
    </message>
</context>
<context>
    <name>BookingExtras</name>
    <message>
        <source>Send a reminder</source>
        <translation>Envoyer un rappel</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Également avec</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>BookingPopover</name>
    <message>
        <source>Book</source>
        <translation>Réserver</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Enter books · Esc leaves</source>
        <translation>Entrée&#xa0;: réserver · Échap&#xa0;: quitter</translation>
    </message>
    <message>
        <source>Name, phone, date of birth or record number</source>
        <translation>Nom, téléphone, date de naissance ou n° de dossier</translation>
    </message>
    <message>
        <source>Add and book</source>
        <translation>Ajouter et réserver</translation>
    </message>
    <message>
        <source>And who else?</source>
        <translation>Et qui d’autre&#xa0;?</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>date, time span · practitioner</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments, the last on %1.</source>
        <translation>
            <numerusform>%n rendez-vous, le dernier le %1.</numerusform>
            <numerusform>%n rendez-vous, le dernier le %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n</source>
        <translation>
            <numerusform>Réserver %n</numerusform>
            <numerusform>Réserver %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose “%1” from the list, or clear the field.</source>
        <translation>Choisissez «&#xa0;%1&#xa0;» dans la liste ou videz le champ.</translation>
    </message>
    <message>
        <source>Say who it is for: type a name, or choose a service that needs nobody.</source>
        <translation>Indiquez pour qui&#xa0;: saisissez un nom, ou choisissez une prestation sans patient.</translation>
    </message>
    <message>
        <source>Leave without booking?</source>
        <translation>Quitter sans réserver&#xa0;?</translation>
    </message>
    <message>
        <source>What you typed here is not saved.</source>
        <translation>Ce que vous avez écrit ici n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message numerus="yes">
        <source>%n done.</source>
        <translation>
            <numerusform>%n fait.</numerusform>
            <numerusform>%n faits.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n fait</numerusform>
            <numerusform>%n faits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done.</source>
        <translation>
            <numerusform>%n non fait.</numerusform>
            <numerusform>%n non faits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ fait</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Élément</translation>
    </message>
    <message numerus="yes">
        <source>%n on hold already.</source>
        <translation>
            <numerusform>%n était déjà bloqué.</numerusform>
            <numerusform>%n étaient déjà bloqués.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Restore them</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>What could not be done</source>
        <translation>Ce qui n’a pas pu être fait</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Looking at what would happen…</source>
        <translation>Examen de ce qui se passerait…</translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be.</source>
        <translation>
            <numerusform>%n ne peut pas l’être.</numerusform>
            <numerusform>%n ne peuvent pas l’être.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>All or none</source>
        <translation>Tout ou rien</translation>
    </message>
    <message>
        <source>All or none: where one cannot be done, nothing is</source>
        <translation>Tout ou rien&#xa0;: si un seul est impossible, rien n’est fait</translation>
    </message>
    <message>
        <source>Where one cannot be done, nothing is.</source>
        <translation>Si un seul est impossible, rien n’est fait.</translation>
    </message>
    <message>
        <source>Nothing would be done.</source>
        <translation>Rien ne serait fait.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a person or an appointment: why not</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing was changed, because of this:</source>
        <translation>Rien n’a été modifié, à cause de ceci&#xa0;:</translation>
    </message>
    <message>
        <source>Go ahead</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message>
        <source>One file (zip)</source>
        <translation>Un fichier (zip)</translation>
    </message>
    <message>
        <source>A folder</source>
        <translation>Un dossier</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir l’emplacement…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Copy of the record</source>
        <translation>Copie du dossier</translation>
    </message>
    <message>
        <source>Why (it stands in the audit trail)</source>
        <translation>Motif (il figure dans le journal d’audit)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Indiquez d’abord le motif.</translation>
    </message>
    <message>
        <source>Where the copy goes</source>
        <translation>Emplacement de la copie</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>Archive zip (*.zip)</translation>
    </message>
    <message>
        <source>record.zip</source>
        <translation>dossier.zip</translation>
    </message>
    <message>
        <source>record</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>%n things were left out; manifest.json says which and why.</source>
        <translation>
            <numerusform>%n élément a été laissé de côté&#xa0;; manifest.json dit lequel et pourquoi.</numerusform>
            <numerusform>%n éléments ont été laissés de côté&#xa0;; manifest.json dit lesquels et pourquoi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are in %1. Out there they are no longer encrypted.</source>
        <translation>
            <numerusform>%n fichier se trouve dans %1. Hors du cabinet, il n’est plus chiffré.</numerusform>
            <numerusform>%n fichiers se trouvent dans %1. Hors du cabinet, ils ne sont plus chiffrés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was left behind.</source>
        <translation>Arrêté. Il n’en reste rien.</translation>
    </message>
    <message>
        <source>Somebody else asked for it, such as a lawyer or an insurer</source>
        <translation>Quelqu’un d’autre la demande, un avocat ou un assureur par exemple</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Décompte…</translation>
    </message>
    <message>
        <source>Everything that the practice keeps about this person: their data and every access to them in the exchange format FHIR, notes, appointments, consents, authorisations, messages and a statement of their account as PDF, documents and recordings as they are, and a list with checksums. What the law does not let you give is left out and listed with the reason. The copy is not encrypted.</source>
        <translation>Tout ce que le cabinet conserve sur cette personne : ses données et chaque accès au format d’échange FHIR, les notes, rendez-vous, consentements, autorisations, messages et un relevé de compte en PDF, les documents et enregistrements tels quels, et une liste avec des sommes de contrôle. Ce que la loi ne permet pas de remettre est laissé de côté et indiqué avec le motif. La copie n’est pas chiffrée.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation>
            <numerusform>%n rendez-vous</numerusform>
            <numerusform>%n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n document</numerusform>
            <numerusform>%n documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consents</source>
        <translation>
            <numerusform>%n consentement</numerusform>
            <numerusform>%n consentements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorisations</source>
        <translation>
            <numerusform>%n autorisation</numerusform>
            <numerusform>%n autorisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of their account</source>
        <translation>
            <numerusform>%n écriture du compte</numerusform>
            <numerusform>%n écritures du compte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing beside their data and who looked at them.</source>
        <translation>Il n’y a rien d’autre que ses données et qui les a consultées.</translation>
    </message>
    <message>
        <source>In it: %1.</source>
        <translation>Elle contient : %1.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Laissé de côté : %1.</translation>
    </message>
    <message>
        <source>Some of it is damaged and cannot be read; a backup may have it whole.</source>
        <translation>Une partie est endommagée et illisible&#xa0;; une sauvegarde la contient peut-être intacte.</translation>
    </message>
</context>
<context>
    <name>CalendarActs</name>
    <message>
        <source>Change the length of which appointments?</source>
        <translation>Changer la durée de quels rendez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Move which appointments?</source>
        <translation>Déplacer quels rendez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>%1 cannot go there</source>
        <translation>Impossible de placer %1 ici</translation>
    </message>
    <message>
        <source>Cancel which appointments?</source>
        <translation>Annuler quels rendez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>The time of %1 has been taken</source>
        <translation>Créneau déjà pris&#xa0;: %1</translation>
    </message>
    <message>
        <source>They are somewhere else at that time</source>
        <translation>Ils sont ailleurs à cette heure-là</translation>
    </message>
    <message>
        <source>Change which appointments?</source>
        <translation>Modifier quels rendez-vous&#xa0;?</translation>
    </message>
    <message>
        <source>Not all of it is free at that time</source>
        <translation>Tout n’est pas libre à cette heure-là</translation>
    </message>
    <message>
        <source>It stays where it was: an appointment is moved to somebody, or to another time.</source>
        <translation>Il reste où il était : un rendez-vous se déplace chez quelqu’un, ou à une autre heure.</translation>
    </message>
</context>
<context>
    <name>CalendarBar</name>
    <message>
        <source>Colour by</source>
        <translation>Couleurs par</translation>
    </message>
    <message>
        <source>Whose calendar</source>
        <translation>Calendrier de qui</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – %2 %3 %4</source>
        <comment>first day, last day, month, year</comment>
        <translation>%1 – %2 %3 %4</translation>
    </message>
    <message>
        <source>%1 – %2 %3</source>
        <comment>first date, last date, year</comment>
        <translation>%1 – %2 %3</translation>
    </message>
    <message>
        <source>%1. Choose a date</source>
        <translation>%1. Choisir une date</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salles</translation>
    </message>
    <message>
        <source>Some</source>
        <translation>Certains</translation>
    </message>
    <message>
        <source>Whose calendar: %1</source>
        <translation>Calendrier de qui&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a date</source>
        <translation>Choisir une date</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>short date, year</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to be seen again</source>
        <translation>
            <numerusform>%n personne à revoir</numerusform>
            <numerusform>%n personnes à revoir</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day without its weekday</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first date, last date</comment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a video session</source>
        <translation>
            <numerusform>%n personne attend une séance vidéo</numerusform>
            <numerusform>%n personnes attendent une séance vidéo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n en attente</numerusform>
            <numerusform>%n en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarPlace</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Personne pour l’instant</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>No room</source>
        <translation>Aucune salle</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Work week</source>
        <translation>Semaine ouvrée</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Columns are rooms</source>
        <translation>Colonnes par salle</translation>
    </message>
    <message>
        <source>Taller hours</source>
        <translation>Heures plus hautes</translation>
    </message>
    <message>
        <source>Shorter hours</source>
        <translation>Heures moins hautes</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Next free times</source>
        <translation>Prochains créneaux libres</translation>
    </message>
    <message>
        <source>New appointment</source>
        <translation>Nouveau rendez-vous</translation>
    </message>
    <message>
        <source>Copy, to book again</source>
        <translation>Copier, pour réserver à nouveau</translation>
    </message>
    <message>
        <source>Take, to move</source>
        <translation>Couper, pour déplacer</translation>
    </message>
    <message>
        <source>Put here</source>
        <translation>Placer ici</translation>
    </message>
    <message>
        <source>Let go of what is held</source>
        <translation>Abandonner le déplacement ou la copie</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Booking %1 again: go to a time and press %2.</source>
        <translation>Nouveau rendez-vous pour %1&#xa0;: allez à une heure et appuyez sur %2.</translation>
    </message>
    <message>
        <source>Rescheduling %1: go to the new time and press %2, or click it.</source>
        <translation>Report du rendez-vous, %1&#xa0;: allez à la nouvelle heure et appuyez sur %2, ou cliquez dessus.</translation>
    </message>
    <message>
        <source>Moving %1: go to the new time and press %2, or click it.</source>
        <translation>Déplacement, %1&#xa0;: allez à la nouvelle heure et appuyez sur %2, ou cliquez dessus.</translation>
    </message>
    <message>
        <source>What can be done here</source>
        <translation>Ce que vous pouvez faire ici</translation>
    </message>
    <message>
        <source>Booking %1: go to a time and press Enter, or click it.</source>
        <translation>Réservation pour %1&#xa0;: allez à une heure et appuyez sur Entrée, ou cliquez dessus.</translation>
    </message>
    <message>
        <source>Write the note</source>
        <translation>Rédiger la note</translation>
    </message>
    <message>
        <source>Open the recording</source>
        <translation>Ouvrir l’enregistrement</translation>
    </message>
    <message>
        <source>Colour by service</source>
        <translation>Couleurs par prestation</translation>
    </message>
    <message>
        <source>Colour by status</source>
        <translation>Couleurs par statut</translation>
    </message>
    <message>
        <source>Colour by practitioner</source>
        <translation>Couleurs par praticien</translation>
    </message>
    <message>
        <source>Whose calendar…</source>
        <translation>Calendrier de qui…</translation>
    </message>
    <message>
        <source>Everybody&apos;s calendar</source>
        <translation>Calendrier de tous</translation>
    </message>
    <message>
        <source>To be seen again…</source>
        <translation>À revoir…</translation>
    </message>
    <message>
        <source>15 minutes longer</source>
        <translation>15&#xa0;minutes de plus</translation>
    </message>
    <message>
        <source>15 minutes shorter</source>
        <translation>15&#xa0;minutes de moins</translation>
    </message>
    <message>
        <source>Delete appointment</source>
        <translation>Supprimer le rendez-vous</translation>
    </message>
    <message>
        <source>Everybody who is to be seen again this week has an appointment.</source>
        <translation>Toutes les personnes à revoir cette semaine ont un rendez-vous.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>person, day and time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take the payment</source>
        <translation>Encaisser le paiement</translation>
    </message>
    <message>
        <source>Charge the session</source>
        <translation>Facturer la séance</translation>
    </message>
    <message>
        <source>Who waits for a video session…</source>
        <translation>Qui attend une séance vidéo…</translation>
    </message>
    <message>
        <source>%1 waits to be let in</source>
        <translation>%1 attend d’entrer</translation>
    </message>
    <message>
        <source>Nobody waits for a video session.</source>
        <translation>Personne n’attend une séance vidéo.</translation>
    </message>
    <message>
        <source>Recordings are imported by who treats the client, or by the management.</source>
        <translation>Les enregistrements sont importés par la personne qui suit le patient, ou par la direction.</translation>
    </message>
</context>
<context>
    <name>ChargeDialog</name>
    <message>
        <source>Charge somebody</source>
        <translation>Facturer quelqu’un</translation>
    </message>
    <message>
        <source>Charge %1</source>
        <translation>Facturer %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Une partie du nom</translation>
    </message>
    <message>
        <source>Who pays, where it is somebody else</source>
        <translation>Qui paie, si c’est quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>What for, as it stands on papers</source>
        <translation>Objet, tel qu’il figure sur les documents</translation>
    </message>
    <message>
        <source>Amount with tax, %1</source>
        <translation>Montant, taxe comprise, en %1</translation>
    </message>
    <message>
        <source>Tax within it</source>
        <translation>Dont taxe</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Invoice number, where it has one</source>
        <translation>Numéro de facture, s’il y en a un</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Début de la période</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Fin de la période</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Facturer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose who it is for.</source>
        <translation>Choisissez pour qui.</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>Ce n’est pas un montant.</translation>
    </message>
    <message>
        <source>This is not a part of the amount.</source>
        <translation>Ce n’est pas une partie du montant.</translation>
    </message>
</context>
<context>
    <name>ClashPopover</name>
    <message>
        <source>It stays where it was until you choose. Esc leaves it there.</source>
        <translation>Le rendez-vous reste à sa place tant que vous n’avez pas choisi. Échap l’y laisse.</translation>
    </message>
</context>
<context>
    <name>ClashQuestion</name>
    <message>
        <source>Undo although the time has been taken?</source>
        <translation>Annuler alors que l’horaire a été pris ?</translation>
    </message>
    <message>
        <source>Redo although the time has been taken?</source>
        <translation>Rétablir alors que l’horaire a été pris ?</translation>
    </message>
    <message>
        <source>Restore although the time has been taken?</source>
        <translation>Restaurer alors que l’horaire a été pris ?</translation>
    </message>
    <message>
        <source>Move them although something stands in the way?</source>
        <translation>Les déplacer malgré un conflit ?</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>%1: %2 is busy.</source>
        <comment>day and time, person</comment>
        <translation>%1 : %2 n’est pas libre.</translation>
    </message>
    <message>
        <source>%1: somebody of the staff is busy.</source>
        <comment>day and time</comment>
        <translation>%1 : un membre de l’équipe n’est pas libre.</translation>
    </message>
    <message>
        <source>%1: %2 is taken.</source>
        <comment>day and time, room</comment>
        <translation>%1 : %2 est occupée.</translation>
    </message>
    <message>
        <source>the room</source>
        <translation>la salle</translation>
    </message>
    <message>
        <source>%1: %2 is in use.</source>
        <comment>day and time, equipment</comment>
        <translation>%1 : %2 est utilisé.</translation>
    </message>
    <message>
        <source>the equipment</source>
        <translation>le matériel</translation>
    </message>
    <message>
        <source>%1: the patient has another appointment.</source>
        <comment>day and time</comment>
        <translation>%1 : le patient a un autre rendez-vous.</translation>
    </message>
    <message>
        <source>%1: outside the working hours.</source>
        <comment>day and time</comment>
        <translation>%1 : en dehors des horaires de travail.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The time is taken</source>
        <translation>L’horaire est pris</translation>
    </message>
    <message>
        <source>Why it is booked all the same (it stays with the appointment)</source>
        <translation>Pourquoi réserver malgré tout (le motif reste avec le rendez-vous)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Dites d’abord pourquoi.</translation>
    </message>
    <message>
        <source>%1: %2 works at another location then.</source>
        <comment>day and time, person</comment>
        <translation>%1&#x202f;: %2 travaille dans un autre lieu à ce moment-là.</translation>
    </message>
    <message>
        <source>%1: %2 does not work then.</source>
        <comment>day and time, person</comment>
        <translation>%1&#x202f;: %2 ne travaille pas à ce moment-là.</translation>
    </message>
    <message>
        <source>Meet now although something stands in the way?</source>
        <translation>Commencer maintenant malgré un conflit&#xa0;?</translation>
    </message>
    <message>
        <source>Meet now</source>
        <translation>Commencer maintenant</translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock has jumped ahead by %1. If that is wrong, set it right in the settings of the computer. Until it is right, or has stayed as it is for a quarter of an hour, messages and all else that goes by the clock wait.</source>
        <translation>L’horloge de cet ordinateur a avancé d’un coup de %1. Si c’est une erreur, remettez-la à l’heure dans les réglages de l’ordinateur. Jusqu’à ce qu’elle soit à l’heure, ou qu’elle soit restée ainsi un quart d’heure, les messages et tout ce qui dépend de l’heure attendent.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock was set back by %1. If that is wrong, set it right in the settings of the computer: what is written now would seem to be of an earlier time.</source>
        <translation>L’horloge de cet ordinateur a été retardée de %1. Si c’est une erreur, remettez-la à l’heure dans les réglages de l’ordinateur&#xa0;: ce qui est écrit maintenant semblerait dater d’avant.</translation>
    </message>
</context>
<context>
    <name>ColourPicker</name>
    <message>
        <source>Other…</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Une autre couleur</translation>
    </message>
    <message>
        <source>Choose a colour</source>
        <translation>Choisir une couleur</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Nobody and nothing of that name.</source>
        <translation>Personne ni action de ce nom.</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout rechercher</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>“%1” cannot be done now.</source>
        <translation>«&#xa0;%1&#xa0;» n’est pas possible pour le moment.</translation>
    </message>
    <message>
        <source>Find anybody and anything, or do something…</source>
        <translation>Trouver quelqu’un ou quelque chose, ou faire une action…</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare versions</source>
        <translation>Comparer les versions</translation>
    </message>
    <message>
        <source>From version %1 to version %2</source>
        <translation>De la version %1 à la version %2</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Only text and what PDFs say can be compared. Open both versions one after the other.</source>
        <translation>Seuls le texte et ce que disent les PDF peuvent être comparés. Ouvrez les deux versions l’une après l’autre.</translation>
    </message>
    <message>
        <source>The words are the same.</source>
        <translation>Les mots sont les mêmes.</translation>
    </message>
    <message>
        <source>%1 added, %2 removed</source>
        <comment>counts of lines</comment>
        <translation>%1 ajoutées, %2 retirées</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>There are only pictures in these two versions, and no words to compare. Open both one after the other.</source>
        <translation>Ces deux versions ne contiennent que des images, sans mots à comparer. Ouvrez-les l’une après l’autre.</translation>
    </message>
</context>
<context>
    <name>ConflictNotice</name>
    <message>
        <source>Somebody else saved this person while you were editing. Nothing of yours is lost: choose which to keep.</source>
        <translation>Quelqu’un d’autre a enregistré cette personne pendant que vous la modifiiez. Rien de votre saisie n’est perdu&#xa0;: choisissez ce que vous gardez.</translation>
    </message>
    <message>
        <source>Save these</source>
        <translation>Enregistrer ce choix</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>field. whose value</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Yours: %1</source>
        <translation>Vous&#xa0;: %1</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>L’autre personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>vide</translation>
    </message>
</context>
<context>
    <name>ConsentDialog</name>
    <message>
        <source>Only until a day</source>
        <translation>Seulement jusqu’à une date</translation>
    </message>
    <message>
        <source>Only for a child</source>
        <translation>Seulement pour un enfant</translation>
    </message>
    <message>
        <source>Write down a consent</source>
        <translation>Noter un consentement</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Comment il a été donné</translation>
    </message>
    <message>
        <source>Version of the form</source>
        <translation>Version du formulaire</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Given by a parent or guardian</source>
        <translation>Donné par un parent ou un tuteur</translation>
    </message>
    <message>
        <source>Who is called in an emergency (for video)</source>
        <translation>Qui est appelé en cas d’urgence (pour la vidéo)</translation>
    </message>
    <message>
        <source>What is done then</source>
        <translation>Ce qui est fait alors</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ConsentQuestion</name>
    <message>
        <source>Go in without consent to video?</source>
        <translation>Entrer sans consentement à la vidéo ?</translation>
    </message>
    <message>
        <source>Begin without consent to treatment?</source>
        <translation>Commencer sans consentement aux soins ?</translation>
    </message>
    <message>
        <source>Give out without consent to sharing?</source>
        <translation>Remettre sans consentement au partage ?</translation>
    </message>
    <message>
        <source>Go on without consent?</source>
        <translation>Continuer sans consentement ?</translation>
    </message>
    <message>
        <source>Go in</source>
        <translation>Entrer</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Give out</source>
        <translation>Remettre</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Write down the consent…</source>
        <translation>Noter le consentement…</translation>
    </message>
    <message>
        <source>Consent is missing</source>
        <translation>Consentement manquant</translation>
    </message>
    <message>
        <source>Why it is done all the same (it stands in the audit trail)</source>
        <translation>Pourquoi continuer malgré tout (cela figure dans le journal d’audit)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Indiquez d’abord le motif.</translation>
    </message>
    <message>
        <source>Add them without consent to video?</source>
        <translation>L’ajouter sans consentement à la vidéo ?</translation>
    </message>
    <message>
        <source>Add them without consent to treatment?</source>
        <translation>L’ajouter sans consentement aux soins ?</translation>
    </message>
    <message>
        <source>Undo without consent to video?</source>
        <translation>Annuler sans consentement à la vidéo ?</translation>
    </message>
    <message>
        <source>Undo without consent to treatment?</source>
        <translation>Annuler sans consentement aux soins ?</translation>
    </message>
    <message>
        <source>Redo without consent to video?</source>
        <translation>Rétablir sans consentement à la vidéo ?</translation>
    </message>
    <message>
        <source>Redo without consent to treatment?</source>
        <translation>Rétablir sans consentement aux soins ?</translation>
    </message>
    <message>
        <source>Keep the recording without consent to video?</source>
        <translation>Conserver l’enregistrement sans consentement à la vidéo ?</translation>
    </message>
    <message>
        <source>Keep</source>
        <comment>a recording</comment>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>somebody to a session</comment>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Complete it without consent to video?</source>
        <translation>Terminer sans consentement à la vidéo ?</translation>
    </message>
    <message>
        <source>Complete it without consent to treatment?</source>
        <translation>Terminer sans consentement aux soins ?</translation>
    </message>
    <message>
        <source>Complete</source>
        <comment>a session</comment>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>A consent is missing (%1) of somebody whose record you do not see. These see it, and can write the consent down or do this with a reason: %2. Nothing was changed.</source>
        <translation>Il manque un consentement (%1) d’une personne dont vous ne voyez pas le dossier. Ces rôles le voient et peuvent noter le consentement ou continuer avec un motif : %2. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Somebody else has to ask them</source>
        <translation>Quelqu’un d’autre doit lui demander</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ConsentTimeline</name>
    <message>
        <source>Agreed: %1</source>
        <comment>to what</comment>
        <translation>Accord : %1</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>name of a guardian</comment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <comment>date</comment>
        <translation>terminé le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <comment>date</comment>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <comment>consent to what</comment>
        <translation>Retrait : %1</translation>
    </message>
    <message>
        <source>written down by %1</source>
        <comment>name</comment>
        <translation>consigné par %1</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name, or the firm&apos;s name</source>
        <translation>Nom de famille ou raison sociale</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Aucun en particulier</translation>
    </message>
    <message>
        <source>Usual practitioner</source>
        <translation>Praticien habituel</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Deuxième prénom</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Prénom d’usage</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronoms</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>More about the name, and language</source>
        <translation>Compléments du nom et langue</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Téléphone domicile</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Téléphone travail</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Rue, deuxième ligne</translation>
    </message>
    <message>
        <source>Suburb or town</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Other phones and address</source>
        <translation>Autres téléphones et adresse</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>N° de dossier</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Assureur</translation>
    </message>
    <message>
        <source>Member number</source>
        <translation>N° d’adhérent</translation>
    </message>
    <message>
        <source>Medicare number</source>
        <translation>N° Medicare</translation>
    </message>
    <message>
        <source>Prefers to be reached by</source>
        <translation>Contact préféré</translation>
    </message>
    <message>
        <source>What they agreed to:</source>
        <translation>Accords donnés&#xa0;:</translation>
    </message>
    <message>
        <source>The practice may call</source>
        <translation>Le cabinet peut appeler</translation>
    </message>
    <message>
        <source>The practice may send text messages</source>
        <translation>Le cabinet peut envoyer des SMS</translation>
    </message>
    <message>
        <source>The practice may send e-mail</source>
        <translation>Le cabinet peut envoyer des e-mails</translation>
    </message>
    <message>
        <source>The practice may send letters</source>
        <translation>Le cabinet peut envoyer des courriers</translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation>Moyens de contact</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En cas d’urgence</translation>
    </message>
    <message>
        <source>Family and others</source>
        <translation>Famille et entourage</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>What whoever books must know, with commas between</source>
        <translation>Ce qu’il faut savoir pour réserver, séparé par des virgules</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>With commas between</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>Note for the front desk</source>
        <translation>Note pour l’accueil</translation>
    </message>
    <message>
        <source>Clinical note</source>
        <translation>Note clinique</translation>
    </message>
    <message>
        <source>Alerts, tags and notes</source>
        <translation>Alertes, étiquettes et notes</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>They are for the practice:</source>
        <translation>Rôle pour le cabinet&#xa0;:</translation>
    </message>
    <message>
        <source>Work, and what they are for the practice</source>
        <translation>Travail et rôle pour le cabinet</translation>
    </message>
    <message>
        <source>%1 is given when left blank</source>
        <translation>%1 sera attribué si vous laissez vide</translation>
    </message>
    <message>
        <source>This does not look like an e-mail address.</source>
        <translation>Ceci ne ressemble pas à une adresse e-mail.</translation>
    </message>
    <message>
        <source>This is not a date in the past. Try “23/4/1985” or “23 Apr 1985”.</source>
        <translation>Ce n’est pas une date passée. Essayez «&#xa0;23/4/1985&#xa0;» ou «&#xa0;23 avril 1985&#xa0;».</translation>
    </message>
    <message>
        <source>Record number, insurance and who pays</source>
        <translation>Numéro de dossier, assurance et payeur</translation>
    </message>
    <message>
        <source>Themselves</source>
        <translation>La personne elle-même</translation>
    </message>
    <message>
        <source>Usually paid for by</source>
        <translation>Payé d’habitude par</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation>Quelqu’un d’autre</translation>
    </message>
    <message>
        <source>The practice&apos;s</source>
        <translation>Celui du cabinet</translation>
    </message>
    <message>
        <source>Time zone they live in</source>
        <translation>Fuseau horaire de son domicile</translation>
    </message>
</context>
<context>
    <name>CorrectionDialog</name>
    <message>
        <source>Give money back</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Write off</source>
        <translation>Passer en perte</translation>
    </message>
    <message>
        <source>Reduce what is owed</source>
        <translation>Réduire ce qui est dû</translation>
    </message>
    <message>
        <source>Add to what is owed</source>
        <translation>Ajouter à ce qui est dû</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>Rembourser</translation>
    </message>
    <message>
        <source>Reduce</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Montant, en %1</translation>
    </message>
    <message>
        <source>Given back by</source>
        <translation>Remboursé par</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Numéro du ticket</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>More than %1 on one day waits for a second person.</source>
        <translation>Au-delà de %1 en une journée, cela attend une deuxième personne.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>Ce n’est pas un montant.</translation>
    </message>
</context>
<context>
    <name>DeletedModel</name>
    <message>
        <source>What</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé le</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
</context>
<context>
    <name>DeletedView</name>
    <message>
        <source>Deleted</source>
        <translation>Supprimés</translation>
    </message>
    <message>
        <source>Nothing is deleted</source>
        <translation>Aucun élément supprimé</translation>
    </message>
    <message>
        <source>What is deleted stays here until its time is over, and can be restored with all that belongs to it.</source>
        <translation>Ce qui est supprimé reste ici jusqu’à la fin de son délai et peut être restauré avec tout ce qui s’y rattache.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n records</source>
        <translation>
            <numerusform>Restaurer %n élément</numerusform>
            <numerusform>Restaurer %n éléments</numerusform>
        </translation>
    </message>
    <message>
        <source>Select what is to be restored.</source>
        <translation>Sélectionnez ce qui doit être restauré.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a record: why not</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>DescribeDialog</name>
    <message>
        <source>Edit document</source>
        <translation>Modifier le document</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>séparées par des virgules</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Of the session</source>
        <translation>De la séance</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>DocumentActs</name>
    <message>
        <source>Reject this document?</source>
        <translation>Refuser ce document&#xa0;?</translation>
    </message>
    <message>
        <source>Its author reads why, and may ask again with a newer version.</source>
        <translation>Son auteur lit pourquoi, et peut redemander avec une version plus récente.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Place a legal hold?</source>
        <translation>Poser un blocage juridique&#xa0;?</translation>
    </message>
    <message>
        <source>Place hold</source>
        <translation>Poser le blocage</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Saved as %1. Out there it is no longer encrypted.</source>
        <translation>Enregistré sous %1. Là, il n’est plus chiffré.</translation>
    </message>
    <message>
        <source>No program of this computer opens this kind of file. The copy was wiped.</source>
        <translation>Aucun programme de cet ordinateur n’ouvre ce type de fichier. La copie a été effacée.</translation>
    </message>
    <message>
        <source>Nothing of this document may go until two people release the hold.</source>
        <translation>Rien de ce document ne peut partir tant que deux personnes n’ont pas levé le blocage.</translation>
    </message>
    <message>
        <source>Ask to release the legal hold?</source>
        <translation>Demander la levée du blocage juridique ?</translation>
    </message>
    <message>
        <source>Somebody else decides, under Requests. Until then the hold stands.</source>
        <translation>Quelqu’un d’autre décide, sous Demandes. Jusque-là, le blocage tient.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
</context>
<context>
    <name>DocumentFilterBar</name>
    <message>
        <source>Title, tag or client</source>
        <translation>Titre, étiquette ou patient</translation>
    </message>
    <message>
        <source>Search documents</source>
        <translation>Chercher des documents</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Tous les types</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>Any privacy</source>
        <translation>Toute confidentialité</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Back to the documents</source>
        <translation>Retour aux documents</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>New version…</source>
        <translation>Nouvelle version…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Older version %1</source>
        <translation>Ancienne version %1</translation>
    </message>
    <message>
        <source>This is too large to be shown here</source>
        <translation>Trop grand pour être montré ici</translation>
    </message>
    <message>
        <source>Another program of this computer can open it, from a private copy that is wiped when you leave this page.</source>
        <translation>Un autre programme de cet ordinateur peut l’ouvrir, à partir d’une copie privée effacée quand vous quittez cette page.</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>Ouvrir dans un autre programme</translation>
    </message>
    <message>
        <source>This file cannot be shown</source>
        <translation>Ce fichier ne peut pas être montré</translation>
    </message>
    <message>
        <source>It is damaged, or of a kind that is not known here. The file is kept as it was filed.</source>
        <translation>Il est abîmé, ou d’un type inconnu ici. Le fichier est conservé tel qu’il a été classé.</translation>
    </message>
    <message>
        <source>This document cannot be opened</source>
        <translation>Ce document ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>A file of this kind can run things or hide others: it is kept, and never opened from here.</source>
        <translation>Un fichier de ce type peut exécuter des choses ou en cacher&#xa0;: il est conservé, et jamais ouvert d’ici.</translation>
    </message>
    <message>
        <source>It is open in another program. Its copy lies readable on this computer until you leave this page, then it is wiped. What you change there is not kept: save it elsewhere and add it as a newer version.</source>
        <translation>Il est ouvert dans un autre programme. Sa copie reste lisible sur cet ordinateur jusqu’à ce que vous quittiez cette page, puis elle est effacée. Ce que vous y changez n’est pas conservé&#xa0;: enregistrez-le ailleurs et ajoutez-le comme nouvelle version.</translation>
    </message>
    <message>
        <source>Wipe the copy now</source>
        <translation>Effacer la copie maintenant</translation>
    </message>
    <message>
        <source>Praxis shows PDFs, pictures and text. Another program of this computer can open this, from a private copy that is wiped when you leave this page.</source>
        <translation>Praxis montre les PDF, les images et le texte. Un autre programme de cet ordinateur peut ouvrir ceci, à partir d’une copie privée effacée quand vous quittez cette page.</translation>
    </message>
    <message>
        <source>The half hour is over</source>
        <translation>La demi-heure est passée</translation>
    </message>
    <message>
        <source>This document is not open to you without a reason</source>
        <translation>Ce document ne vous est pas ouvert sans motif</translation>
    </message>
    <message>
        <source>You can open it for half an hour. Its author sees who did and why, and the audit trail keeps it.</source>
        <translation>Vous pouvez l’ouvrir une demi-heure. Son auteur voit qui l’a fait et pourquoi, et le journal d’audit le garde.</translation>
    </message>
    <message>
        <source>Open with a reason…</source>
        <translation>Ouvrir avec un motif…</translation>
    </message>
    <message>
        <source>This document is not open to you</source>
        <translation>Ce document ne vous est pas ouvert</translation>
    </message>
    <message>
        <source>It is for other people&apos;s eyes; that you tried has been noted.</source>
        <translation>Il est destiné à d’autres personnes&#xa0;; votre tentative a été notée.</translation>
    </message>
    <message>
        <source>Open this document?</source>
        <translation>Ouvrir ce document&#xa0;?</translation>
    </message>
    <message>
        <source>It is not meant for you in the ordinary way. Its author sees your reason, and the audit trail keeps it.</source>
        <translation>Il ne vous est pas destiné d’ordinaire. Son auteur voit votre motif, et le journal d’audit le garde.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>A second person has to allow it</source>
        <translation>Une deuxième personne doit l’accepter</translation>
    </message>
    <message>
        <source>You have asked to open this document. As soon as another administrator or manager allows it, it is open to you for half an hour.</source>
        <translation>Vous avez demandé à ouvrir ce document. Dès qu’un autre administrateur ou responsable l’accepte, il vous est ouvert une demi-heure.</translation>
    </message>
    <message>
        <source>This document takes two people</source>
        <translation>Ce document demande deux personnes</translation>
    </message>
    <message>
        <source>Say why you have to read it. Another administrator or manager allows it, its author sees both of you, and the audit trail keeps it.</source>
        <translation>Dites pourquoi vous devez le lire. Un autre administrateur ou responsable l’accepte, son auteur vous voit tous les deux, et le journal d’audit le conserve.</translation>
    </message>
    <message>
        <source>Ask to open it…</source>
        <translation>Demander à l’ouvrir…</translation>
    </message>
    <message>
        <source>Ask to open this document?</source>
        <translation>Demander à ouvrir ce document&#x202f;?</translation>
    </message>
    <message>
        <source>Another administrator or manager decides. Its author sees your reason, and the audit trail keeps it.</source>
        <translation>Un autre administrateur ou responsable décide. Son auteur voit votre motif, et le journal d’audit le conserve.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
</context>
<context>
    <name>DocumentRows</name>
    <message>
        <source>The practice</source>
        <translation>Le cabinet</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Classé</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
</context>
<context>
    <name>DocumentSide</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>The practice</source>
        <translation>Le cabinet</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>Vu par</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Classé</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Blocage juridique</translation>
    </message>
    <message>
        <source>nothing of it may go</source>
        <translation>rien ne peut en partir</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>further notice: the date of birth is not known</source>
        <translation>nouvel ordre&#xa0;: la date de naissance n’est pas connue</translation>
    </message>
    <message>
        <source>Virus scan</source>
        <translation>Recherche de virus</translation>
    </message>
    <message>
        <source>Open to you until</source>
        <translation>Ouvert pour vous jusqu’à</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a file, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose a version first.</source>
        <translation>Choisissez d’abord une version.</translation>
    </message>
    <message>
        <source>This one is open.</source>
        <translation>Celle-ci est ouverte.</translation>
    </message>
    <message>
        <source>Choose an older version: it is compared with the one that counts.</source>
        <translation>Choisissez une version plus ancienne&#xa0;: elle est comparée à celle en vigueur.</translation>
    </message>
    <message>
        <source>This one counts already.</source>
        <translation>Celle-ci est déjà en vigueur.</translation>
    </message>
    <message>
        <source>Copy the checksum</source>
        <translation>Copier la somme de contrôle</translation>
    </message>
    <message>
        <source>The checksum of this version is on the clipboard.</source>
        <translation>La somme de contrôle de cette version est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>from version %1</source>
        <translation>à partir de la version %1</translation>
    </message>
    <message>
        <source>The virus scanner has found something in this version.</source>
        <translation>L’antivirus a trouvé quelque chose dans cette version.</translation>
    </message>
    <message>
        <source>Version %1 (current)</source>
        <translation>Version %1 (en vigueur)</translation>
    </message>
</context>
<context>
    <name>DocumentTable</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>DocumentViewer</name>
    <message>
        <source>Pages of the document</source>
        <translation>Pages du document</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Texte du document</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>This PDF has a password of its own</source>
        <translation>Ce PDF a son propre mot de passe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Password of the PDF</source>
        <translation>Mot de passe du PDF</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>That is not its password. Try again.</source>
        <translation>Ce n’est pas son mot de passe. Réessayez.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>width and height of a picture</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Only the beginning is shown. Save a copy to read all of it.</source>
        <translation>Seul le début est montré. Enregistrez une copie pour tout lire.</translation>
    </message>
    <message>
        <source>This PDF cannot be shown</source>
        <translation>Ce PDF ne peut pas être montré</translation>
    </message>
    <message>
        <source>It is damaged, or of a kind that is not known here. The file is kept as it was filed.</source>
        <translation>Il est abîmé, ou d’un type inconnu ici. Le fichier est conservé tel qu’il a été classé.</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>Page back</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Page forward</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Page %1 cannot be shown: it is damaged, or larger than this program opens.</source>
        <translation>La page %1 ne peut pas être affichée : elle est abîmée, ou plus grande que ce que ce programme ouvre.</translation>
    </message>
</context>
<context>
    <name>DocumentsPage</name>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Watch none</source>
        <translation>N’en surveiller aucun</translation>
    </message>
    <message>
        <source>How documents come in.</source>
        <translation>Comment les documents arrivent.</translation>
    </message>
    <message>
        <source>Scan folder</source>
        <translation>Dossier du scanner</translation>
    </message>
    <message>
        <source>What your scanner leaves in this folder is offered under “Documents”, to be filed to a client. A file leaves the folder once it is in the encrypted record. This is for you, wherever you sign in.</source>
        <translation>Ce que votre scanner dépose dans ce dossier est proposé sous «&#xa0;Documents&#xa0;», pour être classé chez un patient. Un fichier quitte le dossier dès qu’il est dans le dossier chiffré. Ce réglage est le vôtre, où que vous vous connectiez.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Virus scanner</source>
        <translation>Antivirus</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
    <message>
        <source>%1 looks at every file that comes in; what it finds something in is refused.</source>
        <comment>name and version of a scanner</comment>
        <translation>%1 examine chaque fichier qui arrive&#xa0;; ceux où il trouve quelque chose sont refusés.</translation>
    </message>
    <message>
        <source>None was found on this computer. Files are kept as “not checked”. With the package clamav-daemon installed and running, every file is checked as it comes in.</source>
        <translation>Aucun n’a été trouvé sur cet ordinateur. Les fichiers sont conservés comme «&#xa0;non vérifiés&#xa0;». Avec le paquet clamav-daemon installé et en marche, chaque fichier est vérifié à son arrivée.</translation>
    </message>
</context>
<context>
    <name>DocumentsPlace</name>
    <message>
        <source>File…</source>
        <translation>Classer…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Scan folder (%1)</source>
        <translation>Dossier du scanner (%1)</translation>
    </message>
    <message>
        <source>Scan folder</source>
        <translation>Dossier du scanner</translation>
    </message>
    <message>
        <source>The document is filed. Its file could not be taken out of the scan folder, or has changed since: look at it before you remove it.</source>
        <translation>Le document est classé. Son fichier n’a pas pu être retiré du dossier du scanner, ou a changé depuis&#xa0;: regardez-le avant de le supprimer.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>To approve</source>
        <translation>À approuver</translation>
    </message>
    <message>
        <source>Retention over</source>
        <translation>Conservation échue</translation>
    </message>
    <message>
        <source>File documents</source>
        <translation>Classer des documents</translation>
    </message>
    <message>
        <source>No documents here</source>
        <translation>Aucun document ici</translation>
    </message>
    <message>
        <source>Letters, reports, results, forms: drop files here, or choose them. They are kept encrypted, and every look at one is written down.</source>
        <translation>Lettres, rapports, résultats, formulaires&#xa0;: déposez des fichiers ici, ou choisissez-les. Ils sont conservés chiffrés, et chaque consultation est notée.</translation>
    </message>
    <message>
        <source>File documents…</source>
        <translation>Classer des documents…</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Edit the document&apos;s title and tags</source>
        <translation>Modifier le titre et les étiquettes du document</translation>
    </message>
    <message>
        <source>Add a newer version</source>
        <translation>Ajouter une version plus récente</translation>
    </message>
    <message>
        <source>Ask for an approval</source>
        <translation>Demander une approbation</translation>
    </message>
    <message>
        <source>Who sees the document</source>
        <translation>Qui voit le document</translation>
    </message>
    <message>
        <source>Approve the document</source>
        <translation>Approuver le document</translation>
    </message>
    <message>
        <source>Reject the document</source>
        <translation>Refuser le document</translation>
    </message>
    <message>
        <source>Release to the client, or no longer</source>
        <translation>Remettre au patient, ou ne plus le faire</translation>
    </message>
    <message>
        <source>Legal hold, or no longer</source>
        <translation>Blocage juridique, ou le lever</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Print the document</source>
        <translation>Imprimer le document</translation>
    </message>
    <message>
        <source>Remove the document</source>
        <translation>Retirer le document</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Ajuster à la fenêtre</translation>
    </message>
    <message>
        <source>Back to the documents</source>
        <translation>Retour aux documents</translation>
    </message>
    <message>
        <source>To approve (%1)</source>
        <translation>À approuver (%1)</translation>
    </message>
    <message>
        <source>Choose a document first.</source>
        <translation>Choisissez d’abord un document.</translation>
    </message>
    <message>
        <source>Open with a reason…</source>
        <translation>Ouvrir avec un motif…</translation>
    </message>
    <message>
        <source>Open the client&apos;s record</source>
        <translation>Ouvrir le dossier du patient</translation>
    </message>
    <message>
        <source>What is this file?</source>
        <translation>Quel est ce fichier&#xa0;?</translation>
    </message>
    <message>
        <source>“%1” is open.</source>
        <comment>title of a document</comment>
        <translation>«&#xa0;%1&#xa0;» est ouvert.</translation>
    </message>
    <message>
        <source>A newer version of it</source>
        <translation>Une version plus récente</translation>
    </message>
    <message>
        <source>Another document</source>
        <translation>Un autre document</translation>
    </message>
    <message>
        <source>Keep the document until…</source>
        <translation>Conserver le document jusqu’au…</translation>
    </message>
    <message>
        <source>Choose one document.</source>
        <translation>Choisissez un seul document.</translation>
    </message>
</context>
<context>
    <name>DuplicateNotice</name>
    <message>
        <source>This looks like %1, born %2.</source>
        <translation>On dirait %1, né(e) le %2.</translation>
    </message>
    <message>
        <source>This looks like %1.</source>
        <translation>On dirait %1.</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the record of %1</source>
        <translation>Ouvrir le dossier&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>EmergencyEdit</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Emergency contact %1: name</source>
        <translation>Contact d’urgence %1&#xa0;: nom</translation>
    </message>
    <message>
        <source>Emergency contact %1: relation</source>
        <translation>Contact d’urgence %1&#xa0;: lien</translation>
    </message>
    <message>
        <source>Emergency contact %1: phone</source>
        <translation>Contact d’urgence %1&#xa0;: téléphone</translation>
    </message>
</context>
<context>
    <name>EndPopover</name>
    <message>
        <source>Cancel the appointment of %1?</source>
        <translation>Annuler le rendez-vous avec %1&#xa0;?</translation>
    </message>
    <message>
        <source>%1 did not come?</source>
        <translation>Absence non excusée&#xa0;: %1&#xa0;?</translation>
    </message>
    <message>
        <source>The client</source>
        <translation>Le patient</translation>
    </message>
    <message>
        <source>The practice</source>
        <translation>Le cabinet</translation>
    </message>
    <message>
        <source>The practitioner</source>
        <translation>Le praticien</translation>
    </message>
    <message>
        <source>Who cancels</source>
        <translation>Qui annule</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Fee (%1)</source>
        <translation>Frais (%1)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Cancel appointment</source>
        <translation>Annuler le rendez-vous</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Absence non excusée</translation>
    </message>
    <message>
        <source>Write the fee as an amount, for example %1.</source>
        <translation>Indiquez les frais sous forme de montant, par exemple %1.</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>Bring your clients and your old calendar in, or take everything out in files that other programs read.</source>
        <translation>Importez vos patients et votre ancien calendrier, ou exportez tout dans des fichiers lisibles par d’autres programmes.</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>People from a spreadsheet (CSV) or address book (vCard), appointments from a calendar (.ics). You see what would happen before anything is kept, and one undo takes all of it back.</source>
        <translation>Des personnes depuis un tableur (CSV) ou un carnet d’adresses (vCard), des rendez-vous depuis un calendrier (.ics). Vous voyez ce qui se passerait avant tout enregistrement, et une seule annulation retire l’ensemble.</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>The audit trail keeps who took what out, and when. Whoever has the file can read it: it is not encrypted.</source>
        <translation>Le journal d’audit garde la trace de qui a exporté quoi, et quand. Quiconque a le fichier peut le lire&#xa0;: il n’est pas chiffré.</translation>
    </message>
    <message>
        <source>People as a spreadsheet (CSV)…</source>
        <translation>Personnes vers un tableur (CSV)…</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tableur (*.csv)</translation>
    </message>
    <message>
        <source>People as an address book (vCard)…</source>
        <translation>Personnes vers un carnet d’adresses (vCard)…</translation>
    </message>
    <message>
        <source>Address book (*.vcf)</source>
        <translation>Carnet d’adresses (*.vcf)</translation>
    </message>
    <message>
        <source>Appointments as a calendar (.ics)…</source>
        <translation>Rendez-vous vers un calendrier (.ics)…</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Calendrier (*.ics)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message numerus="yes">
        <source>%n written to %1.</source>
        <comment>people or appointments in a file</comment>
        <translation>
            <numerusform>%n élément enregistré dans %1.</numerusform>
            <numerusform>%n éléments enregistrés dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Who is related to whom is not in it.</source>
        <comment>what was written</comment>
        <translation>%1 Les liens entre les personnes n’y figurent pas.</translation>
    </message>
</context>
<context>
    <name>ExtentPopover</name>
    <message>
        <source>&amp;1  Only this one</source>
        <translation>&amp;1  Seulement celui-ci</translation>
    </message>
    <message>
        <source>&amp;2  This and the following</source>
        <translation>&amp;2  Celui-ci et les suivants</translation>
    </message>
    <message>
        <source>&amp;3  All of the series</source>
        <translation>&amp;3  Toute la série</translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message>
        <source>Recordings a month</source>
        <translation>Enregistrements par mois</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>Heures par mois</translation>
    </message>
    <message>
        <source>Who watches and downloads</source>
        <translation>Qui regarde et télécharge</translation>
    </message>
    <message>
        <source>Who, in the last 90 days</source>
        <translation>Qui, ces 90 derniers jours</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>No recordings yet</source>
        <translation>Aucun enregistrement pour le moment</translation>
    </message>
    <message>
        <source>Storage a month (GB)</source>
        <translation>Stockage par mois (Go)</translation>
    </message>
    <message>
        <source>Storage a month (MB)</source>
        <translation>Stockage par mois (Mo)</translation>
    </message>
    <message>
        <source>Storage altogether (GB)</source>
        <translation>Stockage total (Go)</translation>
    </message>
    <message>
        <source>Storage altogether (MB)</source>
        <translation>Stockage total (Mo)</translation>
    </message>
    <message>
        <source>The same as numbers</source>
        <translation>Les mêmes chiffres</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Stockage</translation>
    </message>
    <message>
        <source>Altogether</source>
        <translation>Au total</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Regardé</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargé</translation>
    </message>
    <message numerus="yes">
        <source>The retention of %n recordings is over.</source>
        <translation>
            <numerusform>La conservation de %n enregistrement est échue.</numerusform>
            <numerusform>La conservation de %n enregistrements est échue.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>Most used recordings</source>
        <translation>Enregistrements les plus utilisés</translation>
    </message>
    <message>
        <source>Most used in the last 90 days</source>
        <translation>Les plus utilisés ces 90 derniers jours</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>everybody in it, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>The retention of more than %n recordings is over.</source>
        <translation>
            <numerusform>La durée de conservation de plus de %n enregistrement est échue.</numerusform>
            <numerusform>La durée de conservation de plus de %n enregistrements est échue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Most used by %1 in the last 90 days</source>
        <comment>name</comment>
        <translation>Les plus utilisés par %1 ces 90 derniers jours</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tous</translation>
    </message>
</context>
<context>
    <name>FilingDialog</name>
    <message>
        <source>File documents</source>
        <translation>Classer des documents</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose documents</source>
        <translation>Choisir des documents</translation>
    </message>
    <message>
        <source>Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.gif *.bmp *.webp *.txt *.md *.csv *.doc *.docx *.odt *.rtf *.xls *.xlsx *.ods)</source>
        <translation>Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.gif *.bmp *.webp *.txt *.md *.csv *.doc *.docx *.odt *.rtf *.xls *.xlsx *.ods)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choisissez d’abord un fichier.</translation>
    </message>
    <message>
        <source>Every document needs a title.</source>
        <translation>Chaque document a besoin d’un titre.</translation>
    </message>
    <message>
        <source>The files are being taken in.</source>
        <translation>Les fichiers sont en cours de classement.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n documents were filed.</source>
        <translation>
            <numerusform>%n document a été classé.</numerusform>
            <numerusform>%n documents ont été classés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: what is still listed was not filed.</source>
        <translation>Arrêté&#xa0;: ce qui est encore listé n’a pas été classé.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the files were not filed; the reason stands beside each.</source>
        <translation>
            <numerusform>%n fichier n’a pas été classé&#xa0;; la raison est indiquée à côté.</numerusform>
            <numerusform>%n fichiers n’ont pas été classés&#xa0;; la raison est indiquée à côté de chacun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilingFiles</name>
    <message>
        <source>Title of %1</source>
        <comment>a file</comment>
        <translation>Titre de %1</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <comment>a file</comment>
        <translation>Laisser de côté %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a file, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a file: what is wrong with it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>FilingForm</name>
    <message>
        <source>Name, date of birth or number</source>
        <translation>Nom, date de naissance ou numéro</translation>
    </message>
    <message>
        <source>A form or handout of the practice, about nobody</source>
        <translation>Un formulaire ou une brochure du cabinet, qui ne concerne personne</translation>
    </message>
    <message>
        <source>with commas between them</source>
        <translation>séparées par des virgules</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Concerne</translation>
    </message>
    <message>
        <source>Of the session</source>
        <translation>De la séance</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Say whom it is about first.</source>
        <translation>Indiquez d’abord qui il concerne.</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Welcome to Praxis</source>
        <translation>Bienvenue dans Praxis</translation>
    </message>
    <message>
        <source>Praxis keeps the calendar and the people of a practice, encrypted, on this computer.</source>
        <translation>Praxis conserve le calendrier et les personnes d’un cabinet, chiffrés, sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Start here, on this computer</source>
        <translation>Commencer ici, sur cet ordinateur</translation>
    </message>
    <message>
        <source>Set up your practice. It takes two minutes and needs no internet; your clients and calendar can be brought in from files.</source>
        <translation>Configurez votre cabinet. Cela prend deux minutes et ne demande pas d’accès à Internet&#xa0;; vos patients et votre calendrier peuvent être importés depuis des fichiers.</translation>
    </message>
    <message>
        <source>Look around in a sample practice</source>
        <translation>Découvrir un cabinet d’exemple</translation>
    </message>
    <message>
        <source>Invented people and two years of appointments, to try everything without consequences.</source>
        <translation>Des personnes fictives et deux ans de rendez-vous, pour tout essayer sans conséquence.</translation>
    </message>
    <message>
        <source>Your practice</source>
        <translation>Votre cabinet</translation>
    </message>
    <message>
        <source>Practice name</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>You, the administrator</source>
        <translation>Votre compte d’administration</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Sign-in name or e-mail</source>
        <translation>Identifiant ou e-mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Create the practice</source>
        <translation>Créer le cabinet</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Your practice is ready</source>
        <translation>Votre cabinet est prêt</translation>
    </message>
    <message>
        <source>Bring in your clients and calendar</source>
        <translation>Importer vos patients et votre calendrier</translation>
    </message>
    <message>
        <source>From the files of another program: CSV, vCard or iCalendar. Nothing is kept before you have seen what would happen.</source>
        <translation>Depuis les fichiers d’un autre logiciel&#xa0;: CSV, vCard ou iCalendar. Rien n’est enregistré avant que vous ayez vu le résultat prévu.</translation>
    </message>
    <message>
        <source>Open the calendar</source>
        <translation>Ouvrir le calendrier</translation>
    </message>
    <message>
        <source>Start with an empty one. Files can be brought in at any time, from the settings.</source>
        <translation>Commencez avec un calendrier vide. Vous pourrez importer des fichiers à tout moment, depuis les réglages.</translation>
    </message>
    <message>
        <source>At least 12 characters. A few words in a row are strong and easy to remember; no digits or signs are asked for.</source>
        <translation>Au moins 12 caractères. Quelques mots à la suite forment un mot de passe solide et facile à retenir&#xa0;; ni chiffres ni signes ne sont exigés.</translation>
    </message>
    <message>
        <source>Very strong.</source>
        <translation>Très solide.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>Solide.</translation>
    </message>
    <message>
        <source>Good. Longer would be stronger.</source>
        <translation>Bien. Plus long serait plus solide.</translation>
    </message>
    <message>
        <source>Making the keys and the encrypted records…</source>
        <translation>Création des clés et des dossiers chiffrés…</translation>
    </message>
    <message>
        <source>Inventing people and two years of appointments…</source>
        <translation>Création de personnes fictives et de deux ans de rendez-vous…</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>Put a copy of your practice in place on this computer. You need a password of it, or its recovery sheet.</source>
        <translation>Mettez une copie de votre cabinet en place sur cet ordinateur. Il vous faut un mot de passe de ce cabinet ou sa feuille de secours.</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>Putting the backup in place…</source>
        <translation>Mise en place de la sauvegarde…</translation>
    </message>
    <message>
        <source>The backup was not put in place</source>
        <translation>La sauvegarde n’a pas été restaurée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>FittingTabs</name>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>More parts</source>
        <translation>Autres parties</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>open</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>FollowUpsPopover</name>
    <message>
        <source>To be seen again</source>
        <translation>À revoir</translation>
    </message>
    <message>
        <source>Arrows choose · Enter books · Esc leaves</source>
        <translation>Flèches&#xa0;: choisir · Entrée&#xa0;: réserver · Échap&#xa0;: quitter</translation>
    </message>
    <message>
        <source>since %1</source>
        <comment>a day that has passed</comment>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>a day to come</comment>
        <translation>d’ici le %1</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>person, by which day, practitioner</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>%1 (needed)</source>
        <translation>%1 (obligatoire)</translation>
    </message>
</context>
<context>
    <name>GuestsPopover</name>
    <message>
        <source>Let in</source>
        <translation>Faire entrer</translation>
    </message>
    <message>
        <source>Show the appointment</source>
        <translation>Afficher le rendez-vous</translation>
    </message>
    <message>
        <source>Waiting for a video session</source>
        <translation>En attente d’une séance vidéo</translation>
    </message>
    <message>
        <source>Arrows choose · Enter lets in · Esc leaves</source>
        <translation>Flèches pour choisir · Entrée fait entrer · Échap quitte</translation>
    </message>
    <message>
        <source>%1 · since %2 · %3, %4</source>
        <comment>person, since when they wait, practitioner, time of the appointment</comment>
        <translation>%1 · depuis %2 · %3, %4</translation>
    </message>
</context>
<context>
    <name>GuidePlace</name>
    <message>
        <source>Search the guide</source>
        <translation>Rechercher dans le guide</translation>
    </message>
    <message>
        <source>Nothing in the guide has all of these words.</source>
        <translation>Rien dans le guide ne contient tous ces mots.</translation>
    </message>
    <message>
        <source>Chapters of the guide</source>
        <translation>Chapitres du guide</translation>
    </message>
    <message>
        <source>What the chapter says</source>
        <translation>Contenu du chapitre</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Open the guide</source>
        <translation>Ouvrir le guide</translation>
    </message>
</context>
<context>
    <name>HoldStrip</name>
    <message>
        <source>Let go</source>
        <translation>Relâcher</translation>
    </message>
    <message>
        <source>Let go of what is held</source>
        <translation>Relâcher ce qui est tenu</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>When each practitioner sees people. Draw a stretch on the week, or type it above the day; the gap between two is a break.</source>
        <translation>Quand chaque praticien reçoit. Tracez une plage sur la semaine ou saisissez-la au-dessus du jour&#xa0;; l’intervalle entre deux plages est une pause.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Save hours</source>
        <translation>Enregistrer les horaires</translation>
    </message>
    <message>
        <source>No practitioner yet</source>
        <translation>Aucun praticien pour l’instant</translation>
    </message>
    <message>
        <source>Hours belong to a practitioner. Add one on the page Practitioners first.</source>
        <translation>Les horaires sont ceux d’un praticien. Ajoutez-en d’abord un sur la page Praticiens.</translation>
    </message>
    <message>
        <source>Hours of</source>
        <translation>Horaires de</translation>
    </message>
    <message>
        <source>Hours of which practitioner</source>
        <translation>Praticien dont les horaires sont affichés</translation>
    </message>
    <message>
        <source>Location of the chosen stretch</source>
        <translation>Lieu de la plage choisie</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>Remove stretch</source>
        <translation>Supprimer la plage</translation>
    </message>
    <message>
        <source>Remove the chosen stretch (Delete)</source>
        <translation>Supprimer la plage choisie (Suppr)</translation>
    </message>
    <message>
        <source>Same on all weekdays</source>
        <translation>Identique du lundi au vendredi</translation>
    </message>
    <message>
        <source>Monday&apos;s hours on Tuesday to Friday too</source>
        <translation>Reprendre les horaires du lundi pour les autres jours, jusqu’au vendredi</translation>
    </message>
    <message>
        <source>free</source>
        <translation>repos</translation>
    </message>
    <message>
        <source>Hours on %1</source>
        <translation>Horaires du %1</translation>
    </message>
    <message>
        <source>For example 9-12:30, 13:30-17</source>
        <translation>Par exemple 9-12:30, 13:30-17</translation>
    </message>
    <message>
        <source>%1 in the week</source>
        <translation>%1 par semaine</translation>
    </message>
    <message>
        <source>%1 cannot be read. Write it as 9-12:30, 13:30-17.</source>
        <translation>Impossible de lire %1. Écrivez par exemple 9-12:30, 13:30-17.</translation>
    </message>
    <message>
        <source>These hours would end before they begin.</source>
        <translation>Ces horaires finiraient avant de commencer.</translation>
    </message>
</context>
<context>
    <name>HoursPeriods</name>
    <message>
        <source>From a day</source>
        <translation>À partir d’un jour</translation>
    </message>
    <message>
        <source>Until a day</source>
        <translation>Jusqu’à un jour</translation>
    </message>
    <message>
        <source>Other hours from next Monday</source>
        <translation>D’autres horaires dès lundi prochain</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>When these hours are in force</source>
        <translation>Quand ces horaires sont en vigueur</translation>
    </message>
    <message>
        <source>These hours end on Sunday; the same ones begin on Monday and can then be changed</source>
        <translation>Ces horaires finissent dimanche&#xa0;; les mêmes commencent lundi et peuvent alors être modifiés</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a day until a day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Jusqu’au %1</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Toujours</translation>
    </message>
</context>
<context>
    <name>ImportCalendarPage</name>
    <message>
        <source>Appointments that say nothing about it belong to</source>
        <translation>Les rendez-vous sans praticien indiqué sont attribués à</translation>
    </message>
    <message>
        <source>They take place at</source>
        <translation>Ils ont lieu à</translation>
    </message>
    <message>
        <source>When the person of an appointment is not known here</source>
        <translation>Si la personne d’un rendez-vous n’est pas connue ici</translation>
    </message>
    <message>
        <source>keep the title only</source>
        <translation>ne garder que l’intitulé</translation>
    </message>
    <message>
        <source>add them as a new person</source>
        <translation>l’ajouter comme nouvelle personne</translation>
    </message>
    <message>
        <source>Entries for whole days</source>
        <translation>Les entrées sur la journée entière</translation>
    </message>
    <message>
        <source>are not taken, and listed</source>
        <translation>ne sont pas reprises, mais listées</translation>
    </message>
    <message>
        <source>become closed days</source>
        <translation>deviennent des jours de fermeture</translation>
    </message>
    <message numerus="yes">
        <source>This calendar has %n entries. Series are brought in from 18 months back to 24 months ahead. What overlaps is kept and marked. Nobody gets a message.</source>
        <translation>
            <numerusform>Ce calendrier contient %n entrée. Les séries sont importées sur une période allant de 18 mois en arrière à 24 mois en avant. Les chevauchements sont conservés et signalés. Personne ne reçoit de message.</numerusform>
            <numerusform>Ce calendrier contient %n entrées. Les séries sont importées sur une période allant de 18 mois en arrière à 24 mois en avant. Les chevauchements sont conservés et signalés. Personne ne reçoit de message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n entries)</source>
        <translation>
            <numerusform>%1 (%n entrée)</numerusform>
            <numerusform>%1 (%n entrées)</numerusform>
        </translation>
    </message>
    <message>
        <source>As below</source>
        <translation>Comme ci-dessous</translation>
    </message>
    <message>
        <source>nobody: refuse them</source>
        <translation>personne&#xa0;: les refuser</translation>
    </message>
    <message>
        <source>Some times in this file have no time zone. They are read as times at the location chosen above.</source>
        <translation>Certaines heures de ce fichier n’ont pas de fuseau horaire. Elles sont lues comme des heures du lieu choisi ci-dessus.</translation>
    </message>
    <message>
        <source>Some times in this file have no time zone. They are read in the one that the calendar names: %1.</source>
        <translation>Certaines heures de ce fichier n’ont pas de fuseau horaire. Elles sont lues dans celui que l’agenda indique&#x202f;: %1.</translation>
    </message>
</context>
<context>
    <name>ImportCheckPage</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why it is not taken</source>
        <translation>Motif du refus</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Qui ou quoi</translation>
    </message>
    <message>
        <source>Already here as</source>
        <translation>Déjà présent comme</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>What Praxis has no place for</source>
        <translation>Sans équivalent dans Praxis</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Nombre de fois</translation>
    </message>
    <message>
        <source>Details of the import</source>
        <translation>Détails de l’importation</translation>
    </message>
    <message>
        <source>Refused lines</source>
        <translation>Lignes refusées</translation>
    </message>
    <message>
        <source>People and appointments that are already here</source>
        <translation>Personnes et rendez-vous déjà présents</translation>
    </message>
    <message>
        <source>What is not kept</source>
        <translation>Ce qui n’est pas conservé</translation>
    </message>
    <message>
        <source>Nothing has been kept yet.</source>
        <translation>Rien n’a encore été enregistré.</translation>
    </message>
    <message>
        <source>Nothing has been kept yet. Times without a time zone are read as %1.</source>
        <translation>Rien n’a encore été enregistré. Les heures sans fuseau horaire sont lues comme %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n new people</source>
        <translation>
            <numerusform>%n nouvelle personne</numerusform>
            <numerusform>%n nouvelles personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get what they lacked</source>
        <translation>
            <numerusform>%n personne complétée</numerusform>
            <numerusform>%n personnes complétées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation>
            <numerusform>%n rendez-vous</numerusform>
            <numerusform>%n rendez-vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed days</source>
        <translation>
            <numerusform>%n jour de fermeture</numerusform>
            <numerusform>%n jours de fermeture</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n déjà présent</numerusform>
            <numerusform>%n déjà présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was brought in</source>
        <translation>Rien n’a été importé</translation>
    </message>
    <message>
        <source>There is nothing to bring in</source>
        <translation>Il n’y a rien à importer</translation>
    </message>
    <message>
        <source>Refused (%1)</source>
        <translation>Refusés (%1)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>laissé tel quel</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Fill what is blank</source>
        <translation>Compléter les vides</translation>
    </message>
    <message>
        <source>Add once more</source>
        <translation>Ajouter à nouveau</translation>
    </message>
    <message>
        <source>What happens to line %1</source>
        <translation>Ce qui est fait de la ligne %1</translation>
    </message>
    <message>
        <source>Already here (%1)</source>
        <translation>Déjà présents (%1)</translation>
    </message>
    <message>
        <source>Not kept (%1)</source>
        <translation>Non conservés (%1)</translation>
    </message>
    <message>
        <source>Undo takes all of it back in one step.</source>
        <translation>Annuler retire le tout en une seule fois.</translation>
    </message>
    <message>
        <source>Undo (%1) takes all of it back in one step.</source>
        <comment>key</comment>
        <translation>Annuler (%1) retire le tout en une seule fois.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie over something else</source>
        <translation>
            <numerusform>dont %n par-dessus autre chose</numerusform>
            <numerusform>dont %n par-dessus autre chose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since, left as they are</source>
        <translation>
            <numerusform>%n modifié depuis, laissé tel quel</numerusform>
            <numerusform>%n modifiés depuis, laissés tels quels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import recording</source>
        <translation>Importer un enregistrement</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>Consent to recording</source>
        <translation>Consentement à l’enregistrement</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Avancement de l’importation</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Nobody is in this appointment, so a recording of it would be about nobody. Put the client in first.</source>
        <translation>Personne n’est inscrit à ce rendez-vous&#xa0;: un enregistrement ne concernerait personne. Ajoutez d’abord le client.</translation>
    </message>
    <message>
        <source>✓ %1 has agreed</source>
        <comment>name</comment>
        <translation>✓ %1 a accepté</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choisissez d’abord un fichier.</translation>
    </message>
    <message>
        <source>The files are being looked at.</source>
        <translation>Les fichiers sont en cours d’examen.</translation>
    </message>
    <message>
        <source>One of the files cannot be played. Leave it out first.</source>
        <translation>Un des fichiers ne peut pas être lu. Retirez-le d’abord.</translation>
    </message>
    <message>
        <source>Everybody in the session needs to have agreed.</source>
        <translation>Toutes les personnes de la séance doivent avoir accepté.</translation>
    </message>
    <message>
        <source>Nobody is in this appointment.</source>
        <translation>Personne n’est inscrit à ce rendez-vous.</translation>
    </message>
    <message>
        <source>The import is under way.</source>
        <translation>L’importation est en cours.</translation>
    </message>
    <message>
        <source>Choose recordings</source>
        <translation>Choisir des enregistrements</translation>
    </message>
    <message>
        <source>Recordings (*.mp4 *.m4v *.mov *.webm *.mkv *.mka *.ogg *.oga *.ogv *.opus *.wav *.flac *.mp3 *.m4a *.aac)</source>
        <translation>Enregistrements (*.mp4 *.m4v *.mov *.webm *.mkv *.mka *.ogg *.oga *.ogv *.opus *.wav *.flac *.mp3 *.m4a *.aac)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sizes</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>They become one recording, played in step: whose voice each is, and how long after the first it starts, can be put right here.</source>
        <translation>Ils deviennent un seul enregistrement, lu ensemble : de qui est chaque voix, et combien de temps après la première elle commence, se corrige ici.</translation>
    </message>
    <message>
        <source>%1 withdrew on %2</source>
        <comment>name, day</comment>
        <translation>%1 a retiré son accord le %2</translation>
    </message>
    <message>
        <source>%1 has not agreed to recordings</source>
        <comment>name</comment>
        <translation>%1 n’a pas accepté les enregistrements</translation>
    </message>
    <message>
        <source>Write down a consent…</source>
        <translation>Noter un consentement…</translation>
    </message>
    <message>
        <source>Write down a consent of %1</source>
        <comment>name</comment>
        <translation>Noter un consentement de %1</translation>
    </message>
    <message>
        <source>This appointment is on a day that is still to come, and a recording is of a session that took place. Is it the right appointment?</source>
        <translation>Ce rendez-vous est prévu un jour à venir, alors qu’un enregistrement est celui d’une séance qui a eu lieu. Est-ce le bon rendez-vous&#xa0;?</translation>
    </message>
</context>
<context>
    <name>ImportFilePage</name>
    <message>
        <source>Drop a file here</source>
        <translation>Déposez un fichier ici</translation>
    </message>
    <message>
        <source>Clients from a spreadsheet (CSV), an address book (vCard, .vcf) or a calendar (.ics). You see what would happen first; nothing is kept until you say so, and one undo takes all of it back.</source>
        <translation>Des patients depuis un tableur (CSV), un carnet d’adresses (vCard, .vcf) ou un calendrier (.ics). Vous voyez d’abord le résultat prévu&#xa0;; rien n’est enregistré sans votre accord, et une seule annulation retire le tout.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a file to import</source>
        <translation>Choisir un fichier à importer</translation>
    </message>
    <message>
        <source>People and calendars (*.csv *.txt *.tsv *.vcf *.ics);;All files (*)</source>
        <translation>Personnes et calendriers (*.csv *.txt *.tsv *.vcf *.ics);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>ImportFiles</name>
    <message>
        <source>Looking at it…</source>
        <translation>Examen en cours…</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Qui y figure</translation>
    </message>
    <message>
        <source>Who is in %1</source>
        <comment>name of a file</comment>
        <translation>Qui figure dans %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <comment>name of a file</comment>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>starts +</source>
        <comment>before seconds</comment>
        <translation>débute à +</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Seconds after which %1 starts</source>
        <comment>name of a file</comment>
        <translation>Secondes après lesquelles %1 commence</translation>
    </message>
</context>
<context>
    <name>ImportMappingChoice</name>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Kept mapping</source>
        <translation>Correspondance enregistrée</translation>
    </message>
    <message>
        <source>New name of the mapping</source>
        <translation>Nouveau nom de la correspondance</translation>
    </message>
    <message>
        <source>none: go by the columns&apos; names</source>
        <translation>aucune&#xa0;: d’après le nom des colonnes</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
</context>
<context>
    <name>ImportMappingPage</name>
    <message>
        <source>Whole name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>Colonnes du fichier</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Colonne du fichier</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Devient</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Day first: 3/4/1985 is 3 April</source>
        <translation>Jour d’abord&#xa0;: 3/4/1985 est le 3 avril</translation>
    </message>
    <message>
        <source>Month first: 3/4/1985 is 4 March</source>
        <translation>Mois d’abord&#xa0;: 3/4/1985 est le 4 mars</translation>
    </message>
    <message>
        <source>Dates in this file</source>
        <translation>Dates de ce fichier</translation>
    </message>
    <message>
        <source>are left as they are</source>
        <translation>restent telles quelles</translation>
    </message>
    <message>
        <source>get what they lack; nothing is overwritten</source>
        <translation>reçoivent ce qui leur manque&#xa0;; rien n’est remplacé</translation>
    </message>
    <message>
        <source>are added once more</source>
        <translation>sont ajoutées à nouveau</translation>
    </message>
    <message>
        <source>People who are already here</source>
        <translation>Les personnes déjà présentes</translation>
    </message>
    <message>
        <source>a name, to be offered next time</source>
        <translation>un nom, pour la proposer la prochaine fois</translation>
    </message>
    <message>
        <source>Keep this mapping as</source>
        <translation>Garder cette correspondance sous</translation>
    </message>
    <message>
        <source>This is an address book. Names, phones, e-mail, addresses and birthdays are taken; pictures are not.</source>
        <translation>Ceci est un carnet d’adresses. Les noms, téléphones, e-mails, adresses et dates de naissance sont repris&#xa0;; les photos ne le sont pas.</translation>
    </message>
    <message>
        <source>Praxis guessed which column is what. Change what is wrong; columns that are not needed stay “not taken”.</source>
        <translation>Praxis a deviné à quoi correspond chaque colonne. Corrigez ce qui est faux&#xa0;; les colonnes inutiles restent «&#xa0;non reprise&#xa0;».</translation>
    </message>
    <message>
        <source>The mapping “%1” fits this file.</source>
        <translation>La correspondance «&#xa0;%1&#xa0;» convient à ce fichier.</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Colonne %1</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>non reprise</translation>
    </message>
    <message>
        <source>Column “%1” becomes</source>
        <translation>La colonne «&#xa0;%1&#xa0;» devient</translation>
    </message>
    <message>
        <source>Two columns become “%1”. Choose one of them.</source>
        <translation>Deux colonnes deviennent «&#xa0;%1&#xa0;». Choisissez l’une des deux.</translation>
    </message>
    <message>
        <source>No column is a name yet. Choose which one.</source>
        <translation>Aucune colonne ne correspond encore à un nom. Choisissez laquelle.</translation>
    </message>
    <message>
        <source>Some dates could be read in two ways. Say which comes first, the day or the month.</source>
        <translation>Certaines dates peuvent se lire de deux façons. Indiquez ce qui vient en premier, le jour ou le mois.</translation>
    </message>
</context>
<context>
    <name>ImportReason</name>
    <message>
        <source>For a whole day; there is no time to book.</source>
        <translation>Journée entière&#xa0;; il n’y a pas d’heure à réserver.</translation>
    </message>
    <message>
        <source>Neither yes nor no.</source>
        <translation>Ni oui ni non.</translation>
    </message>
    <message>
        <source>Not one of the values that are possible here.</source>
        <translation>Ne fait pas partie des valeurs possibles ici.</translation>
    </message>
    <message>
        <source>More or fewer cells than the first line.</source>
        <translation>Plus ou moins de cellules que la première ligne.</translation>
    </message>
    <message>
        <source>Not a date.</source>
        <translation>Pas une date.</translation>
    </message>
    <message>
        <source>The date can be read in two ways.</source>
        <translation>La date peut se lire de deux façons.</translation>
    </message>
    <message>
        <source>Somebody else has this already.</source>
        <translation>Déjà attribué à une autre personne.</translation>
    </message>
    <message>
        <source>Not an e-mail address.</source>
        <translation>Pas une adresse e-mail.</translation>
    </message>
    <message>
        <source>It is here already.</source>
        <translation>Déjà présent.</translation>
    </message>
    <message>
        <source>Longer than a day, or no length at all.</source>
        <translation>Plus long qu’une journée, ou sans durée.</translation>
    </message>
    <message>
        <source>Not an amount.</source>
        <translation>Pas un montant.</translation>
    </message>
    <message>
        <source>No name.</source>
        <translation>Pas de nom.</translation>
    </message>
    <message>
        <source>Whose appointment it is was not chosen.</source>
        <translation>Le praticien du rendez-vous n’a pas été choisi.</translation>
    </message>
    <message>
        <source>The line has characters that are not text.</source>
        <translation>La ligne contient des caractères qui ne sont pas du texte.</translation>
    </message>
    <message>
        <source>Too long ago or too far ahead.</source>
        <translation>Trop ancien ou trop lointain.</translation>
    </message>
    <message>
        <source>Not a phone number.</source>
        <translation>Pas un numéro de téléphone.</translation>
    </message>
    <message>
        <source>A quotation mark does not end.</source>
        <translation>Un guillemet n’est pas fermé.</translation>
    </message>
    <message>
        <source>Missing.</source>
        <translation>Manquant.</translation>
    </message>
    <message>
        <source>Repeats more than once a day.</source>
        <translation>Se répète plus d’une fois par jour.</translation>
    </message>
    <message>
        <source>Too long.</source>
        <translation>Trop long.</translation>
    </message>
    <message>
        <source>The time zone is not known.</source>
        <translation>Fuseau horaire inconnu.</translation>
    </message>
    <message>
        <source>This line cannot be read.</source>
        <translation>Cette ligne est illisible.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is wrong</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Series whose first appointments lie too far back</source>
        <translation>Séries dont les premiers rendez-vous sont trop anciens</translation>
    </message>
    <message>
        <source>Series without an end, cut where the window ends</source>
        <translation>Séries sans fin, arrêtées à la fin de la période</translation>
    </message>
    <message>
        <source>Places that are no room or location here</source>
        <translation>Endroits qui ne sont ni une salle ni un lieu du cabinet</translation>
    </message>
    <message>
        <source>Countries that are not known</source>
        <translation>Pays inconnus</translation>
    </message>
    <message>
        <source>same record number</source>
        <translation>même numéro de dossier</translation>
    </message>
    <message>
        <source>same e-mail and name</source>
        <translation>même e-mail et même nom</translation>
    </message>
    <message>
        <source>same name and date of birth</source>
        <translation>même nom et même date de naissance</translation>
    </message>
    <message>
        <source>brought in before</source>
        <translation>déjà importé</translation>
    </message>
    <message>
        <source>twice in this file</source>
        <translation>deux fois dans ce fichier</translation>
    </message>
    <message>
        <source>same insurance number and name</source>
        <translation>même numéro d’assurance et même nom</translation>
    </message>
    <message>
        <source>It cannot have this status.</source>
        <translation>Ne peut pas avoir ce statut.</translation>
    </message>
    <message>
        <source>It was changed meanwhile.</source>
        <translation>A été modifié entre-temps.</translation>
    </message>
    <message>
        <source>It has characters that cannot be kept.</source>
        <translation>Contient des caractères qui ne peuvent pas être conservés.</translation>
    </message>
    <message>
        <source>It lies over something else.</source>
        <translation>Chevauche autre chose.</translation>
    </message>
    <message>
        <source>A consent is missing.</source>
        <translation>Un consentement manque.</translation>
    </message>
    <message>
        <source>You may not bring this in.</source>
        <translation>Vous n’avez pas le droit d’importer ceci.</translation>
    </message>
    <message>
        <source>The end comes before the start, or cannot be read.</source>
        <translation>La fin précède le début ou est illisible.</translation>
    </message>
    <message>
        <source>The start is missing, or cannot be read.</source>
        <translation>Le début manque ou est illisible.</translation>
    </message>
    <message>
        <source>How long it lasts cannot be read.</source>
        <translation>La durée est illisible.</translation>
    </message>
    <message>
        <source>Letters of it cannot be read.</source>
        <translation>Certains caractères sont illisibles.</translation>
    </message>
    <message>
        <source>The entry breaks off.</source>
        <translation>L’entrée est incomplète.</translation>
    </message>
    <message>
        <source>A date that is left out of the series cannot be read.</source>
        <translation>Une date exclue de la série est illisible.</translation>
    </message>
    <message>
        <source>Not written as it should be.</source>
        <translation>N’est pas écrit comme il faut.</translation>
    </message>
    <message>
        <source>Not to be changed from a file.</source>
        <translation>Ne peut pas être modifié par un fichier.</translation>
    </message>
    <message>
        <source>Something went wrong inside Praxis.</source>
        <translation>Une erreur interne de Praxis s’est produite.</translation>
    </message>
    <message>
        <source>Something that it belongs to is no longer here.</source>
        <translation>Un élément auquel il se rattache n’est plus là.</translation>
    </message>
    <message>
        <source>Outside the working hours.</source>
        <translation>En dehors des horaires de travail.</translation>
    </message>
    <message>
        <source>A part of the entry cannot be read.</source>
        <translation>Une partie de l’entrée est illisible.</translation>
    </message>
    <message>
        <source>Outside what is possible.</source>
        <translation>Hors de ce qui est possible.</translation>
    </message>
    <message>
        <source>A date that is added to the series cannot be read.</source>
        <translation>Une date ajoutée à la série est illisible.</translation>
    </message>
    <message>
        <source>Which one of the series it is cannot be read.</source>
        <translation>La séance de la série dont il s’agit est illisible.</translation>
    </message>
    <message>
        <source>How it repeats cannot be read.</source>
        <translation>La répétition est illisible.</translation>
    </message>
    <message>
        <source>For one person only, and there are several.</source>
        <translation>Pour une seule personne, et il y en a plusieurs.</translation>
    </message>
    <message>
        <source>Larger than can be taken.</source>
        <translation>Trop volumineux pour être repris.</translation>
    </message>
    <message>
        <source>Not the kind of value that belongs here.</source>
        <translation>Ce n’est pas le genre de valeur attendu ici.</translation>
    </message>
    <message>
        <source>Not known here.</source>
        <translation>Inconnu ici.</translation>
    </message>
    <message>
        <source>Before 1890, or still to come.</source>
        <translation>Avant 1890, ou encore à venir.</translation>
    </message>
    <message>
        <source>What stands in the column “%1”</source>
        <translation>Le contenu de la colonne « %1 »</translation>
    </message>
    <message>
        <source>Series of dates without a rule: each appointment stands for itself</source>
        <translation>Séries de dates sans règle : chaque rendez-vous reste isolé</translation>
    </message>
    <message>
        <source>Whole days that were called off</source>
        <translation>Journées entières annulées</translation>
    </message>
    <message>
        <source>Words beside telephone numbers</source>
        <translation>Mots à côté de numéros de téléphone</translation>
    </message>
    <message>
        <source>brought in before, changed there since</source>
        <translation>déjà importé, modifié là-bas depuis</translation>
    </message>
    <message>
        <source>Time zones that are not known</source>
        <translation>Fuseaux horaires inconnus</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Save refused lines…</source>
        <translation>Enregistrer les lignes refusées…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importation</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Progression de l’importation</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Examen du fichier</translation>
    </message>
    <message>
        <source>Reading the whole file</source>
        <translation>Lecture de tout le fichier</translation>
    </message>
    <message>
        <source>Trying it out; nothing is kept</source>
        <translation>Essai&#xa0;; rien n’est enregistré</translation>
    </message>
    <message>
        <source>Bringing in</source>
        <translation>Importation en cours</translation>
    </message>
    <message>
        <source>Save refused lines</source>
        <translation>Enregistrer les lignes refusées</translation>
    </message>
    <message>
        <source>Spreadsheet (*.csv)</source>
        <translation>Tableur (*.csv)</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was kept.</source>
        <translation>Annulé. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Bring people or a calendar in</source>
        <translation>Importer des personnes ou un calendrier</translation>
    </message>
    <message>
        <source>This would happen</source>
        <translation>Résultat prévu</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
</context>
<context>
    <name>InspectorFields</name>
    <message>
        <source>Send a reminder</source>
        <translation>Envoyer un rappel</translation>
    </message>
    <message>
        <source>To be seen again by</source>
        <translation>À revoir avant le</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Together with</source>
        <translation>Également avec</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>To be seen again by a day</source>
        <translation>À revoir avant un jour donné</translation>
    </message>
    <message>
        <source>To prepare</source>
        <translation>À préparer</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Après la séance</translation>
    </message>
    <message>
        <source>Price, location, time kept free</source>
        <translation>Tarif, lieu, temps libre autour</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Code de facturation</translation>
    </message>
    <message>
        <source>Free before</source>
        <translation>Libre avant</translation>
    </message>
    <message>
        <source>Free after</source>
        <translation>Libre après</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>open</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Write the price as an amount, for example %1.</source>
        <translation>Écrivez le tarif comme un montant, par exemple %1.</translation>
    </message>
</context>
<context>
    <name>InspectorPeople</name>
    <message>
        <source>Add somebody</source>
        <translation>Ajouter quelqu’un</translation>
    </message>
    <message>
        <source>Add somebody to this appointment</source>
        <translation>Ajouter quelqu’un à ce rendez-vous</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alerte&#xa0;: %1</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>Motif&#xa0;: %1</translation>
    </message>
    <message>
        <source>Fee: %1</source>
        <translation>Frais&#xa0;: %1</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Qui paie</translation>
    </message>
    <message>
        <source>Status of %1</source>
        <translation>Statut de %1</translation>
    </message>
    <message>
        <source>Who pays for %1</source>
        <translation>Qui paie pour %1</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open the record of %1</source>
        <translation>Ouvrir le dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take %1 out of this appointment</source>
        <translation>Retirer %1 de ce rendez-vous</translation>
    </message>
    <message>
        <source>Themselves</source>
        <translation>La personne même</translation>
    </message>
    <message>
        <source>Somebody else…</source>
        <translation>Quelqu’un d’autre…</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs raccourcis</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Trouver une action ou un raccourci</translation>
    </message>
    <message>
        <source>Keys can be changed in the settings.</source>
        <translation>Les raccourcis peuvent être modifiés dans les réglages.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Search actions and keys</source>
        <translation>Rechercher une action ou un raccourci</translation>
    </message>
    <message>
        <source>Everything has a key, and every key can be another. These are yours; other users keep theirs.</source>
        <translation>Chaque action a son raccourci, et chaque raccourci peut être changé. Ceux-ci sont les vôtres&#xa0;; les autres utilisateurs gardent les leurs.</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Enregistrer en texte…</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs raccourcis</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Raccourci</translation>
    </message>
    <message>
        <source>Usual key</source>
        <translation>Par défaut</translation>
    </message>
    <message>
        <source>Choose an action</source>
        <translation>Choisissez une action</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Nouveau raccourci</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Utiliser ce raccourci</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Aucun raccourci</translation>
    </message>
    <message>
        <source>Key for “%1”</source>
        <translation>Raccourci pour «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1” has this key now. Using it here takes it away there.</source>
        <translation>Ce raccourci est actuellement celui de «&#xa0;%1&#xa0;». L’utiliser ici le retire là-bas.</translation>
    </message>
    <message>
        <source>Take this key</source>
        <translation>Prendre ce raccourci</translation>
    </message>
    <message>
        <source>Reset all keys?</source>
        <translation>Réinitialiser tous les raccourcis&#xa0;?</translation>
    </message>
    <message>
        <source>Every action gets its usual key back. The keys you chose are forgotten.</source>
        <translation>Chaque action retrouve son raccourci par défaut. Ceux que vous avez choisis sont oubliés.</translation>
    </message>
    <message>
        <source>Reset all keys</source>
        <translation>Tout réinitialiser</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Garder les miens</translation>
    </message>
    <message>
        <source>Save the keys as text</source>
        <translation>Enregistrer les raccourcis en texte</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
</context>
<context>
    <name>LetterBodyEdit</name>
    <message>
        <source>Put in from the record</source>
        <translation>Insérer depuis le dossier</translation>
    </message>
    <message>
        <source>Put in from the record…</source>
        <translation>Insérer depuis le dossier…</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut la voir</translation>
    </message>
    <message>
        <source>Kind of paragraph</source>
        <translation>Type de paragraphe</translation>
    </message>
    <message>
        <source>Put in from the record</source>
        <translation>Insérer depuis le dossier</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Keep in the record</source>
        <translation>Garder dans le dossier</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>Écrire une lettre</translation>
    </message>
    <message>
        <source>The last one attended</source>
        <translation>Le dernier honoré</translation>
    </message>
    <message>
        <source>The chosen appointment</source>
        <translation>Le rendez-vous choisi</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Texte de la lettre</translation>
    </message>
    <message>
        <source>About the appointment</source>
        <translation>Au sujet du rendez-vous</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Put in from the record…</source>
        <translation>Insérer depuis le dossier…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name of a template, its language</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Begin again from the template?</source>
        <translation>Recommencer à partir du modèle&#xa0;?</translation>
    </message>
    <message>
        <source>What you have written in this letter is replaced.</source>
        <translation>Ce que vous avez écrit dans cette lettre sera remplacé.</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Keep what I wrote</source>
        <translation>Garder mon texte</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>what a letter is, the person</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Letter about %1</source>
        <translation>Lettre au sujet de %1</translation>
    </message>
    <message>
        <source>The record does not have: %1. Write it in, or take it out of the letter.</source>
        <translation>Ne figure pas dans le dossier&#xa0;: %1. Complétez la lettre ou retirez le passage.</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Un instant.</translation>
    </message>
    <message>
        <source>There are gaps in the letter: they are marked in the text.</source>
        <translation>La lettre a des lacunes&#xa0;: elles sont signalées dans le texte.</translation>
    </message>
    <message>
        <source>Back to writing</source>
        <translation>Revenir au texte</translation>
    </message>
    <message>
        <source>Pages of the letter</source>
        <translation>Pages de la lettre</translation>
    </message>
    <message>
        <source>Throw this letter away?</source>
        <translation>Jeter cette lettre&#xa0;?</translation>
    </message>
    <message>
        <source>It has not been kept in the record.</source>
        <translation>Elle n’a pas été gardée dans le dossier.</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Jeter</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Continuer à écrire</translation>
    </message>
    <message>
        <source>Save the letter as PDF</source>
        <translation>Enregistrer la lettre en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1. Out there it is no longer encrypted.</source>
        <translation>Enregistré sous %1. Hors du cabinet, le fichier n’est plus chiffré.</translation>
    </message>
    <message>
        <source>Goes to somebody else</source>
        <translation>Adressée à quelqu’un d’autre</translation>
    </message>
</context>
<context>
    <name>LetterheadPage</name>
    <message>
        <source>No logo</source>
        <translation>Sans logo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Letters, forms and notes on paper have the practice&apos;s name, address and phone above them. They come from the page “Practice”.</source>
        <translation>Les lettres, les formulaires et les notes sur papier portent le nom, l’adresse et le téléphone du cabinet. Ils viennent de la page «&#xa0;Cabinet&#xa0;».</translation>
    </message>
    <message>
        <source>Choose a logo…</source>
        <translation>Choisir un logo…</translation>
    </message>
    <message>
        <source>Line at the foot of each page</source>
        <translation>Ligne au bas de chaque page</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>None: the name alone stands above the letters.</source>
        <translation>Aucun&#xa0;: les lettres portent seulement le nom.</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Choisir un logo</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>Ce fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>This picture is larger than 200 kB. Save it smaller, and choose it again.</source>
        <translation>Cette image dépasse 200 ko. Enregistrez-la en plus petit et choisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>This is no picture in PNG or JPEG.</source>
        <translation>Ce n’est pas une image PNG ou JPEG.</translation>
    </message>
</context>
<context>
    <name>LinksPage</name>
    <message>
        <source>No links yet. Sessions have rooms of their own; a standing link is for a service that Praxis does not know.</source>
        <translation>Pas encore de lien. Les séances ont leurs propres salles&#xa0;; un lien permanent sert à un service que Praxis ne connaît pas.</translation>
    </message>
    <message>
        <source>An address that a practitioner always uses, such as a personal room. Everybody who has it can come in at any time: give it to one client a day, or let sessions have rooms of their own.</source>
        <translation>Une adresse qu’un praticien utilise toujours, comme une salle personnelle. Qui la possède peut entrer à tout moment&#xa0;: donnez-la à un seul patient par jour, ou laissez aux séances leurs propres salles.</translation>
    </message>
    <message>
        <source>New link</source>
        <translation>Nouveau lien</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>On a day</source>
        <translation>Un jour donné</translation>
    </message>
    <message>
        <source>Day on which the link ends</source>
        <translation>Jour où le lien prend fin</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Its practitioner has left</source>
        <translation>Son praticien est parti</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Kept. Type to replace it.</source>
        <translation>Conservé. Saisissez pour le remplacer.</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>The address is on the clipboard.</source>
        <translation>L’adresse est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Search by practitioner, service, note</source>
        <translation>Rechercher par praticien, service, note</translation>
    </message>
</context>
<context>
    <name>ListColumns</name>
    <message>
        <source>Columns as they came</source>
        <translation>Colonnes d’origine</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Titles of the columns</source>
        <translation>Titres des colonnes</translation>
    </message>
    <message>
        <source>Arrows choose a column, Space sorts by it</source>
        <translation>Les flèches choisissent une colonne, Espace trie</translation>
    </message>
</context>
<context>
    <name>LoadingRows</name>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
</context>
<context>
    <name>LocationZone</name>
    <message numerus="yes">
        <source>%n minutes later</source>
        <translation>
            <numerusform>%n minute plus tard</numerusform>
            <numerusform>%n minutes plus tard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes earlier</source>
        <translation>
            <numerusform>%n minute plus tôt</numerusform>
            <numerusform>%n minutes plus tôt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, time: how far it moves</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments are still to come here</source>
        <translation>
            <numerusform>%n rendez-vous est encore à venir ici</numerusform>
            <numerusform>%n rendez-vous sont encore à venir ici</numerusform>
        </translation>
    </message>
    <message>
        <source>What is over is not touched. On the clock of the new zone these would move:</source>
        <translation>Ce qui est passé ne change pas. À l’heure du nouveau fuseau, ces rendez-vous seraient déplacés&#xa0;:</translation>
    </message>
    <message>
        <source>Move them: the same time on the new clock</source>
        <translation>Les déplacer&#xa0;: la même heure à la nouvelle horloge</translation>
    </message>
    <message>
        <source>Keep the moment that was promised</source>
        <translation>Garder le moment qui a été promis</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>%1 – %2 – %3</source>
        <comment>place, practice, program</comment>
        <translation>%1 – %2 – %3</translation>
    </message>
</context>
<context>
    <name>ManyChoice</name>
    <message>
        <source>There is nothing to choose yet</source>
        <translation>Il n’y a encore rien à choisir</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
</context>
<context>
    <name>MarkerPanel</name>
    <message>
        <source>For everybody who may see it</source>
        <translation>Pour toutes les personnes autorisées</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Repères</translation>
    </message>
    <message>
        <source>Note for a marker here</source>
        <translation>Note pour un repère ici</translation>
    </message>
    <message>
        <source>Colour of the marker</source>
        <translation>Couleur du repère</translation>
    </message>
    <message>
        <source>Marker</source>
        <translation>Repère</translation>
    </message>
    <message>
        <source>For everybody who may see the recording</source>
        <translation>Pour toutes les personnes autorisées à voir l’enregistrement</translation>
    </message>
    <message>
        <source>Only for you</source>
        <translation>Pour vous seulement</translation>
    </message>
    <message>
        <source>Note for %1</source>
        <comment>a time in the recording</comment>
        <translation>Note pour %1</translation>
    </message>
    <message>
        <source>Only who made a marker changes it.</source>
        <translation>Seul l’auteur d’un repère le modifie.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Y aller</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>No markers yet. %1 marks what was said 5 seconds ago: type its note and press Enter, or go on listening.</source>
        <comment>a key</comment>
        <translation>Aucun repère pour l’instant. %1 marque ce qui a été dit 5 secondes plus tôt : tapez sa note et appuyez sur Entrée, ou continuez d’écouter.</translation>
    </message>
</context>
<context>
    <name>MessageModel</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Where it is</source>
        <translation>Où il en est</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Rédigé</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Résultat</translation>
    </message>
</context>
<context>
    <name>MessagesPage</name>
    <message>
        <source>Reminders, confirmations, changes and cancellations leave through the practice&apos;s own mail server or a provider of text messages, over an encrypted connection only. There is nothing clinical in them.</source>
        <translation>Rappels, confirmations, changements et annulations partent par le serveur de messagerie du cabinet ou par un prestataire de SMS, toujours par une connexion chiffrée. Ils ne contiennent rien de clinique.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Send e-mails</source>
        <translation>Envoyer des courriels</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>STARTTLS, usually port 587</source>
        <translation>STARTTLS, d’ordinaire port 587</translation>
    </message>
    <message>
        <source>TLS from the first word, usually port 465</source>
        <translation>TLS dès le premier mot, d’ordinaire port 465</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Signs in as</source>
        <translation>S’identifie comme</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Adresse de l’expéditeur</translation>
    </message>
    <message>
        <source>Sender&apos;s name, if not the practice&apos;s</source>
        <translation>Nom de l’expéditeur, sinon le cabinet</translation>
    </message>
    <message>
        <source>Send a test to this address</source>
        <translation>Envoyer un essai à cette adresse</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Through Twilio. The provider reads the number, the name of the practice, day and time; each message is paid for.</source>
        <translation>Par Twilio. Le prestataire lit le numéro, le nom du cabinet, le jour et l’heure&#xa0;; chaque message est payant.</translation>
    </message>
    <message>
        <source>Send text messages</source>
        <translation>Envoyer des SMS</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Identifiant de compte (SID)</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Jeton d’authentification</translation>
    </message>
    <message>
        <source>Sender&apos;s number</source>
        <translation>Numéro de l’expéditeur</translation>
    </message>
    <message>
        <source>Send a test to this number</source>
        <translation>Envoyer un essai à ce numéro</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Send a test</source>
        <translation>Envoyer un essai</translation>
    </message>
    <message>
        <source>Kept. Type to replace it.</source>
        <translation>Conservé. Saisissez pour le remplacer.</translation>
    </message>
    <message>
        <source>The server does not accept this account and password. Nothing was sent.</source>
        <translation>Le serveur refuse ce compte et ce mot de passe. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The connection could not be encrypted, or the server&apos;s certificate does not hold. Nothing was sent.</source>
        <translation>La connexion n’a pas pu être chiffrée, ou le certificat du serveur n’est pas valable. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Nobody answers at this server and port, or it asks to try again later. Nothing was sent.</source>
        <translation>Personne ne répond à ce serveur et à ce port, ou il demande de réessayer plus tard. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The server does not accept this sender. Nothing was sent.</source>
        <translation>Le serveur refuse cet expéditeur. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>The server does not accept who this was to. Nothing was sent.</source>
        <translation>Le serveur refuse le destinataire. Rien n’a été envoyé.</translation>
    </message>
    <message>
        <source>Where should the test go?</source>
        <translation>Où envoyer l’essai&#xa0;?</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Sent. Look whether it has arrived.</source>
        <translation>Envoyé. Vérifiez s’il est arrivé.</translation>
    </message>
</context>
<context>
    <name>MessagesPlace</name>
    <message>
        <source>Whoever it is to</source>
        <translation>Quel que soit le destinataire</translation>
    </message>
    <message>
        <source>No service that sends e-mail or SMS is set up: messages are written and wait here. Nothing leaves this computer.</source>
        <translation>Aucun service d’envoi d’e-mails ou de SMS n’est configuré&#xa0;: les messages sont rédigés et attendent ici. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>No messages</source>
        <translation>Aucun message</translation>
    </message>
    <message>
        <source>A message is written when an appointment is booked, moved or cancelled for somebody who agreed to be written to.</source>
        <translation>Un message est rédigé lorsqu’un rendez-vous est pris, déplacé ou annulé pour une personne qui accepte de recevoir des messages.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Cancel the selected message</source>
        <translation>Annuler le message sélectionné</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Quels messages</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Tous les messages</translation>
    </message>
    <message>
        <source>Messages to this person</source>
        <translation>Messages à cette personne</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n messages</source>
        <translation>
            <numerusform>Annuler %n message</numerusform>
            <numerusform>Annuler %n messages</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel message</source>
        <translation>Annuler le message</translation>
    </message>
    <message>
        <source>Select a message that is held or in the outbox.</source>
        <translation>Sélectionnez un message retenu ou dans la boîte d’envoi.</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Envoyer à nouveau</translation>
    </message>
    <message>
        <source>They were told</source>
        <translation>Personne prévenue</translation>
    </message>
    <message>
        <source>Select a message that was not delivered.</source>
        <translation>Choisissez un message qui n’a pas été remis.</translation>
    </message>
    <message>
        <source>E-mails wait here: no mail server is set up.</source>
        <translation>Les courriels attendent ici&#xa0;: aucun serveur de messagerie n’est réglé.</translation>
    </message>
    <message>
        <source>Text messages wait here: no provider is set up.</source>
        <translation>Les SMS attendent ici&#xa0;: aucun prestataire n’est réglé.</translation>
    </message>
    <message>
        <source>E-mails do not leave at the moment.</source>
        <translation>Les courriels ne partent pas en ce moment.</translation>
    </message>
    <message>
        <source>Text messages do not leave at the moment.</source>
        <translation>Les SMS ne partent pas en ce moment.</translation>
    </message>
    <message>
        <source>Times are those of the clock in %1.</source>
        <comment>a city</comment>
        <translation>Les heures sont celles de l’horloge de %1.</translation>
    </message>
</context>
<context>
    <name>MomentTexts</name>
    <message>
        <source>ddd d MMM</source>
        <comment>a day of this year</comment>
        <translation>ddd d MMM</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>day and time, place whose clock shows it</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>MoneyPage</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Refunds, adjustments and write-offs of a practice manager count together, day by day. What goes beyond this amount waits for a second person.</source>
        <translation>Les remboursements, ajustements et passages en perte d’un responsable s’additionnent jour par jour. Ce qui dépasse ce montant attend une deuxième personne.</translation>
    </message>
    <message>
        <source>A manager corrects alone, in a day</source>
        <translation>Un responsable rectifie seul, par jour</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>Ce n’est pas un montant.</translation>
    </message>
</context>
<context>
    <name>MonthChart</name>
    <message>
        <source>%1: %2</source>
        <comment>a month, its number</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n appointments</source>
        <translation>
            <numerusform>%1, %n rendez-vous</numerusform>
            <numerusform>%1, %n rendez-vous</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPersonForm</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Given name and family name</source>
        <translation>Prénom et nom</translation>
    </message>
    <message>
        <source>Write the date as %1.</source>
        <translation>Écrivez la date sous la forme %1.</translation>
    </message>
    <message>
        <source>Already known?</source>
        <translation>Déjà connu(e)&#xa0;?</translation>
    </message>
    <message>
        <source>Book for %1, who is already known</source>
        <translation>Réserver pour %1, qui est déjà connu(e)</translation>
    </message>
</context>
<context>
    <name>NewUserForm</name>
    <message>
        <source>New user</source>
        <translation>Nouvel utilisateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Ajouter l’utilisateur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>As a practitioner</source>
        <translation>En tant que praticien</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Premier mot de passe</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
    <message>
        <source>Three or four unrelated words are easy to type and hard to guess. It can be changed after the first sign-in.</source>
        <translation>Trois ou quatre mots sans lien entre eux sont faciles à saisir et difficiles à deviner. Le mot de passe peut être changé après la première connexion.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Choose who they are in the calendar; add them under Practitioners first.</source>
        <translation>Choisissez de qui il s’agit dans le calendrier&#xa0;; ajoutez-le d’abord sous Praticiens.</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Layout</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Who may read it once it is signed</source>
        <translation>Qui pourra la lire une fois signée</translation>
    </message>
    <message>
        <source>Who co-signs</source>
        <translation>Qui contresigne</translation>
    </message>
    <message>
        <source>Not saved yet: %1</source>
        <comment>a sentence that says why</comment>
        <translation>Pas encore enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Signing puts your name and the time to this note. It can&apos;t be changed or deleted afterwards, only added to.</source>
        <translation>Signer appose votre nom et l’heure sur cette note. Elle ne pourra plus être modifiée ni supprimée, seulement complétée.</translation>
    </message>
    <message>
        <source>Throw away draft</source>
        <translation>Jeter le brouillon</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Sign   %1</source>
        <comment>a key</comment>
        <translation>Signer   %1</translation>
    </message>
    <message>
        <source>This draft was changed in another window. What you typed here is not saved yet.</source>
        <translation>Ce brouillon a été modifié dans une autre fenêtre. Ce que vous avez saisi ici n’est pas encore enregistré.</translation>
    </message>
    <message>
        <source>Show the newer one</source>
        <translation>Afficher le plus récent</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Garder celui-ci</translation>
    </message>
    <message>
        <source>Nobody co-signs</source>
        <translation>Sans contresignature</translation>
    </message>
    <message>
        <source>%1 co-signs</source>
        <translation>%1 contresigne</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Texte de la note</translation>
    </message>
    <message>
        <source>Draft: only you can read it</source>
        <translation>Brouillon&#xa0;: vous seul(e) pouvez le lire</translation>
    </message>
    <message>
        <source>What you type is saved by itself</source>
        <translation>Ce que vous saisissez est enregistré automatiquement</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Enregistrement…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <comment>a time</comment>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Pas encore enregistré</translation>
    </message>
    <message>
        <source>The draft was signed elsewhere. What you typed since is kept here, as a new draft.</source>
        <translation>Le brouillon a été signé ailleurs. Ce que vous avez tapé depuis est conservé ici, comme nouveau brouillon.</translation>
    </message>
    <message>
        <source>The draft is on a legal hold and stays as it was. What you typed since is kept here, as a new draft.</source>
        <translation>Le brouillon est sous blocage juridique et reste tel quel. Ce que vous avez tapé depuis est conservé ici, comme nouveau brouillon.</translation>
    </message>
    <message>
        <source>The draft is no longer there. What you typed is kept here, as a new draft.</source>
        <translation>Le brouillon n’existe plus. Ce que vous avez tapé est conservé ici, comme nouveau brouillon.</translation>
    </message>
</context>
<context>
    <name>NotePane</name>
    <message>
        <source>Open with a reason…</source>
        <translation>Ouvrir avec un motif…</translation>
    </message>
    <message>
        <source>Begun %1</source>
        <comment>a time</comment>
        <translation>Commencée le %1</translation>
    </message>
    <message>
        <source>Session of %1</source>
        <comment>a time</comment>
        <translation>Séance du %1</translation>
    </message>
    <message>
        <source>Addendum to the note below</source>
        <translation>Addendum à la note ci-dessous</translation>
    </message>
    <message>
        <source>This note is not open to the practice</source>
        <translation>Cette note n’est pas ouverte au cabinet</translation>
    </message>
    <message>
        <source>Its author keeps it to themselves or is still writing it. You can open it for half an hour with a reason; the author sees who did and why, and the audit trail keeps it.</source>
        <translation>Son auteur la garde pour soi ou la rédige encore. Vous pouvez l’ouvrir pendant une demi-heure en donnant un motif&#xa0;; l’auteur voit qui l’a ouverte et pourquoi, et le journal d’audit le conserve.</translation>
    </message>
    <message>
        <source>This note takes two people to open</source>
        <translation>Il faut deux personnes pour ouvrir cette note</translation>
    </message>
    <message>
        <source>This note is not open to you</source>
        <translation>Cette note ne vous est pas ouverte</translation>
    </message>
    <message>
        <source>Its author decides who reads it; that you tried has been noted.</source>
        <translation>Son auteur décide de qui la lit&#xa0;; votre tentative a été notée.</translation>
    </message>
    <message>
        <source>The note could not be opened</source>
        <translation>La note n’a pas pu être ouverte</translation>
    </message>
    <message>
        <source>Open a note that is not open to the practice?</source>
        <translation>Ouvrir une note qui n’est pas ouverte au cabinet&#xa0;?</translation>
    </message>
    <message>
        <source>You can read it for half an hour. Its author sees your name and your reason.</source>
        <translation>Vous pouvez la lire pendant une demi-heure. Son auteur voit votre nom et votre motif.</translation>
    </message>
    <message>
        <source>Open note</source>
        <translation>Ouvrir la note</translation>
    </message>
    <message>
        <source>Whom is this note about?</source>
        <translation>De qui parle cette note&#xa0;?</translation>
    </message>
    <message>
        <source>A note is about one person; the others of the session have notes of their own.</source>
        <translation>Une note concerne une seule personne&#xa0;; les autres participants ont leurs propres notes.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who opened a note and why, a time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Nouvelle note</translation>
    </message>
    <message>
        <source>Write something first: a blank note cannot be signed.</source>
        <translation>Écrivez d’abord quelque chose&#xa0;: une note vide ne peut pas être signée.</translation>
    </message>
    <message>
        <source>Thrown away</source>
        <translation>Brouillon jeté</translation>
    </message>
    <message>
        <source>Undo brings the draft back.</source>
        <translation>Annuler rétablit le brouillon.</translation>
    </message>
    <message>
        <source>Ask a second person…</source>
        <translation>Demander à une deuxième personne…</translation>
    </message>
    <message>
        <source>Nothing was opened. Ask, with a reason: once the practice manager or another administrator allows it, it is open to you for half an hour; the author sees who did and why.</source>
        <translation>Rien n’a été ouvert. Demandez, avec un motif&#xa0;: une fois que le responsable du cabinet ou un autre administrateur l’a accepté, la note vous est ouverte une demi-heure&#xa0;; l’auteur voit qui l’a fait et pourquoi.</translation>
    </message>
    <message>
        <source>Ask a second person to let you read this note?</source>
        <translation>Demander à une deuxième personne de pouvoir lire cette note&#xa0;?</translation>
    </message>
    <message>
        <source>The practice manager or another administrator sees your name and your reason among the notes, and allows it or not. Come back here then.</source>
        <translation>Le responsable du cabinet ou un autre administrateur voit votre nom et votre motif parmi les notes, et accepte ou non. Revenez ensuite ici.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>The note opens here once a second person has allowed it.</source>
        <translation>La note s’ouvrira ici dès qu’une deuxième personne l’aura accepté.</translation>
    </message>
    <message>
        <source>Let this note be read?</source>
        <translation>Laisser lire cette note&#xa0;?</translation>
    </message>
    <message>
        <source>%1

Whoever asks can read it for half an hour. Its author sees both your names.</source>
        <translation>%1

La personne qui demande peut la lire pendant une demi-heure. L’auteur voit vos deux noms.</translation>
    </message>
    <message>
        <source>Allow for half an hour</source>
        <translation>Accepter pour une demi-heure</translation>
    </message>
    <message>
        <source>Do not allow</source>
        <translation>Ne pas accepter</translation>
    </message>
    <message>
        <source>Place a legal hold…</source>
        <translation>Bloquer pour raison juridique…</translation>
    </message>
    <message>
        <source>On a legal hold</source>
        <translation>Sous blocage juridique</translation>
    </message>
    <message>
        <source>Nothing of this note may go until somebody else releases the hold.</source>
        <translation>Rien de cette note ne peut partir tant que quelqu’un d’autre n’a pas levé le blocage.</translation>
    </message>
    <message>
        <source>Place a legal hold?</source>
        <translation>Poser un blocage juridique&#xa0;?</translation>
    </message>
    <message>
        <source>Place hold</source>
        <translation>Poser le blocage</translation>
    </message>
    <message>
        <source>Nothing of this note, or of what was added to it, may go until two people release the hold.</source>
        <translation>Rien de cette note ni de ses ajouts ne peut partir tant que deux personnes n’ont pas levé le blocage.</translation>
    </message>
    <message>
        <source>Ask to release the legal hold?</source>
        <translation>Demander la levée du blocage juridique ?</translation>
    </message>
    <message>
        <source>Somebody else decides, under Requests. Until then the hold stands.</source>
        <translation>Quelqu’un d’autre décide, sous Demandes. Jusque-là, le blocage tient.</translation>
    </message>
    <message>
        <source>Its author decides who reads it, and has changed that.</source>
        <translation>Son auteur décide qui la lit, et en a décidé autrement.</translation>
    </message>
    <message>
        <source>What you typed here is kept as a draft of its own.</source>
        <translation>Ce que vous avez tapé ici est conservé comme un brouillon à part.</translation>
    </message>
    <message>
        <source>This note takes a reason to open</source>
        <translation>Cette note demande un motif pour être ouverte</translation>
    </message>
    <message>
        <source>It is for those who treat this person. You can read it for half an hour; the author sees who did and why, and the audit trail keeps it.</source>
        <translation>Elle est destinée à celles et ceux qui suivent cette personne. Vous pouvez la lire une demi-heure&#xa0;; l’auteur voit qui l’a fait et pourquoi, et le journal d’audit le garde.</translation>
    </message>
    <message>
        <source>Open a note of those who treat this person?</source>
        <translation>Ouvrir une note de celles et ceux qui suivent cette personne&#xa0;?</translation>
    </message>
</context>
<context>
    <name>NoteReader</name>
    <message>
        <source>The note</source>
        <translation>La note</translation>
    </message>
    <message>
        <source>Co-sign</source>
        <translation>Contresigner</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>Who may read…</source>
        <translation>Qui peut lire…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>How long the note is kept</source>
        <translation>Durée de conservation de la note</translation>
    </message>
    <message>
        <source>Keep until…</source>
        <translation>Conserver jusqu’au…</translation>
    </message>
    <message>
        <source>Place a legal hold…</source>
        <translation>Bloquer pour raison juridique…</translation>
    </message>
    <message>
        <source>Ask to release the legal hold…</source>
        <translation>Demander la levée du blocage juridique…</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Signer</translation>
    </message>
    <message>
        <source>Open to you until %1. The author has been told.</source>
        <comment>a time</comment>
        <translation>Ouverte pour vous jusqu’au %1. L’auteur en est informé.</translation>
    </message>
</context>
<context>
    <name>NoteRows</name>
    <message>
        <source>Drafts</source>
        <translation>Brouillons</translation>
    </message>
    <message>
        <source>To co-sign</source>
        <translation>À contresigner</translation>
    </message>
    <message>
        <source>Opened by others</source>
        <translation>Ouvertes par d’autres</translation>
    </message>
    <message>
        <source>Sessions without a note</source>
        <translation>Séances sans note</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>waits for your co-signature</source>
        <translation>attend votre contresignature</translation>
    </message>
    <message>
        <source>waits for a co-signature</source>
        <translation>attend une contresignature</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signée</translation>
    </message>
    <message>
        <source>co-signed</source>
        <translation>contresignée</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <comment>who opened a note: why</comment>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Asks to open a closed note</source>
        <translation>Demande d’ouverture d’une note fermée</translation>
    </message>
    <message>
        <source>%1 asks to read a note of %2: “%3”</source>
        <comment>a name, the note&apos;s author, why</comment>
        <translation>%1 demande à lire une note de %2&#xa0;: «&#xa0;%3&#xa0;»</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>détruite</translation>
    </message>
</context>
<context>
    <name>NoteTimeline</name>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signée</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>détruite</translation>
    </message>
</context>
<context>
    <name>NotesPlace</name>
    <message>
        <source>Notes to do</source>
        <translation>Notes à faire</translation>
    </message>
    <message>
        <source>Nothing waits for you</source>
        <translation>Rien ne vous attend</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Rien n’attend</translation>
    </message>
    <message>
        <source>Sessions without a note, drafts and notes to co-sign stand here.</source>
        <translation>Les séances sans note, les brouillons et les notes à contresigner apparaissent ici.</translation>
    </message>
    <message>
        <source>Choose a note</source>
        <translation>Choisissez une note</translation>
    </message>
    <message>
        <source>Enter opens what is chosen on the left; a session opens a new note about it.</source>
        <translation>Entrée ouvre ce qui est choisi à gauche&#xa0;; une séance ouvre une nouvelle note.</translation>
    </message>
    <message>
        <source>Enter opens what is chosen on the left.</source>
        <translation>Entrée ouvre ce qui est choisi à gauche.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Sign the note (or co-sign it), and go to the next</source>
        <translation>Signer la note (ou la contresigner) et passer à la suivante</translation>
    </message>
    <message>
        <source>Save the draft now</source>
        <translation>Enregistrer le brouillon maintenant</translation>
    </message>
    <message>
        <source>Add to the signed note</source>
        <translation>Compléter la note signée</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Jeter le brouillon</translation>
    </message>
    <message>
        <source>Who may read the signed note</source>
        <translation>Qui peut lire la note signée</translation>
    </message>
    <message>
        <source>Print the note</source>
        <translation>Imprimer la note</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>C’est signé</translation>
    </message>
    <message>
        <source>No session waits for a note. What else waits stands on the left.</source>
        <translation>Aucune séance n’attend de note. Le reste à faire se trouve à gauche.</translation>
    </message>
    <message>
        <source>Nothing else waits for you.</source>
        <translation>Rien d’autre ne vous attend.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Éléments affichés</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>À faire</translation>
    </message>
    <message>
        <source>Retention over</source>
        <translation>Conservation échue</translation>
    </message>
    <message>
        <source>Keep the note until…</source>
        <translation>Conserver la note jusqu’au…</translation>
    </message>
    <message>
        <source>Legal hold on the note, or no longer</source>
        <translation>Blocage juridique de la note, ou le lever</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>Fermer cet avis</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Détails pour l’assistance</translation>
    </message>
    <message>
        <source>Before you left: %1</source>
        <translation>Avant votre départ&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message>
        <source>Message held %1 · no sender is set up</source>
        <comment>time left</comment>
        <translation>Message retenu %1 · aucun envoi configuré</translation>
    </message>
    <message>
        <source>Message leaves in %1</source>
        <comment>time left</comment>
        <translation>Le message part dans %1</translation>
    </message>
</context>
<context>
    <name>NotificationsPage</name>
    <message>
        <source>What you are told of beside the window while you are signed in, wherever you sign in to this practice.</source>
        <translation>Ce qui vous est annoncé à côté de la fenêtre pendant votre session, où que vous ouvriez ce cabinet.</translation>
    </message>
    <message>
        <source>Tell me when</source>
        <translation>M’avertir quand</translation>
    </message>
    <message>
        <source>A notification names nobody: no client, no colleague, no file. Nothing is shown while Praxis is locked. Where this computer shows no notifications, Praxis says the same in its window. What waits is counted beside its place on the left either way.</source>
        <translation>Une notification ne nomme personne&#xa0;: ni client, ni collègue, ni fichier. Rien n’est affiché tant que Praxis est verrouillé. Si cet ordinateur n’affiche pas de notifications, Praxis le dit dans sa fenêtre. Dans tous les cas, ce qui attend est compté à gauche, à côté de son espace.</translation>
    </message>
</context>
<context>
    <name>OpeningsPopover</name>
    <message>
        <source>Next free times</source>
        <translation>Prochains créneaux libres</translation>
    </message>
    <message>
        <source>Arrows choose · Enter books there · Esc leaves</source>
        <translation>Flèches&#xa0;: choisir · Entrée&#xa0;: réserver · Échap&#xa0;: quitter</translation>
    </message>
    <message>
        <source>%1, %2 · %3</source>
        <comment>date, time · practitioner</comment>
        <translation>%1, %2 · %3</translation>
    </message>
    <message>
        <source>Nothing is free in the next four months.</source>
        <translation>Aucun créneau libre dans les quatre prochains mois.</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Définir le mot de passe</translation>
    </message>
    <message>
        <source>This is not the same.</source>
        <translation>Les deux saisies diffèrent.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>Afficher le mot de passe</translation>
    </message>
</context>
<context>
    <name>PayerPopover</name>
    <message>
        <source>Who pays for %1?</source>
        <translation>Qui paie pour %1&#xa0;?</translation>
    </message>
    <message>
        <source>Name, phone, date of birth or record number</source>
        <translation>Nom, téléphone, date de naissance ou n° de dossier</translation>
    </message>
    <message>
        <source>Arrows choose · Enter takes · Esc leaves</source>
        <translation>Flèches&#xa0;: choisir · Entrée&#xa0;: prendre · Échap&#xa0;: quitter</translation>
    </message>
</context>
<context>
    <name>PaymentDialog</name>
    <message>
        <source>Take a payment</source>
        <translation>Encaisser un paiement</translation>
    </message>
    <message>
        <source>Take a payment from %1</source>
        <translation>Encaisser un paiement de %1</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Qui paie</translation>
    </message>
    <message>
        <source>Part of a name</source>
        <translation>Une partie du nom</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Monnaie</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Number of the slip or cheque</source>
        <translation>Numéro du ticket ou du chèque</translation>
    </message>
    <message>
        <source>They want a receipt</source>
        <translation>Un reçu est souhaité</translation>
    </message>
    <message>
        <source>It has not come yet: a transfer or a claim that is awaited</source>
        <translation>Il n’est pas encore arrivé&#xa0;: virement ou remboursement attendu</translation>
    </message>
    <message>
        <source>Take payment</source>
        <translation>Encaisser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What it settles</source>
        <translation>Ce qu’il règle</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>the session is charged with it: %1</source>
        <translation>la séance est facturée du même coup&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose who pays.</source>
        <translation>Choisissez qui paie.</translation>
    </message>
    <message>
        <source>This is not an amount.</source>
        <translation>Ce n’est pas un montant.</translation>
    </message>
</context>
<context>
    <name>PeopleBulk</name>
    <message>
        <source>Tag, for example “newsletter”</source>
        <translation>Étiquette, par exemple «&#xa0;lettre d’information&#xa0;»</translation>
    </message>
    <message>
        <source>Tag to add</source>
        <translation>Étiquette à ajouter</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Étiqueter…</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>Exporter en CSV…</translation>
    </message>
    <message>
        <source>Export vCard…</source>
        <translation>Exporter en vCard…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%n people selected</source>
        <translation>
            <numerusform>%n personne sélectionnée</numerusform>
            <numerusform>%n personnes sélectionnées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people</source>
        <translation>
            <numerusform>Supprimer %n personne</numerusform>
            <numerusform>Supprimer %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n people</source>
        <translation>
            <numerusform>Restaurer %n personne</numerusform>
            <numerusform>Restaurer %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n people</source>
        <translation>
            <numerusform>Étiqueter %n personne</numerusform>
            <numerusform>Étiqueter %n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people and their appointments would be deleted. You can undo it, and restore them later.</source>
        <translation>
            <numerusform>%n personne et ses rendez-vous seraient supprimés. Vous pourrez annuler, ou restaurer plus tard.</numerusform>
            <numerusform>%n personnes et leurs rendez-vous seraient supprimés. Vous pourrez annuler, ou restaurer plus tard.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would be restored with their appointments.</source>
        <translation>
            <numerusform>%n personne serait restaurée avec ses rendez-vous.</numerusform>
            <numerusform>%n personnes seraient restaurées avec leurs rendez-vous.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add one tag to %n people.</source>
        <translation>
            <numerusform>Ajouter une étiquette à %n personne.</numerusform>
            <numerusform>Ajouter une étiquette à %n personnes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people deleted.</source>
        <translation>
            <numerusform>%n personne supprimée.</numerusform>
            <numerusform>%n personnes supprimées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people restored.</source>
        <translation>
            <numerusform>%n personne restaurée.</numerusform>
            <numerusform>%n personnes restaurées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people tagged.</source>
        <translation>
            <numerusform>%n personne étiquetée.</numerusform>
            <numerusform>%n personnes étiquetées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n people</source>
        <translation>
            <numerusform>Exporter %n personne</numerusform>
            <numerusform>Exporter %n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>vCard (*.vcf)</source>
        <translation>vCard (*.vcf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n people written to %1.</source>
        <translation>
            <numerusform>%n personne écrite dans %1.</numerusform>
            <numerusform>%n personnes écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Who is related to whom is not in it.</source>
        <comment>what was written</comment>
        <translation>%1 Les liens entre les personnes n’y figurent pas.</translation>
    </message>
</context>
<context>
    <name>PeopleChips</name>
    <message>
        <source>Take %1 out</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Alert: %1</source>
        <translation>Alerte&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>Recently opened</source>
        <translation>Ouverts récemment</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Encore personne ici</translation>
    </message>
    <message>
        <source>The people whom the practice sees will be listed here, with what is next for each of them.</source>
        <translation>Les personnes suivies par le cabinet apparaîtront ici, avec ce qui est prévu pour chacune.</translation>
    </message>
    <message>
        <source>Nobody fits</source>
        <translation>Aucune personne trouvée</translation>
    </message>
    <message>
        <source>Try part of a name in any order, a phone number, a birth date, a record number or an e-mail address.</source>
        <translation>Essayez une partie du nom dans n’importe quel ordre, un numéro de téléphone, une date de naissance, un numéro de dossier ou une adresse e-mail.</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>Ouvrir dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>Réserver…</translation>
    </message>
    <message>
        <source>Access history</source>
        <translation>Historique des accès</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Supprimer…</translation>
    </message>
</context>
<context>
    <name>PeoplePlace</name>
    <message>
        <source>Back</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Name, phone, birth date, record number or e-mail</source>
        <translation>Nom, téléphone, naissance, n° de dossier ou e-mail</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Back to the person or list before</source>
        <translation>Revenir à la personne ou à la liste précédente</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Avancer de nouveau</translation>
    </message>
    <message>
        <source>Open the person in its own window</source>
        <translation>Ouvrir la personne dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Edit the person</source>
        <translation>Modifier la personne</translation>
    </message>
    <message>
        <source>Book the person</source>
        <translation>Réserver pour la personne</translation>
    </message>
    <message>
        <source>Access history of the person</source>
        <translation>Historique des accès de la personne</translation>
    </message>
    <message>
        <source>There is nothing before this.</source>
        <translation>Il n’y a rien avant.</translation>
    </message>
    <message>
        <source>There is nothing after this.</source>
        <translation>Il n’y a rien après.</translation>
    </message>
    <message>
        <source>Write a note about the person</source>
        <translation>Rédiger une note sur la personne</translation>
    </message>
    <message>
        <source>Only people of this kind</source>
        <translation>Seulement les personnes de ce type</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Only people with this tag</source>
        <translation>Seulement les personnes avec cette étiquette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Meet the person by video now</source>
        <translation>Rencontrer la personne en vidéo maintenant</translation>
    </message>
</context>
<context>
    <name>PeopleView</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>%1 · %2</source>
        <comment>birth date, age</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Born · age</source>
        <translation>Né(e) · âge</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Next appointment</source>
        <translation>Prochain rendez-vous</translation>
    </message>
    <message>
        <source>Last appointment</source>
        <translation>Dernier rendez-vous</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Usual practitioner</source>
        <translation>Praticien habituel</translation>
    </message>
</context>
<context>
    <name>PersonAccount</name>
    <message>
        <source>Take a payment…</source>
        <translation>Encaisser un paiement…</translation>
    </message>
    <message>
        <source>Charge…</source>
        <translation>Facturer…</translation>
    </message>
    <message>
        <source>Transactions of this person</source>
        <translation>Opérations de cette personne</translation>
    </message>
    <message>
        <source>Nothing was charged or paid</source>
        <translation>Rien n’a été facturé ni payé</translation>
    </message>
    <message>
        <source>Charges of sessions, payments and corrections of this person are listed here.</source>
        <translation>Les séances facturées, les paiements et les rectifications de cette personne figurent ici.</translation>
    </message>
    <message>
        <source>Of your own sessions; payments are seen by reception.</source>
        <translation>Pour vos propres séances&#xa0;; l’accueil voit les paiements.</translation>
    </message>
    <message>
        <source>%1 more is owed for them by somebody else.</source>
        <translation>Quelqu’un d’autre doit encore %1 pour cette personne.</translation>
    </message>
</context>
<context>
    <name>PersonAppointmentsPanel</name>
    <message>
        <source>Coming appointments</source>
        <translation>Rendez-vous à venir</translation>
    </message>
    <message>
        <source>Past appointments</source>
        <translation>Rendez-vous passés</translation>
    </message>
    <message>
        <source>Nothing is booked.</source>
        <translation>Aucun rendez-vous prévu.</translation>
    </message>
    <message>
        <source>No past appointments.</source>
        <translation>Aucun rendez-vous passé.</translation>
    </message>
</context>
<context>
    <name>PersonAuthorisationsTab</name>
    <message>
        <source>No authorisation yet</source>
        <translation>Pas encore d’autorisation</translation>
    </message>
    <message>
        <source>What an insurer or a referrer gave leave for is counted down here with each session.</source>
        <translation>Ce qu’un assureur ou un prescripteur a accordé est décompté ici à chaque séance.</translation>
    </message>
    <message>
        <source>Authorisations</source>
        <translation>Autorisations</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Qui paie</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Sessions left</source>
        <translation>Séances restantes</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Validité</translation>
    </message>
    <message>
        <source>Add authorisation</source>
        <translation>Ajouter une autorisation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>sessions left of all</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n utilisée</numerusform>
            <numerusform>%n utilisées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>from a day until a day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>none left (%1 of %2 used)</source>
        <translation>plus aucune (%1 sur %2 utilisées)</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Next</source>
        <translation>Prochain</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Dernier</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Usually with</source>
        <translation>Praticien habituel</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Book…</source>
        <translation>Réserver…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>The phone number is on the clipboard for one minute.</source>
        <translation>Le numéro de téléphone est dans le presse-papiers pendant une minute.</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>né(e) le %1</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>No phone number is known.</source>
        <translation>Aucun numéro de téléphone connu.</translation>
    </message>
    <message numerus="yes">
        <source>%n people selected. What can be done with all of them stands under the list.</source>
        <translation>
            <numerusform>%n personne sélectionnée. Les actions communes se trouvent sous la liste.</numerusform>
            <numerusform>%n personnes sélectionnées. Les actions communes se trouvent sous la liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a person to see what is next, and how to reach them.</source>
        <translation>Sélectionnez une personne pour voir ce qui est prévu et comment la joindre.</translation>
    </message>
</context>
<context>
    <name>PersonChoices</name>
    <message>
        <source>New person “%1”…</source>
        <translation>Nouvelle personne «&#xa0;%1&#xa0;»…</translation>
    </message>
</context>
<context>
    <name>PersonConsentsView</name>
    <message>
        <source>version %1</source>
        <translation>version %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>name of a guardian</comment>
        <translation>par %1</translation>
    </message>
    <message>
        <source>✗ Withdrawn %1</source>
        <comment>date</comment>
        <translation>✗ Retiré le %1</translation>
    </message>
    <message>
        <source>✗ Ended %1</source>
        <comment>date</comment>
        <translation>✗ Échu le %1</translation>
    </message>
    <message>
        <source>✓ Until %1</source>
        <comment>date</comment>
        <translation>✓ Jusqu’au %1</translation>
    </message>
    <message>
        <source>✓ Stands</source>
        <translation>✓ En vigueur</translation>
    </message>
    <message>
        <source>Written down by %1</source>
        <comment>name</comment>
        <translation>Noté par %1</translation>
    </message>
    <message>
        <source>Choose a consent first.</source>
        <translation>Choisissez d’abord un consentement.</translation>
    </message>
    <message>
        <source>This one was withdrawn already.</source>
        <translation>Celui-ci est déjà retiré.</translation>
    </message>
    <message>
        <source>There is no consent that stands.</source>
        <translation>Aucun consentement n’est en vigueur.</translation>
    </message>
    <message>
        <source>Recordings of this person close at once, also where one is playing. Nothing is destroyed by this.</source>
        <translation>Les enregistrements de cette personne se ferment aussitôt, même en cours de lecture. Rien n’est détruit.</translation>
    </message>
    <message>
        <source>It takes effect at once.</source>
        <translation>Effet immédiat.</translation>
    </message>
    <message>
        <source>Withdraw every consent?</source>
        <translation>Retirer tous les consentements&#x202f;?</translation>
    </message>
    <message>
        <source>Withdraw the consent: %1?</source>
        <comment>to what</comment>
        <translation>Retirer le consentement&#xa0;: %1&#x202f;?</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Write down a consent…</source>
        <translation>Noter un consentement…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Withdraw all…</source>
        <translation>Tout retirer…</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>Stands</source>
        <translation>Validité</translation>
    </message>
</context>
<context>
    <name>PersonDocuments</name>
    <message>
        <source>Documents of this person</source>
        <translation>Documents de cette personne</translation>
    </message>
    <message>
        <source>No documents</source>
        <translation>Aucun document</translation>
    </message>
    <message>
        <source>Drop letters, reports and results about this person here, or choose them.</source>
        <translation>Déposez ici des lettres, rapports et résultats concernant cette personne, ou choisissez-les.</translation>
    </message>
    <message>
        <source>Documents about this person are listed here.</source>
        <translation>Les documents concernant cette personne sont listés ici.</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Classer…</translation>
    </message>
    <message>
        <source>File documents about this person</source>
        <translation>Classer des documents concernant cette personne</translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message>
        <source>What is known</source>
        <translation>Informations connues</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: open %2</source>
        <comment>relation: a person</comment>
        <translation>%1&#xa0;: ouvrir %2</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>appels</translation>
    </message>
    <message>
        <source>text messages</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>courrier</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Domicile</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Travail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>Préfère</translation>
    </message>
    <message>
        <source>Agreed to</source>
        <translation>A accepté</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>En cas d’urgence</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Family and others</source>
        <translation>Famille et proches</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Prise en charge</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n sessions left</source>
        <translation>
            <numerusform>reste %1 sur %n séance</numerusform>
            <numerusform>reste %1 sur %n séances</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions used</source>
        <translation>
            <numerusform>%n séance utilisée</numerusform>
            <numerusform>%n séances utilisées</numerusform>
        </translation>
    </message>
    <message>
        <source>ended on %1</source>
        <translation>terminée le %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Assureur</translation>
    </message>
    <message>
        <source>Member no.</source>
        <translation>N° d’assuré</translation>
    </message>
    <message>
        <source>Medicare no.</source>
        <translation>N° Medicare</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Au cabinet</translation>
    </message>
    <message>
        <source>Usually with</source>
        <translation>Praticien habituel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Paid for by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
</context>
<context>
    <name>PersonField</name>
    <message>
        <source>People who fit</source>
        <translation>Personnes correspondantes</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nouvelle personne</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>What you typed here would be lost.</source>
        <translation>Ce que vous avez saisi ici serait perdu.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
</context>
<context>
    <name>PersonHeader</name>
    <message>
        <source>Book…</source>
        <translation>Réserver…</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>The phone number is on the clipboard for one minute.</source>
        <translation>Le numéro de téléphone est dans le presse-papiers pendant une minute.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>Ouvrir dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (preferred name)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>né(e) le %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>dossier %1</translation>
    </message>
    <message>
        <source>No phone number is known.</source>
        <translation>Aucun numéro de téléphone connu.</translation>
    </message>
    <message>
        <source>Write it down…</source>
        <translation>Le noter…</translation>
    </message>
    <message>
        <source>Write down the consent to treatment</source>
        <translation>Noter le consentement aux soins</translation>
    </message>
    <message>
        <source>Meet by video now</source>
        <translation>Rencontrer en vidéo maintenant</translation>
    </message>
</context>
<context>
    <name>PersonNotesTab</name>
    <message>
        <source>Notes of this person</source>
        <translation>Notes de cette personne</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Rédiger une note</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Pas encore de note</translation>
    </message>
    <message>
        <source>What is written about this person stands here.</source>
        <translation>Ce qui est écrit sur cette personne apparaît ici.</translation>
    </message>
    <message>
        <source>Choose a note</source>
        <translation>Choisissez une note</translation>
    </message>
    <message>
        <source>Opening one is written down in the audit trail.</source>
        <translation>Chaque ouverture est inscrite au journal d’audit.</translation>
    </message>
</context>
<context>
    <name>PersonPageView</name>
    <message>
        <source>Parts of the record</source>
        <translation>Parties du dossier</translation>
    </message>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Access history</source>
        <translation>Historique des accès</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>For the front desk</source>
        <translation>Pour l’accueil</translation>
    </message>
    <message>
        <source>Clinical</source>
        <translation>Clinique</translation>
    </message>
    <message>
        <source>This record is not open to you</source>
        <translation>Vous n’avez pas accès à ce dossier</translation>
    </message>
    <message>
        <source>It belongs to somebody else&apos;s client. If you need it, ask the practice manager; that you tried has been noted.</source>
        <translation>C’est celui du patient d’un confrère. Si vous en avez besoin, adressez-vous au responsable du cabinet&#xa0;; votre tentative a été consignée.</translation>
    </message>
    <message>
        <source>This record is not here</source>
        <translation>Ce dossier est introuvable</translation>
    </message>
    <message>
        <source>It may have been deleted. A practice manager can look in “Deleted” and restore it.</source>
        <translation>Il a peut-être été supprimé. Un responsable du cabinet peut le chercher dans «&#xa0;Supprimés&#xa0;» et le restaurer.</translation>
    </message>
    <message>
        <source>The record could not be opened</source>
        <translation>Le dossier n’a pas pu être ouvert</translation>
    </message>
    <message>
        <source>%1 was deleted</source>
        <translation>%1&#xa0;: dossier supprimé</translation>
    </message>
    <message>
        <source>By %1 on %2. Restoring brings back the appointments too.</source>
        <translation>Par %1, %2. La restauration rétablit aussi les rendez-vous.</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Nothing noted.</source>
        <translation>Rien de noté.</translation>
    </message>
    <message>
        <source>Nothing clinical noted.</source>
        <translation>Rien de clinique noté.</translation>
    </message>
</context>
<context>
    <name>PersonPicker</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>People found</source>
        <translation>Personnes trouvées</translation>
    </message>
</context>
<context>
    <name>PersonRecordings</name>
    <message>
        <source>Recordings of this person</source>
        <translation>Enregistrements de cette personne</translation>
    </message>
    <message>
        <source>No recordings</source>
        <translation>Aucun enregistrement</translation>
    </message>
    <message>
        <source>Recordings of this person&apos;s sessions are listed here. Choose an appointment, then “Import recording…”.</source>
        <translation>Les enregistrements des séances de cette personne figurent ici. Choisissez un rendez-vous, puis «&#xa0;Importer un enregistrement…&#xa0;».</translation>
    </message>
</context>
<context>
    <name>PersonRequests</name>
    <message>
        <source>Requests about the record</source>
        <translation>Demandes sur le dossier</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À répondre le</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Write a letter…</source>
        <translation>Écrire une lettre…</translation>
    </message>
    <message>
        <source>Request about the record…</source>
        <translation>Demande sur le dossier…</translation>
    </message>
    <message>
        <source>Copy of the record…</source>
        <translation>Copie du dossier…</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>Répondu…</translation>
    </message>
    <message>
        <source>No longer asked…</source>
        <translation>Demande retirée…</translation>
    </message>
    <message>
        <source>Nothing has been asked</source>
        <translation>Aucune demande</translation>
    </message>
    <message>
        <source>When this person asks to see their record, to have it corrected or deleted, take the request here: the day by which it must be answered is kept in sight.</source>
        <translation>Quand cette personne demande à voir son dossier, à le faire corriger ou effacer, enregistrez la demande ici&#xa0;: la date limite de réponse reste en vue.</translation>
    </message>
    <message>
        <source>Choose a request first.</source>
        <translation>Choisissez d’abord une demande.</translation>
    </message>
    <message>
        <source>This request is closed.</source>
        <translation>Cette demande est close.</translation>
    </message>
    <message>
        <source>Decide it first.</source>
        <translation>Décidez d’abord.</translation>
    </message>
    <message>
        <source>Asked by %1</source>
        <translation>Demandé par %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>granted, a name</comment>
        <translation>%1 par %2</translation>
    </message>
    <message>
        <source>Answer: %1</source>
        <translation>Réponse&#xa0;: %1</translation>
    </message>
    <message>
        <source>Statement of the person: %1</source>
        <translation>Déclaration de la personne&#xa0;: %1</translation>
    </message>
    <message>
        <source>Is this no longer asked?</source>
        <translation>La demande est-elle retirée&#xa0;?</translation>
    </message>
    <message>
        <source>The request stays in the list, closed.</source>
        <translation>La demande reste dans la liste, close.</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>Demande retirée</translation>
    </message>
    <message>
        <source>What goes, and what is kept</source>
        <translation>Ce qui part et ce qui est conservé</translation>
    </message>
    <message>
        <source>The request stays in the list, closed. What was to be destroyed because of it and is still there is kept; what was destroyed already cannot come back.</source>
        <translation>La demande reste dans la liste, close. Ce qui devait être détruit à cause d’elle et existe encore est conservé ; ce qui est déjà détruit ne peut pas revenir.</translation>
    </message>
</context>
<context>
    <name>PersonTimeline</name>
    <message>
        <source>Show older</source>
        <translation>Afficher plus ancien</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Encore rien</translation>
    </message>
    <message>
        <source>Appointments, notes and what else there is of this person stand here in order of time.</source>
        <translation>Rendez-vous, notes et autres éléments de cette personne apparaissent ici dans l’ordre du temps.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Shows or leaves out this kind (%1 in the list)</source>
        <comment>a key of the keyboard</comment>
        <translation>Affiche ou masque ce type (touche %1 dans la liste)</translation>
    </message>
    <message>
        <source>Could not be read: %1.</source>
        <comment>kinds of things: notes, recordings</comment>
        <translation>N’a pas pu être lu : %1.</translation>
    </message>
</context>
<context>
    <name>PersonWindow</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
</context>
<context>
    <name>PictureStage</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
</context>
<context>
    <name>PlaceLeaving</name>
    <message numerus="yes">
        <source>Delete %1? %n appointments are still to come there.</source>
        <comment>room or location</comment>
        <translation>
            <numerusform>Supprimer %1&#x202f;? %n rendez-vous y est encore à venir.</numerusform>
            <numerusform>Supprimer %1&#x202f;? %n rendez-vous y sont encore à venir.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the calendar at their time, without a room, until each is given another one. Whoever comes is told nothing by this.</source>
        <translation>Ils restent dans l’agenda à leur heure, sans salle, jusqu’à ce que chacun en reçoive une autre. Les personnes attendues n’en sont pas informées.</translation>
    </message>
    <message>
        <source>Delete room</source>
        <translation>Supprimer la salle</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>They stay in the calendar at their time, without a location and a room, until each is given another one. Whoever comes is told nothing by this.</source>
        <translation>Ils restent dans l’agenda à leur heure, sans lieu ni salle, jusqu’à ce que chacun en reçoive d’autres. Les personnes attendues n’en sont pas informées.</translation>
    </message>
    <message>
        <source>Delete location</source>
        <translation>Supprimer le lieu</translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message>
        <source>Places</source>
        <translation>Espaces</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>place (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n en attente</numerusform>
            <numerusform>%1, %n en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>Menu of %1</source>
        <translation>Menu de %1</translation>
    </message>
</context>
<context>
    <name>PlayerBar</name>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Speed; voices keep their pitch</source>
        <translation>Vitesse&#xa0;; les voix gardent leur hauteur</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>position / length</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Share range…</source>
        <translation>Partager un passage…</translation>
    </message>
    <message>
        <source>Share what repeats, or the minutes around here</source>
        <translation>Partager ce qui est répété, ou les minutes autour d’ici</translation>
    </message>
</context>
<context>
    <name>PlayerView</name>
    <message>
        <source>Player</source>
        <translation>Lecteur</translation>
    </message>
    <message>
        <source>Sound only</source>
        <translation>Son seul</translation>
    </message>
    <message>
        <source>Play or pause</source>
        <translation>Lecture ou pause</translation>
    </message>
    <message>
        <source>10 seconds back</source>
        <translation>Reculer de 10&#xa0;secondes</translation>
    </message>
    <message>
        <source>10 seconds on</source>
        <translation>Avancer de 10&#xa0;secondes</translation>
    </message>
    <message>
        <source>5 seconds back</source>
        <translation>Reculer de 5&#xa0;secondes</translation>
    </message>
    <message>
        <source>5 seconds on</source>
        <translation>Avancer de 5&#xa0;secondes</translation>
    </message>
    <message>
        <source>To the beginning</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>À la fin</translation>
    </message>
    <message>
        <source>One picture back</source>
        <translation>Image précédente</translation>
    </message>
    <message>
        <source>One picture on</source>
        <translation>Image suivante</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>Plus lentement</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>Plus vite</translation>
    </message>
    <message>
        <source>Normal speed</source>
        <translation>Vitesse normale</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>Side by side, large and small, or one</source>
        <translation>Côte à côte, grande et petites, ou une seule</translation>
    </message>
    <message>
        <source>Show the next person large</source>
        <translation>Afficher la personne suivante en grand</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Quitter le plein écran</translation>
    </message>
    <message>
        <source>A: repeat from here</source>
        <translation>A&#xa0;: répéter à partir d’ici</translation>
    </message>
    <message>
        <source>A</source>
        <comment>start of what repeats</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B: repeat up to here</source>
        <translation>B&#xa0;: répéter jusqu’ici</translation>
    </message>
    <message>
        <source>B</source>
        <comment>end of what repeats</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>Stop repeating</source>
        <translation>Arrêter la répétition</translation>
    </message>
    <message>
        <source>Mark what was said 5 seconds ago</source>
        <translation>Marquer ce qui a été dit il y a 5&#xa0;secondes</translation>
    </message>
    <message>
        <source>This recording cannot be played</source>
        <translation>Cet enregistrement ne peut pas être lu</translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation>Aucun enregistrement n’est ouvert</translation>
    </message>
    <message>
        <source>Choose one from the list to watch it here.</source>
        <translation>Choisissez-en un dans la liste pour le regarder ici.</translation>
    </message>
    <message>
        <source>Opening the recording…</source>
        <translation>Ouverture de l’enregistrement…</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who is in a track, what is wrong with it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>It comes out of the archive</source>
        <translation>Il revient de l’archive</translation>
    </message>
    <message>
        <source>%1 % of it is here. It plays as soon as all of it is.</source>
        <comment>a number</comment>
        <translation>%1&#xa0;% sont revenus. La lecture commence dès que tout est là.</translation>
    </message>
    <message>
        <source>Write a note to the moment marked last</source>
        <translation>Écrire une note au dernier moment marqué</translation>
    </message>
    <message>
        <source>Change the nearest marker, or the chosen one</source>
        <translation>Modifier le repère le plus proche, ou celui qui est choisi</translation>
    </message>
    <message>
        <source>Remove the nearest marker, or the chosen one</source>
        <translation>Supprimer le repère le plus proche, ou celui qui est choisi</translation>
    </message>
    <message>
        <source>A–B off</source>
        <comment>stops what repeats</comment>
        <translation>A–B non</translation>
    </message>
    <message>
        <source>A and B are at the same place: move on a little first.</source>
        <translation>A et B sont au même endroit&#xa0;: avancez d’abord un peu.</translation>
    </message>
    <message>
        <source>Nothing repeats.</source>
        <translation>Rien n’est répété.</translation>
    </message>
    <message>
        <source>Repeats %1–%2</source>
        <comment>times in the recording</comment>
        <translation>Répète %1–%2</translation>
    </message>
    <message>
        <source>A is at %1: choose B</source>
        <comment>a time in the recording</comment>
        <translation>A est à %1&#xa0;: choisissez B</translation>
    </message>
    <message>
        <source>B is at %1: choose A</source>
        <comment>a time in the recording</comment>
        <translation>B est à %1&#xa0;: choisissez A</translation>
    </message>
</context>
<context>
    <name>PracticePage</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Immatriculation</translation>
    </message>
    <message>
        <source>ABN, SIRET</source>
        <translation>SIRET, ABN</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Address on letters</source>
        <translation>Adresse sur les courriers</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Language of messages and letters</source>
        <translation>Langue des messages et des courriers</translation>
    </message>
    <message>
        <source>Messages to clients wait before they leave</source>
        <translation>Délai avant l’envoi des messages aux patients</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>For everybody</source>
        <translation>Pour tout le monde</translation>
    </message>
    <message>
        <source>Lock when nobody is there</source>
        <translation>Verrouiller en cas d’absence après</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Grid of the calendar</source>
        <translation>Grille du calendrier</translation>
    </message>
    <message>
        <source>Record numbers begin with</source>
        <translation>Les numéros de dossier commencent par</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>What is on letters and messages, and what holds for everybody who works here.</source>
        <translation>Ce qui figure sur les courriers et les messages, et ce qui vaut pour tous ceux qui travaillent ici.</translation>
    </message>
    <message>
        <source>Clients are reminded before their appointment</source>
        <translation>Rappel aux clients avant leur rendez-vous</translation>
    </message>
    <message>
        <source> h (0: never)</source>
        <translation>&#xa0;h (0&#xa0;: jamais)</translation>
    </message>
    <message>
        <source>Video sessions can be joined</source>
        <translation>On peut rejoindre les séances en vidéo</translation>
    </message>
    <message>
        <source> min before their start</source>
        <translation> min avant leur début</translation>
    </message>
    <message>
        <source>and stay open</source>
        <translation>et elles restent ouvertes</translation>
    </message>
    <message>
        <source> min after their end</source>
        <translation> min après leur fin</translation>
    </message>
</context>
<context>
    <name>PractitionerLeaving</name>
    <message numerus="yes">
        <source>Delete %1? %n appointments are still to come.</source>
        <comment>practitioner</comment>
        <translation>
            <numerusform>Supprimer %1 ? %n rendez-vous est encore à venir.</numerusform>
            <numerusform>Supprimer %1 ? %n rendez-vous sont encore à venir.</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the calendar, in the column “Nobody yet”, until each is given to somebody else. Whoever comes is told nothing by this.</source>
        <translation>Ils restent dans l’agenda, dans la colonne « Personne pour l’instant », jusqu’à ce que chacun soit confié à quelqu’un d’autre. Les personnes attendues n’en sont pas informées.</translation>
    </message>
    <message>
        <source>Delete practitioner</source>
        <translation>Supprimer le praticien</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
</context>
<context>
    <name>PrivacyDialog</name>
    <message>
        <source>Who sees this document</source>
        <translation>Qui voit ce document</translation>
    </message>
    <message>
        <source>Who sees it</source>
        <translation>Qui le voit</translation>
    </message>
    <message>
        <source>Named readers</source>
        <translation>Lecteurs nommés</translation>
    </message>
    <message>
        <source>Why more people are to see it</source>
        <translation>Pourquoi plus de personnes doivent le voir</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change who sees it</source>
        <translation>Changer qui le voit</translation>
    </message>
    <message>
        <source>Say why: the audit trail keeps it with your name.</source>
        <translation>Dites pourquoi&#xa0;: le journal d’audit le garde avec votre nom.</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Why it is booked all the same</source>
        <translation>Motif de la réservation malgré tout</translation>
    </message>
    <message>
        <source>Reason for booking all the same</source>
        <translation>Motif de la réservation malgré tout</translation>
    </message>
    <message>
        <source>This is outside the working hours.</source>
        <translation>C’est en dehors des heures de travail.</translation>
    </message>
    <message>
        <source>%1 does not work then.</source>
        <translation>%1 ne travaille pas à ce moment-là.</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Quelqu’un</translation>
    </message>
    <message>
        <source>%1 is taken %2.</source>
        <translation>%1&#xa0;: déjà réservé (%2).</translation>
    </message>
    <message>
        <source>%1 is in use %2.</source>
        <translation>%1&#xa0;: déjà utilisé (%2).</translation>
    </message>
    <message>
        <source>%1 already has an appointment %2.</source>
        <translation>%1 a déjà un rendez-vous (%2).</translation>
    </message>
    <message>
        <source>%1 is busy %2.</source>
        <translation>%1 n’est pas libre (%2).</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Et %n autre.</numerusform>
            <numerusform>Et %n autres.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out these %n</source>
        <translation>
            <numerusform>Omettre cette date (%n)</numerusform>
            <numerusform>Omettre ces %n dates</numerusform>
        </translation>
    </message>
    <message>
        <source>Book anyway…</source>
        <translation>Réserver quand même…</translation>
    </message>
    <message>
        <source>Next free:</source>
        <translation>Prochain créneau&#xa0;:</translation>
    </message>
    <message>
        <source>Next free: %1, %2, %3</source>
        <translation>Prochains créneaux&#xa0;: %1, %2, %3</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <comment>weekday, day of the month, time</comment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>%1 has not agreed to sessions by video.</source>
        <translation>%1 n’a pas consenti aux séances par vidéo.</translation>
    </message>
    <message>
        <source>Write down the consent…</source>
        <translation>Noter le consentement…</translation>
    </message>
    <message>
        <source>%1 is not free then.</source>
        <translation>%1 n’est pas disponible à ce moment.</translation>
    </message>
    <message>
        <source>%1 works at another location then.</source>
        <translation>%1 travaille dans un autre lieu à ce moment-là.</translation>
    </message>
    <message>
        <source>Not booked yet. Choose another time, or say why it is booked all the same.</source>
        <translation>Pas encore réservé. Choisissez une autre heure, ou dites pourquoi la réservation se fait quand même.</translation>
    </message>
    <message>
        <source>Not booked yet. Choose another time.</source>
        <translation>Pas encore réservé. Choisissez une autre heure.</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Avec</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <translation>%1 %2 %3 %4</translation>
    </message>
    <message>
        <source>video</source>
        <translation>vidéo</translation>
    </message>
    <message>
        <source>has an alert</source>
        <translation>comporte une alerte</translation>
    </message>
    <message>
        <source>part of a series</source>
        <translation>fait partie d’une série</translation>
    </message>
    <message>
        <source>fortnightly|every fortnight|every second week|every other week</source>
        <comment>repeat words, separated by |</comment>
        <translation>une semaine sur deux|toutes les deux semaines|chaque quinzaine|tous les quinze jours|par quinzaine|quinzaine|semaine sur 2</translation>
    </message>
    <message>
        <source>weekly|week|weeks|every week|every weeks|each week</source>
        <comment>repeat words, separated by |</comment>
        <translation>chaque semaine|toutes les semaines|hebdomadaire|semaine|semaines|chaque semaines|toutes les semaine|par semaine|une semaine sur</translation>
    </message>
    <message>
        <source>daily|day|days|every day|every days|each day</source>
        <comment>repeat words, separated by |</comment>
        <translation>chaque jour|tous les jours|quotidien|quotidienne|jour|jours|chaque jours|tous les jour|par jour|un jour sur</translation>
    </message>
    <message>
        <source>monthly|month|months|every month|every months|each month</source>
        <comment>repeat words, separated by |</comment>
        <translation>chaque mois|tous les mois|mensuel|mensuelle|mois|par mois|un mois sur</translation>
    </message>
    <message>
        <source>once|no|never</source>
        <comment>repeat words, separated by |</comment>
        <translation>une fois|une seule fois|1 fois|non|jamais</translation>
    </message>
    <message>
        <source>times</source>
        <comment>10 times</comment>
        <translation>fois</translation>
    </message>
    <message>
        <source>until</source>
        <comment>weekly until 3 March</comment>
        <translation>jusqu’au</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Une fois</translation>
    </message>
    <message>
        <source>Weekly</source>
        <translation>Chaque semaine</translation>
    </message>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Toutes les %n semaines</numerusform>
            <numerusform>Toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>Daily</source>
        <translation>Chaque jour</translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Tous les %n jours</numerusform>
            <numerusform>Tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Monthly</source>
        <translation>Chaque mois</translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Tous les %n mois</numerusform>
            <numerusform>Tous les %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>Weekly × 10</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>Weekly until 3/3/27</comment>
        <translation>%1 jusqu’au %2</translation>
    </message>
    <message>
        <source>Weekly × 10</source>
        <translation>Chaque semaine × 10</translation>
    </message>
    <message>
        <source>Weekly × 6</source>
        <translation>Chaque semaine × 6</translation>
    </message>
    <message>
        <source>Every 2 weeks × 6</source>
        <translation>Toutes les 2 semaines × 6</translation>
    </message>
    <message>
        <source>Monthly × 6</source>
        <translation>Chaque mois × 6</translation>
    </message>
    <message>
        <source>Back to scheduled</source>
        <translation>Remettre à «&#xa0;Prévu&#xa0;»</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>Annuler le rendez-vous…</translation>
    </message>
    <message>
        <source>Did not come…</source>
        <translation>Absence non excusée…</translation>
    </message>
    <message>
        <source>Reschedule…</source>
        <translation>Reporter…</translation>
    </message>
    <message>
        <source>agrees to being recorded</source>
        <translation>accepte d’être enregistré</translation>
    </message>
    <message>
        <source>has withdrawn consent to recording</source>
        <translation>a retiré son consentement à l’enregistrement</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>authorisation, who pays</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>1 · Most urgent</source>
        <translation>1 · Très urgent</translation>
    </message>
    <message>
        <source>2 · Urgent</source>
        <translation>2 · Urgent</translation>
    </message>
    <message>
        <source>3 · Usual</source>
        <translation>3 · Normal</translation>
    </message>
    <message>
        <source>4 · Can wait</source>
        <translation>4 · Peut attendre</translation>
    </message>
    <message>
        <source>5 · Whenever</source>
        <translation>5 · Sans urgence</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>time, place whose clock shows it</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <comment>date, time, place whose clock shows it</comment>
        <translation>%1, %2 à %3</translation>
    </message>
</context>
<context>
    <name>ReadersDialog</name>
    <message>
        <source>Who may read this note</source>
        <translation>Qui peut lire cette note</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>Lecteurs</translation>
    </message>
    <message>
        <source>Co-signed by</source>
        <translation>Contresignée par</translation>
    </message>
    <message>
        <source>Why more people are to read it</source>
        <translation>Pourquoi davantage de personnes doivent la lire</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Change who reads it</source>
        <translation>Changer les lecteurs</translation>
    </message>
    <message>
        <source>Say why: the audit trail keeps it with your name.</source>
        <translation>Dites pourquoi&#xa0;: le journal d’audit le conserve avec votre nom.</translation>
    </message>
</context>
<context>
    <name>RecordListModel</name>
    <message>
        <source>not in use</source>
        <translation>inutilisé</translation>
    </message>
    <message>
        <source>Not in use</source>
        <translation>Inutilisés</translation>
    </message>
</context>
<context>
    <name>RecordingFilterBar</name>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Search by client</source>
        <translation>Rechercher par client</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>All practitioners</source>
        <translation>Tous les praticiens</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 derniers mois</translation>
    </message>
    <message>
        <source>Older than 12 months</source>
        <translation>Plus de 12 mois</translation>
    </message>
    <message>
        <source>Any length</source>
        <translation>Toutes les durées</translation>
    </message>
    <message>
        <source>Up to 10 min</source>
        <translation>Jusqu’à 10 min</translation>
    </message>
    <message>
        <source>10 to 60 min</source>
        <translation>De 10 à 60 min</translation>
    </message>
    <message>
        <source>Over 60 min</source>
        <translation>Plus de 60 min</translation>
    </message>
    <message>
        <source>Any size</source>
        <translation>Toutes les tailles</translation>
    </message>
    <message>
        <source>Up to 100 MB</source>
        <translation>Jusqu’à 100 Mo</translation>
    </message>
    <message>
        <source>100 MB to 1 GB</source>
        <translation>De 100 Mo à 1 Go</translation>
    </message>
    <message>
        <source>Over 1 GB</source>
        <translation>Plus de 1 Go</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Tous les états</translation>
    </message>
    <message>
        <source>Any consent</source>
        <translation>Tous les consentements</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Toutes les dates</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Du … au …</translation>
    </message>
</context>
<context>
    <name>RecordingPage</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Back to the recordings</source>
        <translation>Retour aux enregistrements</translation>
    </message>
    <message>
        <source>Session with %1</source>
        <comment>everybody in it</comment>
        <translation>Séance avec %1</translation>
    </message>
    <message>
        <source>consent given %1</source>
        <comment>date</comment>
        <translation>consentement donné le %1</translation>
    </message>
    <message>
        <source>consent version %1 given %2</source>
        <comment>version, date</comment>
        <translation>consentement version %1 donné le %2</translation>
    </message>
    <message>
        <source>Shared with you until %1</source>
        <translation>Partagé avec vous jusqu’au %1</translation>
    </message>
    <message>
        <source>Shared with you until %1: %2</source>
        <comment>date, what is asked</comment>
        <translation>Partagé avec vous jusqu’au %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who marked it, what they noted</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Share…</source>
        <translation>Partager…</translation>
    </message>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Répondre…</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Envoyer</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>About this recording</source>
        <translation>À propos de cet enregistrement</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>date, beginning and end of a part</comment>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>What you were answering is no longer shared with you, so the answer was closed.</source>
        <translation>Ce à quoi vous répondiez n’est plus partagé avec vous&#xa0;: la réponse a été fermée.</translation>
    </message>
</context>
<context>
    <name>RecordingRows</name>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>%1, on hold</source>
        <comment>state</comment>
        <translation>%1, bloqué</translation>
    </message>
    <message>
        <source>The list is not sorted by consent. Choose one above it.</source>
        <translation>La liste ne se trie pas par consentement. Choisissez-en un au-dessus.</translation>
    </message>
</context>
<context>
    <name>RecordingTimeline</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>closed: consent %1</source>
        <comment>missing, withdrawn</comment>
        <translation>fermé : consentement %1</translation>
    </message>
</context>
<context>
    <name>RecordingsPlace</name>
    <message>
        <source>Choose one recording first.</source>
        <translation>Choisissez d’abord un enregistrement.</translation>
    </message>
    <message>
        <source>No recordings here</source>
        <translation>Aucun enregistrement ici</translation>
    </message>
    <message>
        <source>Drop a sound or video file on an appointment in the calendar, or choose “Import recording…” beside it. Recordings are kept encrypted, and only with the consent of everybody in them.</source>
        <translation>Déposez un fichier audio ou vidéo sur un rendez-vous du calendrier, ou choisissez «&#xa0;Importer un enregistrement…&#xa0;» à côté. Les enregistrements sont conservés chiffrés, et seulement avec le consentement de toutes les personnes qui y figurent.</translation>
    </message>
    <message>
        <source>To the calendar</source>
        <translation>Vers le calendrier</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Back to the recordings</source>
        <translation>Retour aux enregistrements</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n enregistrement</numerusform>
            <numerusform>%n enregistrements</numerusform>
        </translation>
    </message>
    <message>
        <source>Open this recording?</source>
        <translation>Ouvrir cet enregistrement&#x202f;?</translation>
    </message>
    <message>
        <source>It is somebody else&apos;s session. Your reason is kept in the audit trail.</source>
        <translation>C’est la séance de quelqu’un d’autre. Votre motif est conservé dans le journal d’audit.</translation>
    </message>
    <message>
        <source>One import is under way. Wait for it, or cancel it.</source>
        <translation>Une importation est en cours. Attendez-la ou annulez-la.</translation>
    </message>
    <message>
        <source>Open the client&apos;s record</source>
        <translation>Ouvrir le dossier du client</translation>
    </message>
    <message>
        <source>Choose recordings first.</source>
        <translation>Choisissez d’abord des enregistrements.</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>For me to review</source>
        <translation>À examiner</translation>
    </message>
    <message>
        <source>Retention over</source>
        <translation>Conservation échue</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>This sample practice has no recordings</source>
        <translation>Ce cabinet d’exemple n’a pas d’enregistrements</translation>
    </message>
    <message>
        <source>Their pictures and voices are made by the program ffmpeg, which is not installed on this computer. Install it and make the sample practice anew, or drop a film of your own on an appointment.</source>
        <translation>Leurs images et leurs voix sont produites par le programme ffmpeg, qui n’est pas installé sur cet ordinateur. Installez-le et créez de nouveau le cabinet d’exemple, ou déposez un film à vous sur un rendez-vous.</translation>
    </message>
    <message>
        <source>With the chosen</source>
        <translation>Avec la sélection</translation>
    </message>
    <message>
        <source>Nothing waits for your review</source>
        <translation>Rien n’attend votre examen</translation>
    </message>
    <message>
        <source>What somebody shares with you stands here until you have answered, or until its day is over.</source>
        <translation>Ce que quelqu’un partage avec vous figure ici jusqu’à votre réponse, ou jusqu’à la fin du jour convenu.</translation>
    </message>
    <message>
        <source>No recording fits</source>
        <translation>Aucun enregistrement ne correspond</translation>
    </message>
    <message>
        <source>Choose other days or another state above, or press “Show all”.</source>
        <translation>Choisissez d’autres jours ou un autre état au-dessus, ou appuyez sur « Tout afficher ».</translation>
    </message>
    <message>
        <source>About this recording</source>
        <translation>À propos de cet enregistrement</translation>
    </message>
    <message>
        <source>Share the recording…</source>
        <translation>Partager l’enregistrement…</translation>
    </message>
    <message>
        <source>Answer who shared the recording…</source>
        <translation>Répondre à qui a partagé l’enregistrement…</translation>
    </message>
    <message>
        <source>Download recordings…</source>
        <translation>Télécharger des enregistrements…</translation>
    </message>
    <message>
        <source>No recording is open</source>
        <translation>Aucun enregistrement ouvert</translation>
    </message>
    <message>
        <source>Only whose session it was shares a recording.</source>
        <translation>Seule la personne dont c’était la séance partage un enregistrement.</translation>
    </message>
    <message>
        <source>Open a recording that somebody shared with you first.</source>
        <translation>Ouvrez d’abord un enregistrement partagé avec vous.</translation>
    </message>
    <message>
        <source>Whoever it is only shared with cannot download it.</source>
        <translation>La personne avec qui il est seulement partagé ne peut pas le télécharger.</translation>
    </message>
    <message>
        <source>Choose recordings that are ready first.</source>
        <translation>Choisissez d’abord des enregistrements prêts.</translation>
    </message>
    <message>
        <source>The import of a recording was closed when Praxis locked. If the recording is not in the list, import it again.</source>
        <translation>L’importation d’un enregistrement a été fermée lors du verrouillage de Praxis. Si l’enregistrement n’est pas dans la liste, importez-le à nouveau.</translation>
    </message>
</context>
<context>
    <name>RecordingsTable</name>
    <message>
        <source>No recordings</source>
        <translation>Aucun enregistrement</translation>
    </message>
    <message>
        <source>Recordings of sessions are listed here.</source>
        <translation>Les enregistrements des séances figurent ici.</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>RecordsPage</name>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Move up in the list (Alt+Up)</source>
        <translation>Monter dans la liste (Alt+Haut)</translation>
    </message>
    <message>
        <source>Move down in the list (Alt+Down)</source>
        <translation>Descendre dans la liste (Alt+Bas)</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Abandonner les modifications</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>Whoever has this code can open the records of the practice. Print it and lock it away, or write it down. It is shown only now, and the earlier sheet no longer works.</source>
        <translation>Quiconque détient ce code peut ouvrir les dossiers du cabinet. Imprimez-le et mettez-le sous clé, ou notez-le. Il n’est affiché que maintenant, et la feuille précédente ne fonctionne plus.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>I have printed it or written it down</source>
        <translation>Je l’ai imprimé ou noté</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Recovery sheet of %1</source>
        <translation>Feuille de secours de %1</translation>
    </message>
</context>
<context>
    <name>RelationsEdit</name>
    <message>
        <source>Relation</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Find the person to add</source>
        <translation>Rechercher la personne à ajouter</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>relation: a person</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Take away %1: %2</source>
        <comment>relation: a person</comment>
        <translation>Retirer %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>RemovalQueue</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Demandé le</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation>Enregistrement du %1</translation>
    </message>
    <message>
        <source>Note by %1 of %2</source>
        <comment>a name, a date</comment>
        <translation>Note de %1 du %2</translation>
    </message>
    <message>
        <source>Restricted document of %1</source>
        <translation>Document restreint du %1</translation>
    </message>
    <message>
        <source>Document “%1”</source>
        <comment>title</comment>
        <translation>Document «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>On a legal hold</source>
        <translation>Sous blocage juridique</translation>
    </message>
    <message>
        <source>Waits for somebody else</source>
        <translation>Attend quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Vous attend</translation>
    </message>
    <message>
        <source>The client asked for it: %1</source>
        <translation>Le patient l’a demandé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Choose a record first.</source>
        <translation>Choisissez d’abord un élément.</translation>
    </message>
    <message>
        <source>You asked: somebody else has to decide.</source>
        <translation>Vous l’avez demandé&#xa0;: quelqu’un d’autre doit décider.</translation>
    </message>
    <message>
        <source>It is on a legal hold.</source>
        <translation>Il est bloqué pour raison juridique.</translation>
    </message>
    <message numerus="yes">
        <source>Approve the destruction of %n records?</source>
        <translation>
            <numerusform>Approuver la destruction de %n élément&#xa0;?</numerusform>
            <numerusform>Approuver la destruction de %n éléments&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>After the notice their keys are dropped, and nobody can ever open them again, from any copy. A legal hold or a new appointment stops it.</source>
        <translation>Après le préavis, leurs clés sont supprimées et plus personne ne peut les ouvrir, à partir d’aucune copie. Un blocage juridique ou un nouveau rendez-vous l’arrête.</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Keep them for now</source>
        <translation>Les garder pour l’instant</translation>
    </message>
    <message>
        <source>Approve the destruction</source>
        <translation>Approuver la destruction</translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n records?</source>
        <translation>
            <numerusform>Refuser la destruction de %n élément&#xa0;?</numerusform>
            <numerusform>Refuser la destruction de %n éléments&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay. Your reason is kept.</source>
        <translation>Ils restent. Votre motif est conservé.</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Reject the destruction</source>
        <translation>Refuser la destruction</translation>
    </message>
    <message>
        <source>Approved, kept by a hold</source>
        <translation>Approuvée, retenue par un blocage</translation>
    </message>
    <message>
        <source>It is approved. It goes when the legal hold is released.</source>
        <translation>C’est approuvé. La destruction a lieu quand le blocage juridique est levé.</translation>
    </message>
    <message>
        <source>Nothing waits for a second person</source>
        <translation>Rien n’attend une deuxième personne</translation>
    </message>
    <message>
        <source>What somebody asks to destroy, under “Retention over” or by granting a deletion, stands here until a second person has approved or rejected it; so does a legal hold that somebody asks to release.</source>
        <translation>Ce dont quelqu’un demande la destruction, sous « Conservation échue » ou en acceptant un effacement, figure ici jusqu’à ce qu’une deuxième personne l’ait approuvée ou refusée ; de même un blocage juridique dont quelqu’un demande la levée.</translation>
    </message>
    <message>
        <source>Release the hold…</source>
        <translation>Lever le blocage…</translation>
    </message>
    <message>
        <source>Refuse the release…</source>
        <translation>Refuser la levée…</translation>
    </message>
    <message>
        <source>Records that somebody asked to destroy, and holds to be released</source>
        <translation>Éléments dont la destruction est demandée, et blocages à lever</translation>
    </message>
    <message>
        <source>Release of the hold: %1</source>
        <comment>a record</comment>
        <translation>Levée du blocage : %1</translation>
    </message>
    <message>
        <source>It is a legal hold that is to be released, and nothing to destroy.</source>
        <translation>C’est un blocage juridique à lever, il n’y a rien à détruire.</translation>
    </message>
    <message>
        <source>Nobody asks to release a hold on it.</source>
        <translation>Personne ne demande la levée d’un blocage.</translation>
    </message>
    <message numerus="yes">
        <source>Release the legal hold on %n records?</source>
        <translation>
            <numerusform>Lever le blocage juridique de %n élément ?</numerusform>
            <numerusform>Lever le blocage juridique de %n éléments ?</numerusform>
        </translation>
    </message>
    <message>
        <source>From then on they may go at the end of their retention. Your reason is kept.</source>
        <translation>Dès lors, ils pourront partir à la fin de leur conservation. Votre motif est gardé.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Lever</translation>
    </message>
    <message>
        <source>Release the legal hold</source>
        <translation>Lever le blocage juridique</translation>
    </message>
    <message numerus="yes">
        <source>Refuse to release the legal hold on %n records?</source>
        <translation>
            <numerusform>Refuser la levée du blocage juridique de %n élément ?</numerusform>
            <numerusform>Refuser la levée du blocage juridique de %n éléments ?</numerusform>
        </translation>
    </message>
    <message>
        <source>The hold stands. Your reason is kept.</source>
        <translation>Le blocage tient. Votre motif est gardé.</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Refuse to release the legal hold</source>
        <translation>Refuser la levée du blocage juridique</translation>
    </message>
    <message>
        <source>Ask to release the hold…</source>
        <translation>Demander la levée du blocage…</translation>
    </message>
    <message>
        <source>Refused by %1: %2</source>
        <comment>name, why</comment>
        <translation>Refusée par %1 : %2</translation>
    </message>
    <message>
        <source>Somebody has asked already: a second person decides.</source>
        <translation>C’est déjà demandé : une deuxième personne décide.</translation>
    </message>
    <message>
        <source>It is on no legal hold.</source>
        <translation>Aucun blocage juridique n’est posé.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are approved to be destroyed: released, they go at the end of their notice, and at once where it is over. Nobody is asked again; refuse the release where they shall stay.</source>
        <translation>
            <numerusform>La destruction de %n d’entre eux est approuvée : une fois le blocage levé, il est détruit au terme du préavis, ou aussitôt si celui-ci est échu. Personne n’est plus consulté ; refusez la levée s’il doit être conservé.</numerusform>
            <numerusform>La destruction de %n d’entre eux est approuvée : une fois le blocage levé, ils sont détruits au terme du préavis, ou aussitôt si celui-ci est échu. Personne n’est plus consulté ; refusez la levée s’ils doivent être conservés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your reason is kept.</source>
        <translation>Votre motif est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n records?</source>
        <translation>
            <numerusform>Demander la levée du blocage juridique de %n élément ?</numerusform>
            <numerusform>Demander la levée du blocage juridique de %n éléments ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else decides here. Until then the hold stands.</source>
        <translation>Quelqu’un d’autre décide ici. Jusque-là, le blocage tient.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask to release the legal hold</source>
        <translation>Demander la levée du blocage juridique</translation>
    </message>
    <message>
        <source>Destruction: %1</source>
        <comment>a record</comment>
        <translation>Destruction&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message>
        <source>Take the request</source>
        <translation>Enregistrer la demande</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Décider</translation>
    </message>
    <message>
        <source>It is answered</source>
        <translation>C’est répondu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>A request about the record</source>
        <translation>Demande sur le dossier</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>It came on</source>
        <translation>Arrivée le</translation>
    </message>
    <message>
        <source>From whom, where it is not the person</source>
        <translation>De qui, si ce n’est pas la personne</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>Dans ses mots</translation>
    </message>
    <message numerus="yes">
        <source>By law it is to be answered within %n days of the day it came.</source>
        <translation>
            <numerusform>La loi demande d’y répondre dans un délai de %n jour.</numerusform>
            <numerusform>La loi demande d’y répondre dans un délai de %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <comment>what is asked</comment>
        <translation>Décider&#xa0;: %1</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>Motif légal</translation>
    </message>
    <message>
        <source>In your words, as the person will read it</source>
        <translation>Dans vos mots, tels que la personne les lira</translation>
    </message>
    <message>
        <source>How it was answered</source>
        <translation>Comment il a été répondu</translation>
    </message>
    <message>
        <source>How the person was told</source>
        <translation>Comment la personne a été informée</translation>
    </message>
    <message>
        <source>Letter of 24 November, by post</source>
        <translation>Lettre du 24 novembre, par courrier</translation>
    </message>
    <message>
        <source>What they want attached to what was not corrected</source>
        <translation>Déclaration à joindre à ce qui n’a pas été corrigé</translation>
    </message>
    <message>
        <source>Recordings and documents that may go are put forward for destruction: somebody else approves, and the notice passes first. What the law or a hold keeps stays, and is listed with the request.</source>
        <translation>Les enregistrements et documents qui peuvent partir sont proposés à la destruction&#xa0;: quelqu’un d’autre approuve, et le préavis s’écoule d’abord. Ce que la loi ou un blocage conserve reste, et figure avec la demande.</translation>
    </message>
    <message>
        <source>What was to be destroyed because of this request and is still there is kept. What was destroyed already cannot come back.</source>
        <translation>Ce qui devait être détruit à cause de cette demande et existe encore est conservé. Ce qui est déjà détruit ne peut pas revenir.</translation>
    </message>
</context>
<context>
    <name>RequestQueue</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Requests about records that are not answered</source>
        <translation>Demandes sur les dossiers sans réponse</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Due by law</source>
        <translation>Délai légal</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidée par</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Answered…</source>
        <translation>Répondu…</translation>
    </message>
    <message>
        <source>No request is open</source>
        <translation>Aucune demande en cours</translation>
    </message>
    <message>
        <source>When somebody asks to see their record, to have it corrected or deleted, the request is taken on their page, under “Letters and requests”. Until it is answered it stands here, with the day by which the law wants an answer.</source>
        <translation>Quand quelqu’un demande à voir son dossier, à le faire corriger ou effacer, la demande est reçue sur sa page, sous «&#xa0;Lettres et demandes&#xa0;». Tant qu’elle est sans réponse, elle figure ici, avec la date limite légale.</translation>
    </message>
    <message>
        <source>Choose a request first.</source>
        <translation>Choisissez d’abord une demande.</translation>
    </message>
    <message>
        <source>Decide it first.</source>
        <translation>Décidez d’abord.</translation>
    </message>
</context>
<context>
    <name>RequestsPlace</name>
    <message>
        <source>What is shown</source>
        <translation>Éléments affichés</translation>
    </message>
    <message>
        <source>Requests about records</source>
        <translation>Demandes sur les dossiers</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
    <message>
        <source>Decide the request</source>
        <translation>Décider de la demande</translation>
    </message>
    <message>
        <source>The request is answered</source>
        <translation>La demande a reçu une réponse</translation>
    </message>
    <message>
        <source>Requests about records (%1)</source>
        <translation>Demandes sur les dossiers (%1)</translation>
    </message>
    <message>
        <source>For a second person</source>
        <translation>Pour une deuxième personne</translation>
    </message>
    <message>
        <source>For a second person (%1)</source>
        <translation>Pour une deuxième personne (%1)</translation>
    </message>
</context>
<context>
    <name>RetainDialog</name>
    <message>
        <source>No day of their own: as the rule says</source>
        <translation>Pas de jour particulier&#xa0;: selon la règle</translation>
    </message>
    <message>
        <source>Keep recordings</source>
        <translation>Conserver les enregistrements</translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation>Conserver jusqu’au</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.</source>
        <translation>
            <numerusform>%n enregistrement est conservé au moins jusqu’à ce jour, même si sa conservation prend fin plus tôt. Il ne disparaît jamais avant que la règle le permette.</numerusform>
            <numerusform>%n enregistrements sont conservés au moins jusqu’à ce jour, même si leur conservation prend fin plus tôt. Ils ne disparaissent jamais avant que la règle le permette.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>No day of its own: as the rule says</source>
        <translation>Pas de jour particulier&#xa0;: selon la règle</translation>
    </message>
    <message>
        <source>Keep notes</source>
        <translation>Conserver des notes</translation>
    </message>
    <message>
        <source>Keep documents</source>
        <translation>Conserver des documents</translation>
    </message>
    <message numerus="yes">
        <source>%n notes are kept at least until this day, with what was added to them, also where their retention ends sooner. They never go before the rule lets them.</source>
        <translation>
            <numerusform>%n note est conservée au moins jusqu’à ce jour, avec ses ajouts, même si sa conservation finit plus tôt. Elle ne part jamais avant que la règle le permette.</numerusform>
            <numerusform>%n notes sont conservées au moins jusqu’à ce jour, avec leurs ajouts, même si leur conservation finit plus tôt. Elles ne partent jamais avant que la règle le permette.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.</source>
        <translation>
            <numerusform>%n document est conservé au moins jusqu’à ce jour, même si sa conservation finit plus tôt. Il ne part jamais avant que la règle le permette.</numerusform>
            <numerusform>%n documents sont conservés au moins jusqu’à ce jour, même si leur conservation finit plus tôt. Ils ne partent jamais avant que la règle le permette.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Indiquez d’abord le motif.</translation>
    </message>
</context>
<context>
    <name>RetentionView</name>
    <message>
        <source>Ask to destroy…</source>
        <translation>Demander la destruction…</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Approuver…</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Refuser…</translation>
    </message>
    <message>
        <source>Recordings whose retention is over</source>
        <translation>Enregistrements dont la conservation est échue</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Retention over since</source>
        <translation>Conservation échue depuis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Register of destruction</source>
        <translation>Registre des destructions</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Détruit</translation>
    </message>
    <message>
        <source>Nothing is due</source>
        <translation>Rien n’est échu</translation>
    </message>
    <message>
        <source>On a legal hold</source>
        <translation>Bloqué pour raison juridique</translation>
    </message>
    <message>
        <source>May go</source>
        <translation>Peut être détruit</translation>
    </message>
    <message>
        <source>%1 asks: %2</source>
        <comment>name, why</comment>
        <translation>%1 demande&#xa0;: %2</translation>
    </message>
    <message>
        <source>Approved by %1; goes on %2</source>
        <comment>name, date</comment>
        <translation>Approuvé par %1&#x202f;; détruit le %2</translation>
    </message>
    <message>
        <source>It is on a legal hold.</source>
        <translation>Il est bloqué pour raison juridique.</translation>
    </message>
    <message>
        <source>It was asked for already.</source>
        <translation>La demande existe déjà.</translation>
    </message>
    <message>
        <source>Nobody has asked to destroy it.</source>
        <translation>Personne n’a demandé sa destruction.</translation>
    </message>
    <message>
        <source>You asked: somebody else has to decide.</source>
        <translation>Vous l’avez demandé&#xa0;: quelqu’un d’autre doit décider.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Print certificate…</source>
        <translation>Imprimer le certificat…</translation>
    </message>
    <message>
        <source>Save certificate as PDF…</source>
        <translation>Enregistrer le certificat en PDF…</translation>
    </message>
    <message>
        <source>Recordings are kept as the rules of your practice say: where there is none, for seven years after the last contact, and of children until they are 25. Those whose time is over are listed here; nothing is destroyed before two people have said so and the notice is over.</source>
        <translation>Les enregistrements sont conservés selon les règles de votre cabinet&#xa0;: à défaut, sept ans après le dernier contact, et jusqu’à 25 ans pour un enfant. Ceux dont le temps est passé figurent ici&#x202f;; rien n’est détruit avant que deux personnes l’aient décidé et que le préavis soit écoulé.</translation>
    </message>
    <message>
        <source>Choose recordings first.</source>
        <translation>Choisissez d’abord des enregistrements.</translation>
    </message>
    <message>
        <source>Choose a line of the register first.</source>
        <translation>Choisissez d’abord une ligne du registre.</translation>
    </message>
    <message numerus="yes">
        <source>Ask to destroy %n recordings?</source>
        <translation>
            <numerusform>Demander la destruction de %n enregistrement&#x202f;?</numerusform>
            <numerusform>Demander la destruction de %n enregistrements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else decides, and the notice passes before they go for good.</source>
        <translation>Une autre personne décide, et le préavis s’écoule avant la destruction définitive.</translation>
    </message>
    <message>
        <source>Ask to destroy</source>
        <translation>Demander la destruction</translation>
    </message>
    <message numerus="yes">
        <source>Approve the destruction of %n recordings?</source>
        <translation>
            <numerusform>Approuver la destruction de %n enregistrement&#x202f;?</numerusform>
            <numerusform>Approuver la destruction de %n enregistrements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep them for now</source>
        <translation>Les garder pour l’instant</translation>
    </message>
    <message>
        <source>Approve the destruction</source>
        <translation>Approuver la destruction</translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n recordings?</source>
        <translation>
            <numerusform>Refuser la destruction de %n enregistrement&#x202f;?</numerusform>
            <numerusform>Refuser la destruction de %n enregistrements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject the destruction</source>
        <translation>Refuser la destruction</translation>
    </message>
    <message>
        <source>Documents whose retention is over</source>
        <translation>Documents dont la conservation est échue</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Classé</translation>
    </message>
    <message>
        <source>Documents are kept as the rules of your practice say: where there is none, for seven years after the last contact, and what was made of a child until they are 25. Those whose time is over are listed here; nothing is destroyed before two people have said so and the notice is over.</source>
        <translation>Les documents sont conservés selon les règles de votre cabinet&#x202f;; à défaut, sept ans après le dernier contact et, pour ce qui concerne un enfant, jusqu’à ses 25 ans. Ceux dont le temps est passé figurent ici&#x202f;; rien n’est détruit avant que deux personnes l’aient décidé et que le préavis soit écoulé.</translation>
    </message>
    <message>
        <source>The client asked for it, and %1 granted it: %2</source>
        <comment>name, why</comment>
        <translation>Le patient l’a demandé et %1 l’a accepté&#xa0;: %2</translation>
    </message>
    <message>
        <source>Restricted document</source>
        <translation>Document restreint</translation>
    </message>
    <message>
        <source>Choose documents first.</source>
        <translation>Choisissez d’abord des documents.</translation>
    </message>
    <message>
        <source>It was approved already.</source>
        <translation>La destruction est déjà approuvée.</translation>
    </message>
    <message numerus="yes">
        <source>Ask to destroy %n documents?</source>
        <translation>
            <numerusform>Demander la destruction d’%n document&#x202f;?</numerusform>
            <numerusform>Demander la destruction de %n documents&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the destruction of %n documents?</source>
        <translation>
            <numerusform>Approuver la destruction d’%n document&#x202f;?</numerusform>
            <numerusform>Approuver la destruction de %n documents&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>After the notice their keys are dropped, and nobody can ever open them again, from any copy. A legal hold or a new appointment stops it.</source>
        <translation>Après le préavis, leurs clés sont supprimées et plus personne ne peut les ouvrir, à partir d’aucune copie. Un blocage juridique ou un nouveau rendez-vous l’arrête.</translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n documents?</source>
        <translation>
            <numerusform>Refuser la destruction d’%n document&#x202f;?</numerusform>
            <numerusform>Refuser la destruction de %n documents&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay. Your reason is kept.</source>
        <translation>Ils restent. Votre motif est conservé.</translation>
    </message>
    <message>
        <source>Notes whose retention is over</source>
        <translation>Notes dont la conservation est échue</translation>
    </message>
    <message>
        <source>Note by</source>
        <translation>Note de</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notes are kept as the rules of your practice say: where there is none, for seven years after the last contact, and what was written of a child until they are 25. Those whose time is over are listed here, with what was added to them; nothing is destroyed before two people have said so and the notice is over.</source>
        <translation>Les notes sont conservées selon les règles de votre cabinet&#xa0;: à défaut, sept ans après le dernier contact, et jusqu’à ses 25 ans pour ce qui a été écrit d’un enfant. Celles dont le temps est passé figurent ici, avec leurs ajouts&#xa0;; rien n’est détruit avant que deux personnes l’aient dit et que le préavis soit écoulé.</translation>
    </message>
    <message>
        <source>%1, of %2</source>
        <comment>whose note, when</comment>
        <translation>%1, du %2</translation>
    </message>
    <message>
        <source>Choose notes first.</source>
        <translation>Choisissez d’abord des notes.</translation>
    </message>
    <message numerus="yes">
        <source>Ask to destroy %n notes?</source>
        <translation>
            <numerusform>Demander la destruction de %n note&#xa0;?</numerusform>
            <numerusform>Demander la destruction de %n notes&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the destruction of %n notes?</source>
        <translation>
            <numerusform>Approuver la destruction de %n note&#xa0;?</numerusform>
            <numerusform>Approuver la destruction de %n notes&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>After the notice what they say is gone, with what was added to them, and nobody can ever read it again. A legal hold or a new appointment stops it.</source>
        <translation>Après le préavis, ce qu’elles disent disparaît, avec leurs ajouts, et personne ne pourra plus jamais le lire. Un blocage juridique ou un nouveau rendez-vous l’arrête.</translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n notes?</source>
        <translation>
            <numerusform>Refuser la destruction de %n note&#xa0;?</numerusform>
            <numerusform>Refuser la destruction de %n notes&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n recordings?</source>
        <translation>
            <numerusform>Bloquer %n enregistrement pour raison juridique&#x202f;?</numerusform>
            <numerusform>Bloquer %n enregistrements pour raison juridique&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n documents?</source>
        <translation>
            <numerusform>Poser un blocage juridique sur %n document&#xa0;?</numerusform>
            <numerusform>Poser un blocage juridique sur %n documents&#xa0;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n notes?</source>
        <translation>
            <numerusform>Poser un blocage juridique sur %n note&#x202f;?</numerusform>
            <numerusform>Poser un blocage juridique sur %n notes&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept for as long as the hold lasts, whatever their retention says.</source>
        <translation>Ils sont conservés tant que dure le blocage, quelle que soit leur durée de conservation.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Poser</translation>
    </message>
    <message>
        <source>Place a legal hold</source>
        <translation>Bloquer pour raison juridique</translation>
    </message>
    <message>
        <source>Keep them longer</source>
        <translation>Conserver plus longtemps</translation>
    </message>
    <message>
        <source>Place a hold…</source>
        <translation>Poser un blocage…</translation>
    </message>
    <message>
        <source>Keep until…</source>
        <translation>Conserver jusqu’au…</translation>
    </message>
    <message>
        <source>Documents that were removed, and those of people who were deleted, are listed here for as long as they are kept, with the day until which that is.</source>
        <translation>Les documents retirés, et ceux des personnes supprimées, figurent ici tant qu’ils sont conservés, avec le jour jusqu’auquel ils le sont.</translation>
    </message>
    <message>
        <source>Drafts that were thrown away, and notes about people who were deleted, are listed here for as long as they are kept, with the day until which that is.</source>
        <translation>Les brouillons jetés, et les notes sur des personnes supprimées, figurent ici tant qu’ils sont conservés, avec le jour jusqu’auquel ils le sont.</translation>
    </message>
    <message>
        <source>Which are listed</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Retention over</source>
        <translation>Conservation échue</translation>
    </message>
    <message>
        <source>Out of sight, still kept</source>
        <translation>Hors de vue, encore conservé</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>Approved, kept by a hold</source>
        <translation>Approuvée, retenue par un blocage</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Nothing is out of sight</source>
        <translation>Rien n’est hors de vue</translation>
    </message>
    <message>
        <source>It is still kept.</source>
        <translation>La conservation n’est pas échue.</translation>
    </message>
    <message>
        <source>It is on no legal hold.</source>
        <translation>Aucun blocage juridique n’est posé.</translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n recordings?</source>
        <translation>
            <numerusform>Demander la levée du blocage juridique de %n enregistrement ?</numerusform>
            <numerusform>Demander la levée du blocage juridique de %n enregistrements ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n documents?</source>
        <translation>
            <numerusform>Demander la levée du blocage juridique de %n document ?</numerusform>
            <numerusform>Demander la levée du blocage juridique de %n documents ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n notes?</source>
        <translation>
            <numerusform>Demander la levée du blocage juridique de %n note ?</numerusform>
            <numerusform>Demander la levée du blocage juridique de %n notes ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else decides, under Requests. Until then the hold stands.</source>
        <translation>Quelqu’un d’autre décide, sous Demandes. Jusque-là, le blocage tient.</translation>
    </message>
    <message>
        <source>Ask to release the legal hold</source>
        <translation>Demander la levée du blocage juridique</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Afficher la suite</translation>
    </message>
    <message>
        <source>Ask to release the hold…</source>
        <translation>Demander la levée du blocage…</translation>
    </message>
    <message>
        <source>Recordings of people who were deleted are listed here for as long as they are kept, with the day until which that is.</source>
        <translation>Les enregistrements des personnes supprimées figurent ici tant qu’ils sont conservés, avec le jour jusqu’auquel ils le sont.</translation>
    </message>
    <message>
        <source>On a legal hold; %1 asks to release it: %2</source>
        <comment>name, why</comment>
        <translation>Sous blocage juridique ; %1 en demande la levée : %2</translation>
    </message>
    <message>
        <source>Somebody has asked already: a second person decides.</source>
        <translation>C’est déjà demandé : une deuxième personne décide.</translation>
    </message>
</context>
<context>
    <name>RolesTable</name>
    <message>
        <source>What each role may do</source>
        <translation>Ce que chaque rôle peut faire</translation>
    </message>
    <message>
        <source>Own: their own clients, appointments or account. Not clinical: everything but clinical notes. These rules are the same on every computer and cannot be changed here.</source>
        <translation>Les siens&#xa0;: ses propres patients, rendez-vous ou compte. Hors clinique&#xa0;: tout sauf les notes cliniques. Ces règles sont les mêmes sur tous les ordinateurs et ne peuvent pas être modifiées ici.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ScanView</name>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>File to a client…</source>
        <translation>Classer chez un patient…</translation>
    </message>
    <message>
        <source>Files in the scan folder</source>
        <translation>Fichiers du dossier du scanner</translation>
    </message>
    <message>
        <source>A file leaves the scan folder once it is in the encrypted record.</source>
        <translation>Un fichier quitte le dossier du scanner dès qu’il est dans le dossier chiffré.</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choisissez d’abord un fichier.</translation>
    </message>
    <message>
        <source>No scan folder yet</source>
        <translation>Pas encore de dossier du scanner</translation>
    </message>
    <message>
        <source>Choose the folder in which your scanner leaves what it has read: each file is then offered here, to be filed to a client.</source>
        <translation>Choisissez le dossier où votre scanner dépose ce qu’il a lu&#xa0;: chaque fichier est alors proposé ici, pour être classé chez un patient.</translation>
    </message>
    <message>
        <source>The scan folder is not there</source>
        <translation>Le dossier du scanner n’est pas là</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Connect it, or choose another.</source>
        <comment>a folder</comment>
        <translation>%1 est inaccessible. Connectez-le, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Nothing was scanned</source>
        <translation>Rien n’a été numérisé</translation>
    </message>
    <message>
        <source>What the scanner leaves in %1 appears here.</source>
        <comment>a folder</comment>
        <translation>Ce que le scanner dépose dans %1 apparaît ici.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Empty this field</source>
        <translation>Vider ce champ</translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message>
        <source>The records on this computer are encrypted. These are the ways in.</source>
        <translation>Les dossiers de cet ordinateur sont chiffrés. Voici les moyens de les ouvrir.</translation>
    </message>
    <message>
        <source>My password</source>
        <translation>Mon mot de passe</translation>
    </message>
    <message>
        <source>Password now</source>
        <translation>Mot de passe actuel</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>Confirmer le nouveau</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Changer le mot de passe</translation>
    </message>
    <message>
        <source>Ways in on this computer</source>
        <translation>Moyens d’accès sur cet ordinateur</translation>
    </message>
    <message>
        <source>Open without a password while I am signed in to this computer</source>
        <translation>Ouvrir sans mot de passe tant que ma session est ouverte sur cet ordinateur</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Feuille de secours</translation>
    </message>
    <message>
        <source>A printed code that opens the practice when every password is lost. Making a new one makes the old one useless.</source>
        <translation>Un code imprimé qui ouvre le cabinet quand tous les mots de passe sont perdus. En créer une nouvelle rend l’ancienne inutilisable.</translation>
    </message>
    <message>
        <source>Make a new recovery sheet…</source>
        <translation>Créer une nouvelle feuille de secours…</translation>
    </message>
    <message numerus="yes">
        <source>Praxis locks itself after %n minute(s) without a key or a mouse movement. The time is set on the page Practice.</source>
        <translation>
            <numerusform>Praxis se verrouille après %n minute sans touche ni mouvement de souris. Ce délai se règle à la page Cabinet.</numerusform>
            <numerusform>Praxis se verrouille après %n minutes sans touche ni mouvement de souris. Ce délai se règle à la page Cabinet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keychain of this computer, for %1</source>
        <translation>Trousseau de cet ordinateur, pour %1</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Mot de passe de %1</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, depuis %2</translation>
    </message>
    <message>
        <source>This is not the same.</source>
        <translation>Les deux saisies diffèrent.</translation>
    </message>
    <message>
        <source>The password is being changed.</source>
        <translation>Changement du mot de passe en cours.</translation>
    </message>
    <message>
        <source>Your new password works from now on.</source>
        <translation>Votre nouveau mot de passe est valable dès maintenant.</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Nouvelle feuille de secours</translation>
    </message>
    <message>
        <source>Your password, to be sure that it is you</source>
        <translation>Votre mot de passe, pour vérifier que c’est bien vous</translation>
    </message>
    <message>
        <source>Make recovery sheet</source>
        <translation>Créer la feuille de secours</translation>
    </message>
</context>
<context>
    <name>SessionChoice</name>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Comme à présent</translation>
    </message>
</context>
<context>
    <name>SettingsPlace</name>
    <message>
        <source>Search settings</source>
        <translation>Rechercher un réglage</translation>
    </message>
    <message>
        <source>No setting has this word.</source>
        <translation>Aucun réglage ne contient ce mot.</translation>
    </message>
    <message>
        <source>Pages of the settings</source>
        <translation>Pages des réglages</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Réglages&#xa0;: %1</translation>
    </message>
    <message>
        <source>Import people or a calendar</source>
        <translation>Importer des personnes ou un calendrier</translation>
    </message>
</context>
<context>
    <name>ShareDialog</name>
    <message>
        <source>Share recording</source>
        <translation>Partager l’enregistrement</translation>
    </message>
    <message>
        <source>There is nobody to share it with.</source>
        <translation>Il n’y a personne avec qui le partager.</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>En entier</translation>
    </message>
    <message>
        <source>Only a part</source>
        <translation>Une partie seulement</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>Avec qui</translation>
    </message>
    <message>
        <source>Until the end of</source>
        <translation>Jusqu’à la fin du</translation>
    </message>
    <message>
        <source>What you ask</source>
        <translation>Ce que vous demandez</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Partager</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The part ends before it begins.</source>
        <translation>La partie finit avant de commencer.</translation>
    </message>
    <message>
        <source>%1, until %2</source>
        <comment>name, date</comment>
        <translation>%1, jusqu’au %2</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>a répondu</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>an answer</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Take back from %1</source>
        <comment>name</comment>
        <translation>Reprendre à %1</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <comment>a day, to be chosen</comment>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>The recording is no longer shared with %1.</source>
        <comment>name</comment>
        <translation>L’enregistrement n’est plus partagé avec %1.</translation>
    </message>
    <message>
        <source>%1 of the recording is no longer shared with %2.</source>
        <comment>beginning and end of a part, name</comment>
        <translation>%1 de l’enregistrement n’est plus partagé avec %2.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose with whom first.</source>
        <translation>Choisissez d’abord avec qui.</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Keep this recovery sheet</source>
        <translation>Conservez cette feuille de secours</translation>
    </message>
    <message>
        <source>Your records are encrypted. If every password is forgotten, this code is the only way to open them: nobody, not even we, can do it otherwise. Print it and lock it away, apart from this computer.</source>
        <translation>Vos dossiers sont chiffrés. Si tous les mots de passe sont oubliés, ce code est le seul moyen de les ouvrir&#xa0;: personne, pas même nous, ne peut le faire autrement. Imprimez-le et mettez-le sous clé, à l’écart de cet ordinateur.</translation>
    </message>
    <message>
        <source>Recovery code</source>
        <translation>Code de secours</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Type the last six characters of the sheet, to be sure that it is readable</source>
        <translation>Saisissez les six derniers caractères de la feuille, pour vérifier qu’elle est lisible</translation>
    </message>
    <message>
        <source>That is not what the sheet says. Compare the last groups.</source>
        <translation>Ce n’est pas ce qu’indique la feuille. Comparez les derniers groupes.</translation>
    </message>
    <message>
        <source>Praxis recovery sheet</source>
        <translation>Feuille de secours Praxis</translation>
    </message>
    <message>
        <source>Practice: %1

This code opens the encrypted records of the practice when every password is forgotten. Whoever has it and the files can read everything: lock it away, apart from the computer. A newer sheet makes this one useless.</source>
        <translation>Cabinet&#xa0;: %1

Ce code ouvre les dossiers chiffrés du cabinet quand tous les mots de passe sont oubliés. Quiconque le détient avec les fichiers peut tout lire&#xa0;: mettez-le sous clé, à l’écart de l’ordinateur. Une feuille plus récente rend celle-ci inutilisable.</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Enregistrer la feuille de secours</translation>
    </message>
    <message>
        <source>recovery-sheet.pdf</source>
        <translation>feuille-de-secours.pdf</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Open with this computer&apos;s keychain</source>
        <translation>Ouvrir avec le trousseau de cet ordinateur</translation>
    </message>
    <message>
        <source>Who signs in</source>
        <translation>Qui se connecte</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Code on the recovery sheet</source>
        <translation>Code de la feuille de secours</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Nouveau mot de passe</translation>
    </message>
    <message>
        <source>The sheet was printed when this practice was set up. It opens the practice and gives you a new password.</source>
        <translation>La feuille a été imprimée à la création de ce cabinet. Elle ouvre le cabinet et vous permet de choisir un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>Sign in once more to go on with the older copy. This is written in the audit trail.</source>
        <translation>Connectez-vous encore une fois pour continuer avec la copie plus ancienne. Ce sera consigné dans le journal d’audit.</translation>
    </message>
    <message>
        <source>Open with the sheet</source>
        <translation>Ouvrir avec la feuille</translation>
    </message>
    <message>
        <source>Use a password instead</source>
        <translation>Utiliser plutôt un mot de passe</translation>
    </message>
    <message>
        <source>Forgotten it? Use the recovery sheet</source>
        <translation>Oublié&#xa0;? Utilisez la feuille de secours</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Ouverture…</translation>
    </message>
    <message>
        <source>This is the sheet of another practice, or a newer one was printed since.</source>
        <translation>C’est la feuille d’un autre cabinet, ou une plus récente a été imprimée depuis.</translation>
    </message>
    <message>
        <source>Only somebody who is an administrator here may go on with an older copy.</source>
        <translation>Seul un administrateur de ce cabinet peut continuer avec une copie plus ancienne.</translation>
    </message>
    <message>
        <source>You may no longer sign in here. The practice manager can help.</source>
        <translation>Vous ne pouvez plus vous connecter ici. Le responsable du cabinet peut vous aider.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. You can try again in %1.</source>
        <translation>Trop de mots de passe erronés. Vous pourrez réessayer dans %1.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>On this computer</source>
        <translation>Sur cet ordinateur</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo what these messages are about</source>
        <translation>Annuler l’action à l’origine de ces messages</translation>
    </message>
    <message>
        <source>On this computer · saved %1</source>
        <translation>Sur cet ordinateur · enregistré %1</translation>
    </message>
    <message numerus="yes">
        <source>%n messages held (%1)</source>
        <translation>
            <numerusform>%n message retenu (%1)</numerusform>
            <numerusform>%n messages retenus (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Vert</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>Brun</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rouge</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Bleu canard</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Olive</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Gris</translation>
    </message>
</context>
<context>
    <name>TimeGrid</name>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Scroll the columns</source>
        <translation>Faire défiler les colonnes</translation>
    </message>
    <message>
        <source>Scroll the day</source>
        <translation>Faire défiler la journée</translation>
    </message>
    <message>
        <source>%1, %2, %3, free</source>
        <translation>%1, %2, %3, libre</translation>
    </message>
    <message>
        <source>%1, %2, %3, outside working hours</source>
        <translation>%1, %2, %3, hors des heures de travail</translation>
    </message>
</context>
<context>
    <name>TimeLine</name>
    <message>
        <source>Place in the recording</source>
        <translation>Position dans l’enregistrement</translation>
    </message>
</context>
<context>
    <name>TimelineModel</name>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month of a year</comment>
        <translation>MMMM yyyy</translation>
    </message>
</context>
<context>
    <name>TransactionPane</name>
    <message>
        <source>Nothing selected</source>
        <translation>Rien n’est sélectionné</translation>
    </message>
    <message>
        <source>Choose a transaction to see what it settles and what can be done.</source>
        <translation>Choisissez une opération pour voir ce qu’elle règle et ce qu’on peut faire.</translation>
    </message>
    <message>
        <source>Selected transaction</source>
        <translation>Opération sélectionnée</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is said, and its value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2 open</source>
        <comment>a state and an amount</comment>
        <translation>%1, reste %2</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Tax within it</source>
        <translation>Dont taxe</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Code de facturation</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>Saisi par</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name and a moment</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Declined by</source>
        <translation>Refusé par</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>Receipt given</source>
        <translation>Reçu remis</translation>
    </message>
    <message>
        <source>Take a payment…</source>
        <translation>Encaisser un paiement…</translation>
    </message>
    <message>
        <source>Reduce…</source>
        <translation>Réduire…</translation>
    </message>
    <message>
        <source>Write off…</source>
        <translation>Passer en perte…</translation>
    </message>
    <message>
        <source>Add to it…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Use it for what is owed</source>
        <translation>L’imputer sur ce qui est dû</translation>
    </message>
    <message>
        <source>Take it off what it settles</source>
        <translation>Le détacher de ce qu’il règle</translation>
    </message>
    <message>
        <source>The receipt was not given</source>
        <translation>Le reçu n’a pas été remis</translation>
    </message>
    <message>
        <source>The receipt is given</source>
        <translation>Le reçu est remis</translation>
    </message>
    <message>
        <source>They want no receipt</source>
        <translation>Pas de reçu souhaité</translation>
    </message>
    <message>
        <source>They want a receipt</source>
        <translation>Un reçu est souhaité</translation>
    </message>
    <message>
        <source>Give money back…</source>
        <translation>Rembourser…</translation>
    </message>
    <message>
        <source>It has come</source>
        <translation>Il est arrivé</translation>
    </message>
    <message>
        <source>It is on its way</source>
        <translation>Il est en route</translation>
    </message>
    <message>
        <source>It did not come</source>
        <translation>Il n’est pas arrivé</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>La retirer</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>It was a mistake…</source>
        <translation>C’était une erreur…</translation>
    </message>
    <message>
        <source>Show the session</source>
        <translation>Montrer la séance</translation>
    </message>
    <message>
        <source>Open record</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>TransactionRows</name>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Reste dû</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
</context>
<context>
    <name>TransactionTable</name>
    <message>
        <source>Transactions</source>
        <translation>Opérations</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>A newer Praxis wrote these records</source>
        <translation>Ces données proviennent d’un Praxis plus récent</translation>
    </message>
    <message>
        <source>The records are damaged</source>
        <translation>Les données sont endommagées</translation>
    </message>
    <message>
        <source>The file with the keys is damaged</source>
        <translation>Le fichier des clés est endommagé</translation>
    </message>
    <message>
        <source>This is not a practice</source>
        <translation>Ce n’est pas un cabinet</translation>
    </message>
    <message>
        <source>Praxis is open already</source>
        <translation>Praxis est déjà ouvert</translation>
    </message>
    <message>
        <source>The folder cannot be written to</source>
        <translation>Impossible d’écrire dans le dossier</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>An older copy is in place of the records</source>
        <translation>Une copie plus ancienne a pris la place des données</translation>
    </message>
    <message>
        <source>The records would not be encrypted</source>
        <translation>Les données ne seraient pas chiffrées</translation>
    </message>
    <message>
        <source>The practice cannot be opened</source>
        <translation>Le cabinet ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>The records are in %1</source>
        <translation>Les données se trouvent dans %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Put a backup in place…</source>
        <translation>Restaurer une sauvegarde…</translation>
    </message>
    <message>
        <source>What is there now is kept beside it, under another name.</source>
        <translation>Les données actuelles sont conservées à côté, sous un autre nom.</translation>
    </message>
    <message>
        <source>Go on with the older copy</source>
        <translation>Continuer avec la copie plus ancienne</translation>
    </message>
    <message>
        <source>Details for support</source>
        <translation>Détails pour l’assistance</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Choisir une sauvegarde</translation>
    </message>
    <message>
        <source>The backup was not put in place</source>
        <translation>La sauvegarde n’a pas été restaurée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This account was given something else</source>
        <translation>Ce compte avait d’autres droits</translation>
    </message>
    <message>
        <source>The records are not there</source>
        <translation>Les dossiers ne sont pas là</translation>
    </message>
</context>
<context>
    <name>TypedGuard</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer&#xa0;?</translation>
    </message>
    <message>
        <source>What you typed here is not saved.</source>
        <translation>Ce que vous avez écrit ici n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
</context>
<context>
    <name>UserCard</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>As a practitioner</source>
        <translation>En tant que praticien</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Nouveau mot de passe…</translation>
    </message>
    <message>
        <source>Change role</source>
        <translation>Changer le rôle</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nobody changes their own role or shuts themselves out. Another administrator can.</source>
        <translation>Nul ne peut changer son propre rôle ni se fermer l’accès. Un autre administrateur le peut.</translation>
    </message>
    <message>
        <source>This is the last administrator. Make somebody else one first.</source>
        <translation>C’est le dernier administrateur. Nommez-en d’abord un autre.</translation>
    </message>
    <message>
        <source>Deactivate</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Choose who they are in the calendar.</source>
        <translation>Choisissez de quel praticien du calendrier il s’agit.</translation>
    </message>
    <message>
        <source>Deactivate %1?</source>
        <translation>Désactiver %1&#xa0;?</translation>
    </message>
    <message>
        <source>They can no longer sign in, and their password on this computer is removed. What they wrote stays, under their name. To let them in again, activate them and give a new password.</source>
        <translation>Cette personne ne pourra plus se connecter, et son mot de passe sera retiré de cet ordinateur. Ce qu’elle a écrit reste, sous son nom. Pour lui rendre l’accès, réactivez-la et donnez-lui un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Ne pas désactiver</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nouveau mot de passe de %1</translation>
    </message>
    <message>
        <source>The new password works from now on.</source>
        <translation>Le nouveau mot de passe est valable dès maintenant.</translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>Who signs in here. Each person has an account of their own, so that the audit trail can say who did what.</source>
        <translation>Qui se connecte ici. Chacun a son propre compte, afin que le journal d’audit puisse dire qui a fait quoi.</translation>
    </message>
    <message>
        <source>What each role may do</source>
        <translation>Ce que chaque rôle peut faire</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Nouvel utilisateur</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Utilisateurs</translation>
    </message>
    <message>
        <source>%1, may not sign in</source>
        <translation>%1, connexion non autorisée</translation>
    </message>
</context>
<context>
    <name>VersionDialog</name>
    <message>
        <source>New version</source>
        <translation>Nouvelle version</translation>
    </message>
    <message>
        <source>A newer version of “%1”</source>
        <comment>title of a document</comment>
        <translation>Une version plus récente de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The versions before it stay. Whoever approved or released the last one has not seen this one, so both start anew.</source>
        <translation>Les versions précédentes restent. Qui a approuvé ou remis la dernière n’a pas vu celle-ci&#xa0;: les deux sont à refaire.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>What is different (optional)</source>
        <translation>Ce qui a changé (facultatif)</translation>
    </message>
    <message>
        <source>What is different</source>
        <translation>Ce qui a changé</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Add version</source>
        <translation>Ajouter la version</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Choose a file first.</source>
        <translation>Choisissez d’abord un fichier.</translation>
    </message>
    <message>
        <source>The file is being taken in.</source>
        <translation>Le fichier est en cours de classement.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>name of a file, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Choose the newer file</source>
        <translation>Choisir le fichier plus récent</translation>
    </message>
</context>
<context>
    <name>VideoPage</name>
    <message>
        <source>Each session by video has a room of its own, which only its practitioner and its clients can join, around its time. Switching video off ends nothing that is going on, and past sessions stay to be seen.</source>
        <translation>Chaque séance en vidéo a sa propre salle, que seuls son praticien et ses patients peuvent rejoindre, autour de son heure. Désactiver la vidéo n’interrompt rien, et les séances passées restent visibles.</translation>
    </message>
    <message>
        <source>Sessions by video in this practice</source>
        <translation>Séances en vidéo dans ce cabinet</translation>
    </message>
    <message>
        <source>Find a practitioner</source>
        <translation>Chercher un praticien</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Activer</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation>Désactiver</translation>
    </message>
    <message>
        <source>Practitioners and their video sessions</source>
        <translation>Les praticiens et leurs séances en vidéo</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>Video service</source>
        <translation>Service vidéo</translation>
    </message>
    <message>
        <source>Hold sessions through this account</source>
        <translation>Tenir les séances avec ce compte</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Secret of the key</source>
        <translation>Secret de la clé</translation>
    </message>
    <message>
        <source>What its calls are signed with</source>
        <translation>Ce qui signe ses appels</translation>
    </message>
    <message>
        <source>Record sessions whose clients have all agreed to it</source>
        <translation>Enregistrer les séances dont tous les patients ont accepté</translation>
    </message>
    <message>
        <source>Also one file of a whole session</source>
        <translation>Aussi un fichier de la séance entière</translation>
    </message>
    <message>
        <source>Remove recordings at the provider once they are safe here</source>
        <translation>Supprimer les enregistrements chez le fournisseur une fois en sûreté ici</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Both the practice&apos;s switch and a practitioner&apos;s own have to be on. Nobody switches themself back on.</source>
        <translation>Il faut que la vidéo soit activée pour le cabinet et pour le praticien. Personne ne se réactive soi-même.</translation>
    </message>
    <message>
        <source>Video is off for the whole practice: what is set below counts once it is on again.</source>
        <translation>La vidéo est désactivée pour tout le cabinet&#xa0;: ce qui est réglé ci-dessous comptera quand elle sera réactivée.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activée</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
    <message>
        <source>Kept. Type to replace it.</source>
        <translation>Conservé. Saisissez pour le remplacer.</translation>
    </message>
    <message>
        <source>Day from which video is switched</source>
        <translation>Jour à partir duquel la vidéo change</translation>
    </message>
    <message>
        <source>From a day</source>
        <translation>À partir d’un jour</translation>
    </message>
    <message>
        <source>Clients come straight in, without being let in</source>
        <translation>Les patients entrent directement, sans qu’on les fasse entrer</translation>
    </message>
    <message>
        <source>An administrator switches video on or off for the practice.</source>
        <translation>La vidéo est activée ou désactivée pour le cabinet par un administrateur.</translation>
    </message>
    <message>
        <source>The room opens in the browser, for you and for your clients. Jitsi records nothing for Praxis.</source>
        <translation>La salle s’ouvre dans le navigateur, pour vous et pour vos patients. Jitsi n’enregistre rien pour Praxis.</translation>
    </message>
    <message>
        <source>The pages of Praxis cannot show its rooms: joining one takes a program of your own, which asks the API of a hosted practice for the pass. From this computer nobody can join them: switch it off, and hold sessions through Jitsi. Its recordings come into the vault by themselves.</source>
        <translation>Les pages de Praxis ne peuvent pas afficher ses salles&#xa0;: pour y entrer, il faut un programme à vous, qui demande le laissez-passer à l’API d’un cabinet hébergé. Depuis cet ordinateur, personne ne peut y entrer&#xa0;: désactivez-le, et tenez les séances avec Jitsi. Ses enregistrements arrivent d’eux-mêmes dans le coffre.</translation>
    </message>
    <message>
        <source>Rooms of this provider open on the page of a hosted practice only. From this computer nobody can join them: switch it off, and hold sessions through Jitsi. Its recordings come into the vault by themselves.</source>
        <translation>Les salles de ce fournisseur ne s’ouvrent que sur la page d’un cabinet hébergé. Depuis cet ordinateur, personne ne peut y entrer&#xa0;: désactivez-le, et tenez les séances avec Jitsi. Ses enregistrements arrivent d’eux-mêmes dans le coffre.</translation>
    </message>
</context>
<context>
    <name>VideoPlans</name>
    <message>
        <source>Withdraw</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Planned switches of video</source>
        <translation>Changements de la vidéo prévus</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>The whole practice</source>
        <translation>Tout le cabinet</translation>
    </message>
    <message>
        <source>Somebody who has left</source>
        <translation>Quelqu’un qui est parti</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activée</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivée</translation>
    </message>
</context>
<context>
    <name>VideoUse</name>
    <message>
        <source>Sessions by video of each practitioner</source>
        <translation>Séances en vidéo de chaque praticien</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Nobody had a session by video in this time.</source>
        <translation>Personne n’a eu de séance en vidéo pendant cette période.</translation>
    </message>
    <message>
        <source>Use of video</source>
        <translation>Utilisation de la vidéo</translation>
    </message>
    <message>
        <source>Time of which the use of video is shown</source>
        <translation>Période dont l’utilisation de la vidéo est affichée</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>Les 12 derniers mois</translation>
    </message>
    <message>
        <source>Since the beginning</source>
        <translation>Depuis le début</translation>
    </message>
</context>
<context>
    <name>WeekCanvas</name>
    <message>
        <source>Hours of the week</source>
        <translation>Heures de la semaine</translation>
    </message>
    <message>
        <source>Arrow keys choose a stretch, with Ctrl they move it, with Shift they make it longer or shorter. Insert adds one, Delete removes it. The fields above each day take the same as text.</source>
        <translation>Les flèches choisissent une plage, avec Ctrl elles la déplacent, avec Maj elles l’allongent ou la raccourcissent. Inser en ajoute une, Suppr la retire. Les champs au-dessus de chaque jour acceptent la même chose en texte.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Tout rechercher</translation>
    </message>
    <message>
        <source>Search here</source>
        <translation>Rechercher ici</translation>
    </message>
    <message>
        <source>Go to the list of places</source>
        <translation>Aller à la liste des espaces</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Afficher ou masquer l’inspecteur</translation>
    </message>
    <message>
        <source>Inspector in a window of its own</source>
        <translation>Inspecteur dans sa propre fenêtre</translation>
    </message>
    <message>
        <source>New window</source>
        <translation>Nouvelle fenêtre</translation>
    </message>
    <message>
        <source>Switch between light and dark</source>
        <translation>Passer du clair au sombre et inversement</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Switch user</source>
        <translation>Changer d’utilisateur</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>praxis::ui::AppearancePage</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>dark light theme scale size zoom language French English colour</source>
        <translation>sombre clair thème theme échelle echelle taille zoom langue français francais anglais couleur</translation>
    </message>
</context>
<context>
    <name>praxis::ui::AppointmentBulk</name>
    <message>
        <source>One appointment</source>
        <translation>Un rendez-vous</translation>
    </message>
</context>
<context>
    <name>praxis::ui::AppointmentMeeting</name>
    <message>
        <source>The pages of Praxis cannot show the rooms of this provider: joining one takes a program of your own, which asks the API for the pass.</source>
        <translation>Les pages de Praxis ne peuvent pas afficher les salles de ce fournisseur : pour y entrer, il faut un programme à vous, qui demande le laissez-passer à l’API.</translation>
    </message>
    <message>
        <source>The rooms of this provider open on the page of a hosted practice only.</source>
        <translation>Les salles de ce fournisseur ne s’ouvrent que sur la page d’un cabinet hébergé.</translation>
    </message>
    <message>
        <source>The room has opened in your browser, at %1.</source>
        <translation>La salle s’est ouverte dans votre navigateur, chez %1.</translation>
    </message>
    <message>
        <source>No browser could be opened on this computer.</source>
        <translation>Aucun navigateur n’a pu être ouvert sur cet ordinateur.</translation>
    </message>
    <message>
        <source>They have taken back their consent to video sessions: there is no link for them until they give it again.</source>
        <translation>Cette personne a retiré son consentement aux séances en vidéo&#xa0;: il n’y a pas de lien pour elle tant qu’elle ne l’a pas redonné.</translation>
    </message>
    <message>
        <source>No video service is set up. An administrator can do that in the settings, under Video.</source>
        <translation>Aucun service vidéo n’est configuré. Un administrateur peut le faire dans les paramètres, sous Vidéo.</translation>
    </message>
    <message>
        <source>The rooms of this provider have no address that could be given to a client.</source>
        <translation>Les salles de ce fournisseur n’ont pas d’adresse à donner à un patient.</translation>
    </message>
    <message>
        <source>The video service does not answer. Nothing was changed; try again in a moment.</source>
        <translation>Le service vidéo ne répond pas. Rien n’a été modifié&#xa0;; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>It cannot be joined at this hour.</source>
        <translation>On ne peut pas la rejoindre à cette heure.</translation>
    </message>
    <message>
        <source>Says they are at: %1</source>
        <translation>Dit se trouver à : %1</translation>
    </message>
    <message>
        <source>Address on record: %1</source>
        <translation>Adresse au dossier : %1</translation>
    </message>
</context>
<context>
    <name>praxis::ui::AppointmentTimeline</name>
    <message>
        <source>Appointments</source>
        <translation>Rendez-vous</translation>
    </message>
</context>
<context>
    <name>praxis::ui::Ask</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Say why first.</source>
        <translation>Indiquez d’abord le motif.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::AuditPlace</name>
    <message>
        <source>Audit</source>
        <translation>Audit</translation>
    </message>
</context>
<context>
    <name>praxis::ui::AuditWording</name>
    <message>
        <source>Viewed</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>Affichage en liste</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Ajout</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restauration</translation>
    </message>
    <message>
        <source>Took back</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Impression</translation>
    </message>
    <message>
        <source>Downloaded</source>
        <translation>Téléchargement</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Partage</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Failed to sign in</source>
        <translation>Échec de connexion</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refus</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Succès</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Moyen</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>quality assurance</source>
        <translation>assurance qualité</translation>
    </message>
    <message>
        <source>support</source>
        <translation>assistance</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>device, address</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>tried to open the record, and was refused</source>
        <translation>a tenté d’ouvrir le dossier, accès refusé</translation>
    </message>
    <message>
        <source>tried to change something here, and was refused</source>
        <translation>a tenté une modification ici, accès refusé</translation>
    </message>
    <message>
        <source>opened the record</source>
        <translation>a ouvert le dossier</translation>
    </message>
    <message>
        <source>added this person</source>
        <translation>a ajouté cette personne</translation>
    </message>
    <message>
        <source>added: %1</source>
        <comment>a kind of record</comment>
        <translation>a ajouté&#xa0;: %1</translation>
    </message>
    <message>
        <source>deleted this person</source>
        <translation>a supprimé cette personne</translation>
    </message>
    <message>
        <source>deleted: %1</source>
        <comment>a kind of record</comment>
        <translation>a supprimé&#xa0;: %1</translation>
    </message>
    <message>
        <source>restored this person</source>
        <translation>a restauré cette personne</translation>
    </message>
    <message>
        <source>restored: %1</source>
        <comment>a kind of record</comment>
        <translation>a restauré&#xa0;: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <comment>fields</comment>
        <translation>a modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>changed the %1: %2</source>
        <comment>a kind of record: fields</comment>
        <translation>a modifié&#xa0;: %1 (%2)</translation>
    </message>
    <message>
        <source>changed the record</source>
        <translation>a modifié le dossier</translation>
    </message>
    <message>
        <source>changed the %1</source>
        <comment>a kind of record</comment>
        <translation>a modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>action: a kind of record</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>A fait une sauvegarde</translation>
    </message>
    <message>
        <source>Went on with an older copy</source>
        <translation>A continué avec une copie plus ancienne</translation>
    </message>
    <message>
        <source>Changed the practice&apos;s key</source>
        <translation>A changé la clé du cabinet</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>Changed the password</source>
        <translation>Mot de passe modifié</translation>
    </message>
    <message>
        <source>Set up one-time codes</source>
        <translation>Codes à usage unique activés</translation>
    </message>
    <message>
        <source>Removed one-time codes</source>
        <translation>Codes à usage unique supprimés</translation>
    </message>
    <message>
        <source>Invited</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>Rejoint</translation>
    </message>
    <message>
        <source>Captured</source>
        <translation>Capté</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Praxis itself</source>
        <translation>Praxis lui-même</translation>
    </message>
    <message>
        <source>Booked by video without consent</source>
        <translation>Réservé par vidéo sans consentement</translation>
    </message>
    <message>
        <source>Went into a video session without consent</source>
        <translation>Entré dans une séance par vidéo sans consentement</translation>
    </message>
    <message>
        <source>Began without consent to treatment</source>
        <translation>Commencé sans consentement aux soins</translation>
    </message>
    <message>
        <source>Gave out without consent</source>
        <translation>Remis sans consentement</translation>
    </message>
    <message>
        <source>Set a forgotten password anew</source>
        <translation>A défini un nouveau mot de passe après oubli</translation>
    </message>
    <message>
        <source>Took a copy for the client, or to work with</source>
        <translation>A pris une copie pour le patient, ou pour travailler</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>personne inconnue</translation>
    </message>
    <message>
        <source>for somebody else</source>
        <translation>pour quelqu’un d’autre</translation>
    </message>
    <message numerus="yes">
        <source>for somebody else, without %n people who have not agreed to sharing</source>
        <translation>
            <numerusform>pour quelqu’un d’autre, sans %n personne qui n’a pas consenti au partage</numerusform>
            <numerusform>pour quelqu’un d’autre, sans %n personnes qui n’ont pas consenti au partage</numerusform>
        </translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation>A fait entrer quelqu’un</translation>
    </message>
    <message>
        <source>Removed the ways in</source>
        <translation>A supprimé les accès</translation>
    </message>
    <message>
        <source>Made a recovery sheet</source>
        <translation>A créé une feuille de récupération</translation>
    </message>
    <message>
        <source>Lets this computer open the practice without a password</source>
        <translation>Laisse cet ordinateur ouvrir le cabinet sans mot de passe</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name, role</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not due any more: since it was approved, it has to be kept longer</source>
        <translation>plus échu : depuis l’approbation, il doit être conservé plus longtemps</translation>
    </message>
    <message>
        <source>the request was withdrawn</source>
        <translation>la demande a été retirée</translation>
    </message>
    <message>
        <source>the request was refused</source>
        <translation>la demande a été refusée</translation>
    </message>
    <message>
        <source>opened: %1</source>
        <comment>a kind of record</comment>
        <translation>a ouvert&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, because: %2</source>
        <comment>what was done, the reason given</comment>
        <translation>%1, motif&#xa0;: %2</translation>
    </message>
    <message>
        <source>Took a client&apos;s link to a video session</source>
        <translation>A pris le lien d’un patient vers une séance vidéo</translation>
    </message>
    <message>
        <source>Confirmed who they are</source>
        <translation>A confirmé son identité</translation>
    </message>
</context>
<context>
    <name>praxis::ui::BackgroundPage</name>
    <message>
        <source>Fetch a recording from the video provider</source>
        <translation>Récupérer un enregistrement chez le fournisseur vidéo</translation>
    </message>
    <message>
        <source>Remove a recording at the video provider</source>
        <translation>Supprimer un enregistrement chez le fournisseur vidéo</translation>
    </message>
    <message>
        <source>Make one file of a session</source>
        <translation>Réunir une séance en un seul fichier</translation>
    </message>
    <message>
        <source>Ask the video provider what was recorded</source>
        <translation>Demander au fournisseur vidéo ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Close a video room at its provider</source>
        <translation>Fermer une salle chez le fournisseur vidéo</translation>
    </message>
    <message>
        <source>Start or stop the recording of a video room</source>
        <translation>Démarrer ou arrêter l’enregistrement d’une salle</translation>
    </message>
    <message>
        <source>Switch video on or off as planned</source>
        <translation>Activer ou désactiver la vidéo comme prévu</translation>
    </message>
    <message>
        <source>Take in what the video provider told</source>
        <translation>Traiter ce que le fournisseur vidéo a signalé</translation>
    </message>
    <message>
        <source>The service did not answer, or was not ready</source>
        <translation>Le service n’a pas répondu, ou n’était pas prêt</translation>
    </message>
    <message>
        <source>The service refused our account or key</source>
        <translation>Le service a refusé notre compte ou notre clé</translation>
    </message>
    <message>
        <source>The service no longer has it</source>
        <translation>Le service ne l’a plus</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Le disque est plein</translation>
    </message>
    <message>
        <source>The key for it is gone</source>
        <translation>Sa clé n’existe plus</translation>
    </message>
    <message>
        <source>The place for media cannot be used</source>
        <translation>L’emplacement des médias est inutilisable</translation>
    </message>
    <message>
        <source>It is larger than is taken</source>
        <translation>C’est plus grand que ce qui est accepté</translation>
    </message>
    <message>
        <source>The service&apos;s answer made no sense</source>
        <translation>La réponse du service est incompréhensible</translation>
    </message>
    <message>
        <source>Something unexpected: %1</source>
        <translation>Erreur inattendue : %1</translation>
    </message>
    <message>
        <source>Background work</source>
        <translation>Tâches de fond</translation>
    </message>
    <message>
        <source>jobs failed given up try again recordings provider fetch</source>
        <translation>tâches échec abandonné réessayer enregistrements fournisseur récupérer</translation>
    </message>
    <message>
        <source>The recording does not come here. It stays at the video provider; look after it there.</source>
        <translation>L’enregistrement n’arrive pas ici. Il reste chez le fournisseur vidéo&#xa0;; occupez-vous-en chez lui.</translation>
    </message>
    <message>
        <source>The recording stays at the video provider; remove it there.</source>
        <translation>L’enregistrement reste chez le fournisseur vidéo&#xa0;; supprimez-le chez lui.</translation>
    </message>
    <message>
        <source>There will be no single file of the session. Its recordings one by one are not touched.</source>
        <translation>Il n’y aura pas de fichier unique de la séance. Ses enregistrements séparés ne sont pas touchés.</translation>
    </message>
    <message>
        <source>Recordings of which the video provider has not told by itself are not looked for; look after them there.</source>
        <translation>Les enregistrements que le fournisseur vidéo n’a pas signalés de lui-même ne sont pas recherchés&#xa0;; occupez-vous-en chez lui.</translation>
    </message>
    <message>
        <source>The room stays at the video provider until it ends there by itself. Nobody is let into it from here.</source>
        <translation>La salle reste chez le fournisseur vidéo jusqu’à ce qu’elle s’y termine d’elle-même. Personne n’y est admis depuis ici.</translation>
    </message>
    <message>
        <source>The room goes on as it is at the video provider. What is recorded there without everybody&apos;s consent is not fetched.</source>
        <translation>La salle continue telle quelle chez le fournisseur vidéo. Ce qui y est enregistré sans le consentement de tous n’est pas récupéré.</translation>
    </message>
    <message>
        <source>Video stays switched as it is; switch it by hand on the page Video.</source>
        <translation>La vidéo reste dans son état actuel&#xa0;; changez-la à la main sur la page Vidéo.</translation>
    </message>
    <message>
        <source>What the video provider told is not taken in. A recording of which it told may be missing here; look after it there.</source>
        <translation>Ce que le fournisseur vidéo a signalé n’est pas traité. Un enregistrement qu’il a signalé peut manquer ici&#xa0;; occupez-vous-en chez lui.</translation>
    </message>
    <message>
        <source>Tell a practitioner of a change to their video or their links</source>
        <translation>Prévenir un praticien d’un changement de sa vidéo ou de ses liens</translation>
    </message>
    <message>
        <source>The practitioner is not told by e-mail. The change itself stays.</source>
        <translation>Le praticien n’est pas prévenu par e-mail. Le changement lui-même demeure.</translation>
    </message>
    <message>
        <source>Take away the files of what was destroyed</source>
        <translation>Retirer les fichiers de ce qui a été détruit</translation>
    </message>
    <message>
        <source>The files of what was destroyed stay, sealed, until the daily sweep finds that no record and no backup names them. Rather try it again once the place for media can be used.</source>
        <translation>Les fichiers de ce qui a été détruit restent, scellés, jusqu’à ce que le nettoyage quotidien constate qu’aucun dossier ni aucune sauvegarde ne les désigne. Réessayez plutôt dès que l’emplacement des médias est utilisable.</translation>
    </message>
    <message>
        <source>Take in that a message was not delivered</source>
        <translation>Traiter le signalement d’un message non remis</translation>
    </message>
    <message>
        <source>A message that did not arrive goes on standing as sent.</source>
        <translation>Un message qui n’est pas arrivé reste indiqué comme envoyé.</translation>
    </message>
    <message>
        <source>Send a letter about somebody&apos;s account</source>
        <translation>Envoyer un courrier au sujet d’un compte</translation>
    </message>
    <message>
        <source>The letter is not sent. Whoever waits for it asks for it again.</source>
        <translation>Le courrier n’est pas envoyé. Qui l’attend le demande à nouveau.</translation>
    </message>
    <message>
        <source>Look after a forgotten password</source>
        <translation>Traiter un mot de passe oublié</translation>
    </message>
    <message>
        <source>Whoever forgot the password gets no letter. They can say so again.</source>
        <translation>Qui a oublié le mot de passe ne reçoit pas de courrier. Cette personne peut le signaler à nouveau.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::BackupPage</name>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>copy restore save disk folder verify</source>
        <translation>copie restaurer rétablir enregistrer disque dossier vérifier verifier</translation>
    </message>
</context>
<context>
    <name>praxis::ui::BeforeLeaving</name>
    <message>
        <source>Leave without saving?</source>
        <translation>Quitter sans enregistrer ?</translation>
    </message>
    <message>
        <source>What you typed under “%1” is not saved.</source>
        <translation>Ce que vous avez saisi sous « %1 » n’est pas enregistré.</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Continuer la saisie</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Lock, and come back to it</source>
        <translation>Verrouiller, et y revenir</translation>
    </message>
</context>
<context>
    <name>praxis::ui::BillingPlace</name>
    <message>
        <source>Billing</source>
        <translation>Facturation</translation>
    </message>
</context>
<context>
    <name>praxis::ui::BulkActs</name>
    <message numerus="yes">
        <source>Put %n recordings into the archive?</source>
        <translation>
            <numerusform>Archiver %n enregistrement&#x202f;?</numerusform>
            <numerusform>Archiver %n enregistrements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Their files move to the colder place. Nothing is lost: who opens one brings it back, which takes a while.</source>
        <translation>Leurs fichiers passent à l’endroit plus lent. Rien n’est perdu&#xa0;: en ouvrir un le fait revenir, ce qui prend un moment.</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Put into the archive</source>
        <translation>Archiver</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Faire revenir de l’archive</translation>
    </message>
    <message>
        <source>Keep recordings</source>
        <translation>Conserver les enregistrements</translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n recordings?</source>
        <translation>
            <numerusform>Bloquer %n enregistrement pour raison juridique&#x202f;?</numerusform>
            <numerusform>Bloquer %n enregistrements pour raison juridique&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept for as long as the hold lasts, whatever their retention says.</source>
        <translation>Ils sont conservés tant que dure le blocage, quelle que soit leur durée de conservation.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Place a legal hold</source>
        <translation>Bloquer pour raison juridique</translation>
    </message>
    <message numerus="yes">
        <source>Ask to destroy %n recordings?</source>
        <translation>
            <numerusform>Demander la destruction de %n enregistrement&#x202f;?</numerusform>
            <numerusform>Demander la destruction de %n enregistrements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Only those whose retention is over. Somebody else decides, and a notice passes before they go for good.</source>
        <translation>Seulement ceux dont la conservation est échue. Une autre personne décide, et un préavis s’écoule avant la destruction définitive.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask to destroy</source>
        <translation>Demander la destruction</translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n recordings?</source>
        <translation>
            <numerusform>Demander la levée du blocage juridique de %n enregistrement ?</numerusform>
            <numerusform>Demander la levée du blocage juridique de %n enregistrements ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else decides, under Requests. Until then the hold stands.</source>
        <translation>Quelqu’un d’autre décide, sous Demandes. Jusque-là, le blocage tient.</translation>
    </message>
    <message>
        <source>Ask to release the legal hold</source>
        <translation>Demander la levée du blocage juridique</translation>
    </message>
</context>
<context>
    <name>praxis::ui::C</name>
    <message>
        <source>The law still asks the practice to keep this record: it cannot be granted yet.</source>
        <translation>La loi impose encore au cabinet de conserver ce dossier&#xa0;: ce n’est pas encore possible.</translation>
    </message>
    <message>
        <source>A legal hold is in place: nothing of this record may go.</source>
        <translation>Un gel juridique est en place&#xa0;: rien de ce dossier ne peut disparaître.</translation>
    </message>
    <message>
        <source>Saved. Another link of this practice has the same address.</source>
        <translation>Enregistré. Un autre lien de ce cabinet a la même adresse.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::CertificatePaper</name>
    <message>
        <source>Certificate of destruction %1</source>
        <comment>its number</comment>
        <translation>Certificat de destruction %1</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Retention over since</source>
        <translation>Conservation échue depuis</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Détruit</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Save the certificate as PDF</source>
        <translation>Enregistrer le certificat en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>a restricted document</source>
        <translation>un document restreint</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Classé</translation>
    </message>
    <message>
        <source>Request of the person</source>
        <translation>Demande de la personne</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>The document below was destroyed at the end of its retention: the keys of its files were dropped, so that nobody can open any copy of them.</source>
        <translation>Le document ci-dessous a été détruit au terme de sa conservation : les clés de ses fichiers ont été supprimées, si bien que personne ne peut en ouvrir aucune copie.</translation>
    </message>
    <message>
        <source>The recording below was destroyed at the end of its retention: the keys of its files were dropped, so that nobody can open any copy of them.</source>
        <translation>L’enregistrement ci-dessous a été détruit au terme de sa conservation : les clés de ses fichiers ont été supprimées, si bien que personne ne peut en ouvrir aucune copie.</translation>
    </message>
    <message numerus="yes">
        <source>A backup from before that day still has the keys. Backups go after %n days, and where one is put back before that, this is destroyed in it again.</source>
        <translation>
            <numerusform>Une sauvegarde antérieure à ce jour a encore les clés. Les sauvegardes sont supprimées après %n jour et, si l’une d’elles est restaurée avant, ceci y est détruit de nouveau.</numerusform>
            <numerusform>Une sauvegarde antérieure à ce jour a encore les clés. Les sauvegardes sont supprimées après %n jours et, si l’une d’elles est restaurée avant, ceci y est détruit de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>The note</source>
        <translation>La note</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>%1, never signed</source>
        <comment>a note</comment>
        <translation>%1, jamais signé</translation>
    </message>
    <message>
        <source>%1, signed %2</source>
        <comment>a note, when</comment>
        <translation>%1, signé le %2</translation>
    </message>
    <message>
        <source>The note below was destroyed at the end of its retention, with what was added to it: what it said is in the practice&apos;s records no more, so that nobody can read it.</source>
        <translation>La note ci-dessous a été détruite au terme de sa conservation, avec ses ajouts&#xa0;: ce qu’elle disait ne figure plus dans les dossiers du cabinet, et personne ne peut le lire.</translation>
    </message>
    <message numerus="yes">
        <source>A backup from before that day still has it. Backups go after %n days, and where one is put back before that, this is destroyed in it again.</source>
        <translation>
            <numerusform>Une sauvegarde antérieure à ce jour l’a encore. Les sauvegardes sont supprimées après %n jour et, si l’une d’elles est restaurée avant, ceci y est détruit de nouveau.</numerusform>
            <numerusform>Une sauvegarde antérieure à ce jour l’a encore. Les sauvegardes sont supprimées après %n jours et, si l’une d’elles est restaurée avant, ceci y est détruit de nouveau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note by</source>
        <translation>Note de</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>praxis::ui::ConsentTimeline</name>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
</context>
<context>
    <name>praxis::ui::ConsentWords</name>
    <message>
        <source>Consent to treatment withdrawn</source>
        <translation>Consentement aux soins retiré</translation>
    </message>
    <message>
        <source>No consent to treatment</source>
        <translation>Pas de consentement aux soins</translation>
    </message>
    <message>
        <source>Consent to sessions by video withdrawn</source>
        <translation>Consentement aux séances par vidéo retiré</translation>
    </message>
    <message>
        <source>No consent to sessions by video</source>
        <translation>Pas de consentement aux séances par vidéo</translation>
    </message>
    <message>
        <source>Consent to sharing with others withdrawn</source>
        <translation>Consentement au partage avec des tiers retiré</translation>
    </message>
    <message>
        <source>No consent to sharing with others</source>
        <translation>Pas de consentement au partage avec des tiers</translation>
    </message>
    <message>
        <source>Consent to recording withdrawn</source>
        <translation>Consentement à l’enregistrement retiré</translation>
    </message>
    <message>
        <source>No consent to recording</source>
        <translation>Pas de consentement à l’enregistrement</translation>
    </message>
    <message>
        <source>Consent to messages withdrawn</source>
        <translation>Consentement aux messages retiré</translation>
    </message>
    <message>
        <source>No consent to messages</source>
        <translation>Pas de consentement aux messages</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>person: what consent is missing</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Without it, the day and this page say so, and who begins a session gives a reason.</source>
        <translation>Sans lui, la journée et cette page le disent, et qui commence une séance donne un motif.</translation>
    </message>
    <message>
        <source>Without it, who gives a letter, a document or a copy of the record to somebody else gives a reason.</source>
        <translation>Sans lui, qui remet une lettre, un document ou une copie du dossier à quelqu’un d’autre donne un motif.</translation>
    </message>
    <message>
        <source>Without it, nothing is recorded. Withdrawn: recordings close at once.</source>
        <translation>Sans lui, rien n’est enregistré. Retiré : les enregistrements se ferment aussitôt.</translation>
    </message>
    <message>
        <source>Withdrawn: no message is sent, not even one that waits.</source>
        <translation>Retiré : aucun message n’est envoyé, pas même en attente.</translation>
    </message>
    <message>
        <source>The program sends no news of the practice; what is sent by other ways goes to those who agree.</source>
        <translation>Le programme n’envoie pas d’actualités du cabinet ; ce qui est envoyé par d’autres voies ne va qu’à qui y consent.</translation>
    </message>
    <message>
        <source>It stands for every other kind; withdrawn, all of them are.</source>
        <translation>Il vaut pour tous les autres ; retiré, tous le sont.</translation>
    </message>
    <message>
        <source>Without it, who books a session by video is told, and who goes in, or says that it was held, gives a reason. Withdrawn: the person is not let in.</source>
        <translation>Sans lui, qui réserve une séance par vidéo en est averti, et qui y entre, ou dit qu’elle a eu lieu, donne un motif. Retiré : la personne n’est pas admise.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::ContactWords</name>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Other provider</source>
        <translation>Autre professionnel</translation>
    </message>
    <message>
        <source>Referrer</source>
        <translation>Adresseur</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Parent</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Conjoint</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Tuteur</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payeur</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation>Appel téléphonique</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Courrier</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>Ne pas contacter</translation>
    </message>
</context>
<context>
    <name>praxis::ui::Countries</name>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
</context>
<context>
    <name>praxis::ui::DocumentBulk</name>
    <message>
        <source>Restricted document</source>
        <translation>Document restreint</translation>
    </message>
    <message>
        <source>Keep documents</source>
        <translation>Conserver des documents</translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n documents?</source>
        <translation>
            <numerusform>Poser un blocage juridique sur %n document&#xa0;?</numerusform>
            <numerusform>Poser un blocage juridique sur %n documents&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept for as long as the hold lasts, whatever their retention says.</source>
        <translation>Ils sont conservés tant que dure le blocage, quelle que soit leur durée de conservation.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Bloquer</translation>
    </message>
    <message>
        <source>Place a legal hold</source>
        <translation>Bloquer pour raison juridique</translation>
    </message>
    <message>
        <source>Keep until…</source>
        <translation>Conserver jusqu’au…</translation>
    </message>
    <message>
        <source>Documents of the practice itself have no retention.</source>
        <translation>Les documents du cabinet lui-même n’ont pas de durée de conservation.</translation>
    </message>
    <message>
        <source>Place a legal hold…</source>
        <translation>Bloquer pour raison juridique…</translation>
    </message>
    <message>
        <source>All of them are on hold.</source>
        <translation>Tous sont bloqués.</translation>
    </message>
    <message>
        <source>None of them is on hold.</source>
        <translation>Aucun n’est bloqué.</translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n documents?</source>
        <translation>
            <numerusform>Demander la levée du blocage juridique de %n document ?</numerusform>
            <numerusform>Demander la levée du blocage juridique de %n documents ?</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody else decides, under Requests. Until then the hold stands.</source>
        <translation>Quelqu’un d’autre décide, sous Demandes. Jusque-là, le blocage tient.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Ask to release the legal hold</source>
        <translation>Demander la levée du blocage juridique</translation>
    </message>
    <message>
        <source>Ask to release the legal hold…</source>
        <translation>Demander la levée du blocage juridique…</translation>
    </message>
</context>
<context>
    <name>praxis::ui::DocumentTimeline</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>praxis::ui::DocumentWords</name>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Medical record</source>
        <translation>Dossier médical</translation>
    </message>
    <message>
        <source>Progress note</source>
        <translation>Note d’évolution</translation>
    </message>
    <message>
        <source>Lab result</source>
        <translation>Résultat d’analyse</translation>
    </message>
    <message>
        <source>Imaging</source>
        <translation>Imagerie</translation>
    </message>
    <message>
        <source>Prescription</source>
        <translation>Ordonnance</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Lettre d’adressage</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Facture</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Contrat</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Formulaire de consentement</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Form or handout</source>
        <translation>Formulaire ou brochure</translation>
    </message>
    <message>
        <source>Public</source>
        <translation>Public</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>Confidentiel</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Restreint</translation>
    </message>
    <message>
        <source>Everybody of the practice may see it.</source>
        <translation>Tout le cabinet peut le voir.</translation>
    </message>
    <message>
        <source>The front desk and whoever treats the client may see it.</source>
        <translation>L’accueil et les personnes qui suivent le patient peuvent le voir.</translation>
    </message>
    <message>
        <source>Only whoever treats the client sees it; a manager says why they open it.</source>
        <translation>Seul qui suit le patient le voit&#xa0;; un responsable dit pourquoi il l’ouvre.</translation>
    </message>
    <message>
        <source>Only its author and the people named below see it.</source>
        <translation>Seuls son auteur et les personnes nommées ci-dessous le voient.</translation>
    </message>
    <message>
        <source>Filed</source>
        <translation>Classé</translation>
    </message>
    <message>
        <source>Waits for approval</source>
        <translation>Attend l’approbation</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>clean (%1)</source>
        <comment>which scanner</comment>
        <translation>sain (%1)</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>Spreadsheet</source>
        <translation>Feuille de calcul</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>Présentation</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Autre fichier</translation>
    </message>
    <message>
        <source>Restricted document</source>
        <translation>Document restreint</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Remis</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>infected (%1)</source>
        <comment>which scanner</comment>
        <translation>infecté (%1)</translation>
    </message>
</context>
<context>
    <name>praxis::ui::DocumentsPage</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>scan scanner folder virus malware ClamAV files</source>
        <translation>numériser scanner dossier virus antivirus ClamAV fichiers</translation>
    </message>
</context>
<context>
    <name>praxis::ui::DocumentsPlace</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>praxis::ui::ErrorWording</name>
    <message>
        <source>A reason is needed for this. Nothing was changed.</source>
        <translation>Un motif est nécessaire. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Your role does not allow this. Nothing was changed; the practice manager can help.</source>
        <translation>Votre rôle ne le permet pas. Rien n’a été modifié&#xa0;; le responsable du cabinet peut vous aider.</translation>
    </message>
    <message>
        <source>Somebody else signs in with this name already. Choose another.</source>
        <translation>Quelqu’un d’autre se connecte déjà sous ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Another person has this e-mail address. People who share one need to be linked as family first.</source>
        <translation>Une autre personne a cette adresse e-mail. Les personnes qui en partagent une doivent d’abord être liées comme famille.</translation>
    </message>
    <message>
        <source>Another person has this record number. Choose another.</source>
        <translation>Une autre personne a ce numéro de dossier. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This exists already. Nothing was saved twice.</source>
        <translation>Cela existe déjà. Rien n’a été enregistré en double.</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments stand in the way. Nothing was changed; choose another time.</source>
        <translation>
            <numerusform>%n rendez-vous fait obstacle. Rien n’a été modifié&#xa0;; choisissez un autre créneau.</numerusform>
            <numerusform>%n rendez-vous font obstacle. Rien n’a été modifié&#xa0;; choisissez un autre créneau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Something else is at this time already. Nothing was changed; choose another time.</source>
        <translation>Ce créneau est déjà occupé. Rien n’a été modifié&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Too short: use at least 12 characters. A few words in a row are easy to remember.</source>
        <translation>Trop court&#xa0;: 12 caractères au moins. Quelques mots à la suite sont faciles à retenir.</translation>
    </message>
    <message>
        <source>Too long: use at most 1024 characters.</source>
        <translation>Trop long&#xa0;: 1024 caractères au plus.</translation>
    </message>
    <message>
        <source>Too easy to guess: it is mostly a name that others know.</source>
        <translation>Trop facile à deviner&#xa0;: c’est surtout un nom que d’autres connaissent.</translation>
    </message>
    <message>
        <source>Too easy to guess: it is among the first that others would try.</source>
        <translation>Trop facile à deviner&#xa0;: il est parmi les premiers que d’autres essaieraient.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Wait a little and try again.</source>
        <translation>Trop de mots de passe erronés. Patientez un peu et réessayez.</translation>
    </message>
    <message>
        <source>Too many wrong passwords. Try again after %1.</source>
        <translation>Trop de mots de passe erronés. Réessayez après %1.</translation>
    </message>
    <message>
        <source>This can no longer be undone: a message about it has left. Change it again instead.</source>
        <translation>Ceci ne peut plus être annulé&#xa0;: un message à ce sujet est parti. Faites plutôt une nouvelle modification.</translation>
    </message>
    <message>
        <source>This can no longer be undone: it was changed again since. Nothing was touched.</source>
        <translation>Ceci ne peut plus être annulé&#xa0;: une autre modification a eu lieu depuis. Rien n’a été touché.</translation>
    </message>
    <message>
        <source>This is no longer here. It may have been deleted a moment ago.</source>
        <translation>Cet élément n’est plus là. Il vient peut-être d’être supprimé.</translation>
    </message>
    <message>
        <source>Something is not right in what was entered. Nothing was saved yet.</source>
        <translation>Quelque chose ne va pas dans la saisie. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Something needed is blank. Nothing was saved yet.</source>
        <translation>Un champ obligatoire est vide. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>This is longer than there is room for. Nothing was saved yet.</source>
        <translation>Ce texte dépasse la place disponible. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>Somebody saved a newer version meanwhile. What you entered is still here: compare, and save again.</source>
        <translation>Quelqu’un a enregistré entre-temps une version plus récente. Votre saisie est toujours là&#xa0;: comparez, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>This is outside working hours. Nothing was changed; choose another time or give a reason.</source>
        <translation>C’est en dehors des heures de travail. Rien n’a été modifié&#xa0;; choisissez un autre créneau ou indiquez un motif.</translation>
    </message>
    <message>
        <source>An appointment cannot go from its present state to that one. Nothing was changed.</source>
        <translation>Un rendez-vous ne peut pas passer de son statut actuel à celui-là. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>Video sessions are not enabled for your account. Please contact your organization administrator.</source>
        <translation>Les séances en vidéo ne sont pas activées pour votre compte. Adressez-vous à l’administrateur de votre organisation.</translation>
    </message>
    <message>
        <source>A practice needs an administrator. Make somebody else one first.</source>
        <translation>Un cabinet a besoin d’un administrateur. Nommez-en d’abord un autre.</translation>
    </message>
    <message>
        <source>That is not the password. Nothing was changed; try again.</source>
        <translation>Ce n’est pas le bon mot de passe. Rien n’a été modifié&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>This way of signing in is not set up on this computer. Use a password or the recovery sheet.</source>
        <translation>Ce mode de connexion n’est pas configuré sur cet ordinateur. Utilisez un mot de passe ou la feuille de secours.</translation>
    </message>
    <message>
        <source>The file with the keys of this practice is damaged. The records are untouched; put the file back from a backup.</source>
        <translation>Le fichier des clés de ce cabinet est endommagé. Les données sont intactes&#xa0;; rétablissez ce fichier depuis une sauvegarde.</translation>
    </message>
    <message>
        <source>The keychain of this computer does not answer. Sign in with the password instead.</source>
        <translation>Le trousseau de cet ordinateur ne répond pas. Connectez-vous plutôt avec le mot de passe.</translation>
    </message>
    <message>
        <source>The records would not be encrypted here, so Praxis does not open them. Install Praxis again.</source>
        <translation>Les données ne seraient pas chiffrées ici, Praxis ne les ouvre donc pas. Réinstallez Praxis.</translation>
    </message>
    <message>
        <source>The records cannot be reached. Nothing was changed; check the disk and try again.</source>
        <translation>Les données sont inaccessibles. Rien n’a été modifié&#xa0;; vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>The file with the records is damaged. Nothing was deleted; a backup can be put in its place.</source>
        <translation>Le fichier des données est endommagé. Rien n’a été supprimé&#xa0;; une sauvegarde peut le remplacer.</translation>
    </message>
    <message>
        <source>These records were written by a newer version of Praxis. They are untouched; install the newer version to open them.</source>
        <translation>Ces données ont été écrites par une version plus récente de Praxis. Elles sont intactes&#xa0;; installez la version plus récente pour les ouvrir.</translation>
    </message>
    <message>
        <source>This file does not belong to Praxis. It is untouched.</source>
        <translation>Ce fichier n’appartient pas à Praxis. Il est intact.</translation>
    </message>
    <message>
        <source>Praxis already has these records open in another window or program. Use that one, or close it first.</source>
        <translation>Ces données sont déjà ouvertes dans une autre fenêtre de Praxis ou un autre programme. Utilisez celui-ci, ou fermez-le d’abord.</translation>
    </message>
    <message>
        <source>The folder with the records cannot be written to. Nothing was changed; allow writing and try again.</source>
        <translation>Impossible d’écrire dans le dossier des données. Rien n’a été modifié&#xa0;; autorisez l’écriture et réessayez.</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not saved, everything before it was. Make room and try again.</source>
        <translation>Le disque est plein. La dernière modification n’a pas été enregistrée, tout ce qui précède l’a été. Libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>These records are older than when they were last open here: an earlier copy was put in their place.</source>
        <translation>Ces données sont plus anciennes que lors de leur dernière ouverture ici&#xa0;: une copie antérieure a pris leur place.</translation>
    </message>
    <message>
        <source>Access could not be written down, so it was not given. Nothing was changed; try again.</source>
        <translation>L’accès n’a pas pu être consigné, il n’a donc pas été accordé. Rien n’a été modifié&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The audit trail does not add up at entry %1. Nothing was deleted; tell whoever looks after your practice&apos;s data.</source>
        <translation>Le journal d’audit n’est pas cohérent à l’entrée %1. Rien n’a été supprimé&#xa0;; prévenez la personne qui veille sur les données de votre cabinet.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that it is still there and that you may open it.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas être lu. Vérifiez que le fichier est toujours là et que vous avez le droit de l’ouvrir.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another folder.</source>
        <translation>Impossible d’écrire «&#xa0;%1&#xa0;». Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This file is not what its name says. Nothing was brought in.</source>
        <translation>Ce fichier n’est pas ce qu’annonce son nom. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This is larger than Praxis takes in at once. Split it and try again; nothing was brought in.</source>
        <translation>C’est plus que Praxis n’accepte en une fois. Divisez le fichier et réessayez&#xa0;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>The file cannot be understood at line %1. Nothing was brought in.</source>
        <translation>Le fichier est incompréhensible à la ligne %1. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The file cannot be understood. Nothing was brought in.</source>
        <translation>Le fichier est incompréhensible. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>Some letters of the file cannot be read. Save it as UTF-8 and try again; nothing was brought in.</source>
        <translation>Certains caractères du fichier sont illisibles. Enregistrez-le en UTF-8 et réessayez&#xa0;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Arrêté. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Something went wrong inside Praxis. Everything saved before is kept; try again, and send the details to support if it stays.</source>
        <translation>Un problème est survenu dans Praxis. Tout ce qui était enregistré est conservé&#xa0;; réessayez, et envoyez les détails à l’assistance si cela persiste.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>This does not look right. Check how it is written.</source>
        <translation>Cela semble incorrect. Vérifiez l’écriture.</translation>
    </message>
    <message>
        <source>This is not the kind of value that belongs here.</source>
        <translation>Ce type de valeur ne convient pas ici.</translation>
    </message>
    <message>
        <source>This is outside what is possible here.</source>
        <translation>Cette valeur dépasse les limites possibles ici.</translation>
    </message>
    <message>
        <source>This is too long.</source>
        <translation>C’est trop long.</translation>
    </message>
    <message>
        <source>This is too short.</source>
        <translation>C’est trop court.</translation>
    </message>
    <message>
        <source>There are characters in it that cannot be kept.</source>
        <translation>Certains caractères ne peuvent pas être conservés.</translation>
    </message>
    <message>
        <source>There is a character in it that the sheet does not use.</source>
        <translation>Il y a un caractère que la feuille n’utilise pas.</translation>
    </message>
    <message>
        <source>A part is missing: there are nine groups.</source>
        <translation>Il manque une partie&#xa0;: il y a neuf groupes.</translation>
    </message>
    <message>
        <source>There is a typing slip in it. Compare it with the sheet.</source>
        <translation>Il y a une faute de frappe. Comparez avec la feuille.</translation>
    </message>
    <message>
        <source>Somebody else has this already.</source>
        <translation>Déjà attribué à quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>Praxis does not know this.</source>
        <translation>Praxis ne connaît pas cela.</translation>
    </message>
    <message>
        <source>This is no longer here.</source>
        <translation>Cet élément n’est plus là.</translation>
    </message>
    <message>
        <source>This cannot be changed here.</source>
        <translation>Ceci ne peut pas être modifié ici.</translation>
    </message>
    <message>
        <source>This is not right yet.</source>
        <translation>Ce n’est pas encore correct.</translation>
    </message>
    <message>
        <source>This takes two people. Nothing was opened; the practice manager can open it with a reason.</source>
        <translation>Cela demande deux personnes. Rien n’a été ouvert&#xa0;; le responsable du cabinet peut l’ouvrir avec un motif.</translation>
    </message>
    <message>
        <source>Only who wrote this may do that. Nothing was changed.</source>
        <translation>Seule la personne qui l’a écrit peut le faire. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Only the supervisor whom the note names may co-sign it. Nothing was changed.</source>
        <translation>Seul le superviseur désigné dans la note peut la contresigner. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This note has not been signed yet. Nothing was changed.</source>
        <translation>Cette note n’est pas encore signée. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This note has been co-signed already.</source>
        <translation>Cette note est déjà contresignée.</translation>
    </message>
    <message>
        <source>This note has been signed and stays as it is. Write an addendum instead.</source>
        <translation>Cette note est signée et reste telle quelle. Ajoutez plutôt un complément.</translation>
    </message>
    <message>
        <source>This recording is only shown to you. Whose session it was may hand it out.</source>
        <translation>Cet enregistrement vous est seulement montré. Seul le titulaire de la séance peut le remettre.</translation>
    </message>
    <message>
        <source>This takes two people: somebody else has to decide. Nothing was changed.</source>
        <translation>Il faut deux personnes&#xa0;: quelqu’un d’autre doit décider. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This recording is not ready yet. It can be opened once it is.</source>
        <translation>Cet enregistrement n’est pas encore prêt. Il pourra être ouvert dès qu’il le sera.</translation>
    </message>
    <message>
        <source>Recording this session failed, so there is nothing to open.</source>
        <translation>L’enregistrement de cette séance a échoué&#xa0;: il n’y a rien à ouvrir.</translation>
    </message>
    <message>
        <source>This recording was destroyed at the end of its retention. Its certificate is kept.</source>
        <translation>Cet enregistrement a été détruit à la fin de sa conservation. Son certificat est conservé.</translation>
    </message>
    <message>
        <source>There is nothing in this file. Nothing was brought in.</source>
        <translation>Ce fichier est vide. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>This recording is not available now.</source>
        <translation>Cet enregistrement n’est pas disponible pour le moment.</translation>
    </message>
    <message>
        <source>This has been decided already. Nothing was changed.</source>
        <translation>La décision est déjà prise. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Not everybody in this session agrees to being recorded, so the recording is closed. Nothing was destroyed; it opens again once they agree.</source>
        <translation>Toutes les personnes de cette séance n’acceptent pas d’être enregistrées&#xa0;: l’enregistrement est fermé. Rien n’a été détruit&#x202f;; il se rouvrira dès qu’elles auront accepté.</translation>
    </message>
    <message>
        <source>This document is on a legal hold, so it stays. Nothing was changed.</source>
        <translation>Ce document fait l’objet d’une conservation légale ; il reste. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Somebody has decided about this document in the meantime. Nothing was changed.</source>
        <translation>Quelqu’un a statué sur ce document entre-temps. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The file with the records is not where it was; its keys are. Praxis deletes no such file: if it was moved, put it back and try again, or put a backup in its place.</source>
        <translation>Le fichier des dossiers n’est plus à sa place, mais ses clés y sont. Praxis ne supprime jamais ce fichier&#xa0;: s’il a été déplacé, remettez-le et réessayez, ou remplacez-le par une sauvegarde.</translation>
    </message>
    <message>
        <source>What stands here of a consent, a share or a hold is not what the audit trail says was last written: part of an earlier copy was put in place. Nothing was opened and nothing was changed; put a backup in place.</source>
        <translation>Ce qui figure ici d’un consentement, d’un partage ou d’un blocage n’est pas ce que le journal d’audit indique en dernier&#xa0;: une partie d’une copie plus ancienne a été mise à sa place. Rien n’a été ouvert ni modifié&#xa0;; remettez une sauvegarde en place.</translation>
    </message>
    <message>
        <source>What this account may do here is not what the audit trail says it was given: part of an earlier copy was put in place. Nobody was let in and nothing was changed; put a backup in place, or let another administrator sign in.</source>
        <translation>Les droits de ce compte ne sont pas ceux que le journal d’audit indique&#xa0;: une partie d’une copie plus ancienne a été mise en place. Personne n’a pu entrer et rien n’a été modifié&#xa0;; restaurez une sauvegarde, ou laissez un autre administrateur se connecter.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says %1, but something was written here on %2. You can go on; set the clock right first, so that times and reminders are right.</source>
        <translation>L’horloge de cet ordinateur indique %1, mais des données ont été écrites ici le %2. Vous pouvez continuer&#xa0;; réglez d’abord l’horloge, pour que les heures et les rappels soient justes.</translation>
    </message>
    <message>
        <source>This recording is in the archive, and the archive cannot be reached. Connect its disk, and open it again: nothing is lost.</source>
        <translation>Cet enregistrement est dans l’archive, et l’archive n’est pas joignable. Branchez son disque et ouvrez-le de nouveau&#xa0;: rien n’est perdu.</translation>
    </message>
    <message>
        <source>One of the {{placeholders}} means nothing to Praxis. Choose it from the list.</source>
        <translation>L’un des {{champs}} est inconnu de Praxis. Choisissez-le dans la liste.</translation>
    </message>
    <message>
        <source>The key of this file is gone, so nobody can open it any more. If it was not destroyed on purpose, a backup may have it.</source>
        <translation>La clé de ce fichier n’existe plus&#xa0;: personne ne peut plus l’ouvrir. S’il n’a pas été détruit volontairement, une sauvegarde peut l’avoir.</translation>
    </message>
    <message>
        <source>The file is not where it was kept. Nothing was deleted by this; a backup may have it.</source>
        <translation>Le fichier n’est pas là où il était conservé. Rien n’a été supprimé par cela&#xa0;; une sauvegarde peut l’avoir.</translation>
    </message>
    <message>
        <source>The file was altered or damaged, so it is not shown. A backup may have it whole.</source>
        <translation>Le fichier a été modifié ou abîmé&#xa0;: il n’est pas montré. Une sauvegarde peut l’avoir en entier.</translation>
    </message>
    <message>
        <source>This is an archive: what is inside cannot be seen before it is unpacked. Unpack it and file what you need; nothing was brought in.</source>
        <translation>C’est une archive&#xa0;: son contenu ne se voit pas avant d’être extrait. Extrayez-la et classez ce qu’il vous faut&#xa0;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>There are macros in this file, which are small programs. Save it without macros, or as a PDF; nothing was brought in.</source>
        <translation>Ce fichier contient des macros, qui sont de petits programmes. Enregistrez-le sans macros, ou en PDF&#xa0;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>This is a program and not a document. Nothing was brought in.</source>
        <translation>C’est un programme et non un document. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>A page like this can load other things when it is opened. Print it to a PDF and file that; nothing was brought in.</source>
        <translation>Une telle page peut charger autre chose quand on l’ouvre. Imprimez-la en PDF et classez celui-ci&#xa0;; rien n’a été importé.</translation>
    </message>
    <message>
        <source>The virus scanner found something in this file (%1). Nothing was brought in.</source>
        <translation>L’antivirus a trouvé quelque chose dans ce fichier (%1). Rien n’a été importé.</translation>
    </message>
    <message>
        <source>An appointment of this kind is for one person.</source>
        <translation>Un rendez-vous de ce type est pour une seule personne.</translation>
    </message>
    <message>
        <source>They give this appointment already.</source>
        <translation>Cette personne assure déjà ce rendez-vous.</translation>
    </message>
    <message>
        <source>This authorisation is for somebody who is not in the appointment.</source>
        <translation>Cette autorisation est pour quelqu’un qui n’est pas dans le rendez-vous.</translation>
    </message>
    <message>
        <source>You can reverse a payment that you took yourself, on the same day. For this one, ask the practice manager. Nothing was changed.</source>
        <translation>Vous pouvez contre-passer un paiement que vous avez encaissé vous-même, le jour même. Pour celui-ci, adressez-vous au responsable du cabinet. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>You asked for this yourself: somebody else has to approve it. Nothing was changed.</source>
        <translation>Vous l’avez demandé vous-même&#xa0;: quelqu’un d’autre doit l’approuver. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This is more than a manager corrects in a day alone. An administrator can do it. Nothing was changed.</source>
        <translation>C’est plus qu’un responsable ne rectifie seul en une journée. Un administrateur peut le faire. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>%1 Nothing was changed.</source>
        <comment>a sentence</comment>
        <translation>%1 Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This message is no longer where it was. Nothing was changed.</source>
        <translation>Ce message n’est plus au même point. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This was settled in the meantime. Nothing was changed.</source>
        <translation>Cela a été réglé entre-temps. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This is more than there is left.</source>
        <translation>C’est plus que ce qui reste.</translation>
    </message>
    <message>
        <source>This is in another currency.</source>
        <translation>C’est dans une autre monnaie.</translation>
    </message>
    <message>
        <source>There is nothing to charge here, or it was charged already.</source>
        <translation>Il n’y a rien à facturer ici, ou c’est déjà fait.</translation>
    </message>
    <message>
        <source>Nothing is left to settle.</source>
        <translation>Il ne reste rien à régler.</translation>
    </message>
    <message>
        <source>Money was given back of this payment. Reverse that first.</source>
        <translation>Ce paiement a été remboursé en partie. Contre-passez d’abord le remboursement.</translation>
    </message>
    <message>
        <source>This was reversed already, or never counted.</source>
        <translation>Cela a déjà été contre-passé, ou n’a jamais compté.</translation>
    </message>
    <message>
        <source>The appointment has begun already.</source>
        <translation>Le rendez-vous a déjà commencé.</translation>
    </message>
    <message>
        <source>This cannot be done with an entry of this kind.</source>
        <translation>Cela n’est pas possible avec une écriture de cette nature.</translation>
    </message>
    <message>
        <source>The time zone “%1” is not known on this computer. Nothing was changed; another can be chosen in the settings of the location or the practice.</source>
        <translation>Le fuseau horaire «&#xa0;%1&#xa0;» n’est pas connu de cet ordinateur. Rien n’a été modifié&#xa0;; un autre se choisit dans les réglages du lieu ou du cabinet.</translation>
    </message>
    <message>
        <source>The virus scanner has found “%1” in this file since it was filed. It is kept, and not opened.</source>
        <translation>Depuis son classement, l’antivirus a trouvé «&#xa0;%1&#xa0;» dans ce fichier. Il est conservé et ne s’ouvre plus.</translation>
    </message>
    <message>
        <source>This has to be kept longer, so it cannot go yet. Nothing was destroyed.</source>
        <translation>Cela doit être conservé plus longtemps et ne peut pas encore être détruit. Rien n’a été détruit.</translation>
    </message>
    <message>
        <source>This is on a legal hold, so it cannot go. Nothing was destroyed.</source>
        <translation>Cela est bloqué pour raison juridique et ne peut pas être détruit. Rien n’a été détruit.</translation>
    </message>
    <message>
        <source>A link begins with https://.</source>
        <translation>Un lien commence par https://.</translation>
    </message>
    <message>
        <source>This is not an address of that service.</source>
        <translation>Ce n’est pas une adresse de ce service.</translation>
    </message>
    <message>
        <source>This is no meeting of that service. Copy the whole address of the invitation.</source>
        <translation>Ce n’est pas une réunion de ce service. Copiez l’adresse entière de l’invitation.</translation>
    </message>
    <message>
        <source>There is a name before the server in it, which hides where it leads.</source>
        <translation>Il contient un nom devant le serveur, qui cache où il mène.</translation>
    </message>
    <message>
        <source>A link names no port.</source>
        <translation>Un lien ne nomme pas de port.</translation>
    </message>
    <message>
        <source>There are characters in it that no link has.</source>
        <translation>Il contient des caractères qu’aucun lien n’a.</translation>
    </message>
    <message>
        <source>This provider cannot do that.</source>
        <translation>Ce fournisseur ne sait pas le faire.</translation>
    </message>
    <message>
        <source>This picture has more than 40 million points. Save it smaller, and add it again.</source>
        <translation>Cette image a plus de 40 millions de points. Enregistrez-la en plus petit, puis ajoutez-la de nouveau.</translation>
    </message>
    <message>
        <source>This note was destroyed at the end of its retention. Nothing was changed.</source>
        <translation>Cette note a été détruite au terme de sa conservation. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This was destroyed already at the end of its retention. Its certificate is kept.</source>
        <translation>Ceci a déjà été détruit au terme de sa conservation. Son certificat est conservé.</translation>
    </message>
    <message>
        <source>This note is on a legal hold, so it stays. Nothing was changed.</source>
        <translation>Cette note est sous blocage juridique, elle reste donc. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A consent that this takes is missing, and nobody has given a reason. Nothing was changed.</source>
        <translation>Un consentement nécessaire manque, et personne n’a donné de motif. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This is on a legal hold already, which stays as it is.</source>
        <translation>Un blocage juridique y est déjà posé ; il reste tel quel.</translation>
    </message>
    <message>
        <source>This is on a legal hold already, which %1 placed on %2. It stays as it is.</source>
        <comment>a name, a date</comment>
        <translation>Un blocage juridique y est déjà posé, par %1 le %2. Il reste tel quel.</translation>
    </message>
    <message>
        <source>You have answered this already. Your first answer stays.</source>
        <translation>Vous y avez déjà répondu. Votre première réponse reste.</translation>
    </message>
    <message>
        <source>No legal hold is on this any more. Nothing was changed.</source>
        <translation>Aucun blocage juridique n’y est plus posé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Somebody has asked to release this hold already: it waits for a second person.</source>
        <translation>La levée de ce blocage est déjà demandée : elle attend une deuxième personne.</translation>
    </message>
    <message>
        <source>The files of this recording are being moved by somebody else right now. Nothing was changed; try again in a few minutes.</source>
        <translation>Les fichiers de cet enregistrement sont en cours de déplacement par quelqu’un d’autre. Rien n’a été modifié ; réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>This cannot be undone or redone: the consent was withdrawn since. Nothing was changed; if they agree again, write that down as a new consent.</source>
        <translation>Impossible d’annuler ou de rétablir : le consentement a été retiré depuis. Rien n’a été modifié ; si la personne consent à nouveau, enregistrez un nouveau consentement.</translation>
    </message>
    <message>
        <source>This can no longer be undone: the recording was imported more than a day ago, and is kept until its retention ends. Nothing was touched.</source>
        <translation>Annulation impossible : l’enregistrement a été importé il y a plus d’un jour et est conservé jusqu’au terme de sa durée de conservation. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>They are not in this appointment.</source>
        <translation>Cette personne n’est pas dans ce rendez-vous.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::ExchangePage</name>
    <message>
        <source>Import and export</source>
        <translation>Import et export</translation>
    </message>
    <message>
        <source>csv vcard ical ics spreadsheet move in migrate export file</source>
        <translation>csv vcard ical ics tableur feuille de calcul importer exporter migrer transférer transferer fichier</translation>
    </message>
</context>
<context>
    <name>praxis::ui::FieldWording</name>
    <message>
        <source>Phone of the location</source>
        <translation>Téléphone du lieu</translation>
    </message>
    <message>
        <source>Practice name</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Language of messages</source>
        <translation>Langue des messages</translation>
    </message>
    <message>
        <source>Status of this person</source>
        <translation>Statut de cette personne</translation>
    </message>
    <message>
        <source>Authorisation</source>
        <translation>Autorisation</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Prestation</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Other staff</source>
        <translation>Autres intervenants</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Length in minutes</source>
        <translation>Durée en minutes</translation>
    </message>
    <message>
        <source>Minutes kept free before</source>
        <translation>Minutes libres avant</translation>
    </message>
    <message>
        <source>Minutes kept free after</source>
        <translation>Minutes libres après</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>Statut depuis</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>Annulé par</translation>
    </message>
    <message>
        <source>Why it was cancelled</source>
        <translation>Motif d’annulation</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Moved to</source>
        <translation>Déplacé vers</translation>
    </message>
    <message>
        <source>Moved from</source>
        <translation>Déplacé depuis</translation>
    </message>
    <message>
        <source>Reason for booking over something</source>
        <translation>Motif de la réservation en chevauchement</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Code de facturation</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>En vidéo</translation>
    </message>
    <message>
        <source>Reminder wanted</source>
        <translation>Rappel souhaité</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Preparation note</source>
        <translation>Note de préparation</translation>
    </message>
    <message>
        <source>Note afterwards</source>
        <translation>Note après la séance</translation>
    </message>
    <message>
        <source>Follow-up wanted by</source>
        <translation>Suivi souhaité avant le</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Calendar identity</source>
        <translation>Identifiant de calendrier</translation>
    </message>
    <message>
        <source>Calendar sequence</source>
        <translation>Séquence de calendrier</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>Payeur</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Séances</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>Valable du</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valable jusqu’au</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Deuxième prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Prénom d’usage</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronoms</translation>
    </message>
    <message>
        <source>Name in lists</source>
        <translation>Nom dans les listes</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Mobile phone</source>
        <translation>Téléphone portable</translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation>Téléphone domicile</translation>
    </message>
    <message>
        <source>Work phone</source>
        <translation>Téléphone travail</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Address, second line</source>
        <translation>Adresse, deuxième ligne</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Assureur</translation>
    </message>
    <message>
        <source>Insurance number</source>
        <translation>Numéro d’assuré</translation>
    </message>
    <message>
        <source>Medicare number</source>
        <translation>Numéro Medicare</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Entreprise</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Reach by</source>
        <translation>Contact préféré</translation>
    </message>
    <message>
        <source>Phone calls agreed</source>
        <translation>Accord pour les appels</translation>
    </message>
    <message>
        <source>SMS agreed</source>
        <translation>Accord pour les SMS</translation>
    </message>
    <message>
        <source>E-mail agreed</source>
        <translation>Accord pour les e-mails</translation>
    </message>
    <message>
        <source>Post agreed</source>
        <translation>Accord pour le courrier</translation>
    </message>
    <message>
        <source>Emergency contacts</source>
        <translation>Contacts d’urgence</translation>
    </message>
    <message>
        <source>Usual practitioner</source>
        <translation>Praticien habituel</translation>
    </message>
    <message>
        <source>Who pays</source>
        <translation>Qui paie</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Clinical note</source>
        <translation>Note clinique</translation>
    </message>
    <message>
        <source>Other person</source>
        <translation>Autre personne</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Au</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Ouverture</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Fermeture</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation>Rendez-vous</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Envoyé par</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Retenu jusqu’à</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Raison sociale</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numéro d’immatriculation</translation>
    </message>
    <message>
        <source>Record numbers start with</source>
        <translation>Début des numéros de dossier</translation>
    </message>
    <message>
        <source>Next record number</source>
        <translation>Prochain numéro de dossier</translation>
    </message>
    <message>
        <source>Seconds a message is held</source>
        <translation>Secondes de retenue d’un message</translation>
    </message>
    <message>
        <source>Lock after minutes without use</source>
        <translation>Minutes d’inactivité avant verrouillage</translation>
    </message>
    <message>
        <source>Calendar step in minutes</source>
        <translation>Pas du calendrier en minutes</translation>
    </message>
    <message>
        <source>Managed by the platform</source>
        <translation>Géré par la plateforme</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Provider number</source>
        <translation>Numéro de praticien</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>Usual location</source>
        <translation>Lieu habituel</translation>
    </message>
    <message>
        <source>Usual room</source>
        <translation>Salle habituelle</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Needs a room</source>
        <translation>Nécessite une salle</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé le</translation>
    </message>
    <message>
        <source>Does again</source>
        <translation>Rétablit</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Sign-in name, folded</source>
        <translation>Identifiant, normalisé</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé le</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Créé par</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié le</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Modifié par</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé le</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>Supprimé par</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>Date des faits</translation>
    </message>
    <message>
        <source>Who may read it</source>
        <translation>Qui peut la lire</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Superviseur</translation>
    </message>
    <message>
        <source>Adds to</source>
        <translation>Complète</translation>
    </message>
    <message>
        <source>Text (encrypted)</source>
        <translation>Texte (chiffré)</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Signée le</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Signée par</translation>
    </message>
    <message>
        <source>Digest of what was signed</source>
        <translation>Empreinte du texte signé</translation>
    </message>
    <message>
        <source>Co-signed</source>
        <translation>Contresignée le</translation>
    </message>
    <message>
        <source>Co-signed by</source>
        <translation>Contresignée par</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Rubriques</translation>
    </message>
    <message>
        <source>Reason given</source>
        <translation>Motif indiqué</translation>
    </message>
    <message>
        <source>Open until</source>
        <translation>Ouverte jusqu’au</translation>
    </message>
    <message>
        <source>Seen by the author</source>
        <translation>Vue par l’auteur</translation>
    </message>
    <message>
        <source>Version of the form</source>
        <translation>Version du formulaire</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation>Comment il a été donné</translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation>Tuteur</translation>
    </message>
    <message>
        <source>Who is called in an emergency</source>
        <translation>Qui est appelé en cas d’urgence</translation>
    </message>
    <message>
        <source>What is done in an emergency</source>
        <translation>Ce qui est fait en cas d’urgence</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Withdrawn by</source>
        <translation>Retiré par</translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation>Motif du retrait</translation>
    </message>
    <message>
        <source>Recorded by</source>
        <translation>Enregistré par</translation>
    </message>
    <message>
        <source>Recording at the provider</source>
        <translation>Enregistrement chez le fournisseur</translation>
    </message>
    <message>
        <source>Room at the provider</source>
        <translation>Salle chez le fournisseur</translation>
    </message>
    <message>
        <source>Composition at the provider</source>
        <translation>Composition chez le fournisseur</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Cause de l’échec</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>Prêt depuis</translation>
    </message>
    <message>
        <source>Length (ms)</source>
        <translation>Durée (ms)</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Taille en octets</translation>
    </message>
    <message>
        <source>Where it is kept</source>
        <translation>Lieu de conservation</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Kept at least until</source>
        <translation>Conservé au moins jusqu’au</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Blocage juridique</translation>
    </message>
    <message>
        <source>Why it is held</source>
        <translation>Motif du blocage</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>Qui y figure</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Begins after (ms)</source>
        <translation>Commence après (ms)</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>Somme de contrôle</translation>
    </message>
    <message>
        <source>Object in the vault</source>
        <translation>Objet du coffre</translation>
    </message>
    <message>
        <source>Whose key</source>
        <translation>Clé de</translation>
    </message>
    <message>
        <source>Encrypted file</source>
        <translation>Fichier chiffré</translation>
    </message>
    <message>
        <source>Header (encrypted)</source>
        <translation>En-tête (chiffré)</translation>
    </message>
    <message>
        <source>Key (encrypted)</source>
        <translation>Clé (chiffrée)</translation>
    </message>
    <message>
        <source>Loudness (encrypted)</source>
        <translation>Volume sonore (chiffré)</translation>
    </message>
    <message>
        <source>Place (ms)</source>
        <translation>Position (ms)</translation>
    </message>
    <message>
        <source>Seen by others</source>
        <translation>Visible par d’autres</translation>
    </message>
    <message>
        <source>Note (encrypted)</source>
        <translation>Note (chiffrée)</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Regardé</translation>
    </message>
    <message>
        <source>Shared by</source>
        <translation>Partagé par</translation>
    </message>
    <message>
        <source>From (ms)</source>
        <translation>De (ms)</translation>
    </message>
    <message>
        <source>To (ms)</source>
        <translation>À (ms)</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>Ce qui est demandé</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Repris</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Might go since</source>
        <translation>Peut être détruit depuis</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>Demandé par</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Décidé</translation>
    </message>
    <message>
        <source>Why it was decided so</source>
        <translation>Motif de la décision</translation>
    </message>
    <message>
        <source>Not before</source>
        <translation>Pas avant</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>What was destroyed</source>
        <translation>Ce qui a été détruit</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>Bloqué par</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Named readers</source>
        <translation>Lecteurs nommés</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Communiqué</translation>
    </message>
    <message>
        <source>Released by</source>
        <translation>Communiqué par</translation>
    </message>
    <message>
        <source>Version that counts</source>
        <translation>Version en vigueur</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versions</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Type de fichier</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Établi à partir de</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Nom du fichier</translation>
    </message>
    <message>
        <source>Where it holds</source>
        <translation>Où elle vaut</translation>
    </message>
    <message>
        <source>Years after the last contact</source>
        <translation>Années après le dernier contact</translation>
    </message>
    <message>
        <source>Of age at</source>
        <translation>Majorité à</translation>
    </message>
    <message>
        <source>A child&apos;s records are kept until</source>
        <translation>Dossier d’un enfant conservé jusqu’à</translation>
    </message>
    <message>
        <source>Days of notice</source>
        <translation>Jours de préavis</translation>
    </message>
    <message>
        <source>Law or contract</source>
        <translation>Loi ou contrat</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Personnes concernées</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Accepté par</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Non accepté</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Texte de la lettre</translation>
    </message>
    <message>
        <source>Takes the place of</source>
        <translation>Remplace</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Line below each page</source>
        <translation>Ligne au bas de chaque page</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Reçue le</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>À répondre le</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Décision</translation>
    </message>
    <message>
        <source>Legal reason</source>
        <translation>Motif légal</translation>
    </message>
    <message>
        <source>Statement to attach</source>
        <translation>Déclaration à joindre</translation>
    </message>
    <message>
        <source>Answered by</source>
        <translation>Répondu par</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base légale</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Who receives them</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>To other countries</source>
        <translation>Vers d’autres pays</translation>
    </message>
    <message>
        <source>How long they are kept</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>How they are protected</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Virus scan</source>
        <translation>Recherche de virus</translation>
    </message>
    <message>
        <source>Scanned by</source>
        <translation>Vérifié par</translation>
    </message>
    <message>
        <source>Hours before an appointment that its reminder leaves</source>
        <translation>Heures avant un rendez-vous où part son rappel</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Payé par</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Amount without tax</source>
        <translation>Montant hors taxe</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Taxe</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>Début de la période</translation>
    </message>
    <message>
        <source>Period to</source>
        <translation>Fin de la période</translation>
    </message>
    <message>
        <source>Invoice number</source>
        <translation>Numéro de facture</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Se rapporte à</translation>
    </message>
    <message>
        <source>Reverses</source>
        <translation>Contre-passe</translation>
    </message>
    <message>
        <source>Receipt wanted</source>
        <translation>Reçu souhaité</translation>
    </message>
    <message>
        <source>Receipt given</source>
        <translation>Reçu remis</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>Approuvé par</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Approuvé le</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Charge</source>
        <translation>Somme due</translation>
    </message>
    <message>
        <source>What a manager may correct alone</source>
        <translation>Ce qu’un responsable rectifie seul</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Prochain essai</translation>
    </message>
    <message>
        <source>Being sent since</source>
        <translation>En cours d’envoi depuis</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Number at the service</source>
        <translation>Numéro chez le prestataire</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>TLS from the first word</source>
        <translation>TLS dès le premier mot</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>Name of the sender</source>
        <translation>Nom de l’expéditeur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What the scanner found</source>
        <translation>Ce que l’antivirus a trouvé</translation>
    </message>
    <message>
        <source>Request it follows from</source>
        <translation>Demande dont elle découle</translation>
    </message>
    <message>
        <source>Mark of the address</source>
        <translation>Marque de l’adresse</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Traité</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation>Pourquoi fermée</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domaine</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Mark of the event</source>
        <translation>Marque de l’événement</translation>
    </message>
    <message>
        <source>Participant&apos;s mark</source>
        <translation>Marque du participant</translation>
    </message>
    <message>
        <source>One file of all</source>
        <translation>Un fichier de tout</translation>
    </message>
    <message>
        <source>Minutes after its end until which a video session may be joined</source>
        <translation>Minutes après sa fin pendant lesquelles on peut rejoindre une séance en vidéo</translation>
    </message>
    <message>
        <source>Minutes before its start from which a video session may be joined</source>
        <translation>Minutes avant son début à partir desquelles on peut rejoindre une séance en vidéo</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Clé</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Dernière utilisation</translation>
    </message>
    <message>
        <source>Video room</source>
        <translation>Salle vidéo</translation>
    </message>
    <message>
        <source>One file of a session</source>
        <translation>Un fichier par séance</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Enregistrée</translation>
    </message>
    <message>
        <source>Records sessions</source>
        <translation>Enregistre les séances</translation>
    </message>
    <message>
        <source>Removed at the provider</source>
        <translation>Supprimé chez le fournisseur</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Dit le</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Secret of calls</source>
        <translation>Secret des appels</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>Utilisations</translation>
    </message>
    <message>
        <source>Video service</source>
        <translation>Service vidéo</translation>
    </message>
    <message>
        <source>Address of the calendar, which one</source>
        <translation>Adresse de l’agenda, laquelle</translation>
    </message>
    <message>
        <source>What the calendar&apos;s address tells</source>
        <translation>Ce que dit l’adresse de l’agenda</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Détruit</translation>
    </message>
    <message>
        <source>Last there</source>
        <translation>Présence la plus récente</translation>
    </message>
    <message>
        <source>Called off on</source>
        <translation>Annulé le</translation>
    </message>
    <message>
        <source>Clients come straight in</source>
        <translation>Les patients entrent directement</translation>
    </message>
    <message>
        <source>Let in at</source>
        <translation>Entrée accordée à</translation>
    </message>
    <message>
        <source>Let in by</source>
        <translation>Entrée accordée par</translation>
    </message>
    <message>
        <source>Waits since</source>
        <translation>Attend depuis</translation>
    </message>
    <message>
        <source>Where they are</source>
        <translation>Lieu où se trouve la personne</translation>
    </message>
    <message>
        <source>Known before</source>
        <translation>Connu auparavant</translation>
    </message>
</context>
<context>
    <name>praxis::ui::GivingOut</name>
    <message>
        <source>For the client, or to work with</source>
        <translation>Pour le patient, ou pour travailler</translation>
    </message>
    <message>
        <source>For somebody else</source>
        <translation>Pour quelqu’un d’autre</translation>
    </message>
    <message>
        <source>For whom is the copy?</source>
        <translation>Pour qui est la copie&#x202f;?</translation>
    </message>
    <message>
        <source>For the practice itself</source>
        <translation>Pour le cabinet lui-même</translation>
    </message>
    <message>
        <source>For whom is the file?</source>
        <translation>Pour qui est le fichier ?</translation>
    </message>
    <message>
        <source>For somebody else, it is without those who have not agreed to sharing.</source>
        <translation>Pour quelqu’un d’autre, il ne contient pas les personnes qui n’ont pas consenti au partage.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are not in it, who have not agreed to sharing: %1.</source>
        <translation>
            <numerusform>%n personne n’y figure pas, faute de consentement au partage : %1.</numerusform>
            <numerusform>%n personnes n’y figurent pas, faute de consentement au partage : %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::GuidePlace</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
</context>
<context>
    <name>praxis::ui::Handout</name>
    <message>
        <source>Download recordings</source>
        <translation>Télécharger des enregistrements</translation>
    </message>
    <message numerus="yes">
        <source>Download %n recordings?</source>
        <translation>
            <numerusform>Télécharger %n enregistrement&#x202f;?</numerusform>
            <numerusform>Télécharger %n enregistrements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>The files leave the encrypted vault: whoever has the folder can watch them. Your reason is kept in the audit trail.</source>
        <translation>Les fichiers quittent le coffre chiffré&#xa0;: quiconque a le dossier peut les regarder. Votre motif est conservé dans le journal d’audit.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choisir un dossier…</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Destination</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>Durée en secondes</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Taille en octets</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Kept until</source>
        <translation>Conservé jusqu’au</translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation>Blocage juridique</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message numerus="yes">
        <source>Export %n recordings?</source>
        <translation>
            <numerusform>Exporter %n enregistrement&#x202f;?</numerusform>
            <numerusform>Exporter %n enregistrements&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>A list with names and dates, and the files, leave the encrypted vault: whoever has the folder can read and watch them. Your reason is kept in the audit trail.</source>
        <translation>Une liste avec des noms et des dates, ainsi que les fichiers, quittent le coffre chiffré&#xa0;: quiconque a le dossier peut les lire et les regarder. Votre motif est conservé au journal d’audit.</translation>
    </message>
    <message>
        <source>For whom are the files?</source>
        <translation>Pour qui sont les fichiers&#x202f;?</translation>
    </message>
    <message>
        <source>Somebody else gets the recordings of those alone who have agreed to sharing. For the others, download theirs by itself and say why.</source>
        <translation>Quelqu’un d’autre ne reçoit que les enregistrements des personnes qui ont consenti au partage. Pour les autres, téléchargez le leur séparément et dites pourquoi.</translation>
    </message>
    <message>
        <source>For the client, or to work with</source>
        <translation>Pour le patient, ou pour travailler</translation>
    </message>
    <message>
        <source>For somebody else</source>
        <translation>Pour quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Export recordings</source>
        <translation>Exporter des enregistrements</translation>
    </message>
</context>
<context>
    <name>praxis::ui::HoursPage</name>
    <message>
        <source>Hours</source>
        <translation>Horaires</translation>
    </message>
    <message>
        <source>week working time break lunch availability roster</source>
        <translation>semaine heures travail temps pause déjeuner dejeuner disponibilité disponibilite planning</translation>
    </message>
</context>
<context>
    <name>praxis::ui::KeyText</name>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Inser</translation>
    </message>
    <message>
        <source>Backspace</source>
        <translation>Retour arrière</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>PgUp</source>
        <translation>Page préc.</translation>
    </message>
    <message>
        <source>PgDn</source>
        <translation>Page suiv.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Play key</source>
        <translation>Touche lecture</translation>
    </message>
</context>
<context>
    <name>praxis::ui::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>keyboard shortcut hotkey</source>
        <translation>clavier raccourci touche</translation>
    </message>
</context>
<context>
    <name>praxis::ui::LetterTemplates</name>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Consent form</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>Adressage</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Letters and forms</source>
        <translation>Lettres et formulaires</translation>
    </message>
    <message>
        <source>What letters and forms start from. The standard ones can have your own wording, and get the standard one back.</source>
        <translation>Ce dont partent les lettres et les formulaires. Vous pouvez donner votre texte aux modèles standard, et revenir à l’original.</translation>
    </message>
    <message>
        <source>template letter form consent certificate placeholder</source>
        <translation>modèle lettre formulaire consentement attestation champ</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Supprimer le modèle</translation>
    </message>
    <message>
        <source>No template yet</source>
        <translation>Aucun modèle</translation>
    </message>
    <message>
        <source>Write the letters that your practice sends again and again.</source>
        <translation>Écrivez les lettres que votre cabinet envoie régulièrement.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Filed as</source>
        <translation>Classer comme</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>A line that begins with # is a title, with ## a heading, with &gt; small print; --- draws a line. What stands in {{…}} is filled in from the record.</source>
        <translation>Une ligne qui commence par # est un titre, par ## un intertitre, par &gt; un texte en petits caractères&#xa0;; --- trace un filet. Ce qui figure entre {{…}} est rempli à partir du dossier.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>One that is not offered is not shown when a letter is written.</source>
        <translation>Un modèle non proposé n’apparaît pas quand on écrit une lettre.</translation>
    </message>
    <message>
        <source>%1 · your wording</source>
        <comment>a language</comment>
        <translation>%1 · votre texte</translation>
    </message>
    <message>
        <source>%1 · standard</source>
        <comment>a language</comment>
        <translation>%1 · standard</translation>
    </message>
    <message>
        <source>Back to the standard</source>
        <translation>Revenir au modèle standard</translation>
    </message>
</context>
<context>
    <name>praxis::ui::LetterWords</name>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>The practice, the front desk too</source>
        <translation>Le cabinet, accueil compris</translation>
    </message>
    <message>
        <source>Who treats the person</source>
        <translation>Qui suit la personne</translation>
    </message>
    <message>
        <source>Only you</source>
        <translation>Vous seul·e</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Intertitre</translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>Petits caractères</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>praxis::ui::LetterheadPage</name>
    <message>
        <source>Letterhead</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>logo footer paper letter</source>
        <translation>logo pied de page papier lettre</translation>
    </message>
</context>
<context>
    <name>praxis::ui::Letters</name>
    <message>
        <source>Name of the person</source>
        <translation>Nom de la personne</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Preferred name</source>
        <translation>Nom d’usage</translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation>Pronoms</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Address of the person</source>
        <translation>Adresse de la personne</translation>
    </message>
    <message>
        <source>Phone of the person</source>
        <translation>Téléphone de la personne</translation>
    </message>
    <message>
        <source>E-mail of the person</source>
        <translation>Courriel de la personne</translation>
    </message>
    <message>
        <source>Record number</source>
        <translation>Numéro de dossier</translation>
    </message>
    <message>
        <source>Insurer</source>
        <translation>Assureur</translation>
    </message>
    <message>
        <source>Insurance number</source>
        <translation>Numéro d’assuré</translation>
    </message>
    <message>
        <source>Parent or guardian</source>
        <translation>Parent ou tuteur</translation>
    </message>
    <message>
        <source>Who referred the person</source>
        <translation>Adressé par</translation>
    </message>
    <message>
        <source>Usual practitioner</source>
        <translation>Praticien habituel</translation>
    </message>
    <message>
        <source>Name of the practitioner</source>
        <translation>Nom du praticien</translation>
    </message>
    <message>
        <source>Title of the practitioner</source>
        <translation>Titre du praticien</translation>
    </message>
    <message>
        <source>Profession of the practitioner</source>
        <translation>Profession du praticien</translation>
    </message>
    <message>
        <source>Provider number</source>
        <translation>Numéro de praticien</translation>
    </message>
    <message>
        <source>Phone of the practitioner</source>
        <translation>Téléphone du praticien</translation>
    </message>
    <message>
        <source>E-mail of the practitioner</source>
        <translation>Courriel du praticien</translation>
    </message>
    <message>
        <source>Name of the practice</source>
        <translation>Nom du cabinet</translation>
    </message>
    <message>
        <source>Legal name of the practice</source>
        <translation>Raison sociale du cabinet</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Numéro d’enregistrement</translation>
    </message>
    <message>
        <source>Address of the practice</source>
        <translation>Adresse du cabinet</translation>
    </message>
    <message>
        <source>Phone of the practice</source>
        <translation>Téléphone du cabinet</translation>
    </message>
    <message>
        <source>E-mail of the practice</source>
        <translation>Courriel du cabinet</translation>
    </message>
    <message>
        <source>Day of the appointment</source>
        <translation>Date du rendez-vous</translation>
    </message>
    <message>
        <source>Start of the appointment</source>
        <translation>Début du rendez-vous</translation>
    </message>
    <message>
        <source>End of the appointment</source>
        <translation>Fin du rendez-vous</translation>
    </message>
    <message>
        <source>Service of the appointment</source>
        <translation>Prestation du rendez-vous</translation>
    </message>
    <message>
        <source>Practitioner of the appointment</source>
        <translation>Praticien du rendez-vous</translation>
    </message>
    <message>
        <source>Location of the appointment</source>
        <translation>Lieu du rendez-vous</translation>
    </message>
    <message>
        <source>Day of the next appointment</source>
        <translation>Date du prochain rendez-vous</translation>
    </message>
    <message>
        <source>Start of the next appointment</source>
        <translation>Heure du prochain rendez-vous</translation>
    </message>
    <message>
        <source>Day of the last appointment</source>
        <translation>Date du dernier rendez-vous</translation>
    </message>
    <message>
        <source>Day of the first appointment</source>
        <translation>Date du premier rendez-vous</translation>
    </message>
    <message>
        <source>How many appointments were attended</source>
        <translation>Nombre de rendez-vous honorés</translation>
    </message>
    <message>
        <source>Today’s date</source>
        <translation>Date du jour</translation>
    </message>
    <message>
        <source>Name of who writes</source>
        <translation>Nom de la personne qui écrit</translation>
    </message>
</context>
<context>
    <name>praxis::ui::LettingIn</name>
    <message>
        <source>%1 does not wait any more.</source>
        <translation>%1 n’attend plus.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::LinksPage</name>
    <message>
        <source>Meeting links</source>
        <translation>Liens de visioconférence</translation>
    </message>
    <message>
        <source>Zoom Meet Teams Webex WhatsApp Jitsi address video standing</source>
        <translation>Zoom Meet Teams Webex WhatsApp Jitsi adresse vidéo permanent</translation>
    </message>
</context>
<context>
    <name>praxis::ui::MediaWords</name>
    <message>
        <source>The loudspeaker of this computer does not answer. Check the sound settings, and open the recording again.</source>
        <translation>La sortie audio de cet ordinateur ne répond pas. Vérifiez les réglages du son, puis rouvrez l’enregistrement.</translation>
    </message>
    <message>
        <source>This file ends before the recording does: a part is missing. What is there was played; try to fetch it again.</source>
        <translation>Ce fichier s’arrête avant la fin de l’enregistrement&#xa0;: il en manque une partie. Ce qui s’y trouve a été lu&#xa0;; essayez de le récupérer à nouveau.</translation>
    </message>
    <message>
        <source>This recording is incomplete or damaged and cannot be played. It was left as it is; try to fetch it again.</source>
        <translation>Cet enregistrement est incomplet ou endommagé et ne peut pas être lu. Il a été laissé tel quel&#xa0;; essayez de le récupérer à nouveau.</translation>
    </message>
    <message>
        <source>The file of this recording cannot be read. Check the disk and the connection, and try again.</source>
        <translation>Le fichier de cet enregistrement ne peut pas être ouvert. Vérifiez le disque et la connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>Praxis can play the sound of this file, and not its picture. Convert it to MP4 or WebM, and import that. It was left as it is.</source>
        <translation>Praxis peut lire le son de ce fichier, mais pas son image. Convertissez-le en MP4 ou en WebM, puis importez celui-ci. Il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>This file holds no picture and no sound that Praxis can play. It plays MP4, MOV, WebM, Matroska, AVI, FLV, MP3, AAC, Ogg, FLAC, WAV, AIFF and WavPack: convert it to one of them. It was left as it is.</source>
        <translation>Ce fichier ne contient ni image ni son que Praxis puisse lire. Praxis lit MP4, MOV, WebM, Matroska, AVI, FLV, MP3, AAC, Ogg, FLAC, WAV, AIFF et WavPack&#xa0;: convertissez-le dans l’un d’eux. Il a été laissé tel quel.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::MessagesPage</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>e-mail mail server SMTP SMS Twilio sender reminders text</source>
        <translation>courriel e-mail serveur messagerie SMTP SMS Twilio expéditeur rappels texto</translation>
    </message>
</context>
<context>
    <name>praxis::ui::MessagesPlace</name>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
</context>
<context>
    <name>praxis::ui::MoneyPage</name>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>billing refund write-off limit correction second person</source>
        <translation>facturation remboursement perte limite rectification deuxième personne</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NobodyYet</name>
    <message>
        <source>Nobody has a column here yet</source>
        <translation>Personne n’a encore de colonne ici</translation>
    </message>
    <message>
        <source>Add whom clients see, with their hours and a service; then this is their calendar.</source>
        <translation>Ajoutez les personnes que voient les clients, avec leurs horaires et une prestation&#xa0;; ce sera alors leur calendrier.</translation>
    </message>
    <message>
        <source>Whom clients see is added in the settings, by a practice manager or administrator.</source>
        <translation>Les personnes que voient les clients s’ajoutent dans les réglages, par un responsable du cabinet ou un administrateur.</translation>
    </message>
    <message>
        <source>Add a practitioner…</source>
        <translation>Ajouter un praticien…</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NoteDocument</name>
    <message>
        <source>Draft by %1, not signed</source>
        <translation>Brouillon de %1, non signé</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <comment>a person, a time</comment>
        <translation>Signée par %1, %2</translation>
    </message>
    <message>
        <source>co-signed by %1, %2</source>
        <comment>a person, a time</comment>
        <translation>contresignée par %1, %2</translation>
    </message>
    <message>
        <source>waits for the co-signature of %1</source>
        <translation>attend la contresignature de %1</translation>
    </message>
    <message>
        <source>What this note said has been destroyed with the person&apos;s key.</source>
        <translation>Le contenu de cette note a été détruit avec la clé de la personne.</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>On a legal hold: %1</source>
        <comment>why</comment>
        <translation>Sous blocage juridique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Kept at least until %1</source>
        <comment>a date</comment>
        <translation>Conservée au moins jusqu’au %1</translation>
    </message>
    <message>
        <source>What this note said was destroyed at the end of its retention, on %1. Its certificate is in the register of destruction.</source>
        <comment>a date</comment>
        <translation>Ce que disait cette note a été détruit au terme de sa conservation, le %1. Son certificat figure au registre des destructions.</translation>
    </message>
    <message>
        <source>Destroyed with its note.</source>
        <translation>Détruit avec sa note.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NotePaper</name>
    <message>
        <source>Save the note as PDF</source>
        <translation>Enregistrer la note en PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>note.pdf</source>
        <translation>note.pdf</translation>
    </message>
    <message>
        <source>Saved as %1. Out there it is no longer encrypted.</source>
        <translation>Enregistré sous %1. Ce fichier n’est plus chiffré.</translation>
    </message>
    <message>
        <source>Draft by %1, not signed</source>
        <translation>Brouillon de %1, non signé</translation>
    </message>
    <message>
        <source>Signed by %1, %2</source>
        <comment>a person, a time</comment>
        <translation>Signée par %1, %2</translation>
    </message>
    <message>
        <source>co-signed by %1, %2</source>
        <comment>a person, a time</comment>
        <translation>contresignée par %1, %2</translation>
    </message>
    <message>
        <source>What this note said has been destroyed with the person&apos;s key.</source>
        <translation>Le contenu de cette note a été détruit avec la clé de la personne.</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>né(e) le %1</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>dossier %1</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NoteTemplates</name>
    <message>
        <source>Layouts of notes</source>
        <translation>Modèles de notes</translation>
    </message>
    <message>
        <source>Offered beside SOAP, DAP and intake when a note is written. Notes that have been written keep the headings they have.</source>
        <translation>Proposés avec SOAP, DAP et premier entretien lors de la rédaction. Les notes déjà écrites gardent leurs rubriques.</translation>
    </message>
    <message>
        <source>template headings clinical note</source>
        <translation>modèle rubriques note clinique</translation>
    </message>
    <message>
        <source>New layout</source>
        <translation>Nouveau modèle</translation>
    </message>
    <message>
        <source>Delete layout</source>
        <translation>Supprimer le modèle</translation>
    </message>
    <message>
        <source>No layout of your own yet</source>
        <translation>Pas encore de modèle propre au cabinet</translation>
    </message>
    <message>
        <source>SOAP, DAP, intake and free text are always there. Add one with the headings that your practice writes under.</source>
        <translation>SOAP, DAP, premier entretien et texte libre sont toujours là. Ajoutez un modèle avec les rubriques de votre cabinet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Headings, one a line</source>
        <translation>Rubriques, une par ligne</translation>
    </message>
    <message>
        <source>What follows a colon stands as a hint in the empty field: “Safety plan: who is called, and when”.</source>
        <translation>Ce qui suit un deux-points sert d’indication dans le champ vide&#xa0;: «&#xa0;Plan de sécurité&#xa0;: qui est appelé, et quand&#xa0;».</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Proposé</translation>
    </message>
    <message>
        <source>One that is not offered stays on the notes that have it.</source>
        <translation>Un modèle qui n’est plus proposé reste sur les notes qui l’ont.</translation>
    </message>
    <message>
        <source>Write at least one heading.</source>
        <translation>Écrivez au moins une rubrique.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NoteTimeline</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NoteWords</name>
    <message>
        <source>Subjective</source>
        <translation>Subjectif</translation>
    </message>
    <message>
        <source>What the client says and reports</source>
        <translation>Ce que dit et rapporte le patient</translation>
    </message>
    <message>
        <source>Objective</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>What you observed; results of measures</source>
        <translation>Ce que vous avez observé&#xa0;; résultats des mesures</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Appréciation</translation>
    </message>
    <message>
        <source>What you make of it; progress and risk</source>
        <translation>Ce que vous en pensez&#xa0;; évolution et risque</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>What comes next, and until when</source>
        <translation>La suite, et pour quand</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>What was said, seen and done</source>
        <translation>Ce qui a été dit, vu et fait</translation>
    </message>
    <message>
        <source>Presenting concern</source>
        <translation>Motif de consultation</translation>
    </message>
    <message>
        <source>Why now, in the client&apos;s words</source>
        <translation>Pourquoi maintenant, avec les mots du patient</translation>
    </message>
    <message>
        <source>History of the concern</source>
        <translation>Histoire du trouble</translation>
    </message>
    <message>
        <source>Medical history</source>
        <translation>Antécédents médicaux</translation>
    </message>
    <message>
        <source>Diagnoses, medication, substances, earlier treatment</source>
        <translation>Diagnostics, médicaments, substances, traitements antérieurs</translation>
    </message>
    <message>
        <source>Family and social</source>
        <translation>Famille et vie sociale</translation>
    </message>
    <message>
        <source>Mental state</source>
        <translation>État mental</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>Risque</translation>
    </message>
    <message>
        <source>To self, to others, from others; what protects</source>
        <translation>Pour soi, pour autrui, de la part d’autrui&#xa0;; ce qui protège</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Write the note here</source>
        <translation>Rédigez la note ici</translation>
    </message>
    <message>
        <source>Free text</source>
        <translation>Texte libre</translation>
    </message>
    <message>
        <source>SOAP</source>
        <translation>SOAP</translation>
    </message>
    <message>
        <source>DAP</source>
        <translation>DAP</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Premier entretien</translation>
    </message>
    <message>
        <source>The practice&apos;s own</source>
        <translation>Propre au cabinet</translation>
    </message>
    <message>
        <source>Addendum</source>
        <translation>Addendum</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>SOAP note</source>
        <translation>Note SOAP</translation>
    </message>
    <message>
        <source>DAP note</source>
        <translation>Note DAP</translation>
    </message>
    <message>
        <source>Intake note</source>
        <translation>Note de premier entretien</translation>
    </message>
    <message>
        <source>Care team</source>
        <translation>Équipe soignante</translation>
    </message>
    <message>
        <source>Supervisor and me</source>
        <translation>Superviseur et moi</translation>
    </message>
    <message>
        <source>Only me</source>
        <translation>Moi seul(e)</translation>
    </message>
    <message>
        <source>Read by everybody who treats this person</source>
        <translation>Lue par tous ceux qui soignent cette personne</translation>
    </message>
    <message>
        <source>Read by the author and %1</source>
        <translation>Lue par l’auteur et %1</translation>
    </message>
    <message>
        <source>Read by the author alone</source>
        <translation>Lue par l’auteur seul</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NotesPlace</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>praxis::ui::NotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>notice alert message desktop bell share review approve co-sign supervision</source>
        <translation>notification alerte message bureau cloche partage relecture approbation contresignature supervision</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PeopleBulk</name>
    <message>
        <source>One person</source>
        <translation>Une personne</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PeoplePlace</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonAccount</name>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonAuthorisationsTab</name>
    <message>
        <source>Authorisations</source>
        <translation>Autorisations</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonConsentsView</name>
    <message>
        <source>Consents</source>
        <translation>Consentements</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonDocuments</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonNotesTab</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonRecordings</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonRequests</name>
    <message>
        <source>Letters and requests</source>
        <translation>Lettres et demandes</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PersonTimeline</name>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
</context>
<context>
    <name>praxis::ui::PracticePage</name>
    <message>
        <source>Practice</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>name address phone e-mail country currency time zone language undo messages idle lock calendar grid record number</source>
        <translation>nom adresse téléphone telephone e-mail pays devise fuseau horaire langue annuler messages inactivité inactivite verrouillage calendrier grille numéro numero dossier</translation>
    </message>
</context>
<context>
    <name>praxis::ui::ProcessingPurposes</name>
    <message>
        <source>Save the register</source>
        <translation>Enregistrer le registre</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>register.csv</source>
        <translation>registre.csv</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>Register of purposes</source>
        <translation>Registre des finalités</translation>
    </message>
    <message>
        <source>For what the practice keeps and uses what it knows of people. Authorities may ask for it.</source>
        <translation>Pourquoi le cabinet conserve et utilise ce qu’il sait des personnes. Les autorités peuvent le demander.</translation>
    </message>
    <message>
        <source>privacy GDPR processing purposes register legal basis</source>
        <translation>vie privée RGPD traitement finalités registre base légale</translation>
    </message>
    <message>
        <source>New purpose</source>
        <translation>Nouvelle finalité</translation>
    </message>
    <message>
        <source>Delete purpose</source>
        <translation>Supprimer la finalité</translation>
    </message>
    <message>
        <source>No purpose yet</source>
        <translation>Aucune finalité</translation>
    </message>
    <message>
        <source>Begin with what you do every day: treatment and its record, appointments and reminders, invoices.</source>
        <translation>Commencez par ce que vous faites chaque jour&#xa0;: les soins et leur dossier, les rendez-vous et les rappels, les factures.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Finalité</translation>
    </message>
    <message>
        <source>What is done with the data, and for what.</source>
        <translation>Ce qui est fait des données, et pourquoi.</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Base légale</translation>
    </message>
    <message>
        <source>The law, a contract, or the person&apos;s consent.</source>
        <translation>La loi, un contrat ou le consentement de la personne.</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Personnes concernées</translation>
    </message>
    <message>
        <source>Which data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Who receives them</source>
        <translation>Destinataires</translation>
    </message>
    <message>
        <source>To other countries</source>
        <translation>Vers d’autres pays</translation>
    </message>
    <message>
        <source>Which, and what protects the data there.</source>
        <translation>Lesquels, et ce qui y protège les données.</translation>
    </message>
    <message>
        <source>How long they are kept</source>
        <translation>Durée de conservation</translation>
    </message>
    <message>
        <source>How they are protected</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>praxis::ui::RecordingMenu</name>
    <message>
        <source>Download…</source>
        <translation>Télécharger…</translation>
    </message>
    <message>
        <source>None of them is ready.</source>
        <translation>Aucun n’est prêt.</translation>
    </message>
    <message>
        <source>Export with a list…</source>
        <translation>Exporter avec une liste…</translation>
    </message>
    <message>
        <source>Put into the archive…</source>
        <translation>Archiver…</translation>
    </message>
    <message>
        <source>All of them are in the archive, or not ready.</source>
        <translation>Tous sont dans l’archive, ou ne sont pas prêts.</translation>
    </message>
    <message>
        <source>Bring back from the archive</source>
        <translation>Faire revenir de l’archive</translation>
    </message>
    <message>
        <source>None of them is in the archive.</source>
        <translation>Aucun n’est dans l’archive.</translation>
    </message>
    <message>
        <source>Keep until…</source>
        <translation>Conserver jusqu’au…</translation>
    </message>
    <message>
        <source>They were destroyed.</source>
        <translation>Ils ont été détruits.</translation>
    </message>
    <message>
        <source>Place a legal hold…</source>
        <translation>Bloquer pour raison juridique…</translation>
    </message>
    <message>
        <source>All of them are on hold.</source>
        <translation>Tous sont bloqués.</translation>
    </message>
    <message>
        <source>None of them is on hold.</source>
        <translation>Aucun n’est bloqué.</translation>
    </message>
    <message>
        <source>Ask to destroy…</source>
        <translation>Demander la destruction…</translation>
    </message>
    <message>
        <source>All of them are on hold, or were destroyed.</source>
        <translation>Tous sont bloqués ou ont été détruits.</translation>
    </message>
    <message>
        <source>Choose recordings first.</source>
        <translation>Choisissez d’abord des enregistrements.</translation>
    </message>
    <message>
        <source>Ask to release the legal hold…</source>
        <translation>Demander la levée du blocage juridique…</translation>
    </message>
</context>
<context>
    <name>praxis::ui::RecordingTimeline</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>praxis::ui::RecordingWords</name>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Processing</source>
        <translation>En préparation</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Détruit</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Non donné</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Donné</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Treatment</source>
        <translation>Soins</translation>
    </message>
    <message>
        <source>Sharing of data</source>
        <translation>Partage de données</translation>
    </message>
    <message>
        <source>Sessions by video</source>
        <translation>Séances par vidéo</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>News and offers</source>
        <translation>Nouvelles et offres</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>signé</translation>
    </message>
    <message>
        <source>said</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en ligne</translation>
    </message>
    <message>
        <source>It is still being recorded. It can be opened once it is ready.</source>
        <translation>L’enregistrement est en cours. Il pourra être ouvert dès qu’il sera prêt.</translation>
    </message>
    <message>
        <source>It is still being prepared. It can be opened once it is ready.</source>
        <translation>Il est en préparation. Il pourra être ouvert dès qu’il sera prêt.</translation>
    </message>
    <message>
        <source>Recording it failed: there is nothing to open.</source>
        <translation>L’enregistrement a échoué&#xa0;: il n’y a rien à ouvrir.</translation>
    </message>
    <message>
        <source>It was destroyed at the end of its retention. Its certificate is kept.</source>
        <translation>Il a été détruit à la fin de sa conservation. Son certificat est conservé.</translation>
    </message>
    <message>
        <source>Consent to recording was withdrawn. It stays closed unless consent is given again.</source>
        <translation>Le consentement à l’enregistrement a été retiré. Il reste fermé sauf nouveau consentement.</translation>
    </message>
    <message>
        <source>There is no consent to recording. It can be opened once everybody in it has agreed.</source>
        <translation>Il n’y a pas de consentement à l’enregistrement. Il pourra être ouvert dès que tous auront accepté.</translation>
    </message>
    <message>
        <source>In the archive</source>
        <translation>Dans l’archive</translation>
    </message>
    <message>
        <source>Picture and sound</source>
        <translation>Image et son</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Imported from files</source>
        <translation>Importé de fichiers</translation>
    </message>
    <message>
        <source>nowhere: there are none</source>
        <translation>nulle part : il n’y en a pas</translation>
    </message>
    <message>
        <source>with the provider, on their way</source>
        <translation>chez le fournisseur, en cours de transfert</translation>
    </message>
    <message>
        <source>in the practice&apos;s vault, encrypted</source>
        <translation>dans le coffre du cabinet, chiffrés</translation>
    </message>
    <message>
        <source>in the practice&apos;s archive, encrypted</source>
        <translation>dans l’archive du cabinet, chiffrés</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>Vault</source>
        <translation>Coffre</translation>
    </message>
    <message>
        <source>Still being recorded</source>
        <translation>En cours d’enregistrement</translation>
    </message>
    <message>
        <source>With the provider</source>
        <translation>Chez le fournisseur</translation>
    </message>
    <message>
        <source>Failed there</source>
        <translation>Échoué là-bas</translation>
    </message>
    <message>
        <source>Not taken in: no consent</source>
        <translation>Non repris : sans consentement</translation>
    </message>
    <message>
        <source>The provider did not say.</source>
        <translation>Le fournisseur ne l’a pas dit.</translation>
    </message>
    <message>
        <source>Somebody in it had not agreed to be recorded, so nothing was taken in.</source>
        <translation>Une personne présente n’avait pas accepté d’être enregistrée : rien n’a été repris.</translation>
    </message>
    <message>
        <source>The provider said that it was ready, and had no file of it.</source>
        <translation>Le fournisseur l’a dit prêt, mais n’en avait aucun fichier.</translation>
    </message>
    <message>
        <source>The provider says: %1</source>
        <translation>Le fournisseur dit : %1</translation>
    </message>
    <message>
        <source>The provider put it into a place of the account&apos;s own, and nothing is fetched from there. Have it stored with the provider, in the settings of that account.</source>
        <translation>Le fournisseur l’a placé dans un espace propre au compte, d’où rien n’est récupéré. Faites-le conserver chez le fournisseur, dans les réglages de ce compte.</translation>
    </message>
</context>
<context>
    <name>praxis::ui::RecordingsPlace</name>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
</context>
<context>
    <name>praxis::ui::RequestWords</name>
    <message>
        <source>Access to the record</source>
        <translation>Accès au dossier</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correction</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Effacement</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Non décidée</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Granted in part</source>
        <translation>Acceptée en partie</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusée</translation>
    </message>
    <message>
        <source>The law says how long records are kept</source>
        <translation>La loi fixe la durée de conservation des dossiers</translation>
    </message>
    <message>
        <source>A legal hold is in place</source>
        <translation>Un gel juridique est en place</translation>
    </message>
    <message>
        <source>It would put somebody&apos;s life, health or safety in danger</source>
        <translation>La vie, la santé ou la sécurité de quelqu’un serait mise en danger</translation>
    </message>
    <message>
        <source>It would tell of other people</source>
        <translation>Cela révélerait des informations sur d’autres personnes</translation>
    </message>
    <message>
        <source>Legal proceedings are under way or expected</source>
        <translation>Une procédure judiciaire est en cours ou attendue</translation>
    </message>
    <message>
        <source>A law forbids it</source>
        <translation>Une loi l’interdit</translation>
    </message>
    <message>
        <source>It is plainly without ground, or asked again and again</source>
        <translation>Demande manifestement infondée ou répétitive</translation>
    </message>
    <message>
        <source>What the record says is correct</source>
        <translation>Ce que dit le dossier est exact</translation>
    </message>
    <message>
        <source>Who asks has not shown who they are</source>
        <translation>La personne qui demande n’a pas prouvé son identité</translation>
    </message>
    <message>
        <source>%1, answered %2</source>
        <comment>granted, a date</comment>
        <translation>%1, répondu le %2</translation>
    </message>
    <message>
        <source>No longer asked</source>
        <translation>Demande retirée</translation>
    </message>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>due today</source>
        <translation>à répondre aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>à répondre sous %n jour</numerusform>
            <numerusform>à répondre sous %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, not answered yet: %2</source>
        <comment>granted, due in 3 days</comment>
        <translation>%1, pas encore répondu&#xa0;: %2</translation>
    </message>
    <message>
        <source>Not decided: %1</source>
        <translation>Non décidée&#xa0;: %1</translation>
    </message>
    <message>
        <source>waits for a second person</source>
        <translation>attend une deuxième personne</translation>
    </message>
    <message>
        <source>is destroyed on %1</source>
        <translation>sera détruit le %1</translation>
    </message>
    <message>
        <source>destroyed, certificate %1</source>
        <translation>détruit, certificat %1</translation>
    </message>
    <message>
        <source>kept: the second person refused it (%1)</source>
        <translation>conservé&#xa0;: la deuxième personne a refusé (%1)</translation>
    </message>
    <message>
        <source>kept: it is on a legal hold</source>
        <translation>conservé&#xa0;: blocage juridique</translation>
    </message>
    <message>
        <source>kept by law until %1</source>
        <translation>conservé par la loi jusqu’au %1</translation>
    </message>
    <message>
        <source>kept: whether it was made of a child is not known, since the birth date is missing</source>
        <translation>conservé&#xa0;: sans date de naissance, on ne sait pas s’il concerne un enfant</translation>
    </message>
    <message>
        <source>might go, and nobody has asked for it</source>
        <translation>pourrait partir, personne ne l’a demandé</translation>
    </message>
    <message>
        <source>Recording of %1</source>
        <translation>Enregistrement du %1</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Restricted document of %1</source>
        <translation>Document restreint du %1</translation>
    </message>
    <message>
        <source>“%1” of %2</source>
        <comment>title of a document, date</comment>
        <translation>«&#xa0;%1&#xa0;» du %2</translation>
    </message>
    <message>
        <source>What goes, and what is kept:</source>
        <translation>Ce qui part et ce qui est conservé&#xa0;:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a record, what becomes of it</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n appointments: kept, as what was done and charged.</source>
        <translation>
            <numerusform>%n rendez-vous&#xa0;: conservé, comme ce qui a été fait et facturé.</numerusform>
            <numerusform>%n rendez-vous&#xa0;: conservés, comme ce qui a été fait et facturé.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note by %1 of %2</source>
        <comment>a name, a date</comment>
        <translation>Note de %1 du %2</translation>
    </message>
    <message>
        <source>There are no recordings, no documents and no notes.</source>
        <translation>Il n’y a ni enregistrements, ni documents, ni notes.</translation>
    </message>
    <message>
        <source>kept: the request was withdrawn before it went</source>
        <translation>conservé : la demande a été retirée avant sa destruction</translation>
    </message>
    <message>
        <source>kept: the request was refused before it went</source>
        <translation>conservé : la demande a été refusée avant sa destruction</translation>
    </message>
    <message>
        <source>might go again: its destruction was approved, and then it had to be kept longer; somebody has to ask anew</source>
        <translation>pourrait de nouveau être détruit : sa destruction avait été approuvée, puis il a fallu le conserver plus longtemps ; une nouvelle demande est nécessaire</translation>
    </message>
</context>
<context>
    <name>praxis::ui::RequestsPlace</name>
    <message>
        <source>Requests</source>
        <translation>Demandes</translation>
    </message>
</context>
<context>
    <name>praxis::ui::RetentionRules</name>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>How long records are kept, by where the session was. Every change is written down in the audit trail. A legal hold beats every rule.</source>
        <translation>Combien de temps les dossiers sont conservés, selon le lieu de la séance. Chaque changement est inscrit au journal d’audit. Un blocage juridique prime sur toute règle.</translation>
    </message>
    <message>
        <source>retention keep destroy delete years law hold</source>
        <translation>conservation garder détruire supprimer années loi blocage</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Nouvelle règle</translation>
    </message>
    <message>
        <source>Delete rule</source>
        <translation>Supprimer la règle</translation>
    </message>
    <message>
        <source>Australia&apos;s rule holds everywhere</source>
        <translation>La règle australienne vaut partout</translation>
    </message>
    <message>
        <source>Seven years after the last contact, and what was made of a child until they are 25; thirty days&apos; notice before anything is destroyed. Add a rule where another law holds.</source>
        <translation>Sept ans après le dernier contact, et jusqu’à 25 ans pour ce qui concerne un enfant&#x202f;; trente jours de préavis avant toute destruction. Ajoutez une règle là où une autre loi s’applique.</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>A country as “AU”, or a part of one as “AU-NSW”: the part goes before the country.</source>
        <translation>Un pays, comme «&#xa0;AU&#xa0;», ou une région, comme «&#xa0;AU-NSW&#xa0;»&#xa0;: la région prime sur le pays.</translation>
    </message>
    <message>
        <source>After the last contact</source>
        <translation>Après le dernier contact</translation>
    </message>
    <message>
        <source> years</source>
        <translation> ans</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Notice before it is destroyed</source>
        <translation>Préavis avant destruction</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Of age at</source>
        <translation>Majorité à</translation>
    </message>
    <message>
        <source>What was made of a child is kept until they are</source>
        <translation>Ce qui concerne un enfant est conservé jusqu’à</translation>
    </message>
    <message>
        <source>Law or contract that says so</source>
        <translation>Loi ou contrat qui le prévoit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>recordings, a country</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>of a child until %1</source>
        <translation>d’un enfant jusqu’à %1</translation>
    </message>
    <message>
        <source>A child&apos;s records are kept at least until they are of age.</source>
        <translation>Le dossier d’un enfant est conservé au moins jusqu’à sa majorité.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
</context>
<context>
    <name>praxis::ui::SecurityPage</name>
    <message>
        <source>Security</source>
        <translation>Sécurité</translation>
    </message>
    <message>
        <source>password recovery sheet keychain lock device key encryption</source>
        <translation>mot de passe feuille de secours trousseau verrouillage appareil clé cle chiffrement</translation>
    </message>
</context>
<context>
    <name>praxis::ui::SettingsPlace</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>praxis::ui::SummaryWording</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, date, time</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>appointment</source>
        <translation>rendez-vous</translation>
    </message>
    <message>
        <source>authorisation</source>
        <translation>autorisation</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>equipment</source>
        <translation>matériel</translation>
    </message>
    <message>
        <source>closed day</source>
        <translation>jour de fermeture</translation>
    </message>
    <message>
        <source>import mapping</source>
        <translation>correspondance d’import</translation>
    </message>
    <message>
        <source>location</source>
        <translation>lieu</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>cabinet</translation>
    </message>
    <message>
        <source>participant</source>
        <translation>participant</translation>
    </message>
    <message>
        <source>practitioner</source>
        <translation>praticien</translation>
    </message>
    <message>
        <source>preference</source>
        <translation>préférence</translation>
    </message>
    <message>
        <source>room</source>
        <translation>salle</translation>
    </message>
    <message>
        <source>series</source>
        <translation>série</translation>
    </message>
    <message>
        <source>service</source>
        <translation>prestation</translation>
    </message>
    <message>
        <source>undo step</source>
        <translation>étape d’annulation</translation>
    </message>
    <message>
        <source>user</source>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>working hours</source>
        <translation>heures de travail</translation>
    </message>
    <message>
        <source>an appointment</source>
        <translation>sans nom</translation>
    </message>
    <message>
        <source>Booked %1, %2</source>
        <translation>Rendez-vous pris&#xa0;: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>Booked %1 %n times, from %2</source>
        <translation>
            <numerusform>%n rendez-vous pris&#xa0;: %1, à partir du %2</numerusform>
            <numerusform>%n rendez-vous pris&#xa0;: %1, à partir du %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n appointments of %1, the first to %2</source>
        <translation>
            <numerusform>%n rendez-vous déplacé&#xa0;: %1, le premier au %2</numerusform>
            <numerusform>%n rendez-vous déplacés&#xa0;: %1, le premier au %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved %1 to %2</source>
        <translation>Rendez-vous déplacé&#xa0;: %1, au %2</translation>
    </message>
    <message>
        <source>Rescheduled %1 to %2</source>
        <translation>Rendez-vous reporté&#xa0;: %1, au %2</translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n appointments of %1, from %2</source>
        <translation>
            <numerusform>%n rendez-vous annulé&#xa0;: %1, à partir du %2</numerusform>
            <numerusform>%n rendez-vous annulés&#xa0;: %1, à partir du %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled %1, %2</source>
        <translation>Rendez-vous annulé&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>person, time: status</comment>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Changed who comes: %1, %2</source>
        <translation>Participants modifiés&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Added %1 “%2”</source>
        <translation>Ajout&#xa0;: %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Ajout&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changed %1 “%2”</source>
        <translation>Modification&#xa0;: %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Modification&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleted %1 “%2”</source>
        <translation>Suppression&#xa0;: %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Suppression&#xa0;: %1</translation>
    </message>
    <message>
        <source>Restored %1 “%2”</source>
        <translation>Restauration&#xa0;: %1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Restauration&#xa0;: %1</translation>
    </message>
    <message>
        <source>Added %1, who may now sign in</source>
        <translation>Ajout de %1, qui peut désormais se connecter</translation>
    </message>
    <message>
        <source>Changed the role of %1</source>
        <translation>Rôle modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 may sign in again</source>
        <translation>%1 peut de nouveau se connecter</translation>
    </message>
    <message>
        <source>%1 may no longer sign in</source>
        <translation>%1 ne peut plus se connecter</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Rétabli&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>Brought in %n records</source>
        <translation>
            <numerusform>%n élément importé</numerusform>
            <numerusform>%n éléments importés</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Changed the order</source>
        <translation>Ordre modifié</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>look at a closed note</source>
        <translation>consultation d’une note fermée</translation>
    </message>
    <message>
        <source>note template</source>
        <translation>modèle de note</translation>
    </message>
    <message>
        <source>Saved the draft of a note</source>
        <translation>Brouillon de note enregistré</translation>
    </message>
    <message>
        <source>Signed a note</source>
        <translation>Note signée</translation>
    </message>
    <message>
        <source>Added to a note</source>
        <translation>Complément ajouté à une note</translation>
    </message>
    <message>
        <source>Threw away the draft of a note</source>
        <translation>Brouillon de note abandonné</translation>
    </message>
    <message>
        <source>Co-signed a note</source>
        <translation>Note contresignée</translation>
    </message>
    <message>
        <source>Changed who may read a note</source>
        <translation>Lecteurs d’une note modifiés</translation>
    </message>
    <message>
        <source>Opened a closed note</source>
        <translation>Note fermée ouverte</translation>
    </message>
    <message>
        <source>Noted who opened a note</source>
        <translation>Ouverture d’une note prise en compte</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentement</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>marker in a recording</source>
        <translation>repère d’un enregistrement</translation>
    </message>
    <message>
        <source>place in a recording</source>
        <translation>position dans un enregistrement</translation>
    </message>
    <message>
        <source>shared recording</source>
        <translation>enregistrement partagé</translation>
    </message>
    <message>
        <source>file of a recording</source>
        <translation>fichier d’un enregistrement</translation>
    </message>
    <message>
        <source>Wrote down a consent of %1</source>
        <translation>Consentement de %1 noté</translation>
    </message>
    <message>
        <source>Withdrew a consent of %1</source>
        <translation>Consentement de %1 retiré</translation>
    </message>
    <message>
        <source>Imported a recording of %1</source>
        <translation>Enregistrement de %1 importé</translation>
    </message>
    <message>
        <source>Marked a moment</source>
        <translation>Moment repéré</translation>
    </message>
    <message>
        <source>Removed a marker</source>
        <translation>Repère supprimé</translation>
    </message>
    <message>
        <source>Shared a recording with %1</source>
        <translation>Enregistrement partagé avec %1</translation>
    </message>
    <message>
        <source>No longer shares a recording with %1</source>
        <translation>Partage avec %1 terminé</translation>
    </message>
    <message>
        <source>Answered what was asked about a recording</source>
        <translation>Réponse donnée sur un enregistrement</translation>
    </message>
    <message>
        <source>Changed how long a recording of %1 is kept</source>
        <translation>Durée de conservation d’un enregistrement de %1 modifiée</translation>
    </message>
    <message>
        <source>Placed a legal hold on a recording of %1</source>
        <translation>Enregistrement de %1 bloqué pour raison juridique</translation>
    </message>
    <message>
        <source>Released a legal hold on a recording of %1</source>
        <translation>Blocage juridique d’un enregistrement de %1 levé</translation>
    </message>
    <message>
        <source>Put a recording of %1 into the archive</source>
        <translation>Enregistrement de %1 archivé</translation>
    </message>
    <message>
        <source>Brought a recording of %1 back from the archive</source>
        <translation>Enregistrement de %1 sorti des archives</translation>
    </message>
    <message>
        <source>Asked to destroy a recording of %1</source>
        <translation>Destruction d’un enregistrement de %1 demandée</translation>
    </message>
    <message>
        <source>Approved the destruction of a recording of %1</source>
        <translation>Destruction d’un enregistrement de %1 approuvée</translation>
    </message>
    <message>
        <source>Rejected the destruction of a recording of %1</source>
        <translation>Destruction d’un enregistrement de %1 refusée</translation>
    </message>
    <message>
        <source>Destroyed a recording of %1</source>
        <translation>Enregistrement de %1 détruit</translation>
    </message>
    <message>
        <source>document</source>
        <translation>document</translation>
    </message>
    <message>
        <source>version of a document</source>
        <translation>version d’un document</translation>
    </message>
    <message>
        <source>Filed %1</source>
        <translation>Classé : %1</translation>
    </message>
    <message>
        <source>Filed a newer version of %1</source>
        <translation>Version plus récente classée : %1</translation>
    </message>
    <message>
        <source>An older version of %1 counts again</source>
        <translation>Une version antérieure fait de nouveau foi : %1</translation>
    </message>
    <message>
        <source>Changed what is said of %1</source>
        <translation>Description modifiée : %1</translation>
    </message>
    <message>
        <source>Changed who may see %1</source>
        <translation>Accès modifié : %1</translation>
    </message>
    <message>
        <source>Asked for an approval of %1</source>
        <translation>Approbation demandée : %1</translation>
    </message>
    <message>
        <source>Approved %1</source>
        <translation>Approuvé : %1</translation>
    </message>
    <message>
        <source>Rejected %1</source>
        <translation>Refusé : %1</translation>
    </message>
    <message>
        <source>Released %1 to the person</source>
        <translation>Communiqué à la personne : %1</translation>
    </message>
    <message>
        <source>%1 is no longer released</source>
        <translation>N’est plus communiqué : %1</translation>
    </message>
    <message>
        <source>Removed %1</source>
        <translation>Retiré : %1</translation>
    </message>
    <message>
        <source>Cancelled a message to %1</source>
        <translation>Message à %1 annulé</translation>
    </message>
    <message>
        <source>retention rule</source>
        <translation>règle de conservation</translation>
    </message>
    <message>
        <source>letter template</source>
        <translation>modèle de lettre</translation>
    </message>
    <message>
        <source>letterhead</source>
        <translation>en-tête</translation>
    </message>
    <message>
        <source>purpose in the register</source>
        <translation>finalité du registre</translation>
    </message>
    <message>
        <source>request about a record</source>
        <translation>demande sur un dossier</translation>
    </message>
    <message>
        <source>Asked to open a closed note</source>
        <translation>Demande d’ouverture d’une note fermée</translation>
    </message>
    <message>
        <source>Let somebody open a closed note</source>
        <translation>Ouverture d’une note fermée acceptée</translation>
    </message>
    <message>
        <source>Did not let somebody open a closed note</source>
        <translation>Ouverture d’une note fermée non acceptée</translation>
    </message>
    <message>
        <source>Took a request of %1 about their record</source>
        <translation>Demande de %1 sur son dossier enregistrée</translation>
    </message>
    <message>
        <source>Decided a request of %1</source>
        <translation>Demande de %1 décidée</translation>
    </message>
    <message>
        <source>Answered a request of %1</source>
        <translation>Demande de %1&#xa0;: répondu</translation>
    </message>
    <message>
        <source>%1 no longer asks</source>
        <translation>%1 a retiré sa demande</translation>
    </message>
    <message>
        <source>look at a document with a reason</source>
        <translation>consultation d’un document avec motif</translation>
    </message>
    <message>
        <source>Placed a legal hold on %1</source>
        <translation>Blocage juridique posé sur %1</translation>
    </message>
    <message>
        <source>Released the legal hold on %1</source>
        <translation>Blocage juridique levé sur %1</translation>
    </message>
    <message>
        <source>Seen who opened %1</source>
        <translation>Vu qui a ouvert %1</translation>
    </message>
    <message>
        <source>Changed where or with what: %1, %2</source>
        <comment>what an appointment needs: person, time</comment>
        <translation>Lieu ou moyens modifiés&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>settling of a charge</source>
        <translation>imputation d’un paiement</translation>
    </message>
    <message>
        <source>entry of the accounts</source>
        <translation>écriture des comptes</translation>
    </message>
    <message>
        <source>message service</source>
        <translation>service de messages</translation>
    </message>
    <message>
        <source>Changed how messages are sent</source>
        <translation>Envoi des messages modifié</translation>
    </message>
    <message>
        <source>Sending the message to %1 again</source>
        <translation>Message à %1 renvoyé</translation>
    </message>
    <message>
        <source>Marked that %1 was told otherwise</source>
        <translation>%1&#xa0;: prévenu autrement</translation>
    </message>
    <message>
        <source>Charged %1 %2</source>
        <translation>%2 facturé à %1</translation>
    </message>
    <message>
        <source>Took %2 for %1</source>
        <translation>%2 encaissé pour %1</translation>
    </message>
    <message>
        <source>Settled a payment of %2 for %1</source>
        <translation>Paiement de %2 pour %1 traité</translation>
    </message>
    <message>
        <source>Used a payment for what %1 owes</source>
        <translation>Paiement imputé sur ce que doit %1</translation>
    </message>
    <message>
        <source>A payment for %1 settles nothing any more</source>
        <translation>Un paiement pour %1 ne règle plus rien</translation>
    </message>
    <message>
        <source>Marked the receipt of %1 as given</source>
        <translation>Reçu de %1 marqué comme remis</translation>
    </message>
    <message>
        <source>Changed whether %1 wants a receipt</source>
        <translation>Souhait d’un reçu de %1 modifié</translation>
    </message>
    <message>
        <source>Gave %2 back for %1</source>
        <translation>%2 remboursé pour %1</translation>
    </message>
    <message>
        <source>Adjusted what %1 owes by %2</source>
        <translation>Dû de %1 ajusté de %2</translation>
    </message>
    <message>
        <source>Wrote off %2 of %1</source>
        <translation>%2 de %1 passé en perte</translation>
    </message>
    <message>
        <source>Reversed %2 of %1</source>
        <translation>%2 de %1 contre-passé</translation>
    </message>
    <message>
        <source>%2 of %1 waits for a second person</source>
        <translation>%2 de %1 attend une deuxième personne</translation>
    </message>
    <message>
        <source>Approved a correction of %2 for %1</source>
        <translation>Rectification de %2 pour %1 approuvée</translation>
    </message>
    <message>
        <source>Declined a correction of %2 for %1</source>
        <translation>Rectification de %2 pour %1 refusée</translation>
    </message>
    <message>
        <source>A manager may now correct %2 in a day alone</source>
        <translation>Un responsable peut désormais rectifier seul %2 par jour</translation>
    </message>
    <message>
        <source>destruction of a record</source>
        <translation>destruction d’un élément du dossier</translation>
    </message>
    <message>
        <source>Asked to destroy a document of %1</source>
        <translation>A demandé la destruction d’un document de %1</translation>
    </message>
    <message>
        <source>Approved the destruction of a document of %1</source>
        <translation>A approuvé la destruction d’un document de %1</translation>
    </message>
    <message>
        <source>Rejected the destruction of a document of %1</source>
        <translation>A refusé la destruction d’un document de %1</translation>
    </message>
    <message>
        <source>Destroyed a document of %1</source>
        <translation>A détruit un document de %1</translation>
    </message>
    <message>
        <source>Looked at documents again with the virus scanner</source>
        <translation>A réexaminé des documents avec l’antivirus</translation>
    </message>
    <message>
        <source>Asked to open a restricted document</source>
        <translation>A demandé à ouvrir un document restreint</translation>
    </message>
    <message>
        <source>Let somebody open a restricted document</source>
        <translation>A permis l’ouverture d’un document restreint</translation>
    </message>
    <message>
        <source>Did not let somebody open a restricted document</source>
        <translation>N’a pas permis l’ouverture d’un document restreint</translation>
    </message>
    <message>
        <source>video service</source>
        <translation>service vidéo</translation>
    </message>
    <message>
        <source>video room</source>
        <translation>salle vidéo</translation>
    </message>
    <message>
        <source>meeting link</source>
        <translation>lien de visioconférence</translation>
    </message>
    <message>
        <source>planned switch of video</source>
        <translation>activation prévue de la vidéo</translation>
    </message>
    <message>
        <source>news of a video provider</source>
        <translation>nouvelle d’un fournisseur vidéo</translation>
    </message>
    <message>
        <source>track at a video provider</source>
        <translation>piste chez un fournisseur vidéo</translation>
    </message>
    <message>
        <source>job of the program</source>
        <translation>tâche du programme</translation>
    </message>
    <message>
        <source>Changed the video service</source>
        <translation>Service vidéo modifié</translation>
    </message>
    <message>
        <source>Planned a switch of video</source>
        <translation>Activation de la vidéo prévue</translation>
    </message>
    <message>
        <source>Withdrew a planned switch of video</source>
        <translation>Activation prévue de la vidéo retirée</translation>
    </message>
    <message>
        <source>Joined a video session</source>
        <translation>Séance en vidéo rejointe</translation>
    </message>
    <message>
        <source>Added a meeting link for %1</source>
        <translation>Lien de visioconférence ajouté pour %1</translation>
    </message>
    <message>
        <source>Changed a meeting link of %1</source>
        <translation>Lien de visioconférence de %1 modifié</translation>
    </message>
    <message>
        <source>Switched a meeting link of %1 on</source>
        <translation>Lien de visioconférence de %1 activé</translation>
    </message>
    <message>
        <source>Switched a meeting link of %1 off</source>
        <translation>Lien de visioconférence de %1 désactivé</translation>
    </message>
    <message>
        <source>Removed a meeting link of %1</source>
        <translation>Lien de visioconférence de %1 supprimé</translation>
    </message>
    <message>
        <source>Switched video on for the practice</source>
        <translation>Vidéo activée pour le cabinet</translation>
    </message>
    <message>
        <source>Switched video off for the practice</source>
        <translation>Vidéo désactivée pour le cabinet</translation>
    </message>
    <message>
        <source>Switched video on for %1</source>
        <translation>Vidéo activée pour %1</translation>
    </message>
    <message>
        <source>Switched video off for %1</source>
        <translation>Vidéo désactivée pour %1</translation>
    </message>
    <message>
        <source>Changed the calendar address of %1</source>
        <translation>Adresse de l’agenda de %1 modifiée</translation>
    </message>
    <message>
        <source>Changed how long a note is kept</source>
        <translation>A changé la durée de conservation d’une note</translation>
    </message>
    <message>
        <source>Placed a legal hold on a note</source>
        <translation>A posé un blocage juridique sur une note</translation>
    </message>
    <message>
        <source>Released the legal hold on a note</source>
        <translation>A levé le blocage juridique d’une note</translation>
    </message>
    <message>
        <source>Changed a marker</source>
        <translation>Repère modifié</translation>
    </message>
    <message>
        <source>Changed how long a document of %1 is kept</source>
        <translation>A changé la durée de conservation d’un document de %1</translation>
    </message>
    <message>
        <source>Asked to destroy a note on %1</source>
        <translation>A demandé la destruction d’une note sur %1</translation>
    </message>
    <message>
        <source>Approved the destruction of a note on %1</source>
        <translation>A approuvé la destruction d’une note sur %1</translation>
    </message>
    <message>
        <source>Rejected the destruction of a note on %1</source>
        <translation>A refusé la destruction d’une note sur %1</translation>
    </message>
    <message>
        <source>Destroyed a note on %1</source>
        <translation>A détruit une note sur %1</translation>
    </message>
    <message>
        <source>Changed %1 meeting links</source>
        <translation>%1 liens de réunion modifiés</translation>
    </message>
    <message>
        <source>A message to %1 was not delivered</source>
        <translation>Un message à %1 n’a pas été remis</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>time, place whose clock shows it</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>release of a legal hold</source>
        <translation>levée d’un blocage juridique</translation>
    </message>
    <message>
        <source>place in the waiting room</source>
        <translation>place en salle d’attente</translation>
    </message>
    <message>
        <source>Asked to release the legal hold on a recording of %1</source>
        <translation>Levée du blocage juridique demandée pour un enregistrement de %1</translation>
    </message>
    <message>
        <source>Released the legal hold on a recording of %1</source>
        <translation>Blocage juridique levé pour un enregistrement de %1</translation>
    </message>
    <message>
        <source>Refused to release the legal hold on a recording of %1</source>
        <translation>Levée du blocage juridique refusée pour un enregistrement de %1</translation>
    </message>
    <message>
        <source>Asked to release the legal hold on a document of %1</source>
        <translation>Levée du blocage juridique demandée pour un document de %1</translation>
    </message>
    <message>
        <source>Released the legal hold on a document of %1</source>
        <translation>Blocage juridique levé pour un document de %1</translation>
    </message>
    <message>
        <source>Refused to release the legal hold on a document of %1</source>
        <translation>Levée du blocage juridique refusée pour un document de %1</translation>
    </message>
    <message>
        <source>Asked to release the legal hold on a note on %1</source>
        <translation>Levée du blocage juridique demandée pour une note sur %1</translation>
    </message>
    <message>
        <source>Released the legal hold on a note on %1</source>
        <translation>Blocage juridique levé pour une note sur %1</translation>
    </message>
    <message>
        <source>Refused to release the legal hold on a note on %1</source>
        <translation>Levée du blocage juridique refusée pour une note sur %1</translation>
    </message>
    <message>
        <source>Waits to be let into a video session</source>
        <translation>Attend d’entrer dans une séance vidéo</translation>
    </message>
    <message>
        <source>Let %1 into the video session</source>
        <translation>%1 peut entrer dans la séance vidéo</translation>
    </message>
    <message>
        <source>Copied the link of %1 to the video session</source>
        <translation>Lien de %1 vers la séance vidéo copié</translation>
    </message>
</context>
<context>
    <name>praxis::ui::UsersPage</name>
    <message>
        <source>Users and roles</source>
        <translation>Utilisateurs et rôles</translation>
    </message>
    <message>
        <source>account sign in login password role permission administrator staff</source>
        <translation>compte connexion identifiant mot de passe rôle role droit autorisation administrateur personnel équipe equipe</translation>
    </message>
</context>
<context>
    <name>praxis::ui::VideoPage</name>
    <message>
        <source>Video</source>
        <translation>Vidéo</translation>
    </message>
    <message>
        <source>telehealth sessions Twilio VideoSDK Jitsi recording rooms switch use report figures</source>
        <translation>téléconsultation séances Twilio VideoSDK Jitsi enregistrement salles activation utilisation rapport chiffres</translation>
    </message>
</context>
<context>
    <name>praxis::ui::Waiting</name>
    <message>
        <source>A recording was shared with you.</source>
        <translation>Un enregistrement a été partagé avec vous.</translation>
    </message>
    <message>
        <source>A recording was shared with you until %1 today.</source>
        <comment>time</comment>
        <translation>Un enregistrement a été partagé avec vous jusqu’à %1 aujourd’hui.</translation>
    </message>
    <message>
        <source>A recording was shared with you until %1.</source>
        <comment>day of the week</comment>
        <translation>Un enregistrement a été partagé avec vous jusqu’à %1.</translation>
    </message>
    <message>
        <source>A recording was shared with you until %1.</source>
        <comment>date</comment>
        <translation>Un enregistrement a été partagé avec vous jusqu’au %1.</translation>
    </message>
    <message>
        <source>A document waits for your approval.</source>
        <translation>Un document attend votre approbation.</translation>
    </message>
    <message>
        <source>A note waits for your co-signature.</source>
        <translation>Une note attend votre contresignature.</translation>
    </message>
    <message numerus="yes">
        <source>%n recordings shared with you</source>
        <translation>
            <numerusform>%n enregistrement partagé avec vous</numerusform>
            <numerusform>%n enregistrements partagés avec vous</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents to approve</source>
        <translation>
            <numerusform>%n document à approuver</numerusform>
            <numerusform>%n documents à approuver</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes to co-sign</source>
        <translation>
            <numerusform>%n note à contresigner</numerusform>
            <numerusform>%n notes à contresigner</numerusform>
        </translation>
    </message>
    <message>
        <source>A recording is shared with me</source>
        <translation>Un enregistrement est partagé avec moi</translation>
    </message>
    <message>
        <source>A document waits for my approval</source>
        <translation>Un document attend mon approbation</translation>
    </message>
    <message>
        <source>A note waits for my co-signature</source>
        <translation>Une note attend ma contresignature</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <comment>a day within a sentence</comment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>A record is to be destroyed, and waits for a second person.</source>
        <translation>Un élément est à détruire et attend une deuxième personne.</translation>
    </message>
    <message>
        <source>A recording of a video session was not taken in.</source>
        <translation>Un enregistrement d’une séance vidéo n’a pas été repris.</translation>
    </message>
    <message>
        <source>A recording that you shared was answered.</source>
        <translation>Un enregistrement que vous avez partagé a reçu une réponse.</translation>
    </message>
    <message>
        <source>A document of yours was approved or rejected.</source>
        <translation>Un de vos documents a été approuvé ou refusé.</translation>
    </message>
    <message>
        <source>A note of yours was co-signed.</source>
        <translation>Une de vos notes a été contresignée.</translation>
    </message>
    <message numerus="yes">
        <source>%n destructions to decide</source>
        <translation>
            <numerusform>%n destruction à décider</numerusform>
            <numerusform>%n destructions à décider</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings of video sessions not taken in</source>
        <translation>
            <numerusform>%n enregistrement de séance vidéo non repris</numerusform>
            <numerusform>%n enregistrements de séances vidéo non repris</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared recordings answered</source>
        <translation>
            <numerusform>%n enregistrement partagé a reçu une réponse</numerusform>
            <numerusform>%n enregistrements partagés ont reçu une réponse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your documents approved or rejected</source>
        <translation>
            <numerusform>%n de vos documents approuvé ou refusé</numerusform>
            <numerusform>%n de vos documents approuvés ou refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your notes co-signed</source>
        <translation>
            <numerusform>%n de vos notes contresignée</numerusform>
            <numerusform>%n de vos notes contresignées</numerusform>
        </translation>
    </message>
    <message>
        <source>A record is to be destroyed, and waits for a second person</source>
        <translation>Un élément est à détruire et attend une deuxième personne</translation>
    </message>
    <message>
        <source>A recording of a video session was not taken in</source>
        <translation>Un enregistrement d’une séance vidéo n’a pas été repris</translation>
    </message>
    <message>
        <source>A recording that I shared is answered</source>
        <translation>Un enregistrement que j’ai partagé a reçu une réponse</translation>
    </message>
    <message>
        <source>A document of mine is approved or rejected</source>
        <translation>Un de mes documents est approuvé ou refusé</translation>
    </message>
    <message>
        <source>A note of mine is co-signed</source>
        <translation>Une de mes notes est contresignée</translation>
    </message>
    <message>
        <source>A message to somebody was not delivered.</source>
        <translation>Un message n’a pas pu être remis.</translation>
    </message>
    <message numerus="yes">
        <source>%n messages not delivered</source>
        <translation>
            <numerusform>%n message non remis</numerusform>
            <numerusform>%n messages non remis</numerusform>
        </translation>
    </message>
    <message>
        <source>A message is not delivered</source>
        <translation>Un message n’est pas remis</translation>
    </message>
    <message>
        <source>Somebody in a session of yours has withdrawn a consent.</source>
        <translation>Une personne a retiré un consentement pendant l’une de vos séances.</translation>
    </message>
    <message numerus="yes">
        <source>%n consents withdrawn during your sessions</source>
        <translation>
            <numerusform>%n consentement retiré pendant vos séances</numerusform>
            <numerusform>%n consentements retirés pendant vos séances</numerusform>
        </translation>
    </message>
    <message>
        <source>A consent is withdrawn during a session of mine</source>
        <translation>Un consentement est retiré pendant l’une de mes séances</translation>
    </message>
    <message>
        <source>Somebody waits to be let into a video session.</source>
        <translation>Quelqu’un attend d’entrer dans une séance vidéo.</translation>
    </message>
    <message>
        <source>A legal hold is to be released, and waits for a second person.</source>
        <translation>La levée d’un blocage juridique attend une deuxième personne.</translation>
    </message>
    <message numerus="yes">
        <source>%n clients waiting for a video session</source>
        <translation>
            <numerusform>%n patient attend une séance vidéo</numerusform>
            <numerusform>%n patients attendent une séance vidéo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n releases of legal holds to decide</source>
        <translation>
            <numerusform>%n levée de blocage juridique à décider</numerusform>
            <numerusform>%n levées de blocages juridiques à décider</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody waits to be let into a video session</source>
        <translation>Quelqu’un attend d’entrer dans une séance vidéo</translation>
    </message>
    <message>
        <source>A legal hold is to be released, and waits for a second person</source>
        <translation>La levée d’un blocage juridique attend une deuxième personne</translation>
    </message>
    <message>
        <source>A record of yours is to be destroyed at the end of its notice.</source>
        <translation>L’un de vos documents ou enregistrements doit être détruit à la fin de son préavis.</translation>
    </message>
    <message numerus="yes">
        <source>%n of your records to be destroyed</source>
        <translation>
            <numerusform>%n de vos dossiers à détruire</numerusform>
            <numerusform>%n de vos dossiers à détruire</numerusform>
        </translation>
    </message>
    <message>
        <source>A record of mine is to be destroyed</source>
        <translation>L’un de mes documents ou enregistrements doit être détruit</translation>
    </message>
</context>
<context>
    <name>praxis::ui::Wording</name>
    <message>
        <source>Booked</source>
        <translation>Prévu</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Confirmé</translation>
    </message>
    <message>
        <source>Arrived</source>
        <translation>Arrivé</translation>
    </message>
    <message>
        <source>In session</source>
        <translation>En séance</translation>
    </message>
    <message>
        <source>Attended</source>
        <translation>Honoré</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Absence non excusée</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Déplacé</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Consultation</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Assessment</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Procedure</source>
        <translation>Acte</translation>
    </message>
    <message>
        <source>Surgery</source>
        <translation>Chirurgie</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Couple</source>
        <translation>Couple</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Practice manager</source>
        <translation>Responsable du cabinet</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>family name, given name</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (preferred name)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>given name, family name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n an</numerusform>
            <numerusform>%n ans</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::billingwords</name>
    <message>
        <source>Charge</source>
        <translation>Facturation</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Paiement</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Remboursement</translation>
    </message>
    <message>
        <source>Adjustment</source>
        <translation>Ajustement</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Frais</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Write-off</source>
        <translation>Passage en perte</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Espèces</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation>Virement</translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation>Chèque</translation>
    </message>
    <message>
        <source>Insurance</source>
        <translation>Assurance</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Autre moyen</translation>
    </message>
    <message>
        <source>Somebody who was deleted</source>
        <translation>Personne supprimée</translation>
    </message>
    <message>
        <source>%1, paid for by %2</source>
        <translation>%1, payé par %2</translation>
    </message>
    <message>
        <source>%1 reversed</source>
        <comment>a payment</comment>
        <translation>%1 – contre-passation</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a kind of entry and what it is for</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Contre-passé</translation>
    </message>
    <message>
        <source>Reversal</source>
        <translation>Contre-passation</translation>
    </message>
    <message>
        <source>Waits for a second person</source>
        <translation>Attend une deuxième personne</translation>
    </message>
    <message>
        <source>Awaited</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>N’est pas arrivé</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>Remboursé</translation>
    </message>
    <message>
        <source>Paid out</source>
        <translation>Versé</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Payé</translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation>Payé en partie</translation>
    </message>
    <message>
        <source>Owed</source>
        <translation>Dû</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Partly used</source>
        <translation>Utilisé en partie</translation>
    </message>
    <message>
        <source>To their credit</source>
        <translation>À leur crédit</translation>
    </message>
    <message>
        <source>Owes %1</source>
        <translation>Doit %1</translation>
    </message>
    <message>
        <source>%1 to their credit</source>
        <translation>%1 à leur crédit</translation>
    </message>
    <message>
        <source>Owes nothing</source>
        <translation>Ne doit rien</translation>
    </message>
</context>
<context>
    <name>praxis::ui::kinds</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 au %2</translation>
    </message>
    <message>
        <source>The whole practice</source>
        <translation>Tout le cabinet</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>Choose both times, or neither for whole days.</source>
        <translation>Indiquez les deux heures, ou aucune pour des journées entières.</translation>
    </message>
    <message>
        <source>The end is not after the start.</source>
        <translation>La fin n’est pas après le début.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Every location</source>
        <translation>Tous les lieux</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motif</translation>
    </message>
    <message>
        <source>Public holiday, annual leave</source>
        <translation>Jour férié, congés annuels</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Pour qui</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>These are extra hours: open although the week says closed</source>
        <translation>Ce sont des heures supplémentaires&#xa0;: ouvert bien que la semaine indique fermé</translation>
    </message>
    <message>
        <source>Closed days</source>
        <translation>Jours de fermeture</translation>
    </message>
    <message>
        <source>Holidays, leave and extra days. A person&apos;s own day counts before the location&apos;s, and that before the practice&apos;s.</source>
        <translation>Jours fériés, congés et jours supplémentaires. Le jour propre à une personne prime sur celui du lieu, qui prime sur celui du cabinet.</translation>
    </message>
    <message>
        <source>holiday leave vacation exception closed sick extra</source>
        <translation>férié ferie congés conges vacances exception fermé ferme fermeture maladie supplémentaire supplementaire</translation>
    </message>
    <message>
        <source>New closed days</source>
        <translation>Nouvelle fermeture</translation>
    </message>
    <message>
        <source>Delete closed days</source>
        <translation>Supprimer la fermeture</translation>
    </message>
    <message>
        <source>No closed day yet</source>
        <translation>Aucun jour de fermeture pour l’instant</translation>
    </message>
    <message>
        <source>Add public holidays and leave, so that nobody is booked on them by mistake.</source>
        <translation>Ajoutez les jours fériés et les congés, pour que personne n’y soit inscrit par erreur.</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Where the practice sees people. Appointments keep the time on this location&apos;s clock.</source>
        <translation>Là où le cabinet reçoit. Les rendez-vous gardent l’heure locale de ce lieu.</translation>
    </message>
    <message>
        <source>address site clinic branch time zone phone</source>
        <translation>adresse site clinique cabinet antenne fuseau horaire téléphone telephone</translation>
    </message>
    <message>
        <source>New location</source>
        <translation>Nouveau lieu</translation>
    </message>
    <message>
        <source>Delete location</source>
        <translation>Supprimer le lieu</translation>
    </message>
    <message>
        <source>No location yet</source>
        <translation>Aucun lieu pour l’instant</translation>
    </message>
    <message>
        <source>A location has an address, a time zone and rooms. Most practices have one.</source>
        <translation>Un lieu a une adresse, un fuseau horaire et des salles. La plupart des cabinets en ont un.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Rue</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Street, second line</source>
        <translation>Rue, deuxième ligne</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>One that is not in use is not offered for bookings; what was booked there stays.</source>
        <translation>Un lieu hors service n’est plus proposé à la réservation&#xa0;; ce qui y était réservé reste.</translation>
    </message>
    <message>
        <source>Rooms</source>
        <translation>Salles</translation>
    </message>
    <message>
        <source>A room takes one appointment at a time.</source>
        <translation>Une salle accueille un seul rendez-vous à la fois.</translation>
    </message>
    <message>
        <source>office capacity consulting</source>
        <translation>bureau capacité capacite consultation</translation>
    </message>
    <message>
        <source>New room</source>
        <translation>Nouvelle salle</translation>
    </message>
    <message>
        <source>Delete room</source>
        <translation>Supprimer la salle</translation>
    </message>
    <message>
        <source>No room yet</source>
        <translation>Aucune salle pour l’instant</translation>
    </message>
    <message>
        <source>With rooms, two people are never booked into the same one. Without, everything else works.</source>
        <translation>Avec des salles, deux personnes ne sont jamais inscrites dans la même. Sans elles, tout le reste fonctionne.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>Things that are booked with an appointment: a test kit, a biofeedback device.</source>
        <translation>Ce qui se réserve avec un rendez-vous&#xa0;: une mallette de tests, un appareil de biofeedback.</translation>
    </message>
    <message>
        <source>device kit test</source>
        <translation>appareil mallette test équipement equipement</translation>
    </message>
    <message>
        <source>New equipment</source>
        <translation>Nouveau matériel</translation>
    </message>
    <message>
        <source>Delete equipment</source>
        <translation>Supprimer le matériel</translation>
    </message>
    <message>
        <source>No equipment yet</source>
        <translation>Aucun matériel pour l’instant</translation>
    </message>
    <message>
        <source>List what can be in use only once at a time. It is then checked with every booking.</source>
        <translation>Indiquez ce qui ne peut servir qu’une fois à la fois. C’est alors vérifié à chaque réservation.</translation>
    </message>
    <message>
        <source>Any location</source>
        <translation>Tous les lieux</translation>
    </message>
    <message>
        <source>One that is not in use is not offered for bookings.</source>
        <translation>Un matériel hors service n’est plus proposé à la réservation.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Prestations</translation>
    </message>
    <message>
        <source>What people are booked for. An appointment starts as a copy: changes here do not touch what is booked.</source>
        <translation>Ce pour quoi on prend rendez-vous. Un rendez-vous part d’une copie&#xa0;: les changements faits ici ne touchent pas ce qui est déjà réservé.</translation>
    </message>
    <message>
        <source>price duration length colour fee billing code buffer item consultation</source>
        <translation>prix tarif durée duree couleur honoraires facturation code battement acte consultation</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Nouvelle prestation</translation>
    </message>
    <message>
        <source>Delete service</source>
        <translation>Supprimer la prestation</translation>
    </message>
    <message>
        <source>No service yet</source>
        <translation>Aucune prestation pour l’instant</translation>
    </message>
    <message>
        <source>A service has a length, a price and a colour, so that booking is one choice.</source>
        <translation>Une prestation a une durée, un tarif et une couleur&#xa0;: un seul choix suffit pour prendre rendez-vous.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Billing code</source>
        <translation>Code de facturation</translation>
    </message>
    <message>
        <source>Colour in the calendar</source>
        <translation>Couleur dans le calendrier</translation>
    </message>
    <message>
        <source>Time kept free before</source>
        <translation>Temps libre avant</translation>
    </message>
    <message>
        <source>Time kept free after</source>
        <translation>Temps libre après</translation>
    </message>
    <message>
        <source>Needs a room</source>
        <translation>Nécessite une salle</translation>
    </message>
    <message>
        <source>By video</source>
        <translation>En vidéo</translation>
    </message>
    <message>
        <source>One that is not in use is not offered for bookings; what was booked stays.</source>
        <translation>Une prestation hors service n’est plus proposée à la réservation&#xa0;; ce qui était réservé reste.</translation>
    </message>
    <message>
        <source>Practitioners</source>
        <translation>Praticiens</translation>
    </message>
    <message>
        <source>Whom clients see: each has a column in the calendar. Their hours have a page of their own.</source>
        <translation>Ceux que les patients consultent&#xa0;: chacun a une colonne dans le calendrier. Leurs horaires ont leur propre page.</translation>
    </message>
    <message>
        <source>psychologist therapist doctor colour room provider number</source>
        <translation>psychologue thérapeute therapeute médecin medecin docteur couleur salle numéro numero praticien</translation>
    </message>
    <message>
        <source>New practitioner</source>
        <translation>Nouveau praticien</translation>
    </message>
    <message>
        <source>Delete practitioner</source>
        <translation>Supprimer le praticien</translation>
    </message>
    <message>
        <source>No practitioner yet</source>
        <translation>Aucun praticien pour l’instant</translation>
    </message>
    <message>
        <source>Add whom clients see. Somebody who signs in is added under Users, and may be the same person.</source>
        <translation>Ajoutez ceux que les patients consultent. Qui se connecte s’ajoute sous Utilisateurs, et peut être la même personne.</translation>
    </message>
    <message>
        <source>No usual room</source>
        <translation>Aucune salle habituelle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Dr, Prof</source>
        <translation>Dr, Pr</translation>
    </message>
    <message>
        <source>Profession</source>
        <translation>Profession</translation>
    </message>
    <message>
        <source>Provider number</source>
        <translation>Numéro de praticien</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Usual location</source>
        <translation>Lieu habituel</translation>
    </message>
    <message>
        <source>No usual location</source>
        <translation>Aucun lieu habituel</translation>
    </message>
    <message>
        <source>Usual room</source>
        <translation>Salle habituelle</translation>
    </message>
    <message>
        <source>Sees clients now</source>
        <translation>Reçoit actuellement</translation>
    </message>
    <message>
        <source>Somebody who has left keeps their past appointments and has no column any more.</source>
        <translation>Un praticien parti garde ses rendez-vous passés et n’a plus de colonne.</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::messagewords</name>
    <message>
        <source>Held</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>In the outbox</source>
        <translation>Dans la boîte d’envoi</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Envoyé</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Non remis</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>Confirmation</source>
        <translation>Confirmation</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modification</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Annulation</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>En cours d’envoi</translation>
    </message>
    <message>
        <source>Told otherwise</source>
        <translation>Prévenu autrement</translation>
    </message>
    <message>
        <source>This address or number does not exist, or takes nothing.</source>
        <translation>Cette adresse ou ce numéro n’existe pas ou n’accepte rien.</translation>
    </message>
    <message>
        <source>There is no address or number to send it to.</source>
        <translation>Il n’y a ni adresse ni numéro où l’envoyer.</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Le serveur ne répond pas.</translation>
    </message>
    <message>
        <source>The server does not accept the account and password.</source>
        <translation>Le serveur refuse le compte et le mot de passe.</translation>
    </message>
    <message>
        <source>The connection could not be encrypted.</source>
        <translation>La connexion n’a pas pu être chiffrée.</translation>
    </message>
    <message>
        <source>The server does not accept the sender.</source>
        <translation>Le serveur refuse l’expéditeur.</translation>
    </message>
    <message>
        <source>The appointment had begun before it could leave.</source>
        <translation>Le rendez-vous avait commencé avant qu’il puisse partir.</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>Parti le %1</translation>
    </message>
    <message>
        <source>%1 Next try: %2</source>
        <translation>%1 Prochain essai&#xa0;: %2</translation>
    </message>
    <message>
        <source>Their mailbox is full.</source>
        <translation>Sa boîte de réception est pleine.</translation>
    </message>
    <message>
        <source>Their provider refused to deliver it.</source>
        <translation>Son fournisseur a refusé de le remettre.</translation>
    </message>
    <message>
        <source>Their telephone could not be reached.</source>
        <translation>Son téléphone n’a pas pu être joint.</translation>
    </message>
    <message>
        <source>This number takes no text messages.</source>
        <translation>Ce numéro ne reçoit pas de SMS.</translation>
    </message>
    <message>
        <source>It left, and came back undelivered.</source>
        <translation>Il est parti et n’a pas pu être remis.</translation>
    </message>
    <message>
        <source>Kept back</source>
        <translation>Retenu</translation>
    </message>
    <message>
        <source>It may have left: the program was stopped in the middle, or nobody answered.</source>
        <translation>Il est peut-être parti&#xa0;: le programme a été arrêté au milieu, ou personne n’a répondu.</translation>
    </message>
    <message>
        <source>It may have left: the server took all of it and did not answer.</source>
        <translation>Il est peut-être parti&#xa0;: le serveur a tout reçu et n’a pas répondu.</translation>
    </message>
    <message>
        <source>Their server asks to try again later.</source>
        <translation>Leur serveur demande de réessayer plus tard.</translation>
    </message>
    <message>
        <source>They do not agree any more to be written to in this way.</source>
        <translation>Cette personne n’accepte plus qu’on lui écrive de cette façon.</translation>
    </message>
    <message>
        <source>Their record was deleted.</source>
        <translation>Leur dossier a été supprimé.</translation>
    </message>
    <message>
        <source>The appointment is not any more as it says.</source>
        <translation>Le rendez-vous n’est plus comme ce message le dit.</translation>
    </message>
    <message>
        <source>No reminder is wanted any more.</source>
        <translation>Aucun rappel n’est plus souhaité.</translation>
    </message>
    <message>
        <source>Left %1. It may have arrived twice.</source>
        <translation>Parti le %1. Il est peut-être arrivé deux fois.</translation>
    </message>
    <message>
        <source>It waits until this computer&apos;s clock is right.</source>
        <translation>Il attend que l’horloge de cet ordinateur soit à l’heure.</translation>
    </message>
    <message>
        <source>The last try, %1, failed: %2</source>
        <translation>Le dernier essai, %1, a échoué&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing has left in the last 30 days.</source>
        <translation>Rien n’est parti ces 30 derniers jours.</translation>
    </message>
    <message>
        <source>The last message left %1.</source>
        <translation>Le dernier message est parti %1.</translation>
    </message>
    <message>
        <source>The last one that failed, %1: %2</source>
        <translation>Le dernier qui a échoué, %1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>praxis::ui::roles</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>See people</source>
        <translation>Voir les personnes</translation>
    </message>
    <message>
        <source>Add people</source>
        <translation>Ajouter des personnes</translation>
    </message>
    <message>
        <source>Change people</source>
        <translation>Modifier des personnes</translation>
    </message>
    <message>
        <source>Delete people</source>
        <translation>Supprimer des personnes</translation>
    </message>
    <message>
        <source>Bring deleted people back</source>
        <translation>Restaurer des personnes supprimées</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>Export people</source>
        <translation>Exporter des personnes</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>See appointments</source>
        <translation>Voir les rendez-vous</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Prendre des rendez-vous</translation>
    </message>
    <message>
        <source>Move appointments</source>
        <translation>Déplacer des rendez-vous</translation>
    </message>
    <message>
        <source>Change appointments</source>
        <translation>Modifier des rendez-vous</translation>
    </message>
    <message>
        <source>Set arrived, completed, cancelled</source>
        <translation>Indiquer arrivé, terminé, annulé</translation>
    </message>
    <message>
        <source>Delete appointments</source>
        <translation>Supprimer des rendez-vous</translation>
    </message>
    <message>
        <source>Import a calendar</source>
        <translation>Importer un calendrier</translation>
    </message>
    <message>
        <source>Export a calendar</source>
        <translation>Exporter un calendrier</translation>
    </message>
    <message>
        <source>Change hours and closed days</source>
        <translation>Modifier les horaires et les jours de fermeture</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>See messages to clients</source>
        <translation>Voir les messages aux patients</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Confidentialité</translation>
    </message>
    <message>
        <source>Read the audit trail</source>
        <translation>Lire le journal d’audit</translation>
    </message>
    <message>
        <source>See who opened a person&apos;s record</source>
        <translation>Voir qui a ouvert le dossier d’une personne</translation>
    </message>
    <message>
        <source>See what was deleted</source>
        <translation>Voir ce qui a été supprimé</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Cabinet</translation>
    </message>
    <message>
        <source>Change the practice&apos;s details</source>
        <translation>Modifier les coordonnées du cabinet</translation>
    </message>
    <message>
        <source>Change services, rooms and practitioners</source>
        <translation>Modifier les prestations, les salles et les praticiens</translation>
    </message>
    <message>
        <source>Add users</source>
        <translation>Ajouter des utilisateurs</translation>
    </message>
    <message>
        <source>Change a user&apos;s name</source>
        <translation>Modifier le nom d’un utilisateur</translation>
    </message>
    <message>
        <source>Change roles, deactivate users</source>
        <translation>Modifier les rôles, désactiver des utilisateurs</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>Practice manager</source>
        <translation>Responsable du cabinet</translation>
    </message>
    <message>
        <source>Practitioner</source>
        <translation>Praticien</translation>
    </message>
    <message>
        <source>Reception</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Everything, and who may do what.</source>
        <translation>Tout, y compris qui peut faire quoi.</translation>
    </message>
    <message>
        <source>Runs the practice: settings, people, privacy. Does not change roles.</source>
        <translation>Gère le cabinet&#xa0;: réglages, personnes, confidentialité. Ne change pas les rôles.</translation>
    </message>
    <message>
        <source>Own clients, own calendar, own hours.</source>
        <translation>Ses patients, son calendrier, ses horaires.</translation>
    </message>
    <message>
        <source>Everybody&apos;s calendar and contact details, without clinical content.</source>
        <translation>Le calendrier et les coordonnées de tous, sans contenu clinique.</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Own</source>
        <translation>Les siens</translation>
    </message>
    <message>
        <source>Not clinical</source>
        <translation>Hors clinique</translation>
    </message>
    <message>
        <source>With a reason</source>
        <translation>Avec motif</translation>
    </message>
    <message>
        <source>Two people</source>
        <translation>À deux</translation>
    </message>
    <message>
        <source>Delete many people at once</source>
        <translation>Supprimer plusieurs personnes à la fois</translation>
    </message>
    <message>
        <source>Read the notes on an appointment</source>
        <translation>Lire les notes d’un rendez-vous</translation>
    </message>
    <message>
        <source>Read what was done to accounts, keys and backups</source>
        <translation>Lire ce qui a été fait aux comptes, aux clés et aux sauvegardes</translation>
    </message>
    <message>
        <source>Verify the audit trail</source>
        <translation>Vérifier le journal d’audit</translation>
    </message>
    <message>
        <source>Export the audit trail</source>
        <translation>Exporter le journal d’audit</translation>
    </message>
</context>
</TS>
