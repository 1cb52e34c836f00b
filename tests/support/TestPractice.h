#pragma once

#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "services/secrets/PracticeSeal.h"
#include "services/system/QtZones.h"
#include "services/vault/AgeVault.h"
#include "services/vault/FolderBlobs.h"
#include "services/vault/StorePersonKeys.h"

#include <QTemporaryDir>

#include <atomic>
#include <memory>

namespace praxis::test {

/// Stands still until it is told to go on.
class TestClock : public Clock {
public:
    [[nodiscard]] Instant now() const override { return at; }
    Instant at{1'795'000'000'000}; // 2026-11-18T10:26:40Z, a Wednesday
};

/// The same identities in the same order, in every run.
class CountedIds : public Ids {
public:
    explicit CountedIds(const Clock &clock, quint8 world = 1) : m_clock(clock), m_world(world) {}
    [[nodiscard]] QUuid next() override;

private:
    const Clock &m_clock;
    quint8 m_world;
    std::atomic<quint64> m_count{0};
};

[[nodiscard]] AccessMatrix accessMatrix();

/// A small practice in Sydney on a real, encrypted store: an administrator, a manager, two psychologists who work Monday to
/// Friday 8:00–18:00, a receptionist, two rooms, one service of 50 minutes.
class TestPractice {
public:
    struct Options {
        bool withHours = true;
        quint8 world = 1;       ///< another number is another practice
    };
    TestPractice();
    explicit TestPractice(const Options &options);
    /// On somebody else's store (PostgreSQL), which outlives it.
    TestPractice(Store &store, const Options &options);
    ~TestPractice();

    Actor admin, manager, psychologist, otherPsychologist, receptionist;
    QUuid lee, okafor;           ///< practitioners: psychologist's and otherPsychologist's
    QUuid location, room, otherRoom, service;

    TestClock clock;
    CountedIds ids;
    QtZones zones;
    AccessMatrix matrix;
    PracticeSeal seal;
    Parts parts;
    QTemporaryDir folder;

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] Vault &vault() { return *m_vault; }
    [[nodiscard]] StoreSession &session() { return *m_session; }
    [[nodiscard]] Door &door() { return *m_door; }

    /// Runs as the administrator; a failure ends the test program with its reason.
    template <class C> Outcome mustRun(const C &command) { return must(m_door->run(admin, command)); }
    template <class Q> typename Q::Answer mustAsk(const Q &query) { return must(m_door->ask(admin, query)); }
    QUuid addPerson(const QString &given, const QString &family, const QUuid &usual = {});
    /// Tuesday 24 November 2026 at this hour, with Dr Lee in the first room.
    [[nodiscard]] BookAppointment at(int hour, int minute, const QUuid &patient) const;
    /// The open appointment's row.
    [[nodiscard]] std::shared_ptr<Appointment> appointment(const QUuid &id) { return mustAsk(Get<Appointment>{id}); }

    /// A practice's file, or a copy of one, under the key that all of them here have.
    [[nodiscard]] static std::unique_ptr<Store> openFile(const QString &path);

    template <class T> static T must(Result<T> result)
    {
        if (!result)
            stop(result.error());
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

private:
    [[noreturn]] static void stop(const Error &error);
    void openStore();
    void build(const Options &options);
    void furnish(const Options &options);
    [[nodiscard]] Actor user(QVector<AnyCommand> &commands, const QString &name, Role role, const QUuid &practitioner = {});

    void openVault();

    std::unique_ptr<Store> m_own;
    Store *m_store = nullptr;
    std::unique_ptr<vault::FolderBlobs> m_blobs;
    std::unique_ptr<vault::FolderBlobs> m_archive;
    std::unique_ptr<vault::StorePersonKeys> m_personKeys;
    std::unique_ptr<vault::AgeVault> m_vault;
    std::unique_ptr<StoreSession> m_session;
    std::unique_ptr<Door> m_door;
};

} // namespace praxis::test
