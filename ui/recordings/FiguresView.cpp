#include "ui/recordings/FiguresView.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Moments.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/recordings/MonthChart.h"
#include "ui/recordings/RecordingWords.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSignalBlocker>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace praxis::ui {

namespace {

constexpr double megabyte = 1e6, gigabyte = 1e9;
constexpr double hour = 3'600'000;

QTreeWidget *table(const QString &name, const QStringList &columns, QWidget *parent)
{
    auto *tree = new QTreeWidget(parent);
    tree->setAccessibleName(name);
    tree->setHeaderLabels(columns);
    tree->setRootIsDecorated(false);
    tree->setUniformRowHeights(true);
    tree->setFrameShape(QFrame::NoFrame);
    tree->setTabKeyNavigation(false);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents); // words of the headers are longer in some languages
    for (int column = 1; column < columns.size(); ++column)
        tree->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    return tree;
}

/// The charts beside it give way.
void showAllColumns(QTreeWidget *tree)
{
    tree->header()->setStretchLastSection(false);
    tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tree->header()->resizeSections(QHeaderView::ResizeToContents);
    tree->setMinimumWidth(tree->header()->length() + tree->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, tree));
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch); // the numbers stay together
}

void addRow(QTreeWidget *tree, const QStringList &cells)
{
    auto *item = new QTreeWidgetItem(tree, cells);
    for (int column = 1; column < cells.size(); ++column)
        item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

FiguresView::FiguresView(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_all(new PlainLabel({}, this, PlainLabel::Title)), m_due(new PlainLabel({}, this, PlainLabel::Quiet)),
      m_count(new MonthChart(tr("Recordings a month"), true, this)), m_hours(new MonthChart(tr("Hours a month"), false, this)),
      m_bytes(new MonthChart(tr("Storage a month (GB)"), false, this)), m_growth(new MonthChart(tr("Storage altogether (GB)"), false, this)),
      m_months(table(tr("The same as numbers"), {tr("Month"), tr("Recordings"), tr("Hours"), tr("Storage"), tr("Altogether")}, this)),
      m_uses(table(tr("Who watches and downloads"), {tr("Who, in the last 90 days"), tr("Watched"), tr("Downloaded")}, this)),
      m_most(table(tr("Most used recordings"), {tr("Most used in the last 90 days"), tr("Watched"), tr("Downloaded")}, this))
{
    setObjectName(QStringLiteral("figuresView"));
    m_months->setObjectName(QStringLiteral("figuresMonths"));
    m_uses->setObjectName(QStringLiteral("figuresUses"));
    m_most->setObjectName(QStringLiteral("figuresMost"));
    m_due->setObjectName(QStringLiteral("figuresDue"));
    m_most->hide();
    connect(m_most, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) { m_context.navigator.openRecording(item->data(0, Qt::UserRole).toUuid()); });
    connect(m_uses, &QTreeWidget::itemSelectionChanged, this, &FiguresView::chooseWho);
    build();
}

void FiguresView::build()
{
    m_due->hide();
    auto *grid = new QGridLayout;
    grid->setSpacing(theme::grid * 2);
    grid->addWidget(m_count, 0, 0);
    grid->addWidget(m_hours, 0, 1);
    grid->addWidget(m_bytes, 1, 0);
    grid->addWidget(m_growth, 1, 1);
    auto *numbers = new QVBoxLayout;
    numbers->setSpacing(theme::grid * 2);
    numbers->addWidget(m_months, 3);
    numbers->addWidget(m_uses, 2);
    numbers->addWidget(m_most, 2);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid * 3);
    row->addLayout(grid, 3);
    row->addLayout(numbers, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid * 2);
    column->setSpacing(theme::grid);
    column->addWidget(m_all);
    column->addWidget(m_due);
    column->addLayout(row, 1);
}

void FiguresView::load()
{
    m_question.ask(m_context.desk.ask(RecordingFigures{}), this, [this](const Result<RecordingFiguresAnswer> &figures) {
        if (figures)
            show(*figures);
        else
            m_context.notices.failed(figures.error());
    });
    askMost();
    if (m_context.desk.may(QStringLiteral("retention.destroy")) == Cell::No)
        return;
    constexpr int counted = 500; // each is looked at for that: of more only that there are
    m_dueQuestion.ask(m_context.desk.ask(RecordsDue{.kind = RetainedKind::Recording, .limit = counted + 1}), this, [this](const Result<QVector<DueRecord>> &due) {
        m_due->setVisible(due && !due->isEmpty());
        if (due && due->size() > counted)
            m_due->setText(tr("The retention of more than %n recordings is over.", nullptr, counted));
        else if (due)
            m_due->setText(tr("The retention of %n recordings is over.", nullptr, static_cast<int>(due->size())));
    });
}

/// Of everybody, or of whoever is chosen beside it.
void FiguresView::askMost()
{
    m_mostQuestion.ask(m_context.desk.ask(MostUsedRecordings{.user = m_who}), this, [this](const Result<QVector<UsedRecording>> &most) {
        if (most)
            showMost(*most);
    });
}

