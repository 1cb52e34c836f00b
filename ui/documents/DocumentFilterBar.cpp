#include "ui/documents/DocumentFilterBar.h"

#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/documents/DocumentWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

namespace praxis::ui {

DocumentFilterBar::DocumentFilterBar(QWidget *parent) : QWidget(parent), m_text(new SearchField(tr("Title, tag or client"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid);
    row->setSpacing(theme::grid);
    m_text->setObjectName(QStringLiteral("documentSearch"));
    m_text->setAccessibleName(tr("Search documents"));
    m_text->setMinimumWidth(140);
    row->addWidget(m_text, 1);
    m_kind = addChoice(tr("Kind"), QStringLiteral("documentKind"), tr("Any kind"));
    for (std::size_t i = 0; i < enumNames(DocumentKind{}).size(); ++i)
        m_kind->addItem(documentwords::kind(static_cast<DocumentKind>(i)), enumName(static_cast<DocumentKind>(i)));
    m_privacy = addChoice(tr("Who sees it"), QStringLiteral("documentPrivacy"), tr("Any privacy"));
    for (const Privacy privacy : {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted})
        m_privacy->addItem(documentwords::privacy(privacy), enumName(privacy));
    m_status = addChoice(tr("State"), QStringLiteral("documentStatus"), tr("Any state"));
    for (const DocumentStatus status : {DocumentStatus::Filed, DocumentStatus::Submitted, DocumentStatus::Approved, DocumentStatus::Rejected})
        m_status->addItem(documentwords::status(status), enumName(status));
    m_reset = new QPushButton(tr("Show all"), this);
    m_reset->setObjectName(QStringLiteral("documentShowAll"));
    row->addWidget(m_reset);
    connect(m_reset, &QPushButton::clicked, this, &DocumentFilterBar::reset);
    connect(m_text, &SearchField::searched, this, &DocumentFilterBar::follow);
    connect(m_text, &SearchField::movedDown, this, &DocumentFilterBar::left);
    connect(m_text, &SearchField::left, this, &DocumentFilterBar::left);
    m_reset->hide();
}

QComboBox *DocumentFilterBar::addChoice(const QString &name, const QString &objectName, const QString &all)
{
    auto *box = new QComboBox(this);
    box->setAccessibleName(name);
    box->setObjectName(objectName);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    box->addItem(all, QString());
    static_cast<QHBoxLayout *>(layout())->addWidget(box);
    connect(box, &QComboBox::activated, this, [this] {
        m_appointment = {};
        follow();
    });
    return box;
}

void DocumentFilterBar::follow()
{
    m_reset->setVisible(narrows());
    Q_EMIT changed();
}

DocumentFilter DocumentFilterBar::filter() const
{
    DocumentFilter filter;
    filter.appointment = m_appointment;
    filter.text = m_text->text().trimmed();
    filter.kind = m_kind->currentData().toString();
    filter.privacy = m_privacy->currentData().toString();
    filter.status = m_status->currentData().toString();
    return filter;
}

bool DocumentFilterBar::narrows() const
{
    return !m_appointment.isNull() || !m_text->text().trimmed().isEmpty() || m_kind->currentIndex() > 0 || m_privacy->currentIndex() > 0 || m_status->currentIndex() > 0;
}

void DocumentFilterBar::showAppointment(const QUuid &appointment)
{
    reset();
    m_appointment = appointment;
    follow();
}

void DocumentFilterBar::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void DocumentFilterBar::reset()
{
    m_appointment = {};
    for (QComboBox *box : {m_kind, m_privacy, m_status})
        box->setCurrentIndex(0);
    if (!m_text->text().isEmpty())
        return m_text->clear(); // says so itself
    follow();
}

} // namespace praxis::ui
