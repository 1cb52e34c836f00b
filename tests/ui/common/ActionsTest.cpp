#include "ui/common/Actions.h"
#include "ui/common/KeyPreferences.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace praxis::ui;

class ActionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoActionsOfOneWindowCannotHaveOneKey()
    {
        QWidget window;
        Actions actions;
        actions.add(&window, QStringLiteral("calendar.new"), {}, QStringLiteral("Book"), {QKeySequence(QStringLiteral("Ctrl+B"))}, [] {});
        actions.add(&window, QStringLiteral("people.new"), {}, QStringLiteral("New person"), {QKeySequence(QStringLiteral("Ctrl+N"))}, [] {});
        QCOMPARE(actions.clashes(QStringLiteral("people.new"), QKeySequence(QStringLiteral("Ctrl+B"))).size(), 1);
        QVERIFY(actions.clashes(QStringLiteral("people.new"), QKeySequence(QStringLiteral("Ctrl+G"))).isEmpty());
    }

    void keysOfTwoPlacesDoNotMeet()
    {
        QWidget calendar;
        QWidget people;
        Actions actions;
        actions.add(&calendar, QStringLiteral("a"), {}, QStringLiteral("A"), {QKeySequence(Qt::Key_F5)}, [] {}, {}, Qt::WidgetWithChildrenShortcut);
        actions.add(&people, QStringLiteral("b"), {}, QStringLiteral("B"), {QKeySequence(Qt::Key_F6)}, [] {}, {}, Qt::WidgetWithChildrenShortcut);
        QVERIFY(actions.clashes(QStringLiteral("b"), QKeySequence(Qt::Key_F5)).isEmpty());
    }

    void onesOwnKeyReplacesTheUsualOneAndCanBeTakenBack()
    {
        QWidget window;
        Actions actions;
        int done = 0;
        QAction *book = actions.add(&window, QStringLiteral("calendar.new"), {}, QStringLiteral("Book"), {QKeySequence(QStringLiteral("Ctrl+B"))}, [&] { ++done; });
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(done, 1);
        QSignalSpy changed(&actions, &Actions::keysChanged);
        actions.setKeys({{QStringLiteral("calendar.new"), {QKeySequence(QStringLiteral("Ctrl+G"))}}});
        QCOMPARE(changed.count(), 1);
        QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(done, 1);
        QTest::keyClick(&window, Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(done, 2);
        actions.setKeys({});
        QCOMPARE(book->shortcut(), QKeySequence(QStringLiteral("Ctrl+B")));
    }

    void aDamagedPreferenceCostsOnlyItself()
    {
        const KeyPreferences::Keys keys{{QStringLiteral("a"), {QKeySequence(QStringLiteral("Ctrl+B")), QKeySequence(Qt::Key_F5)}}, {QStringLiteral("b"), {}}};
        QJsonObject json = KeyPreferences::toJson(keys);
        QCOMPARE(KeyPreferences::fromJson(json), keys);
        json.insert(QStringLiteral("c"), 7);
        json.insert(QStringLiteral("d"), QJsonArray{QStringLiteral("no such key at all")});
        QCOMPARE(KeyPreferences::fromJson(json), keys);
    }

    void anActionOfAClosedPlaceIsForgotten()
    {
        Actions actions;
        {
            QWidget place;
            actions.add(&place, QStringLiteral("x"), {}, QStringLiteral("X"), {}, [] {});
            QVERIFY(actions.find(QStringLiteral("x")));
        }
        QVERIFY(!actions.find(QStringLiteral("x")));
        QVERIFY(actions.all().isEmpty());
    }
};

QTEST_MAIN(ActionsTest)
#include "ActionsTest.moc"
