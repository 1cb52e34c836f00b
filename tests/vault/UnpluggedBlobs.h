#pragma once

#include "models/ports/Blobs.h"

#include <atomic>

namespace praxis::test {

/// A blob store on a drive that can be pulled out: what is open then no longer reads.
class UnpluggedBlobs final : public Blobs {
public:
    explicit UnpluggedBlobs(Blobs &blobs) : m_blobs(blobs) {}

    std::atomic_bool isGone = false;

    [[nodiscard]] Result<std::unique_ptr<BlobWriter>> put(const QString &name) override
    {
        if (isGone)
            return gone();
        return m_blobs.put(name);
    }
    [[nodiscard]] Result<std::unique_ptr<Blob>> open(const QString &name) override
    {
        if (isGone)
            return gone();
        PRAXIS_TRY(auto blob, m_blobs.open(name));
        return std::make_unique<Read>(std::move(blob), isGone);
    }
    [[nodiscard]] Result<> remove(const QString &name) override
    {
        if (isGone)
            return gone();
        return m_blobs.remove(name);
    }
    [[nodiscard]] Result<QVector<BlobEntry>> list(const QString &after, int limit) override
    {
        if (isGone)
            return gone();
        return m_blobs.list(after, limit);
    }
    [[nodiscard]] Result<int> removeUnfinished(Instant before) override { return m_blobs.removeUnfinished(before); }

private:
    class Read final : public Blob {
    public:
        Read(std::unique_ptr<Blob> blob, const std::atomic_bool &gone) : m_blob(std::move(blob)), m_gone(gone) {}
        [[nodiscard]] qint64 size() const override { return m_blob->size(); }
        [[nodiscard]] Result<> read(qint64 offset, std::span<uchar> into) override
        {
            if (m_gone)
                return UnpluggedBlobs::gone();
            return m_blob->read(offset, into);
        }

    private:
        std::unique_ptr<Blob> m_blob;
        const std::atomic_bool &m_gone;
    };
    [[nodiscard]] static std::unexpected<Error> gone() { return fail(ErrorCode::FileUnreadable, {{QStringLiteral("detail"), QStringLiteral("Input/output error")}}); }

    Blobs &m_blobs;
};

} // namespace praxis::test
