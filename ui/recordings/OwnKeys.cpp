#include "ui/recordings/OwnKeys.h"

#include <QKeyEvent>
#include <QWidget>

#include <algorithm>

namespace praxis::ui {

namespace {

class MovingKeys : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        static constexpr int keys[]{Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
        // An override that is accepted comes back as an ordinary key, and no shortcut takes it.
        if (event->type() != QEvent::ShortcutOverride || std::ranges::find(keys, static_cast<QKeyEvent *>(event)->key()) == std::end(keys))
            return false;
        event->accept();
        return true;
    }
};

} // namespace

void keepMovingKeys(QWidget *widget)
{
    widget->installEventFilter(new MovingKeys(widget));
}

} // namespace praxis::ui
