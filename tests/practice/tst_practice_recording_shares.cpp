#include "models/records/RecordingMarker.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "services/practice/recordings/ShareQueries.h"
#include "tests/practice/RecordingsClinic.h"

using namespace praxis;
using namespace praxis::test;

/// Several shares of one recording with one person: each is seen, asked about and answered.
class TestRecordingShares : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoPartsWithOneDateAreBothSeenAndAnswered_data() { onEitherDatabase(); }
    void twoPartsWithOneDateAreBothSeenAndAnswered();
    void aPartThatEndsLaterTakesNothingFromTheWhole_data() { onEitherDatabase(); }
    void aPartThatEndsLaterTakesNothingFromTheWhole();
    void theListAndThePlayerNameTheSameShare_data() { onEitherDatabase(); }
    void theListAndThePlayerNameTheSameShare();
    void whatIsTakenBackOfTwoLeavesTheOther();
    void whatIsTakenBackIsAskedNoMore_data() { onEitherDatabase(); }
    void whatIsTakenBackIsAskedNoMore();
    void whatWasAnsweredIsNotSlippedBack();
    void howLoudItIsElsewhereIsNotShown();
    void whoIsShownItMarksOnlyWhatTheySee();
    void whoIsOnlyShownItKeepsNothingOfHowLoudItIs();
    void whatWasDestroyedIsNotMarked();

private:
    static constexpr qint64 day = 24LL * 3'600'000;

    struct Shared {
        explicit Shared(const QString &kind = u"sqlite"_qs) : clinic(kind), id(clinic.record(clinic.session)) {}
        QUuid share(qint64 from, qint64 until, int days, const QString &question = u"What would you have said?"_qs)
        {
            const ShareRecording share{p.ids.next(), id, p.otherPsychologist.user, from, until, {p.clock.at.ms + days * day}, question};
            TestPractice::must(p.door().run(p.psychologist, share));
            return share.share;
        }
        [[nodiscard]] OpenedRecording opened(const QUuid &share = {}) { return TestPractice::must(p.door().ask(p.otherPsychologist, OpenRecording{id, {}, share})); }
        [[nodiscard]] RecordingEntry checked() { return TestPractice::must(p.door().ask(p.otherPsychologist, CheckRecording{id})); }
        [[nodiscard]] RecordingEntry row() { return clinic.list(p.otherPsychologist).value(0); }
        [[nodiscard]] qint64 waiting() { return TestPractice::must(p.door().ask(p.otherPsychologist, SumRecordings{{.which = RecordingFilter::ToReview}})).count; }
        void answer(const QUuid &share, const QString &words) { TestPractice::must(p.door().run(p.otherPsychologist, ReviewRecordingShare{share, words})); }

        RecordingsClinic clinic;
        TestPractice &p = clinic.p;
        QUuid id;
    };
};

