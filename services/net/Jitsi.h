#pragma once

#include "services/net/RoomToken.h"

namespace praxis::net {

/// Jitsi, of one's own or 8x8's (JaaS): a room is there as soon as somebody with a pass opens its address, so nothing is asked of anybody.
/// It cannot be closed from here, is never recorded, and calls nobody.
class Jitsi final : public VideoProvider {
public:
    struct Options {
        QString address; ///< "https://meet.example.org"; "https://8x8.vc"
        JitsiKey key;
    };

    explicit Jitsi(Options options) : m_options(std::move(options)) {}

    /// The name in lower case: the server compares rooms so.
    [[nodiscard]] Result<QString> open(const VideoRoomWish &wish) override;
    [[nodiscard]] Result<bool> isOpen(const QString &room) override;
    [[nodiscard]] Result<> close(const QString &room) override;
    [[nodiscard]] Result<VideoEntry> entry(const RoomPass &pass) override;

    [[nodiscard]] Result<> setRecording(const QString &room, bool on) override;
    [[nodiscard]] Result<QVector<VideoEvent>> recorded(const QString &room) override;
    [[nodiscard]] Result<QString> mix(const QString &room, const QString &callback) override;
    [[nodiscard]] Result<> fetch(const ProviderMedia &media, const std::function<bool(QByteArrayView)> &piece) override;
    [[nodiscard]] Result<> remove(const ProviderMedia &media) override;

    [[nodiscard]] QByteArray signatureHeader() const override { return {}; }
    [[nodiscard]] Result<> check(const ProviderCall &call) const override;
    [[nodiscard]] Result<VideoEvent> read(const ProviderCall &call) const override;

private:
    Options m_options;
};

} // namespace praxis::net
