#pragma once

#include "services/hosted/api/Api.h"
#include "services/hosted/api/Schemas.h"

#include <QJsonArray>

/// What the routes of lists have in common: values of a query, rows as JSON, and the schema of both.
namespace praxis::hosted {

/// The values of a query; the first that is not one is kept as the error of them all.
class Values {
public:
    explicit Values(const QHash<QString, QString> &query) : m_query(query) {}

    [[nodiscard]] QUuid uuid(const QString &name);
    [[nodiscard]] Instant instant(const QString &name);
    [[nodiscard]] int number(const QString &name, int usual, int most);
    [[nodiscard]] QString text(const QString &name) const { return m_query.value(name); }
    [[nodiscard]] Result<> check() const;

private:
    const QHash<QString, QString> &m_query;
    QString m_wrong;
};

[[nodiscard]] std::unexpected<Error> invalidValue(const QString &field);
[[nodiscard]] QJsonObject rowJson(Fields fields, const void *row);

template <class T> [[nodiscard]] QJsonObject rowSchema(Fields fields)
{
    T spoilt;
    QJsonObject properties;
    for (const FieldDef &field : fields)
        properties.insert(field.key(), schema::orNull(schema::ofField(field, &spoilt)));
    return schema::object(properties);
}

template <class T, class More> [[nodiscard]] HttpAnswer items(const QVector<T> &rows, Fields fields, More more)
{
    QJsonArray all;
    for (const T &row : rows) {
        QJsonObject json = rowJson(fields, &row);
        more(row, json);
        all.append(json);
    }
    return json({{QStringLiteral("items"), all}});
}

template <class T> [[nodiscard]] HttpAnswer items(const QVector<T> &rows, Fields fields)
{
    return items(rows, fields, [](const T &, QJsonObject &) {});
}

/// Asks, and answers what was said.
template <class Q, class Told> [[nodiscard]] HttpAnswer told(const ApiParts &parts, const Asked &asked, const Result<> &values, const Q &query, Told tell)
{
    if (!values)
        return problem(values.error());
    auto door = doorOf(parts, *asked.actor);
    if (!door)
        return problem(door.error());
    const auto answer = door->ask(*asked.actor, query);
    return answer ? tell(*answer) : problem(answer.error());
}

} // namespace praxis::hosted
