#include "ui/common/RetentionView.h"

#include "services/practice/door/Desk.h"
#include "services/practice/retention/RemovalCommands.h"
#include "ui/common/Ask.h"
#include "ui/common/CertificatePaper.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

void setUp(QTreeWidget *list, const char *objectName, const QString &name, const QStringList &columns, const QList<int> &widths)
{
    list->setObjectName(QString::fromLatin1(objectName));
    list->setAccessibleName(name);
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setTabKeyNavigation(false);
    for (int i = 0; i < widths.size(); ++i)
        list->header()->resizeSection(i, widths[i]);
}

} // namespace

RetentionView::RetentionView(const UiContext &context, RetainedKind kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind), m_moments(context.desk, context.directory), m_most(pageOfDue), m_list(new QTreeWidget(this)), m_register(new QTreeWidget(this)),
      m_stack(new QStackedWidget(this)), m_empty(nullptr), m_more(new QPushButton(tr("Show more"), this)), m_which(new QComboBox(this)), m_hold(new QPushButton(tr("Place a hold…"), this)), m_release(new QPushButton(tr("Ask to release the hold…"), this)), m_keep(new QPushButton(tr("Keep until…"), this)),
      m_ask(new QPushButton(tr("Ask to destroy…"), this)), m_approve(new QPushButton(tr("Approve…"), this)),
      m_reject(new QPushButton(tr("Reject…"), this)), m_print(new QPushButton(tr("Print certificate…"), this)), m_save(new QPushButton(tr("Save certificate as PDF…"), this))
{
    setObjectName(ofKind(QStringLiteral("retentionView"), QStringLiteral("documentRetention"), QStringLiteral("noteRetention")));
    build();
    layOut();
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
    showSteps();
}

void RetentionView::build()
{
    m_ask->setObjectName(QStringLiteral("removalAsk"));
    m_approve->setObjectName(QStringLiteral("removalApprove"));
    m_reject->setObjectName(QStringLiteral("removalReject"));
    m_print->setObjectName(QStringLiteral("certificatePrint"));
    m_save->setObjectName(QStringLiteral("certificateSave"));
    if (m_kind == RetainedKind::Note) {
        setUp(m_list, "notesDueList", tr("Notes whose retention is over"), {tr("Client"), tr("Note by"), tr("Of"), tr("Retention over since"), tr("State")}, {190, 200, 170, 150});
        setUp(m_register, "noteRegister", tr("Register of destruction"), {tr("Certificate"), tr("Client"), tr("Note"), tr("Destroyed")}, {150, 190, 330});
    } else if (m_kind == RetainedKind::Document) {
        setUp(m_list, "documentsDueList", tr("Documents whose retention is over"), {tr("Client"), tr("Document"), tr("Filed"), tr("Retention over since"), tr("State")}, {190, 240, 150, 150});
        setUp(m_register, "documentRegister", tr("Register of destruction"), {tr("Certificate"), tr("Client"), tr("Document"), tr("Destroyed")}, {150, 190, 290});
    } else {
        setUp(m_list, "dueList", tr("Recordings whose retention is over"), {tr("Client"), tr("Session"), tr("Retention over since"), tr("State")}, {240, 190, 190});
        setUp(m_register, "removalRegister", tr("Register of destruction"), {tr("Certificate"), tr("Client"), tr("Session"), tr("Destroyed")}, {150, 240, 190});
    }
    m_list->setSelectionMode(QTreeWidget::ExtendedSelection);
    const QString rules = ofKind(
        tr("Recordings are kept as the rules of your practice say: where there is none, for seven years after the last contact, and of children until they are 25. "
           "Those whose time is over are listed here; nothing is destroyed before two people have said so and the notice is over."),
        tr("Documents are kept as the rules of your practice say: where there is none, for seven years after the last contact, and what was made of a child until they are 25. "
           "Those whose time is over are listed here; nothing is destroyed before two people have said so and the notice is over."),
        tr("Notes are kept as the rules of your practice say: where there is none, for seven years after the last contact, and what was written of a child until they are 25. "
           "Those whose time is over are listed here, with what was added to them; nothing is destroyed before two people have said so and the notice is over."));
    m_rules = rules;
    m_outOfSight = ofKind(tr("Recordings of people who were deleted are listed here for as long as they are kept, with the day until which that is."),
                          tr("Documents that were removed, and those of people who were deleted, are listed here for as long as they are kept, with the day until which that is."),
                          tr("Drafts that were thrown away, and notes about people who were deleted, are listed here for as long as they are kept, with the day until which that is."));
    m_empty = new EmptyState(QStringLiteral("security-high"), tr("Nothing is due"), rules, this);
    m_more->setObjectName(QStringLiteral("retentionMore"));
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_most = std::min(m_most + pageOfDue, mostDue - 1);
        load();
    });
    m_hold->setObjectName(QStringLiteral("retentionHold"));
    m_release->setObjectName(QStringLiteral("retentionRelease"));
    m_keep->setObjectName(QStringLiteral("retentionKeep"));
    m_which->setObjectName(QStringLiteral("retentionWhich"));
    m_which->setAccessibleName(tr("Which are listed"));
    m_which->addItems({tr("Retention over"), tr("Out of sight, still kept")});
    connect(m_which, &QComboBox::currentIndexChanged, this, &RetentionView::showWhich);
    connect(m_hold, &QPushButton::clicked, this, &RetentionView::hold);
    connect(m_release, &QPushButton::clicked, this, &RetentionView::release);
    connect(m_keep, &QPushButton::clicked, this, &RetentionView::keep);
    connect(m_ask, &QPushButton::clicked, this, &RetentionView::ask);
    connect(m_approve, &QPushButton::clicked, this, &RetentionView::approve);
    connect(m_reject, &QPushButton::clicked, this, &RetentionView::reject);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &RetentionView::showSteps);
    connect(m_register, &QTreeWidget::itemSelectionChanged, this, &RetentionView::showSteps);
    if (hasTitles())
        connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) {
            if (!isOutOfSight()) // nobody reads what was thrown away
                Q_EMIT openWanted(m_due[m_list->indexOfTopLevelItem(item)].id);
        });
    const auto line = [this] { return m_gone[m_register->indexOfTopLevelItem(m_register->currentItem())]; };
    connect(m_print, &QPushButton::clicked, this, [this, line] { certificatepaper::print(m_context, line(), window()); });
    connect(m_save, &QPushButton::clicked, this, [this, line] { certificatepaper::save(m_context, line(), window()); });
}

