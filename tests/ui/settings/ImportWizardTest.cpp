#include "models/records/ImportMapping.h"
#include "models/records/Participant.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/common/Wording.h"
#include "ui/settings/imports/ImportCalendarPage.h"
#include "ui/settings/imports/ImportCheckPage.h"
#include "ui/settings/imports/ImportReason.h"
#include "ui/settings/imports/ImportWizard.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

/// Files of others come in through the real pages: calendars, address books, spreadsheets.
class ImportWizardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOldCalendarComesInForTheChosenPractitioner();
    void itIsSaidInWhichZoneTimesWithoutOneAreRead();
    void anAddressBookComesIn();
    void stopKeepsNothing();
    void refusedLinesAreSavedWithTheirReasons();
    void whatOverlapsIsCountedAndTheKeyOfUndoIsTheConfiguredOne();
    void whereNothingCameInNothingIsTakenBack();
    void eachDuplicateIsDecidedForItself();
    void aMappingIsKeptChosenRenamedAndDeleted();
    void columnsOfOneHeaderAreToldApartAndWhatIsNotTakenIsSaid();
    void whyALineIsRefusedIsSaidInTheClinicsWords();

private:
    /// The pages in front of a practice, with a file of this text in them.
    struct Import {
        Import(const QString &name, const QByteArray &text) : wizard(p.context)
        {
            write(name, text);
            wizard.show();
            wizard.setFile(path);
        }
        void write(const QString &name, const QByteArray &text)
        {
            path = p.folder.filePath(name);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                qFatal("no file");
            file.write(text);
        }
        template <class W> W *child(const char *name) { return wizard.findChild<W *>(QString::fromLatin1(name)); }
        bool isReady()
        {
            auto *next = child<QAbstractButton>("next");
            return next->isVisible() && next->isEnabled();
        }
        void next()
        {
            QTRY_VERIFY(isReady());
            QTest::mouseClick(child<QAbstractButton>("next"), Qt::LeftButton);
        }
        bool says(const QString &words)
        {
            const auto labels = wizard.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
        }
        qsizetype people() { return p.mustAsk(List<Contact>{}).size(); }

        UiPractice p{&TestPractice::admin};
        QString path;
        ImportWizard wizard;
    };
    static void choose(QComboBox *box, const QString &text)
    {
        const int index = box->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setFocus();
        while (box->currentIndex() != index)
            QTest::keyClick(box, box->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
        Q_EMIT box->activated(index); // as a click in the list does
    }
};

