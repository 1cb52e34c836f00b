#include "ui/letters/BundleDialog.h"

#include "services/practice/door/Desk.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

BundleDialog::BundleDialog(const UiContext &context, const QUuid &person, QWidget *parent)
    : QDialog(parent), m_context(context), m_person(person), m_tick(new QTimer(this)), m_why(new QLineEdit(this)), m_zip(new QRadioButton(tr("One file (zip)"), this)),
      m_folder(new QRadioButton(tr("A folder"), this)), m_toOthers(new QCheckBox(tr("Somebody else asked for it, such as a lawyer or an insurer"), this)), m_bar(new QProgressBar(this)), m_contents(new PlainLabel(tr("Counting…"), this)), m_state(new PlainLabel({}, this)), m_go(new QPushButton(tr("Choose where…"), this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("bundleDialog"));
    setWindowTitle(tr("Copy of the record"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(520);
    build();
}

BundleDialog::~BundleDialog()
{
    m_run->cancelled = true;
}

void BundleDialog::build()
{
    auto *about = new PlainLabel(tr("Everything that the practice keeps about this person: their data and every access to them in the exchange format FHIR, notes, "
                                    "appointments, consents, authorisations, messages and a statement of their account as PDF, documents and recordings as they are, and a list with checksums. What the law does not let you give is left out and listed "
                                    "with the reason. The copy is not encrypted."), this, PlainLabel::Quiet);
    about->setWordWrap(true);
    m_contents->setObjectName(QStringLiteral("bundleContents"));
    m_contents->setWordWrap(true);
    auto *label = new PlainLabel(tr("Why (it stands in the audit trail)"), this);
    label->setBuddy(m_why);
    m_why->setObjectName(QStringLiteral("bundleWhy"));
    m_why->setAccessibleName(label->text());
    m_why->setMaxLength(1000);
    m_zip->setObjectName(QStringLiteral("bundleZip"));
    m_folder->setObjectName(QStringLiteral("bundleFolder"));
    m_zip->setChecked(true);
    m_toOthers->setObjectName(QStringLiteral("bundleToOthers"));
    m_bar->setObjectName(QStringLiteral("bundleProgress"));
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setRange(0, 1000);
    m_bar->hide();
    m_state->setObjectName(QStringLiteral("bundleState"));
    m_state->setWordWrap(true);
    m_state->hide();
    m_go->setObjectName(QStringLiteral("bundleGo"));
    m_go->setDefault(true);
    m_close->setObjectName(QStringLiteral("bundleClose"));
    m_close->setAutoDefault(false);
    auto *kinds = new QHBoxLayout;
    kinds->addWidget(m_zip);
    kinds->addWidget(m_folder);
    kinds->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->setSpacing(theme::grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{about, m_contents, label, m_why})
        column->addWidget(widget);
    column->addLayout(kinds);
    column->addWidget(m_toOthers);
    column->addWidget(m_bar);
    column->addWidget(m_state);
    column->addLayout(buttons);
    m_tick->setInterval(100);
    connect(m_tick, &QTimer::timeout, this, &BundleDialog::showProgress);
    const auto showWhy = [this] { tip::setDisabledBecause(m_go, m_why->text().trimmed().isEmpty() ? tr("Say why first.") : QString()); };
    connect(m_why, &QLineEdit::textChanged, this, showWhy);
    tip::sayOnEnter(m_why, m_go);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (!m_toOthers->isChecked())
            return choosePlace();
        ConsentQuestion::before(m_context, {ConsentAct::Share, {}, m_person}, this, [this] { choosePlace(); });
    });
    connect(m_close, &QPushButton::clicked, this, &BundleDialog::reject);
    showWhy();
    fit();
    later(m_context.desk.ask(CountRecord{m_person}), this, [this](const Result<RecordContents> &contents) {
        if (contents)
            return showContents(*contents);
        m_contents->setRole(PlainLabel::Problem);
        m_contents->setText(wording::sentence(contents.error()));
    });
}

