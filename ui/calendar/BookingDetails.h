#pragma once

#include "services/practice/calendar/AppointmentCommands.h"
#include "ui/calendar/GridState.h"

#include <QJsonObject>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTimeEdit;

namespace praxis::ui {

class BookingExtras;
class Directory;
class Form;
struct BookingStart;
struct UiContext;

/// What, when, with whom, where, how often: everything of a booking but the people.
class BookingDetails : public QWidget {
    Q_OBJECT

public:
    /// `columns`: fields beside each other; more make it lower.
    BookingDetails(const UiContext &context, int columns, QWidget *parent = nullptr);

    void setSlot(const Slot &slot);
    /// The usual service of a person, unless one was chosen by hand; length 0: the service's.
    void offerService(const QUuid &service);
    /// That of another booking, also where the practice no longer offers it.
    void keepService(const QUuid &service);
    void setLength(int minutes);
    void setNote(const QString &note);
    /// Room, video, staff, equipment and authorisation of another booking.
    void setLike(const BookingStart &start);
    void setPatients(const QStringList &patients);
    void focusWhen();
    [[nodiscard]] QUuid service() const;
    [[nodiscard]] QUuid practitioner() const;
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] WallTime start() const;
    [[nodiscard]] int length() const;
    /// As `setSlot` takes it: with the length and the room where somebody chose them.
    [[nodiscard]] Slot slot() const;
    /// A note or a repeat, which nobody has for the asking.
    [[nodiscard]] bool hasTyped() const;
    [[nodiscard]] bool takesSeveral() const;
    [[nodiscard]] bool needsNobody() const; ///< a meeting, a break
    /// False: the service has to be chosen, or the repeat is not understood; its field says so and has the focus.
    [[nodiscard]] bool check();
    void fill(BookAppointment &booking) const;
    [[nodiscard]] QJsonObject unsaved() const;
    void typeAgain(const QJsonObject &unsaved);

Q_SIGNALS:
    void changed();

private:
    void makeFields();
    void fillChoices();
    void serviceChosen();
    void practitionerChosen();
    void offerRoom();
    void notify();

    const Directory &m_directory;
    Form *m_form;
    QComboBox *m_service;
    QComboBox *m_practitioner;
    QTimeEdit *m_start;
    QSpinBox *m_length;
    QComboBox *m_room;
    QComboBox *m_repeat;
    QCheckBox *m_video;
    BookingExtras *m_extras;
    QPushButton *m_extrasButton;
    QPushButton *m_noteButton;
    QPlainTextEdit *m_note;
    QDate m_date;
    QUuid m_location; ///< of the slot; null: the room's, else the practitioner's usual one
    bool m_serviceByHand = false;
    bool m_askService = false; ///< that of the other booking is there no more
    bool m_lengthByHand = false;
    bool m_roomByHand = false;
    bool m_filling = false;
};

} // namespace praxis::ui
