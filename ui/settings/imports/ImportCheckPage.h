#pragma once

#include "services/practice/exchange/ImportPlan.h"

#include <QWidget>

class QComboBox;
class QTabWidget;
class QTableWidget;

namespace praxis::ui {

class PlainLabel;

/// What would happen, or what has: counts, refused lines with number and reason, duplicates with a choice, what is not kept.
class ImportCheckPage : public QWidget {
    Q_OBJECT

public:
    /// Tables show at most this many lines; the counts and the saved file have all of them.
    static constexpr int maxShown = 500;

    explicit ImportCheckPage(QWidget *parent = nullptr);

    void showPlan(const ImportPlan &plan, const ImportReport &tried, const ImportOptions &options);
    /// `undoKey`: what takes it back; blank where nothing does.
    void showReport(const ImportReport &report, const QString &undoKey);
    /// The options with what was chosen for single duplicates.
    [[nodiscard]] ImportOptions choices(ImportOptions options) const;

private:
    void showCounts(const ImportReport &report, bool isDone);
    void showRefused(const QVector<RefusedLine> &refused);
    void showDuplicates(const ImportPlan &plan, const ImportOptions &options);
    void showNotKept(const QVector<NotKept> &notKept);
    void updateTabs();

    PlainLabel *m_counts;
    PlainLabel *m_note;
    QTabWidget *m_tabs;
    QTableWidget *m_refused;
    QTableWidget *m_duplicates;
    QTableWidget *m_notKept;
    QVector<QPair<int, QComboBox *>> m_choices;
    ForDuplicates m_usual{};
};

} // namespace praxis::ui
