#include "ui/common/Wording.h"

#include "models/kernel/Money.h"
#include "models/rules/People.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace praxis::ui::wording {

namespace {

class Texts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::Wording)
};

bool isFoundByMiddleName(const PersonHit &person, const QString &typed)
{
    if (typed.isEmpty() || person.middleName.isEmpty())
        return false;
    const QString middle = nameWords(person.middleName).join(u' ');
    const QStringList shown = nameWords(QStringList{person.givenName, person.preferredName, person.familyName}.join(u' '));
    const QStringList parts = typed.split(u' ', Qt::SkipEmptyParts);
    return std::ranges::any_of(parts, [&](const QString &part) {
        const QStringList words = nameWords(part);
        return !beginsAWord(part, shown) && std::ranges::any_of(words, [&middle](const QString &word) { return middle.contains(word); });
    });
}

} // namespace

QString status(AppointmentStatus status)
{
    switch (status) {
    case AppointmentStatus::Scheduled:
        return Texts::tr("Booked");
    case AppointmentStatus::Confirmed:
        return Texts::tr("Confirmed");
    case AppointmentStatus::Arrived:
        return Texts::tr("Arrived");
    case AppointmentStatus::InProgress:
        return Texts::tr("In session");
    case AppointmentStatus::Completed:
        return Texts::tr("Attended");
    case AppointmentStatus::Cancelled:
        return Texts::tr("Cancelled");
    case AppointmentStatus::NoShow:
        return Texts::tr("Did not come");
    case AppointmentStatus::Rescheduled:
        return Texts::tr("Moved");
    }
    return {};
}

QString kind(AppointmentKind kind)
{
    switch (kind) {
    case AppointmentKind::Consultation:
        return Texts::tr("Consultation");
    case AppointmentKind::FollowUp:
        return Texts::tr("Follow-up");
    case AppointmentKind::Assessment:
        return Texts::tr("Assessment");
    case AppointmentKind::Procedure:
        return Texts::tr("Procedure");
    case AppointmentKind::Surgery:
        return Texts::tr("Surgery");
    case AppointmentKind::Group:
        return Texts::tr("Group");
    case AppointmentKind::Couple:
        return Texts::tr("Couple");
    case AppointmentKind::Family:
        return Texts::tr("Family");
    case AppointmentKind::Meeting:
        return Texts::tr("Meeting");
    case AppointmentKind::Other:
        return Texts::tr("Other");
    }
    return {};
}

QString role(Role role)
{
    switch (role) {
    case Role::Admin:
        return Texts::tr("Administrator");
    case Role::PracticeManager:
        return Texts::tr("Practice manager");
    case Role::Psychologist:
        return Texts::tr("Practitioner");
    case Role::Receptionist:
        return Texts::tr("Reception");
    case Role::Patient:
        return Texts::tr("Patient");
    }
    return {};
}

QString listName(const PersonHit &person, const QString &typed)
{
    QString name = person.familyName;
    const QString given = isFoundByMiddleName(person, typed) ? QString(person.givenName + u' ' + person.middleName).trimmed() : person.givenName;
    if (!given.isEmpty())
        name = name.isEmpty() ? given : Texts::tr("%1, %2", "family name, given name").arg(name, given);
    if (!person.preferredName.isEmpty() && person.preferredName != person.givenName)
        name = Texts::tr("%1 (%2)", "name (preferred name)").arg(name, person.preferredName);
    return name;
}

QString fullName(const PersonHit &person)
{
    const QString given = person.preferredName.isEmpty() ? person.givenName : person.preferredName;
    if (given.isEmpty() || person.familyName.isEmpty())
        return given.isEmpty() ? person.familyName : given;
    return Texts::tr("%1 %2", "given name, family name").arg(given, person.familyName);
}

QString duration(Minutes minutes)
{
    if (minutes < 60)
        return Texts::tr("%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return Texts::tr("%1 h").arg(minutes / 60);
    return Texts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString amount(qint64 minor, const QString &currency)
{
    const int digits = minorDigits(currency);
    double unit = 1;
    for (int i = 0; i < digits; ++i)
        unit *= 10;
    const QLocale locale;
    const bool own = locale.currencySymbol(QLocale::CurrencyIsoCode) == currency;
    return locale.toCurrencyString(static_cast<double>(minor) / unit, own ? QString() : currency, digits);
}

QString dateFormat()
{
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.contains(QLatin1StringView("yyyy")) ? format : format.replace(QLatin1StringView("yy"), QLatin1StringView("yyyy"));
}

QString date(const QDate &date)
{
    return QLocale().toString(date, dateFormat());
}

QString age(const QDate &birth, const QDate &today)
{
    if (!birth.isValid() || !today.isValid() || today < birth)
        return {};
    int years = today.year() - birth.year();
    // Who was born on 29 February is a year older on 1 March.
    if (std::pair(today.month(), today.day()) < std::pair(birth.month(), birth.day()))
        --years;
    if (years >= 2)
        return Texts::tr("%n years", nullptr, years);
    int months = (today.year() - birth.year()) * 12 + today.month() - birth.month();
    if (today.day() < birth.day())
        --months;
    return Texts::tr("%n months", nullptr, months);
}

} // namespace praxis::ui::wording
