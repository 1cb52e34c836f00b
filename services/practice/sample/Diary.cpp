#include "services/practice/sample/Diary.h"

#include "services/practice/sample/Lane.h"

#include <algorithm>
#include <limits>

namespace praxis::sample {

QString endingText(int index)
{
    static constexpr std::array texts{u"Sick", u"Work came up", u"Child is ill", u"Transport", u"Feels better", u"Forgot", u"No reason given",
                                      u"Practitioner is ill", u"Practice closed early"};
    return QString::fromUtf16(texts[static_cast<std::size_t>(index)]);
}

namespace {

/// One client or group on one lane for some weeks.
struct Run {
    Lane lane;
    Offer offer{};
    QVector<int> clients;
    int week = 0;
    int cadence = 1;
    int count = 1;
};

class Scheduler {
public:
    Scheduler(const Options &options, const Clinic &clinic, const People &people, QDate from, QDate until, Random &random)
        : m_options(options), m_clinic(clinic), m_people(people), m_from(from.addDays(1 - from.dayOfWeek())), m_until(until), m_random(random),
          m_weeks(static_cast<int>(m_from.daysTo(until) / 7) + 1), m_seen(static_cast<std::size_t>(people.clients.size())),
          m_freeFrom(static_cast<std::size_t>(people.clients.size())), m_sessions(static_cast<std::size_t>(people.clients.size())),
          m_days(static_cast<std::size_t>(people.clients.size()) * static_cast<std::size_t>(m_weeks * 7))
    {
        for (int i = 0; i < people.clients.size(); ++i) {
            m_pools[key(people.clients[i].practitioner, people.clients[i].location)].append(i);
            m_byLocation[people.clients[i].location].append(i);
        }
    }

    QVector<Booking> make()
    {
        const QVector<Lane> lanes = lanesOf(m_clinic);
        // Week by week over all lanes, so that clients come and go everywhere at the same time.
        QVector<QVector<bool>> taken(lanes.size(), QVector<bool>(m_weeks, false));
        for (int week = 0; week < m_weeks; ++week) {
            for (int i = 0; i < lanes.size(); ++i) {
                if (!taken[i][week])
                    fill(lanes[i], week, taken[i]);
            }
        }
        std::stable_sort(m_bookings.begin(), m_bookings.end(), [](const Booking &a, const Booking &b) { return a.bookedOn < b.bookedOn; });
        return std::move(m_bookings);
    }

private:
    static int key(int practitioner, int location) { return practitioner * 2 + location; }
    [[nodiscard]] QDate dayOf(const Lane &lane, int week) const { return m_from.addDays(week * 7 + lane.weekday - 1); }
    std::vector<bool>::reference onDay(int client, QDate day)
    {
        return m_days[static_cast<std::size_t>(client) * static_cast<std::size_t>(m_weeks * 7) + static_cast<std::size_t>(m_from.daysTo(day))];
    }
    void fill(const Lane &lane, int week, QVector<bool> &taken);
    void fillGroup(const Lane &lane, int week, QVector<bool> &taken);
    void fillMeeting(const Lane &lane, QVector<bool> &taken);
    int fillFirst(const Run &run, QVector<bool> &taken);
    [[nodiscard]] int chooseClient(const Lane &lane, int week, Offer offer);
    [[nodiscard]] Offer chooseOffer(const Lane &lane);
    [[nodiscard]] bool isOpen(const Run &run, QDate day) const;
    int book(const Run &run, QVector<bool> &taken);
    void authorise(int client, QDate first, QDate last, Booking &booking);
    [[nodiscard]] BookAppointment command(const Run &run, QDate first) const;
    [[nodiscard]] Fate fate(const Run &run, QDate day);
    [[nodiscard]] Fate fateToday(const Run &run);
    [[nodiscard]] QDate bookedOn(QDate first);

