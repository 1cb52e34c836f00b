#include "services/practice/door/Naming.h"

#include "models/records/Contact.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "services/practice/door/Reading.h"

namespace praxis {

QString nameOf(const RecordType &type, const Record &record)
{
    if (&type == &typeOf<Contact>())
        return fullName(static_cast<const Contact &>(record));
    for (const QStringView field : {u"name", u"display_name", u"title", u"reason"}) {
        const QString name = type.value(record, field).toString();
        if (!name.isEmpty())
            return name;
    }
    return {};
}

QString userName(Reading &reading, const QUuid &id)
{
    const auto user = id.isNull() ? Result<std::shared_ptr<User>>(nullptr) : findAs<User>(reading.session(), id, Deleted::Include);
    return user && *user ? (*user)->displayName : QString();
}

QString personName(Reading &reading, const QUuid &id)
{
    const auto person = id.isNull() ? Result<std::shared_ptr<Contact>>(nullptr) : findAs<Contact>(reading.session(), id, Deleted::Include);
    return person && *person ? fullName(**person) : QString();
}

} // namespace praxis
