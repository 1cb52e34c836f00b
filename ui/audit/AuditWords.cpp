#include "ui/audit/AuditWords.h"

#include "models/items/AuditModel.h"
#include "ui/common/AuditWording.h"
#include "ui/common/VisibleText.h"
#include "ui/common/Icons.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/Wording.h"

namespace praxis::ui {

AuditWords::AuditWords(AuditModel &trail, const UiContext &context, QObject *parent)
    : QIdentityProxyModel(parent), m_trail(trail), m_moments(context.desk, context.directory)
{
    setSourceModel(&trail);
}

QVariant AuditWords::data(const QModelIndex &index, int role) const
{
    const AuditLine &line = m_trail.line(index.row());
    if (role == Qt::DecorationRole && index.column() == AuditModel::Outcome) {
        const QString severity = QIdentityProxyModel::data(index, AuditModel::SeverityRole).toString();
        if (severity == QStringLiteral("error"))
            return icons::get(QStringLiteral("dialog-error"));
        return severity.isEmpty() ? QVariant() : QVariant(icons::get(QStringLiteral("dialog-warning")));
    }
    if (role == Qt::FontRole && index.column() == AuditModel::When)
        return theme::tabular(QFont());
    if (role == Qt::ToolTipRole)
        return tip::plain(data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QIdentityProxyModel::data(index, role);
    switch (index.column()) {
    case AuditModel::When: return m_moments.exact(line.entry.at);
    case AuditModel::Who: return auditWording::who(line);
    case AuditModel::What: return auditWording::action(line.entry.action);
    case AuditModel::Which: return line.entry.type.isEmpty() ? QString() : wording::recordName(line.entry.type);
    case AuditModel::Outcome: return auditWording::outcome(line.entry.outcome);
    case AuditModel::Device: return auditWording::device(line.entry);
    default: return {};
    }
}

QVariant AuditWords::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (section) {
    case AuditModel::When: return tr("When");
    case AuditModel::Who: return tr("Who");
    case AuditModel::What: return tr("What");
    case AuditModel::Which: return tr("Of what");
    case AuditModel::Outcome: return tr("Outcome");
    case AuditModel::Device: return tr("From");
    default: return {};
    }
}

} // namespace praxis::ui
