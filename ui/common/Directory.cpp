#include "ui/common/Directory.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Later.h"

#include <algorithm>

namespace praxis::ui {

namespace {

struct Tables {
    Organization organization;
    QVector<std::shared_ptr<Practitioner>> practitioners;
    QVector<std::shared_ptr<Service>> services;
    QVector<std::shared_ptr<Location>> locations;
    QVector<std::shared_ptr<Room>> rooms;
    QVector<std::shared_ptr<Equipment>> equipment;
};

template <class T>
Result<QVector<std::shared_ptr<T>>> inOrder(Door &door, const Actor &actor)
{
    PRAXIS_TRY(QVector<std::shared_ptr<T>> rows, door.ask(actor, List<T>{}));
    std::stable_sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) {
        if (a->isActive != b->isActive)
            return a->isActive;
        if constexpr (requires { a->sortOrder; }) {
            if (a->sortOrder != b->sortOrder)
                return a->sortOrder < b->sortOrder;
        }
        if constexpr (requires { a->displayName; })
            return a->displayName.localeAwareCompare(b->displayName) < 0;
        else
            return a->name.localeAwareCompare(b->name) < 0;
    });
    return rows;
}

/// All of it on one reader: one wait instead of six.
Result<Tables> read(Door &door, const Actor &actor)
{
    Tables tables;
    PRAXIS_TRY(const std::shared_ptr<Organization> organization, door.ask(actor, Get<Organization>{actor.organization}));
    tables.organization = *organization;
    PRAXIS_TRY(tables.practitioners, inOrder<Practitioner>(door, actor));
    PRAXIS_TRY(tables.services, inOrder<Service>(door, actor));
    PRAXIS_TRY(tables.locations, inOrder<Location>(door, actor));
    PRAXIS_TRY(tables.rooms, inOrder<Room>(door, actor));
    PRAXIS_TRY(tables.equipment, inOrder<Equipment>(door, actor));
    return tables;
}

template <class T>
std::shared_ptr<T> byId(const QVector<std::shared_ptr<T>> &rows, const QUuid &id)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const auto &row) { return row->id == id; });
    return found == rows.end() ? nullptr : *found;
}

} // namespace

Directory::Directory(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    connect(&desk, &Desk::changed, this, [this] {
        if (m_loaded)
            load();
    });
}

void Directory::load()
{
    const quint64 turn = ++m_turn;
    later(m_desk.onReader<Tables>(&read), this, [this, turn](const Result<Tables> &tables) {
        if (turn != m_turn)
            return;
        if (!tables) {
            Q_EMIT failed(tables.error());
            return;
        }
        m_organization = tables->organization;
        m_practitioners = tables->practitioners;
        m_services = tables->services;
        m_locations = tables->locations;
        m_rooms = tables->rooms;
        m_equipment = tables->equipment;
        m_loaded = true;
        Q_EMIT loaded();
    });
}

std::shared_ptr<Practitioner> Directory::practitioner(const QUuid &id) const
{
    return byId(m_practitioners, id);
}

std::shared_ptr<Service> Directory::service(const QUuid &id) const
{
    return byId(m_services, id);
}

std::shared_ptr<Location> Directory::location(const QUuid &id) const
{
    return byId(m_locations, id);
}

std::shared_ptr<Room> Directory::room(const QUuid &id) const
{
    return byId(m_rooms, id);
}

/// Of those that this computer knows.
QString Directory::zone() const
{
    const Zones &zones = m_desk.parts().zones;
    for (const auto &location : m_locations) {
        if (location->isActive && zones.knows(location->zone))
            return location->zone;
    }
    return zones.knows(m_organization.zone) ? m_organization.zone : QStringLiteral("UTC");
}

QString Directory::zoneOf(const QUuid &room, const QUuid &location, const QUuid &practitioner) const
{
    const auto standsIn = this->room(room);
    const auto heldBy = this->practitioner(practitioner);
    for (const QUuid &id : {standsIn ? standsIn->locationId : QUuid(), location, heldBy ? heldBy->defaultLocationId : QUuid()}) {
        if (const auto place = this->location(id))
            return place->zone.isEmpty() ? m_organization.zone : place->zone;
    }
    return m_organization.zone;
}

const Zones &Directory::zones() const
{
    return m_desk.parts().zones;
}

} // namespace praxis::ui
