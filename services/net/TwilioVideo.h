#pragma once

#include "models/ports/VideoProvider.h"
#include "services/net/RestApi.h"

#include <QHash>

namespace praxis::net {

/// Rooms, recordings of tracks and their compositions by Twilio Video (https://www.twilio.com/docs/video/api). Its names: rooms RM…,
/// recordings RT…, compositions CJ…; nothing else is ever made part of an address.
class TwilioVideo final : public VideoProvider {
public:
    struct Options {
        QString account;      ///< AC…
        QString keySid;       ///< SK…: who asks, and what passes are signed with
        QByteArray keySecret;
        QByteArray token;     ///< the account's own: callbacks are signed with it; it asks, too, where there is no key
        QString mediaRegion;  ///< "au1"; blank: the provider chooses
        QString address = QStringLiteral("https://video.twilio.com"); ///< tests name their own
        HttpClient::Options http = {.hosts = {QStringLiteral("video.twilio.com")}};
        /// Where the provider keeps files. An account that stores into a bucket of its own adds that.
        HttpClient::Options media = {.hosts = {QStringLiteral("com-twilio-us1-video-recording.s3.amazonaws.com"), QStringLiteral("com-twilio-us1-video-composition.s3.amazonaws.com")}};
        qint64 largestFile = qint64{64} << 30;
    };

    TwilioVideo(Options options, const Clock &clock) : m_options(std::move(options)), m_api(m_options.address, m_options.http, clock), m_clock(clock) {}

    [[nodiscard]] Result<QString> open(const VideoRoomWish &wish) override;
    [[nodiscard]] Result<bool> isOpen(const QString &room) override;
    [[nodiscard]] Result<> close(const QString &room) override;
    [[nodiscard]] Result<VideoEntry> entry(const RoomPass &pass) override;

    [[nodiscard]] Result<> setRecording(const QString &room, bool on) override;
    [[nodiscard]] Result<QVector<VideoEvent>> recorded(const QString &room) override;
    [[nodiscard]] Result<QString> mix(const QString &room, const QString &callback) override;
    [[nodiscard]] Result<> fetch(const ProviderMedia &media, const std::function<bool(QByteArrayView)> &piece) override;
    [[nodiscard]] Result<> remove(const ProviderMedia &media) override;

    [[nodiscard]] QByteArray signatureHeader() const override { return "X-Twilio-Signature"; }
    /// Also Denied ("account"): signed, and of another account.
    [[nodiscard]] Result<> check(const ProviderCall &call) const override;
    [[nodiscard]] Result<VideoEvent> read(const ProviderCall &call) const override;

private:
    [[nodiscard]] Result<RestApi::Answer> ask(const QByteArray &method, const QString &path, const QByteArray &form = {}) const;
    [[nodiscard]] QByteArray roomForm(const VideoRoomWish &wish) const;
    [[nodiscard]] Result<> explained(const QString &place, const Error &error) const;
    /// Every page of a list; `query` without its '?'.
    [[nodiscard]] Result<QVector<QJsonObject>> list(const QString &path, const QString &query, const QString &member) const;
    [[nodiscard]] Result<QHash<QString, QString>> identities(const QString &room) const;
    [[nodiscard]] Result<QVector<QJsonObject>> compositions(const QString &room) const;

    Options m_options;
    RestApi m_api;
    const Clock &m_clock;
};

} // namespace praxis::net
