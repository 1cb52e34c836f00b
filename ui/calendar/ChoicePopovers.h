#pragma once

#include "models/ports/Zones.h"
#include "models/records/Appointment.h"
#include "services/practice/door/Queries.h"
#include "ui/calendar/Popover.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QListWidget;
class QVBoxLayout;

namespace praxis::ui {

class CalendarLook;
class PlainLabel;
class ProblemList;

/// This one, this and the following, or all of a series. One key each.
class ExtentPopover : public Popover {
    Q_OBJECT

public:
    ExtentPopover(const QString &question, QWidget *host);

Q_SIGNALS:
    void chosen(praxis::Extent extent);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose(Extent extent);
};

/// A time that is taken: what stands there, the next free ones, or a reason to go ahead.
class ClashPopover : public Popover {
    Q_OBJECT

public:
    ClashPopover(const QString &title, const QString &zone, const Zones &zones, QWidget *host);
    [[nodiscard]] ProblemList &problems() { return *m_problems; }

private:
    ProblemList *m_problems;
};

/// How an appointment ended that did not take place: by whom, why, and what it costs.
class EndPopover : public Popover {
    Q_OBJECT

public:
    struct Answer {
        EndedBy by = EndedBy::Patient;
        QString why;
        qint64 feeMinor = 0;
    };
    EndPopover(AppointmentStatus status, const QString &who, const QString &currency, QWidget *host);
    void start(); ///< focus where Enter is enough

Q_SIGNALS:
    void confirmed(const praxis::ui::EndPopover::Answer &answer);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void confirm();

    QString m_currency;
    QComboBox *m_by;
    QLineEdit *m_why;
    QLineEdit *m_fee;
    PlainLabel *m_problem;
    QWidget *m_confirm;
};

/// The first free times over all practitioners: arrows, Enter.
class OpeningsPopover : public Popover {
    Q_OBJECT

public:
    OpeningsPopover(const CalendarLook &look, QWidget *host);
    void show(const QVector<Opening> &openings); ///< on the clocks of their places

Q_SIGNALS:
    void chosen(const praxis::Opening &opening); ///< on the clock that shows

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void choose();

    const CalendarLook &m_look;
    PlainLabel *m_title;
    QListWidget *m_list;
    QVector<Opening> m_openings; ///< on the clock that shows
};

} // namespace praxis::ui
