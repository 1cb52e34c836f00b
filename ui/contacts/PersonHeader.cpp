#include "ui/contacts/PersonHeader.h"

#include "models/rules/People.h"
#include "services/practice/door/Desk.h"
#include "ui/common/ConsentDialog.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Icons.h"
#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/contacts/ClipboardLoan.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace praxis::ui {

PersonHeader::PersonHeader(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_loan(new ClipboardLoan(this))
{
    m_name = new PlainLabel(QString(), this, PlainLabel::Title);
    m_name->setObjectName(QStringLiteral("personName"));
    m_name->setElided(true);
    m_about = new PlainLabel(QString(), this, PlainLabel::Quiet);
    m_about->setElided(true);
    m_alertRow = new QWidget(this);
    auto *alerts = new QHBoxLayout(m_alertRow);
    alerts->setContentsMargins(0, theme::half, 0, 0);
    auto *icon = new PlainLabel(m_alertRow);
    icon->setPixmap(icons::get(QStringLiteral("data-warning")).pixmap(16, 16));
    alerts->addWidget(icon);
    m_alerts = new PlainLabel(QString(), m_alertRow, PlainLabel::Problem);
    m_alerts->setWordWrap(true);
    alerts->addWidget(m_alerts, 1);

    auto *who = new QVBoxLayout;
    who->setSpacing(2);
    who->addWidget(m_name);
    who->addWidget(m_about);
    who->addWidget(m_alertRow);
    who->addWidget(makeGapRow());
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid);
    layout->setSpacing(theme::grid * 2);
    layout->addLayout(who, 1);
    layout->addWidget(makeButtons(), 0, Qt::AlignTop);
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            askConsents();
    });
}

/// A loose end: nobody is treated without having agreed to it.
QWidget *PersonHeader::makeGapRow()
{
    m_gapRow = new QWidget(this);
    m_gap = new PlainLabel(QString(), m_gapRow, PlainLabel::Problem);
    m_gap->setObjectName(QStringLiteral("personConsentGap"));
    auto *row = new QHBoxLayout(m_gapRow);
    row->setContentsMargins(0, theme::half, 0, 0);
    row->setSpacing(theme::grid);
    row->addWidget(m_gap);
    if (m_context.desk.may(QStringLiteral("consent.record")) != Cell::No) {
        auto *write = new QPushButton(tr("Write it down…"), m_gapRow);
        write->setObjectName(QStringLiteral("personConsentWrite"));
        write->setAccessibleName(tr("Write down the consent to treatment"));
        connect(write, &QPushButton::clicked, this, &PersonHeader::writeConsent);
        row->addWidget(write);
    }
    row->addStretch(1);
    m_gapRow->hide();
    return m_gapRow;
}

void PersonHeader::askConsents(const Contact &contact)
{
    m_isPatient = (contact.kinds.isEmpty() || contact.kinds.contains(QStringLiteral("patient"))) && !contact.isDeleted;
    if (m_context.desk.may(QStringLiteral("consent.read")) == Cell::No)
        m_isPatient = false;
    askConsents();
}

void PersonHeader::askConsents()
{
    if (!m_isPatient) {
        m_gaps.cancel();
        return m_gapRow->hide();
    }
    m_gaps.ask(m_context.desk.ask(ShowConsentGaps{ConsentAct::Start, {}, m_person}), this, [this](const Result<QVector<ConsentGap>> &gaps) {
        m_gapRow->setVisible(gaps && !gaps->isEmpty());
        if (!gaps || gaps->isEmpty())
            return;
        ConsentGap gap = gaps->first();
        gap.personName.clear(); // it stands above
        m_gap->setText(consentwords::missing(gap));
    });
}

void PersonHeader::writeConsent()
{
    auto *dialog = new ConsentDialog(m_context, m_person, window());
    dialog->setKind(ConsentKind::Treatment);
    dialog->open();
}

QWidget *PersonHeader::makeButtons()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    const Desk &desk = m_context.desk;
    const auto add = [&](const QString &name, const QString &icon, const QString &text) {
        auto *button = new QPushButton(icons::get(icon), text, box);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    if (desk.may(QStringLiteral("appointment.create")) != Cell::No)
        connect(add(QStringLiteral("pageBook"), QStringLiteral("appointment-new"), tr("Book…")), &QPushButton::clicked, this,
                [this] { m_context.navigator.bookFor(m_person); });
    m_call = add(QStringLiteral("pageCall"), QStringLiteral("call-start"), tr("Call"));
    connect(m_call, &QPushButton::clicked, this, [this] {
        m_loan->lend(m_number);
        m_context.notices.say(tr("The phone number is on the clipboard for one minute."));
    });
    if (desk.may(QStringLiteral("contact.edit")) != Cell::No)
        connect(add(QStringLiteral("pageEdit"), QStringLiteral("document-edit"), tr("Edit")), &QPushButton::clicked, this, &PersonHeader::editWanted);
    auto *more = new QToolButton(box);
    more->setObjectName(QStringLiteral("pageMore"));
    more->setIcon(icons::get(QStringLiteral("overflow-menu")));
    more->setAccessibleName(tr("More"));
    tip::set(more, tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    if (m_context.meetNow) {
        m_meet = menu->addAction(icons::get(QStringLiteral("camera-video")), tr("Meet by video now"), this, [this] { m_context.meetNow(m_person, this); });
        m_meet->setObjectName(QStringLiteral("pageMeetNow"));
    }
    menu->addAction(icons::get(QStringLiteral("window-new")), tr("Open in its own window"), this, &PersonHeader::windowWanted);
    if (desk.may(QStringLiteral("contact.delete")) != Cell::No)
        menu->addAction(icons::get(QStringLiteral("edit-delete")), tr("Delete"), this, &PersonHeader::deleteWanted)
            ->setObjectName(QStringLiteral("pageDelete"));
    more->setMenu(menu);
    row->addWidget(more);
    return box;
}

void PersonHeader::show(const Contact &c)
{
    if (m_person != c.id)
        m_gapRow->hide();
    m_person = c.id;
    askConsents(c);
    const QString legal = QStringList{c.title, c.givenName, c.middleName, c.familyName}.join(u' ').simplified();
    const bool other = !c.preferredName.isEmpty() && c.preferredName != c.givenName;
    m_name->setText(other ? tr("%1 (%2)", "name (preferred name)").arg(legal, c.preferredName) : legal);
    QStringList about;
    if (!c.pronouns.isEmpty())
        about << c.pronouns;
    if (c.birthDate.isValid())
        about << wording::age(c.birthDate, m_moments.today()) << tr("born %1").arg(wording::date(c.birthDate));
    if (!c.recordNumber.isEmpty())
        about << tr("record %1").arg(c.recordNumber);
    const QString reach = !c.mobilePhone.isEmpty() ? c.mobilePhone : !c.homePhone.isEmpty() ? c.homePhone : c.workPhone;
    if (!reach.isEmpty())
        about << reach;
    m_about->setText(about.join(QStringLiteral(" · ")));
    m_alerts->setText(c.alerts.join(QStringLiteral(" · ")));
    m_alertRow->setVisible(!c.alerts.isEmpty());
    if (m_meet)
        m_meet->setVisible(m_isPatient);
    m_number = reach;
    tip::setDisabledBecause(m_call, reach.isEmpty() ? tr("No phone number is known.") : QString());
}

} // namespace praxis::ui
