#include "ui/recordings/AppointmentRecording.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/recordings/RecordingWords.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

AppointmentSection *AppointmentRecording::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("recording.import")) == Cell::No ? nullptr : new AppointmentRecording(context, parent);
}

AppointmentRecording::AppointmentRecording(const UiContext &context, QWidget *parent)
    : AppointmentSection(parent), m_context(context), m_consent(new PlainLabel(this)),
      m_open(new QPushButton(icons::get(QStringLiteral("media-playback-start")), {}, this)),
      m_import(new QPushButton(icons::get(QStringLiteral("document-import")), tr("Import recording…"), this))
{
    setObjectName(QStringLiteral("appointmentRecording"));
    setAcceptDrops(true);
    m_consent->setWordWrap(true);
    m_open->setObjectName(QStringLiteral("openRecordings"));
    m_import->setObjectName(QStringLiteral("importRecording"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::grid, 0, 0);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(tr("Recording"), this, PlainLabel::Heading));
    for (QWidget *part : std::initializer_list<QWidget *>{m_consent, m_open, m_import})
        column->addWidget(part);
    connect(m_open, &QPushButton::clicked, this, [this] { m_context.navigator.openRecordingsOf(m_appointment); });
    connect(m_import, &QPushButton::clicked, this, [this] { m_context.navigator.importRecording(m_appointment, {}); });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

void AppointmentRecording::show(const AppointmentDetails &details)
{
    if (m_appointment != details.appointment.id) {
        m_consent->clear();
        m_open->hide();
    }
    m_appointment = details.appointment.id;
    setVisible(!details.people.isEmpty());
    if (!details.people.isEmpty())
        ask();
}

void AppointmentRecording::ask()
{
    m_check.ask(m_context.desk.ask(CheckRecordingImport{m_appointment}), this, [this](const Result<ImportCheck> &check) {
        if (!check)
            return hide();
        QStringList missing;
        for (const ImportPerson &person : check->people) {
            if (!person.agrees)
                missing.append(person.name);
        }
        m_consent->setRole(missing.isEmpty() ? PlainLabel::Normal : PlainLabel::Quiet);
        m_consent->setText(missing.isEmpty() ? tr("✓ Everybody agrees to being recorded") : tr("✗ No consent to recording: %1", "names").arg(missing.join(QStringLiteral(", "))));
    });
    RecordingFilter filter;
    filter.appointment = m_appointment;
    m_sums.ask(m_context.desk.ask(SumRecordings{filter}), this, [this](const Result<RecordingSums> &sums) {
        m_open->setVisible(sums && sums->count > 0);
        if (sums)
            m_open->setText(sums->count == 1 ? tr("Open recording · %1", "length").arg(recordingwords::length(sums->durationMs)) : tr("%n recordings", nullptr, static_cast<int>(sums->count)));
    });
}

void AppointmentRecording::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void AppointmentRecording::dropEvent(QDropEvent *event)
{
    QStringList files;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    event->acceptProposedAction();
    if (!files.isEmpty())
        m_context.navigator.importRecording(m_appointment, files);
}

} // namespace praxis::ui
