#include "ui/common/SearchField.h"

#include "ui/common/Icons.h"

#include <QAction>
#include <QKeyEvent>

namespace praxis::ui {

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icons::get(QStringLiteral("search")), QLineEdit::LeadingPosition);
    setMaxLength(200);
    connect(this, &QLineEdit::textChanged, this, [this](const QString &typed) {
        const QString text = typed.trimmed();
        if (text != m_last) {
            m_last = text;
            Q_EMIT searched(text);
        }
    });
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down:
        Q_EMIT movedDown();
        return;
    case Qt::Key_Up:
        Q_EMIT movedUp();
        return;
    case Qt::Key_Escape:
        if (text().isEmpty())
            Q_EMIT left();
        else
            clear();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace praxis::ui
