#pragma once

#include <QByteArrayView>

namespace praxis::hosted {

/// Whether the bytes of a header, up to and with its empty line, are read alike by everybody (RFC 9112): lines end in CR LF, no
/// line is folded, no name is followed by a blank, nothing is a control character, the length is said at most once and not beside
/// a transfer coding, and there are not more than a hundred lines. What is ambiguous is how one request is smuggled inside another.
[[nodiscard]] bool isWellFormed(QByteArrayView header);

} // namespace praxis::hosted
