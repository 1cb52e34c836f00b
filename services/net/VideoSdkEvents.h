#pragma once

#include "models/ports/VideoProvider.h"

#include <QJsonObject>

namespace praxis::net {

/// "abcd-efgh-ijkl": three groups of three or four lower-case letters and digits.
[[nodiscard]] bool isVideoSdkRoom(const QString &text);
/// The name of a file (letters and digits) in a path or address of the provider's; blank where there is none. The rest is not looked at.
[[nodiscard]] QString videoSdkFile(const QString &path);
[[nodiscard]] QString videoSdkTrack(const QString &room, const QString &file);

/// A call's body. It says no time for most that happens: `at` is none then, and what counts is when it came. What began and what failed
/// has no track: the provider names the file only at its end. Malformed (data: detail).
[[nodiscard]] Result<VideoEvent> readVideoSdkEvent(const QByteArray &body);
/// An entry of the list of recordings, as the events that said so would have; none for one of another room.
[[nodiscard]] QVector<VideoEvent> eventsOfVideoSdkRecording(const QJsonObject &recording, const QString &room);

} // namespace praxis::net
