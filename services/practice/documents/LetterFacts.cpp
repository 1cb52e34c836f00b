#include "services/practice/documents/LetterFacts.h"

#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "services/practice/door/Reading.h"
#include "services/practice/recordings/RecordingParts.h"
#include "services/practice/world/WorldNames.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

namespace praxis {

namespace {

/// Writes what it is told under one name after another; blanks are left out.
class Writer {
public:
    Writer(QHash<QString, QString> &values, const QString &language, const QString &country)
        : m_values(values), m_locale(QLocale(language).language(), QLocale::codeToTerritory(country))
    {
        if (m_locale.language() == QLocale::C)
            m_locale = QLocale(language);
    }

    void put(const char *name, const QString &value)
    {
        if (!value.trimmed().isEmpty())
            m_values.insert(QString::fromLatin1(name), value.trimmed());
    }
    /// "24 November 2026": the day of the week is nobody's in a letter.
    [[nodiscard]] QString day(const QDate &date) const
    {
        static const QRegularExpression weekday(QStringLiteral("d{4}[,.]?\\s*(?:'de'\\s*)?"));
        return date.isValid() ? m_locale.toString(date, m_locale.dateFormat(QLocale::LongFormat).remove(weekday)) : QString();
    }
    [[nodiscard]] QString time(const QTime &time) const { return m_locale.toString(time, QLocale::ShortFormat); }
    void putStart(const char *date, const char *time, const WallTime &start)
    {
        put(date, day(start.date));
        put(time, this->time(start.time));
    }

private:
    QHash<QString, QString> &m_values;
    QLocale m_locale;
};

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString addressOf(const Contact &c, const QString &practiceCountry, const QString &language)
{
    const QString town = joined({c.city, c.state, c.postcode}, QStringLiteral(" "));
    const bool abroad = !c.country.isEmpty() && c.country != practiceCountry;
    return joined({c.addressLine1, c.addressLine2, town, abroad ? world::country(c.country, language) : QString()}, QStringLiteral("\n"));
}

int ageOn(const QDate &born, const QDate &day)
{
    const int years = day.year() - born.year();
    return born.addYears(years) > day ? years - 1 : years;
}

/// The name as on a passport: what somebody likes to be called is a placeholder of its own.
QString properName(const Contact &c)
{
    const QString name = joined({c.givenName, c.familyName}, QStringLiteral(" "));
    return name.isEmpty() ? c.company : name;
}

void putPerson(Writer &writer, const Contact &c, const Organization &practice, const QDate &today, const QString &language)
{
    writer.put("patient.name", properName(c));
    writer.put("patient.title", c.title);
    writer.put("patient.given_name", c.givenName);
    writer.put("patient.family_name", c.familyName);
    writer.put("patient.preferred_name", c.preferredName);
    writer.put("patient.pronouns", c.pronouns);
    writer.put("patient.birth_date", writer.day(c.birthDate));
    if (c.birthDate.isValid())
        writer.put("patient.age", QString::number(ageOn(c.birthDate, today)));
    writer.put("patient.address", addressOf(c, practice.country, language));
    writer.put("patient.phone", !c.mobilePhone.isEmpty() ? c.mobilePhone : !c.homePhone.isEmpty() ? c.homePhone : c.workPhone);
    writer.put("patient.email", c.email);
    writer.put("patient.record_number", c.recordNumber);
    writer.put("patient.insurer", c.insurer);
    writer.put("patient.insurance_number", c.insuranceNumber);
}

void putPractice(Writer &writer, const Organization &practice)
{
    writer.put("practice.name", practice.name);
    writer.put("practice.legal_name", practice.legalName);
    writer.put("practice.registration", practice.registration);
    writer.put("practice.address", practice.address);
    writer.put("practice.phone", practice.phone);
    writer.put("practice.email", practice.email);
}

Result<> putRelations(Reading &reading, Writer &writer, const QUuid &person)
{
    PRAXIS_TRY(const auto relations, selectAs<ContactRelation>(reading.session(), {.where = {{"contact_id", Condition::Equal, idText(person)}}, .order = {{"created_at"}}}));
    for (const auto &relation : relations) {
        const bool guards = relation->kind == RelationKind::Guardian || relation->kind == RelationKind::Parent;
        if (!guards && relation->kind != RelationKind::Referrer)
            continue;
        PRAXIS_TRY(const auto other, findAs<Contact>(reading.session(), relation->otherId));
        if (other)
            writer.put(guards ? "patient.guardian" : "patient.referrer", joined({other->title, properName(*other)}, QStringLiteral(" ")));
    }
    return {};
}

/// Of who writes, or else of whom the person usually sees.
Result<> putPractitioner(Reading &reading, Writer &writer, const Contact &person)
{
    const auto named = [&](const QUuid &id) { return id.isNull() ? Result<std::shared_ptr<Practitioner>>(nullptr) : findAs<Practitioner>(reading.session(), id, Deleted::Include); };
    PRAXIS_TRY(const auto usual, named(person.usualPractitionerId));
    if (usual)
        writer.put("patient.practitioner", usual->displayName);
    PRAXIS_TRY(const auto own, named(reading.actor().practitioner));
    if (const auto &writes = own ? own : usual) {
        writer.put("practitioner.name", writes->displayName);
        writer.put("practitioner.title", writes->title);
        writer.put("practitioner.profession", writes->profession);
        writer.put("practitioner.provider_number", writes->providerNumber);
        writer.put("practitioner.phone", writes->phone);
        writer.put("practitioner.email", writes->email);
    }
    PRAXIS_TRY(const auto user, findAs<User>(reading.session(), reading.actor().user, Deleted::Include));
    if (user)
        writer.put("author.name", user->displayName);
    return {};
}

Result<> putAppointment(Reading &reading, Writer &writer, const CalendarEntry &entry)
{
    writer.putStart("appointment.date", "appointment.time", entry.start);
    writer.put("appointment.end", writer.time(entry.start.time.addSecs(entry.length * 60)));
    const auto name = [&]<class T>(const char *placeholder, const QUuid &id, QString T::*member) -> Result<> {
        if (id.isNull())
            return {};
        PRAXIS_TRY(const auto record, findAs<T>(reading.session(), id, Deleted::Include));
        if (record)
            writer.put(placeholder, (*record).*member);
        return {};
    };
    PRAXIS_CHECK(name("appointment.service", entry.service, &Service::name));
    PRAXIS_CHECK(name("appointment.practitioner", entry.practitioner, &Practitioner::displayName));
    return name("appointment.location", entry.location, &Location::name);
}

/// Newest first; others' busy time is nobody's in a letter.
Result<QVector<CalendarEntry>> ownAppointments(Reading &reading, const QUuid &person)
{
    constexpr int page = 500;
    QVector<CalendarEntry> own;
    Instant before;
    QUuid beforeId;
    for (;;) {
        PRAXIS_TRY(const auto entries, reading.session().appointmentsOf(person, reading.scope(), before, beforeId, page));
        for (const CalendarEntry &entry : entries) {
            if (!entry.busyOnly)
                own.append(entry);
        }
        if (entries.size() < page)
            return own;
        before = entries.last().when.start;
        beforeId = entries.last().id;
    }
}

Result<> putAppointments(Reading &reading, Writer &writer, const LetterFacts &query)
{
    PRAXIS_TRY(const auto own, ownAppointments(reading, query.person));
    const auto attended = [](const CalendarEntry &entry) { return entry.status == AppointmentStatus::Completed; };
    const auto last = std::ranges::find_if(own, attended);
    if (last != own.end()) {
        writer.put("last_appointment.date", writer.day(last->start.date));
        writer.put("appointments.attended", QString::number(std::ranges::count_if(own, attended)));
        const auto first = std::find_if(own.rbegin(), own.rend(), attended);
        writer.put("first_appointment.date", writer.day(first->start.date));
    }
    const auto next = std::find_if(own.rbegin(), own.rend(), [&](const CalendarEntry &entry) {
        return entry.when.start > reading.now() && (entry.status == AppointmentStatus::Scheduled || entry.status == AppointmentStatus::Confirmed);
    });
    if (next != own.rend())
        writer.putStart("next_appointment.date", "next_appointment.time", next->start);
    const auto chosen = query.appointment.isNull() ? last : std::ranges::find(own, query.appointment, &CalendarEntry::id);
    if (chosen != own.end())
        return putAppointment(reading, writer, *chosen);
    return query.appointment.isNull() ? Result<>()
                                      : Result<>(fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Appointment")}, {QStringLiteral("id"), idText(query.appointment)}}));
}

} // namespace

Result<LetterFactsAnswer> answer(Reading &reading, const LetterFacts &query)
{
    LetterFactsAnswer facts;
    PRAXIS_TRY(const RecordPtr contact, reading.one(typeOf<Contact>(), query.person));
    const auto &person = static_cast<const Contact &>(*contact);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    facts.personName = properName(person);
    const QDate today = todayIn(reading.parts(), *practice, reading.now());
    Writer writer(facts.values, query.language, practice->country);
    putPerson(writer, person, *practice, today, query.language);
    putPractice(writer, *practice);
    writer.put("today", writer.day(today));
    PRAXIS_CHECK(putRelations(reading, writer, query.person));
    PRAXIS_CHECK(putPractitioner(reading, writer, person));
    PRAXIS_CHECK(putAppointments(reading, writer, query));
    return facts;
}

} // namespace praxis
