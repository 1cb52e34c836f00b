// What somebody is told of beside the window, and what not.
#include "app/desktop/Language.h"
#include "services/practice/office/PracticeCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/TestNotifier.h"
#include "tests/support/UiPractice.h"
#include "ui/common/PlainLabel.h"
#include "ui/shell/Announcer.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Workspace.h"

#include <QSignalSpy>
#include <QTranslator>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;
using namespace Qt::StringLiterals;

namespace {

/// A place that says what the test wants it to say.
class Tray : public Place {
public:
    Tray(const QString &id, QWidget *parent) : Place(parent), m_id(id) {}
    QString placeId() const override { return m_id; }
    QString title() const override { return m_id; }
    QString iconName() const override { return u"user"_s; }
    void enter() override {}
    bool tellsWaiting() const override { return m_id != u"calendar"; }
    void showWaiting(WaitingKind kind) override { shown = kind; }
    std::optional<WaitingKind> shown;

private:
    QString m_id;
};

/// Somebody who signs in and out again, always at the same practice.
struct Visit {
    explicit Visit(UiPractice &at, bool hasNotices = true) : practice(at)
    {
        notifier.isThere = hasNotices;
        workspace.goTo(u"calendar"_s);
    }
    Tray &tray(const char *id)
    {
        for (Place *place : workspace.places()) {
            if (place->placeId() == QLatin1StringView(id))
                return static_cast<Tray &>(*place);
        }
        qFatal("no such place");
    }
    void recordings(const QVector<Waiting> &found) { say("recordings", found); }
    void documents(const QVector<Waiting> &found) { say("documents", found); }
    void say(const char *id, const std::optional<QVector<Waiting>> &found)
    {
        Q_EMIT tray(id).waitingFound(found);
        settle(workspace, practice.desk);
    }
    [[nodiscard]] QString only() const { return notifier.shown.size() == 1 ? notifier.shown.first().title : QString::number(notifier.shown.size()) + u" notices"; }

    UiPractice &practice;
    TestNotifier notifier;
    QWidget window;
    Workspace workspace{practice.desk, practice.directory, [](UiContext &, QWidget *parent) -> QVector<Place *> {
                            return {new Tray(u"calendar"_s, parent), new Tray(u"recordings"_s, parent), new Tray(u"documents"_s, parent)};
                        }, u"Obi Okafor"_s, &window};
    Announcer announcer{practice.desk, practice.directory, workspace, &notifier};
};

Waiting share(const QString &which, Instant until = {})
{
    return {WaitingKind::Shared, u"shared/"_s + which, until};
}

Waiting document(const QString &which)
{
    return {WaitingKind::Approval, u"approval/"_s + which, {}};
}

} // namespace

class AnnouncerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::Australia));
        app::speak(u"en_AU"_s);
    }
    void cleanup()
    {
        for (QTranslator *texts : QCoreApplication::instance()->findChildren<QTranslator *>())
            delete texts;
    }

    void whatCameMeanwhileIsOneNotice();
    void oneThingIsSaidInAWholeSentence_data();
    void oneThingIsSaidInAWholeSentence();
    void whatComesLaterIsToldAsItComes();
    void nothingIsToldTwice();
    void whatWasTakenBackIsNoNews();
    void kindsAreSwitchedOffAndStayKnown();
    void aPressShowsWhereItWaits();
    void withoutNoticesTheWindowSaysIt();
    void aQuestionThatFailsKeepsNothingBack();
    void whoLeavesTakesItAway();
    void severalInFrench();
};

void AnnouncerTest::whatCameMeanwhileIsOneNotice()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    Visit visit(practice);
    visit.recordings({share(u"1"_s), share(u"2"_s)});
    QVERIFY(visit.notifier.shown.isEmpty()); // the documents have not been looked for yet
    visit.documents({document(u"1"_s)});
    QCOMPARE(visit.only(), u"New since you last looked"_s);
    QCOMPARE(visit.notifier.shown.first().text, u"2 recordings shared with you\n1 document to approve"_s);
    QCOMPARE(visit.notifier.shown.first().openWords, u"Open"_s);
}

