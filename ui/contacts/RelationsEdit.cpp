#include "ui/contacts/RelationsEdit.h"

#include "services/practice/office/RecordCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/PersonField.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"
#include "ui/contacts/ContactWords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QToolButton>

#include <algorithm>

namespace praxis::ui {

RelationsEdit::RelationsEdit(Desk &desk, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::half);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(theme::half);
    column->addLayout(m_rows);
    auto *row = new QHBoxLayout;
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("Relation"));
    for (std::size_t i = 0; i < enumNames(RelationKind{}).size(); ++i)
        m_kind->addItem(contactWords::relation(static_cast<RelationKind>(i)));
    m_person = new PersonField(desk, tr("Find the person to add"), this);
    row->addWidget(m_kind);
    row->addWidget(m_person, 1);
    column->addLayout(row);
    connect(m_person, &PersonField::picked, this, &RelationsEdit::addPicked);
}

void RelationsEdit::setRelations(const QVector<RelationLine> &relations)
{
    m_lines.clear();
    for (const RelationLine &relation : relations)
        m_lines.append({relation, false});
    m_person->reset();
    rebuild();
}

void RelationsEdit::addPicked()
{
    if (m_person->person().isNull())
        return;
    Line line;
    line.relation.other = m_person->hit();
    line.relation.relation.otherId = m_person->person();
    line.relation.relation.kind = static_cast<RelationKind>(m_kind->currentIndex());
    m_lines.append(line);
    m_person->reset();
    rebuild();
    Q_EMIT edited();
}

void RelationsEdit::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (int i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].removed)
            continue;
        auto *box = new QWidget(this);
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        const QString name = wording::fullName(m_lines[i].relation.other);
        const QString kind = contactWords::relation(m_lines[i].relation.relation.kind);
        row->addWidget(new PlainLabel(tr("%1: %2", "relation: a person").arg(kind, name), box), 1);
        auto *away = new QToolButton(box);
        away->setIcon(icons::get(QStringLiteral("list-remove")));
        away->setAutoRaise(true);
        away->setFocusPolicy(Qt::StrongFocus);
        away->setAccessibleName(tr("Take away %1: %2", "relation: a person").arg(kind, name));
        tip::set(away, tr("Take away"));
        connect(away, &QToolButton::clicked, this, [this, i] {
            m_lines[i].removed = true;
            rebuild();
            Q_EMIT edited();
        });
        row->addWidget(away);
        m_rows->addWidget(box);
    }
}

bool RelationsEdit::isChanged() const
{
    return std::any_of(m_lines.begin(), m_lines.end(), [](const Line &line) { return line.removed != line.relation.relation.id.isNull(); });
}

QJsonObject RelationsEdit::unsaved() const
{
    QJsonArray removed, added;
    for (const Line &line : m_lines) {
        const PersonHit &other = line.relation.other;
        if (line.removed && !line.relation.relation.id.isNull())
            removed.append(idText(line.relation.relation.id));
        else if (!line.removed && line.relation.relation.id.isNull())
            added.append(QJsonObject{{QStringLiteral("kind"), static_cast<int>(line.relation.relation.kind)}, {QStringLiteral("id"), idText(line.relation.relation.otherId)},
                                     {QStringLiteral("given"), other.givenName}, {QStringLiteral("preferred"), other.preferredName},
                                     {QStringLiteral("family"), other.familyName}});
    }
    return {{QStringLiteral("removed"), removed}, {QStringLiteral("added"), added}};
}

void RelationsEdit::typeAgain(const QJsonObject &unsaved)
{
    const QJsonArray removed = unsaved[QStringLiteral("removed")].toArray();
    for (Line &line : m_lines)
        line.removed = line.removed || removed.contains(idText(line.relation.relation.id));
    for (const QJsonValue &entry : unsaved[QStringLiteral("added")].toArray()) {
        const QJsonObject json = entry.toObject();
        Line line;
        line.relation.relation.otherId = QUuid::fromString(json[QStringLiteral("id")].toString());
        line.relation.relation.kind = static_cast<RelationKind>(json[QStringLiteral("kind")].toInt());
        line.relation.other.id = line.relation.relation.otherId;
        line.relation.other.givenName = json[QStringLiteral("given")].toString();
        line.relation.other.preferredName = json[QStringLiteral("preferred")].toString();
        line.relation.other.familyName = json[QStringLiteral("family")].toString();
        m_lines.append(line);
    }
    rebuild();
}

QVector<AnyCommand> RelationsEdit::commands(const QUuid &person) const
{
    QVector<AnyCommand> commands;
    for (const Line &line : m_lines) {
        ContactRelation relation = line.relation.relation;
        if (line.removed && !relation.id.isNull()) {
            commands.append(AnyCommand::of(erase<ContactRelation>(relation.id)));
        } else if (!line.removed && relation.id.isNull()) {
            relation.contactId = person;
            commands.append(AnyCommand::of(praxis::create(relation)));
        }
    }
    return commands;
}

} // namespace praxis::ui
