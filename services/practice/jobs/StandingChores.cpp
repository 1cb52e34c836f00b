#include "services/practice/jobs/StandingChores.h"

#include "models/ports/Vault.h"
#include "services/practice/documents/DocumentScans.h"
#include "services/practice/jobs/MessageReports.h"
#include "services/practice/jobs/PractitionerMail.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/recordings/MediaLease.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"
#include "services/practice/retention/Removals.h"
#include "services/practice/retention/VaultSweep.h"

#include <QJsonArray>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

constexpr int aDay = 24 * 3600;
constexpr int aMinute = 60;

Result<> sign(JobRun &run, const std::function<void(const AuditHead &)> &told)
{
    PRAXIS_TRY(const auto head, run.door.signAuditHeadIfDue(run.actor.organization, StandingChores::entriesBetweenHeads, StandingChores::minutesBetweenHeads));
    if (head && told)
        told(*head);
    return {};
}

Result<> sendMessages(JobRun &run, const MessageSender *sender)
{
    PRAXIS_TRY(const int due, run.door.ask(run.actor, CountDueMessages{}));
    if (due > 0) {
        PRAXIS_TRY(const Outcome released, run.door.run(run.actor, ReleaseMessages{}));
        run.changed = run.changed || !released.touched.isEmpty();
    }
    if (!sender)
        return {};
    PRAXIS_TRY(const int sent, sender->round(run.door, run.actor, [&run] { return run.goesOn(); }, run.goOn));
    run.changed = run.changed || sent > 0;
    return {};
}

/// After their rows: nobody can read them any more. Where it is cut short here, what was queued with those rows (remove_payloads) does it.
Result<> removePayloads(Vault &vault, const QStringList &blobs)
{
    for (const QString &blob : blobs) {
        VaultObject object;
        object.blob = blob;
        PRAXIS_CHECK(vault.remove(object));
    }
    return {};
}

/// What stands in the way of one record, and says nothing of the others.
bool isOfThatOne(ErrorCode code)
{
    return code == ErrorCode::NotAvailable || code == ErrorCode::NotFound || code == ErrorCode::GrantsAltered || code == ErrorCode::BadTransition;
}

/// What is not due any more was rejected instead: nothing of it goes.
bool isDestroyed(const Outcome &outcome)
{
    return outcome.summary[u"code"].toString().endsWith(u"_destroyed");
}

Result<> finishRemovals(JobRun &run, const std::function<Result<>(JobRun &)> &destroyed)
{
    PRAXIS_TRY(const auto removals, run.door.ask(run.actor, RemovalsToFinish{}));
    Result<> all;
    for (const RemovalToFinish &removal : removals) {
        if (!run.goesOn())
            return all;
        const auto done = run.door.run(run.actor, FinishRemoval{removal.id});
        if (!done && !isOfThatOne(done.error().code))
            return fail(done.error()); // the store is in trouble: the next would fare no better
        if (!done) { // it keeps nothing behind it
            if (all && done.error().code != ErrorCode::NotAvailable) // a hold keeps that one
                all = fail(done.error());
            continue;
        }
        run.changed = true;
        if (!isDestroyed(*done))
            continue;
        if (destroyed)
            PRAXIS_CHECK(destroyed(run));
        if (run.parts.vault)
            PRAXIS_CHECK(removePayloads(*run.parts.vault, removal.blobs));
    }
    return all;
}

Result<> removeQueuedPayloads(JobRun &run, const std::function<Result<>(JobRun &)> &destroyed)
{
    if (destroyed)
        PRAXIS_CHECK(destroyed(run));
    if (!run.parts.vault)
        return {};
    QStringList blobs;
    for (const QJsonValue blob : run.payload()[u"blobs"].toArray())
        blobs.append(blob.toString());
    return removePayloads(*run.parts.vault, blobs);
}

