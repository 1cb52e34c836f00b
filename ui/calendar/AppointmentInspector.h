#pragma once

#include "services/practice/Queries.h"
#include "ui/calendar/CalendarLook.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

#include <functional>
#include <optional>

class QComboBox;
class QPlainTextEdit;
class QScrollArea;
class QVBoxLayout;

namespace praxis::ui {

class CalendarActs;
class PlainLabel;

/// What is selected in the calendar: who, what, when, how it stands, and the few steps that may follow.
class AppointmentInspector : public QWidget {
    Q_OBJECT

public:
    AppointmentInspector(const UiContext &context, const CalendarLook &look, CalendarActs &acts, QWidget *parent = nullptr);

    /// Null: nothing is selected.
    void show(const CalendarEntry *entry);
    /// Puts the focus on the first step.
    void enter();

Q_SIGNALS:
    void statusWanted(praxis::AppointmentStatus status, const QRect &anchor);
    void rescheduleWanted();
    void recordWanted(const QUuid &person);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void paintStatusMark();
    void buildFields(QVBoxLayout *layout);
    void clearAnswer();
    void showDetails(const AppointmentDetails &details);
    void showPeople(const AppointmentDetails &details);
    void showSteps(AppointmentStatus status);
    void showFacts(const AppointmentDetails &details);
    void askAuthorisations(const QUuid &person);
    void saveNote();
    void saveField(const std::function<void(Appointment &)> &change);
    void moveRoom(const QUuid &room);
    [[nodiscard]] PlainLabel *line(const QString &text, int role);

    UiContext m_context;
    const CalendarLook &m_look;
    CalendarActs &m_acts;
    CalendarEntry m_entry;
    AppointmentDetails m_details;
    Newest<Result<AppointmentDetails>> m_newest;
    Newest<Result<QVector<std::shared_ptr<Authorisation>>>> m_authorisations;
    QWidget *m_page;
    QWidget *m_empty;
    PlainLabel *m_title;
    PlainLabel *m_when;
    PlainLabel *m_what;
    PlainLabel *m_statusText;
    QWidget *m_statusMark;
    QVBoxLayout *m_people;
    QVBoxLayout *m_steps;
    QVBoxLayout *m_facts;
    QVector<AppointmentSection *> m_sections;
    QWidget *m_fields;
    QComboBox *m_room;
    QComboBox *m_priority;
    QComboBox *m_authorisation;
    QPlainTextEdit *m_note;
    std::optional<AppointmentStatus> m_stepsOf; ///< whose next steps the buttons are
    bool m_filling = false;
};

} // namespace praxis::ui
