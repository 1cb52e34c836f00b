#include "tests/support/TestPractice.h"

#include "models/records/ContactRelation.h"
#include "models/records/HoursException.h"
#include "models/records/ImportMapping.h"
#include "models/records/Message.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/exchange/Import.h"
#include "services/practice/office/PracticeCommands.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

QString calendar(const QByteArray &events)
{
    return QString::fromUtf8("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Old//EN\r\n" + events + "END:VCALENDAR\r\n");
}

} // namespace

class TestImport : public QObject {
    Q_OBJECT

private:
    QString file(const QString &name, const QString &text)
    {
        QFile out(practice.folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly))
            qFatal("no file");
        out.write(text.toUtf8());
        return out.fileName();
    }
    Import import() { return Import(practice.door(), practice.parts, practice.admin); }
    ImportPlan planOf(const QString &path, const std::function<void(ImportOptions &)> &choose = {})
    {
        const ImportFile looked = TestPractice::must(import().look(path));
        ImportOptions options = TestPractice::must(import().suggest(looked));
        options.practitioner = options.practitioner.isNull() ? practice.lee : options.practitioner;
        if (choose)
            choose(options);
        return TestPractice::must(import().plan(looked, options));
    }
    qsizetype people() { return practice.mustAsk(List<Contact>{}).size(); }
    QVector<std::shared_ptr<Appointment>> appointments() { return practice.mustAsk(List<Appointment>{{.order = {{"start_at"}}}}); }

    TestPractice practice;

