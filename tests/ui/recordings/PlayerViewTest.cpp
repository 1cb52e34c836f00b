#include "tests/ui/program/AccessibleNames.h"
#include "tests/ui/recordings/PlayerWindow.h"
#include "ui/common/PlainLabel.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QContextMenuEvent>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

using namespace praxis;
using namespace praxis::ui;
using namespace praxis::test;

namespace {

/// Keeps what the view wants at once, as a practice does.
class KeptMarkers : public QObject {
public:
    explicit KeptMarkers(PlayerView &view) : m_view(view)
    {
        connect(&view, &PlayerView::markerWanted, this, &KeptMarkers::keep);
    }

    QVector<PlayerMarker> markers;
    int changes = 0; ///< of those that were there already

private:
    void keep(PlayerMarker marker)
    {
        const bool isNew = marker.id.isNull();
        if (isNew)
            marker.id = QUuid(static_cast<uint>(markers.size()) + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        else
            ++changes;
        markers.removeIf([&marker](const PlayerMarker &other) { return other.id == marker.id; });
        markers.append(marker);
        if (isNew)
            m_view.markerKept(marker.id);
        m_view.setMarkers(markers);
    }

    PlayerView &m_view;
};

} // namespace

class PlayerViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QStringList vp8{QStringLiteral("-c:v"), QStringLiteral("libvpx"), QStringLiteral("-b:v"), QStringLiteral("500k"),
                              QStringLiteral("-g"), QStringLiteral("50")};
        m_film = m_media.silentFilm(QStringLiteral("a.mkv"), 30, vp8);
        m_sound = m_media.sound(QStringLiteral("a.mka"), 30, {QStringLiteral("-c:a"), QStringLiteral("libopus")});
        QVERIFY2(!m_film.isEmpty() && !m_sound.isEmpty(), "ffmpeg makes the media of this test");
    }

    void theKeysOfPlayersWork()
    {
        PlayerWindow window;
        openAt(window, 12'020);
        window.press(Qt::Key_J);
        QTRY_VERIFY(stands(window, 2020));
        window.press(Qt::Key_L);
        QTRY_VERIFY(stands(window, 12'020));
        window.press(Qt::Key_Left);
        QTRY_VERIFY(stands(window, 7020));
        window.press(Qt::Key_Right);
        QTRY_VERIFY(stands(window, 12'020));
        const int number = window.shownNumber(0);
        QCOMPARE(number, TestMedia::numberAt(12'020));
        window.press(Qt::Key_Period);
        QTRY_COMPARE(window.shownNumber(0), number + 1);
        QTRY_VERIFY(window.session.isSettled());
        window.press(Qt::Key_Comma);
        QTRY_COMPARE(window.shownNumber(0), number);
        for (const Qt::Key key : {Qt::Key_Space, Qt::Key_K}) {
            window.press(key);
            QTRY_VERIFY(window.session.isRunning());
            window.press(key);
            QTRY_VERIFY(window.session.isSettled());
        }
        window.press(Qt::Key_End);
        QTRY_VERIFY(window.session.isSettled() && window.session.position() >= 29'000);
        window.press(Qt::Key_Home);
        QTRY_VERIFY(stands(window, 0));
        // The same with the mouse.
        const auto click = [&](const char *id) {
            for (QToolButton *button : window.view.findChildren<QToolButton *>()) {
                if (button->defaultAction() && button->defaultAction()->objectName() == QLatin1StringView(id))
                    return button->click();
            }
            QFAIL(id);
        };
        click("player.end");
        QTRY_VERIFY(window.session.isSettled() && window.session.position() >= 29'000);
        click("player.start");
        QTRY_VERIFY(stands(window, 0));
        QVERIFY(!window.view.findChild<QToolButton *>(QStringLiteral("playerShare"))->isVisible()); // not for whoever may not
    }

    void speedAndVolumeFollowKeysAndShowIt()
    {
        PlayerWindow window;
        openAt(window, 1000);
        window.press(Qt::Key_Greater);
        QCOMPARE(window.session.speed(), 1.25);
        auto *speed = window.view.findChild<QComboBox *>(QStringLiteral("playerSpeed"));
        QCOMPARE(speed->currentData().toDouble(), 1.25);
        for (int i = 0; i < 20; ++i)
            window.press(Qt::Key_Greater);
        QCOMPARE(window.session.speed(), 3.0);
        window.press(Qt::Key_Equal);
        QCOMPARE(speed->currentData().toDouble(), 1.0);
        window.press(Qt::Key_Less);
        QCOMPARE(window.session.speed(), 0.75);
        QCOMPARE(speed->currentData().toDouble(), 0.75);
        window.press(Qt::Key_Down);
        QCOMPARE(qRound(window.session.volume() * 100), 90);
        window.press(Qt::Key_Down);
        window.press(Qt::Key_Up);
        QCOMPARE(qRound(window.session.volume() * 100), 90);
    }

    void theNextPersonIsShownLargeByAKey()
    {
        PlayerWindow window;
        window.view.open(inputsOf({m_film, m_film}), {QStringLiteral("Jane"), QStringLiteral("Dr Lee")}, 3020);
        QTRY_VERIFY(window.session.isSettled());
        window.view.setFocus();
        window.press(Qt::Key_V);
        QCOMPARE(window.stage->areaOf(0), window.stage->rect());
        window.press(Qt::Key_N);
        QCOMPARE(window.stage->areaOf(1), window.stage->rect());
        window.press(Qt::Key_N);
        QCOMPARE(window.stage->areaOf(0), window.stage->rect());
    }

    void picturesDoNotJumpWhenABarComesBelowThem()
    {
        PlayerWindow window;
        window.view.open(inputsOf({m_film, m_film}), {QStringLiteral("Jane"), QStringLiteral("Dr Lee")}, 3020);
        QTRY_VERIFY(window.session.isSettled());
        const auto isBeside = [&](const QSize &size) {
            window.stage->resize(size);
            return window.stage->areaOf(1).left() > 0;
        };
        QVERIFY(!isBeside({400, 900}));
        QVERIFY(!isBeside({975, 665}));
        QVERIFY(!isBeside({975, 635})); // for a moment
        QVERIFY(!isBeside({975, 665}));
        QVERIFY(isBeside({1400, 400})); // another window
        QVERIFY(isBeside({1400, 430}));
    }

    void inAProvidersSetEachPressShowsAnotherPerson()
    {
        PlayerWindow window; // a sound and a picture of each
        window.view.open(inputsOf({m_sound, m_film, m_sound, m_film}), {QStringLiteral("Jane"), QStringLiteral("Jane"), QStringLiteral("Dr Lee"), QStringLiteral("Dr Lee")}, 3020);
        QTRY_VERIFY(window.session.isSettled());
        window.view.setFocus();
        window.press(Qt::Key_V);
        QCOMPARE(window.stage->areaOf(1), window.stage->rect());
        for (const int track : {3, 1, 3}) {
            window.press(Qt::Key_N);
            QCOMPARE(window.stage->areaOf(track), window.stage->rect());
        }
    }

    void whatCouldNotBeKeptIsInTheLineAgain()
    {
        PlayerWindow window;
        openAt(window, 20'000);
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        note->setFocus();
        QTest::keyClicks(note, QStringLiteral("avoids"));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        window.view.markerNotKept(wanted.takeFirst()[0].value<PlayerMarker>());
        QCOMPARE(note->text(), QStringLiteral("avoids"));
        QTest::keyClick(note, Qt::Key_Return); // and may be kept now, at the same place
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<PlayerMarker>().position, 15'000);
        // Of one that is there already, too.
        const PlayerMarker own{QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 17'020, QStringLiteral("laughs"), 1, true, true};
        window.view.setMarkers({own});
        window.view.setFocus();
        window.press(Qt::Key_F2);
        QTest::keyClicks(note, QStringLiteral("laughs at it"));
        wanted.clear();
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(note->text().isEmpty());
        window.view.markerNotKept(wanted.takeFirst()[0].value<PlayerMarker>());
        QCOMPARE(note->text(), QStringLiteral("laughs at it"));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(wanted[0][0].value<PlayerMarker>().id, own.id);
    }

    void enterWithNothingMarkedTakesNoKeysLater()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        PlayerMarker kept;
        connect(&window.view, &PlayerView::markerWanted, &window.view, [&](PlayerMarker marker) {
            marker.id = QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
            kept = marker;
        });
        window.press(Qt::Key_Return);
        window.press(Qt::Key_M);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClick(note, Qt::Key_Escape); // it is kept without one
        window.view.markerKept(kept.id);
        kept.position = 12'000; // within what is shared: not where it was wanted
        window.view.setMarkers({kept});
        QVERIFY(!note->hasFocus());
        window.press(Qt::Key_Return);
        QTRY_VERIFY(note->hasFocus());
        QVERIFY(note->placeholderText().contains(QStringLiteral("00:12")));
    }

    void colourAndWhoSeesItAreSetByKeys()
    {
        PlayerWindow window;
        openAt(window, 20'000);
        const PlayerMarker own{QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 17'020, QStringLiteral("laughs"), 1, false, true};
        window.view.setMarkers({own});
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        auto *colour = window.view.findChild<QComboBox *>(QStringLiteral("markerColour"));
        auto *shared = window.view.findChild<QCheckBox *>(QStringLiteral("markerShared"));
        window.press(Qt::Key_F2);
        colour->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(colour->hasFocus());
        QTest::keyClick(colour, Qt::Key_Down);
        QCOMPARE(colour->currentIndex(), 2);
        QCOMPARE(window.session.volume(), 1.0);
        shared->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(shared->hasFocus());
        QTest::keyClick(shared, Qt::Key_Space);
        QVERIFY(shared->isChecked() && !window.session.isWanted());
        QTest::keyClick(shared, Qt::Key_Return); // as Enter in the line beside it
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<PlayerMarker>(), (PlayerMarker{own.id, 17'020, QStringLiteral("laughs"), 2, true, true}));
        // Where nothing is written, Enter there is nothing.
        colour->setFocus(Qt::TabFocusReason);
        QTest::keyClick(colour, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QVERIFY(!window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"))->hasFocus());
        // The list that it opens has its keys, too.
        QTest::keyClick(colour, Qt::Key_Space);
        QTRY_VERIFY(colour->view()->isVisible());
        const int before = colour->currentIndex();
        QTest::keyClick(colour->view(), Qt::Key_Down);
        QTest::keyClick(colour->view(), Qt::Key_Return);
        QTRY_VERIFY(!colour->view()->isVisible());
        QCOMPARE(colour->currentIndex(), before + 1);
        QVERIFY(window.session.volume() == 1.0 && !window.session.isWanted());
    }

    void aLongNoteIsChangedWhole()
    {
        PlayerWindow window;
        openAt(window, 20'000);
        const QString words = QStringLiteral("word ").repeated(400).trimmed(); // as another program may write it
        window.view.setMarkers({{QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 17'020, words, 1, false, true}});
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        window.press(Qt::Key_F2);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(wanted[0][0].value<PlayerMarker>().note, words);
    }

    void aMarkerIsSetFiveSecondsBackWithoutPausing()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.isRunning());
        window.press(Qt::Key_M);
        QVERIFY(window.session.isRunning());
        QCOMPARE(wanted.size(), 1);
        const auto marker = wanted[0][0].value<PlayerMarker>();
        QVERIFY(marker.position >= 5000 && marker.position < 6000);
        QVERIFY(!marker.shared);
    }

    void aMomentIsMarkedWithItsNoteWithoutPausing()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        KeptMarkers kept(window.view);
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.isRunning());
        window.press(Qt::Key_M);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        QTRY_VERIFY(note->hasFocus());
        QVERIFY(note->placeholderText().contains(QStringLiteral("00:0"))); // says of which moment
        QCOMPARE(kept.markers.size(), 1); // before a word is typed
        const PlayerMarker marked = kept.markers.last();
        QTest::keyClicks(note, QStringLiteral("jam"));
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(window.session.isRunning());
        QCOMPARE(kept.markers.size(), 1);
        QCOMPARE(kept.markers.last(), (PlayerMarker{marked.id, marked.position, QStringLiteral("jam"), 0, false, true}));
        QVERIFY(!note->hasFocus() && note->text().isEmpty());
        window.press(Qt::Key_Space); // the keys are the player's again
        QTRY_VERIFY(!window.session.isRunning());
        // Enter takes them to it once more, and Escape leaves it as it was.
        window.press(Qt::Key_Return);
        QTRY_VERIFY(note->hasFocus());
        QCOMPARE(note->text(), QStringLiteral("jam"));
        QTest::keyClicks(note, QStringLiteral("no"));
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(!note->hasFocus() && note->text().isEmpty());
        QCOMPARE(kept.markers.last().note, QStringLiteral("jam"));
    }

    void threeMomentsAreMarkedOneAfterTheOtherWithoutANote()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        KeptMarkers kept(window.view);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.isRunning());
        window.press(Qt::Key_M);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClick(note, Qt::Key_Return);
        QVERIFY(!note->hasFocus());
        window.press(Qt::Key_M);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(!note->hasFocus());
        window.press(Qt::Key_M);
        QTRY_VERIFY(note->hasFocus());
        QTRY_VERIFY_WITH_TIMEOUT(!note->hasFocus(), 15'000); // who types nothing and goes on listening has the player's keys again
        QVERIFY(window.session.isRunning());
        QCOMPARE(kept.markers.size(), 3);
        QCOMPARE(kept.changes, 0);
    }

    void beforeTheFirstLetterOfANoteThePlayerHasItsKeysAndAPauseWaitsForIt()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        KeptMarkers kept(window.view);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.isRunning());
        window.press(Qt::Key_M);
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClick(note, Qt::Key_Space);
        QTRY_VERIFY(!window.session.isRunning());
        const qint64 before = window.session.position();
        QTest::keyClick(note, Qt::Key_Left);
        QTRY_COMPARE(window.session.position(), before - 5000);
        QTest::qWait(5500);
        QVERIFY(note->hasFocus() && note->text().isEmpty()); // it has been paused to write
        QTest::keyClicks(note, QStringLiteral("two words"));
        QTest::keyClick(note, Qt::Key_Left);
        QCOMPARE(note->text(), QStringLiteral("two words"));
        QCOMPARE(window.session.position(), before - 5000);
        QVERIFY(!window.session.isWanted());
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(kept.markers.size(), 1);
        QCOMPARE(kept.markers.last().note, QStringLiteral("two words"));
    }

    void whoTypesFasterThanTheDiskKeepsTheWholeNote()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        const QUuid first(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), second(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
        for (const char *words : {"one", "two"}) {
            window.press(Qt::Key_M);
            QTRY_VERIFY(note->hasFocus());
            QTest::keyClicks(note, QString::fromLatin1(words));
            QTest::keyClick(note, Qt::Key_Return);
        }
        QCOMPARE(wanted.size(), 2); // neither is kept yet
        window.view.markerKept(first);
        window.view.markerKept(second);
        QCOMPARE(wanted.size(), 4);
        QCOMPARE(wanted[2][0].value<PlayerMarker>().id, first);
        QCOMPARE(wanted[2][0].value<PlayerMarker>().note, QStringLiteral("one"));
        QCOMPARE(wanted[3][0].value<PlayerMarker>().id, second);
        QCOMPARE(wanted[3][0].value<PlayerMarker>().note, QStringLiteral("two"));
    }

    void ofAMomentThatCouldNotBeKeptTheNoteStaysInTheLine()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        for (const bool isWhileTyping : {true, false}) {
            wanted.clear();
            window.press(Qt::Key_M);
            QTRY_VERIFY(note->hasFocus());
            QTest::keyClicks(note, QStringLiteral("laughs"));
            if (!isWhileTyping)
                QTest::keyClick(note, Qt::Key_Return);
            window.view.markerNotKept(wanted[0][0].value<PlayerMarker>());
            QCOMPARE(note->text(), QStringLiteral("laughs"));
            wanted.clear();
            QTest::keyClick(note, Qt::Key_Return); // once more
            QCOMPARE(wanted.size(), 1);
            QVERIFY(wanted[0][0].value<PlayerMarker>().id.isNull());
            QCOMPARE(wanted[0][0].value<PlayerMarker>().note, QStringLiteral("laughs"));
            window.view.markerKept(QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
            window.view.setFocus();
        }
    }

    void aNoteIsWrittenInFullScreen()
    {
        PlayerWindow window;
        openAt(window, 10'000);
        KeptMarkers kept(window.view);
        window.press(Qt::Key_F);
        QTRY_VERIFY(window.view.isFullScreen());
        QVERIFY(QTest::qWaitForWindowActive(&window.view));
        window.view.setFocus();
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        QVERIFY(!note->isVisible());
        window.press(Qt::Key_M);
        QCOMPARE(kept.markers.size(), 1);
        QTRY_VERIFY(note->isVisible() && note->hasFocus());
        QTRY_VERIFY(window.stage->geometry().contains(note->geometry())); // over the picture
        QTest::keyClicks(note, QStringLiteral("jam"));
        QCOMPARE(note->text(), QStringLiteral("jam"));
        QVERIFY(stands(window, 10'000));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(kept.markers.last().note, QStringLiteral("jam"));
        QVERIFY(!note->isVisible() && window.view.isFullScreen()); // the picture is whole again
        // Escape leaves the note, and not the full screen.
        window.press(Qt::Key_F2);
        QTRY_VERIFY(note->isVisible() && note->hasFocus());
        QTest::keyClick(note, Qt::Key_Escape);
        QVERIFY(!note->isVisible() && window.view.isFullScreen());
        // Left while a note is written, the line is in the panel, with what was typed.
        window.press(Qt::Key_F2);
        QTRY_VERIFY(note->isVisible() && note->hasFocus());
        QTest::keyClicks(note, QStringLiteral("more"));
        window.actions.find(QStringLiteral("player.leaveFullScreen"))->trigger();
        QTRY_VERIFY(!window.view.isFullScreen() && note->isVisible());
        QVERIFY(note->parentWidget()->findChild<QListWidget *>(QStringLiteral("markers")));
        QCOMPARE(note->text(), QStringLiteral("more"));
    }

    void whoeverGetsUpLocksFromFullScreenAndTheKeysStayThePlayersAfterIt()
    {
        QWidget desk;
        QVBoxLayout column(&desk);
        QPushButton back;
        column.addWidget(&back);
        Actions actions;
        int locked = 0;
        actions.add(&desk, QStringLiteral("session.lock"), {}, QStringLiteral("Lock"), {Qt::CTRL | Qt::Key_L}, [&locked] { ++locked; });
        PlayerView view(actions, TestSound::silent());
        column.addWidget(&view);
        desk.show();
        QVERIFY(QTest::qWaitForWindowActive(&desk));
        view.open(inputsOf({m_film}), {}, 0);
        QTRY_COMPARE(view.session().state(), MediaSession::State::Standing);
        view.setFocus();
        QTRY_VERIFY(view.hasFocus());
        QTest::keyClick(&view, Qt::Key_F);
        QTRY_VERIFY(view.isFullScreen());
        QVERIFY(QTest::qWaitForWindowActive(&view));
        QTRY_VERIFY(view.hasFocus());
        QTest::keyClick(view.windowHandle(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(locked, 1);
        QTest::keyClick(view.windowHandle(), Qt::Key_Escape);
        QTRY_VERIFY(!view.isFullScreen());
        desk.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&desk));
        QTRY_VERIFY(view.hasFocus()); // and not the first button, which Space would press
        QTest::keyClick(desk.windowHandle(), Qt::Key_L, Qt::ControlModifier);
        QCOMPARE(locked, 2); // one key, not two that are in each other's way
    }

    void aClickOnThePictureGivesThePlayerItsKeys()
    {
        PlayerWindow window;
        openAt(window, 0);
        window.line->setFocus();
        QTRY_VERIFY(window.line->hasFocus());
        QTest::mouseClick(window.stage, Qt::LeftButton);
        QTRY_VERIFY(window.view.hasFocus());
        QTRY_VERIFY(window.session.isRunning());
    }

    void theTimeLineShowsItsSoundWhileItHasTheKeys()
    {
        PlayerWindow window;
        openAt(window, 0);
        window.view.setMarkers({{QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 17'020, QStringLiteral("mine alone"), 1, false, true}});
        const QPoint aside(window.line->width() / 4, window.line->height() / 2);
        const QColor before = window.line->grab().toImage().pixelColor(aside);
        window.line->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(window.line->hasFocus());
        QCOMPARE(window.line->grab().toImage().pixelColor(aside), before); // its frame covers nothing
    }

    void aNoteTakesLettersThatAreKeysElsewhere()
    {
        PlayerWindow window;
        openAt(window, 20'000);
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        note->setFocus();
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, QStringLiteral("jam, falls <b>"));
        QCOMPARE(note->text(), QStringLiteral("jam, falls <b>"));
        QVERIFY(wanted.isEmpty());
        QVERIFY(stands(window, 20'000));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].value<PlayerMarker>().note, QStringLiteral("jam, falls <b>"));
        QCOMPARE(wanted[0][0].value<PlayerMarker>().position, 15'000);
        QVERIFY(note->text().isEmpty());
    }

    void markersLeadToTheirPlaceAndOwnOnesCanGo()
    {
        PlayerWindow window;
        openAt(window, 0);
        const PlayerMarker own{QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 17'020, QStringLiteral("laughs"), 1, true, true};
        const PlayerMarker other{QUuid(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 4020, QStringLiteral("avoids"), 0, true, false};
        auto *list = window.view.findChild<QListWidget *>(QStringLiteral("markers"));
        const auto *none = window.view.findChild<QWidget *>(QStringLiteral("noMarkers"));
        window.view.setMarkers({});
        QVERIFY(none->isVisibleTo(list)); // and says how the first is made
        QVERIFY(qobject_cast<const QLabel *>(none)->text().contains(QStringLiteral("M marks")));
        window.view.setMarkers({own, other});
        QVERIFY(!none->isVisibleTo(list));
        QCOMPARE(list->count(), 2);
        QVERIFY(list->item(0)->text().contains(QStringLiteral("avoids"))); // by time
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Down); // moves in the list, and turns nothing louder or quieter
        QCOMPARE(list->currentRow(), 1);
        QCOMPARE(window.session.volume(), 1.0);
        QSignalSpy removed(&window.view, &PlayerView::markerRemoveWanted);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QTRY_VERIFY(stands(window, 17'020));
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][0].toUuid(), own.id);
        list->setCurrentRow(0);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(removed.size(), 1); // somebody else's stays
    }

    void anyMarkerOfOnesOwnIsChangedWhereverItShows()
    {
        PlayerWindow window;
        openAt(window, 3000);
        const PlayerMarker first{QUuid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 4020, QStringLiteral("laughs"), 1, true, true};
        const PlayerMarker second{QUuid(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 17'020, QStringLiteral("jam"), 2, false, true};
        const PlayerMarker others{QUuid(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), 10'000, QStringLiteral("avoids"), 0, true, false};
        window.view.setMarkers({first, others, second});
        auto *list = window.view.findChild<QListWidget *>(QStringLiteral("markers"));
        auto *note = window.view.findChild<QLineEdit *>(QStringLiteral("markerNote"));
        auto *shared = window.view.findChild<QCheckBox *>();
        QSignalSpy wanted(&window.view, &PlayerView::markerWanted);
        // F2: the one nearest to where it stands.
        window.press(Qt::Key_F2);
        QVERIFY(note->hasFocus() && note->text() == QStringLiteral("laughs") && shared->isChecked());
        shared->setChecked(false);
        window.view.findChild<QComboBox *>(QStringLiteral("markerColour"))->setCurrentIndex(4);
        QTest::keyClicks(note, QStringLiteral("laughed"));
        QTest::keyClick(note, Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        PlayerMarker changed = wanted.takeFirst()[0].value<PlayerMarker>();
        QCOMPARE(changed, (PlayerMarker{first.id, 4020, QStringLiteral("laughed"), 4, false, true}));
        // The chosen one of the list; a double click there.
        list->setFocus();
        list->setCurrentRow(2);
        QTest::keyClick(list, Qt::Key_F2);
        QVERIFY(note->hasFocus() && note->text() == QStringLiteral("jam"));
        QTest::keyClick(note, Qt::Key_Escape);
        const QPoint there = list->visualItemRect(list->item(0)).center();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, there);
        QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, there);
        QVERIFY(note->hasFocus() && note->text() == QStringLiteral("laughs"));
        QTest::keyClick(note, Qt::Key_Escape);
        // On the time line: a double click, and the menu.
        QTest::mouseDClick(window.line, Qt::LeftButton, {}, {window.line->xOf(17'020), 20});
        QVERIFY(note->hasFocus() && note->text() == QStringLiteral("jam"));
        QTest::keyClick(note, Qt::Key_Escape);
        const auto menuAt = [&](qint64 position) {
            const QPoint at(window.line->xOf(position), 20);
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, window.line->mapToGlobal(at));
            QCoreApplication::sendEvent(window.line, &event);
            return window.view.findChild<QMenu *>(QStringLiteral("markerMenu"));
        };
        QSignalSpy removed(&window.view, &PlayerView::markerRemoveWanted);
        QMenu *menu = menuAt(4020);
        QVERIFY(menu && menu->findChild<QAction *>(QStringLiteral("markerChange"))->isEnabled());
        menu->findChild<QAction *>(QStringLiteral("markerRemove"))->trigger();
        QCOMPARE(removed.takeFirst()[0].toUuid(), first.id);
        delete menu;
        // Somebody else's: the menu says why not, and nothing opens it.
        menu = menuAt(10'000);
        QVERIFY(menu && !menu->findChild<QAction *>(QStringLiteral("markerChange"))->isEnabled() && !menu->findChild<QAction *>(QStringLiteral("markerRemove"))->isEnabled());
        delete menu;
        QTest::mouseDClick(window.line, Qt::LeftButton, {}, {window.line->xOf(10'000), 20});
        QVERIFY(!note->hasFocus() && !note->placeholderText().isEmpty());
        // Where nothing is marked, there is no menu.
        QVERIFY(!menuAt(13'000));
        QVERIFY(wanted.isEmpty());
    }

    void aPartRepeatsFromAToB()
    {
        PlayerWindow window;
        openAt(window, 5000);
        window.press(Qt::Key_A);
        window.session.seek(5600);
        QTRY_VERIFY(stands(window, 5600));
        window.press(Qt::Key_B);
        QCOMPARE(window.session.loop(), std::optional(MediaRange{5000, 5600}));
        int turns = 0;
        qint64 before = 0;
        connect(&window.session, &MediaSession::positionChanged, &window.view, [&](qint64 position) { turns += std::exchange(before, position) > position ? 1 : 0; });
        window.press(Qt::Key_Space);
        QTRY_VERIFY(turns >= 2);
        window.press(Qt::Key_R);
        QVERIFY(!window.session.loop());
    }

    void whatRepeatsIsSeenAndEndedWithTheMouse()
    {
        PlayerWindow window;
        openAt(window, 5000);
        const auto action = [&](const char *id) { return window.actions.find(QLatin1StringView(id)); };
        const auto *told = window.view.findChild<PlainLabel *>(QStringLiteral("playerLoop"));
        const auto go = [&](qint64 position) {
            window.session.seek(position);
            QTRY_VERIFY(stands(window, position));
        };
        QVERIFY(told->text().isEmpty() && !action("player.loopOff")->isEnabled());
        const QImage before = window.line->grab().toImage();
        window.press(Qt::Key_A);
        QVERIFY(window.line->grab().toImage() != before); // A alone is on the line
        QVERIFY(action("player.loopStart")->isChecked() && !action("player.loopEnd")->isChecked());
        QVERIFY2(told->text().contains(QStringLiteral("00:05")), qPrintable(told->text()));
        window.press(Qt::Key_B);
        QVERIFY(!window.session.loop() && !action("player.loopEnd")->isChecked());
        QVERIFY2(told->text().contains(QStringLiteral("same place")), qPrintable(told->text()));
        // B before A: what lies between them is meant.
        go(3000);
        window.press(Qt::Key_B);
        QCOMPARE(window.session.loop(), std::optional(MediaRange{3000, 5000}));
        QVERIFY(action("player.loopStart")->isChecked() && action("player.loopEnd")->isChecked());
        QVERIFY2(told->text().contains(QStringLiteral("00:03")) && told->text().contains(QStringLiteral("00:05")), qPrintable(told->text()));
        QToolButton *off = nullptr;
        for (QToolButton *button : window.view.findChildren<QToolButton *>()) {
            if (button->defaultAction() == action("player.loopOff"))
                off = button;
        }
        QVERIFY(off && off->isVisible() && off->isEnabled());
        QTest::mouseClick(off, Qt::LeftButton);
        QVERIFY(!window.session.loop() && !off->isEnabled() && told->text().isEmpty());
        QVERIFY(!action("player.loopStart")->isChecked() && !action("player.loopEnd")->isChecked());
        // B first, and A then; nothing repeats from the beginning meanwhile.
        go(8000);
        window.press(Qt::Key_B);
        QVERIFY(!window.session.loop() && action("player.loopEnd")->isChecked());
        go(6000);
        window.press(Qt::Key_A);
        QCOMPARE(window.session.loop(), std::optional(MediaRange{6000, 8000}));
        // An A behind the B of what repeats begins anew.
        go(12'000);
        window.press(Qt::Key_A);
        QVERIFY(!window.session.loop() && action("player.loopStart")->isChecked() && !action("player.loopEnd")->isChecked());
        window.press(Qt::Key_R);
        QVERIFY(!action("player.loopStart")->isChecked() && told->text().isEmpty());
    }

    void aClickOnTheTimeLineGoesThere()
    {
        PlayerWindow window;
        openAt(window, 0);
        const qint64 target = window.line->positionAt(window.line->width() / 2);
        QTest::mouseClick(window.line, Qt::LeftButton, {}, QPoint(window.line->width() / 2, window.line->height() / 2));
        QTRY_VERIFY(stands(window, target));
        QCOMPARE(window.shownNumber(0), TestMedia::numberAt(target));
        QCOMPARE(window.line->value(), static_cast<int>(target));
    }

    void twoPeopleStandSideBySideOrLargeAndSmall()
    {
        PlayerWindow window;
        window.view.open(inputsOf({m_film, m_sound, m_film}), {QStringLiteral("Jane"), QStringLiteral("Jane"), QStringLiteral("Dr Lee")}, 3020);
        QTRY_VERIFY(window.session.isSettled());
        QCOMPARE(window.shownNumber(0), TestMedia::numberAt(3020));
        QCOMPARE(window.shownNumber(2), TestMedia::numberAt(3020));
        QVERIFY(window.stage->areaOf(0).right() < window.stage->areaOf(2).left());
        window.press(Qt::Key_V);
        QCOMPARE(window.stage->areaOf(0), window.stage->rect());
        QTest::mouseClick(window.stage, Qt::LeftButton, {}, window.stage->areaOf(2).center());
        QCOMPARE(window.stage->areaOf(2), window.stage->rect());
        QVERIFY(!window.session.isWanted()); // the click chose, and did not play
        window.press(Qt::Key_V);
        QVERIFY(window.stage->areaOf(0).isEmpty());
    }

    void thePlaceIsToldWhenItStands()
    {
        PlayerWindow window;
        openAt(window, 2000);
        QSignalSpy told(&window.view, &PlayerView::positionReached);
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.position() > 2500);
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.isSettled());
        QCOMPARE(told.last()[0].toLongLong(), window.session.position());
        window.session.seek(29'800);
        window.press(Qt::Key_Space);
        QTRY_VERIFY(told.last()[0].toLongLong() == 0); // watched to the end: from the beginning next time
    }

    void aLockLeavesNothingOnTheScreen()
    {
        PlayerWindow window;
        openAt(window, 3020);
        auto *list = window.view.findChild<QListWidget *>(QStringLiteral("markers"));
        window.view.setMarkers({{QUuid(), 1000, QStringLiteral("avoids"), 0, false, true}});
        QSignalSpy told(&window.view, &PlayerView::positionReached);
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.position() > 3300);
        window.view.blank();
        QVERIFY(!told.isEmpty() && told.last()[0].toLongLong() > 3200);
        QCOMPARE(window.session.state(), MediaSession::State::Empty);
        QCOMPARE(window.session.trackCount(), 0);
        QCOMPARE(list->count(), 0);
        QVERIFY(!window.stage->isVisible());
        QVERIFY(!window.actions.find(QStringLiteral("player.play"))->isEnabled());
        const QImage stage = window.stage->grab().toImage();
        for (int x = 0; x < stage.width(); x += 7)
            QCOMPARE(qGray(stage.pixel(x, stage.height() / 2)), 0);
    }

    void leavingThePlaceIsSilent()
    {
        PlayerWindow window;
        openAt(window, 1000);
        window.press(Qt::Key_Space);
        QTRY_VERIFY(window.session.isRunning());
        window.view.hide();
        QTRY_VERIFY(window.session.isSettled());
    }

    void fullScreenComesBackToItsPlace()
    {
        QWidget shell;
        auto *layout = new QVBoxLayout(&shell);
        Actions actions;
        auto *view = new PlayerView(actions, TestSound::silent());
        layout->addWidget(view);
        shell.resize(1000, 700);
        shell.show();
        view->open(inputsOf({m_film}), {}, 2020);
        QTRY_VERIFY(view->session().isSettled());
        view->session().play();
        actions.find(QStringLiteral("player.fullScreen"))->trigger();
        QTRY_VERIFY(view->isWindow() && view->isFullScreen());
        QVERIFY(view->session().isWanted());
        actions.find(QStringLiteral("player.leaveFullScreen"))->trigger();
        QTRY_VERIFY(!view->isWindow() && view->isVisible());
        QCOMPARE(view->parentWidget(), &shell);
        QCOMPARE(view->size(), layout->contentsRect().size());
        QVERIFY(view->session().isWanted());
        actions.find(QStringLiteral("player.fullScreen"))->trigger();
        view->blank(); // a lock does not leave a window without its shell
        QVERIFY(!view->isWindow());
    }

    void whatCannotBePlayedSaysSo()
    {
        PlayerWindow window;
        QSignalSpy failed(&window.view, &PlayerView::failed);
        window.view.open(inputsOf({QByteArray(4000, 'x')}), {});
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(shows(window.view, QStringLiteral("holds no picture and no sound")));
        window.view.showProblem({ErrorCode::KeyMissing, {{QStringLiteral("media"), QStringLiteral("without_key")}}});
        QVERIFY(shows(window.view, QStringLiteral("key of this file is gone")));
        window.view.open(inputsOf({m_film, QByteArray(4000, 'x')}), {QStringLiteral("Jane"), QStringLiteral("Dr Lee")});
        QTRY_VERIFY(window.session.isSettled());
        QVERIFY(shows(window.view, QStringLiteral("Dr Lee: ")));
    }

    void everyControlHasAName()
    {
        PlayerWindow window;
        openAt(window, 1000);
        QCOMPARE(AccessibleNames::missing(window.view), QStringList());
    }

    void soundAloneHasItsPage()
    {
        PlayerWindow window;
        window.view.open(inputsOf({m_sound}), {});
        QTRY_VERIFY(window.session.isSettled());
        QVERIFY(!window.stage->isVisible());
        QVERIFY(shows(window.view, QStringLiteral("Sound only")));
    }

private:
    void openAt(PlayerWindow &window, qint64 position)
    {
        window.view.open(inputsOf({m_film}), {}, position);
        QTRY_VERIFY(stands(window, position));
        window.view.setFocus();
    }
    static bool stands(const PlayerWindow &window, qint64 position) { return window.session.isSettled() && window.session.position() == position; }
    static bool shows(const QWidget &view, const QString &part)
    {
        const auto labels = view.findChildren<PlainLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](const PlainLabel *label) { return label->isVisible() && label->text().contains(part); });
    }

    TestMedia m_media;
    QByteArray m_film;
    QByteArray m_sound;
};

QTEST_MAIN(PlayerViewTest)
#include "PlayerViewTest.moc"
