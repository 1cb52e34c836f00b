#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString tests = QStringLiteral(PRAXIS_SOURCE_DIR "/tests");

/// The abuse and fault cases that somebody has shown. Whoever shows another one writes its number above the test ("/// Case 12.")
/// and here: from then on no test can go without being missed.
const QList<int> shown{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 17, 18, 19, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31,
                       32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 51, 52, 53, 54, 55, 56, 57,
                       58, 59, 60, 62, 63};

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

/// What the tests say of the cases that they show, held against the tests that there are.
class CasesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCaseThatWasShownIsStillShown_data();
    void everyCaseThatWasShownIsStillShown();
    void everyTestThatTheTableNamesIsThere_data();
    void everyTestThatTheTableNamesIsThere();
    void cleanupTestCase();

private:
    QMap<int, QStringList> m_named; ///< by number: "path: what stands under the comment"
};

/// A number counts where the comment stands above a test or a class of tests.
void CasesTest::initTestCase()
{
    static const QRegularExpression numbers(u"\\b[Cc]ases? (\\d+(?:(?:,| and|, and) \\d+)*)"_s), number(u"\\d+"_s);
    static const QRegularExpression shows(u"^\\s*(void (?:\\w+::)?\\w+\\(\\)|class \\w+)"_s);
    QDirIterator files(tests, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QList<int> said;
        for (const QString &line : read(path).split(u'\n')) {
            if (line.trimmed().startsWith(u"///")) {
                for (auto match = numbers.globalMatch(line); match.hasNext();) {
                    for (auto one = number.globalMatch(match.next().captured(1)); one.hasNext();)
                        said.append(one.next().captured(0).toInt());
                }
                continue;
            }
            if (const auto test = shows.match(line); test.hasMatch()) {
                for (const int one : std::as_const(said))
                    m_named[one].append(path.mid(tests.size() + 1) + u": "_s + test.captured(1));
            }
            said.clear();
        }
    }
    QVERIFY2(m_named.size() > 20, "the tests were not found");
}

void CasesTest::everyCaseThatWasShownIsStillShown_data()
{
    QTest::addColumn<int>("number");
    for (const int number : shown)
        QTest::addRow("case %d", number) << number;
}

void CasesTest::everyCaseThatWasShownIsStillShown()
{
    QFETCH(const int, number);
    QVERIFY2(m_named.contains(number), "no test says that it shows this case");
}

void CasesTest::everyTestThatTheTableNamesIsThere_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QStringList>("functions");
    static const QRegularExpression row(u"^\\| (\\d+) \\|.*\\|(.*)\\|$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression named(u"`([\\w/]+)`(?:: (\\w+(?:, \\w+)*))?"_s);
    const QString table = read(tests + u"/security/README.md"_s);
    for (auto match = row.globalMatch(table); match.hasNext();) {
        const auto cells = match.next();
        for (auto test = named.globalMatch(cells.captured(2)); test.hasNext();) {
            const auto one = test.next();
            QTest::addRow("%s: %s", qPrintable(cells.captured(1)), qPrintable(one.captured(1))) << one.captured(1) << one.captured(2).split(u", "_s, Qt::SkipEmptyParts);
        }
    }
}

void CasesTest::everyTestThatTheTableNamesIsThere()
{
    QFETCH(const QString, file);
    QFETCH(const QStringList, functions);
    const QString path = tests + u'/' + file;
    const QString code = read(path + u".cpp"_s);
    QVERIFY2(!code.isEmpty() || QDir(path).exists(), qPrintable(path));
    for (const QString &function : functions)
        QVERIFY2(code.contains(QRegularExpression(u"\\b%1\\(\\)"_s.arg(function))), qPrintable(function));
}

/// For whoever looks what is shown, and by how much.
void CasesTest::cleanupTestCase()
{
    QStringList lines;
    for (auto it = m_named.cbegin(); it != m_named.cend(); ++it)
        lines.append(u"%1%2: %3"_s.arg(it.key()).arg(shown.contains(it.key()) ? QString() : u" (not in the list of this test yet)"_s).arg(it->size()));
    qInfo("tests by case: %s", qPrintable(lines.join(u", "_s)));
}

QTEST_APPLESS_MAIN(CasesTest)
#include "CasesTest.moc"
