#include "app/admin/Subcommand.h"
#include "app/common/PaperProgram.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "services/practice/people/PersonBundle.h"

#include <QCoreApplication>

namespace praxis::admin {

namespace {

/// By id, by record number, or by a name that only one has.
Result<QUuid> personNamed(Door &door, const Actor &actor, const QString &who)
{
    if (const QUuid id = QUuid::fromString(who); !id.isNull())
        return id;
    PRAXIS_TRY(const auto hits, door.ask(actor, FindPeople{{.text = who, .limit = 20}}));
    for (const PersonHit &hit : hits) {
        if (!hit.recordNumber.isEmpty() && hit.recordNumber.compare(who, Qt::CaseInsensitive) == 0)
            return hit.id;
    }
    if (hits.size() == 1)
        return hits.first().id;
    return fail(hits.isEmpty() ? ErrorCode::NotFound : ErrorCode::Duplicate,
                {{QStringLiteral("type"), QStringLiteral("Contact")}, {QStringLiteral("field"), QStringLiteral("name")}, {QStringLiteral("name"), who}, {QStringLiteral("value"), who}});
}

Result<BundleReport> write(const Invocation &call, app::PracticeFile &practice)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    Door door(*session, practice.parts());
    PRAXIS_TRY(const QUuid person, personNamed(door, practice.actor(), call.arguments[1]));
    const app::PaperProgram paper(QCoreApplication::applicationDirPath() + QStringLiteral("/praxis-paper"));
    ImportWatch watch;
    watch.isCancelled = isInterrupted;
    watch.progress = [&call](qint64 done, qint64 total) { call.terminal.progress(QStringLiteral("Copying"), total > 0 ? static_cast<int>(done * 100 / total) : 0); };
    if (call.has("to-others"))
        PRAXIS_CHECK(door.run(practice.actor(), ActDespiteConsent{.act = ConsentAct::Share, .person = person, .why = call.value("why")}));
    return PersonBundle(door, practice.parts(), paper, practice.actor()).write(person, call.arguments[2], call.value("why"), watch, call.has("to-others"));
}

} // namespace

Exit runExportPerson(const Invocation &call)
{
    if (call.arguments.size() != 3 || call.value("why").trimmed().isEmpty())
        return call.terminal.usage(QStringLiteral("export person WHO FOLDER|FILE.zip --why REASON [--to-others]"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const auto report = write(call, *opened->practice);
    if (!report)
        return call.terminal.failed(report.error());
    const int withheld = static_cast<int>(report->withheld.size());
    return call.terminal.done({{QStringLiteral("path"), report->path}, {QStringLiteral("files"), report->files}, {QStringLiteral("bytes"), report->bytes},
                               {QStringLiteral("withheld"), withheld}},
                              QStringLiteral("%1 files written to %2; %3 withheld (see manifest.json)").arg(report->files).arg(report->path).arg(withheld));
}

} // namespace praxis::admin
