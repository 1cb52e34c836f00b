#include "tests/support/TestPractice.h"

#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "models/records/WorkingHours.h"
#include "models/rules/People.h"
#include "services/store/SqliteStore.h"
#include "tests/support/FastFolder.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <cstdlib>

namespace praxis::test {

QUuid CountedIds::next()
{
    const quint64 n = ++m_count;
    uchar random[10]{m_world};
    for (int i = 0; i < 8; ++i)
        random[9 - i] = static_cast<uchar>(n >> (8 * i));
    return makeUuid7(m_clock.now().ms, random);
}

AccessMatrix accessMatrix()
{
    QFile file(QStringLiteral(PRAXIS_SOURCE_DIR "/resources/access.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("access.json cannot be read");
    auto matrix = AccessMatrix::parse(file.readAll());
    if (!matrix)
        qFatal("access.json is malformed: %s", qPrintable(matrix.error().data.value(QStringLiteral("detail")).toString()));
    return *matrix;
}

namespace {

QByteArray keyBytes()
{
    return QByteArray(32, 'k');
}

} // namespace

TestPractice::TestPractice() : TestPractice(Options{}) {}

TestPractice::TestPractice(const Options &options)
    : ids(clock, options.world), matrix(accessMatrix()), seal(SecretBytes::copyOf(keyBytes()), SecretBytes::copyOf(keyBytes())),
      parts{matrix, clock, ids, zones, seal}, folder(fastFolder())
{
    openStore();
    build(options);
}

TestPractice::TestPractice(Store &store, const Options &options)
    : ids(clock, options.world), matrix(accessMatrix()), seal(SecretBytes::copyOf(keyBytes()), SecretBytes::copyOf(keyBytes())),
      parts{matrix, clock, ids, zones, seal}, folder(fastFolder()), m_store(&store)
{
    build(options);
}

TestPractice::~TestPractice() = default;

void TestPractice::stop(const Error &error)
{
    std::fprintf(stderr, "unexpected error: %s %s\n", qPrintable(codeName(error.code)),
                 QJsonDocument(QJsonObject::fromVariantMap(error.data)).toJson(QJsonDocument::Compact).constData());
    std::abort();
}

std::unique_ptr<Store> TestPractice::openFile(const QString &path)
{
    const auto key = [](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(keyBytes());
        return {};
    };
    auto store = store::SqliteStore::open(path, key, {.create = true});
    if (!store)
        stop(store.error());
    return std::move(*store);
}

void TestPractice::openStore()
{
    m_own = openFile(folder.filePath(QStringLiteral("practice.db")));
    m_store = m_own.get();
}

Actor TestPractice::user(QVector<AnyCommand> &commands, const QString &name, Role role, const QUuid &practitioner)
{
    AddUser command;
    command.id = ids.next();
    command.login = folded(name).replace(u' ', u'.') + QStringLiteral("@example.org");
    command.displayName = name;
    command.role = role;
    command.practitionerId = practitioner;
    commands.append(AnyCommand::of(command));
    return Actor{.user = command.id, .organization = admin.organization, .role = role, .practitioner = practitioner};
}

void TestPractice::build(const Options &options)
{
    m_session = must(m_store->session());
    m_door = std::make_unique<Door>(*m_session, parts);
    Organization practice;
    practice.id = ids.next();
    practice.name = QStringLiteral("Harbourside Psychology");
    practice.country = QStringLiteral("AU");
    practice.currency = QStringLiteral("AUD");
    practice.zone = QStringLiteral("Australia/Sydney");
    User first;
    first.id = ids.next();
    first.login = QStringLiteral("ada@example.org");
    first.loginKey = loginKey(first.login);
    first.displayName = QStringLiteral("Ada Admin");
    first.role = Role::Admin;
    admin = {.user = first.id, .organization = practice.id, .role = Role::Admin, .purpose = QStringLiteral("quality_assurance")};
    must(m_door->found(practice, first, admin));

    openVault();
    furnish(options);
}

void TestPractice::openVault()
{
    m_blobs = must(vault::FolderBlobs::in(folder.filePath(QStringLiteral("media"))));
    m_archive = must(vault::FolderBlobs::in(folder.filePath(QStringLiteral("archive"))));
    m_personKeys = std::make_unique<vault::StorePersonKeys>(*m_store, seal, admin.organization);
    m_vault = std::make_unique<vault::AgeVault>(*m_blobs, *m_archive, seal, *m_personKeys, ids, clock);
    parts.vault = m_vault.get();
}

/// All in one transaction: a test that needs fifty practices would wait for a thousand of them on a slow disk.
void TestPractice::furnish(const Options &options)
{
    QVector<AnyCommand> commands;
    const auto make = [&](auto record) {
        record.id = ids.next();
        commands.append(AnyCommand::of(create(record)));
        return record.id;
    };
    Location place;
    place.name = QStringLiteral("Harbour Street");
    place.zone = QStringLiteral("Australia/Sydney");
    location = make(place);
    Room one;
    one.name = QStringLiteral("Room 1");
    one.locationId = location;
    room = make(one);
    one.name = QStringLiteral("Room 2");
    otherRoom = make(one);
    Service talk;
    talk.name = QStringLiteral("Individual session");
    talk.durationMinutes = 50;
    talk.priceMinor = 22000;
    talk.currency = QStringLiteral("AUD");
    service = make(talk);
    for (const auto &[name, id] : {std::pair{QStringLiteral("Dr Lee"), &lee}, std::pair{QStringLiteral("Dr Okafor"), &okafor}}) {
        Practitioner p;
        p.displayName = name;
        p.defaultLocationId = location;
        *id = make(p);
        for (int weekday = 1; options.withHours && weekday <= 5; ++weekday) {
            WorkingHours h;
            h.practitionerId = *id;
            h.locationId = location;
            h.weekday = weekday;
            h.startMinute = 8 * 60;
            h.endMinute = 18 * 60;
            make(h);
        }
    }
    manager = user(commands, QStringLiteral("Mara Manager"), Role::PracticeManager);
    psychologist = user(commands, QStringLiteral("Lin Lee"), Role::Psychologist, lee);
    otherPsychologist = user(commands, QStringLiteral("Obi Okafor"), Role::Psychologist, okafor);
    receptionist = user(commands, QStringLiteral("Rita Reception"), Role::Receptionist);
    const ManyResult many = must(m_door->runMany(admin, commands, {.quiet = true}));
    for (const auto &item : many.items) {
        if (!item)
            stop(item.error());
    }
}

QUuid TestPractice::addPerson(const QString &given, const QString &family, const QUuid &usual)
{
    Contact person;
    person.givenName = given;
    person.familyName = family;
    person.usualPractitionerId = usual;
    return mustRun(create(person)).firstOf(u"Contact");
}

BookAppointment TestPractice::at(int hour, int minute, const QUuid &patient) const
{
    BookAppointment booking;
    booking.serviceId = service;
    booking.practitionerId = lee;
    booking.roomId = room;
    booking.patients = {idText(patient)};
    booking.start = {QDate(2026, 11, 24), QTime(hour, minute)};
    return booking;
}

} // namespace praxis::test
