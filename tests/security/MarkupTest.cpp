#include "app/desktop/LocalBackups.h"
#include "app/desktop/LocalGate.h"
#include "app/desktop/LocalKeys.h"
#include "app/desktop/program/Places.h"
#include "models/records/Location.h"
#include "models/records/Practitioner.h"
#include "models/records/Room.h"
#include "models/records/Service.h"
#include "models/records/WorkingHours.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "services/practice/office/RecordCommands.h"
#include "tests/app/Office.h"
#include "tests/support/opened/Opened.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NoticeBar.h"
#include "ui/shell/Session.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDialog>
#include <QHelpEvent>
#include <QJsonDocument>
#include <QLabel>
#include <QPointer>
#include <QSettings>
#include <QStandardPaths>
#include <QToolTip>

using namespace office;
using namespace praxis::ui;

namespace {

QVector<QPointer<QWidget>> guarded(const QList<QWidget *> &widgets)
{
    return {widgets.begin(), widgets.end()};
}

} // namespace

/// Case 32: nothing that comes from data is read as HTML or Markdown, anywhere in the window. What is counted are files that the
/// program opens and connections that it makes, over every screen of a practice in which each word is hostile.
class MarkupTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCounterCounts();
    void nothingInAnyPlaceIsOpened_data();
    void nothingInAnyPlaceIsOpened();

private:
    void fill(PracticeFile &practice, const QString &hostile) const;
    void everyScreen(Session &session, app::LocalGate &gate, const QString &hostile);
    void everyScene(Place &place, Desk *desk);
    void lookAtEverything(Desk *desk);
    void hover(QWidget *widget, const QPoint &at);
    static void settle(Desk *desk);

    QTemporaryDir m_canary{QDir::tempPath() + u"/canary-XXXXXX"_s};
    std::unique_ptr<Machine> m_machine;
    int m_seen = 0; ///< widgets and cells that a pointer stood over
};

void MarkupTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QCoreApplication::setOrganizationName(u"praxis-test"_s);
    QCoreApplication::setApplicationName(u"Praxis-markup"_s);
    QSettings().clear();
    putBytes(m_canary.filePath(u"a.png"_s), "not a picture");
    putBytes(m_canary.filePath(u"a.css"_s), "p { color: red }");
    auto machine = Machine::make(nullptr, Argon2Cost{1, 64});
    QVERIFY(machine.has_value());
    m_machine = std::move(*machine);
}

/// Qt's own label opens what a name tells it to: otherwise the tests below would prove nothing.
void MarkupTest::theCounterCounts()
{
    opened_watch(m_canary.path().toLocal8Bit().constData());
    QLabel label(u"Jane<img src=\"file://%1/a.png\">"_s.arg(m_canary.path()));
    (void)label.grab();
    QVERIFY(opened_files() > 0);
}

void MarkupTest::nothingInAnyPlaceIsOpened_data()
{
    QTest::addColumn<QString>("hostile");
    const auto row = [this](const char *name, const char *text) { QTest::newRow(name) << QString::fromLatin1(text).arg(m_canary.path()); };
    row("a picture in a file", "Jo<img src=\"file://%1/a.png\">");
    row("a picture in the network", "Jo<img src=\"http://127.0.0.1:9%1/a.png\">");
    row("a background", "<body background=\"file://%1/a.png\">Jo</body>");
    row("a style sheet", "<link rel=stylesheet href=\"file://%1/a.css\">Jo");
    row("a background in a style", "<p style=\"background:url(file://%1/a.png)\">Jo");
    row("Markdown", "**Jo** ![x](file://%1/a.png)");
    row("a whole document", "<!DOCTYPE html><html><img src=%1/a.png>Jo");
    row("a picture without a scheme", "<qt><img src=\"%1/a.png\">Jo</qt>");
}

