#pragma once

#include "services/practice/recordings/UseQueries.h"
#include "services/practice/retention/RemovalQueries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QTreeWidget;

namespace praxis::ui {

class MonthChart;
class PlainLabel;

/// What recordings come to: how many, how long, how large, how they grow, who watches, and what is due to go. Every number of a
/// chart stands in the table beside it too.
class FiguresView : public QWidget {
    Q_OBJECT

public:
    explicit FiguresView(const UiContext &context, QWidget *parent = nullptr);

    void load();

private:
    void build();
    void show(const RecordingFiguresAnswer &figures);
    void showMonths(const RecordingFiguresAnswer &figures);
    void showUses(const QVector<RecordingUse> &uses);
    void askMost();
    void chooseWho();
    void showMost(const QVector<UsedRecording> &most);

    UiContext m_context;
    PlainLabel *m_all;
    PlainLabel *m_due;
    MonthChart *m_count;
    MonthChart *m_hours;
    MonthChart *m_bytes;
    MonthChart *m_growth;
    QTreeWidget *m_months;
    QTreeWidget *m_uses;
    QTreeWidget *m_most;
    QUuid m_who; ///< whose most used ones are shown; null: everybody's
    Newest<Result<RecordingFiguresAnswer>> m_question;
    Newest<Result<QVector<DueRecord>>> m_dueQuestion;
    Newest<Result<QVector<UsedRecording>>> m_mostQuestion;
};

} // namespace praxis::ui
