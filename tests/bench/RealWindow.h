#pragma once

#include "app/desktop/LocalBackups.h"
#include "app/desktop/LocalGate.h"
#include "app/desktop/LocalKeys.h"
#include "tests/bench/BenchPractice.h"
#include "ui/shell/Session.h"

#include <QTemporaryDir>

namespace praxis::bench {

/// The sign-in of a practice whose key is known already: open from the start, and nothing else of it is asked for.
class OpenGate final : public ui::Gate {
public:
    explicit OpenGate(Desk &desk) : m_desk(desk) {}

    [[nodiscard]] bool exists() const override { return true; }
    [[nodiscard]] std::optional<Error> trouble() const override { return {}; }
    void look() override {}
    [[nodiscard]] QString folder() const override { return {}; }
    [[nodiscard]] QString practiceName() const override { return {}; }
    [[nodiscard]] QVector<ui::GateUser> users() const override { return {}; }
    [[nodiscard]] Instant now() const override { return m_desk.parts().clock.now(); }
    QFuture<Result<>> openWithPassword(const QUuid &, QString) override { return refused<void>(); }
    QFuture<Result<>> openWithKeychain(const QUuid &) override { return refused<void>(); }
    QFuture<Result<>> openWithSheet(const QString &, const QUuid &, QString) override { return refused<void>(); }
    QFuture<Result<>> acceptOlder(const QUuid &, QString) override { return refused<void>(); }
    [[nodiscard]] Desk *desk() override { return &m_desk; }
    [[nodiscard]] QString userName() const override { return QStringLiteral("Bench"); }
    void close(const QString &) override {}
    QFuture<Result<QString>> create(ui::NewPractice, std::function<void(int)>) override { return refused<QString>(); }
    QFuture<Result<>> openSample(std::function<void(int)>) override { return refused<void>(); }
    [[nodiscard]] QString problemOf(const QString &, const QStringList &) const override { return {}; }
    QFuture<Result<>> restore(const QString &) override { return refused<void>(); }

private:
    template <class T> static QFuture<Result<T>> refused()
    {
        return QtFuture::makeReadyFuture(Result<T>(fail(ErrorCode::Denied)));
    }

    Desk &m_desk;
};

/// The window of `praxis` with all its places, as its receptionist sees it after the sign-in.
class RealWindow : public QObject {
public:
    explicit RealWindow(BenchPractice &practice);

    /// Calls back once: the calendar has painted today's appointments.
    void whenUsable(std::function<void()> then);
    [[nodiscard]] Desk &desk() { return m_desk; }
    [[nodiscard]] ui::Workspace &workspace() { return *m_session.workspace(); }

private:
    void lookAtCalendar();

    Desk m_desk;
    OpenGate m_gate;
    QTemporaryDir m_empty; ///< keys and backups are asked for in the settings only
    std::unique_ptr<app::Machine> m_machine;
    app::LocalGate m_nothing;
    app::LocalKeys m_keys;
    app::LocalBackups m_backups;
    ui::Session m_session;
    std::function<void()> m_then;
};

} // namespace praxis::bench
