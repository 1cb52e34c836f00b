#include "models/kernel/Field.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace praxis {

namespace detail {

bool FieldTraits<QDate>::set(QDate &v, const QVariant &x)
{
    v = x.typeId() == QMetaType::QDate ? x.toDate() : QDate::fromString(x.toString().left(10), Qt::ISODate);
    return v.isValid() || x.toString().isEmpty();
}

bool FieldTraits<Instant>::set(Instant &v, const QVariant &x)
{
    if (x.typeId() == QMetaType::LongLong) { // as a store answers it
        v = Instant{*static_cast<const qlonglong *>(x.constData())};
        return true;
    }
    if (x.typeId() == QMetaType::QString && x.toString().contains(u'T')) {
        v = Instant::fromString(x.toString());
        return !v.isNull();
    }
    bool ok = true;
    v = x.isNull() || x.toString().isEmpty() ? Instant{} : Instant{x.toLongLong(&ok)};
    return ok;
}

bool FieldTraits<WallTime>::set(WallTime &v, const QVariant &x)
{
    const QString text = x.toString();
    v = WallTime::fromString(text);
    return v.isValid() || text.isEmpty();
}

bool FieldTraits<QUuid>::set(QUuid &v, const QVariant &x)
{
    if (x.typeId() == QMetaType::QUuid) {
        v = x.toUuid();
        return true;
    }
    const QString text = x.toString();
    v = QUuid::fromString(text);
    return !v.isNull() || text.isEmpty();
}

namespace {

/// Text as QJsonDocument would write it, which takes twice as long: each step of an undo holds the rows that it touched.
class Compact {
public:
    Compact() { m_json.reserve(usual); }

    void add(const QJsonArray &array)
    {
        m_json += u'[';
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (i > 0)
                m_json += u',';
            add(array.at(i));
        }
        m_json += u']';
    }
    void add(const QJsonObject &object)
    {
        m_json += u'{';
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            if (it != object.constBegin())
                m_json += u',';
            add(it.key());
            m_json += u':';
            add(QJsonValue(it.value()));
        }
        m_json += u'}';
    }
    [[nodiscard]] QVariant text() const { return m_json; }

private:
    static constexpr qsizetype usual = 256;

    static bool isPlain(QChar c) { return c >= u' ' && c != u'"' && c != u'\\' && !c.isSurrogate(); }

    void add(const QJsonValue &value)
    {
        if (value.isString())
            add(value.toString());
        else if (value.isArray())
            add(value.toArray());
        else if (value.isObject())
            add(value.toObject());
        else
            addAsQtDoes(value);
    }
    void add(const QString &text)
    {
        if (!std::all_of(text.cbegin(), text.cend(), isPlain))
            return addAsQtDoes(text);
        m_json += u'"';
        m_json += text;
        m_json += u'"';
    }
    void addAsQtDoes(const QJsonValue &value)
    {
        const QByteArray inBrackets = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        m_json += QString::fromUtf8(QByteArrayView(inBrackets).sliced(1).chopped(1));
    }

    QString m_json;
};

template <class Json> QVariant compact(const Json &json)
{
    Compact text;
    text.add(json);
    return text.text();
}

}

QVariant FieldTraits<QStringList>::get(const QStringList &v)
{
    return v.isEmpty() ? QVariant() : compact(QJsonArray::fromStringList(v));
}

bool FieldTraits<QStringList>::set(QStringList &v, const QVariant &x)
{
    QJsonArray array;
    const bool ok = FieldTraits<QJsonArray>::set(array, x);
    v.clear();
    for (const auto &entry : array) {
        if (!entry.isString())
            return false;
        v.append(entry.toString());
    }
    return ok;
}

QVariant FieldTraits<QJsonArray>::get(const QJsonArray &v)
{
    return v.isEmpty() ? QVariant() : compact(v);
}

bool FieldTraits<QJsonArray>::set(QJsonArray &v, const QVariant &x)
{
    v = {};
    const QByteArray text = x.toString().toUtf8();
    if (text.isEmpty())
        return true;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    v = document.array();
    return document.isArray();
}

QVariant FieldTraits<QJsonObject>::get(const QJsonObject &v)
{
    return v.isEmpty() ? QVariant() : compact(v);
}

bool FieldTraits<QJsonObject>::set(QJsonObject &v, const QVariant &x)
{
    v = {};
    const QByteArray text = x.toString().toUtf8();
    if (text.isEmpty())
        return true;
    const QJsonDocument document = QJsonDocument::fromJson(text);
    v = document.object();
    return document.isObject();
}

} // namespace detail

const FieldDef *findField(Fields fields, QStringView name)
{
    for (const FieldDef &f : fields) {
        if (name == QLatin1StringView(f.name))
            return &f;
    }
    return nullptr;
}

QJsonValue valueToJson(const FieldDef &field, const QVariant &value)
{
    if (value.isNull())
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Boolean:
        return value.toBool();
    case FieldType::Integer:
        return value.toLongLong();
    case FieldType::Real:
        return value.toDouble();
    case FieldType::Instant:
        return Instant{value.toLongLong()}.toString();
    case FieldType::Json: {
        const QJsonDocument document = QJsonDocument::fromJson(value.toString().toUtf8());
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    }
    default:
        return value.toString();
    }
}

QVariant valueFromJson(const FieldDef &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (field.type) {
    case FieldType::Boolean:
        return value.isBool() ? QVariant(value.toBool()) : QVariant(QVariantMap());
    case FieldType::Integer: {
        // 1.5 and 1e300 are numbers to JSON, and would quietly become 0 here.
        const bool whole = value.isDouble() && value.toInteger(0) == value.toInteger(1);
        return whole ? QVariant(static_cast<qlonglong>(value.toInteger())) : QVariant(QVariantMap());
    }
    case FieldType::Real:
        return value.isDouble() ? QVariant(value.toDouble()) : QVariant(QVariantMap());
    case FieldType::Json:
        if (value.isArray())
            return detail::compact(value.toArray());
        return value.isObject() ? detail::compact(value.toObject()) : QVariant(QVariantMap());
    default:
        return value.isString() ? QVariant(value.toString()) : QVariant(QVariantMap());
    }
}

QJsonObject toJson(Fields fields, const void *object)
{
    QJsonObject json;
    for (const FieldDef &f : fields) {
        const QVariant value = f.get(object);
        if (!value.isNull())
            json.insert(f.key(), valueToJson(f, value));
    }
    return json;
}

Result<> fromJson(Fields fields, const QJsonObject &json, void *object)
{
    QVariantList problems;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const FieldDef *f = findField(fields, it.key());
        const QVariant value = f ? valueFromJson(*f, it.value()) : QVariant();
        const bool typed = value.typeId() != QMetaType::QVariantMap;
        if (!f || !typed || !f->set(object, value)) {
            problems.append(QVariantMap{{QStringLiteral("field"), it.key()},
                                        {QStringLiteral("problem"), f ? QStringLiteral("type") : QStringLiteral("unknown")}});
        }
    }
    if (!problems.isEmpty())
        return fail(ErrorCode::Invalid, {{QStringLiteral("fields"), problems}});
    return {};
}

} // namespace praxis
