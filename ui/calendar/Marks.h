#pragma once

#include "models/records/AppointmentStatus.h"

#include <QColor>
#include <QPixmap>

class QPainter;
class QPoint;

namespace praxis::ui {

/// The small signs on a tile. They are drawn and not taken from a font, so they look the same everywhere.
enum class Mark : quint8 { Scheduled, Confirmed, Arrived, InProgress, Completed, Cancelled, NoShow, Rescheduled, Video, Note, Alert, Series, Recordable, NotRecordable, Consent, Waits };

[[nodiscard]] Mark markOf(AppointmentStatus status);
/// `size` logical pixels square; kept in the pixmap cache.
[[nodiscard]] QPixmap markPixmap(Mark mark, const QColor &colour, int size, qreal ratio);

} // namespace praxis::ui
