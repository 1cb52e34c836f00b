#pragma once

#include <QByteArrayView>
#include <QString>

#include <cstddef>

namespace praxis {

/// Bytes that must not be swapped to disk, copied about or left behind: they live in locked memory (sodium_malloc; short
/// ones share a page between guard pages, long ones have their own) and are wiped when the object goes. Move-only; a copy is asked for by name.
class SecretBytes {
public:
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    [[nodiscard]] static SecretBytes random(std::size_t size);
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    /// The bytes of a password: NFKC (so that the same word typed on two keyboards is the same), then UTF-8. `typed` is
    /// emptied, and wiped where nobody else shares its memory.
    [[nodiscard]] static SecretBytes takePassword(QString &typed);
    [[nodiscard]] SecretBytes clone() const { return copyOf(view()); }

    [[nodiscard]] uchar *data() { return m_data; }
    [[nodiscard]] const uchar *data() const { return m_data; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] QByteArrayView view() const { return {m_data, static_cast<qsizetype>(m_size)}; }
    [[nodiscard]] SecretBytes part(std::size_t from, std::size_t size) const;

    /// Takes the same time wherever the difference is.
    friend bool operator==(const SecretBytes &a, const SecretBytes &b);

private:
    void wipe() noexcept;

    uchar *m_data = nullptr;
    std::size_t m_size = 0;
};

/// Overwrites ordinary memory that held a secret for a moment, unless it is shared with somebody else.
void wipe(QByteArray &bytes);
void wipe(QString &text);

} // namespace praxis
