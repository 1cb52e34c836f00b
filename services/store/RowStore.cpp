#include "services/store/RowStore.h"

#include "services/store/Conditions.h"
#include "services/store/Schema.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> unknownField(const char *name)
{
    return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, QString::fromLatin1(name)}, {u"problem"_s, u"unknown"_s}}}}});
}

QString keyOf(const QString &sql, const QVariantList &values)
{
    QString question = sql;
    for (const QVariant &value : values)
        question += u'\n' + value.toString();
    return question;
}

/// Of two orders, or of another one than that of the page before, there is no "what follows".
Result<Clause> afterThat(const RecordType &type, const Selection &selection)
{
    if (selection.order.size() != 1 || qstrcmp(selection.after->order, selection.order.first().field) != 0)
        return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, u"after"_s}, {u"problem"_s, u"value"_s}}}}});
    const Order &order = selection.order.first();
    const FieldDef *field = findField(type.fields, QString::fromLatin1(order.field));
    return field ? following(*field, order.descending, *selection.after, {}) : Result<Clause>(unknownField(order.field));
}

QVariant stored(const FieldDef &field, const Statement &row, int column)
{
    if (field.type == FieldType::Uuid) {
        if (const QUuid id = row.uuid(column); !id.isNull())
            return QVariant::fromValue(id);
    }
    return row.value(column);
}

} // namespace

const RowStore::Texts &RowStore::textsOf(const RecordType &type)
{
    const auto known = m_texts.constFind(&type);
    if (known != m_texts.constEnd())
        return *known;
    QStringList names, sets, places;
    for (const FieldDef &field : type.fields) {
        names.append(field.key());
        places.append(u"?"_s);
        const QLatin1StringView name(field.name);
        if (name != "id"_L1 && name != "organization_id"_L1)
            sets.append(field.key() + u" = ?");
    }
    const QString table = QString::fromLatin1(type.table);
    Texts texts;
    texts.columns = names.join(u", "_s);
    texts.find = u"SELECT %1 FROM %2 WHERE organization_id = ? AND id = ?"_s.arg(texts.columns, table);
    texts.insert = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(table, texts.columns, places.join(u", "_s));
    texts.update = u"UPDATE %1 SET %2 WHERE organization_id = ? AND id = ? AND version = ?"_s.arg(table, sets.join(u", "_s));
    texts.version = u"SELECT version FROM %1 WHERE organization_id = ? AND id = ?"_s.arg(table);
    return *m_texts.insert(&type, texts);
}

Result<RecordPtr> RowStore::read(const RecordType &type, const Statement &row)
{
    RecordPtr record = type.make();
    void *raw = type.raw(*record);
    int column = 0;
    for (const FieldDef &field : type.fields) {
        if (!field.set(raw, stored(field, row, column++)))
            return fail(ErrorCode::StoreDamaged, {{u"detail"_s, QString(QLatin1StringView(type.table) + u'.' + QLatin1StringView(field.name))}});
    }
    return record;
}

Result<RecordPtr> RowStore::find(const RecordType &type, const QUuid &id, Deleted deleted)
{
    PRAXIS_CHECK(m_transaction.require());
    const auto asked = [&](RecordPtr record) {
        const bool wanted = deleted == Deleted::Include || record->isDeleted == (deleted == Deleted::Only);
        return wanted ? std::move(record) : RecordPtr();
    };
    const bool isKept = m_kept.covers(type);
    if (const RecordPtr known = isKept ? m_kept.find(type, id) : nullptr)
        return asked(type.copy(*known));
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(textsOf(type).find));
    const Reading reading(*statement);
    const QVariantList values{m_transaction.tenant, uuidValue(id)};
    if (!m_expected.take(*statement, values))
        PRAXIS_CHECK(statement->run(values));
    PRAXIS_TRY(const bool found, statement->step());
    if (!found)
        return RecordPtr();
    PRAXIS_TRY(RecordPtr record, read(type, *statement));
    if (isKept)
        m_kept.keep(type, *record);
    return asked(std::move(record));
}

