#pragma once

#include <QDate>

namespace praxis::sample {

enum class Size : quint8 { Small, Large };

/// The same options give the same practice, row for row.
struct Options {
    Size size = Size::Small;
    quint64 seed = 1;
    QDate today; ///< the past ends here, and the day is half over
    int most = 0; ///< appointments of the large one, whose diary ends in the fortnight with the last of them; 0: all of its years
};

} // namespace praxis::sample
