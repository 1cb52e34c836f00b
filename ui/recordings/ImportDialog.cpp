#include "ui/recordings/ImportDialog.h"

#include "services/practice/door/Desk.h"
#include "ui/common/ConsentDialog.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/recordings/ImportFiles.h"
#include "ui/recordings/ImportRun.h"
#include "ui/recordings/RecordingWords.h"

#include <QDialogButtonBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

ImportDialog::ImportDialog(const UiContext &context, const QUuid &appointment, const QStringList &files, QWidget *parent)
    : QDialog(parent), m_context(context), m_appointment(appointment), m_files(new ImportFiles(this)), m_session(new PlainLabel({}, this, PlainLabel::Quiet)),
      m_ahead(new PlainLabel(tr("This appointment is on a day that is still to come, and a recording is of a session that took place. Is it the right appointment?"), this, PlainLabel::Problem)),
      m_step(new PlainLabel(tr("They become one recording, played in step: whose voice each is, and how long after the first it starts, can be put right here."), this, PlainLabel::Quiet)),
      m_people(new QVBoxLayout), m_problem(new PlainLabel({}, this, PlainLabel::Problem)), m_progress(new QProgressBar(this))
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import recording"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    setMinimumWidth(680);
    build();
    askWhoAgrees();
    if (!files.isEmpty())
        m_files->add(files);
    showState();
}

void ImportDialog::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    m_session->setWordWrap(true);
    column->addWidget(m_session);
    m_ahead->setWordWrap(true);
    m_ahead->setObjectName(QStringLiteral("importAhead"));
    m_ahead->hide();
    column->addWidget(m_ahead);
    column->addWidget(new PlainLabel(tr("Files"), this, PlainLabel::Heading));
    column->addWidget(m_files);
    m_step->setWordWrap(true);
    m_step->setObjectName(QStringLiteral("importStep"));
    m_step->hide();
    column->addWidget(m_step);
    m_add = new QPushButton(icons::get(QStringLiteral("list-add")), tr("Add files…"), this);
    m_add->setObjectName(QStringLiteral("importAdd"));
    column->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(new PlainLabel(tr("Consent to recording"), this, PlainLabel::Heading));
    column->addLayout(m_people);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("importProblem"));
    m_problem->hide();
    column->addWidget(m_problem);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->setRange(0, 1000);
    m_progress->hide();
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *buttons = new QDialogButtonBox(this);
    m_import = buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole);
    m_import->setObjectName(QStringLiteral("importStart"));
    m_cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    column->addWidget(buttons);
    connect(m_add, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::askAboutVideo);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_files, &ImportFiles::changed, this, &ImportDialog::showState);
}

void ImportDialog::askWhoAgrees()
{
    m_question.ask(m_context.desk.ask(CheckRecordingImport{m_appointment}), this, [this](const Result<ImportCheck> &check) {
        if (check)
            showCheck(*check);
        else
            say(wording::sentence(check.error()));
    });
}

/// Whether somebody agrees and, where they do not, the way to write it down: as a whole consent, with a guardian or an end where it has one.
void ImportDialog::addPerson(const ImportPerson &person)
{
    auto *row = new QWidget(this);
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 0, 0, 0);
    const Moments moments(m_context.desk, m_context.directory);
    auto *state = new PlainLabel(person.agrees ? tr("✓ %1 has agreed", "name").arg(person.name)
                                     : person.state == ConsentState::Withdrawn ? tr("%1 withdrew on %2", "name, day").arg(person.name, moments.day(person.withdrawnAt))
                                                                              : tr("%1 has not agreed to recordings", "name").arg(person.name), row);
    state->setObjectName(QStringLiteral("importConsentState"));
    cells->addWidget(state, 1);
    if (!person.agrees && m_context.desk.may(QStringLiteral("consent.record")) != Cell::No) {
        auto *write = new QPushButton(tr("Write down a consent…"), row);
        write->setObjectName(QStringLiteral("importConsent"));
        write->setAccessibleName(tr("Write down a consent of %1", "name").arg(person.name));
        connect(write, &QPushButton::clicked, this, [this, id = person.id] {
            auto *dialog = new ConsentDialog(m_context, id, this);
            dialog->setKind(ConsentKind::Recording);
            connect(dialog, &ConsentDialog::given, this, &ImportDialog::askWhoAgrees);
            dialog->open();
        });
        cells->addWidget(write);
    }
    m_people->addWidget(row);
}

