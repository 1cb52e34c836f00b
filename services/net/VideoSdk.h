#pragma once

#include "models/ports/VideoProvider.h"
#include "services/net/RestApi.h"
#include "services/net/RoomToken.h"

namespace praxis::net {

/// Rooms and recordings by VideoSDK (https://docs.videosdk.live/api-reference/realtime-communication). A session is recorded as one file,
/// which its events name by a path only: a track is called ROOM:FILE here, as both a call and the list of recordings say it, and its
/// address is asked for anew each time.
class VideoSdk final : public VideoProvider {
public:
    struct Options {
        VideoSdkKey key;
        QByteArray publicKey; ///< PEM, as the provider publishes it: its calls are checked with it
        QString address = QStringLiteral("https://api.videosdk.live"); ///< tests name their own
        HttpClient::Options http = {.hosts = {QStringLiteral("api.videosdk.live")}};
        /// Where the provider keeps files. An account that stores into a bucket of its own adds that.
        HttpClient::Options media = {.hosts = {QStringLiteral("cdn.videosdk.live")}};
        qint64 largestFile = qint64{64} << 30;
    };

    VideoSdk(Options options, const Clock &clock) : m_options(std::move(options)), m_api(m_options.address, m_options.http, clock), m_clock(clock) {}

    /// A room that was closed is never opened again: NotAvailable (data: status: "closed").
    [[nodiscard]] Result<QString> open(const VideoRoomWish &wish) override;
    [[nodiscard]] Result<bool> isOpen(const QString &room) override;
    [[nodiscard]] Result<> close(const QString &room) override;
    [[nodiscard]] Result<VideoEntry> entry(const RoomPass &pass) override;

    /// Only where somebody is in the room.
    [[nodiscard]] Result<> setRecording(const QString &room, bool on) override;
    [[nodiscard]] Result<QVector<VideoEvent>> recorded(const QString &room) override;
    /// Not supported: a session is one file already.
    [[nodiscard]] Result<QString> mix(const QString &room, const QString &callback) override;
    [[nodiscard]] Result<> fetch(const ProviderMedia &media, const std::function<bool(QByteArrayView)> &piece) override;
    [[nodiscard]] Result<> remove(const ProviderMedia &media) override;

    [[nodiscard]] QByteArray signatureHeader() const override { return "videosdk-signature"; }
    [[nodiscard]] Result<> check(const ProviderCall &call) const override;
    [[nodiscard]] Result<VideoEvent> read(const ProviderCall &call) const override;

private:
    [[nodiscard]] Result<RestApi::Answer> ask(const QByteArray &method, const QString &path, const QJsonObject &body = {}, RestApi::Says says = RestApi::Says::Json) const;
    [[nodiscard]] QJsonObject roomBody(const VideoRoomWish &wish) const;
    [[nodiscard]] Result<QVector<QJsonObject>> recordings(const QString &room) const;
    /// NotFound where the provider knows of none.
    [[nodiscard]] Result<QJsonObject> recording(const ProviderMedia &media) const;

    Options m_options;
    RestApi m_api;
    const Clock &m_clock;
};

} // namespace praxis::net
