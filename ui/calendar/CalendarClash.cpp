// What stands in the way of an act in the calendar, as the door has said it, and the ways out.
#include "ui/calendar/CalendarActs.h"

#include "models/records/Contact.h"
#include "models/rules/HandOver.h"
#include "models/rules/People.h"
#include "ui/calendar/BookingPopover.h"
#include "ui/calendar/ChoicePopovers.h"
#include "ui/calendar/ProblemList.h"
#include "ui/calendar/ShownTime.h"
#include "ui/common/Directory.h"

#include <algorithm>

namespace praxis::ui {

NextOpenings CalendarActs::wishFor(const CalendarEntry &entry, const WallTime &start, Minutes length, const QUuid &practitioner, const QUuid &insteadOf) const
{
    Appointment then;
    then.practitionerId = entry.practitioner;
    for (const QUuid &one : entry.otherStaff)
        then.otherStaff.append(idText(one));
    if (!practitioner.isNull())
        handOver(then, practitioner, insteadOf);
    NextOpenings wish;
    wish.length = length;
    wish.practitioners = {then.practitionerId};
    wish.otherStaff = then.otherStaff;
    wish.from = start;
    wish.limit = BookingPopover::waysOut;
    wish.zone = entry.zone;
    wish.like = entry.id;
    wish.moves = true;
    return wish;
}

void CalendarActs::showClash(const Error &error, const Retry &retry, const QRect &anchor)
{
    Q_EMIT refused();
    auto *popover = new ClashPopover(retry.title, m_context.directory.zone(), m_context.desk.parts().zones, m_host);
    connect(&popover->problems(), &ProblemList::overrideChosen, popover, [popover, retry](const QString &reason) {
        popover->dismiss();
        retry.anyway(reason);
    });
    connect(&popover->problems(), &ProblemList::openingChosen, popover, [popover, retry](const Opening &opening) {
        popover->dismiss();
        retry.elsewhere(opening);
    });
    const QVector<SlotProblem> problems = obstacles(error, retry);
    nameStrangers(popover, problems, retry.several);
    // Where only a later one of a series is taken, another time for this one is no way out.
    const bool here = std::ranges::any_of(problems, [&retry](const SlotProblem &problem) { return problem.start == retry.wish.from; });
    if (retry.elsewhere && (here || !retry.several))
        askOpenings(popover, retry);
    popover->openBeside(anchor);
    popover->setFocus();
}

QVector<SlotProblem> CalendarActs::obstacles(const Error &error, const Retry &retry) const
{
    QVector<SlotProblem> all;
    for (const QVariant &one : error.data.value(QStringLiteral("clashes")).toList()) {
        const QVariantMap clash = one.toMap();
        SlotProblem problem;
        problem.start = WallTime::fromString(clash.value(QStringLiteral("start_wall")).toString());
        problem.code = QStringLiteral("clash");
        detail::FieldTraits<ActorKind>::set(problem.actorKind, clash.value(QStringLiteral("actor_kind")));
        problem.actor = QUuid::fromString(clash.value(QStringLiteral("actor")).toString());
        problem.actorName = nameOf({problem.actorKind, problem.actor}, retry.entry);
        problem.appointment = QUuid::fromString(clash.value(QStringLiteral("other")).toString());
        problem.when = {Instant{clash.value(QStringLiteral("start")).toLongLong()}, Instant{clash.value(QStringLiteral("end")).toLongLong()}};
        all.append(problem);
    }
    for (const QVariant &one : error.data.value(QStringLiteral("outside")).toList()) {
        const QVariantMap outside = one.toMap();
        SlotProblem problem;
        problem.start = WallTime::fromString(outside.value(QStringLiteral("start_wall")).toString());
        problem.code = outside.value(QStringLiteral("elsewhere")).toBool() ? QStringLiteral("works_elsewhere") : QStringLiteral("outside_hours");
        problem.actor = QUuid::fromString(outside.value(QStringLiteral("actor")).toString());
        problem.actorName = m_look.practitioner(problem.actor);
        all.append(problem);
    }
    return all;
}

/// Blank: somebody who is not in it yet.
QString CalendarActs::nameOf(const Occupant &who, const CalendarEntry &entry) const
{
    switch (who.kind) {
    case ActorKind::Practitioner:
        return m_look.practitioner(who.id);
    case ActorKind::Room:
        return m_look.room(who.id);
    case ActorKind::Equipment: {
        const auto &all = m_context.directory.equipment();
        const auto thing = std::ranges::find_if(all, [&who](const auto &one) { return one->id == who.id; });
        return thing == all.end() ? QString() : (*thing)->name;
    }
    case ActorKind::Patient:
        break;
    }
    const QStringList names = entry.people.split(QStringLiteral(" + "));
    const qsizetype place = entry.patients.indexOf(who.id);
    return place >= 0 && names.size() == entry.patients.size() ? names[place] : QString();
}

/// Whoever is only about to come into it is not on its tile: the names of those are asked for first.
void CalendarActs::nameStrangers(ClashPopover *popover, const QVector<SlotProblem> &problems, bool dated)
{
    QVariantList strangers;
    for (const SlotProblem &problem : problems) {
        if (problem.actorKind == ActorKind::Patient && problem.actorName.isEmpty())
            strangers.append(idText(problem.actor));
    }
    popover->problems().show(problems, dated ? static_cast<int>(problems.size()) + 1 : 1, false);
    if (strangers.isEmpty())
        return;
    List<Contact> question;
    question.selection.where = {{"id", Condition::In, strangers}};
    later(m_context.desk.ask(question), popover, [popover, problems, dated](const Result<QVector<std::shared_ptr<Contact>>> &answer) {
        if (!answer)
            return;
        QVector<SlotProblem> named = problems;
        for (SlotProblem &problem : named) {
            const auto who = std::ranges::find_if(*answer, [&problem](const auto &one) { return one->id == problem.actor; });
            if (who != answer->end())
                problem.actorName = fullName(**who);
        }
        popover->problems().show(named, dated ? static_cast<int>(named.size()) + 1 : 1, false);
    });
}

void CalendarActs::askOpenings(ClashPopover *popover, const Retry &retry)
{
    const QDate day = ShownTime(m_context.directory).shown(retry.wish.from, retry.entry.zone).date;
    later(m_context.desk.ask(retry.wish), popover, [this, popover, day](const Result<QVector<Opening>> &openings) {
        if (openings)
            popover->problems().setOpenings(*openings, day, [this](const QUuid &id) { return m_look.practitioner(id); });
    });
}

} // namespace praxis::ui