void ImportDialog::showCheck(const ImportCheck &check)
{
    m_check = check;
    m_isChecked = true;
    QStringList names;
    for (const ImportPerson &person : check.people)
        names.append(person.name);
    const Moments moments(m_context.desk, m_context.directory);
    QStringList facts{names.join(QStringLiteral(" + ")), moments.full(check.start), check.practitionerName};
    facts.removeAll(QString());
    QStringList voices = names;
    voices.append(check.practitionerName);
    voices.removeAll(QString());
    m_files->setPeople(voices);
    m_session->setText(facts.join(QStringLiteral(" · ")));
    m_ahead->setVisible(check.start.date > moments.today());
    if (check.people.isEmpty())
        say(tr("Nobody is in this appointment, so a recording of it would be about nobody. Put the client in first."));
    while (QLayoutItem *item = m_people->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was pressed
        delete item;
    }
    for (const ImportPerson &person : check.people)
        addPerson(person);
    showState();
}

bool ImportDialog::everybodyAgrees() const
{
    return m_isChecked && std::ranges::all_of(m_check.people, &ImportPerson::agrees);
}

void ImportDialog::showState()
{
    QString why;
    if (m_files->isEmpty())
        why = tr("Choose a file first.");
    else if (m_files->isLooking())
        why = tr("The files are being looked at.");
    else if (!m_files->isReady())
        why = tr("One of the files cannot be played. Leave it out first.");
    else if (!everybodyAgrees())
        why = tr("Everybody in the session needs to have agreed.");
    else if (m_check.people.isEmpty())
        why = tr("Nobody is in this appointment.");
    else if (m_isWorking)
        why = tr("The import is under way.");
    tip::setDisabledBecause(m_import, why);
    m_step->setVisible(m_files->files().size() > 1);
    m_files->setEnabled(!m_isWorking);
    m_add->setEnabled(!m_isWorking);
    for (QPushButton *write : findChildren<QPushButton *>(QStringLiteral("importConsent")))
        write->setEnabled(!m_isWorking);
    m_progress->setVisible(m_isWorking);
    m_import->setDefault(true);
}

void ImportDialog::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Choose recordings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Recordings (*.mp4 *.m4v *.mov *.webm *.mkv *.mka *.ogg *.oga *.ogv *.opus *.wav *.flac *.mp3 *.m4a *.aac)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &files) { m_files->add(files); });
    dialog->open();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_isWorking && !localFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    m_files->add(localFiles(event->mimeData()));
    event->acceptProposedAction();
}

void ImportDialog::start()
{
    m_problem->hide();
    m_isAsking = false;
    m_isWorking = true;
    m_progress->setValue(0);
    showState();
    take();
}

/// A session by video that was entered when it was over was asked nothing about video: who keeps a recording of it is.
void ImportDialog::askAboutVideo()
{
    if (m_isAsking || m_isWorking) // pressed once more
        return;
    m_isAsking = true;
    later(m_context.desk.ask(OpenAppointment{m_check.appointment}), this, [this](const Result<AppointmentDetails> &details) {
        if (!details)
            return say(wording::sentence(details.error()));
        if (!details->appointment.isVideo)
            return start();
        const ShowConsentGaps about{ConsentAct::JoinVideo, m_check.appointment, {}};
        ConsentQuestion::before(m_context, about, this, [this] { start(); }, ConsentQuestion::Doing::Keeping, [this] { m_isAsking = false; });
    });
}

void ImportDialog::take()
{
    Vault *vault = m_context.desk.parts().vault;
    if (!vault)
        return say(wording::sentence({ErrorCode::FileUnwritable, {}}));
    m_run = new ImportRun(*vault, m_context.desk.parts().ids, this);
    connect(m_run, &ImportRun::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
        m_progress->setFormat(tr("%1 of %2", "sizes").arg(recordingwords::size(done), recordingwords::size(total)));
    });
    connect(m_run, &ImportRun::taken, this, &ImportDialog::keep);
    connect(m_run, &ImportRun::failed, this, [this](const Error &error) {
        if (error.code == ErrorCode::Cancelled)
            return QDialog::reject();
        say(wording::sentence(error));
    });
    m_run->start(m_check, m_files->files());
}

void ImportDialog::keep(const AddRecording &command)
{
    m_progress->setValue(1000);
    later(m_context.desk.run(command), this, [this, command](const Result<Outcome> &outcome) {
        if (!outcome) {
            RecordingImport(*m_context.desk.parts().vault, m_context.desk.parts().ids).discard(command);
            return say(wording::sentence(outcome.error()));
        }
        m_isWorking = false;
        m_context.notices.done(*outcome);
        Q_EMIT imported(command.recording);
        accept();
    });
}

void ImportDialog::say(const QString &sentence)
{
    m_isAsking = m_isWorking = false;
    m_problem->setText(sentence);
    m_problem->show();
    showState();
}

void ImportDialog::reject()
{
    if (m_isWorking && m_run && m_run->isRunning())
        return m_run->cancel();
    if (!m_isWorking)
        QDialog::reject();
}

} // namespace praxis::ui
