#pragma once

#include "ui/calendar/CalendarLook.h"
#include "models/rules/Hours.h"

#include <QSet>
#include <QWidget>

namespace praxis::ui {

/// Six weeks: how many appointments each day has and the first of them. A click or Enter goes to the day, N books on it, Space tells who comes.
class MonthGrid : public QWidget {
    Q_OBJECT

public:
    explicit MonthGrid(const CalendarLook &look, QWidget *parent = nullptr);

    [[nodiscard]] static QDate firstShown(const QDate &inMonth);
    void setMonth(const QDate &day, const QDate &today);
    void setEntries(const QVector<CalendarEntry> &entries, const QVector<OpenStretch> &hours);
    [[nodiscard]] QDate current() const { return m_current; }
    [[nodiscard]] QRect dayRect(const QDate &date) const;
    [[nodiscard]] int countOn(const QDate &date) const;
    /// "Tuesday 24 November 2026, 2 appointments", and on lines of their own who comes when.
    [[nodiscard]] QString told(const QDate &date) const;

Q_SIGNALS:
    void dayChosen(const QDate &date);
    void monthWanted(const QDate &day); ///< the arrows left the month
    void currentMoved(const QDate &day);
    void bookingWanted(const QDate &day);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
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
    [[nodiscard]] QRect cellRect(int index) const;
    [[nodiscard]] int indexAt(const QPoint &position) const;
    void paintDay(QPainter &painter, int index) const;
    void paintLines(QPainter &painter, const QRect &area, const Day &day) const;
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
};

} // namespace praxis::ui
