#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace praxis::net {

/// For one room and one person, until a moment: what a browser shows the video provider. Each provider reads a JWT of its own
/// claims under HS256. `participant` names nobody: it is an id that we made for this session, and no name or e-mail goes along.
struct RoomPass {
    QString room;
    QString participant;
    Instant from;
    Instant until;
};

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
