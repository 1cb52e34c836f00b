#include "models/items/RowDiff.h"

#include <algorithm>

namespace praxis::items {

namespace {

/// Which rows of `was` keep their place: the longest run that is in the order of `is`.
QVector<bool> keptRows(const QVector<QUuid> &was, const QHash<QUuid, int> &placeIn)
{
    const qsizetype n = was.size();
    QVector<int> tails; // row of `was` that ends the best run of each length
    QVector<int> before(n, -1);
    for (int row = 0; row < n; ++row) {
        const int place = placeIn.value(was[row], -1);
        if (place < 0)
            continue;
        const auto at = std::lower_bound(tails.begin(), tails.end(), place,
                                         [&](int tail, int p) { return placeIn.value(was[tail]) < p; });
        before[row] = at == tails.begin() ? -1 : *(at - 1);
        if (at == tails.end())
            tails.append(row);
        else
            *at = row;
    }
    QVector<bool> kept(n, false);
    for (int row = tails.isEmpty() ? -1 : tails.last(); row >= 0; row = before[row])
        kept[row] = true;
    return kept;
}

} // namespace

void applyRows(const QVector<QUuid> &was, const QVector<QUuid> &is, const RowEdits &edits)
{
    QHash<QUuid, int> placeIn;
    placeIn.reserve(is.size());
    for (int i = 0; i < is.size(); ++i)
        placeIn.insert(is[i], i);

    const QVector<bool> kept = keptRows(was, placeIn);
    QVector<QUuid> left = was;
    for (int end = static_cast<int>(was.size()); end > 0;) {
        if (kept[end - 1]) {
            --end;
            continue;
        }
        int first = end - 1;
        while (first > 0 && !kept[first - 1])
            --first;
        left.remove(first, end - first);
        edits.remove(first, end - first);
        end = first;
    }
    for (int row = 0; row < is.size();) {
        if (row < left.size() && left[row] == is[row]) {
            ++row;
            continue;
        }
        int end = row;
        while (end < is.size() && !(row < left.size() && left[row] == is[end]))
            ++end;
        for (int i = row; i < end; ++i)
            left.insert(i, is[i]);
        edits.insert(row, end - row);
        row = end;
    }
}

} // namespace praxis::items
