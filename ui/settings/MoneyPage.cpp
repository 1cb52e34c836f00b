#include "ui/settings/MoneyPage.h"

#include "models/records/Organization.h"
#include "services/practice/door/Desk.h"
#include "services/practice/ledger/LedgerCommands.h"
#include "ui/common/AmountText.h"
#include "ui/common/Form.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/UiContext.h"
#include "ui/settings/FormFields.h"
#include "ui/settings/PageHead.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

MoneyPage::MoneyPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_form(new Form(this)), m_save(new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save"), this))
{
    QVBoxLayout *column = pageHead(this, title(), tr("Refunds, adjustments and write-offs of a practice manager count together, day by day. What goes beyond this amount waits for a second person."));
    m_form->setMaximumWidth(300);
    m_limit = m_form->add(QStringLiteral("correction_limit_minor"), tr("A manager corrects alone, in a day"), new QLineEdit, Form::Needed);
    m_save->setObjectName(QStringLiteral("save"));
    column->addWidget(m_form);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &MoneyPage::save);
    connect(m_limit, &QLineEdit::returnPressed, this, &MoneyPage::save);
}

void MoneyPage::enter()
{
    later(m_parts.context.desk.ask(Get<Organization>{m_parts.context.desk.actor().organization}), this, [this](const Result<std::shared_ptr<Organization>> &practice) {
        if (!practice)
            return m_parts.context.notices.failed(practice.error());
        m_currency = (*practice)->currency;
        m_limit->setText(amount::text((*practice)->correctionLimitMinor, m_currency));
        m_shown = formfields::of(*m_form);
        formfields::put(*m_form, std::exchange(m_again, {}));
    });
}

QJsonObject MoneyPage::unsaved() const
{
    if (!m_again.isEmpty() || m_shown.isEmpty())
        return m_again;
    const QJsonObject now = formfields::of(*m_form);
    return now == m_shown ? QJsonObject() : now;
}

void MoneyPage::save()
{
    m_form->clearProblems();
    const auto limit = amount::typed(m_limit->text(), m_currency);
    if (!limit || limit->minor < 0)
        return m_form->setProblem(QStringLiteral("correction_limit_minor"), tr("This is not an amount."));
    later(m_parts.context.desk.run(SetCorrectionLimit{limit->minor}), this, [this](const Result<Outcome> &outcome) {
        if (outcome) {
            m_shown = formfields::of(*m_form);
            m_parts.context.notices.done(*outcome);
        } else if (!m_form->show(outcome.error())) {
            m_parts.context.notices.failed(outcome.error());
        }
    });
}

} // namespace praxis::ui
