#include "services/vault/AgeHeader.h"
#include "services/vault/Base64.h"
#include "services/vault/Bech32.h"
#include "tests/vault/VaultRoom.h"

using namespace praxis;
using namespace praxis::test;
using namespace praxis::vault;
using namespace Qt::StringLiterals;

/// The header of an age file is read strictly: one way to write it, one way to read it.
class HeaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto header = AgeHeader::make(m_fileKey, publicKeyOf(m_identity).value());
        MUST(header);
        m_text = header->text();
    }
    void aHeaderIsReadAsItIsWritten()
    {
        const auto read = AgeHeader::read(QByteArray(m_text + "payload"));
        MUST(read);
        QCOMPARE(read->size, m_text.size());
        QCOMPARE(read->header.text(), m_text);
        const auto opened = read->header.unlock(m_identity);
        MUST(opened);
        QVERIFY(std::ranges::equal(opened->view(), m_fileKey.view()));
        QCOMPARE(codeOf(read->header.unlock(randomSecret<32>().value())), ErrorCode::KeyMissing);
    }
    /// Case 48.
    void everyChangedBitOfAHeaderIsRefused()
    {
        for (qsizetype bit = 0; bit < m_text.size() * 8; ++bit) {
            QByteArray changed = m_text;
            changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
            const auto header = AgeHeader::readWhole(changed);
            QVERIFY2(!header || !header->unlock(m_identity), qPrintable(QString::number(bit)));
        }
        for (qsizetype size = 0; size < m_text.size(); ++size)
            QVERIFY(!AgeHeader::readWhole(m_text.first(size)));
        QVERIFY(!AgeHeader::readWhole(QByteArray(m_text + '\n')));
    }
    void aHeaderThatIsWrittenOtherwiseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray share = m_text.split('\n')[1], body = m_text.split('\n')[2], mac = m_text.split('\n')[3];
        const auto whole = [](std::initializer_list<QByteArray> lines) -> QByteArray { return QByteArrayList(lines).join('\n') + '\n'; };
        const QByteArray v1 = "age-encryption.org/v1";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another version") << whole({"age-encryption.org/v2", share, body, mac});
        QTest::newRow("lines of another system") << QByteArray(m_text).replace("\n", "\r\n");
        QTest::newRow("no recipient") << whole({v1, mac});
        QTest::newRow("no body") << whole({v1, share, mac});
        QTest::newRow("a body with padding") << whole({v1, share, body + "=", mac});
        QTest::newRow("a body with a space") << whole({v1, share, body + " ", mac});
        QTest::newRow("a full line that ends the body") << whole({v1, "-> other", QByteArray(64, 'A'), mac});
        QTest::newRow("a line that is too long") << whole({v1, "-> other", QByteArray(68, 'A'), "", mac});
        QTest::newRow("two spaces") << whole({v1, QByteArray(share).replace("X25519 ", "X25519  "), body, mac});
        QTest::newRow("a space at the end") << whole({v1, share + " ", body, mac});
        QTest::newRow("no type") << whole({v1, "-> ", body, mac});
        QTest::newRow("a letter with an accent") << whole({v1, "-> caf\xc3\xa9", "", mac});
        QTest::newRow("a short MAC") << whole({v1, share, body, mac.chopped(2)});
        QTest::newRow("a MAC with padding") << whole({v1, share, body, mac + "="});
        QTest::newRow("unused bits that are not zero") << whole({v1, "-> other", "AB", mac});
        QTest::newRow("a header without end") << QByteArray(v1 + '\n' + QByteArray("-> x\n\n").repeated(200'000));
        QTest::newRow("a line without end") << QByteArray(v1 + "\n-> " + QByteArray(1'000'000, 'x'));
    }
    /// Case 48.
    void aHeaderThatIsWrittenOtherwiseIsRefused()
    {
        QFETCH(const QByteArray, text);
        const auto header = AgeHeader::readWhole(text);
        QVERIFY(!header);
        QVERIFY(header.error().code == ErrorCode::Malformed || header.error().code == ErrorCode::TooLarge);
    }
    void whatIsForOthersIsPassedOver()
    {
        AgeHeader header = AgeHeader::readWhole(m_text).value();
        header.stanzas.prepend({{"grease", "a", "b!~"}, QByteArray(48, 'x')}); // one full line, so an empty one follows
        header.stanzas.append({{"empty"}, {}});
        const auto read = AgeHeader::readWhole(header.text());
        MUST(read);
        QCOMPARE(read->stanzas.size(), 3);
        QCOMPARE(read->stanzas[0].body, QByteArray(48, 'x'));
        // Its MAC does not cover what we added: it is ours, and refused.
        QCOMPARE(codeOf(read->unlock(m_identity)), ErrorCode::StoreDamaged);
    }
    void aStanzaOfTheWrongShapeIsRefusedWhoeverItIsFor_data()
    {
        QTest::addColumn<QByteArray>("argument");
        QTest::addColumn<int>("body");
        QTest::newRow("a short body") << toBase64(QByteArray(32, 9)) << 31;
        QTest::newRow("a long body") << toBase64(QByteArray(32, 9)) << 33;
        QTest::newRow("a short share") << toBase64(QByteArray(31, 9)) << 32;
        QTest::newRow("a long share") << toBase64(QByteArray(33, 9)) << 32;
        QTest::newRow("a share that is zero") << toBase64(QByteArray(32, 0)) << 32;
        QTest::newRow("a share of the order 4") << toBase64(QByteArray(1, 1).leftJustified(32, '\0')) << 32;
        QTest::newRow("a share of the order 8")
            << toBase64(QByteArray::fromHex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800")) << 32;
    }
    void aStanzaOfTheWrongShapeIsRefusedWhoeverItIsFor()
    {
        QFETCH(const QByteArray, argument);
        QFETCH(const int, body);
        AgeHeader header;
        header.stanzas.append({{"X25519", argument}, QByteArray(body, 'x')});
        header.mac = QByteArray(32, 'm');
        QCOMPARE(codeOf(header.unlock(m_identity)), ErrorCode::Malformed);
    }
    void keysAreWrittenAsAgeDoes()
    {
        // BIP 173, test vectors of valid strings
        QCOMPARE(bech32("a", {}), QByteArray("a12uel5l"));
        QByteArray data = QByteArray::fromHex("00443214c74254b635cf84653a56d7c675be77df");
        QCOMPARE(bech32("abcdef", data), QByteArray("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw"));
    }

private:
    FileKey m_fileKey = randomSecret<16>().value();
    Identity m_identity = randomSecret<32>().value();
    QByteArray m_text;
};

QTEST_APPLESS_MAIN(HeaderTest)
#include "HeaderTest.moc"
