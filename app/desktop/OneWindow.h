#pragma once

#include <QLockFile>
#include <QObject>
#include <QString>

class QLocalServer;

namespace praxis::app {

/// One window a practice's folder. The first program that asks has it; a later one has the first show itself, and ends. They find
/// each other by a socket of this user, named after the folder; nothing that comes over it is read.
class OneWindow : public QObject {
    Q_OBJECT

public:
    explicit OneWindow(const QString &folder, QObject *parent = nullptr);

    /// The window is ours. Also where the folder cannot be written: then the practice itself says what is wrong.
    [[nodiscard]] bool isFirst() const { return m_first; }
    /// Asks the first one to come to the front. False: it does not answer.
    [[nodiscard]] bool wakeFirst() const;

Q_SIGNALS:
    void woken();

private:
    void listen();

    QString m_socket;
    QLockFile m_lock;
    bool m_first;
    QLocalServer *m_server;
};

} // namespace praxis::app
