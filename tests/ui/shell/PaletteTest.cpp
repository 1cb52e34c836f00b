#include "services/practice/people/ConsentCommands.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/UiPractice.h"
#include "ui/common/SearchField.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/FuzzyMatch.h"
#include "ui/shell/KeySheet.h"
#include "ui/shell/KeySheetModel.h"
#include "ui/shell/PaletteModel.h"
#include "ui/shell/TypedDay.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QListView>
#include <QTest>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

namespace {

/// A window with nothing but Ctrl+K, before somebody of the practice. Dr Lee sees Jane; nobody of the desk's own people sees Tom.
class Window {
public:
    explicit Window(const Actor TestPractice::*who = &TestPractice::receptionist) : practice(who)
    {
        jane = practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), practice.lee);
        tom = practice.addPerson(QStringLiteral("Tom"), QStringLiteral("Silva"), practice.okafor);
        appointment = practice.mustRun(practice.at(9, 0, jane)).firstOf(u"Appointment");
        BookAppointment toms = practice.at(9, 0, tom);
        toms.practitionerId = practice.okafor;
        toms.roomId = {};
        tomsAppointment = practice.mustRun(toms).firstOf(u"Appointment");
        practice.actions.add(&window, QStringLiteral("calendar.new"), QStringLiteral("Calendar"), QStringLiteral("Book an appointment"), {}, [this] { ++booked; });
        practice.actions.add(&window, QStringLiteral("session.lock"), QStringLiteral("Session"), QStringLiteral("Lock"), {}, [] {});
        window.resize(900, 600);
        palette = new CommandPalette(practice.context, &window);
        field = palette->findChild<SearchField *>();
        window.show();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
    }

    void type(const QString &text)
    {
        palette->open();
        QTest::keyClicks(field, text);
    }
    /// All that is found, once everything has answered.
    QStringList found(const QString &text)
    {
        type(text);
        settle(window, practice.desk);
        QStringList lines;
        auto *list = palette->findChild<QListView *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex line = list->model()->index(row, 0);
            lines.append(line.data(PaletteModel::SideRole).toString() + u": " + line.data().toString());
        }
        return lines;
    }
    /// With the arrow keys to the line that begins so, and Enter.
    void choose(const QString &line)
    {
        auto *list = palette->findChild<QListView *>();
        const auto current = [list] { return QString(list->currentIndex().data(PaletteModel::SideRole).toString() + u": " + list->currentIndex().data().toString()); };
        for (int guard = 0; current() != line && guard < 50; ++guard)
            QTest::keyClick(field, Qt::Key_Down);
        QTest::keyClick(field, Qt::Key_Return);
    }
    QUuid file(const QUuid &person, const QString &title, Privacy privacy, const Actor &by)
    {
        const QString path = practice.folder.filePath(title + QStringLiteral(".txt"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write("text") != 4)
            qFatal("no file");
        out.close();
        AddDocument add;
        add.person = person;
        add.title = title;
        add.kind = DocumentKind::Letter;
        add.privacy = privacy;
        add.file = TestPractice::must(DocumentIntake(practice.vault()).take(person, path));
        return TestPractice::must(practice.door().run(by, add)).firstOf(u"Document");
    }
    QUuid record(const QUuid &person, const QUuid &of)
    {
        practice.mustRun(GiveConsent{.person = person, .kind = ConsentKind::Recording, .formVersion = QStringLiteral("3")});
        const QString path = practice.folder.filePath(QStringLiteral("session.ogg"));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write("sound") != 5)
            qFatal("no file");
        out.close();
        RecordingFile taken{path, QStringLiteral("Session")};
        taken.durationMs = 60'000;
        AddRecording command = TestPractice::must(RecordingImport(practice.vault(), practice.ids).take(practice.mustAsk(CheckRecordingImport{of}), {taken}, {}));
        practice.mustRun(command);
        return command.recording;
    }

    UiPractice practice;
    QWidget window;
    CommandPalette *palette = nullptr;
    SearchField *field = nullptr;
    QUuid jane, tom, appointment, tomsAppointment;
    int booked = 0;
};

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPersonIsOpenedWithFourKeys()
    {
        Window w;
        w.palette->open();
        QTRY_VERIFY(w.field->hasFocus());
        QTest::keyClicks(w.field, QStringLiteral("ngu"));
        QTest::keyClick(w.field, Qt::Key_Return); // before the store has answered
        QTRY_COMPARE(w.practice.navigator.person, w.jane);
        QVERIFY(!w.palette->isVisible());
    }

    void whateverIsTypedIsTextAndNothingElse_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : {"%", "_", "\\", "\"", "*", "NEAR(", "notes:abc", "clinical_note:secret", "{words} : jane", "jane* AND x", "' OR 1=1 --", "^jane", "jane:"})
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }
    /// Case 31: also where the search is only one of many things that Ctrl+K finds.
    void whateverIsTypedIsTextAndNothingElse()
    {
        QFETCH(const QString, typed);
        Window w;
        w.practice.mustRun(EditRecord{QStringLiteral("Contact"), w.jane, {{QStringLiteral("clinical_note"), QStringLiteral("secret")}, {QStringLiteral("note"), QStringLiteral("abc")}}, 0});
        const bool isHerName = typed == QStringLiteral("^jane") || typed == QStringLiteral("jane:"); // signs around a word are none
        const QStringList lines = w.found(typed);
        QVERIFY2(lines.filter(QStringLiteral("Jane Nguyen")).isEmpty() != isHerName, qPrintable(lines.join(u'|')));
        QCOMPARE(w.practice.notices.errors.size(), 0);
    }

    void anActionIsRunByTheBeginningsOfItsWords()
    {
        Window w;
        w.type(QStringLiteral("book app"));
        QTest::keyClick(w.field, Qt::Key_Return);
        QTRY_COMPARE(w.booked, 1);
        QVERIFY(w.practice.navigator.person.isNull());
    }

    void escapeGoesBackAndRunsNothing()
    {
        Window w;
        w.type(QStringLiteral("lock"));
        QTest::keyClick(w.field, Qt::Key_Escape);
        QTest::keyClick(w.field, Qt::Key_Escape);
        QVERIFY(!w.palette->isVisible());
        QCOMPARE(w.booked, 0);
    }

    void aPsychologistFindsAppointmentsDocumentsAndRecordingsOfTheirOwnClientsOnly()
    {
        Window w(&TestPractice::psychologist);
        const QUuid letter = w.file(w.jane, QStringLiteral("Referral from Dr Grey"), Privacy::Confidential, w.practice.psychologist);
        w.file(w.tom, QStringLiteral("Grey matters"), Privacy::Confidential, w.practice.otherPsychologist);
        const QUuid recording = w.record(w.jane, w.appointment);
        w.record(w.tom, w.tomsAppointment);
        QCOMPARE(w.found(QStringLiteral("nguyen")),
                 (QStringList{QStringLiteral("Person: Nguyen, Jane"), QStringLiteral("Appointment: Jane Nguyen"), QStringLiteral("Document: Referral from Dr Grey"),
                              QStringLiteral("Recording: Jane Nguyen")}));
        w.choose(QStringLiteral("Appointment: Jane Nguyen"));
        QCOMPARE(w.practice.navigator.appointment, w.appointment);
        QVERIFY(w.found(QStringLiteral("nguyen")).size() == 4);
        w.choose(QStringLiteral("Recording: Jane Nguyen"));
        QCOMPARE(w.practice.navigator.recording, recording);
        // By its title; of the two letters about Dr Grey one is about somebody else's client.
        QCOMPARE(w.found(QStringLiteral("grey")), QStringList{QStringLiteral("Document: Referral from Dr Grey")});
        QTest::keyClick(w.field, Qt::Key_Return);
        QCOMPARE(w.practice.navigator.document, letter);
        QCOMPARE(w.found(QStringLiteral("silva")), QStringList());
    }

    void aReceptionistFindsAppointmentsAndTheLettersOfTheFrontDeskAndNoRecording()
    {
        Window w(&TestPractice::receptionist);
        const QUuid form = w.file(w.jane, QStringLiteral("Signed form"), Privacy::Internal, w.practice.psychologist);
        w.file(w.jane, QStringLiteral("Report to the court"), Privacy::Confidential, w.practice.psychologist);
        w.record(w.jane, w.appointment);
        QCOMPARE(w.found(QStringLiteral("nguyen")), (QStringList{QStringLiteral("Person: Nguyen, Jane"), QStringLiteral("Appointment: Jane Nguyen"), QStringLiteral("Document: Signed form")}));
        w.choose(QStringLiteral("Document: Signed form"));
        QCOMPARE(w.practice.navigator.document, form);
        QCOMPARE(w.found(QStringLiteral("silva")), (QStringList{QStringLiteral("Person: Silva, Tom"), QStringLiteral("Appointment: Tom Silva")}));
        QCOMPARE(w.found(QStringLiteral("court")), QStringList());
    }

    void anAppointmentIsFoundByItsDayBesideTheName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("day and month") << QStringLiteral("nguyen 16 feb");
        QTest::newRow("month and day") << QStringLiteral("jane february 16");
        QTest::newRow("with its year") << QStringLiteral("16 feb 2027 jane nguyen");
        QTest::newRow("in numbers") << QStringLiteral("nguyen 16/2/2027");
        QTest::newRow("in numbers, without the year") << QStringLiteral("nguyen 16/02");
        QTest::newRow("as computers have it") << QStringLiteral("nguyen 2027-02-16");
        QTest::newRow("the month") << QStringLiteral("nguyen feb 2027");
    }
    /// Neither the next one nor the last one.
    void anAppointmentIsFoundByItsDayBesideTheName()
    {
        QFETCH(const QString, typed);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
        Window w;
        const auto book = [&](const QDate &day, const QUuid &whom) {
            BookAppointment one = w.practice.at(14, 0, whom);
            one.start.date = day;
            return w.practice.mustRun(one).firstOf(u"Appointment");
        };
        const QUuid meant = book(QDate(2027, 2, 16), w.jane);
        for (const QDate &day : {QDate(2027, 1, 19), QDate(2027, 3, 16), QDate(2027, 4, 13)})
            book(day, w.jane);
        QCOMPARE(w.found(typed), (QStringList{QStringLiteral("Person: Nguyen, Jane"), QStringLiteral("Appointment: Jane Nguyen")}));
        w.choose(QStringLiteral("Appointment: Jane Nguyen"));
        QCOMPARE(w.practice.navigator.appointment, meant);
        QCOMPARE(w.found(QStringLiteral("nguyen 18 feb")), QStringList{QStringLiteral("Person: Nguyen, Jane")});
    }

    void aDayIsReadAsItsReaderWritesIt_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("read");
        QTest::newRow("day first") << QStringLiteral("jane 3/4") << QStringLiteral("en_AU") << QStringLiteral("jane|3|4|0");
        QTest::newRow("month first") << QStringLiteral("jane 3/4") << QStringLiteral("en_US") << QStringLiteral("jane|4|3|0");
        QTest::newRow("short year") << QStringLiteral("jane 3.4.25") << QStringLiteral("fr_FR") << QStringLiteral("jane|3|4|2025");
        QTest::newRow("French") << QStringLiteral("dupont 1er févr. 2025") << QStringLiteral("fr_FR") << QStringLiteral("dupont|1|2|2025");
        QTest::newRow("without accents") << QStringLiteral("dupont 3 aout") << QStringLiteral("fr_FR") << QStringLiteral("dupont|3|8|0");
        QTest::newRow("two months begin so") << QStringLiteral("dupont 3 jui") << QStringLiteral("fr_FR") << QString();
        QTest::newRow("between names") << QStringLiteral("jane 12 nov nguyen") << QStringLiteral("en_AU") << QStringLiteral("jane nguyen|12|11|0");
        QTest::newRow("a name like a month") << QStringLiteral("april may") << QStringLiteral("en_AU") << QString();
        QTest::newRow("a day that is none") << QStringLiteral("jane 31 feb") << QStringLiteral("en_AU") << QString();
        QTest::newRow("a telephone") << QStringLiteral("jane 0412 345 678") << QStringLiteral("en_AU") << QString();
        QTest::newRow("nobody") << QStringLiteral("12 nov") << QStringLiteral("en_AU") << QString();
    }
    void aDayIsReadAsItsReaderWritesIt()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, locale);
        QFETCH(const QString, read);
        const auto day = typedDay(typed, QLocale(locale));
        QCOMPARE(day ? QStringLiteral("%1|%2|%3|%4").arg(day->rest).arg(day->day).arg(day->month).arg(day->year) : QString(), read);
    }

    void whoseBirthdayItIsIsFoundByIt()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
        Window w;
        w.practice.mustRun(EditRecord{QStringLiteral("Contact"), w.tom, {{QStringLiteral("birth_date"), QStringLiteral("1985-03-04")}}, 0});
        QCOMPARE(w.found(QStringLiteral("silva 4/3/1985")).value(0), QStringLiteral("Person: Silva, Tom"));
    }

    void whatNobodyIsCalledIsLookedForBeforeAnotherActionIsRun()
    {
        Window w(&TestPractice::psychologist);
        const QUuid plan = w.file(w.jane, QStringLiteral("Lo-ck plan"), Privacy::Internal, w.practice.psychologist);
        w.type(QStringLiteral("ck")); // fits the letters of "Lock", too
        QTest::keyClick(w.field, Qt::Key_Return);
        QTRY_COMPARE(w.practice.navigator.document, plan);
    }

    void whatIsChosenStaysChosenWhenMoreIsFound()
    {
        Window w;
        w.file(w.jane, QStringLiteral("Book list"), Privacy::Internal, w.practice.psychologist);
        w.type(QStringLiteral("o")); // everybody with an o, and both actions
        drain(w.practice.desk);
        auto *list = w.palette->findChild<QListView *>();
        QTest::keyClick(w.field, Qt::Key_Up);
        const QString chosen = list->currentIndex().data().toString();
        QVERIFY(!chosen.isEmpty() && list->currentIndex().row() > 0);
        settle(w.window, w.practice.desk);
        QCOMPARE(list->currentIndex().data().toString(), chosen);
    }

    void theLettersOfATitleAreFoundInOrder()
    {
        QVERIFY(fuzzyScore(u"bap", u"Book an appointment") > 0);
        QVERIFY(fuzzyScore(u"app book", u"Book an appointment") >= 100);
        QCOMPARE(fuzzyScore(u"zx", u"Book an appointment"), -1);
        QVERIFY(fuzzyScore(u"ecran", u"Écran") >= 100);
    }

    void theModelsKeepTheirPromises()
    {
        Window w;
        PaletteModel palette(w.practice.actions);
        QAbstractItemModelTester palettePromises(&palette, QAbstractItemModelTester::FailureReportingMode::QtTest);
        palette.setHits({{PaletteHit::Person, w.jane, QStringLiteral("<b>Nguyen"), {}}});
        palette.setTyped(QStringLiteral("n"));
        QCOMPARE(palette.index(0, 0).data().toString(), QStringLiteral("<b>Nguyen"));
        KeySheetModel sheet(w.practice.actions);
        QAbstractItemModelTester sheetPromises(&sheet, QAbstractItemModelTester::FailureReportingMode::QtTest);
        sheet.setTyped(QStringLiteral("lock"));
        QCOMPARE(sheet.rowCount(), 2);
        sheet.setTyped({});
        QCOMPARE(sheet.rowCount(), 4);
    }
};

QTEST_MAIN(PaletteTest)
#include "PaletteTest.moc"