void AnnouncerTest::oneThingIsSaidInAWholeSentence_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("minutes"); ///< from now, Monday evening; below 0: no end
    QTest::addColumn<QString>("words");
    const int day = 24 * 60;
    const auto row = [](const char *name, const char *language, WaitingKind kind, int minutes, const QString &words) {
        QTest::newRow(name) << QString::fromLatin1(language) << static_cast<int>(kind) << minutes << words;
    };
    row("until Friday", "en_AU", WaitingKind::Shared, 4 * day, u"A recording was shared with you until Friday."_s);
    row("until a date", "en_AU", WaitingKind::Shared, 21 * day, u"A recording was shared with you until 14 December."_s);
    row("until today", "en_AU", WaitingKind::Shared, 60, u"A recording was shared with you until 9:00 PM today."_s);
    row("without an end", "en_AU", WaitingKind::Shared, -1, u"A recording was shared with you."_s);
    row("approval", "en_AU", WaitingKind::Approval, -1, u"A document waits for your approval."_s);
    row("co-signature", "en_AU", WaitingKind::Cosign, -1, u"A note waits for your co-signature."_s);
    row("destruction", "en_AU", WaitingKind::Removal, -1, u"A record is to be destroyed, and waits for a second person."_s);
    row("answer", "en_AU", WaitingKind::Answered, -1, u"A recording that you shared was answered."_s);
    row("decision", "en_AU", WaitingKind::Decided, -1, u"A document of yours was approved or rejected."_s);
    row("co-signed", "en_AU", WaitingKind::Cosigned, -1, u"A note of yours was co-signed."_s);
    row("vendredi", "fr", WaitingKind::Shared, 4 * day, u"Un enregistrement a été partagé avec vous jusqu’à vendredi."_s);
    row("une date", "fr", WaitingKind::Shared, 21 * day, u"Un enregistrement a été partagé avec vous jusqu’au 14 décembre."_s);
    row("aujourd’hui", "fr", WaitingKind::Shared, 60, u"Un enregistrement a été partagé avec vous jusqu’à 21:00 aujourd’hui."_s);
    row("sans fin", "fr", WaitingKind::Shared, -1, u"Un enregistrement a été partagé avec vous."_s);
    row("approbation", "fr", WaitingKind::Approval, -1, u"Un document attend votre approbation."_s);
    row("cosignature", "fr", WaitingKind::Cosign, -1, u"Une note attend votre contresignature."_s);
}

void AnnouncerTest::oneThingIsSaidInAWholeSentence()
{
    QFETCH(QString, language);
    QFETCH(int, kind);
    QFETCH(int, minutes);
    QFETCH(QString, words);
    app::speak(language);
    UiPractice practice(&TestPractice::otherPsychologist);
    practice.clock.at = *practice.zones.toInstant({QDate(2026, 11, 23), QTime(20, 0)}, practice.directory.zone());
    Visit visit(practice);
    visit.documents({});
    visit.recordings({{static_cast<WaitingKind>(kind), u"k"_s, minutes < 0 ? Instant() : practice.clock.at.plusMinutes(minutes)}});
    QCOMPARE(visit.only(), words);
    QVERIFY(visit.notifier.shown.first().text.isEmpty());
    QVERIFY(!words.contains(u'<') && !words.contains(u'&')); // services read markup
}

void AnnouncerTest::whatComesLaterIsToldAsItComes()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    Visit visit(practice);
    visit.recordings({});
    visit.documents({});
    QVERIFY(visit.notifier.shown.isEmpty());
    visit.documents({document(u"1"_s)});
    QCOMPARE(visit.only(), u"A document waits for your approval."_s);
    visit.recordings({share(u"1"_s)});
    QCOMPARE(visit.notifier.shown.size(), 2);
    visit.documents({document(u"1"_s), document(u"2"_s), document(u"3"_s)}); // several at once are one
    QCOMPARE(visit.notifier.shown.size(), 3);
    QCOMPARE(visit.notifier.shown.last().title, u"New for you"_s);
    QCOMPARE(visit.notifier.shown.last().text, u"2 documents to approve"_s);
}

void AnnouncerTest::nothingIsToldTwice()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    {
        Visit first(practice);
        first.recordings({share(u"1"_s)});
        first.documents({});
        QCOMPARE(first.notifier.shown.size(), 1);
        first.recordings({share(u"1"_s)});
        QCOMPARE(first.notifier.shown.size(), 1);
    }
    Visit again(practice);
    again.documents({document(u"1"_s)});
    again.recordings({share(u"1"_s)});
    QCOMPARE(again.only(), u"A document waits for your approval."_s); // only what came since
    // Somebody else is told of their own.
    UiPractice other(&TestPractice::psychologist);
    Visit others(other);
    others.documents({});
    others.recordings({share(u"1"_s)});
    QCOMPARE(others.notifier.shown.size(), 1);
}

void AnnouncerTest::whatWasTakenBackIsNoNews()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    Visit visit(practice);
    visit.recordings({share(u"1"_s)});
    visit.documents({});
    QCOMPARE(visit.notifier.shown.size(), 1);
    visit.recordings({}); // they answer
    visit.recordings({share(u"1"_s)}); // and take their answer back
    QCOMPARE(visit.notifier.shown.size(), 1);
}

