#include "services/store/PageReader.h"

#include "services/store/Conditions.h"
#include "services/store/JsonRow.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t usualPage = 64 * 1024; ///< bytes of JSON

QString orderText(const FieldDef &order, bool descending)
{
    if (qstrcmp(order.name, "id") == 0)
        return descending ? u" ORDER BY t.id DESC"_s : u" ORDER BY t.id"_s;
    return u" ORDER BY t." + order.key() + (descending ? u" DESC NULLS LAST, t.id"_s : u" NULLS FIRST, t.id"_s);
}

QString columnsOf(const RecordType &type, const PageRequest &request)
{
    QStringList columns;
    for (const FieldDef &field : type.fields)
        columns.append(field.has(Secret) || request.hidden.contains(&field) ? u"NULL"_s : QString(u"t." + field.key()));
    return columns.join(u", "_s);
}

/// What a row is sorted by, as it is on the wire.
QVariant wireValue(const FieldDef &field, const Statement &row, int column)
{
    const QVariant value = row.value(column);
    if (value.isNull() || field.type == FieldType::Integer || field.type == FieldType::Real)
        return value;
    if (field.type == FieldType::Boolean)
        return value.toBool();
    if (field.type == FieldType::Instant)
        return Instant{value.toLongLong()}.toString();
    return field.type == FieldType::Uuid ? idText(row.uuid(column)) : value.toString();
}

} // namespace

Result<RecordPage> PageReader::page(const RecordType &type, const PageRequest &request)
{
    PRAXIS_CHECK(m_transaction.require());
    const FieldDef *order = findField(type.fields, QString::fromLatin1(request.order));
    if (!order)
        return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, u"sort"_s}, {u"problem"_s, u"unknown"_s}}}}});
    PRAXIS_TRY(const Clause conditions, conditionsOn(type, request.where, request.deleted, u"t"_s));
    Clause rows{u" FROM "_s + QLatin1StringView(type.table) + u" t WHERE t.organization_id = ?", {m_transaction.tenant}};
    rows.also(conditions.sql, conditions.values);
    const Clause scope = scopeOf(type, request.scope, request.user, u"t"_s);
    rows.also(scope.sql, scope.values);
    if (request.isAfter) {
        const Clause after = following(*order, request.descending, {order->name, request.afterValue, request.afterId}, u"t."_s);
        rows.also(after.sql, after.values);
    }
    // As a number in the text: a plan that knows it is kept, and one that does not is made anew each time.
    rows.also(orderText(*order, request.descending) + u" LIMIT " + QString::number(request.limit));
    return read(type, request, rows, *order);
}

Result<RecordPage> PageReader::read(const RecordType &type, const PageRequest &request, const Clause &rows, const FieldDef &order)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(u"SELECT "_s + columnsOf(type, request) + rows.sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(rows.values));
    RecordPage page;
    const JsonRows rowsAsJson(type.fields);
    std::string items = "[";
    items.reserve(usualPage);
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            break;
        if (page.count > 0)
            items += ',';
        rowsAsJson.append(items, *statement);
        if (++page.count == request.limit) {
            page.lastValue = wireValue(order, *statement, static_cast<int>(&order - type.fields.data()));
            page.lastId = statement->uuid(0);
        }
    }
    items += ']';
    page.items = QByteArray::fromStdString(items);
    return page;
}

} // namespace praxis::store
