#include "app/desktop/LocalGate.h"
#include "ui/common/Actions.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Place.h"
#include "ui/shell/FirstRun.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Session.h"
#include "ui/shell/SheetPage.h"
#include "ui/shell/SignIn.h"
#include "ui/shell/TroublePage.h"

#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::ui;

namespace {

constexpr Argon2Cost cheap{1, 64};
const QString password = QStringLiteral("four otters swim slowly");

/// A place that remembers what it shows.
class Desktop : public Place {
public:
    explicit Desktop(const QString &id, QWidget *parent) : Place(parent), m_id(id) { setFocusPolicy(Qt::StrongFocus); }
    QString placeId() const override { return m_id; }
    QString title() const override { return m_id; }
    QString iconName() const override { return QStringLiteral("user"); }
    void enter() override {}
    QJsonObject state() const override { return {{QStringLiteral("shown"), shown}}; }
    void restoreState(const QJsonObject &state) override { shown = state[QStringLiteral("shown")].toString(); }
    QString shown;

private:
    QString m_id;
};

PlaceFactory twoPlaces()
{
    return [](UiContext &, QWidget *parent) -> QVector<Place *> {
        return {new Desktop(QStringLiteral("calendar"), parent), new Desktop(QStringLiteral("people"), parent)};
    };
}

template <class T>
T *page(const Session &session)
{
    return qobject_cast<T *>(session.window()->centralWidget());
}

void type(QWidget *form, const char *field, const QString &text)
{
    auto *line = form->findChild<QLineEdit *>(QString::fromLatin1(field));
    line->clear();
    QTest::keyClicks(line, text);
}

} // namespace

