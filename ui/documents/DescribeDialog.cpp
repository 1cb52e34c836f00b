#include "ui/documents/DescribeDialog.h"

#include "ui/common/Form.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/TypedGuard.h"
#include "ui/documents/DocumentWords.h"
#include "ui/documents/SessionChoice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

DescribeDialog::DescribeDialog(const UiContext &context, const DocumentEntry &document, QWidget *parent)
    : QDialog(parent), m_document(document.id), m_form(new Form(this)), m_title(new QLineEdit(document.title)), m_kind(new QComboBox),
      m_session(new SessionChoice(context)), m_tags(new QLineEdit(document.tags.join(QStringLiteral(", "))))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("describeDialog"));
    setWindowTitle(tr("Edit document"));
    setAccessibleName(windowTitle());
    setMinimumWidth(440);
    m_title->setMaxLength(200);
    m_tags->setPlaceholderText(tr("with commas between them"));
    for (std::size_t i = 0; i < enumNames(DocumentKind{}).size(); ++i)
        m_kind->addItem(documentwords::kind(static_cast<DocumentKind>(i)), static_cast<int>(i));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(document.kind)));
    m_form->add(QStringLiteral("title"), tr("Title"), m_title, Form::Needed);
    m_form->add(QStringLiteral("kind"), tr("Kind"), m_kind);
    m_form->add(QStringLiteral("appointment"), tr("Of the session"), m_session);
    m_form->add(QStringLiteral("tags"), tr("Tags"), m_tags);
    m_title->setObjectName(QStringLiteral("describeTitle"));
    m_kind->setObjectName(QStringLiteral("describeKind"));
    m_session->setObjectName(QStringLiteral("describeSession"));
    m_tags->setObjectName(QStringLiteral("describeTags"));
    m_session->offer(document.person, document.appointment);
    m_session->setEnabled(!document.person.isNull());
    new TypedGuard(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->addWidget(m_form);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *keep = new QPushButton(tr("Cancel"), this);
    keep->setAutoDefault(false);
    auto *save = new QPushButton(tr("Save"), this);
    save->setDefault(true);
    save->setObjectName(QStringLiteral("verb"));
    buttons->addWidget(keep);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        m_form->clearProblems();
        if (m_form->checkNeeded())
            Q_EMIT wanted(command());
    });
    m_title->selectAll();
    m_title->setFocus();
}

DescribeDocument DescribeDialog::command() const
{
    DescribeDocument command;
    command.document = m_document;
    command.title = m_title->text().simplified();
    command.kind = static_cast<DocumentKind>(m_kind->currentData().toInt());
    command.appointment = m_session->appointment();
    command.tags = documentwords::tagsFrom(m_tags->text());
    return command;
}

bool DescribeDialog::show(const Error &error)
{
    return m_form->show(error);
}

} // namespace praxis::ui
