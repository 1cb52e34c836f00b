// Files that are kept, looked at again by a virus scanner that knows more than when they came in.
#include "services/practice/documents/DocumentScans.h"

#include "models/records/Contact.h"
#include "models/records/Document.h"
#include "models/records/DocumentVersion.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Door.h"
#include "services/practice/door/Reading.h"
#include "services/practice/recordings/VaultParts.h"

#include <algorithm>

namespace praxis {

namespace {

constexpr qint64 scanPiece = 1 << 20;

/// NotAvailable where the scanner broke off, FileUnreadable where the file did.
Result<ScanVerdict> verdictOn(Vault &vault, FileScanner &scanner, const VaultObject &object)
{
    PRAXIS_TRY(const auto file, vault.open(object));
    PRAXIS_TRY(const auto scan, scanner.begin());
    for (qint64 left = object.size; left > 0;) {
        const QByteArray bytes = file->read(std::min(scanPiece, left));
        if (bytes.isEmpty())
            return fail(ErrorCode::FileUnreadable);
        PRAXIS_CHECK(scan->write(bytes));
        left -= bytes.size();
    }
    return scan->finish();
}

Result<> keep(Work &work, const QUuid &id, const QString &engine, const QString &found)
{
    PRAXIS_TRY(const auto present, findAs<DocumentVersion>(work.session(), id, Deleted::Include));
    if (!present || present->blob.isEmpty())
        return {}; // destroyed meanwhile
    PRAXIS_TRY(const auto version, work.get<DocumentVersion>(id, Deleted::Include));
    version->scannedBy = engine;
    version->scanFound = found;
    version->scanState = found.isEmpty() ? ScanState::Clean : ScanState::Infected;
    return found.isEmpty() ? work.saveOnTheSameLine(version) : work.save(version); // what was found is a line of its own
}

} // namespace

Result<QVector<FileToScan>> answer(Reading &reading, const DocumentsToScan &query)
{
    QVector<FileToScan> files;
    const int limit = std::clamp(query.limit, 1, 500);
    const auto add = [&](const Selection &selection) -> Result<> {
        PRAXIS_TRY(const auto rows, selectAs<DocumentVersion>(reading.session(), selection));
        for (const auto &row : rows)
            files.append({row->id, vaultObjectOf(*row)});
        return {};
    };
    const Condition kept{"blob", Condition::NotNull, {}};
    PRAXIS_CHECK(add({.where = {kept, {"scanned_by", Condition::IsNull, {}}}, .order = {{"created_at", true}}, .limit = limit}));
    if (files.size() < limit)
        PRAXIS_CHECK(add({.where = {kept, {"scanned_by", Condition::NotEqual, query.engine}}, .order = {{"updated_at"}}, .limit = limit - static_cast<int>(files.size())}));
    return files;
}

Result<QVector<InfectedDocument>> answer(Reading &reading, const InfectedDocuments &)
{
    constexpr int most = 500;
    PRAXIS_TRY(const auto rows, selectAs<DocumentVersion>(reading.session(), {.where = {{"blob", Condition::NotNull, {}}, {"scan_state", Condition::Equal, enumName(ScanState::Infected)}},
                                                                            .order = {{"updated_at", true}}, .limit = most}));
    const Actor &actor = reading.actor();
    const bool answers = actor.role == Role::Admin || actor.role == Role::PracticeManager;
    QVector<InfectedDocument> lines;
    for (const auto &row : rows) {
        const auto document = reading.lookup().get<Document>(row->documentId);
        const bool own = document && (row->createdBy == actor.user || (*document)->authorId == actor.user);
        if (!document || (!own && !answers))
            continue;
        InfectedDocument line{row->documentId, row->id, {}, {}, row->scanFound, {}};
        if (own || (*document)->privacy != Privacy::Restricted)
            line.title = (*document)->title;
        if (!(*document)->contactId.isNull()) {
            const auto person = reading.lookup().get<Contact>((*document)->contactId);
            line.personName = person ? fullName(**person) : QString();
        }
        PRAXIS_TRY(const auto user, findAs<User>(reading.session(), row->createdBy, Deleted::Include));
        line.addedBy = user ? user->displayName : QString();
        lines.append(std::move(line));
    }
    return lines;
}

Result<> apply(Work &work, const KeepScans &command)
{
    PRAXIS_CHECK(work.permit());
    work.setUndoKind(Work::UndoKind::None);
    for (const QString &id : command.clean)
        PRAXIS_CHECK(keep(work, QUuid::fromString(id), command.engine, {}));
    for (auto found = command.infected.begin(); found != command.infected.end(); ++found)
        PRAXIS_CHECK(keep(work, QUuid::fromString(found.key()), command.engine, found.value().toString(QStringLiteral("?"))));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("documents_scanned")}, {QStringLiteral("count"), command.clean.size() + command.infected.size()}});
    AuditEntry entry; // one line for all that is clean: nothing of it has changed
    entry.action = QStringLiteral("update");
    entry.type = typeOf<DocumentVersion>().key();
    entry.risk = QStringLiteral("low");
    entry.why = command.engine;
    return work.note(std::move(entry));
}

Result<KeepScans> lookAgain(Door &door, const Actor &actor, Vault &vault, FileScanner &scanner, int limit)
{
    KeepScans kept;
    PRAXIS_TRY(kept.engine, scanner.engine());
    PRAXIS_TRY(const auto files, door.ask(actor, DocumentsToScan{kept.engine, limit}));
    for (const FileToScan &file : files) {
        const Result<ScanVerdict> verdict = verdictOn(vault, scanner, file.object);
        if (!verdict && verdict.error().code == ErrorCode::NotAvailable)
            break; // the scanner went away: what was looked at so far counts
        if (!verdict)
            continue;
        if (verdict->clean)
            kept.clean.append(idText(file.version));
        else
            kept.infected.insert(idText(file.version), verdict->found);
    }
    return kept;
}

} // namespace praxis
