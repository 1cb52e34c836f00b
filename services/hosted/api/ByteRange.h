#pragma once

#include <QByteArray>

#include <optional>

namespace praxis::hosted {

/// One range of bytes of a file (RFC 9110, 14.1.2).
struct ByteRange {
    qint64 from = 0;
    qint64 length = 0;
    friend bool operator==(const ByteRange &, const ByteRange &) = default;
};

enum class RangeKind : quint8 {
    None,          ///< no Range, or one that may be left aside (several ranges, another unit): the whole file
    Part,
    Unsatisfiable, ///< 416
};
struct AskedRange {
    RangeKind kind = RangeKind::None;
    ByteRange range;
};
[[nodiscard]] AskedRange readRange(const QByteArray &header, qint64 size);

} // namespace praxis::hosted
