#include "ui/billing/AppointmentMoney.h"

#include "services/practice/door/Desk.h"
#include "ui/billing/BillingWords.h"
#include "ui/common/Actions.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QMap>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

AppointmentSection *AppointmentMoney::make(const UiContext &context, QWidget *parent)
{
    return context.desk.may(QStringLiteral("transaction.read")) == Cell::No ? nullptr : new AppointmentMoney(context, parent);
}

AppointmentMoney::AppointmentMoney(const UiContext &context, QWidget *parent)
    : AppointmentSection(parent), m_context(context), m_owes(new PlainLabel(this)), m_charge(new QPushButton(icons::get(QStringLiteral("list-add")), {}, this)),
      m_pay(new QPushButton(icons::get(QStringLiteral("wallet-open")), {}, this))
{
    setObjectName(QStringLiteral("appointmentMoney"));
    m_owes->setObjectName(QStringLiteral("inspectorOwes"));
    m_owes->setWordWrap(true);
    m_charge->setObjectName(QStringLiteral("inspectorCharge"));
    m_pay->setObjectName(QStringLiteral("inspectorPay"));
    m_charge->hide();
    m_pay->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::grid, 0, 0);
    column->setSpacing(6);
    column->addWidget(new PlainLabel(tr("Money"), this, PlainLabel::Heading));
    column->addWidget(m_owes);
    column->addWidget(m_charge);
    column->addWidget(m_pay);
    connect(m_charge, &QPushButton::clicked, this, [this] { m_context.navigator.chargeAppointment(m_appointment); });
    connect(m_pay, &QPushButton::clicked, this, [this] { m_context.navigator.takePayment({}, m_appointment); });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

void AppointmentMoney::setVerb(QPushButton *button, const QString &verb, const char *action)
{
    const QAction *named = m_context.actions.find(QString::fromLatin1(action));
    const QString key = named ? keytext::of(named->shortcut()) : QString();
    button->setText(key.isEmpty() ? verb : QStringLiteral("%1   %2").arg(verb, key));
    button->setAccessibleName(verb);
}

void AppointmentMoney::show(const AppointmentDetails &details)
{
    if (m_appointment != details.appointment.id) {
        m_owes->setText({});
        m_charge->hide();
        m_pay->hide();
    }
    m_appointment = details.appointment.id;
    setVisible(!details.people.isEmpty());
    if (!details.people.isEmpty())
        ask();
}

void AppointmentMoney::ask()
{
    m_question.ask(m_context.desk.ask(AppointmentAccount{m_appointment}), this, [this](const Result<QVector<AppointmentAccountLine>> &lines) {
        if (lines)
            tell(*lines);
    });
}

void AppointmentMoney::tell(const QVector<AppointmentAccountLine> &lines)
{
    QMap<QString, qint64> open, toCharge, charged;
    for (const AppointmentAccountLine &line : lines) {
        open[line.currency] += line.openMinor;
        toCharge[line.currency] += line.priceMinor;
        charged[line.currency] += line.chargedMinor;
    }
    const auto sum = [](const QMap<QString, qint64> &amounts) {
        QStringList texts;
        for (auto it = amounts.cbegin(); it != amounts.cend(); ++it) {
            if (*it > 0)
                texts.append(wording::amount(*it, it.key()));
        }
        return texts.join(QStringLiteral(" + "));
    };
    const QString owed = sum(open), uncharged = sum(toCharge), whole = sum(charged);
    if (!owed.isEmpty())
        m_owes->setText(owed == whole ? tr("Owes %1").arg(owed) : tr("Owes %1 of %2").arg(owed, whole));
    else if (!whole.isEmpty())
        m_owes->setText(tr("Paid: %1").arg(whole));
    else
        m_owes->setText(uncharged.isEmpty() ? tr("Nothing is owed") : tr("Not charged yet"));
    m_charge->setVisible(!uncharged.isEmpty() && m_context.desk.may(QStringLiteral("transaction.charge")) != Cell::No);
    setVerb(m_charge, tr("Charge %1").arg(uncharged), "calendar.charge");
    m_pay->setVisible((!owed.isEmpty() || !uncharged.isEmpty()) && m_context.desk.may(QStringLiteral("transaction.pay")) != Cell::No);
    setVerb(m_pay, tr("Take %1…").arg(owed.isEmpty() ? uncharged : owed), "calendar.pay");
}

} // namespace praxis::ui
