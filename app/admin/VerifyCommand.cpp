#include "app/admin/HostedCommands.h"
#include "models/records/DocumentVersion.h"
#include "models/records/RecordingTrack.h"
#include "services/practice/door/AuditProof.h"
#include "services/practice/door/Door.h"
#include "services/practice/recordings/VaultParts.h"

namespace praxis::admin {

namespace {

Exit verifyAudit(const Invocation &call, app::PracticeFile &practice)
{
    const auto session = practice.store().session();
    if (!session)
        return call.terminal.failed(session.error());
    const auto leave = Door(**session, practice.parts()).ask(practice.actor(), VerifyAudit{});
    if (!leave)
        return call.terminal.failed(leave.error());
    const auto verdict = proveAudit(practice.store(), practice.parts(), practice.organization(), *leave, [&](qint64 done, qint64 total) {
        call.terminal.progress(QStringLiteral("Audit trail"), static_cast<int>(total > 0 ? done * 100 / total : 100));
        return !isInterrupted();
    });
    if (!verdict)
        return call.terminal.failed(verdict.error());
    return call.terminal.done({{QStringLiteral("entries"), verdict->entries}, {QStringLiteral("heads"), verdict->heads}},
                              QStringLiteral("The audit trail is as it was written: %1 entries.").arg(verdict->entries));
}

struct VaultFile {
    QString name;
    VaultObject object;
};

/// Every row that keeps a file in the vault, deleted ones too: what may come back must still be whole.
template <class R> Result<> addFiles(StoreSession &session, const char *what, QUuid R::*owner, QVector<VaultFile> &files)
{
    PRAXIS_TRY(const auto rows, selectAs<R>(session, {.where = {{"blob", Condition::NotNull, {}}}, .deleted = Deleted::Include}));
    for (const auto &row : rows)
        files.append({QLatin1StringView(what) + u' ' + idText((*row).*owner) + u" file " + idText(row->id), vaultObjectOf(*row)});
    return {};
}

Result<QVector<VaultFile>> vaultFiles(Store &store, const QUuid &organization)
{
    PRAXIS_TRY(const auto session, store.session());
    PRAXIS_CHECK(session->begin(organization, false));
    QVector<VaultFile> files;
    PRAXIS_CHECK(addFiles(*session, "recording", &RecordingTrack::recordingId, files));
    PRAXIS_CHECK(addFiles(*session, "document", &DocumentVersion::documentId, files));
    session->rollback();
    return files;
}

} // namespace

Result<VaultVerdict> readVault(const Invocation &call, Store &store, const Parts &parts, const QUuid &organization)
{
    PRAXIS_TRY(const QVector<VaultFile> files, vaultFiles(store, organization));
    QSet<QString> known;
    VaultVerdict verdict;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const VaultFile &file = files.at(i);
        call.terminal.progress(QStringLiteral("Vault"), static_cast<int>(i * 100 / files.size()));
        if (known.contains(file.object.blob)) // an older state that came back
            continue;
        known.insert(file.object.blob);
        verdict.bytes += file.object.size;
        if (const auto whole = parts.vault->verify(file.object); !whole) {
            const QString media = whole.error().data.value(QStringLiteral("media")).toString();
            verdict.problems.append(file.name + QStringLiteral(": ") + (media.isEmpty() ? codeName(whole.error().code) : media));
        }
    }
    verdict.files = known.size();
    PRAXIS_CHECK(parts.vault->sweep([&](const QString &blob) -> Result<bool> { // asked as the sweep does, and kept
        verdict.orphans += known.contains(blob) ? 0 : 1;
        return true;
    }));
    return verdict;
}

Exit told(const Invocation &call, const VaultVerdict &verdict)
{
    const QJsonObject answer{{QStringLiteral("files"), verdict.files}, {QStringLiteral("bytes"), verdict.bytes},
                             {QStringLiteral("problems"), QJsonArray::fromStringList(verdict.problems)}, {QStringLiteral("without_row"), verdict.orphans}};
    const QString sum = QStringLiteral("%1 files, %2 bytes; %3 payloads belong to nothing.").arg(verdict.files).arg(verdict.bytes).arg(verdict.orphans);
    if (verdict.problems.isEmpty())
        return call.terminal.done(answer, QStringLiteral("Every file of the vault is as it was kept: ") + sum);
    return call.terminal.done(answer, QStringLiteral("The vault is not whole: ") + sum + QStringLiteral("\n  ") + verdict.problems.join(QStringLiteral("\n  ")), Exit::Damaged);
}

Exit runVerify(const Invocation &call)
{
    const QString what = call.arguments.value(0);
    if (call.arguments.size() != 1 || (what != u"audit" && what != u"database" && what != u"vault"))
        return call.terminal.usage(QStringLiteral("verify audit, verify database, or verify vault"));
    if (call.has("before") && what != u"database")
        return call.terminal.usage(QStringLiteral("--before is for verify database"));
    if (call.has("store"))
        return runHostedVerify(call, what);
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    app::PracticeFile &practice = *opened->practice;
    if (what == u"audit")
        return verifyAudit(call, practice);
    const QString action = practice.parts().matrix.actionOfQuery(QStringLiteral("VerifyAudit")); // what is damaged is named, also what a role may not even count
    if (practice.parts().matrix.cell(practice.actor().role, action) != Cell::All)
        return call.terminal.failed({ErrorCode::Denied, {{QStringLiteral("action"), action}}});
    if (what == u"database")
        return told(call, store::examine(practice.store().access()));
    const auto verdict = readVault(call, practice.store(), practice.parts(), practice.organization());
    return verdict ? told(call, *verdict) : call.terminal.failed(verdict.error());
}

} // namespace praxis::admin
