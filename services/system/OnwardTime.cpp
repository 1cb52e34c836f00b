#include "services/system/OnwardTime.h"

#include <algorithm>

namespace praxis {

qint64 OnwardTime::at(qint64 machine, qint64 passed)
{
    if (machine >= m_shown) {
        m_waits = false;
        m_shown = machine;
        return m_shown;
    }
    if (!m_waits) {
        m_waits = true;
        m_from = m_shown;
        m_passed = passed;
    }
    m_shown = std::max(m_shown, m_from + (passed - m_passed) / 2);
    return m_shown;
}

} // namespace praxis