Result<RecordPtr> RowStore::findKept(const RecordType &type, const QUuid &id)
{
    PRAXIS_CHECK(m_transaction.require());
    if (const RecordPtr known = m_kept.findUnchecked(type, id))
        return known->isDeleted ? RecordPtr() : type.copy(*known);
    PRAXIS_TRY(RecordPtr record, find(type, id, Deleted::Hide));
    if (record)
        m_kept.keepChecked(type, *record);
    return record;
}

void RowStore::expect(const RecordType &type, const QUuid &id)
{
    if (!m_transaction.open || !m_transaction.connection.dialect().isPostgres() || (m_kept.covers(type) && m_kept.find(type, id)))
        return;
    Connection &connection = m_transaction.connection;
    m_expected.ask(&type, connection, connection.prepared(textsOf(type).find), {m_transaction.tenant, uuidValue(id)});
}

void RowStore::expect(const RecordType &type, const Selection &selection)
{
    if (!m_transaction.open || !m_transaction.connection.dialect().isPostgres())
        return;
    const auto question = questionOf(type, selection);
    if (!question || (m_kept.covers(type) && m_kept.answer(type, keyOf(question->sql, question->values))))
        return;
    m_expected.ask(&type, m_transaction.connection, m_transaction.connection.prepared(question->sql), question->values);
}

Result<Clause> RowStore::where(const RecordType &type, const Selection &selection) const
{
    PRAXIS_TRY(const Clause conditions, conditionsOn(type, selection.where, selection.deleted, {}));
    Clause clause{u" WHERE organization_id = ?"_s, {m_transaction.tenant}};
    clause.also(conditions.sql, conditions.values);
    return clause;
}

Result<QString> RowStore::orderBy(const RecordType &type, const Selection &selection) const
{
    QString sql = u" ORDER BY "_s;
    for (const Order &order : selection.order) {
        const FieldDef *field = findField(type.fields, QString::fromLatin1(order.field));
        if (!field)
            return unknownField(order.field);
        // SQLite puts NULL first, PostgreSQL last: said here, so that both answer alike.
        sql += field->key() + (order.descending ? u" DESC NULLS LAST, "_s : u" NULLS FIRST, "_s);
    }
    // Without statistics SQLite would rather walk the whole table in the order of its ids than sort the few rows of an
    // index that the conditions name; the plus keeps it from that.
    const bool fewRows = selection.order.isEmpty() && !selection.where.isEmpty() && !m_transaction.connection.dialect().isPostgres();
    return sql + (fewRows ? u"+id" : u"id");
}

Result<Clause> RowStore::questionOf(const RecordType &type, const Selection &selection)
{
    PRAXIS_TRY(Clause clause, where(type, selection));
    PRAXIS_TRY(const QString order, orderBy(type, selection));
    if (selection.after) {
        PRAXIS_TRY(const Clause after, afterThat(type, selection));
        clause.also(after.sql, after.values);
    }
    QString sql = u"SELECT " + textsOf(type).columns + u" FROM " + QLatin1StringView(type.table) + clause.sql + order;
    if (selection.limit > 0)
        sql += u" LIMIT " + QString::number(selection.limit);
    clause.sql = sql;
    return clause;
}

Result<QVector<RecordPtr>> RowStore::select(const RecordType &type, const Selection &selection)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(const Clause asked, questionOf(type, selection));
    const bool isKept = m_kept.covers(type);
    const QString question = isKept ? keyOf(asked.sql, asked.values) : QString();
    if (const QVector<RecordPtr> *known = isKept ? m_kept.answer(type, question) : nullptr)
        return copiesOf(type, *known);
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(asked.sql));
    const Reading reading(*statement);
    if (!m_expected.take(*statement, asked.values))
        PRAXIS_CHECK(statement->run(asked.values));
    QVector<RecordPtr> records;
    for (;;) {
        PRAXIS_TRY(const bool more, statement->step());
        if (!more)
            break;
        PRAXIS_TRY(RecordPtr record, read(type, *statement));
        records.append(std::move(record));
    }
    if (isKept)
        m_kept.keep(type, question, records);
    return records;
}

