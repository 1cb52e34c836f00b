#pragma once

#include "ui/common/Waiting.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

#include <optional>

namespace praxis {
class Notifier;
}

namespace praxis::ui {

class Directory;
class Place;
class Workspace;

/// Tells who is signed in of what somebody else put before them: beside the window, by the computer's own notices, while it is open.
/// What came while they were away is one notice; what comes later is told as it comes. Where nothing shows notices, the window says it.
/// It goes when the window is locked, and takes away what it showed.
class Announcer : public QObject {
    Q_OBJECT

public:
    /// `notifier` may be null. All of them outlive it.
    Announcer(Desk &desk, const Directory &directory, Workspace &workspace, Notifier *notifier);
    ~Announcer() override;

Q_SIGNALS:
    /// A notice was pressed, and its place is shown: the window is wanted.
    void windowWanted();

private:
    struct Found {
        QPointer<Place> place;
        Waiting waiting;
    };

    void askWhatIsKnown();
    void look();
    void keep(const QStringList &keys);
    void tell(const QVector<Found> &news);
    void sayInTheWindow(const QString &sentence);
    void open(const Found &found);

    Desk &m_desk;
    const Directory &m_directory;
    Workspace &m_workspace;
    Notifier *m_notifier;
    QSet<Place *> m_unheard; ///< that have not answered yet
    QHash<Place *, QVector<Waiting>> m_answers;
    std::optional<QSet<QString>> m_told; ///< keys of what they know of; none: not read yet
    QStringList m_kept;                  ///< what the store has of it
    bool m_isGreeting = true;
};

} // namespace praxis::ui
