#pragma once

#include <QString>
#include <QStringList>

namespace praxis::test {

/// What is written in a folder and the folders that it has now, while this object lives: files that vanish at once included.
class FolderWatch {
public:
    explicit FolderWatch(const QString &folder);
    ~FolderWatch();
    FolderWatch(const FolderWatch &) = delete;
    FolderWatch &operator=(const FolderWatch &) = delete;

    [[nodiscard]] bool isWatching() const { return m_watches > 0; }
    /// Names of files that were made, changed or moved in.
    [[nodiscard]] QStringList written();

    /// Files on any disk that this process holds open for writing now, removed ones included. Its own output is left out.
    [[nodiscard]] static QStringList openForWriting();
    /// What is open now was open before the program did anything: a test runner hands its log on. Call it first of all.
    static void forgiveInherited();

private:
    void add(const QString &folder);

    int m_inotify;
    int m_watches = 0;
};

} // namespace praxis::test
