#include "tests/signin/SignInBackend.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// `praxisctl sign-in` and `sign-out` as a person types them, with a keychain (gnome-keyring on a bus of its own) and without one.
class PraxisctlSignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_at.link(); }
    void itOpensTheBrowserKeepsItInTheKeychainAndForgetsIt();
    void whoIsShownToBeSomebodyElseIsNotKept();
    void withoutAKeychainItSaysThatNothingIsKept();
    void whatIsMissingIsSaid();
    void theHelpHasExamples();

private:
    struct Said {
        int exit = -1;
        QJsonObject json;
        QByteArray err;
    };
    [[nodiscard]] QProcessEnvironment environment(const QString &home) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            environment.insert(QString::fromLatin1(name), home);
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "GNOME_KEYRING_CONTROL"})
            environment.remove(QString::fromLatin1(name));
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent/bus"_s);
        environment.insert(u"PATH"_s, QString(home + u':' + environment.value(u"PATH"_s)));
        return environment;
    }
    /// A browser that the desktop would open: it goes where a page of this computer takes it.
    void putBrowser(const QString &home) const
    {
        QFile script(home + u"/xdg-open"_s);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\necho \"$@\" > \"$HOME/arguments\"; stat -c '%a' \"$1\" > \"$HOME/mode\"; cp \"$1\" \"$HOME/first-page\"\n"
                     "address=$(sed -n 's/.*content=\"0; url=\\([^\"]*\\)\".*/\\1/p' \"$1\" | sed 's/&amp;/\\&/g')\n"
                     "exec curl -sSL --cacert '" + m_at.authority().toUtf8() + "' -c \"$HOME/cookies\" -b \"$HOME/cookies\" -o \"$HOME/page\" \"$address\"\n");
        script.setPermissions(script.permissions() | QFileDevice::ExeOwner);
    }
    [[nodiscard]] QStringList named() const { return {u"--server"_s, m_at.server(), u"--authorities"_s, m_at.authority()}; }
    [[nodiscard]] QStringList whole() const { return named() + QStringList{u"--issuer"_s, m_at.issuer(), u"--client-id"_s, u"praxis-desktop"_s}; }
    [[nodiscard]] static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static Said finished(QProcess &process)
    {
        if (!process.waitForFinished(60'000))
            qFatal("praxisctl does not end: %s", process.readAllStandardError().constData());
        return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(), process.readAllStandardError()};
    }
    [[nodiscard]] Said run(const QStringList &arguments) const
    {
        const QTemporaryDir home;
        QProcess process;
        process.setProcessEnvironment(environment(home.path()));
        process.start(QStringLiteral(PRAXISCTL), QStringList{u"--json"_s} + arguments);
        return finished(process);
    }

    SignInBackend m_at;
};