private Q_SLOTS:
    void clientsOfASpreadsheetComeInAndOneUndoTakesThemAllBack()
    {
        const qsizetype before = people();
        const QString path = file(QStringLiteral("clients.csv"),
                                  QStringLiteral("First name;Last name;DOB;Email;Phone\r\n"
                                                 "Ada;Import;25/12/1990;ada@import.example;0412 000 111\r\n"
                                                 "Bea;Import;13.01.1985;bea@import.example;\r\n"
                                                 "Cyd;Import;not a date;cyd@import.example;\r\n"
                                                 ";;01/02/1980;;\r\n"));
        const ImportPlan plan = planOf(path);
        QCOMPARE(plan.items.size(), 2);
        QCOMPARE(plan.refused.size(), 2);
        QCOMPARE(plan.refused.at(0).line, 4);
        QCOMPARE(plan.refused.at(0).code, QStringLiteral("date"));
        QCOMPARE(plan.refused.at(1).line, 5);
        const ImportReport tried = TestPractice::must(import().tryOut(plan));
        QCOMPARE(tried.contacts, 2);
        QCOMPARE(people(), before);
        const ImportReport report = TestPractice::must(import().run(plan));
        QCOMPARE(report.contacts, 2);
        QCOMPARE(people(), before + 2);
        QCOMPARE(report.outcome.summary.value(QStringLiteral("code")).toString(), QStringLiteral("imported"));
        practice.mustRun(Undo{});
        QCOMPARE(people(), before);
    }

    void whoIsAlreadyHereIsSkippedFilledOrAddedByChoice()
    {
        const QUuid jane = practice.addPerson(QStringLiteral("Jane"), QStringLiteral("Known"));
        Contact was = *practice.mustAsk(Get<Contact>{jane});
        Contact is = was;
        is.birthDate = QDate(1990, 5, 20);
        practice.mustRun(edit(was, is));
        const QString path = file(QStringLiteral("known.csv"), QStringLiteral("Given name,Surname,Date of birth,City\nJane,Known,1990-05-20,Hobart\n"));
        const qsizetype before = people();
        QCOMPARE(planOf(path).duplicates.size(), 1);
        QCOMPARE(planOf(path).duplicates.first().existing, jane);
        QVERIFY(planOf(path).items.isEmpty());
        const ImportPlan fill = planOf(path, [](ImportOptions &o) { o.duplicates = ForDuplicates::UpdateBlanks; });
        QCOMPARE(TestPractice::must(import().run(fill)).updated, 1);
        QCOMPARE(practice.mustAsk(Get<Contact>{jane})->city, QStringLiteral("Hobart"));
        const ImportPlan again = planOf(path, [](ImportOptions &o) { o.duplicateOf.insert(2, ForDuplicates::AddAnyway); });
        QCOMPARE(TestPractice::must(import().run(again)).contacts, 1);
        QCOMPARE(people(), before + 1);
    }

    void aFamilySharesAnEmailAndStrangersDoNot()
    {
        const QString path = file(QStringLiteral("family.csv"), QStringLiteral("Given name,Surname,Email\nTom,Share,home@share.example\n"
                                                                               "Tim,Share,home@share.example\nEve,Other,home@share.example\n"));
        const ImportReport report = TestPractice::must(import().run(planOf(path)));
        QCOMPARE(report.contacts, 2);
        QCOMPARE(report.refused.size(), 1);
        QCOMPARE(report.refused.first().field, QStringLiteral("email"));
    }

    /// Case 35.
    void anImportThatIsStoppedKeepsNothing()
    {
        QString text = QStringLiteral("Given name,Surname\n");
        for (int i = 0; i < 200; ++i)
            text += QStringLiteral("N%1,Stopped\n").arg(i);
        const ImportPlan plan = planOf(file(QStringLiteral("many.csv"), text));
        QCOMPARE(plan.items.size(), 200);
        const qsizetype before = people();
        int asked = 0;
        const auto stopped = import().run(plan, {[&asked] { return ++asked > 50; }, {}});
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(people(), before);
    }

    void aFileThatIsNotWhatItsNameSaysIsRefused()
    {
        const auto pdf = import().look(file(QStringLiteral("clients2.csv"), QStringLiteral("%PDF-1.7\nnothing")));
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, ErrorCode::NotThatKind);
        const ImportFile card = TestPractice::must(import().look(file(QStringLiteral("cards.csv"),
            QStringLiteral("BEGIN:VCARD\r\nVERSION:3.0\r\nN:Card;Carla;;;\r\nFN:Carla Card\r\nEND:VCARD\r\n"))));
        QCOMPARE(card.format, ImportFormat::VCard);
    }

    void receptionMayNotImportAndTheAttemptIsWrittenDown()
    {
        const QString path = file(QStringLiteral("r.csv"), QStringLiteral("Given name,Surname\nA,B\n"));
        const auto refused = Import(practice.door(), practice.parts, practice.receptionist).look(path);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        const auto lines = practice.mustAsk(SearchAudit{{.user = practice.receptionist.user, .outcome = QStringLiteral("denied")}});
        QVERIFY(!lines.isEmpty());
    }

    void anAddressBookComesIn()
    {
        const QString path = file(QStringLiteral("book.vcf"),
                                  QStringLiteral("BEGIN:VCARD\r\nVERSION:4.0\r\nN:Book;Berta;;;\r\nFN:Berta Book\r\nTEL;TYPE=cell:+61 412 345 678\r\n"
                                                 "EMAIL:berta@book.example\r\nBDAY:19800229\r\nADR;TYPE=home:;;1 High St;Hobart;TAS;7000;Australia\r\nEND:VCARD\r\n"));
        QCOMPARE(TestPractice::must(import().run(planOf(path))).contacts, 1);
        const auto found = practice.mustAsk(List<Contact>{{.where = {{"email", Condition::Equal, QStringLiteral("berta@book.example")}}}});
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first()->birthDate, QDate(1980, 2, 29));
        QCOMPARE(found.first()->country, QStringLiteral("AU"));
        QCOMPARE(found.first()->mobilePhone.remove(u' '), QStringLiteral("+61412345678"));
    }

    void aWeeklySeriesKeepsItsWallTimeOverADaylightSavingChange()
    {
        const QString path = file(QStringLiteral("weekly.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:dst-1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Australia/Sydney:20270323T090000\r\n"
            "DTEND;TZID=Australia/Sydney:20270323T095000\r\nRRULE:FREQ=WEEKLY;COUNT=4\r\nSUMMARY:Wally Wall\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:dst-1\r\nDTSTAMP:20260101T000000Z\r\nRECURRENCE-ID;TZID=Australia/Sydney:20270330T090000\r\n"
            "DTSTART;TZID=Australia/Sydney:20270331T140000\r\nDTEND;TZID=Australia/Sydney:20270331T145000\r\nSUMMARY:Wally Wall\r\nEND:VEVENT\r\n"));
        const qsizetype before = appointments().size();
        const ImportPlan plan = planOf(path);
        const ImportReport report = TestPractice::must(import().run(plan));
        QCOMPARE(report.appointments, 4);
        QStringList starts;
        for (const auto &a : appointments()) {
            if (a->uid.startsWith(u"dst-1"))
                starts.append(a->startWall.toString());
        }
        QCOMPARE(starts, (QStringList{QStringLiteral("2027-03-23T09:00"), QStringLiteral("2027-03-31T14:00"),
                                      QStringLiteral("2027-04-06T09:00"), QStringLiteral("2027-04-13T09:00")}));
        // the same file again brings nothing twice
        const ImportPlan again = planOf(path);
        QVERIFY(again.items.isEmpty());
        QCOMPARE(again.duplicates.size(), 4);
        practice.mustRun(Undo{});
        QCOMPARE(appointments().size(), before);
    }

    void appointmentsFindTheirPeopleAndNobodyGetsAMessage()
    {
        const QUuid mia = practice.addPerson(QStringLiteral("Mia"), QStringLiteral("Match"));
        const qsizetype messages = practice.mustAsk(List<Message>{}).size();
        const QString path = file(QStringLiteral("people.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:m-1\r\nDTSTART:20261201T000000Z\r\nDTEND:20261201T005000Z\r\nSUMMARY:Match\\, Mia\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:m-2\r\nDTSTART:20261201T100000\r\nDTEND:20261201T105000\r\nSUMMARY:Nora New\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:m-3\r\nDTSTART;VALUE=DATE:20261225\r\nDTEND;VALUE=DATE:20261227\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:m-4\r\nDTSTART:20261201T000000Z\r\nDTEND:20261201T005000Z\r\nSTATUS:CANCELLED\r\nSUMMARY:Match\\, Mia\r\nEND:VEVENT\r\n"));
        QCOMPARE(planOf(path).refused.first().code, QStringLiteral("all_day"));
        QCOMPARE(planOf(path).floatingZone, QStringLiteral("Australia/Sydney"));
        const ImportPlan plan = planOf(path, [](ImportOptions &o) {
            o.allDay = ForAllDay::ClosedDay;
            o.unknownPeople = ForUnknownPeople::NewPerson;
        });
        const ImportReport report = TestPractice::must(import().run(plan));
        QCOMPARE(report.appointments, 3);
        QCOMPARE(report.contacts, 1);
        QCOMPARE(report.closedDays, 1);
        const auto closed = practice.mustAsk(List<HoursException>{});
        QCOMPARE(closed.last()->fromDate, QDate(2026, 12, 25));
        QCOMPARE(closed.last()->untilDate, QDate(2026, 12, 26));
        for (const auto &a : appointments()) {
            if (a->uid == u"m-1") {
                QCOMPARE(a->startWall.toString(), QStringLiteral("2026-12-01T11:00")); // 0:00 UTC in Sydney's summer
                QCOMPARE(practice.mustAsk(OpenAppointment{a->id}).people.first().person.id, mia);
            }
            if (a->uid == u"m-4")
                QCOMPARE(a->status, AppointmentStatus::Cancelled);
        }
        QCOMPARE(practice.mustAsk(List<Message>{}).size(), messages);
    }

    /// Case 34.
    void refusedLinesAreSavedWithNumberAndReasonAndWithoutFormulas()
    {
        const QString path = practice.folder.filePath(QStringLiteral("refused.csv"));
        QVERIFY(Import::writeRefused(path, {QStringLiteral("Name")}, {{3, QStringLiteral("no_name"), {}, {}, {QStringLiteral("=cmd()")}}}));
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("3,no_name"));
        QVERIFY(text.contains("'=cmd()"));
    }

    void whatLiesBeyondTwoYearsIsSaidHoweverTheSeriesEnds_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("for ever") << QByteArray("RRULE:FREQ=WEEKLY") << true;
        QTest::newRow("until two hundred years from now") << QByteArray("RRULE:FREQ=WEEKLY;UNTIL=22261231") << true;
        QTest::newRow("five hundred times") << QByteArray("RRULE:FREQ=WEEKLY;COUNT=500") << true;
        QTest::newRow("five times") << QByteArray("RRULE:FREQ=WEEKLY;COUNT=5") << false;
        QTest::newRow("until next year") << QByteArray("RRULE:FREQ=WEEKLY;UNTIL=20270601") << false;
        QTest::newRow("one more day in ten years") << QByteArray("RRULE:FREQ=WEEKLY;COUNT=5\r\nRDATE;TZID=Australia/Sydney:20361125T090000") << true;
        QTest::newRow("once") << QByteArray("SEQUENCE:0") << false;
    }
    void whatLiesBeyondTwoYearsIsSaidHoweverTheSeriesEnds()
    {
        QFETCH(QByteArray, rule);
        QFETCH(bool, goesOn);
        practice.clock.at = Instant{1'795'000'000'000};
        const QString path = file(QStringLiteral("long.ics"), calendar("BEGIN:VEVENT\r\nUID:long-" + QByteArray::number(qHash(rule)) + "\r\nDTSTART;TZID=Australia/Sydney:20261125T090000\r\n"
                                                                         "DURATION:PT50M\r\nSUMMARY:Long Lasting\r\n" + rule + "\r\nEND:VEVENT\r\n"));
        const auto memory = [] {
            QFile status(QStringLiteral("/proc/self/status"));
            if (!status.open(QIODevice::ReadOnly))
                return qint64{-1};
            const QByteArray text = status.readAll();
            const qsizetype at = text.indexOf("VmRSS:");
            return text.mid(at + 6, text.indexOf("kB", at) - at - 6).trimmed().toLongLong();
        };
        const qint64 before = memory();
        QElapsedTimer timer;
        timer.start();
        const ImportPlan plan = planOf(path);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(before > 0 && memory() - before < 64 * 1024);
        QVERIFY(!plan.items.isEmpty() && plan.items.size() <= 106); // two years of weeks and no more
        const auto said = std::find_if(plan.notKept.begin(), plan.notKept.end(), [](const NotKept &n) { return n.what == QStringLiteral("later_occurrences"); });
        QCOMPARE(said != plan.notKept.end(), goesOn);
    }

    void aMappingIsRememberedAndOfferedAgain()
    {
        const ImportFile odd = TestPractice::must(import().look(file(QStringLiteral("odd.csv"), QStringLiteral("Spalte 1,Spalte 2\nAnna,Alt\n"))));
        const QJsonObject mapping{{QStringLiteral("columns"), QJsonObject{{QStringLiteral("Spalte 1"), QStringLiteral("given_name")},
                                                                          {QStringLiteral("Spalte 2"), QStringLiteral("family_name")}}}};
        QVERIFY(import().saveMapping(QStringLiteral("Old program"), odd, mapping));
        QVERIFY(import().saveMapping(QStringLiteral("Old program"), odd, mapping));
        const ImportOptions offered = TestPractice::must(import().suggest(odd));
        QCOMPARE(offered.mappingName, QStringLiteral("Old program"));
        QCOMPARE(TestPractice::must(import().plan(odd, offered)).items.size(), 1);
    }

    void whatIsExportedIsReadBackByOtherPrograms_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("program");
        QTest::newRow("csv") << static_cast<int>(ExportFormat::ContactsCsv)
                             << QStringLiteral("import csv,sys; r=list(csv.DictReader(open(sys.argv[1],encoding='utf-8-sig',newline=''))); print(len(r))");
        QTest::newRow("vcf") << static_cast<int>(ExportFormat::ContactsVCard)
                             << QStringLiteral("import vobject,sys; print(len(list(vobject.readComponents(open(sys.argv[1],encoding='utf-8',newline='').read()))))");
        QTest::newRow("ics") << static_cast<int>(ExportFormat::AppointmentsICalendar)
                             << QStringLiteral("import icalendar,sys; c=icalendar.Calendar.from_ical(open(sys.argv[1],'rb').read());"
                                               "e=list(c.walk('VEVENT')); assert all('SEQUENCE' in x for x in e); assert c.walk('VTIMEZONE'); print(len(e))");
    }
    void whatIsExportedIsReadBackByOtherPrograms()
    {
        QFETCH(int, format);
        QFETCH(QString, program);
        const QUuid person = practice.addPerson(QStringLiteral("Exp"), QStringLiteral("Ort%1").arg(format));
        practice.mustRun(practice.at(8 + format, 0, person));
        const QString path = practice.folder.filePath(QStringLiteral("out%1").arg(format));
        const ExportReport report = TestPractice::must(
            Export(practice.door(), practice.parts, practice.admin).write(path, {.format = static_cast<ExportFormat>(format)}));
        QVERIFY(report.count > 0);
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), program, path});
        QVERIFY2(python.waitForFinished(), "python3 is needed");
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError());
        QCOMPARE(python.readAllStandardOutput().trimmed().toInt(), report.count);
        const auto lines = practice.mustAsk(SearchAudit{{.action = QStringLiteral("export")}});
        QVERIFY(!lines.isEmpty());
    }

    void aListForOthersIsWithoutWhoHasNotAgreed()
    {
        const auto patient = [&](const QString &family) {
            Contact one;
            one.givenName = QStringLiteral("Lia");
            one.familyName = family;
            one.kinds = {QStringLiteral("patient")};
            return practice.mustRun(create(one)).firstOf(QStringLiteral("Contact"));
        };
        Contact doctor;
        doctor.givenName = QStringLiteral("Gwen");
        doctor.familyName = QStringLiteral("Practitioner");
        doctor.kinds = {QStringLiteral("referrer")};
        const QUuid referrer = practice.mustRun(create(doctor)).firstOf(QStringLiteral("Contact"));
        const QUuid agrees = patient(QStringLiteral("Agrees")), silent = patient(QStringLiteral("Silent"));
        practice.mustRun(GiveConsent{.person = agrees, .kind = ConsentKind::DataSharing});
        const auto first = practice.mustRun(practice.at(15, 0, agrees)).firstOf(QStringLiteral("Appointment"));
        const auto second = practice.mustRun(practice.at(16, 0, silent)).firstOf(QStringLiteral("Appointment"));
        const auto out = [&](ExportOptions options) {
            const QString path = practice.folder.filePath(QStringLiteral("for-others"));
            const ExportReport report = TestPractice::must(Export(practice.door(), practice.parts, practice.admin).write(path, options));
            QFile file(path);
            return std::pair(file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString(), report);
        };
        for (const ExportFormat format : {ExportFormat::ContactsCsv, ExportFormat::ContactsVCard, ExportFormat::AppointmentsICalendar}) {
            ExportOptions options{.format = format, .appointments = {first, second}, .people = {agrees, silent, referrer}};
            const auto own = out(options);
            QVERIFY(own.first.contains(QStringLiteral("Silent")));
            QCOMPARE(own.second.leftOut, 0);
            options.copyFor = CopyFor::Others;
            const auto [text, report] = out(options);
            QVERIFY(text.contains(QStringLiteral("Agrees")));
            QVERIFY(!text.contains(QStringLiteral("Silent")));
            QCOMPARE(report.leftOut, 1);
            QCOMPARE(report.leftOutNames, QStringList{QStringLiteral("Lia Silent")});
            QCOMPARE(report.count, format == ExportFormat::AppointmentsICalendar ? 1 : 2); // who refers somebody is nobody's patient
            const QString why = practice.mustAsk(SearchAudit{{.action = QStringLiteral("export"), .limit = 1}}).first().entry.why;
            QCOMPARE(why, report.count > 1 ? QStringLiteral("for_others:1 (%1)").arg(report.count) : QStringLiteral("for_others:1"));
        }
        // A couple of whom one has agreed: their appointment stays out, and it is said because of whom.
        BookAppointment together = practice.at(17, 0, agrees);
        together.serviceId = {};
        together.kind = AppointmentKind::Couple;
        together.length = 50;
        const QUuid couple = practice.mustRun(together).firstOf(QStringLiteral("Appointment"));
        practice.mustRun(SetAppointmentPeople{.appointment = couple, .patients = {idText(agrees), idText(silent)}, .despiteClash = QStringLiteral("a test")});
        const auto [text, report] = out({.format = ExportFormat::AppointmentsICalendar, .appointments = {first, couple}, .copyFor = CopyFor::Others});
        QCOMPARE(report.count, 1);
        QVERIFY(!text.contains(QStringLiteral("Silent")));
        QCOMPARE(report.leftOut, 1);
        QCOMPARE(report.leftOutNames, QStringList{QStringLiteral("Lia Silent")});
    }

    void whatAPersonIsKnownByGoesOutAndItIsSaidWhatDoesNot()
    {
        Contact jane;
        jane.givenName = QStringLiteral("Jane");
        jane.familyName = QStringLiteral("Outward");
        jane.pronouns = QStringLiteral("she/her");
        jane.emergencyContacts = {QJsonObject{{QStringLiteral("name"), QStringLiteral("Rosa Outward")}, {QStringLiteral("relation"), QStringLiteral("mother")},
                                              {QStringLiteral("phone"), QStringLiteral("0491 570 156")}}};
        const QUuid id = practice.mustRun(create(jane)).firstOf(QStringLiteral("Contact"));
        const QString number = practice.mustAsk(Get<Contact>{id})->recordNumber;
        const auto exported = [&](ExportFormat format, const QString &name) {
            const QString path = practice.folder.filePath(name);
            const ExportReport report = TestPractice::must(
                Export(practice.door(), practice.parts, practice.admin).write(path, {.format = format, .people = {id}}));
            QFile out(path);
            return std::pair(out.open(QIODevice::ReadOnly) ? QString::fromUtf8(out.readAll()) : QString(), report.withoutRelations);
        };
        const auto [cards, cardsLack] = exported(ExportFormat::ContactsVCard, QStringLiteral("out.vcf"));
        QVERIFY2(cards.contains(QStringLiteral("PRONOUNS:she/her")), qPrintable(cards));
        QVERIFY(cards.contains(QStringLiteral("X-PRAXIS-RECORD-NUMBER:") + number));
        QVERIFY(cards.contains(QStringLiteral("Rosa Outward")));
        const auto [table, tableLacks] = exported(ExportFormat::ContactsCsv, QStringLiteral("out.csv"));
        for (const QString &part : {QStringLiteral("she/her"), number, QStringLiteral("Rosa Outward, mother, 0491 570 156")})
            QVERIFY2(table.contains(part), qPrintable(part));
        ContactRelation family;
        family.contactId = id;
        family.otherId = practice.addPerson(QStringLiteral("Rosa"), QStringLiteral("Outward"));
        practice.mustRun(create(family));
        QVERIFY(exported(ExportFormat::ContactsVCard, QStringLiteral("again.vcf")).second); // said: there are relations, and they are not in it
    }

    void aFullDiskLeavesNoHalfFile()
    {
        const auto full = Export(practice.door(), practice.parts, practice.admin).write(QStringLiteral("/dev/full/x.csv"), {.format = ExportFormat::ContactsCsv});
        QVERIFY(!full);
        const QString old = file(QStringLiteral("kept.csv"), QStringLiteral("old"));
        const auto stopped = Export(practice.door(), practice.parts, practice.admin)
                                 .write(old, {.format = ExportFormat::ContactsCsv}, {[] { return true; }, {}});
        QVERIFY(!stopped);
        QFile kept(old);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), QByteArray("old"));
        QVERIFY(!QDir(practice.folder.path()).entryList().join(u'|').contains(QStringLiteral("kept.csv.")));
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_practice_import.moc"
