#include "services/hosted/identity/AccountNews.h"

#include "models/records/User.h"

#include <QJsonDocument>

namespace praxis::hosted::news {

using namespace Qt::StringLiterals;

Result<std::optional<Membership>> activeOf(StoreSession &session, const QVector<Membership> &memberships)
{
    for (const Membership &one : memberships) {
        PRAXIS_CHECK(session.begin(one.organization, false));
        const auto user = findAs<User>(session, one.user);
        session.rollback();
        PRAXIS_CHECK(user);
        if (*user && (*user)->isActive)
            return std::optional(one);
    }
    return std::optional<Membership>();
}

Result<> tell(StoreSession &session, const Parts &parts, const Membership &whom, const QString &what, const Letter &letter)
{
    Job one;
    one.id = parts.ids.next();
    one.lane = Job::Lane::Post;
    one.kind = job;
    one.key = idText(whom.user) + u':' + what;
    one.createdAt = one.runAt = parts.clock.now();
    // Of a job that waits the payload is what is replaced when it is asked for once more: it keeps its own beginning.
    one.payload = QJsonDocument(QJsonObject{{u"user"_s, idText(whom.user)}, {u"what"_s, what}, {u"asked_at"_s, (letter.askedAt.isNull() ? one.createdAt : letter.askedAt).ms},
                                            {u"letter"_s, idText(letter.id.isNull() ? one.id : letter.id)}}).toJson(QJsonDocument::Compact);
    PRAXIS_CHECK(session.begin(whom.organization, true));
    if (const Result<> kept = session.addJob(one); !kept) {
        session.rollback();
        return kept;
    }
    return session.commit();
}

} // namespace praxis::hosted::news
