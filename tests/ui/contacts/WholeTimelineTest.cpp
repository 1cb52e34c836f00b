// Recordings and consents on the timeline of a person's page, beside what else there is.
#include "services/practice/people/ConsentCommands.h"
#include "services/practice/recordings/RecordingImport.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/common/TwoLines.h"
#include "ui/contacts/AppointmentTimeline.h"
#include "ui/contacts/PersonPageView.h"
#include "ui/contacts/PersonTimeline.h"
#include "ui/contacts/TimelineModel.h"
#include "ui/recordings/ConsentTimeline.h"
#include "ui/recordings/PersonConsentsView.h"
#include "ui/recordings/RecordingTimeline.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

/// A kind that cannot be read, once or for good.
class Broken : public TimelineSource {
public:
    using TimelineSource::TimelineSource;
    [[nodiscard]] QString title() const override { return u"Letters"_s; }
    void ask(const QUuid &, Instant, const QUuid &, int, Then then) override
    {
        if (mends)
            then(QVector<TimelineEntry>());
        else
            then(fail(ErrorCode::Denied));
    }
    inline static bool mends = false;
};

/// Jane was seen at nine, recorded, and agreed to it.
class Clinic : public UiPractice {
public:
    explicit Clinic(const Actor TestPractice::*who = &TestPractice::psychologist) : UiPractice(who)
    {
        jane = addPerson(u"Jane"_s, u"Nguyen"_s, lee);
        mustRun(GiveConsent{.person = jane, .kind = ConsentKind::Recording, .formVersion = u"3"_s});
        session = mustRun(at(9, 0, jane)).firstOf(u"Appointment");
        clock.at = must(zones.toInstant({QDate(2026, 11, 24), QTime(12, 0)}, u"Australia/Sydney"_s));
        context.timelineSources = {&AppointmentTimeline::make, &RecordingTimeline::make, &ConsentTimeline::make};
    }
    QUuid record()
    {
        const QString path = folder.filePath(u"session.mp4"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QByteArray(100, 'v')) != 100)
            qFatal("no file");
        file.close();
        RecordingFile from{path, u"Jane"_s};
        from.durationMs = 62 * 60'000;
        const AddRecording command = must(RecordingImport(vault(), ids).take(mustAsk(CheckRecordingImport{session}), {from}, {}));
        mustRun(command);
        return command.recording;
    }
    [[nodiscard]] int listings()
    {
        int count = 0;
        for (const AuditLine &line : mustAsk(SearchAudit{{.limit = 500}}))
            count += line.entry.type == u"Recording" && line.entry.action == u"list" ? 1 : 0;
        return count;
    }
    [[nodiscard]] std::unique_ptr<PersonTimeline> timeline()
    {
        auto view = std::make_unique<PersonTimeline>(context);
        view->resize(700, 500);
        static_cast<QWidget &>(*view).show();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window does not become active");
        view->show(jane);
        settle(*view, desk);
        return view;
    }

    QUuid jane, session;
};

QStringList titles(const PersonTimeline &view)
{
    const auto &model = static_cast<const QAbstractItemModel &>(const_cast<PersonTimeline &>(view).model());
    QStringList titles;
    for (int i = 0; i < model.rowCount(); ++i)
        titles << model.index(i, 0).data().toString();
    return titles;
}

} // namespace

class WholeTimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindStandsInOrderOfTime();
    void aWithdrawalIsALineOfItsOwn();
    void receptionSeesConsentsAndNoRecordings();
    void whatWasListedIsNotToldAgain();
    void aNewImportAfterAnUndoneOneIsListed();
    void aKindThatFailsHidesNoOther();
    void kindsAreLeftOutByKey();
    void enterOpensTheRecordingOrSaysWhyNot();
    void enterOnAConsentGoesToTheConsents();
    void everyControlHasAName();
};

void WholeTimelineTest::everyKindStandsInOrderOfTime()
{
    Clinic p;
    p.record();
    const auto view = p.timeline();
    const QAbstractItemModelTester tester(&view->model());
    QCOMPARE(titles(*view), (QStringList{u"November 2026"_s, u"Individual session"_s, u"Recording"_s, u"Agreed: Recording"_s}));
    QVERIFY(view->model().index(2, 0).data(TwoLines::DetailRole).toString().contains(u"1 h 02 min"_s));
    QVERIFY(view->model().index(3, 0).data(TwoLines::DetailRole).toString().contains(u"version 3"_s));
}

void WholeTimelineTest::aWithdrawalIsALineOfItsOwn()
{
    Clinic p;
    p.record();
    p.mustRun(WithdrawConsent{p.jane, ConsentKind::All, u"She asked."_s});
    const auto view = p.timeline();
    QCOMPARE(titles(*view).count(u"Withdrawn: Recording"_s), 1);
    const int agreed = static_cast<int>(titles(*view).indexOf(u"Agreed: Recording"_s));
    QVERIFY(view->model().index(agreed, 0).data(TwoLines::StruckRole).toBool());
    const int recording = static_cast<int>(titles(*view).indexOf(u"Recording"_s));
    QVERIFY2(view->model().index(recording, 0).data(TwoLines::DetailRole).toString().contains(u"closed"_s), "the recording does not say that it is closed");
}

