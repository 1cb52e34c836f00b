#pragma once

#include "models/ports/Reads.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;
class QTimer;

namespace praxis::ui {

class DeletedModel;
class PlainLabel;

/// What was deleted, for managers: one or many are restored in one step that can be undone.
class DeletedView : public QWidget {
    Q_OBJECT

public:
    explicit DeletedView(const UiContext &context, QWidget *parent = nullptr);

    void load();
    [[nodiscard]] QTableView &view() { return *m_view; }

private:
    void restoreSelected();
    void restore(const QVector<DeletedLine> &lines, const QString &despiteClash);
    void showSelection();

    UiContext m_context;
    DeletedModel *m_model;
    QTableView *m_view;
    QStackedWidget *m_stack;
    QPushButton *m_restore;
    PlainLabel *m_problems;
    QTimer *m_again;
};

} // namespace praxis::ui