void RetentionView::layOut()
{
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new LoadingRows(this));
    m_stack->setCurrentIndex(2);
    m_steps = new QWidget(this);
    auto *steps = new QVBoxLayout(m_steps); // two rows: in French they are too long for one
    steps->setSpacing(theme::half);
    steps->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    const auto addRow = [steps](const QList<QWidget *> &widgets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(theme::grid);
        for (QWidget *widget : widgets)
            row->addWidget(widget);
        row->addStretch(1);
        steps->addLayout(row);
    };
    addRow({m_which, m_hold, m_release, m_keep});
    addRow({m_ask, m_approve, m_reject});
    m_heading = new QWidget(this);
    auto *heading = new QHBoxLayout(m_heading);
    heading->setSpacing(theme::grid);
    heading->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::half);
    heading->addWidget(new PlainLabel(tr("Register of destruction"), m_heading, PlainLabel::Heading));
    heading->addStretch(1);
    heading->addWidget(m_print);
    heading->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_steps);
    column->addWidget(m_stack, 3);
    column->addWidget(m_more, 0, Qt::AlignHCenter);
    column->addWidget(m_heading);
    column->addWidget(m_register, 1);
    for (QWidget *later : std::initializer_list<QWidget *>{m_steps, m_heading, m_register})
        later->hide();
}

void RetentionView::load()
{
    m_question.ask(m_context.desk.ask(RecordsDue{.kind = m_kind, .limit = m_most + 1, .outOfSight = isOutOfSight()}), this, [this](const Result<QVector<DueRecord>> &due) {
        if (due)
            show(*due);
        else
            m_context.notices.failed(due.error());
    });
    m_done.ask(m_context.desk.ask(RemovalRegister{m_kind}), this, [this](const Result<RowsPage<RemovalLine>> &removals) {
        if (removals)
            showRegister(*removals);
    });
}

bool RetentionView::isOutOfSight() const
{
    return m_which->currentIndex() == 1;
}

void RetentionView::showWhich()
{
    const bool hidden = isOutOfSight();
    m_list->headerItem()->setText(hasTitles() ? 3 : 2, hidden ? tr("Kept until") : tr("Retention over since"));
    m_stack->setCurrentIndex(2);
    m_most = pageOfDue;
    load();
}