Result<qint64> RowStore::count(const RecordType &type, const Selection &selection)
{
    PRAXIS_CHECK(m_transaction.require());
    PRAXIS_TRY(const Clause clause, where(type, selection));
    PRAXIS_TRY(const QVariant number, m_transaction.connection.scalar(
        u"SELECT count(*) FROM " + QLatin1StringView(type.table) + clause.sql, clause.values));
    return number.toLongLong();
}

Result<> RowStore::insert(const RecordType &type, const Record &record)
{
    PRAXIS_CHECK(m_transaction.require(true));
    if (record.organizationId != m_transaction.organization)
        return fail(ErrorCode::NotFound);
    Statement *&statement = m_inserts[&type];
    if (!statement) {
        PRAXIS_TRY(statement, m_transaction.connection.prepared(textsOf(type).insert));
    }
    m_kept.changed(type, record.id);
    m_expected.changed(&type);
    const void *raw = type.raw(record);
    FieldBinder binder(*statement);
    for (const FieldDef &field : type.fields)
        field.put(raw, binder);
    PRAXIS_CHECK(m_transaction.connection.dialect().isPostgres() // the record may be gone when it is heard of
        ? statement->runLater([&type, kept = type.copy(record)](Error error) { return explained(type, *kept, std::move(error)); })
        : statement->runLater([&](Error error) { return explained(type, record, std::move(error)); }));
    return m_derived.inserted(type, record);
}

Result<> RowStore::update(const RecordType &type, const Record &record)
{
    PRAXIS_CHECK(m_transaction.require(true));
    PRAXIS_CHECK(m_derived.beforeUpdate(type, record));
    m_kept.changed(type, record.id);
    m_expected.changed(&type);
    PRAXIS_TRY(Statement *statement, m_transaction.connection.prepared(textsOf(type).update));
    const void *raw = type.raw(record);
    FieldBinder binder(*statement);
    for (const FieldDef &field : type.fields) {
        const QLatin1StringView name(field.name);
        if (name != "id"_L1 && name != "organization_id"_L1)
            field.put(raw, binder);
    }
    int place = binder.place();
    statement->bind(place++, m_transaction.tenant);
    statement->bind(place++, uuidValue(record.id));
    statement->bind(place++, numberValue(record.version - 1));
    if (auto done = statement->run(); !done)
        return fail(explained(type, record, std::move(done).error()));
    if (statement->rowsAffected() == 0)
        return whyNotUpdated(type, record);
    return m_derived.updated(type, record);
}

Result<> RowStore::whyNotUpdated(const RecordType &type, const Record &record)
{
    PRAXIS_TRY(const QVariant version, m_transaction.connection.scalar(textsOf(type).version, {m_transaction.tenant, uuidValue(record.id)}));
    if (version.isNull())
        return fail(ErrorCode::NotFound);
    return fail(ErrorCode::ChangedSince, {{u"type"_s, type.key()}, {u"id"_s, idText(record.id)}, {u"version"_s, version}});
}

Error RowStore::explained(const RecordType &type, const Record &record, Error error)
{
    const QString kind = error.data.value(QString::fromLatin1(constraint::key)).toString();
    if (kind == u"foreign")
        return {ErrorCode::NotFound, {}}; // the same whether it is another organisation's or nobody's
    if (kind != u"unique")
        return error;
    const QString detail = error.data.value(u"detail"_s).toString();
    for (const FieldDef &field : type.fields) {
        const bool named = detail.contains(uniqueIndexName(type, field))
            || detail.endsWith(QLatin1StringView(type.table) + u'.' + QLatin1StringView(field.name));
        if (field.has(Unique) && named)
            return {ErrorCode::Duplicate, {{u"field"_s, field.key()}, {u"value"_s, field.get(type.raw(record))}}};
    }
    return {ErrorCode::Duplicate, {{u"field"_s, u"id"_s}, {u"value"_s, idText(record.id)}}};
}

} // namespace praxis::store
