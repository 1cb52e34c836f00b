#pragma once

#include <QString>

namespace praxis::store {

/// Whether a consent, of this name in the statement, is kept: it was not taken away, or only with the person whose it is.
[[nodiscard]] inline QString consentIsKept(const QString &name)
{
    return u"(NOT " + name + u".is_deleted OR " + name + u".deleted_at >= (SELECT g.deleted_at FROM contact g WHERE g.organization_id = "
        + name + u".organization_id AND g.id = " + name + u".contact_id AND g.is_deleted))";
}

/// Whether `p`, a participant, is in what was recorded from `start` (SQL, may be NULL, is in it twice) on: as `isRecorded` of
/// services/practice/recordings/RecordingParts. Who is said not to have come stays in it once they have withdrawn, and who
/// was taken out after it began was in it: one word does not undo the other.
[[nodiscard]] inline QString wasThere(const QString &start)
{
    return u"((NOT p.is_deleted OR p.deleted_at > " + start + u") AND (coalesce(p.status, '') NOT IN ('cancelled', 'rescheduled', 'no_show')"
           " OR (p.status <> 'no_show' AND coalesce(p.called_off_at, p.updated_at) > " + start + u")"
           " OR (p.status = 'no_show' AND EXISTS (SELECT 1 FROM consent v WHERE v.organization_id = p.organization_id AND v.contact_id = p.contact_id"
           " AND v.kind IN ('recording', 'all') AND v.withdrawn_at IS NOT NULL AND " + consentIsKept(QStringLiteral("v")) + u"))))";
}

} // namespace praxis::store
