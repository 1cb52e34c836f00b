#pragma once

#include "models/records/Equipment.h"
#include "models/records/Location.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/User.h"

#include <QHash>
#include <QObject>
#include <QVector>

#include <memory>

namespace praxis {
class Desk;
class Zones;
}

namespace praxis::ui {

/// The small tables of a practice, kept for names and choices; loaded after sign-in and again after every change of them.
class Directory : public QObject {
    Q_OBJECT

public:
    explicit Directory(Desk &desk, QObject *parent = nullptr);

    void load();
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const Organization &organization() const { return m_organization; }
    /// In the practice's order; inactive ones last.
    [[nodiscard]] const QVector<std::shared_ptr<Practitioner>> &practitioners() const { return m_practitioners; }
    [[nodiscard]] const QVector<std::shared_ptr<Service>> &services() const { return m_services; }
    [[nodiscard]] const QVector<std::shared_ptr<Location>> &locations() const { return m_locations; }
    [[nodiscard]] const QVector<std::shared_ptr<Room>> &rooms() const { return m_rooms; }
    [[nodiscard]] const QVector<std::shared_ptr<Equipment>> &equipment() const { return m_equipment; }
    [[nodiscard]] std::shared_ptr<Practitioner> practitioner(const QUuid &id) const;
    [[nodiscard]] std::shared_ptr<Service> service(const QUuid &id) const;
    [[nodiscard]] std::shared_ptr<Location> location(const QUuid &id) const;
    [[nodiscard]] std::shared_ptr<Room> room(const QUuid &id) const;
    /// The zone in which this desk's calendar is shown: the first location's, else the practice's.
    [[nodiscard]] QString zone() const;
    /// The zone of where something is: of its room's place, else its own, else its practitioner's usual one, else the practice's; as the
    /// door has it.
    [[nodiscard]] QString zoneOf(const QUuid &room, const QUuid &location, const QUuid &practitioner) const;
    [[nodiscard]] const Zones &zones() const;

Q_SIGNALS:
    void loaded();
    void failed(const praxis::Error &error);

private:
    Desk &m_desk;
    bool m_loaded = false;
    quint64 m_turn = 0;
    Organization m_organization;
    QVector<std::shared_ptr<Practitioner>> m_practitioners;
    QVector<std::shared_ptr<Service>> m_services;
    QVector<std::shared_ptr<Location>> m_locations;
    QVector<std::shared_ptr<Room>> m_rooms;
    QVector<std::shared_ptr<Equipment>> m_equipment;
};

} // namespace praxis::ui
