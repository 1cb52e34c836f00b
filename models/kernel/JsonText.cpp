#include "models/kernel/JsonText.h"

namespace praxis {

void appendJson(QByteArray &json, const QString &text)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    const QByteArray utf8 = text.toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<uchar>(c) < 0x20) {
            json += "\\u00";
            json += hex[static_cast<uchar>(c) >> 4];
            json += hex[static_cast<uchar>(c) & 15];
        } else {
            json += c;
        }
    }
    json += '"';
}

void appendJson(QByteArray &json, const FieldDef &field, const QVariant &value)
{
    if (value.isNull()) {
        json += "null";
        return;
    }
    switch (field.type) {
    case FieldType::Boolean:
        json += value.toBool() ? "true" : "false";
        break;
    case FieldType::Integer:
        json += QByteArray::number(value.toLongLong());
        break;
    case FieldType::Real:
        json += QByteArray::number(value.toDouble(), 'g', 17);
        break;
    case FieldType::Instant:
        appendJson(json, Instant{value.toLongLong()}.toString());
        break;
    case FieldType::Json:
        json += value.toString().toUtf8(); // is JSON
        break;
    default:
        appendJson(json, value.toString());
        break;
    }
}

} // namespace praxis
