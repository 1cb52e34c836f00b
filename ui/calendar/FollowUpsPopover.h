#pragma once

#include "services/practice/door/Queries.h"
#include "ui/calendar/Popover.h"

class QListWidget;

namespace praxis::ui {

class CalendarLook;

/// Who is to be seen again and has no appointment: arrows, Enter books.
class FollowUpsPopover : public Popover {
    Q_OBJECT

public:
    FollowUpsPopover(const CalendarLook &look, const QDate &today, QWidget *host);
    void show(const QVector<FollowUpLine> &lines);

Q_SIGNALS:
    void chosen(const praxis::FollowUpLine &line);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose();
    [[nodiscard]] QString words(const FollowUpLine &line) const;

    const CalendarLook &m_look;
    QDate m_today;
    QListWidget *m_list;
    QVector<FollowUpLine> m_lines;
};

} // namespace praxis::ui
