#include "models/access/AccessMatrix.h"

#include "models/kernel/Field.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace praxis {

namespace {

std::optional<Cell> parseCell(const QString &text)
{
    static const QHash<QString, Cell> cells{
        {QStringLiteral("-"), Cell::No},      {QStringLiteral("A"), Cell::All},    {QStringLiteral("O"), Cell::Own},
        {QStringLiteral("L"), Cell::Limited}, {QStringLiteral("R"), Cell::Reason}, {QStringLiteral("2"), Cell::Two},
    };
    const auto it = cells.find(text);
    return it == cells.end() ? std::nullopt : std::optional(*it);
}

} // namespace

Result<AccessMatrix> AccessMatrix::parse(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(json, &problem).object();
    if (problem.error != QJsonParseError::NoError)
        return malformed(problem.errorString());
    if (root[u"version"].toInteger() != 1)
        return malformed(QStringLiteral("version"));
    AccessMatrix matrix;
    const QJsonObject actions = root[u"actions"].toObject();
    if (actions.isEmpty())
        return malformed(QStringLiteral("actions"));
    for (auto it = actions.begin(); it != actions.end(); ++it) {
        std::array<Cell, 5> row{};
        const QJsonObject cells = it->toObject();
        if (static_cast<std::size_t>(cells.size()) != row.size())
            return malformed(it.key());
        for (std::size_t role = 0; role < row.size(); ++role) {
            const auto cell = parseCell(cells[enumName(static_cast<Role>(role))].toString());
            if (!cell)
                return malformed(it.key());
            row[role] = *cell;
        }
        matrix.m_cells.insert(it.key(), row);
    }
    const auto read = [&](QStringView name, QHash<QString, QString> &into) -> Result<> {
        if (!root[name].isObject())
            return malformed(name.toString());
        const QJsonObject object = root[name].toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!matrix.m_cells.contains(it->toString()))
                return malformed(it.key());
            into.insert(it.key(), it->toString());
        }
        return {};
    };
    PRAXIS_CHECK(read(u"commands", matrix.m_commands));
    PRAXIS_CHECK(read(u"queries", matrix.m_queries));
    PRAXIS_CHECK(read(u"many", matrix.m_many));
    const QJsonArray own = root[u"program"].toArray();
    for (const QJsonValue &value : own) {
        const QString name = value.toString();
        if (!matrix.m_commands.contains(name) && !matrix.m_queries.contains(name))
            return malformed(name);
        matrix.m_program.insert(name);
    }
    const QJsonArray fresh = root[u"fresh"].toArray();
    for (const QJsonValue &value : fresh) {
        if (!matrix.m_cells.contains(value.toString()))
            return malformed(value.toString());
        matrix.m_fresh.insert(value.toString());
    }
    return matrix;
}

Cell AccessMatrix::cellOf(const Actor &actor, const QString &commandOrQuery) const
{
    if (actor.isProgram)
        return m_program.contains(commandOrQuery) ? Cell::All : Cell::No;
    const auto command = m_commands.constFind(commandOrQuery);
    return cell(actor.role, command != m_commands.cend() ? *command : m_queries.value(commandOrQuery));
}

Cell AccessMatrix::cell(Role role, const QString &action) const
{
    const auto it = m_cells.find(action);
    return it == m_cells.end() ? Cell::No : (*it)[static_cast<std::size_t>(role)];
}

} // namespace praxis
