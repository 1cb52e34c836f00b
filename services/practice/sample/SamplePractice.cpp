#include "services/practice/sample/SamplePractice.h"

#include "models/records/User.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "services/practice/people/ConsentQueries.h"
#include "services/practice/sample/Batch.h"
#include "services/practice/sample/Handover.h"
#include "services/practice/sample/MoneyWriter.h"
#include "services/practice/sample/NoteWriter.h"
#include "services/practice/sample/RequestWriter.h"
#include "services/practice/sample/SampleClock.h"
#include "services/practice/sample/SampleIds.h"

#include <QMap>
#include <QScopeGuard>
#include <QSet>
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
        if (!batch.settleUntil.isValid())
            return {};
        PRAXIS_CHECK(settle(batch.settleUntil));
        if (batch.settleUntil >= firstMoneyDay(m_options))
            PRAXIS_CHECK(writeMoney(batch.day, batch.settleUntil));
        const bool withNotes = m_options.size == Size::Small && batch.settleUntil >= firstNoteDay(m_options);
        if (withNotes)
            PRAXIS_CHECK(writeNotes(batch.day, batch.settleUntil));
        return m_options.size == Size::Small && batch.settleUntil == m_options.today ? writeRequests() : Result<>{};
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
    Result<> agreeFirst(const QUuid &appointment, QSet<QUuid> &agreed, QVector<AnyCommand> &commands);
    Result<> answerForVideo(const QUuid &appointment, QVector<AnyCommand> &answers);
    /// About the sessions of some days, by who held them, that evening.
    Result<> writeNotes(QDate from, QDate until);
    Result<> writeNotesOf(const QUuid &practitioner, const QVector<CalendarEntry> &sessions, QDate day, int minute);
    Result<> runAs(const Actor &who, const QVector<AnyCommand> &commands);
    /// What the sessions of some days cost, and what was paid, that evening.
    Result<> writeMoney(QDate from, QDate until);
    /// What people ask of their records and take back, at the end.
    Result<> writeRequests();
    Result<> findAuthors();
    [[nodiscard]] Result<QVector<QUuid>> peopleOf(const CalendarEntry &session);
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
    QVector<Actor> m_authors;   ///< the psychologists, in the order of their accounts
    QUuid m_initial;            ///< the service of a first visit
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
    QVector<AnyCommand> commands, answers;
    QSet<QUuid> agreed;
    while (!m_pending.isEmpty() && m_pending.firstKey() <= until) {
        for (const Pending &pending : m_pending.take(m_pending.firstKey())) {
            SetAppointmentStatus set;
            set.appointment = pending.appointment;
            set.status = pending.fate.status;
            set.endedBy = pending.fate.endedBy;
            if (!occupies(set.status))
                set.why = endingText(pending.fate.why);
            set.feeMinor = pending.fate.fee ? 9000 : 0;
            const bool takesPlace = set.status == AppointmentStatus::InProgress || set.status == AppointmentStatus::Completed;
            if (takesPlace && until == m_options.today) // until then everybody's consent counts
                PRAXIS_CHECK(agreeFirst(pending.appointment, agreed, commands));
            if (set.status == AppointmentStatus::Completed && pending.fate.isVideo)
                PRAXIS_CHECK(answerForVideo(pending.appointment, answers));
            commands.append(AnyCommand::of(set));
        }
    }
    PRAXIS_CHECK(setClock(until, until == m_options.today ? nowMinute : 18 * 60));
    PRAXIS_CHECK(run(answers, {}));
    return run(commands, {});
}

/// Not everybody has signed for video before their first session by it.
Result<> Writer::answerForVideo(const QUuid &appointment, QVector<AnyCommand> &answers)
{
    PRAXIS_TRY(const auto gaps, m_door.ask(m_actor, ShowConsentGaps{ConsentAct::JoinVideo, appointment, {}}));
    if (!gaps.isEmpty())
        answers.append(AnyCommand::of(ActDespiteConsent{ConsentAct::JoinVideo, appointment, {}, QStringLiteral("Agreed by word at the beginning; the form is on its way")}));
    return {};
}

/// Whoever has not agreed to treatment yet signs before their session begins.
Result<> Writer::agreeFirst(const QUuid &appointment, QSet<QUuid> &agreed, QVector<AnyCommand> &commands)
{
    PRAXIS_TRY(const auto gaps, m_door.ask(m_actor, ShowConsentGaps{ConsentAct::Start, appointment, {}}));
    for (const ConsentGap &gap : gaps) {
        if (agreed.contains(gap.person))
            continue;
        agreed.insert(gap.person);
        commands.append(AnyCommand::of(GiveConsent{.person = gap.person, .kind = ConsentKind::Treatment, .formVersion = QStringLiteral("3")}));
    }
    return {};
}

Result<> Writer::writeMoney(QDate from, QDate until)
{
    PRAXIS_TRY(const Instant start, m_zones.toInstant({std::max(from, firstMoneyDay(m_options)), QTime(0, 0)}, organization().zone));
    PRAXIS_TRY(const Instant end, m_zones.toInstant({until.addDays(1), QTime(0, 0)}, organization().zone));
    PRAXIS_TRY(const QVector<CalendarEntry> sessions, m_door.ask(m_actor, ShowCalendar{{.when = {start, end}}}));
    MoneyWriter money(m_door, m_actor, m_options, [this](const QVector<AnyCommand> &commands) { return runAs(m_actor, commands); });
    PRAXIS_CHECK(money.write(sessions));
    return until == m_options.today ? money.correct() : Result<>();
}

