#pragma once

#include "models/records/Role.h"

#include <QString>
#include <QUuid>

namespace praxis {

/// Who asks. Made at sign-in and never from what a request says about itself.
struct Actor {
    QUuid user;
    QUuid organization;
    Role role = Role::Patient;
    QUuid practitioner; ///< who they are as a practitioner; null for others
    QUuid contact;      ///< who they are as a patient; null for others
    QString session;
    QString device;
    QString address;
    QString agent;
    QString purpose;    ///< purpose code of an administrator or manager; "quality_assurance" where none was asked
};

} // namespace praxis
