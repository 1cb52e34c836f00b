#pragma once

#include "models/ports/VaultDevice.h"
#include "services/hosted/api/Api.h"
#include "services/practice/door/Door.h"
#include "services/practice/office/RecordQueries.h"

#include <QHash>
#include <QMutex>

#include <memory>
#include <optional>

/// What lies between a player and the vault from one piece of a recording to the next. Thread-safe.
namespace praxis::hosted {

/// What somebody has open. A player asks for many pieces, many a second: the trail has one line for ten minutes of it, and it is
/// permitted anew every two seconds.
class OpenRecordings {
public:
    /// The errors of OpenRecording. A player of ours keeps nothing, and is one's own use; what comes with the token of another identity service
    /// is another program, and asks as a download does: ConsentMissing (act: share) where it is for somebody else.
    [[nodiscard]] Result<OpenedRecording> of(Door &door, const Actor &actor, const OpenRecording &query, CopyFor copyFor, Instant now);

private:
    struct Open {
        OpenedRecording opened;
        Instant until;
        Instant checked;
    };
    [[nodiscard]] std::optional<Open> find(const QString &key, Instant now);
    /// None: it is open no longer.
    void settle(const QString &key, std::optional<Instant> checked, Instant partsUntil);
    void keep(const QString &key, OpenedRecording opened, Instant now);

    QMutex m_mutex;
    QHash<QString, Open> m_open;
};

/// Readers that have opened their file, for the next piece of it; each is lent to one request at a time.
class IdleReaders {
public:
    /// Null where there is none.
    [[nodiscard]] std::shared_ptr<VaultReader> take(const QString &key, Instant now);
    void giveBack(const QString &key, std::shared_ptr<VaultReader> reader, Instant now);

private:
    struct Idle {
        QString key;
        std::shared_ptr<VaultReader> reader;
        Instant since;
    };
    QMutex m_mutex;
    QVector<Idle> m_idle;
};

struct Playing {
    OpenRecordings recordings;
    IdleReaders readers;
};

/// A reader for one answer; where it read well it is kept for the next.
class LentReader {
public:
    LentReader(std::shared_ptr<VaultReader> reader, std::shared_ptr<Playing> from, QString key, const Clock &clock);
    ~LentReader();
    Q_DISABLE_COPY_MOVE(LentReader)

    [[nodiscard]] qint64 size() const { return m_reader->size(); }
    /// Fewer bytes than `most` at the end, and up to where a chunk begins; none where it is damaged.
    [[nodiscard]] QByteArray read(qint64 at, qsizetype most);

private:
    std::shared_ptr<VaultReader> m_reader;
    std::shared_ptr<Playing> m_from;
    QString m_key;
    const Clock &m_clock;
    bool m_isGood = true;
};

/// `playing` null: nothing is kept of it. NotAvailable where there is no vault; the errors of Vault::reader.
[[nodiscard]] Result<std::shared_ptr<LentReader>> readerFor(const ApiParts &parts, const Actor &actor, const VaultObject &object, const std::shared_ptr<Playing> &playing);

} // namespace praxis::hosted
