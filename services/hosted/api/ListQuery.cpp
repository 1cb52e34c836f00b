#include "services/hosted/api/ListQuery.h"

#include "models/kernel/FieldText.h"
#include "services/hosted/api/PageCursor.h"

namespace praxis::hosted {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostOfOnePage = 100;
constexpr int mostNamed = 100;

std::unexpected<Error> invalid(const QString &field)
{
    return fail(ErrorCode::Invalid, {{u"fields"_s, QVariantList{QVariantMap{{u"field"_s, field}, {u"problem"_s, u"value"_s}}}}});
}

const FieldDef *sortable(const RecordType &type, const QString &name)
{
    const FieldDef *field = findField(type.fields, name);
    return field && field->has(Filterable) ? field : nullptr;
}

QString sortOf(const PageRequest &request)
{
    return QString((request.descending ? u"-"_s : QString()) + QString::fromLatin1(request.order));
}

/// A word of an enum is not looked for here: another one is of no row.
Parameter valueOf(const FieldDef &field, const QString &name)
{
    const auto kind = [&] {
        switch (field.type) {
        case FieldType::Integer: return Parameter::Whole;
        case FieldType::Boolean: return Parameter::Flag;
        case FieldType::Real: return Parameter::Real;
        case FieldType::Date: return Parameter::Day;
        case FieldType::Instant: return Parameter::Moment;
        case FieldType::Uuid: return Parameter::Id;
        case FieldType::WallTime: return Parameter::Wall;
        case FieldType::Json:
        case FieldType::Text: break;
        }
        return Parameter::Text;
    }();
    Parameter one(name, kind);
    one.hasBounds = false;
    return one;
}

Result<> readCursor(const RecordType &type, const QString &text, PageRequest &request)
{
    const auto cursor = PageCursor::from(text);
    const FieldDef *order = findField(type.fields, QString::fromLatin1(request.order));
    const auto value = cursor && cursor->sort == sortOf(request) ? storedFromText(*order, cursor->valueText()) : std::nullopt;
    if (!value)
        return invalid(u"after"_s);
    request.afterId = cursor->id;
    request.afterValue = *value;
    request.isAfter = true;
    return {};
}

Result<> addFilter(const RecordType &type, const QString &name, const QString &text, PageRequest &request)
{
    const FieldDef *field = sortable(type, name.section(u'.', 0, 0));
    const QString kind = name.section(u'.', 1);
    if (!field)
        return invalid(name);
    if (kind == u"in") {
        QVariantList values;
        for (const QString &one : text.split(u',')) {
            const auto value = storedFromText(*field, one);
            if (!value || value->isNull() || values.size() == mostNamed)
                return invalid(name);
            values.append(*value);
        }
        request.where.append({field->name, Condition::In, values});
        return {};
    }
    const auto value = storedFromText(*field, text);
    if (!value)
        return invalid(name);
    if (value->isNull())
        request.where.append({field->name, Condition::IsNull, {}});
    else
        request.where.append({field->name, kind == u"from" ? Condition::GreaterEqual : kind == u"until" ? Condition::Less : Condition::Equal, *value});
    return {};
}

} // namespace

Parameters listQueryNames(const RecordType &type)
{
    Parameters names{u"limit"_s, u"after"_s, u"sort"_s, {u"deleted"_s, QStringList{u"only"_s, u"include"_s}}};
    for (const FieldDef &field : type.fields) {
        if (!field.has(Filterable) || field.has(Secret) || field.type == FieldType::Json)
            continue;
        const QString name = field.key();
        names.append(valueOf(field, name));
        names.append(valueOf(field, name + u".in"));
        names.last().isList = true;
        if (field.type != FieldType::Uuid && field.type != FieldType::Boolean) {
            names.append(valueOf(field, name + u".from"));
            names.append(valueOf(field, name + u".until"));
        }
    }
    return names;
}

Result<PageRequest> listRequest(const RecordType &type, const QHash<QString, QString> &query)
{
    PageRequest request;
    if (const QString sort = query.value(u"sort"_s); !sort.isEmpty()) {
        request.descending = sort.startsWith(u'-');
        const FieldDef *field = sortable(type, request.descending ? sort.mid(1) : sort);
        if (!field || field->type == FieldType::Json)
            return invalid(u"sort"_s);
        request.order = field->name;
    }
    for (auto it = query.cbegin(); it != query.cend(); ++it) {
        if (it.key() == u"limit") {
            bool number = false;
            request.limit = it->toInt(&number);
            if (!number || request.limit < 1 || request.limit > mostOfOnePage)
                return invalid(u"limit"_s);
        } else if (it.key() == u"deleted") {
            if (*it != u"only" && *it != u"include")
                return invalid(u"deleted"_s);
            request.deleted = *it == u"only" ? Deleted::Only : Deleted::Include;
        } else if (it.key() == u"after") {
            PRAXIS_CHECK(readCursor(type, *it, request));
        } else if (it.key() != u"sort" && it.key() != u"q") {
            PRAXIS_CHECK(addFilter(type, it.key(), *it, request));
        }
    }
    return request;
}

QString nextCursor(const PageRequest &request, const RecordPage &page)
{
    if (page.lastId.isNull())
        return {};
    return PageCursor{sortOf(request), QJsonValue::fromVariant(page.lastValue), page.lastId}.text();
}

} // namespace praxis::hosted
