#include <QTest>

#include "models/records/Contact.h"
#include "services/practice/office/RecordCommands.h"
#include "tests/hosted/Backend.h"
#include "tests/support/QueryClock.h"

#include <QUrl>

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What strangers ask of the lists and searches of the API, on both databases.
class QueriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_backends.clear(); }
    void aNameThatIsNoFieldIsRefusedAtOnce_data();
    void aNameThatIsNoFieldIsRefusedAtOnce();
    void aPlaceInAListThatWeDidNotHandOutIsRefused_data();
    void aPlaceInAListThatWeDidNotHandOutIsRefused();
    void aFieldSortsWhereItMaySortAndForWhomItMay_data() { onEitherDatabase(); }
    void aFieldSortsWhereItMaySortAndForWhomItMay();
    void whatIsSearchedForIsTextAndNothingElse_data();
    void whatIsSearchedForIsTextAndNothingElse();

private:
    struct Place {
        std::unique_ptr<Backend> backend;
        QByteArray admin, reception, psychologist;
    };
    static void eachOnBoth(const char *column, const QList<std::pair<const char *, QString>> &rows);
    [[nodiscard]] static QByteArray inQuery(const QString &text) { return QUrl::toPercentEncoding(text); }
    [[nodiscard]] static QJsonArray itemsOf(const HttpAnswer &answer) { return Backend::jsonOf(answer).value(u"items"_s).toArray(); }
    [[nodiscard]] qint64 linesOfTheTrail(Place &place)
    {
        const auto session = TestPractice::must(place.backend->database.store().session());
        TestPractice::must(session->begin(place.backend->own.admin.organization, false));
        return TestPractice::must(session->auditEnd()).number;
    }

    std::map<QString, Place> m_backends; ///< one of each kind; the tests only ask
};

void QueriesTest::initTestCase()
{
    for (const QString &kind : {u"sqlite"_s, u"postgresql"_s}) {
        Place &place = m_backends[kind];
        place.backend = std::make_unique<Backend>(kind);
        Backend &b = *place.backend;
        Contact jane;
        jane.givenName = u"Jane"_s;
        jane.familyName = u"Nguyen"_s;
        jane.note = u"abc of the desk"_s;
        jane.clinicalNote = u"secret of the couch"_s;
        const QUuid id = b.own.mustRun(create(jane)).firstOf(u"Contact");
        b.own.mustRun(b.own.at(9, 0, id));
        b.own.addPerson(u"Tom"_s, u"Silva"_s);
        b.addAccount(b.own.admin, u"ada"_s);
        b.addAccount(b.own.receptionist, u"rita"_s);
        b.addAccount(b.own.psychologist, u"lin"_s);
        place.admin = b.signIn(u"ada"_s);
        place.reception = b.signIn(u"rita"_s);
        place.psychologist = b.signIn(u"lin"_s);
    }
}

void QueriesTest::eachOnBoth(const char *column, const QList<std::pair<const char *, QString>> &rows)
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>(column);
    for (const char *kind : {"sqlite", "postgresql"}) {
        for (const auto &[name, text] : rows)
            QTest::addRow("%s: %s", kind, name) << QString::fromLatin1(kind) << text;
    }
}

void QueriesTest::aNameThatIsNoFieldIsRefusedAtOnce_data()
{
    eachOnBoth("name", {{"no field", u"nonsense"_s},
                        {"a column that no record has", u"rowid"_s},
                        {"another statement", u"id; DROP TABLE contact"_s},
                        {"an end and a comment", u"family_name)--"_s},
                        {"a question", u"(SELECT 1)"_s},
                        {"a question that answers", u"(CASE WHEN 1=1 THEN family_name ELSE given_name END)"_s},
                        {"with its table", u"contact.family_name"_s},
                        {"capitals", u"FAMILY_NAME"_s},
                        {"quoted", u"\"family_name\""_s},
                        {"two of them", u"family_name,given_name"_s},
                        {"with its direction", u"family_name DESC"_s},
                        {"two signs before it", u"--family_name"_s},
                        {"a number of a column", u"1"_s},
                        {"wide letters", u"ｆａｍｉｌｙ＿ｎａｍｅ"_s},
                        {"a letter that only looks like it", u"f\u0430mily_name"_s},
                        {"a NUL behind it", QString(u"family_name"_s + QChar(0))},
                        {"a line end behind it", u"family_name\n"_s},
                        {"escaped twice", u"%66amily_name"_s},
                        {"64 KiB", QString(64 * 1024, u'x')},
                        {"what is sealed from lists", u"clinical_note"_s},
                        {"what belongs to the store", u"organization_id"_s}});
}

