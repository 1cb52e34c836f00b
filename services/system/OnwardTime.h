#pragma once

#include <QtGlobal>

namespace praxis {

/// Milliseconds that never go back. A machine's clock that is set back is followed at half the pace until both say the same: nothing that
/// waits for a while stands still meanwhile. One thread at a time.
class OnwardTime {
public:
    /// `machine`: what the machine's clock says; `passed`: of a clock that nobody sets.
    [[nodiscard]] qint64 at(qint64 machine, qint64 passed);

private:
    qint64 m_shown = 0;
    qint64 m_from = 0;   ///< what was shown when the machine's clock was set back
    qint64 m_passed = 0; ///< and when that was
    bool m_waits = false;
};

} // namespace praxis
