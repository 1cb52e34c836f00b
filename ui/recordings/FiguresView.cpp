#include "ui/recordings/FiguresView.h"

#include "services/practice/Desk.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/recordings/RecordingWords.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPainter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

MonthBars::MonthBars(const QString &title, QWidget *parent) : QWidget(parent), m_title(title)
{
    setAccessibleName(title);
}

void MonthBars::setBars(const QVector<Bar> &bars)
{
    m_bars = bars;
    QStringList words;
    for (const Bar &bar : bars)
        words.append(bar.month + u' ' + bar.text);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void MonthBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(theme::boldFont());
    const int line = painter.fontMetrics().height();
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(0, painter.fontMetrics().ascent(), m_title);
    if (m_bars.isEmpty())
        return;
    painter.setFont(theme::smallFont());
    const QFontMetrics small = painter.fontMetrics();
    const int top = line + theme::grid + small.height();
    const int bottom = height() - small.height() - theme::half;
    const double most = std::max(1e-9, std::max_element(m_bars.begin(), m_bars.end(), [](const Bar &a, const Bar &b) { return a.value < b.value; })->value);
    const double cell = static_cast<double>(width()) / static_cast<double>(m_bars.size());
    painter.setPen(theme::line());
    painter.drawLine(0, bottom, width(), bottom);
    for (int i = 0; i < m_bars.size(); ++i) {
        const Bar &bar = m_bars[i];
        const int left = static_cast<int>(cell * i);
        const int wide = static_cast<int>(cell * (i + 1)) - left;
        const int high = static_cast<int>((bottom - top) * bar.value / most);
        painter.fillRect(QRect(left + wide / 6, bottom - high, wide - wide / 3, high), theme::accent(0).bar);
        painter.setPen(palette().color(QPalette::WindowText));
        if (bar.value > 0 && small.horizontalAdvance(bar.text) <= wide)
            painter.drawText(QRect(left, bottom - high - small.height(), wide, small.height()), Qt::AlignHCenter | Qt::AlignBottom, bar.text);
        painter.setPen(theme::quietText());
        if (m_bars.size() <= 12 || i % 2 == 0)
            painter.drawText(QRect(left - wide / 2, bottom + 2, wide * 2, small.height()), Qt::AlignHCenter | Qt::AlignTop, bar.month);
    }
}

FiguresView::FiguresView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_all(new PlainLabel({}, this, PlainLabel::Title)), m_count(new MonthBars(tr("Recordings a month"), this)),
      m_hours(new MonthBars(tr("Hours a month"), this)), m_bytes(new MonthBars(tr("Storage a month"), this)), m_uses(new QTreeWidget(this))
{
    setObjectName(QStringLiteral("figuresView"));
    m_uses->setAccessibleName(tr("Who watches and downloads"));
    m_uses->setHeaderLabels({tr("Who, in the last 90 days"), tr("What"), tr("Times")});
    m_uses->setRootIsDecorated(false);
    m_uses->setFrameShape(QFrame::NoFrame);
    m_uses->header()->resizeSection(0, 200);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid * 2);
    grid->setSpacing(theme::grid * 3);
    grid->addWidget(m_all, 0, 0, 1, 2);
    grid->addWidget(m_count, 1, 0);
    grid->addWidget(m_hours, 1, 1);
    grid->addWidget(m_bytes, 2, 0);
    grid->addWidget(m_uses, 2, 1);
    constexpr int tallest = 280;
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_hours, m_bytes, m_uses})
        part->setMaximumHeight(tallest);
    grid->setRowStretch(1, 4);
    grid->setRowStretch(2, 4);
    grid->setRowStretch(3, 1);
}

void FiguresView::load()
{
    m_question.ask(m_context.desk.ask(RecordingFigures{}), this, [this](const Result<RecordingFiguresAnswer> &figures) {
        if (figures)
            show(*figures);
        else
            m_context.notices.failed(figures.error());
    });
}

void FiguresView::show(const RecordingFiguresAnswer &figures)
{
    m_all->setText(figures.all.count == 0 ? tr("No recordings yet") : QStringList{tr("%n recordings", nullptr, static_cast<int>(figures.all.count)), recordingwords::length(figures.all.durationMs),
                               recordingwords::size(figures.all.sizeBytes)}.join(QStringLiteral(" · ")));
    QVector<MonthBars::Bar> count, hours, bytes;
    const QLocale locale;
    for (const RecordingMonth &month : figures.months) {
        const QString name = locale.standaloneMonthName(month.month.month(), QLocale::ShortFormat);
        const double h = static_cast<double>(month.sums.durationMs) / 3'600'000;
        count.append({name, static_cast<double>(month.sums.count), locale.toString(month.sums.count)});
        hours.append({name, h, locale.toString(h, 'f', h < 10 ? 1 : 0)});
        bytes.append({name, static_cast<double>(month.sums.sizeBytes), recordingwords::size(month.sums.sizeBytes)});
    }
    m_count->setBars(count);
    m_hours->setBars(hours);
    m_bytes->setBars(bytes);
    m_uses->clear();
    m_uses->setVisible(!figures.uses.isEmpty());
    for (const RecordingUse &use : figures.uses) {
        auto *item = new QTreeWidgetItem(m_uses, {use.user, use.action == u"download" ? tr("downloaded") : tr("watched"), locale.toString(use.times)});
        item->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace praxis::ui
