#include "ui/notes/NoteReader.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SenseFill.h"
#include "ui/common/Theme.h"
#include "ui/notes/NoteDocument.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QTextDocument>
#include <QTextEdit>
#include <QVBoxLayout>

namespace praxis::ui {

NoteReader::NoteReader(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_notice(new PlainLabel(this)), m_text(new QTextEdit(this)),
      m_acts(new QWidget(this))
{
    setObjectName(QStringLiteral("noteReader"));
    m_notice->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("noteNotice"));
    m_notice->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    m_notice->hide();
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->setObjectName(QStringLiteral("noteText"));
    m_text->setAccessibleName(tr("The note"));
    auto *row = new QHBoxLayout(m_acts);
    row->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    row->setSpacing(theme::grid);
    m_cosign = addButton("noteCosign", "document-sign", tr("Co-sign"), "notes.sign", &NoteReader::cosignWanted);
    m_cosign->setFont(theme::boldFont());
    m_addendum = addButton("noteAddendum", "list-add", tr("Addendum"), "notes.addendum", &NoteReader::addendumWanted);
    m_readers = addButton("noteWhoReads", "view-visible", tr("Who may read…"), "", &NoteReader::readersWanted);
    addRetention();
    for (QPushButton *button : {m_cosign, m_addendum, m_readers, m_retention})
        row->addWidget(button);
    row->addStretch(1);
    m_print = addButton("notePrint", "document-print", tr("Print…"), "", &NoteReader::printWanted);
    m_save = addButton("noteSavePdf", "document-save", tr("Save as PDF…"), "", &NoteReader::saveWanted);
    row->addWidget(m_print);
    row->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(m_text, 1);
    column->addWidget(m_acts);
}

QPushButton *NoteReader::addButton(const char *name, const char *icon, const QString &text, const char *action, void (NoteReader::*wanted)())
{
    auto *button = new QPushButton(icons::get(QString::fromLatin1(icon)), text, m_acts);
    button->setObjectName(QString::fromLatin1(name));
    NoteReader::name(button, m_context, text, action);
    connect(button, &QPushButton::clicked, this, wanted);
    return button;
}

/// With the key that does the same.
void NoteReader::name(QPushButton *button, const UiContext &context, const QString &text, const char *action)
{
    const QAction *known = context.actions.find(QString::fromLatin1(action));
    button->setAccessibleName(text);
    button->setText(known && !known->shortcut().isEmpty() ? QStringLiteral("%1   %2").arg(text, keytext::of(known->shortcut())) : text);
}

/// How long it is kept is one button: it is wanted seldom.
void NoteReader::addRetention()
{
    m_retention = new QPushButton(icons::get(QStringLiteral("archive-insert")), tr("Retention"), m_acts);
    m_retention->setObjectName(QStringLiteral("noteRetentionMenu"));
    m_retention->setAccessibleName(tr("How long the note is kept"));
    auto *menu = new QMenu(m_retention);
    menu->addAction(icons::get(QStringLiteral("appointment-new")), tr("Keep until…"), this, &NoteReader::keepWanted)->setObjectName(QStringLiteral("noteKeep"));
    m_hold = menu->addAction(icons::get(QStringLiteral("object-locked")), QString(), this, &NoteReader::holdWanted);
    m_hold->setObjectName(QStringLiteral("noteHold"));
    m_retention->setMenu(menu);
}

void NoteReader::show(const OpenedNote &note, const QString &templateName)
{
    m_note = note;
    m_templateName = templateName;
    m_cosign->setVisible(note.mayCosign || note.maySign);
    name(m_cosign, m_context, note.maySign ? tr("Sign") : tr("Co-sign"), "notes.sign");
    setNotice(note.openUntil.isNull() ? QString() : tr("Open to you until %1. The author has been told.", "a time").arg(m_moments.full(note.openUntil)));
    m_addendum->setVisible(note.mayAdd && note.note.note.addendumTo.isNull());
    m_readers->setVisible(note.mayChangeVisibility);
    const Note &itself = note.note.note;
    const bool isThere = itself.destroyedAt.isNull();
    m_retention->setVisible(isThere && itself.addendumTo.isNull() && m_context.desk.may(QStringLiteral("note.hold")) != Cell::No);
    m_hold->setText(itself.onHold ? tr("Ask to release the legal hold…") : tr("Place a legal hold…"));
    m_hold->setIcon(icons::get(itself.onHold ? QStringLiteral("object-unlocked") : QStringLiteral("object-locked")));
    m_hold->setVisible(!itself.onHold || m_context.desk.may(QStringLiteral("hold.release")) != Cell::No);
    const bool readable = isThere && !note.note.isShredded && itself.status == NoteStatus::Signed;
    m_print->setVisible(readable);
    m_save->setVisible(readable);
    paintAnew();
    m_text->moveCursor(QTextCursor::Start);
}

void NoteReader::clear()
{
    m_note = {};
    m_templateName.clear();
    setNotice({});
    auto *blank = new QTextDocument(this);
    m_text->setDocument(blank);
    delete std::exchange(m_document, blank);
}

void NoteReader::paintAnew()
{
    NoteLook look;
    look.font = font();
    look.text = palette().color(QPalette::Text);
    look.quiet = theme::quietText();
    look.line = theme::line();
    QTextDocument *fresh = noteDocument(m_note, m_templateName, m_moments, look).release();
    fresh->setDocumentMargin(theme::grid * 2);
    fresh->setParent(this); // after the field, so that it goes after it
    m_text->setDocument(fresh);
    delete std::exchange(m_document, fresh);
}

void NoteReader::setNotice(const QString &sentence)
{
    SenseFill::of(m_notice, theme::Sense::Attention);
    m_notice->setText(sentence);
    m_notice->setVisible(!sentence.isEmpty());
}

void NoteReader::setActsShown(bool shown)
{
    m_acts->setVisible(shown);
}

QString NoteReader::plainText() const
{
    return m_text->toPlainText();
}

void NoteReader::takeFocus()
{
    if (m_acts->isVisible() && m_cosign->isVisible())
        m_cosign->setFocus(Qt::OtherFocusReason);
    else
        m_text->setFocus(Qt::OtherFocusReason);
}

void NoteReader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_note.note.note.id.isNull())
        paintAnew();
}

} // namespace praxis::ui
