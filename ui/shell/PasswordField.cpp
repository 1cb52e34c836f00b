#include "ui/shell/PasswordField.h"

#include "ui/common/Icons.h"
#include "ui/common/Tip.h"

#include <QAction>

namespace praxis::ui {

PasswordField::PasswordField(QWidget *parent) : QLineEdit(parent)
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setMaxLength(1024);
    QAction *look = addAction(icons::get(QStringLiteral("view-visible")), QLineEdit::TrailingPosition);
    look->setCheckable(true);
    look->setText(tr("Show the password"));
    tip::set(look, look->text());
    connect(look, &QAction::toggled, this, [this](bool shown) { setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
}

QString PasswordField::take()
{
    QString typed = text();
    typed.detach();
    // The line keeps its undo stack until it is given another text.
    setText(QString(typed.size(), u'\0'));
    clear();
    return typed;
}

} // namespace praxis::ui
