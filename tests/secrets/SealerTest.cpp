#include "services/secrets/PracticeSeal.h"

#include <QTest>

using namespace praxis;

class SealerTest : public QObject {
    Q_OBJECT

    SecretBytes m_key = Sealer::makeKey();

private Q_SLOTS:
    void aNoteOpensWithItsKeyAndPlaceOnly()
    {
        const QByteArray note("slept badly\0again", 17);
        const QByteArray sealed = Sealer::seal(m_key, note, "note/1");
        QCOMPARE(sealed.size(), note.size() + Sealer::overhead);
        QVERIFY(!sealed.contains("slept"));
        QCOMPARE(*Sealer::open(m_key, sealed, "note/1"), note);
        QVERIFY(!Sealer::open(m_key, sealed, "note/2"));
        QVERIFY(!Sealer::open(Sealer::makeKey(), sealed, "note/1"));
        QVERIFY(Sealer::seal(m_key, note, "note/1") != sealed);
    }
    void anEmptyNoteIsSealedToo()
    {
        const QByteArray sealed = Sealer::seal(m_key, {}, "note/1");
        const auto opened = Sealer::open(m_key, sealed, "note/1");
        QVERIFY(opened && opened->isEmpty());
    }
    void everyChangedBitIsRefused()
    {
        const QByteArray sealed = Sealer::seal(m_key, "a short note", "x");
        for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
            QByteArray changed = sealed;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            const auto opened = Sealer::open(m_key, changed, "x");
            QVERIFY(!opened);
            QCOMPARE(opened.error().code, ErrorCode::StoreDamaged);
        }
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY(!Sealer::open(m_key, sealed.first(size), "x"));
        QVERIFY(!Sealer::open(m_key, QByteArray(sealed + 'x'), "x"));
    }
    void purposesHaveKeysOfTheirOwn()
    {
        const SecretBytes data = SecretBytes::random(32);
        const Sealer sealer(data);
        QVERIFY(sealer.derive("a") == Sealer(data).derive("a"));
        QVERIFY(!(sealer.derive("a") == sealer.derive("b")));
        QVERIFY(!(sealer.derive("a") == Sealer(m_key).derive("a")));
        QVERIFY(!(keyedHash(data, "a", "bc") == keyedHash(data, "ab", "c")));
    }
    void aPersonsKeyIsShreddedWithItsWrapping()
    {
        PracticeSeal seal(m_key, SecretBytes::random(32));
        const QByteArray ann = *seal.newWrappedKey();
        const QByteArray bob = *seal.newWrappedKey();
        const QByteArray sealed = *seal.seal(ann, "note", "ctx");
        QCOMPARE(*seal.open(ann, sealed, "ctx"), QByteArray("note"));
        QVERIFY(!seal.open(bob, sealed, "ctx"));
        QVERIFY(!seal.open({}, sealed, "ctx"));
    }
    void aPersonsKeyMovesToANewDataKey()
    {
        const SecretBytes signing = SecretBytes::random(32);
        PracticeSeal before(m_key, signing);
        PracticeSeal after(SecretBytes::random(32), signing);
        const QByteArray wrapped = *before.newWrappedKey();
        const QByteArray sealed = *before.seal(wrapped, "note", "ctx");
        QVERIFY(!after.open(wrapped, sealed, "ctx"));
        const QByteArray moved = *before.rewrapFor(after, wrapped);
        QCOMPARE(*after.open(moved, sealed, "ctx"), QByteArray("note"));
        QVERIFY(after.verify("head", before.sign("head")));
    }
    void aSignedHeadCannotBeForged()
    {
        // RFC 8032, 7.1, test 2
        const auto seed = SecretBytes::copyOf(QByteArray::fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
        const Signer::KeyPair known = Signer::keyPairFrom(seed);
        QCOMPARE(known.publicKey.toHex(), QByteArray("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        QCOMPARE(Signer::sign(known.secretKey, "\x72").toHex(),
                 QByteArray("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                            "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
        const Signer::KeyPair pair = Signer::makeKeyPair();
        const QByteArray signature = Signer::sign(pair.secretKey, "entry 1000");
        QVERIFY(Signer::verify(pair.publicKey, "entry 1000", signature));
        QVERIFY(!Signer::verify(pair.publicKey, "entry 1001", signature));
        QVERIFY(!Signer::verify(known.publicKey, "entry 1000", signature));
        QVERIFY(!Signer::verify(pair.publicKey, "entry 1000", signature.chopped(1)));
        QVERIFY(!Signer::verify({}, "entry 1000", signature));
    }
};

QTEST_APPLESS_MAIN(SealerTest)
#include "SealerTest.moc"
