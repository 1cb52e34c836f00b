// A practitioner's calendar for other programs.
#include "services/practice/calendar/FeedCommands.h"

#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Reading.h"

#include <QSet>

namespace praxis {

namespace {

constexpr qint64 dayMs = 24 * 3'600'000LL;
constexpr int daysBack = 31;
constexpr int daysAhead = 366;

std::unexpected<Error> noFeed(const QUuid &practitioner)
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Practitioner")}, {QStringLiteral("id"), idText(practitioner)}});
}

/// "J. N. + T. S." of "Jane Nguyen + Tom Silva".
QString initialsOf(const QString &people)
{
    QStringList all;
    for (const QString &person : people.split(QStringLiteral(" + "), Qt::SkipEmptyParts)) {
        QStringList letters;
        for (const QString &name : person.split(u' ', Qt::SkipEmptyParts)) {
            const qsizetype first = name.at(0).isHighSurrogate() && name.size() > 1 ? 2 : 1;
            if (name.at(0).isLetter() || first == 2)
                letters.append(name.first(first).toUpper() + u'.');
        }
        all.append(letters.join(u' '));
    }
    all.removeAll(QString());
    return all.join(QStringLiteral(" + "));
}

} // namespace

Result<> apply(Work &work, const SetCalendarFeed &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto practitioner, work.get<Practitioner>(command.practitioner));
    PRAXIS_CHECK(work.permit(*practitioner));
    const bool begins = practitioner->feedShows == FeedShows::Nothing && command.shows != FeedShows::Nothing;
    if (begins || command.renew || command.shows == FeedShows::Nothing)
        practitioner->feedNumber += 1; // the numbers go on: an address that was taken back never becomes good again
    practitioner->feedShows = command.shows;
    PRAXIS_CHECK(work.save(practitioner));
    work.setSummary({{QStringLiteral("code"), QStringLiteral("calendar_feed")}, {QStringLiteral("what"), practitioner->displayName}});
    work.setUndoKind(Work::UndoKind::None); // an address that was taken back stays taken back
    return {};
}

Result<CalendarFeed> answer(Reading &reading, const ShowCalendarFeed &query)
{
    reading.about(query.practitioner);
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), query.practitioner));
    if (!practitioner)
        return noFeed(query.practitioner);
    if (reading.ownOnly() && practitioner->id != reading.actor().practitioner)
        return reading.denied();
    if (practitioner->feedShows == FeedShows::Nothing)
        return CalendarFeed{};
    AuditEntry entry;
    entry.action = QStringLiteral("view");
    entry.type = QStringLiteral("Practitioner");
    entry.record = practitioner->id;
    PRAXIS_CHECK(reading.note(std::move(entry)));
    return CalendarFeed{practitioner->feedShows, practitioner->feedNumber};
}

Result<FeedEvents> answer(Reading &reading, const ReadCalendarFeed &query)
{
    PRAXIS_TRY(const auto practitioner, findAs<Practitioner>(reading.session(), query.practitioner));
    if (!practitioner || !practitioner->isActive || practitioner->feedShows == FeedShows::Nothing || practitioner->feedNumber != query.number)
        return noFeed(query.practitioner);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    FeedEvents feed;
    feed.calendar = QStringLiteral("%1 · %2").arg(practitioner->displayName, practice->name);
    feed.language = practice->language;
    CalendarFilter filter;
    filter.when = {Instant{reading.now().ms - daysBack * dayMs}, Instant{reading.now().ms + daysAhead * dayMs}};
    filter.practitioners = {practitioner->id};
    filter.withEnded = false;
    PRAXIS_TRY(const auto entries, reading.session().calendar(filter));
    PRAXIS_TRY(const auto rows, selectAs<Appointment>(reading.session(), {.where = {{"practitioner_id", Condition::Equal, idText(practitioner->id)},
                                                                                    {"start_at", Condition::Greater, filter.when.start.ms - dayMs}, {"start_at", Condition::Less, filter.when.end.ms}}}));
    QSet<QString> uids; // of a series that was imported, all have the same: here each stands for itself
    QHash<QUuid, const Appointment *> byId;
    for (const auto &row : rows)
        byId.insert(row->id, row.get());
    for (const CalendarEntry &entry : entries) {
        const Appointment *row = byId.value(entry.id);
        if (!row)
            continue;
        FeedEvent event;
        event.uid = row->uid.isEmpty() || uids.contains(row->uid) ? QString(idText(entry.id) + QStringLiteral("@praxis")) : row->uid;
        uids.insert(event.uid);
        event.sequence = row->sequence;
        event.start = entry.start;
        event.zone = entry.zone;
        event.length = entry.length;
        if (!entry.location.isNull()) {
            PRAXIS_TRY(const auto location, findAs<Location>(reading.session(), entry.location, Deleted::Include));
            event.place = location ? location->name : QString();
        }
        if (practitioner->feedShows == FeedShows::Initials)
            event.initials = initialsOf(entry.patients.isEmpty() ? QString() : entry.people);
        feed.events.append(event);
    }
    return feed;
}

} // namespace praxis
