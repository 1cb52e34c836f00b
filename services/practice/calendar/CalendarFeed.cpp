// A practitioner's calendar for other programs.
#include "services/practice/calendar/FeedCommands.h"

#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/User.h"
#include "services/practice/door/Apply.h"
#include "services/practice/door/Reading.h"

#include <algorithm>
#include <tuple>

namespace praxis {

namespace {

constexpr int daysBack = 31;
constexpr int daysAhead = 366;

std::unexpected<Error> noFeed(const QUuid &practitioner)
{
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), QStringLiteral("Practitioner")}, {QStringLiteral("id"), idText(practitioner)}});
}

/// Where a name is one or two signs, the first is the name, or half of it.
bool isWrittenInSigns(const QString &name)
{
    const QList<uint> letters = name.toUcs4();
    return std::any_of(letters.begin(), letters.end(), [](uint letter) {
        const QChar::Script script = QChar::script(letter);
        return script == QChar::Script_Han || script == QChar::Script_Hangul || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
    });
}

/// "J. N. + T. S." of "Jane Nguyen + Tom Silva".
QString initialsOf(const QString &people)
{
    QStringList all;
    for (const QString &person : people.split(QStringLiteral(" + "), Qt::SkipEmptyParts)) {
        if (isWrittenInSigns(person))
            return {};
        QStringList letters;
        for (const QString &name : person.split(u' ', Qt::SkipEmptyParts)) {
            if (name.at(0).isLetter())
                letters.append(name.first(1).toUpper() + u'.');
        }
        all.append(letters.join(u' '));
    }
    all.removeAll(QString());
    return all.join(QStringLiteral(" + "));
}

/// Who has an account that was switched off has left, whatever still stands in the calendar. Somebody who never signs in has none.
Result<bool> hasLeft(Reading &reading, const Practitioner &practitioner)
{
    if (!practitioner.isActive)
        return true;
    PRAXIS_TRY(const auto accounts, selectAs<User>(reading.session(), {.where = {{"practitioner_id", Condition::Equal, idText(practitioner.id)}}}));
    return !accounts.isEmpty() && std::none_of(accounts.begin(), accounts.end(), [](const auto &account) { return account->isActive; });
}

constexpr qsizetype atOnce = 500;

/// The rows of these, by their key.
Result<QHash<QUuid, int>> sequencesOf(Reading &reading, const QVector<CalendarEntry> &entries)
{
    QHash<QUuid, int> sequences;
    for (qsizetype from = 0; from < entries.size(); from += atOnce) {
        QVariantList ids;
        for (const CalendarEntry &entry : entries.mid(from, atOnce))
            ids.append(idText(entry.id));
        PRAXIS_TRY(const auto rows, selectAs<Appointment>(reading.session(), {.where = {{"id", Condition::In, ids}}}));
        for (const auto &row : rows)
            sequences.insert(row->id, row->sequence);
    }
    return sequences;
}

} // namespace

Result<> apply(Work &work, const SetCalendarFeed &command)
{
    PRAXIS_CHECK(work.permit());
    PRAXIS_TRY(const auto practitioner, work.get<Practitioner>(command.practitioner));
    PRAXIS_CHECK(work.permit(*practitioner));
    const bool begins = practitioner->feedShows == FeedShows::Nothing && command.shows != FeedShows::Nothing;
    if (begins || command.renew || command.shows == FeedShows::Nothing)
        practitioner->feedNumber = std::max(practitioner->feedNumber + 1, work.now().ms / 1000); // an older database that is put back makes none a second time
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
    if (!practitioner || practitioner->feedShows == FeedShows::Nothing || practitioner->feedNumber != query.number)
        return noFeed(query.practitioner);
    PRAXIS_TRY(const bool left, hasLeft(reading, *practitioner));
    if (left)
        return noFeed(query.practitioner);
    PRAXIS_TRY(const auto practice, reading.lookup().get<Organization>(reading.actor().organization));
    FeedEvents feed;
    feed.calendar = QStringLiteral("%1 · %2").arg(practitioner->displayName, practice->name);
    feed.language = practice->language;
    CalendarFilter filter;
    filter.when = {Instant{reading.now().ms - daysBack * dayMs}, Instant{reading.now().ms + daysAhead * dayMs}};
    filter.practitioners = {practitioner->id};
    filter.withEnded = false;
    PRAXIS_TRY(QVector<CalendarEntry> entries, reading.session().calendar(filter));
    std::sort(entries.begin(), entries.end(), [](const CalendarEntry &a, const CalendarEntry &b) { return std::tie(a.when.start.ms, a.id) < std::tie(b.when.start.ms, b.id); });
    PRAXIS_TRY(const auto sequences, sequencesOf(reading, entries));
    PRAXIS_TRY(const auto locations, selectAs<Location>(reading.session(), {}));
    for (const CalendarEntry &entry : std::as_const(entries)) {
        FeedEvent event;
        event.uid = idText(entry.id) + QStringLiteral("@praxis"); // what an import brought may tell who it is, and is the same for a whole series
        event.sequence = sequences.value(entry.id);
        event.start = entry.start;
        event.zone = entry.zone;
        event.length = entry.length;
        const auto place = std::find_if(locations.begin(), locations.end(), [&](const auto &location) { return location->id == entry.location; });
        event.place = place == locations.end() ? QString() : (*place)->name;
        const bool own = entry.practitioner == practitioner->id; // of another's, that they are needed there
        if (own && practitioner->feedShows == FeedShows::Initials && !entry.patients.isEmpty())
            event.initials = initialsOf(entry.people);
        feed.events.append(event);
    }
    return feed;
}

} // namespace praxis
