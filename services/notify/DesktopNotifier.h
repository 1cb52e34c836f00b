#pragma once

#include "models/ports/Notifier.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QDBusConnection;
class QDBusPendingCallWatcher;

namespace praxis {

/// The notices of the freedesktop.org specification 1.2 (org.freedesktop.Notifications on the session bus).
class DesktopNotifier final : public QObject, public Notifier {
    Q_OBJECT

public:
    /// `program`: the name that stands with a notice; `desktopFile`: without its ending, for the icon.
    DesktopNotifier(QString program, QString desktopFile, QObject *parent = nullptr);
    ~DesktopNotifier() override;

    void show(DesktopNotice notice) override;
    void withdrawAll() override;

private Q_SLOTS:
    void onToken(uint id, const QString &token);
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);

private:
    /// The bus is asked for when there is something to show: a program that has nothing to say needs none.
    [[nodiscard]] bool listen();
    void answered(QDBusPendingCallWatcher &call, DesktopNotice notice, quint64 turn);
    void press(uint id);
    void close(uint id);

    QString m_program;
    QString m_desktopFile;
    QHash<uint, DesktopNotice> m_shown; ///< by the number that the service gave
    QSet<uint> m_early;                 ///< pressed before the service's answer with its number was heard
    int m_asked = 0;                    ///< that have no answer yet
    quint64 m_turn = 0;                 ///< goes up with each withdrawal
    bool m_listens = false;
};

} // namespace praxis
