#include "services/practice/door/Reading.h"
#include "services/practice/office/RecordQueries.h"

#include <algorithm>

namespace praxis {

QJsonObject wholeJson(const RecordType &type, const Record &record)
{
    QJsonObject json;
    for (const FieldDef &field : type.fields)
        json.insert(field.key(), field.has(Secret) ? QJsonValue() : valueToJson(field, field.get(type.raw(record))));
    return json;
}

Result<RecordPage> answer(Reading &reading, const PageOf &query)
{
    PageRequest request = query.request;
    request.scope = reading.scope();
    request.user = reading.actor().user;
    request.hidden.clear();
    // What is clinical is not in lists for anybody: whoever reads it opens the record, and that is written down.
    for (const FieldDef &field : query.type->fields) {
        if (field.has(Clinical) || reading.hides(*query.type, field))
            request.hidden.append(&field);
    }
    const bool seesDeleted = reading.parts().matrix.cell(reading.actor().role, QStringLiteral("deleted.read")) == Cell::All;
    if (request.deleted != Deleted::Hide && !seesDeleted)
        return reading.denied();
    // What is not shown must not be found out by asking for it either.
    const auto isHidden = [&](const char *name) {
        return std::any_of(request.hidden.cbegin(), request.hidden.cend(), [&](const FieldDef *field) { return qstrcmp(field->name, name) == 0; });
    };
    const bool asksForHidden = isHidden(request.order) || std::any_of(request.where.cbegin(), request.where.cend(), [&](const Condition &c) { return isHidden(c.field); });
    if (asksForHidden)
        return reading.denied();
    request.limit = std::clamp(request.limit, 1, 100);
    reading.session().expectNoMore();
    return reading.session().page(*query.type, request);
}

Result<RecordPtr> answer(Reading &reading, const RecordOf &query)
{
    PRAXIS_TRY(RecordPtr record, reading.one(*query.type, query.id));
    for (const FieldDef &field : query.type->fields) { // as in a list; a person's page and the notes of an appointment have questions of their own
        if (field.has(Clinical))
            field.set(query.type->raw(*record), QVariant());
    }
    return record;
}

} // namespace praxis
