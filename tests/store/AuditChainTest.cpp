#include "services/store/SqliteStore.h"
#include "tests/store/StoreFixture.h"
#include "tests/support/PostgresServer.h"

#include <QRegularExpression>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Somebody with the key and a database tool changes what the audit says.
class AuditChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whateverIsDoneToTheChainIsFound_data();
    void whateverIsDoneToTheChainIsFound();
};

void AuditChainTest::whateverIsDoneToTheChainIsFound_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<bool>("byHand");
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("number");
    QTest::addColumn<QString>("problem");
    struct Writing {
        QString kind;
        bool byHand; ///< a line at a time: in SQLite they still lie in the tail
    };
    for (const auto &[kind, byHand] : {Writing{u"sqlite"_s, false}, Writing{u"sqlite"_s, true}, Writing{u"postgresql"_s, false}}) {
        const auto row = [&](const char *name, QString sql, qint64 number, const char *problem) {
            if (byHand)
                sql.replace(QRegularExpression(u"\\baudit\\b"_s), u"audit_tail"_s);
            QTest::newRow(qPrintable(QString(kind + (byHand ? u", by hand: " : u": ") + QLatin1StringView(name)))) << kind << byHand << sql << number << QString::fromLatin1(problem);
        };
        row("nothing", {}, 0, "");
        row("a body", u"UPDATE audit SET body = (SELECT e.body FROM audit e WHERE e.number = 3) WHERE number = 17"_s, 17, "altered");
        row("an index column", u"UPDATE audit SET outcome = 'denied' WHERE number = 30"_s, 30, "altered");
        row("a user", u"UPDATE audit SET user_id = NULL WHERE number = 5"_s, 5, "altered");
        row("a time", u"UPDATE audit SET at = at + 1 WHERE number = 40"_s, 40, "altered");
        row("one taken out", u"DELETE FROM audit WHERE number = 21"_s, 21, "missing");
        row("the first taken out", u"DELETE FROM audit WHERE number = 1"_s, 1, "missing");
        row("the tail", u"DELETE FROM audit WHERE number > 45"_s, 46, "tail_cut");
        row("the tail and the counter", u"DELETE FROM audit WHERE number > 35; UPDATE counter SET audit_number = 35,"
                                        " audit_hash = (SELECT hash FROM audit WHERE number = 35)"_s, 36, "tail_cut");
        row("two exchanged", u"UPDATE audit SET number = -1 WHERE number = 10; UPDATE audit SET number = 10 WHERE number = 11;"
                             " UPDATE audit SET number = 11 WHERE number = -1"_s, 10, "reordered");
        row("a head", u"UPDATE audit_head SET hash = (SELECT hash FROM audit WHERE number = 1)"_s, 40, "head_signature");
    }
}

void AuditChainTest::whateverIsDoneToTheChainIsFound()
{
    QFETCH(const QString, kind);
    QFETCH(const bool, byHand);
    QFETCH(const QString, sql);
    QFETCH(const qint64, number);
    QFETCH(const QString, problem);
    TestDatabase database(kind);
    const QUuid organization = idOf(1, 1);
    {
        const auto session = database.session();
        MUST(session->begin(organization, true));
        AuditEntry entry;
        entry.user = idOf(1, 9);
        entry.action = u"view"_s;
        entry.outcome = u"done"_s;
        for (int i = 1; i <= 50; ++i) {
            entry.at = Instant{monday + i};
            entry.why = i % 5 ? QString() : u"because of \"quotes\"\n and ü"_s;
            MUST(session->appendAudit(entry));
            if (byHand) {
                MUST(session->commit());
                MUST(session->begin(organization, true));
            }
            if (i == 40) {
                auto head = session->auditEnd();
                MUST(head);
                head->at = entry.at;
                head->signature = "signed " + head->hash;
                MUST(session->keepAuditHead(*head));
            }
        }
        MUST(session->commit());
    }
    if (!sql.isEmpty()) {
        auto connection = database.isPostgres() ? store::openPostgres(PostgresServer::running().access(database.name(), u"postgres"_s))
                                                : store::openKeyed({database.path(), fixedKey(), false, 1000, 2000, {}});
        MUST(connection);
        QStringList tables{u"audit"_s, u"audit_head"_s};
        if (!database.isPostgres())
            tables.append(u"audit_tail"_s);
        for (const QString &table : std::as_const(tables)) {
            for (const QString &trigger : {u"_is_never_changed"_s, u"_is_never_cut"_s})
                MUST((*connection)->execute(u"DROP TRIGGER " + table + trigger + (database.isPostgres() ? u" ON praxis."_s + table : QString())));
        }
        for (const QString &statement : sql.split(u';'))
            MUST((*connection)->execute(statement));
    }
    const auto verified = database.store().verifyAudit(organization, [](const AuditHead &head) { return head.signature == "signed " + head.hash; });
    if (sql.isEmpty()) {
        MUST(verified);
        QCOMPARE(verified->number, 50);
        MUST(database.store().verifyAudit(idOf(2, 1), [](const AuditHead &) { return true; })); // an empty chain
        return;
    }
    QVERIFY(!verified);
    QCOMPARE(verified.error().code, ErrorCode::AuditBroken);
    QCOMPARE(verified.error().data.value(u"number"_s).toLongLong(), number);
    QCOMPARE(verified.error().data.value(u"problem"_s).toString(), problem);
}

QTEST_GUILESS_MAIN(AuditChainTest)
#include "AuditChainTest.moc"
