#pragma once

#include "models/kernel/Error.h"

#include <QHash>
#include <QKeySequence>
#include <QObject>

namespace praxis {
class Desk;
}

namespace praxis::ui {

class Actions;

/// A user's own keys, kept in the store as the preference "keys": {"calendar.new": ["Ctrl+B"]}. Follows the user to every desk.
class KeyPreferences : public QObject {
    Q_OBJECT

public:
    using Keys = QHash<QString, QList<QKeySequence>>;
    static constexpr auto preference = "keys";

    KeyPreferences(Desk &desk, Actions &actions, QObject *parent = nullptr);

    /// Reads them and gives them to the actions.
    void load();
    [[nodiscard]] const Keys &keys() const { return m_keys; }
    void set(const QString &action, const QList<QKeySequence> &keys);
    void reset(const QString &action);
    void resetAll();

    [[nodiscard]] static QJsonObject toJson(const Keys &keys);
    /// What is not a key is left out: a damaged preference never costs the other keys.
    [[nodiscard]] static Keys fromJson(const QJsonObject &json);

Q_SIGNALS:
    void loaded();
    void failed(const praxis::Error &error);

private:
    void save();

    Desk &m_desk;
    Actions &m_actions;
    Keys m_keys;
};

} // namespace praxis::ui
