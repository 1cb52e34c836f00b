// One list of what there was with a person, for the eyes of who looks.
#include "tests/ui/notes/NotesDesk.h"
#include "ui/contacts/AppointmentTimeline.h"
#include "ui/contacts/PersonTimeline.h"
#include "ui/contacts/TimelineModel.h"
#include "ui/common/TwoLines.h"
#include "ui/notes/NoteTimeline.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QPushButton>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

class Timeline {
public:
    explicit Timeline(NotesDesk &desk) : p(desk)
    {
        p.context.timelineSources = {&AppointmentTimeline::make, &NoteTimeline::make};
        view = std::make_unique<PersonTimeline>(p.context);
        view->resize(700, 500);
        view->show();
        if (!QTest::qWaitForWindowActive(view.get()))
            qFatal("the window does not become active");
    }
    void show(const QUuid &person)
    {
        view->show(person);
        settle(*view, p.desk);
    }
    [[nodiscard]] QStringList titles() const
    {
        QStringList titles;
        for (int i = 0; i < view->model().rowCount(); ++i)
            titles << view->model().index(i, 0).data().toString();
        return titles;
    }

    NotesDesk &p;
    std::unique_ptr<PersonTimeline> view;
};

} // namespace

class PersonTimelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void appointmentsAndNotesStandInOrderOfTime();
    void receptionSeesNoNotesInIt();
    void anotherPsychologistSeesNoDrafts();
    void aKindCanBeLeftOut();
    void pagesMeetWithoutAGap();
    void enterOpensALine();
    void everyControlHasAName();
};

void PersonTimelineTest::appointmentsAndNotesStandInOrderOfTime()
{
    NotesDesk p;
    p.written(u"Later that day."_s); // at noon; the session was at nine
    Timeline timeline(p);
    const QAbstractItemModelTester tester(&timeline.view->model());
    timeline.show(p.jane);
    QCOMPARE(timeline.titles(), (QStringList{u"November 2026"_s, u"Note"_s, u"Individual session"_s}));
    timeline.show(p.tom);
    QCOMPARE(timeline.titles(), (QStringList{u"November 2026"_s, u"Individual session"_s}));
}

void PersonTimelineTest::receptionSeesNoNotesInIt()
{
    NotesDesk p(&TestPractice::receptionist);
    p.written(u"canary"_s);
    Timeline timeline(p);
    timeline.show(p.jane);
    QCOMPARE(timeline.titles(), (QStringList{u"November 2026"_s, u"Individual session"_s}));
    QVERIFY(!timeline.view->findChild<QPushButton *>(u"timelineShow1"_s)); // nor that there is such a kind
}

void PersonTimelineTest::anotherPsychologistSeesNoDrafts()
{
    NotesDesk p(&TestPractice::otherPsychologist);
    BookAppointment booking = p.at(15, 0, p.jane);
    booking.practitionerId = p.okafor;
    booking.roomId = p.otherRoom;
    p.mustRun(booking); // of the care team from now on
    p.written(u"draft"_s, NoteVisibility::CareTeam, {}, false);
    p.written(u"for the author"_s, NoteVisibility::Author);
    p.written(u"for the team"_s);
    Timeline timeline(p);
    timeline.show(p.jane);
    QCOMPARE(timeline.titles().count(u"Note"_s), 1);
}

void PersonTimelineTest::aKindCanBeLeftOut()
{
    NotesDesk p;
    p.written(u"One."_s);
    Timeline timeline(p);
    timeline.show(p.jane);
    QTest::mouseClick(timeline.view->findChild<QPushButton *>(u"timelineShow0"_s), Qt::LeftButton);
    QCOMPARE(timeline.titles(), (QStringList{u"November 2026"_s, u"Note"_s}));
    QTest::mouseClick(timeline.view->findChild<QPushButton *>(u"timelineShow0"_s), Qt::LeftButton);
    QCOMPARE(timeline.titles().size(), 3);
}

void PersonTimelineTest::pagesMeetWithoutAGap()
{
    NotesDesk p;
    const Instant last = p.clock.at;
    constexpr int many = TimelineModel::pageSize + 25;
    for (int i = 0; i < many; ++i) {
        p.clock.at = last.plusMinutes(i);
        p.written(QString::number(i));
    }
    Timeline timeline(p);
    timeline.show(p.jane);
    // The session is older than the notes that are not read yet: it does not stand under the newest as if nothing were between.
    QCOMPARE(timeline.titles().count(u"Note"_s), TimelineModel::pageSize);
    QCOMPARE(timeline.titles().count(u"Individual session"_s), 0);
    auto *more = timeline.view->findChild<QPushButton *>(u"timelineMore"_s);
    QVERIFY(more->isVisible());
    QTest::mouseClick(more, Qt::LeftButton);
    QTRY_COMPARE(timeline.titles().count(u"Note"_s), many);
    QCOMPARE(timeline.titles().last(), u"Individual session"_s);
    QVERIFY(!more->isVisible());
    // A change elsewhere keeps what was scrolled to.
    timeline.view->list().setCurrentIndex(timeline.view->model().index(many, 0));
    const QString chosen = timeline.view->list().currentIndex().data(TwoLines::WhenRole).toString();
    timeline.show(p.jane);
    QCOMPARE(timeline.titles().count(u"Note"_s), many);
    QCOMPARE(timeline.view->list().currentIndex().data(TwoLines::WhenRole).toString(), chosen);
}

void PersonTimelineTest::enterOpensALine()
{
    NotesDesk p;
    const QUuid note = p.written(u"Open me."_s);
    Timeline timeline(p);
    timeline.show(p.jane);
    timeline.view->list().setFocus();
    timeline.view->list().setCurrentIndex(timeline.view->model().index(1, 0));
    QTest::keyClick(&timeline.view->list(), Qt::Key_Return);
    QCOMPARE(p.navigator.note, note);
    QTest::keyClick(&timeline.view->list(), Qt::Key_Down);
    QTest::keyClick(&timeline.view->list(), Qt::Key_Return);
    QCOMPARE(p.navigator.appointment, p.janesSession);
}

void PersonTimelineTest::everyControlHasAName()
{
    NotesDesk p;
    Timeline timeline(p);
    timeline.show(p.jane);
    QCOMPARE(namelessControls(*timeline.view), QStringList());
}

QTEST_MAIN(PersonTimelineTest)
#include "PersonTimelineTest.moc"
