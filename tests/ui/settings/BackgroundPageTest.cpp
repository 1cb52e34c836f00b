// What happens by itself, and what was given up.
#include "services/hosted/identity/AccountNews.h"
#include "services/practice/jobs/StandingChores.h"
#include "services/practice/jobs/VideoJobs.h"
#include "services/practice/messages/ReportCommands.h"
#include "services/practice/video/VideoParts.h"
#include "tests/ui/settings/SettingsWindow.h"
#include "ui/settings/JobWords.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class BackgroundPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingWasGivenUp();
    void whatWasGivenUpIsTriedAgainOrDropped();
    void everyKindOfWorkHasItsWords();
    void droppingSaysWhatFollowsOfWhatWasChosen();
    void onlyWhoRunsThePracticeSeesIt();

private:
    static Job giveUp(TestPractice &p, const QString &key, ErrorCode why, const QString &kind = job::fetchTrack)
    {
        Job job;
        job.id = p.ids.next();
        job.kind = kind;
        job.key = key;
        job.payload = "{}";
        job.createdAt = job.runAt = p.clock.now();
        const auto inOne = [&](const std::function<Result<>()> &what) {
            TestPractice::must(p.session().begin(p.admin.organization, true));
            TestPractice::must(what());
            TestPractice::must(p.session().commit());
        };
        inOne([&] { return p.session().addJob(job); });
        inOne([&]() -> Result<> {
            PRAXIS_TRY(std::optional<Job> taken, p.session().takeJob(Job::Lane::Quick, p.clock.now(), Instant{p.clock.now().ms + 1000}, p.ids.next()));
            taken->isDead = true;
            taken->problem = codeName(why);
            job = *taken;
            PRAXIS_CHECK(p.session().putJobBack(job));
            return {};
        });
        return job;
    }
};

void BackgroundPageTest::nothingWasGivenUp()
{
    Window w;
    w.place.openPage(QStringLiteral("background"));
    QTRY_VERIFY(w.find<QWidget>("nothingGivenUp")->isVisible());
    QVERIFY(!w.find<QTreeWidget>("givenUp")->isVisible());
    QVERIFY(!w.find<QPushButton>("tryAgain")->isVisible());
    keepPicture(&w.place, "settings-background-empty");
}

void BackgroundPageTest::whatWasGivenUpIsTriedAgainOrDropped()
{
    Window w;
    giveUp(w.practice, QStringLiteral("one"), ErrorCode::NotAvailable);
    giveUp(w.practice, QStringLiteral("two"), ErrorCode::Denied);
    w.place.openPage(QStringLiteral("background"));
    auto *list = w.find<QTreeWidget>("givenUp");
    QTRY_COMPARE(list->topLevelItemCount(), 2);
    QVERIFY(list->isVisible() && !w.find<QPushButton>("tryAgain")->isEnabled());
    QVERIFY(!list->topLevelItem(0)->text(0).contains(u'_')); // words, and no name of a program's part
    QVERIFY(list->topLevelItem(0)->text(3) != list->topLevelItem(1)->text(3));
    keepPicture(&w.place, "settings-background");
    list->topLevelItem(0)->setSelected(true);
    w.click("tryAgain");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    const auto jobs = [&] { return w.practice.mustAsk(ShowJobs{}); };
    QCOMPARE(jobs().dead.size(), 1);
    QCOMPARE(jobs().waiting.value(0).second, 2); // the one that waits for its next try is still to do
    QTRY_VERIFY(!w.find<QWidget>("waiting")->property("text").toString().isEmpty());
    list->topLevelItem(0)->setSelected(true);
    w.click("drop");
    QDialog *question = nullptr;
    QTRY_VERIFY((question = w.place.findChild<QDialog *>()) && question->isVisible());
    question->reject();
    QCOMPARE(jobs().dead.size(), 1); // it was only a question
    w.click("drop");
    QTRY_VERIFY((question = w.place.findChild<QDialog *>()) && question->isVisible());
    for (QPushButton *button : question->findChildren<QPushButton *>()) {
        if (button->text() == QStringLiteral("Drop"))
            button->click();
    }
    QTRY_COMPARE(jobs().dead.size(), 0);
    QTRY_VERIFY(w.find<QWidget>("nothingGivenUp")->isVisible());
}

void BackgroundPageTest::everyKindOfWorkHasItsWords()
{
    Jobs jobs;
    StandingChores{}.addTo(jobs);
    VideoJobs{}.addTo(jobs);
    QStringList kinds = jobs.kinds();
    QVERIFY(kinds.contains(job::fetchTrack) && kinds.contains(messagereports::job));
    kinds += {hosted::news::job, hosted::news::asked}; // of a hosted backend
    QStringList without;
    QSet<QString> said;
    for (const QString &kind : std::as_const(kinds)) {
        if (jobwords::what(kind).isEmpty() || jobwords::dropped(kind).isEmpty())
            without.append(kind);
        said += {jobwords::what(kind), jobwords::dropped(kind)};
    }
    QVERIFY2(without.isEmpty(), qPrintable(without.join(u' ')));
    QCOMPARE(said.size(), 2 * kinds.size()); // and none has the words of another
}

void BackgroundPageTest::droppingSaysWhatFollowsOfWhatWasChosen()
{
    Window w;
    giveUp(w.practice, QStringLiteral("one"), ErrorCode::NotAvailable, messagereports::job);
    w.place.openPage(QStringLiteral("background"));
    auto *list = w.find<QTreeWidget>("givenUp");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(0), jobwords::what(messagereports::job));
    list->topLevelItem(0)->setSelected(true);
    w.click("drop");
    QDialog *question = nullptr;
    QTRY_VERIFY((question = w.place.findChild<QDialog *>()) && question->isVisible());
    QString said;
    for (const QLabel *label : question->findChildren<QLabel *>())
        said += label->text() + u'\n';
    QVERIFY2(said.contains(jobwords::dropped(messagereports::job)), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("video provider")), qPrintable(said)); // which has nothing to do with it
    question->reject();
}

void BackgroundPageTest::onlyWhoRunsThePracticeSeesIt()
{
    QVERIFY(Window(&TestPractice::manager).place.pageIds().contains(QStringLiteral("background")));
    QVERIFY(!Window(&TestPractice::receptionist).place.pageIds().contains(QStringLiteral("background")));
    QVERIFY(!Window(&TestPractice::psychologist).place.pageIds().contains(QStringLiteral("background")));
}

QTEST_MAIN(BackgroundPageTest)
#include "BackgroundPageTest.moc"
