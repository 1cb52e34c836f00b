#include "ui/settings/imports/ImportReason.h"

#include "ui/common/Wording.h"

#include <QCoreApplication>

namespace praxis::ui {

namespace {

struct Reason {
    const char *code;
    const char *words;
};

constexpr Reason reasons[] = {
    {"all_day", QT_TRANSLATE_NOOP("ImportReason", "For a whole day; there is no time to book.")},
    {"bad_transition", QT_TRANSLATE_NOOP("ImportReason", "It cannot have this status.")},
    {"bool", QT_TRANSLATE_NOOP("ImportReason", "Neither yes nor no.")},
    {"changed_since", QT_TRANSLATE_NOOP("ImportReason", "It was changed meanwhile.")},
    {"characters", QT_TRANSLATE_NOOP("ImportReason", "It has characters that cannot be kept.")},
    {"choice", QT_TRANSLATE_NOOP("ImportReason", "Not one of the values that are possible here.")},
    {"clash", QT_TRANSLATE_NOOP("ImportReason", "It lies over something else.")},
    {"columns", QT_TRANSLATE_NOOP("ImportReason", "More or fewer cells than the first line.")},
    {"consent_missing", QT_TRANSLATE_NOOP("ImportReason", "A consent is missing.")},
    {"date", QT_TRANSLATE_NOOP("ImportReason", "Not a date.")},
    {"date_ambiguous", QT_TRANSLATE_NOOP("ImportReason", "The date can be read in two ways.")},
    {"denied", QT_TRANSLATE_NOOP("ImportReason", "You may not bring this in.")},
    {"dtend", QT_TRANSLATE_NOOP("ImportReason", "The end comes before the start, or cannot be read.")},
    {"dtstart", QT_TRANSLATE_NOOP("ImportReason", "The start is missing, or cannot be read.")},
    {"duplicate", QT_TRANSLATE_NOOP("ImportReason", "Somebody else has this already.")},
    {"duration", QT_TRANSLATE_NOOP("ImportReason", "How long it lasts cannot be read.")},
    {"email", QT_TRANSLATE_NOOP("ImportReason", "Not an e-mail address.")},
    {"encoding", QT_TRANSLATE_NOOP("ImportReason", "Letters of it cannot be read.")},
    {"end", QT_TRANSLATE_NOOP("ImportReason", "The entry breaks off.")},
    {"exdate", QT_TRANSLATE_NOOP("ImportReason", "A date that is left out of the series cannot be read.")},
    {"exists", QT_TRANSLATE_NOOP("ImportReason", "It is here already.")},
    {"format", QT_TRANSLATE_NOOP("ImportReason", "Not written as it should be.")},
    {"guarded", QT_TRANSLATE_NOOP("ImportReason", "Not to be changed from a file.")},
    {"internal", QT_TRANSLATE_NOOP("ImportReason", "Something went wrong inside Praxis.")},
    {"length", QT_TRANSLATE_NOOP("ImportReason", "Longer than a day, or no length at all.")},
    {"money", QT_TRANSLATE_NOOP("ImportReason", "Not an amount.")},
    {"no_name", QT_TRANSLATE_NOOP("ImportReason", "No name.")},
    {"no_practitioner", QT_TRANSLATE_NOOP("ImportReason", "Whose appointment it is was not chosen.")},
    {"not_found", QT_TRANSLATE_NOOP("ImportReason", "Something that it belongs to is no longer here.")},
    {"nul", QT_TRANSLATE_NOOP("ImportReason", "The line has characters that are not text.")},
    {"outside_hours", QT_TRANSLATE_NOOP("ImportReason", "Outside the working hours.")},
    {"outside_window", QT_TRANSLATE_NOOP("ImportReason", "Too long ago or too far ahead.")},
    {"phone", QT_TRANSLATE_NOOP("ImportReason", "Not a phone number.")},
    {"property", QT_TRANSLATE_NOOP("ImportReason", "A part of the entry cannot be read.")},
    {"quote", QT_TRANSLATE_NOOP("ImportReason", "A quotation mark does not end.")},
    {"range", QT_TRANSLATE_NOOP("ImportReason", "Outside what is possible.")},
    {"rdate", QT_TRANSLATE_NOOP("ImportReason", "A date that is added to the series cannot be read.")},
    {"recurrence_id", QT_TRANSLATE_NOOP("ImportReason", "Which one of the series it is cannot be read.")},
    {"required", QT_TRANSLATE_NOOP("ImportReason", "Missing.")},
    {"rrule", QT_TRANSLATE_NOOP("ImportReason", "How it repeats cannot be read.")},
    {"several", QT_TRANSLATE_NOOP("ImportReason", "For one person only, and there are several.")},
    {"too_frequent", QT_TRANSLATE_NOOP("ImportReason", "Repeats more than once a day.")},
    {"too_large", QT_TRANSLATE_NOOP("ImportReason", "Larger than can be taken.")},
    {"too_long", QT_TRANSLATE_NOOP("ImportReason", "Too long.")},
    {"type", QT_TRANSLATE_NOOP("ImportReason", "Not the kind of value that belongs here.")},
    {"unknown", QT_TRANSLATE_NOOP("ImportReason", "Not known here.")},
    {"unknown_zone", QT_TRANSLATE_NOOP("ImportReason", "The time zone is not known.")},
};

/// Blank where only a name of ours stands for it: then the reason says it alone.
QString refusedLabel(const RefusedLine &line)
{
    const QString label = wording::fieldLabel(line.type.isEmpty() ? QStringLiteral("Contact") : line.type, line.field);
    return label == line.field ? QString() : label;
}

} // namespace

QString importReason(const RefusedLine &line)
{
    QString words = QCoreApplication::translate("ImportReason", "This line cannot be read.");
    for (const Reason &reason : reasons) {
        if (line.code == QLatin1StringView(reason.code))
            words = QCoreApplication::translate("ImportReason", reason.words);
    }
    if (line.field == QStringLiteral("birth_date") && line.code == QStringLiteral("range"))
        words = QCoreApplication::translate("ImportReason", "Before 1890, or still to come.");
    const QString label = line.field.isEmpty() ? QString() : refusedLabel(line);
    return label.isEmpty() ? words : QCoreApplication::translate("ImportReason", "%1: %2", "field: what is wrong").arg(label, words);
}

QString notKeptWords(const NotKept &entry)
{
    if (entry.isColumn)
        return QCoreApplication::translate("ImportReason", "What stands in the column “%1”").arg(entry.what);
    static constexpr Reason known[] = {
        {"earlier_occurrences", QT_TRANSLATE_NOOP("ImportReason", "Series whose first appointments lie too far back")},
        {"later_occurrences", QT_TRANSLATE_NOOP("ImportReason", "Series without an end, cut where the window ends")},
        {"series_without_rule", QT_TRANSLATE_NOOP("ImportReason", "Series of dates without a rule: each appointment stands for itself")},
        {"cancelled_days", QT_TRANSLATE_NOOP("ImportReason", "Whole days that were called off")},
        {"phone_remark", QT_TRANSLATE_NOOP("ImportReason", "Words beside telephone numbers")},
        {"LOCATION", QT_TRANSLATE_NOOP("ImportReason", "Places that are no room or location here")},
        {"country", QT_TRANSLATE_NOOP("ImportReason", "Countries that are not known")},
        {"zone", QT_TRANSLATE_NOOP("ImportReason", "Time zones that are not known")},
    };
    for (const Reason &one : known) {
        if (entry.what == QLatin1StringView(one.code))
            return QCoreApplication::translate("ImportReason", one.words);
    }
    return entry.what;
}

QString duplicateReason(const QString &why)
{
    if (why == QStringLiteral("record_number"))
        return QCoreApplication::translate("ImportReason", "same record number");
    if (why == QStringLiteral("email_and_name"))
        return QCoreApplication::translate("ImportReason", "same e-mail and name");
    if (why == QStringLiteral("name_and_birth_date"))
        return QCoreApplication::translate("ImportReason", "same name and date of birth");
    if (why == QStringLiteral("insurance_number_and_name"))
        return QCoreApplication::translate("ImportReason", "same insurance number and name");
    if (why == QStringLiteral("uid_changed"))
        return QCoreApplication::translate("ImportReason", "brought in before, changed there since");
    if (why == QStringLiteral("uid"))
        return QCoreApplication::translate("ImportReason", "brought in before");
    return QCoreApplication::translate("ImportReason", "twice in this file");
}

} // namespace praxis::ui
