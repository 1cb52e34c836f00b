#pragma once

#include "models/ports/Audit.h"

#include <QObject>
#include <QStringList>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

namespace praxis {

class Desk;
class MessageSender;

/// What has to happen without anybody pressing anything: held messages are let go when their undo time is over and sent, patients are
/// reminded of their appointments in good time, and the end of the audit chain is signed every ten minutes and every thousand entries;
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
    /// Without `sender` messages wait in the outbox.
    JobRunner(Desk &desk, std::function<void(const AuditHead &)> headSigned, std::shared_ptr<const MessageSender> sender = {}, QObject *parent = nullptr);
    ~JobRunner() override; ///< waits for the one message that is being handed over

    /// While somebody is signed in.
    void start();
    void stop();
    /// One round now; the timers call it.
    void round();

private:
    void releaseMessages();
    /// On a thread and a session of its own: a server may keep one waiting.
    void sendMessages();
    void signHead();
    void finishRemovals();
    /// Once at the start: moves between the vault and its archive that were cut short.
    void settleArchive();
    void sweep();
    void removePayloads(const QStringList &blobs);
    void rescan();

    Desk &m_desk;
    std::function<void(const AuditHead &)> m_headSigned;
    std::shared_ptr<const MessageSender> m_sender;
    QThreadPool m_sending;
    std::atomic<bool> m_goOn = false;
    QTimer m_timer;
    Instant m_sweptAt; ///< null: not since the start
    bool m_busy = false;
    bool m_rescanning = false;
};

} // namespace praxis
