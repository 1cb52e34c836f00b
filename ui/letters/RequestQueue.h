#pragma once

#include "services/practice/people/RequestQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QTreeWidget;

namespace praxis::ui {

class WaitingList;

/// What people have asked of their records and nobody has answered, the most urgent first.
class RequestQueue : public QWidget {
    Q_OBJECT

public:
    explicit RequestQueue(const UiContext &context, QWidget *parent = nullptr);

    void load();
    void takeFocus();
    void open();
    void decide();
    void answer();
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QTreeWidget &list() { return *m_list; }

Q_SIGNALS:
    void counted();

private:
    void layOut();
    void fill(const QVector<RequestLine> &lines);
    void showSteps();
    void step(int which);
    [[nodiscard]] const RequestLine *chosen() const;

    UiContext m_context;
    Moments m_moments;
    QVector<RequestLine> m_lines;
    QTimer m_again{this};
    WaitingList *m_waiting;
    QTreeWidget *m_list;
    QPushButton *m_open;
    QPushButton *m_decide = nullptr;
    QPushButton *m_answer = nullptr;
    Newest<Result<RowsPage<RequestLine>>> m_question;
};

} // namespace praxis::ui
