#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QVBoxLayout;

namespace praxis::ui {

class CalendarActs;
class PersonField;

/// Who comes: a row a person, with how it stands with them, who pays, and the way in and out of the appointment.
class InspectorPeople : public QWidget {
    Q_OBJECT

public:
    InspectorPeople(const UiContext &context, CalendarActs &acts, QWidget *parent = nullptr);

    void show(const AppointmentDetails &details, const CalendarEntry &entry);
    using QWidget::show;
    void clear();

Q_SIGNALS:
    void recordWanted(const QUuid &person);

private:
    void addPerson(const ParticipantLine &line);
    void addFacts(const ParticipantLine &line, QVBoxLayout *layout);
    QWidget *makeStatus(const ParticipantLine &line);
    QWidget *makePayer(const ParticipantLine &line);
    void choosePayer(const ParticipantLine &line, QComboBox *box);
    void findPayer(const ParticipantLine &line, QComboBox *box);
    void setPeople(const QStringList &people);
    [[nodiscard]] bool takesAnother() const;

    UiContext m_context;
    CalendarActs &m_acts;
    QVBoxLayout *m_rows;
    QWidget *m_another;
    PersonField *m_add;
    AppointmentDetails m_details;
    CalendarEntry m_entry;
};

} // namespace praxis::ui
