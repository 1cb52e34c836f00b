#pragma once

#include "models/records/Authorisation.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QToolButton;

namespace praxis::ui {

class CalendarActs;
class ManyChoice;
class PlainLabel;

/// Everything of an appointment that is not its people or its status. Each field is saved when it is left or chosen; what the
/// store refuses goes back to what it was.
class InspectorFields : public QWidget {
    Q_OBJECT

public:
    InspectorFields(const UiContext &context, CalendarActs &acts, QWidget *parent = nullptr);

    void show(const AppointmentDetails &details, const CalendarEntry &entry);
    using QWidget::show;
    /// What is typed is kept; nothing is selected any more.
    void leave();

private:
    void makeUsual();
    void makeClinical();
    void makeRest();
    void connectChoices();
    void showChoices();
    void showTexts();
    void showAuthorisations();
    void lockWhatMayNotBe();
    void saveTexts();
    [[nodiscard]] std::function<void()> keepTexts();
    void savePrice();
    void save(const std::function<void(Appointment &)> &change);
    void take(const std::function<void(SetAppointmentResources &)> &change, QWidget *anchor);
    void chooseLocation();
    void resize(int minutes);
    [[nodiscard]] QRect around(QWidget *widget) const;
    [[nodiscard]] const Appointment &is() const { return m_details.appointment; }

    UiContext m_context;
    CalendarActs &m_acts;
    bool m_clinicalShown; ///< absent for who has limited access
    QSpinBox *m_length;
    QComboBox *m_room;
    ManyChoice *m_staff;
    ManyChoice *m_equipment;
    QComboBox *m_authorisation;
    QComboBox *m_priority;
    QCheckBox *m_reminder;
    QPlainTextEdit *m_note;
    QPlainTextEdit *m_preparation = nullptr;
    QPlainTextEdit *m_after = nullptr;
    QCheckBox *m_followUp;
    QDateEdit *m_followUpBy;
    QToolButton *m_more;
    QWidget *m_rest;
    QComboBox *m_location;
    QLineEdit *m_code;
    QLineEdit *m_price;
    PlainLabel *m_priceProblem;
    QSpinBox *m_before;
    QSpinBox *m_behind;
    AppointmentDetails m_details;
    CalendarEntry m_entry;
    Newest<Result<QVector<std::shared_ptr<Authorisation>>>> m_authorisations;
    bool m_filling = false;
};

} // namespace praxis::ui
