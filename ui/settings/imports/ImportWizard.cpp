#include "ui/settings/imports/ImportWizard.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Actions.h"
#include "ui/common/KeyText.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"
#include "ui/settings/imports/ImportCalendarPage.h"
#include "ui/settings/imports/ImportCheckPage.h"
#include "ui/settings/imports/ImportFilePage.h"
#include "ui/settings/imports/ImportMappingPage.h"
#include "ui/settings/imports/ImportReason.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace praxis::ui {

ImportWizard::ImportWizard(const UiContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_title(new PlainLabel(QString(), this, PlainLabel::Title)),
      m_problem(new PlainLabel(QString(), this, PlainLabel::Problem)), m_pages(new QStackedWidget(this)),
      m_filePage(new ImportFilePage), m_mappingPage(new ImportMappingPage(context)), m_calendarPage(new ImportCalendarPage(context)),
      m_checkPage(new ImportCheckPage), m_progress(new QProgressBar(this)), m_busy(new PlainLabel(QString(), this, PlainLabel::Quiet)),
      m_refused(new QPushButton(tr("Save refused lines…"), this)), m_back(new QPushButton(tr("Back"), this)),
      m_next(new QPushButton(this)), m_cancel(new QPushButton(this))
{
    setWindowTitle(tr("Import"));
    resize(920, 640);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    m_problem->setWordWrap(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    column->addWidget(m_title);
    column->addWidget(m_problem);
    column->addWidget(m_pages, 1);
    for (QWidget *page : std::initializer_list<QWidget *>{m_filePage, m_mappingPage, m_calendarPage, m_checkPage})
        m_pages->addWidget(page);
    auto *row = new QHBoxLayout;
    m_progress->setMaximumWidth(200);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->hide();
    m_next->setObjectName(QStringLiteral("next"));
    for (QPushButton *button : {m_cancel, m_back, m_refused})
        button->setAutoDefault(false); // Enter goes on; it never cancels
    m_next->setDefault(true);
    m_cancel->setObjectName(QStringLiteral("cancel"));
    m_refused->setObjectName(QStringLiteral("saveRefused"));
    row->addWidget(m_progress);
    row->addWidget(m_busy);
    row->addWidget(m_refused);
    row->addStretch();
    row->addWidget(m_cancel);
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addLayout(row);
    connect(m_filePage, &ImportFilePage::chosen, this, &ImportWizard::setFile);
    connect(m_mappingPage, &ImportMappingPage::changed, this, &ImportWizard::updateButtons);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    connect(m_refused, &QPushButton::clicked, this, &ImportWizard::saveRefused);
    m_poll.setInterval(100);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        const qint64 total = m_job ? m_job->total.load() : 0;
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        if (total > 0)
            m_progress->setValue(static_cast<int>(m_job->done.load() * 1000 / total));
    });
    showStep(File);
}

ImportWizard::~ImportWizard()
{
    if (m_job)
        m_job->cancelled = true;
}

template <class T>
void ImportWizard::work(bool writes, const QString &what, std::function<Result<T>(Import &, const ImportWatch &)> act,
                        std::function<void(const Result<T> &)> then)
{
    m_job = std::make_shared<ImportJob>();
    setBusy(what);
    Desk &desk = m_context.desk;
    const std::function<Result<T>(Door &, const Actor &)> job = [&parts = desk.parts(), act = std::move(act),
                                                                 watch = ImportJob::watch(m_job)](Door &door, const Actor &actor) {
        Import import(door, parts, actor);
        return act(import, watch);
    };
    later(writes ? desk.onWriter<T>(job) : desk.onReader<T>(job), this, [this, then = std::move(then)](const Result<T> &result) {
        m_job.reset();
        setBusy({});
        if (!result)
            return failed(result.error());
        then(result);
    });
}

void ImportWizard::setFile(const QString &path)
{
    m_file = {};
    work<ImportFile>(false, tr("Looking at the file"), [path](Import &import, const ImportWatch &watch) { return import.look(path, watch); },
                     [this](const Result<ImportFile> &file) { looked(file); });
}

void ImportWizard::looked(const Result<ImportFile> &file)
{
    m_file = *file;
    work<ImportOptions>(false, tr("Looking at the file"), [file = m_file](Import &import, const ImportWatch &) { return import.suggest(file); },
                        [this](const Result<ImportOptions> &options) { suggested(options); });
}

void ImportWizard::suggested(const Result<ImportOptions> &options)
{
    m_options = *options;
    m_mappingPage->setFile(m_file, m_options);
    m_calendarPage->setFile(m_file, m_options);
    showStep(Match);
}

ImportOptions ImportWizard::chosenOptions() const
{
    ImportOptions options = m_options;
    if (m_file.format == ImportFormat::ICalendar)
        m_calendarPage->apply(options);
    else
        m_mappingPage->apply(options);
    return options;
}

