#pragma once

#include "models/access/Actor.h"
#include "models/ports/Paper.h"
#include "services/practice/people/BundlePlace.h"
#include "services/practice/door/Door.h"
#include "services/practice/exchange/Import.h"

namespace praxis {

/// What was not given, and why (a key of Paper::words).
struct WithheldThing {
    QString kind; ///< note, document, recording
    QUuid id;
    Instant at;
    QString reason;
};

struct BundleReport {
    QString path;
    int files = 0;
    qint64 bytes = 0;
    QVector<WithheldThing> withheld;
};

/// Everything that the practice keeps about one person, for them (APP 12, GDPR articles 15 and 20): FHIR R4 as JSON; notes, appointments,
/// consents, authorisations, messages and a statement as PDF; documents and media as they were; and a manifest with SHA-256 sums and what
/// was withheld. In bounded memory.
/// Synchronous, for the thread that owns the door.
class PersonBundle {
public:
    PersonBundle(Door &door, const Parts &parts, const Paper &paper, const Actor &actor);

    /// `toOthers`: somebody else asked for it, which takes the person's consent to sharing, or that who makes it has answered for going on
    /// without (ActDespiteConsent): ConsentMissing. Denied, and written down, for who may not; a reason is needed. The audit trail knows of it before it has its name. Cancelled,
    /// FileUnwritable, DiskFull, NotFound, AuditUnwritable. A file that is gone or damaged is withheld, and the rest is given.
    [[nodiscard]] Result<BundleReport> write(const QUuid &person, const QString &path, const QString &why, const ImportWatch &watch = {}, bool toOthers = false);

private:
    [[nodiscard]] Result<> checkSharing(const QUuid &person);

    Door &m_door;
    const Parts &m_parts;
    const Paper &m_paper;
    Actor m_actor;
};

} // namespace praxis
