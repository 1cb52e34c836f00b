#include "HeaderBench.h"
#include "services/secrets/FreshnessWitness.h"

#include <QTest>

using namespace bench;

class FreshnessTest : public QObject {
    Q_OBJECT

    const Freshness m_seen{1, 100, QByteArray(32, 'h'), 7};

    static QByteArray sameTrail(qint64) { return QByteArray(32, 'h'); }
    static QByteArray otherTrail(qint64) { return QByteArray(32, 'o'); }

    static QString outcome(const Freshness &witness, const Freshness &found, QByteArray (*trail)(qint64))
    {
        const auto result = FreshnessWitness::compare(witness, found, trail);
        if (result)
            return QStringLiteral("fresh");
        return result.error().code == ErrorCode::RolledBack ? result.error().data.value(QStringLiteral("what")).toString()
                                                            : QStringLiteral("another error");
    }

private Q_SLOTS:
    void anOlderDatabasePutBackIsNoticed_data()
    {
        QTest::addColumn<Freshness>("found");
        QTest::addColumn<bool>("sameTrail");
        QTest::addColumn<QString>("expected");
        const QByteArray hash(32, 'h');
        const QString fresh = QStringLiteral("fresh");
        const QString database = QStringLiteral("database");
        QTest::newRow("unchanged") << Freshness{1, 100, hash, 7} << true << fresh;
        QTest::newRow("went on") << Freshness{1, 250, hash, 9} << true << fresh;
        QTest::newRow("older by one entry") << Freshness{1, 99, hash, 7} << true << database;
        QTest::newRow("older, then worked in") << Freshness{1, 300, hash, 7} << false << database;
        QTest::newRow("same length, other entries") << Freshness{1, 100, QByteArray(32, 'x'), 7} << false << database;
        QTest::newRow("before a restore") << Freshness{0, 900, hash, 7} << true << database;
        QTest::newRow("restored on purpose") << Freshness{2, 20, hash, 7} << false << fresh;
        QTest::newRow("old key header") << Freshness{1, 100, hash, 6} << true << QStringLiteral("key_header");
        QTest::newRow("old key header, restored database") << Freshness{2, 20, hash, 6} << true << QStringLiteral("key_header");
    }
    void anOlderDatabasePutBackIsNoticed()
    {
        QFETCH(Freshness, found);
        QFETCH(bool, sameTrail);
        QFETCH(QString, expected);
        QCOMPARE(outcome(m_seen, found, sameTrail ? &FreshnessTest::sameTrail : &FreshnessTest::otherTrail), expected);
    }
    void anEmptyPracticeIsFresh()
    {
        QCOMPARE(outcome({}, {}, [](qint64) { return QByteArray(); }), QStringLiteral("fresh"));
    }
    void theKeychainRemembersForEachPractice()
    {
        MemoryKeychain keychain;
        FreshnessWitness witness(keychain, clinic);
        QCOMPARE(*witness.read(), std::nullopt);
        QVERIFY(witness.write(m_seen));
        QCOMPARE(**witness.read(), m_seen);
        QCOMPARE(*FreshnessWitness(keychain, otherClinic).read(), std::nullopt);
        for (QByteArray &value : keychain.entries)
            value = "{}";
        QCOMPARE(codeOf(witness.read()), ErrorCode::Malformed);
        keychain.isLocked = true;
        QCOMPARE(codeOf(witness.read()), ErrorCode::KeychainUnavailable);
    }
};

QTEST_APPLESS_MAIN(FreshnessTest)
#include "FreshnessTest.moc"
