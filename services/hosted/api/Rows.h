#pragma once

#include "services/hosted/api/Api.h"
#include "services/hosted/api/Schemas.h"

#include <QJsonArray>

#include <string>
#include <vector>

/// What the routes of lists have in common: values of a query, rows as JSON, and the schema of both.
namespace praxis::hosted {

/// The values of a query; the first that is not one is kept as the error of them all.
class Values {
public:
    explicit Values(const QHash<QString, QString> &query) : m_query(query) {}

    [[nodiscard]] QUuid uuid(const QString &name);
    [[nodiscard]] Instant instant(const QString &name);
    [[nodiscard]] QDate date(const QString &name);
    [[nodiscard]] WallTime wall(const QString &name);
    /// One of the words of an enum; its first where nothing is said.
    template <class E> [[nodiscard]] E oneOf(const QString &name)
    {
        constexpr auto names = enumNames(E{});
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (text(name) == QLatin1StringView(names[i]))
                return static_cast<E>(i);
        }
        if (!text(name).isEmpty())
            m_wrong = name;
        return E{};
    }
    [[nodiscard]] int number(const QString &name, int usual); ///< its bounds are those of its Parameter
    [[nodiscard]] qint64 count(const QString &name); ///< 0 where it is not given
    /// Where the page before ended; none: from the beginning. `fields`: what the rows may be sorted by.
    [[nodiscard]] std::optional<PageEnd> after(Fields fields);
    [[nodiscard]] QString text(const QString &name) const { return m_query.value(name); }
    [[nodiscard]] Result<> check() const;
    void refuse(const QString &name) { m_wrong = name; }

private:
    const QHash<QString, QString> &m_query;
    QString m_wrong;
};

/// For a route that asks the practice nothing, so that no door refuses: whose role may not at all, which is written down. `what` is the
/// command or the question that it stands for.
[[nodiscard]] std::optional<HttpAnswer> refusedByRole(const ApiParts &parts, const Asked &asked, const QString &what, const QString &action);
/// The same for whose sign-in is not fresh enough for it.
[[nodiscard]] std::optional<HttpAnswer> refusedAsStale(const ApiParts &parts, const Asked &asked, const QString &what, const QString &action);
[[nodiscard]] std::unexpected<Error> invalidValue(const QString &field);
[[nodiscard]] QJsonObject rowJson(Fields fields, const void *row);
/// The same as text, of many rows.
class RowText {
public:
    explicit RowText(Fields fields);

    /// Without the brace at its end.
    void append(std::string &json, const void *row) const;

private:
    Fields m_fields;
    std::vector<std::string> m_names; ///< with what stands around them
};

template <class T> [[nodiscard]] QJsonObject rowSchema(Fields fields)
{
    T spoilt;
    QJsonObject properties;
    for (const FieldDef &field : fields)
        properties.insert(field.key(), schema::orNull(schema::ofField(field, &spoilt)));
    return schema::object(properties);
}

/// Rows straight into the text of an answer, with no QJsonObject of each in between. `more` adds members, each with the comma before it.
template <class T, class More> [[nodiscard]] HttpAnswer items(const QVector<T> &rows, Fields fields, More more)
{
    constexpr qsizetype usual = 900; // bytes
    const RowText text(fields);
    std::string body = "{\"items\":[";
    body.reserve(static_cast<std::size_t>((rows.size() + 1) * usual));
    for (const T &row : rows) {
        text.append(body, &row);
        more(row, body);
        body += "},";
    }
    if (!rows.isEmpty())
        body.pop_back();
    body += "]}";
    HttpAnswer answer;
    answer.body = QByteArray::fromStdString(body);
    return answer;
}

template <class T> [[nodiscard]] HttpAnswer items(const QVector<T> &rows, Fields fields)
{
    return items(rows, fields, [](const T &, std::string &) {});
}

template <class T> [[nodiscard]] QJsonArray rowsJson(const QVector<T> &rows, Fields fields)
{
    QJsonArray all;
    for (const T &row : rows)
        all.append(rowJson(fields, &row));
    return all;
}

/// A route that only asks: by the action of its question, at /api/v1/.
struct ReadingRoute {
    QString path;
    const char *query;
    QString summary;
    HttpAnswer (*answer)(const ApiParts &, const Asked &);
    QJsonObject response;
    Parameters names = {}; ///< what may stand in its query
};
void addReading(Router &router, const ApiParts &parts, const ReadingRoute &route);

/// Opens with a reason, which is more than reading: it stays open for a while, and who wrote it hears of it. `POST …/open` beside the route that
/// reads by the same question; its body has the reason, and of what else it may have.
struct OpeningRoute {
    QString path; ///< without "/open"
    const char *query;
    QString summary;
    HttpAnswer (*answer)(const ApiParts &, const Asked &, const QJsonObject &body);
    QJsonObject response;
    QStringList may = {};
};
void addOpening(Router &router, const ApiParts &parts, const OpeningRoute &route);

/// Whose appointments of which time, as the routes that take it call its parts: of at most 62 days.
[[nodiscard]] CalendarFilter calendarFilter(Values &values);
[[nodiscard]] Parameters calendarFilterNames();

/// A schema with more members, and that of a list.
[[nodiscard]] QJsonObject with(const QJsonObject &schema, const QJsonObject &more);
[[nodiscard]] QJsonObject itemsOf(const QJsonObject &schema);
/// The same where more may follow: `next` is null at the end, and else what `after` of the next page is. `fields`: as of Values::after.
[[nodiscard]] QJsonObject pageOf(const QJsonObject &schema);
[[nodiscard]] QJsonValue nextOf(const std::optional<PageEnd> &end, Fields fields);
[[nodiscard]] HttpAnswer pageJson(const QJsonArray &items, const std::optional<PageEnd> &end, Fields fields);

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
