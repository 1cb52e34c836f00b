#include "services/store/Schema.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

bool required(const FieldDef &field)
{
    if (field.has(Required) || field.type == FieldType::Integer || field.type == FieldType::Boolean || field.type == FieldType::Real)
        return true;
    return qstrcmp(field.name, "id") == 0 || qstrcmp(field.name, "organization_id") == 0;
}

QString reference(const FieldDef &field)
{
    return QStringLiteral("FOREIGN KEY (organization_id, %1) REFERENCES %2 (organization_id, id)")
        .arg(field.key(), QString::fromLatin1(field.refers));
}

} // namespace

TableShape shapeOf(const RecordType &type, Dialect dialect)
{
    TableShape shape{QString::fromLatin1(type.table), {}};
    for (const FieldDef &field : type.fields)
        shape.columns.append({field.key(), dialect.columnType(field.type), required(field)});
    return shape;
}

QString uniqueIndexName(const RecordType &type, const FieldDef &field)
{
    return QLatin1StringView(type.table) + u"_unique_" + QLatin1StringView(field.name);
}

QStringList definitionOf(const RecordType &type, Dialect dialect)
{
    const TableShape shape = shapeOf(type, dialect);
    // Bytes decide the order of text on both databases, so that a list continues where its last page ended.
    const QString collated = QStringLiteral("text COLLATE \"C\"");
    QStringList lines;
    for (const ColumnShape &column : shape.columns) {
        const QString typeName = column.type == u"text" ? collated : column.type;
        lines.append(u"  " + column.name + u' ' + typeName + (column.required ? u" NOT NULL"_s : QString()));
    }
    lines.append(QStringLiteral("  PRIMARY KEY (organization_id, id)"));
    if (!dialect.isPostgres()) {
        for (const FieldDef &field : type.fields) {
            if (field.refers)
                lines.append(u"  " + reference(field));
        }
    }
    QStringList statements{QStringLiteral("CREATE TABLE %1 (\n%2\n)%3")
                               .arg(shape.name, lines.join(u",\n"_s), dialect.isPostgres() ? QString() : u" STRICT"_s)};
    for (const FieldDef &field : type.fields) {
        if (field.has(Unique))
            statements.append(QStringLiteral("CREATE UNIQUE INDEX %1 ON %2 (organization_id, %3) WHERE %3 IS NOT NULL AND NOT is_deleted")
                                  .arg(uniqueIndexName(type, field), shape.name, field.key()));
    }
    return statements;
}

QStringList referencesOf(const RecordType &type, Dialect dialect)
{
    QStringList statements;
    if (dialect.isPostgres()) {
        for (const FieldDef &field : type.fields) {
            if (field.refers)
                statements.append(QStringLiteral("ALTER TABLE %1 ADD %2").arg(QString::fromLatin1(type.table), reference(field)));
        }
    }
    return statements;
}

} // namespace praxis::store
