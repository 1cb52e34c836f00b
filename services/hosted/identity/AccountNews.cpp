#include "services/hosted/identity/AccountNews.h"

#include <QJsonDocument>

namespace praxis::hosted::news {

using namespace Qt::StringLiterals;

Result<> tell(StoreSession &session, const Parts &parts, const Membership &whom, const QString &what)
{
    Job one;
    one.id = parts.ids.next();
    one.kind = job;
    one.key = idText(whom.user) + u':' + what;
    one.payload = QJsonDocument(QJsonObject{{u"user"_s, idText(whom.user)}, {u"what"_s, what}}).toJson(QJsonDocument::Compact);
    one.createdAt = one.runAt = parts.clock.now();
    PRAXIS_CHECK(session.begin(whom.organization, true));
    if (const Result<> kept = session.addJob(one); !kept) {
        session.rollback();
        return kept;
    }
    return session.commit();
}

} // namespace praxis::hosted::news
