#include "ui/recordings/MediaMove.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/MediaLease.h"
#include "services/practice/recordings/MovedMedia.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "ui/common/Later.h"

namespace praxis::ui::mediamove {

namespace {

using Progress = std::function<bool(double)>;

std::unexpected<Error> isOnItsWay()
{
    return fail(ErrorCode::StoreBusy, {{QStringLiteral("what"), QStringLiteral("media")}});
}

Result<> copyAll(Vault &vault, const QVector<VaultObject> &files, Vault::Tier to, MediaLease &lease, const Progress &progress)
{
    qint64 total = 0, before = 0;
    for (const VaultObject &file : files)
        total += file.size;
    bool isOurs = true;
    for (const VaultObject &file : files) {
        const auto told = [&](qint64 bytes) {
            isOurs = lease.goOnNowAndThen();
            return isOurs && progress(static_cast<double>(before + bytes) / static_cast<double>(std::max<qint64>(total, 1)));
        };
        const Result<> copied = vault.copyTo(file, to, told);
        if (!copied)
            return isOurs ? copied : isOnItsWay();
        before += file.size;
    }
    return lease.goOn() ? Result<>() : isOnItsWay();
}

template <class Command> bool mayNot(const Parts &parts, const Actor &actor)
{
    return parts.matrix.cell(actor.role, parts.matrix.actionOfCommand(QString::fromLatin1(Command::name))) == Cell::No;
}

Result<Outcome> sayWhere(Door &door, const Actor &actor, const QUuid &recording, Vault::Tier place)
{
    return place == Vault::Tier::Archive ? door.run(actor, ArchiveRecording{recording}) : door.run(actor, BringBackRecording{recording});
}

/// All of it by one thread: what holds the files is of its session.
Result<bool> moveAll(Store &store, const Parts &parts, const Actor &actor, const QUuid &recording, Vault::Tier to, const Progress &progress)
{
    PRAXIS_TRY(const auto session, store.session());
    Door door(*session, parts);
    if (to == Vault::Tier::Archive ? mayNot<ArchiveRecording>(parts, actor) : mayNot<BringBackRecording>(parts, actor)) { // before gigabytes are copied for nothing
        PRAXIS_CHECK(sayWhere(door, actor, recording, to)); // the door refuses it, and the trail says who tried
        return fail(ErrorCode::Denied);
    }
    PRAXIS_TRY(const QVector<VaultObject> files, door.ask(actor, RecordingFiles{recording}));
    if (!parts.vault || files.isEmpty())
        return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), QStringLiteral("missing")}});
    PRAXIS_TRY(const auto lease, MediaLease::take(*session, parts, actor.organization, files)); // until it is gone from where it was
    Result<> moved = copyAll(*parts.vault, files, to, *lease, progress);
    if (moved) {
        const auto said = sayWhere(door, actor, recording, to);
        moved = said ? Result<>() : Result<>(fail(said.error()));
    }
    settleMove(*session, *parts.vault, *lease, {actor.organization, recording, files, to}, moved.has_value());
    PRAXIS_CHECK(moved);
    return true;
}

} // namespace

void move(const UiContext &context, const QUuid &recording, Vault::Tier to, QObject *receiver, const Progress &progress, const std::function<void(const Result<> &)> &done)
{
    const auto work = [&store = context.desk.store(), &parts = context.desk.parts(), recording, to, progress](Door &, const Actor &actor) {
        return moveAll(store, parts, actor, recording, to, progress);
    };
    later(context.desk.onReader<bool>(work), receiver, [&desk = context.desk, done](const Result<bool> &moved) {
        if (!moved)
            return done(fail(moved.error()));
        desk.onWriter<int>([](Door &, const Actor &) -> Result<int> { return 0; }); // tells the screens
        done({});
    });
}

} // namespace praxis::ui::mediamove
