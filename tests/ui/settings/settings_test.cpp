#include "models/records/HoursException.h"
#include "models/records/Location.h"
#include "models/records/NoteTemplate.h"
#include "models/records/Preference.h"
#include "services/practice/messages/MessageCommands.h"
#include "services/practice/messages/MessageQueries.h"
#include "services/practice/office/PracticeCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/settings/SettingsWindow.h"
#include "ui/common/Theme.h"
#include "ui/settings/RecordListModel.h"
#include "ui/settings/WeekCanvas.h"
#include "ui/settings/imports/ImportWizard.h"

#include <QAbstractItemModelTester>
#include <QAbstractButton>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QDateEdit>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aServiceIsAddedAndTakenBack()
    {
        Window w;
        w.place.openPage(QStringLiteral("services"));
        auto *list = w.find<QListView>("records");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        const QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        w.click("add");
        w.type("name", QStringLiteral("Long assessment"));
        w.find<QSpinBox>("duration_minutes")->setValue(90);
        w.type("price_minor", QStringLiteral("250.50"));
        QTest::keyClick(w.find<QLineEdit>("price_minor"), Qt::Key_Return);
        QTRY_COMPARE(list->model()->rowCount(), 2);
        const auto services = w.practice.mustAsk(List<Service>{});
        const auto made = std::ranges::find_if(services, [](const auto &s) { return s->name == u"Long assessment"; });
        QVERIFY(made != services.end());
        QCOMPARE((*made)->durationMinutes, 90);
        QCOMPARE((*made)->priceMinor, 25050);
        QCOMPARE(w.practice.notices.outcomes.size(), 1);
        later(w.practice.desk.run(Undo{}), &w.place, [](const Result<Outcome> &undone) { QVERIFY(undone); });
        QTRY_COMPARE(list->model()->rowCount(), 1);
    }

    void aServiceWithoutANameIsToldBesideTheField()
    {
        Window w;
        w.place.openPage(QStringLiteral("services"));
        QTRY_COMPARE(w.find<QListView>("records")->model()->rowCount(), 1);
        w.click("add");
        w.click("save");
        QVERIFY(!w.find<QLineEdit>("name")->accessibleDescription().isEmpty());
        QCOMPARE(w.practice.mustAsk(List<Service>{}).size(), 1);
    }

    void aLayoutOfNotesIsItsHeadingsOneALine()
    {
        Window w;
        w.place.openPage(QStringLiteral("note-templates"));
        auto *list = w.find<QListView>("records");
        QVERIFY(list);
        w.click("add");
        w.type("name", QStringLiteral("School visit"));
        auto *headings = w.find<QPlainTextEdit>("sections");
        QVERIFY(headings);
        w.click("save");
        QVERIFY(w.practice.mustAsk(List<NoteTemplate>{}).isEmpty()); // a layout without headings is none
        headings->setPlainText(QStringLiteral("Who was there: names and roles\n\nWhat was agreed\n"));
        w.click("save");
        QTRY_COMPARE(w.practice.mustAsk(List<NoteTemplate>{}).size(), 1);
        const QJsonArray sections = w.practice.mustAsk(List<NoteTemplate>{}).first()->sections;
        QCOMPARE(sections.size(), 2);
        QCOMPARE(sections.at(0).toObject()[QStringLiteral("heading")].toString(), QStringLiteral("Who was there"));
        QCOMPARE(sections.at(0).toObject()[QStringLiteral("hint")].toString(), QStringLiteral("names and roles"));
        QCOMPARE(sections.at(1).toObject()[QStringLiteral("heading")].toString(), QStringLiteral("What was agreed"));
        QTRY_COMPARE(headings->toPlainText(), QStringLiteral("Who was there: names and roles\nWhat was agreed"));
    }

    void hoursAreDrawnMovedAndTyped()
    {
        Window w;
        w.place.openPage(QStringLiteral("hours"));
        auto *canvas = w.page()->findChild<WeekCanvas *>();
        QTRY_COMPARE(canvas->stretches().size(), 5);
        QTest::mousePress(canvas, Qt::LeftButton, {}, canvas->pointAt(6, 9 * 60));
        for (int minute = 9 * 60; minute <= 12 * 60; minute += 15)
            QTest::mouseMove(canvas, canvas->pointAt(6, minute));
        QTest::mouseRelease(canvas, Qt::LeftButton, {}, canvas->pointAt(6, 12 * 60));
        QTRY_COMPARE(canvas->stretches().size(), 6);
        auto *sunday = w.find<QLineEdit>("day7");
        QTest::keyClicks(sunday, QStringLiteral("10-11:30, 1pm-2pm"));
        QCOMPARE(canvas->stretches().size(), 8);
        w.click("save");
        const auto count = [&w] { return w.practice.mustAsk(List<WorkingHours>{}).size(); };
        QTRY_COMPARE(count(), 13);
        later(w.practice.desk.run(Undo{}), &w.place, [](const Result<Outcome> &undone) { QVERIFY(undone); });
        QTRY_COMPARE(count(), 10);
    }

    void nextMondayIsThatOfThePractice()
    {
        Window w;
        w.practice.clock.at = TestPractice::must(w.practice.zones.toInstant({QDate(2026, 11, 23), QTime(6, 0)}, QStringLiteral("Australia/Sydney")));
        w.place.openPage(QStringLiteral("hours"));
        QTRY_COMPARE(w.page()->findChild<WeekCanvas *>()->stretches().size(), 5);
        w.click("newPeriod");
        QTRY_COMPARE(w.find<QDateEdit>("hoursFrom")->date(), QDate(2026, 11, 30)); // it is Monday there, though still Sunday in Greenwich
    }

    /// From a day on somebody works other hours; until then the old ones hold.
    void otherHoursBeginOnADay()
    {
        Window w;
        w.place.openPage(QStringLiteral("hours"));
        auto *canvas = w.page()->findChild<WeekCanvas *>();
        QTRY_COMPARE(canvas->stretches().size(), 5);
        QCOMPARE(w.find<QComboBox>("period")->count(), 1);
        w.click("newPeriod");
        QTRY_COMPARE(w.find<QComboBox>("period")->count(), 2);
        QTRY_COMPARE(canvas->stretches().size(), 5);
        const QDate monday(2026, 11, 23); // today is Wednesday 18 November
        QCOMPARE(w.find<QDateEdit>("hoursFrom")->date(), monday);
        auto *friday = w.find<QLineEdit>("day5");
        friday->clear();
        QTest::keyClick(friday, Qt::Key_Return);
        QCOMPARE(canvas->stretches().size(), 4);
        w.click("save");
        const auto opens = [&w](const QDate &day) {
            int stretches = 0;
            for (const OpenStretch &open : w.practice.mustAsk(ShowHours{day, day}))
                stretches += open.practitioner == w.practice.lee || open.practitioner == w.practice.okafor;
            return stretches;
        };
        QTRY_COMPARE(opens(QDate(2026, 11, 27)), 1); // one of the two is free on Fridays now
        QCOMPARE(opens(QDate(2026, 11, 20)), 2);
        QCOMPARE(opens(monday), 2);
        // The old hours are still there to be seen, and are limited.
        w.find<QComboBox>("period")->setFocus();
        QTest::keyClick(w.find<QComboBox>("period"), Qt::Key_Up);
        QTRY_COMPARE(canvas->stretches().size(), 5);
        QCOMPARE(w.find<QDateEdit>("hoursUntil")->date(), monday.addDays(-1));
    }

    /// What is to come at a place that gets another clock: shown first, and moved or kept as somebody says.
    void anotherZoneForALocationAsksWhatMoves_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QString>("zone");
        QTest::newRow("moved") << QStringLiteral("choice0") << QStringLiteral("Australia/Perth");
        QTest::newRow("kept") << QStringLiteral("choice1") << QStringLiteral("Australia/Sydney");
        QTest::newRow("left") << QString() << QStringLiteral("Australia/Sydney");
    }
    void anotherZoneForALocationAsksWhatMoves()
    {
        QFETCH(QString, answer);
        QFETCH(QString, zone);
        Window w;
        const QUuid jane = w.practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"));
        const QUuid appointment = w.practice.mustRun(w.practice.at(9, 0, jane)).firstOf(u"Appointment");
        w.place.openPage(QStringLiteral("locations"));
        auto *list = w.find<QListView>("records");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTRY_VERIFY(w.find<QComboBox>("zone") && w.find<QComboBox>("zone")->isVisible());
        auto *zones = w.find<QComboBox>("zone");
        zones->setCurrentIndex(zones->findData(QStringLiteral("Australia/Perth")));
        w.click("save");
        QTRY_VERIFY(w.place.window()->findChild<QDialog *>(QStringLiteral("ask")));
        auto *dialog = w.place.window()->findChild<QDialog *>(QStringLiteral("ask"));
        QVERIFY2(dialog->accessibleDescription().contains(u"Jane Nguyen"), qPrintable(dialog->accessibleDescription()));
        QVERIFY(dialog->accessibleDescription().contains(u"180 minutes later"));
        keepPicture(dialog, "another-zone");
        if (answer.isEmpty())
            dialog->reject();
        else
            QTest::mouseClick(dialog->findChild<QAbstractButton *>(answer), Qt::LeftButton);
        settle(w.place, w.practice.desk);
        QCOMPARE(w.practice.appointment(appointment)->zone, zone);
        QCOMPARE(w.practice.appointment(appointment)->startWall, (WallTime{QDate(2026, 11, 24), QTime(9, 0)}));
        QCOMPARE(w.practice.mustAsk(Get<Location>{w.practice.location})->zone, answer.isEmpty() ? QStringLiteral("Australia/Sydney") : QStringLiteral("Australia/Perth"));
    }

    /// Somebody works other hours for a while, and then the usual ones again.
    void hoursAreInForceFromADayUntilADay()
    {
        Window w;
        w.place.openPage(QStringLiteral("hours"));
        auto *canvas = w.page()->findChild<WeekCanvas *>();
        QTRY_COMPARE(canvas->stretches().size(), 5);
        const QDate last(2026, 12, 13);
        auto *limited = w.find<QAbstractButton>("hoursUntilWanted");
        QVERIFY(limited);
        if (!limited->isChecked())
            QTest::mouseClick(limited, Qt::LeftButton, {}, QPoint(8, limited->height() / 2));
        w.find<QDateEdit>("hoursUntil")->setDate(last);
        w.click("save");
        const auto opens = [&w](const QDate &day) {
            int stretches = 0;
            for (const OpenStretch &open : w.practice.mustAsk(ShowHours{day, day}))
                stretches += open.practitioner == w.practice.lee || open.practitioner == w.practice.okafor;
            return stretches;
        };
        QTRY_COMPARE(opens(last.addDays(1)), 1); // a Monday: of the two, one's hours have ended
        QCOMPARE(opens(last.addDays(-2)), 2);
    }

    void aClosedDayIsAdded()
    {
        Window w;
        w.place.openPage(QStringLiteral("closed-days"));
        QTRY_VERIFY(w.find<QAbstractButton>("add"));
        w.click("add");
        w.type("reason", QStringLiteral("Stocktake"));
        w.click("save");
        const auto days = [&w] { return w.practice.mustAsk(List<HoursException>{}); };
        QTRY_COMPARE(days().size(), 1);
        QCOMPARE(days().first()->reason, QStringLiteral("Stocktake"));
        QVERIFY(days().first()->practitionerId.isNull());
        QCOMPARE(days().first()->startMinute, -1);
    }

    void aUserIsAddedOnOnePageWithRoleAndPassword()
    {
        Window w;
        w.place.openPage(QStringLiteral("users"));
        QTRY_VERIFY(w.find<QListWidget>("users")->count() > 0);
        const int before = w.find<QListWidget>("users")->count();
        w.click("add");
        w.type("display_name", QStringLiteral("Nina Newcomer"));
        QCOMPARE(w.find<QLineEdit>("password")->echoMode(), QLineEdit::Password);
        w.type("password", QStringLiteral("correct horse battery"));
        QTest::keyClick(w.find<QLineEdit>("password"), Qt::Key_Return);
        QTRY_COMPARE(w.find<QListWidget>("users")->count(), before + 1);
        QCOMPARE(w.keys.passwords.values(), QStringList{QStringLiteral("correct horse battery")});
        const auto users = w.practice.mustAsk(List<User>{});
        const auto nina = std::ranges::find_if(users, [](const auto &u) { return u->login == u"nina.newcomer"; });
        QVERIFY(nina != users.end());
        QCOMPARE((*nina)->role, Role::Receptionist);
    }

    void aShortPasswordAddsNobody()
    {
        Window w;
        w.place.openPage(QStringLiteral("users"));
        QTRY_VERIFY(w.find<QListWidget>("users")->count() > 0);
        const qsizetype before = w.practice.mustAsk(List<User>{}).size();
        w.click("add");
        w.type("display_name", QStringLiteral("Nina Newcomer"));
        w.type("password", QStringLiteral("short"));
        QTest::keyClick(w.find<QLineEdit>("password"), Qt::Key_Return);
        QCOMPARE(w.practice.mustAsk(List<User>{}).size(), before);
    }

    void aKeyIsChangedAndAClashIsShown()
    {
        Window w;
        int pressed = 0;
        w.practice.actions.add(&w.place, QStringLiteral("test.one"), QStringLiteral("Test"), QStringLiteral("One"), {QKeySequence(QStringLiteral("Ctrl+1"))}, [&] { ++pressed; });
        w.practice.actions.add(&w.place, QStringLiteral("test.two"), QStringLiteral("Test"), QStringLiteral("Two"), {QKeySequence(QStringLiteral("Ctrl+2"))}, [] {});
        w.place.openPage(QStringLiteral("keys"));
        auto *tree = w.find<QTreeWidget>("actions");
        QTRY_VERIFY(!tree->findItems(QStringLiteral("One"), Qt::MatchExactly | Qt::MatchRecursive).isEmpty());
        tree->setCurrentItem(tree->findItems(QStringLiteral("One"), Qt::MatchExactly | Qt::MatchRecursive).first());
        w.find<QKeySequenceEdit>("key")->setKeySequence(QKeySequence(QStringLiteral("Ctrl+2")));
        QCOMPARE(w.find<QAbstractButton>("assign")->text(), QStringLiteral("Take this key"));
        w.click("assign");
        QCOMPARE(w.practice.actions.find(QStringLiteral("test.one"))->shortcut(), QKeySequence(QStringLiteral("Ctrl+2")));
        QVERIFY(w.practice.actions.find(QStringLiteral("test.two"))->shortcut().isEmpty());
        QTRY_COMPARE(w.practice.mustAsk(List<Preference>{}).size(), 1);
    }

    /// The disk of the archive was not connected: what was made is no backup to rely on, and the page says so.
    void aBackupThatLacksFilesIsNotCalledComplete()
    {
        Window w;
        w.backups.made = {.path = QStringLiteral("/tmp/praxis-1"), .madeAt = {1}, .bytes = 10, .agedOut = 2, .missingMedia = 3};
        w.place.openPage(QStringLiteral("backup"));
        w.find<QAbstractButton>("make")->click();
        const auto says = [&w](const QString &words) {
            const auto labels = w.place.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text().contains(words); });
        };
        QTRY_VERIFY(says(QStringLiteral("This backup is not whole: 3 files")));
        QVERIFY(!says(QStringLiteral("The backup is complete")));
        QVERIFY(says(QStringLiteral("Older backups that have one of these files are kept until it is found")));
        QVERIFY(says(QStringLiteral("2 older ones were removed.")));
    }

    void whatARoleMayNotDoIsAbsent()
    {
        Window reception(&TestPractice::receptionist);
        QVERIFY(!reception.place.pageIds().contains(QStringLiteral("services")));
        QVERIFY(!reception.place.pageIds().contains(QStringLiteral("users")));
        QVERIFY(!reception.place.pageIds().contains(QStringLiteral("backup")));
        QVERIFY(reception.place.pageIds().contains(QStringLiteral("security")));
        Window psychologist(&TestPractice::psychologist);
        QVERIFY(psychologist.place.pageIds().contains(QStringLiteral("hours")));
        psychologist.place.openPage(QStringLiteral("hours"));
        QTRY_COMPARE(psychologist.find<QComboBox>("practitioner")->count(), 1);
    }

    void aSpreadsheetIsImportedEndToEndAndTakenBack()
    {
        Window w;
        QFile file(w.practice.folder.filePath(QStringLiteral("clients.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("First name,Surname,DOB\nAda,Wizard,1990-05-20\nBo,Wizard,nonsense\n");
        file.close();
        const qsizetype before = w.practice.mustAsk(List<Contact>{}).size();
        w.place.openImport(file.fileName());
        auto *wizard = w.place.window()->findChild<ImportWizard *>();
        QVERIFY(wizard);
        auto *next = wizard->findChild<QAbstractButton *>(QStringLiteral("next"));
        auto *mapping = wizard->findChild<QTableWidget *>(QStringLiteral("mapping"));
        QTRY_COMPARE(mapping->rowCount(), 3);
        QTRY_VERIFY(next->isVisible() && next->isEnabled());
        keepPicture(wizard, "import-mapping");
        QTest::mouseClick(next, Qt::LeftButton);
        auto *refused = wizard->findChild<QTableWidget *>(QStringLiteral("refused"));
        QTRY_COMPARE(refused->rowCount(), 1);
        QCOMPARE(refused->item(0, 0)->text(), QStringLiteral("3"));
        QCOMPARE(w.practice.mustAsk(List<Contact>{}).size(), before);
        QTRY_VERIFY(next->isVisible() && next->isEnabled());
        keepPicture(wizard, "import-check");
        QTest::mouseClick(next, Qt::LeftButton);
        QTRY_COMPARE(w.practice.mustAsk(List<Contact>{}).size(), before + 1);
        QTRY_COMPARE(w.practice.notices.outcomes.size(), 1);
        later(w.practice.desk.run(Undo{}), &w.place, [](const Result<Outcome> &undone) { QVERIFY(undone); });
        QTRY_COMPARE(w.practice.mustAsk(List<Contact>{}).size(), before);
    }

    void theMailServerIsTriedAndSaved()
    {
        Window w;
        w.place.openPage(QStringLiteral("message_services"));
        settle(w.place, w.practice.desk);
        w.click("mailTry");
        QCOMPARE(w.triedTo, QString()); // not without a server
        w.type("host", QStringLiteral("smtp.example.org"));
        w.type("account", QStringLiteral("desk"));
        w.type("secret", QStringLiteral("a secret"));
        w.type("sender", QStringLiteral("desk@example.org"));
        w.type("to", QStringLiteral("me@example.org"));
        w.trial = fail(ErrorCode::WrongPassword);
        w.click("mailTry");
        auto *said = w.find<QLabel>("mailSaid");
        QTRY_VERIFY(said->text().contains(QStringLiteral("does not accept this account")));
        QCOMPARE(w.tried.secret, QStringLiteral("a secret"));
        w.trial = {};
        w.click("mailTry");
        QTRY_VERIFY(said->text().startsWith(QStringLiteral("Sent.")));
        QCOMPARE(w.triedTo, QStringLiteral("me@example.org"));
        w.click("mailSave");
        QTRY_COMPARE(w.practice.notices.outcomes.size(), 1);
        settle(w.place, w.practice.desk);
        QCOMPARE(w.find<QLineEdit>("secret")->text(), QString()); // it is not shown again
        QVERIFY(!w.find<QLineEdit>("secret")->placeholderText().isEmpty());
        QVERIFY(w.practice.mustAsk(ShowMessageServices{}).first().hasSecret);
        w.type("sender", QStringLiteral("nobody"));
        w.click("mailSave");
        QTRY_VERIFY(!w.find<QLineEdit>("sender")->accessibleDescription().isEmpty());
        Window manager(&TestPractice::manager);
        QVERIFY(!manager.place.pageIds().contains(QStringLiteral("message_services")));
        QVERIFY(!manager.place.pageIds().contains(QStringLiteral("money")));
    }

    void howTheMailServerDidLastIsSaidBesideIt()
    {
        Window w;
        TestPractice &p = w.practice;
        p.mustRun(SetMessageService{.host = QStringLiteral("smtp.example.org"), .sender = QStringLiteral("desk@example.org")});
        Contact jane;
        jane.givenName = QStringLiteral("Jane");
        jane.familyName = QStringLiteral("Nguyen");
        jane.email = QStringLiteral("jane@example.org");
        jane.emailAllowed = true;
        jane.contactBy = ContactBy::Email;
        p.mustRun(p.at(9, 0, p.mustRun(create(jane)).firstOf(u"Contact")));
        p.clock.at = p.clock.at.plusMinutes(10);
        p.mustRun(ReleaseMessages{});
        const QUuid message = p.mustRun(TakeMessages{}).firstOf(u"Message");
        w.place.openPage(QStringLiteral("message_services"));
        auto *known = w.find<QLabel>("mailKnown");
        QTRY_COMPARE(known->text(), QStringLiteral("Nothing has left in the last 30 days."));
        w.type("to", QStringLiteral("me@example.org"));
        p.mustRun(KeepMessageResult{message, SendingEnd::Later, QStringLiteral("sign_in"), {}});
        Q_EMIT w.practice.desk.changed();
        QTRY_VERIFY(known->text().contains(QStringLiteral("failed: The server does not accept the account and password.")));
        QCOMPARE(w.find<QLineEdit>("to")->text(), QStringLiteral("me@example.org")); // what is being typed stays
        p.clock.at = p.clock.at.plusMinutes(2);
        p.mustRun(TakeMessages{});
        p.mustRun(KeepMessageResult{message, SendingEnd::Sent, {}, QStringLiteral("a1")});
        Q_EMIT w.practice.desk.changed();
        QTRY_VERIFY(known->text().startsWith(QStringLiteral("The last message left ")));
        QVERIFY(!w.find<QLabel>("textsKnown")->isVisible()); // no provider is set up
    }

    void whatAManagerCorrectsAloneIsSet()
    {
        Window w;
        w.place.openPage(QStringLiteral("money"));
        QTRY_COMPARE(w.find<QLineEdit>("correction_limit_minor")->text(), QStringLiteral("500.00"));
        w.type("correction_limit_minor", QStringLiteral("750"));
        w.click("save");
        QTRY_COMPARE(w.practice.notices.outcomes.size(), 1);
        QCOMPARE(w.practice.mustAsk(Get<Organization>{w.practice.admin.organization})->correctionLimitMinor, 75'000);
    }

    void everyControlHasANameForAScreenReader()
    {
        Window w;
        for (const QString &id : w.place.pageIds()) {
            w.place.openPage(id);
            settle(w.place, w.practice.desk);
            for (const QWidget *control : w.page()->findChildren<QWidget *>()) {
                const bool matters = control->focusPolicy() & Qt::TabFocus;
                if (!matters || !control->isVisible() || control->objectName().startsWith(u"qt_"))
                    continue;
                const auto *button = qobject_cast<const QAbstractButton *>(control);
                const bool inner = control->parentWidget() && control->parentWidget()->inherits("QAbstractSpinBox");
                const bool inCombo = control->parentWidget() && control->parentWidget()->inherits("QComboBox");
                const bool inKeys = control->parentWidget() && control->parentWidget()->inherits("QKeySequenceEdit");
                const bool named = !control->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || inner || inCombo || inKeys
                    || control->inherits("QScrollArea");
                QVERIFY2(named, qPrintable(id + QStringLiteral(": ") + QString::fromLatin1(control->metaObject()->className()) + u' ' + control->objectName()));
            }
        }
    }

    void picturesAreTaken()
    {
        const QString folder = qEnvironmentVariable("PRAXIS_PICTURES");
        for (const auto mode : {theme::Mode::Light, theme::Mode::Dark}) {
            theme::apply(mode);
            Window w;
            for (const QSize size : {QSize(1048, 640), QSize(1688, 1000)}) {
                w.place.resize(size);
                for (const QString &id : w.place.pageIds()) {
                    w.place.openPage(id);
                    QTRY_COMPARE(w.place.currentPage(), id);
                    settle(w.place, w.practice.desk);
                    const QPixmap picture = w.place.grab();
                    QVERIFY(!picture.isNull());
                    if (!folder.isEmpty())
                        picture.save(QStringLiteral("%1/%2-%3-%4.png").arg(folder, id, mode == theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width()));
                }
            }
        }
    }
};

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
