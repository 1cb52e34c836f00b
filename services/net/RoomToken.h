#pragma once

#include "models/ports/VideoProvider.h"

namespace praxis::net {

/// Each provider reads a JWT of its own claims; it names nobody (RoomPass).
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
    QByteArray secret;     ///< HS256
    QByteArray privateKey; ///< PEM: RS256, in place of the secret
    QString keyId;         ///< of the private key

    /// 8x8's hosted Jitsi: its tokens say who issued them in another way, and take a private key only.
    [[nodiscard]] bool isHosted() const { return appId.startsWith(QLatin1StringView("vpaas-magic-cookie-")); }
};

/// Invalid where the room or the participant is blank, or the pass ends before it begins. NotAvailable (data: status: "no_secret")
/// where there is nothing to sign with; KeyMissing for a private key that is none.
[[nodiscard]] Result<QByteArray> twilioToken(const TwilioKey &key, const RoomPass &pass);
[[nodiscard]] Result<QByteArray> videoSdkToken(const VideoSdkKey &key, const RoomPass &pass);
[[nodiscard]] Result<QByteArray> jitsiToken(const JitsiKey &key, const RoomPass &pass);
/// For VideoSDK's own REST interface; it opens no room.
[[nodiscard]] QByteArray videoSdkServerToken(const VideoSdkKey &key, Instant from, Instant until);

} // namespace praxis::net
