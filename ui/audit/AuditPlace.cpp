#include "ui/audit/AuditPlace.h"

#include "services/practice/door/Desk.h"
#include "ui/audit/AuditDetails.h"
#include "ui/audit/AuditExport.h"
#include "ui/audit/AuditFilterBar.h"
#include "ui/audit/AuditTrail.h"
#include "ui/audit/DeletedView.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SenseFill.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

namespace praxis::ui {

AuditPlace::AuditPlace(const UiContext &context, AuditVerifier *verifier, QWidget *parent)
    : Place(parent), m_context(context), m_verifier(verifier), m_bar(new QWidget(this)), m_tabs(new QTabBar(m_bar)),
      m_verdict(new PlainLabel(this)), m_stack(new QStackedWidget(this)), m_trail(new AuditTrail(context, this)),
      m_details(new AuditDetails(context, this))
{
    m_stack->addWidget(m_trail);
    m_tabs->addTab(seesAll() ? tr("Everything") : context.desk.actor().practitioner.isNull() ? tr("What I did") : tr("My people and what I did"));
    if (context.desk.may(QStringLiteral("deleted.read")) != Cell::No) {
        m_deleted = new DeletedView(context, this);
        m_stack->addWidget(m_deleted);
        m_tabs->addTab(tr("Deleted"));
    }
    m_verdict->setWordWrap(true);
    m_verdict->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    m_verdict->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_verdict);
    layout->addWidget(m_stack, 1);
    makeBar();
    connect(m_trail, &AuditTrail::selected, m_details, &AuditDetails::show);
    connect(m_trail, &AuditTrail::noneSelected, m_details, &AuditDetails::showNothing);
    connect(&m_proof, &QFutureWatcherBase::finished, this, [this] {
        const bool answered = !m_proof.isCanceled() && m_proof.future().resultCount() > 0;
        showVerdict(answered ? m_proof.result() : Result<AuditVerdict>(fail(ErrorCode::Cancelled)));
    });
}

AuditPlace::~AuditPlace()
{
    m_proof.cancel();
}

bool AuditPlace::seesAll() const
{
    return m_context.desk.may(QStringLiteral("audit.read")) == Cell::All;
}

void AuditPlace::makeBar()
{
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme::grid * 2, 0, theme::grid * 2, 0);
    row->setSpacing(theme::grid);
    m_tabs->setAccessibleName(tr("What is shown"));
    m_tabs->setDrawBase(false);
    m_tabs->setVisible(m_tabs->count() > 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_stack->setCurrentIndex(index);
        m_details->showNothing();
        enter();
    });
    row->addWidget(m_tabs);
    row->addStretch(1);
    if (m_verifier && m_context.desk.may(QStringLiteral("audit.verify")) != Cell::No) {
        m_progress = new QProgressBar(m_bar);
        m_progress->setAccessibleName(tr("Progress of the check"));
        m_progress->setFixedWidth(160);
        m_progress->hide();
        row->addWidget(m_progress);
        m_verify = new QPushButton(icons::get(QStringLiteral("security-high")), tr("Verify"), m_bar);
        m_verify->setObjectName(QStringLiteral("auditVerify"));
        tip::set(m_verify, tr("Proves that no line was altered, left out or put elsewhere."));
        connect(m_verify, &QPushButton::clicked, this, &AuditPlace::verify);
        row->addWidget(m_verify);
        m_context.actions.add(this, QStringLiteral("audit.verify"), tr("Audit"), tr("Verify the audit trail"), {}, [this] { verify(); },
                              QStringLiteral("security-high"), Qt::WidgetWithChildrenShortcut);
    }
    if (m_context.desk.may(QStringLiteral("audit.export")) == Cell::No)
        return;
    auto *exporting = new QPushButton(icons::get(QStringLiteral("document-export")), tr("Export CSV…"), m_bar);
    exporting->setObjectName(QStringLiteral("auditExport"));
    connect(exporting, &QPushButton::clicked, this, &AuditPlace::chooseFile);
    row->addWidget(exporting);
    m_context.actions.add(this, QStringLiteral("audit.export"), tr("Audit"), tr("Export what is shown of the audit trail"), {},
                          [this] { chooseFile(); }, QStringLiteral("document-export"), Qt::WidgetWithChildrenShortcut);
}

QWidget *AuditPlace::inspector()
{
    return m_details;
}

void AuditPlace::enter()
{
    if (m_stack->currentWidget() == m_deleted)
        m_deleted->load();
    else
        m_trail->load();
}

void AuditPlace::search()
{
    showTrail();
    m_trail->filters().focusPerson();
}

void AuditPlace::showTrail() { m_tabs->setCurrentIndex(0); }

void AuditPlace::showDeleted()
{
    if (m_deleted)
        m_tabs->setCurrentIndex(1);
}

void AuditPlace::verify()
{
    if (m_proof.isRunning()) {
        m_proof.cancel();
        return;
    }
    m_verdict->hide();
    m_progress->setRange(0, 0);
    m_progress->show();
    m_verify->setText(tr("Stop"));
    m_proof.setFuture(m_verifier->verify([bar = QPointer<QProgressBar>(m_progress)](qint64 done, qint64 total) {
        if (!bar)
            return;
        bar->setRange(0, 1000);
        bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    }));
}

void AuditPlace::showVerdict(const Result<AuditVerdict> &verdict)
{
    m_progress->hide();
    m_verify->setText(tr("Verify"));
    if (!verdict && verdict.error().code == ErrorCode::Cancelled)
        return m_context.notices.say(tr("The check was stopped."));
    const bool whole = verdict.has_value();
    SenseFill::of(m_verdict, whole ? theme::Sense::Good : theme::Sense::Bad);
    if (whole) {
        const QString entries = QLocale().toString(verdict->entries);
        m_verdict->setText(verdict->signedAt.isNull()
            ? tr("✓ The trail is whole: all %1 lines are as they were written. It has not been signed yet.").arg(entries)
            : tr("✓ The trail is whole: all %1 lines are as they were written. Signed last on %2.")
                  .arg(entries, Moments(m_context.desk, m_context.directory).full(verdict->signedAt)));
    } else {
        m_verdict->setText(tr("✗ %1", "the check failed: a sentence").arg(wording::sentence(verdict.error())));
    }
    m_verdict->show();
}

void AuditPlace::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the audit trail"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPlace::writeFile);
    dialog->open();
}

void AuditPlace::writeFile(const QString &path)
{
    const QStringList header{tr("Line"), tr("When"), tr("Who"), tr("Role"), tr("Action"), tr("Command"), tr("Record"), tr("Record id"),
                             tr("People"), tr("Outcome"), tr("Risk"), tr("Why"), tr("Device"), tr("Address"), tr("Program"), tr("Changes")};
    const auto work = [path, header, filter = m_trail->filters().filter()](Door &door, const Actor &actor) {
        return exportAudit(door, actor, filter, path, header);
    };
    later(m_context.desk.onWriter<qint64>(work), this, [this, path](const Result<qint64> &lines) {
        if (!lines)
            return m_context.notices.failed(lines.error());
        m_context.notices.say(tr("%n lines written to %1.", nullptr, static_cast<int>(*lines)).arg(QDir::toNativeSeparators(path)));
    });
}

QVector<Scene> AuditPlace::scenes()
{
    QVector<Scene> scenes{{QStringLiteral("audit-trail"), [this] {
        showTrail();
        m_trail->view().selectRow(0);
    }}};
    if (m_deleted)
        scenes.append({QStringLiteral("audit-deleted"), [this] { showDeleted(); }, [this] { showTrail(); }});
    return scenes;
}

} // namespace praxis::ui
