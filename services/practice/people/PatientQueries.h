#pragma once

#include "models/records/Appointment.h"
#include "services/practice/door/Queries.h"

/// What somebody whose record is here asks about themself.
namespace praxis {

/// One session as its patient reads it: with whom and where in words, since the lists of staff and rooms are not for patients, and without
/// the names of whoever else comes.
struct OwnSession {
    QUuid appointment;
    Instant start;
    Instant end;
    QString zone; ///< where it takes place
    AppointmentStatus status{};
    bool isVideo = false;
    QString practitioner;
    QString service;
    QString place;
    QString address; ///< one line
};

struct OwnSessionsAnswer {
    QString practice;
    QString phone;
    QString email;
    QString zone; ///< of the practice
    QVector<OwnSession> sessions; ///< the next first
};

/// Sessions of whoever asks that can still be come to. None for whoever is no contact of the practice.
struct OwnSessions {
    using Answer = OwnSessionsAnswer;
    static constexpr bool audited = false;
    [[nodiscard]] static QString queryName() { return QStringLiteral("OwnSessions"); }
};

class Reading;
[[nodiscard]] Result<OwnSessionsAnswer> answer(Reading &reading, const OwnSessions &query);

} // namespace praxis
