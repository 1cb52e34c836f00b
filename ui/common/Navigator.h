#pragma once

#include <QDate>
#include <QUuid>

namespace praxis::ui {

/// Where the shell can take one. Implemented by the shell; handed to places.
class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void goTo(const QString &placeId) = 0;
    virtual void openPerson(const QUuid &person) = 0;
    virtual void openDay(const QDate &day) = 0;
    virtual void openAppointment(const QUuid &appointment, const QDate &day) = 0;
    /// The calendar with this person ready to be put into a slot.
    virtual void bookFor(const QUuid &person) = 0;
};

} // namespace praxis::ui
