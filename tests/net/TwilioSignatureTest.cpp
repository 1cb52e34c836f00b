#include "services/net/TwilioSignature.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace praxis;
using namespace praxis::net;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "12345";

FormFields call()
{
    return {{"CallSid", "CA1234567890ABCDE"}, {"Caller", "+14158675309"}, {"Digits", "1234"}, {"From", "+14158675309"}, {"To", "+18005551212"}};
}

} // namespace

class TwilioSignatureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Case 54.
    void theVendorsOwnExamplesHold()
    {
        const TwilioSignature signature(token);
        QCOMPARE(signature.of("https://mycompany.com/myapp.php?foo=1&bar=2", call()), QByteArray("RSOYDt4T1cUTdK1PDd93/VVr8B8="));
        QCOMPARE(signature.of("https://mycompany.com:443/myapp.php?foo=1&bar=2", call()), QByteArray("kvajT1Ptam85bY51eRf/AJRuM3w="));
        QVERIFY(signature.holds("https://mycompany.com/myapp.php?foo=1&bar=2", call(), "kvajT1Ptam85bY51eRf/AJRuM3w=")); // the port said
        QVERIFY(signature.holds("https://mycompany.com:443/myapp.php?foo=1&bar=2", call(), "RSOYDt4T1cUTdK1PDd93/VVr8B8=")); // or not
        QVERIFY(signature.holds("http://mycompany.com:1234/myapp.php?foo=1&bar=2", call(), "Zmvh+3yNM1Phv2jhDCwEM3q5ebU="));
        QVERIFY(signature.holdsForBody("https://mycompany.com/myapp.php?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620",
                                       "{\"property\": \"value\", \"boolean\": true}", "y77kIzt2vzLz71DgmJGsen2scGs="));
    }

    /// Case 54.
    void whatWasChangedOnTheWayDoesNotHold()
    {
        const TwilioSignature signature(token);
        const QByteArray address = "https://mycompany.com/myapp.php?foo=1&bar=2", good = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
        FormFields more = call();
        more.emplaceBack("RecordingSid", "RT0");
        QVERIFY(!signature.holds(address, more, good));
        QVERIFY(!signature.holds("https://mycompany.com/myapp.php?foo=1&bar=3", call(), good));
        QVERIFY(!signature.holds("http://mycompany.com/myapp.php?foo=1&bar=2", call(), good));
        QVERIFY(!signature.holds("https://mycompany.com:444/myapp.php?foo=1&bar=2", call(), good));
        QVERIFY(!signature.holds(address, call(), {}));
        QVERIFY(!signature.holds(address, call(), good.chopped(1)));
        QVERIFY(!signature.holds(address, call(), good.toLower()));
        QVERIFY(!TwilioSignature("12346").holds(address, call(), good));
        QVERIFY(!TwilioSignature({}).holds(address, call(), TwilioSignature({}).of(address, call()))); // no token: nobody can sign
        const QByteArray body = "https://mycompany.com/myapp.php?bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";
        QVERIFY(!signature.holdsForBody(body, "{\"property\": \"other\"}", "y77kIzt2vzLz71DgmJGsen2scGs="));
        QVERIFY(!signature.holdsForBody("https://mycompany.com/myapp.php", "", signature.of("https://mycompany.com/myapp.php", {})));
    }

    void theVendorsLibraryComputesTheSame()
    {
        const quint32 seed = qEnvironmentVariableIntValue("PRAXIS_SEED") ? static_cast<quint32>(qEnvironmentVariableIntValue("PRAXIS_SEED")) : QRandomGenerator::system()->generate();
        qInfo("PRAXIS_SEED=%u", seed);
        QRandomGenerator random(seed);
        const QStringList pieces{u"é"_s, u"a b"_s, u"+"_s, u"&="_s, u"%41"_s, u"RoomSid"_s, u"\n"_s, u"😀"_s, u"Z"_s, u"a"_s, u""_s, u"1"_s};
        QJsonArray cases;
        QList<QByteArray> ours;
        for (int i = 0; i < 200; ++i) {
            const QByteArray address = "https://praxis.example/hooks/" + QByteArray::number(i) + (i % 3 ? "?a=b%20c" : "");
            QJsonObject fields;
            FormFields form;
            for (int n = 0; n < i % 12; ++n) {
                const QString name = pieces[random.bounded(static_cast<int>(pieces.size()))] + QString::number(n);
                const QString value = pieces[random.bounded(static_cast<int>(pieces.size()))] + pieces[random.bounded(static_cast<int>(pieces.size()))];
                fields.insert(name, value);
            }
            for (auto it = fields.begin(); it != fields.end(); ++it)
                form.emplaceBack(it.key().toUtf8(), it->toString().toUtf8());
            std::shuffle(form.begin(), form.end(), random);
            cases.append(QJsonObject{{u"address"_s, QString::fromUtf8(address)}, {u"fields"_s, fields}});
            ours.append(TwilioSignature(token).of(address, form));
        }
        QProcess node;
        node.setWorkingDirectory(QStringLiteral(PRAXIS_NODE));
        node.start(u"node"_s, {u"-e"_s, u"const {getExpectedTwilioSignature: sign} = require('twilio/lib/webhooks/webhooks');"
                                         "let text = ''; process.stdin.on('data', d => text += d).on('end', () => {"
                                         " for (const c of JSON.parse(text)) console.log(sign('12345', c.address, c.fields)); });"_s});
        QVERIFY2(node.waitForStarted(20'000), "node is missing");
        node.write(QJsonDocument(cases).toJson());
        node.closeWriteChannel();
        QVERIFY(node.waitForFinished(60'000));
        QVERIFY2(node.exitCode() == 0, node.readAllStandardError().constData());
        QCOMPARE(node.readAllStandardOutput().trimmed().split('\n'), ours);
    }

    void aFormIsReadAsItWasWritten()
    {
        const auto form = readForm("a=b+c&d=%C3%A9%0A&a=&flag&=x&&e=1%3D2");
        QVERIFY(form.has_value());
        QCOMPARE(*form, (FormFields{{"a", "b c"}, {"d", "é\n"}, {"a", ""}, {"flag", ""}, {"", "x"}, {"e", "1=2"}}));
        for (const char *broken : {"a=%", "a=%4", "a=%zz", "%=1"})
            QVERIFY2(!readForm(broken), broken);
    }
};

QTEST_GUILESS_MAIN(TwilioSignatureTest)
#include "TwilioSignatureTest.moc"
