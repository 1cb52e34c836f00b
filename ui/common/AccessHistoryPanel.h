#pragma once

#include "models/kernel/Error.h"
#include "models/ports/Audit.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace praxis::ui {

/// Who has been in a person's record: one readable sentence a line, newest first; a line with changes opens to before and after.
class AccessHistoryPanel : public QWidget {
    Q_OBJECT

public:
    explicit AccessHistoryPanel(const UiContext &context, QWidget *parent = nullptr);

    void show(const QUuid &person);

private:
    void askMore();
    void add(const AuditLine &line);

    UiContext m_context;
    Moments m_moments;
    QUuid m_person;
    qint64 m_last = 0;
    QStackedWidget *m_stack;
    QTreeWidget *m_tree;
    QPushButton *m_more;
    Newest<Result<QVector<AuditLine>>> m_question;
};

} // namespace praxis::ui
