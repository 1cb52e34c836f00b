#include "ui/documents/AppointmentDocuments.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/documents/FilingDialog.h"

#include <QDragEnterEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

AppointmentSection *AppointmentDocuments::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("document.list")) == Cell::No ? nullptr : new AppointmentDocuments(context, parent);
}

AppointmentDocuments::AppointmentDocuments(const UiContext &context, QWidget *parent)
    : AppointmentSection(parent), m_context(context), m_open(new QPushButton(icons::get(QStringLiteral("folder-documents")), {}, this)),
      m_file(new QPushButton(icons::get(QStringLiteral("document-import")), tr("File a document…"), this))
{
    setObjectName(QStringLiteral("appointmentDocuments"));
    const bool mayFile = context.desk.may(QStringLiteral("document.add")) != Cell::No;
    setAcceptDrops(mayFile);
    m_open->setObjectName(QStringLiteral("openDocuments"));
    m_open->hide();
    m_file->setObjectName(QStringLiteral("fileDocument"));
    m_file->setVisible(mayFile);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::grid, 0, 0);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(tr("Documents"), this, PlainLabel::Heading));
    column->addWidget(m_open);
    column->addWidget(m_file);
    connect(m_open, &QPushButton::clicked, this, [this] { m_context.navigator.openDocumentsOf(m_appointment); });
    connect(m_file, &QPushButton::clicked, this, [this] { m_context.navigator.fileDocuments(m_person, m_appointment, {}); });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

void AppointmentDocuments::show(const AppointmentDetails &details)
{
    if (m_appointment != details.appointment.id)
        m_open->hide();
    m_appointment = details.appointment.id;
    m_person = details.people.size() == 1 ? details.people.front().person.id : QUuid();
    setVisible(!details.people.isEmpty());
    if (!details.people.isEmpty())
        ask();
}

void AppointmentDocuments::ask()
{
    DocumentFilter filter;
    filter.appointment = m_appointment;
    m_question.ask(m_context.desk.ask(ShowDocuments{filter}), this, [this](const Result<QVector<DocumentEntry>> &entries) {
        m_open->setVisible(entries && !entries->isEmpty());
        if (entries)
            m_open->setText(tr("%n documents", nullptr, static_cast<int>(entries->size())));
    });
}

void AppointmentDocuments::dragEnterEvent(QDragEnterEvent *event)
{
    if (!draggedFiles(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void AppointmentDocuments::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_context.navigator.fileDocuments(m_person, m_appointment, draggedFiles(event->mimeData()));
}

} // namespace praxis::ui
