#pragma once

#include "models/kernel/Error.h"

#include <QDialog>
#include <QVector>

#include <functional>
#include <memory>

class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace praxis::ui {

class PlainLabel;

/// The same deed for many recordings: how far it is, one result each, and a way to stop. What was done before stays done.
class BulkDialog : public QDialog {
    Q_OBJECT

public:
    using Done = std::function<void(const Result<> &)>;
    /// Does one item and answers once; `progress` says how far it is, 0 to 1, and false that it is to stop.
    using Step = std::function<void(int item, std::function<bool(double)> progress, Done done)>;

    /// `names`: of the items, for the list.
    BulkDialog(const QString &title, const QStringList &names, Step step, QWidget *parent);
    ~BulkDialog() override;

    void start();
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] int failures() const { return m_failures; }

Q_SIGNALS:
    void finishedAll();

protected:
    void reject() override;

private:
    void next();
    void arrived(int item, const Result<> &result);

    struct State;
    std::shared_ptr<State> m_state; ///< shared with what works elsewhere, which may outlive the dialog
    Step m_step;
    int m_count;
    int m_item = -1;
    int m_failures = 0;
    int m_heldAlready = 0; ///< nothing was left to do
    bool m_running = false;
    QTreeWidget *m_list;
    QProgressBar *m_progress;
    PlainLabel *m_sum;
    QPushButton *m_stop;
};

} // namespace praxis::ui
