#include "ui/calendar/StatusSteps.h"

#include "models/kernel/Field.h"

#include <QObject>

namespace praxis::ui::steps {

QString actionId(AppointmentStatus to)
{
    return QStringLiteral("calendar.status.") + enumName(to);
}

QString verb(AppointmentStatus to)
{
    using enum AppointmentStatus;
    switch (to) {
    case Scheduled:
        return QObject::tr("Back to scheduled");
    case Confirmed:
        return QObject::tr("Confirmed");
    case Arrived:
        return QObject::tr("Arrived");
    case InProgress:
        return QObject::tr("In progress");
    case Completed:
        return QObject::tr("Completed");
    case Cancelled:
        return QObject::tr("Cancel…");
    case NoShow:
        return QObject::tr("Did not come…");
    case Rescheduled:
        return QObject::tr("Reschedule…");
    }
    return {};
}

QKeySequence key(AppointmentStatus to)
{
    using enum AppointmentStatus;
    switch (to) {
    case Scheduled:
        return Qt::ALT | Qt::Key_F5;
    case Confirmed:
        return Qt::SHIFT | Qt::Key_F5;
    case Arrived:
        return Qt::Key_F5;
    case InProgress:
        return Qt::CTRL | Qt::Key_F5;
    case Completed:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_F5;
    case Cancelled:
        return Qt::Key_Delete;
    case NoShow:
        return Qt::SHIFT | Qt::Key_Delete;
    case Rescheduled:
        return Qt::CTRL | Qt::SHIFT | Qt::Key_X;
    }
    return {};
}

QString iconName(AppointmentStatus to)
{
    using enum AppointmentStatus;
    switch (to) {
    case Confirmed:
        return QStringLiteral("dialog-ok");
    case Arrived:
        return QStringLiteral("user-available");
    case InProgress:
        return QStringLiteral("media-playback-start");
    case Completed:
        return QStringLiteral("dialog-ok-apply");
    case Cancelled:
        return QStringLiteral("dialog-cancel");
    case NoShow:
        return QStringLiteral("user-away");
    case Rescheduled:
        return QStringLiteral("edit-cut");
    case Scheduled:
        return QStringLiteral("edit-undo");
    }
    return {};
}

} // namespace praxis::ui::steps
