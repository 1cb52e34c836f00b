#pragma once

#include "models/records/User.h"
#include "services/practice/door/Door.h"

#include <optional>

namespace praxis::app {

/// The people who work in a sample practice, to act in their name.
class SampleStaff {
public:
    [[nodiscard]] static Result<SampleStaff> read(Door &door, const Actor &founder);

    [[nodiscard]] std::optional<Actor> named(const QString &login) const;
    /// The psychologist whose sessions these are.
    [[nodiscard]] std::optional<Actor> psychologist(const QUuid &practitioner) const;
    /// Another psychologist than that one: the first of the accounts.
    [[nodiscard]] std::optional<Actor> colleagueOf(const QUuid &practitioner) const;

private:
    [[nodiscard]] Actor actorOf(const User &user) const;

    Actor m_founder;
    QVector<std::shared_ptr<User>> m_users;
};

} // namespace praxis::app
