#pragma once

#include <QByteArray>

#include <optional>

namespace praxis::vault {

/// As age writes it: without padding.
[[nodiscard]] inline QByteArray toBase64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::OmitTrailingEquals);
}

/// Only what would be written so: no padding, and the bits that are not used are zero.
[[nodiscard]] inline std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || toBase64(*decoded) != text)
        return {};
    return std::move(*decoded);
}

} // namespace praxis::vault
