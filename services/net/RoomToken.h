#pragma once

#include "models/ports/VideoProvider.h"

#include <QJsonObject>

namespace praxis::net {

/// Each provider reads a JWT of its own claims under HS256; it names nobody (RoomPass).
struct TwilioKey {
    QString account; ///< AC…
    QString keySid;  ///< SK…
    QByteArray secret;
};
struct VideoSdkKey {
    QString apiKey;
    QByteArray secret;
};
struct JitsiKey {
    QString appId;
    QString audience; ///< "jitsi" where nothing else was set up
    QString domain;   ///< the tenant, or the server's domain
    QByteArray secret;
};

/// Invalid where the room or the participant is blank, or the pass ends before it begins.
[[nodiscard]] Result<QByteArray> twilioToken(const TwilioKey &key, const RoomPass &pass);
[[nodiscard]] Result<QByteArray> videoSdkToken(const VideoSdkKey &key, const RoomPass &pass);
[[nodiscard]] Result<QByteArray> jitsiToken(const JitsiKey &key, const RoomPass &pass);
/// For VideoSDK's own REST interface; it opens no room.
[[nodiscard]] QByteArray videoSdkServerToken(const VideoSdkKey &key, Instant from, Instant until);

} // namespace praxis::net
