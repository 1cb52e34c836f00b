#pragma once

#include <QByteArrayView>

namespace praxis {

/// As libsodium takes them.
[[nodiscard]] inline const uchar *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const uchar *>(view.data());
}

} // namespace praxis
