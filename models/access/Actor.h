#pragma once

#include "models/kernel/Field.h"
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
    bool isProgram = false; ///< Praxis itself, at work for the organisation: nobody signs in as that
    /// A moment ago they proved that it is them. At a desk that is the unlocking of it; of a sign-in over the network see SignIns::isFresh.
    bool isFresh = true;
    QString purpose;    ///< purpose code of an administrator or manager; "quality_assurance" where none was asked

    [[nodiscard]] static Actor program(const QUuid &organization)
    {
        Actor actor;
        actor.organization = organization;
        actor.isProgram = true;
        return actor;
    }
    /// As the audit trail names it.
    [[nodiscard]] QString roleName() const { return isProgram ? QStringLiteral("program") : enumName(role); }
};

} // namespace praxis
