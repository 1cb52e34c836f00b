#include "services/interchange/CsvMapping.h"

#include "services/interchange/CellValue.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <array>

namespace praxis::interchange {

namespace {

constexpr std::array<const char *, 4> orderNames{"", "day_first", "month_first", "mixed"};
constexpr qsizetype maxShown = 200;

QString problemCode(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Date: return QStringLiteral("date");
    case FieldKind::Phone: return QStringLiteral("phone");
    case FieldKind::Email: return QStringLiteral("email");
    case FieldKind::Money: return QStringLiteral("money");
    case FieldKind::Choice: return QStringLiteral("choice");
    case FieldKind::Bool: return QStringLiteral("bool");
    case FieldKind::Text:
    case FieldKind::FullName:
    case FieldKind::Postcode: break;
    }
    return QStringLiteral("too_long");
}

} // namespace

QStringList columnNames(const QStringList &header)
{
    QSet<QString> used(header.begin(), header.end());
    QHash<QString, int> counts;
    QStringList names;
    for (const QString &column : header) {
        int &count = counts[column];
        QString name = column;
        while (count > 0 && used.contains(name)) // not the first: another column may be called so by itself
            name = column + QStringLiteral(" (") + QString::number(++count) + u')';
        count = std::max(count, 1);
        used.insert(name);
        names.append(name);
    }
    return names;
}

QJsonObject CsvMapping::toJson() const
{
    QJsonObject map;
    for (auto it = columns.begin(); it != columns.end(); ++it)
        map.insert(it.key(), it.value());
    return {{QStringLiteral("name"), name},
            {QStringLiteral("columns"), map},
            {QStringLiteral("date_order"), QString::fromLatin1(orderNames[static_cast<std::size_t>(dateOrder)])},
            {QStringLiteral("restore_neutralised"), isRestoring}};
}

Result<CsvMapping> CsvMapping::fromJson(const QJsonObject &json, const QVector<TargetField> &targets)
{
    const QJsonValue columns = json.value(u"columns");
    if (!columns.isObject())
        return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), QVariantList{QVariantMap{{QStringLiteral("field"), QStringLiteral("columns")},
                                                                                            {QStringLiteral("problem"), QStringLiteral("missing")}}}}});
    CsvMapping mapping;
    mapping.name = json.value(u"name").toString();
    mapping.isRestoring = json.value(u"restore_neutralised").toBool();
    const QString order = json.value(u"date_order").toString();
    for (std::size_t i = 0; i < orderNames.size(); ++i) {
        if (order == QLatin1StringView(orderNames[i]))
            mapping.dateOrder = static_cast<DateOrder>(i);
    }
    const QJsonObject map = columns.toObject();
    for (auto it = map.begin(); it != map.end(); ++it) {
        const QString key = it.value().toString();
        for (const TargetField &target : targets) {
            if (target.key == key)
                mapping.columns.insert(it.key(), key);
        }
    }
    return mapping;
}

RowMapper::RowMapper(const CsvMapping &mapping, const QVector<TargetField> &targets, const QStringList &header, DateOrder order)
    : m_targets(targets), m_order(order)
{
    const QStringList names = columnNames(header);
    QSet<QString> taken;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QString key = mapping.columns.value(names[i]);
        const auto target = std::find_if(targets.begin(), targets.end(), [&](const TargetField &t) { return t.key == key; });
        if (target == targets.end() || taken.contains(key)) {
            m_unmapped.append(i);
            continue;
        }
        taken.insert(key);
        m_columns.append({i, names[i], *target});
    }
}

QVector<qsizetype> RowMapper::dateColumns() const
{
    QVector<qsizetype> result;
    for (const Column &column : m_columns) {
        if (column.target.kind == FieldKind::Date)
            result.append(column.index);
    }
    return result;
}

void RowMapper::mapCell(const Column &column, const QString &cell, MappedRow &row) const
{
    const QString text = cell.trimmed();
    if (text.isEmpty())
        return;
    if (column.target.kind == FieldKind::FullName) {
        const PersonName name = splitName(text);
        // Columns of their own know better than a name that was cut in two.
        if (!name.given.isEmpty() && !row.values.contains(QStringLiteral("given_name")))
            row.values.insert(QStringLiteral("given_name"), name.given);
        if (!name.family.isEmpty() && !row.values.contains(QStringLiteral("family_name")))
            row.values.insert(QStringLiteral("family_name"), name.family);
        return;
    }
    const bool isPhone = column.target.kind == FieldKind::Phone;
    if (isPhone && isPlaceholder(text))
        return;
    std::optional<QString> value = cellValue(column.target, text, m_order);
    if (const QString number = isPhone && !value ? withoutRemark(text) : QString(); !number.isEmpty()) {
        value = cellValue(column.target, number, m_order);
        row.phoneRemarks += value.has_value();
    }
    if (value) {
        row.values.insert(column.target.key, *value);
        return;
    }
    const bool isAmbiguous = column.target.kind == FieldKind::Date && parseDate(text, DateOrder::DayFirst);
    row.problems.append({row.line, column.name, isAmbiguous ? QStringLiteral("date_ambiguous") : problemCode(column.target.kind),
                         text.left(maxShown)});
}

MappedRow RowMapper::map(const CsvRow &row) const
{
    MappedRow result;
    result.line = row.line;
    for (const bool isNamePass : {false, true}) {
        for (const Column &column : m_columns) {
            if ((column.target.kind == FieldKind::FullName) == isNamePass && column.index < row.cells.size())
                mapCell(column, row.cells[column.index], result);
        }
    }
    for (const TargetField &target : m_targets) {
        if (target.isRequired && !result.values.contains(target.key))
            result.problems.append({row.line, target.key, QStringLiteral("required"), QString()});
    }
    return result;
}

} // namespace praxis::interchange
