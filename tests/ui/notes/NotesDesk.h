#pragma once

#include "services/practice/people/ConsentCommands.h"
#include "services/paper/PaperPress.h"
#include "services/practice/notes/NoteCommands.h"
#include "tests/support/DrainedDesk.h"
#include "tests/support/PlaceWindow.h"
#include "tests/support/UiPractice.h"
#include "ui/notes/NoteEditor.h"
#include "ui/notes/NoteList.h"
#include "ui/notes/NotePane.h"
#include "ui/notes/NoteReader.h"
#include "ui/notes/NoteRows.h"
#include "ui/notes/NotesPlace.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTextEdit>

namespace praxis::test {

/// The place of notes before somebody of the practice. Dr Lee saw Jane on Tuesday at nine and at ten; now it is noon.
class NotesDesk : public UiPractice {
public:
    explicit NotesDesk(const Actor TestPractice::*who = &TestPractice::psychologist) : UiPractice(who)
    {
        context.paper = &press;
        jane = addPerson(QStringLiteral("Jane"), QStringLiteral("Nguyen"), lee);
        tom = addPerson(QStringLiteral("Tom"), QStringLiteral("Silva"), lee);
        janesSession = seen(at(9, 0, jane));
        tomsSession = seen(at(10, 0, tom));
        clock.at = must(zones.toInstant({QDate(2026, 11, 24), QTime(12, 0)}, QStringLiteral("Australia/Sydney")));
    }

    /// The window with the place; closed by `leave`, as at the end of a day or at a lock.
    void enter()
    {
        place = std::make_unique<ui::NotesPlace>(context);
        window = std::make_unique<PlaceWindow>(*place);
        QVERIFY(QTest::qWaitFor([this] { return place->rows().rowCount() > 0; }, 5'000));
        settled();
    }
    void leave()
    {
        window.reset();
        place.reset();
        drain(desk);
    }
    void settled() { settle(*window, desk); }
    [[nodiscard]] ui::NotePane &pane() { return place->pane(); }
    [[nodiscard]] ui::NoteEditor *editor() { return pane().editor(); }
    [[nodiscard]] QTextEdit *field(int index = 0) { return editor() ? editor()->findChild<QTextEdit *>(QStringLiteral("noteSection%1").arg(index)) : nullptr; }
    /// The line of the list with these words begins with somebody's name and belongs to that kind.
    [[nodiscard]] int row(int kind, const QString &who) const
    {
        for (int i = 0; i < place->rows().rowCount(); ++i) {
            if (place->rows().row(i).kind == kind && place->rows().row(i).title == who)
                return i;
        }
        return -1;
    }
    /// Onto the line with the arrow keys, and Enter.
    void openByKeys(int target)
    {
        QVERIFY(target >= 0);
        place->list().takeFocus();
        for (int guard = 0; place->list().currentIndex().row() != target && guard < 100; ++guard)
            QTest::keyClick(&place->list(), place->list().currentIndex().row() < target ? Qt::Key_Down : Qt::Key_Up);
        QCOMPARE(place->list().currentIndex().row(), target);
        QTest::keyClick(&place->list(), Qt::Key_Return);
    }
    /// Opens a note that takes a reason, and gives one.
    void openWithReason(const QUuid &note)
    {
        QVERIFY(place->openNote(note));
        QTRY_VERIFY(window->child<QPushButton>("noteOpenWithReason")->isVisible());
        window->click("noteOpenWithReason");
        QTRY_VERIFY(window->child<QLineEdit>("reason"));
        QTest::keyClicks(window->child<QLineEdit>("reason"), QStringLiteral("Complaint 12"));
        window->click("verb");
        QTRY_VERIFY(pane().reader().isVisible());
        settled();
    }
    [[nodiscard]] QString stored(const QUuid &note, const Actor TestPractice::*who = &TestPractice::psychologist)
    {
        const auto opened = door().ask(this->*who, OpenNote{note, {}});
        if (!opened)
            return codeName(opened.error().code);
        QStringList texts;
        for (const NoteSection &section : opened->note.text.sections) {
            if (!section.text.isEmpty())
                texts << section.text;
        }
        return texts.join(u'|');
    }
    QUuid written(const QString &text, NoteVisibility visibility = NoteVisibility::CareTeam, const QUuid &supervisor = {}, bool sign = true)
    {
        SaveNoteDraft save;
        save.person = jane;
        save.visibility = visibility;
        save.supervisor = supervisor;
        save.sections = {QJsonObject{{QStringLiteral("key"), QStringLiteral("text")}, {QStringLiteral("text"), text}}};
        const QUuid note = must(door().run(psychologist, save)).firstOf(u"Note");
        if (sign)
            must(door().run(psychologist, SignNote{note}));
        return note;
    }

    paper::PaperPress press;
    QUuid jane, tom, janesSession, tomsSession;
    std::unique_ptr<ui::NotesPlace> place;
    std::unique_ptr<PlaceWindow> window;

private:
    QUuid seen(const BookAppointment &booking)
    {
        const QUuid id = mustRun(booking).firstOf(u"Appointment");
        clock.at = must(zones.toInstant({booking.start.date, booking.start.time.addSecs(50 * 60)}, QStringLiteral("Australia/Sydney")));
        for (const QString &patient : booking.patients)
            mustRun(GiveConsent{.person = QUuid::fromString(patient), .kind = ConsentKind::Treatment});
        SetAppointmentStatus done;
        done.appointment = id;
        done.status = AppointmentStatus::Completed;
        mustRun(done);
        return id;
    }
};

} // namespace praxis::test
