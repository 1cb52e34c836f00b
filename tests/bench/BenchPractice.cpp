#include "tests/bench/BenchPractice.h"

#include "models/records/Appointment.h"
#include "models/records/Contact.h"
#include "models/records/Organization.h"
#include "models/records/Practitioner.h"
#include "models/records/Service.h"
#include "models/records/User.h"
#include "models/rules/People.h"
#include "resources/AccessResource.h"
#include "services/practice/office/RecordCommands.h"
#include "services/practice/sample/Batch.h"
#include "services/practice/sample/SamplePractice.h"
#include "tests/bench/Samples.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>

namespace praxis::bench {

namespace {

constexpr int regularVisits = 1000;

QString factsPath(const QString &path)
{
    return path + QStringLiteral(".json");
}

Facts factsBeside(const QString &path)
{
    QFile file(factsPath(path));
    return file.open(QIODevice::ReadOnly) ? Facts::fromJson(QJsonDocument::fromJson(file.readAll()).object()) : Facts{};
}

std::unique_ptr<store::SqliteStore> openStore(const QString &path, bool unfinished = false)
{
    const auto key = [](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(testKey());
        return {};
    };
    store::SqliteStore::Options how;
    how.create = true;
    how.exclusive = false;
    how.unfinished = unfinished;
    if (unfinished)
        how.cacheKiB = 400'000; // as where praxisctl founds one
    return must(store::SqliteStore::open(path, key, how));
}

AccessMatrix matrix()
{
    return must(AccessMatrix::parse(accessJson()));
}

QUuid accountOf(const QVector<std::shared_ptr<User>> &users, Role role)
{
    for (const auto &user : users) {
        if (user->role == role)
            return user->id;
    }
    return {};
}

/// Somebody who has come a thousand times: one appointment a day, backwards. Each is booked by hand, so that whoever books has
/// a thousand steps to take back.
QUuid addRegular(Door &door, const Actor &admin, const Actor &receptionist, const QDate &today)
{
    Contact person;
    person.givenName = QStringLiteral("Regula");
    person.familyName = QStringLiteral("Stamm");
    const QUuid id = must(door.run(admin, create(person))).firstOf(u"Contact");
    const auto practitioners = must(door.ask(admin, List<Practitioner>{}));
    const auto services = must(door.ask(admin, List<Service>{}));
    for (int day = 1; day <= regularVisits; ++day) {
        BookAppointment booking;
        booking.serviceId = services.first()->id;
        booking.practitionerId = practitioners[day % practitioners.size()]->id;
        booking.patients = {idText(id)};
        booking.start = {today.addDays(-day), QTime(20, 0)};
        booking.despiteClash = QStringLiteral("outside the hours of the diary");
        must(door.run(receptionist, booking));
    }
    return id;
}

} // namespace

QByteArray testKey()
{
    return QByteArray(32, 'k');
}

void stop(const Error &error)
{
    std::fprintf(stderr, "unexpected error: %s %s\n", qPrintable(codeName(error.code)),
                 QJsonDocument(QJsonObject::fromVariantMap(error.data)).toJson(QJsonDocument::Compact).constData());
    std::abort();
}

QJsonObject Facts::toJson() const
{
    return {{QStringLiteral("version"), version},
            {QStringLiteral("seconds"), seconds},
            {QStringLiteral("people"), people},
            {QStringLiteral("appointments"), appointments},
            {QStringLiteral("organization"), idText(organization)},
            {QStringLiteral("admin"), idText(admin)},
            {QStringLiteral("receptionist"), idText(receptionist)},
            {QStringLiteral("psychologist"), idText(psychologist)},
            {QStringLiteral("practitioner"), idText(practitioner)},
            {QStringLiteral("regular"), idText(regular)},
            {QStringLiteral("first"), first.toString(Qt::ISODate)},
            {QStringLiteral("today"), today.toString(Qt::ISODate)}};
}

Facts Facts::fromJson(const QJsonObject &json)
{
    const auto id = [&](const char *name) { return QUuid::fromString(json.value(QLatin1StringView(name)).toString()); };
    const auto date = [&](const char *name) { return QDate::fromString(json.value(QLatin1StringView(name)).toString(), Qt::ISODate); };
    return {json.value(u"version").toString(), json.value(u"seconds").toDouble(), json.value(u"people").toInt(),
            json.value(u"appointments").toInt(), id("organization"), id("admin"), id("receptionist"), id("psychologist"),
            id("practitioner"), id("regular"), date("first"), date("today")};
}

void BenchPractice::makeSure(const QString &path, sample::Size size, int appointments)
{
    const sample::Options options{size, 1, QDate(2026, 11, 24), std::max(0, appointments - regularVisits)};
    if (factsBeside(path).version == QStringLiteral(PRAXIS_BENCH_VERSION) && QFile::exists(path))
        return;
    QDir().mkpath(QFileInfo(path).absolutePath());
    for (const char *end : {"", "-wal", "-shm", ".lock", ".json"})
        QFile::remove(path + QLatin1StringView(end));
    const AccessMatrix access = matrix();
    const QtZones zones;
    sample::SampleClock clock;
    RandomIds ids(clock);
    PracticeSeal seal(SecretBytes::copyOf(testKey()), SecretBytes::copyOf(testKey()));
    const Parts parts{access, clock, ids, zones, seal};

    Facts facts;
    facts.version = QStringLiteral(PRAXIS_BENCH_VERSION);
    facts.first = sample::firstDay(options);
    clock.set(must(zones.toInstant({facts.first, QTime(8, 0)}, sample::organization().zone)));
    Organization practice = sample::organization();
    practice.id = facts.organization = ids.next();
    User admin;
    admin.id = facts.admin = ids.next();
    admin.login = sample::founder().login;
    admin.loginKey = loginKey(admin.login);
    admin.displayName = sample::founder().displayName;
    admin.role = Role::Admin;
    Actor actor;
    actor.user = admin.id;
    actor.organization = practice.id;
    actor.role = Role::Admin;
    actor.purpose = QStringLiteral("quality_assurance");

    const std::unique_ptr<store::SqliteStore> store = openStore(path, true);
    const auto session = must(store->session());
    Door door(*session, parts);
    must(door.found(practice, admin, actor));
    double reached = 0;
    facts.seconds = millisecondsOf([&] {
        const auto counts = sample::fill(*session, parts, actor, options, [&](double done) {
            reached = done;
            return true;
        });
        if (!counts)
            stop(counts.error());
    }) / 1000;
    facts.today = facts.first.addDays(qRound(reached * static_cast<double>(facts.first.daysTo(options.today))));
    while (facts.today.dayOfWeek() > Qt::Friday) // a start shows today, and on a weekend nobody comes
        facts.today = facts.today.addDays(-1);
    clock.set(must(zones.toInstant({facts.today, QTime(12, 20)}, practice.zone)));
    const auto users = must(door.ask(actor, List<User>{}));
    facts.receptionist = accountOf(users, Role::Receptionist);
    facts.psychologist = accountOf(users, Role::Psychologist);
    for (const auto &user : users) {
        if (user->id == facts.psychologist)
            facts.practitioner = user->practitionerId;
    }
    Actor receptionist = actor;
    receptionist.user = facts.receptionist;
    receptionist.role = Role::Receptionist;
    facts.regular = addRegular(door, actor, receptionist, facts.today);
    must(door.signAuditHead(facts.organization));
    must(session->begin(facts.organization, false));
    facts.people = static_cast<int>(must(session->count(typeOf<Contact>(), {})));
    facts.appointments = static_cast<int>(must(session->count(typeOf<Appointment>(), {})));
    session->rollback();
    QFile file(factsPath(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(facts.toJson()).toJson()) < 0)
        qFatal("%s cannot be written", qPrintable(file.fileName()));
}

BenchPractice::BenchPractice(const QString &path)
    : m_path(path), m_facts(factsBeside(path)), m_matrix(matrix()),
      m_seal(SecretBytes::copyOf(testKey()), SecretBytes::copyOf(testKey())), m_parts{m_matrix, m_clock, m_ids, m_zones, m_seal},
      m_store(openStore(path))
{
    m_clock.set(must(m_zones.toInstant({m_facts.today, QTime(12, 20)}, sample::organization().zone)));
}

Actor BenchPractice::receptionist() const
{
    Actor actor;
    actor.user = m_facts.receptionist;
    actor.organization = m_facts.organization;
    actor.role = Role::Receptionist;
    return actor;
}

Actor BenchPractice::psychologist() const
{
    Actor actor;
    actor.user = m_facts.psychologist;
    actor.organization = m_facts.organization;
    actor.role = Role::Psychologist;
    actor.practitioner = m_facts.practitioner;
    return actor;
}

QVector<QDate> BenchPractice::weeks(int count) const
{
    const QDate from = m_facts.first.addDays(21);
    const qint64 span = from.daysTo(m_facts.today.addDays(-14)) / 7;
    QVector<QDate> mondays;
    for (int i = 0; i < count; ++i) // a stride that jumps about: the week before is not the one just read
        mondays.append(from.addDays(7 * ((i * 7919LL) % std::max<qint64>(1, span))));
    return mondays;
}

Instant BenchPractice::midnight(const QDate &date) const
{
    return must(m_zones.toInstant({date, QTime(0, 0)}, sample::organization().zone));
}

} // namespace praxis::bench
