#pragma once

#include "services/practice/retention/RemovalQueries.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"
#include "ui/common/Waiting.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QPushButton;
class QTreeWidget;

namespace praxis::ui {

class WaitingList;

/// Recordings and documents that somebody asked to destroy, until a second person has decided.
class RemovalQueue : public QWidget {
    Q_OBJECT

public:
    explicit RemovalQueue(const UiContext &context, QWidget *parent = nullptr);

    void load();
    void takeFocus();
    [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] int toDecide() const; ///< that somebody else asked for
    [[nodiscard]] QTreeWidget &list() { return *m_list; }

Q_SIGNALS:
    void counted();
    void waitingFound(const std::optional<QVector<praxis::ui::Waiting>> &found);

private:
    void layOut();
    void fill(const QVector<DueRecord> &lines);
    void showSteps();
    void open();
    void approve();
    void reject();
    template <class Make> void run(const QString &title, const QVector<DueRecord> &lines, Make make);
    [[nodiscard]] bool isMine(const DueRecord &line) const;
    [[nodiscard]] bool isToDecide(const DueRecord &line) const;
    [[nodiscard]] QVector<DueRecord> chosen() const;
    [[nodiscard]] QVector<DueRecord> chosenToDecide() const;
    [[nodiscard]] QString whatOf(const DueRecord &line) const;
    [[nodiscard]] QString stateOf(const DueRecord &line) const;

    UiContext m_context;
    Moments m_moments;
    QVector<DueRecord> m_lines;
    QTimer m_again{this};
    WaitingList *m_waiting;
    QTreeWidget *m_list;
    QPushButton *m_open;
    QPushButton *m_approve;
    QPushButton *m_reject;
    Newest<Result<QVector<DueRecord>>> m_question;
};

} // namespace praxis::ui
