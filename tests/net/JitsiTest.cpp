#include "services/net/Jitsi.h"
#include "tests/net/ProviderServer.h"

#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::net;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const Instant from = Instant::fromString(u"2026-11-21T09:00:00Z"_s);
const QByteArray secret = "0123456789abcdef0123456789abcdef";
const QString tenant = u"vpaas-magic-cookie-0123456789abcdef0123456789abcdef"_s;

RoomPass pass(const QString &room)
{
    return {room, u"p-1"_s, from, from.plusMinutes(80), false};
}

/// As a library that we did not write reads it, its signature checked by `key` (a secret, or the path of a public key).
QJsonObject readByPython(const QByteArray &token, const QString &key, const QString &algorithm)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import sys, json, jwt\n"
                                                   "key = open(sys.argv[2]).read() if sys.argv[3] == 'RS256' else sys.argv[2]\n"
                                                   "o = {'verify_exp': False, 'verify_nbf': False, 'verify_iat': False, 'verify_aud': False}\n"
                                                   "print(json.dumps({'header': jwt.get_unverified_header(sys.argv[1]), 'claims': jwt.decode(sys.argv[1], key, algorithms=[sys.argv[3]], options=o)}))\n"_s,
                                          QString::fromLatin1(token), key, algorithm});
    if (!python.waitForFinished(30'000))
        qFatal("python3 is missing");
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace

class JitsiTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_privateKey;

    [[nodiscard]] static Jitsi::Options ownServer() { return {u"https://meet.example.org"_s, {.appId = u"praxis"_s, .audience = {}, .domain = u"meet.example.org"_s, .secret = secret, .privateKey = {}, .keyId = {}}}; }

private Q_SLOTS:
    void initTestCase()
    {
        for (const QStringList &arguments : {QStringList{u"genpkey"_s, u"-out"_s, u"key.pem"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s},
                                             QStringList{u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-pubout"_s, u"-out"_s, u"public.pem"_s},
                                             QStringList{u"genpkey"_s, u"-out"_s, u"weak.pem"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:1024"_s},
                                             QStringList{u"pkey"_s, u"-in"_s, u"key.pem"_s, u"-aes256"_s, u"-passout"_s, u"pass:x"_s, u"-out"_s, u"locked.pem"_s}}) {
            QProcess openssl;
            openssl.setWorkingDirectory(m_folder.path());
            openssl.start(u"openssl"_s, arguments);
            QVERIFY2(openssl.waitForFinished(60'000) && openssl.exitCode() == 0, "openssl is missing or refuses");
        }
        m_privateKey = key(u"key.pem"_s);
    }
    QByteArray key(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void aRoomIsItsName()
    {
        Jitsi jitsi(ownServer());
        QCOMPARE(jitsi.open({u"Session-018f"_s, false, 4, from, {}}).value(), u"session-018f"_s); // the server would write it so
        QCOMPARE(jitsi.isOpen(u"session-018f"_s).value(), true);
        for (const QString &bad : QStringList{u""_s, u"a/b"_s, u"a?jwt=x"_s, u"a b"_s, QString(65, u'a')}) {
            QCOMPARE(outcome(jitsi.open({bad, false, 4, from, {}})), u"invalid room"_s);
            QCOMPARE(jitsi.isOpen(bad).value(), false);
            QCOMPARE(outcome(jitsi.entry(pass(bad))), u"invalid room"_s);
        }
    }

    void anOwnServerIsEnteredByAddressAndToken()
    {
        const VideoEntry entry = Jitsi(ownServer()).entry(pass(u"session-018f"_s)).value();
        QCOMPARE(entry.address, u"https://meet.example.org/session-018f?jwt="_s + QString::fromLatin1(entry.token));
        const QJsonObject read = readByPython(entry.token, QString::fromLatin1(secret), u"HS256"_s), claims = read[u"claims"].toObject();
        QCOMPARE(claims[u"iss"].toString(), u"praxis"_s);
        QCOMPARE(claims[u"aud"].toString(), u"jitsi"_s);
        QCOMPARE(claims[u"sub"].toString(), u"meet.example.org"_s);
        QCOMPARE(claims[u"room"].toString(), u"session-018f"_s);
        QCOMPARE(claims[u"exp"].toInteger() - claims[u"nbf"].toInteger(), 80 * 60);
        QCOMPARE(claims[u"context"][u"user"].toObject().keys(), QStringList{u"id"_s}); // shown to everybody there
    }

    void anOwnServerMayTakeAPrivateKey()
    {
        Jitsi::Options options = ownServer();
        options.key.privateKey = m_privateKey;
        options.key.keyId = u"praxis-2026"_s;
        const QJsonObject read = readByPython(Jitsi(options).entry(pass(u"room"_s)).value().token, m_folder.filePath(u"public.pem"_s), u"RS256"_s);
        QCOMPARE(read[u"header"][u"kid"].toString(), u"praxis-2026"_s);
        QCOMPARE(read[u"header"][u"alg"].toString(), u"RS256"_s);
        QCOMPARE(read[u"claims"][u"iss"].toString(), u"praxis"_s);
    }

    void theHostedOneIsToldWhoModeratesAndThatNothingIsRecorded()
    {
        const Jitsi::Options options{u"https://8x8.vc/"_s, {.appId = tenant, .audience = u"other"_s, .domain = u"other"_s, .secret = {}, .privateKey = m_privateKey, .keyId = u"0123ab"_s}};
        RoomPass host = pass(u"session-018f"_s);
        host.moderates = true;
        const VideoEntry entry = Jitsi(options).entry(host).value();
        QVERIFY(entry.address.startsWith(u"https://8x8.vc/"_s + tenant + u"/session-018f?jwt="_s));
        const QJsonObject read = readByPython(entry.token, m_folder.filePath(u"public.pem"_s), u"RS256"_s), claims = read[u"claims"].toObject();
        QCOMPARE(read[u"header"][u"kid"].toString(), tenant + u"/0123ab"_s);
        QCOMPARE(claims[u"aud"].toString(), u"jitsi"_s);
        QCOMPARE(claims[u"iss"].toString(), u"chat"_s);
        QCOMPARE(claims[u"sub"].toString(), tenant);
        QCOMPARE(claims[u"room"].toString(), u"session-018f"_s);
        QCOMPARE(claims[u"context"][u"user"].toObject(), (QJsonObject{{u"id"_s, u"p-1"_s}, {u"moderator"_s, u"true"_s}}));
        QCOMPARE(claims[u"context"][u"features"].toObject(), (QJsonObject{{u"recording"_s, u"false"_s}, {u"transcription"_s, u"false"_s}, {u"livestreaming"_s, u"false"_s}}));
        const QJsonObject guest = readByPython(Jitsi(options).entry(pass(u"session-018f"_s)).value().token, m_folder.filePath(u"public.pem"_s), u"RS256"_s);
        QCOMPARE(guest[u"claims"][u"context"][u"user"][u"moderator"].toString(), u"false"_s);
    }

    void nobodyIsLetInWithoutAKeyOrToAnAddressThatIsNone()
    {
        Jitsi::Options options = ownServer();
        options.key.secret.clear();
        QCOMPARE(outcome(Jitsi(options).entry(pass(u"room"_s))), u"not_available no_secret"_s);
        for (const QByteArray &bad : {QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"), key(u"weak.pem"_s), key(u"locked.pem"_s), key(u"public.pem"_s)}) {
            options.key.privateKey = bad;
            QCOMPARE(outcome(Jitsi(options).entry(pass(u"room"_s))), u"key_missing"_s);
        }
        options = {u"https://8x8.vc"_s, {.appId = tenant, .audience = {}, .domain = {}, .secret = secret, .privateKey = {}, .keyId = {}}};
        QCOMPARE(outcome(Jitsi(options).entry(pass(u"room"_s))), u"not_available no_secret"_s); // it takes a private key only
        options.key.appId = tenant + u"/../x"_s;
        QVERIFY(!Jitsi(options).entry(pass(u"room"_s)));
        for (const QString &bad : {u"http://meet.example.org"_s, u"meet.example.org"_s, u""_s, u"https://"_s, u"https://meet.example.org?x"_s, u"https://meet.example.org#x"_s, u"https://a@meet.example.org"_s}) {
            options = ownServer();
            options.address = bad;
            QCOMPARE(outcome(Jitsi(options).entry(pass(u"room"_s))), u"invalid address"_s);
        }
    }

    void itRecordsNothingAndCallsNobody()
    {
        Jitsi jitsi(ownServer());
        const QString none = u"not_available not_supported"_s;
        QVERIFY(jitsi.close(u"room"_s)); // its passes end by themselves
        QCOMPARE(outcome(jitsi.setRecording(u"room"_s, true)), none);
        QCOMPARE(outcome(jitsi.recorded(u"room"_s)), none);
        QCOMPARE(outcome(jitsi.mix(u"room"_s, {})), none);
        QCOMPARE(outcome(jitsi.fetch({}, {})), none);
        QCOMPARE(outcome(jitsi.remove({})), none);
        QCOMPARE(outcome(jitsi.check({})), none);
        QCOMPARE(outcome(jitsi.read({})), none);
        QVERIFY(jitsi.signatureHeader().isEmpty());
    }
};

QTEST_GUILESS_MAIN(JitsiTest)
#include "JitsiTest.moc"