QString RetentionView::stateOf(const DueRecord &line) const
{
    if (!line.release.id.isNull())
        return tr("On a legal hold; %1 asks to release it: %2", "name, why").arg(line.releaseAskedBy, line.release.why);
    if (line.onHold)
        return line.removal.status == RemovalStatus::Approved && !line.removal.id.isNull() ? tr("Approved, kept by a hold") : tr("On a legal hold");
    if (line.removal.id.isNull())
        return !line.since.isValid() || line.since > m_moments.today() ? tr("Kept") : tr("May go");
    if (line.removal.status == RemovalStatus::Asked)
        return line.removal.requestId.isNull() ? tr("%1 asks: %2", "name, why").arg(line.askedBy, line.removal.why)
                                               : tr("The client asked for it, and %1 granted it: %2", "name, why").arg(line.askedBy, line.removal.why);
    return tr("Approved by %1; goes on %2", "name, date").arg(line.decidedBy, m_moments.day(line.removal.notBefore));
}

QString RetentionView::ofKind(const QString &recordings, const QString &documents, const QString &notes) const
{
    return m_kind == RetainedKind::Note ? notes : m_kind == RetainedKind::Document ? documents : recordings;
}

QString RetentionView::whatOf(const DueRecord &line) const
{
    if (m_kind == RetainedKind::Note)
        return line.title;
    return line.title.isEmpty() ? tr("Restricted document") : line.title;
}

QString RetentionView::whatOf(const Removal &removal) const
{
    if (m_kind == RetainedKind::Recording)
        return m_moments.full(Instant::fromString(removal.destroyed[QStringLiteral("began")].toString()));
    if (m_kind == RetainedKind::Note)
        return tr("%1, of %2", "whose note, when").arg(removal.destroyed[QStringLiteral("author")].toString(), m_moments.full(Instant::fromString(removal.destroyed[QStringLiteral("happened")].toString())));
    const QString title = removal.destroyed[QStringLiteral("title")].toString();
    return title.isEmpty() ? tr("Restricted document") : title;
}

void RetentionView::show(const QVector<DueRecord> &due)
{
    QSet<QUuid> kept;
    for (const DueRecord &line : chosen())
        kept.insert(line.id);
    m_more->setVisible(due.size() > m_most && m_most < mostDue - 1);
    m_due = due.first(std::min<qsizetype>(due.size(), m_most));
    m_list->clear();
    for (const DueRecord &line : std::as_const(m_due)) {
        QStringList cells{line.people};
        if (hasTitles())
            cells << whatOf(line);
        cells << m_moments.full(line.at) << (line.since.isValid() ? m_moments.day(line.since) : tr("Not known")) << stateOf(line);
        auto *item = new QTreeWidgetItem(m_list, cells);
        item->setSizeHint(0, {0, theme::rowHeight});
        item->setSelected(kept.contains(line.id));
    }
    m_stack->setCurrentIndex(due.isEmpty() ? 1 : 0);
    m_steps->show();
    m_empty->setTexts(isOutOfSight() ? tr("Nothing is out of sight") : tr("Nothing is due"), isOutOfSight() ? m_outOfSight : m_rules);
    showSteps();
    if (!isOutOfSight())
        Q_EMIT counted(static_cast<int>(m_due.size()));
}

void RetentionView::showRegister(const QVector<RemovalLine> &removals)
{
    const int before = m_register->indexOfTopLevelItem(m_register->currentItem());
    const QUuid kept = before >= 0 && before < m_gone.size() ? m_gone[before].removal.id : QUuid();
    m_gone = removals;
    m_register->clear();
    m_register->setVisible(!removals.isEmpty());
    m_heading->setVisible(!removals.isEmpty());
    for (const RemovalLine &line : removals) {
        const Removal &removal = line.removal;
        auto *item = new QTreeWidgetItem(m_register, {removal.certificate, removal.destroyed[QStringLiteral("person")].toString(), whatOf(removal), m_moments.full(removal.doneAt)});
        item->setSizeHint(0, {0, theme::rowHeight});
        if (removal.id == kept)
            m_register->setCurrentItem(item);
    }
    showSteps();
}

QVector<DueRecord> RetentionView::chosen() const
{
    QVector<DueRecord> lines;
    for (int row = 0; row < m_list->topLevelItemCount() && row < m_due.size(); ++row) {
        if (m_list->topLevelItem(row)->isSelected())
            lines.append(m_due[row]);
    }
    return lines;
}

