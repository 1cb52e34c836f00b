// What is done with a note: opened with a reason, begun, added to, kept.
#include "ui/notes/NotePaneAct.h"

#include "models/rules/Notes.h"
#include "models/rules/People.h"
#include "services/practice/door/Desk.h"
#include "services/practice/retention/HoldCommands.h"
#include "services/practice/retention/KeepingCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/Directory.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/RetainDialog.h"
#include "ui/common/Wording.h"
#include "ui/notes/NotePaper.h"
#include "ui/notes/NotePreference.h"
#include "ui/notes/NoteReader.h"
#include "ui/notes/NoteRows.h"
#include "ui/notes/ReadersDialog.h"

#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace praxis::ui {

/// Asked and waited for: nothing is open until somebody else allows it.
void NotePane::askSecond()
{
    ask::reason(this, tr("Ask a second person to let you read this note?"),
                tr("The practice manager or another administrator sees your name and your reason among the notes, and allows it or not. Come back here then."), tr("Ask"), [this](const QString &why) {
                    act(AskNoteOpening{m_asked, why}, [this](const Outcome &) {
                        m_waitsForSecond = true;
                        m_withReason->hide();
                        m_closed->setTexts(tr("Asked"), tr("The note opens here once a second person has allowed it."));
                    });
                });
}

/// The other side of the same: somebody asks, and this is the second person.
void NotePane::allowOpening(const NoteRow &row)
{
    showNothing(row.title, row.detail);
    ask::choose(this, tr("Let this note be read?"), tr("%1\n\nWhoever asks can read it for half an hour. Its author sees both your names.").arg(row.detail),
                {tr("Allow for half an hour"), tr("Do not allow")}, [this, id = row.id](int chosen) {
                    act(AllowNoteOpening{id, chosen == 0}, [this](const Outcome &) { Q_EMIT listChanged(); });
                })->setObjectName(QStringLiteral("allowOpening"));
}

void NotePane::openWithReason()
{
    if (m_takesTwo)
        return askSecond();
    const QString title = m_takesGlass ? tr("Open a note that is not open to the practice?") : tr("Open a note of those who treat this person?");
    ask::reason(this, title, tr("You can read it for half an hour. Its author sees your name and your reason."), tr("Open note"), [this](const QString &why) {
                    if (!m_takesGlass)
                        return askWith(m_asked, why);
                    act(BreakGlass{m_asked, why}, [this](const Outcome &) { askFor(m_asked); });
                });
}

void NotePane::write(const QUuid &person, const QUuid &appointment)
{
    if (m_editor && !appointment.isNull() && m_editor->start().draft.appointment == appointment && m_editor->start().draft.person == person)
        return takeFocus();
    leave([this, person, appointment] {
        if (appointment.isNull())
            return begin(person, appointment);
        dropEditor();
        const quint64 turn = ++m_turn;
        later(m_context.desk.ask(PersonNotes{person, appointment, {}, {}, 100}), this, [=, this](const Result<QVector<NoteEntry>> &there) {
            if (turn != m_turn)
                return;
            if (!there)
                return showClosed(there.error());
            const QUuid me = m_context.desk.actor().practitioner;
            const auto mine = std::ranges::find_if(*there, [&](const NoteEntry &note) { return note.author == me && note.addendumTo.isNull(); });
            if (mine != there->end())
                askFor(mine->id);
            else
                begin(person, appointment);
        });
    });
}

void NotePane::writeSession(const QUuid &appointment)
{
    leave([this, appointment] {
        dropEditor();
        const quint64 turn = ++m_turn;
        later(m_context.desk.ask(OpenAppointment{appointment}), this, [=, this](const Result<AppointmentDetails> &details) {
            if (turn != m_turn)
                return;
            if (!details)
                return showClosed(details.error());
            if (details->people.size() == 1)
                return write(details->people.front().person.id, appointment);
            QStringList names;
            for (const ParticipantLine &line : details->people)
                names << wording::fullName(line.person);
            ask::choose(this, tr("Whom is this note about?"), tr("A note is about one person; the others of the session have notes of their own."), names,
                        [this, appointment, people = details->people](int index) { write(people[index].person.id, appointment); });
        });
    });
}

void NotePane::openRow(const NoteRow &row)
{
    switch (row.kind) {
    case NoteRow::Heading:
        return;
    case NoteRow::Draft:
    case NoteRow::Note:
        return open(row.id);
    case NoteRow::Session:
        if (m_context.desk.may(QStringLiteral("note.write")) == Cell::No)
            return m_context.navigator.openAppointment(row.id, m_moments.wall(row.at).date);
        return row.person.isNull() ? writeSession(row.id) : write(row.person, row.id);
    case NoteRow::Opening:
        return allowOpening(NoteRow(row));
    case NoteRow::Access:
        open(row.note);
        if (m_context.desk.may(QStringLiteral("note.acknowledge")) != Cell::No) {
            // Who has looked at this knows it now.
            later(m_context.desk.run(AcknowledgeNoteAccess{row.id}), this, [this](const Result<Outcome> &) { Q_EMIT listChanged(); });
            m_context.notices.say(tr("%1, %2", "who opened a note and why, a time").arg(row.detail, row.when));
        }
        return;
    }
}

