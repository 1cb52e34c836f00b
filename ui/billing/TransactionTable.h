#pragma once

#include "ui/billing/TransactionRows.h"

#include <QWidget>

class QStackedWidget;
class QTableView;
class QTimer;

namespace praxis::ui {

class EmptyState;

/// The table of transactions, with what stands in its place while nothing is there. Changes appear by themselves.
class TransactionTable : public QWidget {
    Q_OBJECT

public:
    explicit TransactionTable(const UiContext &context, QWidget *parent = nullptr);

    void load(const TransactionFilter &filter);
    [[nodiscard]] QTableView &view() { return *m_view; }
    [[nodiscard]] TransactionRows &rows() { return *m_rows; }
    [[nodiscard]] EmptyState &empty() { return *m_empty; }
    /// The chosen one; null where none is.
    [[nodiscard]] const TransactionEntry *selected() const;
    void choose(const QUuid &entry);
    /// On the chosen line, or the first.
    void takeFocus();

Q_SIGNALS:
    void loaded();
    void selectionChanged();
    void opened(); ///< Enter, or a double click
    void menuWanted(const QPoint &global);

private:
    void setUpView(Desk &desk);

    TransactionRows *m_rows;
    QTableView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer *m_again;
    bool m_wantsFocus = false; ///< once it is loaded
};

} // namespace praxis::ui
