#include "services/practice/people/OwnEmail.h"

#include "models/records/ContactRelation.h"

namespace praxis {

namespace {

/// Who pays or refers is no family, and has an address of their own.
Result<bool> areFamily(Work &work, const QUuid &one, const QUuid &other)
{
    QVariantList kinds;
    for (const RelationKind kind : {RelationKind::Parent, RelationKind::Partner, RelationKind::Guardian, RelationKind::Family})
        kinds.append(enumName(kind));
    const auto linked = [&](const QUuid &from, const QUuid &to) {
        return work.session().count(typeOf<ContactRelation>(), {.where = {{"contact_id", Condition::Equal, idText(from)},
                                                                          {"other_id", Condition::Equal, idText(to)},
                                                                          {"kind", Condition::In, kinds}}});
    };
    PRAXIS_TRY(const qint64 forth, linked(one, other));
    PRAXIS_TRY(const qint64 back, linked(other, one));
    return forth + back > 0;
}

} // namespace

Result<> checkEmailIsFree(Work &work, const Contact &contact)
{
    if (contact.email.isEmpty())
        return {};
    PRAXIS_TRY(const auto same, selectAs<Contact>(work.session(), {.where = {{"email", Condition::EqualFolded, contact.email}}, .limit = 20}));
    for (const auto &other : same) {
        if (other->id == contact.id)
            continue;
        PRAXIS_TRY(const bool family, areFamily(work, contact.id, other->id));
        if (!family)
            return fail(ErrorCode::Duplicate, {{QStringLiteral("field"), QStringLiteral("email")},
                                               {QStringLiteral("value"), contact.email}, {QStringLiteral("id"), idText(other->id)}});
    }
    return {};
}

Result<> checkEmailsAreFree(Work &work, const QVector<QUuid> &people)
{
    for (const QUuid &id : people) {
        PRAXIS_TRY(const auto person, findAs<Contact>(work.session(), id));
        if (person)
            PRAXIS_CHECK(checkEmailIsFree(work, *person));
    }
    return {};
}

} // namespace praxis
