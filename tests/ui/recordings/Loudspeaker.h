#pragma once

#include "ui/recordings/MediaTrack.h"

#include <QProcess>
#include <QTemporaryDir>

namespace praxis::test {

class TestSound;

/// A PulseAudio of this test's own, whose only loudspeaker is a null sink: what would be heard is recorded from its monitor. It needs
/// no session, no bus and no sound card, and runs as root too.
class Loudspeaker {
public:
    Loudspeaker();
    ~Loudspeaker();
    Q_DISABLE_COPY_MOVE(Loudspeaker)

    /// Empty where it answers; else what it said.
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] ui::SoundSinkFactory sink() const;
    /// Begins to record what is heard into `sound`, until it is stopped.
    [[nodiscard]] bool record(TestSound &sound);
    void stop();

private:
    [[nodiscard]] QString server() const { return QStringLiteral("unix:") + m_folder.filePath(QStringLiteral("socket")); }
    [[nodiscard]] QProcessEnvironment surroundings() const;

    QTemporaryDir m_folder;
    QProcess m_daemon;
    QProcess m_recorder;
    QByteArray m_rest; ///< of a sample that was not there whole
    QString m_problem;
};

} // namespace praxis::test