void AnnouncerTest::kindsAreSwitchedOffAndStayKnown()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    const auto off = [&](const QVector<WaitingKind> &kinds) {
        waitingpreference::setSilent(practice.desk, &practice.desk, kinds, [](const Error &) { QFAIL("not kept"); });
        drain(practice.desk);
    };
    off({WaitingKind::Shared});
    {
        Visit visit(practice);
        visit.recordings({share(u"1"_s)});
        visit.documents({document(u"1"_s)});
        QCOMPARE(visit.only(), u"A document waits for your approval."_s);
        visit.recordings({share(u"1"_s), share(u"2"_s)});
        QCOMPARE(visit.notifier.shown.size(), 1);
        off({}); // holds from now on
        visit.recordings({share(u"1"_s), share(u"2"_s), share(u"3"_s)});
        QCOMPARE(visit.notifier.shown.size(), 2);
    }
    Visit again(practice);
    again.recordings({share(u"1"_s), share(u"2"_s), share(u"3"_s)});
    again.documents({document(u"1"_s)});
    QVERIFY(again.notifier.shown.isEmpty()); // nor all at once now
}

void AnnouncerTest::aPressShowsWhereItWaits()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    Visit visit(practice);
    QSignalSpy wanted(&visit.announcer, &Announcer::windowWanted);
    visit.recordings({});
    visit.documents({document(u"1"_s)});
    QCOMPARE(visit.workspace.current()->placeId(), u"calendar"_s);
    visit.notifier.shown.first().opened();
    QCOMPARE(visit.workspace.current()->placeId(), u"documents"_s);
    QCOMPARE(visit.tray("documents").shown, WaitingKind::Approval);
    QCOMPARE(wanted.size(), 1);
    // Of several kinds, the first.
    visit.notifier.shown.clear();
    Q_EMIT visit.tray("recordings").waitingFound(QVector{share(u"1"_s)});
    settle(visit.workspace, practice.desk);
    visit.notifier.shown.first().opened();
    QCOMPARE(visit.workspace.current()->placeId(), u"recordings"_s);
    QCOMPARE(visit.tray("recordings").shown, WaitingKind::Shared);
}

void AnnouncerTest::withoutNoticesTheWindowSaysIt()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    Visit visit(practice, false);
    visit.recordings({share(u"1"_s), share(u"2"_s)});
    visit.documents({document(u"1"_s)});
    QCOMPARE(visit.workspace.notices().findChild<PlainLabel *>(u"noticeSentence"_s)->text(), u"New since you last looked: 2 recordings shared with you · 1 document to approve"_s);
}

void AnnouncerTest::aQuestionThatFailsKeepsNothingBack()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    Visit visit(practice);
    visit.say("documents", std::nullopt);
    visit.recordings({share(u"1"_s)});
    QCOMPARE(visit.notifier.shown.size(), 1);
    visit.say("recordings", std::nullopt); // what was known stays known
    visit.documents({document(u"1"_s)});
    QCOMPARE(visit.notifier.shown.size(), 2);
    visit.recordings({share(u"1"_s)});
    QCOMPARE(visit.notifier.shown.size(), 2);
}

void AnnouncerTest::whoLeavesTakesItAway()
{
    UiPractice practice(&TestPractice::otherPsychologist);
    TestNotifier notifier;
    QWidget window;
    Workspace workspace(practice.desk, practice.directory, [](UiContext &, QWidget *parent) -> QVector<Place *> { return {new Tray(u"recordings"_s, parent)}; }, u"Obi"_s, &window);
    {
        Announcer announcer(practice.desk, practice.directory, workspace, &notifier);
        Q_EMIT workspace.places().first()->waitingFound(QVector{share(u"1"_s)});
        settle(workspace, practice.desk);
        QCOMPARE(notifier.shown.size(), 1);
    }
    QVERIFY(notifier.shown.isEmpty());
    QCOMPARE(notifier.withdrawals, 1);
    Q_EMIT workspace.places().first()->waitingFound(QVector{share(u"2"_s)});
    settle(workspace, practice.desk);
    QVERIFY(notifier.shown.isEmpty());
}

void AnnouncerTest::severalInFrench()
{
    app::speak(u"fr"_s);
    UiPractice practice(&TestPractice::otherPsychologist);
    Visit visit(practice);
    visit.recordings({share(u"1"_s)});
    visit.documents({document(u"1"_s), document(u"2"_s), {WaitingKind::Cosign, u"cosign/1"_s, {}}});
    QCOMPARE(visit.only(), u"Nouveautés depuis votre dernière visite"_s);
    QCOMPARE(visit.notifier.shown.first().text, u"1 enregistrement partagé avec vous\n2 documents à approuver\n1 note à contresigner"_s);
}

QTEST_MAIN(AnnouncerTest)
#include "AnnouncerTest.moc"
