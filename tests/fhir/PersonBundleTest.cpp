// All of one person's record, as they are handed it. What is in it is checked by FHIR's own schema and by Python.
#include "services/paper/PaperPress.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/people/ConsentGateCommands.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "services/practice/notes/NoteCommands.h"
#include "services/practice/people/BundleQueries.h"
#include "services/practice/people/PersonBundle.h"
#include "services/practice/recordings/RecordingImport.h"
#include "services/practice/retention/RemovalCommands.h"
#include "services/vault/AwayBlobs.h"
#include "tests/support/TestPractice.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// Jane, with one of everything; her name is as awkward as names get.
class Clinic : public TestPractice {
public:
    Clinic()
    {
        Contact person;
        person.givenName = u"Jane <b>\"Ǆ\"</b>"_s;
        person.familyName = u"Nguyễn/../..\\x"_s;
        person.preferredName = u"JJ"_s;
        person.birthDate = QDate(1990, 2, 28);
        person.mobilePhone = u"0412 345 678"_s;
        person.email = u"jane@example.org"_s;
        person.addressLine1 = u"1 Quay St"_s;
        person.country = u"AU"_s;
        person.language = u"en-AU"_s;
        person.contactBy = ContactBy::Email;
        person.usualPractitionerId = lee;
        person.emergencyContacts = {QJsonObject{{u"name"_s, u"Ana"_s}, {u"relation"_s, u"mother"_s}, {u"phone"_s, u"0400"_s}}};
        jane = mustRun(create(person)).firstOf(u"Contact");
        const QUuid mother = addPerson(u"Ana"_s, u"Nguyen"_s, lee);
        ContactRelation relation;
        relation.contactId = jane;
        relation.otherId = mother;
        relation.kind = RelationKind::Parent;
        mustRun(create(relation));
        session = mustRun(at(9, 0, jane)).firstOf(u"Appointment");
        mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s});
        mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Treatment});
        mustRun(WithdrawConsent{jane, ConsentKind::Treatment, u"asked"_s});
    }
    QUuid note(const QString &text, NoteVisibility visibility = NoteVisibility::CareTeam, bool sign = true)
    {
        SaveNoteDraft save;
        save.person = jane;
        save.kind = NoteKind::Soap;
        save.visibility = visibility;
        save.sections = {QJsonObject{{u"key"_s, u"subjective"_s}, {u"text"_s, text}}};
        const QUuid id = must(door().run(psychologist, save)).firstOf(u"Note");
        if (sign)
            must(door().run(psychologist, SignNote{id}));
        return id;
    }
    QUuid document(Privacy privacy, const QByteArray &bytes)
    {
        AddDocument add{.person = jane, .title = u"../../Letter: <GP>"_s, .kind = DocumentKind::Letter, .privacy = privacy};
        add.file = must(DocumentIntake(vault()).take(jane, file(u"letter.txt"_s, bytes)));
        return must(door().run(psychologist, add)).firstOf(u"Document");
    }
    QUuid recording(const QByteArray &bytes)
    {
        RecordingFile from{file(u"session.mp4"_s, bytes), u"Jane"_s};
        from.durationMs = 61'500;
        const AddRecording command = must(RecordingImport(vault(), ids).take(mustAsk(CheckRecordingImport{session}), {from}, {}));
        mustRun(command);
        return command.recording;
    }
    /// In the container in which a provider of video rooms gives it.
    QUuid sound()
    {
        RecordingFile from{file(u"session.mka"_s, "canary-media"), u"Jane"_s};
        from.durationMs = 61'500;
        from.kind = TrackKind::Audio;
        from.container = u"mka"_s;
        const AddRecording command = must(RecordingImport(vault(), ids).take(mustAsk(CheckRecordingImport{session}), {from}, {}));
        mustRun(command);
        return command.recording;
    }
    void fillWell()
    {
        const QUuid first = note(u"canary-shared <script>"_s);
        AddAddendum more;
        more.note = first;
        more.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"later"_s}}};
        must(door().run(psychologist, more));
        note(u"canary-draft"_s, NoteVisibility::CareTeam, false);
        note(u"canary-private"_s, NoteVisibility::Author);
        document(Privacy::Internal, "canary-letter");
        document(Privacy::Confidential, "canary-report");
        document(Privacy::Restricted, "canary-court");
        recording(QByteArray(3'000'000, 'v') + "canary-media");
    }
    /// Charged three times, of which one was a mistake; paid in part, corrected; leave of an insurer; told of one appointment.
    void fillMoney()
    {
        mustRun(RecordCharge{.person = jane, .amountMinor = 10'000, .taxMinor = 909, .description = u"Session"_s, .billingCode = u"80110"_s, .invoiceNumber = u"INV-1"_s});
        mustRun(RecordCharge{.kind = LedgerKind::Fee, .person = jane, .amountMinor = 5'050, .dueOn = QDate(2026, 12, 24)});
        const QUuid mistake = mustRun(RecordCharge{.person = jane, .amountMinor = 3'000}).firstOf(u"LedgerEntry");
        must(door().run(manager, ReverseEntry{mistake, u"Twice"_s}));
        mustRun(RecordPayment{.payer = jane, .amountMinor = 12'000, .method = PaymentMethod::Card, .reference = u"slip 7"_s});
        must(door().run(manager, RecordAdjustment{.payer = jane, .amountMinor = -500, .why = u"Goodwill"_s}));
        Authorisation leave;
        leave.contactId = jane;
        leave.name = u"Mental health plan"_s;
        leave.number = u"MHP-77"_s;
        leave.payer = u"Medibank"_s;
        leave.sessions = 10;
        leave.validUntil = QDate(2027, 6, 30);
        mustRun(create(leave));
        mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Messages});
        Contact reached = *must(door().ask(admin, Get<Contact>{jane}));
        reached.emailAllowed = true;
        mustRun(edit(*must(door().ask(admin, Get<Contact>{jane})), reached));
        told = mustRun(at(11, 0, jane)).firstOf(u"Appointment");
    }
    /// What the pages of a PDF say, as poppler reads it.
    [[nodiscard]] QString pdfText(const QString &name) const
    {
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, in(name), u"-"_s});
        if (!reader.waitForFinished(60'000) || reader.exitCode() != 0)
            qFatal("pdftotext cannot read it");
        return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
    }
    /// One bit of the file in the vault is another.
    void damage(const VaultObject &object)
    {
        QFile payload(in(u"media/"_s + object.blob.first(2) + u'/' + object.blob));
        char byte = 0;
        if (!payload.open(QIODevice::ReadWrite) || !payload.seek(payload.size() / 2) || !payload.getChar(&byte) || !payload.seek(payload.size() / 2)
            || !payload.putChar(static_cast<char>(byte ^ 1)))
            qFatal("no payload");
    }
    /// A document under this title whose file came with this name; refused names are not kept.
    bool documentCalled(const QString &title, const QString &name)
    {
        AddDocument add{.person = jane, .title = title, .kind = DocumentKind::Letter, .privacy = Privacy::Internal};
        add.file = must(DocumentIntake(vault()).take(jane, file(u"letter.txt"_s, "Dear colleague")));
        add.file.insert(u"file_name"_s, name);
        const auto added = door().run(psychologist, add);
        return added.has_value();
    }
    Result<BundleReport> bundle(const Actor &who, const QString &path, const ImportWatch &watch = {}, const QString &why = u"She asked."_s, bool toOthers = false)
    {
        return PersonBundle(door(), parts, m_press, who).write(jane, path, why, watch, toOthers);
    }
    QString in(const QString &name) const { return folder.filePath(name); }
    [[nodiscard]] QStringList exports()
    {
        QStringList found;
        for (const AuditLine &line : mustAsk(SearchAudit{{.action = u"export"_s, .limit = 100}}))
            found << line.entry.outcome + u' ' + line.entry.why;
        return found;
    }

    QUuid jane, session, told; ///< of the last one they were sent a message

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile file(in(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    paper::PaperPress m_press;
};

QString checked(const QString &path)
{
    QProcess python;
    python.setProcessChannelMode(QProcess::MergedChannels);
    python.start(u"python3"_s, {QStringLiteral(PRAXIS_BUNDLE_CHECK), QStringLiteral(PRAXIS_FHIR_SCHEMA), path});
    if (!python.waitForFinished(120'000))
        qFatal("python3 does not answer");
    const QString said = QString::fromUtf8(python.readAll());
    return python.exitCode() == 0 ? said : u"WRONG\n"_s + said;
}

QVector<QJsonObject> resourcesOf(const QString &folder, const QString &kind)
{
    QFile file(folder + u"/fhir-bundle.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no bundle");
    QVector<QJsonObject> found;
    for (const auto &entry : QJsonDocument::fromJson(file.readAll()).object()[u"entry"].toArray()) {
        if (entry.toObject()[u"resource"].toObject()[u"resourceType"].toString() == kind)
            found.append(entry.toObject()[u"resource"].toObject());
    }
    return found;
}

QStringList namesInFolder(const QString &folder)
{
    QStringList names;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories); it.hasNext();)
        names.append(QDir(folder).relativeFilePath(it.next()));
    return names;
}

QStringList namesInZip(const QString &path)
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, u"import sys, zipfile; print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))"_s, path});
    if (!python.waitForFinished(60'000) || python.exitCode() != 0)
        qFatal("no zip");
    QStringList names = QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    names.removeIf([](const QString &entry) { return entry.endsWith(u'/'); });
    return names;
}

/// As disks see them that hold capitals for small letters.
bool isOneTwice(const QStringList &names)
{
    QSet<QString> seen;
    for (const QString &name : names)
        seen.insert(name.normalized(QString::NormalizationForm_C).toCaseFolded());
    return seen.size() != names.size();
}

QByteArray everything(const QString &folder)
{
    QByteArray bytes;
    QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    return bytes;
}

/// As on a disk that is full: no file grows beyond this.
class SmallFiles {
public:
    explicit SmallFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallFiles() { setrlimit(RLIMIT_FSIZE, &m_before); }
    Q_DISABLE_COPY_MOVE(SmallFiles)

private:
    rlimit m_before{};
};

QStringList around(const QString &folder, const QString &name)
{
    return QDir(folder).entryList({name + u"*"_s}, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

class PersonBundleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFolderHasAllOfIt();
    void moneyMessagesConsentsAndAuthorisationsAreInIt();
    void whatOthersPayNamesNobodyWhoIsNotInTheRecord();
    void whatItHoldsIsCountedBefore();
    void somebodyElseIsGivenItWithConsentOrAReason();
    void aZipHasTheSame();
    void whatIsNotTheirsIsListedAsWithheld();
    void whatOneOpenedForAReasonIsNotGivenOut();
    void aRecordingThatSomebodyWasTakenOutOfIsWithheld();
    void whatWasMarkedForEverybodyIsGivenWithTheRecording();
    void aClosedFileIsSaidToBeClosed();
    void aDestroyedNoteIsListedWithItsReason();
    void onlyWhoMayIsGivenIt();
    void cancelledLeavesNothing();
    void aFullDiskLeavesNothing();
    void whatIsThereIsNotOverwritten();
    void noTwoFilesHaveOneName();
    void aDamagedFileIsWithheldAndTheRestIsGiven_data();
    void aDamagedFileIsWithheldAndTheRestIsGiven();
    void whatIsOnlyAwayIsNotSaidToBeGone();
    void whateverThingsAreCalledTheirFilesStayInTheFolder_data();
    void whateverThingsAreCalledTheirFilesStayInTheFolder();
};

void PersonBundleTest::aFolderHasAllOfIt()
{
    Clinic p;
    p.fillWell();
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY2(report, report ? "" : qPrintable(codeName(report.error().code)));
    const QString said = checked(p.in(u"jane"_s));
    QVERIFY2(!said.startsWith(u"WRONG"), qPrintable(said));
    for (const QString &kind : {u"Patient 1"_s, u"RelatedPerson 1"_s, u"Appointment 1"_s, u"Consent 2"_s, u"Composition 2"_s, u"Provenance 2"_s,
                                u"DocumentReference 2"_s, u"Media 1"_s, u"Practitioner 2"_s, u"Organization 1"_s, u"AuditEvent "_s})
        QVERIFY2(said.contains(kind), qPrintable(kind + u'\n' + said));
    const QByteArray all = everything(p.in(u"jane"_s));
    for (const char *canary : {"canary-letter", "canary-report", "canary-media"})
        QVERIFY2(all.contains(canary), canary);
    QCOMPARE(p.exports().size(), 1);
    QVERIFY(p.exports().first().contains(u"She asked."_s));
    QCOMPARE(report->withheld.size(), 3);
}

void PersonBundleTest::moneyMessagesConsentsAndAuthorisationsAreInIt()
{
    Clinic p;
    p.fillMoney();
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY2(report, report ? "" : qPrintable(codeName(report.error().code)));
    const QString said = checked(p.in(u"jane"_s));
    QVERIFY2(!said.startsWith(u"WRONG"), qPrintable(said));
    for (const QString &kind : {u"Account 1"_s, u"Invoice 3"_s, u"PaymentReconciliation 1"_s, u"ChargeItem 2"_s, u"Communication 1"_s, u"Coverage 1"_s})
        QVERIFY2(said.contains(kind), qPrintable(kind + u'\n' + said));
    const QVector<QJsonObject> invoices = resourcesOf(p.in(u"jane"_s), u"Invoice"_s);
    QStringList statuses;
    for (const QJsonObject &invoice : invoices)
        statuses << QString::number(invoice[u"totalGross"].toObject()[u"value"].toDouble()) + u' ' + invoice[u"totalGross"].toObject()[u"currency"].toString() + u' ' + invoice[u"status"].toString();
    statuses.sort();
    QCOMPARE(statuses, (QStringList{u"100 AUD balanced"_s, u"30 AUD entered-in-error"_s, u"50.5 AUD issued"_s}));
    const QJsonObject payment = resourcesOf(p.in(u"jane"_s), u"PaymentReconciliation"_s).first();
    QCOMPARE(payment[u"paymentAmount"].toObject()[u"value"].toDouble(), 120.0);
    QCOMPARE(payment[u"detail"].toArray().size(), 2); // all of the first charge, and a part of the second
    const QJsonObject coverage = resourcesOf(p.in(u"jane"_s), u"Coverage"_s).first();
    QCOMPARE(coverage[u"payor"].toArray().first().toObject()[u"display"].toString(), u"Medibank"_s);
    QCOMPARE(coverage[u"period"].toObject()[u"end"].toString(), u"2027-06-30"_s);
    const QJsonObject sent = resourcesOf(p.in(u"jane"_s), u"Communication"_s).first();
    QCOMPARE(sent[u"topic"].toObject()[u"text"].toString(), u"confirmation"_s);
    QCOMPARE(sent[u"about"].toArray().first().toObject()[u"reference"].toString(), QString(u"urn:uuid:"_s + idText(p.told)));

    const QString statement = p.pdfText(u"jane/statement.pdf"_s);
    QVERIFY2(statement.contains(u"100.00 AUD"_s) && statement.contains(u"-120.00 AUD"_s) && statement.contains(u"Owed: 25.50 AUD"_s), qPrintable(statement));
    QVERIFY2(p.pdfText(u"jane/consents.pdf"_s).contains(u"Withdrawn on"_s), qPrintable(p.pdfText(u"jane/consents.pdf"_s)));
    QVERIFY2(p.pdfText(u"jane/messages.pdf"_s).contains(u"confirmation of an appointment"_s), qPrintable(p.pdfText(u"jane/messages.pdf"_s)));
    QVERIFY2(p.pdfText(u"jane/authorisations.pdf"_s).contains(u"0 of 10 sessions used"_s), qPrintable(p.pdfText(u"jane/authorisations.pdf"_s)));
}

void PersonBundleTest::whatOthersPayNamesNobodyWhoIsNotInTheRecord()
{
    Clinic p;
    const QUuid stranger = p.addPerson(u"canary-stranger"_s, u"Payer"_s, p.lee);
    p.mustRun(RecordCharge{.person = p.jane, .payer = stranger, .amountMinor = 4000});
    p.mustRun(RecordPayment{.payer = stranger, .person = p.jane, .amountMinor = 4000, .method = PaymentMethod::Cheque, .reference = u"canary-cheque"_s});
    p.mustRun(RecordCharge{.person = stranger, .payer = stranger, .amountMinor = 7700, .description = u"canary-theirs"_s});
    QVERIFY(p.bundle(p.manager, p.in(u"jane"_s)));
    const QString said = checked(p.in(u"jane"_s));
    QVERIFY2(!said.startsWith(u"WRONG"), qPrintable(said));
    QVERIFY2(said.contains(u"Invoice 1"_s) && said.contains(u"PaymentReconciliation 1"_s), qPrintable(said));
    QVERIFY(!everything(p.in(u"jane"_s)).contains("canary-"));
    const QString statement = p.pdfText(u"jane/statement.pdf"_s);
    QVERIFY2(statement.contains(u"Paid by others"_s) && statement.contains(u"somebody else"_s) && !statement.contains(u"canary"_s), qPrintable(statement));
    QVERIFY2(!statement.contains(u"Owed"_s), qPrintable(statement));
}

void PersonBundleTest::whatItHoldsIsCountedBefore()
{
    Clinic p;
    p.fillWell();
    p.fillMoney();
    const RecordContents contents = TestPractice::must(p.door().ask(p.manager, CountRecord{p.jane}));
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY(report);
    const QString in = p.in(u"jane"_s);
    QCOMPARE(contents.appointments, int(resourcesOf(in, u"Appointment"_s).size()));
    QCOMPARE(contents.notes, int(resourcesOf(in, u"Composition"_s).size()));
    QCOMPARE(contents.documents, int(resourcesOf(in, u"DocumentReference"_s).size()));
    QCOMPARE(contents.recordings, 1);
    QCOMPARE(contents.consents, int(resourcesOf(in, u"Consent"_s).size()));
    QCOMPARE(contents.messages, int(resourcesOf(in, u"Communication"_s).size()));
    QCOMPARE(contents.authorisations, int(resourcesOf(in, u"Coverage"_s).size()));
    QCOMPARE(contents.money, int(resourcesOf(in, u"Invoice"_s).size() + resourcesOf(in, u"PaymentReconciliation"_s).size() + resourcesOf(in, u"ChargeItem"_s).size()));
    QCOMPARE(contents.notesLeftOut + contents.documentsLeftOut + contents.recordingsLeftOut, int(report->withheld.size()));
    for (const Actor &who : {p.psychologist, p.receptionist}) {
        QCOMPARE(p.door().ask(who, CountRecord{p.jane}).error().code, ErrorCode::Denied);
        QCOMPARE(p.door().ask(who, ShowPersonMoney{p.jane}).error().code, ErrorCode::Denied);
    }
}

void PersonBundleTest::somebodyElseIsGivenItWithConsentOrAReason()
{
    Clinic p;
    const auto given = [&p](const QString &name) { return p.bundle(p.manager, p.in(name), {}, u"Her lawyer asked."_s, true); };
    QCOMPARE(given(u"a"_s).error().code, ErrorCode::ConsentMissing);
    QVERIFY(!QFile::exists(p.in(u"a"_s)));
    QVERIFY(p.door().run(p.manager, ActDespiteConsent{ConsentAct::Share, {}, p.jane, u"A court order."_s}));
    QVERIFY(given(u"a"_s));
    p.clock.at = p.clock.at.plusMinutes(13 * 60);
    QCOMPARE(given(u"b"_s).error().code, ErrorCode::ConsentMissing);
    p.mustRun(GiveConsent{.person = p.jane, .kind = ConsentKind::DataSharing});
    QVERIFY(given(u"b"_s));
}

void PersonBundleTest::aZipHasTheSame()
{
    Clinic p;
    p.fillWell();
    const auto report = p.bundle(p.admin, p.in(u"jane.zip"_s));
    QVERIFY(report);
    const QString said = checked(p.in(u"jane.zip"_s));
    QVERIFY2(!said.startsWith(u"WRONG"), qPrintable(said));
    QVERIFY(said.contains(u"Media 1"_s));
    QVERIFY(!(QFile::permissions(p.in(u"jane.zip"_s)) & (QFile::ReadGroup | QFile::ReadOther)));
}

void PersonBundleTest::whatIsNotTheirsIsListedAsWithheld()
{
    Clinic p;
    p.fillWell();
    QVERIFY(p.bundle(p.manager, p.in(u"jane"_s)));
    const QByteArray all = everything(p.in(u"jane"_s));
    for (const char *canary : {"canary-draft", "canary-private", "canary-court"})
        QVERIFY2(!all.contains(canary), canary);
    QFile file(p.in(u"jane/manifest.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonArray withheld = QJsonDocument::fromJson(file.readAll()).object()[u"withheld"].toArray();
    QCOMPARE(withheld.size(), 3);
    for (const auto &thing : withheld)
        QVERIFY(thing.toObject()[u"reason"].toString().endsWith(u'.')); // in words
    // A recording in which somebody else is, and one whose consent is gone, are listed too.
    p.mustRun(WithdrawConsent{p.jane, ConsentKind::Recording, {}});
    const auto again = p.bundle(p.manager, p.in(u"again"_s));
    QVERIFY(again);
    QCOMPARE(again->withheld.size(), 4);
    QVERIFY(!everything(p.in(u"again"_s)).contains("canary-media"));
}

void PersonBundleTest::whatOneOpenedForAReasonIsNotGivenOut()
{
    Clinic p;
    SaveNoteDraft aside;
    aside.person = p.jane;
    aside.addendumTo = p.note(u"canary-shared"_s);
    aside.visibility = NoteVisibility::Author;
    aside.sections = {QJsonObject{{u"key"_s, u"text"_s}, {u"text"_s, u"canary-aside"_s}}};
    const QUuid addendum = TestPractice::must(p.door().run(p.psychologist, aside)).firstOf(u"Note");
    TestPractice::must(p.door().run(p.psychologist, SignNote{addendum}));
    TestPractice::must(p.door().run(p.manager, BreakGlass{addendum, u"complaint"_s}));
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY(report);
    QCOMPARE(report->withheld.size(), 1);
    const QByteArray all = everything(p.in(u"jane"_s));
    QVERIFY(all.contains("canary-shared"));
    QVERIFY(!all.contains("canary-aside"));
}

void PersonBundleTest::aRecordingThatSomebodyWasTakenOutOfIsWithheld()
{
    Clinic p;
    const QUuid tom = p.addPerson(u"Tom"_s, u"Silva"_s, p.lee);
    p.mustRun(GiveConsent{.person = tom, .kind = ConsentKind::Recording, .formVersion = u"3"_s});
    BookAppointment couple = p.at(14, 0, p.jane);
    couple.serviceId = {};
    couple.kind = AppointmentKind::Couple;
    couple.length = 50;
    couple.patients << idText(tom);
    p.session = p.mustRun(couple).firstOf(u"Appointment");
    p.recording("canary-media");
    p.mustRun(SetAppointmentPeople{.appointment = p.session, .patients = {idText(p.jane)}});
    QCOMPARE(TestPractice::must(p.door().ask(p.manager, CountRecord{p.jane})).recordingsLeftOut, 1);
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY(report);
    QCOMPARE(report->withheld.size(), 1);
    QVERIFY(!everything(p.in(u"jane"_s)).contains("canary-media"));
}

void PersonBundleTest::whatWasMarkedForEverybodyIsGivenWithTheRecording()
{
    Clinic p;
    const QUuid recording = p.sound();
    TestPractice::must(p.door().run(p.psychologist, MarkRecording{{}, recording, 15'000, u"canary-said"_s, 0, true}));
    TestPractice::must(p.door().run(p.psychologist, MarkRecording{{}, recording, 20'000, u"canary-alone"_s, 0, false}));
    QVERIFY(p.bundle(p.manager, p.in(u"jane"_s)));
    const QStringList names = namesInFolder(p.in(u"jane"_s)).filter(QRegularExpression(u"^notes/"_s));
    QCOMPARE(names.size(), 1);
    const QString said = p.pdfText(u"jane/"_s + names.first());
    QVERIFY2(said.contains(u"0:00:15"_s) && said.contains(u"canary-said"_s), qPrintable(said));
    QVERIFY(!said.contains(u"canary-alone"_s));
    const QByteArray all = everything(p.in(u"jane"_s));
    QVERIFY(all.contains("audio/x-matroska") && !all.contains("audio/mka"));
}

/// It is still there, and nobody may open it: that is not "no longer there".
void PersonBundleTest::aClosedFileIsSaidToBeClosed()
{
    Clinic p;
    const QUuid letter = p.document(Privacy::Internal, "canary-letter");
    KeepScans scans;
    scans.engine = u"TestScanner 2"_s;
    scans.infected.insert(idText(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{letter, {}, {}})).version), u"Test.Virus"_s);
    TestPractice::must(p.door().run(p.manager, scans));
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY(report);
    QCOMPARE(report->withheld.size(), 1);
    QCOMPARE(report->withheld.first().reason, u"withheld_infected"_s);
    QVERIFY(everything(p.in(u"jane"_s)).contains("a virus scanner found something"));
}

void PersonBundleTest::aDestroyedNoteIsListedWithItsReason()
{
    Clinic p;
    p.mustRun(EditRecord{typeOf<Contact>().key(), p.jane, {{u"birth_date"_s, u"1980-03-04"_s}}});
    const QUuid old = p.note(u"canary-old"_s);
    p.clock.at.ms += (7 * 365 + 30) * 24LL * 3'600'000;
    const QUuid removal = TestPractice::must(p.door().run(p.manager, AskRemoval{RetainedKind::Note, old, u"Its time is over."_s})).firstOf(u"Removal");
    p.mustRun(DecideRemoval{removal, true, {}});
    p.clock.at.ms += 31 * 24LL * 3'600'000;
    p.mustRun(FinishRemoval{removal});
    (void)p.note(u"canary-new"_s);
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY(report);
    QCOMPARE(report->withheld.size(), 1);
    const QByteArray all = everything(p.in(u"jane"_s));
    QVERIFY(!all.contains("canary-old"));
    QVERIFY(all.contains("canary-new"));
    QVERIFY(all.contains("It was destroyed at the end of the time"));
    QVERIFY2(!checked(p.in(u"jane"_s)).startsWith(u"WRONG"), qPrintable(checked(p.in(u"jane"_s))));
}

void PersonBundleTest::onlyWhoMayIsGivenIt()
{
    Clinic p;
    for (const Actor &who : {p.psychologist, p.otherPsychologist, p.receptionist}) {
        const auto report = p.bundle(who, p.in(u"jane"_s));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Denied);
    }
    QCOMPARE(p.bundle(p.manager, p.in(u"jane"_s), {}, u"  "_s).error().code, ErrorCode::Denied); // a reason is asked
    QVERIFY(around(p.folder.path(), u"jane"_s).isEmpty());
}

void PersonBundleTest::cancelledLeavesNothing()
{
    Clinic p;
    p.fillWell();
    for (const QString &name : {u"jane"_s, u"jane.zip"_s}) {
        qint64 seen = 0;
        ImportWatch watch;
        watch.progress = [&seen](qint64 done, qint64 total) {
            QVERIFY(done <= total);
            seen = done;
        };
        watch.isCancelled = [&seen] { return seen > 4'000'000; }; // read through once, and half written
        const auto report = p.bundle(p.manager, p.in(name), watch);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(seen > 0);
        QCOMPARE(around(p.folder.path(), u"jane"_s), QStringList());
    }
    QCOMPARE(p.exports().size(), 0); // nothing left the practice
}

void PersonBundleTest::aFullDiskLeavesNothing()
{
    Clinic p;
    p.fillWell();
    for (const QString &name : {u"jane"_s, u"jane.zip"_s}) {
        const SmallFiles small(2'500'000); // the recording is larger; the database is not
        const auto report = p.bundle(p.manager, p.in(name));
        QVERIFY(!report);
        QVERIFY2(report.error().code == ErrorCode::DiskFull || report.error().code == ErrorCode::FileUnwritable, qPrintable(codeName(report.error().code)));
        QCOMPARE(around(p.folder.path(), u"jane"_s), QStringList());
    }
    QCOMPARE(p.exports().size(), 0);
    QVERIFY(p.bundle(p.manager, p.in(u"jane"_s))); // once there is room
}

void PersonBundleTest::whatIsThereIsNotOverwritten()
{
    Clinic p;
    QVERIFY(QDir().mkpath(p.in(u"jane"_s)));
    const auto report = p.bundle(p.manager, p.in(u"jane"_s));
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::FileUnwritable);
    QVERIFY(QDir(p.in(u"jane"_s)).isEmpty());
}

void PersonBundleTest::noTwoFilesHaveOneName()
{
    Clinic p;
    const QStringList titles{u"Report"_s, u"Report"_s, u"Report 2"_s, u"REPORT 2"_s, u"Report 2 2"_s, u"R\u00e9sum\u00e9"_s, u"Re\u0301sume\u0301"_s};
    for (const QString &title : titles)
        QVERIFY(p.documentCalled(title, u"letter.txt"_s));
    for (const QString &name : {u"jane"_s, u"jane.zip"_s}) {
        const auto report = p.bundle(p.manager, p.in(name));
        QVERIFY2(report, report ? "" : qPrintable(codeName(report.error().code)));
        QStringList names = name.endsWith(u".zip") ? namesInZip(p.in(name)) : namesInFolder(p.in(name));
        names.removeIf([](const QString &one) { return !one.startsWith(u"documents/"); });
        QCOMPARE(names.size(), titles.size());
        QVERIFY2(!isOneTwice(names), qPrintable(names.join(u'\n')));
    }
}

void PersonBundleTest::aDamagedFileIsWithheldAndTheRestIsGiven_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder") << u"jane"_s;
    QTest::newRow("zip") << u"jane.zip"_s;
}

/// The beginning of a damaged file can be read: nothing of that is given either.
void PersonBundleTest::aDamagedFileIsWithheldAndTheRestIsGiven()
{
    QFETCH(const QString, name);
    Clinic p;
    p.document(Privacy::Internal, "canary-letter");
    const QUuid letter = p.document(Privacy::Internal, QByteArray("canary-half ").repeated(200'000));
    const QUuid recording = p.recording(QByteArray(3'000'000, 'v') + "canary-media");
    p.damage(TestPractice::must(p.door().ask(p.psychologist, OpenDocument{letter, {}, {}})).object);
    p.damage(TestPractice::must(p.door().ask(p.psychologist, OpenRecording{recording, {}})).tracks.first().object);
    const auto report = p.bundle(p.manager, p.in(name));
    QVERIFY2(report, report ? "" : qPrintable(codeName(report.error().code)));
    QCOMPARE(report->withheld.size(), 2);
    for (const WithheldThing &thing : report->withheld)
        QCOMPARE(thing.reason, u"withheld_damaged"_s);
    const QString said = checked(p.in(name));
    QVERIFY2(!said.startsWith(u"WRONG") && said.contains(u"DocumentReference 1"_s) && !said.contains(u"Media "_s), qPrintable(said));
    const bool isZip = name.endsWith(u".zip");
    const QStringList names = isZip ? namesInZip(p.in(name)) : namesInFolder(p.in(name));
    QCOMPARE(names.filter(QRegularExpression(u"^documents/"_s)).size(), 1);
    QVERIFY(names.filter(QRegularExpression(u"^media/"_s)).isEmpty());
    if (isZip)
        return;
    const QByteArray all = everything(p.in(name));
    QVERIFY(all.contains("canary-letter") && !all.contains("canary-half") && !all.contains("vvvvvvvvvv"));
    QFile manifest(p.in(u"jane/manifest.json"_s));
    QVERIFY(manifest.open(QIODevice::ReadOnly));
    const QJsonArray withheld = QJsonDocument::fromJson(manifest.readAll()).object()[u"withheld"].toArray();
    QCOMPARE(withheld.size(), 2);
    QVERIFY(withheld.first().toObject()[u"reason"].toString().contains(u"damaged"_s));
}

void PersonBundleTest::whatIsOnlyAwayIsNotSaidToBeGone()
{
    Clinic p;
    const QUuid letter = p.document(Privacy::Internal, "canary-letter");
    const VaultObject object = TestPractice::must(p.door().ask(p.psychologist, OpenDocument{letter, {}, {}})).object;
    QVERIFY(p.vault().copyTo(object, Vault::Tier::Archive, {}));
    QVERIFY(p.vault().dropFrom(object, Vault::Tier::Vault));
    const auto blobs = TestPractice::must(vault::FolderBlobs::in(p.in(u"media"_s)));
    vault::StorePersonKeys keys(p.store(), p.seal, p.admin.organization);
    vault::AwayBlobs away;
    vault::AgeVault without(*blobs, away, p.seal, keys, p.ids, p.clock);
    p.parts.vault = &without;
    for (const QString &name : {u"jane"_s, u"jane.zip"_s}) {
        const auto report = p.bundle(p.manager, p.in(name));
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::FileUnreadable);
        QCOMPARE(report.error().data.value(u"media"_s).toString(), u"archive_away"_s);
        QVERIFY(!QFile::exists(p.in(name)));
    }
    p.parts.vault = &p.vault();
    const auto whole = p.bundle(p.manager, p.in(u"jane"_s)); // once the disk is there again
    QVERIFY2(whole, whole ? "" : qPrintable(codeName(whole.error().code)));
    QVERIFY(whole->withheld.isEmpty());
    QVERIFY(everything(p.in(u"jane"_s)).contains("canary-letter"));
    // Its disk is there and it is not: that is gone.
    QVERIFY(QFile::remove(p.in(u"archive/"_s + object.blob.first(2) + u'/' + object.blob)));
    const auto rest = p.bundle(p.manager, p.in(u"rest"_s));
    QVERIFY2(rest, rest ? "" : qPrintable(codeName(rest.error().code)));
    QCOMPARE(rest->withheld.size(), 1);
    QCOMPARE(rest->withheld.first().reason, u"withheld_gone"_s);
}

void PersonBundleTest::whateverThingsAreCalledTheirFilesStayInTheFolder_data()
{
    QTest::addColumn<QString>("name");
    for (const char16_t *name : {u"../../../../tmp/praxis-outside", u"/tmp/praxis-outside", u"..\\..\\outside", u"C:\\Windows\\outside.exe", u"..", u".", u"~/.bashrc", u"-rf", u"%2e%2e%2foutside",
                                 u"CON", u"nul.txt", u"letter\u202egpj.exe", u"two\nlines", u"$(id)`id`;id", u"  ", u"letter.txt/../../outside", u"\uff0e\uff0e\uff0foutside"})
        QTest::newRow(qPrintable(QString::fromUtf16(name).toHtmlEscaped().left(40))) << QString::fromUtf16(name);
    QTest::newRow("with a number of ours") << u"Letter 2"_s;
    QTest::newRow("very long") << QString(5000, u'x');
    QTest::newRow("with a zero") << QString(u'a' + QString(QChar(u'\0')) + u"/../b");
}

/// Case 43.
void PersonBundleTest::whateverThingsAreCalledTheirFilesStayInTheFolder()
{
    QFETCH(const QString, name);
    Clinic p;
    for (const auto &[title, file] : {std::pair(name, name), std::pair(u"Letter"_s, name), std::pair(name, QString(u"letter." + name)), std::pair(name, u"letter.txt"_s)})
        p.documentCalled(title, file);
    QFile::remove(u"/tmp/praxis-outside"_s);
    const QTemporaryDir outer;
    QVERIFY(QDir().mkpath(outer.filePath(u"inner"_s)));
    for (const QString &place : {u"inner/jane"_s, u"inner/jane.zip"_s}) {
        const auto report = p.bundle(p.manager, outer.filePath(place));
        QVERIFY2(report.has_value(), report ? "" : qPrintable(codeName(report.error().code)));
    }
    QCOMPARE(QDir(outer.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"inner"_s});
    QCOMPARE(QDir(outer.filePath(u"inner"_s)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), (QStringList{u"jane"_s, u"jane.zip"_s}));
    QVERIFY(!QFile::exists(u"/tmp/praxis-outside"_s));
    // Folders of ours, and under a day of ours at most letters and figures.
    static const QRegularExpression ours(QRegularExpression::anchoredPattern(u"[a-z-]+(\\.[a-z]+)*|(documents|notes|media)/\\d{4}-\\d\\d-\\d\\d[\\p{L}\\p{N}_-]*\\.[a-z0-9]{0,8}"_s));
    for (const QStringList &names : {namesInFolder(outer.filePath(u"inner/jane"_s)), namesInZip(outer.filePath(u"inner/jane.zip"_s))}) {
        QVERIFY(names.size() >= 3);
        QVERIFY2(!isOneTwice(names), qPrintable(names.join(u'\n')));
        for (const QString &one : names)
            QVERIFY2(ours.match(one).hasMatch() && one.size() < 200, qPrintable(one));
    }
}

QTEST_MAIN(PersonBundleTest)
#include "PersonBundleTest.moc"