void FiguresView::chooseWho()
{
    const QList<QTreeWidgetItem *> chosen = m_uses->selectedItems();
    const QUuid who = chosen.isEmpty() ? QUuid() : chosen.first()->data(0, Qt::UserRole).toUuid();
    m_most->headerItem()->setText(0, who.isNull() ? tr("Most used in the last 90 days") : tr("Most used by %1 in the last 90 days", "name").arg(chosen.first()->text(0)));
    if (std::exchange(m_who, who) != who)
        askMost();
}

void FiguresView::show(const RecordingFiguresAnswer &figures)
{
    m_all->setText(figures.all.count == 0 ? tr("No recordings yet") : QStringList{tr("%n recordings", nullptr, static_cast<int>(figures.all.count)), recordingwords::length(figures.all.durationMs),
                               recordingwords::size(figures.all.sizeBytes)}.join(QStringLiteral(" · ")));
    showMonths(figures);
    showUses(figures.uses);
}

void FiguresView::showMonths(const RecordingFiguresAnswer &figures)
{
    QVector<MonthChart::Bar> count, hours, bytes, growth;
    const QLocale locale;
    m_months->clear();
    qint64 altogether = figures.all.sizeBytes; // what was there before the first of these months
    for (const RecordingMonth &month : figures.months)
        altogether -= month.sums.sizeBytes;
    altogether = std::max<qint64>(altogether, 0);
    const bool small = static_cast<double>(figures.all.sizeBytes) < gigabyte;
    const double unit = small ? megabyte : gigabyte;
    m_bytes->setName(small ? tr("Storage a month (MB)") : tr("Storage a month (GB)"));
    m_growth->setName(small ? tr("Storage altogether (MB)") : tr("Storage altogether (GB)"));
    for (const RecordingMonth &month : figures.months) {
        const QString name = locale.standaloneMonthName(month.month.month(), QLocale::ShortFormat);
        const double h = static_cast<double>(month.sums.durationMs) / hour;
        const QString hoursText = locale.toString(h, 'f', h < 10 ? 1 : 0);
        altogether += month.sums.sizeBytes;
        const QString letter = locale.standaloneMonthName(month.month.month(), QLocale::NarrowFormat);
        count.append({name, letter, static_cast<double>(month.sums.count), locale.toString(month.sums.count)});
        hours.append({name, letter, h, tr("%1 h").arg(hoursText)});
        bytes.append({name, letter, static_cast<double>(month.sums.sizeBytes) / unit, recordingwords::size(month.sums.sizeBytes)});
        growth.append({name, letter, static_cast<double>(altogether) / unit, recordingwords::size(altogether)});
        addRow(m_months, {name + u' ' + QString::number(month.month.year()), locale.toString(month.sums.count), hoursText, recordingwords::size(month.sums.sizeBytes),
                          recordingwords::size(altogether)});
    }
    showAllColumns(m_months);
    m_count->setBars(count);
    m_hours->setBars(hours);
    m_bytes->setBars(bytes);
    m_growth->setBars(growth);
}

void FiguresView::showUses(const QVector<RecordingUse> &uses)
{
    struct Times {
        QUuid id;
        QString name;
        int watched = 0;
        int downloaded = 0;
    };
    QVector<Times> people;
    Times everybody{{}, tr("Everybody")};
    for (const RecordingUse &use : uses) {
        auto who = std::ranges::find(people, use.userId, &Times::id);
        if (who == people.end())
            who = people.insert(people.end(), {use.userId, use.user});
        (use.action == u"download" ? who->downloaded : who->watched) += use.times;
        (use.action == u"download" ? everybody.downloaded : everybody.watched) += use.times;
    }
    if (people.size() > 1)
        people.append(everybody); // the way back from one of them
    const QLocale locale;
    const QSignalBlocker quiet(m_uses);
    m_uses->clear();
    m_uses->setVisible(!uses.isEmpty());
    for (const Times &one : std::as_const(people)) {
        addRow(m_uses, {one.name, locale.toString(one.watched), locale.toString(one.downloaded)});
        QTreeWidgetItem *row = m_uses->topLevelItem(m_uses->topLevelItemCount() - 1);
        row->setData(0, Qt::UserRole, one.id);
        row->setSelected(!m_who.isNull() && one.id == m_who);
    }
    chooseWho();
    showAllColumns(m_uses);
}

/// A press on Enter opens it, with the reason that the list asks for too.
void FiguresView::showMost(const QVector<UsedRecording> &most)
{
    m_most->clear();
    m_most->setVisible(!most.isEmpty());
    const QLocale locale;
    const Moments moments(m_context.desk, m_context.directory);
    for (const UsedRecording &one : most) {
        addRow(m_most, {tr("%1, %2", "everybody in it, when").arg(one.people, moments.full(one.startedAt)), locale.toString(one.played), locale.toString(one.downloaded)});
        m_most->topLevelItem(m_most->topLevelItemCount() - 1)->setData(0, Qt::UserRole, one.recording);
    }
    showAllColumns(m_most);
}

} // namespace praxis::ui
