#pragma once

#include <QtGlobal>

/// What the machine's own clocks say, in milliseconds.
namespace praxis::machinetime {

/// Since 1970; whoever looks after the machine may set it.
[[nodiscard]] qint64 now();
/// Since some moment; nobody sets it, and it goes on while the machine sleeps.
[[nodiscard]] qint64 passed();

} // namespace praxis::machinetime
