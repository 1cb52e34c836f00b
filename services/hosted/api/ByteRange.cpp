#include "services/hosted/api/ByteRange.h"

#include <algorithm>

namespace praxis::hosted {

namespace {

/// Digits only; nothing for what is too large for any file.
std::optional<qint64> number(QByteArrayView text)
{
    constexpr qsizetype longest = 18;
    const bool digits = !text.isEmpty() && text.size() <= longest && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional(text.toLongLong()) : std::nullopt;
}

} // namespace

AskedRange readRange(const QByteArray &header, qint64 size)
{
    const AskedRange whole{RangeKind::None, {0, size}};
    constexpr QByteArrayView unit("bytes=");
    if (!header.toLower().startsWith(unit) || header.contains(','))
        return whole;
    const QByteArray said = header.sliced(unit.size()).trimmed();
    const qsizetype dash = said.indexOf('-');
    if (dash < 0)
        return whole;
    const auto first = number(QByteArrayView(said).first(dash)), last = number(QByteArrayView(said).sliced(dash + 1));
    const bool hasFirst = dash > 0, hasLast = dash + 1 < said.size();
    if ((hasFirst && !first) || (hasLast && !last) || (!hasFirst && !hasLast) || (first && last && *last < *first))
        return whole;
    if (!first) { // the last so many
        const qint64 length = std::min(*last, size);
        return length > 0 ? AskedRange{RangeKind::Part, {size - length, length}} : AskedRange{RangeKind::Unsatisfiable, {}};
    }
    if (*first >= size)
        return {RangeKind::Unsatisfiable, {}};
    const qint64 end = last ? std::min(*last, size - 1) : size - 1;
    return {RangeKind::Part, {*first, end - *first + 1}};
}

} // namespace praxis::hosted
