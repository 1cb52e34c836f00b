#include "tests/server/HostedPractice.h"

using namespace praxis::test;
using namespace Qt::StringLiterals;

/// The drill of packaging/OPERATIONS.md on a practice with years of appointments: what is restored holds what was backed up, and whatever
/// does not is named.
class DrillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void whatIsRestoredHoldsWhatWasBackedUp();
    void whatIsNotAsItWasIsNamed_data();
    void whatIsNotAsItWasIsNamed();
    void whatWasNeverCountedIsNotComparedWith();

private:
    [[nodiscard]] QString at(const PostgresServer &where) const { return u"postgresql://praxis_app@/%1?host=%2"_s.arg(m_database, where.socketFolder()); }
    [[nodiscard]] std::pair<int, QByteArray> verify(const PostgresServer &where, const QStringList &more = {}) const
    {
        return praxisctl(QStringList{u"--data"_s, m_folder.path(), u"--json"_s, u"verify"_s, u"database"_s, u"--store"_s, at(where), u"--master-key-file"_s, m_folder.filePath(u"master.key"_s)} + more);
    }
    [[nodiscard]] QString counts() const { return m_folder.filePath(u"counts.json"_s); }

    QTemporaryDir m_folder;
    QString m_database;
    std::unique_ptr<PostgresServer> m_primary, m_restored;
    QJsonObject m_before;
};

void DrillTest::initTestCase()
{
    m_primary = PostgresServer::another();
    m_database = m_primary->createDatabase();
    RunningServer server({u"--sample"_s, u"--jobs"_s, u"off"_s, u"--store"_s, at(*m_primary), u"--data"_s, m_folder.path()}, RunningServer::Sample::Made);
    const auto [code, said] = verify(*m_primary);
    QVERIFY2(code == 0, said.constData());
    writeSecret(counts(), said);
    m_before = jsonIn(said);
    m_restored = m_primary->copy(PostgresServer::Copy::AsItWas);
}

void DrillTest::cleanupTestCase()
{
    m_restored.reset();
    m_primary.reset();
}

void DrillTest::whatIsRestoredHoldsWhatWasBackedUp()
{
    const auto [code, said] = verify(*m_restored, {u"--before"_s, counts()});
    QVERIFY2(code == 0, said.constData());
    const QJsonObject now = jsonIn(said);
    QCOMPARE(now.value(u"organizations"_s).toArray(), m_before.value(u"organizations"_s).toArray());
    QCOMPARE(now.value(u"version"_s), m_before.value(u"version"_s));
    const QJsonObject rows = now.value(u"organizations"_s).toArray().first().toObject().value(u"rows"_s).toObject();
    for (const QString &table : {u"contact"_s, u"appointment"_s, u"participant"_s, u"note"_s, u"audit"_s})
        QVERIFY2(rows.value(table).toInt() > 10, qPrintable(table));
}

void DrillTest::whatIsNotAsItWasIsNamed_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("problem");
    QTest::newRow("a row is missing") << u"DELETE FROM praxis.undo_step WHERE id = (SELECT id FROM praxis.undo_step ORDER BY id LIMIT 1)"_s << u"rows: undo_step of practice "_s;
    QTest::newRow("a person whom an appointment names is missing")
        << u"UPDATE praxis.participant SET contact_id = gen_random_uuid() WHERE id = (SELECT id FROM praxis.participant ORDER BY id LIMIT 1)"_s << u"foreign_key: participant contact "_s;
    QTest::newRow("somebody is not found any more") << u"DELETE FROM praxis.person_search WHERE number = (SELECT min(number) FROM praxis.person_search)"_s << u"search: "_s;
    QTest::newRow("somebody is found by another name")
        << u"UPDATE praxis.person_search SET words = replace(words, ' ', ' x') WHERE number = (SELECT max(number) FROM praxis.person_search)"_s << u"search: "_s;
    QTest::newRow("the calendar shows another hour") << u"UPDATE praxis.agenda SET end_at = end_at + 60000 WHERE start_at = (SELECT max(start_at) FROM praxis.agenda)"_s << u"agenda: "_s;
    QTest::newRow("a room is free that is not")
        << u"DELETE FROM praxis.occupation WHERE appointment_id = (SELECT appointment_id FROM praxis.occupation WHERE kind = 'practitioner' ORDER BY appointment_id LIMIT 1)"_s << u"occupation: "_s;
    QTest::newRow("a psychologist lost somebody")
        << u"DELETE FROM praxis.caseload WHERE contact_id = (SELECT contact_id FROM praxis.caseload ORDER BY contact_id LIMIT 1)"_s << u"caseload: "_s;
    QTest::newRow("somebody would seem to agree for good")
        << u"UPDATE praxis.recording_shelf SET agreed_until = '9998-01-01' WHERE recording_id = (SELECT recording_id FROM praxis.recording_shelf ORDER BY recording_id LIMIT 1)"_s << u"recordings: "_s;
}

void DrillTest::whatIsNotAsItWasIsNamed()
{
    QFETCH(const QString, sql);
    QFETCH(const QString, problem);
    m_restored->execute(m_database, u"SET session_replication_role = replica; "_s + sql); // as a disk would: nobody looks
    const auto [code, said] = verify(*m_restored, {u"--before"_s, counts()});
    QVERIFY2(code == 4, said.constData()); // "damaged"
    bool named = false;
    for (const QJsonValue &one : jsonIn(said).value(u"problems"_s).toArray())
        named = named || one.toString().startsWith(problem);
    QVERIFY2(named, said.constData());
}

void DrillTest::whatWasNeverCountedIsNotComparedWith()
{
    const QString other = m_folder.filePath(u"other.json"_s);
    writeSecret(other, "{\"entries\": 3}");
    QCOMPARE(verify(*m_primary, {u"--before"_s, other}).first, 1);
    QCOMPARE(verify(*m_primary, {u"--before"_s, m_folder.filePath(u"none.json"_s)}).first, 1);
    const auto [code, said] = praxisctl({u"verify"_s, u"audit"_s, u"--before"_s, counts(), u"--store"_s, at(*m_primary), u"--master-key-file"_s, m_folder.filePath(u"master.key"_s)});
    QVERIFY2(code == 2, said.constData());
}

QTEST_GUILESS_MAIN(DrillTest)
#include "DrillTest.moc"