    Options m_options;
    const Clinic &m_clinic;
    const People &m_people;
    QDate m_from; ///< a Monday
    QDate m_until;
    Random &m_random;
    int m_weeks;
    std::vector<bool> m_seen;
    std::vector<int> m_freeFrom;  ///< first week in which a client may start again
    std::vector<int> m_sessions;  ///< used of the authorisation
    std::vector<bool> m_days;     ///< client × day: nobody comes twice on one day
    QHash<int, QVector<int>> m_pools;
    QVector<int> m_byLocation[2];
    QVector<Booking> m_bookings;
};

Offer Scheduler::chooseOffer(const Lane &lane)
{
    const Colleague &who = m_clinic.colleagues[lane.colleague];
    QVector<Offer> fitting;
    for (const Offer offer : who.offers) {
        const Service &service = m_clinic.services[static_cast<int>(offer)];
        const int minutes = service.durationMinutes + service.bufferAfterMinutes;
        if (offer != Offer::Initial && minutes <= lane.minutes && (lane.minutes < 90 || minutes > 60))
            fitting.append(offer);
    }
    return fitting.isEmpty() ? Offer::Session : m_random.pick(fitting);
}

int Scheduler::chooseClient(const Lane &lane, int week, Offer offer)
{
    const QVector<int> &own = m_pools[key(lane.colleague, lane.location)];
    const QVector<int> &pool = own.isEmpty() ? m_byLocation[lane.location] : own;
    if (pool.isEmpty())
        return -1;
    for (int tries = 0; tries < 40; ++tries) {
        const int i = m_random.pick(pool);
        const Client &client = m_people.clients[i];
        if (m_freeFrom[static_cast<std::size_t>(i)] > week || (offer == Offer::Couple) != (offer == Offer::Couple && client.partner >= 0))
            continue;
        if ((offer == Offer::Child && !client.isChild) || (offer == Offer::Session && client.isChild))
            continue;
        if (offer == Offer::Couple && m_freeFrom[static_cast<std::size_t>(client.partner)] > week)
            continue;
        return i;
    }
    return -1;
}

bool Scheduler::isOpen(const Run &run, QDate day) const
{
    if (!m_clinic.isOpen(m_clinic.colleagues[run.lane.colleague], run.lane.location, day))
        return false;
    if (!run.lane.meeting)
        return true;
    const QVector<int> team = teamOf(m_clinic);
    return std::all_of(team.begin(), team.end(), [&](int i) { return m_clinic.isOpen(m_clinic.colleagues[i], 0, day); });
}

void Scheduler::fill(const Lane &lane, int week, QVector<bool> &taken)
{
    if (lane.meeting)
        return fillMeeting(lane, taken);
    if (lane.group)
        return fillGroup(lane, week, taken);
    const QDate day = dayOf(lane, week);
    const qint64 ahead = m_options.today.daysTo(day);
    // The book is full today and empties towards the months ahead.
    const int percent = ahead <= 7 ? (m_options.size == Size::Large ? 93 : 84) : ahead <= 28 ? 55 : 12;
    if (!m_random.chance(percent))
        return;
    Run run{lane, chooseOffer(lane), {}, week, 1, 1};
    const int client = chooseClient(lane, week, run.offer);
    if (client < 0)
        return;
    run.clients = {client};
    if (run.offer == Offer::Couple)
        run.clients.append(m_people.clients[client].partner);
    int from = week;
    if (!m_seen[static_cast<std::size_t>(client)] && run.clients.size() == 1 && lane.minutes == 60)
        from = fillFirst(run, taken);
    const int pace = m_random.below(100);
    run.week = from;
    run.cadence = run.offer == Offer::Assessment ? 1 : pace < 50 ? 1 : pace < 85 ? 2 : 4;
    run.count = run.offer == Offer::Assessment ? m_random.between(1, 2) : pace % 10 == 0 ? 1 : m_random.between(3, 12);
    const int last = book(run, taken);
    constexpr int leaves = 20; // one in so many of the small practice, whose years are few, does not come back after the first time
    for (const int c : run.clients) {
        const bool isOver = m_options.size == Size::Small && c % leaves == 3;
        const int pause = m_random.between(1, m_options.size == Size::Large ? 40 : 14);
        m_freeFrom[static_cast<std::size_t>(c)] = isOver ? m_weeks : std::max(last, from) + pause;
    }
}

/// A first visit stands alone; what follows is booked there and then. Returns the week after it.
int Scheduler::fillFirst(const Run &run, QVector<bool> &taken)
{
    Run first = run;
    first.offer = Offer::Initial;
    m_seen[static_cast<std::size_t>(run.clients.first())] = true;
    return book(first, taken) + 1;
}

void Scheduler::fillGroup(const Lane &lane, int week, QVector<bool> &taken)
{
    Run run{lane, Offer::Group, {}, week, 1, 8};
    const QVector<int> &pool = m_byLocation[lane.location];
    const int wanted = m_random.between(5, 8);
    for (int tries = 0; tries < 200 && run.clients.size() < wanted && !pool.isEmpty(); ++tries) {
        const int i = m_random.pick(pool);
        if (m_freeFrom[static_cast<std::size_t>(i)] <= week && !m_people.clients[i].isChild && !run.clients.contains(i))
            run.clients.append(i);
    }
    if (run.clients.size() < 3)
        return;
    const int last = book(run, taken);
    for (const int c : run.clients)
        m_freeFrom[static_cast<std::size_t>(c)] = last + 3;
    for (int pause = last + 1; pause < std::min(last + 3, m_weeks); ++pause)
        taken[pause] = true;
}

void Scheduler::fillMeeting(const Lane &lane, QVector<bool> &taken)
{
    for (int week = 0; week < m_weeks; week += 26)
        book({lane, Offer::Brief, {}, week, 1, std::min(26, m_weeks - week)}, taken);
    taken.fill(true);
}

/// Books as much of the run as fits: it ends where the lane is taken, a client comes on that day already, or the book ends.
/// Returns the last week of it.
int Scheduler::book(const Run &run, QVector<bool> &taken)
{
    Booking booking;
    QStringList skip;
    QDate first;
    int planned = 0;
    int last = run.week;
    int remaining = run.count;
    for (int week = run.week; week < m_weeks && remaining > 0; week += run.cadence, --remaining) {
        const QDate day = dayOf(run.lane, week);
        const bool busy = std::any_of(run.clients.begin(), run.clients.end(), [&](int c) { return bool(onDay(c, day)); });
        if (taken[week] || busy || day > m_until)
            break;
        if (!isOpen(run, day)) {
            if (first.isNull())
                continue; // a run does not start with a day that is left out
            skip.append(WallTime{day, QTime(0, 0).addSecs(run.lane.startMinute * 60)}.toString());
            ++planned;
            continue;
        }
        if (first.isNull())
            first = day;
        ++planned;
        last = week;
        taken[week] = true;
        for (const int c : run.clients)
            onDay(c, day) = true;
        booking.fates.append(fate(run, day));
        booking.fates.last().on = day;
        booking.fates.last().isVideo = m_clinic.services[static_cast<int>(run.offer)].isVideo;
    }
    if (first.isNull())
        return last;
    booking.bookedOn = bookedOn(first);
    booking.command = command(run, first);
    if (booking.fates.size() > 1) {
        booking.command.repeat = QStringLiteral("FREQ=WEEKLY;INTERVAL=%1;COUNT=%2").arg(run.cadence).arg(planned);
        booking.command.skip = skip;
    }
    if (run.clients.size() == 1)
        authorise(run.clients.first(), first, dayOf(run.lane, last), booking);
    m_bookings.append(booking);
    return last;
}

void Scheduler::authorise(int client, QDate first, QDate last, Booking &booking)
{
    const Client &c = m_people.clients[client];
    int &used = m_sessions[static_cast<std::size_t>(client)];
    const int more = static_cast<int>(booking.fates.size());
    if (used + more > c.sessionsAllowed || first < c.authorisedFrom || last > c.authorisedUntil)
        return;
    booking.command.authorisationId = c.authorisation;
    used += more;
}

BookAppointment Scheduler::command(const Run &run, QDate first) const
{
    static constexpr std::array notes{u"Prefers the first room.", u"Bring the questionnaire.", u"Letter for the school.", u"Ring when running late."};
    const Colleague &who = m_clinic.colleagues[run.lane.colleague];
    BookAppointment b;
    b.start = {first, QTime(0, 0).addSecs(run.lane.startMinute * 60)};
    b.practitionerId = who.record.id;
    b.locationId = m_clinic.locations[run.lane.location].id;
    b.roomId = who.rooms[run.lane.location];
    if (run.lane.meeting) {
        b.kind = AppointmentKind::Meeting;
        b.title = QStringLiteral("Team meeting");
        b.length = 50;
        b.roomId = m_clinic.groupRooms[run.lane.location];
        const QVector<int> team = teamOf(m_clinic);
        for (int i = 1; i < team.size(); ++i)
            b.otherStaff.append(idText(m_clinic.colleagues[team[i]].record.id));
        return b;
    }
    const Service &service = m_clinic.services[static_cast<int>(run.offer)];
    b.serviceId = service.id;
    b.isVideo = service.isVideo;
    if (service.isVideo)
        b.roomId = {};
    if (run.offer == Offer::Group)
        b.roomId = m_clinic.groupRooms[run.lane.location];
    if (run.offer == Offer::Assessment && !who.kit.isNull() && run.lane.location == 0)
        b.equipment = {idText(who.kit)};
    for (const int c : run.clients)
        b.patients.append(idText(m_people.clients[c].id));
    if (run.clients.size() == 1)
        b.payerId = m_people.clients[run.clients.first()].payer;
    if (first.day() % 9 == 0)
        b.note = QString::fromUtf16(notes[static_cast<std::size_t>(run.lane.startMinute / 30 % 4)]);
    return b;
}

/// One to three weeks before, and not after today.
QDate Scheduler::bookedOn(QDate first)
{
    const QDate asked = first.addDays(-m_random.between(1, 20));
    return std::clamp(std::min(asked, m_options.today), m_from, m_options.today);
}

Fate Scheduler::fateToday(const Run &run)
{
    using enum AppointmentStatus;
    const int start = run.lane.startMinute;
    const int ticket = m_random.below(100);
    if (ticket < 4)
        return {m_options.today, Cancelled, EndedBy::Patient, static_cast<quint8>(m_random.below(5)), true};
    if (start + run.lane.minutes <= nowMinute)
        return {m_options.today, Completed};
    if (start <= nowMinute)
        return {m_options.today, InProgress};
    if (start <= nowMinute + 75 && ticket < 60)
        return {m_options.today, Arrived};
    return ticket < 75 ? Fate{m_options.today, Confirmed} : Fate{};
}

Fate Scheduler::fate(const Run &run, QDate day)
{
    using enum AppointmentStatus;
    const qint64 ahead = m_options.today.daysTo(day);
    if (ahead == 0)
        return fateToday(run);
    const int ticket = m_random.below(1000);
    if (ahead > 0) {
        if (ticket < 20)
            return {m_options.today, Cancelled, EndedBy::Patient, static_cast<quint8>(m_random.below(7)), false};
        return ahead <= 7 && ticket < 600 ? Fate{m_options.today, Confirmed} : Fate{};
    }
    if (run.lane.meeting || run.lane.group)
        return {day, Completed};
    if (ticket < 70)
        return {day, Cancelled, EndedBy::Patient, static_cast<quint8>(m_random.below(7)), ticket < 25};
    if (ticket < 82)
        return {day, Cancelled, EndedBy::Practitioner, 7};
    if (ticket < 88)
        return {day, Cancelled, EndedBy::Practice, 8};
    if (ticket < 125)
        return {day, NoShow, EndedBy::Nobody, 5, ticket < 110};
    return {day, Completed};
}

} // namespace

QVector<Booking> makeDiary(const Options &options, const Clinic &clinic, const People &people, QDate from, QDate until, Random &random)
{
    return Scheduler(options, clinic, people, from, until, random).make();
}

} // namespace praxis::sample
