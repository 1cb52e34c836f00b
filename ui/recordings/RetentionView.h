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
    void showRegister(const QVector<RemovalLine> &removals);
    void showSteps();
    void ask();
    void approve();
    void reject();
    /// One command for each, with one result each.
    template <class Make> void run(const QString &title, const QVector<DueRecording> &lines, Make make);
    [[nodiscard]] QVector<DueRecording> chosen() const;
    [[nodiscard]] QVector<DueRecording> toAsk() const;    ///< of the chosen: nobody has, and they are on no hold
    [[nodiscard]] QVector<DueRecording> toDecide() const; ///< of the chosen: somebody else asks
    [[nodiscard]] QString stateOf(const DueRecording &line) const;

    UiContext m_context;
    QVector<DueRecording> m_due;
    QVector<RemovalLine> m_gone;
    QTreeWidget *m_list;
    QTreeWidget *m_register;
    QWidget *m_heading = nullptr;
    QWidget *m_steps = nullptr;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QPushButton *m_ask;
    QPushButton *m_approve;
    QPushButton *m_reject;
    QPushButton *m_print;
    QPushButton *m_save;
    Newest<Result<QVector<DueRecording>>> m_question;
    Newest<Result<QVector<RemovalLine>>> m_done;
};

} // namespace praxis::ui
