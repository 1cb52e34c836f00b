#include "services/secrets/SecretBytes.h"

#include <sodium.h>

#include <cstring>
#include <mutex>
#include <new>
#include <utility>
#include <vector>

namespace praxis {

namespace {

/// Locked memory for keys, cut into cells: a key that lives for one call would cost five system calls and four locked
/// pages of its own. Cells are wiped when they are given back, and the arena lies between guard pages as a whole.
class SmallSecrets {
public:
    static constexpr std::size_t cell = 64;

    uchar *take()
    {
        const std::lock_guard lock(m_mutex);
        if (m_free.empty())
            grow();
        uchar *const taken = m_free.back();
        m_free.pop_back();
        return taken;
    }

    void giveBack(uchar *bytes) noexcept
    {
        sodium_memzero(bytes, cell);
        const std::lock_guard lock(m_mutex);
        m_free.push_back(bytes); // has room: grow() reserved it
    }

private:
    static constexpr std::size_t cells = 64; // a page

    void grow()
    {
        auto *const arena = static_cast<uchar *>(sodium_malloc(cells * cell));
        if (!arena)
            throw std::bad_alloc();
        std::memset(arena, 0, cells * cell);
        m_made += cells;
        m_free.reserve(m_made);
        for (std::size_t i = 0; i < cells; ++i)
            m_free.push_back(arena + i * cell);
    }

    std::mutex m_mutex;
    std::vector<uchar *> m_free;
    std::size_t m_made = 0;
};

/// An allocator of the process, like malloc; never destroyed, because keys may outlive every other static.
SmallSecrets &smallSecrets()
{
    static auto *const secrets = new SmallSecrets;
    return *secrets;
}

} // namespace

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    if (size == 0)
        return;
    // sodium_init is idempotent and safe from several threads; without it sodium_malloc has no canary.
    if (sodium_init() < 0)
        throw std::bad_alloc();
    if (size <= SmallSecrets::cell) {
        m_data = smallSecrets().take(); // zero already
        return;
    }
    m_data = static_cast<uchar *>(sodium_malloc(size));
    if (!m_data)
        throw std::bad_alloc();
    std::memset(m_data, 0, size);
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)), m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    wipe();
}

void SecretBytes::wipe() noexcept
{
    if (m_data && m_size <= SmallSecrets::cell)
        smallSecrets().giveBack(m_data);
    else
        sodium_free(m_data); // wipes first; nullptr is allowed
    m_data = nullptr;
    m_size = 0;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes bytes(size);
    if (size > 0)
        randombytes_buf(bytes.m_data, size);
    return bytes;
}

SecretBytes SecretBytes::copyOf(QByteArrayView source)
{
    SecretBytes bytes(static_cast<std::size_t>(source.size()));
    if (!source.isEmpty())
        std::memcpy(bytes.m_data, source.data(), bytes.m_size);
    return bytes;
}

SecretBytes SecretBytes::takePassword(QString &typed)
{
    QString normal = typed.normalized(QString::NormalizationForm_KC);
    praxis::wipe(typed); // where `normal` shares its memory it is only let go here and wiped below
    QByteArray utf8 = normal.toUtf8();
    praxis::wipe(normal);
    SecretBytes password = copyOf(utf8);
    praxis::wipe(utf8);
    return password;
}

SecretBytes SecretBytes::part(std::size_t from, std::size_t size) const
{
    return copyOf(view().sliced(static_cast<qsizetype>(from), static_cast<qsizetype>(size)));
}

bool operator==(const SecretBytes &a, const SecretBytes &b)
{
    return a.m_size == b.m_size && (a.m_size == 0 || sodium_memcmp(a.m_data, b.m_data, a.m_size) == 0);
}

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty() && bytes.isDetached())
        sodium_memzero(bytes.data(), static_cast<std::size_t>(bytes.size()));
    bytes.clear();
}

void wipe(QString &text)
{
    if (!text.isEmpty() && text.isDetached())
        sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    text.clear();
}

} // namespace praxis
