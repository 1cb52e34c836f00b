#include "models/records/Practitioner.h"
#include "services/practice/exchange/Import.h"
#include "services/practice/office/RecordCommands.h"
#include "tests/admin/CheapPractice.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QLockFile>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace praxis;
using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString codeOf(const Praxisctl::Answer &answer)
{
    return answer.json[u"error"].toObject()[u"code"].toString();
}

} // namespace

#define QCOMPARE_EXIT(answer, expected) QVERIFY2((answer).exit == (expected), qPrintable(QString((answer).out + (answer).err)))

class PraxisctlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        foundCheaply(m_ctl, u"practice"_s);
    }

    void aPracticeIsFoundedWithARecoveryCode()
    {
        const auto made = m_ctl.init(u"founded"_s);
        QCOMPARE_EXIT(made, 0);
        QVERIFY(made.json[u"ok"].toBool());
        QCOMPARE(made.json[u"recovery_code"].toString().count(u'-'), 8);
        for (const QString &what : {u"audit"_s, u"database"_s})
            QCOMPARE_EXIT(m_ctl.run({u"verify"_s, what}, u"founded"_s), 0);
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"audit"_s}, u"founded"_s, Praxisctl::lines({u"not the right words"_s})), 5);
    }

    void everySubcommandHasHelpWithExamples()
    {
        const QString overview = m_ctl.run({u"--help"_s}).out;
        static const QRegularExpression line(u"^  ([a-z][a-z-]+)\\b.*$"_s, QRegularExpression::MultilineOption);
        QStringList names;
        for (const auto &match : line.globalMatch(overview)) {
            names.append(match.captured(1));
            QVERIFY2(!match.captured().contains(QRegularExpression(u"[A-Z]{2}[A-Z][a-z]"_s)), qPrintable(match.captured())); // its words run into what they explain
        }
        for (const QString &name : {u"init"_s, u"migrate"_s, u"sweep"_s, u"account"_s, u"rekey"_s})
            QVERIFY2(names.contains(name), qPrintable(overview));
        for (const QString &name : std::as_const(names)) {
            const auto help = m_ctl.run({name, u"--help"_s});
            QCOMPARE_EXIT(help, 0);
            QVERIFY2(help.out.contains(u"Examples:\n  praxisctl"), qPrintable(help.out));
        }
    }

    void wrongUseIsCodeTwo()
    {
        QCOMPARE_EXIT(m_ctl.run({}), 2);
        QCOMPARE_EXIT(m_ctl.run({u"dance"_s}), 2);
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s}), 2);
        QCOMPARE_EXIT(m_ctl.run({u"user"_s, u"add"_s}), 2);
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"audit"_s, u"--frobnicate"_s}), 2);
        QCOMPARE_EXIT(m_ctl.run({u"demo"_s, u"--size"_s, u"huge"_s}, u"none"_s), 2);
        const auto asked = m_ctl.run({u"verify"_s}); // with --json a program reads why
        QVERIFY(!asked.json[u"ok"].toBool(true));
        QCOMPARE(asked.json[u"error"].toObject()[u"code"].toString(), u"usage"_s);
        QVERIFY(m_ctl.run({u"verify"_s, u"--help"_s}).out.contains(u"vault"_s));
    }

    void whatComesFromFilesDoesNotSteerTheTerminal_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("colours of a terminal") << u"a\x1b[2J\x1b[31mred\x1b]0;title\x07.csv"_s;
        QTest::newRow("a line over the last one") << u"a\rpraxisctl: imported.csv"_s;
        QTest::newRow("codes of one byte") << u"a\u009b31m\u0085b.csv"_s;
        QTest::newRow("line and paragraph separators") << u"a\u2028{\"ok\":true}\u2029.csv"_s;
        QTest::newRow("from right to left") << u"a\u202Evsc.exe\u202C\u2066.csv"_s;
        QTest::newRow("nothing to be seen") << u"a\u200B\u2060\uFEFF.csv"_s;
    }
    /// Case 36.
    void whatComesFromFilesDoesNotSteerTheTerminal()
    {
        QFETCH(const QString, name);
        const QStringList import{u"import"_s, u"csv"_s, m_ctl.path(name)}; // there is no such file
        const auto told = m_ctl.run(import);
        QVERIFY(told.exit != 0);
        QVERIFY2(told.json[u"error"].isObject(), qPrintable(told.out));
        QCOMPARE(told.out.trimmed().count(u'\n'), 0);
        QCOMPARE(told.json[u"error"][u"data"][u"path"].toString(), m_ctl.path(name)); // a program reads what it is
        const auto said = m_ctl.runIn(u"for a; do shift; [ \"$a\" = --json ] || set -- \"$@\" \"$a\"; done; exec \"$@\""_s, import, u"practice"_s);
        QVERIFY(said.exit != 0);
        QVERIFY(said.err.startsWith(u"praxisctl: "_s));
        for (const QString &text : {told.out, told.err, said.out, said.err}) {
            for (const QChar c : text) {
                const bool acts = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
                QVERIFY2(!acts || c == u'\n', qPrintable(QString::number(c.unicode(), 16)));
            }
        }
    }

    void aPracticeIsNeverFoundedOverAnother()
    {
        const QByteArray before = contents(m_ctl.path(u"practice/practice.praxis.keys"_s));
        const auto again = m_ctl.init();
        QCOMPARE_EXIT(again, 1);
        QCOMPARE(codeOf(again), u"duplicate"_s);
        QCOMPARE(contents(m_ctl.path(u"practice/practice.praxis.keys"_s)), before);
    }

    void aWeakPasswordLeavesNothingBehind()
    {
        const auto weak = m_ctl.run({u"init"_s, u"--name"_s, u"Harbourside"_s}, u"weak"_s, Praxisctl::lines({u"password123"_s}));
        QCOMPARE_EXIT(weak, 1);
        QCOMPARE(codeOf(weak), u"weak_password"_s);
        QVERIFY(QDir(m_ctl.path(u"weak"_s)).isEmpty());
    }

    void aWrongPasswordIsCodeFiveAndNobodySeesIt()
    {
        const auto refused = m_ctl.run({u"verify"_s, u"audit"_s}, u"practice"_s, Praxisctl::lines({u"not the right words"_s}));
        QCOMPARE_EXIT(refused, 5);
        QCOMPARE(codeOf(refused), u"wrong_password"_s);
        QVERIFY(!refused.out.contains(u"not the right words") && !refused.err.contains(u"not the right words"));
    }

    void aPasswordMayComeFromAFile()
    {
        QFile file(m_ctl.path(u"pw"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(Praxisctl::lines({Praxisctl::password}));
        file.close();
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"audit"_s, u"--password-file"_s, file.fileName()}, u"practice"_s, "x\n"), 0);
    }

    void somebodyIsAddedSignsInAndMayDoWhatTheRoleMay()
    {
        const QString hers = u"a boat named Petrichor"_s;
        QCOMPARE_EXIT(m_ctl.run({u"user"_s, u"add"_s, u"rita"_s, u"--role"_s, u"receptionist"_s}, u"practice"_s,
                                Praxisctl::lines({Praxisctl::password, hers})), 0);
        for (const QString &what : {u"audit"_s, u"database"_s, u"vault"_s})
            QCOMPARE_EXIT(m_ctl.run({u"verify"_s, what, u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers})), 5);
        const auto refused = m_ctl.run({u"user"_s, u"role"_s, u"rita"_s, u"--role"_s, u"admin"_s, u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers}));
        QCOMPARE_EXIT(refused, 5);
        QCOMPARE_EXIT(m_ctl.run({u"backup"_s, m_ctl.path(u"hers"_s), u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers})), 5);
        // Reception does not even see the other accounts.
        QCOMPARE(codeOf(m_ctl.run({u"user"_s, u"password"_s, u"robin"_s, u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers, hers}))), u"not_found"_s);
        QCOMPARE_EXIT(m_ctl.run({u"user"_s, u"role"_s, u"rita"_s, u"--role"_s, u"practice_manager"_s}), 0);
        QCOMPARE_EXIT(m_ctl.run({u"user"_s, u"role"_s, u"nobody"_s, u"--role"_s, u"admin"_s}), 1);
        const QString next = u"a lighthouse in autumn"_s;
        QCOMPARE_EXIT(m_ctl.run({u"user"_s, u"password"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({Praxisctl::password, next})), 0);
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"audit"_s, u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers})), 5);
    }

    void aPasswordThatIsTooWeakLeavesTheLoginFree()
    {
        const QStringList add{u"user"_s, u"add"_s, u"sam"_s, u"--role"_s, u"receptionist"_s};
        QCOMPARE(codeOf(m_ctl.run(add, u"practice"_s, Praxisctl::lines({Praxisctl::password, u"short"_s}))), u"weak_password"_s);
        QCOMPARE_EXIT(m_ctl.run(add, u"practice"_s, Praxisctl::lines({Praxisctl::password, u"nine kites over a bridge"_s})), 0);
    }

    /// Case 34.
    void clientsComeInAreTriedFirstAndAreReadBackByOthers()
    {
        QFile file(m_ctl.path(u"clients.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("First name,Surname,Birth date,Mobile,Email\n"
                   "Ámbar,\"O'Neill, Jr\",1985-04-13,0491 570 006,ambar@example.org\n"
                   "Jules,=cmd|' /C calc'!A0,1990-12-01,,jules@example.org\n"
                   "Kim,Lee,not a date,,kim@example.org\n");
        file.close();
        const auto tried = m_ctl.run({u"import"_s, u"csv"_s, file.fileName(), u"--dry-run"_s});
        QVERIFY2(tried.exit == 0 || tried.exit == 3, qPrintable(QString(tried.out + tried.err)));
        QVERIFY(tried.json[u"dry_run"].toBool());
        QCOMPARE_EXIT(m_ctl.run({u"export"_s, u"csv"_s, m_ctl.path(u"none.csv"_s)}), 0);
        QCOMPARE(readBack(u"csv"_s, m_ctl.path(u"none.csv"_s)), u"0"_s); // the dry run kept nothing

        const auto done = m_ctl.run({u"import"_s, u"csv"_s, file.fileName(), u"--refused"_s, m_ctl.path(u"refused.csv"_s)});
        QCOMPARE(done.exit, tried.exit);
        QCOMPARE(done.json[u"people"].toInt(), tried.json[u"people"].toInt());
        QVERIFY(done.json[u"people"].toInt() >= 2);
        for (const QString &kind : {u"csv"_s, u"vcf"_s}) {
            const QString path = m_ctl.path(QString(u"people." + kind));
            QCOMPARE_EXIT(m_ctl.run({u"export"_s, kind, path}), 0);
            QCOMPARE(readBack(kind, path), QString::number(done.json[u"people"].toInt()));
        }
        QVERIFY(!contents(m_ctl.path(u"people.csv"_s)).contains("\n=") && !contents(m_ctl.path(u"people.csv"_s)).contains(",=cmd"));
        QCOMPARE_EXIT(m_ctl.run({u"import"_s, u"ics"_s, file.fileName()}), 1);
        QCOMPARE_EXIT(m_ctl.run({u"import"_s, u"csv"_s, m_ctl.path(u"absent.csv"_s)}), 1);
    }

    void oneAccessRequestIsOneArchive()
    {
        QFile file(m_ctl.path(u"one.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("given_name,family_name,record_number\r\nOriana,Vasilakis,P-77\r\n");
        file.close();
        QCOMPARE_EXIT(m_ctl.run({u"import"_s, u"csv"_s, file.fileName()}), 0);
        const QString archive = m_ctl.path(u"oriana.zip"_s);
        QCOMPARE_EXIT(m_ctl.run({u"export"_s, u"person"_s, u"P-77"_s, archive}), 2); // a reason is asked
        QCOMPARE_EXIT(m_ctl.run({u"export"_s, u"person"_s, u"Nobody-at-all"_s, archive, u"--why"_s, u"asked"_s}), 1);
        QVERIFY(!QFile::exists(archive));
        const auto done = m_ctl.run({u"export"_s, u"person"_s, u"P-77"_s, archive, u"--why"_s, u"asked"_s});
        QCOMPARE_EXIT(done, 0);
        QCOMPARE(done.json[u"files"].toInt(), 2); // the bundle and the manifest: she was never seen
        QCOMPARE(contents(archive).left(2), QByteArray("PK"));
    }

    void anAddressBookComesInAndAMappingIsTakenFromAFile()
    {
        const auto write = [this](const QString &name, const QByteArray &text) {
            QFile file(m_ctl.path(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u"people.vcf"_s, "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada Card\r\nN:Card;Ada;;;\r\nEND:VCARD\r\n"
                               "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bo Card\r\nN:Card;Bo;;;\r\nEND:VCARD\r\n");
        const auto cards = m_ctl.run({u"import"_s, u"vcf"_s, m_ctl.path(u"people.vcf"_s)});
        QCOMPARE_EXIT(cards, 0);
        QCOMPARE(cards.json[u"people"].toInt(), 2);
        write(u"odd.csv"_s, "Spalte 1,Spalte 2\nAnna,Mapped\n");
        write(u"odd.json"_s, R"({"columns":{"Spalte 1":"given_name","Spalte 2":"family_name"}})");
        const auto mapped = m_ctl.run({u"import"_s, u"csv"_s, m_ctl.path(u"odd.csv"_s), u"--map"_s, m_ctl.path(u"odd.json"_s)});
        QCOMPARE_EXIT(mapped, 0);
        QCOMPARE(mapped.json[u"people"].toInt(), 1);
        QCOMPARE_EXIT(m_ctl.run({u"export"_s, u"csv"_s, m_ctl.path(u"mapped.csv"_s)}), 0);
        QVERIFY(contents(m_ctl.path(u"mapped.csv"_s)).contains("Mapped"));
        QVERIFY(m_ctl.run({u"import"_s, u"csv"_s, m_ctl.path(u"odd.csv"_s), u"--map"_s, u"No such mapping"_s}).exit != 0);
        write(u"more.csv"_s, "First name,Surname,Allergies,Telephone,Telephone,Telephone\nBerta,Mapped,nuts,0491 570 006,02 5550 0001,02 5550 0002\n");
        const auto more = m_ctl.run({u"import"_s, u"csv"_s, m_ctl.path(u"more.csv"_s)});
        QCOMPARE_EXIT(more, 0);
        QCOMPARE(more.json[u"not_kept"].toObject(), (QJsonObject{{u"Allergies"_s, 1}, {u"Telephone (3)"_s, 1}}));
    }

    void anAppointmentOfNobodyIsRefusedWithItsReason()
    {
        QFile file(m_ctl.path(u"old.ics"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"
                   "BEGIN:VEVENT\r\nUID:one@example.org\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261124T000000Z\r\nDTEND:20261124T005000Z\r\n"
                   "SUMMARY:Team meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        file.close();
        // Nobody works here yet whose appointment it could be: it is refused with its reason, and the rest is fine.
        const auto done = m_ctl.run({u"import"_s, u"ics"_s, file.fileName()});
        QCOMPARE_EXIT(done, 3);
        QCOMPARE(done.json[u"refused"].toArray().size(), 1);
        const QString path = m_ctl.path(u"new.ics"_s);
        QCOMPARE_EXIT(m_ctl.run({u"export"_s, u"ics"_s, path}), 0);
        QCOMPARE(readBack(u"ics"_s, path), u"0"_s);
    }

    /// Two people work here, and a mapping was saved at a desk.
    void aMappingIsTakenByItsNameAndRefusedLinesAreWritten()
    {
        furnish(u"staffed"_s);
        writeFile(u"named.csv"_s, "Spalte 1,Spalte 2,Geburt\nAnna,Named,1990-05-20\n=Bert,Named,nonsense\n");
        const QStringList import{u"import"_s, u"csv"_s, m_ctl.path(u"named.csv"_s), u"--map"_s, u"Old system"_s, u"--refused"_s};
        const auto done = m_ctl.run(import + QStringList{m_ctl.path(u"named-refused.csv"_s)}, u"staffed"_s);
        QCOMPARE_EXIT(done, 3);
        QVERIFY(done.json[u"ok"].toBool()); // it is done, and some of it was refused
        QCOMPARE(done.json[u"people"].toInt(), 1);
        QCOMPARE(done.json[u"refused_count"].toInt(), 1);
        QCOMPARE(done.json[u"refused_file"].toString(), m_ctl.path(u"named-refused.csv"_s));
        const QByteArray refused = contents(m_ctl.path(u"named-refused.csv"_s));
        for (const char *part : {"line,reason,field,value,Spalte 1,Spalte 2,Geburt", "3,date,", "nonsense", "'=Bert"})
            QVERIFY2(refused.contains(part), refused.constData());
        const auto unwritten = m_ctl.run(import + QStringList{m_ctl.path(u"no such folder/refused.csv"_s)}, u"staffed"_s);
        QCOMPARE_EXIT(unwritten, 3);
        QVERIFY(unwritten.json[u"ok"].toBool());
        QVERIFY(unwritten.json.contains(u"refused_file"_s) && unwritten.json[u"refused_file"].isNull());
        QVERIFY(!unwritten.json[u"refused_file_problem"].toObject()[u"code"].toString().isEmpty());
        const auto wrong = m_ctl.run({u"import"_s, u"csv"_s, m_ctl.path(u"named.csv"_s), u"--map"_s, u"Older system"_s}, u"staffed"_s);
        QVERIFY(!wrong.json[u"ok"].toBool(true));
        QCOMPARE(codeOf(wrong), u"not_found"_s);
    }

    /// Into the practice of the test above.
    void whatGoesOutIsChosenByKindDayAndPractitioner()
    {
        const QDate soon = QDate::currentDate().addDays(60), between = soon.addDays(20), later = soon.addDays(42);
        const auto at = [](const QDate &day, const char *time) -> QByteArray { return day.toString(u"yyyyMMdd"_s).toLatin1() + time; };
        const auto events = [](std::initializer_list<std::pair<const char *, QByteArray>> all) {
            QByteArray text("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//old//EN\r\n");
            for (const auto &[uid, start] : all)
                text += QByteArray("BEGIN:VEVENT\r\nUID:") + uid + "\r\nDTSTART;TZID=Australia/Sydney:" + start + "\r\nDURATION:PT50M\r\nSUMMARY:Anna Named\r\nEND:VEVENT\r\n";
            return QByteArray(text + "END:VCALENDAR\r\n");
        };
        writeFile(u"ada.ics"_s, events({{"ada-1", at(soon, "T090000")}, {"ada-2", at(soon, "T093000")}, {"ada-3", at(later, "T090000")}}));
        writeFile(u"bea.ics"_s, events({{"bea-1", at(soon, "T140000")}}));
        const auto import = [this](const QString &name, const QString &who) { return m_ctl.run({u"import"_s, u"ics"_s, m_ctl.path(name), u"--practitioner"_s, who}, u"staffed"_s); };
        const auto ada = import(u"ada.ics"_s, u"Dr Ada Old"_s);
        QCOMPARE_EXIT(ada, 0);
        QCOMPARE(ada.json[u"appointments"].toInt(), 3);
        QCOMPARE(ada.json[u"overlaps"].toInt(), 1);
        QCOMPARE(import(u"bea.ics"_s, u"Dr Bea New"_s).json[u"overlaps"].toInt(-1), 0);
        const auto out = [this](const QStringList &what) {
            const QStringList command = QStringList{u"export"_s, what[0], m_ctl.path(u"chosen."_s + what[0])} + what.sliced(1);
            const auto answer = m_ctl.run(command, u"staffed"_s);
            return answer.exit == 0 && answer.json[u"ok"].toBool() ? answer.json[u"count"].toInt() : -1;
        };
        QCOMPARE(out({u"ics"_s}), 4);
        QCOMPARE(readBack(u"ics"_s, m_ctl.path(u"chosen.ics"_s)), u"4"_s);
        QCOMPARE(out({u"ics"_s, u"--practitioner"_s, u"Dr Bea New"_s}), 1);
        QVERIFY(contents(m_ctl.path(u"chosen.ics"_s)).contains(at(soon, "T140000")));
        QCOMPARE(out({u"ics"_s, u"--practitioner"_s, u"Dr Ada Old"_s, u"--from"_s, between.toString(Qt::ISODate)}), 1);
        QVERIFY(contents(m_ctl.path(u"chosen.ics"_s)).contains(at(later, "T090000")));
        QCOMPARE(out({u"ics"_s, u"--until"_s, between.toString(Qt::ISODate)}), 3);
        QCOMPARE(out({u"csv"_s, u"--kind"_s, u"referrer"_s}), 1);
        const QByteArray referrers = contents(m_ctl.path(u"chosen.csv"_s));
        QVERIFY(referrers.contains("Referring") && !referrers.contains("Named"));
    }

    /// Without --json.
    void aPersonReadsTheSameInWords()
    {
        writeFile(u"words.csv"_s, "First name,Surname,DOB\nWanda,Words,1990-05-20\nWilli,Words,nonsense\n");
        const auto inWords = [this](const QStringList &arguments) { return m_ctl.runIn(u"set -- \"$1\" \"${@:3}\"; exec \"$@\""_s, arguments, u"staffed"_s); };
        const auto tried = inWords({u"import"_s, u"csv"_s, m_ctl.path(u"words.csv"_s), u"--dry-run"_s});
        QCOMPARE_EXIT(tried, 3);
        QVERIFY2(tried.out.startsWith(u"Nothing was kept; this is what would come in:\n  1 people"), qPrintable(tried.out));
        const auto done = inWords({u"import"_s, u"csv"_s, m_ctl.path(u"words.csv"_s), u"--refused"_s, m_ctl.path(u"no such folder/refused.csv"_s)});
        QCOMPARE_EXIT(done, 3);
        QVERIFY2(done.out.startsWith(u"Imported, as one step that can be undone:\n  1 people, 0 updated, 0 appointments"), qPrintable(done.out));
        QVERIFY2(done.out.contains(u"1 lines refused\n  line 3: date"), qPrintable(done.out));
        QVERIFY2(done.err.contains(u"The refused lines could not be written"), qPrintable(done.err));
        const auto again = inWords({u"import"_s, u"csv"_s, m_ctl.path(u"words.csv"_s)});
        QVERIFY2(again.out.startsWith(u"Nothing came in:\n"), qPrintable(again.out));
    }

    void aBackupComesBackWholeOnAnEmptyFolder()
    {
        const auto made = m_ctl.run({u"backup"_s, m_ctl.path(u"backups"_s)});
        QCOMPARE_EXIT(made, 0);
        const QString backup = made.json[u"path"].toString();
        QCOMPARE_EXIT(m_ctl.run({u"restore"_s, backup}, u"restored"_s), 0);
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"audit"_s}, u"restored"_s), 0);
        const auto database = m_ctl.run({u"verify"_s, u"database"_s}, u"restored"_s);
        QCOMPARE_EXIT(database, 0);
        QVERIFY(database.json[u"problems"].toArray().isEmpty());
        QVERIFY(database.json[u"organizations"].toArray().first()[u"rows"][u"audit"].toInt() > 0); // and what it holds is counted

        QCOMPARE_EXIT(m_ctl.run({u"restore"_s, backup}, u"restored"_s), 1);
        const auto replaced = m_ctl.run({u"restore"_s, u"--replace"_s, backup}, u"restored"_s);
        QCOMPARE_EXIT(replaced, 0);
        QVERIFY(QFile::exists(QString(replaced.json[u"kept_aside"].toString() + u"/practice.praxis")));
        m_backup = backup;
    }

    void anAlteredBackupIsRefusedAndNothingIsThere()
    {
        QVERIFY(!m_backup.isEmpty());
        QFile file(m_backup + u"/practice.praxis");
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray whole = file.readAll();
        file.seek(20'000);
        file.putChar(static_cast<char>(whole[20'000] ^ 1));
        file.flush();
        QCOMPARE_EXIT(m_ctl.run({u"restore"_s, m_backup}, u"altered"_s), 4);
        QVERIFY(!QDir(m_ctl.path(u"altered"_s)).exists());

        // With a manifest that fits it: the pages themselves are authenticated.
        const QByteArray manifestAsMade = contents(m_backup + u"/manifest.json");
        QByteArray manifest = manifestAsMade;
        const QByteArray altered = contents(file.fileName());
        const auto sum = [](const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); };
        manifest.replace(sum(whole), sum(altered));
        QFile text(m_backup + u"/manifest.json");
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write(manifest) > 0);
        text.close();
        QCOMPARE_EXIT(m_ctl.run({u"restore"_s, m_backup}, u"altered"_s), 4);
        QVERIFY(!QDir(m_ctl.path(u"altered"_s)).exists());
        QVERIFY2(QDir(m_ctl.path(QString())).entryList({u".praxis*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty(), "something unfinished was left");
        // As it was, for whoever needs it later.
        file.seek(0);
        QVERIFY(file.write(whole) > 0);
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write(manifestAsMade) > 0);
    }

    void aFolderThatIsNoBackupIsRefused()
    {
        QVERIFY(QDir().mkpath(m_ctl.path(u"nothing"_s)));
        QCOMPARE_EXIT(m_ctl.run({u"restore"_s, m_ctl.path(u"nothing"_s)}, u"fromnothing"_s), 1);
        QVERIFY(!QDir(m_ctl.path(u"fromnothing"_s)).exists());
    }

    /// A file may not grow beyond 64 KiB: the write fails as on a full disk (SIGXFSZ is ignored by the shell's trap).
    void aFullDiskLeavesNoHalfBackup()
    {
        const auto full = m_ctl.runIn(u"trap '' XFSZ; ulimit -f 64; exec \"$@\""_s, {u"backup"_s, m_ctl.path(u"full"_s)}, u"practice"_s);
        QVERIFY2(full.exit == 6 || full.exit == 1, qPrintable(QString(full.out + full.err)));
        QVERIFY(!full.json[u"ok"].toBool());
        QVERIFY2(QDir(m_ctl.path(u"full"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty(), "a half backup was left");
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"database"_s}), 0);
    }

    void aNewKeyLeavesEverybodyTheirPassword()
    {
        const QString hers = u"a lighthouse in autumn"_s; // of Rita, who is practice manager by now
        QCOMPARE_EXIT(m_ctl.run({u"rekey"_s, u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers})), 5);
        const QByteArray before = contents(m_ctl.path(u"practice/practice.praxis"_s));
        const auto done = m_ctl.run({u"rekey"_s});
        QCOMPARE_EXIT(done, 0);
        QVERIFY(contents(m_ctl.path(u"practice/practice.praxis"_s)) != before);
        for (const QString &what : {u"audit"_s, u"database"_s})
            QCOMPARE_EXIT(m_ctl.run({u"verify"_s, what}), 0);
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"audit"_s, u"--login"_s, u"rita"_s}, u"practice"_s, Praxisctl::lines({hers})), 0);
        // A backup from before is opened by the keys that it has with it.
        QCOMPARE_EXIT(m_ctl.run({u"restore"_s, m_backup}, u"older"_s), 0);
    }

    void aPracticeThatIsOpenElsewhereIsLeftAlone()
    {
        QLockFile lock(m_ctl.path(u"practice/practice.praxis.lock"_s));
        QVERIFY(lock.tryLock());
        const auto busy = m_ctl.run({u"verify"_s, u"audit"_s});
        lock.unlock();
        QCOMPARE_EXIT(busy, 6);
        QCOMPARE(codeOf(busy), u"store_busy"_s);
    }

    /// Killed while thousands of rows are written: there is no half practice to sign in to, and the next try succeeds.
    void aKilledDemoIsMadeAnew()
    {
        const QStringList command = m_ctl.command({u"demo"_s, u"--today"_s, u"2026-11-24"_s}, u"killed"_s);
        QProcess demo;
        demo.start(QStringLiteral(PRAXISCTL), command);
        QVERIFY(demo.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_ctl.path(u"killed/.founding/practice.praxis"_s)).size() > 400'000, 60'000);
        ::kill(static_cast<pid_t>(demo.processId()), SIGKILL);
        QVERIFY(demo.waitForFinished());
        const QByteArray password = Praxisctl::lines({u"harbour-side-sample-robin"_s});
        const auto nothing = m_ctl.run({u"verify"_s, u"audit"_s}, u"killed"_s, password);
        QVERIFY(nothing.exit != 0);
        QCOMPARE(codeOf(nothing), u"not_found"_s);
        const auto made = m_ctl.run({u"demo"_s, u"--today"_s, u"2026-11-24"_s}, u"killed"_s);
        QCOMPARE_EXIT(made, 0);
        QCOMPARE(made.json[u"practitioners"].toInt(), 6);
        QCOMPARE(made.json[u"people"].toInt(), 600);
        QVERIFY(made.json[u"appointments"].toInt() > 7'000);
        QVERIFY(!QFileInfo::exists(m_ctl.path(u"killed/.founding"_s)));
        for (const QString &what : {u"audit"_s, u"database"_s})
            QCOMPARE_EXIT(m_ctl.run({u"verify"_s, what}, u"killed"_s, password), 0);
    }

    /// Into the practice of the test above: somebody works there whose old calendar it is.
    void anOldCalendarComesInWithItsCounts()
    {
        const QByteArray password = Praxisctl::lines({u"harbour-side-sample-robin"_s});
        QByteArray events;
        const auto event = [&events](int number, const char *start, const char *end, const char *who) {
            events += "BEGIN:VEVENT\r\nUID:" + QByteArray::number(number) + "@old.example\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:" + start + "\r\nDTEND:" + end + "\r\nSUMMARY:" + who + "\r\nEND:VEVENT\r\n";
        };
        event(1, "20280104T230000Z", "20280104T235000Z", "Wilhelmina Newcomer");
        event(2, "20280105T230000Z", "20280105T235000Z", "Wilhelmina Newcomer");
        event(3, "20280106T230000Z", "20280106T220000Z", "Wilhelmina Newcomer"); // ends before it begins
        QFile file(m_ctl.path(u"robin.ics"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//old//EN\r\n" + events + "END:VCALENDAR\r\n");
        file.close();
        const QStringList import{u"import"_s, u"ics"_s, file.fileName(), u"--practitioner"_s, u"Dr Hannah Lee"_s, u"--unknown-people"_s, u"new_person"_s};
        const auto tried = m_ctl.run(import + QStringList{u"--dry-run"_s}, u"killed"_s, password);
        const auto done = m_ctl.run(import, u"killed"_s, password);
        QCOMPARE_EXIT(done, tried.exit);
        QCOMPARE(done.json[u"appointments"].toInt(), 2);
        QCOMPARE(done.json[u"people"].toInt(), 1);
        for (const QString &count : {u"appointments"_s, u"people"_s, u"duplicates"_s})
            QCOMPARE(done.json[count].toInt(), tried.json[count].toInt());
        QCOMPARE(done.json[u"refused"].toArray().size(), 1);
        QCOMPARE(m_ctl.run(import, u"killed"_s, password).json[u"duplicates"].toInt(), 2); // the same file again brings nothing
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"database"_s}, u"killed"_s, password), 0);
    }

    void theLargePracticeIsAsLargeAsItSays()
    {
        if (qEnvironmentVariableIntValue("PRAXIS_SOAK") == 0)
            return; // a minute of writing; what is written, SamplePracticeTest counts each time
        const auto made = m_ctl.run({u"demo"_s, u"--size"_s, u"large"_s, u"--today"_s, u"2026-11-24"_s}, u"large"_s);
        QCOMPARE_EXIT(made, 0);
        QCOMPARE(made.json[u"practitioners"].toInt(), 15);
        QCOMPARE(made.json[u"people"].toInt(), 50'000);
        const int appointments = made.json[u"appointments"].toInt();
        QVERIFY2(appointments >= 490'000 && appointments <= 520'000, qPrintable(QString::number(appointments)));
        QCOMPARE_EXIT(m_ctl.run({u"verify"_s, u"database"_s}, u"large"_s, Praxisctl::lines({u"harbour-side-sample-robin"_s})), 0);
    }

    void aStoppedDemoLeavesNothing()
    {
        QProcess demo;
        demo.start(QStringLiteral(PRAXISCTL), m_ctl.command({u"demo"_s, u"--today"_s, u"2026-11-24"_s}, u"stopped"_s));
        QVERIFY(demo.waitForStarted());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(m_ctl.path(u"stopped/.founding/practice.praxis"_s)).size() > 400'000, 60'000);
        demo.terminate();
        QVERIFY(demo.waitForFinished(60'000));
        QCOMPARE(demo.exitCode(), 1);
        QVERIFY(QDir(m_ctl.path(u"stopped"_s)).isEmpty());
    }

private:
    void writeFile(const QString &name, const QByteArray &text)
    {
        QFile file(m_ctl.path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("no file");
    }
    /// A practice of two psychologists, with somebody who refers and a mapping that was saved at a desk.
    void furnish(const QString &data)
    {
        foundCheaply(m_ctl, data);
        const auto must = [](auto result) {
            if (!result)
                qFatal("%s", qPrintable(codeName(result.error().code)));
            if constexpr (!std::is_void_v<typename decltype(result)::value_type>)
                return std::move(*result);
        };
        const auto machine = cheapMachine();
        const auto practice = must(app::PracticeFile::open(m_ctl.path(data), *machine));
        QString typed = Praxisctl::password;
        must(practice->unlockWithPassword(u"robin"_s, SecretBytes::takePassword(typed)));
        const auto session = must(practice->store().session());
        Door door(*session, practice->parts());
        for (const QString &name : {u"Dr Ada Old"_s, u"Dr Bea New"_s}) {
            Practitioner one;
            one.displayName = name;
            must(door.run(practice->actor(), create(one)));
        }
        Contact referrer;
        referrer.familyName = u"Referring"_s;
        referrer.kinds = {u"referrer"_s};
        must(door.run(practice->actor(), create(referrer)));
        writeFile(u"columns.csv"_s, "Spalte 1,Spalte 2,Geburt\nAnna,Named,1990-05-20\n");
        Import import(door, practice->parts(), practice->actor());
        const QJsonObject columns{{u"Spalte 1"_s, u"given_name"_s}, {u"Spalte 2"_s, u"family_name"_s}, {u"Geburt"_s, u"birth_date"_s}};
        must(import.saveMapping(u"Old system"_s, must(import.look(m_ctl.path(u"columns.csv"_s))), {{u"columns"_s, columns}}));
    }
    /// How many people or events another program finds in the file.
    static QString readBack(const QString &kind, const QString &path)
    {
        static const QHash<QString, QString> programs{
            {u"csv"_s, u"import csv,sys; print(len(list(csv.DictReader(open(sys.argv[1], encoding='utf-8-sig', newline='')))))"_s},
            {u"vcf"_s, u"import vobject,sys; print(len(list(vobject.readComponents(open(sys.argv[1], encoding='utf-8').read()))))"_s},
            {u"ics"_s, u"import icalendar,sys; print(len(icalendar.Calendar.from_ical(open(sys.argv[1],'rb').read()).walk('VEVENT')))"_s}};
        QProcess python;
        python.start(u"/usr/bin/python3"_s, // Debian's own: it has the packages
                      {u"-c"_s, programs[kind], path});
        if (!python.waitForFinished())
            return python.errorString();
        return QString::fromUtf8(python.readAllStandardOutput() + python.readAllStandardError()).trimmed();
    }

    Praxisctl m_ctl;
    QString m_backup;
};

QTEST_GUILESS_MAIN(PraxisctlTest)
#include "PraxisctlTest.moc"
