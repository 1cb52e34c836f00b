#include "services/store/Folding.h"

#include "models/rules/People.h"

#include <sqlite3.h>

#include <algorithm>

namespace praxis::store {

using namespace Qt::StringLiterals;

namespace {

/// Most texts have no letter beyond ASCII, and are not worth a QString.
void foldInSqlite(sqlite3_context *context, int, sqlite3_value **values)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[0]));
    if (!text)
        return sqlite3_result_null(context);
    QByteArray bytes(text, sqlite3_value_bytes(values[0]));
    const bool isPlain = std::ranges::all_of(bytes, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    bytes = isPlain ? std::move(bytes).toLower() : folded(QString::fromUtf8(bytes)).toUtf8();
    sqlite3_result_text(context, bytes.constData(), static_cast<int>(bytes.size()), SQLITE_TRANSIENT);
}

/// What `translate` puts for what: letters for those with accents, and nothing for accents that stand alone.
struct Letters {
    QString from;
    QString to;
};

Letters foldedLetters()
{
    Letters letters;
    const auto add = [&letters](char16_t first, char16_t last) {
        for (char16_t c = first; c <= last; ++c) {
            const QString plain = folded(QString(QChar(c)));
            if (plain.size() != 1 || plain.front() == QChar(c))
                continue;
            letters.from += QChar(c);
            letters.to += plain;
        }
    };
    add(0x00C0, 0x024F);
    add(0x0370, 0x052F);
    add(0x1E00, 0x1EFF);
    for (char16_t mark = 0x0300; mark <= 0x036F; ++mark)
        letters.from += QChar(mark);
    return letters;
}

} // namespace

Clause foldedSql(Dialect dialect, const QString &text)
{
    if (!dialect.isPostgres())
        return {u"praxis_folded("_s + text + u')', {}};
    static const Letters letters = foldedLetters();
    return {u"translate(lower(("_s + text + u") COLLATE \"C\"), ?, ?)", {letters.from, letters.to}};
}

Result<> addFolding(sqlite3 *database)
{
    const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    if (sqlite3_create_function_v2(database, "praxis_folded", 1, flags, nullptr, &foldInSqlite, nullptr, nullptr, nullptr) != SQLITE_OK)
        return fail(ErrorCode::StoreUnavailable, {{u"detail"_s, u"praxis_folded"_s}});
    return {};
}

} // namespace praxis::store
