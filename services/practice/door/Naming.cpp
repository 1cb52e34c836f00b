#include "services/practice/door/Naming.h"

#include "models/records/Contact.h"
#include "models/rules/People.h"

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

} // namespace praxis
