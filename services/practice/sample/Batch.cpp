#include "services/practice/sample/Batch.h"

#include "services/practice/PracticeCommands.h"
#include "services/practice/RecordCommands.h"
#include "services/practice/sample/SampleIds.h"

namespace praxis::sample {

namespace {

constexpr int largestBatch = 5'000;

template <class T>
void addAll(const QVector<T> &records, QVector<AnyCommand> &commands)
{
    for (const T &record : records)
        commands.append(AnyCommand::of(create(record)));
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
        commands.append(AnyCommand::of(AddUser{{}, account.login, account.displayName, account.role, account.practitionerId}));
    return commands;
}

/// In pieces that fit a transaction.
bool giveAll(QDate day, const QVector<AnyCommand> &commands, const std::function<bool(Batch)> &give)
{
    for (qsizetype from = 0; from < commands.size(); from += largestBatch) {
        if (!give({day, {}, commands.mid(from, largestBatch), {}}))
            return false;
    }
    return true;
}

bool giveDiary(const Options &options, const QVector<Booking> &diary, const std::function<bool(Batch)> &give)
{
    const int span = options.size == Size::Large ? 28 : 7; // a transaction a day would wait for the disk all the time
    qsizetype next = 0;
    for (QDate day = firstDay(options); day <= options.today; day = day.addDays(span)) {
        Batch batch;
        batch.day = day;
        batch.settleUntil = std::min(day.addDays(span - 1), options.today);
        for (; next < diary.size() && diary[next].bookedOn <= batch.settleUntil; ++next) {
            batch.commands.append(AnyCommand::of(diary[next].command));
            batch.fates.append(diary[next].fates);
        }
        if (!give(std::move(batch)))
            return false;
    }
    return true;
}

} // namespace

QDate firstDay(const Options &options)
{
    const QDate first = options.size == Size::Large ? options.today.addDays(-91 * 7 * 8) : options.today.addMonths(-18);
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
    if (!giveAll(from, commands, give))
        return;
    commands.clear();
    giveDiary(options, makeDiary(options, clinic, people, from, until, random), give);
}

} // namespace praxis::sample
