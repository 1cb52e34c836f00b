#pragma once

#include "models/ports/Blobs.h"

namespace praxis::vault {

/// An archive that cannot be reached now: its disk is not there. Everything says so, and a sweep leaves it alone.
class AwayBlobs final : public Blobs {
public:
    [[nodiscard]] Result<std::unique_ptr<BlobWriter>> put(const QString &) override { return away(); }
    [[nodiscard]] Result<std::unique_ptr<Blob>> open(const QString &) override { return away(); }
    [[nodiscard]] Result<> remove(const QString &) override { return away(); }
    [[nodiscard]] Result<QVector<BlobEntry>> list(const QString &, int) override { return QVector<BlobEntry>(); }
    [[nodiscard]] Result<int> removeUnfinished(Instant) override { return 0; }

private:
    [[nodiscard]] static std::unexpected<Error> away() { return fail(ErrorCode::FileUnreadable, {{QStringLiteral("media"), QStringLiteral("archive_away")}}); }
};

} // namespace praxis::vault
