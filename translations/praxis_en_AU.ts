<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_AU" sourcelanguage="en">
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
</TS>
