#include "ui/common/Actions.h"

#include "ui/common/Icons.h"
#include "ui/common/Tip.h"

#include <QWidget>

#include <algorithm>

namespace praxis::ui {

QAction *Actions::add(QWidget *owner, const QString &id, const QString &group, const QString &title, const QList<QKeySequence> &keys,
                      std::function<void()> act, const QString &iconName, Qt::ShortcutContext context)
{
    // A place that is built again (a second window) takes the name over.
    if (QAction *old = m_byId.value(id)) {
        m_order.removeAll(old);
        m_entries.remove(old);
    }
    auto *action = new QAction(title, owner);
    action->setObjectName(id);
    tip::set(action, title);
    if (!iconName.isEmpty())
        action->setIcon(icons::get(iconName));
    action->setShortcutContext(context);
    action->setShortcuts(m_keys.contains(id) ? m_keys.value(id) : keys);
    connect(action, &QAction::triggered, owner, std::move(act));
    connect(action, &QObject::destroyed, this, [this, action, id] {
        m_order.removeAll(action);
        m_entries.remove(action);
        if (m_byId.value(id) == action)
            m_byId.remove(id);
    });
    owner->addAction(action);
    m_order.append(action);
    m_byId.insert(id, action);
    m_entries.insert(action, {group, keys});
    return action;
}

QAction *Actions::find(const QString &id) const
{
    return m_byId.value(id);
}

QString Actions::groupOf(const QAction *action) const
{
    return m_entries.value(action).group;
}

QList<QKeySequence> Actions::defaultKeys(const QString &id) const
{
    return m_entries.value(m_byId.value(id)).defaults;
}

void Actions::setKeys(const QHash<QString, QList<QKeySequence>> &keys)
{
    m_keys = keys;
    for (QAction *action : std::as_const(m_order)) {
        const auto own = keys.constFind(action->objectName());
        action->setShortcuts(own == keys.constEnd() ? m_entries.value(action).defaults : *own);
    }
    Q_EMIT keysChanged();
}

QVector<QAction *> Actions::clashes(const QString &id, const QKeySequence &key) const
{
    QVector<QAction *> found;
    const QAction *mine = m_byId.value(id);
    if (key.isEmpty())
        return found;
    for (QAction *other : m_order) {
        if (other->objectName() == id || !other->shortcuts().contains(key))
            continue;
        // Two keys that mean something only in their own places do not meet.
        const bool bothLocal = mine && mine->shortcutContext() == Qt::WidgetWithChildrenShortcut
            && other->shortcutContext() == Qt::WidgetWithChildrenShortcut;
        if (!bothLocal || mine->parent() == other->parent())
            found.append(other);
    }
    return found;
}

} // namespace praxis::ui
