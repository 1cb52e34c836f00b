#include "services/net/VideoSdkSignature.h"
#include "tests/support/OpenSsl.h"

#include <QFile>
#include <QTest>

using namespace praxis::net;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Signed by the program `openssl`, which stands for the provider.
class VideoSdkSignatureTest : public QObject {
    Q_OBJECT

private:
    OpenSsl m_openssl;
    QByteArray m_key, m_weakKey, m_otherKind;

    QByteArray publicKey(const QString &name, const QStringList &how) const
    {
        m_openssl.run(QStringList{u"genpkey"_s, u"-out"_s, name} + how);
        return m_openssl.run({u"pkey"_s, u"-in"_s, name, u"-pubout"_s});
    }
    QByteArray signature(const QByteArray &body, const QString &key = u"good.pem"_s, const QString &hash = u"-sha256"_s) const
    {
        return m_openssl.run({u"dgst"_s, hash, u"-sign"_s, key, u"-binary"_s}, body).toBase64();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_key = publicKey(u"good.pem"_s, {u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:2048"_s});
        m_weakKey = publicKey(u"weak.pem"_s, {u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:1024"_s});
        m_otherKind = publicKey(u"ec.pem"_s, {u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s});
    }

    void whatTheProviderSignedHolds()
    {
        for (const QByteArray &body : {QByteArray("{\"webhookType\":\"recording-stopped\",\"data\":{}}"), QByteArray(), QByteArray(1 << 20, 'a'), QByteArray("é\0\r\n", 5)})
            QVERIFY(isSignedByVideoSdk(m_key, body, signature(body)));
    }

    void nothingElseDoes()
    {
        const QByteArray body = "{\"webhookType\":\"recording-stopped\"}", good = signature(body);
        QVERIFY(!isSignedByVideoSdk(m_key, body + ' ', good));
        QVERIFY(!isSignedByVideoSdk(m_key, body, good.chopped(4)));
        QVERIFY(!isSignedByVideoSdk(m_key, body, {}));
        QVERIFY(!isSignedByVideoSdk(m_key, body, "not base64 at all!"));
        QVERIFY(!isSignedByVideoSdk(m_key, body, signature(body, u"good.pem"_s, u"-sha1"_s)));
        QVERIFY(!isSignedByVideoSdk(m_key, body, signature(body, u"weak.pem"_s)));
        QVERIFY(!isSignedByVideoSdk(m_weakKey, body, signature(body, u"weak.pem"_s)));
        QVERIFY(!isSignedByVideoSdk(m_otherKind, body, signature(body, u"ec.pem"_s)));
        QVERIFY(!isSignedByVideoSdk({}, body, good));
        QVERIFY(!isSignedByVideoSdk("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", body, good));
    }
};

QTEST_GUILESS_MAIN(VideoSdkSignatureTest)
#include "VideoSdkSignatureTest.moc"
