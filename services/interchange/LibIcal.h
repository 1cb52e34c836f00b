#pragma once

#include <libical/ical.h>

#include <QMutex>

#include <memory>

/// Internal: included by this folder's sources only. libical keeps its error settings, zone tables and ring of temporary
/// strings for the whole process, so every use of it holds the one lock, and no pointer of it outlives the lock.
namespace praxis::interchange {

class LibIcal {
public:
    LibIcal();

private:
    QMutexLocker<QMutex> m_locker;
};

struct IcalDelete {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
    void operator()(icaltimezone *zone) const { icaltimezone_free(zone, 1); }
};

template <class T>
using IcalPointer = std::unique_ptr<T, IcalDelete>;

} // namespace praxis::interchange
