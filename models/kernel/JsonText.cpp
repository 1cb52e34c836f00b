#include "models/kernel/JsonText.h"

namespace praxis {

namespace {

template <class Text> void appendQuoted(Text &json, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    json += '"';
    const char *plain = utf8.begin(); // from here on nothing has to be escaped
    for (const char *at = plain; at != utf8.end(); ++at) {
        if (*at != '"' && *at != '\\' && static_cast<uchar>(*at) >= 0x20)
            continue;
        json.append(plain, at - plain);
        plain = at + 1;
        json += '\\';
        if (*at == '"' || *at == '\\') {
            json += *at;
        } else {
            json += "u00";
            json += hex[static_cast<uchar>(*at) >> 4];
            json += hex[static_cast<uchar>(*at) & 15];
        }
    }
    json.append(plain, utf8.end() - plain);
    json += '"';
}

} // namespace

void appendJson(QByteArray &json, const QString &text)
{
    appendQuoted(json, text.toUtf8());
}

void appendJson(std::string &json, QByteArrayView utf8)
{
    appendQuoted(json, utf8);
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
