#pragma once

#include "models/ports/Clock.h"

#include <QMutex>
#include <QString>

#include <functional>

namespace praxis {

/// Notices a clock that cannot be right: one that went on by more than the time that has passed, or that says another time than the
/// database's computer. Two that go wrong together are believed only after a while, as is one that somebody has set right. Thread-safe.
class ClockWatch {
public:
    static constexpr qint64 toleranceMs = 2 * 60'000;
    static constexpr qint64 believedAfterMs = 15 * 60'000;

    /// The machine's clock, and one that nobody sets: milliseconds.
    struct Sources {
        std::function<qint64()> machine;
        std::function<qint64()> passed;
    };
    ClockWatch(const Clock &clock, Sources sources) : m_clock(clock), m_sources(std::move(sources)) {}

    /// Whether the machine's clock went on as time did since the last look.
    void look();
    /// The same, and what the database's computer takes for now; null: there is none but this one.
    void compare(Instant database);

    /// False: nobody knows how late it is, and what goes by the clock waits.
    [[nodiscard]] bool isRight() const;
    /// By this what is queued becomes due and is held: the database's time, which all servers share, where there is one; otherwise that
    /// of this computer, without what it jumped ahead by.
    [[nodiscard]] Instant now() const;
    /// By how much the machine's clock is ahead (less than 0: behind); 0: it is right, as far as can be seen.
    [[nodiscard]] qint64 offMs() const;
    /// For a log, nobody's name; blank: there is nothing to say.
    [[nodiscard]] QString problem() const;

private:
    /// A clock held against the time that passed since it was last believed.
    struct Course {
        qint64 said = 0;
        qint64 passed = 0;
        qint64 off = 0;       ///< 0: it went on as it should
        qint64 offSince = 0;
        bool isKnown = false;
    };
    static void follow(Course &course, qint64 says, qint64 passed);
    [[nodiscard]] bool hasDatabase(qint64 passed) const;

    const Clock &m_clock;
    Sources m_sources;
    mutable QMutex m_mutex;
    Course m_machine;
    Course m_database;
    qint64 m_difference = 0; ///< of the machine's clock from the database's, where it is too much
};

} // namespace praxis
