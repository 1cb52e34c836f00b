#pragma once

#include <QVector>

#include <functional>

namespace praxis::ui {

class Workspace;

/// True: nothing that was typed in these would be lost by leaving. Else asks about each place that has something, in front of its
/// window; `then` once all of it is saved or given up, and never where somebody goes on editing. `asItIs` is offered where there is such
/// a way: it leaves with all that was typed, which comes back.
[[nodiscard]] bool mayLeave(const QVector<Workspace *> &workspaces, const std::function<void()> &then, const std::function<void()> &asItIs = {});

} // namespace praxis::ui