class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("praxis-test"));
        QCoreApplication::setApplicationName(QStringLiteral("Praxis"));
        QSettings().clear();
        auto machine = app::Machine::make(nullptr, cheap);
        QVERIFY(machine);
        m_machine = std::move(*machine);
    }

    void aNewPracticeIsMadeProvedAndOpened()
    {
        app::LocalGate gate(m_folder.path(), m_folder.filePath(QStringLiteral("sample")), *m_machine);
        Session session(gate, twoPlaces());
        session.start();
        auto *first = page<FirstRun>(session);
        QVERIFY(first);
        QTest::mouseClick(first->findChild<QAbstractButton *>(QStringLiteral("start")), Qt::LeftButton);
        type(first, "name", QStringLiteral("Harbour <b>Psychology</b>"));
        type(first, "display_name", QStringLiteral("Ada Marsh"));
        type(first, "login", QStringLiteral("ada"));
        type(first, "password", QStringLiteral("short"));
        QTest::mouseClick(first->findChild<QPushButton *>(QStringLiteral("create")), Qt::LeftButton);
        QVERIFY(!gate.desk());
        type(first, "password", password);
        QTest::mouseClick(first->findChild<QPushButton *>(QStringLiteral("create")), Qt::LeftButton);
        auto *sheet = first->findChild<SheetPage *>();
        auto *code = sheet->findChild<PlainLabel *>(QStringLiteral("code"));
        QTRY_VERIFY_WITH_TIMEOUT(!code->text().isEmpty(), 30'000);
        m_code = code->text().remove(u'\n');
        QTRY_VERIFY2(code->height() >= code->sizeHint().height(), "the code of the sheet is cut");
        auto *on = sheet->findChild<QPushButton *>(QStringLiteral("continue"));
        type(sheet, "proof", QStringLiteral("ZZZZZZ"));
        QVERIFY(!on->isEnabled());
        type(sheet, "proof", QString(m_code).remove(u'-').last(6));
        QVERIFY(on->isEnabled());
        QTest::mouseClick(on, Qt::LeftButton);
        QTest::mouseClick(first->findChild<QAbstractButton *>(QStringLiteral("openCalendar")), Qt::LeftButton);
        QTRY_VERIFY(session.workspace());
        QCOMPARE(session.workspace()->current()->placeId(), QStringLiteral("calendar"));
        QCOMPARE(session.window()->windowTitle(), QStringLiteral("Praxis")); // privacy
    }

    void theSamplePracticeIsStoppedAndLeavesNothing()
    {
        QTemporaryDir folder;
        const QString sample = folder.filePath(QStringLiteral("sample"));
        app::LocalGate gate(folder.filePath(QStringLiteral("own")), sample, *m_machine);
        Session session(gate, twoPlaces());
        session.start();
        auto *first = page<FirstRun>(session);
        QVERIFY(first);
        first->openSample();
        auto *stop = first->findChild<QPushButton *>(QStringLiteral("stopSample"));
        QTRY_VERIFY(stop->isVisible());
        QTest::mouseClick(stop, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!stop->isVisible(), 60'000);
        QCOMPARE(page<FirstRun>(session), first); // back at the choices
        QVERIFY(!gate.desk());
        QCOMPARE(gate.folder(), folder.filePath(QStringLiteral("own")));
        QVERIFY(!app::PracticeFile::existsIn(sample));
    }

    /// What works for it has gone before it has.
    void aWindowThatClosesWhileThePracticeIsMadeWaitsForThat()
    {
        QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("own")), sample = folder.filePath(QStringLiteral("sample"));
        {
            app::LocalGate gate(own, sample, *m_machine);
            (void)gate.openSample({});
        }
        QVERIFY(!app::PracticeFile::existsIn(sample)); // it was stopped
        {
            app::LocalGate gate(own, sample, *m_machine);
            (void)gate.create({QStringLiteral("Harbour"), QStringLiteral("AU"), QStringLiteral("AUD"), QStringLiteral("Australia/Sydney"), QStringLiteral("en"), QStringLiteral("Ada"),
                               QStringLiteral("ada"), password}, {});
        }
        QVERIFY(app::PracticeFile::existsIn(own));
        {
            app::LocalGate gate(own, sample, *m_machine);
            gate.look();
            (void)gate.openWithPassword(gate.users().constFirst().id, password);
        }
        app::LocalGate gate(own, sample, *m_machine);
        gate.look();
        QVERIFY(!gate.trouble());
        const auto opened = gate.openWithPassword(gate.users().constFirst().id, password);
        QTRY_VERIFY_WITH_TIMEOUT(opened.isFinished(), 30'000);
        QVERIFY(opened.result().has_value());
    }

    void aLockTakesTheKeysAwayAndComesBackToTheSamePlace()
    {
        app::LocalGate gate(m_folder.path(), {}, *m_machine);
        Session session(gate, twoPlaces());
        session.start();
        auto *signIn = page<SignIn>(session);
        QVERIFY(signIn);
        enterPassword(session, QStringLiteral("not the password at all"));
        QTRY_VERIFY(!signIn->findChild<PlainLabel *>(QStringLiteral("signInProblem"))->isHidden());
        QVERIFY(!gate.desk());
        enterPassword(session, password);
        QTRY_VERIFY(session.workspace());
        session.workspace()->goTo(QStringLiteral("people"));
        static_cast<Desktop *>(session.workspace()->current())->shown = QStringLiteral("Jane");
        QVERIFY(QTest::qWaitForWindowActive(session.window()));
        QTest::keyClick(session.window(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(page<SignIn>(session));
        QVERIFY(!gate.desk());
        QVERIFY(!session.workspace());
        enterPassword(session, password);
        QTRY_VERIFY2(session.workspace(), session.window()->centralWidget()->metaObject()->className());
        QCOMPARE(session.workspace()->current()->placeId(), QStringLiteral("people"));
        QCOMPARE(static_cast<Desktop *>(session.workspace()->current())->shown, QStringLiteral("Jane"));
    }

    void anotherUserIsOneKeyAndADigitAway()
    {
        app::LocalGate gate(m_folder.path(), {}, *m_machine);
        Session session(gate, twoPlaces());
        session.start();
        enterPassword(session, password);
        QTRY_VERIFY(session.workspace());
        QVERIFY(QTest::qWaitForWindowActive(session.window()));
        QTest::keyClick(session.window(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(page<SignIn>(session));
        auto *list = page<SignIn>(session)->findChild<QListWidget *>(QStringLiteral("users"));
        QTest::keyClick(list, Qt::Key_1);
        QCOMPARE(list->currentRow(), 0);
    }

    void tooManyWrongPasswordsAreAWaitWithACountdown()
    {
        app::LocalGate gate(m_folder.path(), {}, *m_machine);
        Session session(gate, twoPlaces());
        session.start();
        auto *signIn = page<SignIn>(session);
        auto *problem = signIn->findChild<PlainLabel *>(QStringLiteral("signInProblem"));
        auto *go = signIn->findChild<QPushButton *>(QStringLiteral("go"));
        for (int i = 0; i < 8 && !problem->text().contains(QStringLiteral("again in")); ++i) {
            enterPassword(session, QStringLiteral("wrong password %1").arg(i));
            QTRY_VERIFY(!problem->isHidden());
        }
        QVERIFY2(problem->text().contains(QStringLiteral("again in")), qPrintable(problem->text()));
        QVERIFY(!go->isEnabled());
    }

    void theSheetGivesANewPassword()
    {
        app::LocalGate gate(m_folder.path(), {}, *m_machine);
        Session session(gate, twoPlaces());
        session.start();
        auto *signIn = page<SignIn>(session);
        QTest::mouseClick(signIn->findChild<QPushButton *>(QStringLiteral("useSheet")), Qt::LeftButton);
        type(signIn, "code", m_code);
        for (auto *line : signIn->findChildren<QLineEdit *>(QStringLiteral("password"))) {
            if (line->isVisible())
                QTest::keyClicks(line, QStringLiteral("seven herons wait quietly"));
        }
        QTest::mouseClick(signIn->findChild<QPushButton *>(QStringLiteral("go")), Qt::LeftButton);
        QTRY_VERIFY(session.workspace());
    }

    void aDamagedKeyFileIsSaidAndNothingIsDeleted()
    {
        QTemporaryDir folder;
        const QString path = app::PracticeFile::pathIn(folder.path());
        for (const char *end : {"", ".keys", ".keys.2"}) {
            QFile file(path + QLatin1StringView(end));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no keys here");
        }
        app::LocalGate gate(folder.path(), {}, *m_machine);
        Session session(gate, twoPlaces());
        session.start();
        auto *trouble = page<TroublePage>(session);
        QVERIFY(trouble);
        QVERIFY(trouble->findChild<QPushButton *>(QStringLiteral("restore")));
        QVERIFY(QFile::exists(path) && QFile::exists(path + QStringLiteral(".keys")));
    }

private:
    void enterPassword(const Session &session, const QString &text)
    {
        auto *signIn = page<SignIn>(session);
        QVERIFY(signIn);
        auto *go = signIn->findChild<QPushButton *>(QStringLiteral("go"));
        QTRY_VERIFY(go->isEnabled());
        for (auto *line : signIn->findChildren<QLineEdit *>(QStringLiteral("password"))) {
            if (line->isVisible()) {
                line->clear();
                QTest::keyClicks(line, text);
                QTest::keyClick(line, Qt::Key_Return);
            }
        }
        QTRY_VERIFY(page<SignIn>(session) != signIn || go->text() != QStringLiteral("Opening…"));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<app::Machine> m_machine;
    QString m_code;
};

QTEST_MAIN(SessionTest)
#include "SessionTest.moc"
