#pragma once

#include "models/ports/VideoProvider.h"

#include <QHash>
#include <QMutex>
#include <QSet>
#include <QStringList>

#include <memory>

namespace praxis::test {

/// A provider that does as it is told, and remembers what it was asked. Several adapters may speak to one of it.
struct PretendVideo {
    QMutex mutex;
    QHash<QString, QString> rooms;  ///< our name → theirs
    QSet<QString> closed;
    QHash<QString, bool> recording;
    QHash<QString, QByteArray> media;
    QVector<VideoEvent> recorded;
    QStringList asked;
    QSet<QString> removed;
    bool isAway = false;
    bool makesSpares = false;       ///< a room each time, even for the same name
    ErrorCode refusesRecording = ErrorCode::None;
    bool storesElsewhere = false;   ///< in a place of the account's own
    int cutAfter = -1;              ///< bytes of a file before the connection ends
    std::function<void()> given;    ///< called when a whole file was fetched
    int count = 0;
};

class PretendProvider : public VideoProvider {
public:
    explicit PretendProvider(std::shared_ptr<PretendVideo> there) : m_there(std::move(there)) {}

    Result<QString> open(const VideoRoomWish &wish) override
    {
        const QMutexLocker lock(&m_there->mutex);
        PRAXIS_CHECK(here());
        m_there->asked.append(QStringLiteral("open ") + wish.name);
        if (!m_there->rooms.contains(wish.name) || m_there->makesSpares)
            m_there->rooms.insert(wish.name, QStringLiteral("RM%1").arg(++m_there->count, 32, 16, QLatin1Char('0')));
        const QString room = m_there->rooms.value(wish.name);
        m_there->recording.insert(room, wish.recorded);
        return room;
    }
    Result<bool> isOpen(const QString &room) override
    {
        const QMutexLocker lock(&m_there->mutex);
        PRAXIS_CHECK(here());
        return !m_there->closed.contains(room);
    }
    Result<> close(const QString &room) override
    {
        const QMutexLocker lock(&m_there->mutex);
        PRAXIS_CHECK(here());
        m_there->asked.append(QStringLiteral("close ") + room);
        m_there->closed.insert(room);
        return {};
    }
    Result<VideoEntry> entry(const RoomPass &pass) override { return VideoEntry{QStringLiteral("https://rooms.example/") + pass.room, pass.participant.toUtf8()}; }
    Result<> setRecording(const QString &room, bool on) override
    {
        const QMutexLocker lock(&m_there->mutex);
        PRAXIS_CHECK(here());
        if (m_there->refusesRecording != ErrorCode::None)
            return fail(m_there->refusesRecording);
        m_there->recording.insert(room, on);
        m_there->asked.append((on ? QStringLiteral("record ") : QStringLiteral("stop ")) + room);
        return {};
    }
    Result<QVector<VideoEvent>> recorded(const QString &) override
    {
        const QMutexLocker lock(&m_there->mutex);
        PRAXIS_CHECK(here());
        return m_there->recorded;
    }
    Result<QString> mix(const QString &room, const QString &) override
    {
        const QMutexLocker lock(&m_there->mutex);
        PRAXIS_CHECK(here());
        m_there->asked.append(QStringLiteral("mix ") + room);
        return QStringLiteral("CJ") + room.mid(2);
    }
    Result<> fetch(const ProviderMedia &media, const std::function<bool(QByteArrayView)> &piece) override
    {
        QByteArray bytes;
        {
            const QMutexLocker lock(&m_there->mutex);
            PRAXIS_CHECK(here());
            m_there->asked.append(QStringLiteral("fetch ") + media.id);
            if (m_there->storesElsewhere)
                return fail(ErrorCode::Denied, {{QStringLiteral("problem"), QStringLiteral("elsewhere")}});
            if (!m_there->media.contains(media.id))
                return fail(ErrorCode::NotFound);
            bytes = m_there->media.value(media.id);
            if (m_there->cutAfter >= 0)
                bytes.truncate(m_there->cutAfter);
        }
        for (qsizetype at = 0; at < bytes.size(); at += 1000) {
            if (!piece(QByteArrayView(bytes).sliced(at, std::min<qsizetype>(1000, bytes.size() - at))))
                return fail(ErrorCode::Cancelled);
        }
        if (m_there->cutAfter >= 0)
            return fail(ErrorCode::NotAvailable);
        if (m_there->given)
            m_there->given();
        return {};
    }
    Result<> remove(const ProviderMedia &media) override
    {
        const QMutexLocker lock(&m_there->mutex);
        PRAXIS_CHECK(here());
        m_there->removed.insert(media.id);
        return {};
    }
    QByteArray signatureHeader() const override { return "X-Pretend-Signature"; }
    Result<> check(const ProviderCall &) const override { return {}; }
    Result<VideoEvent> read(const ProviderCall &call) const override
    {
        const QMutexLocker lock(&m_there->mutex);
        const int i = call.body.toInt();
        if (i < 0 || i >= m_there->recorded.size())
            return fail(ErrorCode::Malformed);
        return m_there->recorded.at(i);
    }

private:
    Result<> here() const { return m_there->isAway ? Result<>(fail(ErrorCode::NotAvailable)) : Result<>(); }

    std::shared_ptr<PretendVideo> m_there;
};

} // namespace praxis::test
