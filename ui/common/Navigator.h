#pragma once

#include <QDate>
#include <QStringList>
#include <QUuid>

namespace praxis::ui {

/// Where the shell can take one. Implemented by the shell; handed to places.
class Navigator {
public:
    virtual ~Navigator() = default;
    virtual void goTo(const QString &placeId) = 0;
    virtual void openPerson(const QUuid &person) = 0;
    /// What they ask of their record.
    virtual void openRequestsOf(const QUuid &person) { openPerson(person); }
    virtual void openDay(const QDate &day) = 0;
    virtual void openAppointment(const QUuid &appointment, const QDate &day) = 0;
    /// The calendar with this person ready to be put into a slot.
    virtual void bookFor(const QUuid &person) = 0;
    virtual void openRecording(const QUuid &recording) = 0;
    /// The recordings of one appointment; the one there is opens at once.
    virtual void openRecordingsOf(const QUuid &appointment) = 0;
    /// Asks for what is missing (files, where there are none; consent), and imports them as a recording of this appointment.
    virtual void importRecording(const QUuid &appointment, const QStringList &files) = 0;
    virtual void openNote(const QUuid &note) = 0;
    /// The note about a person, of an appointment or of none; who of several is asked where `person` is null.
    virtual void writeNote(const QUuid &person, const QUuid &appointment) = 0;
    /// What is owed for an appointment, or by a person, is offered.
    virtual void takePayment(const QUuid &person, const QUuid &appointment) = 0;
    virtual void chargeAppointment(const QUuid &appointment) = 0;
    virtual void openDocument(const QUuid &document) = 0;
    /// The documents that belong to one appointment.
    virtual void openDocumentsOf(const QUuid &appointment) = 0;
    /// Asks for what is missing (files, where there are none; about whom), and files them.
    virtual void fileDocuments(const QUuid &person, const QUuid &appointment, const QStringList &files) = 0;
};

} // namespace praxis::ui
