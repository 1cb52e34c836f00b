#include "models/kernel/Field.h"
#include "tests/support/TestPractice.h"

#include <QTest>

using namespace praxis;
using namespace praxis::test;

/// The table of who may do what, as the practice's rules say it, against `resources/access.json`, cell by cell. Where a cell is
/// another one on purpose, it is written down here with its reason, and ARCHITECTURE.md says so too.
namespace {

/// One row of the table. The cells stand for administrator, practice manager, psychologist, receptionist, patient.
struct Row {
    const char *name;
    const char *cells;
    QStringList actions;
};

const QVector<Row> &table()
{
    static const QVector<Row> rows{
        {"contacts: list, read", "AAOLO", {u"contact.read"_qs}},
        {"contacts: create, update", "AAOLL", {u"contact.create"_qs, u"contact.edit"_qs}},
        {"contacts: delete, restore", "AA---", {u"contact.delete"_qs, u"contact.restore"_qs}},
        {"contacts: bulk delete", "A----", {u"contact.bulk_delete"_qs}},
        {"appointments: read", "AAOAO", {u"appointment.read"_qs}},
        {"appointments: create, move, cancel", "AAOAO", {u"appointment.create"_qs, u"appointment.move"_qs, u"appointment.edit"_qs}},
        {"appointments: completed, no-show", "AAOL-", {u"appointment.status"_qs}},
        {"appointments: clinical notes", "RRO--", {u"appointment.clinical"_qs, u"note.read"_qs}},
        {"documents, public: read", "AAAAA", {u"document.public.read"_qs}},
        {"documents, public: write", "AAOL-", {u"document.public.write"_qs}},
        {"documents, internal: read", "AAOAO", {u"document.internal.read"_qs}},
        {"documents, internal: write", "AAOL-", {u"document.internal.write"_qs}},
        {"documents, confidential: read", "AAO-O", {u"document.confidential.read"_qs}},
        {"documents, confidential: write", "--O--", {u"document.confidential.write"_qs}},
        {"documents, restricted: read", "2RO--", {u"document.restricted.read"_qs, u"note.break_glass"_qs}},
        {"documents, restricted: write", "--O--", {u"document.restricted.write"_qs, u"note.write"_qs}},
        {"documents: change privacy", "AAO--", {u"document.privacy"_qs}},
        {"documents: approve", "AA---", {u"document.approve"_qs}},
        {"export, print", "AAOLO", {u"contact.export"_qs, u"appointment.export"_qs, u"document.download"_qs}},
        {"recordings: list", "AAO-O", {u"recording.list"_qs}},
        {"recordings: play", "AAO-O", {u"recording.play"_qs}},
        {"recordings: download", "AAO-O", {u"recording.download"_qs}},
        {"recordings: destroy at retention end", "22---", {u"retention.destroy"_qs}},
        {"transactions: read", "AAOAO", {u"transaction.read"_qs}},
        {"transactions: create a charge", "AAOAO", {u"transaction.charge"_qs}},
        {"transactions: take a payment", "AA-AO", {u"transaction.pay"_qs}},
        {"transactions: refund, adjustment, write-off", "AA---", {u"transaction.correct"_qs}},
        {"audit: read", "AAOOO", {u"audit.read"_qs}},
        {"audit: rows about administration and security", "AOOOO", {u"audit.security_rows"_qs}},
        {"audit: export", "A----", {u"audit.export"_qs}},
        {"audit: verify", "AA---", {u"audit.verify"_qs}},
        {"settings: practice data, hours, templates", "AA---", {u"organization.edit"_qs, u"settings.edit"_qs, u"hours.edit"_qs}},
        {"settings: users, roles", "AL---", {u"user.create"_qs}},
        {"settings: roles of those who are there", "A----", {u"user.role"_qs}},
        {"settings: security policy, retention rules", "A----", {u"retention.edit"_qs}},
        {"settings: keys, integrations", "A----", {u"identity.link"_qs, u"message.service"_qs, u"video.service"_qs}},
        {"legal hold: place", "AAO--", {u"recording.hold"_qs, u"document.hold"_qs, u"note.hold"_qs}},
        {"legal hold: release", "22---", {u"hold.release"_qs}},
        {"video: join a room", "--O-O", {u"video.join"_qs}},
        {"meeting links: read", "AAOLO", {u"link.read"_qs}},
        {"calendar feed: set, see its address", "AAO--", {u"feed.set"_qs}},
        {"meeting links: set", "AAO--", {u"link.set"_qs}},
        {"video: the practice's switch", "A----", {u"video.practice"_qs}},
        {"video: a practitioner's switch", "AA---", {u"video.switch"_qs}},
        {"own profile, preferences, undo", "OOOOO", {u"own.preference"_qs, u"own.undo"_qs, u"user.edit"_qs}},
    };
    return rows;
}

/// What the table names and this program does not have: nothing in the file may be called so before the table is asked.
const QStringList notHere{u"merge."_qs, u"room."_qs, u"payment."_qs, u"refund."_qs, u"key."_qs};

/// What the program does and the table has no row for.
const QHash<QString, QString> ours{
    {u"organization.read"_qs, u"everybody who works here sees the practice's name, zone and currency"_qs},
    {u"settings.read"_qs, u"services, rooms and hours are what a booking is made of"_qs},
    {u"user.list"_qs, u"a name beside what somebody did"_qs},
    {u"own.event"_qs, u"signing in, printing: written down for everybody, refused to nobody"_qs},
    {u"contact.import"_qs, u"many people at once: who answers for the practice"_qs},
    {u"appointment.import"_qs, u"the same for a calendar"_qs},
    {u"practice.import"_qs, u"the mappings of imports"_qs},
    {u"appointment.delete"_qs, u"cancelling is the table's; deleting an appointment is stricter"_qs},
    {u"export.age"_qs, u"files of the vault with their keys, for a program of others: nothing is asked about them any more"_qs},
    {u"retention.notice"_qs, u"that one's own is to be destroyed: who may place a hold on it"_qs},
    {u"note.list"_qs, u"that there are notes, by whom and of when; what one says is note.read"_qs},
    {u"note.cosign"_qs, u"a supervisor's own"_qs},
    {u"note.accesses"_qs, u"who broke the glass, for the author and who answers for the practice"_qs},
    {u"note.acknowledge"_qs, u"the author's own"_qs},
    {u"consent.read"_qs, u"who is shown whether one may record"_qs},
    {u"consent.override"_qs, u"who goes on without a consent answers for it; of one's own people, at the desk as well as in the room"_qs},
    {u"consent.record"_qs, u"taken at the desk as well as in the room"_qs},
    {u"recording.import"_qs, u"adding media of a session"_qs},
    {u"recording.mark"_qs, u"markers"_qs},
    {u"recording.share"_qs, u"with a supervisor"_qs},
    {u"recording.unshare"_qs, u"ending what was shared"_qs},
    {u"recording.review"_qs, u"answering what was shared with one"_qs},
    {u"recording.figures"_qs, u"counts"_qs},
    {u"document.list"_qs, u"titles; what is in them is asked by privacy level"_qs},
    {u"document.open"_qs, u"the level decides (document.*.read)"_qs},
    {u"document.add"_qs, u"the level decides (document.*.write)"_qs},
    {u"document.edit"_qs, u"the level decides (document.*.write)"_qs},
    {u"document.release"_qs, u"a recorded release decision is the author's"_qs},
    {u"document.remove"_qs, u"a soft delete, by the level's rules"_qs},
    {u"document.accesses"_qs, u"who opened one with a reason, for the author and who answers for the practice"_qs},
    {u"document.acknowledge"_qs, u"the author's own"_qs},
    {u"document.rescan"_qs, u"the job runner, for whoever answers for the practice; nobody is shown anything"_qs},
    {u"document.ask_two"_qs, u"the first of the two of a restricted document"_qs},
    {u"document.allow_two"_qs, u"the second, who is somebody else"_qs},
    {u"recording.archive"_qs, u"where the same media lies; nobody sees more or less of it"_qs},
    {u"note.ask_two"_qs, u"the first of the two of a closed note"_qs},
    {u"note.allow_two"_qs, u"the second, who is somebody else"_qs},
    {u"letter.write"_qs, u"a letter becomes a document, by its level's rules"_qs},
    {u"person.export"_qs, u"everything of one person in one file: who answers for the practice"_qs},
    {u"transaction.reverse"_qs, u"nothing is deleted: an entry against a mistake; reception's own payment, on the same day"_qs},
    {u"transaction.approve"_qs, u"the second of the two of a correction above the manager's limit, who is somebody else"_qs},
    {u"transaction.limit"_qs, u"that limit is not the manager's to change"_qs},
    {u"request.read"_qs, u"what a person asked for of their record, and until when"_qs},
    {u"request.take"_qs, u"whoever is asked writes it down"_qs},
    {u"request.decide"_qs, u"who answers for the practice"_qs},
    {u"video.admit"_qs, u"whoever marks somebody as arrived opens them the door too; nobody is in by that themself"_qs},
    {u"video.invite"_qs, u"a client's pass into a room: by who may join it themself, for whoever has it could come in"_qs},
    {u"video.start"_qs, u"a session that nobody had planned, by who holds it"_qs},
    {u"video.capture"_qs, u"the program's alone"_qs},
    {u"message.report"_qs, u"the program's alone"_qs},
    {u"feed.serve"_qs, u"the program's alone"_qs},
    {u"retention.again"_qs, u"the program's alone: a copy from before took the place of the practice"_qs},
    {u"link.list"_qs, u"standing links without their addresses"_qs},
    {u"job.read"_qs, u"what happens by itself and was given up"_qs},
    {u"job.settle"_qs, u"whether that is tried again"_qs},
    {u"message.read"_qs, u"what was sent to whom"_qs},
    {u"message.cancel"_qs, u"who books may also say that a message is not to leave"_qs},
    {u"message.release"_qs, u"the job runner acts for whoever is signed in"_qs},
    {u"audit.history"_qs, u"accesses to one person, where that person may be seen"_qs},
    {u"deleted.read"_qs, u"to bring back"_qs},
};

struct Deviation {
    const char *action;
    Role role;
    char is;
    const char *why;
};

const QVector<Deviation> &deviations()
{
    static const QVector<Deviation> all{
        {"appointment.read", Role::Receptionist, 'L', "the table's words beside its A (time, people, type; no notes) are what L does"},
        {"appointment.create", Role::Receptionist, 'L', "the same: no clinical field is written"},
        {"appointment.move", Role::Receptionist, 'L', "the same"},
        {"appointment.edit", Role::Receptionist, 'L', "the same"},
        {"document.confidential.read", Role::Admin, 'R', "stricter: the reason is asked by the door and not by the screen alone"},
        {"document.confidential.read", Role::PracticeManager, 'R', "the same"},
        {"contact.export", Role::Psychologist, '-', "a list of people in a file is no part of one's own sessions"},
        {"contact.export", Role::Receptionist, '-', "the table's words: schedule and receipts, which a list of people is not"},
        {"document.download", Role::Receptionist, '-', "the same: reception files what it may not take out"},
        {"link.read", Role::Receptionist, '-', "stricter: the table's words are 'send, not read', and no message carries a standing link yet"},
        {"retention.destroy", Role::Admin, 'A', "two people by rule: one asks, another decides (checkRemoval), and the matrix sees one at a time"},
        {"retention.destroy", Role::PracticeManager, 'A', "the same"},
        {"hold.release", Role::Admin, 'A', "two people by rule: one asks, another decides (ApplyHolds), and the matrix sees one at a time"},
        {"hold.release", Role::PracticeManager, 'A', "the same"},
        {"hours.edit", Role::Psychologist, 'O', "their own working hours and leave are their profile; the practice's hours stay out of reach"},
        {"note.break_glass", Role::Psychologist, '-', "authors read their own without it, and nobody breaks open a colleague's"},
        {"user.edit", Role::Admin, 'A', "an administrator corrects a name"},
    };
    return all;
}

char letter(Cell cell)
{
    switch (cell) {
    case Cell::All: return 'A';
    case Cell::Own: return 'O';
    case Cell::Limited: return 'L';
    case Cell::Reason: return 'R';
    case Cell::Two: return '2';
    case Cell::No: break;
    }
    return '-';
}

} // namespace

