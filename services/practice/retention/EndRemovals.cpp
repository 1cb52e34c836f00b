// What a request for deletion began ends with it.
#include "services/practice/retention/Removals.h"

namespace praxis {

Result<int> endRemovalsOf(Work &work, const QUuid &request, const QString &why)
{
    PRAXIS_TRY(const auto open, selectAs<Removal>(work.session(), {.where = {{"request_id", Condition::Equal, idText(request)},
               {"status", Condition::In, QVariantList{enumName(RemovalStatus::Asked), enumName(RemovalStatus::Approved)}}}, .order = {{"created_at"}}}));
    for (const auto &removal : open) {
        work.track(typeOf<Removal>(), removal);
        removal->status = RemovalStatus::Rejected;
        removal->decidedBy = work.actor().user;
        removal->decidedAt = work.now();
        removal->decidedWhy = why;
        removal->notBefore = {};
        PRAXIS_CHECK(work.save(removal));
    }
    if (!open.isEmpty())
        work.setUndoKind(Work::UndoKind::None); // it would begin again behind the second person's back
    return static_cast<int>(open.size());
}

} // namespace praxis
