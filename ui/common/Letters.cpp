#include "ui/common/Letters.h"

#include "models/records/Organization.h"

#include <QCoreApplication>

#include <algorithm>

namespace praxis::ui::letters {

namespace {

class LettersWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::Letters)
};

QString primary(const QString &language)
{
    return language.section(u'-', 0, 0).section(u'_', 0, 0);
}

} // namespace

LetterTemplate fromStandard(const StandardLetter &letter)
{
    LetterTemplate made;
    made.name = letter.name;
    made.language = letter.language;
    made.kind = letter.kind;
    made.body = letter.body;
    made.standardKey = letter.key;
    return made;
}

QVector<LetterTemplate> offered(const QVector<StandardLetter> &standard, const QVector<std::shared_ptr<LetterTemplate>> &own, const QString &language)
{
    QVector<LetterTemplate> all;
    for (const StandardLetter &letter : standard) {
        const bool replaced = std::ranges::any_of(own, [&](const auto &mine) { return mine->standardKey == letter.key && primary(mine->language) == primary(letter.language); });
        if (!replaced)
            all.append(fromStandard(letter));
    }
    for (const auto &mine : own) {
        if (mine->isActive)
            all.append(*mine);
    }
    std::ranges::stable_sort(all, {}, [&](const LetterTemplate &letter) {
        return std::tuple(primary(letter.language) != primary(language), letter.language, letter.standardKey != u"letter", letter.kind != DocumentKind::Letter, letter.name.toLower());
    });
    return all;
}

PaperSheet sheet(const Organization &practice, const Letterhead &head)
{
    PaperSheet sheet;
    sheet.practice = practice.name;
    sheet.country = practice.country;
    sheet.address = practice.address.split(u'\n', Qt::SkipEmptyParts);
    QStringList reach{practice.phone, practice.email};
    reach.removeAll(QString());
    if (!reach.isEmpty())
        sheet.address << reach.join(QStringLiteral(" · "));
    if (!practice.registration.isEmpty())
        sheet.address << practice.registration;
    sheet.logo = QByteArray::fromBase64(head.logo.toLatin1());
    sheet.footer = head.footer;
    return sheet;
}

QString placeholderWords(const QString &name)
{
    static constexpr std::pair<const char *, const char *> words[] = {
        {"patient.name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Name of the person")},
        {"patient.title", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Form of address")},
        {"patient.given_name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Given name")},
        {"patient.family_name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Family name")},
        {"patient.preferred_name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Preferred name")},
        {"patient.pronouns", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Pronouns")},
        {"patient.birth_date", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Date of birth")},
        {"patient.age", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Age")},
        {"patient.address", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Address of the person")},
        {"patient.phone", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Phone of the person")},
        {"patient.email", QT_TRANSLATE_NOOP("praxis::ui::Letters", "E-mail of the person")},
        {"patient.record_number", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Record number")},
        {"patient.insurer", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Insurer")},
        {"patient.insurance_number", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Insurance number")},
        {"patient.guardian", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Parent or guardian")},
        {"patient.referrer", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Who referred the person")},
        {"patient.practitioner", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Usual practitioner")},
        {"practitioner.name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Name of the practitioner")},
        {"practitioner.title", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Title of the practitioner")},
        {"practitioner.profession", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Profession of the practitioner")},
        {"practitioner.provider_number", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Provider number")},
        {"practitioner.phone", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Phone of the practitioner")},
        {"practitioner.email", QT_TRANSLATE_NOOP("praxis::ui::Letters", "E-mail of the practitioner")},
        {"practice.name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Name of the practice")},
        {"practice.legal_name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Legal name of the practice")},
        {"practice.registration", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Registration number")},
        {"practice.address", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Address of the practice")},
        {"practice.phone", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Phone of the practice")},
        {"practice.email", QT_TRANSLATE_NOOP("praxis::ui::Letters", "E-mail of the practice")},
        {"appointment.date", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Day of the appointment")},
        {"appointment.time", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Start of the appointment")},
        {"appointment.end", QT_TRANSLATE_NOOP("praxis::ui::Letters", "End of the appointment")},
        {"appointment.service", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Service of the appointment")},
        {"appointment.practitioner", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Practitioner of the appointment")},
        {"appointment.location", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Location of the appointment")},
        {"next_appointment.date", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Day of the next appointment")},
        {"next_appointment.time", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Start of the next appointment")},
        {"last_appointment.date", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Day of the last appointment")},
        {"first_appointment.date", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Day of the first appointment")},
        {"appointments.attended", QT_TRANSLATE_NOOP("praxis::ui::Letters", "How many appointments were attended")},
        {"today", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Today’s date")},
        {"author.name", QT_TRANSLATE_NOOP("praxis::ui::Letters", "Name of who writes")},
    };
    for (const auto &[known, text] : words) {
        if (name == QLatin1StringView(known))
            return LettersWords::tr(text);
    }
    return name;
}

} // namespace praxis::ui::letters