void PraxisctlSignInTest::itOpensTheBrowserKeepsItInTheKeychainAndForgetsIt()
{
    const QTemporaryDir home;
    putBrowser(home.path());
    const QString script = u"set -u; printf sesame | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n"
                           "\"$@\"; echo \"exit $?\"\n"
                           "ctl=$1; server=$5; authorities=$7\n"
                           "\"$ctl\" --json sign-in --server \"$server\" --authorities \"$authorities\"; echo \"exit $?\"\n"
                           "\"$ctl\" --json sign-out --server \"$server\" --authorities \"$authorities\"; echo \"exit $?\"\n"
                           "\"$ctl\" --json sign-in --server \"$server\" --authorities \"$authorities\"; echo \"exit $?\"\n"
                           "\"$ctl\" --json sign-out --server \"$server\" --authorities \"$authorities\"; echo \"exit $?\"\n"_s;
    QProcess process;
    QProcessEnvironment here = environment(home.path());
    here.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
    process.setProcessEnvironment(here);
    process.start(u"dbus-run-session"_s, QStringList{u"--"_s, u"bash"_s, u"-c"_s, script, u"bash"_s, QStringLiteral(PRAXISCTL), u"--json"_s, u"sign-in"_s} + whole());
    QVERIFY(process.waitForFinished(120'000));
    const QByteArray out = process.readAllStandardOutput(), err = process.readAllStandardError();
    const QList<QByteArray> lines = out.trimmed().split('\n');
    QVERIFY2(lines.size() == 10, QByteArray(out + err).constData());
    const auto said = [&](int i) { return QJsonDocument::fromJson(lines[i * 2]).object(); };
    const auto exit = [&](int i) { return lines[i * 2 + 1]; };
    QCOMPARE(exit(0), "exit 0");
    QCOMPARE(said(0).value(u"subject").toString(), u"robin"_s);
    QCOMPARE(said(0).value(u"role").toString(), u"receptionist"_s);
    QVERIFY(said(0).value(u"kept").toBool());
    QVERIFY(contentOf(home.filePath(u"page"_s)).contains("You are signed in"));
    // Others of this computer read arguments: whoever opened the address first would sign this person in as themselves.
    const QByteArray arguments = contentOf(home.filePath(u"arguments"_s));
    QVERIFY2(arguments.startsWith(QByteArray(home.path().toUtf8() + "/praxis-sign-in-")) && !arguments.contains("http") && !arguments.contains("state"), arguments.constData());
    QCOMPARE(contentOf(home.filePath(u"mode"_s)), "600\n");
    QVERIFY(!contentOf(home.filePath(u"first-page"_s)).contains("script"));
    QCOMPARE(QDir(home.path()).entryList({u"praxis-sign-in-*"_s}), QStringList()); // gone with the sign-in
    QCOMPARE(exit(1), "exit 0"); // with no browser and no issuer: from the keychain
    QCOMPARE(said(1).value(u"subject").toString(), u"robin"_s);
    QCOMPARE(exit(2), "exit 0");
    QVERIFY(said(2).value(u"was_signed_in").toBool() && said(2).value(u"revoked").toBool());
    QCOMPARE(exit(3), "exit 2"); // nobody is, and no service is named
    QCOMPARE(exit(4), "exit 0");
    QVERIFY(!said(4).value(u"was_signed_in").toBool());
}

/// At a terminal, of which `script` makes one.
void PraxisctlSignInTest::whoIsShownToBeSomebodyElseIsNotKept()
{
    const QString lines = u"set -u; printf sesame | gnome-keyring-daemon --unlock --components=secrets >/dev/null\n"
                          "script -qec \"$(printf '%q ' \"$@\")\" /dev/null; echo \"exit $?\"\n"
                          "\"$1\" --json sign-out --server \"$4\" --authorities \"$6\"\n"_s;
    for (const QByteArray &typed : {QByteArrayLiteral("no"), QByteArrayLiteral("yes")}) {
        const QTemporaryDir home;
        putBrowser(home.path());
        QProcess process;
        QProcessEnvironment here = environment(home.path());
        here.remove(u"DBUS_SESSION_BUS_ADDRESS"_s);
        here.insert(u"SHELL"_s, u"/bin/bash"_s);
        process.setProcessEnvironment(here);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"dbus-run-session"_s, QStringList{u"--"_s, u"bash"_s, u"-c"_s, lines, u"bash"_s, QStringLiteral(PRAXISCTL), u"sign-in"_s} + whole());
        QByteArray said;
        while (!said.contains("Type yes or no:")) {
            QVERIFY2(process.waitForReadyRead(60'000), said.constData());
            said += process.readAll();
        }
        QVERIFY2(said.contains("you are Robin Vella (subject robin)"), said.constData());
        process.write(typed + '\n');
        QVERIFY(process.waitForFinished(60'000));
        said += process.readAll();
        QVERIFY2(said.contains(typed == "no" ? "exit 5" : "exit 0"), said.constData());
        QVERIFY2(said.contains(typed == "no" ? "Nothing was kept" : "It is kept"), said.constData());
        QVERIFY2(said.contains(typed == "no" ? "\"was_signed_in\":false" : "\"was_signed_in\":true"), said.constData());
    }
}

void PraxisctlSignInTest::withoutAKeychainItSaysThatNothingIsKept()
{
    const QTemporaryDir home;
    QProcess process;
    process.setProcessEnvironment(environment(home.path()));
    process.start(QStringLiteral(PRAXISCTL), QStringList{u"sign-in"_s, u"--no-browser"_s} + whole());
    static const QRegularExpression link(u"\\bhttps://\\S+\\n"_s);
    QByteArray err;
    while (!link.match(QString::fromUtf8(err)).hasMatch()) {
        process.setReadChannel(QProcess::StandardError);
        QVERIFY2(process.waitForReadyRead(60'000), err.constData());
        err += process.readAllStandardError();
    }
    const QString address = link.match(QString::fromUtf8(err)).captured().trimmed();
    QVERIFY(!address.contains(u"offline_access"));
    QProcess curl;
    curl.start(u"curl"_s, {u"-sSL"_s, u"--cacert"_s, m_at.authority(), u"-c"_s, home.filePath(u"jar"_s), u"-b"_s, home.filePath(u"jar"_s), address});
    QVERIFY(process.waitForFinished(60'000));
    const QByteArray out = process.readAllStandardOutput();
    QVERIFY2(out.contains("as ") && out.contains("It is not kept"), out.constData());
    QCOMPARE(process.exitCode(), 3);
    QVERIFY(curl.waitForFinished(30'000));
    QVERIFY(curl.readAllStandardOutput().contains("You are signed in"));
    QProcess grep; // no token anywhere
    grep.start(u"grep"_s, {u"-ra"_s, u"refresh_token"_s, home.path()});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.exitCode(), 1);
}

void PraxisctlSignInTest::whatIsMissingIsSaid()
{
    QCOMPARE(run({u"sign-in"_s}).exit, 2);
    QCOMPARE(run({u"sign-in"_s, u"--server"_s, u"http://praxis.example"_s}).exit, 2);
    QCOMPARE(run({u"sign-in"_s, u"--server"_s, u"https://praxis.example/path"_s}).exit, 2);
    QCOMPARE(run(QStringList{u"sign-in"_s} + named() + QStringList{u"--issuer"_s, m_at.issuer()}).exit, 2);
    QCOMPARE(run(QStringList{u"sign-in"_s, u"--port"_s, u"many"_s} + whole()).exit, 2);
    QCOMPARE(run({u"sign-out"_s}).exit, 2);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const Said taken = run(QStringList{u"sign-in"_s, u"--no-browser"_s, u"--port"_s, QString::number(other.serverPort())} + whole());
    QCOMPARE(taken.exit, 6);
    QVERIFY(taken.json.value(u"error").toObject().value(u"message").toString().contains(u"Another program listens"));
    const Said away = run({u"sign-in"_s, u"--no-browser"_s, u"--server"_s, m_at.server(), u"--authorities"_s, m_at.authority(), u"--issuer"_s, u"https://localhost:%1"_s.arg(freePort()), u"--client-id"_s, u"x"_s});
    QCOMPARE(away.exit, 6);
}

void PraxisctlSignInTest::theHelpHasExamples()
{
    for (const QString &command : {u"sign-in"_s, u"sign-out"_s}) {
        QProcess process;
        process.start(QStringLiteral(PRAXISCTL), {command, u"--help"_s});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(process.readAllStandardOutput().contains(QByteArray("  praxisctl " + command.toLatin1() + " --server https://praxis.example")));
    }
}

QTEST_GUILESS_MAIN(PraxisctlSignInTest)
#include "PraxisctlSignInTest.moc"
