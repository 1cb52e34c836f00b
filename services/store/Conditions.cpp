#include "services/store/Conditions.h"

#include "models/records/Appointment.h"
#include "models/records/Practitioner.h"
#include "models/records/User.h"
#include "services/store/PersonIndex.h"

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

QString operatorText(Condition::Op op)
{
    switch (op) {
    case Condition::NotEqual:
        return u" <> ?"_s;
    case Condition::Less:
        return u" < ?"_s;
    case Condition::LessEqual:
        return u" <= ?"_s;
    case Condition::Greater:
        return u" > ?"_s;
    case Condition::GreaterEqual:
        return u" >= ?"_s;
    default:
        return u" = ?"_s;
    }
}

/// As lower() of both databases folds: the letters of ASCII alone.
QString folded26(QString text)
{
    for (QChar &c : text) {
        if (c >= u'A' && c <= u'Z')
            c = c.toLower();
    }
    return text;
}

void addCondition(Clause &clause, const FieldDef &field, const Condition &condition, const QString &column)
{
    const QString name = u" AND " + column;
    if (condition.op == Condition::IsNull || condition.op == Condition::NotNull) {
        clause.also(name + (condition.op == Condition::IsNull ? u" IS NULL"_s : u" IS NOT NULL"_s));
    } else if (condition.op == Condition::In) {
        const QVariantList values = condition.value.toList();
        if (values.isEmpty()) {
            clause.also(u" AND 1 = 0"_s);
            return;
        }
        clause.also(name + u" IN (?" + QString(u", ?"_s).repeated(values.size() - 1) + u')');
        for (const QVariant &value : values)
            clause.values.append(boundValue(field, value));
    } else if (condition.op == Condition::EqualFolded) {
        clause.also(name + u" IS NOT NULL AND lower(" + column + u") = ?", {folded26(condition.value.toString())}); // as contact_by_folded_email has it
    } else if (condition.op == Condition::StartsWith) {
        const QString prefix = condition.value.toString();
        clause.also(name + u" >= ? AND " + column + u" < ?", {prefix, afterAll(prefix)});
    } else {
        clause.also(name + operatorText(condition.op), {boundValue(field, condition.value)});
    }
}

Clause attendedBy(const Scope &scope, const QString &alias)
{
    if (scope.kind == Scope::OfPractitioner)
        return {u" AND (%1.practitioner_id = ? OR %1.other_staff LIKE ?)"_s.arg(alias), {uuidValue(scope.id), QString(u'%' + idText(scope.id) + u'%')}};
    return {u" AND EXISTS (SELECT 1 FROM participant p WHERE p.organization_id = %1.organization_id AND p.appointment_id = %1.id"
             " AND p.contact_id = ? AND NOT p.is_deleted)"_s.arg(alias), {uuidValue(scope.id)}};
}

} // namespace

QVariant boundValue(const FieldDef &field, const QVariant &value)
{
    if (field.type != FieldType::Uuid || value.isNull())
        return value;
    return uuidValue(value.typeId() == QMetaType::QUuid ? value.toUuid() : QUuid::fromString(value.toString()));
}

Result<Clause> conditionsOn(const RecordType &type, const QVector<Condition> &where, Deleted deleted, const QString &alias)
{
    Clause clause;
    const QString dot = alias.isEmpty() ? QString() : QString(alias + u'.');
    if (deleted != Deleted::Include)
        clause.also((deleted == Deleted::Only ? u" AND "_s : u" AND NOT "_s) + dot + u"is_deleted");
    for (const Condition &condition : where) {
        const FieldDef *field = findField(type.fields, QString::fromLatin1(condition.field));
        if (!field)
            return invalidField(QString::fromLatin1(condition.field), u"unknown"_s);
        addCondition(clause, *field, condition, dot + field->key());
    }
    return clause;
}

Clause following(const FieldDef &order, bool descending, const PageEnd &last, const QString &dot)
{
    const QVariant id = uuidValue(last.id);
    const QString column = dot + order.key();
    if (qstrcmp(order.name, "id") == 0)
        return {u" AND "_s + column + (descending ? u" < ?"_s : u" > ?"_s), {id}};
    const QString idColumn = dot + u"id";
    if (last.value.isNull())
        return {(descending ? u" AND %1 IS NULL AND %2 > ?"_s : u" AND (%1 IS NOT NULL OR %2 > ?)"_s).arg(column, idColumn), {id}};
    const QVariant value = boundValue(order, last.value);
    return {(descending ? u" AND (%1 < ? OR (%1 = ? AND %2 > ?) OR %1 IS NULL)"_s : u" AND (%1 > ? OR (%1 = ? AND %2 > ?))"_s).arg(column, idColumn), {value, value, id}};
}

Clause scopeOf(const RecordType &type, const Scope &scope, const QUuid &user, const QString &alias)
{
    if (scope.kind == Scope::Everything)
        return {};
    const auto ownedBy = [&](const char *field, const QUuid &owner) {
        return owner.isNull() ? Clause{u" AND 1 = 0"_s, {}} : Clause{u" AND %1.%2 = ?"_s.arg(alias, QString::fromLatin1(field)), {uuidValue(owner)}};
    };
    if (&type == &typeOf<User>())
        return ownedBy("id", user);
    if (findField(type.fields, u"user_id"))
        return ownedBy("user_id", user);
    if (scope.kind == Scope::Nothing)
        return {u" AND 1 = 0"_s, {}};
    if (&type == &typeOf<Appointment>())
        return attendedBy(scope, alias);
    if (type.person) {
        const ScopeClause persons = personScope(scope, alias, QString::fromLatin1(type.person));
        return {persons.sql, persons.values};
    }
    const bool practitioner = scope.kind == Scope::OfPractitioner;
    if (practitioner && &type == &typeOf<Practitioner>())
        return ownedBy("id", scope.id);
    if (practitioner && findField(type.fields, u"practitioner_id"))
        return ownedBy("practitioner_id", scope.id);
    return {u" AND 1 = 0"_s, {}};
}

} // namespace praxis::store
