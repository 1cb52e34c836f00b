#include "app/admin/Names.h"
#include "app/admin/Subcommand.h"
#include "models/records/ImportMapping.h"
#include "services/practice/exchange/Import.h"

#include <QFile>
#include <QJsonDocument>

namespace praxis::admin {

namespace {

constexpr qsizetype refusedShown = 20;

template <class E>
Result<E> choice(const Invocation &call, const char *option)
{
    E value{};
    if (!praxis::detail::FieldTraits<E>::set(value, call.value(option)))
        return fail(ErrorCode::Invalid, {{QStringLiteral("field"), QString::fromLatin1(option)}, {QStringLiteral("value"), call.value(option)}});
    return value;
}

/// A file where there is one of that name, else what was saved under it.
Result<QJsonObject> mappingNamed(Door &door, const Actor &actor, const QString &name)
{
    if (QFile file(name); file.exists()) {
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("path"), name}});
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(file.read(1 << 20), &problem);
        if (!document.isObject())
            return fail(ErrorCode::Malformed, {{QStringLiteral("path"), name}, {QStringLiteral("detail"), problem.errorString()}});
        return document.object();
    }
    PRAXIS_TRY(const auto saved, door.ask(actor, List<ImportMapping>{}));
    for (const auto &one : saved) {
        if (one->name == name)
            return one->mapping;
    }
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("ImportMapping")}, {QStringLiteral("name"), name}});
}

Result<ImportOptions> optionsFor(const Invocation &call, Door &door, const Actor &actor, ImportOptions options)
{
    if (call.has("map")) {
        PRAXIS_TRY(options.mapping, mappingNamed(door, actor, call.value("map")));
    }
    PRAXIS_TRY(options.duplicates, choice<ForDuplicates>(call, "duplicates"));
    PRAXIS_TRY(options.unknownPeople, choice<ForUnknownPeople>(call, "unknown-people"));
    PRAXIS_TRY(options.allDay, choice<ForAllDay>(call, "all-day"));
    if (call.has("practitioner")) {
        PRAXIS_TRY(options.practitioner, practitionerNamed(door, actor, call.value("practitioner")));
    }
    if (call.has("location")) {
        PRAXIS_TRY(options.location, locationNamed(door, actor, call.value("location")));
    }
    return options;
}

struct Imported {
    ImportReport report;
    QStringList header;
    QVector<NotKept> notKept;
};

Result<Imported> import(const Invocation &call, app::PracticeFile &practice, ImportFormat format)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    Door door(*session, practice.parts());
    Import importer(door, practice.parts(), practice.actor());
    ImportWatch watch;
    watch.isCancelled = isInterrupted;
    watch.progress = [&call](qint64 done, qint64 total) {
        call.terminal.progress(QStringLiteral("Import"), total > 0 ? static_cast<int>(done * 100 / total) : 0);
    };
    PRAXIS_TRY(const ImportFile file, importer.look(call.arguments[1], watch));
    if (file.format != format)
        return fail(ErrorCode::NotThatKind, {{QStringLiteral("expected"), enumName(format)}, {QStringLiteral("found"), enumName(file.format)}});
    PRAXIS_TRY(ImportOptions suggested, importer.suggest(file));
    PRAXIS_TRY(const ImportOptions options, optionsFor(call, door, practice.actor(), std::move(suggested)));
    PRAXIS_TRY(const ImportPlan plan, importer.plan(file, options, watch));
    PRAXIS_TRY(ImportReport report, call.has("dry-run") ? importer.tryOut(plan, watch) : importer.run(plan, watch));
    return Imported{std::move(report), plan.header, plan.notKept};
}

QJsonObject valuesOf(const Imported &imported, bool dryRun)
{
    const ImportReport &r = imported.report;
    QJsonArray refused;
    for (const RefusedLine &line : r.refused)
        refused.append(QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("reason"), line.code},
                                   {QStringLiteral("field"), line.field}, {QStringLiteral("value"), line.value}});
    QJsonObject notKept;
    for (const NotKept &one : imported.notKept)
        notKept.insert(one.what, one.count);
    return {{QStringLiteral("dry_run"), dryRun}, {QStringLiteral("people"), r.contacts}, {QStringLiteral("updated"), r.updated},
            {QStringLiteral("appointments"), r.appointments}, {QStringLiteral("overlaps"), r.overlaps}, {QStringLiteral("closed_days"), r.closedDays},
            {QStringLiteral("duplicates"), r.duplicates}, {QStringLiteral("changed"), r.changed}, {QStringLiteral("refused"), refused}, {QStringLiteral("refused_count"), refused.size()},
            {QStringLiteral("not_kept"), notKept}};
}

QString wordsOf(const Imported &imported, bool dryRun)
{
    const ImportReport &r = imported.report;
    QString text = dryRun ? QStringLiteral("Nothing was kept; this is what would come in:\n")
        : r.outcome.undoStep.isNull() ? QStringLiteral("Nothing came in:\n") : QStringLiteral("Imported, as one step that can be undone:\n");
    text += QStringLiteral("  %1 people, %2 updated, %3 appointments, %4 closed days; %5 were there already; %6 lines refused")
                .arg(r.contacts).arg(r.updated).arg(r.appointments).arg(r.closedDays).arg(r.duplicates).arg(r.refused.size());
    if (r.overlaps > 0)
        text += QStringLiteral("\n  %1 of the appointments lie over something else").arg(r.overlaps);
    if (r.changed > 0)
        text += QStringLiteral("\n  %1 came in before and have changed since: left as they are").arg(r.changed);
    for (const NotKept &one : imported.notKept)
        text += QStringLiteral("\n  not kept: %1 (%2)").arg(one.what).arg(one.count);
    for (const RefusedLine &line : r.refused.first(std::min(r.refused.size(), refusedShown)))
        text += QStringLiteral("\n  line %1: %2 %3 %4").arg(line.line).arg(line.code, line.field, line.value.left(60));
    if (r.refused.size() > refusedShown)
        text += QStringLiteral("\n  … --refused FILE writes all of them");
    return text;
}

} // namespace

Exit runImport(const Invocation &call)
{
    ImportFormat format{};
    if (call.arguments.size() != 2 || !praxis::detail::FieldTraits<ImportFormat>::set(format, call.arguments[0]))
        return call.terminal.usage(QStringLiteral("import csv FILE, import ics FILE, or import vcf FILE"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const auto imported = import(call, *opened->practice, format);
    if (!imported)
        return call.terminal.failed(imported.error());
    QJsonObject values = valuesOf(*imported, call.has("dry-run"));
    if (call.has("refused")) {
        const auto written = Import::writeRefused(call.value("refused"), imported->header, imported->report.refused);
        values.insert(QStringLiteral("refused_file"), written ? QJsonValue(call.value("refused")) : QJsonValue());
        if (!written) { // what came in stays
            const QString code = codeName(written.error().code);
            const QString message = QStringLiteral("The refused lines could not be written. The import itself is not touched by that.");
            values.insert(QStringLiteral("refused_file_problem"), QJsonObject{{QStringLiteral("code"), code}, {QStringLiteral("message"), message}});
            if (!call.terminal.isJson())
                call.terminal.note(message + QStringLiteral(" (") + code + u')');
        }
    }
    return call.terminal.done(values, wordsOf(*imported, call.has("dry-run")),
                              imported->report.refused.isEmpty() ? Exit::Done : Exit::Refused);
}

} // namespace praxis::admin
