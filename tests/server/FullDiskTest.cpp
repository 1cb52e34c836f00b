#include "tests/server/HostedPractice.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QRandomGenerator>

#include <unistd.h>

using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// A disk of its own that is soon full. Whoever is not root needs sudo for it, as `./dev setup` does; some computers let nobody make one.
class SmallDisk {
public:
    explicit SmallDisk(int mebibytes)
        : m_isThere(ranAsRoot({u"mount"_s, u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=%1m,mode=0777"_s.arg(mebibytes), u"praxis-test"_s, m_folder.path()}).first == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_isThere)
            asRoot({u"umount"_s, u"-l"_s, m_folder.path()});
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    /// Takes all that is left but this.
    void fill(qint64 butBytes)
    {
        QFile other(filler());
        if (!other.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            qFatal("no filler");
        const QByteArray some(4096, 'x');
        while (other.write(some) == some.size()) {}
        if (!other.resize(std::max<qint64>(0, other.size() - butBytes)))
            qFatal("no filler");
    }
    void makeRoom() { QFile::remove(filler()); }
    static void asRoot(const QStringList &arguments)
    {
        if (const auto [code, said] = ranAsRoot(arguments); code != 0)
            qFatal("%s: %s", qPrintable(arguments.join(u' ')), said.constData());
    }

private:
    static auto ranAsRoot(const QStringList &arguments) -> decltype(ran(QString(), QStringList()))
    {
        const QStringList all = ::geteuid() == 0 ? arguments : QStringList{u"sudo"_s, u"-n"_s} + arguments;
        return ran(all.first(), all.sliced(1));
    }

    [[nodiscard]] QString filler() const { return m_folder.filePath(u"filler"_s); }

    QTemporaryDir m_folder;
    bool m_isThere;
};

const QStringList quick{u"--rate-address"_s, u"10000"_s, u"--rate-account"_s, u"10000"_s, u"--rate-organization"_s, u"10000"_s};

} // namespace

/// Case 51, of a hosted backend whose parts are on disks of their own: what has no room says so, what has goes on, and nobody restarts anything.
class FullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUploadForWhichThereIsNoRoomLeavesNothingHalf();
    void aDatabaseWithoutRoomIsReadAndTakesWhatItHasRoomFor();
};

void FullDiskTest::anUploadForWhichThereIsNoRoomLeavesNothingHalf()
{
    SmallDisk disk(8);
    if (!disk.isThere())
        QSKIP("This computer lets nobody make a small disk: mount refuses.");
    const HostedPractice made(PostgresServer::running());
    RunningServer server(made.options + quick + QStringList{u"--data"_s, disk.path()});
    const QString token = server.signIn(practiceLogin, QString::fromUtf8(practicePassword));
    const QStringList signedIn{u"Authorization: Bearer "_s + token};
    QByteArray letter(700'000, Qt::Uninitialized);
    QRandomGenerator(20261124).generate(reinterpret_cast<quint32 *>(letter.data()), reinterpret_cast<quint32 *>(letter.data() + letter.size()));
    const QString file = made.folder.filePath(u"letter"_s);
    writeSecret(file, letter);
    const auto upload = [&] {
        return ran(u"curl"_s, {u"-sS"_s, u"-o"_s, made.folder.filePath(u"answer"_s), u"-w"_s, u"%{http_code}"_s, u"-H"_s, signedIn.first(), u"-H"_s, u"Content-Type: application/octet-stream"_s, u"--data-binary"_s,
                               QString(u'@' + file), QString(server.url() + u"/api/v1/uploads"_s)}).second.toInt();
    };
    const auto kept = [&] {
        QStringList files;
        for (QDirIterator it(disk.path() + u"/incoming"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files.append(it.next());
        return files.size();
    };
    QCOMPARE(upload(), 201);
    QCOMPARE(kept(), 1);
    for (const qint64 room : {qint64{0}, qint64{4096}, qint64{400'000}}) {
        disk.fill(room);
        QCOMPARE(upload(), 507);
        QFile answer(made.folder.filePath(u"answer"_s));
        QVERIFY(answer.open(QIODevice::ReadOnly));
        const QByteArray why = answer.readAll();
        QVERIFY2(why.contains("no room left") && !why.contains(disk.path().toUtf8()), why.constData());
        QCOMPARE(kept(), 1); // nothing half is there
        QCOMPARE(server.ask(u"/readyz"_s).status, 200);
        QCOMPARE(server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Meanwhile"_s}}, signedIn).status, 201); // what needs no room there goes on
        disk.makeRoom();
        QCOMPARE(upload(), 201); // by itself
        for (QDirIterator it(disk.path() + u"/incoming"_s, QDir::Files, QDirIterator::Subdirectories); kept() > 1 && it.hasNext();)
            QFile::remove(it.next());
    }
    QCOMPARE(server.stop(), 0);
}

void FullDiskTest::aDatabaseWithoutRoomIsReadAndTakesWhatItHasRoomFor()
{
    const auto postgres = PostgresServer::another();
    SmallDisk disk(64);
    if (!disk.isThere())
        QSKIP("This computer lets nobody make a small disk: mount refuses.");
    const HostedPractice made(*postgres);
    const QString place = disk.path() + u"/tables"_s;
    QVERIFY(QDir().mkdir(place));
    if (::geteuid() == 0)
        SmallDisk::asRoot({u"chown"_s, u"postgres"_s, place, disk.path()});
    postgres->execute(u"postgres"_s, u"CREATE TABLESPACE small LOCATION '%1'"_s.arg(place));
    postgres->execute(u"postgres"_s, u"ALTER DATABASE %1 SET TABLESPACE small"_s.arg(made.database));
    RunningServer server(made.options + quick);
    const QStringList signedIn{u"Authorization: Bearer "_s + server.signIn(practiceLogin, QString::fromUtf8(practicePassword))};
    int added = 0;
    const auto add = [&] {
        const int status = server.ask(u"/api/v1/contacts"_s, "POST", {{u"family_name"_s, u"Fullerton"_s}, {u"given_name"_s, u"Number %1"_s.arg(added)}}, signedIn).status;
        added += status == 201;
        return status;
    };
    QCOMPARE(add(), 201);
    disk.fill(0);
    int status = 201;
    for (int i = 0; i < 2000 && status == 201; ++i) // until the pages that are there are full
        status = add();
    QVERIFY2(status == 507 || status == 503, qPrintable(QString::number(status)));
    QCOMPARE(server.ask(u"/healthz"_s).status, 200);
    QCOMPARE(server.ask(u"/api/v1/contacts?limit=1"_s, "GET", {}, signedIn).status, 200); // what is there is read
    disk.makeRoom();
    QTRY_COMPARE(add(), 201); // by itself
    int there = 0;
    for (QString after; there < added;) {
        const auto page = server.ask(u"/api/v1/contacts?limit=100&family_name=Fullerton"_s + after, "GET", {}, signedIn);
        QCOMPARE(page.status, 200);
        there += static_cast<int>(page.items().size());
        const QString next = page.json().value(u"next"_s).toString();
        if (next.isEmpty())
            break;
        after = u"&after="_s + next;
    }
    QCOMPARE(there, added); // what was acknowledged, and nothing that was not
    QCOMPARE(server.stop(), 0);
    const QStringList store{u"--data"_s, made.folder.path(), u"--store"_s, made.at(*postgres, u"praxis_app"_s), u"--store-password-file"_s, made.folder.filePath(u"app"_s)};
    for (const QString &what : {u"audit"_s, u"database"_s}) {
        const auto [code, said] = praxisctl(QStringList{u"verify"_s, what} + store + made.keys());
        QVERIFY2(code == 0, said.constData());
    }
}

QTEST_GUILESS_MAIN(FullDiskTest)
#include "FullDiskTest.moc"
