#pragma once

#include "ui/common/UiContext.h"
#include "ui/documents/DocumentRows.h"

#include <QWidget>

class QStackedWidget;
class QTableView;
class QTimer;

namespace praxis::ui {

class EmptyState;

/// The table of documents, with what stands in its place while nothing is there. Changes appear by themselves. Files that are
/// dropped on it are to be filed.
class DocumentTable : public QWidget {
    Q_OBJECT

public:
    explicit DocumentTable(const UiContext &context, QWidget *parent = nullptr);
    /// As they were left, where this table stands: whoever shows fewer of them hides them first, and has a name of its own for it.
    void keepColumns(const QString &preference);

    void load(const DocumentFilter &filter);
    [[nodiscard]] QTableView &view() { return *m_view; }
    [[nodiscard]] DocumentRows &rows() { return *m_rows; }
    [[nodiscard]] EmptyState &empty() { return *m_empty; }
    [[nodiscard]] QVector<DocumentEntry> selected() const;
    void choose(const QUuid &document);
    /// On the chosen line, or the first.
    void takeFocus();

Q_SIGNALS:
    void loaded();
    void openWanted(const praxis::DocumentEntry &entry);
    void selectionChanged();
    void menuWanted(const QPoint &global);

private:
    void setUpView();

    UiContext m_context;
    DocumentRows *m_rows;
    QTableView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer *m_again;
    bool m_wantsFocus = false; ///< once it is loaded
};

} // namespace praxis::ui
