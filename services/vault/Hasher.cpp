#include "services/vault/Hasher.h"

#include <openssl/evp.h>

#include <system_error>

namespace praxis::vault {

namespace {

constexpr std::size_t worthAThread = 256 * 1024;

} // namespace

void Hasher::Free::operator()(evp_md_ctx_st *context) const
{
    EVP_MD_CTX_free(context);
}

Hasher::Hasher() : m_context(EVP_MD_CTX_new())
{
    if (m_context && EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr) != 1)
        m_context.reset();
}

Hasher::~Hasher()
{
    wait();
    if (m_thread.joinable()) {
        m_isOver = true;
        m_given.release();
        m_thread.join();
    }
}

void Hasher::start(Bytes block)
{
    if (block.size() >= worthAThread && !m_thread.joinable()) {
        try {
            m_thread = std::thread([this] { run(); });
        } catch (const std::system_error &) {
            // No thread to be had: it is done here.
        }
    }
    if (!m_thread.joinable())
        return update(block);
    m_blocks[m_started++ % most] = block;
    m_given.release();
}

void Hasher::wait(std::size_t left)
{
    for (; m_started - m_waitedFor > left; ++m_waitedFor)
        m_done.acquire();
}

void Hasher::run()
{
    for (std::size_t next = 0;; ++next) {
        m_given.acquire();
        if (m_isOver)
            return;
        update(m_blocks[next % most]);
        m_done.release();
    }
}

void Hasher::update(Bytes block)
{
    if (m_context && EVP_DigestUpdate(m_context.get(), block.data(), block.size()) != 1)
        m_context.reset();
}

QByteArray Hasher::result()
{
    QByteArray hash(32, Qt::Uninitialized);
    if (!m_context || EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<uchar *>(hash.data()), nullptr) != 1)
        return {};
    return hash;
}

} // namespace praxis::vault
