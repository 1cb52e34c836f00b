#include "ui/recordings/MonthChart.h"

#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QValueAxis>

#include <algorithm>

namespace praxis::ui {

MonthChart::MonthChart(const QString &title, bool whole, QWidget *parent) : QChartView(parent), m_whole(whole)
{
    setName(title);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // there is nothing to operate: the table beside it has the numbers
    setRenderHint(QPainter::Antialiasing);
    chart()->setTitleFont(theme::boldFont());
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->hide();
    chart()->setLocalizeNumbers(true);
    draw();
}

void MonthChart::setName(const QString &title)
{
    setAccessibleName(title);
    viewport()->setAccessibleName(title);
    chart()->setTitle(title);
}

void MonthChart::setBars(const QVector<Bar> &bars)
{
    m_bars = bars;
    QStringList words;
    for (const Bar &bar : bars)
        words.append(bar.month + u' ' + bar.text);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    draw();
}

void MonthChart::draw()
{
    chart()->removeAllSeries();
    const QList<QAbstractAxis *> before = chart()->axes();
    for (QAbstractAxis *axis : before) {
        chart()->removeAxis(axis);
        delete axis;
    }
    auto *set = new QBarSet(chart()->title());
    QStringList months;
    double most = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        *set << bar.value;
        months.append(bar.letter + QString(months.size(), QChar(0x200B))); // an axis has each word once: what tells them apart has no width
        most = std::max(most, bar.value);
    }
    auto *series = new QBarSeries(chart());
    series->append(set);
    series->setBarWidth(0.66);
    connect(series, &QBarSeries::hovered, this, [this](bool isOver, int bar, QBarSet *) { showTip(isOver, bar); });
    chart()->addSeries(series);
    auto *across = new QBarCategoryAxis(chart());
    across->append(months);
    across->setGridLineVisible(false);
    chart()->addAxis(across, Qt::AlignBottom);
    series->attachAxis(across);
    auto *up = new QValueAxis(chart());
    up->setRange(0, most > 0 ? most : 1);
    up->setTickCount(5);
    up->applyNiceNumbers();
    const double top = up->max();
    up->setLabelFormat(m_whole || top >= 10 ? QStringLiteral("%.0f") : top >= 1 ? QStringLiteral("%.1f") : top >= 0.1 ? QStringLiteral("%.2f") : QStringLiteral("%.4f"));
    up->setLineVisible(false);
    chart()->addAxis(up, Qt::AlignLeft);
    series->attachAxis(up);
    paintIn(palette());
}

/// Light or dark, as the window is.
void MonthChart::paintIn(const QPalette &palette)
{
    chart()->setTitleBrush(palette.color(QPalette::WindowText));
    const QList<QAbstractAxis *> axes = chart()->axes();
    for (QAbstractAxis *axis : axes) {
        axis->setLabelsFont(theme::smallFont());
        axis->setLabelsBrush(theme::quietText());
        axis->setGridLineColor(theme::line());
        axis->setLinePenColor(theme::line());
    }
    const QList<QAbstractSeries *> all = chart()->series();
    for (QAbstractSeries *series : all) {
        for (QBarSet *set : static_cast<QBarSeries *>(series)->barSets()) {
            set->setColor(theme::accent(0).bar);
            set->setBorderColor(theme::accent(0).bar);
        }
    }
}

void MonthChart::showTip(bool isOver, int bar)
{
    tip::set(this, isOver && bar >= 0 && bar < m_bars.size() ? tr("%1: %2", "a month, its number").arg(m_bars[bar].month, m_bars[bar].text) : QString());
}

void MonthChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintIn(palette());
}

} // namespace praxis::ui
