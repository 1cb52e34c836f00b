#pragma once

#include "models/kernel/Time.h"

#include <QString>

namespace praxis {
class Desk;
}

namespace praxis::ui {

class Directory;

/// Moments as this desk's calendar shows them: in its zone and the reader's language.
class Moments {
public:
    Moments(const Desk &desk, const Directory &directory) : m_desk(desk), m_directory(directory) {}

    [[nodiscard]] QDate today() const;
    [[nodiscard]] WallTime wall(Instant at) const;
    /// The last minute of what ends then: the end of a day is that day's, and not the next one's.
    [[nodiscard]] WallTime lastOf(Instant end) const;
    /// "Tue 24 Nov, 9:00"; with the year where it is not this one.
    [[nodiscard]] QString full(Instant at) const;
    [[nodiscard]] QString day(Instant at) const;
    [[nodiscard]] QString full(const WallTime &at) const;
    [[nodiscard]] QString day(const QDate &date) const;
    /// Of what was promised on the clock of `zone`: "Tue 24 Nov, 8:00 in Brisbane" where the clock of this calendar shows another hour then.
    [[nodiscard]] QString full(const WallTime &there, const QString &zone) const;
    /// "Sydney", where what is shown could be taken for the time of another clock: that of this computer, or of another place of the practice.
    /// Blank: all of them show the same.
    [[nodiscard]] QString clockName() const;
    /// With seconds, for the audit trail.
    [[nodiscard]] QString exact(Instant at) const;

private:
    const Desk &m_desk;
    const Directory &m_directory;
};

} // namespace praxis::ui
