#include "app/desktop/LocalGate.h"

#include "app/common/MessageAdapters.h"
#include "app/common/Backup.h"
#include "app/common/SampleDocuments.h"
#include "app/common/SampleNotes.h"
#include "app/common/SampleMedia.h"
#include "app/common/VideoAdapters.h"
#include "services/practice/retention/DestructionRegister.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/jobs/VideoJobs.h"
#include "services/system/MachineTime.h"
#include "services/practice/sample/SamplePractice.h"
#include "services/secrets/PasswordRules.h"
#include "ui/common/Later.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QtConcurrentRun>

namespace praxis::app {

namespace {

/// The worker's answer, given on after `then` has run on the window's thread.
template <class T, class Then>
QFuture<Result<T>> after(const QFuture<Result<T>> &work, QObject *context, Then then)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    ui::later(work, context, [promise, then](const Result<T> &result) {
        if (result)
            then();
        promise->addResult(result);
        promise->finish();
    });
    return promise->future();
}

QString nameKey(const QUuid &organization)
{
    return QStringLiteral("practice/%1/name").arg(idText(organization));
}

std::function<bool(double)> reporting(std::function<void(int)> progress)
{
    return [progress = std::move(progress), last = -1](double done) mutable {
        const int percent = static_cast<int>(done * 100);
        if (progress && percent != last)
            QMetaObject::invokeMethod(QCoreApplication::instance(), [progress, percent] { progress(percent); });
        last = percent;
        return true;
    };
}

Result<std::unique_ptr<PracticeFile>> makeSample(const QString &folder, Machine &machine, const std::function<bool(double)> &watch)
{
    const sample::Account founder = sample::founder();
    QString typed = sample::passwordOf(founder.login);
    const SecretBytes password = SecretBytes::takePassword(typed);
    if (PracticeFile::existsIn(folder)) {
        PRAXIS_TRY(auto known, PracticeFile::open(folder, machine));
        PRAXIS_CHECK(known->unlockWithPassword(founder.login, password));
        return known;
    }
    sample::Options options;
    options.today = QDateTime::currentDateTime().date();
    PracticeFile::Founding founding{sample::organization(), founder.login, founder.displayName, {}, nullptr};
    founding.furnish = [&](StoreSession &session, const Parts &parts, const Actor &actor) -> Result<> {
        PRAXIS_TRY([[maybe_unused]] const auto counts, sample::fill(session, parts, actor, options, watch));
        return {};
    };
    PRAXIS_TRY(PracticeFile::Created made, PracticeFile::create(folder, machine, std::move(founding), password));
    wipe(made.sheet.code);
    for (const sample::Account &account : sample::accounts()) {
        PRAXIS_TRY(const auto session, made.practice->store().session());
        PRAXIS_CHECK(session->begin(made.practice->organization(), false));
        const auto rows = selectAs<User>(*session, {.where = {{"login", Condition::Equal, account.login}}});
        session->rollback();
        PRAXIS_CHECK(rows);
        if (rows->isEmpty() || account.login == founder.login)
            continue;
        QString word = sample::passwordOf(account.login);
        PRAXIS_CHECK(made.practice->header().addPasswordSlot({rows->constFirst()->id, account.displayName, account.login}, SecretBytes::takePassword(word),
                                                             made.practice->dataKey()));
    }
    PRAXIS_CHECK(addSampleMedia(*made.practice));
    PRAXIS_CHECK(addSampleDocuments(*made.practice));
    PRAXIS_CHECK(openSampleNote(*made.practice));
    return std::move(made.practice);
}

} // namespace

LocalGate::LocalGate(QString folder, QString sampleFolder, Machine &machine)
    : m_folder(std::move(folder)), m_sampleFolder(std::move(sampleFolder)), m_machine(machine),
      m_watch(std::make_shared<ClockWatch>(machine.clock, ClockWatch::Sources{&machinetime::now, &machinetime::passed}))
{
}

