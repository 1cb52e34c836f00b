#include "ui/documents/FilingDialog.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/documents/DocumentWords.h"
#include "ui/documents/FilingFiles.h"
#include "ui/documents/FilingForm.h"
#include "ui/documents/FilingRun.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace praxis::ui {

QStringList draggedFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files.append(url.toLocalFile());
    }
    return files;
}

FilingDialog::FilingDialog(const UiContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_files(new FilingFiles(this)), m_form(new FilingForm(context, this)),
      m_problem(new PlainLabel({}, this, PlainLabel::Problem)), m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("filingDialog"));
    setWindowTitle(tr("File documents"));
    setAccessibleName(windowTitle());
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setMinimumWidth(560);
    build();
    connect(m_files, &FilingFiles::changed, this, &FilingDialog::showState);
    connect(m_form, &FilingForm::changed, this, &FilingDialog::showState);
    showState();
}

FilingDialog::~FilingDialog() = default; // what is under way ends with the run

void FilingDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    column->addWidget(m_form);
    column->addWidget(new PlainLabel(tr("Files"), this, PlainLabel::Heading));
    auto *area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto *inside = new QWidget(area);
    auto *lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, theme::half, 0);
    lines->addWidget(m_files);
    lines->addStretch(1);
    area->setWidget(inside);
    area->setMinimumHeight(140);
    column->addWidget(area, 1);
    m_add = new QPushButton(icons::get(QStringLiteral("list-add")), tr("Add files…"), this);
    m_add->setObjectName(QStringLiteral("filingAdd"));
    m_add->setAutoDefault(false);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("filingProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setRange(0, 1000);
    m_progress->hide();
    column->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(this);
    m_file = buttons->addButton(tr("File"), QDialogButtonBox::AcceptRole);
    m_file->setObjectName(QStringLiteral("filingStart"));
    m_file->setDefault(true);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(QStringLiteral("filingCancel"));
    cancel->setAutoDefault(false); // the focus comes to it while the other rests: Enter is not meant for it then
    column->addWidget(buttons);
    connect(m_add, &QPushButton::clicked, this, &FilingDialog::chooseFiles);
    connect(m_file, &QPushButton::clicked, this, &FilingDialog::start);
    connect(cancel, &QPushButton::clicked, this, &FilingDialog::reject);
}

void FilingDialog::setAbout(const QUuid &person, const QUuid &appointment)
{
    m_form->setAbout(person, appointment);
}

void FilingDialog::addFiles(const QStringList &paths)
{
    m_files->add(paths);
}

void FilingDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose documents"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Documents (*.pdf *.png *.jpg *.jpeg *.tif *.tiff *.gif *.bmp *.webp *.txt *.md *.csv *.doc *.docx *.odt *.rtf *.xls *.xlsx *.ods)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &FilingDialog::addFiles);
    dialog->open();
}

void FilingDialog::showState()
{
    QString why = m_form->missing();
    if (m_files->count() == 0)
        why = tr("Choose a file first.");
    else if (!m_files->allNamed())
        why = tr("Every document needs a title.");
    else if (m_working)
        why = tr("The files are being taken in.");
    tip::setDisabledBecause(m_file, why);
    m_files->setEnabled(!m_working);
    m_form->setEnabled(!m_working);
    m_add->setEnabled(!m_working);
    m_progress->setVisible(m_working);
}

void FilingDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_working && !draggedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void FilingDialog::dropEvent(QDropEvent *event)
{
    addFiles(draggedFiles(event->mimeData()));
    event->acceptProposedAction();
}

void FilingDialog::start()
{
    if (!m_file->isEnabled())
        return;
    m_files->clearProblems();
    m_problem->hide();
    m_working = true;
    m_stopped = false;
    m_line = 0;
    m_done = 0;
    showState();
    next();
}

/// One after the other: a file that is refused does not stop the others.
void FilingDialog::next()
{
    Vault *vault = m_context.desk.parts().vault;
    if (m_stopped || m_line >= m_files->count() || !vault)
        return finish();
    if (!m_run) {
        m_run = new FilingRun(*vault, m_context.desk.parts().scanner, this);
        connect(m_run, &FilingRun::progressed, this, [this](qint64 done, qint64 total) {
            m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
            m_progress->setFormat(tr("%1 of %2", "sizes").arg(documentwords::size(done), documentwords::size(total)));
        });
        connect(m_run, &FilingRun::taken, this, &FilingDialog::keep);
        connect(m_run, &FilingRun::failed, this, &FilingDialog::refused);
    }
    m_command = {};
    m_command.document = m_context.desk.parts().ids.next();
    m_command.person = m_form->person();
    m_command.appointment = m_form->appointment();
    m_command.title = m_files->title(m_line);
    m_command.kind = m_form->kind();
    m_command.privacy = m_form->privacy();
    m_command.tags = m_form->tags();
    m_progress->setValue(0);
    m_run->start(m_command.person.isNull() ? m_command.document : m_command.person, m_files->path(m_line));
}

void FilingDialog::keep(const QJsonObject &file)
{
    m_command.file = file;
    later(m_context.desk.run(m_command), this, [this, file](const Result<Outcome> &outcome) {
        if (!outcome) {
            DocumentIntake(*m_context.desk.parts().vault).discard(file);
            return refused(outcome.error());
        }
        ++m_done;
        m_context.notices.done(*outcome);
        Q_EMIT tookFile(m_files->path(m_line));
        Q_EMIT filed(m_command.document);
        m_files->remove(m_line);
        next();
    });
}

void FilingDialog::refused(const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return finish();
    const bool aboutForm = error.code == ErrorCode::Invalid && m_form->show(error);
    m_files->setProblem(m_line, wording::sentence(error));
    if (aboutForm)
        return finish(); // the same for every file
    ++m_line;
    next();
}

void FilingDialog::finish()
{
    m_working = false;
    if (m_done > 1)
        m_context.notices.say(tr("%n documents were filed.", nullptr, m_done));
    if (m_files->count() == 0)
        return accept();
    if (m_stopped && m_done == 0)
        return QDialog::reject();
    m_problem->setText(m_stopped ? tr("Stopped: what is still listed was not filed.") : tr("%n of the files were not filed; the reason stands beside each.", nullptr, m_files->count()));
    m_problem->show();
    showState();
    m_file->setFocus(); // once more, when the reason is gone
}

void FilingDialog::reject()
{
    if (m_working && m_run && m_run->isRunning()) {
        m_stopped = true;
        return m_run->cancel();
    }
    if (!m_working)
        QDialog::reject();
}

} // namespace praxis::ui
