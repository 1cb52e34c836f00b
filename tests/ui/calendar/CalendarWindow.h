#pragma once

#include "services/practice/door/Desk.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/TestPractice.h"
#include "ui/calendar/AppointmentInspector.h"
#include "ui/calendar/CalendarPlace.h"
#include "ui/calendar/TimeGrid.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"

#include <QTest>
#include <QWidget>

#include <memory>

namespace praxis::test {

/// A calendar in a window on a small real practice; the shell's part is played by what it remembers.
class CalendarWindow : public ui::Navigator, public ui::Notices {
public:
    explicit CalendarWindow(const TestPractice::Options &options = {}, bool open = true);
    ~CalendarWindow() override;

    /// Signs in (as the receptionist where nobody else is said) and shows Tuesday 24 November 2026.
    void open();
    void goTo(const QString &placeId) override { wentTo = placeId; }
    void openPerson(const QUuid &person) override { openedPerson = person; }
    void openDay(const QDate &) override {}
    void openAppointment(const QUuid &, const QDate &) override {}
    void bookFor(const QUuid &) override {}
    void openNote(const QUuid &) override {}
    void writeNote(const QUuid &, const QUuid &) override {}
    void takePayment(const QUuid &, const QUuid &) override {}
    void chargeAppointment(const QUuid &) override {}
    void openRecording(const QUuid &) override {}
    void openRecordingsOf(const QUuid &appointment) override { recordingsOf = appointment; }
    void importRecording(const QUuid &appointment, const QStringList &files) override
    {
        importedFor = appointment;
        imported += files;
    }
    void openDocument(const QUuid &) override {}
    void openDocumentsOf(const QUuid &) override {}
    void fileDocuments(const QUuid &person, const QUuid &appointment, const QStringList &files) override
    {
        filedAbout = person;
        filedFor = appointment;
        filed += files;
    }
    void done(const Outcome &outcome) override { outcomes.append(outcome); }
    void failed(const Error &error) override { errors.append(error); }
    void say(const QString &sentence) override { said.append(sentence); }

    [[nodiscard]] ui::TimeGrid &grid() { return *place->grid(); }
    /// Where a time of a column is on the grid's viewport.
    [[nodiscard]] QPoint at(int column, int hour, int minute = 0);
    [[nodiscard]] QPoint onTile(const QUuid &appointment, double down = 0.4);
    void drag(const QPoint &from, const QPoint &to, bool release = true);
    template <class W> W *find(const char *name) { return window->findChild<W *>(QLatin1String(name)); }
    /// The pop-over of that name which is open.
    [[nodiscard]] QWidget *popover(const char *name);
    [[nodiscard]] bool shows(const QUuid &appointment) { return grid().entry(appointment) != nullptr; }
    [[nodiscard]] WallTime startOf(const QUuid &appointment) { return practice.appointment(appointment)->startWall; }
    [[nodiscard]] QVector<CalendarEntry> everything();
    /// Until nothing more comes by itself.
    void settle() { test::settle(*window, *desk); }
    /// Adds an appointment, as somebody else at another desk would.
    QUuid book(int hour, int minute, const QUuid &person, const QString &repeat = {}, QDate date = {});

    TestPractice practice;
    const Actor TestPractice::*who = &TestPractice::receptionist; ///< who signs in
    std::unique_ptr<Desk> desk;
    std::unique_ptr<ui::Actions> actions;
    std::unique_ptr<ui::Directory> directory;
    std::unique_ptr<QWidget> window;
    ui::CalendarPlace *place = nullptr;
    ui::AppointmentInspector *inspector = nullptr;
    QVector<Outcome> outcomes;
    QVector<Error> errors;
    QStringList said;
    QString wentTo;
    QUuid openedPerson;
    QUuid recordingsOf, importedFor, filedAbout, filedFor;
    QStringList imported, filed;
};

} // namespace praxis::test
