#pragma once

#include <QVector>

#include <algorithm>
#include <utility>

namespace praxis {

/// A part of a recording, in ms from its beginning.
struct SharedPart {
    qint64 fromMs = 0;
    qint64 untilMs = 0; ///< 0: to the end
    friend bool operator==(const SharedPart &, const SharedPart &) = default;
};

/// What several parts come to: in order, none touching the next. Empty where that is all of the recording: whether
/// anything is shared at all is asked before.
[[nodiscard]] inline QVector<SharedPart> togetherOf(QVector<SharedPart> parts)
{
    std::ranges::sort(parts, {}, &SharedPart::fromMs);
    QVector<SharedPart> together;
    for (const SharedPart &part : std::as_const(parts)) {
        SharedPart *const last = together.isEmpty() ? nullptr : &together.last();
        if (!last || (last->untilMs > 0 && part.fromMs > last->untilMs))
            together.append(part);
        else if (last->untilMs > 0)
            last->untilMs = part.untilMs == 0 ? 0 : std::max(last->untilMs, part.untilMs);
    }
    const bool isWhole = together.size() == 1 && together.first() == SharedPart{};
    return isWhole ? QVector<SharedPart>() : together;
}

/// Of parts that `togetherOf` gave.
[[nodiscard]] inline bool isWithin(const QVector<SharedPart> &parts, qint64 positionMs)
{
    return parts.isEmpty() || std::ranges::any_of(parts, [positionMs](const SharedPart &part) { return positionMs >= part.fromMs && (part.untilMs == 0 || positionMs <= part.untilMs); });
}

/// The place itself, or the first after it that may be played; the end of the last part behind all of them.
[[nodiscard]] inline qint64 placeWithin(const QVector<SharedPart> &parts, qint64 positionMs)
{
    if (isWithin(parts, positionMs))
        return positionMs;
    const auto next = std::ranges::find_if(parts, [positionMs](const SharedPart &part) { return part.fromMs > positionMs; });
    return next == parts.cend() ? parts.last().untilMs : next->fromMs;
}

} // namespace praxis
