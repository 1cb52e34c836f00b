#include "services/store/PageReader.h"

#include "services/store/Conditions.h"
#include "services/store/JsonForms.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

/// What follows the last row of the page before. NULL comes first going up and last going down, on both databases.
Clause following(const FieldDef &order, const PageRequest &request)
{
    const QVariant id = uuidValue(request.afterId);
    if (qstrcmp(order.name, "id") == 0)
        return {request.descending ? u" AND t.id < ?"_s : u" AND t.id > ?"_s, {id}};
    const QString column = u"t." + order.key();
    const bool isBlank = request.afterValue.isNull();
    if (request.descending)
        return isBlank ? Clause{u" AND %1 IS NULL AND t.id > ?"_s.arg(column), {id}}
                       : Clause{u" AND (%1 < ? OR (%1 = ? AND t.id > ?) OR %1 IS NULL)"_s.arg(column),
                                {boundValue(order, request.afterValue), boundValue(order, request.afterValue), id}};
    return isBlank ? Clause{u" AND (%1 IS NOT NULL OR t.id > ?)"_s.arg(column), {id}}
                   : Clause{u" AND (%1 > ? OR (%1 = ? AND t.id > ?))"_s.arg(column), {boundValue(order, request.afterValue), boundValue(order, request.afterValue), id}};
}

QString orderText(const FieldDef &order, bool descending)
{
    if (qstrcmp(order.name, "id") == 0)
        return descending ? u" ORDER BY t.id DESC"_s : u" ORDER BY t.id"_s;
    return u" ORDER BY t." + order.key() + (descending ? u" DESC NULLS LAST, t.id"_s : u" NULLS FIRST, t.id"_s);
}

/// What the next page follows: of the last row what it is sorted by, and its id. Taken from the rows themselves: `json_agg(r) -> -1` reads
/// the whole page again, which costs two fifths of making it.
QString lastRow(const FieldDef &order)
{
    const auto last = [](const QString &name) { return u"'%1', (array_agg(r.%1))[count(*)::int]"_s.arg(name); };
    return u"json_build_object("_s + last(u"id"_s) + (qstrcmp(order.name, "id") == 0 ? QString() : QString(u", " + last(order.key()))) + u')';
}

} // namespace

QString PageReader::columns(const RecordType &type, const PageRequest &request) const
{
    const Dialect dialect = m_transaction.connection.dialect();
    QStringList columns;
    for (const FieldDef &field : type.fields) {
        const bool hidden = field.has(Secret) || request.hidden.contains(&field);
        const QString value = hidden ? u"NULL"_s : jsonForm(field, u"t"_s, dialect);
        columns.append(dialect.isPostgres() ? QString(value + u" AS " + field.key()) : QString(u'\'' + field.key() + u"', " + value));
    }
    return columns.join(u", "_s);
}

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
        const Clause after = following(*order, request);
        rows.also(after.sql, after.values);
    }
    rows.also(orderText(*order, request.descending) + u" LIMIT ?", {request.limit});
    // SQLite forgets that a text is JSON when it leaves a subquery: there the objects are made outside of the one that orders.
    const QString sql = m_transaction.connection.dialect().isPostgres()
        ? QString(u"SELECT coalesce(json_agg(r), '[]'), count(*), " + lastRow(*order) + u" FROM (SELECT " + columns(type, request) + rows.sql + u") r")
        : QString(u"SELECT text, json_array_length(text), text -> '$[#-1]' FROM (SELECT json_group_array(json_object(" + columns(type, request)
                  + u")) AS text FROM (SELECT t.*" + rows.sql + u") t)");
    return read(sql, rows.values, *order, request.limit);
}

Result<RecordPage> PageReader::read(const QString &sql, const QVariantList &values, const FieldDef &order, int limit)
{
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(sql));
    const Reading reading(*statement);
    PRAXIS_CHECK(statement->run(values));
    PRAXIS_TRY(const bool any, statement->step());
    if (!any)
        return fail(ErrorCode::StoreDamaged);
    RecordPage page{statement->text(0).toUtf8(), static_cast<int>(statement->number(1)), {}, {}};
    if (page.count == limit) {
        const QJsonObject last = QJsonDocument::fromJson(statement->text(2).toUtf8()).object();
        page.lastValue = last.value(order.key()).toVariant();
        page.lastId = QUuid::fromString(last.value(u"id").toString());
    }
    return page;
}

} // namespace praxis::store
