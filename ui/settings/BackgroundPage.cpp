#include "ui/settings/BackgroundPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/video/VideoParts.h"
#include "ui/common/Ask.h"
#include "ui/common/FirstRefused.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/JobWords.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/PlainList.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int widest = 860;
constexpr int tries = 2; ///< its column
constexpr int mostShown = 1000;

struct BackgroundPageWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::BackgroundPage)
};

constexpr int kindRole = Qt::UserRole + 1; ///< of a row, beside its id

/// What is not known here is shown under its own name.
QString whatOf(const QString &kind)
{
    const QString words = jobwords::what(kind);
    return words.isEmpty() ? kind : words;
}

/// Why the last try failed, from the point of view of the work and not of the screen.
QString whyOf(const QString &problem)
{
    const auto is = [&](ErrorCode code) { return problem == codeName(code); };
    if (is(ErrorCode::NotAvailable))
        return BackgroundPageWords::tr("The service did not answer, or was not ready");
    if (is(ErrorCode::Denied) || is(ErrorCode::WrongPassword))
        return BackgroundPageWords::tr("The service refused our account or key");
    if (is(ErrorCode::NotFound))
        return BackgroundPageWords::tr("The service no longer has it");
    if (is(ErrorCode::DiskFull))
        return BackgroundPageWords::tr("The disk is full");
    if (is(ErrorCode::KeyMissing))
        return BackgroundPageWords::tr("The key for it is gone");
    if (is(ErrorCode::FileUnwritable) || is(ErrorCode::FileUnreadable))
        return BackgroundPageWords::tr("The place for media cannot be used");
    if (is(ErrorCode::TooLarge))
        return BackgroundPageWords::tr("It is larger than is taken");
    if (is(ErrorCode::Malformed) || is(ErrorCode::NotThatKind) || is(ErrorCode::Invalid))
        return BackgroundPageWords::tr("The service's answer made no sense");
    return BackgroundPageWords::tr("Something unexpected: %1").arg(problem);
}

} // namespace

BackgroundPage::BackgroundPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_list(new PlainList(tr("Work that was given up"), {tr("What"), tr("Since"), tr("Tries"), tr("Why the last one failed")}, this)),
      m_none(new PlainLabel(tr("Nothing was given up. There is nothing to do here."), this)), m_waiting(new PlainLabel(QString(), this, PlainLabel::Quiet))
{
    QVBoxLayout *column = pageHead(this, title(), tr("What the program does by itself, such as fetching recordings. What fails is tried again for a day and longer; then it is given up and stands here, until somebody decides."));
    m_list->setObjectName(QStringLiteral("givenUp"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setMaximumWidth(widest);
    m_list->hide();
    column->addWidget(m_list, 1);
    m_none->setObjectName(QStringLiteral("nothingGivenUp"));
    column->addWidget(m_none);
    m_none->hide(); // until it is known
    auto *row = new QHBoxLayout;
    m_again = new QPushButton(icons::get(QStringLiteral("view-refresh")), tr("Try again"), this);
    m_again->setObjectName(QStringLiteral("tryAgain"));
    m_drop = new QPushButton(icons::get(QStringLiteral("edit-delete")), tr("Drop…"), this);
    m_drop->setObjectName(QStringLiteral("drop"));
    for (QPushButton *button : {m_again, m_drop}) {
        button->setEnabled(false);
        button->hide();
        row->addWidget(button);
    }
    row->addStretch(1);
    column->addLayout(row);
    m_waiting->setObjectName(QStringLiteral("waiting"));
    m_waiting->setWordWrap(true);
    m_waiting->setMaximumWidth(widest);
    column->addWidget(m_waiting);
    column->addStretch();
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, [this] {
        for (QPushButton *button : {m_again, m_drop})
            button->setEnabled(!m_list->selectedItems().isEmpty());
    });
    connect(m_again, &QPushButton::clicked, this, [this] { settle(true); });
    connect(m_drop, &QPushButton::clicked, this, &BackgroundPage::drop);
    connect(&parts.context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
}

void BackgroundPage::enter()
{
    load();
}

void BackgroundPage::load()
{
    later(m_parts.context.desk.ask(ShowJobs{mostShown}), this, [this](const Result<JobsAnswer> &jobs) {
        if (jobs)
            tell(*jobs);
        else
            m_parts.context.notices.failed(jobs.error());
    });
}

void BackgroundPage::tell(const JobsAnswer &jobs)
{
    QVector<QUuid> chosen;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        chosen.append(PlainList::idOf(item));
    const Moments moments(m_parts.context.desk, m_parts.context.directory);
    m_list->clear();
    for (const Job &dead : jobs.dead) {
        QTreeWidgetItem *item = m_list->addRow(dead.id, {whatOf(dead.kind), moments.full(dead.createdAt), QLocale().toString(dead.attempts), whyOf(dead.problem)});
        item->setData(0, kindRole, dead.kind);
        item->setTextAlignment(tries, Qt::AlignRight | Qt::AlignVCenter);
        item->setSelected(chosen.contains(dead.id));
    }
    const bool any = !jobs.dead.isEmpty();
    m_list->setVisible(any);
    m_again->setVisible(any);
    m_drop->setVisible(any);
    m_none->setVisible(!any);
    QStringList waiting;
    for (const auto &[kind, count] : jobs.waiting) {
        if (kind == job::videoChange)
            continue; // planned for a day that is shown on the page Video
        const auto dead = std::count_if(jobs.dead.cbegin(), jobs.dead.cend(), [&, name = kind](const Job &job) { return job.kind == name; });
        if (count > dead)
            waiting.append(tr("%1: %2", "what is to do, and how many of it").arg(whatOf(kind), QLocale().toString(count - dead)));
    }
    m_waiting->setText(waiting.isEmpty() ? QString() : tr("Still to do, by itself: %1.").arg(QLocale().createSeparatedList(waiting)));
}

void BackgroundPage::settle(bool again)
{
    QVector<AnyCommand> commands;
    for (const QTreeWidgetItem *item : m_list->selectedItems())
        commands.append(AnyCommand::of(SettleDeadJob{PlainList::idOf(item), again}));
    if (commands.isEmpty())
        return;
    later(m_parts.context.desk.runMany(commands, {.allOrNothing = false}), this, [this, again](const Result<ManyResult> &many) {
        if (!many)
            return m_parts.context.notices.failed(many.error());
        if (const auto refused = firstRefused(*many))
            m_parts.context.notices.failed(*refused);
        else
            m_parts.context.notices.say(again ? tr("It is tried again now.") : tr("It was dropped."));
        load();
    });
}

void BackgroundPage::drop()
{
    QStringList follows;
    for (const QTreeWidgetItem *item : m_list->selectedItems()) {
        const QString one = jobwords::dropped(item->data(0, kindRole).toString());
        if (!one.isEmpty() && !follows.contains(one))
            follows.append(one);
    }
    ask::confirm(this,
                 {.title = tr("Drop what was given up?"),
                  .text = (QStringList{tr("Nobody tries it again.")} + follows).join(u'\n'),
                  .verb = tr("Drop"),
                  .keep = tr("Keep"),
                  .dangerous = true},
                 [this] { settle(false); });
}

} // namespace praxis::ui