/// Case 30.
void QueriesTest::aNameThatIsNoFieldIsRefusedAtOnce()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, name);
    Place &place = m_backends.at(kind);
    Backend &b = *place.backend;
    const qint64 lines = linesOfTheTrail(place);
    for (const QByteArray &list : {QByteArray("/api/v1/contacts"), QByteArray("/api/v1/appointments"), QByteArray("/api/v1/users")}) {
        for (const QByteArray &query : {QByteArray("sort=" + inQuery(name)), QByteArray("sort=-" + inQuery(name)), QByteArray(inQuery(name) + "=1"), QByteArray(inQuery(name) + ".in=1,2"),
                                        QByteArray(inQuery(name) + ".from=1"), QByteArray("sort=family_name&sort=" + inQuery(name))}) {
            const QueryClock timer(kind);
            const HttpAnswer answer = b.ask("GET", list + '?' + query, {}, place.admin);
            QVERIFY2(answer.status == 400 || answer.status == 422, qPrintable(u"%1 %2"_s.arg(answer.status).arg(QString::fromLatin1(query.left(60)))));
            QVERIFY(timer.isWithin(1000));
            QVERIFY(itemsOf(answer).isEmpty());
            QVERIFY(!answer.body.contains("Nguyen") && !answer.body.contains("syntax") && !answer.body.contains("column"));
        }
    }
    QCOMPARE(linesOfTheTrail(place), lines); // nobody's record was asked for
    QCOMPARE(itemsOf(b.ask("GET", "/api/v1/contacts?sort=-family_name", {}, place.admin)).size(), 2);
}

void QueriesTest::aPlaceInAListThatWeDidNotHandOutIsRefused_data()
{
    const auto cursor = [](const QString &json) { return QString::fromLatin1(json.toUtf8().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)); };
    const QString id = u"00000000-0000-7000-8000-000000000001"_s;
    eachOnBoth("after", {{"no base64", u"'; DROP TABLE contact; --"_s},
                         {"no JSON", cursor(u"family_name"_s)},
                         {"another order", cursor(u"[\"given_name\",\"N\",\"%1\"]"_s.arg(id))},
                         {"an order that is none", cursor(u"[\"id; DROP TABLE contact\",\"N\",\"%1\"]"_s.arg(id))},
                         {"an id that is none", cursor(u"[\"family_name\",\"N\",\"1 OR 1=1\"]"_s)},
                         {"one part more", cursor(u"[\"family_name\",\"N\",\"%1\",1]"_s.arg(id))},
                         {"an object", cursor(u"{\"0\":\"family_name\"}"_s)},
                         {"deep", cursor(u"["_s.repeated(5000))},
                         {"64 KiB", QString(64 * 1024, u'A')}});
}

/// Case 30.
void QueriesTest::aPlaceInAListThatWeDidNotHandOutIsRefused()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, after);
    Place &place = m_backends.at(kind);
    const HttpAnswer answer = place.backend->ask("GET", "/api/v1/contacts?sort=family_name&after=" + inQuery(after), {}, place.admin);
    QCOMPARE(answer.status, 422);
    QVERIFY(itemsOf(answer).isEmpty());
}

