#include "ui/audit/AuditDetails.h"

#include "ui/common/AuditWording.h"
#include "ui/common/VisibleText.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace praxis::ui {

AuditDetails::AuditDetails(const UiContext &context, QWidget *parent) : QWidget(parent), m_moments(context.desk, context.directory)
{
    setObjectName(QStringLiteral("auditDetails"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    layout->setSpacing(theme::grid);
    m_title = new PlainLabel(QString(), this, PlainLabel::Heading);
    m_title->setWordWrap(true);
    m_facts = new PlainLabel(QString(), this);
    m_facts->setWordWrap(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setAccessibleName(tr("Who, when and from where"));
    m_note = new PlainLabel(QString(), this, PlainLabel::Quiet);
    m_note->setWordWrap(true);
    m_changes = new QTreeWidget(this);
    m_changes->setColumnCount(3);
    m_changes->setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    m_changes->setRootIsDecorated(false);
    m_changes->setWordWrap(true);
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setAccessibleName(tr("Before and after"));
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addWidget(m_note);
    layout->addWidget(m_changes, 1);
    layout->addStretch(0);
    for (QWidget *text : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_facts), static_cast<QWidget *>(m_note)})
        text->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    showNothing();
}

void AuditDetails::showNothing()
{
    m_title->setText(tr("Nothing selected"));
    m_facts->hide();
    m_changes->hide();
    m_note->show();
    m_note->setText(tr("Select a line to see who it was, from where, and what was changed."));
}

void AuditDetails::show(const AuditLine &line)
{
    const AuditEntry &e = line.entry;
    m_title->setText(tr("%1: %2", "action: outcome").arg(auditWording::action(e.action), auditWording::outcome(e.outcome)));
    QStringList facts{
        tr("When: %1").arg(m_moments.exact(e.at)),
        tr("Who: %1", "name and role").arg(auditWording::who(line)),
        tr("From: %1").arg(auditWording::device(e)),
    };
    if (!e.type.isEmpty())
        facts << tr("What: %1").arg(wording::recordName(e.type));
    if (!e.why.isEmpty())
        facts << tr("Why: %1").arg(auditWording::why(e.why));
    if (!e.agent.isEmpty())
        facts << tr("Program: %1").arg(visibleText(e.agent, 200));
    facts << tr("Risk: %1").arg(auditWording::risk(e.risk)) << tr("Line %1 of the trail").arg(line.number);
    m_facts->setText(facts.join(u'\n'));
    m_facts->show();
    m_changes->clear();
    const auto changes = auditWording::changes(line);
    for (const auto &change : changes) {
        auto *item = new QTreeWidgetItem(m_changes, {change.field, change.before, change.after});
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, tip::plain(item->text(column)));
    }
    m_changes->setVisible(!changes.isEmpty());
    m_note->setVisible(changes.isEmpty() && e.action == QStringLiteral("update"));
    m_note->setText(tr("What was changed is not shown: it has been shredded with the person's key, or your role may not see it."));
    for (int column = 0; column < 2; ++column)
        m_changes->resizeColumnToContents(column);
}

} // namespace praxis::ui
