#include "app/admin/Names.h"
#include "app/admin/Subcommand.h"
#include "services/practice/exchange/Export.h"

namespace praxis::admin {

namespace {

Result<QDate> dateOf(const Invocation &call, const char *option)
{
    if (!call.has(option))
        return QDate();
    const QDate date = QDate::fromString(call.value(option), Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorCode::Invalid, {{QStringLiteral("field"), QString::fromLatin1(option)}, {QStringLiteral("value"), call.value(option)}});
    return date;
}

Result<ExportReport> write(const Invocation &call, app::PracticeFile &practice, ExportFormat format)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    Door door(*session, practice.parts());
    ExportOptions options;
    options.format = format;
    options.kind = call.value("kind");
    options.copyFor = call.has("to-others") ? CopyFor::Others : CopyFor::OwnUse;
    PRAXIS_TRY(options.from, dateOf(call, "from"));
    PRAXIS_TRY(options.until, dateOf(call, "until"));
    PRAXIS_TRY(const QUuid practitioner, practitionerNamed(door, practice.actor(), call.value("practitioner")));
    if (!practitioner.isNull())
        options.practitioners = {practitioner};
    ImportWatch watch;
    watch.isCancelled = isInterrupted;
    return Export(door, practice.parts(), practice.actor()).write(call.arguments[1], options, watch);
}

} // namespace

Exit runExport(const Invocation &call)
{
    const QString what = call.arguments.value(0);
    if (what == u"person")
        return runExportPerson(call);
    if (what == u"age")
        return runExportAge(call);
    if (call.arguments.size() != 2 || (what != u"csv" && what != u"ics" && what != u"vcf"))
        return call.terminal.usage(QStringLiteral("export csv FILE, export ics FILE, export vcf FILE, export person WHO PLACE --why REASON, or export age recording|document ID FOLDER --why REASON"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const ExportFormat format = what == u"csv" ? ExportFormat::ContactsCsv : what == u"vcf" ? ExportFormat::ContactsVCard : ExportFormat::AppointmentsICalendar;
    const auto report = write(call, *opened->practice, format);
    if (!report)
        return call.terminal.failed(report.error());
    QString said = QStringLiteral("%1 written to %2").arg(report->count).arg(report->path);
    if (report->leftOut > 0)
        said += QStringLiteral("\n%1 left out, who have not agreed to sharing: %2%3").arg(report->leftOut).arg(report->leftOutNames.join(QStringLiteral(", ")), report->leftOut > report->leftOutNames.size() ? QStringLiteral(", …") : QString());
    return call.terminal.done({{QStringLiteral("path"), report->path}, {QStringLiteral("count"), report->count}, {QStringLiteral("bytes"), report->bytes}, {QStringLiteral("left_out"), report->leftOut}}, said);
}

} // namespace praxis::admin