LocalGate::~LocalGate()
{
    m_stopped = true;
    m_workers.waitForDone(); // the window was closed over a password that is still being checked, or the making of a practice
    if (m_desk)
        close(QStringLiteral("logout"));
}

void LocalGate::look()
{
    if (m_desk)
        return;
    m_trouble.reset();
    m_file.reset();
    m_exists = PracticeFile::existsIn(m_folder);
    if (!m_exists)
        return;
    auto file = PracticeFile::open(m_folder, m_machine);
    if (file && !QFile::exists(PracticeFile::pathIn(m_folder)))
        m_trouble = Error{ErrorCode::StoreUnavailable, {{QStringLiteral("missing"), true}}};
    else if (file)
        m_file = std::move(*file);
    else
        m_trouble = file.error();
}

std::optional<Error> LocalGate::warning() const
{
    return m_file ? m_file->clockTrouble() : std::nullopt;
}

QString LocalGate::practiceName() const
{
    return m_file ? QSettings().value(nameKey(m_file->organization())).toString() : QString();
}

QVector<ui::GateUser> LocalGate::users() const
{
    QVector<ui::GateUser> users;
    if (!m_file)
        return users;
    const QList<KeyUser> known = m_file->header().users();
    for (const KeyUser &user : known)
        users.append({user.id, user.displayName, user.loginName, m_machine.keychain && m_file->header().hasSlot(SlotKind::Keychain, user.id)});
    return users;
}

QFuture<Result<>> LocalGate::unlock(std::function<Result<>(PracticeFile &)> how)
{
    if (!m_file)
        look();
    if (!m_file) {
        QPromise<Result<>> none;
        none.start();
        none.addResult(m_trouble ? Result<>(fail(*m_trouble)) : Result<>(fail(ErrorCode::NotFound)));
        none.finish();
        return none.future();
    }
    const auto work = QtConcurrent::run(&m_workers, [file = m_file.get(), how = std::move(how)]() -> Result<> { return how(*file); });
    return after<void>(work, &m_context, [this] { opened(); });
}

QFuture<Result<>> LocalGate::openWithPassword(const QUuid &user, QString password)
{
    auto secret = std::make_shared<SecretBytes>(SecretBytes::takePassword(password));
    return unlock([user, secret](PracticeFile &file) { return file.unlockWithPassword(user, *secret); });
}

QFuture<Result<>> LocalGate::acceptOlder(const QUuid &user, QString password)
{
    auto secret = std::make_shared<SecretBytes>(SecretBytes::takePassword(password));
    return unlock([user, secret](PracticeFile &file) { return file.unlockWithPassword(user, *secret, PracticeFile::Age::Any); });
}

QFuture<Result<>> LocalGate::openWithKeychain(const QUuid &user)
{
    return unlock([user](PracticeFile &file) { return file.unlockWithKeychain(user); });
}

QFuture<Result<>> LocalGate::openWithSheet(const QString &code, const QUuid &user, QString newPassword)
{
    auto secret = std::make_shared<SecretBytes>(SecretBytes::takePassword(newPassword));
    return unlock([code, user, secret](PracticeFile &file) { return file.unlockWithSheet(code, user, *secret); });
}

void LocalGate::opened()
{
    m_exists = true;
    m_trouble.reset();
    m_desk = std::make_unique<Desk>(m_file->store(), m_file->parts());
    m_desk->signIn(m_file->actor());
    const auto keepRegister = [path = QDir(m_file->folder()).filePath(DestructionRegister::fileName(m_file->organization()))](JobRun &run) {
        return DestructionRegister(run.session, run.parts, run.actor.organization).keep(path);
    };
    const auto jobs = jobsOf({.destroyed = keepRegister, .sender = std::make_shared<MessageSender>(messageSender())});
    VideoJobs{std::make_shared<Meetings>(videoProviders(m_file->parts().clock), CallbackOf())}.addTo(*jobs); // nobody calls a desk: it asks
    jobs->mind(m_watch);
    m_jobs = std::make_unique<JobRunner>(*m_desk, m_file->organization(), jobs);
    QObject::connect(m_jobs.get(), &JobRunner::clockFound, &m_context, [this] { tellOfClock(); });
    m_jobs->start();
    QObject::connect(m_desk.get(), &Desk::changed, &m_context, [this] { keepName(); });
    keepName();
}

