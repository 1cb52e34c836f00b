#include "app/admin/Subcommand.h"
#include "services/store/SqliteCopies.h"

namespace praxis::admin {

namespace {

Exit verifyAudit(const Invocation &call, app::PracticeFile &practice)
{
    const Parts &parts = practice.parts();
    const QUuid organization = practice.organization();
    const auto head = practice.store().verifyAudit(organization, [&](const AuditHead &signedHead) {
        return parts.seal.verify(auditHeadMessage(organization, signedHead), signedHead.signature);
    });
    if (!head)
        return call.terminal.failed(head.error());
    return call.terminal.done({{QStringLiteral("entries"), head->number}, {QStringLiteral("head"), QString::fromLatin1(head->hash.toHex())}},
                              QStringLiteral("The audit trail is as it was written: %1 entries.").arg(head->number));
}

Exit verifyData(const Invocation &call, app::PracticeFile &practice)
{
    const auto problems = store::verifyDatabase(practice.store().access());
    if (!problems)
        return call.terminal.failed(problems.error());
    if (problems->isEmpty())
        return call.terminal.done({{QStringLiteral("problems"), QJsonArray()}}, QStringLiteral("The database is as it was written."));
    return call.terminal.done({{QStringLiteral("problems"), QJsonArray::fromStringList(*problems)}},
                              QStringLiteral("The database is damaged:\n  ") + problems->join(QStringLiteral("\n  ")), Exit::Damaged);
}

} // namespace

Exit runVerify(const Invocation &call)
{
    const QString what = call.arguments.value(0);
    if (call.arguments.size() != 1 || (what != u"audit" && what != u"database"))
        return call.terminal.usage(QStringLiteral("verify audit, or verify database"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    return what == u"audit" ? verifyAudit(call, *opened->practice) : verifyData(call, *opened->practice);
}

} // namespace praxis::admin
