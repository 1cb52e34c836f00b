#include "services/practice/exchange/Import.h"

#include "models/records/ImportMapping.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "services/interchange/CsvMapping.h"
#include "services/interchange/FileKind.h"
#include "services/practice/door/Work.h"
#include "services/practice/exchange/ImportRun.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"

#include <QFile>

namespace praxis {

namespace {

QString kindOf(ImportFormat format)
{
    return format == ImportFormat::ICalendar ? QStringLiteral("appointments") : QStringLiteral("contacts");
}

Result<ImportFormat> formatOf(interchange::FileKind kind)
{
    switch (kind) {
    case interchange::FileKind::Text:
        return ImportFormat::Csv;
    case interchange::FileKind::VCard:
        return ImportFormat::VCard;
    case interchange::FileKind::ICalendar:
        return ImportFormat::ICalendar;
    default:
        return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("csv, vcf, ics")},
                                             {QStringLiteral("found"), interchange::kindName(kind)}});
    }
}

/// What stands in a line of the refused, where the file itself has no columns.
QStringList columnsOf(const ImportFile &file)
{
    switch (file.format) {
    case ImportFormat::VCard:
        return {QStringLiteral("name"), QStringLiteral("mobile_phone"), QStringLiteral("email")};
    case ImportFormat::ICalendar:
        return {QStringLiteral("start"), QStringLiteral("summary")};
    case ImportFormat::Csv:
        break;
    }
    return file.header;
}

/// The most columns of a saved mapping that this header has; 0 where one is missing.
qsizetype fit(const QJsonObject &mapping, const QStringList &header)
{
    const QStringList columns = mapping.value(QStringLiteral("columns")).toObject().keys();
    const QStringList names = interchange::columnNames(header);
    for (const QString &column : columns) {
        if (!names.contains(column))
            return 0;
    }
    return columns.size();
}

} // namespace

RefusedLine refusedBy(const Error &error, int line, const QStringList &cells, const QString &type)
{
    RefusedLine refused;
    refused.type = type;
    refused.line = error.data.contains(QStringLiteral("line")) ? error.data.value(QStringLiteral("line")).toInt() : line;
    refused.code = codeName(error.code);
    refused.field = error.data.value(QStringLiteral("field")).toString();
    refused.value = error.data.value(QStringLiteral("value")).toString();
    refused.cells = cells;
    const QVariantMap first = error.data.value(QStringLiteral("fields")).toList().value(0).toMap();
    if (!first.isEmpty()) {
        refused.field = first.value(QStringLiteral("field")).toString();
        refused.code = first.value(QStringLiteral("problem")).toString();
    }
    if (error.code == ErrorCode::Malformed)
        refused.code = error.data.value(QStringLiteral("detail"), refused.code).toString();
    if (error.code == ErrorCode::Internal)
        refused.value = error.data.value(QStringLiteral("detail")).toString();
    if (error.code == ErrorCode::UnknownZone)
        refused.value = error.data.value(QStringLiteral("zone")).toString();
    return refused;
}

Import::Import(Door &door, const Parts &parts, const Actor &actor) : m_door(door), m_parts(parts), m_actor(actor) {}

Result<> Import::permit(ImportFormat format)
{
    const QString action = format == ImportFormat::ICalendar ? QStringLiteral("appointment.import") : QStringLiteral("contact.import");
    if (m_parts.matrix.cell(m_actor.role, action) == Cell::No)
        return m_door.refuse(m_actor, QStringLiteral("Import"), action);
    return {};
}

Result<ImportFile> Import::look(const QString &path, const ImportWatch &watch)
{
    QFile device(path);
    if (!device.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), path}, {QStringLiteral("detail"), device.errorString()}});
    ImportFile file;
    file.path = path;
    file.bytes = device.size();
    PRAXIS_TRY(file.format, formatOf(interchange::sniffKind(device.peek(4096))));
    PRAXIS_CHECK(permit(file.format));
    ImportRun run{m_door, m_parts, m_actor, watch};
    const interchange::ReadingWatch work = run.work(file.bytes);
    switch (file.format) {
    case ImportFormat::Csv:
        PRAXIS_CHECK(lookAtTable(device, file, work));
        break;
    case ImportFormat::VCard:
        PRAXIS_CHECK(lookAtCards(device, file, work));
        break;
    case ImportFormat::ICalendar:
        PRAXIS_CHECK(lookAtCalendar(run, device, file, work));
        break;
    }
    return file;
}

Result<ImportOptions> Import::suggest(const ImportFile &file)
{
    ImportOptions options;
    if (file.format == ImportFormat::Csv) {
        options.mapping = interchange::guessMapping(file.header, interchange::contactTargets()).toJson();
        PRAXIS_TRY(const auto saved, m_door.ask(m_actor, List<ImportMapping>{{.where = {{"kind", Condition::Equal, kindOf(file.format)}}}}));
        qsizetype best = 0;
        for (const auto &mapping : saved) {
            if (const qsizetype columns = fit(mapping->mapping, file.header); columns > best) {
                best = columns;
                options.mapping = mapping->mapping;
                options.mappingName = mapping->name;
            }
        }
        return options;
    }
    PRAXIS_TRY(const auto locations, m_door.ask(m_actor, List<Location>{{.where = {{"is_active", Condition::Equal, true}}, .order = {{"sort_order"}}}}));
    if (!locations.isEmpty())
        options.location = locations.first()->id;
    PRAXIS_TRY(const auto staff, m_door.ask(m_actor, List<Practitioner>{{.where = {{"is_active", Condition::Equal, true}}}}));
    if (staff.size() == 1)
        options.practitioner = staff.first()->id;
    for (const ImportCalendar &calendar : file.calendars) {
        if (!calendar.practitioner.isNull())
            options.practitioners.insert(calendar.key, calendar.practitioner);
    }
    return options;
}

