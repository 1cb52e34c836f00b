#pragma once

#include "models/kernel/Error.h"
#include "models/kernel/Id.h"
#include "models/kernel/Time.h"

#include <QFlags>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <QVariant>

#include <cstddef>
#include <memory>
#include <span>
#include <type_traits>

/// A described struct is a plain struct and one table of its fields. From the table come SQL, JSON, the audit trail's
/// before and after, merge, CSV mapping and the blank check in a form. The table is type-erased so that forty records
/// cost the compiler little.
namespace praxis {

/// How a value is carried outside its struct. In SQL and QVariant: Text, Date ("2026-11-24"), WallTime
/// ("2026-11-24T09:00"), Uuid and Json are QString (null when empty); Integer and Instant (milliseconds) are qlonglong;
/// Boolean is bool; Real is double.
enum class FieldType : quint8 { Text, Integer, Boolean, Real, Date, Instant, WallTime, Uuid, Json };

enum FieldFlag : quint16 {
    NoFlags = 0,
    Required = 1,      ///< may not be blank
    Searchable = 2,    ///< part of the person search
    Sensitive = 4,     ///< never in a log
    Clinical = 8,      ///< absent for who has limited access (L of the access matrix)
    Guarded = 16,      ///< written only by a command that names it, never by an ordinary edit
    Unique = 32,       ///< within an organisation, deleted rows aside
    Filterable = 64,   ///< lists may be filtered and sorted by it
    Secret = 128,      ///< encrypted with the person's key; never listed
};

enum class Merge : quint8 { ByField, Ask, Server, KeepBoth, AppendOnly };

/// Takes a field's value without a QVariant between: a store binds each of them for each row.
class ValueSink {
public:
    virtual void none() = 0; ///< blank
    virtual void text(const QString &value) = 0;
    virtual void word(QLatin1StringView value) = 0; ///< ASCII, alive as long as the program
    virtual void number(qint64 value) = 0;
    virtual void truth(bool value) = 0;
    virtual void real(double value) = 0;
    virtual void uuid(const QUuid &value) = 0;

protected:
    ~ValueSink() = default;
};

struct FieldDef {
    const char *name;             ///< on the wire and in SQL
    FieldType type;
    quint16 flags;
    Merge merge;
    const char *refers;           ///< table of the record that a Uuid points to, or nullptr
    QVariant (*get)(const void *);
    bool (*set)(void *, const QVariant &); ///< false: not a value of this type
    bool (*same)(const void *, const void *); ///< of two objects, without making values of them
    void (*put)(const void *, ValueSink &);   ///< what `get` says, without making a value of it

