#include "services/store/JsonRow.h"

#include "models/kernel/JsonText.h"
#include "models/kernel/Time.h"

namespace praxis::store {

namespace {

constexpr qsizetype rawUuidBytes = 16;

void appendValue(std::string &json, FieldType type, const Statement &row, int column)
{
    const QByteArrayView raw = row.raw(column);
    if (raw.isNull()) {
        json += "null";
        return;
    }
    switch (type) {
    case FieldType::Boolean:
        json += row.flag(column) ? "true" : "false";
        break;
    case FieldType::Integer:
        appendJson(json, row.number(column));
        break;
    case FieldType::Json: // is JSON
        json.append(raw.data(), static_cast<std::size_t>(raw.size()));
        break;
    case FieldType::Real:
        json += QByteArray::number(row.value(column).toDouble(), 'g', 17).constData();
        break;
    case FieldType::Instant:
        appendJson(json, Instant{row.number(column)});
        break;
    case FieldType::Uuid:
        if (raw.size() == rawUuidBytes)
            appendJson(json, row.uuid(column));
        else
            appendJson(json, raw);
        break;
    case FieldType::Text:
    case FieldType::Date:
    case FieldType::WallTime:
        appendJson(json, raw);
        break;
    }
}

} // namespace

JsonRows::JsonRows(Fields fields) : m_fields(fields)
{
    for (const FieldDef &field : fields)
        m_names.push_back((m_names.empty() ? "{\"" : ",\"") + std::string(field.name) + "\":");
}

void JsonRows::append(std::string &json, const Statement &row) const
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        json += m_names[i];
        appendValue(json, m_fields[i].type, row, static_cast<int>(i));
    }
    json += '}';
}

} // namespace praxis::store
