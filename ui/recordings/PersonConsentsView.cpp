#include "ui/recordings/PersonConsentsView.h"

#include "services/practice/people/ConsentCommands.h"
#include "services/practice/door/Desk.h"
#include "ui/common/Ask.h"
#include "ui/common/ConsentDialog.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Icons.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

enum Column { What, Since, How, Until, ColumnCount };

} // namespace

PersonSection *PersonConsentsView::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("consent.read")) == Cell::No ? nullptr : new PersonConsentsView(context, parent);
}

PersonConsentsView::PersonConsentsView(const UiContext &context, QWidget *parent)
    : PersonSection(parent), m_context(context), m_list(new QTreeWidget(this)), m_give(new QPushButton(icons::get(QStringLiteral("list-add")), tr("Write down a consent…"), this)),
      m_withdraw(new QPushButton(icons::get(QStringLiteral("dialog-cancel")), tr("Withdraw…"), this)), m_withdrawAll(new QPushButton(tr("Withdraw all…"), this)),
      m_follows(new PlainLabel({}, this, PlainLabel::Quiet))
{
    setObjectName(QStringLiteral("personConsents"));
    m_list->setObjectName(QStringLiteral("consentList"));
    m_list->setAccessibleName(tr("Consents"));
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("To what"), tr("Given"), tr("How"), tr("Stands")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTabKeyNavigation(false);
    m_list->header()->resizeSection(What, 170);
    m_list->header()->resizeSection(Since, 130);
    m_list->header()->resizeSection(How, 190);
    m_give->setObjectName(QStringLiteral("consentGive"));
    m_withdraw->setObjectName(QStringLiteral("consentWithdraw"));
    m_withdrawAll->setObjectName(QStringLiteral("consentWithdrawAll"));
    auto *steps = new QHBoxLayout;
    steps->setSpacing(theme::grid);
    steps->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    for (QPushButton *step : {m_give, m_withdraw, m_withdrawAll})
        steps->addWidget(step);
    steps->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(steps);
    column->addWidget(m_list, 1);
    m_follows->setObjectName(QStringLiteral("consentFollows"));
    m_follows->setWordWrap(true);
    m_follows->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    column->addWidget(m_follows);
    connect(m_give, &QPushButton::clicked, this, &PersonConsentsView::give);
    connect(m_withdraw, &QPushButton::clicked, this, qOverload<>(&PersonConsentsView::withdraw));
    connect(m_withdrawAll, &QPushButton::clicked, this, [this] { withdraw(ConsentKind::All); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &PersonConsentsView::showSteps);
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            load();
    });
    showSteps();
}

void PersonConsentsView::show(const QUuid &person)
{
    if (person != m_person) {
        m_list->clear();
        m_lines.clear();
    }
    m_person = person;
    load();
}

void PersonConsentsView::load()
{
    m_question.ask(m_context.desk.ask(PersonConsents{m_person}), this, [this](const Result<QVector<ConsentLine>> &lines) {
        if (lines)
            fill(*lines);
        else
            m_context.notices.failed(lines.error());
    });
}

void PersonConsentsView::fill(const QVector<ConsentLine> &lines)
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    const QUuid chosen = current >= 0 && current < m_lines.size() ? m_lines[current].consent.id : QUuid();
    m_lines = lines;
    m_list->clear();
    const Moments moments(m_context.desk, m_context.directory);
    for (const ConsentLine &line : lines) {
        const Consent &consent = line.consent;
        auto *item = new QTreeWidgetItem(m_list);
        item->setSizeHint(What, {0, theme::rowHeight});
        item->setText(What, consentwords::kind(consent.kind));
        item->setText(Since, moments.day(consent.givenAt));
        QStringList how{consentwords::how(consent.how)};
        if (!consent.formVersion.isEmpty())
            how.append(tr("version %1").arg(consent.formVersion));
        if (!line.guardianName.isEmpty())
            how.append(tr("by %1", "name of a guardian").arg(line.guardianName));
        item->setText(How, how.join(QStringLiteral(", ")));
        const bool over = consent.expiresOn.isValid() && consent.expiresOn <= moments.today();
        if (!consent.withdrawnAt.isNull())
            item->setText(Until, tr("✗ Withdrawn %1", "date").arg(moments.day(consent.withdrawnAt)));
        else if (over)
            item->setText(Until, tr("✗ Ended %1", "date").arg(moments.day(consent.expiresOn)));
        else
            item->setText(Until, consent.expiresOn.isValid() ? tr("✓ Until %1", "date").arg(moments.day(consent.expiresOn)) : tr("✓ Stands"));
        const bool stands = consent.withdrawnAt.isNull() && !over;
        for (int column = 0; column < ColumnCount; ++column) {
            if (!stands)
                item->setForeground(column, theme::quietText());
            item->setToolTip(column, tip::plain(tr("Written down by %1", "name").arg(line.writtenBy)));
        }
        if (consent.id == chosen)
            m_list->setCurrentItem(item);
    }
    showSteps();
}

void PersonConsentsView::showSteps()
{
    const bool may = m_context.desk.may(QStringLiteral("consent.record")) != Cell::No;
    m_give->setVisible(may);
    m_withdraw->setVisible(may);
    m_withdrawAll->setVisible(may);
    const bool any = std::any_of(m_lines.begin(), m_lines.end(), [](const ConsentLine &line) { return line.consent.withdrawnAt.isNull(); });
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    const bool chosen = current >= 0 && current < m_lines.size();
    m_follows->setText(chosen ? consentwords::follows(m_lines[current].consent.kind) : QString());
    m_follows->setVisible(chosen);
    QString why;
    if (!chosen)
        why = tr("Choose a consent first.");
    else if (!m_lines[current].consent.withdrawnAt.isNull())
        why = tr("This one was withdrawn already.");
    tip::setDisabledBecause(m_withdraw, why);
    tip::setDisabledBecause(m_withdrawAll, any ? QString() : tr("There is no consent that stands."));
}

void PersonConsentsView::give()
{
    auto *dialog = new ConsentDialog(m_context, m_person, window());
    connect(dialog, &ConsentDialog::given, this, &PersonConsentsView::load);
    dialog->open();
}

void PersonConsentsView::withdraw()
{
    const int current = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (current >= 0 && current < m_lines.size())
        withdraw(m_lines[current].consent.kind);
}

void PersonConsentsView::withdraw(ConsentKind kind)
{
    const QString text = kind == ConsentKind::Recording || kind == ConsentKind::All
        ? tr("Recordings of this person close at once, also where one is playing. Nothing is destroyed by this.")
        : QString(tr("It takes effect at once.") + u' ' + consentwords::follows(kind));
    auto *dialog = ask::reason(window(), kind == ConsentKind::All ? tr("Withdraw every consent?") : tr("Withdraw the consent: %1?", "to what").arg(consentwords::kind(kind)), text,
                               tr("Withdraw"), [this, kind, person = m_person](const QString &why) {
        later(m_context.desk.run(WithdrawConsent{person, kind, why}), this, [this](const Result<Outcome> &outcome) {
            if (!outcome)
                return m_context.notices.failed(outcome.error());
            m_context.notices.done(*outcome);
            load();
        });
    });
    dialog->setObjectName(QStringLiteral("withdrawQuestion"));
}

} // namespace praxis::ui
