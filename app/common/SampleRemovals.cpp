#include "app/common/SampleRemovals.h"

#include "app/common/SampleStaff.h"
#include "models/records/Contact.h"
#include "models/records/RetentionRule.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/practice/retention/RemovalQueries.h"

#include <QSet>

namespace praxis::app {

namespace {

Result<QVector<CalendarEntry>> calendar(PracticeFile &practice, Door &door, qint64 fromDays, qint64 untilDays)
{
    const Instant now = practice.parts().clock.now();
    return door.ask(practice.actor(), ShowCalendar{{.when = {{now.ms + fromDays * dayMs}, {now.ms + untilDays * dayMs}}}});
}

} // namespace

Result<QVector<CalendarEntry>> sampleSessionsLongOver(PracticeFile &practice, Door &door, int most)
{
    PRAXIS_TRY(const auto since, calendar(practice, door, -380, 120));
    QSet<QUuid> people;
    for (const CalendarEntry &entry : since) {
        for (const QUuid &person : entry.patients)
            people.insert(person);
    }
    PRAXIS_TRY(const auto before, calendar(practice, door, -540, -380));
    QVector<CalendarEntry> found;
    for (const CalendarEntry &entry : before) {
        if (found.size() == most)
            break;
        if (entry.status != AppointmentStatus::Completed || entry.person.isNull() || entry.length < 40 || people.contains(entry.person))
            continue;
        PRAXIS_TRY(const auto person, door.ask(practice.actor(), Get<Contact>{entry.person}));
        if (!person->birthDate.isValid() || person->birthDate.addYears(18) > entry.start.date)
            continue; // what was made of a child is kept for longer
        people.insert(entry.person);
        found.append(entry);
    }
    return found;
}

Result<> askForSampleRemovals(PracticeFile &practice, Door &door)
{
    RetentionRule rule;
    rule.id = practice.parts().ids.next();
    rule.kind = RetainedKind::Recording;
    rule.jurisdiction = QStringLiteral("AU");
    rule.years = 1;
    rule.basis = QStringLiteral("Recordings serve supervision; what belongs to the file stands in the notes");
    PRAXIS_CHECK(door.run(practice.actor(), create(rule)));
    PRAXIS_TRY(const auto staff, SampleStaff::read(door, practice.actor()));
    PRAXIS_TRY(const auto due, door.ask(practice.actor(), RecordsDue{RetainedKind::Recording}));
    const auto manager = staff.named(QStringLiteral("morgan"));
    if (!due.isEmpty() && manager)
        PRAXIS_CHECK(door.run(*manager, AskRemoval{RetainedKind::Recording, due[0].id, QStringLiteral("Therapy ended last year; supervision of it is over")}));
    if (due.size() > 1)
        PRAXIS_CHECK(door.run(practice.actor(), AskRemoval{RetainedKind::Recording, due[1].id, QStringLiteral("The recording's year is over")}));
    return {};
}

} // namespace praxis::app
