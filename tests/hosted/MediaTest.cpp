#include <QTest>

#include "models/records/Recording.h"
#include "models/records/RecordingTrack.h"
#include "services/hosted/api/Playing.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/hosted/Backend.h"
#include "tests/support/Damage.h"

#include <QFile>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::hosted;
using namespace Qt::StringLiterals;

namespace {

/// A psychologist's recording of one session at a hosted practice, and their token.
struct Recorded {
    Backend backend;
    TestPractice &p = backend.own;
    QByteArray bytes = QByteArray("pictures and voices ").repeated(20'000);
    QByteArray token;
    QUuid jane, recording, track;

    explicit Recorded(const QString &kind) : backend(kind)
    {
        backend.addAccount(p.psychologist, u"lee"_s);
        token = backend.signIn(u"lee"_s);
        jane = p.addPerson(u"Jane"_s, u"Citizen"_s, p.lee);
        const QUuid session = p.mustRun(p.at(9, 0, jane)).firstOf(u"Appointment");
        p.mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s});
        QFile file(p.folder.filePath(u"session.mp4"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        file.close();
        const ImportCheck check = p.mustAsk(CheckRecordingImport{session});
        const AddRecording command = TestPractice::must(RecordingImport(p.vault(), p.ids).take(check, {{file.fileName(), u"Jane"_s}}, {}));
        p.mustRun(command);
        recording = command.recording;
        track = rows<RecordingTrack>().first()->id;
    }
    template <class R> [[nodiscard]] QVector<std::shared_ptr<R>> rows()
    {
        TestPractice::must(p.session().begin(p.admin.organization, false));
        const auto all = TestPractice::must(selectAs<R>(p.session(), {}));
        p.session().rollback();
        return all;
    }
    template <class R> void change(const QUuid &id, const std::function<void(R &)> &how)
    {
        TestPractice::must(p.session().begin(p.admin.organization, true));
        const auto row = TestPractice::must(findAs<R>(p.session(), id));
        how(*row);
        row->version += 1;
        TestPractice::must(p.session().update(typeOf<R>(), *row));
        TestPractice::must(p.session().commit());
    }
    [[nodiscard]] QString payload()
    {
        const QString blob = rows<RecordingTrack>().first()->blob;
        return p.folder.filePath(u"media/"_s + blob.first(2) + u'/' + blob);
    }
    [[nodiscard]] HttpAnswer ask(const QByteArray &what)
    {
        return backend.ask("GET", "/api/v1/recordings/" + idText(recording).toLatin1() + what, {}, token);
    }
    [[nodiscard]] QByteArray trackPath(const QByteArray &what) const { return "/tracks/" + idText(track).toLatin1() + what; }
};

/// All that an answer gives, piece by piece, as a client takes it.
QByteArray taken(const HttpAnswer &answer)
{
    QByteArray all = answer.body;
    for (QByteArray piece; answer.more && all.size() < answer.length && !(piece = answer.more(std::min<qsizetype>(65'536, answer.length - all.size()))).isEmpty();)
        all += piece;
    return all;
}

} // namespace

/// Recordings over HTTP.
class MediaTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotAvailableIsNeitherPlayedNorFetched_data();
    void whatIsNotAvailableIsNeitherPlayedNorFetched();
    void aDamagedMiddleIsNeverPlayedAsSomethingElse_data() { onEitherDatabase(); }
    void aDamagedMiddleIsNeverPlayedAsSomethingElse();
    void anotherProgramThatPlaysAsksAsADownloadDoes_data() { onEitherDatabase(); }
    void anotherProgramThatPlaysAsksAsADownloadDoes();
    void aDownloadEndsWhereTheRightToItDoes_data();
    void aDownloadEndsWhereTheRightToItDoes();
    void aDocumentsDownloadEndsWhereTheRightToItDoes_data() { onEitherDatabase(); }
    void aDocumentsDownloadEndsWhereTheRightToItDoes();
    void whatIsLeftOfAWholeIsNoLongerTakenWhole_data() { onEitherDatabase(); }
    void whatIsLeftOfAWholeIsNoLongerTakenWhole();
};

/// Case 50.
void MediaTest::aDownloadEndsWhereTheRightToItDoes_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("end");
    for (const QString &kind : {u"sqlite"_s, u"postgresql"_s}) {
        for (const char *end : {"nothing", "a withdrawal", "a sign-out", "another role"})
            QTest::addRow("%s, %s", qPrintable(kind), end) << kind << QString::fromLatin1(end);
    }
}

void MediaTest::aDownloadEndsWhereTheRightToItDoes()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, end);
    Recorded r(kind);
    const HttpAnswer running = r.ask(r.trackPath("/download?copy_for=own_use"));
    QVERIFY2(running.more, running.body.constData());
    QCOMPARE(running.more(1000).size(), 1000);
    if (end == u"a withdrawal"_s)
        r.p.mustRun(WithdrawConsent{r.jane, ConsentKind::Recording, u"asked"_s});
    else if (end == u"a sign-out"_s)
        QCOMPARE(r.backend.ask("POST", "/api/v1/auth/sign-out", {}, r.token).status, 204);
    else if (end == u"another role"_s)
        r.p.mustRun(SetUserRole{r.p.psychologist.user, Role::Receptionist, {}});
    r.backend.clock.at.ms += 31'000;
    QCOMPARE(running.more(1000).isEmpty(), end != u"nothing"_s);
}

void MediaTest::aDocumentsDownloadEndsWhereTheRightToItDoes()
{
    QFETCH(const QString, kind);
    Recorded r(kind);
    QFile file(r.p.folder.filePath(u"letter.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray("Dear colleague\n").repeated(1000)) > 0);
    file.close();
    AddDocument letter{.person = r.jane, .title = u"Letter"_s, .kind = DocumentKind::Letter, .privacy = Privacy::Internal};
    letter.file = TestPractice::must(DocumentIntake(r.p.vault()).take(r.jane, file.fileName()));
    const QUuid document = TestPractice::must(r.p.door().run(r.p.psychologist, letter)).firstOf(u"Document");
    const HttpAnswer running = r.backend.ask("GET", "/api/v1/documents/" + idText(document).toLatin1() + "/file?copy_for=own_use", {}, r.token);
    QVERIFY2(running.more, running.body.constData());
    QCOMPARE(running.more(1000).size(), 1000);
    r.backend.clock.at.ms += 31'000;
    QCOMPARE(running.more(1000).size(), 1000);
    r.p.mustRun(SetUserActive{r.p.psychologist.user, false});
    QCOMPARE(running.more(1000).size(), 1000); // within the half minute
    r.backend.clock.at.ms += 31'000;
    QVERIFY(running.more(1000).isEmpty());
}

/// A file cannot be cut by its bytes: who is shown parts of it takes nothing of it over HTTP, also where they began with all of it.
void MediaTest::whatIsLeftOfAWholeIsNoLongerTakenWhole()
{
    QFETCH(const QString, kind);
    Recorded r(kind);
    r.backend.addAccount(r.p.otherPsychologist, u"obi"_s);
    r.token = r.backend.signIn(u"obi"_s);
    const auto share = [&](qint64 from, qint64 until) {
        const ShareRecording share{r.p.ids.next(), r.recording, r.p.otherPsychologist.user, from, until, r.p.clock.at.plusMinutes(600), {}};
        TestPractice::must(r.p.door().run(r.p.psychologist, share));
        return share.share;
    };
    const QUuid whole = share(0, 0);
    share(1'000, 2'000);
    share(5'000, 6'000);
    QCOMPARE(taken(r.ask(r.trackPath("/media"))), r.bytes); // a part beside it takes nothing away
    const QJsonObject all = Backend::jsonOf(r.ask("/tracks"));
    QVERIFY(all.value(u"parts").toArray().isEmpty());
    QCOMPARE(all.value(u"open_until").toString(), r.p.clock.at.plusMinutes(600).toString());
    const HttpAnswer running = r.ask(r.trackPath("/media"));
    QCOMPARE(running.more(1000).size(), 1000);
    TestPractice::must(r.p.door().run(r.p.psychologist, EndRecordingShare{whole}));
    r.backend.clock.at.ms += 31'000;
    QVERIFY(running.more(1000).isEmpty());
    const HttpAnswer answer = r.ask(r.trackPath("/media"));
    QCOMPARE(answer.status, 403);
    QVERIFY(!answer.more);
    QCOMPARE(Backend::jsonOf(answer).value(u"data")[u"reason"].toString(), u"shared_in_part"_s);
    const auto refused = r.p.mustAsk(SearchAudit{{.user = r.p.otherPsychologist.user, .action = u"refuse"_s}});
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.first().entry.why, u"shared_in_part"_s);
    const QJsonArray parts = Backend::jsonOf(r.ask("/tracks")).value(u"parts").toArray();
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts.last().toObject().value(u"from_ms").toInteger(), 5'000);
}

/// A player of ours keeps nothing of what it plays; of another program nobody knows.
void MediaTest::anotherProgramThatPlaysAsksAsADownloadDoes()
{
    QFETCH(const QString, kind);
    Recorded r(kind);
    Actor other = r.p.psychologist;
    other.session = u"external-0123"_s;
    QVERIFY(Callers::isForeign(other) && !Callers::isForeign(r.p.psychologist));
    OpenRecordings playing;
    const auto plays = [&](const Actor &who, CopyFor copyFor) {
        const auto opened = playing.of(r.p.door(), who, {r.recording, {}}, copyFor, r.p.clock.at);
        r.p.clock.at = Instant{r.p.clock.at.ms + 3'000}; // longer than one is trusted
        return opened ? QString() : opened.error().data.value(u"act"_s).toString();
    };
    QCOMPARE(plays(r.p.psychologist, CopyFor::Others), QString());
    QCOMPARE(plays(other, CopyFor::Others), u"share"_s);
    const auto ownUse = [&] { return r.p.mustAsk(SearchAudit{{.action = u"copy_for_own_use"_s, .limit = 20}}).size(); };
    QCOMPARE(plays(other, CopyFor::OwnUse), QString());
    QCOMPARE(plays(other, CopyFor::OwnUse), QString());
    QCOMPARE(ownUse(), 1); // of one playing, however many pieces it has
    QCOMPARE(plays(other, CopyFor::Others), u"share"_s); // saying so opens no other way
    r.p.mustRun(GiveConsent{.person = r.jane, .kind = ConsentKind::DataSharing});
    QCOMPARE(plays(other, CopyFor::Others), QString());
    r.p.mustRun(WithdrawConsent{r.jane, ConsentKind::DataSharing, u"phoned"_s});
    QCOMPARE(plays(other, CopyFor::Others), u"share"_s); // also while it plays
}

void MediaTest::whatIsNotAvailableIsNeitherPlayedNorFetched_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("status");
    for (const QString &kind : {u"sqlite"_s, u"postgresql"_s}) {
        for (const QString &status : {u"started"_s, u"processing"_s, u"failed"_s, u"deleted"_s, u"without_consent"_s, u"empty"_s, u"damaged"_s, u"missing"_s, u"without_key"_s})
            QTest::addRow("%s, %s", qPrintable(kind), qPrintable(status)) << kind << status;
        QTest::addRow("%s, its size is not what its row says", qPrintable(kind)) << kind << u"damaged "_s;
    }
}

/// Case 47.
void MediaTest::whatIsNotAvailableIsNeitherPlayedNorFetched()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, status);
    Recorded r(kind);
    QCOMPARE(taken(r.ask(r.trackPath("/media"))), r.bytes); // as it was, it plays
    const bool ofTheFile = QStringList{u"damaged"_s, u"damaged "_s, u"missing"_s, u"without_key"_s}.contains(status);
    if (status == u"without_consent") {
        r.p.mustRun(WithdrawConsent{r.jane, ConsentKind::Recording, u"asked"_s});
    } else if (status == u"empty") {
        r.change<Recording>(r.recording, [](Recording &row) { row.sizeBytes = 0; });
    } else if (status == u"damaged ") {
        r.change<RecordingTrack>(r.track, [](RecordingTrack &row) { row.sizeBytes -= 1; });
        r.change<Recording>(r.recording, [](Recording &) {});
    } else if (status == u"damaged") {
        QFile file(r.payload());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() - 20));
    } else if (status == u"missing") {
        QVERIFY(QFile::remove(r.payload()));
    } else if (status == u"without_key") {
        TestPractice::must(r.p.session().begin(r.p.admin.organization, true));
        TestPractice::must(r.p.session().keepPersonKey(r.jane, {}));
        TestPractice::must(r.p.session().commit());
    } else {
        for (const auto one : {RecordingStatus::Started, RecordingStatus::Processing, RecordingStatus::Failed, RecordingStatus::Deleted}) {
            if (enumName(one) == status)
                r.change<Recording>(r.recording, [one](Recording &row) { row.status = one; });
        }
    }
    r.backend.clock.at.ms += 11'000; // who plays is asked about every two seconds, and a file that is read is let go of after ten
    // A copy for others is a matter of consent before anybody looks at the file.
    for (const QByteArray &what : ofTheFile ? QByteArrayList{r.trackPath("/media"), r.trackPath("/download?copy_for=own_use")} : QByteArrayList{"/tracks", r.trackPath("/media"), r.trackPath("/download")}) {
        const HttpAnswer answer = r.ask(what);
        QVERIFY2(answer.status == 400, qPrintable(QString::fromLatin1(what) + u' ' + QString::number(answer.status) + QString::fromUtf8(answer.body)));
        QVERIFY(!answer.more);
        QCOMPARE(Backend::jsonOf(answer).value(u"detail").toString(), u"Recording is not available. Status: "_s + status.trimmed());
        QVERIFY(!answer.body.contains("pictures"));
    }
}

/// Case 48: what comes before the damage is what was kept, and nothing comes after it.
void MediaTest::aDamagedMiddleIsNeverPlayedAsSomethingElse()
{
    QFETCH(const QString, kind);
    Recorded r(kind);
    QVERIFY(alterByte(r.payload(), 200'000));
    const HttpAnswer whole = r.ask(r.trackPath("/media"));
    QCOMPARE(whole.length, r.bytes.size()); // said before; the connection ends early, which every client takes for a failure
    const QByteArray got = taken(whole);
    QVERIFY(got.size() < r.bytes.size() && got.size() <= 200'000);
    QCOMPARE(got, r.bytes.first(got.size()));
}

QTEST_GUILESS_MAIN(MediaTest)
#include "MediaTest.moc"
