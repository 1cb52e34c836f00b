#pragma once

#include <QIODevice>
#include <QSize>
#include <QVector>

#include <optional>

namespace praxis::interchange {

constexpr qint64 mostPixels = 40'000'000; ///< of a picture that is taken in or shown: a small file may unfold into what fills the memory

/// How large a picture says it is, from its header alone: PNG, JPEG, GIF, BMP, WebP, TIFF (the largest of its pages). Nothing for
/// what is none of them, or is broken before it says so. For random-access devices; where it stood it stands afterwards. Bounded in time and memory.
[[nodiscard]] std::optional<QSize> pictureSize(QIODevice &file);

constexpr int mostPages = 2000; ///< of a TIFF that is read
/// Of each page of a TIFF; of any other picture the one. Empty where `pictureSize` has nothing to say.
[[nodiscard]] QVector<QSize> pageSizes(QIODevice &file);

[[nodiscard]] constexpr bool isTooLarge(QSize size)
{
    return static_cast<qint64>(size.width()) * size.height() > mostPixels;
}

} // namespace praxis::interchange
