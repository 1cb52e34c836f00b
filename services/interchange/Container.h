#pragma once

#include <QIODevice>

namespace praxis::interchange {

/// What a file that holds others hides, told from its directory alone: nothing of it is unpacked.
enum class Hidden : quint8 {
    Nothing,  ///< no container, or one with nothing of the below
    Macros,   ///< programs of Word, Excel, LibreOffice
    TooMuch,  ///< a bomb: too many entries, more than `mostInside` bytes, more than a hundredfold of what it is, entries over each other, archives in it
    Broken,   ///< it begins like a container and is none
};

constexpr qint64 mostInside = 200LL << 20; ///< bytes
constexpr int mostEntriesInside = 10'000;

/// For random-access devices; where it stood it stands afterwards. Bounded in time and memory.
[[nodiscard]] Hidden lookInside(QIODevice &file);

} // namespace praxis::interchange