void ImportWizard::makePlan()
{
    m_options = chosenOptions();
    const QString keepAs = m_mappingPage->nameToKeep();
    if (m_file.format == ImportFormat::Csv && !keepAs.isEmpty()) {
        const auto keep = [file = m_file, mapping = m_options.mapping, keepAs](Door &door, const Actor &actor, const Parts &parts) {
            return Import(door, parts, actor).saveMapping(keepAs, file, mapping);
        };
        Desk &desk = m_context.desk;
        later(desk.onWriter<void>([keep, &parts = desk.parts()](Door &door, const Actor &actor) { return keep(door, actor, parts); }), this,
              [this](const Result<> &kept) {
                  if (!kept)
                      m_context.notices.failed(kept.error());
              });
    }
    work<ImportPlan>(false, tr("Reading the whole file"),
                     [file = m_file, options = m_options](Import &import, const ImportWatch &watch) { return import.plan(file, options, watch); },
                     [this](const Result<ImportPlan> &plan) { tryOut(*plan); });
}

void ImportWizard::tryOut(const ImportPlan &plan)
{
    m_plan = plan;
    work<ImportReport>(true, tr("Trying it out; nothing is kept"),
                       [plan](Import &import, const ImportWatch &watch) { return import.tryOut(plan, watch); },
                       [this](const Result<ImportReport> &report) {
                           m_report = *report;
                           m_checkPage->showPlan(m_plan, m_report, m_options);
                           showStep(Check);
                       });
}

void ImportWizard::run()
{
    // A choice for single duplicates changes the plan, so the plan is made again with it; it is quick beside the import itself.
    m_options = m_checkPage->choices(m_options);
    work<ImportReport>(true, tr("Bringing in"),
                       [file = m_file, options = m_options](Import &import, const ImportWatch &watch) -> Result<ImportReport> {
                           PRAXIS_TRY(const ImportPlan plan, import.plan(file, options, watch));
                           return import.run(plan, watch);
                       },
                       [this](const Result<ImportReport> &report) { finished(report); });
}

void ImportWizard::finished(const Result<ImportReport> &report)
{
    m_report = *report;
    const QAction *undo = m_context.actions.find(QStringLiteral("edit.undo"));
    m_checkPage->showReport(m_report, undo ? keytext::of(undo->shortcut()) : QString());
    showStep(Done);
    m_context.notices.done(m_report.outcome);
}

void ImportWizard::saveRefused()
{
    auto *dialog = new QFileDialog(this, tr("Save refused lines"), QFileInfo(m_file.path).path(), tr("Spreadsheet (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const Result<> written = Import::writeRefused(
            path, m_plan.header, m_report.refused, importReason);
        if (!written)
            failed(written.error());
    });
    dialog->open();
}

void ImportWizard::failed(const Error &error)
{
    m_problem->setText(error.code == ErrorCode::Cancelled ? tr("Cancelled. Nothing was kept.") : wording::sentence(error));
    m_problem->show();
    if (m_step == File)
        m_filePage->setFocus();
}

void ImportWizard::showStep(Step step)
{
    m_step = step;
    m_problem->hide();
    switch (step) {
    case File:
        m_title->setText(tr("Bring people or a calendar in"));
        m_pages->setCurrentWidget(m_filePage);
        break;
    case Match:
        m_title->setText(QFileInfo(m_file.path).fileName());
        m_pages->setCurrentWidget(m_file.format == ImportFormat::ICalendar ? static_cast<QWidget *>(m_calendarPage) : m_mappingPage);
        break;
    case Check:
        m_title->setText(tr("This would happen"));
        m_pages->setCurrentWidget(m_checkPage);
        break;
    case Done:
        m_title->setText(tr("Done"));
        m_pages->setCurrentWidget(m_checkPage);
        break;
    }
    updateButtons();
    focusFirst();
}

/// Where Enter goes on; else the focus stays with what was pressed before, or falls on what cancels.
void ImportWizard::focusFirst()
{
    QWidget *first = m_step == File ? static_cast<QWidget *>(m_filePage) : m_step == Done ? m_cancel : m_next;
    if (first->isEnabled())
        first->setFocus(Qt::OtherFocusReason);
}

void ImportWizard::setBusy(const QString &what)
{
    const bool busy = !what.isEmpty();
    m_busy->setText(what);
    m_progress->setVisible(busy);
    m_pages->setEnabled(!busy);
    if (busy) {
        m_problem->hide();
        m_progress->setRange(0, 0);
        m_poll.start();
    } else {
        m_poll.stop();
    }
    updateButtons();
}

void ImportWizard::updateButtons()
{
    const bool busy = m_job != nullptr;
    m_cancel->setText(busy ? tr("Stop") : m_step == Done ? tr("Close") : tr("Cancel"));
    m_back->setVisible(!busy && (m_step == Match || m_step == Check));
    m_next->setVisible(m_step == Match || m_step == Check);
    m_next->setText(m_step == Check ? tr("Bring in") : tr("Check"));
    const bool ready = m_step == Check ? !m_plan.items.isEmpty() || !m_plan.duplicates.isEmpty()
                                       : m_file.format != ImportFormat::Csv || m_mappingPage->isReady();
    m_next->setEnabled(!busy && ready);
    m_refused->setVisible(!busy && (m_step == Check || m_step == Done) && !m_report.refused.isEmpty());
}

void ImportWizard::next()
{
    if (m_step == Match)
        makePlan();
    else if (m_step == Check)
        run();
}

void ImportWizard::back()
{
    showStep(m_step == Check ? Match : File);
}

void ImportWizard::reject()
{
    if (m_job) { // the first Esc stops the work, the second closes
        m_job->cancelled = true;
        return;
    }
    QDialog::reject();
}

} // namespace praxis::ui
