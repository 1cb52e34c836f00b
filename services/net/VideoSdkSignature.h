#pragma once

#include <QByteArray>

namespace praxis::net {

/// `videosdk-signature`: base64 of RSA-SHA256 (PKCS #1 v1.5) over the raw body, under the key that VideoSDK publishes. False for anything
/// that is not exactly that, also for a key that is no RSA key of 2048 bits or more.
[[nodiscard]] bool isSignedByVideoSdk(const QByteArray &publicKeyPem, const QByteArray &body, const QByteArray &signature);

} // namespace praxis::net
