#pragma once

#include "services/hosted/api/Api.h"

namespace praxis::hosted {

/// Runs commands for a request and makes its answer. With an Idempotency-Key the answer is kept in the transaction of the effect, so that
/// the same request sent again changes nothing and is answered the same; the same key with another request is refused.
class Once {
public:
    using Answering = std::function<HttpAnswer(const Outcome &)>;

    Once(const ApiParts &parts, const Asked &asked) : m_parts(parts), m_asked(asked) {}

    [[nodiscard]] HttpAnswer run(const Result<AnyCommand> &command, const Answering &answering);
    /// The same where making the command is work: it is not made again for a request that was answered before.
    [[nodiscard]] HttpAnswer runMade(const std::function<Result<AnyCommand>()> &make, const Answering &answering);
    /// Many of them: `work` is given what has to be done alongside.
    [[nodiscard]] HttpAnswer runMany(const QVector<AnyCommand> &commands, ManyOptions options);

private:
    [[nodiscard]] Result<std::optional<HttpAnswer>> kept(StoreSession &session) const;
    [[nodiscard]] Result<> keep(StoreSession &session, const HttpAnswer &answer) const;
    /// Those of the practice who wait for news need not wait for the next look.
    void tellOthers() const;
    [[nodiscard]] bool hasKey() const { return !m_key.isEmpty(); }
    /// 400 for a key that is none.
    [[nodiscard]] std::optional<HttpAnswer> readKey();

    const ApiParts &m_parts;
    const Asked &m_asked;
    QString m_key;
    QByteArray m_hash;
};

[[nodiscard]] QJsonObject outcomeJson(const Outcome &outcome);
[[nodiscard]] QJsonObject outcomeSchema();

} // namespace praxis::hosted
