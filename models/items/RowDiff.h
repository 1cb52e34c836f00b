#pragma once

#include <QHash>
#include <QUuid>
#include <QVector>

#include <functional>

namespace praxis::items {

/// The calls that turn the rows `was` into the rows `is`, so that a selection survives a refresh: what stays in order is not
/// touched. Ranges are given in the numbering of the moment at which the call is made; removals come first, from the back.
struct RowEdits {
    std::function<void(int first, int count)> remove;
    std::function<void(int first, int count)> insert; ///< `is[first .. first + count)` comes to stand there
};

void applyRows(const QVector<QUuid> &was, const QVector<QUuid> &is, const RowEdits &edits);

} // namespace praxis::items
