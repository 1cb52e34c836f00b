#pragma once

#include "services/practice/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace praxis::ui {

class EmptyState;
class PlainLabel;

/// Recordings whose retention is over: one person asks, another decides, and what went stays in the register.
class RetentionView : public QWidget {
    Q_OBJECT

public:
    explicit RetentionView(const UiContext &context, QWidget *parent = nullptr);

    void load();

Q_SIGNALS:
    void counted(int due);

private:
    void build();
    void show(const QVector<DueRecording> &due);
    void showRegister(const QVector<RecordingRemoval> &removals);
    void showSteps();
    void ask();
    void approve();
    void reject();
    template <class C> void run(const C &command);
    [[nodiscard]] const DueRecording *chosen() const;
    [[nodiscard]] QString stateOf(const DueRecording &line) const;

    UiContext m_context;
    QVector<DueRecording> m_due;
    QTreeWidget *m_list;
    QTreeWidget *m_register;
    PlainLabel *m_heading = nullptr;
    QWidget *m_steps = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_ask;
    QPushButton *m_approve;
    QPushButton *m_reject;
    Newest<Result<QVector<DueRecording>>> m_question;
    Newest<Result<QVector<RecordingRemoval>>> m_done;
};

} // namespace praxis::ui
