#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Time.h"

#include <QByteArrayView>
#include <QString>

#include <functional>

namespace praxis {

/// Where the files of a bundle go, one after the other. Names are ours, with slashes, and never lead out of the place.
class BundlePlace {
public:
    virtual ~BundlePlace() = default;
    BundlePlace() = default;
    BundlePlace(const BundlePlace &) = delete;
    BundlePlace &operator=(const BundlePlace &) = delete;

    /// `packed`: packing it again would not make it smaller.
    [[nodiscard]] virtual Result<> begin(const QString &path, qint64 size, Instant at, bool packed) = 0;
    [[nodiscard]] virtual Result<> write(QByteArrayView bytes) = 0;
    [[nodiscard]] virtual Result<> end() = 0;
};

/// Makes a folder, or a zip archive where `path` ends in .zip, under a temporary name, and gives it its name when `fill` has gone well:
/// whatever fails, nothing half is left. FileUnwritable (also where it is there already), DiskFull, and what `fill` answers.
[[nodiscard]] Result<> inNewPlace(const QString &path, const std::function<Result<>(BundlePlace &)> &fill);

} // namespace praxis
