#include "ui/recordings/SharedDevice.h"

#include "models/ports/VaultDevice.h"
#include "ui/recordings/MediaKind.h"

namespace praxis::ui {

namespace {

Error whyUnread(const QIODevice &device)
{
    if (const auto *vault = dynamic_cast<const VaultDevice *>(&device); vault && vault->error().code != ErrorCode::None)
        return vault->error();
    return {ErrorCode::FileUnreadable, {{QStringLiteral("detail"), device.errorString()}}};
}

} // namespace

SharedDevice::SharedDevice(std::unique_ptr<QIODevice> device) : m_device(std::move(device))
{
    if (m_device && (m_device->isOpen() || m_device->open(QIODevice::ReadOnly)) && !m_device->isSequential())
        m_size = m_device->size();
    else
        m_error = m_device ? whyUnread(*m_device) : Error{ErrorCode::FileUnreadable, {}};
}

qint64 SharedDevice::read(qint64 offset, char *into, qint64 most)
{
    const std::lock_guard lock(m_mutex);
    ++m_activity;
    const qint64 got = readLocked(offset, into, most);
    ++m_activity;
    return got;
}

qint64 SharedDevice::readLocked(qint64 offset, char *into, qint64 most)
{
    if (m_error.code != ErrorCode::None)
        return -1;
    if (!m_device)
        return failed({ErrorCode::Cancelled, {}});
    if (!m_known && !beginsLikeMedia())
        return -1;
    return readAll(offset, into, most);
}

bool SharedDevice::beginsLikeMedia()
{
    QByteArray beginning(mediaKindBytes, '\0');
    const qint64 got = readAll(0, beginning.data(), beginning.size());
    if (got < 0)
        return false;
    beginning.resize(got);
    m_known = isPlayable(beginning);
    if (!m_known)
        failed({ErrorCode::NotThatKind, {{QStringLiteral("expected"), QStringLiteral("media")}}});
    return m_known;
}

qint64 SharedDevice::readAll(qint64 offset, char *into, qint64 most)
{
    if (offset >= m_size)
        return 0;
    if (!m_device->seek(offset))
        return failed(whyUnread(*m_device));
    qint64 done = 0;
    while (done < most) {
        const qint64 part = m_device->read(into + done, most - done);
        if (part < 0)
            return failed(whyUnread(*m_device));
        if (part == 0)
            break;
        done += part;
    }
    return done;
}

void SharedDevice::close()
{
    const std::lock_guard lock(m_mutex);
    if (m_device)
        m_device->close();
    m_device.reset();
}

Error SharedDevice::error() const
{
    const std::lock_guard lock(m_mutex);
    return m_error;
}

qint64 SharedDevice::failed(Error error)
{
    m_error = std::move(error);
    return -1;
}

} // namespace praxis::ui
