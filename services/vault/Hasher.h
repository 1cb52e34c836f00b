#pragma once

#include "services/vault/Crypto.h"

#include <memory>
#include <semaphore>
#include <thread>

struct evp_md_ctx_st;

namespace praxis::vault {

/// SHA-256 of blocks in a thread of its own, which begins with the first large one: hashing costs more than encrypting.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;

    /// The block stays as it is until wait() has returned.
    void start(Bytes block);
    void wait();
    /// Once, at the end; 32 bytes, or none where OpenSSL failed.
    [[nodiscard]] QByteArray result();

private:
    void update();
    void run();

    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context; ///< null: OpenSSL failed
    Bytes m_block;
    bool m_isBusy = false;
    bool m_isOver = false;   ///< written before m_given is released
    std::binary_semaphore m_given{0};
    std::binary_semaphore m_done{0};
    std::thread m_thread;
};

} // namespace praxis::vault
