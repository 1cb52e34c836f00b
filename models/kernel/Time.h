#pragma once

#include <QDate>
#include <QDateTime>
#include <QHashFunctions>
#include <QString>
#include <QTime>

#include <array>
#include <compare>

namespace praxis {

using Minutes = int;

inline constexpr qint64 dayMs = 24LL * 3'600'000;

/// A moment: milliseconds since 1970-01-01T00:00Z. 0 is "none": nothing in a clinic happened then.
struct Instant {
    qint64 ms = 0;

    [[nodiscard]] bool isNull() const { return ms == 0; }
    [[nodiscard]] QDateTime utc() const { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC); }
    [[nodiscard]] Instant plusMinutes(qint64 minutes) const { return {ms + minutes * 60'000}; }
    /// ISO 8601 with milliseconds and Z; empty for none.
    [[nodiscard]] QString toString() const;
    using Text = std::array<char, 24>;
    /// The same, where many are written. False: none, or not of the years 0 to 9999.
    [[nodiscard]] bool write(Text &text) const;
    [[nodiscard]] static Instant fromString(const QString &iso);
    friend auto operator<=>(const Instant &, const Instant &) = default;
};

/// What a clock on the wall of the clinic shows; which clinic, the zone beside it says (RFC 5545 "local time").
struct WallTime {
    QDate date;
    QTime time;

    [[nodiscard]] bool isValid() const { return date.isValid() && time.isValid(); }
    [[nodiscard]] WallTime plusMinutes(qint64 minutes) const;
    [[nodiscard]] int minuteOfDay() const { return time.msecsSinceStartOfDay() / 60'000; }
    /// "2026-11-24T09:00"
    [[nodiscard]] QString toString() const;
    [[nodiscard]] static WallTime fromString(QStringView iso);
    friend bool operator==(const WallTime &, const WallTime &) = default;
    friend bool operator<(const WallTime &a, const WallTime &b)
    {
        return a.date != b.date ? a.date < b.date : a.time < b.time;
    }
};

/// Half open: a meeting that ends at 10:00 does not touch one that starts at 10:00.
struct TimeRange {
    Instant start;
    Instant end;

    [[nodiscard]] bool isValid() const { return start < end; }
    [[nodiscard]] bool overlaps(const TimeRange &other) const { return start < other.end && other.start < end; }
    [[nodiscard]] bool contains(Instant at) const { return start <= at && at < end; }
    [[nodiscard]] Minutes minutes() const { return static_cast<Minutes>((end.ms - start.ms) / 60'000); }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace praxis
