#include "ui/recordings/MediaMove.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "ui/common/Later.h"

namespace praxis::ui::mediamove {

namespace {

using Done = std::function<void(const Result<> &)>;

QFuture<Result<bool>> copyAll(const UiContext &context, const QVector<VaultObject> &files, Vault::Tier to, const std::function<bool(double)> &progress)
{
    return context.desk.onReader<bool>([vault = context.desk.parts().vault, files, to, progress](Door &, const Actor &) -> Result<bool> {
        if (!vault || files.isEmpty())
            return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), QStringLiteral("missing")}});
        qint64 total = 0, before = 0;
        for (const VaultObject &file : files)
            total += file.size;
        for (const VaultObject &file : files) {
            const auto told = [&](qint64 bytes) { return progress(static_cast<double>(before + bytes) / static_cast<double>(std::max<qint64>(total, 1))); };
            PRAXIS_CHECK(vault->copyTo(file, to, told));
            before += file.size;
        }
        return true;
    });
}

QFuture<Result<bool>> dropAll(const UiContext &context, const QVector<VaultObject> &files, Vault::Tier from)
{
    return context.desk.onReader<bool>([vault = context.desk.parts().vault, files, from](Door &, const Actor &) -> Result<bool> {
        for (const VaultObject &file : files)
            PRAXIS_CHECK(vault->dropFrom(file, from));
        return true;
    });
}

template <class C> void tell(const UiContext &context, const C &command, const QVector<VaultObject> &files, Vault::Tier from, QObject *receiver, const Done &done)
{
    later(context.desk.run(command), receiver, [context, files, from, receiver, done](const Result<Outcome> &outcome) {
        if (!outcome)
            return done(fail(outcome.error()));
        later(dropAll(context, files, from), receiver, [done](const Result<bool> &) { done({}); }); // what stays is settled at the next start
    });
}

} // namespace

void move(const UiContext &context, const QUuid &recording, Vault::Tier to, QObject *receiver, const std::function<bool(double)> &progress, const Done &done)
{
    later(context.desk.ask(RecordingFiles{recording}), receiver, [=](const Result<QVector<VaultObject>> &files) {
        if (!files)
            return done(fail(files.error()));
        later(copyAll(context, *files, to, progress), receiver, [=, files = *files](const Result<bool> &copied) {
            if (!copied)
                return done(fail(copied.error()));
            if (to == Vault::Tier::Archive)
                tell(context, ArchiveRecording{recording}, files, Vault::Tier::Vault, receiver, done);
            else
                tell(context, BringBackRecording{recording}, files, Vault::Tier::Archive, receiver, done);
        });
    });
}

} // namespace praxis::ui::mediamove
