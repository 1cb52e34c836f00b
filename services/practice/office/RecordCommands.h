#pragma once

#include "services/practice/door/CommandType.h"

namespace praxis {

/// Create, edit, delete and restore, the same for every record that has no rules of its own beyond its fields.
/// Named "CreateService", "EditContact", … . Guarded fields are refused: they have commands of their own.
struct CreateRecord {
    QString type;
    QUuid id;             ///< made here where null
    QJsonObject values;
    [[nodiscard]] QString commandName() const { return QStringLiteral("Create") + type; }
};

/// Of an appointment: Clash and OutsideHours where it comes to take up more than before, unless `despiteClash` gives a reason.
struct EditRecord {
    QString type;
    QUuid id;
    QJsonObject values;   ///< null clears a field
    qint64 version = 0;   ///< the version that the person saw; ChangedSince where it is no longer that. 0: whatever there is
    QString despiteClash{};
    [[nodiscard]] QString commandName() const { return QStringLiteral("Edit") + type; }
};

struct DeleteRecord {
    QString type;
    QUuid id;
    [[nodiscard]] QString commandName() const { return QStringLiteral("Delete") + type; }
};

/// With an appointment (a person's too) its time: Clash unless `despiteClash` gives a reason.
struct RestoreRecord {
    QString type;
    QUuid id;
    QString despiteClash{};
    [[nodiscard]] QString commandName() const { return QStringLiteral("Restore") + type; }
};

/// What an ordinary edit may write of a record: everything that is not guarded, as {field: value}.
template <class T>
[[nodiscard]] QJsonObject editableValues(const T &record)
{
    QJsonObject values;
    for (const FieldDef &f : typeOf<T>().fields) {
        if (!f.has(Guarded))
            values.insert(f.key(), valueToJson(f, f.get(&record)));
    }
    return values;
}

template <class T> [[nodiscard]] CreateRecord create(const T &record)
{
    QJsonObject values = editableValues(record);
    for (const QString &key : values.keys()) {
        if (values[key].isNull())
            values.remove(key);
    }
    return {typeOf<T>().key(), record.id, values};
}
/// Only what differs between the two.
template <class T> [[nodiscard]] EditRecord edit(const T &before, const T &after)
{
    QJsonObject values;
    const QJsonObject was = editableValues(before);
    const QJsonObject is = editableValues(after);
    for (auto it = is.begin(); it != is.end(); ++it) {
        if (was[it.key()] != it.value())
            values.insert(it.key(), it.value());
    }
    return {typeOf<T>().key(), before.id, values, before.version};
}
template <class T> [[nodiscard]] DeleteRecord erase(const QUuid &id) { return {typeOf<T>().key(), id}; }
template <class T> [[nodiscard]] RestoreRecord restore(const QUuid &id) { return {typeOf<T>().key(), id}; }

inline constexpr std::array createRecordFields{
    field<&CreateRecord::type>("type", Required), field<&CreateRecord::id>("id"), field<&CreateRecord::values>("values")};
template <> inline Fields commandFields<CreateRecord>() { return createRecordFields; }
inline constexpr std::array editRecordFields{
    field<&EditRecord::type>("type", Required), field<&EditRecord::id>("id", Required), field<&EditRecord::values>("values"),
    field<&EditRecord::version>("version"), field<&EditRecord::despiteClash>("despite_clash")};
template <> inline Fields commandFields<EditRecord>() { return editRecordFields; }
inline constexpr std::array deleteRecordFields{field<&DeleteRecord::type>("type", Required), field<&DeleteRecord::id>("id", Required)};
template <> inline Fields commandFields<DeleteRecord>() { return deleteRecordFields; }
inline constexpr std::array restoreRecordFields{field<&RestoreRecord::type>("type", Required), field<&RestoreRecord::id>("id", Required),
                                                      field<&RestoreRecord::despiteClash>("despite_clash")};
template <> inline Fields commandFields<RestoreRecord>() { return restoreRecordFields; }

} // namespace praxis
