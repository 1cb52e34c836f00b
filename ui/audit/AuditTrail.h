#pragma once

#include "models/items/AuditModel.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QStackedWidget;
class QTableView;
class QTimer;

namespace praxis::ui {

class AuditFilterBar;
class AuditWords;

/// The table of the audit trail with its filters.
class AuditTrail : public QWidget {
    Q_OBJECT

public:
    explicit AuditTrail(const UiContext &context, QWidget *parent = nullptr);

    void load();
    [[nodiscard]] AuditFilterBar &filters() { return *m_filters; }
    [[nodiscard]] AuditModel &model() { return *m_model; }
    [[nodiscard]] QTableView &view() { return *m_view; }

Q_SIGNALS:
    void selected(const praxis::AuditLine &line);
    void noneSelected();

private:
    void setUpView();

    UiContext m_context;
    AuditModel *m_model;
    AuditWords *m_words;
    AuditFilterBar *m_filters;
    QTableView *m_view;
    QStackedWidget *m_stack;
    QTimer *m_again;
    Newest<Result<QVector<AuditLine>>> m_question;
};

} // namespace praxis::ui
