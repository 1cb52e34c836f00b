#include "ui/common/SearchField.h"

#include "ui/common/Icons.h"

#include <QAction>
#include <QKeyEvent>

namespace praxis::ui {

void addClearButton(QLineEdit *line)
{
    line->setClearButtonEnabled(true);
    if (auto *clear = line->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction"))) // Qt's name for it
        clear->setText(SearchField::tr("Empty this field"));
}

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addClearButton(this);
    addAction(icons::get(QStringLiteral("search")), QLineEdit::LeadingPosition)->setText(placeholder);
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
