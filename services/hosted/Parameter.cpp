#include "services/hosted/Parameter.h"

#include "models/kernel/Id.h"
#include "models/kernel/Time.h"

#include <QDate>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfOnePage = 100;

/// RFC 3339: one without a zone would be a time of the server's own.
bool isMoment(const QString &text)
{
    static const QRegularExpression zoned(u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})$"_s);
    return zoned.match(text).hasMatch() && !Instant::fromString(text).isNull();
}

bool isNumber(const Parameter &parameter, const QString &text)
{
    bool good = false;
    if (parameter.kind == Parameter::Real) {
        text.toDouble(&good);
        return good;
    }
    const qint64 number = text.toLongLong(&good);
    return good && (!parameter.hasBounds || (number >= parameter.least && (parameter.most <= parameter.least || number <= parameter.most)));
}

} // namespace

bool isId(const QString &text)
{
    const QUuid id = QUuid::fromString(text);
    return !id.isNull() && idText(id) == text.toLower();
}

Parameter::Parameter(const QString &name) : name(name)
{
    static const QStringList moments{u"from"_s, u"until"_s, u"before"_s, u"since"_s, u"expires_from"_s, u"expires_until"_s};
    static const QStringList ids{u"person"_s, u"user"_s, u"record"_s, u"appointment"_s, u"version"_s};
    static const QStringList flags{u"open"_s, u"unseen"_s, u"active"_s, u"receipts_to_send"_s};
    if (name.endsWith(u"_id") || ids.contains(name)) {
        kind = Id;
    } else if (moments.contains(name)) {
        kind = Moment;
    } else if (flags.contains(name)) {
        kind = Flag;
    } else if (name == u"limit") {
        kind = Whole;
        least = 1;
        most = mostOfOnePage;
    }
}

bool Parameter::accepts(const QString &value) const
{
    if (value.isEmpty() || isList)
        return true;
    switch (kind) {
    case Text: return true;
    case Id: return isId(value);
    case Whole:
    case Real: return isNumber(*this, value);
    case Flag: return value == u"true" || value == u"false";
    case Day: return value.size() == 10 && QDate::fromString(value, Qt::ISODate).isValid();
    case Moment: return isMoment(value);
    case Wall: return WallTime::fromString(value).isValid();
    case Word: return words.contains(value);
    }
    return false;
}

QJsonObject Parameter::schema() const
{
    const auto text = [](const QString &format) { return QJsonObject{{u"type"_s, u"string"_s}, {u"format"_s, format}}; };
    QJsonObject one{{u"type"_s, u"string"_s}};
    switch (kind) {
    case Text: break;
    case Id: one = text(u"uuid"_s); break;
    case Day: one = text(u"date"_s); break;
    case Moment: one = text(u"date-time"_s); break;
    case Flag: one = {{u"type"_s, u"boolean"_s}}; break;
    case Real: one = {{u"type"_s, u"number"_s}}; break;
    case Wall: one.insert(u"pattern"_s, u"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}"_s); break;
    case Word: one.insert(u"enum"_s, QJsonArray::fromStringList(words)); break;
    case Whole:
        one = {{u"type"_s, u"integer"_s}};
        if (hasBounds)
            one.insert(u"minimum"_s, least);
        if (hasBounds && most > least)
            one.insert(u"maximum"_s, most);
        break;
    }
    return isList ? QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, one}} : one;
}

const Parameter *Parameters::find(const QString &name) const
{
    const auto found = std::ranges::find(constBegin(), constEnd(), name, &Parameter::name);
    return found == constEnd() ? nullptr : &*found;
}

} // namespace praxis::hosted
