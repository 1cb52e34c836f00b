#include "services/practice/recordings/MediaLease.h"

namespace praxis {

namespace {

constexpr qint64 leaseForMs = 15 * 60'000; ///< longer than anything holds up the one who has it: copying and reading back both renew it
constexpr qint64 renewAfterMs = 60'000;

} // namespace

MediaLease::MediaLease(StoreSession &session, const Parts &parts, const QUuid &organization)
    : m_session(session), m_parts(parts), m_organization(organization), m_self(parts.ids.next()), m_renewed(parts.clock.now())
{
}

Result<> MediaLease::write(const std::function<Result<>()> &work)
{
    PRAXIS_CHECK(m_session.begin(m_organization, true));
    if (const Result<> done = work(); !done) {
        m_session.rollback();
        return done;
    }
    return m_session.commit();
}

Result<std::unique_ptr<MediaLease>> MediaLease::take(StoreSession &session, const Parts &parts, const QUuid &organization, const QVector<VaultObject> &files)
{
    std::unique_ptr<MediaLease> lease(new MediaLease(session, parts, organization));
    const Instant now = lease->m_renewed;
    for (const VaultObject &file : files) {
        Job row;
        row.kind = QStringLiteral("move_media:") + file.blob;
        row.id = QUuid::createUuidV5(organization, row.kind); // the same again, where it is taken over from somebody who died
        row.takenBy = lease->m_self;
        row.runAt = Instant{0};
        bool mine = false;
        PRAXIS_CHECK(lease->write([&]() -> Result<> {
            PRAXIS_TRY(mine, session.takeChore(row.kind, row.id, now, now, Instant{now.ms + leaseForMs}, row.takenBy));
            return {};
        }));
        if (!mine)
            return fail(ErrorCode::StoreBusy, {{QStringLiteral("what"), QStringLiteral("media")}});
        lease->m_held.append(row);
    }
    return lease;
}

MediaLease::~MediaLease()
{
    for (const Job &row : std::as_const(m_held)) {
        (void)write([&]() -> Result<> { // else it ends by itself
            PRAXIS_CHECK(m_session.endJob(row));
            return {};
        });
    }
}

bool MediaLease::goOn()
{
    const Instant now = m_parts.clock.now();
    bool all = true;
    const Result<> renewed = write([&]() -> Result<> {
        for (const Job &row : std::as_const(m_held)) {
            PRAXIS_TRY(const bool mine, m_session.extendJob(row, Instant{now.ms + leaseForMs}));
            all = all && mine;
        }
        return {};
    });
    m_renewed = now;
    return renewed && all;
}

bool MediaLease::goOnNowAndThen()
{
    const Instant now = m_parts.clock.now();
    return (now >= m_renewed && now.ms < m_renewed.ms + renewAfterMs) || goOn();
}

} // namespace praxis
