#include "services/interchange/LibIcal.h"

namespace praxis::interchange {

namespace {

QMutex &processWideMutex()
{
    static QMutex mutex;
    return mutex;
}

} // namespace

LibIcal::LibIcal() : m_locker(&processWideMutex())
{
    // The default aborts the program on a malformed value.
    icalerror_set_errors_are_fatal(0);
    icalerror_clear_errno();
}

} // namespace praxis::interchange