/// Moves between the vault and its archive that were cut short.
Result<> settleArchive(JobRun &run)
{
    Vault *vault = run.parts.vault;
    if (!vault)
        return {};
    PRAXIS_TRY(const QStringList blobs, vault->inBoth());
    if (blobs.isEmpty())
        return {};
    PRAXIS_TRY(const auto files, run.door.ask(run.actor, MisplacedMedia{blobs}));
    for (const MisplacedFile &found : files) {
        if (!run.goesOn())
            return {};
        const auto lease = MediaLease::take(run.session, run.parts, run.actor.organization, {found.object});
        if (!lease && lease.error().code == ErrorCode::StoreBusy)
            continue; // it is on its way now
        if (!lease)
            return fail(lease.error());
        PRAXIS_TRY(const auto still, run.door.ask(run.actor, MisplacedMedia{{found.object.blob}})); // its row may say another place by now
        for (const MisplacedFile &file : still) {
            const bool isAway = file.location == MediaLocation::Archive;
            // Whoever was killed may have been reading it back: what stays is whole.
            const Result<> whole = vault->copyTo(file.object, isAway ? Vault::Tier::Archive : Vault::Tier::Vault, [&](qint64) { return (*lease)->goOnNowAndThen(); });
            const bool mayGo = whole || whole.error().code == ErrorCode::KeyMissing; // without its key neither is read again
            if (mayGo && (*lease)->goOn())
                PRAXIS_CHECK(vault->dropFrom(file.object, isAway ? Vault::Tier::Vault : Vault::Tier::Archive));
        }
    }
    return {};
}

/// What an import that was killed left behind. Sooner than backups go it is `praxisctl sweep vault`, which somebody asks for, that takes a
/// whole payload which no row names.
Result<> sweep(JobRun &run)
{
    if (run.parts.vault)
        PRAXIS_CHECK(sweepVaultByItself(run.session, run.actor.organization, *run.parts.vault, run.now(), [&run] { return run.goesOn(); }));
    return {};
}

Result<bool> canRescan(JobRun &run)
{
    return run.parts.vault && run.parts.scanner;
}

Result<> rescan(JobRun &run)
{
    const auto looked = lookAgain(run.door, run.actor, *run.parts.vault, *run.parts.scanner, StandingChores::filesARound);
    if (!looked && looked.error().code == ErrorCode::NotAvailable)
        return {};
    PRAXIS_CHECK(looked);
    if (looked->clean.isEmpty() && looked->infected.isEmpty())
        return {};
    PRAXIS_CHECK(run.door.run(run.actor, *looked));
    run.changed = true;
    return {};
}

} // namespace

void addRemovalOfPayloads(Jobs &jobs, const std::function<Result<>(JobRun &)> &destroyed)
{
    jobs.add(JobKind{removePayloadsJob, [destroyed](JobRun &run) { return removeQueuedPayloads(run, destroyed); }});
}

void StandingChores::addTo(Jobs &jobs) const
{
    const auto hasMessages = [sends = sender != nullptr](JobRun &run) -> Result<bool> {
        PRAXIS_TRY(const int held, run.door.ask(run.actor, CountDueMessages{}));
        if (held > 0 || !sends)
            return held > 0;
        PRAXIS_TRY(const int ready, run.door.ask(run.actor, CountMessagesToSend{}));
        return ready > 0;
    };
    const auto hasRemovals = [](JobRun &run) -> Result<bool> {
        PRAXIS_TRY(const auto removals, run.door.ask(run.actor, RemovalsToFinish{}));
        return !removals.isEmpty();
    };
    jobs.add(Chore{u"messages"_s, 0, hasMessages, [sender = sender](JobRun &run) { return sendMessages(run, sender.get()); }, Job::Lane::Post});
    jobs.add(Chore{.name = u"audit_head"_s, .due = {}, .run = [told = headSigned](JobRun &run) { return sign(run, told); }, .byTheClock = false});
    jobs.add(Chore{u"removals"_s, 0, hasRemovals, [destroyed = destroyed](JobRun &run) { return finishRemovals(run, destroyed); }});
    MessageReports::addTo(jobs);
    addPractitionerMail(jobs, sender);
    addRemovalOfPayloads(jobs, destroyed);
    jobs.add(Chore{.name = u"archive"_s, .everySeconds = aDay, .due = {}, .run = settleArchive, .byTheClock = false});
    jobs.add(Chore{u"sweep"_s, aDay, {}, sweep});
    jobs.add(Chore{.name = u"rescan"_s, .everySeconds = aMinute, .due = canRescan, .run = rescan, .byTheClock = false});
}

} // namespace praxis
