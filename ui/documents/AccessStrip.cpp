#include "ui/documents/AccessStrip.h"

#include "services/practice/Desk.h"
#include "services/practice/DocumentCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace praxis::ui {

AccessStrip::AccessStrip(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_words(new PlainLabel(this)),
      m_open(new QPushButton(tr("Open it"), this)), m_seen(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Seen"), this))
{
    setObjectName(QStringLiteral("documentAccesses"));
    setAutoFillBackground(true);
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("documentAccessWords"));
    m_open->setObjectName(QStringLiteral("documentAccessOpen"));
    m_seen->setObjectName(QStringLiteral("documentAccessSeen"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    row->setSpacing(theme::grid);
    row->addWidget(m_words, 1);
    row->addWidget(m_open);
    row->addWidget(m_seen);
    hide();
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_lines.isEmpty())
            Q_EMIT openWanted(m_lines.first().access.documentId);
    });
    connect(m_seen, &QPushButton::clicked, this, [this] {
        if (m_lines.isEmpty())
            return;
        later(m_context.desk.run(AcknowledgeDocumentAccess{m_lines.first().access.id}), this, [this](const Result<Outcome> &outcome) {
            if (!outcome)
                m_context.notices.failed(outcome.error());
            load();
        });
    });
}

void AccessStrip::load()
{
    if (m_context.desk.may(QStringLiteral("document.acknowledge")) == Cell::No)
        return;
    m_question.ask(m_context.desk.ask(DocumentAccesses{true}), this, [this](const Result<QVector<DocumentAccessLine>> &lines) {
        if (lines)
            show(*lines);
    });
}

void AccessStrip::show(const QVector<DocumentAccessLine> &lines)
{
    m_lines.clear();
    for (const DocumentAccessLine &line : lines) {
        if (line.own)
            m_lines.append(line);
    }
    setVisible(!m_lines.isEmpty());
    if (!m_lines.isEmpty()) {
        const DocumentAccessLine &first = m_lines.first();
        QPalette colours = palette();
        colours.setColor(QPalette::Window, theme::senseFill(theme::Sense::Attention));
        setPalette(colours);
        QString words = tr("%1 opened “%2” of %3 on %4: “%5”", "who, title, client, when, why")
                            .arg(first.userName, first.title, first.personName, m_moments.full(first.access.createdAt), first.access.why);
        if (m_lines.size() > 1)
            words += u' ' + tr("(and %n more)", nullptr, static_cast<int>(m_lines.size()) - 1);
        m_words->setText(words);
    }
    Q_EMIT counted();
}

} // namespace praxis::ui
