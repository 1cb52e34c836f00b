#include "models/rules/TextDiff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace praxis {

namespace {

constexpr int mostSteps = 2'000; // differences that are looked for

using Frontier = std::vector<int>;

QStringList linesOf(const QString &text)
{
    QString plain = text;
    plain.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    QStringList lines = plain.split(u'\n');
    if (!lines.isEmpty() && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

void add(QVector<DiffLine> &diff, DiffLine::Kind kind, const QStringList &lines, qsizetype from, qsizetype until)
{
    for (qsizetype i = from; i < until; ++i)
        diff.append({kind, lines[i]});
}

/// How far each diagonal reaches after each number of steps; empty: more than `mostSteps`.
std::vector<Frontier> frontiers(const QStringList &a, const QStringList &b)
{
    const int n = static_cast<int>(a.size());
    const int m = static_cast<int>(b.size());
    const int most = std::min(n + m, mostSteps);
    const int middle = most + 1;
    Frontier reach(static_cast<std::size_t>(2 * most + 3), 0);
    const auto at = [&](int k) -> int & { return reach[static_cast<std::size_t>(k + middle)]; };
    std::vector<Frontier> all;
    for (int d = 0; d <= most; ++d) {
        all.emplace_back(reach.begin() + (middle - d - 1), reach.begin() + (middle + d + 2));
        for (int k = -d; k <= d; k += 2) {
            int x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
            while (x < n && x - k < m && a[x] == b[x - k])
                ++x;
            at(k) = x;
            if (x >= n && x - k >= m)
                return all;
        }
    }
    return {};
}

/// Back along the frontiers, from the end to the beginning.
QVector<DiffLine> walkBack(const QStringList &a, const QStringList &b, const std::vector<Frontier> &all)
{
    QVector<DiffLine> reversed;
    int x = static_cast<int>(a.size());
    int y = static_cast<int>(b.size());
    for (int d = static_cast<int>(all.size()) - 1; d >= 0; --d) {
        const Frontier &reach = all[static_cast<std::size_t>(d)];
        const auto at = [&](int k) { return reach[static_cast<std::size_t>(k + d + 1)]; };
        const int k = x - y;
        const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
        const int beforeX = d == 0 ? 0 : at(down ? k + 1 : k - 1);
        const int beforeY = d == 0 ? 0 : beforeX - (down ? k + 1 : k - 1);
        while (x > beforeX && y > beforeY) {
            reversed.append({DiffLine::Same, a[--x]});
            --y;
        }
        if (d == 0)
            break;
        if (down)
            reversed.append({DiffLine::Added, b[--y]});
        else
            reversed.append({DiffLine::Removed, a[--x]});
    }
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

} // namespace

QVector<DiffLine> diffOfTexts(const QString &before, const QString &after)
{
    QStringList a = linesOf(before);
    QStringList b = linesOf(after);
    qsizetype head = 0;
    while (head < a.size() && head < b.size() && a[head] == b[head])
        ++head;
    qsizetype tail = 0;
    while (tail < a.size() - head && tail < b.size() - head && a[a.size() - 1 - tail] == b[b.size() - 1 - tail])
        ++tail;
    QVector<DiffLine> diff;
    add(diff, DiffLine::Same, a, 0, head);
    const QStringList was = a.mid(head, a.size() - head - tail);
    const QStringList is = b.mid(head, b.size() - head - tail);
    if (const auto all = frontiers(was, is); !all.empty()) {
        diff += walkBack(was, is, all);
    } else {
        add(diff, DiffLine::Removed, was, 0, was.size());
        add(diff, DiffLine::Added, is, 0, is.size());
    }
    add(diff, DiffLine::Same, a, a.size() - tail, a.size());
    return diff;
}

} // namespace praxis
