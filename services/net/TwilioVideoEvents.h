#pragma once

#include "models/ports/VideoProvider.h"
#include "services/net/TwilioEvent.h"

#include <QHash>
#include <QJsonObject>

namespace praxis::net {

/// In words that are no provider's. Malformed where a number is larger than anything that was ever recorded.
[[nodiscard]] Result<VideoEvent> videoEventOf(const TwilioEvent &said);

/// What the provider's REST interface knows of a recording or composition, as the events that said so would have: none for one that was
/// deleted, that is of another room, or that records no picture and no voice. `identities`: of participants, by the provider's names.
[[nodiscard]] Result<QVector<VideoEvent>> eventsOfRecording(const QJsonObject &recording, const QString &room, const QHash<QString, QString> &identities);
[[nodiscard]] Result<QVector<VideoEvent>> eventsOfComposition(const QJsonObject &composition, const QString &room);

} // namespace praxis::net
