#include "ui/shell/KeySheetModel.h"

#include "ui/common/Actions.h"
#include "ui/common/KeyText.h"
#include "ui/common/Theme.h"
#include "ui/shell/FuzzyMatch.h"

#include <QAction>

namespace praxis::ui {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    const QList<QKeySequence> shortcuts = action.shortcuts();
    for (const QKeySequence &key : shortcuts)
        keys.append(keytext::of(key));
    return keys.join(QStringLiteral("   "));
}

} // namespace

KeySheetModel::KeySheetModel(const Actions &actions, QObject *parent) : QAbstractTableModel(parent), m_actions(actions)
{
    connect(&actions, &Actions::keysChanged, this, &KeySheetModel::rebuild);
    rebuild();
}

void KeySheetModel::setTyped(const QString &typed)
{
    m_typed = typed;
    rebuild();
}

void KeySheetModel::rebuild()
{
    beginResetModel();
    m_lines.clear();
    QStringList groups;
    const QVector<QAction *> all = m_actions.all();
    for (const QAction *action : all) {
        if (!groups.contains(m_actions.groupOf(action)))
            groups.append(m_actions.groupOf(action));
    }
    for (const QString &group : std::as_const(groups)) {
        bool headed = false;
        for (QAction *action : all) {
            const bool fits = fuzzyScore(m_typed, action->text()) >= 0 || fuzzyScore(m_typed, group) >= 100
                || keysOf(*action).contains(m_typed, Qt::CaseInsensitive);
            if (m_actions.groupOf(action) != group || !fits || !action->isVisible())
                continue;
            if (!headed)
                m_lines.append(Line{group, {}});
            headed = true;
            m_lines.append(Line{{}, action});
        }
    }
    endResetModel();
}

int KeySheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int KeySheetModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant KeySheetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines.at(index.row());
    const bool heading = !line.heading.isEmpty();
    if (role == IsHeadingRole)
        return heading;
    if (role == Qt::FontRole && heading)
        return theme::boldFont();
    if (role == ActionIdRole)
        return line.action ? line.action->objectName() : QString();
    if (role != Qt::DisplayRole)
        return {};
    if (heading)
        return index.column() == ActionColumn ? line.heading : QString();
    if (!line.action)
        return {};
    return index.column() == ActionColumn ? line.action->text() : keysOf(*line.action);
}

Qt::ItemFlags KeySheetModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.data(IsHeadingRole).toBool() ? flags & ~Qt::ItemIsSelectable : flags;
}

} // namespace praxis::ui
