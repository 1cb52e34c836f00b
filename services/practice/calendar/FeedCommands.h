#pragma once

#include "models/records/Practitioner.h"
#include "services/practice/door/CommandType.h"
#include "services/practice/door/Queries.h"

/// A practitioner's calendar as an address that other programs read (RFC 5545): who has the address has the calendar, as far as it tells.
namespace praxis {

/// What it tells from now on; `renew`: the address that there was is worth nothing any more, and there is a new one.
struct SetCalendarFeed {
    static constexpr const char *name = "SetCalendarFeed";
    QUuid practitioner;
    FeedShows shows{};
    bool renew = false;
    [[nodiscard]] QString commandName() const { return QString::fromLatin1(name); }
};
inline constexpr std::array setCalendarFeedFields{field<&SetCalendarFeed::practitioner>("practitioner", Required), field<&SetCalendarFeed::shows>("shows", Required),
                                                  field<&SetCalendarFeed::renew>("renew")};
template <> inline Fields commandFields<SetCalendarFeed>() { return setCalendarFeedFields; }

/// What its address is made of. In the trail where there is one: who has seen the address can read the calendar.
struct CalendarFeed {
    FeedShows shows{};
    qint64 number = 0; ///< 0: there is none
};
struct ShowCalendarFeed {
    using Answer = CalendarFeed;
    static constexpr bool audited = true;
    QUuid practitioner;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ShowCalendarFeed"); }
};

struct FeedEvent {
    QString uid;
    int sequence = 0;
    WallTime start;
    QString zone; ///< IANA
    Minutes length = 0;
    QString place;
    QString initials; ///< of everybody in it; blank where only busy time is told, and where initials would be the name
};
struct FeedEvents {
    QString calendar; ///< the practitioner's name and the practice's
    QString language;
    QVector<FeedEvent> events; ///< by start, from a month ago to a year ahead; what was cancelled is not among them
};
/// For the program alone, which has checked the address. NotFound where this address is not good any more, or whose calendar it is has
/// left: the practitioner, or their account where they have one.
struct ReadCalendarFeed {
    using Answer = FeedEvents;
    static constexpr bool audited = false;
    QUuid practitioner;
    qint64 number = 0;
    [[nodiscard]] static QString queryName() { return QStringLiteral("ReadCalendarFeed"); }
};

class Reading;
[[nodiscard]] Result<CalendarFeed> answer(Reading &reading, const ShowCalendarFeed &query);
[[nodiscard]] Result<FeedEvents> answer(Reading &reading, const ReadCalendarFeed &query);

} // namespace praxis
