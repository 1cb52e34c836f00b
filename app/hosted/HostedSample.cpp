#include "app/hosted/HostedSample.h"

#include "app/hosted/SamplePatient.h"
#include "models/records/User.h"
#include "services/practice/sample/SamplePractice.h"

namespace praxis::app {

namespace {

Result<> addAccounts(HostedStore &store, hosted::SignIns &signIns, const QUuid &organization, const QString &except)
{
    PRAXIS_TRY(const auto session, store.store().session());
    PRAXIS_CHECK(session->begin(organization, false));
    PRAXIS_TRY(const auto users, selectAs<User>(*session, {}));
    session->rollback();
    PRAXIS_TRY(const auto identities, store.identities().identity());
    for (const auto &user : users) {
        if (user->login != except)
            PRAXIS_CHECK(signIns.addAccount(*identities, {organization, user->id}, user->login, sample::passwordOf(user->login).toUtf8(), {}));
    }
    return {};
}

} // namespace

Result<> addSample(HostedStore &store, hosted::SignIns &signIns, const QDate &today)
{
    PRAXIS_TRY(const QVector<QUuid> present, store.store().organizations());
    if (!present.isEmpty())
        return {};
    HostedStore::Founding founding;
    founding.practice = sample::organization();
    founding.login = sample::founder().login;
    founding.displayName = sample::founder().displayName;
    founding.password = sample::passwordOf(founding.login).toUtf8();
    sample::Options options;
    options.today = today;
    founding.furnish = [&](StoreSession &session, const Parts &parts, const Actor &founder) -> Result<> {
        PRAXIS_CHECK(sample::fill(session, parts, founder, options, [](double) { return true; }));
        return {};
    };
    const QString founder = founding.login;
    PRAXIS_TRY(const QUuid organization, store.found(std::move(founding), signIns));
    PRAXIS_CHECK(addAccounts(store, signIns, organization, founder));
    return addSamplePatient(store, signIns, organization);
}

} // namespace praxis::app
