#include "models/kernel/JsonText.h"

#include <algorithm>
#include <array>
#include <charconv>

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

template <class Text> void appendNumber(Text &json, qint64 number)
{
    std::array<char, 24> digits;
    const char *end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    json.append(digits.data(), static_cast<std::size_t>(end - digits.data()));
}

template <class Text> void appendId(Text &json, const QUuid &id)
{
    if (id.isNull()) {
        json += "\"\"";
        return;
    }
    static constexpr char hex[] = "0123456789abcdef";
    std::array<char, 38> text; // with its quotes
    char *at = text.data();
    const auto put = [&](quint64 number, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4)
            *at++ = hex[(number >> shift) & 15];
    };
    const auto group = [&](quint64 number, int digits) {
        *at++ = '-';
        put(number, digits);
    };
    *at++ = '"';
    put(id.data1, 8);
    group(id.data2, 4);
    group(id.data3, 4);
    group((quint64(id.data4[0]) << 8) | id.data4[1], 4);
    quint64 node = 0;
    for (int i = 2; i < 8; ++i)
        node = (node << 8) | id.data4[i];
    group(node, 12);
    *at = '"';
    json.append(text.data(), static_cast<qsizetype>(text.size()));
}

template <class Text> void appendReal(Text &json, double number)
{
    json += QByteArray::number(number, 'g', 17).constData();
}

template <class Text> void appendText(Text &json, const QString &text)
{
    std::array<char, 64> plain; // most texts are short, and of plain letters
    const bool isPlain = text.size() <= static_cast<qsizetype>(plain.size()) && std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
    if (!isPlain) {
        appendQuoted(json, text.toUtf8());
        return;
    }
    std::ranges::transform(text, plain.begin(), [](QChar c) { return static_cast<char>(c.unicode()); });
    appendQuoted(json, QByteArrayView(plain.data(), text.size()));
}

template <class Text> void appendMoment(Text &json, Instant at)
{
    if (Instant::Text text; at.write(text))
        appendQuoted(json, QByteArrayView(text.data(), text.size()));
    else
        appendText(json, at.toString());
}

template <class Text> class JsonSink final : public ValueSink {
public:
    JsonSink(Text &json, FieldType type) : m_json(json), m_type(type) {}

    void none() override { m_json += "null"; }
    void text(const QString &value) override
    {
        if (m_type == FieldType::Json)
            m_json += value.toUtf8().constData(); // is JSON
        else
            appendText(m_json, value);
    }
    void word(QLatin1StringView value) override { appendQuoted(m_json, {value.data(), value.size()}); }
    void number(qint64 value) override
    {
        if (m_type == FieldType::Instant)
            appendMoment(m_json, Instant{value});
        else
            appendNumber(m_json, value);
    }
    void truth(bool value) override { m_json += value ? "true" : "false"; }
    void real(double value) override { appendReal(m_json, value); }
    void uuid(const QUuid &value) override { appendId(m_json, value); }

private:
    Text &m_json;
    FieldType m_type;
};

} // namespace

void appendJson(QByteArray &json, const QString &text)
{
    appendText(json, text);
}

void appendJson(std::string &json, QByteArrayView utf8)
{
    appendQuoted(json, utf8);
}

void appendJson(QByteArray &json, const QUuid &id)
{
    appendId(json, id);
}

void appendJson(std::string &json, const QUuid &id)
{
    appendId(json, id);
}

void appendJson(std::string &json, Instant at)
{
    appendMoment(json, at);
}

void appendJson(std::string &json, qint64 number)
{
    appendNumber(json, number);
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
        appendNumber(json, value.toLongLong());
        break;
    case FieldType::Real:
        appendReal(json, value.toDouble());
        break;
    case FieldType::Instant:
        appendMoment(json, Instant{value.toLongLong()});
        break;
    case FieldType::Json:
        json += value.toString().toUtf8(); // is JSON
        break;
    default:
        appendJson(json, value.toString());
        break;
    }
}

void appendField(QByteArray &json, const FieldDef &field, const void *object)
{
    JsonSink sink(json, field.type);
    field.put(object, sink);
}

void appendField(std::string &json, const FieldDef &field, const void *object)
{
    JsonSink sink(json, field.type);
    field.put(object, sink);
}

} // namespace praxis
