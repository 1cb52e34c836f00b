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

QString conditionText(const Condition &condition, const QString &column)
{
    const QString name = u" AND " + column;
    switch (condition.op) {
    case Condition::IsNull:
        return name + u" IS NULL";
    case Condition::NotNull:
        return name + u" IS NOT NULL";
    case Condition::In: {
        const qsizetype count = condition.value.toList().size();
        return count == 0 ? u" AND 1 = 0"_s : QString(name + u" IN (?" + QString(u", ?"_s).repeated(count - 1) + u')');
    }
    case Condition::EqualFolded:
        return name + u" IS NOT NULL AND lower(" + column + u") = ?"; // as contact_by_folded_email has it
    case Condition::StartsWith:
        return name + u" >= ? AND " + column + u" < ?";
    default:
        return name + operatorText(condition.op);
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

void appendValues(QVariantList &values, const FieldDef &field, const Condition &condition)
{
    switch (condition.op) {
    case Condition::IsNull:
    case Condition::NotNull:
        break;
    case Condition::In: {
        const QVariantList wanted = condition.value.toList();
        for (const QVariant &value : wanted)
            values.append(boundValue(field, value));
        break;
    }
    case Condition::EqualFolded:
        values.append(folded26(condition.value.toString()));
        break;
    case Condition::StartsWith: {
        const QString prefix = condition.value.toString();
        values << prefix << afterAll(prefix);
        break;
    }
    default:
        values.append(boundValue(field, condition.value));
        break;
    }
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
        clause.also(conditionText(condition, dot + field->key()));
        appendValues(clause.values, *field, condition);
    }
    return clause;
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
