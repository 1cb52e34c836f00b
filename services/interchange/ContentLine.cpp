#include "services/interchange/ContentLines.h"
#include "services/interchange/TextDecoder.h"

namespace praxis::interchange {

namespace {

bool isNameByte(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
}

/// RFC 6868: ^n is a line end, ^' a quote, ^^ a circumflex.
QString decodeParameter(const QByteArray &raw)
{
    const QString text = textFromBytes(raw);
    if (!text.contains(u'^'))
        return text;
    QString result;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = text[i] == u'^' && i + 1 < text.size() ? text[i + 1] : QChar();
        if (next == u'n')
            result += u'\n';
        else if (next == u'\'')
            result += u'"';
        else if (next == u'^')
            result += u'^';
        else {
            result += text[i];
            continue;
        }
        ++i;
    }
    return result;
}

ContentLine::Parameter bareParameter(const QByteArray &word)
{
    static const QList<QByteArray> encodings{"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B"};
    const QByteArray upper = word.toUpper();
    return {encodings.contains(upper) ? QByteArrayLiteral("ENCODING") : QByteArrayLiteral("TYPE"), {QString::fromLatin1(upper)}};
}

/// One parameter from `at` (behind its semicolon) to the next unquoted ; or :, where `at` is left.
ContentLine::Parameter readParameter(const QByteArray &line, qsizetype &at)
{
    QByteArray name;
    QByteArray value;
    QStringList values;
    bool hasName = false;
    bool isQuoted = false;
    for (; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (c == ';' || c == ':')) {
            break;
        } else if (!isQuoted && c == '=' && !hasName) {
            name = std::exchange(value, QByteArray()).toUpper();
            hasName = true;
        } else if (!isQuoted && c == ',' && hasName) {
            values.append(decodeParameter(std::exchange(value, QByteArray())));
        } else {
            value += c;
        }
    }
    if (!hasName)
        return bareParameter(value);
    values.append(decodeParameter(value));
    return {name, values};
}

} // namespace

std::optional<ContentLine> parseContentLine(const QByteArray &line, qint64 number, const ContentLimits &limits)
{
    ContentLine result;
    result.line = number;
    qsizetype at = 0;
    while (at < line.size() && isNameByte(line[at]))
        ++at;
    result.name = line.left(at).toUpper();
    result.name = result.name.mid(result.name.lastIndexOf('.') + 1);
    while (at < line.size() && line[at] == ';' && result.parameters.size() < limits.maxParameters)
        result.parameters.append(readParameter(line, ++at));
    if (result.name.isEmpty() || at >= line.size() || line[at] != ':')
        return std::nullopt;
    result.value = line.mid(at + 1);
    return result;
}

} // namespace praxis::interchange
