#include "services/store/Dialect.h"

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