void BundleDialog::showContents(const RecordContents &contents)
{
    QStringList parts;
    const auto add = [&parts](int count, const QString &text) {
        if (count > 0)
            parts.append(text);
    };
    add(contents.appointments, tr("%n appointments", nullptr, contents.appointments));
    add(contents.notes, tr("%n notes", nullptr, contents.notes));
    add(contents.documents, tr("%n documents", nullptr, contents.documents));
    add(contents.recordings, tr("%n recordings", nullptr, contents.recordings));
    add(contents.consents, tr("%n consents", nullptr, contents.consents));
    add(contents.authorisations, tr("%n authorisations", nullptr, contents.authorisations));
    add(contents.money, tr("%n entries of their account", nullptr, contents.money));
    add(contents.messages, tr("%n messages", nullptr, contents.messages));
    QString text = parts.isEmpty() ? tr("There is nothing beside their data and who looked at them.") : tr("In it: %1.").arg(parts.join(QStringLiteral(", ")));
    parts.clear();
    add(contents.notesLeftOut, tr("%n notes", nullptr, contents.notesLeftOut));
    add(contents.documentsLeftOut, tr("%n documents", nullptr, contents.documentsLeftOut));
    add(contents.recordingsLeftOut, tr("%n recordings", nullptr, contents.recordingsLeftOut));
    if (!parts.isEmpty())
        text += QStringLiteral("\n") + tr("Left out: %1.").arg(parts.join(QStringLiteral(", ")));
    m_contents->setText(text);
    fit();
}

/// Lines that came need room; what the window had is not taken from it.
void BundleDialog::fit()
{
    layout()->activate();
    setMinimumHeight(layout()->totalHeightForWidth(std::max(width(), minimumWidth())));
}

void BundleDialog::choosePlace()
{
    auto *dialog = new QFileDialog(this, tr("Where the copy goes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    if (m_zip->isChecked()) {
        dialog->setNameFilter(tr("Zip archive (*.zip)"));
        dialog->setDefaultSuffix(QStringLiteral("zip"));
    }
    dialog->selectFile(m_zip->isChecked() ? tr("record.zip") : tr("record"));
    connect(dialog, &QFileDialog::fileSelected, this, &BundleDialog::write);
    dialog->open();
}

void BundleDialog::write(const QString &path)
{
    if (m_running || !m_context.paper)
        return;
    m_running = true;
    m_run = std::make_shared<Run>();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_why, m_zip, m_folder, m_toOthers, m_go})
        widget->setEnabled(false);
    m_bar->setValue(0);
    m_bar->show();
    m_state->hide();
    m_close->setText(tr("Stop"));
    ImportWatch watch;
    watch.isCancelled = [run = m_run] { return run->cancelled.load(); };
    watch.progress = [run = m_run](qint64 done, qint64 total) {
        run->total = total;
        run->done = done;
    };
    m_tick->start();
    // A session of its own: a recording of hours must not keep the desk's writer waiting.
    auto work = [&desk = m_context.desk, paper = m_context.paper, person = m_person, path, why = m_why->text().trimmed(), toOthers = m_toOthers->isChecked(), watch](Door &, const Actor &actor) -> Result<BundleReport> {
        PRAXIS_TRY(const auto session, desk.store().session());
        Door door(*session, desk.parts());
        return PersonBundle(door, desk.parts(), *paper, actor).write(person, path, why, watch, toOthers);
    };
    later(m_context.desk.onReader<BundleReport>(std::move(work)), this, [this](const Result<BundleReport> &report) { showReport(report); });
}

void BundleDialog::showProgress()
{
    const qint64 done = m_run->done, total = m_run->total;
    m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
}

void BundleDialog::showReport(const Result<BundleReport> &report)
{
    m_running = false;
    m_tick->stop();
    m_bar->hide();
    m_close->setText(report ? tr("Close") : tr("Cancel"));
    m_state->setRole(report ? PlainLabel::Normal : PlainLabel::Problem);
    if (report) {
        const int withheld = static_cast<int>(report->withheld.size());
        const QString left = withheld > 0 ? QStringLiteral(" ") + tr("%n things were left out; manifest.json says which and why.", nullptr, withheld) : QString();
        const bool isDamaged = std::ranges::any_of(report->withheld, [](const WithheldThing &thing) { return thing.reason == u"withheld_damaged"; });
        const QString broken = isDamaged ? QStringLiteral(" ") + tr("Some of it is damaged and cannot be read; a backup may have it whole.") : QString();
        m_state->setText(tr("%n files are in %1. Out there they are no longer encrypted.", nullptr, report->files).arg(QDir::toNativeSeparators(report->path)) + left + broken);
        m_go->hide();
        m_close->setDefault(true);
    } else {
        m_state->setText(report.error().code == ErrorCode::Cancelled ? tr("Stopped. Nothing was left behind.") : wording::sentence(report.error()));
        for (QWidget *widget : std::initializer_list<QWidget *>{m_why, m_zip, m_folder, m_toOthers, m_go})
            widget->setEnabled(true);
    }
    m_state->show();
    fit();
    Q_EMIT written(report.has_value());
}

void BundleDialog::reject()
{
    if (m_running)
        return m_run->cancelled.store(true); // and it is said when it has stopped
    QDialog::reject();
}

} // namespace praxis::ui
