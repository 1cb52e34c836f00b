#include "services/hosted/api/Playing.h"

#include "services/hosted/identity/Callers.h"
#include "services/practice/recordings/PlayedOutQueries.h"

#include <algorithm>

namespace praxis::hosted {

namespace {

constexpr qint64 openMs = 10 * 60'000;
constexpr qint64 trustMs = 2'000; ///< as long as who asks is known for (Callers)
constexpr qint64 idleMs = 10'000;
constexpr qsizetype mostOpen = 10'000;
constexpr qsizetype mostIdle = 64;
constexpr qint64 chunk = 64 * 1024; ///< of the vault

Result<> mayLeave(Door &door, const Actor &actor, const QUuid &recording, CopyFor copyFor)
{
    if (!Callers::isForeign(actor))
        return {};
    PRAXIS_CHECK(door.ask(actor, CheckPlayedOut{recording, copyFor}));
    return {};
}

} // namespace

Result<OpenedRecording> OpenRecordings::of(Door &door, const Actor &actor, const OpenRecording &query, CopyFor copyFor, Instant now)
{
    const QString key = actor.session + u'/' + idText(query.id) + u'/' + enumName(copyFor);
    if (auto known = find(key, now)) {
        if (now.ms - known->checked.ms < trustMs && now >= known->checked)
            return known->opened;
        const auto as = door.ask(actor, CheckRecording{query.id}); // a withdrawal ends it
        const Result<> leaves = copyFor == CopyFor::Others ? mayLeave(door, actor, query.id, copyFor) : Result<>();
        const bool same = as && as->version == known->opened.recording.version && as->parts == known->opened.parts; // else another track has come, or a part has gone
        settle(key, same && leaves ? std::optional(now) : std::nullopt, as ? as->partsUntil : Instant());
        if (!as)
            return fail(as.error());
        PRAXIS_CHECK(leaves);
        known->opened.partsUntil = as->partsUntil;
        if (same)
            return known->opened;
    }
    PRAXIS_CHECK(mayLeave(door, actor, query.id, copyFor));
    PRAXIS_TRY(OpenedRecording opened, door.ask(actor, query));
    keep(key, opened, now);
    return opened;
}

/// Only what leads to the files: no notes, no names, and no longer than it is needed.
void OpenRecordings::keep(const QString &key, OpenedRecording opened, Instant now)
{
    opened.markers.clear();
    opened.people.clear();
    for (OpenedTrack &track : opened.tracks)
        track.shape.clear();
    const QMutexLocker lock(&m_mutex);
    m_open.removeIf([&](const auto &one) { return one->until < now; });
    if (m_open.size() >= mostOpen)
        m_open.clear();
    m_open.insert(key, {std::move(opened), Instant{now.ms + openMs}, now});
}

std::optional<OpenRecordings::Open> OpenRecordings::find(const QString &key, Instant now)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_open.constFind(key);
    return known != m_open.cend() && now < known->until ? std::optional(*known) : std::nullopt;
}

void OpenRecordings::settle(const QString &key, std::optional<Instant> checked, Instant partsUntil)
{
    const QMutexLocker lock(&m_mutex);
    const auto known = m_open.find(key);
    if (known == m_open.end())
        return;
    if (!checked) {
        m_open.erase(known);
        return;
    }
    known->checked = *checked;
    known->opened.partsUntil = partsUntil;
}

std::shared_ptr<VaultReader> IdleReaders::take(const QString &key, Instant now)
{
    const QMutexLocker lock(&m_mutex);
    m_idle.removeIf([&](const Idle &one) { return now.ms - one.since.ms > idleMs; });
    const auto known = std::ranges::find(m_idle, key, &Idle::key);
    return known == m_idle.end() ? nullptr : m_idle.takeAt(known - m_idle.begin()).reader;
}

void IdleReaders::giveBack(const QString &key, std::shared_ptr<VaultReader> reader, Instant now)
{
    const QMutexLocker lock(&m_mutex);
    if (m_idle.size() < mostIdle)
        m_idle.append({key, std::move(reader), now});
}

LentReader::LentReader(std::shared_ptr<VaultReader> reader, std::shared_ptr<Playing> from, QString key, const Clock &clock)
    : m_reader(std::move(reader)), m_from(std::move(from)), m_key(std::move(key)), m_clock(clock)
{
}

LentReader::~LentReader()
{
    if (m_from && m_isGood)
        m_from->readers.giveBack(m_key, m_reader, m_clock.now());
}

QByteArray LentReader::read(qint64 at, qsizetype most)
{
    const qint64 toEdge = (chunk - at % chunk) % chunk; // from there on whole chunks are opened without a copy
    QByteArray piece(toEdge > 0 && toEdge < most ? toEdge : most, Qt::Uninitialized);
    const auto got = m_reader->read(at, {piece.data(), static_cast<std::size_t>(piece.size())});
    m_isGood = got.has_value();
    piece.truncate(got ? *got : 0);
    return piece;
}

Result<std::shared_ptr<LentReader>> readerFor(const ApiParts &parts, const Actor &actor, const VaultObject &object, const std::shared_ptr<Playing> &playing)
{
    const QString key = actor.session + u'/' + object.blob;
    if (playing) {
        if (auto idle = playing->readers.take(key, parts.clock.now()))
            return std::make_shared<LentReader>(std::move(idle), playing, key, parts.clock);
    }
    PRAXIS_TRY(const Parts *practice, parts.practices.of(actor.organization));
    if (!practice->vault)
        return fail(ErrorCode::NotAvailable);
    PRAXIS_TRY(auto opened, practice->vault->reader(object));
    return std::make_shared<LentReader>(std::move(opened), playing, key, parts.clock);
}

} // namespace praxis::hosted
