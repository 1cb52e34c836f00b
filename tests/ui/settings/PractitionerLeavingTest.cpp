// A practitioner leaves, and is taken out of the practice.
#include "models/records/Practitioner.h"
#include "services/practice/calendar/AppointmentCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/ui/settings/SettingsWindow.h"

#include <QDialog>
#include <QListView>
#include <QPushButton>

#include <algorithm>

using namespace praxis;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

/// Practitioners in the settings, with Dr Lee's form open.
struct LeavingWindow : Window {
    LeavingWindow()
    {
        place.openPage(u"practitioners"_s);
        auto *list = find<QListView>("records");
        if (!QTest::qWaitFor([list] { return list->model()->rowCount() == 2; }))
            qFatal("the practitioners do not show");
        const bool isFirst = list->model()->index(0, 0).data().toString().contains(u"Lee"_s);
        list->setCurrentIndex(list->model()->index(isFirst ? 0 : 1, 0));
        settle(place, practice.desk);
    }
    [[nodiscard]] QDialog *question() { return place.window()->findChild<QDialog *>(u"ask"_s); }
    [[nodiscard]] bool isThere()
    {
        const auto all = practice.mustAsk(List<Practitioner>{});
        return std::ranges::any_of(all, [this](const auto &one) { return one->id == practice.lee; });
    }
    QUuid book(int hour)
    {
        return practice.mustRun(practice.at(hour, 0, practice.addPerson(u"Jane"_s, u"Nguyen"_s))).firstOf(u"Appointment");
    }
};

} // namespace

class PractitionerLeavingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoHasClientsToComeIsAskedAboutWithTheirNumber();
    void whoHasNoneIsDeletedAtOnce();
};

void PractitionerLeavingTest::whoHasClientsToComeIsAskedAboutWithTheirNumber()
{
    LeavingWindow w;
    w.book(9);
    w.book(11);
    const QUuid cancelled = w.book(13);
    w.practice.mustRun(SetAppointmentStatus{.appointment = cancelled, .status = AppointmentStatus::Cancelled});
    w.click("delete");
    QTRY_VERIFY(w.question());
    QVERIFY2(w.question()->accessibleName().contains(u"Dr Lee"_s) && w.question()->accessibleName().contains(u"2 "_s), qPrintable(w.question()->accessibleName()));
    QTest::mouseClick(w.question()->findChild<QPushButton *>(u"keep"_s), Qt::LeftButton);
    QTRY_VERIFY(!w.question());
    QVERIFY(w.isThere());
    w.click("delete"); // and can be asked again
    QTRY_VERIFY(w.question());
    QTest::mouseClick(w.question()->findChild<QPushButton *>(u"verb"_s), Qt::LeftButton);
    QTRY_VERIFY(!w.isThere());
}

void PractitionerLeavingTest::whoHasNoneIsDeletedAtOnce()
{
    LeavingWindow w;
    w.click("delete");
    QTRY_VERIFY(!w.isThere());
    QVERIFY(!w.question());
}

QTEST_MAIN(PractitionerLeavingTest)
#include "PractitionerLeavingTest.moc"
