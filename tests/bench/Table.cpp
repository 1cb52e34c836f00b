#include "tests/bench/Table.h"

#include <QHash>
#include <QStringList>

#include <cstdio>

namespace praxis::bench {

namespace {

QString number(double value)
{
    return QString::number(value, 'f', value < 10 ? 2 : value < 100 ? 1 : 0);
}

QString unitOf(const Row &row)
{
    switch (row.bound) {
    case Row::Bound::Megabytes: return QStringLiteral("MB");
    case Row::Bound::Seconds: return QStringLiteral("s");
    default: return QStringLiteral("ms");
    }
}

QString mustOf(const Row &row)
{
    if (row.bound == Row::Bound::None)
        return QStringLiteral("-");
    if (row.bound == Row::Bound::Ratio)
        return QStringLiteral("<= %1 x").arg(row.must);
    return QStringLiteral("<= %1 %2").arg(row.must).arg(unitOf(row));
}

QString spread(const Samples &samples)
{
    return samples.isEmpty() ? QStringLiteral("-")
                             : QStringLiteral("%1 / %2 (%3)").arg(number(samples.quantile(0.5)), number(samples.quantile(0.99)), number(samples.least()));
}

void line(const QStringList &cells)
{
    static constexpr int widths[] = {46, 9, 10, 24, 24, 7, 7};
    QString text;
    for (int i = 0; i < cells.size(); ++i)
        text += i < 7 ? cells[i].leftJustified(widths[i]) + QLatin1Char(' ') : cells[i];
    std::printf("%s\n", qPrintable(text.trimmed()));
}

} // namespace

double Row::ratio() const
{
    const double base = yardstick.quantile(0.5);
    return base > 0 ? measured.quantile(0.5) / base : 0;
}

bool Row::isMet() const
{
    if (measured.isEmpty())
        return false; // what was not measured is not claimed
    switch (bound) {
    case Bound::None: return true;
    case Bound::Ratio: return ratio() <= must;
    case Bound::EachMilliseconds: return measured.most() <= must;
    default: return measured.quantile(0.99) <= must;
    }
}

void Table::add(Row row)
{
    line({row.what, row.size, mustOf(row), spread(row.measured), spread(row.yardstick),
          row.yardstick.isEmpty() ? QStringLiteral("-") : number(row.ratio()), row.isMet() ? QStringLiteral("ok") : QStringLiteral("MISSED"),
          row.remark});
    std::fflush(stdout);
    m_rows.append(std::move(row));
}

bool Table::allMet() const
{
    return std::all_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.isMet(); });
}

void Table::print() const
{
    std::printf("\nMilliseconds where nothing else is said: p50 / p99 (least). Ratios are of medians.\n\n");
    line({QStringLiteral("what"), QStringLiteral("practice"), QStringLiteral("must"), QStringLiteral("measured"), QStringLiteral("yardstick"),
          QStringLiteral("ratio"), QStringLiteral("verdict"), QStringLiteral("")});
    QStringList order;
    QHash<QString, QVector<const Row *>> byWhat;
    for (const Row &row : m_rows) {
        if (!byWhat.contains(row.what))
            order.append(row.what);
        byWhat[row.what].append(&row);
    }
    for (const QString &what : std::as_const(order)) {
        const QVector<const Row *> &rows = byWhat[what];
        for (const Row *row : rows) {
            QString remark = row->remark;
            if (row != rows.first() && rows.first()->measured.quantile(0.5) > 0)
                remark = QStringLiteral("%1 x of %2; %3").arg(number(row->measured.quantile(0.5) / rows.first()->measured.quantile(0.5)), rows.first()->size, remark);
            line({row == rows.first() ? what : QString(), row->size, mustOf(*row), spread(row->measured), spread(row->yardstick),
                  row->yardstick.isEmpty() ? QStringLiteral("-") : number(row->ratio()), row->isMet() ? QStringLiteral("ok") : QStringLiteral("MISSED"), remark});
        }
    }
}

} // namespace praxis::bench
