#include "models/kernel/Id.h"
#include "services/hosted/identity/AccessToken.h"
#include "services/secrets/SigningKey.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace praxis;
using namespace praxis::hosted;
using namespace Qt::StringLiterals;

namespace {

const Instant now{1'800'000'000'000};
const QByteArray issuer = "https://praxis.example";

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

TokenClaims someone()
{
    return {QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid(), {}};
}

} // namespace

/// Cases 16 and 17.
class AccessTokenTest : public QObject {
    Q_OBJECT

private:
    SigningKey m_key{SecretBytes::copyOf(QByteArray(32, 'k'))};
    AccessTokens m_tokens{m_key, issuer};

    [[nodiscard]] QByteArray signedBy(const TokenKey &key, const QByteArray &header, const QJsonObject &claims) const
    {
        const QByteArray message = encoded(header) + '.' + encoded(QJsonDocument(claims).toJson(QJsonDocument::Compact));
        return message + '.' + encoded(key.sign(message));
    }
    [[nodiscard]] static QJsonObject claims()
    {
        const qint64 seconds = now.ms / 1000;
        return {{u"iss"_s, QString::fromUtf8(issuer)}, {u"aud"_s, QString::fromUtf8(issuer)}, {u"sub"_s, idText(QUuid::createUuid())},
                {u"org"_s, idText(QUuid::createUuid())}, {u"sid"_s, idText(QUuid::createUuid())}, {u"iat"_s, seconds}, {u"nbf"_s, seconds},
                {u"exp"_s, seconds + 600}};
    }
    [[nodiscard]] static QByteArray ours() { return QByteArrayLiteral("{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\"}"); }

private Q_SLOTS:
    void whoeverItWasMadeForComesBack()
    {
        const TokenClaims made = someone();
        const auto read = m_tokens.read(m_tokens.mint(made, now), now);
        QVERIFY(read.has_value());
        QCOMPARE(read->user, made.user);
        QCOMPARE(read->organization, made.organization);
        QCOMPARE(read->session, made.session);
        QCOMPARE(read->expires.ms, now.ms + 600'000);
    }

    /// A library that we did not write reads it with the public key, and what that library signs is read here.
    void anotherLibraryAgrees()
    {
        QProcess python;
        python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import sys, jwt\n"
                                              "from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey, Ed25519PrivateKey\n"
                                              "public, token = sys.argv[1:3]\n"
                                              "key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))\n"
                                              "claims = jwt.decode(token, key, algorithms=['EdDSA'], audience='https://praxis.example', issuer='https://praxis.example', options={'verify_exp': False, 'verify_nbf': False, 'verify_iat': False})\n"
                                              "assert jwt.get_unverified_header(token)['typ'] == 'at+jwt'\n"
                                              "print(claims['sub'])\n"_s,
                                    QString::fromLatin1(m_key.publicKey().toHex()), QString::fromLatin1(m_tokens.mint({QUuid(u"018f0000-0000-7000-8000-000000000001"_s), QUuid::createUuid(), QUuid::createUuid(), {}}, now))});
        QVERIFY2(python.waitForFinished(30'000), "python3 is missing");
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        QCOMPARE(python.readAllStandardOutput().trimmed(), QByteArray("018f0000-0000-7000-8000-000000000001"));
        QVERIFY(m_tokens.read(signedBy(m_key, ours(), claims()), now).has_value());
    }

    void nothingInATokenChoosesHowItIsRead()
    {
        const SigningKey stranger(SecretBytes::copyOf(QByteArray(32, 's')));
        const QJsonObject good = claims();
        QVector<std::pair<const char *, QByteArray>> forged{
            {"another key", signedBy(stranger, ours(), good)},
            {"no algorithm", encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + '.' + encoded(QJsonDocument(good).toJson(QJsonDocument::Compact)) + '.'},
            {"no signature", m_tokens.mint(someone(), now).left(m_tokens.mint(someone(), now).lastIndexOf('.') + 1)},
            {"an ID token", signedBy(m_key, "{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}", good)},
            {"a refresh token", signedBy(m_key, "{\"alg\":\"EdDSA\",\"typ\":\"rt+jwt\"}", good)},
            {"a key of its own", signedBy(stranger, "{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\",\"jwk\":{}}", good)},
            {"the address of a key", signedBy(stranger, "{\"alg\":\"EdDSA\",\"typ\":\"at+jwt\",\"jku\":\"https://evil.test\"}", good)},
            {"the header spelt otherwise", signedBy(m_key, "{\"typ\":\"at+jwt\",\"alg\":\"EdDSA\"}", good)},
            {"a name twice", QByteArray()},
            {"nothing", QByteArray()},
            {"dots", "..."},
            {"very long", m_tokens.mint(someone(), now) + QByteArray(100'000, 'A')},
        };
        const QByteArray twice = encoded(ours()) + '.' + encoded(QJsonDocument(good).toJson(QJsonDocument::Compact).chopped(1) + ",\"org\":\"" + idText(QUuid::createUuid()).toLatin1() + "\"}");
        forged[8].second = twice + '.' + encoded(m_key.sign(twice));
        for (const auto &[what, token] : std::as_const(forged))
            QVERIFY2(!m_tokens.read(token, now), what);
        for (const char *name : {"iss", "aud", "sub", "org", "sid", "exp"}) {
            QJsonObject without = good;
            without.remove(QString::fromLatin1(name));
            QVERIFY2(!m_tokens.read(signedBy(m_key, ours(), without), now), name);
            without.insert(QString::fromLatin1(name), u"https://evil.test"_s);
            QVERIFY2(!m_tokens.read(signedBy(m_key, ours(), without), now), name);
        }
    }

    void eachByteCounts()
    {
        const QByteArray token = m_tokens.mint(someone(), now);
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray other = token;
            other[i] = other[i] == 'A' ? 'B' : 'A';
            QVERIFY2(!m_tokens.read(other, now), qPrintable(QString::number(i)));
        }
        QVERIFY(!m_tokens.read(QByteArray(token + '='), now));
        QVERIFY(!m_tokens.read(QByteArray(' ' + token), now));
    }

    void aTokenHasItsTenMinutes()
    {
        const QByteArray token = m_tokens.mint(someone(), now);
        QVERIFY(m_tokens.read(token, now.plusMinutes(10)).has_value()); // half a minute for another server's clock
        QVERIFY(!m_tokens.read(token, now.plusMinutes(11)));
        QVERIFY(!m_tokens.read(token, now.plusMinutes(-1)));
        QJsonObject forEver = claims();
        forEver.insert(u"exp"_s, now.ms / 1000 + 86'400);
        QVERIFY(!m_tokens.read(signedBy(m_key, ours(), forEver), now));
    }

    void twoThatBeginAlikeAreTwoPeople()
    {
        TokenClaims one = someone(), two = one;
        two.session = QUuid::createUuid();
        const QByteArray a = m_tokens.mint(one, now), b = m_tokens.mint(two, now);
        QCOMPARE(a.left(128), b.left(128));
        for (int i = 0; i < 1000; ++i) {
            QCOMPARE(m_tokens.read(a, now)->session, one.session);
            QCOMPARE(m_tokens.read(b, now)->session, two.session);
        }
    }
};

QTEST_GUILESS_MAIN(AccessTokenTest)
#include "AccessTokenTest.moc"
