#include "ui/recordings/AboutDialog.h"

#include "services/practice/door/Desk.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/recordings/MediaWords.h"
#include "ui/recordings/RecordingWords.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

enum Column { Whose, Kind, Codec, Container, Starts, Length, Size, Where, ColumnCount };

QString seconds(qint64 ms)
{
    return AboutDialog::tr("+%1 s", "seconds after the start").arg(QLocale().toString(static_cast<double>(ms) / 1000, 'f', 1));
}

} // namespace

AboutDialog::AboutDialog(const UiContext &context, const QUuid &recording, QWidget *parent)
    : QDialog(parent), m_context(context), m_moments(context.desk, context.directory), m_recording(recording), m_pages(new QStackedWidget(this)), m_waiting(new PlainLabel(tr("One moment…"), this, PlainLabel::Quiet)),
      m_title(new PlainLabel({}, this, PlainLabel::Title)), m_facts(new QFormLayout), m_files(new QTreeWidget(this)), m_sumRow(new QWidget(this)), m_sum(new QLineEdit(this)),
      m_copy(new QPushButton(icons::get(QStringLiteral("edit-copy")), tr("Copy"), this)),
      m_again(new QTimer(this)), m_ends(new QTimer(this))
{
    setObjectName(QStringLiteral("aboutRecording"));
    setWindowTitle(tr("About this recording"));
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    resize(760, 620);
    m_again->setSingleShot(true);
    m_again->setInterval(50);
    m_ends->setSingleShot(true);
    connect(m_again, &QTimer::timeout, this, &AboutDialog::check);
    connect(m_ends, &QTimer::timeout, this, &AboutDialog::check);
    connect(&context.desk, &Desk::changed, m_again, qOverload<>(&QTimer::start));
    m_question.ask(context.desk.ask(AboutRecording{recording, {}}), this, [this](const Result<RecordingFacts> &facts) {
        if (facts)
            return show(*facts);
        m_waiting->setRole(PlainLabel::Problem);
        m_waiting->setText(wording::sentence(facts.error()));
    });
    open();
}

void AboutDialog::build()
{
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("aboutTitle"));
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    m_facts->setLabelAlignment(Qt::AlignLeft);
    m_facts->setHorizontalSpacing(theme::grid * 2);
    m_facts->setVerticalSpacing(theme::half);
    m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_files->setObjectName(QStringLiteral("aboutFiles"));
    m_files->setAccessibleName(tr("Files"));
    m_files->setHeaderLabels({tr("Whose"), tr("Kind"), tr("Codec"), tr("Container"), tr("Starts"), tr("Length"), tr("Size"), tr("Where")});
    m_files->setRootIsDecorated(false);
    m_files->setMinimumHeight(120);
    m_sum->setObjectName(QStringLiteral("aboutChecksum"));
    m_sum->setReadOnly(true);
    m_sum->setAccessibleName(tr("Checksum of the chosen file (SHA-256)"));
    m_copy->setObjectName(QStringLiteral("aboutCopy"));
    m_copy->setAccessibleName(tr("Copy the checksum"));
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_sum->text()); });
    connect(m_files, &QTreeWidget::currentItemChanged, this, &AboutDialog::showChosen);
    auto *words = new QWidget(this);
    auto *inner = new QVBoxLayout(words);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(theme::grid);
    inner->addWidget(m_title);
    inner->addLayout(m_facts);
    inner->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("What is known of it"));
    scroll->setWidget(words);
    auto *row = new QHBoxLayout(m_sumRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(new PlainLabel(tr("SHA-256"), this, PlainLabel::Quiet));
    row->addWidget(m_sum, 1);
    row->addWidget(m_copy);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    column->addWidget(scroll, 3);
    column->addWidget(new PlainLabel(tr("Files"), this, PlainLabel::Heading));
    column->addWidget(m_files, 1);
    column->addWidget(m_sumRow);
    m_pages->addWidget(m_waiting);
    m_pages->addWidget(page);
    auto *buttons = new QDialogButtonBox(this);
    auto *close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("aboutClose"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    all->setSpacing(theme::grid);
    all->addWidget(m_pages, 1);
    all->addWidget(buttons);
}

void AboutDialog::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    auto *words = new PlainLabel(value, this);
    words->setWordWrap(true);
    QSizePolicy grows = words->sizePolicy(); // its height goes on following its width
    grows.setHorizontalPolicy(QSizePolicy::Expanding);
    words->setSizePolicy(grows);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_facts->addRow(new PlainLabel(name, this, PlainLabel::Quiet), words);
}

void AboutDialog::show(const RecordingFacts &facts)
{
    m_title->setText(tr("%1, %2", "everybody in it, when").arg(facts.entry.people, m_moments.full(facts.entry.startedAt)));
    showOrigin(facts);
    showConsents(facts);
    showRetention(facts);
    showFiles(facts);
    m_pages->setCurrentIndex(1);
    m_files->setFocus();
    checkAt(facts.entry.shareExpiresAt);
}

/// Nothing changes in the practice when time runs out.
void AboutDialog::checkAt(Instant shareEnds)
{
    if (shareEnds.isNull())
        m_ends->stop();
    else
        m_ends->start(msUntil(m_context.desk.parts().clock.now(), shareEnds));
}

/// As the list behind it, which leaves no line in the trail.
void AboutDialog::check()
{
    if (m_pages->currentIndex() == 0)
        return;
    m_check.ask(m_context.desk.ask(RefreshRecordings{{m_recording}}), this, [this](const Result<QVector<RecordingEntry>> &entries) {
        const bool isGone = entries ? entries->isEmpty() : entries.error().code == ErrorCode::Denied || entries.error().code == ErrorCode::NotFound;
        if (!isGone)
            return checkAt(entries ? entries->first().shareExpiresAt : Instant());
        m_context.notices.say(tr("You may no longer see this recording, so what is known of it was closed."));
        close();
    });
}