void ImportWizardTest::anOldCalendarComesInForTheChosenPractitioner()
{
    Import import(u"old.ics"_qs, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Old//EN\r\n"
                                 "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Australia/Sydney:20261201T090000\r\nDURATION:PT50M\r\nSUMMARY:Ada Lovelace\r\nEND:VEVENT\r\n"
                                 "BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=Australia/Sydney:20261202T090000\r\nDURATION:PT50M\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Bo Berg\r\nEND:VEVENT\r\n"
                                 "BEGIN:VEVENT\r\nUID:c\r\nDTSTART;VALUE=DATE:20261224\r\nSUMMARY:Closed\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    QTRY_VERIFY(import.child<QComboBox>("practitioner") && import.child<QComboBox>("practitioner")->isVisible());
    auto *who = import.child<QComboBox>("practitioner");
    choose(who, who->itemText(who->findData(QVariant::fromValue(import.p.okafor))));
    import.next();
    QTRY_VERIFY(import.child<QTableWidget>("refused")->rowCount() == 1); // the whole day, which was not asked for
    QVERIFY(import.p.mustAsk(List<Appointment>{}).isEmpty());
    import.next();
    QTRY_COMPARE(import.p.mustAsk(List<Appointment>{}).size(), 4);
    for (const auto &appointment : import.p.mustAsk(List<Appointment>{}))
        QCOMPARE(appointment->practitionerId, import.p.okafor);
    QTRY_COMPARE(import.p.notices.outcomes.size(), 1);
    const QString undoable = ImportCheckPage::tr("Undo takes all of it back in one step."); // nothing has its key here
    QTRY_VERIFY(import.says(undoable));
    QVERIFY(namelessControls(import.wizard).isEmpty());
    import.p.desk.run(Undo{});
    QTRY_VERIFY(import.p.mustAsk(List<Appointment>{}).isEmpty());
}

void ImportWizardTest::itIsSaidInWhichZoneTimesWithoutOneAreRead()
{
    Import import(u"named.ics"_qs, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Google Inc//Google Calendar 70.9054//EN\r\nX-WR-TIMEZONE:Australia/Perth\r\n"
                                   "BEGIN:VEVENT\r\nUID:a\r\nDTSTART:20261201T090000\r\nDURATION:PT50M\r\nSUMMARY:Ada Lovelace\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    QTRY_VERIFY(import.child<QComboBox>("practitioner") && import.child<QComboBox>("practitioner")->isVisible());
    QVERIFY(import.says(ImportCalendarPage::tr("Some times in this file have no time zone. They are read in the one that the calendar names: %1.").arg(u"Australia/Perth"_qs)));
    auto *who = import.child<QComboBox>("practitioner");
    choose(who, who->itemText(who->findData(QVariant::fromValue(import.p.lee))));
    import.next();
    QTRY_VERIFY(import.says(ImportCheckPage::tr("Nothing has been kept yet. Times without a time zone are read as %1.").arg(u"Australia/Perth"_qs)));
    import.next();
    QTRY_COMPARE(import.p.mustAsk(List<Appointment>{}).size(), 1);
    QCOMPARE(import.p.mustAsk(List<Appointment>{}).first()->zone, u"Australia/Perth"_qs);
}

void ImportWizardTest::anAddressBookComesIn()
{
    Import import(u"people.vcf"_qs, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Lovelace\r\nN:Lovelace;Ada;;;\r\nEMAIL:ada@example.org\r\nEND:VCARD\r\n"
                                    "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Berg\r\nN:Berg;Bo;;;\r\nBDAY:1990-05-20\r\nEND:VCARD\r\n");
    const qsizetype before = import.people();
    import.next();
    QTRY_VERIFY(import.isReady());
    QCOMPARE(import.people(), before);
    QVERIFY(!import.child<QTableWidget>("mapping")->isVisible()); // an address book has no columns
    import.next();
    QTRY_COMPARE(import.people(), before + 2);
    import.p.desk.run(Undo{});
    QTRY_COMPARE(import.people(), before);
}

void ImportWizardTest::stopKeepsNothing()
{
    QByteArray many("First name,Surname\n");
    for (int i = 0; i < 20'000; ++i)
        many += "Ann,Abbott" + QByteArray::number(i) + '\n';
    Import import(u"many.csv"_qs, many);
    const qsizetype before = import.people();
    auto *stop = import.child<QAbstractButton>("cancel");
    import.next(); // reads it and tries it out: longer than a click
    QTRY_COMPARE(stop->text(), ImportWizard::tr("Stop"));
    QTest::mouseClick(stop, Qt::LeftButton);
    auto *problem = import.child<QWidget>("problem");
    QTRY_VERIFY_WITH_TIMEOUT(problem->isVisible(), 30'000);
    QCOMPARE(problem->property("text").toString(), ImportWizard::tr("Cancelled. Nothing was kept."));
    QCOMPARE(import.people(), before);
    QVERIFY(import.wizard.isVisible()); // the second press closes
    QTRY_COMPARE(stop->text(), ImportWizard::tr("Cancel"));
    QTest::mouseClick(stop, Qt::LeftButton);
    QVERIFY(!import.wizard.isVisible());
}

void ImportWizardTest::refusedLinesAreSavedWithTheirReasons()
{
    Import import(u"people.csv"_qs, "First name,Surname,DOB\nAda,Wizard,1990-05-20\n=HYPERLINK(1),Wizard,nonsense\n"
                                    "Bea,Wizard,1991-05-20,too many\n\"Cyd\"x,Wizard,1992-05-20\n");
    import.next();
    auto *refused = import.child<QTableWidget>("refused");
    QTRY_COMPARE(refused->rowCount(), 3);
    QTRY_COMPARE(import.wizard.focusWidget(), import.child<QWidget>("next")); // Enter goes on
    QCOMPARE(refused->item(1, 2)->text(), u"Bea · Wizard · 1991-05-20 · too many"_qs); // what stands there, although it has a cell too many
    QCOMPARE(refused->item(2, 2)->text(), u"Cyd · Wizard · 1992-05-20"_qs);
    QTRY_VERIFY(import.child<QAbstractButton>("saveRefused")->isVisible());
    QTest::mouseClick(import.child<QAbstractButton>("saveRefused"), Qt::LeftButton);
    auto *dialog = import.wizard.findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = import.p.folder.filePath(u"refused.csv"_qs);
    Q_EMIT dialog->fileSelected(path); // the system's own dialog answers so
    dialog->close();
    QFile file(path);
    QTRY_VERIFY(file.exists());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray saved = file.readAll();
    QVERIFY2(saved.contains("nonsense") && saved.contains("3"), saved.constData());
    QVERIFY(!saved.contains(",=HYPERLINK") && !saved.contains("\n=HYPERLINK"));
    for (const char *line : {"Bea,Wizard,1991-05-20,too many", "Cyd,Wizard,1992-05-20"})
        QVERIFY2(saved.contains(line), saved.constData());
}

void ImportWizardTest::whatOverlapsIsCountedAndTheKeyOfUndoIsTheConfiguredOne()
{
    Import import(u"over.ics"_qs, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Old//EN\r\n"
                                  "BEGIN:VEVENT\r\nUID:a\r\nDTSTART;TZID=Australia/Sydney:20261201T090000\r\nDURATION:PT50M\r\nSUMMARY:Ada Lovelace\r\nEND:VEVENT\r\n"
                                  "BEGIN:VEVENT\r\nUID:b\r\nDTSTART;TZID=Australia/Sydney:20261201T093000\r\nDURATION:PT50M\r\nSUMMARY:Bo Berg\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    import.p.actions.add(&import.wizard, u"edit.undo"_qs, u"Editing"_qs, u"Undo"_qs, {QKeySequence(Qt::CTRL | Qt::Key_U)}, [] {});
    QTRY_VERIFY(import.child<QComboBox>("practitioner") && import.child<QComboBox>("practitioner")->isVisible());
    auto *who = import.child<QComboBox>("practitioner");
    choose(who, who->itemText(who->findData(QVariant::fromValue(import.p.okafor))));
    import.next();
    const QString over = u"1 of them lie over something else"_qs;
    QTRY_VERIFY(import.says(over));
    QVERIFY(import.p.mustAsk(List<Appointment>{}).isEmpty());
    import.next();
    QTRY_VERIFY(import.says(u"Undo (Ctrl+U) takes all of it back"_qs));
    QVERIFY(import.says(over));
}

void ImportWizardTest::whereNothingCameInNothingIsTakenBack()
{
    Import import(u"people.csv"_qs, "First name,Surname,DOB\nAda,Known,1990-05-20\n");
    Contact ada;
    ada.givenName = u"Ada"_qs;
    ada.familyName = u"Known"_qs;
    ada.birthDate = QDate(1990, 5, 20);
    import.p.mustRun(create(ada));
    import.next();
    QTRY_VERIFY(import.child<QTableWidget>("duplicateLines")->rowCount() == 1);
    QTRY_VERIFY(import.isReady());
    import.next(); // left as it is
    QTRY_VERIFY(import.says(ImportWizard::tr("Done")));
    QVERIFY(!import.says(u"takes all of it back"_qs));
}

void ImportWizardTest::eachDuplicateIsDecidedForItself()
{
    Import import(u"later.csv"_qs, "First name,Surname,DOB\nAda,Twice,1990-05-20\nBo,Twice,1991-05-20\nCy,Once,1992-05-20\n");
    for (const auto &[given, year] : {std::pair(u"Ada"_qs, 1990), std::pair(u"Bo"_qs, 1991)}) {
        Contact person;
        person.givenName = given;
        person.familyName = u"Twice"_qs;
        person.birthDate = QDate(year, 5, 20);
        import.p.mustRun(create(person));
    }
    const qsizetype before = import.people();
    import.next();
    auto *table = import.child<QTableWidget>("duplicateLines");
    QVERIFY(table);
    QTRY_COMPARE(table->rowCount(), 2);
    auto *box = qobject_cast<QComboBox *>(table->cellWidget(0, 3));
    QVERIFY(box);
    choose(box, box->itemText(box->count() - 1)); // Ada once more, Bo is left as he is
    import.next();
    QTRY_COMPARE(import.people(), before + 2);
    int adas = 0, bos = 0;
    for (const auto &person : import.p.mustAsk(List<Contact>{})) {
        adas += person->givenName == u"Ada";
        bos += person->givenName == u"Bo";
    }
    QCOMPARE(adas, 2);
    QCOMPARE(bos, 1);
}

void ImportWizardTest::aMappingIsKeptChosenRenamedAndDeleted()
{
    Import import(u"odd.csv"_qs, "Spalte 1,Spalte 2\nAnna,Alt\n");
    auto *mapping = import.child<QTableWidget>("mapping");
    QTRY_COMPARE(mapping->rowCount(), 2);
    const auto columnBox = [mapping](int row) { return qobject_cast<QComboBox *>(mapping->cellWidget(row, 1)); };
    const auto becomes = [&](int row, const char *key) { choose(columnBox(row), columnBox(row)->itemText(columnBox(row)->findData(QString::fromLatin1(key)))); };
    becomes(0, "given_name");
    becomes(1, "family_name");
    QTest::keyClicks(import.child<QLineEdit>("mappingName"), u"Old program"_qs);
    import.next();
    const auto names = [&import] {
        QStringList all;
        for (const auto &kept : import.p.mustAsk(List<ImportMapping>{}))
            all.append(kept->name);
        return all;
    };
    QTRY_COMPARE(names(), QStringList{u"Old program"_qs});
    QTRY_VERIFY(import.isReady());

    import.wizard.setFile(import.path); // the next time it is offered
    auto *kept = import.child<QComboBox>("keptMappings");
    QTRY_VERIFY(kept->isVisible() && kept->currentText() == u"Old program");
    QTRY_COMPARE(columnBox(0)->currentData().toString(), u"given_name"_qs);
    choose(kept, kept->itemText(0)); // none of them: both columns go by what they are called, which says nothing
    QCOMPARE(columnBox(0)->currentData().toString(), QString());
    QVERIFY(!import.child<QAbstractButton>("renameMapping")->isEnabled());
    choose(kept, u"Old program"_qs);
    QCOMPARE(columnBox(1)->currentData().toString(), u"family_name"_qs);

    QTest::mouseClick(import.child<QAbstractButton>("renameMapping"), Qt::LeftButton);
    auto *name = import.child<QLineEdit>("newMappingName");
    QVERIFY(name->isVisible());
    name->selectAll();
    QTest::keyClicks(name, u"Therapy Notes 3"_qs);
    QTest::keyClick(name, Qt::Key_Return); // keeps the name, and does not go on with the import
    QTRY_COMPARE(names(), QStringList{u"Therapy Notes 3"_qs});
    QTRY_COMPARE(kept->currentText(), u"Therapy Notes 3"_qs);
    QVERIFY(mapping->isVisible());

    QTest::mouseClick(import.child<QAbstractButton>("deleteMapping"), Qt::LeftButton);
    QTRY_VERIFY(names().isEmpty());
    QTRY_VERIFY(!kept->isVisible());
    import.p.desk.run(Undo{});
    QTRY_COMPARE(names(), QStringList{u"Therapy Notes 3"_qs});
}

void ImportWizardTest::columnsOfOneHeaderAreToldApartAndWhatIsNotTakenIsSaid()
{
    Import import(u"phones.csv"_qs, "First name,Surname,Telephone,Telephone,Allergies\nPia,Phones,0491 570 006,02 5550 0001,nuts\n");
    auto *mapping = import.child<QTableWidget>("mapping");
    QTRY_COMPARE(mapping->rowCount(), 5);
    QCOMPARE(mapping->item(2, 0)->text(), u"Telephone"_qs);
    QCOMPARE(mapping->item(3, 0)->text(), u"Telephone (2)"_qs);
    const auto becomes = [&](int row, const char *key) {
        auto *box = qobject_cast<QComboBox *>(mapping->cellWidget(row, 1));
        choose(box, box->itemText(box->findData(QString::fromLatin1(key))));
    };
    becomes(2, "work_phone");
    becomes(3, "home_phone");
    import.next();
    auto *left = import.child<QTableWidget>("notKept");
    QTRY_COMPARE(left->rowCount(), 1);
    QVERIFY(left->item(0, 0)->text().contains(u"Allergies"));
    QCOMPARE(left->item(0, 1)->text(), u"1"_qs);
    import.next();
    const auto pia = [&import] { return import.p.mustAsk(List<Contact>{{.where = {{"family_name", Condition::Equal, u"Phones"_qs}}}}); };
    QTRY_COMPARE(pia().size(), 1);
    QCOMPARE(pia().first()->workPhone, u"0491 570 006"_qs);
    QCOMPARE(pia().first()->homePhone, u"02 5550 0001"_qs);
}

void ImportWizardTest::whyALineIsRefusedIsSaidInTheClinicsWords()
{
    const QString silent = importReason({1, u"no such code"_qs, {}, {}, {}, {}});
    for (const char *code : {"range", "format", "characters", "too_long", "required", "unknown", "type", "dtstart", "dtend", "duration", "rrule", "exdate", "rdate",
                             "recurrence_id", "property", "end", "nul", "denied", "not_found", "clash", "outside_hours", "internal"})
        QVERIFY2(importReason({1, QString::fromLatin1(code), {}, {}, {}, {}}) != silent, code);
    {
        Import import(u"born.csv"_qs, "First name,Surname,Date of birth\nOlf,Born,1850-05-20\nOda,Born,2185-05-20\n");
        import.next();
        auto *refused = import.child<QTableWidget>("refused");
        QTRY_COMPARE(refused->rowCount(), 2);
        const QString label = wording::fieldLabel(u"Contact"_qs, u"birth_date"_qs);
        for (int row = 0; row < 2; ++row)
            QCOMPARE(refused->item(row, 1)->text(), QString(label + u": Before 1890, or still to come."));
    }
    Import calendar(u"hourly.ics"_qs, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Old//EN\r\nBEGIN:VEVENT\r\nUID:h\r\nDTSTART;TZID=Australia/Sydney:20261201T090000\r\n"
                                      "DURATION:PT50M\r\nRRULE:FREQ=HOURLY\r\nSUMMARY:Hourly\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    QTRY_VERIFY(calendar.child<QComboBox>("practitioner") && calendar.child<QComboBox>("practitioner")->isVisible());
    calendar.next();
    auto *refused = calendar.child<QTableWidget>("refused");
    QTRY_COMPARE(refused->rowCount(), 1);
    QCOMPARE(refused->item(0, 1)->text(), u"Repeats more than once a day."_qs); // and no name of a field that is ours
}

QTEST_MAIN(ImportWizardTest)
#include "ImportWizardTest.moc"
