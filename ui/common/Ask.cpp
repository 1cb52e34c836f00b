#include "ui/common/Ask.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui::ask {

namespace {

class AskWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::Ask)
};

struct Frame {
    QDialog *dialog;
    QVBoxLayout *body;
    QHBoxLayout *buttons;
};

Frame makeFrame(QWidget *parent, const QString &title, const QString &text)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("ask"));
    dialog->setWindowTitle(QCoreApplication::applicationName());
    dialog->setAccessibleName(title);
    auto *body = new QVBoxLayout(dialog);
    body->setContentsMargins(theme::grid * 3, theme::grid * 3, theme::grid * 3, theme::grid * 2);
    body->setSpacing(theme::grid);
    auto *heading = new PlainLabel(title, dialog, PlainLabel::Heading);
    heading->setWordWrap(true);
    body->addWidget(heading);
    auto *words = new PlainLabel(text, dialog);
    words->setWordWrap(true);
    words->setMinimumWidth(380);
    words->setVisible(!text.isEmpty());
    dialog->setAccessibleDescription(text);
    body->addWidget(words);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, theme::grid, 0, 0);
    buttons->addStretch(1);
    return {dialog, body, buttons};
}

QPushButton *addButton(const Frame &frame, const QString &verb, bool isDefault)
{
    auto *button = new QPushButton(verb, frame.dialog);
    button->setAutoDefault(true);
    button->setDefault(isDefault);
    frame.buttons->addWidget(button);
    return button;
}

} // namespace

QDialog *confirm(QWidget *parent, const Question &question, std::function<void()> yes)
{
    const Frame frame = makeFrame(parent, question.title, question.text);
    QPushButton *keep = addButton(frame, question.keep.isEmpty() ? AskWords::tr("Cancel") : question.keep, question.dangerous && question.also.isEmpty());
    keep->setObjectName(QStringLiteral("keep"));
    QPushButton *verb = addButton(frame, question.verb, !question.dangerous);
    verb->setObjectName(QStringLiteral("verb"));
    QObject::connect(keep, &QPushButton::clicked, frame.dialog, &QDialog::reject);
    QObject::connect(verb, &QPushButton::clicked, frame.dialog, &QDialog::accept);
    QObject::connect(frame.dialog, &QDialog::accepted, parent, std::move(yes));
    frame.body->addLayout(frame.buttons);
    (question.dangerous ? keep : verb)->setFocus();
    if (!question.also.isEmpty()) {
        QPushButton *also = addButton(frame, question.also, true);
        also->setObjectName(QStringLiteral("also"));
        QObject::connect(also, &QPushButton::clicked, parent, [dialog = frame.dialog, act = question.alsoDo] {
            dialog->reject();
            act();
        });
        also->setFocus();
    }
    frame.dialog->open();
    return frame.dialog;
}

QDialog *choose(QWidget *parent, const QString &title, const QString &text, const QStringList &verbs, std::function<void(int)> chosen, const QString &keep)
{
    const Frame frame = makeFrame(parent, title, text);
    if (verbs.size() > 1) { // of one, it is the button that closes
        QPushButton *cancel = addButton(frame, keep.isEmpty() ? AskWords::tr("Cancel") : keep, false);
        cancel->setObjectName(QStringLiteral("cancel"));
        QObject::connect(cancel, &QPushButton::clicked, frame.dialog, &QDialog::reject);
    }
    for (int i = 0; i < verbs.size(); ++i) {
        QPushButton *button = addButton(frame, verbs.at(i), i == 0);
        button->setObjectName(QStringLiteral("choice%1").arg(i));
        QObject::connect(button, &QPushButton::clicked, frame.dialog, [dialog = frame.dialog, chosen, i] {
            dialog->accept();
            chosen(i);
        });
    }
    frame.body->addLayout(frame.buttons);
    frame.dialog->open();
    return frame.dialog;
}

QDialog *reason(QWidget *parent, const QString &title, const QString &text, const QString &verb, std::function<void(QString)> given)
{
    const Frame frame = makeFrame(parent, title, text);
    auto *line = new QLineEdit(frame.dialog);
    line->setObjectName(QStringLiteral("reason"));
    line->setAccessibleName(AskWords::tr("Reason"));
    line->setPlaceholderText(AskWords::tr("Reason"));
    line->setMaxLength(200);
    frame.body->addWidget(line);
    QPushButton *keep = addButton(frame, AskWords::tr("Cancel"), false);
    keep->setAutoDefault(false);
    QPushButton *go = addButton(frame, verb, true);
    go->setObjectName(QStringLiteral("verb"));
    const auto showWhy = [go](const QString &typed) { tip::setDisabledBecause(go, typed.trimmed().isEmpty() ? AskWords::tr("Say why first.") : QString()); };
    showWhy({});
    QObject::connect(line, &QLineEdit::textChanged, go, showWhy);
    tip::sayOnEnter(line, go);
    QObject::connect(keep, &QPushButton::clicked, frame.dialog, &QDialog::reject);
    QObject::connect(go, &QPushButton::clicked, frame.dialog, &QDialog::accept);
    QObject::connect(frame.dialog, &QDialog::accepted, parent, [line, given = std::move(given)] { given(line->text().trimmed()); });
    frame.body->addLayout(frame.buttons);
    line->setFocus();
    frame.dialog->open();
    return frame.dialog;
}

} // namespace praxis::ui::ask
