#pragma once

#include "tests/ui/recordings/TestMedia.h"
#include "tests/ui/recordings/TestSound.h"
#include "ui/common/Actions.h"
#include "ui/recordings/PictureStage.h"
#include "ui/recordings/PlayerView.h"
#include "ui/recordings/TimeLine.h"

#include <QBuffer>
#include <QTest>

namespace praxis::test {

[[nodiscard]] inline std::unique_ptr<QIODevice> deviceOf(const QByteArray &bytes)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    return buffer;
}

[[nodiscard]] inline std::vector<ui::MediaInput> inputsOf(const QList<QByteArray> &files)
{
    std::vector<ui::MediaInput> inputs;
    for (const QByteArray &bytes : files)
        inputs.push_back({deviceOf(bytes)});
    return inputs;
}

/// A player in a window, with a silent loudspeaker.
struct PlayerWindow {
    ui::Actions actions;
    ui::PlayerView view{actions, TestSound::silent()};
    ui::MediaSession &session = view.session();
    ui::PictureStage *stage = view.findChild<ui::PictureStage *>();
    ui::TimeLine *line = view.findChild<ui::TimeLine *>();

    PlayerWindow()
    {
        view.resize(1280, 720);
        view.show();
        view.activateWindow();
        (void)QTest::qWaitForWindowActive(&view); // keys go to the active window only
        view.setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(&view, key, modifiers); }
    /// The number that stands on the screen where `track` is drawn; -1: none.
    [[nodiscard]] int shownNumber(int track) const
    {
        const QRect area = stage->areaOf(track);
        if (area.isEmpty())
            return -1;
        QRect place(QPoint(), QSize(192, 64).scaled(area.size(), Qt::KeepAspectRatio));
        place.moveCenter(area.center());
        return TestMedia::numberOf(stage->grab(place).toImage().scaled(192, 64, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    }
};

} // namespace praxis::test