/// Case 30: what a role may not read does not show in the order of a list either.
void QueriesTest::aFieldSortsWhereItMaySortAndForWhomItMay()
{
    QFETCH(const QString, kind);
    Place &place = m_backends.at(kind);
    int sorted = 0, refused = 0;
    for (const FieldDef &field : typeOf<Contact>().fields) {
        const bool may = field.has(Filterable) && !field.has(Secret) && field.type != FieldType::Json;
        for (const QByteArray &sign : {QByteArray(), QByteArray("-")}) {
            const HttpAnswer answer = place.backend->ask("GET", "/api/v1/contacts?sort=" + sign + field.name, {}, place.admin);
            QVERIFY2(may ? answer.status == 200 : answer.status == 422, qPrintable(u"%1: %2"_s.arg(field.key()).arg(answer.status)));
            if (field.has(Clinical))
                QVERIFY2(place.backend->ask("GET", "/api/v1/contacts?sort=" + sign + field.name, {}, place.reception).status >= 400, field.name);
        }
        (may ? sorted : refused)++;
    }
    QVERIFY(sorted > 2 && refused > 2);
}

void QueriesTest::whatIsSearchedForIsTextAndNothingElse_data()
{
    eachOnBoth("typed", {{"percent", u"%"_s},
                         {"underscore", u"_"_s},
                         {"backslash", u"\\"_s},
                         {"quote", u"\""_s},
                         {"star", u"*"_s},
                         {"near", u"NEAR("_s},
                         {"near of two", u"NEAR(jane nguyen, 2)"_s},
                         {"a column of notes", u"notes:abc"_s},
                         {"a column that reception does not see", u"clinical_note:secret"_s},
                         {"what stands in it", u"secret"_s},
                         {"a column of the index", u"{words numbers} : jane AND nothing"_s},
                         {"not this column", u"- clinical_note : jane"_s},
                         {"from its beginning", u"^ secret"_s},
                         {"joined", u"sec + ret"_s},
                         {"weights of PostgreSQL", u"secret:*A & jane"_s},
                         {"a pattern", u"s(e|x)cret.*"_s},
                         {"an escape", u"\\%\\_\\"_s},
                         {"a literal with escapes", u"E'\\x27 OR 1=1 --'"_s},
                         {"dollars", u"$$secret$$"_s},
                         {"another statement", u"'; DROP TABLE contact; --"_s},
                         {"10 000 times or", u"a OR "_s.repeated(10'000)},
                         {"10 000 brackets", u"("_s.repeated(10'000)},
                         {"10 000 words", u"jane secret "_s.repeated(5'000)},
                         {"NUL", QString(QChar(0))},
                         {"64 KiB without a blank", QString(64 * 1024, u'z')},
                         {"marks upon marks", QString(u"z"_s + u"\u0301"_s.repeated(20'000))}});
}

/// Case 31. How fast it is on many people, the benchmark says.
void QueriesTest::whatIsSearchedForIsTextAndNothingElse()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, typed);
    Place &place = m_backends.at(kind);
    for (const QByteArray &token : {place.admin, place.reception, place.psychologist}) {
        const QueryClock timer(kind);
        const HttpAnswer answer = place.backend->ask("GET", "/api/v1/contacts?q=" + inQuery(typed), {}, token);
        // What is all too long is refused as such; everything else is looked for, and is nowhere.
        QVERIFY2(answer.status == 200 || (typed.size() > 1000 && answer.status == 422) || (typed.contains(QChar(0)) && answer.status == 400), qPrintable(u"%1"_s.arg(answer.status)));
        QVERIFY2(itemsOf(answer).isEmpty(), answer.body.constData());
        QVERIFY(timer.isWithin(2000));
        QVERIFY(!answer.body.contains("of the couch"));
    }
    QCOMPARE(itemsOf(place.backend->ask("GET", "/api/v1/contacts?q=jane", {}, place.admin)).size(), 1);
}

QTEST_GUILESS_MAIN(QueriesTest)
#include "QueriesTest.moc"
