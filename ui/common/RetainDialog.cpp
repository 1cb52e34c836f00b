#include "ui/common/RetainDialog.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace praxis::ui {

RetainDialog::RetainDialog(RetainedKind kind, int count, const QDate &latest, const QDate &newest, QWidget *parent)
    : QDialog(parent), m_until(new QDateEdit(this)),
      m_asTheRule(new QCheckBox(count == 1 ? tr("No day of its own: as the rule says") : tr("No day of their own: as the rule says"), this)), m_why(new QLineEdit(this))
{
    const QString keep = kind == RetainedKind::Note ? tr("Keep notes") : kind == RetainedKind::Document ? tr("Keep documents") : tr("Keep recordings");
    const QString says = kind == RetainedKind::Note
        ? tr("%n notes are kept at least until this day, with what was added to them, also where their retention ends sooner. They never go before the rule lets them.", nullptr, count)
        : kind == RetainedKind::Document
        ? tr("%n documents are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.", nullptr, count)
        : tr("%n recordings are kept at least until this day, also where their retention ends sooner. They never go before the rule lets them.", nullptr, count);
    setObjectName(QStringLiteral("retainDialog"));
    setWindowTitle(keep);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_until->setCalendarPopup(true);
    m_until->setObjectName(QStringLiteral("retainUntil"));
    m_until->setAccessibleName(tr("Keep until"));
    m_until->setDate(latest.isValid() ? latest : newest.addYears(10));
    m_why->setObjectName(QStringLiteral("retainWhy"));
    m_why->setAccessibleName(tr("Reason"));
    m_why->setMaxLength(2000);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    form->setVerticalSpacing(theme::grid);
    auto *text = new PlainLabel(says, this, PlainLabel::Quiet);
    text->setWordWrap(true);
    form->addRow(text);
    form->addRow(tr("Keep until"), m_until);
    form->addRow(QString(), m_asTheRule);
    form->addRow(tr("Reason"), m_why);
    auto *buttons = new QDialogButtonBox(this);
    m_keep = buttons->addButton(keep, QDialogButtonBox::AcceptRole);
    m_keep->setObjectName(QStringLiteral("retainKeep"));
    connect(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), &QPushButton::clicked, this, &QDialog::reject);
    form->addRow(buttons);
    connect(m_why, &QLineEdit::textChanged, this, &RetainDialog::showState);
    tip::sayOnEnter(m_why, m_keep);
    connect(m_asTheRule, &QCheckBox::toggled, this, &RetainDialog::showState);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        const QDate until = m_asTheRule->isChecked() ? QDate() : m_until->date();
        const QString why = m_why->text().trimmed();
        accept();
        Q_EMIT chosen(until, why);
    });
    m_until->setFocus();
    showState();
}

void RetainDialog::showState()
{
    m_until->setEnabled(!m_asTheRule->isChecked());
    tip::setDisabledBecause(m_keep, m_why->text().trimmed().isEmpty() ? tr("Say why first.") : QString());
}

} // namespace praxis::ui
