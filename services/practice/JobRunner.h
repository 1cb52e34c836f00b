#pragma once

#include "models/ports/Audit.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace praxis {

class Desk;

/// What has to happen without anybody pressing anything: held messages leave when their undo time is over, patients are reminded
/// of their appointments in good time, and the end of the audit chain is signed every ten minutes and every thousand entries;
/// records whose destruction was approved go when its notice is over, and documents are looked at again once the virus scanner knows
/// more, while somebody is signed in who may do that; what was never finished on its way into the vault is swept once a day. Its timers are not somebody's activity.
class JobRunner : public QObject {
    Q_OBJECT

public:
    static constexpr int everySeconds = 15;
    static constexpr qint64 entriesBetweenHeads = 1000;
    static constexpr qint64 minutesBetweenHeads = 10;
    static constexpr qint64 hoursBetweenSweeps = 24;
    static constexpr int filesARound = 20; ///< that a scanner with newer definitions looks at again

    /// `headSigned` is told of each signed head, to keep it where an older database would be noticed.
    JobRunner(Desk &desk, std::function<void(const AuditHead &)> headSigned, QObject *parent = nullptr);

    /// While somebody is signed in.
    void start();
    void stop();
    /// One round now; the timers call it.
    void round();

private:
    void releaseMessages();
    void signHead();
    void finishRemovals();
    /// Once at the start: moves between the vault and its archive that were cut short.
    void settleArchive();
    void sweep();
    void removePayloads(const QStringList &blobs);
    void rescan();

    Desk &m_desk;
    std::function<void(const AuditHead &)> m_headSigned;
    QTimer m_timer;
    Instant m_sweptAt; ///< null: not since the start
    bool m_busy = false;
    bool m_rescanning = false;
};

} // namespace praxis
