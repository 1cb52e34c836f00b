#include "services/practice/sample/Batch.h"

#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/sample/NoteWriter.h"
#include "services/practice/sample/SampleIds.h"

#include <QSet>

#include <algorithm>
#include <limits>
#include <map>

namespace praxis::sample {

namespace {

constexpr int rowsOfABatch = 5'000;

template <class T>
void addAll(const QVector<T> &records, QVector<AnyCommand> &commands)
{
    for (const T &record : records)
        commands.append(AnyCommand::of(create(record)));
}

GiveConsent formOf(const Client &client)
{
    return {.person = client.id, .formVersion = QStringLiteral("3"), .guardian = client.isChild ? client.payer : QUuid()};
}

GiveConsent videoFormOf(const Client &client)
{
    GiveConsent consent = formOf(client);
    consent.kind = ConsentKind::Telehealth;
    consent.emergencyContact = QStringLiteral("000, then the practice");
    consent.emergencyPlan = QStringLiteral("The address is asked at the beginning of each session.");
    return consent;
}

/// Everybody has agreed to treatment, a few only until today, and most to sessions by video; for a child their parent has.
void addConsents(const People &people, QDate today, QVector<AnyCommand> &commands)
{
    constexpr int withoutTreatment = 29, withoutVideo = 5; // one in so many
    for (int i = 0; i < people.clients.size(); ++i) {
        GiveConsent consent = formOf(people.clients[i]);
        if (i % withoutTreatment == withoutTreatment / 2)
            consent.expiresOn = today;
        commands.append(AnyCommand::of(consent));
        if (i % withoutVideo != withoutVideo / 2)
            commands.append(AnyCommand::of(videoFormOf(people.clients[i])));
    }
}

/// A past of many years is entered without its forms, but for those that a session by video is not entered without.
void addVideoConsents(const People &people, const QVector<Booking> &diary, QVector<AnyCommand> &commands)
{
    QSet<QString> seen;
    for (const Booking &booking : diary) {
        if (std::ranges::any_of(booking.fates, &Fate::isVideo))
            seen.unite({booking.command.patients.begin(), booking.command.patients.end()});
    }
    for (const Client &client : people.clients) {
        if (seen.contains(idText(client.id)))
            commands.append(AnyCommand::of(videoFormOf(client)));
    }
}

/// Two in three have agreed that their GP is told.
void addSharing(const People &people, QVector<AnyCommand> &commands)
{
    for (int i = 0; i < people.clients.size(); ++i) {
        const Client &client = people.clients[i];
        if (i % 3 != 1)
            commands.append(AnyCommand::of(GiveConsent{.person = client.id, .kind = ConsentKind::DataSharing, .formVersion = QStringLiteral("3"),
                                                       .guardian = client.isChild ? client.payer : QUuid()}));
    }
}

QVector<AnyCommand> setUp(const Clinic &clinic)
{
    QVector<AnyCommand> commands;
    addAll(clinic.locations, commands);
    addAll(clinic.rooms, commands);
    addAll(clinic.equipment, commands);
    addAll(clinic.services, commands);
    for (const Colleague &who : clinic.colleagues)
        commands.append(AnyCommand::of(create(who.record)));
    addAll(clinic.hours, commands);
    addAll(clinic.exceptions, commands);
    for (const Account &account : clinic.accounts)
        commands.append(AnyCommand::of(AddUser{.login = account.login, .displayName = account.displayName, .role = account.role, .practitionerId = account.practitionerId}));
    return commands;
}

/// In pieces that fit a transaction.
bool giveAll(QDate day, const QVector<AnyCommand> &commands, const std::function<bool(Batch)> &give)
{
    for (qsizetype from = 0; from < commands.size(); from += rowsOfABatch) {
        if (!give({day, {}, commands.mid(from, rowsOfABatch), {}}))
            return false;
    }
    return true;
}

/// The large practice has a past of many years: it is entered after the fact, as an old calendar that is brought in would be,
/// each appointment with what became of it, and none before that. It is half of the work of booking it first.
QVector<Booking> enteredAfterwards(const Booking &booking, QDate today)
{
    QVector<Booking> all;
    for (const Fate &fate : booking.fates) {
        Booking one{booking.bookedOn, booking.command, {fate}};
        one.command.start.date = fate.on;
        one.command.repeat.clear();
        one.command.skip.clear();
        if (fate.on < today && !fate.day.isNull()) {
            one.bookedOn = fate.on.addDays(1);
            one.command.status = fate.status;
            one.command.endedBy = fate.endedBy;
            one.command.endedWhy = occupies(fate.status) ? QString() : endingText(fate.why);
            one.fates.first().day = {};
        }
        all.append(one);
    }
    return all;
}

void add(const Booking &booking, Batch &batch)
{
    batch.commands.append(AnyCommand::of(booking.command));
    batch.fates.append(booking.fates);
}

/// A transaction a day would wait for the disk all the time; where notes are written, each day has an evening of its own.
int spanFrom(const Options &options, QDate day)
{
    if (options.size == Size::Large)
        return options.most > 0 ? 14 : 168;
    return day.addDays(7) > firstNoteDay(options) ? 1 : 7;
}

/// By the day on which they are entered.
using Waiting = std::map<QDate, QVector<Booking>>;

/// What is entered afterwards and has happened by this day; of the last day, the rest too, as what is still to come.
void addWaiting(Waiting &waiting, bool isLast, Batch &batch)
{
    while (!waiting.empty() && (isLast || waiting.begin()->first <= batch.settleUntil)) {
        for (Booking &one : waiting.begin()->second) {
            if (one.bookedOn > batch.settleUntil && one.command.status == AppointmentStatus::Completed)
                one.command.status = AppointmentStatus::Scheduled;
            add(one, batch);
        }
        waiting.erase(waiting.begin());
    }
}

bool giveDiary(const Options &options, const QVector<Booking> &diary, const std::function<bool(Batch)> &give)
{
    Waiting waiting;
    qsizetype next = 0;
    int left = options.most > 0 ? options.most : std::numeric_limits<int>::max();
    for (QDate day = firstDay(options), after; day <= options.today && left > 0; day = after) {
        Batch batch;
        batch.day = day;
        after = day.addDays(spanFrom(options, day));
        batch.settleUntil = std::min(after.addDays(-1), options.today);
        for (; next < diary.size() && diary[next].bookedOn <= batch.settleUntil && left > 0; ++next) {
            if (options.size == Size::Small || diary[next].command.start.date >= options.today) {
                add(diary[next], batch);
                continue;
            }
            for (const Booking &one : enteredAfterwards(diary[next], options.today)) {
                if (left-- > 0)
                    waiting[one.bookedOn].append(one);
            }
        }
        addWaiting(waiting, left <= 0 || after > options.today, batch);
        if (!give(std::move(batch)))
            return false;
    }
    return true;
}

} // namespace

QDate firstDay(const Options &options)
{
    const QDate first = options.size == Size::Large ? options.today.addDays(-85 * 7 * 7) : options.today.addMonths(-18);
    return first.addDays(1 - first.dayOfWeek());
}

void makeBatches(const Options &options, const std::function<bool(Batch)> &give)
{
    const QDate from = firstDay(options);
    const QDate until = options.today.addMonths(3);
    Random random(options.seed);
    SampleIds ids(options.seed ^ 0x5ca1ab1eULL, from.startOfDay(Qt::UTC).toMSecsSinceEpoch());

    const Clinic clinic = makeClinic(options, from, until, ids, random);
    if (!giveAll(from, setUp(clinic), give))
        return;
    const People people = makePeople(options, clinic, ids, random);
    QVector<AnyCommand> commands;
    addAll(people.contacts, commands);
    addAll(people.relations, commands);
    addAll(people.authorisations, commands);
    const QVector<Booking> diary = makeDiary(options, clinic, people, from, until, random);
    if (options.size == Size::Small) {
        addSharing(people, commands);
        addConsents(people, options.today, commands);
    } else {
        addVideoConsents(people, diary, commands);
    }
    if (!giveAll(from, commands, give))
        return;
    commands.clear();
    giveDiary(options, diary, give);
}

} // namespace praxis::sample
