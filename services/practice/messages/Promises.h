#pragma once

#include "models/ports/Store.h"
#include "models/records/Appointment.h"
#include "models/records/Message.h"

#include <QHash>

namespace praxis {

/// What somebody knows of an appointment: whether they are awaited, when and where. Nothing else is a reason to write to them.
struct Promise {
    bool isAwaited = false;
    Instant start;
    QUuid location;
    bool isVideo = false;
};
/// By appointment.
using Promises = QHash<QUuid, Promise>;

[[nodiscard]] Promise promiseOf(const Appointment &appointment, bool isIn);
/// The message that leads from what they knew to what is now: confirmation, change or cancellation; blank: there is nothing to be told.
[[nodiscard]] QString messageBetween(const Promise &known, const Promise &now);
/// Of one kind of those.
[[nodiscard]] bool isAboutPromises(const QString &templateName);

[[nodiscard]] QJsonObject toJson(const Promises &promises);
/// What whoever gets this message knew before it. `before`: of one that was written when nobody kept that.
[[nodiscard]] Promises knownBefore(const Message &message, const Promise &before);

/// Messages about one of these appointments that have not left, nor tried to.
[[nodiscard]] Selection waitingAbout(const QVector<QUuid> &appointments);
[[nodiscard]] bool isUntried(const Message &message);

struct StillToTell {
    std::shared_ptr<Appointment> appointment;
    Promise known;
};
/// What such a message still says rightly, by time; nothing: it is not meant any more.
[[nodiscard]] Result<QVector<StillToTell>> stillToTell(StoreSession &session, const Message &message);
/// Whether this person is still awaited in it.
[[nodiscard]] Result<bool> isAwaitedIn(StoreSession &session, const Appointment &appointment, const QUuid &person);

} // namespace praxis
