#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeySequence>
#include <QList>

/// Keys of one's own as the preference "keys": {action id: ["Ctrl+B", …]}; an empty list: no key. What is not named has its default.
namespace praxis::ui::keypreference {

inline const QString name = QStringLiteral("keys");

using Keys = QHash<QString, QList<QKeySequence>>;

[[nodiscard]] inline QJsonObject toJson(const Keys &keys)
{
    QJsonObject json;
    for (auto it = keys.cbegin(); it != keys.cend(); ++it) {
        QJsonArray list;
        for (const QKeySequence &key : it.value())
            list.append(key.toString(QKeySequence::PortableText));
        json.insert(it.key(), list);
    }
    return json;
}

[[nodiscard]] inline Keys fromJson(const QJsonObject &json)
{
    Keys keys;
    for (auto it = json.begin(); it != json.end(); ++it) {
        QList<QKeySequence> list;
        for (const auto &text : it.value().toArray())
            list.append(QKeySequence::fromString(text.toString(), QKeySequence::PortableText));
        keys.insert(it.key(), list);
    }
    return keys;
}

} // namespace praxis::ui::keypreference
