#include "ui/settings/imports/ImportCheckPage.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/settings/imports/ImportReason.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLocale>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

QTableWidget *makeTable(const QString &name, const QStringList &header, int stretched)
{
    auto *table = new QTableWidget(0, static_cast<int>(header.size()));
    table->setObjectName(name);
    table->setHorizontalHeaderLabels(header);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(stretched, QHeaderView::Stretch);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    return table;
}

void addRow(QTableWidget *table, const QStringList &cells)
{
    const int row = table->rowCount();
    table->insertRow(row);
    for (int i = 0; i < cells.size(); ++i) {
        auto *item = new QTableWidgetItem(cells.at(i));
        if (i == 0 && table->objectName() != QStringLiteral("notKept"))
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        table->setItem(row, i, item);
    }
}

} // namespace

ImportCheckPage::ImportCheckPage(QWidget *parent)
    : QWidget(parent), m_counts(new PlainLabel(QString(), this, PlainLabel::Heading)), m_note(new PlainLabel(QString(), this, PlainLabel::Quiet)),
      m_tabs(new QTabWidget(this)),
      m_refused(makeTable(QStringLiteral("refused"), {tr("Line"), tr("Why it is not taken"), tr("What stands there")}, 2)),
      m_duplicates(makeTable(QStringLiteral("duplicateLines"), {tr("Line"), tr("Who or what"), tr("Already here as"), tr("What happens")}, 2)),
      m_notKept(makeTable(QStringLiteral("notKept"), {tr("What Praxis has no place for"), tr("How often")}, 0))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    m_counts->setObjectName(QStringLiteral("counts"));
    m_counts->setWordWrap(true);
    m_note->setWordWrap(true);
    column->addWidget(m_counts);
    column->addWidget(m_note);
    m_tabs->addTab(m_refused, QString());
    m_tabs->addTab(m_duplicates, QString());
    m_tabs->addTab(m_notKept, QString());
    m_tabs->setAccessibleName(tr("Details of the import"));
    m_refused->setAccessibleName(tr("Refused lines"));
    m_duplicates->setAccessibleName(tr("People and appointments that are already here"));
    m_notKept->setAccessibleName(tr("What is not kept"));
    m_refused->setColumnWidth(1, 320);
    m_duplicates->setColumnWidth(1, 220);
    m_duplicates->setColumnWidth(3, 200);
    column->addWidget(m_tabs, 1);
}

void ImportCheckPage::showPlan(const ImportPlan &plan, const ImportReport &tried, const ImportOptions &options)
{
    m_usual = options.duplicates;
    showCounts(tried, false);
    m_note->show();
    m_note->setText(plan.floatingZone.isEmpty() ? tr("Nothing has been kept yet.")
                                                : tr("Nothing has been kept yet. Times without a time zone are read as %1.").arg(plan.floatingZone));
    showRefused(tried.refused);
    showDuplicates(plan, options);
    showNotKept(plan.notKept);
    updateTabs();
}

void ImportCheckPage::showReport(const ImportReport &report, const QString &undoKey)
{
    showCounts(report, true);
    const bool isUndoable = !report.outcome.undoStep.isNull(); // else Undo would take back something older
    m_note->setVisible(isUndoable);
    m_note->setText(undoKey.isEmpty() ? tr("Undo takes all of it back in one step.") : tr("Undo (%1) takes all of it back in one step.", "key").arg(undoKey));
    showRefused(report.refused);
    m_duplicates->setEnabled(false);
    updateTabs();
}

