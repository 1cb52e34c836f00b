#include "services/store/Dialect.h"
#include "tests/server/RunningServer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QPluginLoader>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

std::pair<int, QByteArray> ran(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        qFatal("%s does not end", qPrintable(program));
    return {process.exitCode(), process.readAll()};
}

QByteArray textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

/// What a line of it sets, "" where there is none.
QString setIn(const QByteArray &unit, const QString &name)
{
    return QRegularExpression(u"^%1=(.*)$"_s.arg(name), QRegularExpression::MultilineOption).match(QString::fromUtf8(unit)).captured(1);
}

} // namespace

/// What somebody gets who installs the Debian package on a server.
class PackageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thePackageOfEachDriverThatTheCodeOpensIsADependency();
    void itsUnitIsWellFormedAndShutIn();
    void whatItsUnitAllowsIsEnough();
    void whoeverHasOneFileAsTheStoreNeedsTheMasterKeyOnly();
    void eachOtherSecretHasADropIn();

private:
    const QString m_linux = QStringLiteral(PACKAGING "/linux/");
    const QDir m_dropIns{QStringLiteral(PACKAGING "/linux/praxisd.service.d")};
};

/// Plugins are not linked: nothing but the list of ours names them.
void PackageTest::thePackageOfEachDriverThatTheCodeOpensIsADependency()
{
    const QString config = QString::fromUtf8(textOf(QStringLiteral(CPACK_CONFIG)));
    QStringList depends = QRegularExpression(u"set\\(CPACK_DEBIAN_PACKAGE_DEPENDS \"([^\"]*)\"\\)"_s).match(config).captured(1).split(u',');
    for (QString &one : depends)
        one = one.trimmed().section(u' ', 0, 0);
    QVERIFY(depends.size() > 3);
    const QDir plugins(QLibraryInfo::path(QLibraryInfo::PluginsPath) + u"/sqldrivers");
    for (const auto kind : {praxis::store::Dialect::Sqlite, praxis::store::Dialect::Postgres}) {
        const QString driver = praxis::store::Dialect(kind).driver();
        QString package;
        for (const QFileInfo &plugin : plugins.entryInfoList({u"*.so"_s}, QDir::Files)) {
            const QJsonArray keys = QPluginLoader(plugin.filePath()).metaData().value(u"MetaData"_s).toObject().value(u"Keys"_s).toArray();
            if (keys.contains(driver))
                package = QString::fromUtf8(ran(u"dpkg-query"_s, {u"-S"_s, plugin.canonicalFilePath()}).second).section(u':', 0, 0);
        }
        QVERIFY2(!package.isEmpty(), qPrintable(driver));
        QVERIFY2(depends.contains(package), qPrintable(u"%1 is in %2"_s.arg(driver, package)));
    }
}

void PackageTest::itsUnitIsWellFormedAndShutIn()
{
    const QByteArray text = textOf(m_linux + u"praxisd.service");
    QVERIFY(text.contains("ExecStart=/usr/bin/praxisd "));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"praxisd.service"_s);
    QFile unit(path);
    QVERIFY(unit.open(QIODevice::WriteOnly));
    unit.write(QByteArray(text).replace("/usr/bin/praxisd", PRAXISD)); // which is not installed here
    unit.close();
    const auto isWell = [&] {
        const auto [code, said] = ran(u"systemd-analyze"_s, {u"verify"_s, u"--man=no"_s, path});
        QVERIFY2(code == 0 && said.isEmpty(), said.constData());
        const auto [exposed, how] = ran(u"systemd-analyze"_s, {u"security"_s, u"--offline=true"_s, u"--no-pager"_s, u"--threshold=15"_s, path}); // of 100: the network is what it is for
        QVERIFY2(exposed == 0, how.constData());
    };
    isWell();
    QVERIFY(QDir(folder.path()).mkdir(u"praxisd.service.d"_s));
    for (const QString &dropIn : m_dropIns.entryList(QDir::Files)) {
        QVERIFY(QFile::copy(m_dropIns.filePath(dropIn), folder.filePath(u"praxisd.service.d/"_s + dropIn)));
        isWell();
    }
    QFile broken(folder.filePath(u"praxisd.service.d/zz.conf"_s)); // they were looked at
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("[Service]\nLoadCredentials=a:/b\n") > 0);
    broken.close();
    QVERIFY(!ran(u"systemd-analyze"_s, {u"verify"_s, u"--man=no"_s, path}).second.isEmpty());
    // Each setting of the example is one.
    const auto [read, words] = ran(QStringLiteral(PRAXISD), {u"--config"_s, QString(m_linux + u"praxisd.conf"), u"--check"_s});
    QVERIFY2(read == 1 && words.contains("setting: data"), words.constData()); // what the unit adds, and nothing else is missed first
}