void MarkupTest::fill(PracticeFile &practice, const QString &hostile) const
{
    const auto session = practice.store().session();
    if (!session)
        qFatal("no session");
    Door door(**session, practice.parts());
    const auto run = [&](const auto &command) {
        const auto outcome = door.run(practice.actor(), command);
        if (!outcome)
            qFatal("%s: %s %s", qPrintable(command.commandName()), qPrintable(codeName(outcome.error().code)),
                   QJsonDocument(QJsonObject::fromVariantMap(outcome.error().data)).toJson().constData());
        return *outcome;
    };
    Location place;
    place.name = hostile;
    place.zone = u"Australia/Sydney"_s;
    const QUuid location = run(create(place)).firstOf(u"Location");
    Room room;
    room.name = hostile;
    room.locationId = location;
    const QUuid roomId = run(create(room)).firstOf(u"Room");
    Service service;
    service.name = hostile;
    service.durationMinutes = 50;
    service.currency = u"AUD"_s;
    const QUuid serviceId = run(create(service)).firstOf(u"Service");
    Practitioner practitioner;
    practitioner.displayName = hostile;
    practitioner.defaultLocationId = location;
    const QUuid practitionerId = run(create(practitioner)).firstOf(u"Practitioner");
    for (int weekday = 1; weekday <= 7; ++weekday) {
        WorkingHours hours;
        hours.practitionerId = practitionerId;
        hours.locationId = location;
        hours.weekday = weekday;
        hours.startMinute = 0;
        hours.endMinute = 24 * 60;
        run(create(hours));
    }
    Contact person;
    person.kinds = {u"patient"_s};
    person.givenName = person.familyName = person.preferredName = person.pronouns = hostile;
    person.addressLine1 = person.city = person.insurer = person.company = person.note = person.clinicalNote = hostile;
    person.alerts = person.tags = {hostile};
    const QUuid patient = run(create(person)).firstOf(u"Contact");
    run(erase<Contact>(run(create(person)).firstOf(u"Contact")));
    AddUser user;
    user.login = u"rita"_s;
    user.displayName = hostile;
    run(user);
    const QDate today = m_machine->clock.now().utc().date();
    for (int day = 0; day < 3; ++day) {
        BookAppointment booking;
        booking.serviceId = serviceId;
        booking.practitionerId = practitionerId;
        booking.locationId = location;
        booking.roomId = roomId;
        booking.patients = {idText(patient)};
        booking.title = booking.note = hostile;
        booking.start = WallTime{today.addDays(day), QTime(9, 0)};
        run(booking);
    }
    run(RecordEvent{u"export"_s, {}, {}, {}, hostile, 1}); // a line of the trail with a name in it
}

