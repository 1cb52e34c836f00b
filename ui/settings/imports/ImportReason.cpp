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
    {"bool", QT_TRANSLATE_NOOP("ImportReason", "Neither yes nor no.")},
    {"choice", QT_TRANSLATE_NOOP("ImportReason", "Not one of the values that are possible here.")},
    {"columns", QT_TRANSLATE_NOOP("ImportReason", "More or fewer cells than the first line.")},
    {"date", QT_TRANSLATE_NOOP("ImportReason", "Not a date.")},
    {"date_ambiguous", QT_TRANSLATE_NOOP("ImportReason", "The date can be read in two ways.")},
    {"duplicate", QT_TRANSLATE_NOOP("ImportReason", "Somebody else has this already.")},
    {"email", QT_TRANSLATE_NOOP("ImportReason", "Not an e-mail address.")},
    {"exists", QT_TRANSLATE_NOOP("ImportReason", "It is here already.")},
    {"length", QT_TRANSLATE_NOOP("ImportReason", "Longer than a day, or no length at all.")},
    {"money", QT_TRANSLATE_NOOP("ImportReason", "Not an amount.")},
    {"no_name", QT_TRANSLATE_NOOP("ImportReason", "No name.")},
    {"no_practitioner", QT_TRANSLATE_NOOP("ImportReason", "Whose appointment it is was not chosen.")},
    {"nul", QT_TRANSLATE_NOOP("ImportReason", "The line has characters that are not text.")},
    {"outside_window", QT_TRANSLATE_NOOP("ImportReason", "Too long ago or too far ahead.")},
    {"phone", QT_TRANSLATE_NOOP("ImportReason", "Not a phone number.")},
    {"quote", QT_TRANSLATE_NOOP("ImportReason", "A quotation mark does not end.")},
    {"required", QT_TRANSLATE_NOOP("ImportReason", "Missing.")},
    {"too_frequent", QT_TRANSLATE_NOOP("ImportReason", "Repeats more than once a day.")},
    {"too_long", QT_TRANSLATE_NOOP("ImportReason", "Too long.")},
    {"unknown_zone", QT_TRANSLATE_NOOP("ImportReason", "The time zone is not known.")},
};

} // namespace

QString importReason(const QString &code, const QString &field)
{
    QString words = QCoreApplication::translate("ImportReason", "This line cannot be read.");
    for (const Reason &reason : reasons) {
        if (code == QLatin1StringView(reason.code))
            words = QCoreApplication::translate("ImportReason", reason.words);
    }
    if (field.isEmpty())
        return words;
    return QCoreApplication::translate("ImportReason", "%1: %2", "field: what is wrong").arg(wording::fieldLabel(QStringLiteral("Contact"), field), words);
}

QString notKeptWords(const QString &what)
{
    if (what == QStringLiteral("earlier_occurrences"))
        return QCoreApplication::translate("ImportReason", "Series whose first appointments lie too far back");
    if (what == QStringLiteral("later_occurrences"))
        return QCoreApplication::translate("ImportReason", "Series without an end, cut where the window ends");
    if (what == QStringLiteral("LOCATION"))
        return QCoreApplication::translate("ImportReason", "Places that are no room or location here");
    if (what == QStringLiteral("country"))
        return QCoreApplication::translate("ImportReason", "Countries that are not known");
    return what;
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
    if (why == QStringLiteral("uid"))
        return QCoreApplication::translate("ImportReason", "brought in before");
    return QCoreApplication::translate("ImportReason", "twice in this file");
}

} // namespace praxis::ui
