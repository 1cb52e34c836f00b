#include "services/practice/sample/SamplePractice.h"

#include "services/practice/sample/Batch.h"
#include "services/practice/sample/Handover.h"
#include "services/practice/sample/SampleClock.h"
#include "services/practice/sample/SampleIds.h"

#include <QMap>
#include <QScopeGuard>
#include <QThread>

#include <memory>

namespace praxis::sample {

namespace {

constexpr int largestBatch = 25'000;

struct Pending {
    QUuid appointment;
    Fate fate;
};

/// The first item that was refused, with the command that it was.
std::unexpected<Error> refusalOf(const ManyResult &result, const QVector<AnyCommand> &commands)
{
    for (qsizetype i = 0; i < result.items.size(); ++i) {
        if (result.items[i])
            continue;
        Error error = result.items[i].error();
        error.data.insert(QStringLiteral("command"), commands[i].type->name);
        error.data.insert(QStringLiteral("args"), commands[i].args().toVariantMap());
        return fail(error);
    }
    return fail(ErrorCode::Cancelled);
}

class Writer {
public:
    Writer(StoreSession &session, const Parts &parts, const Actor &actor, const Options &options)
        : m_zones(parts.zones), m_ids(options.seed ^ 0xd00dULL, firstDay(options).startOfDay(Qt::UTC).toMSecsSinceEpoch()),
          m_parts{parts.matrix, m_clock, m_ids, parts.zones, parts.seal}, m_door(session, m_parts), m_actor(actor), m_options(options)
    {
    }

    Result<> write(const Batch &batch)
    {
        // The large practice's past is entered afterwards: none of it before it happened.
        const bool afterwards = m_options.size == Size::Large && batch.settleUntil.isValid();
        PRAXIS_CHECK(afterwards ? setClock(batch.settleUntil, nowMinute) : setClock(batch.day, 8 * 60 + 30));
        QVector<Fate> fates;
        for (const QVector<Fate> &some : batch.fates)
            fates += some;
        PRAXIS_CHECK(run(batch.commands, fates));
        for (const AnyCommand &command : batch.commands)
            count(command);
        return batch.settleUntil.isValid() ? settle(batch.settleUntil) : Result<>{};
    }
    [[nodiscard]] const Counts &counts() const { return m_counts; }

private:
    /// Wall time of the practice's first location.
    Result<> setClock(QDate day, int minute)
    {
        PRAXIS_TRY(const Instant at, m_zones.toInstant({day, QTime(0, 0).addSecs(minute * 60)}, organization().zone));
        m_clock.set(std::max(at, m_clock.now()));
        return {};
    }
    /// `fates`: of the appointments that come into being, in their order.
    Result<> run(const QVector<AnyCommand> &commands, const QVector<Fate> &fates);
    Result<> settle(QDate until);
    void count(const AnyCommand &command);

    const Zones &m_zones;
    SampleClock m_clock;
    SampleIds m_ids;
    const Parts m_parts;
    Door m_door;
    Actor m_actor;
    Options m_options;
    QMap<QDate, QVector<Pending>> m_pending;
    Counts m_counts;
};

Result<> Writer::run(const QVector<AnyCommand> &commands, const QVector<Fate> &fates)
{
    qsizetype next = 0;
    for (qsizetype from = 0; from < commands.size(); from += largestBatch) {
        ManyOptions options;
        options.quiet = true;
        const QVector<AnyCommand> part = commands.mid(from, largestBatch);
        PRAXIS_TRY(const ManyResult result, m_door.runMany(m_actor, part, options));
        if (!result.kept)
            return refusalOf(result, part);
        for (const Touched &touched : result.outcome.touched) {
            if (touched.type != u"Appointment" || next == fates.size())
                continue;
            const Fate &fate = fates[next++];
            ++m_counts.appointments;
            m_counts.completed += fate.status == AppointmentStatus::Completed;
            m_counts.cancelled += fate.status == AppointmentStatus::Cancelled;
            m_counts.noShows += fate.status == AppointmentStatus::NoShow;
            if (!fate.day.isNull())
                m_pending[fate.day].append({touched.id, fate});
        }
    }
    return {};
}

Result<> Writer::settle(QDate until)
{
    QVector<AnyCommand> commands;
    while (!m_pending.isEmpty() && m_pending.firstKey() <= until) {
        for (const Pending &pending : m_pending.take(m_pending.firstKey())) {
            SetAppointmentStatus set;
            set.appointment = pending.appointment;
            set.status = pending.fate.status;
            set.endedBy = pending.fate.endedBy;
            if (!occupies(set.status))
                set.why = endingText(pending.fate.why);
            set.feeMinor = pending.fate.fee ? 9000 : 0;
            commands.append(AnyCommand::of(set));
        }
    }
    PRAXIS_CHECK(setClock(until, until == m_options.today ? nowMinute : 18 * 60));
    return run(commands, {});
}

void Writer::count(const AnyCommand &command)
{
    m_counts.people += command.type->name == u"CreateContact";
    m_counts.practitioners += command.type->name == u"CreatePractitioner";
}

double part(const Options &options, QDate day)
{
    const double all = static_cast<double>(firstDay(options).daysTo(options.today));
    return all > 0 ? static_cast<double>(firstDay(options).daysTo(day)) / all : 1.0;
}

} // namespace

QVector<Account> accounts()
{
    const Options options{Size::Small, 1, QDate(2026, 1, 5)};
    Random random(1);
    SampleIds ids(1, 1);
    return QVector<Account>{founder()} + makeClinic(options, options.today, options.today, ids, random).accounts;
}

Result<Counts> fill(StoreSession &session, const Parts &parts, const Actor &founder, const Options &options, const Watch &watch)
{
    FindPeople anybody;
    anybody.filter.limit = 1;
    PRAXIS_TRY(const QVector<PersonHit> people, Door(session, parts).ask(founder, anybody));
    if (!people.isEmpty())
        return fail(ErrorCode::Duplicate);
    Handover<Batch> handover(4);
    const std::unique_ptr<QThread> maker(QThread::create([&] {
        makeBatches(options, [&](Batch batch) { return handover.give(std::move(batch)); });
        handover.close();
    }));
    const auto stop = qScopeGuard([&] {
        handover.close();
        maker->wait();
    });
    maker->start();
    Writer writer(session, parts, founder, options);
    while (const std::optional<Batch> batch = handover.take()) {
        PRAXIS_CHECK(writer.write(*batch));
        if (watch && !watch(part(options, batch->settleUntil.isValid() ? batch->settleUntil : batch->day)))
            return fail(ErrorCode::Cancelled);
    }
    return writer.counts();
}

} // namespace praxis::sample
