#include "tests/support/TestDatabase.h"

#include "services/store/SqliteStore.h"
#include "tests/support/FastFolder.h"
#include "tests/support/PostgresServer.h"

namespace praxis::test {

using namespace Qt::StringLiterals;

store::KeySource fixedKey(char fill)
{
    return [fill](const std::function<void(QByteArrayView)> &use) -> Result<> {
        use(QByteArray(32, fill));
        return {};
    };
}

TestDatabase::TestDatabase(const QString &kind, std::function<bool()> gate) : m_folder(fastFolder()), m_postgres(kind == u"postgresql")
{
    if (m_postgres) {
        m_name = PostgresServer::running().createDatabase();
        store::PostgresAccess access = PostgresServer::running().access(m_name);
        access.gate = std::move(gate);
        auto opened = store::PostgresStore::open(access);
        if (!opened)
            qFatal("PostgreSQL: %s %s", qPrintable(codeName(opened.error().code)), qPrintable(opened.error().data.value(u"detail"_s).toString()));
        m_store = std::move(*opened);
        return;
    }
    store::SqliteStore::Options options;
    options.create = true;
    options.gate = std::move(gate);
    auto opened = store::SqliteStore::open(path(), fixedKey(), options);
    if (!opened)
        qFatal("SQLite: %s %s", qPrintable(codeName(opened.error().code)), qPrintable(opened.error().data.value(u"detail"_s).toString()));
    m_store = std::move(*opened);
}

TestDatabase::~TestDatabase() = default;

std::unique_ptr<StoreSession> TestDatabase::session()
{
    auto session = m_store->session();
    if (!session)
        qFatal("session: %s", qPrintable(codeName(session.error().code)));
    return std::move(*session);
}

} // namespace praxis::test
