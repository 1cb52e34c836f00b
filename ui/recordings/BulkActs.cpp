#include "ui/recordings/BulkActs.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/recordings/MediaMove.h"
#include "ui/common/RetainDialog.h"
#include "ui/common/RunForEach.h"

#include <QCoreApplication>

namespace praxis::ui::bulk {

namespace {

class BulkActsWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::BulkActs)
};

int count(const QVector<RecordingEntry> &entries)
{
    return static_cast<int>(entries.size());
}

/// A deed that is one command.
template <class Make> Deed running(const UiContext &context, Make make)
{
    return [context, make](const RecordingEntry &entry, QObject *receiver, const std::function<bool(double)> &, const BulkDialog::Done &done) {
        later(context.desk.run(make(entry)), receiver, [done](const Result<Outcome> &outcome) { done(outcome ? Result<>() : Result<>(fail(outcome.error()))); });
    };
}

Deed moving(const UiContext &context, Vault::Tier to)
{
    return [context, to](const RecordingEntry &entry, QObject *receiver, const std::function<bool(double)> &progress, const BulkDialog::Done &done) {
        if (entry.location == (to == Vault::Tier::Archive ? MediaLocation::Archive : MediaLocation::Vault))
            return done({}); // it is there
        mediamove::move(context, entry.id, to, receiver, progress, done);
    };
}

} // namespace

BulkDialog *each(const UiContext &context, const QString &title, const QVector<RecordingEntry> &entries, const Deed &deed, QWidget *parent, const LastDeed &last)
{
    const Moments moments(context.desk, context.directory);
    QStringList names;
    for (const RecordingEntry &entry : entries)
        names.append(entry.people + QStringLiteral(", ") + moments.full(entry.startedAt));
    if (last.deed)
        names.append(last.name);
    const auto one = [entries, deed, last](int item, QObject *receiver, const std::function<bool(double)> &progress, const BulkDialog::Done &done) {
        if (item >= entries.size())
            return last.deed(receiver, done);
        deed(entries[item], receiver, progress, done);
    };
    return doForEach(title, names, one, parent);
}

void archive(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    ask::confirm(parent, {BulkActsWords::tr("Put %n recordings into the archive?", nullptr, count(entries)),
                          BulkActsWords::tr("Their files move to the colder place. Nothing is lost: who opens one brings it back, which takes a while."), BulkActsWords::tr("Archive"), {}, false},
                 [=] { (void)each(context, BulkActsWords::tr("Put into the archive"), entries, moving(context, Vault::Tier::Archive), parent); });
}

void bringBack(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    (void)each(context, BulkActsWords::tr("Bring back from the archive"), entries, moving(context, Vault::Tier::Vault), parent);
}

void retain(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    QDate latest;
    QDate newest;
    for (const RecordingEntry &entry : entries) {
        latest = entry.retainUntil.isValid() ? std::max(latest, entry.retainUntil) : latest;
        newest = std::max(newest, entry.startedAt.utc().date());
    }
    auto *dialog = new RetainDialog(RetainedKind::Recording, count(entries), latest, newest, parent);
    QObject::connect(dialog, &RetainDialog::chosen, parent, [=](const QDate &until, const QString &why) {
        const bool atLeast = until.isValid() && entries.size() > 1; // of one alone its day was shown, and changed
        (void)each(context, BulkActsWords::tr("Keep recordings"), entries, running(context, [until, why, atLeast](const RecordingEntry &entry) { return RetainRecording{entry.id, until, why, atLeast}; }), parent);
    });
    dialog->open();
}

void hold(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    ask::reason(parent, BulkActsWords::tr("Place a legal hold on %n recordings?", nullptr, count(entries)),
                BulkActsWords::tr("They are kept for as long as the hold lasts, whatever their retention says."), BulkActsWords::tr("Place"), [=](const QString &why) {
        (void)each(context, BulkActsWords::tr("Place a legal hold"), entries, running(context, [why](const RecordingEntry &entry) { return HoldRecording{entry.id, why}; }), parent);
    });
}

void release(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    ask::reason(parent, BulkActsWords::tr("Ask to release the legal hold on %n recordings?", nullptr, count(entries)),
                BulkActsWords::tr("Somebody else decides, under Requests. Until then the hold stands."), BulkActsWords::tr("Ask"), [=](const QString &why) {
        (void)each(context, BulkActsWords::tr("Ask to release the legal hold"), entries, running(context, [why](const RecordingEntry &entry) { return AskHoldRelease{RetainedKind::Recording, entry.id, why}; }), parent);
    });
}

void askRemoval(const UiContext &context, const QVector<RecordingEntry> &entries, QWidget *parent)
{
    ask::reason(parent, BulkActsWords::tr("Ask to destroy %n recordings?", nullptr, count(entries)),
                BulkActsWords::tr("Only those whose retention is over. Somebody else decides, and a notice passes before they go for good."), BulkActsWords::tr("Ask"), [=](const QString &why) {
        (void)each(context, BulkActsWords::tr("Ask to destroy"), entries, running(context, [why](const RecordingEntry &entry) { return AskRemoval{RetainedKind::Recording, entry.id, why}; }), parent);
    });
}

} // namespace praxis::ui::bulk
