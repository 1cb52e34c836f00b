#pragma once

#include "models/records/Authorisation.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;

namespace praxis::ui {

class ManyChoice;

/// What few bookings need, and is folded away: who else and what else, on whose authorisation, how urgent, reminded or not.
class BookingExtras : public QWidget {
    Q_OBJECT

public:
    BookingExtras(const UiContext &context, int columns, QWidget *parent = nullptr);

    /// Whose authorisations are offered.
    void setPatients(const QStringList &patients);
    /// With whom, and so who else may be there.
    void setPractitioner(const QUuid &practitioner);
    /// What another booking had.
    void set(const QStringList &otherStaff, const QStringList &equipment, const QUuid &authorisation);
    [[nodiscard]] bool isUsed() const;
    void fill(BookAppointment &booking) const;
    [[nodiscard]] QJsonObject unsaved() const;
    void typeAgain(const QJsonObject &unsaved);

Q_SIGNALS:
    void changed();

private:
    void askAuthorisations();

    UiContext m_context;
    ManyChoice *m_staff;
    ManyChoice *m_equipment;
    QComboBox *m_authorisation;
    QComboBox *m_priority;
    QCheckBox *m_reminder;
    QStringList m_patients;
    QUuid m_practitioner;
    QUuid m_wanted; ///< the authorisation to be chosen once they are known
    Newest<Result<QVector<std::shared_ptr<Authorisation>>>> m_newest;
};

} // namespace praxis::ui