void WholeTimelineTest::receptionSeesConsentsAndNoRecordings()
{
    Clinic p(&TestPractice::receptionist);
    p.record();
    const auto view = p.timeline();
    QCOMPARE(titles(*view), (QStringList{u"November 2026"_s, u"Individual session"_s, u"Agreed: Recording"_s}));
    QCOMPARE(view->model().titles(), (QStringList{u"Appointments"_s, u"Consents"_s})); // nor that there is such a kind
}

void WholeTimelineTest::whatWasListedIsNotToldAgain()
{
    Clinic p;
    p.record();
    const auto view = p.timeline();
    QCOMPARE(p.listings(), 1);
    p.mustRun(WithdrawConsent{p.jane, ConsentKind::Recording, {}});
    view->show(p.jane);
    settle(*view, p.desk);
    QVERIFY(titles(*view).contains(u"Recording"_s));
    QCOMPARE(p.listings(), 1);
    p.mustRun(GiveConsent{.person = p.jane, .kind = ConsentKind::Recording});
    p.record(); // one more than was listed
    view->show(p.jane);
    settle(*view, p.desk);
    QCOMPARE(titles(*view).count(u"Recording"_s), 2);
    QCOMPARE(p.listings(), 2);
}

/// The wrong file was taken, and taken back: there are as many as before, and it is another.
void WholeTimelineTest::aNewImportAfterAnUndoneOneIsListed()
{
    Clinic p;
    p.record();
    const auto view = p.timeline();
    p.mustRun(Undo{});
    p.record();
    view->show(p.jane);
    settle(*view, p.desk);
    QCOMPARE(titles(*view).count(u"Recording"_s), 1);
    p.mustRun(Undo{});
    view->show(p.jane);
    settle(*view, p.desk);
    QCOMPARE(titles(*view).count(u"Recording"_s), 0);
    p.record();
    view->show(p.jane);
    settle(*view, p.desk);
    QCOMPARE(titles(*view).count(u"Recording"_s), 1);
}

void WholeTimelineTest::aKindThatFailsHidesNoOther()
{
    Clinic p;
    Broken::mends = false;
    p.context.timelineSources.prepend([](const UiContext &, QObject *parent) { return new Broken(parent); });
    const auto view = p.timeline();
    QCOMPARE(titles(*view), (QStringList{u"November 2026"_s, u"Individual session"_s, u"Agreed: Recording"_s}));
    auto *trouble = view->findChild<QLabel *>(u"timelineTrouble"_s);
    QVERIFY(trouble->isVisible());
    QVERIFY(trouble->text().contains(u"Letters"_s));
    Broken::mends = true;
    QTest::mouseClick(view->findChild<QPushButton *>(u"timelineAgain"_s), Qt::LeftButton);
    QTRY_VERIFY(!trouble->isVisible());
    QCOMPARE(titles(*view).size(), 3);
}

void WholeTimelineTest::kindsAreLeftOutByKey()
{
    Clinic p;
    p.record();
    const auto view = p.timeline();
    view->list().setFocus();
    QTest::keyClick(&view->list(), Qt::Key_2);
    QCOMPARE(titles(*view), (QStringList{u"November 2026"_s, u"Individual session"_s, u"Agreed: Recording"_s}));
    QVERIFY(!view->findChild<QPushButton *>(u"timelineShow1"_s)->isChecked());
    QTest::keyClick(&view->list(), Qt::Key_2);
    QCOMPARE(titles(*view).size(), 4);
}

void WholeTimelineTest::enterOpensTheRecordingOrSaysWhyNot()
{
    Clinic p;
    const QUuid recording = p.record();
    const auto view = p.timeline();
    view->list().setFocus();
    view->list().setCurrentIndex(view->model().index(2, 0));
    QTest::keyClick(&view->list(), Qt::Key_Return);
    QCOMPARE(p.navigator.recording, recording);
    p.navigator.recording = {};
    p.mustRun(WithdrawConsent{p.jane, ConsentKind::All, {}});
    view->show(p.jane);
    settle(*view, p.desk);
    view->list().setCurrentIndex(view->model().index(static_cast<int>(titles(*view).indexOf(u"Recording"_s)), 0));
    QTest::keyClick(&view->list(), Qt::Key_Return);
    QVERIFY(p.navigator.recording.isNull());
    QCOMPARE(p.notices.sentences.size(), 1);
}

void WholeTimelineTest::enterOnAConsentGoesToTheConsents()
{
    Clinic p;
    p.context.personSections = {&PersonConsentsView::make};
    PersonPageView page(p.context);
    page.resize(1000, 600);
    static_cast<QWidget &>(page).show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy loaded(&page, &PersonPageView::loaded);
    page.open(p.jane);
    QTRY_COMPARE(loaded.count(), 1);
    page.showSection(u"timeline"_s);
    auto *timeline = page.findChild<PersonTimeline *>();
    settle(*timeline, p.desk);
    timeline->list().setFocus();
    timeline->list().setCurrentIndex(timeline->model().index(timeline->model().rowCount() - 1, 0));
    QTest::keyClick(&timeline->list(), Qt::Key_Return);
    QCOMPARE(page.findChild<QTabWidget *>(u"personTabs"_s)->currentWidget()->objectName(), u"personConsents"_s);
}

void WholeTimelineTest::everyControlHasAName()
{
    Clinic p;
    p.record();
    const auto view = p.timeline();
    QCOMPARE(namelessControls(*view), QStringList());
}

QTEST_MAIN(WholeTimelineTest)
#include "WholeTimelineTest.moc"