    [[nodiscard]] constexpr bool has(FieldFlag flag) const { return (flags & flag) != 0; }
    [[nodiscard]] QString key() const { return QString::fromLatin1(name); }
};

namespace detail {

template <class M> struct FieldTraits;
template <> struct FieldTraits<QString> {
    static constexpr FieldType type = FieldType::Text;
    static QVariant get(const QString &v) { return v.isEmpty() ? QVariant() : QVariant(v); }
    static void put(const QString &v, ValueSink &sink) { v.isEmpty() ? sink.none() : sink.text(v); }
    static bool set(QString &v, const QVariant &x) { v = x.toString(); return x.isNull() || x.canConvert<QString>(); }
};
template <> struct FieldTraits<qint64> {
    static constexpr FieldType type = FieldType::Integer;
    static QVariant get(qint64 v) { return QVariant(static_cast<qlonglong>(v)); }
    static void put(qint64 v, ValueSink &sink) { sink.number(v); }
    static bool set(qint64 &v, const QVariant &x) { bool ok = true; v = x.isNull() ? 0 : x.toLongLong(&ok); return ok; }
};
template <> struct FieldTraits<int> {
    static constexpr FieldType type = FieldType::Integer;
    static QVariant get(int v) { return QVariant(static_cast<qlonglong>(v)); }
    static void put(int v, ValueSink &sink) { sink.number(v); }
    static bool set(int &v, const QVariant &x)
    {
        bool ok = true;
        const qlonglong wide = x.isNull() ? 0 : x.toLongLong(&ok);
        v = static_cast<int>(wide);
        return ok && v == wide; // QVariant::toInt cuts what is too large
    }
};
template <> struct FieldTraits<bool> {
    static constexpr FieldType type = FieldType::Boolean;
    static QVariant get(bool v) { return QVariant(v); }
    static void put(bool v, ValueSink &sink) { sink.truth(v); }
    static bool set(bool &v, const QVariant &x) { v = x.toBool(); return x.isNull() || x.canConvert<bool>(); }
};
template <> struct FieldTraits<double> {
    static constexpr FieldType type = FieldType::Real;
    static QVariant get(double v) { return QVariant(v); }
    static void put(double v, ValueSink &sink) { sink.real(v); }
    static bool set(double &v, const QVariant &x) { bool ok = true; v = x.isNull() ? 0 : x.toDouble(&ok); return ok; }
};
template <> struct FieldTraits<QDate> {
    static constexpr FieldType type = FieldType::Date;
    static QVariant get(QDate v) { return v.isValid() ? QVariant(v.toString(Qt::ISODate)) : QVariant(); }
    static bool set(QDate &v, const QVariant &x);
};
template <> struct FieldTraits<Instant> {
    static constexpr FieldType type = FieldType::Instant;
    static QVariant get(Instant v) { return v.isNull() ? QVariant() : QVariant(static_cast<qlonglong>(v.ms)); }
    static void put(Instant v, ValueSink &sink) { v.isNull() ? sink.none() : sink.number(v.ms); }
    static bool set(Instant &v, const QVariant &x);
};
template <> struct FieldTraits<WallTime> {
    static constexpr FieldType type = FieldType::WallTime;
    static QVariant get(const WallTime &v) { return v.isValid() ? QVariant(v.toString()) : QVariant(); }
    static bool set(WallTime &v, const QVariant &x);
};
template <> struct FieldTraits<QUuid> {
    static constexpr FieldType type = FieldType::Uuid;
    static QVariant get(const QUuid &v) { return v.isNull() ? QVariant() : QVariant(idText(v)); }
    static void put(const QUuid &v, ValueSink &sink) { v.isNull() ? sink.none() : sink.uuid(v); }
    static bool set(QUuid &v, const QVariant &x);
};
template <class T> struct FieldTraits<Id<T>> {
    static constexpr FieldType type = FieldType::Uuid;
    static QVariant get(const Id<T> &v) { return FieldTraits<QUuid>::get(v.uuid()); }
    static void put(const Id<T> &v, ValueSink &sink) { FieldTraits<QUuid>::put(v.uuid(), sink); }
    static bool set(Id<T> &v, const QVariant &x)
    {
        QUuid uuid;
        const bool ok = FieldTraits<QUuid>::set(uuid, x);
        v = Id<T>(uuid);
        return ok;
    }
};
template <> struct FieldTraits<QStringList> {
    static constexpr FieldType type = FieldType::Json;
    static QVariant get(const QStringList &v);
    static bool set(QStringList &v, const QVariant &x);
};
template <> struct FieldTraits<QJsonArray> {
    static constexpr FieldType type = FieldType::Json;
    static QVariant get(const QJsonArray &v);
    static bool set(QJsonArray &v, const QVariant &x);
};
template <> struct FieldTraits<QJsonObject> {
    static constexpr FieldType type = FieldType::Json;
    static QVariant get(const QJsonObject &v);
    static bool set(QJsonObject &v, const QVariant &x);
};
/// Enums are text on the wire: each enum E has `constexpr std::array<const char*, N> enumNames(E)` found by ADL.
template <class E>
    requires std::is_enum_v<E>
struct FieldTraits<E> {
    static constexpr FieldType type = FieldType::Text;
    static QVariant get(E v) { return QString::fromLatin1(enumNames(E{})[static_cast<std::size_t>(v)]); }
    static void put(E v, ValueSink &sink) { sink.word(QLatin1StringView(enumNames(E{})[static_cast<std::size_t>(v)])); }
    static bool set(E &v, const QVariant &x)
    {
        const QString text = x.toString();
        const auto names = enumNames(E{});
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (text == QLatin1StringView(names[i])) {
                v = static_cast<E>(i);
                return true;
            }
        }
        v = E{};
        return text.isEmpty();
    }
};

template <class T, auto Member> struct Access {
    using M = std::remove_cvref_t<decltype(std::declval<T &>().*Member)>;
    static QVariant get(const void *object) { return FieldTraits<M>::get(static_cast<const T *>(object)->*Member); }
    static bool set(void *object, const QVariant &value) { return FieldTraits<M>::set(static_cast<T *>(object)->*Member, value); }
    static bool same(const void *a, const void *b) { return static_cast<const T *>(a)->*Member == static_cast<const T *>(b)->*Member; }
    static void put(const void *object, ValueSink &sink)
    {
        if constexpr (requires { FieldTraits<M>::put(static_cast<const T *>(object)->*Member, sink); }) {
            FieldTraits<M>::put(static_cast<const T *>(object)->*Member, sink);
        } else { // dates, lists and objects are texts of their own making
            const QVariant value = get(object);
            value.isNull() ? sink.none() : sink.text(value.toString());
        }
    }
};

template <class C, class M> C classOf(M C::*);

} // namespace detail

/// One line of a table; T is named where the member is inherited.
template <class T, auto Member>
[[nodiscard]] consteval FieldDef fieldOf(const char *name, int flags = NoFlags, Merge merge = Merge::ByField, const char *refers = nullptr)
{
    using A = detail::Access<T, Member>;
    return {name, detail::FieldTraits<typename A::M>::type, static_cast<quint16>(flags), merge, refers, &A::get, &A::set, &A::same, &A::put};
}

template <auto Member>
[[nodiscard]] consteval FieldDef field(const char *name, int flags = NoFlags, Merge merge = Merge::ByField, const char *refers = nullptr)
{
    return fieldOf<decltype(detail::classOf(Member)), Member>(name, flags, merge, refers);
}

/// The wire name of an enum's value.
template <class E>
    requires std::is_enum_v<E>
[[nodiscard]] QString enumName(E value)
{
    return QString::fromLatin1(enumNames(E{})[static_cast<std::size_t>(value)]);
}

using Fields = std::span<const FieldDef>;

[[nodiscard]] const FieldDef *findField(Fields fields, QStringView name);
/// Every field that is not blank. Instants are ISO 8601 text, lists and objects are themselves.
[[nodiscard]] QJsonObject toJson(Fields fields, const void *object);
/// Sets what `json` names; refuses a name that the table does not have and a value of another type
/// (Invalid, with fields [{field, problem}]). Fields that `json` does not name keep their value.
[[nodiscard]] Result<> fromJson(Fields fields, const QJsonObject &json, void *object);
[[nodiscard]] QJsonValue valueToJson(const FieldDef &field, const QVariant &value);
[[nodiscard]] QVariant valueFromJson(const FieldDef &field, const QJsonValue &value);

} // namespace praxis
