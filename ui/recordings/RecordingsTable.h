#pragma once

#include "models/items/RecordingsModel.h"
#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QStackedWidget;
class QTableView;
class QTimer;

namespace praxis::ui {

class EmptyState;
class RecordingRows;

/// A table of recordings over the door: filtered, sorted, read page by page. Changes of what it shows appear by themselves.
class RecordingsTable : public QWidget {
    Q_OBJECT

public:
    explicit RecordingsTable(const UiContext &context, QWidget *parent = nullptr);
    /// As they were left, where this table stands: whoever shows fewer of them hides them first, and has a name of its own for it.
    void keepColumns(const QString &preference);

    void load(const RecordingFilter &filter);
    /// The same list, whose rows have become others: what is chosen stays chosen.
    void reload(const RecordingFilter &filter);
    [[nodiscard]] QTableView &view() { return *m_view; }
    [[nodiscard]] RecordingsModel &model() { return *m_model; }
    [[nodiscard]] QVector<RecordingEntry> selected() const;
    /// Where nothing is: what would be here, and the first step.
    [[nodiscard]] EmptyState &empty() { return *m_empty; }

Q_SIGNALS:
    void loaded();
    void shareEnded(); ///< of what is listed: nothing changes in the practice when time runs out
    void openWanted(const praxis::RecordingEntry &entry);
    void selectionChanged();
    void menuWanted(const QPoint &global);

private:
    void setUpView();
    void chooseAgain();
    void followShares();
    void activate(const QModelIndex &index);

    UiContext m_context;
    RecordingsModel *m_model;
    RecordingRows *m_rows;
    QTableView *m_view;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QTimer *m_again;
    QTimer *m_ends; ///< of the share that ends first
    QVector<QUuid> m_keep; ///< to be chosen again once the rows are there
    Newest<Result<QVector<RecordingEntry>>> m_question;
    Newest<Result<QVector<RecordingEntry>>> m_refresh;
};

} // namespace praxis::ui
