#include "services/store/SqliteFile.h"
#include "tests/store/StoreFixture.h"

#include <QDirIterator>
#include <QRegularExpression>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// SQL that is written by hand names nothing that the schema does not have, also on paths that no other test takes.
class SqlNamesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyNameInTheSqlIsInTheSchema_data();
    void everyNameInTheSqlIsInTheSchema();
    void aMisspeltColumnWouldBeFound();

private:
    /// The texts of a source file that are SQL or a piece of it; neighbouring literals are one.
    [[nodiscard]] static QStringList sqlIn(const QString &source);
    [[nodiscard]] QStringList unknownIn(const QString &sql) const;

    inline static const QString tableGiven = QStringLiteral("table_given"); ///< stands for one whose name is put in
    QHash<QString, QSet<QString>> m_columns; ///< by table
    QSet<QString> m_names;
};

void SqlNamesTest::initTestCase()
{
    const TestDatabase database(u"sqlite"_s);
    const auto connection = store::openKeyed({database.path(), fixedKey(), true, 1000, 2000, {}});
    MUST(connection);
    const auto columns = (*connection)->prepared(u"SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'"_s);
    MUST(columns);
    const store::Reading reading(**columns);
    MUST((*columns)->run());
    while ((*columns)->step().value_or(false))
        m_columns[(*columns)->text(0)].insert((*columns)->text(1));
    QVERIFY(m_columns.size() > 20);
    // What both databases or SQLite bring: names of theirs, and PostgreSQL's own table of versions.
    m_names = {u"rowid"_s, u"rank"_s, u"excluded"_s, u"text"_s, u"uuid"_s, u"unnest"_s, u"true"_s, tableGiven, u"sqlite_schema"_s, u"pragma_foreign_key_check"_s, u"schema_version"_s};
    m_columns[u"sqlite_schema"_s] = {u"type"_s, u"name"_s, u"tbl_name"_s, u"sql"_s};
    m_columns[u"pragma_foreign_key_check"_s] = {u"table"_s, u"parent"_s};
    for (auto table = m_columns.cbegin(); table != m_columns.cend(); ++table) {
        m_names.insert(table.key());
        m_names.unite(*table);
    }
}

QStringList SqlNamesTest::sqlIn(const QString &source)
{
    static const QRegularExpression literal(uR"re((?:u?"((?:[^"\\\n]|\\.)*)"(?:_s|_L1)?\s*)+)re"_s);
    static const QRegularExpression piece(uR"re(u?"((?:[^"\\\n]|\\.)*)")re"_s);
    static const QRegularExpression isSql(uR"re(\b(SELECT|INSERT INTO|UPDATE|DELETE FROM|WHERE|AND|OR|JOIN|ORDER BY|FROM)\b)re"_s);
    QStringList found;
    for (auto match = literal.globalMatch(source); match.hasNext();) {
        QString text;
        const QString whole = match.next().captured();
        for (auto part = piece.globalMatch(whole); part.hasNext();)
            text += part.next().captured(1);
        if (text.contains(isSql) && !text.startsWith(u"PRAGMA"))
            found.append(text.replace(u"\\\""_s, u"\""_s));
    }
    return found;
}

QStringList SqlNamesTest::unknownIn(const QString &sql) const
{
    static const QRegularExpression text(u"'[^']*'|%\\d+|\"%?\\w*%?\""_s);
    static const QRegularExpression source(uR"re(\b(?:FROM|JOIN|UPDATE|INTO)\s+([a-z_]+)(?:\s+([a-z]\w*))?)re"_s);
    static const QRegularExpression name(uR"re((?:([a-z]\w*)\.)?\b([a-z_][a-z0-9_]*)\b(\()?)re"_s);
    static const QRegularExpression given(uR"re(\b(FROM|JOIN|UPDATE|INTO)\s+%\d+)re"_s); // a table of the schema: its columns are some that are known
    const QString bare = QString(sql).replace(given, u"\\1 "_s + tableGiven).replace(text, u" "_s);
    QHash<QString, QSet<QString>> tables;     // an alias can stand for several: each sub-select has its own
    for (auto match = source.globalMatch(bare); match.hasNext();) {
        const auto one = match.next();
        tables[one.captured(2).isEmpty() ? one.captured(1) : one.captured(2)].insert(one.captured(1));
    }
    QStringList unknown;
    for (auto match = name.globalMatch(bare); match.hasNext();) {
        const auto one = match.next();
        const QString owner = one.captured(1), called = one.captured(2);
        if (!one.captured(3).isEmpty() || called.size() == 1 || tables.contains(called)) // a function, an alias
            continue;
        bool known = m_names.contains(called);
        if (known && tables.contains(owner) && !tables[owner].contains(tableGiven) && called != u"rowid" && called != u"rank") {
            const QSet<QString> &of = tables[owner];
            known = std::any_of(of.begin(), of.end(), [&](const QString &table) { return m_columns.value(table).contains(called); });
        }
        if (!known)
            unknown.append(owner.isEmpty() ? called : QString(owner + u'.' + called));
    }
    for (const QSet<QString> &of : std::as_const(tables)) {
        for (const QString &table : of) {
            const bool ofOthers = table == u"schema_version" || table == u"json_each" || table == u"unnest"; // a table that is a function
            if (table.size() > 1 && !m_columns.contains(table) && !ofOthers && table != tableGiven)
                unknown.append(table);
        }
    }
    return unknown;
}

void SqlNamesTest::everyNameInTheSqlIsInTheSchema_data()
{
    QTest::addColumn<QString>("file");
    QDirIterator files(QStringLiteral(PRAXIS_STORE_SOURCES), {u"*.cpp"_s, u"*.h"_s}, QDir::Files);
    while (files.hasNext()) {
        const QString file = files.next();
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
    }
}

void SqlNamesTest::everyNameInTheSqlIsInTheSchema()
{
    QFETCH(const QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QString text = QString::fromUtf8(source.readAll());
    text.remove(QRegularExpression(u"^\\s*//.*$"_s, QRegularExpression::MultilineOption));
    for (const QString &sql : sqlIn(text)) {
        const QStringList unknown = unknownIn(sql);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u", "_s) + u" in: " + sql));
    }
}

void SqlNamesTest::aMisspeltColumnWouldBeFound()
{
    QFile reader(QStringLiteral(PRAXIS_STORE_SOURCES "/RecordingReader.cpp"));
    QVERIFY(reader.open(QIODevice::ReadOnly));
    QVERIFY(sqlIn(QString::fromUtf8(reader.readAll())).size() > 15); // it does look at something
    const QStringList found = sqlIn(u"prepare(u\"SELECT a.id, a.starts_at\"\n   \" FROM appointment a\"_s)"_s);
    QCOMPARE(found, QStringList{u"SELECT a.id, a.starts_at FROM appointment a"_s});
    QCOMPARE(unknownIn(found.first()), QStringList{u"a.starts_at"_s});
    QCOMPARE(unknownIn(u"SELECT a.family_name FROM appointment a"_s), QStringList{u"a.family_name"_s});
    QCOMPARE(unknownIn(u"SELECT e.numbers FROM %1 e WHERE e.number = ?"_s), QStringList{u"e.numbers"_s});
    QCOMPARE(unknownIn(u"DELETE FROM persons WHERE id = ?"_s), QStringList({u"persons"_s}));
    QCOMPARE(unknownIn(u"SELECT id FROM contact WHERE family_name = 'Nobody knows this'"_s), QStringList());
}

QTEST_GUILESS_MAIN(SqlNamesTest)
#include "SqlNamesTest.moc"
