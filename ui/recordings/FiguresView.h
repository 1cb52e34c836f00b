#pragma once

#include "services/practice/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QTreeWidget;

namespace praxis::ui {

class PlainLabel;

/// Bars of one number a month, with the number on each.
class MonthBars : public QWidget {
    Q_OBJECT

public:
    explicit MonthBars(const QString &title, QWidget *parent = nullptr);

    struct Bar {
        QString month;
        double value = 0;
        QString text;
    };
    void setBars(const QVector<Bar> &bars);
    [[nodiscard]] QSize sizeHint() const override { return {480, 170}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QVector<Bar> m_bars;
};

/// What recordings come to: how many, how long, how large, how they grow, and who watches.
class FiguresView : public QWidget {
    Q_OBJECT

public:
    explicit FiguresView(const UiContext &context, QWidget *parent = nullptr);

    void load();

private:
    void show(const RecordingFiguresAnswer &figures);

    UiContext m_context;
    PlainLabel *m_all;
    MonthBars *m_count;
    MonthBars *m_hours;
    MonthBars *m_bytes;
    QTreeWidget *m_uses;
    Newest<Result<RecordingFiguresAnswer>> m_question;
};

} // namespace praxis::ui
