#include "ui/documents/VersionDialog.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/documents/DocumentWords.h"
#include "ui/documents/FilingDialog.h"
#include "ui/documents/FilingRun.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

VersionDialog::VersionDialog(const UiContext &context, const Document &document, QWidget *parent)
    : QDialog(parent), m_context(context), m_document(document), m_file(new PlainLabel({}, this, PlainLabel::Quiet)), m_note(new QLineEdit(this)),
      m_problem(new PlainLabel({}, this, PlainLabel::Problem)), m_progress(new QProgressBar(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("versionDialog"));
    setWindowTitle(tr("New version"));
    setAccessibleName(windowTitle());
    setAcceptDrops(true);
    setMinimumWidth(480);
    build();
    showState();
}

VersionDialog::~VersionDialog() = default;

void VersionDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    auto *heading = new PlainLabel(tr("A newer version of “%1”", "title of a document").arg(m_document.title), this, PlainLabel::Heading);
    heading->setWordWrap(true);
    column->addWidget(heading);
    auto *words = new PlainLabel(tr("The versions before it stay. Whoever approved or released the last one has not seen this one, so both start anew."), this, PlainLabel::Quiet);
    words->setWordWrap(true);
    column->addWidget(words);
    m_file->setObjectName(QStringLiteral("versionFile"));
    m_file->setWordWrap(true);
    column->addWidget(m_file);
    m_choose = new QPushButton(icons::get(QStringLiteral("document-open")), tr("Choose a file…"), this);
    m_choose->setObjectName(QStringLiteral("versionChoose"));
    m_choose->setAutoDefault(false);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    m_note->setPlaceholderText(tr("What is different (optional)"));
    m_note->setAccessibleName(tr("What is different"));
    m_note->setObjectName(QStringLiteral("versionNote"));
    m_note->setMaxLength(200);
    column->addWidget(m_note);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("versionProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 1000);
    column->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(this);
    m_add = buttons->addButton(tr("Add version"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(QStringLiteral("versionAdd"));
    m_add->setDefault(true);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("versionCancel"));
    cancel->setAutoDefault(false); // the focus comes to it while the other rests: Enter is not meant for it then
    column->addWidget(buttons);
    connect(m_choose, &QPushButton::clicked, this, &VersionDialog::chooseFile);
    connect(m_add, &QPushButton::clicked, this, &VersionDialog::start);
    connect(cancel, &QPushButton::clicked, this, &VersionDialog::reject);
}

void VersionDialog::showState()
{
    tip::setDisabledBecause(m_add, m_path.isEmpty() ? tr("Choose a file first.") : m_working ? tr("The file is being taken in.") : QString());
    m_choose->setEnabled(!m_working);
    m_note->setEnabled(!m_working);
    m_progress->setVisible(m_working);
}

void VersionDialog::setFile(const QString &path)
{
    const QFileInfo info(path);
    m_path = path;
    m_file->setText(tr("%1 · %2", "name of a file, size").arg(info.fileName(), documentwords::size(info.size())));
    m_problem->hide();
    showState();
}

void VersionDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose the newer file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VersionDialog::setFile);
    dialog->open();
}

void VersionDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_working && draggedFiles(event->mimeData()).size() == 1)
        event->acceptProposedAction();
}

void VersionDialog::dropEvent(QDropEvent *event)
{
    setFile(draggedFiles(event->mimeData()).first());
    event->acceptProposedAction();
}

void VersionDialog::start()
{
    Vault *vault = m_context.desk.parts().vault;
    if (!m_add->isEnabled() || !vault)
        return;
    m_problem->hide();
    m_working = true;
    m_progress->setValue(0);
    showState();
    delete m_run;
    m_run = new FilingRun(*vault, m_context.desk.parts().scanner, this);
    connect(m_run, &FilingRun::progressed, this, [this](qint64 done, qint64 total) { m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0); });
    connect(m_run, &FilingRun::taken, this, &VersionDialog::keep);
    connect(m_run, &FilingRun::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            return QDialog::reject();
        say(wording::sentence(error));
    });
    m_run->start(m_document.contactId.isNull() ? m_document.id : m_document.contactId, m_path);
}

void VersionDialog::keep(const QJsonObject &file)
{
    later(m_context.desk.run(AddDocumentVersion{m_document.id, m_note->text().trimmed(), file}), this, [this, file](const Result<Outcome> &outcome) {
        if (!outcome) {
            DocumentIntake(*m_context.desk.parts().vault).discard(file);
            return say(wording::sentence(outcome.error()));
        }
        m_context.notices.done(*outcome);
        Q_EMIT filed(m_document.id);
        accept();
    });
}

void VersionDialog::say(const QString &sentence)
{
    m_working = false;
    m_problem->setText(sentence);
    m_problem->show();
    showState();
}

void VersionDialog::reject()
{
    if (m_working && m_run && m_run->isRunning())
        return m_run->cancel();
    if (!m_working)
        QDialog::reject();
}

} // namespace praxis::ui
