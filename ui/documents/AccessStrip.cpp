#include "ui/documents/AccessStrip.h"

#include "services/practice/door/Desk.h"
#include "services/practice/documents/DocumentCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SenseFill.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace praxis::ui {

AccessStrip::AccessStrip(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_moments(context.desk, context.directory), m_words(new PlainLabel(this)), m_open(new QPushButton(tr("Open it"), this)),
      m_seen(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Seen"), this)), m_allow(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Allow for half an hour"), this)),
      m_refuse(new QPushButton(icons::get(QStringLiteral("dialog-cancel")), tr("Do not allow"), this))
{
    setObjectName(QStringLiteral("documentAccesses"));
    build();
    hide();
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (!m_infected.isEmpty())
            Q_EMIT openWanted(m_infected.first().document);
        else if (!m_lines.isEmpty())
            Q_EMIT openWanted(m_lines.first().access.documentId);
    });
    connect(m_seen, &QPushButton::clicked, this, [this] {
        if (!m_infected.isEmpty()) {
            m_putAside.insert(m_infected.takeFirst().version);
            return refill();
        }
        if (!m_lines.isEmpty())
            run(AcknowledgeDocumentAccess{m_lines.first().access.id});
    });
    for (QPushButton *answer : {m_allow, m_refuse}) {
        connect(answer, &QPushButton::clicked, this, [this, allowed = answer == m_allow] {
            if (!m_openings.isEmpty())
                run(AllowDocumentOpening{m_openings.first().access.id, allowed});
        });
    }
}

void AccessStrip::build()
{
    m_words->setWordWrap(true);
    m_words->setObjectName(QStringLiteral("documentAccessWords"));
    m_open->setObjectName(QStringLiteral("documentAccessOpen"));
    m_seen->setObjectName(QStringLiteral("documentAccessSeen"));
    m_allow->setObjectName(QStringLiteral("documentOpeningAllow"));
    m_refuse->setObjectName(QStringLiteral("documentOpeningRefuse"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    row->setSpacing(theme::grid);
    row->addWidget(m_words, 1);
    for (QPushButton *button : {m_open, m_seen, m_allow, m_refuse})
        row->addWidget(button);
}

template <class C> void AccessStrip::run(const C &command)
{
    later(m_context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            m_context.notices.failed(outcome.error());
        load();
    });
}

void AccessStrip::load()
{
    if (m_context.desk.may(QStringLiteral("document.acknowledge")) != Cell::No)
        m_question.ask(m_context.desk.ask(DocumentAccesses{true}), this, [this](const Result<QVector<DocumentAccessLine>> &lines) {
            m_lines = lines.value_or(QVector<DocumentAccessLine>());
            m_lines.removeIf([](const DocumentAccessLine &line) { return !line.own; });
            refill();
        });
    m_scanned.ask(m_context.desk.ask(InfectedDocuments{}), this, [this](const Result<QVector<InfectedDocument>> &infected) {
        m_infected = infected.value_or(QVector<InfectedDocument>());
        m_infected.removeIf([this](const InfectedDocument &line) { return m_putAside.contains(line.version); });
        refill();
    });
    if (m_context.desk.may(QStringLiteral("document.allow_two")) != Cell::No)
        m_asking.ask(m_context.desk.ask(DocumentOpenings{}), this, [this](const Result<QVector<DocumentOpeningLine>> &openings) {
            m_openings = openings.value_or(QVector<DocumentOpeningLine>());
            refill();
        });
}

/// What waits for an answer goes first.
void AccessStrip::refill()
{
    const bool asks = !m_openings.isEmpty();
    for (QPushButton *button : {m_allow, m_refuse})
        button->setVisible(asks);
    for (QPushButton *button : {m_open, m_seen})
        button->setVisible(!asks && (!m_lines.isEmpty() || !m_infected.isEmpty()));
    setVisible(count() > 0);
    SenseFill::of(this, theme::Sense::Attention);
    if (asks)
        showOpening();
    else if (!m_infected.isEmpty())
        showInfected();
    else if (!m_lines.isEmpty())
        showAccess();
    Q_EMIT counted();
}

void AccessStrip::showOpening()
{
    const DocumentOpeningLine &first = m_openings.first();
    QString words = first.personName.isEmpty()
        ? tr("%1 asks to open a restricted document by %2: “%3”", "who, author, why").arg(first.askedBy, first.authorName, first.access.why)
        : tr("%1 asks to open a restricted document of %2, by %3: “%4”", "who, client, author, why").arg(first.askedBy, first.personName, first.authorName, first.access.why);
    if (m_openings.size() > 1)
        words += u' ' + tr("(and %n more)", nullptr, static_cast<int>(m_openings.size()) - 1);
    m_words->setText(words);
}

void AccessStrip::showInfected()
{
    const InfectedDocument &first = m_infected.first();
    const QString title = first.title.isEmpty() ? tr("a restricted document") : first.title;
    QString words = first.personName.isEmpty()
        ? tr("The virus scanner found %1 in “%2”, which %3 added. Nobody can open it; remove it, and ask for the file again.", "name of a virus, title, who").arg(first.found, title, first.addedBy)
        : tr("The virus scanner found %1 in “%2” of %3, which %4 added. Nobody can open it; remove it, and ask for the file again.", "name of a virus, title, client, who")
              .arg(first.found, title, first.personName, first.addedBy);
    if (m_infected.size() > 1)
        words += u' ' + tr("(and %n more)", nullptr, static_cast<int>(m_infected.size()) - 1);
    m_words->setText(words);
}

void AccessStrip::showAccess()
{
    const DocumentAccessLine &first = m_lines.first();
    QString words = tr("%1 opened “%2” of %3 on %4: “%5”", "who, title, client, when, why")
                        .arg(first.userName, first.title, first.personName, m_moments.full(first.access.createdAt), first.access.why);
    if (m_lines.size() > 1)
        words += u' ' + tr("(and %n more)", nullptr, static_cast<int>(m_lines.size()) - 1);
    m_words->setText(words);
}

} // namespace praxis::ui
