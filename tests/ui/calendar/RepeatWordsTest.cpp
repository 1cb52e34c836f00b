// How an appointment repeats, as people write it in each language, and as the window writes it back.
#include "app/desktop/Language.h"
#include "ui/calendar/RepeatWords.h"

#include <QLocale>
#include <QTest>
#include <QTranslator>

using namespace praxis;
using namespace Qt::StringLiterals;

namespace {

const QDate start(2026, 11, 24);

QString ruleOf(const QString &typed)
{
    return ui::repeat::parse(typed, start).value_or(u"?"_s);
}

} // namespace

class RepeatWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        for (QTranslator *texts : QCoreApplication::instance()->findChildren<QTranslator *>())
            delete texts;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
    }

    void whatTheWindowWritesItUnderstands_data();
    void whatTheWindowWritesItUnderstands();
    void aYearOfTwoDigitsIsOfThisCentury();
    void theFrenchApostropheIsTheOneOfTheKeyboardToo();
};

void RepeatWordsTest::whatTheWindowWritesItUnderstands_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("rule");
    for (const QString &language : {u"en_AU"_s, u"fr_FR"_s}) {
        for (const QString &rhythm : {u"FREQ=WEEKLY"_s, u"FREQ=WEEKLY;INTERVAL=2"_s, u"FREQ=DAILY"_s, u"FREQ=MONTHLY"_s, u"FREQ=MONTHLY;INTERVAL=3"_s}) {
            for (const QString &end : {u";COUNT=10"_s, u";UNTIL=20270222T235959"_s})
                QTest::newRow(qPrintable(QString(language + u' ' + rhythm + end))) << language << QString(rhythm + end);
        }
    }
}

void RepeatWordsTest::whatTheWindowWritesItUnderstands()
{
    QFETCH(QString, language);
    QFETCH(QString, rule);
    app::speak(language);
    const QString written = ui::repeat::words(rule);
    QVERIFY2(ruleOf(written) == rule, qPrintable(written));
}

void RepeatWordsTest::aYearOfTwoDigitsIsOfThisCentury()
{
    app::speak(u"en_AU"_s);
    QCOMPARE(ruleOf(u"every 2 weeks until 22/2/27"_s), u"FREQ=WEEKLY;INTERVAL=2;UNTIL=20270222T235959"_s);
    QCOMPARE(ruleOf(u"weekly until 22/2/2027"_s), u"FREQ=WEEKLY;UNTIL=20270222T235959"_s);
    QCOMPARE(ruleOf(u"weekly until 22 Feb 27"_s), u"FREQ=WEEKLY;UNTIL=20270222T235959"_s);
    QCOMPARE(ruleOf(u"weekly until 22/2/26"_s), u"?"_s); // over before it begins
}

void RepeatWordsTest::theFrenchApostropheIsTheOneOfTheKeyboardToo()
{
    app::speak(u"fr_FR"_s);
    QCOMPARE(ruleOf(u"chaque semaine jusqu'au 22/02/2027"_s), u"FREQ=WEEKLY;UNTIL=20270222T235959"_s);
    QCOMPARE(ruleOf(u"Chaque semaine jusqu’au 22/02/2027"_s), u"FREQ=WEEKLY;UNTIL=20270222T235959"_s);
    QCOMPARE(ruleOf(u"chaque semaine jusqu'au 22/2/27"_s), u"FREQ=WEEKLY;UNTIL=20270222T235959"_s);
}

QTEST_MAIN(RepeatWordsTest)
#include "RepeatWordsTest.moc"
