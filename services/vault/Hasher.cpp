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
    m_block = block;
    if (block.size() >= worthAThread && !m_thread.joinable()) {
        try {
            m_thread = std::thread([this] { run(); });
        } catch (const std::system_error &) {
            // No thread to be had: it is done here.
        }
    }
    if (!m_thread.joinable())
        return update();
    m_isBusy = true;
    m_given.release();
}

void Hasher::wait()
{
    if (m_isBusy)
        m_done.acquire();
    m_isBusy = false;
}

void Hasher::run()
{
    for (;;) {
        m_given.acquire();
        if (m_isOver)
            return;
        update();
        m_done.release();
    }
}

void Hasher::update()
{
    if (m_context && EVP_DigestUpdate(m_context.get(), m_block.data(), m_block.size()) != 1)
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
