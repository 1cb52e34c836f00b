#include "ui/common/KeyPreferences.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Actions.h"
#include "ui/common/Later.h"

#include <QJsonArray>
#include <QJsonObject>

namespace praxis::ui {

KeyPreferences::KeyPreferences(Desk &desk, Actions &actions, QObject *parent) : QObject(parent), m_desk(desk), m_actions(actions) {}

void KeyPreferences::load()
{
    List<Preference> own;
    own.selection.where = {{"name", Condition::Equal, QString::fromLatin1(preference)}};
    later(m_desk.ask(own), this, [this](const Result<QVector<std::shared_ptr<Preference>>> &rows) {
        if (!rows) {
            Q_EMIT failed(rows.error());
            return;
        }
        m_keys = rows->isEmpty() ? Keys() : fromJson(rows->constFirst()->value);
        m_actions.setKeys(m_keys);
        Q_EMIT loaded();
    });
}

void KeyPreferences::set(const QString &action, const QList<QKeySequence> &keys)
{
    if (keys == m_actions.defaultKeys(action))
        m_keys.remove(action);
    else
        m_keys.insert(action, keys);
    save();
}

void KeyPreferences::reset(const QString &action)
{
    m_keys.remove(action);
    save();
}

void KeyPreferences::resetAll()
{
    m_keys.clear();
    save();
}

void KeyPreferences::save()
{
    m_actions.setKeys(m_keys);
    later(m_desk.run(SetPreference{QString::fromLatin1(preference), toJson(m_keys)}), this, [this](const Result<Outcome> &done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

QJsonObject KeyPreferences::toJson(const Keys &keys)
{
    QJsonObject json;
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        QJsonArray list;
        for (const QKeySequence &key : it.value())
            list.append(key.toString(QKeySequence::PortableText));
        json.insert(it.key(), list);
    }
    return json;
}

KeyPreferences::Keys KeyPreferences::fromJson(const QJsonObject &json)
{
    Keys keys;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!it.value().isArray())
            continue;
        QList<QKeySequence> list;
        const QJsonArray texts = it.value().toArray();
        for (const QJsonValue &text : texts) {
            const QKeySequence key = QKeySequence::fromString(text.toString(), QKeySequence::PortableText);
            if (!key.isEmpty() && key[0].key() != Qt::Key_unknown)
                list.append(key);
        }
        if (list.isEmpty() && !texts.isEmpty())
            continue;
        keys.insert(it.key(), list);
    }
    return keys;
}

} // namespace praxis::ui
