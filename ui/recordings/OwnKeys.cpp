#include "ui/recordings/OwnKeys.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>

namespace praxis::ui {

namespace {

const QVector<int> movingKeys{Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};

class OwnKeys : public QObject {
public:
    enum class Then { ComesBack, GoesOn };
    OwnKeys(QVector<int> keys, QObject *parent, Then then = Then::ComesBack) : QObject(parent), m_keys(std::move(keys)), m_then(then) {}

    bool eventFilter(QObject *, QEvent *event) override
    {
        // An override that is accepted comes back as an ordinary key, and no shortcut takes it.
        if (event->type() != QEvent::ShortcutOverride || !m_keys.contains(static_cast<QKeyEvent *>(event)->key()))
            return false;
        event->accept();
        return m_then == Then::ComesBack;
    }

private:
    QVector<int> m_keys;
    Then m_then;
};

} // namespace

void keepMovingKeys(QWidget *widget)
{
    widget->installEventFilter(new OwnKeys(movingKeys, widget));
}

void keepChoosingKeys(QWidget *widget)
{
    const QVector<int> keys = movingKeys + QVector<int>{Qt::Key_Left, Qt::Key_Right, Qt::Key_Space, Qt::Key_Return, Qt::Key_Enter};
    widget->installEventFilter(new OwnKeys(keys, widget));
    if (auto *choice = qobject_cast<QComboBox *>(widget))
        choice->view()->installEventFilter(new OwnKeys(keys, choice, OwnKeys::Then::GoesOn)); // what it opens takes Enter as it is asked whose the key is
}

} // namespace praxis::ui
