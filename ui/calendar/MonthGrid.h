#pragma once

#include "ui/calendar/CalendarLook.h"
#include "ui/calendar/GridInk.h"
#include "ui/calendar/GridState.h"
#include "ui/calendar/KeptWords.h"
#include "models/rules/Hours.h"

#include <QSet>
#include <QWidget>

namespace praxis::ui {

/// Six weeks: how many appointments each day has and the first of them. A click or Enter goes to the day, N books on it, Space tells who comes.
/// An appointment's line is dragged to another day, at the same hour; Esc lets go of it.
class MonthGrid : public QWidget {
    Q_OBJECT

public:
    explicit MonthGrid(const CalendarLook &look, QWidget *parent = nullptr);

    [[nodiscard]] static QDate firstShown(const QDate &inMonth);
    void setMonth(const QDate &day, const QDate &today);
    void setEntries(const QVector<CalendarEntry> &entries, const QVector<OpenStretch> &hours);
    [[nodiscard]] QDate current() const { return m_current; }
    void setMovable(bool movable) { m_mayMove = movable; }
    [[nodiscard]] const CalendarEntry *entry(const QUuid &id) const;
    [[nodiscard]] QRect dayRect(const QDate &date) const;
    /// The line of an appointment; null: it has none here.
    [[nodiscard]] QRect lineRect(const QUuid &id) const;
    [[nodiscard]] int countOn(const QDate &date) const;
    /// "Tuesday 24 November 2026, 2 appointments", and on lines of their own who comes when.
    [[nodiscard]] QString told(const QDate &date) const;

Q_SIGNALS:
    void dayChosen(const QDate &date);
    void monthWanted(const QDate &day); ///< the arrows left the month
    void currentMoved(const QDate &day);
    void bookingWanted(const QDate &day);
    void dropped(const praxis::ui::Drop &drop);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr int weeks = 6;
    struct Day {
        QVector<int> entries; ///< that take place, by start
        bool open = false;
    };
    struct Line {
        int entry = 0;
        QRect rect;
    };
    /// What the mouse is doing with the button held.
    struct DayDrag {
        bool isPressed = false;
        bool isLive = false;
        QPoint from;
        int day = -1;     ///< under the mouse when it was pressed
        QUuid entry;      ///< whose line was under it; null: none's
        qint64 version = 0;
        int to = -1;      ///< where it would go now
    };
    [[nodiscard]] QVector<Line> linesOf(int index) const;
    [[nodiscard]] const CalendarEntry *entryAt(int index, const QPoint &position) const;
    void dragStart();
    void drop();
    bool cancelDrag();
    void paintDrop(QPainter &painter) const;
    [[nodiscard]] QRect cellRect(int index) const;
    [[nodiscard]] int indexAt(const QPoint &position) const;
    void paintDay(QPainter &painter, int index) const;
    void paintLines(QPainter &painter, int index) const;
    void setCurrent(const QDate &date);
    void announce();
    void describe(const QString &text);
    [[nodiscard]] QString summary(const QDate &date) const;

    const CalendarLook &m_look;
    QDate m_first;
    QDate m_month;
    QDate m_today;
    QDate m_current;
    QVector<CalendarEntry> m_entries;
    QVector<Day> m_days;
    bool m_knowsHours = false;
    GridInk m_ink;
    mutable KeptWords m_words; ///< of the lines
    bool m_mayMove = false;
    DayDrag m_drag;
};

} // namespace praxis::ui
