#pragma once

#include "services/store/Statement.h"

#include <QByteArrayList>
#include <QHash>

#include <deque>

struct pg_result;

namespace praxis::store {

struct PostgresCleared {
    void operator()(pg_result *result) const;
};
using PostgresAnswer = std::unique_ptr<pg_result, PostgresCleared>;

/// Who waits for an answer of PostgreSQL.
class PostgresAsker {
public:
    /// Null: what went before it failed. The result is theirs.
    virtual void answered(pg_result *result) = 0;

protected:
    ~PostgresAsker() = default;
};

/// What goes to PostgreSQL together. Each way there and back costs more than most statements do, so that what nobody needs the answer
/// of waits here and goes with the next question. The server stops at the first that fails, up to the end of what came together:
/// a COMMIT behind it is not done.
class PostgresPipeline {
public:
    explicit PostgresPipeline(CallState &state) : m_state(state) {}
    ~PostgresPipeline();
    Q_DISABLE_COPY_MOVE(PostgresPipeline)

    struct Values {
        std::vector<const char *> bytes;
        std::vector<int> lengths, formats;
        bool isBinary = false; ///< the rows that come back
    };

    /// Texts that the server is to read once and not each time.
    [[nodiscard]] Result<> keepReady(const QByteArrayList &texts);
    /// In front of whatever comes next, and never sent where nothing comes.
    void begin(const QByteArrayList &texts);
    /// The transaction ends with the next question; what comes after it begins another one.
    void endWithNext() { m_endsWithNext = true; }
    /// Done once, when the next answers are here: what it says of them is said to whoever waits.
    void afterwards(std::function<Result<>()> check) { m_check = std::move(check); }
    /// Takes what `begin` said back, where nothing has come.
    [[nodiscard]] bool takeBegin();
    /// Nothing waits to be sent or read.
    [[nodiscard]] bool isEmpty() const { return m_before.isEmpty() && m_waiting.empty(); }
    [[nodiscard]] bool isLong() const;

    void add(const QByteArray &text);
    /// The number by which `forget` knows it. `later`: what goes wrong with it is heard by whoever asks next.
    struct Later {
        bool is = false;
        Statement::Explain explain = {};
    };
    quint64 add(const QByteArray &prepared, const Values &values, PostgresAsker *asker, Later later);
    /// Whoever asked has gone, or asks something else.
    void forget(quint64 number);
    /// By itself, and whatever becomes of it.
    void addAside(const QByteArray &text);

    /// Sends all and waits for all answers: what failed first, in the words of who asked it.
    [[nodiscard]] Result<> flush();
    /// The same, of a question: it may be the last one of its transaction.
    [[nodiscard]] Result<> flushQuestion();
    /// Sends all, and reads the answers when something else is asked.
    void leave();
    /// What waits may fail: nobody hears of it.
    void ignoreWaiting();

private:
    struct Waiting {
        PostgresAsker *asker = nullptr;
        Later later = {};
        bool isSync = false;
        bool isIgnored = false;
    };

    void sendBefore();
    void enter();
    void sync();
    void push(bool sent, Waiting waiting);
    void answer(const Waiting &waiting, Result<> &said);
    void lose(Result<> &said);
    [[nodiscard]] Result<> readAnswers();
    [[nodiscard]] Result<> checked(Result<> said);

    CallState &m_state;
    QHash<QByteArray, QByteArray> m_ready; ///< their names there
    QByteArrayList m_before, m_begin;
    bool m_endsWithNext = false;
    std::function<Result<>()> m_check;
    std::deque<Waiting> m_waiting;
    quint64 m_first = 1; ///< the number of the first that waits
    bool m_isRefused = false; ///< libpq did not take something
};

/// What the database answered where it answered no.
[[nodiscard]] std::unexpected<Error> postgresFailure(CallState &state, const pg_result *answer);
[[nodiscard]] bool postgresAgreed(const pg_result *answer);

} // namespace praxis::store
