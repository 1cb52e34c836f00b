#include "services/store/JsonForms.h"

#include "models/kernel/Id.h"
#include "models/kernel/Time.h"

#include <sqlite3.h>

#include <array>

namespace praxis::store {

namespace {

void uuidText(sqlite3_context *context, int, sqlite3_value **values)
{
    constexpr int size = 16;
    if (sqlite3_value_bytes(values[0]) != size) {
        sqlite3_result_null(context);
        return;
    }
    static constexpr char digits[] = "0123456789abcdef";
    const auto *bytes = static_cast<const unsigned char *>(sqlite3_value_blob(values[0]));
    std::array<char, 36> text{};
    std::size_t at = 0;
    for (int i = 0; i < size; ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text[at++] = '-';
        text[at++] = digits[bytes[i] >> 4];
        text[at++] = digits[bytes[i] & 15];
    }
    sqlite3_result_text(context, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

void instantText(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) != SQLITE_INTEGER) {
        sqlite3_result_null(context);
        return;
    }
    const QByteArray text = Instant{sqlite3_value_int64(values[0])}.toString().toLatin1();
    sqlite3_result_text(context, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
}

} // namespace

Result<> addJsonForms(sqlite3 *database)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(database, "uuid_text", 1, flags, nullptr, &uuidText, nullptr, nullptr, nullptr) != SQLITE_OK
        || sqlite3_create_function_v2(database, "instant_text", 1, flags, nullptr, &instantText, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(ErrorCode::StoreUnavailable);
    return {};
}

QString jsonForm(const FieldDef &field, const QString &alias, Dialect dialect)
{
    const QString column = alias + QLatin1Char('.') + field.key();
    const bool postgres = dialect.isPostgres();
    switch (field.type) {
    case FieldType::Uuid:
        return postgres ? column : QString(QStringLiteral("uuid_text(") + column + QLatin1Char(')'));
    case FieldType::Instant:
        return postgres ? QStringLiteral("to_char(timestamp 'epoch' + %1 * interval '1 millisecond', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')").arg(column)
                        : QString(QStringLiteral("instant_text(") + column + QLatin1Char(')'));
    case FieldType::Boolean:
        return postgres ? column : QStringLiteral("json(CASE WHEN %1 IS NULL THEN 'null' WHEN %1 THEN 'true' ELSE 'false' END)").arg(column);
    case FieldType::Json:
        return postgres ? QString(column + QStringLiteral("::json")) : QString(QStringLiteral("json(") + column + QLatin1Char(')'));
    case FieldType::Text:
    case FieldType::Integer:
    case FieldType::Real:
    case FieldType::Date:
    case FieldType::WallTime:
        break;
    }
    return column;
}

} // namespace praxis::store
