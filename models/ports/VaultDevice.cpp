#include "models/ports/VaultDevice.h"

#include <algorithm>

namespace praxis {

VaultDevice::VaultDevice(std::unique_ptr<VaultReader> reader) : m_reader(std::move(reader)), m_size(m_reader->size())
{
    QIODevice::open(ReadOnly | Unbuffered);
}

VaultDevice::~VaultDevice() = default;

bool VaultDevice::seek(qint64 position)
{
    return position >= 0 && position <= m_size && QIODevice::seek(position);
}

void VaultDevice::close()
{
    m_reader.reset();
    QIODevice::close();
}

qint64 VaultDevice::readData(char *data, qint64 most)
{
    if (!m_reader)
        return -1;
    const qint64 wanted = std::clamp<qint64>(m_size - pos(), 0, std::max<qint64>(most, 0));
    const Result<qint64> got = m_reader->read(pos(), {data, static_cast<std::size_t>(wanted)});
    if (got) {
        m_error = {};
        return *got;
    }
    std::fill_n(data, wanted, '\0'); // a caller that does not look at the answer shows nothing
    m_error = got.error();
    setErrorString(codeName(m_error.code));
    return -1;
}

} // namespace praxis
