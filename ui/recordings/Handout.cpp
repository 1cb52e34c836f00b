#include "ui/recordings/Handout.h"

#include "services/interchange/CsvWriter.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "ui/common/Ask.h"
#include "ui/common/GivingOut.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/recordings/BulkActs.h"
#include "ui/recordings/RecordingWords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QRegularExpression>

#include <memory>
#include <vector>

namespace praxis::ui::handout {

namespace {

class HandoutWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::Handout)
};

constexpr qsizetype piece = 1 << 20;

Result<> writeAll(Vault &vault, const OpenedRecording &opened, const QString &folder, const QString &day, const std::function<bool(double)> &progress)
{
    const double share = 1.0 / static_cast<double>(std::max<qsizetype>(1, opened.tracks.size()));
    for (int track = 0; track < opened.tracks.size(); ++track) {
        const OpenedTrack &one = opened.tracks[track];
        const QString path = QDir(folder).filePath(fileName(day, track + 1, one.track.container, opened.recording.id));
        PRAXIS_CHECK(write(vault, one.object, path, [&](double part) { return progress(share * (track + part)); }));
    }
    return {};
}

} // namespace

QString fileName(const QString &day, int track, const QString &container, const QUuid &recording)
{
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(QStringLiteral("[a-z0-9]{1,5}")));
    const QString end = plain.match(container).hasMatch() ? container : QStringLiteral("media");
    return QStringLiteral("%1 %2 %3.%4").arg(day, idText(recording).right(6)).arg(track).arg(end);
}

Result<> write(Vault &vault, const VaultObject &object, const QString &path, const std::function<bool(double)> &progress)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("path")}, {QStringLiteral("value"), path}});
    PRAXIS_TRY(const auto reader, vault.reader(object));
    return writeWholeFile(path, [&](QIODevice &file) -> Result<> {
        std::vector<char> bytes(piece);
        for (qint64 at = 0; at < object.size;) {
            PRAXIS_TRY(const qint64 got, reader->read(at, bytes));
            if (got == 0 || file.write(bytes.data(), got) != got)
                return fail(ErrorCode::FileUnwritable);
            at += got;
            if (!progress(static_cast<double>(at) / static_cast<double>(object.size)))
                return fail(ErrorCode::Cancelled);
        }
        return {};
    });
}

namespace {

QString dayAndTime(const UiContext &context, Instant at)
{
    const WallTime wall = Moments(context.desk, context.directory).wall(at);
    return wall.date.toString(QStringLiteral("yyyy-MM-dd")) + u' ' + wall.time.toString(QStringLiteral("HHmm"));
}

QString listName(const UiContext &context)
{
    return QStringLiteral("recordings %1.csv").arg(dayAndTime(context, context.desk.parts().clock.now()));
}

/// What the table says of each, for a spreadsheet: formulas in names are made harmless.
Result<> writeList(const UiContext &context, const QVector<RecordingEntry> &entries, const QString &path)
{
    if (QFileInfo::exists(path))
        return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("path")}, {QStringLiteral("value"), path}});
    return writeWholeFile(path, [&](QIODevice &file) -> Result<> {
        interchange::CsvWriter csv(file);
        PRAXIS_CHECK(csv.write({HandoutWords::tr("Recording"), HandoutWords::tr("Client"), HandoutWords::tr("Practitioner"), HandoutWords::tr("Session"), HandoutWords::tr("Length in seconds"), HandoutWords::tr("Size in bytes"),
                                HandoutWords::tr("State"), HandoutWords::tr("Consent"), HandoutWords::tr("Kept until"), HandoutWords::tr("Legal hold"), HandoutWords::tr("Files")}));
        for (const RecordingEntry &entry : entries) {
            const QString day = dayAndTime(context, entry.startedAt);
            PRAXIS_CHECK(csv.write({idText(entry.id), entry.people, entry.practitionerName, day, QString::number(entry.durationMs / 1000), QString::number(entry.sizeBytes),
                                    recordingwords::status(entry.status), recordingwords::consent(entry.consent), entry.retainUntil.toString(Qt::ISODate),
                                    entry.onHold ? HandoutWords::tr("yes") : HandoutWords::tr("no"), QStringLiteral("%1 %2 *").arg(day, idText(entry.id).right(6))}));
        }
        return {};
    });
}

/// What an export has handed out so far.
struct Gone {
    QVector<RecordingEntry> entries;
    Error refused; ///< why the last of the others stayed
};