/// A new one: its person, its session and the layout that was used last are asked for; nothing is written yet.
void NotePane::begin(const QUuid &person, const QUuid &appointment)
{
    dropEditor();
    m_asked = {};
    m_stack->setCurrentIndex(Loading);
    const quint64 turn = ++m_turn;
    NoteStart start;
    start.draft.person = person;
    start.draft.appointment = appointment;
    start.eventAt = m_context.desk.parts().clock.now();
    start.about = tr("New note");
    const auto withPerson = [=, this](NoteStart begun) {
        later(m_context.desk.ask(Get<Contact>{person}), this, [=, this](const Result<std::shared_ptr<Contact>> &contact) {
            if (turn != m_turn)
                return;
            if (!contact || !*contact)
                return showClosed(contact ? Error{ErrorCode::NotFound, {}} : contact.error());
            NoteStart named = begun;
            named.person = fullName(**contact);
            withTemplates([=, this](const QVector<std::shared_ptr<NoteTemplate>> &templates) {
                notepreference::layout(m_context.desk, this, [=, this](NoteKind kind) {
                    if (turn != m_turn)
                        return;
                    NoteStart ready = named;
                    ready.templates = templates;
                    ready.draft.kind = kind;
                    ready.text = layoutOf(kind);
                    m_reader->clear();
                    m_reader->hide();
                    showEditor(std::move(ready));
                });
            });
        });
    };
    if (appointment.isNull())
        return withPerson(start);
    later(m_context.desk.ask(OpenAppointment{appointment}), this, [=, this](const Result<AppointmentDetails> &details) {
        if (turn != m_turn)
            return;
        if (!details)
            return showClosed(details.error());
        NoteStart begun = start;
        begun.eventAt = details->appointment.startAt;
        begun.about = tr("Session of %1", "a time").arg(m_moments.full(begun.eventAt));
        if (const auto service = m_context.directory.service(details->appointment.serviceId))
            begun.about += QStringLiteral(" · ") + service->name;
        withPerson(begun);
    });
}

void NotePane::addendum()
{
    if (!m_editor && m_stack->currentIndex() == Work && m_reader->note().mayAdd && m_reader->note().note.note.addendumTo.isNull())
        beginAddendum(m_reader->note());
}

/// Under what it adds to, and read by the same people; who may read that as its supervisor keeps the addendum between the two.
void NotePane::beginAddendum(const OpenedNote &to)
{
    const Note &note = to.note.note;
    const QUuid me = m_context.desk.actor().practitioner;
    NoteStart start;
    start.draft.person = note.contactId;
    start.draft.appointment = note.appointmentId;
    start.draft.addendumTo = note.id;
    start.draft.visibility = note.visibility;
    if (note.visibility == NoteVisibility::Supervisor && note.supervisorId == me)
        start.draft.visibility = NoteVisibility::Author; // the author of a note reads what is added to it
    else if (note.visibility == NoteVisibility::Supervisor)
        start.draft.supervisor = note.supervisorId;
    start.text = layoutOf(NoteKind::Free);
    start.person = to.personName;
    start.about = tr("Addendum to the note below");
    start.eventAt = note.eventAt;
    m_reader->setActsShown(false);
    showEditor(std::move(start));
}

void NotePane::chooseReaders()
{
    if (m_editor || m_stack->currentIndex() != Work || !m_reader->note().mayChangeVisibility)
        return;
    auto *dialog = new ReadersDialog(m_context, m_reader->note(), this);
    connect(dialog, &ReadersDialog::wanted, this, [this, dialog = QPointer(dialog)](const SetNoteVisibility &command) {
        later(m_context.desk.run(command), this, [this, dialog, note = command.note](const Result<Outcome> &outcome) {
            if (!outcome) {
                if (!dialog || !dialog->show(outcome.error()))
                    m_context.notices.failed(outcome.error());
                return;
            }
            if (dialog)
                dialog->accept();
            m_context.notices.done(*outcome);
            if (note == m_asked && !m_editor)
                askFor(note);
            Q_EMIT listChanged();
        });
    });
    dialog->open();
}

bool NotePane::mayBeKept() const
{
    const Note &note = m_reader->note().note.note;
    return !m_editor && m_stack->currentIndex() == Work && note.destroyedAt.isNull() && note.addendumTo.isNull() && m_context.desk.may(QStringLiteral("note.hold")) != Cell::No;
}

void NotePane::keepLonger()
{
    if (!mayBeKept())
        return;
    const Note &note = m_reader->note().note.note;
    auto *dialog = new RetainDialog(RetainedKind::Note, 1, note.retainUntil, m_moments.wall(note.eventAt).date, this);
    connect(dialog, &RetainDialog::chosen, this, [this, id = note.id](const QDate &until, const QString &why) {
        act(RetainNote{id, until, why}, [this, id](const Outcome &) { askFor(id); });
    });
    dialog->open();
}

void NotePane::placeHold(const QUuid &note, std::function<void()> done)
{
    ask::reason(this, tr("Place a legal hold?"), tr("Nothing of this note, or of what was added to it, may go until two people release the hold."), tr("Place hold"),
                [this, note, done](const QString &why) { act(HoldNote{note, why}, [done](const Outcome &) { done(); }); });
}

void NotePane::hold()
{
    if (!mayBeKept())
        return;
    const Note &note = m_reader->note().note.note;
    if (!note.onHold)
        placeHold(note.id, [this, id = note.id] { askFor(id); });
    else if (m_context.desk.may(QStringLiteral("hold.release")) != Cell::No)
        ask::reason(this, tr("Ask to release the legal hold?"), tr("Somebody else decides, under Requests. Until then the hold stands."), tr("Ask"),
                    [this, id = note.id](const QString &why) { act(AskHoldRelease{RetainedKind::Note, id, why}, [this, id](const Outcome &) { askFor(id); }); });
}

void NotePane::print()
{
    if (!m_editor && m_stack->currentIndex() == Work && m_reader->note().note.note.status == NoteStatus::Signed && m_reader->note().note.note.destroyedAt.isNull())
        notepaper::print(m_context, m_reader->note(), m_reader->templateName(), this);
}

} // namespace praxis::ui
