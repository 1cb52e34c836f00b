// Standing addresses of practitioners with video services of others.
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/video/MeetingLinkCommands.h"
#include "services/practice/video/VideoQueries.h"
#include "tests/ui/settings/SettingsWindow.h"
#include "ui/common/PlainLabel.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QTreeWidget>

using namespace praxis;
using namespace praxis::test;
using namespace praxis::ui;

class LinksPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLinkIsAddedSwitchedCopiedAndRemoved();
    void whatIsNoLinkSaysWhy();
    void aPsychologistHasTheirOwnOnly();
    void manyAreFoundSwitchedAndRemovedTogether();
};

void LinksPageTest::aLinkIsAddedSwitchedCopiedAndRemoved()
{
    Window w;
    w.place.openPage(QStringLiteral("meeting_links"));
    auto *list = w.find<QTreeWidget>("links");
    QTRY_VERIFY(!list->isVisible()); // and the page says what such a link is for
    auto *kind = w.find<QComboBox>("kind");
    kind->setCurrentIndex(kind->findData(QStringLiteral("zoom")));
    w.type("address", QStringLiteral("https://zoom.us/j/1234567890?pwd=hush"));
    w.type("note", QStringLiteral("for groups"));
    keepPicture(&w.place, "settings-links-new");
    w.click("linkSave");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QTRY_VERIFY(list->currentItem());
    QVERIFY(list->isVisible());
    for (int column = 0; column < list->columnCount(); ++column)
        QVERIFY(!list->topLevelItem(0)->text(column).contains(QStringLiteral("hush")));
    QVERIFY(w.find<QLineEdit>("address")->text().isEmpty());
    keepPicture(&w.place, "settings-links");
    w.click("linkCopy");
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://zoom.us/j/1234567890?pwd=hush"));
    QTRY_COMPARE(list->topLevelItem(0)->text(4), QStringLiteral("1"));
    w.click("linkActive");
    QTRY_COMPARE(list->topLevelItem(0)->text(3), QStringLiteral("Off"));
    w.click("linkRemove");
    QTRY_VERIFY(w.practice.mustAsk(ShowMeetingLinks{}).isEmpty());
    QTRY_VERIFY(!list->isVisible());
}

void LinksPageTest::whatIsNoLinkSaysWhy()
{
    Window w;
    w.place.openPage(QStringLiteral("meeting_links"));
    auto *kind = w.find<QComboBox>("kind");
    kind->setCurrentIndex(kind->findData(QStringLiteral("teams")));
    w.type("address", QStringLiteral("https://zoom.us/j/1234567890"));
    w.click("linkSave");
    QTRY_VERIFY(!w.page()->findChildren<PlainLabel *>().isEmpty());
    QTRY_VERIFY(std::ranges::any_of(w.page()->findChildren<PlainLabel *>(), [](const PlainLabel *label) { return label->isVisible() && label->text().contains(QStringLiteral("not an address of that service")); }));
    QVERIFY(w.practice.mustAsk(ShowMeetingLinks{}).isEmpty());
    QCOMPARE(w.find<QLineEdit>("address")->text(), QStringLiteral("https://zoom.us/j/1234567890")); // what was typed is still there
}

void LinksPageTest::aPsychologistHasTheirOwnOnly()
{
    Window w(&TestPractice::psychologist);
    w.place.openPage(QStringLiteral("meeting_links"));
    QCOMPARE(w.find<QComboBox>("practitioner")->count(), 1);
}

void LinksPageTest::manyAreFoundSwitchedAndRemovedTogether()
{
    Window w;
    for (int i = 0; i < 8; ++i)
        w.practice.mustRun(SetMeetingLink{.practitioner = i % 2 ? w.practice.lee : w.practice.okafor, .kind = QStringLiteral("zoom"), .address = QStringLiteral("https://zoom.us/j/123456789%1").arg(i), .note = QStringLiteral("room %1").arg(i)});
    w.place.openPage(QStringLiteral("meeting_links"));
    auto *list = w.find<QTreeWidget>("links");
    QTRY_COMPARE(list->topLevelItemCount(), 8);
    const auto shown = [&] {
        int count = 0;
        for (int row = 0; row < list->topLevelItemCount(); ++row)
            count += !list->topLevelItem(row)->isHidden();
        return count;
    };
    w.type("linkSearch", QStringLiteral("LEE zoom"));
    QTRY_COMPARE(shown(), 4);
    list->selectAll();
    QCOMPARE(list->selectedItems().size(), 4); // only what is shown
    keepPicture(&w.place, "settings-links-many");
    w.click("linkActive");
    const auto active = [&] { return std::ranges::count_if(w.practice.mustAsk(ShowMeetingLinks{}), &MeetingLinkLine::isActive); };
    QTRY_COMPARE(active(), 4);
    QTRY_COMPARE(list->selectedItems().size(), 4); // still chosen, once the list is anew
    w.click("linkRemove");
    QTRY_COMPARE(w.practice.mustAsk(ShowMeetingLinks{}).size(), 4);
    w.practice.mustRun(Undo{w.practice.mustAsk(ShowUndo{}).undoStep});
    QCOMPARE(w.practice.mustAsk(ShowMeetingLinks{}).size(), 8);
}

QTEST_MAIN(LinksPageTest)
#include "LinksPageTest.moc"