bulk::Deed fetching(const UiContext &context, const QString &folder, const QString &why, CopyFor copyFor)
{
    return [context, folder, why, copyFor](const RecordingEntry &entry, QObject *receiver, const std::function<bool(double)> &progress, const BulkDialog::Done &done) {
        const QString day = dayAndTime(context, entry.startedAt);
        later(context.desk.ask(FetchRecording{entry.id, why, copyFor}), receiver, [=](const Result<OpenedRecording> &opened) {
            if (!opened)
                return done(fail(opened.error()));
            Vault *vault = context.desk.parts().vault;
            // On a reading thread of the desk: it is waited for before the practice is closed.
            const auto work = [vault, opened = *opened, folder, day, progress](Door &, const Actor &) -> Result<bool> {
                PRAXIS_CHECK(writeAll(*vault, opened, folder, day, progress));
                return true;
            };
            later(context.desk.onReader<bool>(work), receiver, [done](const Result<bool> &written) { done(written ? Result<>() : Result<>(fail(written.error()))); });
        });
    };
}

} // namespace

BulkDialog *fetch(const UiContext &context, const QVector<RecordingEntry> &entries, const QString &folder, const QString &why, QWidget *parent, CopyFor copyFor)
{
    return bulk::each(context, HandoutWords::tr("Download recordings"), entries, fetching(context, folder, why, copyFor), parent);
}

BulkDialog *exportAll(const UiContext &context, const QVector<RecordingEntry> &entries, const QString &folder, const QString &why, QWidget *parent, CopyFor copyFor)
{
    const auto gone = std::make_shared<Gone>();
    const bulk::Deed fetchOne = fetching(context, folder, why, copyFor);
    const bulk::Deed deed = [fetchOne, gone](const RecordingEntry &entry, QObject *receiver, const std::function<bool(double)> &progress, const BulkDialog::Done &done) {
        fetchOne(entry, receiver, progress, [gone, entry, done](const Result<> &fetched) {
            if (fetched)
                gone->entries.append(entry);
            else
                gone->refused = fetched.error();
            done(fetched);
        });
    };
    // The list names those alone who were let out, and only once the trail knows of it.
    const QString name = listName(context);
    const QString path = QDir(folder).filePath(name);
    const bulk::LastDeed list{name, [context, gone, path, why](QObject *receiver, const BulkDialog::Done &done) {
        if (gone->entries.isEmpty())
            return done(fail(gone->refused));
        const RecordEvent event{QStringLiteral("export"), typeOf<Recording>().key(), {}, {}, why, static_cast<int>(gone->entries.size())};
        later(context.desk.run(event), receiver, [context, gone, path, done](const Result<Outcome> &kept) {
            done(kept ? writeList(context, gone->entries, path) : Result<>(fail(kept.error())));
        });
    }};
    return bulk::each(context, HandoutWords::tr("Export recordings"), entries, deed, parent, list);
}

namespace {

using Take = BulkDialog *(*)(const UiContext &, const QVector<RecordingEntry> &, const QString &, const QString &, QWidget *, CopyFor);

void askWhereTo(const UiContext &context, const QVector<RecordingEntry> &entries, const QString &title, const QString &text, Take take, CopyFor copyFor, QWidget *parent)
{
    auto *question = ask::reason(parent, title, text, HandoutWords::tr("Choose a folder…"), [=](const QString &why) {
        auto *dialog = new QFileDialog(parent, HandoutWords::tr("Where to"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, [=](const QString &folder) { (void)take(context, entries, folder, why, parent, copyFor); });
        dialog->open();
    });
    question->setObjectName(QStringLiteral("downloadQuestion"));
}

/// One asks as a document does; of several each is asked about by itself, and those that may not go are named at the end.
void askForWhom(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent, const std::function<void(CopyFor)> &work)
{
    if (entries.size() == 1)
        return givingout::before(context, {ConsentAct::Share, {}, {}, entries.first().id}, parent, work);
    auto *question = ask::choose(parent, HandoutWords::tr("For whom are the files?"),
                                 HandoutWords::tr("Somebody else gets the recordings of those alone who have agreed to sharing. For the others, download theirs by itself and say why."),
                                 {HandoutWords::tr("For the client, or to work with"), HandoutWords::tr("For somebody else")}, [work](int chosen) { work(chosen == 0 ? CopyFor::OwnUse : CopyFor::Others); });
    question->setObjectName(QStringLiteral("copyForWhom"));
}

} // namespace

void start(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    askForWhom(context, entries, parent, [=](CopyFor copyFor) {
        askWhereTo(context, entries, HandoutWords::tr("Download %n recordings?", nullptr, static_cast<int>(entries.size())),
                   HandoutWords::tr("The files leave the encrypted vault: whoever has the folder can watch them. Your reason is kept in the audit trail."), fetch, copyFor, parent);
    });
}

void startExport(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    askForWhom(context, entries, parent, [=](CopyFor copyFor) {
        askWhereTo(context, entries, HandoutWords::tr("Export %n recordings?", nullptr, static_cast<int>(entries.size())),
                   HandoutWords::tr("A list with names and dates, and the files, leave the encrypted vault: whoever has the folder can read and watch them. Your reason is kept in the audit trail."),
                   exportAll, copyFor, parent);
    });
}

} // namespace praxis::ui::handout
