#include "app/common/SampleStaff.h"

#include <algorithm>

namespace praxis::app {

Result<SampleStaff> SampleStaff::read(Door &door, const Actor &founder)
{
    SampleStaff staff;
    staff.m_founder = founder;
    PRAXIS_TRY(staff.m_users, door.ask(founder, List<User>{{.order = {{"login"}}}}));
    return staff;
}

Actor SampleStaff::actorOf(const User &user) const
{
    Actor actor = m_founder;
    actor.user = user.id;
    actor.role = user.role;
    actor.practitioner = user.practitionerId;
    return actor;
}

std::optional<Actor> SampleStaff::named(const QString &login) const
{
    const auto user = std::ranges::find_if(m_users, [&](const auto &one) { return one->login == login; });
    return user == m_users.end() ? std::optional<Actor>() : actorOf(**user);
}

std::optional<Actor> SampleStaff::psychologist(const QUuid &practitioner) const
{
    const auto user = std::ranges::find_if(m_users, [&](const auto &one) { return one->role == Role::Psychologist && one->practitionerId == practitioner; });
    return user == m_users.end() ? std::optional<Actor>() : actorOf(**user);
}

std::optional<Actor> SampleStaff::colleagueOf(const QUuid &practitioner) const
{
    const auto user = std::ranges::find_if(m_users, [&](const auto &one) { return one->role == Role::Psychologist && one->practitionerId != practitioner; });
    return user == m_users.end() ? std::optional<Actor>() : actorOf(**user);
}

} // namespace praxis::app
