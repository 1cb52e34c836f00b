#include "ui/notes/ReadersDialog.h"

#include "models/rules/Notes.h"
#include "services/practice/door/Desk.h"
#include "services/practice/door/Queries.h"
#include "ui/common/Directory.h"
#include "ui/common/Form.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/notes/NoteWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

ReadersDialog::ReadersDialog(const UiContext &context, const OpenedNote &note, QWidget *parent)
    : QDialog(parent), m_form(new Form(this)), m_readers(new QComboBox), m_supervisor(new QComboBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("noteReadersDialog"));
    setWindowTitle(tr("Who may read this note"));
    setAccessibleName(windowTitle());
    const Note &is = note.note.note;
    m_before = {is.id, is.visibility, is.supervisorId, {}};
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 3, theme::grid * 3, theme::grid * 2);
    column->addWidget(new PlainLabel(windowTitle(), this, PlainLabel::Heading));
    for (const NoteVisibility visibility : {NoteVisibility::CareTeam, NoteVisibility::Supervisor, NoteVisibility::Author})
        m_readers->addItem(notewords::readers(visibility), static_cast<int>(visibility));
    m_readers->setCurrentIndex(m_readers->findData(static_cast<int>(is.visibility)));
    m_supervisor->addItem(tr("Nobody"), QUuid());
    for (const auto &one : context.directory.practitioners()) {
        if (one->id != context.desk.actor().practitioner && (one->isActive || one->id == is.supervisorId))
            m_supervisor->addItem(one->displayName, one->id);
    }
    m_supervisor->setCurrentIndex(std::max(0, m_supervisor->findData(is.supervisorId)));
    m_supervisor->setEnabled(is.cosignedAt.isNull());
    m_form->add(QStringLiteral("visibility"), tr("Readers"), m_readers);
    m_form->add(QStringLiteral("supervisor"), tr("Co-signed by"), m_supervisor);
    auto *why = m_form->add(QStringLiteral("why"), tr("Why more people are to read it"), new QLineEdit);
    why->setMaxLength(200);
    why->setObjectName(QStringLiteral("noteReadersWhy"));
    column->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *keep = new QPushButton(tr("Cancel"), this);
    keep->setAutoDefault(false);
    auto *change = new QPushButton(tr("Change who reads it"), this);
    change->setDefault(true);
    change->setObjectName(QStringLiteral("verb"));
    buttons->addWidget(keep);
    buttons->addWidget(change);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(change, &QPushButton::clicked, this, &ReadersDialog::offer);
    connect(m_readers, &QComboBox::activated, this, [this] { follow(true); });
    connect(m_supervisor, &QComboBox::activated, this, [this] { follow(false); });
    follow(true);
}

SetNoteVisibility ReadersDialog::command() const
{
    SetNoteVisibility command = m_before;
    command.visibility = static_cast<NoteVisibility>(m_readers->currentData().toInt());
    command.supervisor = m_supervisor->currentData().toUuid();
    command.why = static_cast<const QLineEdit *>(m_form->field(QStringLiteral("why")))->text().trimmed();
    return command;
}

/// A reason is asked for where there will be more readers.
void ReadersDialog::follow(bool byReaders)
{
    const auto visibility = static_cast<NoteVisibility>(m_readers->currentData().toInt());
    if (m_supervisor->isEnabled() && byReaders && visibility == NoteVisibility::Author)
        m_supervisor->setCurrentIndex(0);
    if (m_supervisor->isEnabled() && byReaders && visibility == NoteVisibility::Supervisor && m_supervisor->currentIndex() == 0 && m_supervisor->count() > 1)
        m_supervisor->setCurrentIndex(1);
    if (!byReaders && m_supervisor->currentIndex() > 0 && visibility == NoteVisibility::Author)
        m_readers->setCurrentIndex(m_readers->findData(static_cast<int>(NoteVisibility::Supervisor)));
    if (!byReaders && m_supervisor->currentIndex() == 0 && visibility == NoteVisibility::Supervisor)
        m_readers->setCurrentIndex(m_readers->findData(static_cast<int>(NoteVisibility::Author)));
    m_form->clearProblems();
    m_form->field(QStringLiteral("why"))->setEnabled(isWider(command().visibility, m_before.visibility));
}

void ReadersDialog::offer()
{
    const SetNoteVisibility now = command();
    if (now.visibility == m_before.visibility && now.supervisor == m_before.supervisor)
        return accept();
    if (isWider(now.visibility, m_before.visibility) && now.why.isEmpty()) {
        m_form->setProblem(QStringLiteral("why"), tr("Say why: the audit trail keeps it with your name."));
        m_form->field(QStringLiteral("why"))->setFocus();
        return;
    }
    Q_EMIT wanted(now);
}

bool ReadersDialog::show(const Error &error)
{
    return m_form->show(error);
}

} // namespace praxis::ui
