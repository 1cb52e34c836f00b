#include "app/admin/Names.h"

#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/rules/People.h"

namespace praxis::admin {

namespace {

QString nameOf(const Practitioner &practitioner)
{
    return practitioner.displayName;
}

QString nameOf(const Location &location)
{
    return location.name;
}

template <class T>
Result<QUuid> named(Door &door, const Actor &actor, const QString &name)
{
    if (name.isEmpty())
        return QUuid();
    PRAXIS_TRY(const auto all, door.ask(actor, List<T>{}));
    for (const auto &one : all) {
        if (folded(nameOf(*one)) == folded(name))
            return one->id;
    }
    return fail(ErrorCode::NotFound, {{QStringLiteral("type"), typeOf<T>().key()}, {QStringLiteral("name"), name}});
}

} // namespace

Result<QUuid> practitionerNamed(Door &door, const Actor &actor, const QString &name)
{
    return named<Practitioner>(door, actor, name);
}

Result<QUuid> locationNamed(Door &door, const Actor &actor, const QString &name)
{
    return named<Location>(door, actor, name);
}

} // namespace praxis::admin
