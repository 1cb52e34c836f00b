#include "models/records/Registry.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/retention/RemovalReasons.h"
#include "ui/common/AuditWording.h"
#include "ui/common/BirthDateEdit.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/common/WorldNames.h"

#include <QJsonObject>
#include <QTest>

using namespace praxis;
using namespace praxis::ui;

class WordingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasASentenceOfItsOwn()
    {
        const QString general = wording::sentence({ErrorCode::Internal, {}});
        for (int i = 1; i < static_cast<int>(ErrorCode::Internal); ++i) {
            const auto code = static_cast<ErrorCode>(i);
            if (code == ErrorCode::UnknownCommand)
                continue; // a fault of the program, not of a person
            const QString sentence = wording::sentence({code, {}});
            QVERIFY2(sentence != general, qPrintable(codeName(code)));
            QVERIFY2(sentence.endsWith(u'.'), qPrintable(sentence));
            QVERIFY2(codeName(code).size() < 6 || !codeName(code).contains(u'_') || !sentence.contains(codeName(code)), qPrintable(sentence));
        }
    }

    void everyFieldOfEveryRecordHasALabel()
    {
        for (const RecordType *type : allRecordTypes()) {
            for (const FieldDef &field : type->fields) {
                const QString label = wording::fieldLabel(type->key(), field.key());
                QVERIFY2(label != field.key(), qPrintable(type->key() + u'.' + field.key()));
            }
            QVERIFY2(wording::recordName(type->key()) != type->key(), type->name);
        }
    }

    void theTrailSaysForWhomAListWas()
    {
        QCOMPARE(auditWording::why(forOthersMark + QStringLiteral("0")), QStringLiteral("for somebody else"));
        const QString two = auditWording::why(forOthersMark + QStringLiteral("2"));
        QVERIFY2(two.startsWith(QStringLiteral("for somebody else, without 2 ")), qPrintable(two));
        QCOMPARE(auditWording::why(forOthersMark + QStringLiteral("2 (12)")), QString(two + QStringLiteral(" (12)")));
        QCOMPARE(auditWording::why(becauseNotDue), QStringLiteral("not due any more: since it was approved, it has to be kept longer"));
        QCOMPARE(auditWording::why(QStringLiteral("for the court")), QStringLiteral("for the court"));
        // Who opened a note with a reason did more than open the page.
        AuditLine opened;
        opened.entry.action = QStringLiteral("view");
        opened.entry.outcome = QStringLiteral("done");
        opened.entry.type = QStringLiteral("Contact");
        opened.entry.why = QStringLiteral("quality_assurance"); // nobody was asked
        QCOMPARE(auditWording::deed(opened), QStringLiteral("opened the record"));
        opened.entry.type = QStringLiteral("Note");
        opened.entry.why = QStringLiteral("a complaint");
        QCOMPARE(auditWording::deed(opened), QStringLiteral("opened: note, because: a complaint"));
    }

    void aBookingIsSaidWithNameAndTime()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
        const QJsonObject booked{{QStringLiteral("code"), QStringLiteral("booked")}, {QStringLiteral("what"), QStringLiteral("Jane Nguyen")},
                                 {QStringLiteral("start"), QStringLiteral("2026-11-24T09:00")}, {QStringLiteral("count"), 1}};
        const QString sentence = wording::summary(booked);
        QVERIFY2(sentence.startsWith(QStringLiteral("Booked Jane Nguyen, Tue")), qPrintable(sentence));
        QVERIFY2(wording::summary({{QStringLiteral("code"), QStringLiteral("undone")}, {QStringLiteral("of"), booked}}).startsWith(QStringLiteral("Undone: Booked")), "");
        QVERIFY(wording::summary({}).isEmpty());
        // Where another clock shows, it is said whose hour that is.
        QJsonObject there = booked;
        there.insert(QStringLiteral("zone"), QStringLiteral("Australia/Brisbane"));
        const QString elsewhere = wording::summary(there, QStringLiteral("Australia/Sydney"));
        QVERIFY2(elsewhere.endsWith(QStringLiteral("in Brisbane")), qPrintable(elsewhere));
        QVERIFY(wording::summary({{QStringLiteral("code"), QStringLiteral("undone")}, {QStringLiteral("of"), there}}, QStringLiteral("Australia/Sydney")).endsWith(QStringLiteral("in Brisbane")));
        QCOMPARE(wording::summary(there, QStringLiteral("Australia/Brisbane")), sentence);
        there.insert(QStringLiteral("start"), QStringLiteral("2026-07-14T09:00")); // in winter both show the same
        QVERIFY(!wording::summary(there, QStringLiteral("Australia/Sydney")).contains(QStringLiteral("Brisbane")));
    }

    void whoWasBornIn1926IsNotTakenForANewborn()
    {
        const QDate born(1926, 3, 21);
        for (const auto &[locale, written] : {std::pair(QLocale(QLocale::English, QLocale::Australia), QStringLiteral("21/3/1926")),
                                              std::pair(QLocale(QLocale::English, QLocale::UnitedStates), QStringLiteral("3/21/1926")),
                                              std::pair(QLocale(QLocale::French, QLocale::France), QStringLiteral("21/03/1926"))}) {
            QLocale::setDefault(locale);
            QCOMPARE(wording::date(born), written);
            QVERIFY(BirthDateEdit().placeholderText().contains(QStringLiteral("1985")));
        }
        QVERIFY(wording::date({}).isEmpty());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
    }

    void countriesAndCurrenciesAreCalledAsTheWindowSpeaks()
    {
        QLocale::setDefault(QLocale(QLocale::French, QLocale::France));
        QCOMPARE(world::country(QStringLiteral("DE")), QStringLiteral("Allemagne"));
        QCOMPARE(world::country(QStringLiteral("GB")), QStringLiteral("Royaume-Uni"));
        QCOMPARE(world::currency(QStringLiteral("AUD")), QStringLiteral("dollar australien"));
        const QStringList french = world::countries();
        QVERIFY(french.size() > 200 && !french.contains(QStringLiteral("EU")));
        // By their names, and an accent does not send one to the end.
        QVERIFY(french.indexOf(QStringLiteral("DE")) < french.indexOf(QStringLiteral("EG")) && french.indexOf(QStringLiteral("EG")) < french.indexOf(QStringLiteral("FR")));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
        QCOMPARE(world::country(QStringLiteral("DE")), QStringLiteral("Germany"));
        QCOMPARE(world::currency(QStringLiteral("AUD")), QStringLiteral("Australian Dollar"));
        for (const QString &none : {QString(), QStringLiteral("Atlantis"), QStringLiteral("a"), QStringLiteral("QQ")})
            QCOMPARE(world::country(none), none);
        QCOMPARE(world::currency(QStringLiteral("XX")), QStringLiteral("XX"));
    }

    void aPersonIsFoundByBothWaysOfSayingTheName()
    {
        PersonHit jane;
        jane.givenName = QStringLiteral("Jane");
        jane.familyName = QStringLiteral("Nguyen");
        jane.preferredName = QStringLiteral("Janey");
        QCOMPARE(wording::listName(jane), QStringLiteral("Nguyen, Jane (Janey)"));
        QCOMPARE(wording::fullName(jane), QStringLiteral("Janey Nguyen"));
    }

    void aMiddleNameIsInTheListOnlyWhereItIsWhySomebodyWasFound()
    {
        PersonHit grace;
        grace.givenName = QStringLiteral("Grace");
        grace.middleName = QStringLiteral("Imogen Zoë");
        grace.familyName = QStringLiteral("Barrow");
        const QString whole = QStringLiteral("Barrow, Grace Imogen Zoë");
        for (const char *typed : {"imogen", "zoe", "barrow imo", "mogen"})
            QCOMPARE(wording::listName(grace, QString::fromUtf8(typed)), whole);
        for (const char *typed : {"", "barrow", "Barrow, Grace", "gra", "0412", "grace@example.com"})
            QCOMPARE(wording::listName(grace, QString::fromUtf8(typed)), QStringLiteral("Barrow, Grace"));
        grace.givenName.clear();
        QCOMPARE(wording::listName(grace, QStringLiteral("imogen")), QStringLiteral("Barrow, Imogen Zoë"));
    }

    void durationsAndAgesReadLikeSpeech()
    {
        QCOMPARE(wording::duration(50), QStringLiteral("50 min"));
        QCOMPARE(wording::duration(62), QStringLiteral("1 h 02 min"));
        QCOMPARE(wording::age({1992, 2, 29}, {2026, 2, 28}), QStringLiteral("33 years"));
        QCOMPARE(wording::age({2026, 1, 31}, {2026, 3, 30}), QStringLiteral("1 months"));
        QVERIFY(wording::age({2027, 1, 1}, {2026, 1, 1}).isEmpty());
    }

    void coloursCanBeReadInLightAndDark()
    {
        for (const theme::Mode mode : {theme::Mode::Light, theme::Mode::Dark}) {
            theme::apply(mode);
            for (int i = 0; i < theme::accentCount; ++i) {
                const theme::Accent accent = theme::accent(i);
                QVERIFY(theme::contrast(accent.text, accent.fill) >= 4.5);
                QVERIFY(theme::contrast(accent.bar, QGuiApplication::palette().color(QPalette::Base)) >= 3.0);
            }
            for (const theme::Sense sense : {theme::Sense::Good, theme::Sense::Attention, theme::Sense::Bad})
                QVERIFY(theme::contrast(theme::sense(sense), QGuiApplication::palette().color(QPalette::Window)) >= 4.5);
            QVERIFY(theme::contrast(theme::quietText(), QGuiApplication::palette().color(QPalette::Window)) >= 4.5);
        }
    }
};

QTEST_MAIN(WordingTest)
#include "WordingTest.moc"