void TestRecordingShares::twoPartsWithOneDateAreBothSeenAndAnswered()
{
    QFETCH(QString, kind);
    Shared s(kind);
    for (const qint64 at : {15'000, 30'000, 45'000})
        TestPractice::must(s.p.door().run(s.p.psychologist, MarkRecording{{}, s.id, at, u"a moment"_qs, 0, true}));
    const QUuid early = s.share(10'000, 20'000, 3, u"And then?"_qs);
    const QUuid late = s.share(40'000, 50'000, 3, u"And here?"_qs);
    const QVector<SharedPart> both{{10'000, 20'000}, {40'000, 50'000}};
    QCOMPARE(s.opened().parts, both);
    QCOMPARE(s.checked().parts, both);
    QCOMPARE(s.opened().fromMs, 10'000);
    QCOMPARE(s.opened().untilMs, 50'000);
    const auto markers = TestPractice::must(s.p.door().ask(s.p.otherPsychologist, RecordingMarkers{s.id}));
    QCOMPARE(markers.size(), 2); // and not the one between them
    QCOMPARE(s.opened().markers.size(), 2);
    QCOMPARE(s.clinic.list(s.p.psychologist).first().openShares, 1); // with one person
    const QUuid first = s.opened().share;
    QVERIFY(first == early || first == late);
    QCOMPARE(s.row().share, first);
    s.answer(first, u"One."_qs);
    QCOMPARE(s.clinic.refusedRun(s.p.otherPsychologist, ReviewRecordingShare{first, u"Another."_qs}), ErrorCode::NotAvailable);
    const QUuid second = s.opened().share;
    QCOMPARE(second, first == early ? late : early);
    QCOMPARE(s.row().share, second);
    QVERIFY(s.row().waitsForReview);
    QCOMPARE(s.waiting(), 1);
    s.answer(second, u"Two."_qs);
    QCOMPARE(s.waiting(), 0);
    QCOMPARE(s.opened().parts, both); // still theirs to see until the day
    QHash<QUuid, QString> answers;
    for (const ShareLine &line : TestPractice::must(s.p.door().ask(s.p.psychologist, RecordingShares{s.id})))
        answers.insert(line.share.id, line.share.answer);
    QCOMPARE(answers.value(first), u"One."_qs);
    QCOMPARE(answers.value(second), u"Two."_qs);
}

void TestRecordingShares::aPartThatEndsLaterTakesNothingFromTheWhole()
{
    QFETCH(QString, kind);
    Shared s(kind);
    s.share(0, 0, 1);
    s.share(10'000, 20'000, 3);
    QVERIFY(s.opened().parts.isEmpty());
    QCOMPARE(s.opened().untilMs, 0);
    QCOMPARE(s.opened().partsUntil, Instant{s.p.clock.at.ms + day});
    s.p.clock.at.ms += day;
    const QVector<SharedPart> part{{10'000, 20'000}};
    QCOMPARE(s.checked().parts, part);
    QCOMPARE(s.opened().parts, part);
    s.share(15'000, 0, 2); // and what touches goes on
    QCOMPARE(s.opened().parts, (QVector<SharedPart>{{10'000, 0}}));
    s.p.clock.at.ms += 3 * day;
    QCOMPARE(s.clinic.refusal(s.p.otherPsychologist, CheckRecording{s.id}), ErrorCode::Denied);
}

void TestRecordingShares::theListAndThePlayerNameTheSameShare()
{
    QFETCH(QString, kind);
    Shared s(kind);
    const auto same = [&] {
        const OpenedRecording opened = s.opened();
        return s.row().share == opened.share && opened.shares.first().id == opened.share ? opened.share : QUuid();
    };
    const QUuid last = s.share(1'000, 2'000, 3, u"Last?"_qs);
    const QUuid soonest = s.share(3'000, 4'000, 1);
    s.answer(soonest, u"Said."_qs);
    const QUuid middle = s.share(5'000, 6'000, 2);
    QCOMPARE(same(), middle); // what waits comes before what is answered, and then what ends first
    QCOMPARE(s.opened(last).share, last);
    QCOMPARE(s.opened(last).question, u"Last?"_qs);
    s.answer(middle, {});
    QCOMPARE(same(), last);
    s.answer(last, {});
    QCOMPARE(same(), soonest);
    s.p.clock.at.ms += day;
    QCOMPARE(same(), middle);
    QCOMPARE(s.opened(soonest).share, middle); // it is over since
    for (int i = 0; i < 5; ++i) {
        s.share(10'000 + i * 2'000, 11'000 + i * 2'000, 1);
        QVERIFY(!same().isNull()); // all of them end at the same moment
    }
}

void TestRecordingShares::whatIsTakenBackOfTwoLeavesTheOther()
{
    Shared s;
    const QUuid early = s.share(10'000, 20'000, 3);
    const QUuid late = s.share(40'000, 50'000, 3);
    TestPractice::must(s.p.door().run(s.p.psychologist, EndRecordingShare{early}));
    QCOMPARE(s.checked().parts, (QVector<SharedPart>{{40'000, 50'000}}));
    QCOMPARE(s.row().share, late);
    QCOMPARE(s.clinic.refusedRun(s.p.otherPsychologist, ReviewRecordingShare{early, {}}), ErrorCode::Denied);
    TestPractice::must(s.p.door().run(s.p.psychologist, EndRecordingShare{late}));
    QCOMPARE(s.clinic.refusal(s.p.otherPsychologist, CheckRecording{s.id}), ErrorCode::Denied);
}

/// Who is looking at it is told so while they look.
void TestRecordingShares::whatIsTakenBackIsAskedNoMore()
{
    QFETCH(QString, kind);
    Shared s(kind);
    const QUuid first = s.share(10'000, 20'000, 3, u"And then?"_qs);
    const QUuid second = s.share(40'000, 50'000, 3, u"And here?"_qs);
    QCOMPARE(s.checked().shares.size(), 2);
    TestPractice::must(s.p.door().run(s.p.psychologist, EndRecordingShare{first}));
    QCOMPARE(s.checked().shares.size(), 1);
    QCOMPARE(s.checked().shares.first().id, second);
    QCOMPARE(s.checked().shares.first().question, u"And here?"_qs);
    QVERIFY(!s.checked().shares.first().isAnswered);
    s.answer(second, u"Slower."_qs);
    QVERIFY(s.checked().shares.first().isAnswered);
}

/// Who asked has read it.
void TestRecordingShares::whatWasAnsweredIsNotSlippedBack()
{
    Shared s;
    const QUuid share = s.share(0, 0, 3);
    QVERIFY(TestPractice::must(s.p.door().run(s.p.otherPsychologist, ReviewRecordingShare{share, u"Slower."_qs})).undoStep.isNull());
}

void TestRecordingShares::howLoudItIsElsewhereIsNotShown()
{
    Shared s;
    const auto own = [&] { return TestPractice::must(s.p.door().ask(s.p.psychologist, OpenRecording{s.id, {}})); };
    const QByteArray head = QByteArray(1, '\1') + QByteArray::fromHex("e8030000"); // a value each second
    const QByteArray whole = head + QByteArray(60, '\7');
    TestPractice::must(s.p.door().run(s.p.psychologist, KeepSoundShape{s.id, own().tracks.first().track.id, QString::fromLatin1(whole.toBase64())}));
    s.share(10'000, 20'000, 3);
    s.share(40'000, 50'000, 3);
    const QByteArray heard(10, '\7');
    QCOMPARE(s.opened().tracks.first().shape, head + QByteArray(10, '\0') + heard + QByteArray(20, '\0') + heard + QByteArray(10, '\0'));
    QCOMPARE(own().tracks.first().shape, whole);
}

void TestRecordingShares::whoIsShownItMarksOnlyWhatTheySee()
{
    Shared s;
    s.share(10'000, 20'000, 3);
    s.share(40'000, 50'000, 3);
    const auto marks = [&](const Actor &who, qint64 at) { return s.clinic.refusedRun(who, MarkRecording{{}, s.id, at, u"a moment"_qs, 0, true}); };
    QCOMPARE(marks(s.p.otherPsychologist, 45'000), ErrorCode::None);
    for (const qint64 at : {0, 30'000, 55'000})
        QCOMPARE(marks(s.p.otherPsychologist, at), ErrorCode::Invalid);
    QCOMPARE(marks(s.p.psychologist, 30'000), ErrorCode::None); // whose session it is marks where they like
}

void TestRecordingShares::whoIsOnlyShownItKeepsNothingOfHowLoudItIs()
{
    Shared s;
    s.share(0, 0, 3);
    const KeepSoundShape shape{s.id, s.opened().tracks.first().track.id, u"AQID"_qs};
    QCOMPARE(s.clinic.refusedRun(s.p.otherPsychologist, shape), ErrorCode::Denied);
    QCOMPARE(s.clinic.refusedRun(s.p.psychologist, shape), ErrorCode::None);
    QCOMPARE(s.opened().tracks.first().shape, QByteArray::fromBase64("AQID"));
}

void TestRecordingShares::whatWasDestroyedIsNotMarked()
{
    Shared s;
    const QUuid before = TestPractice::must(s.p.door().run(s.p.psychologist, MarkRecording{{}, s.id, 1'000, u"a moment"_qs, 0, true})).firstOf(u"RecordingMarker");
    TestPractice::must(s.p.session().begin(s.p.admin.organization, true));
    const auto row = TestPractice::must(findAs<Recording>(s.p.session(), s.id));
    row->status = RecordingStatus::Deleted;
    row->version += 1;
    TestPractice::must(s.p.session().update(typeOf<Recording>(), *row));
    TestPractice::must(s.p.session().commit());
    for (const QUuid &marker : {QUuid(), before})
        QCOMPARE(s.clinic.refusedRun(s.p.psychologist, MarkRecording{marker, s.id, 2'000, u"afterwards"_qs, 0, true}), ErrorCode::NotAvailable);
}

QTEST_GUILESS_MAIN(TestRecordingShares)
#include "tst_practice_recording_shares.moc"
