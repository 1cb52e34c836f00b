#pragma once

#include "models/kernel/Field.h"

#include <algorithm>
#include <array>
#include <memory>

namespace praxis {

struct Organization;
struct User;

/// What every record carries. `version` starts at 1 and grows by one with each save; `id` is made where the record is made.
struct Record {
    QUuid id;
    QUuid organizationId;
    Instant createdAt;
    QUuid createdBy;
    Instant updatedAt;
    QUuid updatedBy;
    bool isDeleted = false;
    Instant deletedAt;
    QUuid deletedBy;
    qint64 version = 0;
};

/// The descriptor of a record: what the store, the codecs and the door need to know of it.
struct RecordType {
    const char *name;             ///< "Contact" (FHIR's name where it has one)
    const char *table;            ///< "contact"
    Fields fields;                ///< the base's fields first
    const char *person;           ///< field that points to the person whom the record is about ("id" for Contact), or nullptr
    const char *parent;           ///< field that points to the record that it is deleted and restored with, or nullptr
    std::shared_ptr<Record> (*make)();
    std::shared_ptr<Record> (*copy)(const Record &);

    [[nodiscard]] QString key() const { return QString::fromLatin1(name); }
    [[nodiscard]] QVariant value(const Record &record, QStringView field) const;
    [[nodiscard]] const void *raw(const Record &record) const { return rawOf(&record); }
    [[nodiscard]] void *raw(Record &record) const { return const_cast<void *>(rawOf(&record)); }
    const void *(*rawOf)(const Record *);
};

inline constexpr std::size_t baseFieldCount = 10;

template <class T, std::size_t N>
[[nodiscard]] consteval std::array<FieldDef, baseFieldCount + N> describe(const std::array<FieldDef, N> &own)
{
    constexpr int guarded = Guarded;
    const std::array<FieldDef, baseFieldCount> base{
        fieldOf<T, &Record::id>("id", guarded | Filterable, Merge::Server),
        fieldOf<T, &Record::organizationId>("organization_id", guarded, Merge::Server),
        fieldOf<T, &Record::createdAt>("created_at", guarded | Filterable, Merge::Server),
        fieldOf<T, &Record::createdBy>("created_by", guarded, Merge::Server),
        fieldOf<T, &Record::updatedAt>("updated_at", guarded | Filterable, Merge::Server),
        fieldOf<T, &Record::updatedBy>("updated_by", guarded, Merge::Server),
        fieldOf<T, &Record::isDeleted>("is_deleted", guarded | Filterable, Merge::Server),
        fieldOf<T, &Record::deletedAt>("deleted_at", guarded | Filterable, Merge::Server),
        fieldOf<T, &Record::deletedBy>("deleted_by", guarded, Merge::Server),
        fieldOf<T, &Record::version>("version", guarded, Merge::Server),
    };
    std::array<FieldDef, baseFieldCount + N> all{};
    std::copy(base.begin(), base.end(), all.begin());
    std::copy(own.begin(), own.end(), all.begin() + baseFieldCount);
    return all;
}

template <class T>
[[nodiscard]] constexpr RecordType recordType(const char *name, const char *table, Fields fields, const char *person = nullptr,
                                              const char *parent = nullptr)
{
    return {name, table, fields, person, parent,
            [] { return std::static_pointer_cast<Record>(std::make_shared<T>()); },
            [](const Record &r) { return std::static_pointer_cast<Record>(std::make_shared<T>(static_cast<const T &>(r))); },
            [](const Record *r) -> const void * { return static_cast<const T *>(r); }};
}

/// The descriptor of T; each record's header specialises it in one line.
template <class T> const RecordType &typeOf();

[[nodiscard]] QJsonObject toJson(const RecordType &type, const Record &record);
[[nodiscard]] Result<> fromJson(const RecordType &type, const QJsonObject &json, Record &record);

} // namespace praxis
