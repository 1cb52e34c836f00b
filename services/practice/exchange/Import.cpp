#include "services/practice/exchange/Import.h"

#include "models/records/ImportMapping.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "services/interchange/CsvMapping.h"
#include "services/interchange/FileKind.h"
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

/// The most columns of a saved mapping that this header has; 0 where one is missing.
qsizetype fit(const QJsonObject &mapping, const QStringList &header)
{
    const QStringList columns = mapping.value(QStringLiteral("columns")).toObject().keys();
    for (const QString &column : columns) {
        if (!header.contains(column))
            return 0;
    }
    return columns.size();
}

} // namespace

RefusedLine refusedBy(const Error &error, int line, const QStringList &cells)
{
    RefusedLine refused;
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
    plan.header = file.header;
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
    PRAXIS_TRY(const ImportReport report, perform(plan, watch, true));
    RecordEvent event;
    event.action = QStringLiteral("import");
    event.type = plan.format == ImportFormat::ICalendar ? typeOf<Appointment>().key() : typeOf<Contact>().key();
    event.detail = enumName(plan.format);
    event.count = report.contacts + report.updated + report.appointments + report.closedDays;
    PRAXIS_CHECK(m_door.run(m_actor, event));
    return report;
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

QJsonObject summaryOf(const ImportPlan &plan)
{
    ImportReport planned;
    for (const ImportItem &item : plan.items)
        count(item, planned);
    return {{QStringLiteral("code"), QStringLiteral("imported")},
            {QStringLiteral("count"), planned.contacts + planned.updated + planned.appointments + planned.closedDays},
            {QStringLiteral("contacts"), planned.contacts},
            {QStringLiteral("updated"), planned.updated},
            {QStringLiteral("appointments"), planned.appointments},
            {QStringLiteral("closed_days"), planned.closedDays}};
}

} // namespace

Result<ImportReport> Import::perform(const ImportPlan &plan, const ImportWatch &watch, bool keep)
{
    PRAXIS_CHECK(permit(plan.format));
    ImportReport report;
    report.refused = plan.refused;
    report.duplicates = static_cast<int>(plan.duplicates.size());
    QVector<AnyCommand> commands;
    for (const ImportItem &item : plan.items)
        commands.append(item.commands);
    if (commands.isEmpty())
        return report;
    ManyOptions options;
    options.allOrNothing = false;
    options.dryRun = !keep;
    options.tellNobody = true;
    options.summary = summaryOf(plan);
    const qint64 total = commands.size();
    options.goOn = [&watch, total](int done) {
        if (watch.progress)
            watch.progress(done, total);
        return !watch.isCancelled || !watch.isCancelled();
    };
    PRAXIS_TRY(const ManyResult many, m_door.runMany(m_actor, commands, options));
    qsizetype next = 0;
    for (const ImportItem &item : plan.items) {
        const Error *problem = nullptr;
        for (qsizetype i = 0; i < item.commands.size(); ++i, ++next) {
            if (const Result<Outcome> &result = many.items.at(next); !result && !problem)
                problem = &result.error();
        }
        if (problem)
            report.refused.append(refusedBy(*problem, item.line, item.cells));
        else
            count(item, report);
    }
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
