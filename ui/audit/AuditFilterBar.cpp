#include "ui/audit/AuditFilterBar.h"

#include "services/practice/door/Desk.h"
#include "ui/common/AuditWording.h"
#include "ui/common/Directory.h"
#include "ui/common/Later.h"
#include "ui/common/Moments.h"
#include "ui/common/PersonField.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QPushButton>

namespace praxis::ui {

namespace {

constexpr int shownLetters = 12;

enum Span { AnyTime, Today, Week, Month, Range };

QComboBox *combo(const QString &name, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // the longest of its words would take the room of the others
    box->setMinimumContentsLength(shownLetters);
    return box;
}

} // namespace

AuditFilterBar::AuditFilterBar(const UiContext &context, QWidget *parent) : QWidget(parent), m_context(context)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    row->setSpacing(theme::grid);
    if (context.desk.may(QStringLiteral("audit.read")) == Cell::All) {
        m_person = new PersonField(context.desk, tr("About whom"), this);
        m_person->setObjectName(QStringLiteral("auditPerson"));
        row->addWidget(m_person, 1);
        connect(m_person, &PersonField::picked, this, &AuditFilterBar::changed);
        m_user = combo(tr("By whom"), this);
        m_user->addItem(tr("By anybody"));
        row->addWidget(m_user);
        connect(m_user, &QComboBox::currentIndexChanged, this, &AuditFilterBar::changed);
        loadUsers();
    }
    m_action = combo(tr("What was done"), this);
    m_action->setObjectName(QStringLiteral("auditAction"));
    m_action->addItem(tr("Everything"));
    for (const QString &code : auditWording::actions())
        m_action->addItem(auditWording::action(code), code);
    m_outcome = combo(tr("Outcome"), this);
    m_outcome->addItem(tr("Any outcome"));
    for (const char *code : {"done", "denied", "failed"})
        m_outcome->addItem(auditWording::outcome(QString::fromLatin1(code)), QString::fromLatin1(code));
    m_when = combo(tr("When"), this);
    m_when->addItems({tr("Any time"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("From … to …")});
    m_from = new QDateEdit(this);
    m_from->setAccessibleName(tr("From"));
    m_until = new QDateEdit(this);
    m_until->setAccessibleName(tr("To"));
    const QDate today = Moments(context.desk, context.directory).today();
    for (QDateEdit *edit : {m_from, m_until}) {
        edit->setCalendarPopup(true);
        edit->setDate(today);
        edit->hide();
        connect(edit, &QDateEdit::dateChanged, this, &AuditFilterBar::changed);
    }
    m_reset = new QPushButton(tr("Show all"), this);
    connect(m_reset, &QPushButton::clicked, this, &AuditFilterBar::reset);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_action, m_outcome, m_when, m_from, m_until, m_reset})
        row->addWidget(widget);
    if (!m_person)
        row->addStretch(1);
    for (QComboBox *box : {m_action, m_outcome})
        connect(box, &QComboBox::currentIndexChanged, this, &AuditFilterBar::changed);
    connect(m_when, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_from->setVisible(index == Range);
        m_until->setVisible(index == Range);
        Q_EMIT changed();
    });
}

void AuditFilterBar::loadUsers()
{
    later(m_context.desk.ask(List<User>{}), this, [this](const Result<List<User>::Answer> &users) {
        if (!users)
            return;
        const QSignalBlocker quiet(m_user);
        for (const auto &user : *users)
            m_user->addItem(user->displayName, user->id);
    });
}

AuditFilter AuditFilterBar::filter() const
{
    AuditFilter filter;
    if (m_person)
        filter.person = m_person->person();
    if (m_user)
        filter.user = m_user->currentData().toUuid();
    filter.action = m_action->currentData().toString();
    filter.outcome = m_outcome->currentData().toString();
    const QDate today = Moments(m_context.desk, m_context.directory).today();
    QDate from, until = today;
    switch (m_when->currentIndex()) {
    case Today: from = today; break;
    case Week: from = today.addDays(-6); break;
    case Month: from = today.addDays(-29); break;
    case Range: from = m_from->date(); until = m_until->date(); break;
    default: return filter;
    }
    const QString zone = m_context.directory.zone();
    const Zones &zones = m_context.desk.parts().zones;
    filter.from = zones.toInstant({from, QTime(0, 0)}, zone).value_or(Instant{});
    filter.until = zones.toInstant({until.addDays(1), QTime(0, 0)}, zone).value_or(Instant{});
    return filter;
}

void AuditFilterBar::focusPerson()
{
    (m_person ? static_cast<QWidget *>(m_person) : m_action)->setFocus(Qt::ShortcutFocusReason);
}

void AuditFilterBar::reset()
{
    blockSignals(true); // one question for all of it
    if (m_person)
        m_person->reset();
    if (m_user)
        m_user->setCurrentIndex(0);
    for (QComboBox *box : {m_action, m_outcome, m_when})
        box->setCurrentIndex(0);
    blockSignals(false);
    Q_EMIT changed();
}

} // namespace praxis::ui