Result<> Writer::writeRequests()
{
    const auto sessions = [this](int fromDays, int untilDays) -> Result<QVector<CalendarEntry>> {
        PRAXIS_TRY(const Instant start, m_zones.toInstant({m_options.today.addDays(fromDays), QTime(0, 0)}, organization().zone));
        PRAXIS_TRY(const Instant end, m_zones.toInstant({m_options.today.addDays(untilDays), QTime(0, 0)}, organization().zone));
        return m_door.ask(m_actor, ShowCalendar{{.when = {start, end}}});
    };
    PRAXIS_TRY(const QVector<CalendarEntry> lately, sessions(-60, -40));
    PRAXIS_TRY(const QVector<CalendarEntry> soon, sessions(1, 8));
    RequestWriter requests(m_door, m_actor, m_ids, m_options, [this](const QVector<AnyCommand> &commands) { return runAs(m_actor, commands); });
    return requests.write(lately, soon);
}

Result<> Writer::findAuthors()
{
    PRAXIS_TRY(const auto users, m_door.ask(m_actor, List<User>{}));
    for (const Account &account : accounts()) {
        const auto user = std::find_if(users.begin(), users.end(), [&](const auto &one) { return one->login == account.login; });
        if (account.role == Role::Psychologist && user != users.end())
            m_authors.append({.user = (*user)->id, .organization = m_actor.organization, .role = Role::Psychologist, .practitioner = (*user)->practitionerId});
    }
    PRAXIS_TRY(const auto services, m_door.ask(m_actor, List<Service>{}));
    const auto first = std::find_if(services.begin(), services.end(), [](const auto &service) { return service->billingCode == u"HP-100"; });
    m_initial = first == services.end() ? QUuid() : (*first)->id;
    return {};
}

Result<QVector<QUuid>> Writer::peopleOf(const CalendarEntry &session)
{
    if (session.personCount == 1)
        return QVector<QUuid>{session.person};
    PRAXIS_TRY(const AppointmentDetails details, m_door.ask(m_actor, OpenAppointment{session.id}));
    QVector<QUuid> people;
    for (const ParticipantLine &line : details.people)
        people.append(line.person.id);
    return people;
}

Result<> Writer::writeNotes(QDate from, QDate until)
{
    if (m_authors.isEmpty())
        PRAXIS_CHECK(findAuthors());
    PRAXIS_TRY(const Instant start, m_zones.toInstant({from, QTime(0, 0)}, organization().zone));
    PRAXIS_TRY(const Instant end, m_zones.toInstant({until.addDays(1), QTime(0, 0)}, organization().zone));
    PRAXIS_TRY(const QVector<CalendarEntry> entries, m_door.ask(m_actor, ShowCalendar{{.when = {start, end}, .withEnded = false}}));
    int minute = until == m_options.today ? nowMinute : 18 * 60;
    for (const Actor &author : std::as_const(m_authors)) {
        QVector<CalendarEntry> sessions;
        std::copy_if(entries.begin(), entries.end(), std::back_inserter(sessions), [&](const CalendarEntry &e) {
            return e.practitioner == author.practitioner && e.status == AppointmentStatus::Completed && e.personCount > 0;
        });
        PRAXIS_CHECK(writeNotesOf(author.practitioner, sessions, until, until == m_options.today ? minute : minute += 7));
    }
    return {};
}

Result<> Writer::writeNotesOf(const QUuid &practitioner, const QVector<CalendarEntry> &sessions, QDate day, int minute)
{
    constexpr qsizetype supervised = 4; // the account whose notes the first one co-signs
    const auto author = std::find_if(m_authors.begin(), m_authors.end(), [&](const Actor &a) { return a.practitioner == practitioner; });
    const QUuid supervisor = m_authors.size() > supervised && practitioner == m_authors[supervised].practitioner ? m_authors.first().practitioner : QUuid();
    QVector<AnyCommand> commands;
    QVector<QUuid> toCosign;
    for (const CalendarEntry &session : sessions) {
        PRAXIS_TRY(const QVector<QUuid> people, peopleOf(session));
        for (const QUuid &person : people) {
            PRAXIS_TRY(const auto contact, m_door.ask(m_actor, Get<Contact>{person}));
            const bool isChild = contact->birthDate.isValid() && contact->birthDate.addYears(16) > day;
            std::optional<SampleNote> note = makeNote(m_options, session, {person, isChild, session.service == m_initial, supervisor});
            if (!note)
                continue;
            note->draft.note = m_ids.next();
            commands.append(AnyCommand::of(note->draft));
            if (note->isSigned)
                commands.append(AnyCommand::of(SignNote{note->draft.note}));
            if (!note->addendum.isEmpty())
                commands.append(AnyCommand::of(AddAddendum{note->draft.note, m_ids.next(), note->addendum}));
            if (note->isCosigned)
                toCosign.append(note->draft.note);
            m_counts.notes += 1;
        }
    }
    if (commands.isEmpty())
        return {};
    PRAXIS_CHECK(setClock(day, minute));
    PRAXIS_CHECK(runAs(*author, commands));
    QVector<AnyCommand> cosigning;
    for (const QUuid &id : std::as_const(toCosign))
        cosigning.append(AnyCommand::of(CosignNote{id}));
    return cosigning.isEmpty() ? Result<>{} : runAs(m_authors.first(), cosigning);
}

Result<> Writer::runAs(const Actor &who, const QVector<AnyCommand> &commands)
{
    PRAXIS_TRY(const ManyResult result, m_door.runMany(who, commands, {.quiet = true}));
    return result.kept ? Result<>{} : refusalOf(result, commands);
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