Result<ImportPlan> Import::plan(const ImportFile &file, const ImportOptions &options, const ImportWatch &watch)
{
    PRAXIS_CHECK(permit(file.format));
    ImportPlan plan;
    plan.format = file.format;
    plan.header = columnsOf(file);
    ImportRun run{m_door, m_parts, m_actor, watch};
    switch (file.format) {
    case ImportFormat::Csv:
        PRAXIS_CHECK(planTable(run, file, options, plan));
        break;
    case ImportFormat::VCard:
        PRAXIS_CHECK(planCards(run, file, options, plan));
        break;
    case ImportFormat::ICalendar:
        PRAXIS_CHECK(planCalendar(run, file, options, plan));
        break;
    }
    return plan;
}

Result<ImportReport> Import::tryOut(const ImportPlan &plan, const ImportWatch &watch)
{
    return perform(plan, watch, false);
}

Result<ImportReport> Import::run(const ImportPlan &plan, const ImportWatch &watch)
{
    return perform(plan, watch, true);
}

namespace {

void count(const ImportItem &item, ImportReport &report)
{
    if (item.type == u"Contact")
        (item.isUpdate ? report.updated : report.contacts) += 1;
    else if (item.type == u"HoursException")
        report.closedDays += 1;
    else
        report.appointments += 1;
    for (const AnyCommand &command : item.commands) // people who come with an appointment
        report.contacts += item.type == u"Appointment" && command.type->name == u"CreateContact" ? 1 : 0;
}

/// What came in, and what the door refused of the plan.
ImportReport reportOf(const ImportPlan &plan, const ManyResult &many)
{
    ImportReport report;
    report.refused = plan.refused;
    for (const DuplicateLine &line : plan.duplicates)
        (line.why == u"uid_changed" ? report.changed : report.duplicates) += 1;
    for (qsizetype i = 0; i < many.items.size(); ++i) {
        const ImportItem &item = plan.items.at(i);
        if (!many.items[i]) {
            report.refused.append(refusedBy(many.items[i].error(), item.line, item.cells, item.type));
            continue;
        }
        count(item, report);
        report.overlaps += many.items[i]->overlaps;
    }
    return report;
}

int broughtIn(const ImportReport &report)
{
    return report.contacts + report.updated + report.appointments + report.closedDays;
}

QJsonObject summaryOf(const ImportReport &report)
{
    if (broughtIn(report) == 0)
        return {};
    return {{QStringLiteral("code"), QStringLiteral("imported")},
            {QStringLiteral("count"), broughtIn(report)},
            {QStringLiteral("contacts"), report.contacts},
            {QStringLiteral("updated"), report.updated},
            {QStringLiteral("appointments"), report.appointments},
            {QStringLiteral("closed_days"), report.closedDays}};
}

/// The trail's line, as RecordEvent writes it, in the transaction of what came in: one is never there without the other.
AuditEntry lineOf(const ImportPlan &plan, const ImportReport &report)
{
    AuditEntry entry;
    entry.action = QStringLiteral("import");
    entry.type = plan.format == ImportFormat::ICalendar ? typeOf<Appointment>().key() : typeOf<Contact>().key();
    entry.command = QString::fromLatin1(RecordEvent::name);
    entry.risk = QStringLiteral("low");
    entry.why = enumName(plan.format);
    if (const int count = broughtIn(report); count > 1)
        entry.why = entry.why + QStringLiteral(" (") + QString::number(count) + u')';
    return entry;
}

} // namespace

Result<ImportReport> Import::perform(const ImportPlan &plan, const ImportWatch &watch, bool keep)
{
    PRAXIS_CHECK(permit(plan.format));
    ManyOptions options;
    options.allOrNothing = false;
    options.dryRun = !keep;
    options.tellNobody = true;
    QVector<AnyCommand> commands;
    for (const ImportItem &item : plan.items) {
        commands.append(item.commands);
        options.groups.append(item.commands.size());
    }
    const qint64 total = plan.items.size();
    options.goOn = [&watch, total](int done) {
        if (watch.progress)
            watch.progress(done, total);
        return !watch.isCancelled || !watch.isCancelled();
    };
    options.atEnd = [&plan](Work &work, const ManyResult &many) {
        const ImportReport report = reportOf(plan, many);
        work.setSummary(summaryOf(report));
        return work.note(lineOf(plan, report));
    };
    PRAXIS_TRY(const ManyResult many, m_door.runMany(m_actor, commands, options));
    ImportReport report = reportOf(plan, many);
    report.outcome = many.outcome;
    return report;
}

Result<> Import::saveMapping(const QString &name, const ImportFile &file, const QJsonObject &mapping)
{
    PRAXIS_TRY(const auto same, m_door.ask(m_actor, List<ImportMapping>{{.where = {{"name", Condition::Equal, name}}, .limit = 1}}));
    ImportMapping record;
    if (!same.isEmpty())
        record = *same.first();
    const ImportMapping before = record;
    record.name = name;
    record.kind = kindOf(file.format);
    record.mapping = mapping;
    record.mapping.insert(QStringLiteral("name"), name);
    if (same.isEmpty())
        PRAXIS_CHECK(m_door.run(m_actor, create(record)));
    else if (const EditRecord change = edit(before, record); !change.values.isEmpty())
        PRAXIS_CHECK(m_door.run(m_actor, change));
    return {};
}

} // namespace praxis
