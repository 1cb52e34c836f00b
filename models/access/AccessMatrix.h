#pragma once

#include "models/access/Actor.h"
#include "models/kernel/Error.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>

namespace praxis {

/// The reason of a refusal where AccessMatrix::wantsFresh.
inline const QString freshSignInNeeded = QStringLiteral("fresh_sign_in_needed");
/// For how long a proof is a fresh one.
inline constexpr int freshSeconds = 10 * 60;

/// One cell of the access matrix.
enum class Cell : quint8 {
    No,      ///< "-" refused
    All,     ///< "A" everything in the organisation
    Own,     ///< "O" own or assigned only
    Limited, ///< "L" everything, without clinical fields
    Reason,  ///< "R" only with a stated reason
    Two,     ///< "2" two people
};

/// `resources/access.json`, read by desk, server and tests alike. What it does not name is refused.
class AccessMatrix {
public:
    /// Malformed (data: detail) of another version, or where a role is missing or not ours, a cell is unknown or a command names no action.
    [[nodiscard]] static Result<AccessMatrix> parse(const QByteArray &json);

    [[nodiscard]] Cell cell(Role role, const QString &action) const;
    /// Of a command or a query: the cell of the actor's role, and for the program itself what it is named for ("program" in the file).
    [[nodiscard]] Cell cellOf(const Actor &actor, const QString &commandOrQuery) const;
    [[nodiscard]] bool isOfTheProgram(const QString &commandOrQuery) const { return m_program.contains(commandOrQuery); }
    /// The action that a command or query needs; empty: unknown, and so refused.
    [[nodiscard]] QString actionOfCommand(const QString &command) const { return m_commands.value(command); }
    [[nodiscard]] QString actionOfQuery(const QString &query) const { return m_queries.value(query); }
    /// What it takes to run a command for several records at once; empty: no more than for one.
    [[nodiscard]] QString actionOfMany(const QString &command) const { return m_many.value(command); }
    /// Policy, keys and integrations: whoever has the screen or the token of an administrator must not be able to change them with that alone.
    /// True where this actor first proves anew that it is them.
    [[nodiscard]] bool wantsFresh(const Actor &actor, const QString &action) const { return !actor.isFresh && isFresh(action); }
    [[nodiscard]] bool isFresh(const QString &action) const { return m_fresh.contains(action); }
    [[nodiscard]] QStringList commands() const { return m_commands.keys(); }
    [[nodiscard]] QStringList queries() const { return m_queries.keys(); }
    [[nodiscard]] QStringList actions() const { return m_cells.keys(); }

private:
    QHash<QString, std::array<Cell, 5>> m_cells;
    QHash<QString, QString> m_commands;
    QHash<QString, QString> m_queries;
    QHash<QString, QString> m_many;
    QSet<QString> m_program;
    QSet<QString> m_fresh;
};

} // namespace praxis
