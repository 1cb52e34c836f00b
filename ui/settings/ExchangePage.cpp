#include "ui/settings/ExchangePage.h"

#include "services/practice/door/Desk.h"
#include "ui/common/GivingOut.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

ExchangePage::ExchangePage(const SettingsParts &parts, std::function<void()> openImport, QWidget *parent) : SettingsPage(parent), m_parts(parts)
{
    QVBoxLayout *column = pageHead(this, title(), tr("Bring your clients and your old calendar in, or take everything out in files that other programs read."));
    Desk &desk = parts.context.desk;
    if (desk.may(QStringLiteral("contact.import")) != Cell::No) {
        column->addWidget(new PlainLabel(tr("Bring in"), this, PlainLabel::Heading));
        auto *what = new PlainLabel(tr("People from a spreadsheet (CSV) or address book (vCard), appointments from a calendar (.ics). "
                                       "You see what would happen before anything is kept, and one undo takes all of it back."), this);
        what->setWordWrap(true);
        what->setMaximumWidth(720);
        column->addWidget(what);
        auto *import = new QPushButton(icons::get(QStringLiteral("document-import")), tr("Import a file…"), this);
        import->setObjectName(QStringLiteral("import"));
        import->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        connect(import, &QPushButton::clicked, this, [openImport = std::move(openImport)] { openImport(); });
        column->addWidget(import);
        column->addSpacing(2 * theme::grid);
    }
    column->addWidget(new PlainLabel(tr("Take out"), this, PlainLabel::Heading));
    auto *told = new PlainLabel(tr("The audit trail keeps who took what out, and when. Whoever has the file can read it: it is not encrypted."), this, PlainLabel::Quiet);
    told->setWordWrap(true);
    column->addWidget(told);
    if (desk.may(QStringLiteral("contact.export")) != Cell::No) {
        addExport(column, ExportFormat::ContactsCsv, tr("People as a spreadsheet (CSV)…"), QStringLiteral("csv"), tr("Spreadsheet (*.csv)"));
        addExport(column, ExportFormat::ContactsVCard, tr("People as an address book (vCard)…"), QStringLiteral("vcf"), tr("Address book (*.vcf)"));
    }
    if (desk.may(QStringLiteral("appointment.export")) != Cell::No)
        addExport(column, ExportFormat::AppointmentsICalendar, tr("Appointments as a calendar (.ics)…"), QStringLiteral("ics"), tr("Calendar (*.ics)"));
    column->addStretch();
}

void ExchangePage::addExport(QVBoxLayout *column, ExportFormat format, const QString &text, const QString &suffix, const QString &filter)
{
    auto *button = new QPushButton(icons::get(QStringLiteral("document-export")), text, this);
    button->setObjectName(QStringLiteral("export-") + suffix);
    button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(button, &QPushButton::clicked, this, [=, this] {
        givingout::list(this, [=, this](CopyFor copyFor) { askPath({.format = format, .copyFor = copyFor}, suffix, filter); });
    });
    column->addWidget(button);
}

void ExchangePage::askPath(const ExportOptions &options, const QString &suffix, const QString &filter)
{
    auto *dialog = new QFileDialog(this, tr("Export to"), QDir::homePath(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, options](const QString &path) { run(options, path); });
    dialog->open();
}

void ExchangePage::run(const ExportOptions &options, const QString &path)
{
    Desk &desk = m_parts.context.desk;
    const auto work = [&parts = desk.parts(), options, path](Door &door, const Actor &actor) {
        return Export(door, parts, actor).write(path, options);
    };
    later(desk.onWriter<ExportReport>(work), this, [this](const Result<ExportReport> &report) {
        if (!report)
            return m_parts.context.notices.failed(report.error());
        const QString written = tr("%n written to %1.", "people or appointments in a file", report->count).arg(QFileInfo(report->path).fileName());
        const QString told = report->withoutRelations ? tr("%1 Who is related to whom is not in it.", "what was written").arg(written) : written;
        m_parts.context.notices.say(QString(told + u' ' + givingout::leftOut(report->leftOut, report->leftOutNames)).trimmed());
    });
}

} // namespace praxis::ui