/// No systemd runs here: what the unit starts, with its environment, among as many of its restrictions as namespaces and `setpriv` can make.
/// All that there is can be read only but its state folder, /tmp is its own, it is nobody, and has no privilege and no way to one.
void PackageTest::whatItsUnitAllowsIsEnough()
{
    const QByteArray unit = textOf(m_linux + u"praxisd.service");
    for (const char *restriction : {"ProtectSystem=strict", "PrivateTmp=yes", "NoNewPrivileges=yes", "CapabilityBoundingSet=\n", "DynamicUser=yes", "UMask=0077", "StateDirectory=praxis"})
        QVERIFY2(unit.contains(restriction), restriction);
    const QTemporaryDir place(QFileInfo(QStringLiteral(PRAXISD)).absolutePath() + u"/../unit-XXXXXX"); // not in /tmp, which will be another one
    const QString state = place.filePath(u"praxis"_s), secrets = place.filePath(u"secrets"_s), script = place.filePath(u"shut-in"_s);
    QVERIFY(QDir().mkpath(state) && QDir().mkpath(secrets));
    const auto write = [](const QString &path, const QByteArray &text) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.setPermissions(QFile::ReadOwner);
    };
    QVERIFY(write(secrets + u"/master-key", QByteArray(64, 'a')));
    QVERIFY(write(place.filePath(u"praxisd.conf"_s), "listen = 127.0.0.1:0\npublic-url = https://praxis.test\n"));
    QVERIFY(write(script, "set -e\n"
                          "mount --bind \"$1\" \"$1\"\n"
                          "around=$(findmnt -n -o TARGET -T \"$(dirname \"$1\")\")\n"
                          "for one in / \"$around\"; do mount -o remount,bind,ro \"$one\"; done\n"
                          "mount -t tmpfs private /tmp\n"
                          "test ! -w / && test ! -w \"$(dirname \"$1\")\" && test -w \"$1\"\n"
                          "umask 0077; ulimit -c 0; shift\n"
                          "exec unshare --user --map-user=65534 --map-group=65534 setpriv --no-new-privs \"$@\"\n"));
    const QStringList shutIn{u"--user"_s, u"--map-root-user"_s, u"--mount"_s, u"sh"_s, script, state};
    if (const auto [code, said] = ran(u"unshare"_s, shutIn + QStringList{u"true"_s}); code != 0)
        QSKIP(QByteArray("this computer lets nobody make such a place: " + said).constData());

    QProcess praxisd;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, u"/"_s);
    for (auto match = QRegularExpression(u"^Environment=([^=]+)=(.*)$"_s, QRegularExpression::MultilineOption).globalMatch(QString::fromUtf8(unit)); match.hasNext();) {
        const auto one = match.next();
        environment.insert(one.captured(1), one.captured(2).replace(u"%d"_s, secrets).replace(u"/var/lib/praxis"_s, state));
    }
    praxisd.setProcessEnvironment(environment);
    praxisd.setProcessChannelMode(QProcess::MergedChannels);
    const QStringList started = setIn(unit, u"ExecStart"_s).replace(u"/usr/bin/praxisd"_s, QStringLiteral(PRAXISD)).replace(u"/etc/praxis"_s, place.path()).split(u' ');
    praxisd.start(u"unshare"_s, shutIn + started + QStringList{u"--sample"_s});
    QByteArray said;
    static const QRegularExpression told(u"on 127\\.0\\.0\\.1:(\\d+)"_s);
    QTRY_VERIFY2_WITH_TIMEOUT((praxisd.waitForReadyRead(100), said += praxisd.readAll(), told.match(QString::fromUtf8(said)).hasMatch()), said.constData(), 60'000);
    const QString url = u"http://127.0.0.1:"_s + told.match(QString::fromUtf8(said)).captured(1);
    const QByteArray status = textOf(u"/proc/%1/status"_s.arg(praxisd.processId()));
    for (const char *nothing : {"CapEff:\t0000000000000000", "CapPrm:\t0000000000000000", "CapInh:\t0000000000000000", "NoNewPrivs:\t1"})
        QVERIFY2(status.contains(nothing), status.constData());
    QCOMPARE(RunningServer::curl(url + u"/readyz").status, 200);
    const auto in = RunningServer::curl(url + u"/api/v1/auth/sign-in", "POST", "{\"login\":\"robin\",\"password\":\"harbour-side-sample-robin\"}");
    const QStringList bearer{u"Authorization: Bearer "_s + in.json().value(u"access_token").toString()};
    QCOMPARE(RunningServer::curl(url + u"/api/v1/contacts", "POST", "{\"family_name\":\"Probe\"}", bearer).status, 201);
    const auto recording = RunningServer::curl(url + u"/api/v1/recordings?limit=1", "GET", {}, bearer);
    QVERIFY2(recording.items().size() == 1, recording.body.constData());
    praxisd.terminate();
    QVERIFY(praxisd.waitForFinished(30'000));
    QCOMPARE(praxisd.exitStatus(), QProcess::NormalExit);
    QCOMPARE(praxisd.exitCode(), 0);
    const QFileInfo database(state + u"/praxisd.praxis");
    QVERIFY(database.exists());
    QCOMPARE(database.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
}

/// A credential whose file is missing keeps a unit from starting.
void PackageTest::whoeverHasOneFileAsTheStoreNeedsTheMasterKeyOnly()
{
    const QByteArray unit = textOf(m_linux + u"praxisd.service");
    QCOMPARE(unit.count("\nLoadCredential="), 1);
    QCOMPARE(setIn(unit, u"LoadCredential"_s), u"master-key:/etc/praxis/master.key"_s);
    QVERIFY(unit.contains("Environment=PRAXIS_MASTER_KEY_FILE=%d/master-key\n") && unit.count("%d/") == 1);
}

void PackageTest::eachOtherSecretHasADropIn()
{
    const QByteArray help = ran(QStringLiteral(PRAXISD), {u"--help"_s}).second, manual = textOf(QStringLiteral(PACKAGING "/OPERATIONS.md"));
    QStringList secrets;
    for (auto match = QRegularExpression(u"--([a-z-]+)-file <FILE>"_s).globalMatch(QString::fromUtf8(help)); match.hasNext();)
        secrets.append(match.next().captured(1));
    QVERIFY(secrets.removeOne(u"master-key"_s) && secrets.size() >= 3);
    for (const QString &file : m_dropIns.entryList(QDir::Files)) {
        const QByteArray dropIn = textOf(m_dropIns.filePath(file));
        const QString name = setIn(dropIn, u"LoadCredential"_s).section(u':', 0, 0);
        QCOMPARE(file, name + u".conf"_s);
        const QString setting = setIn(dropIn, u"Environment"_s);
        QVERIFY2(setting.startsWith(u"PRAXIS_"_s) && setting.endsWith(u"_FILE=%d/"_s + name), qPrintable(setting));
        const QString secret = setting.section(u'=', 0, 0).mid(7).chopped(5).toLower().replace(u'_', u'-');
        QVERIFY2(secrets.removeOne(secret), qPrintable(secret));
        QVERIFY2(manual.contains(file.toUtf8()), qPrintable(file));
    }
    QVERIFY2(secrets.isEmpty(), qPrintable(secrets.join(u", "_s)));
}

QTEST_GUILESS_MAIN(PackageTest)
#include "PackageTest.moc"
