#include "models/access/AccessMatrix.h"

#include <QFile>
#include <QTest>

using namespace praxis;

namespace {

QByteArray file(const QByteArray &cells, const QByteArray &commands, const QByteArray &queries = "{}", const QByteArray &many = "{}")
{
    return "{\"version\":1,\"actions\":{\"contact.read\":" + cells + "},\"commands\":" + commands + ",\"queries\":" + queries + ",\"many\":" + many + "}";
}

const QByteArray cells = R"({"admin":"A","practice_manager":"R","psychologist":"O","receptionist":"L","patient":"-"})";

} // namespace

class AccessMatrixTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCellIsWhatTheFileSays();
    void whatTheFileDoesNotNameIsRefused();
    void whatTakesAFreshSignInIsSaidByTheFile();
    void aMalformedFileIsRefused_data();
    void aMalformedFileIsRefused();
};

void AccessMatrixTest::aCellIsWhatTheFileSays()
{
    const auto matrix = AccessMatrix::parse(file(cells, R"({"EditContact":"contact.read"})", R"({"OpenPerson":"contact.read"})"));
    QVERIFY(matrix.has_value());
    const QString action = u"contact.read"_qs;
    QCOMPARE(matrix->cell(Role::Admin, action), Cell::All);
    QCOMPARE(matrix->cell(Role::PracticeManager, action), Cell::Reason);
    QCOMPARE(matrix->cell(Role::Psychologist, action), Cell::Own);
    QCOMPARE(matrix->cell(Role::Receptionist, action), Cell::Limited);
    QCOMPARE(matrix->cell(Role::Patient, action), Cell::No);
    QCOMPARE(matrix->actionOfCommand(u"EditContact"_qs), action);
    QCOMPARE(matrix->actionOfQuery(u"OpenPerson"_qs), action);
}

void AccessMatrixTest::whatTheFileDoesNotNameIsRefused()
{
    const auto matrix = AccessMatrix::parse(file(cells, "{}"));
    QVERIFY(matrix.has_value());
    QCOMPARE(matrix->cell(Role::Admin, u"contact.delete"_qs), Cell::No);
    QCOMPARE(matrix->cell(Role::Admin, QString()), Cell::No);
    QVERIFY(matrix->actionOfCommand(u"EditContact"_qs).isEmpty());
}

void AccessMatrixTest::whatTakesAFreshSignInIsSaidByTheFile()
{
    const QByteArray plain = file(cells, "{}");
    const auto matrix = AccessMatrix::parse(plain.chopped(1) + R"(,"fresh":["contact.read"]})");
    QVERIFY(matrix.has_value());
    Actor actor;
    actor.role = Role::Admin;
    QVERIFY(!matrix->wantsFresh(actor, u"contact.read"_qs)); // at a desk that was unlocked
    actor.isFresh = false;
    QVERIFY(matrix->wantsFresh(actor, u"contact.read"_qs));
    QVERIFY(!matrix->wantsFresh(actor, u"contact.edit"_qs));
    QVERIFY(!AccessMatrix::parse(plain.chopped(1) + R"(,"fresh":["contact.reed"]})"));
}

void AccessMatrixTest::aMalformedFileIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << file(cells, "{}").chopped(5);
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("nothing in it") << QByteArray("{}");
    QTest::newRow("trailing bytes") << QByteArray(file(cells, "{}") + "x");
    QTest::newRow("no rule for many") << QByteArray("{\"version\":1,\"actions\":{\"a\":" + cells + "},\"commands\":{},\"queries\":{}}");
    QTest::newRow("no commands") << QByteArray("{\"version\":1,\"actions\":{\"a\":" + cells + "}}");
    QTest::newRow("a role is missing") << file(R"({"admin":"A","practice_manager":"A","psychologist":"O","receptionist":"L"})", "{}");
    QTest::newRow("a role that nobody has") << file(QByteArray(cells).replace("\"patient\"", "\"owner\":\"A\",\"patient\""), "{}");
    QTest::newRow("an unknown cell") << file(QByteArray(cells).replace("\"R\"", "\"X\""), "{}");
    QTest::newRow("a lower-case cell") << file(QByteArray(cells).replace("\"A\"", "\"a\""), "{}");
    QTest::newRow("a cell that is a number") << file(QByteArray(cells).replace("\"A\"", "2"), "{}");
    QTest::newRow("an action that is no row") << file("\"A\"", "{}");
    QTest::newRow("a command without an action") << file(cells, R"({"EditContact":""})");
    QTest::newRow("a command of an unknown action") << file(cells, R"({"EditContact":"contact.edit"})");
    QTest::newRow("a query of an unknown action") << file(cells, "{}", R"({"OpenPerson":"contact.view"})");
    QTest::newRow("another version") << file(cells, "{}").replace("\"version\":1", "\"version\":2");
}

void AccessMatrixTest::aMalformedFileIsRefused()
{
    QFETCH(QByteArray, json);
    const auto matrix = AccessMatrix::parse(json);
    QVERIFY(!matrix);
    QCOMPARE(matrix.error().code, ErrorCode::Malformed);
}

QTEST_GUILESS_MAIN(AccessMatrixTest)
#include "AccessMatrixTest.moc"