void LocalGate::keepName()
{
    ui::later(m_desk->ask(Get<Organization>{m_file->organization()}), &m_context, [](const Result<std::shared_ptr<Organization>> &found) {
        if (found)
            QSettings().setValue(nameKey((*found)->id), (*found)->name);
    });
}

void LocalGate::report(const QList<FailedSignIns> &failed)
{
    QMetaObject::invokeMethod(&m_context, [this, failed] {
        for (const FailedSignIns &f : failed) {
            if (m_desk)
                m_desk->run(RecordEvent{QStringLiteral("failed_login"), QStringLiteral("User"), f.user, {}, {}, static_cast<int>(f.count)});
        }
    });
}

QString LocalGate::userName() const
{
    return m_desk ? m_file->user().displayName : QString();
}

void LocalGate::close(const QString &event)
{
    const Actor actor = m_file->actor();
    m_jobs.reset();
    m_desk.reset();
    if (auto session = m_file->store().session()) {
        // What cannot be written down here must not keep the keys in memory.
        (void)Door(**session, m_file->parts()).run(actor, RecordEvent{event, QStringLiteral("User"), actor.user, {}, {}, 1});
    }
    m_file->close();
}

QFuture<Result<QString>> LocalGate::create(ui::NewPractice practice, std::function<void(int)> progress)
{
    if (progress)
        progress(0);
    auto secret = std::make_shared<SecretBytes>(SecretBytes::takePassword(practice.password));
    PracticeFile::Founding founding;
    founding.practice.name = practice.name;
    founding.practice.country = practice.country;
    founding.practice.currency = practice.currency;
    founding.practice.zone = practice.zone;
    founding.practice.language = practice.language;
    founding.displayName = practice.ownerName;
    founding.login = practice.login;
    const auto work = QtConcurrent::run(&m_workers, [this, secret, founding]() -> Result<QString> {
        PRAXIS_TRY(PracticeFile::Created created, PracticeFile::create(m_folder, m_machine, founding, *secret));
        m_file = std::move(created.practice);
        return created.sheet.code;
    });
    return after<QString>(work, &m_context, [this] { opened(); });
}

QFuture<Result<>> LocalGate::openSample(std::function<void(int)> progress)
{
    const QString home = std::exchange(m_folder, m_sampleFolder);
    m_stopped = false;
    m_file.reset();
    const auto work = QtConcurrent::run(&m_workers, [this, tell = reporting(std::move(progress))]() -> Result<> {
        const auto watch = [this, &tell](double done) { return tell(done) && !m_stopped; };
        PRAXIS_TRY(m_file, makeSample(m_folder, m_machine, watch));
        return {};
    });
    ui::later(work, &m_context, [this, home](const Result<> &made) {
        if (!made)
            m_folder = home; // whoever stopped it looks at their own practice again
    });
    return after<void>(work, &m_context, [this] { opened(); });
}

QString LocalGate::problemOf(const QString &password, const QStringList &names) const
{
    QString copy = password;
    copy.detach();
    const Result<> fine = checkNewPassword(SecretBytes::takePassword(copy), names);
    return fine ? QString() : fine.error().data.value(QStringLiteral("problem")).toString();
}

QFuture<Result<>> LocalGate::restore(const QString &backup)
{
    m_file.reset();
    return QtConcurrent::run(&m_workers, [backup, folder = m_folder]() -> Result<> { return Backup::putInPlace(backup, folder); });
}

} // namespace praxis::app
