#pragma once

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <functional>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace praxis::bench {

/// The yardstick of the store: the same encrypted file, by nothing but SQLite's own interface, with the settings that a
/// session of the store has.
class BareFile {
public:
    BareFile(const QString &path, const QByteArray &key);
    ~BareFile();
    Q_DISABLE_COPY_MOVE(BareFile)

    /// A statement prepared once; it belongs to the file.
    [[nodiscard]] sqlite3_stmt *prepare(const QByteArray &sql);
    /// Runs it to its end, looking at each value of each row as a reader must; the number of rows.
    int run(sqlite3_stmt *statement, const QVariantList &values);
    using EachRow = std::function<void(sqlite3_stmt *)>;
    void read(sqlite3_stmt *statement, const QVariantList &values, const EachRow &eachRow);
    void execute(const char *sql);

private:
    void bind(sqlite3_stmt *statement, const QVariantList &values);

    sqlite3 *m_database = nullptr;
    std::vector<sqlite3_stmt *> m_prepared; ///< ours alone: full text search keeps statements of its own
};

[[nodiscard]] QString textAt(sqlite3_stmt *statement, int column);

} // namespace praxis::bench
