#include "ui/notes/NotePane.h"

#include "models/rules/Notes.h"
#include "models/rules/People.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Directory.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"
#include "ui/notes/NotePaper.h"
#include "ui/notes/NotePreference.h"
#include "ui/notes/NoteReader.h"
#include "ui/notes/ReadersDialog.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace praxis::ui {

NotePane::NotePane(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_stack(new QStackedWidget(this)),
      m_nothing(new EmptyState(QStringLiteral("document-edit"), QString(), QString(), this)),
      m_closed(new EmptyState(QStringLiteral("lock"), QString(), QString(), this)), m_withReason(m_closed->addStep(tr("Open with a reason…"))),
      m_holdClosed(m_closed->addStep(tr("Place a legal hold…"), QStringLiteral("object-locked"))),
      m_work(new QSplitter(Qt::Vertical, this)), m_reader(new NoteReader(context, this))
{
    setObjectName(QStringLiteral("notePane"));
    m_withReason->setObjectName(QStringLiteral("noteOpenWithReason"));
    m_work->addWidget(m_reader);
    m_work->setChildrenCollapsible(false);
    m_stack->addWidget(m_nothing);
    m_stack->addWidget(new LoadingRows(this));
    m_stack->addWidget(m_work);
    m_stack->addWidget(m_closed);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_holdClosed->setObjectName(QStringLiteral("noteHoldClosed"));
    connect(m_withReason, &QPushButton::clicked, this, &NotePane::openWithReason);
    connect(m_holdClosed, &QPushButton::clicked, this, [this] { placeHold(m_asked, [this] { showNothing(tr("On a legal hold"), tr("Nothing of this note may go until somebody else releases the hold.")); }); });
    connectReader();
    followChanges();
}

void NotePane::connectReader()
{
    connect(m_reader, &NoteReader::addendumWanted, this, &NotePane::addendum);
    connect(m_reader, &NoteReader::cosignWanted, this, &NotePane::sign);
    connect(m_reader, &NoteReader::readersWanted, this, &NotePane::chooseReaders);
    connect(m_reader, &NoteReader::keepWanted, this, &NotePane::keepLonger);
    connect(m_reader, &NoteReader::holdWanted, this, &NotePane::hold);
    connect(m_reader, &NoteReader::printWanted, this, &NotePane::print);
    connect(m_reader, &NoteReader::saveWanted, this, [this] { notepaper::save(m_context, m_reader->note(), m_reader->templateName(), this); });
}

QUuid NotePane::note() const
{
    return m_editor ? m_editor->keeper().note() : m_asked;
}

QUuid NotePane::appointment() const
{
    return m_editor ? m_editor->start().draft.appointment : QUuid();
}

void NotePane::showNothing(const QString &title, const QString &text)
{
    ++m_turn;
    dropEditor();
    m_reader->clear();
    m_ends.stop();
    m_asked = {};
    m_nothing->setTexts(title, text);
    m_stack->setCurrentIndex(Nothing);
}

void NotePane::leave(std::function<void()> then)
{
    if (!m_editor)
        return then();
    m_editor->keeper().keep([this, turn = m_turn, then = std::move(then)](bool kept) {
        if (kept && turn == m_turn)
            then();
    });
}

void NotePane::dropEditor()
{
    if (!m_editor)
        return;
    NoteEditor *gone = m_editor;
    m_editor.clear();
    gone->hide();
    gone->setParent(this); // the splitter forgets it at once
    gone->deleteLater();
}

void NotePane::open(const QUuid &note)
{
    if (m_editor && m_editor->keeper().note() == note) {
        m_wantedBack = note; // it may be on its way to being signed
        return takeFocus();
    }
    leave([this, note] { askFor(note); });
}

/// Who has to say why is asked for it without having tried: that is no attempt for the trail.
void NotePane::askFor(const QUuid &note)
{
    if (m_context.desk.may(QStringLiteral("note.read")) != Cell::Reason)
        return askWith(note, {});
    dropEditor();
    m_waitsForSecond = false;
    m_asked = note;
    m_stack->setCurrentIndex(Loading);
    const quint64 turn = ++m_turn;
    later(m_context.desk.ask(RefreshNote{note}), this, [this, note, turn](const Result<NoteNow> &now) {
        if (turn != m_turn)
            return;
        if (now && !now->isOpen && !now->isClosed && now->takes == u"reason_required")
            showClosed({ErrorCode::Denied, {{QStringLiteral("reason"), now->takes}}});
        else
            askWith(note, {});
    });
}

void NotePane::askWith(const QUuid &note, const QString &why)
{
    dropEditor();
    m_waitsForSecond = false;
    m_asked = note;
    m_stack->setCurrentIndex(Loading);
    const quint64 turn = ++m_turn;
    withTemplates([this, note, why, turn](const auto &) {
        later(m_context.desk.ask(OpenNote{note, why}), this, [this, turn](const Result<OpenedNote> &opened) {
            if (turn != m_turn)
                return;
            if (opened)
                show(*opened);
            else
                showClosed(opened.error());
        });
    });
}

void NotePane::withTemplates(std::function<void(const QVector<std::shared_ptr<NoteTemplate>> &)> then)
{
    later(m_context.desk.ask(List<NoteTemplate>{{.order = {{"sort_order"}, {"name"}}}}), this,
          [this, then = std::move(then)](const Result<QVector<std::shared_ptr<NoteTemplate>>> &templates) {
              m_templates = templates.value_or(QVector<std::shared_ptr<NoteTemplate>>());
              then(m_templates);
          });
}

QString NotePane::templateName(const Note &note) const
{
    for (const auto &one : m_templates) {
        if (one->id == note.templateId)
            return one->name;
    }
    return {};
}

void NotePane::show(const OpenedNote &opened)
{
    const Note &note = opened.note.note;
    if (!opened.mayEdit) {
        read(opened);
        m_reader->setActsShown(true);
        m_reader->show();
        m_stack->setCurrentIndex(Work);
        Q_EMIT shown();
        return;
    }
    NoteStart start;
    start.draft = {note.id, note.contactId, note.appointmentId, note.kind, note.templateId, note.visibility, note.supervisorId, note.addendumTo, {}, note.version};
    start.text = opened.note.text;
    start.person = opened.personName;
    start.eventAt = note.eventAt;
    start.about = note.appointmentId.isNull() ? tr("Begun %1", "a time").arg(m_moments.full(note.createdAt)) : tr("Session of %1", "a time").arg(m_moments.full(note.eventAt));
    start.templates = m_templates;
    if (note.addendumTo.isNull()) {
        m_reader->clear();
        m_reader->hide();
        return showEditor(std::move(start));
    }
    start.about = tr("Addendum to the note below");
    later(m_context.desk.ask(OpenNote{note.addendumTo, {}}), this, [this, turn = m_turn, start](const Result<OpenedNote> &parent) {
        if (turn != m_turn)
            return;
        m_reader->setVisible(parent.has_value());
        if (parent) {
            read(*parent);
            m_reader->setActsShown(false);
        }
        showEditor(start);
    });
}

void NotePane::showEditor(NoteStart start)
{
    dropEditor();
    m_asked = start.draft.note;
    m_editor = new NoteEditor(m_context, std::move(start), this);
    m_work->insertWidget(0, m_editor);
    m_editor->show();
    connect(m_editor, &NoteEditor::signWanted, this, &NotePane::sign);
    connect(m_editor, &NoteEditor::throwAwayWanted, this, &NotePane::throwAway);
    connect(m_editor, &NoteEditor::newerWanted, this, &NotePane::showNewer);
    connect(m_editor, &NoteEditor::layoutChosen, this, [this](NoteKind kind) { notepreference::setLayout(m_context.desk, kind); });
    connect(&m_editor->keeper(), &DraftKeeper::begun, this, &NotePane::listChanged);
    m_stack->setCurrentIndex(Work);
    m_editor->takeFocus();
    Q_EMIT shown();
}

void NotePane::showClosed(const Error &error, bool byItself)
{
    m_reader->clear();
    m_ends.stop();
    m_waitsForSecond = false;
    const QString reason = error.data.value(QStringLiteral("reason")).toString();
    const bool takesReason = error.code == ErrorCode::Denied && reason == u"reason_required";
    m_takesGlass = error.data.value(QStringLiteral("closed")).toBool();
    m_takesTwo = error.code == ErrorCode::Denied && reason == u"two_people_required" && m_context.desk.may(QStringLiteral("note.ask_two")) != Cell::No;
    m_withReason->setVisible(takesReason || m_takesTwo);
    m_holdClosed->setVisible((takesReason || m_takesTwo) && m_context.desk.may(QStringLiteral("note.hold")) == Cell::All);
    m_withReason->setText(m_takesTwo ? tr("Ask a second person…") : tr("Open with a reason…"));
    if (takesReason && !m_takesGlass) {
        m_closed->setTexts(tr("This note takes a reason to open"),
                           tr("It is for those who treat this person. You can read it for half an hour; the author sees who did and why, and the audit trail keeps it."));
    } else if (takesReason) {
        m_closed->setTexts(tr("This note is not open to the practice"),
                           tr("Its author keeps it to themselves or is still writing it. You can open it for half an hour with a reason; "
                              "the author sees who did and why, and the audit trail keeps it."));
    } else if (error.code == ErrorCode::Denied && reason == u"two_people_required") {
        m_closed->setTexts(tr("This note takes two people to open"),
                           tr("Nothing was opened. Ask, with a reason: once the practice manager or another administrator allows it, it is open to you for half an hour; "
                              "the author sees who did and why."));
    } else if (error.code == ErrorCode::Denied) {
        m_closed->setTexts(tr("This note is not open to you"), byItself ? tr("Its author decides who reads it, and has changed that.") : tr("Its author decides who reads it; that you tried has been noted."));
    } else {
        m_closed->setTexts(tr("The note could not be opened"), wording::sentence(error));
    }
    m_stack->setCurrentIndex(Closed);
    if ((takesReason || m_takesTwo) && !byItself)
        m_withReason->setFocus(Qt::OtherFocusReason);
    Q_EMIT shown();
}

void NotePane::takeFocus()
{
    if (m_editor)
        m_editor->takeFocus();
    else if (m_stack->currentIndex() == Work)
        m_reader->takeFocus();
    else if (m_stack->currentIndex() == Closed && m_withReason->isVisible())
        m_withReason->setFocus(Qt::OtherFocusReason);
}

void NotePane::followKeys()
{
    const auto follow = [this](const char *id, std::function<void()> run) {
        auto *own = new QAction(this);
        own->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(own);
        connect(own, &QAction::triggered, this, std::move(run));
        const auto take = [this, own, name = QString::fromLatin1(id)] {
            if (const QAction *known = m_context.actions.find(name))
                own->setShortcuts(known->shortcuts());
        };
        connect(&m_context.actions, &Actions::keysChanged, own, take);
        take();
    };
    follow("notes.sign", [this] { sign(); });
    follow("notes.save", [this] { keepNow(); });
    follow("notes.addendum", [this] { addendum(); });
    follow("notes.print", [this] { print(); });
}

void NotePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier)
        Q_EMIT leftWanted();
    else
        QWidget::keyPressEvent(event);
}

} // namespace praxis::ui
