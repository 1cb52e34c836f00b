#include "services/net/RoomToken.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace praxis;
using namespace praxis::net;
using namespace Qt::StringLiterals;

namespace {

const Instant from{1'800'000'000'000};
const RoomPass pass{u"room-018f"_s, u"p-1"_s, from, from.plusMinutes(80), false};
const QByteArray secret = "0123456789abcdef0123456789abcdef";

/// As a library that we did not write reads it, its signature checked.
QJsonObject readByPython(const QByteArray &token, const QByteArray &key = secret)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import sys, json, jwt\n"
                                                   "o = {'verify_exp': False, 'verify_nbf': False, 'verify_iat': False, 'verify_aud': False}\n"
                                                   "c = jwt.decode(sys.argv[1], sys.argv[2], algorithms=['HS256'], options=o)\n"
                                                   "print(json.dumps({'header': jwt.get_unverified_header(sys.argv[1]), 'claims': c}))\n"_s,
                                          QString::fromLatin1(token), QString::fromLatin1(key)});
    if (!python.waitForFinished(30'000))
        qFatal("python3 is missing");
    return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
}

} // namespace

class RoomTokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twilioLetsOnePersonIntoOneRoom()
    {
        const QJsonObject read = readByPython(*twilioToken({u"AC0"_s, u"SK0"_s, secret}, pass));
        QCOMPARE(read[u"header"][u"cty"].toString(), u"twilio-fpa;v=1"_s);
        const QJsonObject claims = read[u"claims"].toObject();
        QCOMPARE(claims[u"iss"].toString(), u"SK0"_s);
        QCOMPARE(claims[u"sub"].toString(), u"AC0"_s);
        QCOMPARE(claims[u"grants"][u"video"][u"room"].toString(), pass.room);
        QCOMPARE(claims[u"grants"][u"identity"].toString(), pass.participant);
        QCOMPARE(claims[u"exp"].toInteger() - claims[u"nbf"].toInteger(), 80 * 60);
    }

    /// The vendor's own library makes the same claims of the same wishes.
    void twiliosLibraryMakesTheSame()
    {
        QProcess node;
        node.setWorkingDirectory(QStringLiteral(PRAXIS_NODE));
        node.start(u"node"_s, {u"-e"_s, u"const {AccessToken} = require('twilio').jwt;"
                                         "const t = new AccessToken('AC0', 'SK0', '0123456789abcdef0123456789abcdef', {identity: 'p-1', ttl: 4800, nbf: 1800000000});"
                                         "t.addGrant(new AccessToken.VideoGrant({room: 'room-018f'})); console.log(t.toJwt());"_s});
        QVERIFY2(node.waitForFinished(30'000), "node is missing");
        const QByteArray theirs = node.readAllStandardOutput().trimmed();
        QVERIFY2(!theirs.isEmpty(), node.readAllStandardError().constData());
        const QJsonObject mine = readByPython(*twilioToken({u"AC0"_s, u"SK0"_s, secret}, pass)), read = readByPython(theirs);
        QCOMPARE(mine[u"header"].toObject(), read[u"header"].toObject());
        QCOMPARE(mine[u"claims"][u"grants"].toObject(), read[u"claims"][u"grants"].toObject());
        QCOMPARE(mine[u"claims"].toObject().keys(), read[u"claims"].toObject().keys());
    }

    void videoSdkLetsOnePersonIntoOneRoom()
    {
        const QJsonObject claims = readByPython(*videoSdkToken({u"api"_s, secret}, pass))[u"claims"].toObject();
        QCOMPARE(claims[u"roomId"].toString(), pass.room);
        QCOMPARE(claims[u"participantId"].toString(), pass.participant);
        QCOMPARE(claims[u"permissions"].toArray(), QJsonArray{u"allow_join"_s}); // nobody becomes a moderator who was not meant to
        RoomPass host = pass;
        host.moderates = true;
        QCOMPARE(readByPython(*videoSdkToken({u"api"_s, secret}, host))[u"claims"][u"permissions"].toArray(), (QJsonArray{u"allow_join"_s, u"allow_mod"_s}));
        QCOMPARE(claims[u"roles"].toArray(), QJsonArray{u"rtc"_s});
        QCOMPARE(claims[u"version"].toInt(), 2);
        const QJsonObject server = readByPython(videoSdkServerToken({u"api"_s, secret}, from, from.plusMinutes(5)))[u"claims"].toObject();
        QCOMPARE(server[u"roles"].toArray(), QJsonArray{u"crawler"_s});
        QVERIFY(!server.contains(u"roomId"));
    }

    void aPassForNoRoomOrNobodyOrNoTimeIsNotMade()
    {
        for (const RoomPass &bad : {RoomPass{{}, u"p"_s, from, from.plusMinutes(1), false}, RoomPass{u"r"_s, {}, from, from.plusMinutes(1), false}, RoomPass{u"r"_s, u"p"_s, from, from, false}}) {
            QVERIFY(!twilioToken({u"AC0"_s, u"SK0"_s, secret}, bad));
            QVERIFY(!videoSdkToken({u"api"_s, secret}, bad));
            QVERIFY(!jitsiToken({u"praxis"_s, {}, u"meet.example"_s, secret, {}, {}}, bad));
        }
    }
};

QTEST_GUILESS_MAIN(RoomTokenTest)
#include "RoomTokenTest.moc"
