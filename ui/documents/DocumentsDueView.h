#pragma once

#include "services/practice/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QStackedWidget;
class QTreeWidget;

namespace praxis::ui {

/// The documents whose retention is over, the longest first, for a manager to look at.
class DocumentsDueView : public QWidget {
    Q_OBJECT

public:
    explicit DocumentsDueView(const UiContext &context, QWidget *parent = nullptr);

    void load();
    [[nodiscard]] QTreeWidget &list() { return *m_list; }

Q_SIGNALS:
    void openWanted(const praxis::DocumentEntry &entry);

private:
    void show(const QVector<DueDocument> &due);
    using QWidget::show;

    UiContext m_context;
    Moments m_moments;
    QVector<DueDocument> m_due;
    QStackedWidget *m_stack;
    QTreeWidget *m_list;
    Newest<Result<QVector<DueDocument>>> m_question;
};

} // namespace praxis::ui
