#pragma once

#include "app/common/PracticeFile.h"
#include "services/practice/door/Desk.h"
#include "services/practice/jobs/JobRunner.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/shell/Gate.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace praxis::app {

/// The practice in a folder of this computer, for the window. Everything that takes longer than a frame runs on a worker; one
/// such piece of work at a time, because the sign-in waits for it.
class LocalGate final : public ui::Gate {
public:
    LocalGate(QString folder, QString sampleFolder, Machine &machine);
    ~LocalGate() override;

    [[nodiscard]] bool exists() const override { return m_exists; }
    [[nodiscard]] std::optional<Error> trouble() const override { return m_trouble; }
    void look() override;
    [[nodiscard]] QString folder() const override { return m_folder; }
    [[nodiscard]] QString practiceName() const override;
    [[nodiscard]] QVector<ui::GateUser> users() const override;
    [[nodiscard]] Instant now() const override { return m_machine.clock.now(); }

    QFuture<Result<>> openWithPassword(const QUuid &user, QString password) override;
    QFuture<Result<>> openWithKeychain(const QUuid &user) override;
    QFuture<Result<>> openWithSheet(const QString &code, const QUuid &user, QString newPassword) override;
    QFuture<Result<>> acceptOlder(const QUuid &user, QString password) override;
    [[nodiscard]] Desk *desk() override { return m_desk.get(); }
    [[nodiscard]] QString userName() const override;
    [[nodiscard]] std::optional<Error> warning() const override;
    [[nodiscard]] qint64 clockAheadMs() const override { return m_watch->offMs(); }
    void close(const QString &event) override;
    QFuture<Result<QString>> create(ui::NewPractice practice, std::function<void(int)> progress) override;
    QFuture<Result<>> openSample(std::function<void(int)> progress) override;
    void stopSample() override { m_stopped = true; }
    [[nodiscard]] QString problemOf(const QString &password, const QStringList &names) const override;
    QFuture<Result<>> restore(const QString &backup) override;

    /// Null while closed.
    [[nodiscard]] PracticeFile *practice() { return m_desk ? m_file.get() : nullptr; }
    [[nodiscard]] Machine &machine() { return m_machine; }
    /// Wrong passwords that a check of a password has settled belong in the audit trail. From any thread.
    void report(const QList<FailedSignIns> &failed);

private:
    [[nodiscard]] QFuture<Result<>> unlock(std::function<Result<>(PracticeFile &)> how);
    void opened();
    void keepName();

    QString m_folder;
    QString m_sampleFolder;
    std::atomic<bool> m_stopped = false; ///< asked by the worker that makes the sample
    Machine &m_machine;
    bool m_exists = false;
    std::optional<Error> m_trouble;
    std::unique_ptr<PracticeFile> m_file;
    std::unique_ptr<Desk> m_desk;
    std::shared_ptr<ClockWatch> m_watch; ///< also over a lock: what was set meanwhile is noticed afterwards
    std::unique_ptr<JobRunner> m_jobs;
    QThreadPool m_workers; ///< of what stands on this gate
    QObject m_context;
};

} // namespace praxis::app
