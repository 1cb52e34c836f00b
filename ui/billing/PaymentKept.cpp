// What of a payment that is half taken outlives a lock.
#include "ui/billing/BillingActs.h"
#include "ui/billing/BillingPlace.h"
#include "ui/billing/PaymentDialog.h"
#include "ui/common/KeptDialogs.h"
#include "ui/common/KeptPerson.h"
#include "ui/common/PersonField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTreeWidget>

#include <algorithm>

namespace praxis::ui {

bool PaymentDialog::isTouched() const
{
    return m_typed || m_ticked || (m_payer && !m_payer->person().isNull()) || !m_reference->text().isEmpty() || m_receipt->isChecked() || m_awaited->isChecked()
           || m_method->currentIndex() != m_offeredMethod;
}

/// With the ids of what it would write: a payment that was on its way when the program locked is not taken twice.
QJsonObject PaymentDialog::unsaved() const
{
    if (!isTouched())
        return {};
    QJsonObject unsaved{{QStringLiteral("payer"), m_payer ? QString() : idText(m_start.payer)},
                        {QStringLiteral("payer_name"), m_start.payerName},
                        {QStringLiteral("person"), idText(m_start.person)},
                        {QStringLiteral("appointment"), idText(m_start.appointment)},
                        {QStringLiteral("charge"), idText(m_start.charge)},
                        {QStringLiteral("uncharged"), m_start.uncharged},
                        {QStringLiteral("uncharged_currency"), m_start.currency},
                        {QStringLiteral("entry_id"), idText(m_entry)},
                        {QStringLiteral("charge_id"), idText(m_charge)},
                        {QStringLiteral("currency"), currency()},
                        {QStringLiteral("method"), m_method->currentData().toString()},
                        {QStringLiteral("reference"), m_reference->text()},
                        {QStringLiteral("receipt"), m_receipt->isChecked()},
                        {QStringLiteral("awaited"), m_awaited->isChecked()}};
    if (m_payer)
        unsaved.insert(QStringLiteral("who_pays"), keptPerson(m_payer->hit()));
    if (m_typed)
        unsaved.insert(QStringLiteral("amount"), m_amount->text());
    if (!m_ticked)
        return unsaved;
    QJsonArray ticked;
    for (int i = 0; i < m_charges->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *item = m_charges->topLevelItem(i);
        if (item->checkState(0) == Qt::Checked)
            ticked.append(idText(item->data(0, Qt::UserRole).toUuid()));
    }
    unsaved.insert(QStringLiteral("settles"), ticked);
    return unsaved;
}

PaymentStart PaymentDialog::startOf(const QJsonObject &unsaved)
{
    const auto id = [&unsaved](const char *field) {
        return QUuid::fromString(unsaved[QLatin1StringView(field)].toString());
    };
    return {.payer = id("payer"),
            .payerName = unsaved[QStringLiteral("payer_name")].toString(),
            .person = id("person"),
            .appointment = id("appointment"),
            .charge = id("charge"),
            .uncharged = unsaved[QStringLiteral("uncharged")].toInteger(),
            .currency = unsaved[QStringLiteral("uncharged_currency")].toString()};
}

void PaymentDialog::typeAgain(const QJsonObject &unsaved)
{
    const auto text = [&unsaved](const char *field) {
        return unsaved[QLatin1StringView(field)].toString();
    };
    m_entry = QUuid::fromString(text("entry_id"));
    m_charge = QUuid::fromString(text("charge_id"));
    m_paidIn = text("currency");
    m_method->setCurrentIndex(std::max(0, m_method->findData(text("method"))));
    m_reference->setText(text("reference"));
    m_receipt->setChecked(unsaved[QStringLiteral("receipt")].toBool());
    m_awaited->setChecked(unsaved[QStringLiteral("awaited")].toBool());
    m_typed = unsaved.contains(QStringLiteral("amount"));
    if (m_typed)
        m_amount->setText(text("amount"));
    m_ticked = unsaved.contains(QStringLiteral("settles"));
    if (m_ticked) {
        m_settles.emplace();
        for (const QJsonValue &charge : unsaved[QStringLiteral("settles")].toArray())
            m_settles->insert(QUuid::fromString(charge.toString()));
    }
    if (!m_payer)
        return;
    m_payer->setPerson(personKept(unsaved[QStringLiteral("who_pays")].toObject()));
    setPayer(m_payer->person());
}

QJsonObject BillingPlace::unsaved() const
{
    const QJsonArray payments = typedInDialogs<PaymentDialog>(*this);
    return payments.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("payments"), payments}};
}

void BillingPlace::typeAgain(const QJsonObject &unsaved)
{
    for (const QJsonValue &payment : unsaved[QStringLiteral("payments")].toArray())
        m_acts->takePaymentAgain(payment.toObject());
}

} // namespace praxis::ui
