#include "services/practice/jobs/ClockWatch.h"

#include <algorithm>
#include <cstdlib>

namespace praxis {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 databaseCountsForMs = 60'000; ///< without a word from it

bool isTooMuch(qint64 difference)
{
    return std::abs(difference) > ClockWatch::toleranceMs;
}

} // namespace

void ClockWatch::follow(Course &course, qint64 says, qint64 passed)
{
    const qint64 off = course.isKnown ? says - course.said - (passed - course.passed) : 0;
    if (isTooMuch(off)) {
        if (isTooMuch(off - course.off))
            course.offSince = passed;
        course.off = off;
        if (passed - course.offSince < believedAfterMs)
            return;
    }
    course = {says, passed, 0, 0, true};
}

void ClockWatch::look()
{
    const QMutexLocker lock(&m_mutex);
    follow(m_machine, m_sources.machine(), m_sources.passed());
}

void ClockWatch::compare(Instant database)
{
    const QMutexLocker lock(&m_mutex);
    const qint64 machine = m_sources.machine(), passed = m_sources.passed();
    follow(m_machine, machine, passed);
    if (database.isNull())
        return;
    follow(m_database, database.ms, passed);
    const qint64 difference = machine - database.ms;
    m_difference = isTooMuch(difference) ? difference : 0;
    if (m_difference == 0 && m_database.off == 0) // somebody has set it right: one that did not jump says so too
        m_machine = {machine, passed, 0, 0, true};
}

/// One that has jumped itself says nothing about others.
bool ClockWatch::hasDatabase(qint64 passed) const
{
    return m_database.isKnown && m_database.off == 0 && passed - m_database.passed < databaseCountsForMs;
}

qint64 ClockWatch::offMs() const
{
    const QMutexLocker lock(&m_mutex);
    return hasDatabase(m_sources.passed()) && m_difference != 0 ? m_difference : m_machine.off;
}

/// One that was set back makes nothing due too early: what there is to do is done.
bool ClockWatch::isRight() const
{
    const QMutexLocker lock(&m_mutex);
    return m_machine.off <= 0 && m_difference == 0;
}

Instant ClockWatch::now() const
{
    const QMutexLocker lock(&m_mutex);
    const qint64 passed = m_sources.passed();
    if (hasDatabase(passed))
        return Instant{m_database.said + passed - m_database.passed};
    return Instant{m_clock.now().ms - std::max<qint64>(0, m_machine.off)};
}

QString ClockWatch::problem() const
{
    const qint64 off = offMs();
    return off == 0 ? QString() : u"clock: %1 seconds %2"_s.arg(std::abs(off) / 1000).arg(off > 0 ? u"ahead"_s : u"behind"_s);
}

} // namespace praxis