void AboutDialog::showOrigin(const RecordingFacts &facts)
{
    const Recording &recording = facts.recording;
    addFact(tr("State"), recordingwords::state(facts.entry));
    addFact(tr("Why it is closed"), recordingwords::whyClosed(facts.entry));
    if (recording.status == RecordingStatus::Failed)
        addFact(tr("What failed"), recordingwords::failure(recording.failure));
    addFact(tr("Practitioner"), facts.entry.practitionerName);
    addFact(tr("Length"), recordingwords::length(recording.durationMs));
    addFact(tr("Size"), recording.sizeBytes < 1000 ? recordingwords::size(recording.sizeBytes) : tr("%1 (%2 bytes)", "1.4 GB, the same in bytes").arg(recordingwords::size(recording.sizeBytes), QLocale().toString(recording.sizeBytes)));
    addFact(tr("Where the files are"), recordingwords::location(recording.location));
    if (!recording.completedAt.isNull())
        addFact(tr("Ready since"), m_moments.full(recording.completedAt));
    addFact(tr("Identifier"), idText(recording.id)); // by which a terminal is told of it
    addFact(tr("Comes from"), recordingwords::provider(recording.provider));
    addFact(tr("The provider's name of it"), recording.recordingSid);
    addFact(tr("The provider's name of the room"), recording.roomSid);
    addFact(tr("The provider's name of the mix"), recording.compositionSid);
}

void AboutDialog::showConsents(const RecordingFacts &facts)
{
    for (const RecordingConsentFacts &one : facts.consents) {
        QStringList words{recordingwords::consent(one.state)};
        if (one.isBasis) {
            words << tr("the recording rests on it");
            if (!one.formVersion.isEmpty())
                words << tr("version %1 of the form").arg(one.formVersion);
            words << tr("%1 on %2", "signed, date").arg(consentwords::how(one.how), m_moments.day(one.givenAt));
            if (!one.guardian.isEmpty())
                words << tr("by %1", "parent or guardian").arg(one.guardian);
            if (!one.withdrawnAt.isNull())
                words << tr("withdrawn on %1").arg(m_moments.day(one.withdrawnAt));
            if (one.expiresOn.isValid())
                words << tr("until %1", "date").arg(m_moments.day(one.expiresOn));
        }
        addFact(tr("Consent of %1").arg(one.person), words.join(QStringLiteral(" · ")));
    }
}

void AboutDialog::showRetention(const RecordingFacts &facts)
{
    const Recording &recording = facts.recording;
    if (recording.status == RecordingStatus::Deleted)
        return; // its end is said already
    addFact(tr("Kept until"), facts.mayGoFrom.isValid() ? m_moments.day(facts.mayGoFrom) : tr("further notice: the date of birth is not known"));
    if (!facts.goesOn.isNull())
        addFact(tr("To be destroyed on"), m_moments.day(facts.goesOn));
    QStringList rules;
    for (const RetentionPolicy &rule : facts.rules) {
        const QString words = tr("%n years after the last contact; of a child, until they are %1", nullptr, rule.yearsAfterLastContact).arg(rule.childUntil);
        if (!rules.contains(words))
            rules.append(words);
    }
    addFact(tr("Rule"), rules.join(u'\n'));
    if (recording.retainUntil.isValid())
        addFact(tr("Wanted at least until"), m_moments.day(recording.retainUntil));
    if (!recording.onHold)
        return;
    const QString why = recording.holdWhy.isEmpty() ? tr("nothing of it may go") : recording.holdWhy;
    addFact(tr("Legal hold"), facts.heldByName.isEmpty() ? why : tr("%1 (placed by %2)", "why, who").arg(why, facts.heldByName));
}

void AboutDialog::showFiles(const RecordingFacts &facts)
{
    for (const RecordingFileFacts &file : facts.files) {
        auto *item = new QTreeWidgetItem(m_files);
        item->setText(Whose, file.label.isEmpty() ? tr("not named") : file.label);
        item->setText(Kind, recordingwords::kind(file.kind));
        item->setText(Codec, file.codec);
        item->setText(Container, file.container);
        item->setText(Starts, seconds(file.offsetMs));
        item->setText(Length, file.durationMs > 0 ? mediawords::time(file.durationMs) : recordingwords::length(0));
        item->setText(Size, recordingwords::size(file.sizeBytes));
        item->setText(Where, recordingwords::whereFile(file.isHere, facts.recording.location, file.there));
        item->setToolTip(Where, file.providerId.isEmpty() ? QString() : tip::plain(tr("The provider calls it %1").arg(file.providerId)));
        item->setData(Whose, Qt::UserRole, file.sha256);
        for (const int number : {int(Starts), int(Length), int(Size)})
            item->setTextAlignment(number, Qt::AlignRight | Qt::AlignVCenter);
    }
    for (int column = 0; column < ColumnCount; ++column)
        m_files->resizeColumnToContents(column);
    const bool hasSums = std::any_of(facts.files.begin(), facts.files.end(), [](const RecordingFileFacts &file) { return !file.sha256.isEmpty(); });
    m_sumRow->setVisible(hasSums);
    m_files->setCurrentItem(m_files->topLevelItem(0));
    showChosen();
}

void AboutDialog::showChosen()
{
    const QTreeWidgetItem *item = m_files->currentItem();
    m_sum->setText(item ? item->data(Whose, Qt::UserRole).toString() : QString());
    m_sum->setCursorPosition(0);
    m_copy->setEnabled(!m_sum->text().isEmpty());
}

} // namespace praxis::ui
