// One file of the vault, or those of one recording, for `age` itself: what the practice opens without us.
#include "app/admin/Subcommand.h"
#include "services/practice/door/Door.h"
#include "services/practice/exchange/WholeFile.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/people/ConsentGateCommands.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

namespace praxis::admin {

namespace {

/// What is taken out, and whose it is.
struct AgeFiles {
    QString type; ///< of the record
    QUuid record;
    QUuid person;
    QVector<VaultObject> objects;
    QStringList names; ///< without an ending: ours, and never what somebody called a file
};

constexpr auto action = "export.age"; ///< of the matrix: what leaves like this is asked about nowhere any more

Result<AgeFiles> recordingFiles(Door &door, const Actor &actor, const QUuid &id, const QString &why, CopyFor copyFor)
{
    PRAXIS_TRY(const auto opened, door.ask(actor, FetchRecording{id, why, copyFor}));
    AgeFiles files{typeOf<Recording>().key(), id, opened.recording.contactId, {}, {}};
    for (const OpenedTrack &track : opened.tracks) {
        files.objects.append(track.object);
        files.names.append(QStringLiteral("recording-%1-%2").arg(idText(id)).arg(files.objects.size()));
    }
    return files;
}

Result<AgeFiles> documentFiles(Door &door, const Actor &actor, const QUuid &id, const QString &why, CopyFor copyFor)
{
    PRAXIS_TRY(const auto opened, door.ask(actor, FetchDocument{id, {}, why, copyFor}));
    return AgeFiles{typeOf<Document>().key(), id, opened.document.contactId, {opened.object}, {QStringLiteral("document-") + idText(id)}};
}

/// Who takes it out for somebody else answers for those who have not agreed to sharing.
Result<> answerFor(Door &door, const Actor &actor, const ActDespiteConsent &command)
{
    PRAXIS_CHECK(door.run(actor, command));
    return {};
}

/// Null: about nobody, or there is none.
Result<QUuid> personOfDocument(StoreSession &session, const Actor &actor, const QUuid &id)
{
    PRAXIS_CHECK(session.begin(actor.organization, false));
    const auto document = findAs<Document>(session, id);
    session.rollback();
    PRAXIS_CHECK(document);
    return *document ? (*document)->contactId : QUuid();
}

Result<AgeFiles> filesOf(const Invocation &call, StoreSession &session, Door &door, const Actor &actor)
{
    const QUuid id = QUuid::fromString(call.arguments[2]);
    const QString why = call.value("why").trimmed();
    const bool isRecording = call.arguments[1] == u"recording";
    const CopyFor copyFor = call.has("to-others") ? CopyFor::Others : CopyFor::OwnUse;
    if (isRecording && copyFor == CopyFor::Others)
        PRAXIS_CHECK(answerFor(door, actor, {.act = ConsentAct::Share, .why = why, .recording = id}));
    if (!isRecording && copyFor == CopyFor::Others) {
        PRAXIS_TRY(const QUuid person, personOfDocument(session, actor, id));
        if (!person.isNull())
            PRAXIS_CHECK(answerFor(door, actor, {.act = ConsentAct::Share, .person = person, .why = why}));
    }
    PRAXIS_TRY(AgeFiles files, isRecording ? recordingFiles(door, actor, id, why, copyFor) : documentFiles(door, actor, id, why, copyFor));
    if (isRecording && copyFor == CopyFor::Others)
        PRAXIS_CHECK(answerFor(door, actor, {.act = ConsentAct::Share, .person = files.person, .why = why}));
    PRAXIS_CHECK(door.run(actor, RecordEvent{QStringLiteral("export"), files.type, files.record, files.person, why, static_cast<int>(files.objects.size()), copyFor}));
    return files;
}

Result<> writeOne(Vault &vault, const VaultObject &object, const QString &path)
{
    PRAXIS_CHECK(vault.verify(object)); // what is damaged is told here, and not by `age`
    PRAXIS_TRY(QByteArray identity, vault.ageIdentity(object));
    PRAXIS_CHECK(writeWholeFile(path + QStringLiteral(".age"), [&](QIODevice &device) {
        return vault.writeAge(object, [&device](QByteArrayView bytes) -> Result<> {
            if (isInterrupted())
                return fail(ErrorCode::Cancelled);
            return device.write(bytes.data(), bytes.size()) == bytes.size() ? Result<>() : Result<>(fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), device.errorString()}}));
        });
    }));
    const Result<> kept = writeWholeFile(path + QStringLiteral(".key"), [&identity](QIODevice &device) -> Result<> { // no second copy of it
        const bool isWritten = device.write(identity) == identity.size() && device.putChar('\n');
        return isWritten ? Result<>() : Result<>(fail(ErrorCode::FileUnwritable, {{QStringLiteral("detail"), device.errorString()}}));
    });
    identity.fill('\0');
    return kept;
}

/// All of them or none.
Result<> writeAll(Vault &vault, const AgeFiles &files, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return fail(ErrorCode::FileUnwritable, {{QStringLiteral("path"), folder}});
    for (qsizetype i = 0; i < files.objects.size(); ++i) {
        const Result<> written = writeOne(vault, files.objects[i], QDir(folder).filePath(files.names[i]));
        if (written)
            continue;
        for (const QString &name : files.names.first(i + 1)) {
            for (const char *ending : {".age", ".key"})
                QFile::remove(QDir(folder).filePath(name + QLatin1StringView(ending)));
        }
        return written;
    }
    return {};
}

Result<AgeFiles> write(const Invocation &call, app::PracticeFile &practice)
{
    PRAXIS_TRY(const auto session, practice.store().session());
    Door door(*session, practice.parts());
    if (practice.parts().matrix.cell(practice.actor().role, QString::fromLatin1(action)) != Cell::All)
        return door.refuse(practice.actor(), QStringLiteral("ExportAge"), QString::fromLatin1(action));
    PRAXIS_TRY(AgeFiles files, filesOf(call, *session, door, practice.actor()));
    PRAXIS_CHECK(writeAll(*practice.parts().vault, files, call.arguments[3]));
    return files;
}

} // namespace

Exit runExportAge(const Invocation &call)
{
    const QString what = call.arguments.value(1);
    if (call.arguments.size() != 4 || (what != u"recording" && what != u"document") || QUuid::fromString(call.arguments[2]).isNull() || call.value("why").trimmed().isEmpty())
        return call.terminal.usage(QStringLiteral("export age recording|document ID FOLDER --why REASON [--to-others]"));
    auto opened = openPractice(call);
    if (!opened)
        return call.terminal.failed(opened.error());
    const auto files = write(call, *opened->practice);
    if (!files)
        return call.terminal.failed(files.error());
    const QString first = files->names.value(0);
    return call.terminal.done({{QStringLiteral("path"), call.arguments[3]}, {QStringLiteral("files"), QJsonArray::fromStringList(files->names)}},
                              QStringLiteral("%1 files written to %2, each with its key. Open one there without Praxis:\n  age --decrypt --identity %3.key %3.age >%3\n"
                                             "Whoever has a key and its file can read it: keep them apart, and destroy both when nobody needs them.")
                                  .arg(files->names.size()).arg(call.arguments[3], first));
}

} // namespace praxis::admin
