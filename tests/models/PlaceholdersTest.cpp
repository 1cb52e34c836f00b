#include "models/rules/Placeholders.h"
#include "models/rules/Requests.h"

#include <QTest>

using namespace praxis;
using namespace Qt::StringLiterals;

/// What a letter takes from the record, and when a request is due.
class PlaceholdersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSlipOfThePenIsFound()
    {
        QCOMPARE(unknownPlaceholders(u"Dear {{patient.name}}, {{ today }}, {{patient.nmae}}, {{}}"_s), (QStringList{u"patient.nmae"_s, QString()}));
    }
    void whatTheRecordSaysNamesNoPlaceholder()
    {
        const FilledText text = filled(paperText(u"Dear {{patient.name}}, {{today}}"_s), {{u"patient.name"_s, u"{{today}} # Tom"_s}, {u"today"_s, u"1 May"_s}});
        QCOMPARE(text.text, (PaperText{{PaperBlock::Body, u"Dear {{today}} # Tom, 1 May"_s}}));
    }
    void whatIsMissingIsSaidOnceAndStays()
    {
        const FilledText text = filled(paperText(u"# {{patient.email}}\n\n{{patient.email}} {{patient.phone}}"_s), {{u"patient.phone"_s, u"  "_s}});
        QCOMPARE(text.missing, (QStringList{u"patient.email"_s, u"patient.phone"_s}));
        QCOMPARE(plainText(text.text), u"{{patient.email}}\n{{patient.email}} {{patient.phone}}"_s);
    }
    void aTemplateIsReadInParagraphs()
    {
        QCOMPARE(paperText(u"# One\nTwo\nthree\n\n## Four\n---\n> five\n\n\nsix"_s),
                 (PaperText{{PaperBlock::Title, u"One"_s}, {PaperBlock::Body, u"Two\nthree"_s}, {PaperBlock::Heading, u"Four"_s}, {PaperBlock::Rule, {}},
                            {PaperBlock::Quiet, u"five"_s}, {PaperBlock::Body, u"six"_s}}));
    }
    void aRequestIsDueByTheLawOfTheCountry_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QDate>("received");
        QTest::addColumn<QDate>("due");
        QTest::newRow("Australia: 30 days") << u"AU"_s << QDate(2026, 1, 31) << QDate(2026, 3, 2);
        QTest::newRow("France: a month") << u"FR"_s << QDate(2026, 1, 31) << QDate(2026, 2, 28);
        QTest::newRow("a month in a leap year") << u"FR"_s << QDate(2028, 1, 31) << QDate(2028, 2, 29);
        QTest::newRow("New Zealand: 20 working days") << u"NZ"_s << QDate(2026, 11, 20) << QDate(2026, 12, 18);
        QTest::newRow("elsewhere") << u"JP"_s << QDate(2026, 11, 20) << QDate(2026, 12, 20);
    }
    void aRequestIsDueByTheLawOfTheCountry()
    {
        QFETCH(QString, country);
        QFETCH(QDate, received);
        QFETCH(QDate, due);
        QCOMPARE(answerDue(received, country), due);
    }
    void everyKindCanBeRefusedForSomething()
    {
        for (const RequestKind kind : {RequestKind::Access, RequestKind::Correction, RequestKind::Deletion}) {
            QVERIFY(groundsFor(kind).size() > 2);
            QVERIFY(!groundsFor(kind).contains(RefusalGround::None));
        }
        QVERIFY(groundsFor(RequestKind::Deletion).contains(RefusalGround::DutyToKeep));
        QVERIFY(!groundsFor(RequestKind::Access).contains(RefusalGround::DutyToKeep));
    }
    void anAnswerNeedsADecision()
    {
        for (const RequestKind kind : {RequestKind::Access, RequestKind::Correction, RequestKind::Deletion}) {
            QVERIFY(!checkRequestStep(RequestStatus::Received, RequestStatus::Answered, kind));
            QVERIFY(checkRequestStep(RequestStatus::Received, RequestStatus::Decided, kind));
            QVERIFY(checkRequestStep(RequestStatus::Decided, RequestStatus::Answered, kind));
            QVERIFY(!checkRequestStep(RequestStatus::Withdrawn, RequestStatus::Received, kind));
            // What was granted may still be waiting for its day.
            QCOMPARE(checkRequestStep(RequestStatus::Answered, RequestStatus::Decided, kind).has_value(), kind == RequestKind::Deletion);
            QCOMPARE(checkRequestStep(RequestStatus::Answered, RequestStatus::Withdrawn, kind).has_value(), kind == RequestKind::Deletion);
        }
    }
};

QTEST_APPLESS_MAIN(PlaceholdersTest)
#include "PlaceholdersTest.moc"
