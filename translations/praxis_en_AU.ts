<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_AU" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message numerus="yes">
        <source>%n years after the last contact; of a child, until they are %1</source>
        <translation>
            <numerusform>%n year after the last contact; of a child, until they are %1</numerusform>
            <numerusform>%n years after the last contact; of a child, until they are %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccessStrip</name>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(and %n more)</numerusform>
            <numerusform>(and %n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerStrip</name>
    <message numerus="yes">
        <source>%n recordings of video sessions were not taken in</source>
        <translation>
            <numerusform>%n recording of a video session was not taken in</numerusform>
            <numerusform>%n recordings of video sessions were not taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to you</source>
        <translation>
            <numerusform>%n answer to you</numerusform>
            <numerusform>%n answers to you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records of yours are to be destroyed</source>
        <translation>
            <numerusform>%n record of yours is to be destroyed</numerusform>
            <numerusform>%n records of yours are to be destroyed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentBulk</name>
    <message numerus="yes">
        <source>%n appointments selected</source>
        <translation>
            <numerusform>%n appointment selected</numerusform>
            <numerusform>%n appointments selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n appointments</source>
        <translation>
            <numerusform>Delete %n appointment</numerusform>
            <numerusform>Delete %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n appointments</source>
        <translation>
            <numerusform>Restore %n appointment</numerusform>
            <numerusform>Restore %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n appointments</source>
        <translation>
            <numerusform>Cancel %n appointment</numerusform>
            <numerusform>Cancel %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n appointments</source>
        <translation>
            <numerusform>Change %n appointment</numerusform>
            <numerusform>Change %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be deleted; nobody is told. You can undo it, and restore them later.</source>
        <translation>
            <numerusform>%n appointment would be deleted; nobody is told. You can undo it, and restore it later.</numerusform>
            <numerusform>%n appointments would be deleted; nobody is told. You can undo it, and restore them later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be restored.</source>
        <translation>
            <numerusform>%n appointment would be restored.</numerusform>
            <numerusform>%n appointments would be restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be cancelled by the practice, and their clients told.</source>
        <translation>
            <numerusform>%n appointment would be cancelled by the practice, and its client told.</numerusform>
            <numerusform>%n appointments would be cancelled by the practice, and their clients told.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments would be “%1”.</source>
        <translation>
            <numerusform>%n appointment would be “%1”.</numerusform>
            <numerusform>%n appointments would be “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments deleted.</source>
        <translation>
            <numerusform>%n appointment deleted.</numerusform>
            <numerusform>%n appointments deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments restored.</source>
        <translation>
            <numerusform>%n appointment restored.</numerusform>
            <numerusform>%n appointments restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments cancelled.</source>
        <translation>
            <numerusform>%n appointment cancelled.</numerusform>
            <numerusform>%n appointments cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments changed.</source>
        <translation>
            <numerusform>%n appointment changed.</numerusform>
            <numerusform>%n appointments changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n appointments</source>
        <translation>
            <numerusform>Export %n appointment</numerusform>
            <numerusform>Export %n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments written to %1.</source>
        <translation>
            <numerusform>%n appointment written to %1.</numerusform>
            <numerusform>%n appointments written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentDocuments</name>
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
    <message numerus="yes">
        <source>%n sessions left of the authorisation</source>
        <translation>
            <numerusform>%n session left of the authorisation</numerusform>
            <numerusform>%n sessions left of the authorisation</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentMeeting</name>
    <message numerus="yes">
        <source>The address at %1 is on the clipboard. Careful: %n other clients have a session by video with the same practitioner on that day; whoever has the address can come in at any time.</source>
        <translation>
            <numerusform>The address at %1 is on the clipboard. Careful: %n other client has a session by video with the same practitioner on that day; whoever has the address can come in at any time.</numerusform>
            <numerusform>The address at %1 is on the clipboard. Careful: %n other clients have a session by video with the same practitioner on that day; whoever has the address can come in at any time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppointmentRecording</name>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPlace</name>
    <message numerus="yes">
        <source>%n lines written to %1.</source>
        <translation>
            <numerusform>%n line written to %1.</numerusform>
            <numerusform>%n lines written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message numerus="yes">
        <source>Backups in this folder that are older than %n days are removed once a new one is complete: what was destroyed at the end of its retention could still be opened with them. Copies that you keep elsewhere are yours to remove.</source>
        <translation>
            <numerusform>Backups in this folder that are older than %n day are removed once a new one is complete: what was destroyed at the end of its retention could still be opened with them. Copies that you keep elsewhere are yours to remove.</numerusform>
            <numerusform>Backups in this folder that are older than %n days are removed once a new one is complete: what was destroyed at the end of its retention could still be opened with them. Copies that you keep elsewhere are yours to remove.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older ones were removed.</source>
        <translation>
            <numerusform>%n older one was removed.</numerusform>
            <numerusform>%n older ones were removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This backup is not whole: %n files of recordings and documents were not found, neither here nor in the archive.</source>
        <translation>
            <numerusform>This backup is not whole: %n file of recordings and documents was not found, neither here nor in the archive.</numerusform>
            <numerusform>This backup is not whole: %n files of recordings and documents were not found, neither here nor in the archive.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This backup opens, and its audit trail is unbroken, but %n files of recordings and documents are not in it.</source>
        <translation>
            <numerusform>This backup opens, and its audit trail is unbroken, but %n file of recordings and documents is not in it.</numerusform>
            <numerusform>This backup opens, and its audit trail is unbroken, but %n files of recordings and documents are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingPopover</name>
    <message numerus="yes">
        <source>%n appointments, the last on %1.</source>
        <translation>
            <numerusform>%n appointment, the last on %1.</numerusform>
            <numerusform>%n appointments, the last on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Book %n</source>
        <translation>
            <numerusform>Book %n</numerusform>
            <numerusform>Book %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkDialog</name>
    <message numerus="yes">
        <source>%n done.</source>
        <translation>
            <numerusform>%n done.</numerusform>
            <numerusform>%n done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done.</source>
        <translation>
            <numerusform>%n not done.</numerusform>
            <numerusform>%n not done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n on hold already.</source>
        <translation>
            <numerusform>%n on hold already.</numerusform>
            <numerusform>%n on hold already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkPanel</name>
    <message numerus="yes">
        <source>%n cannot be.</source>
        <translation>
            <numerusform>%n cannot be.</numerusform>
            <numerusform>%n cannot be.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BundleDialog</name>
    <message numerus="yes">
        <source>%n things were left out; manifest.json says which and why.</source>
        <translation>
            <numerusform>%n thing was left out; manifest.json says which and why.</numerusform>
            <numerusform>%n things were left out; manifest.json says which and why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files are in %1. Out there they are no longer encrypted.</source>
        <translation>
            <numerusform>%n file is in %1. Out there it is no longer encrypted.</numerusform>
            <numerusform>%n files are in %1. Out there they are no longer encrypted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
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
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consents</source>
        <translation>
            <numerusform>%n consent</numerusform>
            <numerusform>%n consents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorisations</source>
        <translation>
            <numerusform>%n authorisation</numerusform>
            <numerusform>%n authorisations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries of their account</source>
        <translation>
            <numerusform>%n entry of their account</numerusform>
            <numerusform>%n entries of their account</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarBar</name>
    <message numerus="yes">
        <source>%n to be seen again</source>
        <translation>
            <numerusform>%n to be seen again</numerusform>
            <numerusform>%n to be seen again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting for a video session</source>
        <translation>
            <numerusform>%n waiting for a video session</numerusform>
            <numerusform>%n waiting for a video session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClashQuestion</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClockStrip</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletedView</name>
    <message numerus="yes">
        <source>Restore %n records</source>
        <translation>
            <numerusform>Restore %n record</numerusform>
            <numerusform>Restore %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message numerus="yes">
        <source>%n written to %1.</source>
        <comment>people or appointments in a file</comment>
        <translation>
            <numerusform>%n written to %1.</numerusform>
            <numerusform>%n written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FiguresView</name>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The retention of %n recordings is over.</source>
        <translation>
            <numerusform>The retention of %n recording is over.</numerusform>
            <numerusform>The retention of %n recordings is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The retention of more than %n recordings is over.</source>
        <translation>
            <numerusform>The retention of more than %n recording is over.</numerusform>
            <numerusform>The retention of more than %n recordings is over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilingDialog</name>
    <message numerus="yes">
        <source>%n documents were filed.</source>
        <translation>
            <numerusform>%n document was filed.</numerusform>
            <numerusform>%n documents were filed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the files were not filed; the reason stands beside each.</source>
        <translation>
            <numerusform>%n of the files was not filed; the reason stands beside it.</numerusform>
            <numerusform>%n of the files were not filed; the reason stands beside each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCalendarPage</name>
    <message numerus="yes">
        <source>This calendar has %n entries. Series are brought in from 18 months back to 24 months ahead. What overlaps is kept and marked. Nobody gets a message.</source>
        <translation>
            <numerusform>This calendar has %n entry. Series are brought in from 18 months back to 24 months ahead. What overlaps is kept and marked. Nobody gets a message.</numerusform>
            <numerusform>This calendar has %n entries. Series are brought in from 18 months back to 24 months ahead. What overlaps is kept and marked. Nobody gets a message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n entries)</source>
        <translation>
            <numerusform>%1 (%n entry)</numerusform>
            <numerusform>%1 (%n entries)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportCheckPage</name>
    <message numerus="yes">
        <source>%n new people</source>
        <translation>
            <numerusform>%n new person</numerusform>
            <numerusform>%n new people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people get what they lacked</source>
        <translation>
            <numerusform>%n person gets what they lacked</numerusform>
            <numerusform>%n people get what they lacked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments</source>
        <translation>
            <numerusform>%n appointment</numerusform>
            <numerusform>%n appointments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n closed days</source>
        <translation>
            <numerusform>%n closed day</numerusform>
            <numerusform>%n closed days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them lie over something else</source>
        <translation>
            <numerusform>%n of them lies over something else</numerusform>
            <numerusform>%n of them lie over something else</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed since, left as they are</source>
        <translation>
            <numerusform>%n changed since, left as it is</numerusform>
            <numerusform>%n changed since, left as they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LocationZone</name>
    <message numerus="yes">
        <source>%n minutes later</source>
        <translation>
            <numerusform>%n minute later</numerusform>
            <numerusform>%n minutes later</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes earlier</source>
        <translation>
            <numerusform>%n minute earlier</numerusform>
            <numerusform>%n minutes earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments are still to come here</source>
        <translation>
            <numerusform>%n appointment is still to come here</numerusform>
            <numerusform>%n appointments are still to come here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesPlace</name>
    <message numerus="yes">
        <source>Cancel %n messages</source>
        <translation>
            <numerusform>Cancel %n message</numerusform>
            <numerusform>Cancel %n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthGrid</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n appointments</source>
        <translation>
            <numerusform>%1, %n appointment</numerusform>
            <numerusform>%1, %n appointments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleBulk</name>
    <message numerus="yes">
        <source>%n people selected</source>
        <translation>
            <numerusform>%n person selected</numerusform>
            <numerusform>%n people selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n people</source>
        <translation>
            <numerusform>Delete %n person</numerusform>
            <numerusform>Delete %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n people</source>
        <translation>
            <numerusform>Restore %n person</numerusform>
            <numerusform>Restore %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n people</source>
        <translation>
            <numerusform>Tag %n person</numerusform>
            <numerusform>Tag %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people and their appointments would be deleted. You can undo it, and restore them later.</source>
        <translation>
            <numerusform>%n person and their appointments would be deleted. You can undo it, and restore them later.</numerusform>
            <numerusform>%n people and their appointments would be deleted. You can undo it, and restore them later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people would be restored with their appointments.</source>
        <translation>
            <numerusform>%n person would be restored with their appointments.</numerusform>
            <numerusform>%n people would be restored with their appointments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add one tag to %n people.</source>
        <translation>
            <numerusform>Add one tag to %n person.</numerusform>
            <numerusform>Add one tag to %n people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people deleted.</source>
        <translation>
            <numerusform>%n person deleted.</numerusform>
            <numerusform>%n people deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people restored.</source>
        <translation>
            <numerusform>%n person restored.</numerusform>
            <numerusform>%n people restored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people tagged.</source>
        <translation>
            <numerusform>%n person tagged.</numerusform>
            <numerusform>%n people tagged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n people</source>
        <translation>
            <numerusform>Export %n person</numerusform>
            <numerusform>Export %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people written to %1.</source>
        <translation>
            <numerusform>%n person written to %1.</numerusform>
            <numerusform>%n people written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonAuthorisationsTab</name>
    <message numerus="yes">
        <source>%n used</source>
        <translation>
            <numerusform>%n used</numerusform>
            <numerusform>%n used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message numerus="yes">
        <source>%n people selected. What can be done with all of them stands under the list.</source>
        <translation>
            <numerusform>%n person selected. What can be done stands under the list.</numerusform>
            <numerusform>%n people selected. What can be done with all of them stands under the list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonFacts</name>
    <message numerus="yes">
        <source>%1 of %n sessions left</source>
        <translation>
            <numerusform>%1 of %n session left</numerusform>
            <numerusform>%1 of %n sessions left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions used</source>
        <translation>
            <numerusform>%n session used</numerusform>
            <numerusform>%n sessions used</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceLeaving</name>
    <message numerus="yes">
        <source>Delete %1? %n appointments are still to come there.</source>
        <comment>room or location</comment>
        <translation>
            <numerusform>Delete %1? %n appointment is still to come there.</numerusform>
            <numerusform>Delete %1? %n appointments are still to come there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlacesPanel</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PractitionerLeaving</name>
    <message numerus="yes">
        <source>Delete %1? %n appointments are still to come.</source>
        <comment>practitioner</comment>
        <translation>
            <numerusform>Delete %1? %n appointment is still to come.</numerusform>
            <numerusform>Delete %1? %n appointments are still to come.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out these %n</source>
        <translation>
            <numerusform>Leave this one out</numerusform>
            <numerusform>Leave out these %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message numerus="yes">
        <source>Every %n weeks</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n days</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n months</source>
        <translation>
            <numerusform>Every month</numerusform>
            <numerusform>Every %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordingsPlace</name>
    <message numerus="yes">
        <source>%n recordings</source>
        <translation>
            <numerusform>%n recording</numerusform>
            <numerusform>%n recordings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalQueue</name>
    <message numerus="yes">
        <source>Approve the destruction of %n records?</source>
        <translation>
            <numerusform>Approve the destruction of %n record?</numerusform>
            <numerusform>Approve the destruction of %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n records?</source>
        <translation>
            <numerusform>Reject the destruction of %n record?</numerusform>
            <numerusform>Reject the destruction of %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Release the legal hold on %n records?</source>
        <translation>
            <numerusform>Release the legal hold on %n record?</numerusform>
            <numerusform>Release the legal hold on %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Refuse to release the legal hold on %n records?</source>
        <translation>
            <numerusform>Refuse to release the legal hold on %n record?</numerusform>
            <numerusform>Refuse to release the legal hold on %n records?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them are approved to be destroyed: released, they go at the end of their notice, and at once where it is over. Nobody is asked again; refuse the release where they shall stay.</source>
        <translation>
            <numerusform>%n of them is approved to be destroyed: released, it goes at the end of its notice, and at once where it is over. Nobody is asked again; refuse the release where it shall stay.</numerusform>
            <numerusform>%n of them are approved to be destroyed: released, they go at the end of their notice, and at once where it is over. Nobody is asked again; refuse the release where they shall stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n records?</source>
        <translation>
            <numerusform>Ask to release the legal hold on %n record?</numerusform>
            <numerusform>Ask to release the legal hold on %n records?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestDialog</name>
    <message numerus="yes">
        <source>By law it is to be answered within %n days of the day it came.</source>
        <translation>
            <numerusform>By law it is to be answered within %n day of the day it came.</numerusform>
            <numerusform>By law it is to be answered within %n days of the day it came.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetainDialog</name>
    <message numerus="yes">
        <source>%n recordings are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.</source>
        <translation>
            <numerusform>%n recording is kept at least until this day, also where its retention ends sooner. It never goes before the rule lets it.</numerusform>
            <numerusform>%n recordings are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes are kept at least until this day, with what was added to them, also where their retention ends sooner. They never go before the rule lets them.</source>
        <translation>
            <numerusform>%n note is kept at least until this day, with what was added to it, also where its retention ends sooner. It never goes before the rule lets it.</numerusform>
            <numerusform>%n notes are kept at least until this day, with what was added to them, also where their retention ends sooner. They never go before the rule lets them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.</source>
        <translation>
            <numerusform>%n document is kept at least until this day, also where its retention ends sooner. It never goes before the rule lets it.</numerusform>
            <numerusform>%n documents are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionView</name>
    <message numerus="yes">
        <source>Ask to destroy %n recordings?</source>
        <translation>
            <numerusform>Ask to destroy %n recording?</numerusform>
            <numerusform>Ask to destroy %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the destruction of %n recordings?</source>
        <translation>
            <numerusform>Approve the destruction of %n recording?</numerusform>
            <numerusform>Approve the destruction of %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n recordings?</source>
        <translation>
            <numerusform>Reject the destruction of %n recording?</numerusform>
            <numerusform>Reject the destruction of %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to destroy %n documents?</source>
        <translation>
            <numerusform>Ask to destroy this document?</numerusform>
            <numerusform>Ask to destroy %n documents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the destruction of %n documents?</source>
        <translation>
            <numerusform>Approve the destruction of this document?</numerusform>
            <numerusform>Approve the destruction of %n documents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n documents?</source>
        <translation>
            <numerusform>Reject the destruction of this document?</numerusform>
            <numerusform>Reject the destruction of %n documents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to destroy %n notes?</source>
        <translation>
            <numerusform>Ask to destroy %n note?</numerusform>
            <numerusform>Ask to destroy %n notes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve the destruction of %n notes?</source>
        <translation>
            <numerusform>Approve the destruction of %n note?</numerusform>
            <numerusform>Approve the destruction of %n notes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject the destruction of %n notes?</source>
        <translation>
            <numerusform>Reject the destruction of %n note?</numerusform>
            <numerusform>Reject the destruction of %n notes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n recordings?</source>
        <translation>
            <numerusform>Place a legal hold on %n recording?</numerusform>
            <numerusform>Place a legal hold on %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n documents?</source>
        <translation>
            <numerusform>Place a legal hold on %n document?</numerusform>
            <numerusform>Place a legal hold on %n documents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n notes?</source>
        <translation>
            <numerusform>Place a legal hold on %n note?</numerusform>
            <numerusform>Place a legal hold on %n notes?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n recordings?</source>
        <translation>
            <numerusform>Ask to release the legal hold on %n recording?</numerusform>
            <numerusform>Ask to release the legal hold on %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n documents?</source>
        <translation>
            <numerusform>Ask to release the legal hold on %n document?</numerusform>
            <numerusform>Ask to release the legal hold on %n documents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n notes?</source>
        <translation>
            <numerusform>Ask to release the legal hold on %n note?</numerusform>
            <numerusform>Ask to release the legal hold on %n notes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SecurityPage</name>
    <message numerus="yes">
        <source>Praxis locks itself after %n minute(s) without a key or a mouse movement. The time is set on the page Practice.</source>
        <translation>
            <numerusform>Praxis locks itself after %n minute without a key or a mouse movement. The time is set on the page Practice.</numerusform>
            <numerusform>Praxis locks itself after %n minutes without a key or a mouse movement. The time is set on the page Practice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message numerus="yes">
        <source>%n messages held (%1)</source>
        <translation>
            <numerusform>%n message held (%1)</numerusform>
            <numerusform>%n messages held (%1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::AuditWording</name>
    <message numerus="yes">
        <source>for somebody else, without %n people who have not agreed to sharing</source>
        <translation>
            <numerusform>for somebody else, without %n person who has not agreed to sharing</numerusform>
            <numerusform>for somebody else, without %n people who have not agreed to sharing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::BulkActs</name>
    <message numerus="yes">
        <source>Put %n recordings into the archive?</source>
        <translation>
            <numerusform>Put %n recording into the archive?</numerusform>
            <numerusform>Put %n recordings into the archive?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Place a legal hold on %n recordings?</source>
        <translation>
            <numerusform>Place a legal hold on %n recording?</numerusform>
            <numerusform>Place a legal hold on %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to destroy %n recordings?</source>
        <translation>
            <numerusform>Ask to destroy %n recording?</numerusform>
            <numerusform>Ask to destroy %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n recordings?</source>
        <translation>
            <numerusform>Ask to release the legal hold on %n recording?</numerusform>
            <numerusform>Ask to release the legal hold on %n recordings?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::CertificatePaper</name>
    <message numerus="yes">
        <source>A backup from before that day still has the keys. Backups go after %n days, and where one is put back before that, this is destroyed in it again.</source>
        <translation>
            <numerusform>A backup from before that day still has the keys. Backups go after %n day, and where one is put back before that, this is destroyed in it again.</numerusform>
            <numerusform>A backup from before that day still has the keys. Backups go after %n days, and where one is put back before that, this is destroyed in it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A backup from before that day still has it. Backups go after %n days, and where one is put back before that, this is destroyed in it again.</source>
        <translation>
            <numerusform>A backup from before that day still has it. Backups go after %n day, and where one is put back before that, this is destroyed in it again.</numerusform>
            <numerusform>A backup from before that day still has it. Backups go after %n days, and where one is put back before that, this is destroyed in it again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::DocumentBulk</name>
    <message numerus="yes">
        <source>Place a legal hold on %n documents?</source>
        <translation>
            <numerusform>Place a legal hold on %n document?</numerusform>
            <numerusform>Place a legal hold on %n documents?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask to release the legal hold on %n documents?</source>
        <translation>
            <numerusform>Ask to release the legal hold on %n document?</numerusform>
            <numerusform>Ask to release the legal hold on %n documents?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::ErrorWording</name>
    <message numerus="yes">
        <source>%n appointments stand in the way. Nothing was changed; choose another time.</source>
        <translation>
            <numerusform>%n appointment stands in the way. Nothing was changed; choose another time.</numerusform>
            <numerusform>%n appointments stand in the way. Nothing was changed; choose another time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::GivingOut</name>
    <message numerus="yes">
        <source>%n people are not in it, who have not agreed to sharing: %1.</source>
        <translation>
            <numerusform>%n person is not in it, who has not agreed to sharing: %1.</numerusform>
            <numerusform>%n people are not in it, who have not agreed to sharing: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::Handout</name>
    <message numerus="yes">
        <source>Download %n recordings?</source>
        <translation>
            <numerusform>Download %n recording?</numerusform>
            <numerusform>Download %n recordings?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export %n recordings?</source>
        <translation>
            <numerusform>Export %n recording?</numerusform>
            <numerusform>Export %n recordings?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::RequestWords</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n days</source>
        <translation>
            <numerusform>due in %n day</numerusform>
            <numerusform>due in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appointments: kept, as what was done and charged.</source>
        <translation>
            <numerusform>%n appointment: kept, as what was done and charged.</numerusform>
            <numerusform>%n appointments: kept, as what was done and charged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::RetentionRules</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::SummaryWording</name>
    <message numerus="yes">
        <source>Booked %1 %n times, from %2</source>
        <translation>
            <numerusform>Booked %1 once, %2</numerusform>
            <numerusform>Booked %1 %n times, from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n appointments of %1, the first to %2</source>
        <translation>
            <numerusform>Moved %n appointment of %1, to %2</numerusform>
            <numerusform>Moved %n appointments of %1, the first to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled %n appointments of %1, from %2</source>
        <translation>
            <numerusform>Cancelled %n appointment of %1, from %2</numerusform>
            <numerusform>Cancelled %n appointments of %1, from %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Brought in %n records</source>
        <translation>
            <numerusform>Brought in %n record</numerusform>
            <numerusform>Brought in %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::Waiting</name>
    <message numerus="yes">
        <source>%n recordings shared with you</source>
        <translation>
            <numerusform>%n recording shared with you</numerusform>
            <numerusform>%n recordings shared with you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents to approve</source>
        <translation>
            <numerusform>%n document to approve</numerusform>
            <numerusform>%n documents to approve</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes to co-sign</source>
        <translation>
            <numerusform>%n note to co-sign</numerusform>
            <numerusform>%n notes to co-sign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n destructions to decide</source>
        <translation>
            <numerusform>%n destruction to decide</numerusform>
            <numerusform>%n destructions to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recordings of video sessions not taken in</source>
        <translation>
            <numerusform>%n recording of a video session not taken in</numerusform>
            <numerusform>%n recordings of video sessions not taken in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shared recordings answered</source>
        <translation>
            <numerusform>%n shared recording answered</numerusform>
            <numerusform>%n shared recordings answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your documents approved or rejected</source>
        <translation>
            <numerusform>%n of your documents approved or rejected</numerusform>
            <numerusform>%n of your documents approved or rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your notes co-signed</source>
        <translation>
            <numerusform>%n of your notes co-signed</numerusform>
            <numerusform>%n of your notes co-signed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages not delivered</source>
        <translation>
            <numerusform>%n message not delivered</numerusform>
            <numerusform>%n messages not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n consents withdrawn during your sessions</source>
        <translation>
            <numerusform>%n consent withdrawn during your sessions</numerusform>
            <numerusform>%n consents withdrawn during your sessions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients waiting for a video session</source>
        <translation>
            <numerusform>%n client waiting for a video session</numerusform>
            <numerusform>%n clients waiting for a video session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n releases of legal holds to decide</source>
        <translation>
            <numerusform>%n release of legal holds to decide</numerusform>
            <numerusform>%n releases of legal holds to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your records to be destroyed</source>
        <translation>
            <numerusform>%n of your records to be destroyed</numerusform>
            <numerusform>%n of your records to be destroyed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::Wording</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>praxis::ui::kinds</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
</TS>