void ImportCheckPage::showCounts(const ImportReport &r, bool isDone)
{
    QStringList parts;
    if (r.contacts > 0)
        parts.append(tr("%n new people", nullptr, r.contacts));
    if (r.updated > 0)
        parts.append(tr("%n people get what they lacked", nullptr, r.updated));
    if (r.appointments > 0)
        parts.append(tr("%n appointments", nullptr, r.appointments));
    if (r.overlaps > 0)
        parts.append(tr("%n of them lie over something else", nullptr, r.overlaps));
    if (r.closedDays > 0)
        parts.append(tr("%n closed days", nullptr, r.closedDays));
    if (r.duplicates > 0)
        parts.append(tr("%n already here", nullptr, r.duplicates));
    if (r.changed > 0)
        parts.append(tr("%n changed since, left as they are", nullptr, r.changed));
    if (!r.refused.isEmpty())
        parts.append(tr("%n refused", nullptr, static_cast<int>(r.refused.size())));
    if (parts.isEmpty())
        parts.append(isDone ? tr("Nothing was brought in") : tr("There is nothing to bring in"));
    m_counts->setText(parts.join(QStringLiteral("  ·  ")));
}

void ImportCheckPage::showRefused(const QVector<RefusedLine> &refused)
{
    m_refused->setRowCount(0);
    for (const RefusedLine &line : refused.first(std::min<qsizetype>(refused.size(), maxShown))) {
        const QString what = line.value.isEmpty() ? line.cells.join(QStringLiteral(" · ")) : line.value;
        addRow(m_refused, {QLocale().toString(line.line), importReason(line), what.simplified().left(200)});
    }
    m_tabs->setTabText(0, tr("Refused (%1)").arg(refused.size()));
}

void ImportCheckPage::showDuplicates(const ImportPlan &plan, const ImportOptions &options)
{
    m_duplicates->setEnabled(true);
    m_duplicates->setRowCount(0);
    m_choices.clear();
    for (const DuplicateLine &line : plan.duplicates.first(std::min<qsizetype>(plan.duplicates.size(), maxShown))) {
        addRow(m_duplicates, {QLocale().toString(line.line), line.what,
                              line.existingName.isEmpty() ? duplicateReason(line.why) : tr("%1, %2").arg(line.existingName, duplicateReason(line.why))});
        const int row = m_duplicates->rowCount() - 1;
        if (plan.format == ImportFormat::ICalendar || line.why == QStringLiteral("uid")) {
            m_duplicates->setItem(row, 3, new QTableWidgetItem(tr("left as it is")));
            continue;
        }
        auto *box = new QComboBox;
        box->addItem(tr("Leave as it is"), static_cast<int>(ForDuplicates::Skip));
        if (!line.existing.isNull())
            box->addItem(tr("Fill what is blank"), static_cast<int>(ForDuplicates::UpdateBlanks));
        box->addItem(tr("Add once more"), static_cast<int>(ForDuplicates::AddAnyway));
        box->setCurrentIndex(std::max(0, box->findData(static_cast<int>(options.duplicateOf.value(line.line, options.duplicates)))));
        box->setAccessibleName(tr("What happens to line %1").arg(line.line));
        m_duplicates->setCellWidget(row, 3, box);
        m_choices.append({line.line, box});
    }
    m_tabs->setTabText(1, tr("Already here (%1)").arg(plan.duplicates.size()));
}

void ImportCheckPage::showNotKept(const QVector<NotKept> &notKept)
{
    m_notKept->setRowCount(0);
    for (const NotKept &entry : notKept)
        addRow(m_notKept, {notKeptWords(entry), QLocale().toString(entry.count)});
    m_tabs->setTabText(2, tr("Not kept (%1)").arg(notKept.size()));
}

void ImportCheckPage::updateTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i)
        m_tabs->setTabVisible(i, static_cast<QTableWidget *>(m_tabs->widget(i))->rowCount() > 0);
    m_tabs->setVisible(m_tabs->isTabVisible(0) || m_tabs->isTabVisible(1) || m_tabs->isTabVisible(2));
}

ImportOptions ImportCheckPage::choices(ImportOptions options) const
{
    for (const auto &[line, box] : m_choices) {
        const auto chosen = static_cast<ForDuplicates>(box->currentData().toInt());
        if (chosen != m_usual)
            options.duplicateOf.insert(line, chosen);
        else
            options.duplicateOf.remove(line);
    }
    return options;
}

} // namespace praxis::ui
