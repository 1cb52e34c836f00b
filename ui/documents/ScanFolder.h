#pragma once

#include <QFileSystemWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace praxis::ui {

/// A folder in which a scanner leaves files. What stands still for a moment is offered to be filed; a file goes from the folder only
/// once it is in the vault, and only while it is what was filed.
class ScanFolder : public QObject {
    Q_OBJECT

public:
    explicit ScanFolder(QObject *parent = nullptr);

    /// Blank: none.
    void watch(const QString &folder);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] bool isThere() const;
    /// Whole files, the oldest first.
    [[nodiscard]] const QStringList &files() const { return m_files; }
    /// It is in the vault now. False: it stays, because it has changed since or cannot be removed.
    bool clearAway(const QString &path);

Q_SIGNALS:
    void changed();

private:
    struct Look {
        qint64 size = -1;
        qint64 changedMs = 0;
        friend bool operator==(const Look &, const Look &) = default;
    };
    void look();
    [[nodiscard]] static Look lookAt(const QString &path);

    QString m_folder;
    QStringList m_files;
    QHash<QString, Look> m_seen;  ///< at the last look
    QHash<QString, Look> m_offered;
    QFileSystemWatcher m_watcher;
    QTimer m_again;
};

} // namespace praxis::ui
