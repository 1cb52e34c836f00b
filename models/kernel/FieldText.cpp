#include "models/kernel/FieldText.h"

namespace praxis {

namespace {

std::optional<QVariant> only(bool good, const QVariant &value)
{
    return good ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<QVariant> storedFromText(const FieldDef &field, const QString &text)
{
    if (text.isEmpty())
        return QVariant();
    bool good = true;
    switch (field.type) {
    case FieldType::Integer: {
        const qlonglong number = text.toLongLong(&good);
        return only(good, number);
    }
    case FieldType::Real: {
        const double number = text.toDouble(&good);
        return only(good, number);
    }
    case FieldType::Boolean:
        return only(text == u"true" || text == u"false", text == u"true");
    case FieldType::Instant: {
        const Instant at = Instant::fromString(text);
        return only(!at.isNull(), static_cast<qlonglong>(at.ms));
    }
    case FieldType::Uuid: {
        const QUuid id = QUuid::fromString(text);
        return only(!id.isNull() && idText(id) == text.toLower(), QVariant::fromValue(id));
    }
    case FieldType::Date:
        return only(QDate::fromString(text, Qt::ISODate).isValid() && text.size() == 10, text);
    case FieldType::WallTime:
        return only(WallTime::fromString(text).isValid(), WallTime::fromString(text).toString());
    case FieldType::Json:
        return {};
    case FieldType::Text:
        break;
    }
    return text;
}

} // namespace praxis
