#include "tests/support/CpuClock.h"
#include "tests/support/TestPractice.h"

#include "models/records/ContactRelation.h"
#include "models/records/HoursException.h"
#include "models/records/ImportMapping.h"
#include "models/records/Location.h"
#include "models/records/Message.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "services/interchange/CsvReader.h"
#include "services/practice/calendar/VisitorQueries.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/exchange/Import.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/world/WorldNames.h"

#include <QBuffer>
#include <QProcess>
#include <QScopeGuard>
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

    void aCountryIsKnownByItsCodeAndByItsNameInEnglishAndInFrench()
    {
        const ImportPlan plan = planOf(file(QStringLiteral("countries.csv"),
                                            QString::fromUtf8("First name,Last name,Country\nA,Abroad,Allemagne\nB,Abroad,Germany\nC,Abroad,Deutschland\nD,Abroad,de\nE,Abroad,DEU\n"
                                                              "F,Abroad,Etats Unis\nG,Abroad,U.S.A.\nH,Abroad,ROYAUME-UNI\nI,Abroad,UK\nJ,Abroad,Cote d'Ivoire\nK,Abroad,Atlantide\n")));
        QCOMPARE(TestPractice::must(import().run(plan)).contacts, 11);
        QStringList codes;
        for (const auto &person : practice.mustAsk(List<Contact>{{.where = {{"family_name", Condition::Equal, QStringLiteral("Abroad")}}, .order = {{"given_name"}}}}))
            codes.append(person->country);
        QCOMPARE(codes.join(u' '), QStringLiteral("DE DE DE DE DE US US GB GB CI "));
        QCOMPARE(plan.notKept.size(), 1); // and of Atlantis it is said
        QCOMPARE(plan.notKept.first().what, QStringLiteral("country"));
        for (const char *language : {"en-AU", "en-GB", "en-US", "fr-FR", "fr-CA"}) {
            for (const QString &code : world::countries())
                QCOMPARE(world::countryCode(world::country(code, QString::fromLatin1(language))), code);
        }
    }

    void anAddressBookNamesCountriesAsThePracticeSpeaksAndIsUnderstoodAgain()
    {
        const auto speaks = [this](const char *language) {
            practice.mustRun(EditRecord{QStringLiteral("Organization"), practice.admin.organization, {{QStringLiteral("language"), QString::fromLatin1(language)}}, 0});
        };
        const auto restore = qScopeGuard([&] { speaks(""); });
        Contact traveller;
        traveller.givenName = QStringLiteral("Greta");
        traveller.familyName = QStringLiteral("Grenze");
        traveller.city = QStringLiteral("Kehl");
        traveller.country = QStringLiteral("DE");
        const QUuid id = practice.mustRun(create(traveller)).firstOf(QStringLiteral("Contact"));
        const QString path = practice.folder.filePath(QStringLiteral("abroad.vcf"));
        for (const auto &[language, name] : {std::pair("fr-FR", ";Allemagne"), {"en-AU", ";Germany"}, {"es", ";Germany"}, {"", ";Germany"}}) { // Spanish names are not read back
            speaks(language);
            TestPractice::must(Export(practice.door(), practice.parts, practice.admin).write(path, {.format = ExportFormat::ContactsVCard, .people = {id}}));
            QFile out(path);
            QVERIFY(out.open(QIODevice::ReadOnly));
            const QByteArray card = out.readAll();
            QVERIFY2(card.contains(name), card.constData());
            for (const NotKept &left : planOf(path).notKept)
                QVERIFY(left.what != u"country");
        }
    }

    /// Lists and codes have their bounds at the door, too: the card is refused with its field and reason, and the others come in.
    void aCardWithMoreTagsThanAnybodyHasIsRefusedByItsField()
    {
        QStringList tags;
        for (int i = 0; i < 101; ++i)
            tags.append(QStringLiteral("tag%1").arg(i));
        const QString path = file(QStringLiteral("tags.vcf"),
                                  QStringLiteral("BEGIN:VCARD\r\nVERSION:4.0\r\nN:Tags;Tina;;;\r\nFN:Tina Tags\r\nCATEGORIES:%1\r\nEND:VCARD\r\n"
                                                 "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Tags;Tom;;;\r\nFN:Tom Tags\r\nCATEGORIES:mornings\r\nEND:VCARD\r\n").arg(tags.join(u',')));
        const ImportPlan plan = planOf(path);
        QCOMPARE(plan.refused.size(), 1);
        QCOMPARE(plan.refused.first().field, QStringLiteral("tags"));
        QCOMPARE(plan.refused.first().code, QStringLiteral("too_long"));
        QCOMPARE(TestPractice::must(import().run(plan)).contacts, 1);
    }

    void wordsBesideTheTelephonesOfAnAddressBookAreCounted()
    {
        const ImportPlan plan = planOf(file(QStringLiteral("words.vcf"),
                                            QStringLiteral("BEGIN:VCARD\r\nVERSION:4.0\r\nN:Words;Wim;;;\r\nFN:Wim Words\r\nTEL;TYPE=cell:n/a\r\n"
                                                           "TEL;TYPE=home:0491 570 006 (mum)\r\nEND:VCARD\r\n")));
        QCOMPARE(TestPractice::must(import().run(plan)).contacts, 1);
        const auto wim = practice.mustAsk(List<Contact>{{.where = {{"family_name", Condition::Equal, QStringLiteral("Words")}}}}).first();
        QVERIFY(wim->mobilePhone.isEmpty());
        QCOMPARE(wim->homePhone, QStringLiteral("0491 570 006"));
        QCOMPARE(plan.notKept.size(), 1);
        QCOMPARE(plan.notKept.first().what, QStringLiteral("phone_remark"));
    }

    void aTimeZoneOfAnAddressBookIsKeptWhereItIsOne()
    {
        const ImportPlan plan = planOf(file(QStringLiteral("zones.vcf"),
                                            QStringLiteral("BEGIN:VCARD\r\nVERSION:4.0\r\nN:Away;Ana;;;\r\nFN:Ana Away\r\nTZ:Europe/Paris\r\nEND:VCARD\r\n"
                                                           "BEGIN:VCARD\r\nVERSION:4.0\r\nN:Away;Abe;;;\r\nFN:Abe Away\r\nTZ:-0500\r\nEND:VCARD\r\n")));
        QCOMPARE(plan.notKept.size(), 1);
        QCOMPARE(plan.notKept.first().what, QStringLiteral("zone"));
        QCOMPARE(TestPractice::must(import().run(plan)).contacts, 2);
        QStringList zones;
        for (const auto &one : practice.mustAsk(List<Contact>{{.where = {{"family_name", Condition::Equal, QStringLiteral("Away")}}}}))
            zones.append(one->givenName + u' ' + one->zone);
        zones.sort();
        QCOMPARE(zones, QStringList({QStringLiteral("Abe "), QStringLiteral("Ana Europe/Paris")}));
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

    void movedSessionsWithoutTheirSeriesComeInEachAndOnlyOnce()
    {
        const auto moved = [](const QByteArray &from, const QByteArray &to) {
            return QByteArray("BEGIN:VEVENT\r\nUID:orphan\r\nRECURRENCE-ID;TZID=Australia/Sydney:" + from + "T090000\r\nDTSTART;TZID=Australia/Sydney:" + to
                              + "T140000\r\nDURATION:PT50M\r\nSUMMARY:Orla Orphan\r\nEND:VEVENT\r\n");
        };
        const QByteArray three = moved("20270302", "20270303") + moved("20270309", "20270310") + moved("20270316", "20270317");
        const auto series = [&three](const QByteArray &rule) {
            return calendar("BEGIN:VEVENT\r\nUID:orphan\r\nDTSTART;TZID=Australia/Sydney:20270302T090000\r\nDURATION:PT50M\r\n" + rule + "SUMMARY:Orla Orphan\r\nEND:VEVENT\r\n" + three);
        };
        const ImportPlan refused = planOf(file(QStringLiteral("broken.ics"), series("RRULE:whenever\r\n")));
        QCOMPARE(refused.items.size(), 3); // the moved ones do not go with the line that cannot be read
        QCOMPARE(refused.refused.size(), 1);
        const QString path = file(QStringLiteral("orphans.ics"), calendar(three)); // an export of some weeks has no series in it
        const ImportPlan plan = planOf(path);
        QVERIFY(plan.duplicates.isEmpty());
        QCOMPARE(TestPractice::must(import().run(plan)).appointments, 3);
        QCOMPARE(planOf(path).duplicates.size(), 3);
        QVERIFY(planOf(path).items.isEmpty());
        const ImportPlan whole = planOf(file(QStringLiteral("whole.ics"), series("RRULE:FREQ=WEEKLY;COUNT=4\r\n")));
        QCOMPARE(whole.duplicates.size(), 3); // the same ones
        QCOMPARE(whole.items.size(), 1);
        practice.mustRun(Undo{});
    }

    void aSeriesOfTheOldCalendarIsOneHereToo()
    {
        const auto weeks = [&](const QByteArray &count) {
            return file(QStringLiteral("series.ics"), calendar("BEGIN:VEVENT\r\nUID:series\r\nDTSTART;TZID=Australia/Sydney:20270601T090000\r\nDURATION:PT50M\r\nRRULE:FREQ=WEEKLY;COUNT=" + count
                                                               + "\r\nSUMMARY:Sera Series\r\nEND:VEVENT\r\n"));
        };
        const auto sessions = [&] {
            QVector<std::shared_ptr<Appointment>> found;
            for (const auto &appointment : appointments()) {
                if (appointment->uid.startsWith(u"series#"))
                    found.append(appointment);
            }
            return found;
        };
        TestPractice::must(import().run(planOf(weeks("3"))));
        QCOMPARE(sessions().size(), 3);
        const QUuid series = sessions().first()->seriesId;
        QVERIFY(!series.isNull());
        QCOMPARE(practice.mustAsk(OpenAppointment{sessions().first()->id}).seriesRule, QStringLiteral("FREQ=WEEKLY;COUNT=3"));
        practice.mustRun(MoveAppointment{.appointment = sessions().at(1)->id, .start = {QDate(2027, 6, 8), QTime(11, 0)}, .extent = Extent::Following});
        QCOMPARE(sessions().at(0)->startWall.toString(), QStringLiteral("2027-06-01T09:00"));
        QCOMPARE(sessions().at(2)->startWall.toString(), QStringLiteral("2027-06-15T11:00"));
        const ImportPlan longer = planOf(weeks("5")); // the next export goes on
        QCOMPARE(longer.items.size(), 2);
        TestPractice::must(import().run(longer));
        QCOMPARE(sessions().size(), 5);
        for (const auto &session : sessions())
            QCOMPARE(session->seriesId, series);
        for (int step = 0; step < 3; ++step)
            practice.mustRun(Undo{});
        QVERIFY(sessions().isEmpty());
        // Dates without a rule stand each for itself, and that is said.
        const ImportPlan dates = planOf(file(QStringLiteral("dates.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:dates\r\nDTSTART;TZID=Australia/Sydney:20270701T090000\r\nDURATION:PT50M\r\nRDATE;TZID=Australia/Sydney:20270709T090000\r\nSUMMARY:Dora Dates\r\nEND:VEVENT\r\n")));
        QCOMPARE(dates.items.size(), 2);
        QCOMPARE(dates.notKept.size(), 1);
        QCOMPARE(dates.notKept.first().what, QStringLiteral("series_without_rule"));
    }

    void oneNumberForTwoEntriesLosesNeither()
    {
        const auto entry = [](const QByteArray &start, const QByteArray &more) {
            return QByteArray("BEGIN:VEVENT\r\nUID:one\r\nDTSTART;TZID=Australia/Sydney:" + start + "\r\nDURATION:PT50M\r\nSUMMARY:Number One\r\n" + more + "END:VEVENT\r\n");
        };
        const QByteArray nine = entry("20270405T090000", ""), two = entry("20270405T140000", "");
        const QByteArray hers = entry("20270405T090000", "ORGANIZER:mailto:her@old.example\r\n");
        const ImportPlan plan = planOf(file(QStringLiteral("one.ics"), calendar(nine + two + hers)));
        QVERIFY(plan.duplicates.isEmpty());
        QCOMPARE(TestPractice::must(import().run(plan)).appointments, 3);
        const ImportPlan again = planOf(file(QStringLiteral("one-again.ics"), calendar(hers + two + nine))); // however the file has them
        QVERIFY(again.items.isEmpty());
        QCOMPARE(again.duplicates.size(), 3);
        practice.mustRun(Undo{});
        // Two versions of one entry: the newer comes in, and the older is counted.
        const ImportPlan versions = planOf(file(QStringLiteral("versions.ics"), calendar(entry("20270405T090000", "SEQUENCE:2\r\n") + nine)));
        QCOMPARE(versions.items.size(), 1);
        QCOMPARE(versions.duplicates.size(), 1);
        QCOMPARE(versions.duplicates.first().why, QStringLiteral("same_file"));
        QCOMPARE(versions.linesRead, 2);
    }

    void wholeDaysThatMovedOrWereCalledOffCloseNoOtherDay()
    {
        const QString path = file(QStringLiteral("study.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:study\r\nDTSTART;VALUE=DATE:20270105\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Study day\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:study\r\nRECURRENCE-ID;VALUE=DATE:20270112\r\nDTSTART;VALUE=DATE:20270113\r\nSUMMARY:Study day\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:off\r\nDTSTART;VALUE=DATE:20270201\r\nSTATUS:CANCELLED\r\nSUMMARY:Study day\r\nEND:VEVENT\r\n"));
        const ImportPlan ofNobody = planOf(path, [](ImportOptions &o) {
            o.allDay = ForAllDay::ClosedDay;
            o.practitioner = {};
        });
        QVERIFY(ofNobody.items.isEmpty()); // a day of nobody would close the whole practice
        QCOMPARE(ofNobody.refused.size(), 3);
        QCOMPARE(ofNobody.refused.first().code, QStringLiteral("no_practitioner"));
        const ImportPlan plan = planOf(path, [](ImportOptions &o) { o.allDay = ForAllDay::ClosedDay; });
        QCOMPARE(plan.notKept.size(), 1);
        QCOMPARE(plan.notKept.first().what, QStringLiteral("cancelled_days"));
        QCOMPARE(TestPractice::must(import().run(plan)).closedDays, 3);
        QStringList days;
        for (const auto &day : practice.mustAsk(List<HoursException>{{.order = {{"from_date"}}}})) {
            if (day->reason == u"Study day")
                days.append(day->fromDate.toString(Qt::ISODate));
        }
        QCOMPARE(days, (QStringList{QStringLiteral("2027-01-05"), QStringLiteral("2027-01-13"), QStringLiteral("2027-01-19")}));
        practice.mustRun(Undo{});
    }

    void aSessionThatWasMadeAWholeDayIsRefusedAndNotBookedAroundTheClock()
    {
        const ImportPlan plan = planOf(file(QStringLiteral("day.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:whole\r\nDTSTART;TZID=Australia/Sydney:20270601T090000\r\nDURATION:PT50M\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nSUMMARY:Wendy Whole\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:whole\r\nRECURRENCE-ID;TZID=Australia/Sydney:20270608T090000\r\nDTSTART;VALUE=DATE:20270608\r\nSUMMARY:Wendy Whole\r\nEND:VEVENT\r\n")),
            [](ImportOptions &o) { o.allDay = ForAllDay::ClosedDay; });
        QCOMPARE(plan.items.size(), 2);
        QCOMPARE(plan.refused.size(), 1);
        QCOMPARE(plan.refused.first().code, QStringLiteral("all_day"));
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

    void aCleanImportLeavesNoReasonAndOneThatLiesOverOthersIsCounted()
    {
        BookAppointment there = practice.at(10, 0, practice.addPerson(QStringLiteral("Olga"), QStringLiteral("Over")));
        there.start.date = QDate(2026, 12, 15);
        practice.mustRun(there);
        const QString path = file(QStringLiteral("over.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:over-1\r\nDTSTART;TZID=Australia/Sydney:20261215T090000\r\nDURATION:PT50M\r\nSUMMARY:Free Hour\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:over-2\r\nDTSTART;TZID=Australia/Sydney:20261215T101500\r\nDURATION:PT50M\r\nSUMMARY:Taken Hour\r\nEND:VEVENT\r\n"));
        const ImportPlan plan = planOf(path);
        QCOMPARE(TestPractice::must(import().tryOut(plan)).overlaps, 1);
        const ImportReport report = TestPractice::must(import().run(plan));
        QCOMPARE(report.appointments, 2);
        QCOMPARE(report.overlaps, 1);
        for (const auto &a : appointments()) {
            if (a->uid.startsWith(u"over-"))
                QCOMPARE(a->despiteClash, a->uid == u"over-2" ? QStringLiteral("imported") : QString());
        }
        practice.mustRun(Undo{});
    }

    /// As earlier versions left it: on every appointment that came with an import.
    void aReasonOfAnOlderImportIsShownWhereSomethingIsInTheWay()
    {
        BookAppointment there = practice.at(10, 0, practice.addPerson(QStringLiteral("Olga"), QStringLiteral("Way")));
        there.start.date = QDate(2026, 12, 22);
        practice.mustRun(there);
        const QString path = file(QStringLiteral("idle.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:idle-1\r\nDTSTART;TZID=Australia/Sydney:20261222T090000\r\nDURATION:PT50M\r\nSUMMARY:Free Hour\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:idle-2\r\nDTSTART;TZID=Australia/Sydney:20261222T101500\r\nDURATION:PT50M\r\nSUMMARY:Taken Hour\r\nEND:VEVENT\r\n"));
        TestPractice::must(import().run(planOf(path)));
        for (const auto &[uid, shown] : {std::pair{QStringLiteral("idle-1"), QString()}, {QStringLiteral("idle-2"), QStringLiteral("imported")}}) {
            const auto older = practice.mustAsk(List<Appointment>{{.where = {{"uid", Condition::Equal, uid}}}}).first();
            TestPractice::must(practice.session().begin(practice.admin.organization, true));
            auto row = TestPractice::must(findAs<Appointment>(practice.session(), older->id));
            row->despiteClash = QStringLiteral("imported");
            row->version += 1;
            TestPractice::must(practice.session().update(typeOf<Appointment>(), *row));
            TestPractice::must(practice.session().commit());
            QCOMPARE(practice.mustAsk(OpenAppointment{older->id}).appointment.despiteClash, shown);
            QCOMPARE(practice.appointment(older->id)->despiteClash, QStringLiteral("imported")); // nothing was written for a look
        }
    }

    /// What came in once is no licence to double-book without a word.
    void anImportedAppointmentThatIsTakenBackAsksLikeAnyOther()
    {
        const QString path = file(QStringLiteral("licence.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:licence-1\r\nDTSTART;TZID=Australia/Sydney:20261216T090000\r\nDURATION:PT50M\r\nSUMMARY:Old Calendar\r\nEND:VEVENT\r\n"));
        TestPractice::must(import().run(planOf(path)));
        const auto rows = practice.mustAsk(List<Appointment>{{.where = {{"uid", Condition::Equal, QStringLiteral("licence-1")}}}});
        QCOMPARE(rows.size(), 1);
        const QUuid id = rows.first()->id;
        BookAppointment other = practice.at(9, 0, practice.addPerson(QStringLiteral("Rita"), QStringLiteral("Next")));
        other.start.date = QDate(2026, 12, 16);
        practice.mustRun(MoveAppointment{.appointment = id, .start = {QDate(2026, 12, 16), QTime(10, 0)}});
        TestPractice::must(practice.door().run(practice.receptionist, other));
        QCOMPARE(practice.door().run(practice.admin, Undo{}).error().code, ErrorCode::Clash);
        QCOMPARE(practice.appointment(id)->startWall.time, QTime(10, 0));
        practice.mustRun(Undo{.despiteClash = QStringLiteral("both agreed")});
        QCOMPARE(practice.appointment(id)->despiteClash, QStringLiteral("both agreed"));
    }

    /// Case 35.
    void aRefusedEventLeavesNobodyBehindAndOnlyWhatCameInIsCounted()
    {
        const qsizetype before = people();
        const QString path = file(QStringLiteral("vertical.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:half-1\r\nDTSTART;TZID=Australia/Sydney:20261217T090000\r\nDURATION:PT50M\r\nSUMMARY:Vera Vertical\r\nDESCRIPTION:a sign\u009b" "down\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:half-2\r\nDTSTART;TZID=Australia/Sydney:20261217T100000\r\nDURATION:PT50M\r\nSUMMARY:Nina Newly\r\nEND:VEVENT\r\n"));
        ImportPlan plan = planOf(path, [](ImportOptions &o) { o.unknownPeople = ForUnknownPeople::NewPerson; });
        // What only the door can know of: its person does not stay either.
        Contact half;
        half.id = practice.ids.next();
        half.givenName = QStringLiteral("Half");
        half.familyName = QStringLiteral("Kept");
        BookAppointment nowhere = practice.at(11, 0, half.id);
        nowhere.start.date = QDate(2026, 12, 17);
        nowhere.roomId = practice.ids.next();
        plan.items.append({99, QStringLiteral("Appointment"), QStringLiteral("Half Kept"), false, {}, {AnyCommand::of(create(half)), AnyCommand::of(nowhere)}});
        const ImportReport report = TestPractice::must(import().run(plan));
        QCOMPARE(people(), before + 1);
        QVERIFY(practice.mustAsk(List<Contact>{{.where = {{"family_name", Condition::In, QVariantList{QStringLiteral("Vertical"), QStringLiteral("Kept")}}}}}).isEmpty());
        QCOMPARE(report.contacts, 1);
        QCOMPARE(report.appointments, 1);
        QCOMPARE(report.refused.size(), 2);
        QCOMPARE(report.outcome.summary.value(QStringLiteral("count")).toInt(), 2);
        QCOMPARE(practice.mustAsk(ShowUndo{}).undo.value(QStringLiteral("contacts")).toInt(), 1);
        QCOMPARE(practice.mustAsk(SearchAudit{{.action = QStringLiteral("import"), .limit = 1}}).first().entry.why, QStringLiteral("ics (2)"));
        practice.mustRun(Undo{});
        QCOMPARE(people(), before);
    }

    void whereNothingComesInThereIsNothingToTakeBack()
    {
        const ImportPlan plan = planOf(file(QStringLiteral("nothing.csv"), QStringLiteral("First name;Last name;DOB\r\nZoe;Nothing;not a date\r\n")));
        const ImportReport report = TestPractice::must(import().run(plan));
        QCOMPARE(report.contacts, 0);
        QVERIFY(report.outcome.undoStep.isNull());
        QVERIFY(report.outcome.summary.isEmpty());
    }

    void refusedLinesOfACalendarAndAnAddressBookAreReadBack()
    {
        const QString events = file(QStringLiteral("back.ics"), calendar(
            "BEGIN:VEVENT\r\nUID:back-1\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\n"
            "BEGIN:VEVENT\r\nUID:back-2\r\nDTSTART;TZID=Australia/Sydney:20261217T150000\r\nDTEND;TZID=Australia/Sydney:20261217T140000\r\nSUMMARY:Backwards\r\nEND:VEVENT\r\n"));
        const QString cards = file(QStringLiteral("back.vcf"), QStringLiteral("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Back\r\nN:Back;Ada;;;\r\nEMAIL:no address\r\nEND:VCARD\r\n"));
        const QString table = file(QStringLiteral("back.csv"), QStringLiteral("Given name,Surname\nBea,Back,one too many\n\"Cyd\"x,Back\n"));
        for (const QString &path : {events, cards, table}) {
            ImportPlan plan = planOf(path);
            QVERIFY(!plan.refused.isEmpty());
            if (path == table) { // what could be read of a line goes along, the cell too many as well
                QCOMPARE(plan.refused.at(0).cells, (QStringList{QStringLiteral("Bea"), QStringLiteral("Back"), QStringLiteral("one too many")}));
                QCOMPARE(plan.refused.at(1).cells, (QStringList{QStringLiteral("Cyd"), QStringLiteral("Back")}));
                plan.header.append(QStringLiteral("3")); // its column is called by its number
            }
            const QString saved = path + QStringLiteral(".csv");
            QVERIFY(Import::writeRefused(saved, plan.header.first(2 + (path == cards)), plan.refused));
            QFile out(saved);
            QVERIFY(out.open(QIODevice::ReadOnly));
            interchange::CsvReader reader(out);
            const QStringList header = TestPractice::must(reader.readHeader());
            QCOMPARE(header, Import::refusedColumns() + plan.header);
            QVERIFY(!header.contains(QString()));
            for (qsizetype i = 0; i < plan.refused.size(); ++i) {
                const auto row = reader.next();
                QVERIFY(row && *row);
                QCOMPARE((*row)->cells.size(), header.size());
            }
            QCOMPARE(TestPractice::must(import().look(saved)).header, header);
        }
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
        const CpuClock timer;
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

    void eachOfTwoColumnsWithOneHeaderIsTakenAndWhatIsNotTakenIsCounted()
    {
        const QString path = file(QStringLiteral("phones.csv"), QStringLiteral("Given name;Surname;Telephone;Telephone;Allergies;Shoe size\n"
                                                                               "Pia;Phones;0491 570 006;02 5550 0001;nuts;\n"
                                                                               "Pau;Phones;0491 570 156 (mum);n/a;;\n"
                                                                               "Per;Phones;-;02 5550 0002;pollen;\n"));
        const auto found = [&](const QString &given) {
            return *practice.mustAsk(List<Contact>{{.where = {{"family_name", Condition::Equal, QStringLiteral("Phones")}, {"given_name", Condition::Equal, given}}}}).first();
        };
        const ImportPlan plan = planOf(path);
        QVERIFY(plan.refused.isEmpty());
        QCOMPARE(TestPractice::must(import().run(plan)).contacts, 3);
        QCOMPARE(found(QStringLiteral("Pia")).mobilePhone, QStringLiteral("0491 570 006"));
        QCOMPARE(found(QStringLiteral("Pia")).homePhone, QStringLiteral("02 5550 0001"));
        QCOMPARE(found(QStringLiteral("Pau")).mobilePhone, QStringLiteral("0491 570 156"));
        QVERIFY(found(QStringLiteral("Pau")).homePhone.isEmpty());
        QVERIFY(found(QStringLiteral("Per")).mobilePhone.isEmpty());
        QMap<QString, int> notKept;
        for (const NotKept &one : plan.notKept)
            notKept.insert(one.what, one.count);
        QCOMPARE(notKept, (QMap<QString, int>{{QStringLiteral("Allergies"), 2}, {QStringLiteral("phone_remark"), 1}})); // nothing stands under "Shoe size"
        practice.mustRun(Undo{});
        // A mapping that was kept by names alone means the first of them.
        const ImportPlan kept = planOf(path, [](ImportOptions &o) {
            o.mapping = {{QStringLiteral("columns"), QJsonObject{{QStringLiteral("Surname"), QStringLiteral("family_name")}, {QStringLiteral("Telephone"), QStringLiteral("home_phone")}}}};
        });
        TestPractice::must(import().run(kept));
        QStringList phones;
        for (const auto &one : practice.mustAsk(List<Contact>{{.where = {{"family_name", Condition::Equal, QStringLiteral("Phones")}}}}))
            phones.append(one->homePhone);
        phones.sort();
        QCOMPARE(phones, (QStringList{QString(), QStringLiteral("0491 570 006"), QStringLiteral("0491 570 156")}));
        practice.mustRun(Undo{});
    }

    void nobodyIsBornAfterTomorrow()
    {
        practice.clock.at = Instant{1'795'000'000'000}; // Wednesday 18 November 2026
        const QString path = file(QStringLiteral("born.csv"), QStringLiteral("Given name,Surname,Date of birth\nOda,Born,2085-05-20\nOlf,Born,1850-05-20\n"
                                                                             "Uma,Born,2026-11-20\nUdo,Born,2026-11-19\nUlf,Born,2026-11-18\n"));
        const ImportReport report = TestPractice::must(import().run(planOf(path)));
        QCOMPARE(report.contacts, 2); // where the clock is ahead it is tomorrow already
        QCOMPARE(report.refused.size(), 3);
        for (const RefusedLine &line : report.refused) {
            QCOMPARE(line.field, QStringLiteral("birth_date"));
            QCOMPARE(line.code, QStringLiteral("range"));
        }
        const auto born = practice.mustAsk(List<Contact>{{.where = {{"family_name", Condition::Equal, QStringLiteral("Born")}}, .limit = 1}}).first();
        Contact later = *born;
        later.birthDate = QDate(2031, 1, 1);
        QCOMPARE(practice.door().run(practice.admin, edit(*born, later)).error().code, ErrorCode::Invalid);
        practice.mustRun(Undo{});
    }

    void aNewerVersionOfWhatIsHereIsCountedApartAndLeftAsItIs()
    {
        const auto version = [&](const QByteArray &hour, const QByteArray &sequence) {
            return file(QStringLiteral("version.ics"), calendar("BEGIN:VEVENT\r\nUID:version\r\nDTSTART;TZID=Australia/Sydney:20270503T" + hour + "\r\nDURATION:PT50M\r\nSEQUENCE:" + sequence
                                                                + "\r\nSUMMARY:Vera Version\r\nEND:VEVENT\r\n"));
        };
        TestPractice::must(import().run(planOf(version("090000", "1"))));
        const ImportReport same = TestPractice::must(import().tryOut(planOf(version("090000", "1"))));
        QCOMPARE(same.duplicates, 1);
        QCOMPARE(same.changed, 0);
        const ImportReport newer = TestPractice::must(import().tryOut(planOf(version("110000", "2"))));
        QCOMPARE(newer.appointments, 0);
        QCOMPARE(newer.duplicates, 0);
        QCOMPARE(newer.changed, 1);
        practice.mustRun(Undo{});
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

    void anEntryNamesThoseWhoComeEachByThemselves()
    {
        const auto patient = [&](const QString &given, const QString &family) { return practice.addPerson(given, family, practice.lee); };
        const QUuid zoe = patient(QStringLiteral("Zoe"), QStringLiteral("Young")), bo = patient(QStringLiteral("Bo"), QStringLiteral("Silva + Sons")), ann = patient(QStringLiteral("Ann"), QStringLiteral("Adams"));
        for (const QUuid &person : {bo, ann})
            practice.mustRun(GiveConsent{.person = person, .kind = ConsentKind::DataSharing});
        BookAppointment together = practice.at(12, 0, zoe);
        together.serviceId = {};
        together.kind = AppointmentKind::Family;
        together.length = 50;
        together.patients = {idText(zoe), idText(bo), idText(ann)};
        together.despiteClash = QStringLiteral("a test");
        const QUuid family = practice.mustRun(together).firstOf(QStringLiteral("Appointment"));
        const auto come = [&] {
            QStringList names;
            for (const Visitor &visitor : practice.mustAsk(VisitorsOf{{family}}).value(family))
                names.append(visitor.name);
            return names;
        };
        const auto out = [&](CopyFor copyFor) {
            QBuffer file;
            file.open(QIODevice::ReadWrite);
            const ExportReport report = TestPractice::must(
                Export(practice.door(), practice.parts, practice.admin).write(file, {.format = ExportFormat::AppointmentsICalendar, .appointments = {family}, .copyFor = copyFor}));
            return std::pair(QString::fromUtf8(file.data()).remove(QStringLiteral("\r\n ")), report);
        };
        QCOMPARE(come(), (QStringList{QStringLiteral("Ann Adams"), QStringLiteral("Bo Silva + Sons"), QStringLiteral("Zoe Young")}));
        QVERIFY(out(CopyFor::OwnUse).first.contains(QStringLiteral("SUMMARY:Ann Adams + Bo Silva + Sons + Zoe Young")));
        const ExportReport withZoe = out(CopyFor::Others).second;
        QCOMPARE(withZoe.count, 0);
        QCOMPARE(withZoe.leftOutNames, QStringList{QStringLiteral("Zoe Young")});
        // She calls off: then she is in no entry, and whether she has agreed is no matter.
        practice.mustRun(SetAppointmentStatus{.appointment = family, .status = AppointmentStatus::Cancelled, .patient = zoe});
        QCOMPARE(come(), (QStringList{QStringLiteral("Ann Adams"), QStringLiteral("Bo Silva + Sons")}));
        for (const CopyFor copyFor : {CopyFor::OwnUse, CopyFor::Others}) {
            const auto [text, report] = out(copyFor);
            QCOMPARE(report.count, 1);
            QCOMPARE(report.leftOut, 0);
            QVERIFY2(text.contains(QStringLiteral("SUMMARY:Ann Adams + Bo Silva + Sons\r\n")), qPrintable(text));
        }
        // One that nobody comes to any more is sent as cancelled, with the names that it had.
        practice.mustRun(SetAppointmentStatus{.appointment = family, .status = AppointmentStatus::Cancelled});
        QVERIFY(out(CopyFor::OwnUse).first.contains(QStringLiteral("STATUS:CANCELLED")));
        // Whose appointment it is not does not learn who comes.
        QCOMPARE(practice.door().ask(practice.otherPsychologist, VisitorsOf{{family}}).error().code, ErrorCode::Denied);
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

    void aTimeWithoutAZoneIsOnTheClockThatItsCalendarNames()
    {
        const auto read = [&](const QString &uid, const QString &zone) {
            QString text = calendar("BEGIN:VEVENT\r\nUID:" + uid.toUtf8() + "\r\nDTSTART:20261215T090000\r\nDURATION:PT50M\r\nSUMMARY:Team\r\nEND:VEVENT\r\n");
            text.replace(QStringLiteral("BEGIN:VEVENT"), QStringLiteral("X-WR-TIMEZONE:%1\r\nBEGIN:VEVENT").arg(zone));
            const QString path = file(uid + QStringLiteral(".ics"), text);
            const ImportFile looked = TestPractice::must(import().look(path));
            const ImportPlan plan = planOf(path);
            TestPractice::must(import().run(plan));
            const auto kept = practice.mustAsk(List<Appointment>{{.where = {{"uid", Condition::Equal, uid}}}}).first();
            practice.mustRun(Undo{});
            return QStringList{looked.calendarZones.join(u','), plan.floatingZone, kept->zone, kept->startAt.toString()};
        };
        const QString perth = QStringLiteral("Australia/Perth");
        QCOMPARE(read(QStringLiteral("named-1"), perth), (QStringList{perth, perth, perth, QStringLiteral("2026-12-15T01:00:00.000Z")}));
        // Of a zone that nobody knows nothing follows.
        const QString sydney = QStringLiteral("Australia/Sydney");
        QCOMPARE(read(QStringLiteral("named-2"), QStringLiteral("Mars/Olympus")), (QStringList{QString(), sydney, sydney, QStringLiteral("2026-12-14T22:00:00.000Z")}));
    }

    void aTimeWithoutAZoneIsOnTheClockOfWhereItTakesPlace()
    {
        Location north;
        north.name = QStringLiteral("Valley");
        north.zone = QStringLiteral("Australia/Brisbane");
        north.sortOrder = 1;
        const QUuid brisbane = practice.mustRun(create(north)).firstOf(u"Location");
        Room verandah;
        verandah.name = QStringLiteral("Verandah room");
        verandah.locationId = brisbane;
        practice.mustRun(create(verandah));
        Practitioner ruiz;
        ruiz.displayName = QStringLiteral("Dr Ruiz");
        ruiz.defaultLocationId = brisbane;
        const QUuid doctor = practice.mustRun(create(ruiz)).firstOf(u"Practitioner");
        const auto taken = [&](const QString &uid, const QByteArray &lines, const QUuid &who) {
            const QString path = file(uid + QStringLiteral(".ics"), calendar("BEGIN:VEVENT\r\nUID:" + uid.toUtf8() + "\r\nDURATION:PT50M\r\nSUMMARY:Team\r\n" + lines + "END:VEVENT\r\n"));
            const ImportPlan plan = planOf(path, [&](ImportOptions &o) {
                o.practitioner = who;
                o.location = {};
            });
            if (plan.items.size() != 1)
                qFatal("nothing would be taken");
            TestPractice::must(import().run(plan));
            return practice.mustAsk(List<Appointment>{{.where = {{"uid", Condition::Equal, uid}}}}).first();
        };
        const auto floating = taken(QStringLiteral("z-1"), "DTSTART:20261202T090000\r\n", doctor);
        QCOMPARE(floating->zone, QStringLiteral("Australia/Brisbane"));
        QCOMPARE(floating->startAt.toString(), QStringLiteral("2026-12-01T23:00:00.000Z"));
        const auto utc = taken(QStringLiteral("z-2"), "DTSTART:20261203T000000Z\r\n", doctor);
        QCOMPARE(utc->startWall.toString(), QStringLiteral("2026-12-03T10:00"));
        const auto inRoom = taken(QStringLiteral("z-3"), "DTSTART:20261204T090000\r\nLOCATION:Verandah room\r\n", practice.lee);
        QCOMPARE(inRoom->zone, QStringLiteral("Australia/Brisbane"));
        const auto home = taken(QStringLiteral("z-4"), "DTSTART:20261204T090000\r\n", practice.lee);
        QCOMPARE(home->zone, QStringLiteral("Australia/Sydney"));
        // Over is what its moment is: eight in Perth has not come yet when it is nine in Sydney.
        const auto now = TestPractice::must(practice.zones.toWall(practice.clock.at, QStringLiteral("Australia/Sydney")));
        const auto inPerth = [&](const QString &uid, int minutes) {
            const WallTime start = now.plusMinutes(minutes);
            const QString written = start.date.toString(QStringLiteral("yyyyMMdd")) + QStringLiteral("T") + start.time.toString(QStringLiteral("HHmm")) + QStringLiteral("00");
            return taken(uid, "DTSTART;TZID=Australia/Perth:" + written.toLatin1() + "\r\n", practice.lee)->status;
        };
        QCOMPARE(inPerth(QStringLiteral("z-5"), -60), AppointmentStatus::Scheduled);
        QCOMPARE(inPerth(QStringLiteral("z-6"), -4 * 60), AppointmentStatus::Completed);
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_practice_import.moc"
