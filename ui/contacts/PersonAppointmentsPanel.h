#pragma once

#include "models/items/PersonAppointmentsModel.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QTableView;

namespace praxis::ui {

class AppointmentWords;
class PlainLabel;

/// What is coming and what was, of one person; more of the past as one scrolls.
class PersonAppointmentsPanel : public QWidget {
    Q_OBJECT

public:
    explicit PersonAppointmentsPanel(const UiContext &context, QWidget *parent = nullptr);

    void show(const QUuid &person, const QVector<CalendarEntry> &newest, int asked = PersonAppointmentsModel::pageSize);
    void refresh();
    [[nodiscard]] PersonAppointmentsModel &model() { return *m_model; }

private:
    QTableView *makeTable(AppointmentWords *words, const QString &name);
    void fitUpcoming();

    UiContext m_context;
    QUuid m_person;
    PersonAppointmentsModel *m_model;
    AppointmentWords *m_coming, *m_was;
    QTableView *m_upcoming, *m_past;
    PlainLabel *m_noneComing, *m_nonePast;
    Newest<Result<QVector<CalendarEntry>>> m_question;
};

} // namespace praxis::ui
