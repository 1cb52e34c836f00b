#pragma once

#include "services/practice/door/Queries.h"
#include "ui/calendar/CalendarLook.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

#include <optional>

class QVBoxLayout;

namespace praxis::ui {

class CalendarActs;
class InspectorFields;
class InspectorPeople;
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
    void showGaps();

Q_SIGNALS:
    void statusWanted(praxis::AppointmentStatus status, const QRect &anchor);
    void rescheduleWanted();
    void recordWanted(const QUuid &person);
    void appointmentWanted(const QUuid &appointment, const QDate &day);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void ask();
    void paintStatusMark();
    void clearAnswer();
    void showDetails(const AppointmentDetails &details);
    void showSteps(AppointmentStatus status);
    void showFacts(const AppointmentDetails &details);
    void addLink(const QString &words, const QUuid &appointment, Instant at, const char *name);
    [[nodiscard]] PlainLabel *line(const QString &text, int role);

    UiContext m_context;
    const CalendarLook &m_look;
    CalendarActs &m_acts;
    CalendarEntry m_entry;
    Newest<Result<AppointmentDetails>> m_newest;
    QWidget *m_page;
    QWidget *m_empty;
    PlainLabel *m_title;
    PlainLabel *m_when;
    PlainLabel *m_what;
    PlainLabel *m_statusText;
    QWidget *m_statusMark;
    PlainLabel *m_gaps; ///< consents that are missing
    QVBoxLayout *m_steps;
    QVBoxLayout *m_facts;
    QVector<AppointmentSection *> m_sections;
    InspectorPeople *m_people;
    InspectorFields *m_fields;
    std::optional<AppointmentStatus> m_stepsOf; ///< whose next steps the buttons are
};

} // namespace praxis::ui
