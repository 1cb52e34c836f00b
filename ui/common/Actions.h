#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QVector>

#include <functional>

namespace praxis::ui {

/// Every act of the program by name, with its key. Keys are a user's own; the palette (Ctrl+K) and the sheet (F1, ?) read this.
class Actions : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// `id` is stable ("calendar.new"); `group` is a heading of the key sheet. The action is enabled while `owner`'s window shows
    /// it: pass a place as owner and `Qt::WidgetWithChildrenShortcut` for keys that mean something only there.
    QAction *add(QWidget *owner, const QString &id, const QString &group, const QString &title, const QList<QKeySequence> &keys,
                 std::function<void()> act, const QString &iconName = {}, Qt::ShortcutContext context = Qt::WindowShortcut);
    [[nodiscard]] QAction *find(const QString &id) const;
    [[nodiscard]] QVector<QAction *> all() const { return m_order; }
    [[nodiscard]] QString groupOf(const QAction *action) const;
    [[nodiscard]] QList<QKeySequence> defaultKeys(const QString &id) const;
    /// Replaces the keys of some actions: {id: "Ctrl+B"}; what is not named has its default.
    void setKeys(const QHash<QString, QList<QKeySequence>> &keys);
    /// Actions that would answer to the same key in the same place.
    [[nodiscard]] QVector<QAction *> clashes(const QString &id, const QKeySequence &key) const;

Q_SIGNALS:
    void keysChanged();

private:
    struct Entry {
        QString group;
        QList<QKeySequence> defaults;
    };
    QVector<QAction *> m_order;
    QHash<QString, QAction *> m_byId;
    QHash<const QAction *, Entry> m_entries;
    QHash<QString, QList<QKeySequence>> m_keys;
};

} // namespace praxis::ui
