#pragma once

#include "services/store/Connection.h"

#include <QHash>

namespace praxis::store {

/// Questions that were sent to PostgreSQL before anybody needed their answers, each by its statement. What is written afterwards is not in
/// an answer: whoever writes says so here, and the question is asked anew.
class Expected {
public:
    /// Where it cannot be asked, or something before it failed, every further call of the transaction fails so.
    void ask(const void *about, Connection &connection, const Result<Statement *> &statement, const QVariantList &values);
    /// True where this very question is on its way or answered; it is so once.
    [[nodiscard]] bool take(Statement &statement, const QVariantList &values);
    void changed(const void *about);
    void forget() { m_asked.clear(); }

private:
    struct Asked {
        const void *about = nullptr;
        QVariantList values;
    };
    QHash<Statement *, Asked> m_asked;
};

} // namespace praxis::store
