#include "services/practice/exchange/Export.h"

#include "models/records/Contact.h"
#include "models/records/ContactRelation.h"
#include "models/records/Organization.h"
#include "models/rules/People.h"
#include "services/interchange/CalendarWriter.h"
#include "services/interchange/CardWriter.h"
#include "services/interchange/CsvWriter.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/practice/people/SharingQueries.h"
#include "services/practice/world/WorldNames.h"

#include <QFileInfo>

namespace praxis {

using namespace interchange;

namespace {

constexpr int exportPage = 500;
constexpr qsizetype mostNames = 20; ///< of those who were left out

/// "Rosa Silva, mother, 0491 570 156".
QString emergencyText(const QJsonObject &contact)
{
    QStringList parts;
    for (const char *key : {"name", "relation", "phone"}) {
        if (const QString part = contact.value(QLatin1StringView(key)).toString(); !part.isEmpty())
            parts.append(part);
    }
    return parts.join(QStringLiteral(", "));
}

QString cellOf(const Contact &person, const QString &column)
{
    if (column == u"tags")
        return person.tags.join(QStringLiteral(", "));
    if (column == u"alerts")
        return person.alerts.join(QStringLiteral(", "));
    if (column == u"kinds")
        return person.kinds.join(QStringLiteral(", "));
    if (column == u"emergency_contacts") {
        QStringList all;
        for (const QJsonValue &one : person.emergencyContacts)
            all.append(emergencyText(one.toObject()));
        return all.join(QStringLiteral("; "));
    }
    const QVariant value = typeOf<Contact>().value(person, column);
    return value.typeId() == QMetaType::Bool ? (value.toBool() ? QStringLiteral("true") : QStringLiteral("false")) : value.toString();
}

/// In the practice's language, where an import would know it again.
QString countryOf(const Contact &c, const QString &language)
{
    const QString name = world::country(c.country, language);
    return world::countryCode(name) == c.country ? name : world::country(c.country, QStringLiteral("en"));
}

Card cardOf(const Contact &c, const QString &language)
{
    Card card;
    card.kind = c.givenName.isEmpty() && c.familyName.isEmpty() ? QStringLiteral("org") : QStringLiteral("individual");
    card.uid = QStringLiteral("urn:uuid:") + idText(c.id);
    card.familyName = c.familyName;
    card.givenName = c.givenName;
    card.additionalNames = c.middleName;
    card.prefixes = c.title;
    card.formattedName = card.kind == u"org" ? c.company : QString();
    if (!c.preferredName.isEmpty())
        card.nicknames = {c.preferredName};
    card.pronouns = c.pronouns;
    card.recordNumber = c.recordNumber;
    for (const QJsonValue &one : c.emergencyContacts)
        card.related.append({emergencyText(one.toObject()), {QStringLiteral("emergency")}, false});
    card.birthday = c.birthDate.isValid() ? PartialDate{c.birthDate.year(), c.birthDate.month(), c.birthDate.day()} : PartialDate{};
    const auto phone = [&card](const QString &number, const QString &type) {
        if (!number.isEmpty())
            card.phones.append({number, {type}, false});
    };
    phone(c.mobilePhone, QStringLiteral("cell"));
    phone(c.homePhone, QStringLiteral("home"));
    phone(c.workPhone, QStringLiteral("work"));
    if (!c.email.isEmpty())
        card.emails.append({c.email, {}, true});
    if (!c.addressLine1.isEmpty() || !c.city.isEmpty() || !c.postcode.isEmpty()) {
        const QString street = c.addressLine2.isEmpty() ? c.addressLine1 : QString(c.addressLine1 + u'\n' + c.addressLine2);
        card.addresses.append({{}, {}, street, c.city, c.state, c.postcode, countryOf(c, language), {QStringLiteral("home")}});
    }
    card.organization = c.company;
    card.title = c.jobTitle;
    card.note = c.note;
    card.categories = c.tags;
    if (!c.language.isEmpty())
        card.languages = {c.language};
    card.zone = c.zone;
    card.revision = c.updatedAt.utc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return card;
}

bool isCalendar(const ExportOptions &options)
{
    return options.format == ExportFormat::AppointmentsICalendar;
}

} // namespace

const QStringList &exportedColumns()
{
    static const QStringList columns = [] {
        QStringList names;
        for (const FieldDef &f : typeOf<Contact>().fields) {
            if (!f.has(Guarded) && !f.has(Clinical) && f.type != FieldType::Uuid)
                names.append(f.key());
        }
        return names;
    }();
    return columns;
}

bool isTableOfOurs(const QStringList &header)
{
    constexpr qsizetype enough = 5; // of names that anybody might give to columns
    if (header.size() > Import::refusedColumns().size() && header.first(Import::refusedColumns().size()) == Import::refusedColumns())
        return true;
    const QStringList &ours = exportedColumns();
    qsizetype at = 0;
    for (const QString &name : header) {
        at = ours.indexOf(name, at) + 1;
        if (at == 0)
            return false;
    }
    return header.size() >= enough;
}

Export::Export(Door &door, const Parts &parts, const Actor &actor) : m_door(door), m_parts(parts), m_actor(actor) {}

Result<ExportReport> Export::write(const QString &path, const ExportOptions &options, const ImportWatch &watch)
{
    PRAXIS_CHECK(mayWrite(options)); // before there is a file
    ExportReport report;
    PRAXIS_CHECK(writeWholeFile(path, [&](QIODevice &device) -> Result<> {
        PRAXIS_TRY(report, write(device, options, watch));
        return {};
    }));
    report.path = path;
    report.bytes = QFileInfo(path).size();
    return report;
}

Result<> Export::mayWrite(const ExportOptions &options)
{
    const QString action = isCalendar(options) ? QStringLiteral("appointment.export") : QStringLiteral("contact.export");
    if (m_parts.matrix.cell(m_actor.role, action) == Cell::No)
        return fail(m_door.refuse(m_actor, QStringLiteral("Export"), action).error());
    return {};
}

Result<ExportReport> Export::write(QIODevice &device, const ExportOptions &options, const ImportWatch &watch)
{
    PRAXIS_CHECK(mayWrite(options));
    m_leftOut.clear();
    m_leftOutNames.clear();
    ExportReport report;
    if (!isCalendar(options)) {
        PRAXIS_TRY(const auto relations, m_door.ask(m_actor, List<ContactRelation>{{.limit = 1}}));
        report.withoutRelations = !relations.isEmpty();
    }
    PRAXIS_TRY(report.count, isCalendar(options) ? writeAppointments(device, options, watch) : writeContacts(device, options, watch));
    RecordEvent event;
    event.action = QStringLiteral("export");
    event.type = isCalendar(options) ? QStringLiteral("Appointment") : QStringLiteral("Contact");
    event.count = report.count;
    event.copyFor = options.copyFor;
    report.leftOut = static_cast<int>(m_leftOut.size());
    report.leftOutNames = m_leftOutNames;
    if (options.copyFor == CopyFor::Others)
        event.detail = forOthersMark + QString::number(report.leftOut);
    // The trail knows of it before anybody has it; where the trail cannot be written there is none.
    PRAXIS_CHECK(m_door.run(m_actor, event));
    report.bytes = device.pos();
    return report;
}

Result<> Export::findLeftOut(const ExportOptions &options, QVector<QUuid> people)
{
    people.removeIf([this](const QUuid &one) { return m_lookedUp.contains(one); });
    if (options.copyFor == CopyFor::OwnUse || people.isEmpty())
        return {};
    m_lookedUp += QSet<QUuid>(people.cbegin(), people.cend());
    for (qsizetype at = 0; at < people.size(); at += exportPage) {
        PRAXIS_TRY(const auto lacking, m_door.ask(m_actor, LackSharing{people.mid(at, exportPage)}));
        m_lacking += lacking;
    }
    return {};
}

void Export::leaveOut(const QUuid &person, const QString &name)
{
    if (m_leftOut.contains(person))
        return;
    m_leftOut.insert(person);
    if (m_leftOutNames.size() < mostNames)
        m_leftOutNames.append(name);
}

Result<int> Export::writeContacts(QIODevice &device, const ExportOptions &options, const ImportWatch &watch)
{
    PRAXIS_TRY(const auto practice, m_door.ask(m_actor, Get<Organization>{m_actor.organization}));
    CsvWriter table(device);
    const bool isTable = options.format == ExportFormat::ContactsCsv;
    if (isTable)
        PRAXIS_CHECK(table.write(exportedColumns()));
    int count = 0;
    QString after;
    for (;;) {
        List<Contact> question{{.order = {{"id"}}, .limit = exportPage}};
        if (!after.isEmpty())
            question.selection.where = {{"id", Condition::Greater, after}};
        PRAXIS_TRY(const auto people, m_door.ask(m_actor, question));
        QVector<QUuid> patients;
        for (const auto &person : people) {
            if (person->kinds.isEmpty() || person->kinds.contains(QStringLiteral("patient"))) // who is called nothing may be one
                patients.append(person->id);
        }
        PRAXIS_CHECK(findLeftOut(options, std::move(patients)));
        for (const auto &person : people) {
            if ((!options.people.isEmpty() && !options.people.contains(person->id)) || (!options.kind.isEmpty() && !person->kinds.contains(options.kind)))
                continue;
            if (m_lacking.contains(person->id)) {
                leaveOut(person->id, fullName(*person));
                continue;
            }
            if (isTable) {
                QStringList cells;
                for (const QString &column : exportedColumns())
                    cells.append(cellOf(*person, column));
                PRAXIS_CHECK(table.write(cells));
            } else {
                PRAXIS_CHECK(writeCard(device, cardOf(*person, practice->language)));
            }
            ++count;
        }
        if (watch.isCancelled && watch.isCancelled())
            return fail(ErrorCode::Cancelled);
        if (watch.progress)
            watch.progress(count, 0);
        if (people.size() < exportPage)
            return count;
        after = idText(people.last()->id);
    }
}

} // namespace praxis