QVector<DueRecord> RetentionView::toAsk() const
{
    QVector<DueRecord> lines = chosen();
    lines.removeIf([this](const DueRecord &line) { return line.onHold || !line.removal.id.isNull() || !line.since.isValid() || line.since > m_moments.today(); });
    return lines;
}

QVector<DueRecord> RetentionView::toDecide() const
{
    QVector<DueRecord> lines = chosen();
    lines.removeIf([this](const DueRecord &line) {
        return line.removal.id.isNull() || line.removal.status != RemovalStatus::Asked || line.removal.askedBy == m_context.desk.actor().user;
    });
    return lines;
}

void RetentionView::showSteps()
{
    const QVector<DueRecord> lines = chosen();
    const QString none = ofKind(tr("Choose recordings first."), tr("Choose documents first."), tr("Choose notes first."));
    QString why = lines.isEmpty() ? none : QString();
    if (!lines.isEmpty() && toAsk().isEmpty())
        why = lines.first().onHold ? tr("It is on a legal hold.") : lines.first().removal.id.isNull() ? tr("It is still kept.") : tr("It was asked for already.");
    tip::setDisabledBecause(m_ask, why);
    why = lines.isEmpty() ? none : QString();
    if (!lines.isEmpty() && toDecide().isEmpty()) {
        const bool mine = !lines.first().removal.id.isNull() && lines.first().removal.status == RemovalStatus::Asked;
        const bool decided = !lines.first().removal.id.isNull() && !mine;
        why = decided ? tr("It was approved already.") : mine ? tr("You asked: somebody else has to decide.") : tr("Nobody has asked to destroy it.");
    }
    tip::setDisabledBecause(m_approve, why);
    tip::setDisabledBecause(m_reject, why);
    tip::setDisabledBecause(m_hold, lines.isEmpty() ? none : toHold().isEmpty() ? tr("It is on a legal hold.") : QString());
    tip::setDisabledBecause(m_release, lines.isEmpty() ? none : !toRelease().isEmpty() ? QString() : lines.first().onHold ? tr("Somebody has asked already: a second person decides.") : tr("It is on no legal hold."));
    tip::setDisabledBecause(m_keep, lines.isEmpty() ? none : QString());
    for (QPushButton *paper : {m_print, m_save})
        tip::setDisabledBecause(paper, m_register->currentItem() ? QString() : tr("Choose a line of the register first."));
}

void RetentionView::ask()
{
    const QVector<DueRecord> lines = toAsk();
    const int count = static_cast<int>(lines.size());
    ask::reason(this, ofKind(tr("Ask to destroy %n recordings?", nullptr, count), tr("Ask to destroy %n documents?", nullptr, count), tr("Ask to destroy %n notes?", nullptr, count)),
                tr("Somebody else decides, and the notice passes before they go for good."), tr("Ask"), [this, lines](const QString &why) {
        run(tr("Ask to destroy"), lines, [why](const DueRecord &line) { return AskRemoval{line.kind, line.id, why}; });
    });
}

void RetentionView::approve()
{
    const QVector<DueRecord> lines = toDecide();
    const int count = static_cast<int>(lines.size());
    ask::confirm(this, {ofKind(tr("Approve the destruction of %n recordings?", nullptr, count), tr("Approve the destruction of %n documents?", nullptr, count), tr("Approve the destruction of %n notes?", nullptr, count)),
                        m_kind == RetainedKind::Note
                            ? tr("After the notice what they say is gone, with what was added to them, and nobody can ever read it again. A legal hold or a new appointment stops it.")
                            : tr("After the notice their keys are dropped, and nobody can ever open them again, from any copy. A legal hold or a new appointment stops it."),
                        tr("Approve"), tr("Keep them for now"), true},
                 [this, lines] { run(tr("Approve the destruction"), lines, [](const DueRecord &line) { return DecideRemoval{line.removal.id, true, {}}; }); });
}

void RetentionView::reject()
{
    const QVector<DueRecord> lines = toDecide();
    const int count = static_cast<int>(lines.size());
    ask::reason(this, ofKind(tr("Reject the destruction of %n recordings?", nullptr, count), tr("Reject the destruction of %n documents?", nullptr, count), tr("Reject the destruction of %n notes?", nullptr, count)),
                tr("They stay. Your reason is kept."), tr("Reject"), [this, lines](const QString &why) {
        run(tr("Reject the destruction"), lines, [why](const DueRecord &line) { return DecideRemoval{line.removal.id, false, why}; });
    });
}

} // namespace praxis::ui
