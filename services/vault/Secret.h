#pragma once

#include <openssl/crypto.h>

#include <array>
#include <span>

namespace praxis::vault {

/// A key of N bytes that is wiped when it goes. Move-only. Such keys live as long as a file is open; core dumps and debuggers
/// are shut out for the whole program (services/secrets/HardenProcess.h).
template <std::size_t N>
class Secret {
public:
    Secret() = default;
    Secret(Secret &&other) noexcept : m_bytes(other.m_bytes) { other.wipe(); }
    Secret &operator=(Secret &&other) noexcept
    {
        if (this != &other) {
            m_bytes = other.m_bytes;
            other.wipe();
        }
        return *this;
    }
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret() { wipe(); }

    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] std::span<const unsigned char, N> view() const { return m_bytes; }

private:
    void wipe() noexcept { OPENSSL_cleanse(m_bytes.data(), N); }

    std::array<unsigned char, N> m_bytes{};
};

using FileKey = Secret<16>;      ///< of one file: header MAC and payload key follow from it
using Identity = Secret<32>;     ///< X25519 private key
using SymmetricKey = Secret<32>; ///< ChaCha20-Poly1305

} // namespace praxis::vault