/// Everything that the screens have asked is answered: what is asked after it comes after it.
void MarkupTest::settle(Desk *desk)
{
    for (int turn = 0; turn < 4; ++turn) {
        QVector<QFuture<Result<bool>>> asked;
        if (desk) {
            const auto nothing = [](Door &, const Actor &) -> Result<bool> { return true; };
            asked.append(desk->onWriterQuietly<bool>(nothing));
            for (int reader = 0; reader < 4; ++reader)
                asked.append(desk->onReader<bool>(nothing));
        }
        QTRY_VERIFY(std::all_of(asked.begin(), asked.end(), [](const auto &future) { return future.isFinished(); }));
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void MarkupTest::hover(QWidget *widget, const QPoint &at)
{
    QHelpEvent tip(QEvent::ToolTip, at, widget->mapToGlobal(at));
    QCoreApplication::sendEvent(widget, &tip);
    ++m_seen;
}

/// Painted, and with the pointer over each widget and each cell. Any of them may go while another one is looked at.
void MarkupTest::lookAtEverything(Desk *desk)
{
    settle(desk);
    for (const QPointer<QWidget> &top : guarded(QApplication::topLevelWidgets())) {
        if (!top || !top->isVisible() || top->inherits("QTipLabel"))
            continue;
        (void)top->grab();
        for (const QPointer<QWidget> &child : guarded(top ? top->findChildren<QWidget *>() : QList<QWidget *>())) {
            if (!child || !child->isVisible())
                continue;
            hover(child, child->rect().center());
            const QPointer<QAbstractItemView> view = qobject_cast<QAbstractItemView *>(child.data());
            const int rows = view && view->model() ? std::min(view->model()->rowCount(view->rootIndex()), 12) : 0;
            for (int row = 0; view && row < rows; ++row) {
                for (int column = 0; view && column < view->model()->columnCount(view->rootIndex()); ++column)
                    hover(view->viewport(), view->visualRect(view->model()->index(row, column, view->rootIndex())).center());
            }
        }
    }
    for (const QPointer<QWidget> &top : guarded(QApplication::topLevelWidgets())) {
        if (top && top->inherits("QTipLabel"))
            (void)top->grab();
    }
    QToolTip::hideText();
}

void MarkupTest::everyScene(Place &place, Desk *desk)
{
    for (const Scene &scene : place.scenes()) {
        scene.show();
        lookAtEverything(desk);
        if (scene.leave)
            scene.leave();
    }
    for (const QPointer<QWidget> &top : guarded(QApplication::topLevelWidgets())) {
        if (auto *dialog = qobject_cast<QDialog *>(top.data()); dialog && dialog->isVisible())
            dialog->reject();
    }
}

void MarkupTest::everyScreen(Session &session, app::LocalGate &gate, const QString &hostile)
{
    Workspace *workspace = session.workspace();
    for (Place *place : workspace->places()) {
        workspace->goTo(place->placeId());
        lookAtEverything(gate.desk());
        for (const QPointer<QWidget> &child : guarded(place->findChildren<QWidget *>())) {
            auto *view = qobject_cast<QAbstractItemView *>(child.data());
            if (view && view->isVisible() && view->model() && view->model()->rowCount() > 0) {
                view->setCurrentIndex(view->model()->index(0, 0));
                lookAtEverything(gate.desk());
            }
        }
        everyScene(*place, gate.desk());
    }
    workspace->palette().open(u"jo"_s);
    lookAtEverything(gate.desk());
    workspace->palette().hide();
    for (const ErrorCode code : {ErrorCode::Duplicate, ErrorCode::Invalid, ErrorCode::Clash, ErrorCode::FileUnreadable, ErrorCode::StoreDamaged}) {
        workspace->notices().failed({code, {{u"value"_s, hostile}, {u"field"_s, hostile}, {u"path"_s, hostile}, {u"detail"_s, hostile}}});
        lookAtEverything(gate.desk());
    }
    workspace->notices().say(hostile);
    lookAtEverything(gate.desk());
}

void MarkupTest::nothingInAnyPlaceIsOpened()
{
    QFETCH(const QString, hostile);
    const QTemporaryDir folder;
    {
        PracticeFile::Founding practice = founding();
        practice.practice.name = practice.displayName = hostile;
        auto created = PracticeFile::create(folder.path(), *m_machine, practice, secret(anasPassword));
        QVERIFY(created.has_value());
        fill(*created->practice, hostile);
    }
    m_seen = 0;
    opened_watch(m_canary.path().toLocal8Bit().constData());
    app::LocalGate gate(folder.path(), {}, *m_machine);
    app::LocalKeys keys(gate);
    app::LocalBackups backups(gate);
    Session session(gate, app::placesOver(keys, backups));
    session.start();
    lookAtEverything(nullptr);
    session.showTrouble({ErrorCode::StoreDamaged, {{u"detail"_s, hostile}}});
    lookAtEverything(nullptr);
    const auto in = gate.openWithPassword(ana.id, anasPassword);
    QTRY_VERIFY(in.isFinished());
    QVERIFY(in.result().has_value());
    session.enter();
    QTRY_VERIFY(session.workspace());
    everyScreen(session, gate, hostile);
    QVERIFY2(m_seen > 500, qPrintable(QString::number(m_seen)));
    QCOMPARE(opened_files(), 0);
    QCOMPARE(opened_connections(), 0);
}

QTEST_MAIN(MarkupTest)
#include "MarkupTest.moc"
