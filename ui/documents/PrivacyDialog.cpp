#include "ui/documents/PrivacyDialog.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/documents/DocumentWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int userRole = Qt::UserRole;

} // namespace

PrivacyDialog::PrivacyDialog(const UiContext &context, const OpenedDocument &document, QWidget *parent)
    : QDialog(parent), m_before(document.document), m_isAuthor(m_before.authorId == context.desk.actor().user), m_form(new Form(this)), m_privacy(new QComboBox), m_hint(new PlainLabel({}, this, PlainLabel::Quiet)),
      m_readers(new QListWidget(this)), m_why(new QLineEdit)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("privacyDialog"));
    setWindowTitle(tr("Who sees this document"));
    setAccessibleName(windowTitle());
    setMinimumWidth(440);
    build();
    follow();
    if (!m_isAuthor)
        return;
    later(context.desk.ask(DocumentPartners{}), this, [this](const Result<QVector<DocumentPartner>> &partners) {
        offerReaders(partners.value_or(QVector<DocumentPartner>()));
    });
}

void PrivacyDialog::build()
{
    m_why->setMaxLength(200);
    m_readers->setFixedHeight(theme::rowHeight * 4);
    for (const Privacy level : {Privacy::Public, Privacy::Internal, Privacy::Confidential, Privacy::Restricted}) {
        const bool wider = level < m_before.privacy;
        if ((m_isAuthor || !wider) && !(m_before.contactId.isNull() && level >= Privacy::Confidential))
            m_privacy->addItem(documentwords::privacy(level), static_cast<int>(level));
    }
    m_privacy->setCurrentIndex(m_privacy->findData(static_cast<int>(m_before.privacy)));
    m_form->add(QStringLiteral("privacy"), tr("Who sees it"), m_privacy);
    m_hint->setWordWrap(true);
    m_form->addWide(m_hint);
    if (m_isAuthor)
        m_form->add(QStringLiteral("readers"), tr("Named readers"), m_readers);
    m_readers->setVisible(m_isAuthor);
    m_form->add(QStringLiteral("why"), tr("Why more people are to see it"), m_why);
    m_privacy->setObjectName(QStringLiteral("privacyLevel"));
    m_readers->setObjectName(QStringLiteral("privacyReaders"));
    m_why->setObjectName(QStringLiteral("privacyWhy"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *keep = new QPushButton(tr("Cancel"), this);
    keep->setAutoDefault(false);
    auto *change = new QPushButton(tr("Change who sees it"), this);
    change->setDefault(true);
    change->setObjectName(QStringLiteral("verb"));
    buttons->addWidget(keep);
    buttons->addWidget(change);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(change, &QPushButton::clicked, this, &PrivacyDialog::offer);
    connect(m_privacy, &QComboBox::currentIndexChanged, this, &PrivacyDialog::follow);
}

void PrivacyDialog::offerReaders(const QVector<DocumentPartner> &partners)
{
    m_readers->clear();
    for (const DocumentPartner &partner : partners) {
        auto *item = new QListWidgetItem(partner.name, m_readers);
        item->setData(userRole, idText(partner.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_before.readers.contains(idText(partner.id)) ? Qt::Checked : Qt::Unchecked);
    }
    if (m_readers->count() > 0)
        m_readers->setCurrentRow(0);
}

Privacy PrivacyDialog::privacy() const
{
    return static_cast<Privacy>(m_privacy->currentData().toInt());
}

void PrivacyDialog::follow()
{
    m_hint->setText(documentwords::privacyHint(privacy()));
    m_readers->setEnabled(privacy() == Privacy::Restricted);
    m_why->setEnabled(privacy() < m_before.privacy);
    m_form->clearProblems();
}

SetDocumentPrivacy PrivacyDialog::command() const
{
    SetDocumentPrivacy command;
    command.document = m_before.id;
    command.privacy = privacy();
    command.why = m_why->text().trimmed();
    if (!m_isAuthor && privacy() == m_before.privacy)
        command.readers = m_before.readers;
    for (int row = 0; row < m_readers->count(); ++row) {
        if (privacy() == Privacy::Restricted && m_readers->item(row)->checkState() == Qt::Checked)
            command.readers.append(m_readers->item(row)->data(userRole).toString());
    }
    return command;
}

void PrivacyDialog::offer()
{
    const SetDocumentPrivacy now = command();
    if (now.privacy == m_before.privacy && now.readers == m_before.readers)
        return accept();
    if (now.privacy < m_before.privacy && now.why.isEmpty()) {
        m_form->setProblem(QStringLiteral("why"), tr("Say why: the audit trail keeps it with your name."));
        m_why->setFocus();
        return;
    }
    Q_EMIT wanted(now);
}

bool PrivacyDialog::show(const Error &error)
{
    return m_form->show(error);
}

} // namespace praxis::ui
