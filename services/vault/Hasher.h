#pragma once

#include "services/vault/Crypto.h"

#include <memory>
#include <semaphore>
#include <thread>

struct evp_md_ctx_st;

namespace praxis::vault {

/// SHA-256 of blocks, one after the other, in a thread of its own, which begins with the first large one: hashing costs more
/// than encrypting. Used by one other thread.
class Hasher {
public:
    static constexpr std::size_t most = 4; ///< blocks that may wait

    Hasher();
    ~Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;

    /// The block stays as it is until it is hashed: see wait(). Not more than `most` at a time.
    void start(Bytes block);
    /// Until no more than the `left` newest blocks are still to be hashed.
    void wait(std::size_t left = 0);
    /// Once, when all is hashed; 32 bytes, or none where OpenSSL failed.
    [[nodiscard]] QByteArray result();

private:
    void update(Bytes block);
    void run();

    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context; ///< null: OpenSSL failed
    std::array<Bytes, most> m_blocks; ///< a ring
    std::size_t m_started = 0;        ///< blocks ever; of the other thread, as is m_waitedFor
    std::size_t m_waitedFor = 0;
    bool m_isOver = false;            ///< written before m_given is released
    std::counting_semaphore<most + 1> m_given{0};
    std::counting_semaphore<most + 1> m_done{0};
    std::thread m_thread;
};

} // namespace praxis::vault
