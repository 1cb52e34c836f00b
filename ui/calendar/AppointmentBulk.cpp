#include "ui/calendar/AppointmentBulk.h"

#include "services/practice/door/Desk.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/calendar/CalendarActs.h"
#include "ui/calendar/StatusSteps.h"
#include "ui/common/GivingOut.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/Wording.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

namespace praxis::ui {

namespace {
constexpr QLatin1StringView stepping("status"), cancelling("cancel"), deletion("delete"), restoring("restore");
} // namespace

AppointmentBulk::AppointmentBulk(const UiContext &context, const CalendarActs &acts, QWidget *parent) : BulkPanel(context, parent), m_acts(acts), m_steps(new QMenu(this))
{
    build();
    textField()->setPlaceholderText(tr("Why, for example “practice closed”"));
    textField()->setAccessibleName(tr("Why they are cancelled"));
}

void AppointmentBulk::addChoices()
{
    using enum AppointmentStatus;
    m_steps->setAccessibleName(tr("Status"));
    for (const AppointmentStatus to : {Confirmed, Arrived, InProgress, Completed, NoShow, Scheduled}) {
        if (!m_acts.maySet(to))
            continue;
        QAction *step = m_steps->addAction(icons::get(steps::iconName(to)), wording::status(to), this, [this, to] { askToSet(to); });
        step->setObjectName(steps::actionId(to));
    }
    if (!m_steps->isEmpty()) {
        QPushButton *status = addChoice(tr("Status…"), QStringLiteral("dialog-ok"), QStringLiteral("bulkStatus"), {});
        connect(status, &QPushButton::clicked, this, [this, status] { m_steps->popup(status->mapToGlobal(QPoint(0, status->height()))); });
    }
    if (m_acts.maySet(Cancelled))
        addChoice(tr("Cancel them…"), QStringLiteral("dialog-cancel"), QStringLiteral("bulkCancel"), [this] { askToCancel(); });
    if (m_acts.may(QStringLiteral("appointment.export")))
        addChoice(tr("Export iCalendar…"), QStringLiteral("document-export"), QStringLiteral("bulkCalendar"), [this] { exportThem(); });
    if (m_acts.may(QStringLiteral("appointment.delete")))
        addChoice(tr("Delete…"), QStringLiteral("edit-delete"), QStringLiteral("bulkDelete"), [this] { askToDelete(); });
}

void AppointmentBulk::askToSet(AppointmentStatus status)
{
    m_status = status;
    ask({stepping, false, false}, selected());
}

void AppointmentBulk::askToCancel() { ask({cancelling, true, false}, selected()); }
void AppointmentBulk::askToDelete() { ask({deletion, false, true}, selected()); }
void AppointmentBulk::askToRestore(const QVector<QUuid> &appointments) { ask({restoring, false, false}, appointments); }

bool AppointmentBulk::mayRestore() const
{
    return m_acts.may(QStringLiteral("appointment.delete"));
}

void AppointmentBulk::prepare(const Act &act, const QVector<QUuid> &appointments, const QString &text, Ready ready)
{
    QVector<AnyCommand> commands;
    for (const QUuid &id : appointments) {
        if (act.id == deletion)
            commands.append(AnyCommand::of(erase<Appointment>(id)));
        else if (act.id == restoring)
            commands.append(AnyCommand::of(restore<Appointment>(id)));
        else if (act.id == cancelling)
            commands.append(AnyCommand::of(SetAppointmentStatus{.appointment = id, .status = AppointmentStatus::Cancelled, .endedBy = EndedBy::Practice, .why = text}));
        else
            commands.append(AnyCommand::of(SetAppointmentStatus{.appointment = id, .status = m_status}));
    }
    ready(appointments, commands);
}

QString AppointmentBulk::selectedWords(int count) const { return tr("%n appointments selected", nullptr, count); }

QString AppointmentBulk::verb(const Act &act, int count) const
{
    if (act.id == deletion)
        return tr("Delete %n appointments", nullptr, count);
    if (act.id == restoring)
        return tr("Restore %n appointments", nullptr, count);
    return act.id == cancelling ? tr("Cancel %n appointments", nullptr, count) : tr("Change %n appointments", nullptr, count);
}

QString AppointmentBulk::wouldHappen(const Act &act, int count) const
{
    if (act.id == deletion)
        return tr("%n appointments would be deleted; nobody is told. You can undo it, and restore them later.", nullptr, count);
    if (act.id == restoring)
        return tr("%n appointments would be restored.", nullptr, count);
    if (act.id == cancelling)
        return tr("%n appointments would be cancelled by the practice, and their clients told.", nullptr, count);
    return tr("%n appointments would be “%1”.", nullptr, count).arg(wording::status(m_status));
}

QString AppointmentBulk::happened(const Act &act, int count) const
{
    if (act.id == deletion)
        return tr("%n appointments deleted.", nullptr, count);
    if (act.id == restoring)
        return tr("%n appointments restored.", nullptr, count);
    return act.id == cancelling ? tr("%n appointments cancelled.", nullptr, count) : tr("%n appointments changed.", nullptr, count);
}

void AppointmentBulk::exportThem()
{
    givingout::list(this, [this](CopyFor copyFor) { askPath(copyFor); });
}

void AppointmentBulk::askPath(CopyFor copyFor)
{
    auto *dialog = new QFileDialog(this, tr("Export %n appointments", nullptr, static_cast<int>(selected().size())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("iCalendar (*.ics)"));
    dialog->setDefaultSuffix(QStringLiteral("ics"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, copyFor](const QString &path) { writeFile(path, copyFor); });
    dialog->open();
}

void AppointmentBulk::writeFile(const QString &path, CopyFor copyFor)
{
    ExportOptions options;
    options.format = ExportFormat::AppointmentsICalendar;
    options.appointments = selected();
    options.copyFor = copyFor;
    const auto work = [path, options, &parts = context().desk.parts()](Door &door, const Actor &actor) {
        return Export(door, parts, actor).write(path, options);
    };
    later(context().desk.onWriter<ExportReport>(work), this, [this](const Result<ExportReport> &report) {
        if (!report)
            return context().notices.failed(report.error());
        const QString written = tr("%n appointments written to %1.", nullptr, report->count).arg(QDir::toNativeSeparators(report->path));
        context().notices.say(QString(written + u' ' + givingout::leftOut(report->leftOut, report->leftOutNames)).trimmed());
    });
}

} // namespace praxis::ui