class TestMatrix : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsTheTablesOrSaysWhyNot();
    void everyActionStandsInTheTableOrSaysWhatItIs();
    void policyKeysAndIntegrationsTakeAFreshSignIn();
};

void TestMatrix::everyCellIsTheTablesOrSaysWhyNot()
{
    const AccessMatrix matrix = accessMatrix();
    QStringList wrong;
    QSet<const Deviation *> used;
    int cells = 0;
    for (const Row &row : table()) {
        for (const QString &action : row.actions) {
            for (int r = 0; r < 5; ++r) {
                const auto role = static_cast<Role>(r);
                const char is = letter(matrix.cell(role, action));
                ++cells;
                if (is == row.cells[r] || (role == Role::Patient && is == '-')) // patients have no desk of their own yet
                    continue;
                const auto known = std::find_if(deviations().begin(), deviations().end(), [&](const Deviation &d) {
                    return action == QLatin1StringView(d.action) && d.role == role && d.is == is;
                });
                if (known == deviations().end())
                    wrong.append(u"%1: %2 as %3 is %4, the table says %5"_qs.arg(QString::fromLatin1(row.name), action, enumName(role), QChar::fromLatin1(is),
                                                                                QChar::fromLatin1(row.cells[r])));
                else
                    used.insert(&*known);
            }
        }
    }
    for (const Deviation &d : deviations()) {
        if (!used.contains(&d))
            wrong.append(u"no longer another: %1"_qs.arg(QString::fromLatin1(d.action)));
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u"\n"_qs + wrong.join(u'\n')));
    qInfo("%d cells, %d of them another than the table's, each with its reason", cells, static_cast<int>(deviations().size()));
}

void TestMatrix::everyActionStandsInTheTableOrSaysWhatItIs()
{
    QStringList inTable = ours.keys();
    for (const Row &row : table())
        inTable += row.actions;
    QStringList inFile = accessMatrix().actions();
    inTable.sort();
    inFile.sort();
    QCOMPARE(inFile, inTable);
    for (const QString &action : std::as_const(inFile)) {
        for (const QString &later : notHere)
            QVERIFY2(!action.startsWith(later), qPrintable(action));
    }
}

void TestMatrix::policyKeysAndIntegrationsTakeAFreshSignIn()
{
    const AccessMatrix matrix = accessMatrix();
    QStringList wanted{u"transaction.limit"_qs}; // a policy too
    for (const Row &row : table()) {
        if (qstrcmp(row.name, "settings: security policy, retention rules") == 0 || qstrcmp(row.name, "settings: keys, integrations") == 0)
            wanted += row.actions;
    }
    QStringList fresh;
    for (const QString &action : matrix.actions()) {
        if (matrix.isFresh(action))
            fresh.append(action);
    }
    wanted.sort();
    fresh.sort();
    QCOMPARE(fresh, wanted);
}

QTEST_GUILESS_MAIN(TestMatrix)
#include "tst_practice_matrix.moc"
