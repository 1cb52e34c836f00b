#include "ui/settings/LetterBodyEdit.h"

#include "models/rules/Placeholders.h"
#include "ui/common/Letters.h"

#include <QComboBox>

namespace praxis::ui {

LetterBodyEdit::LetterBodyEdit(QWidget *parent) : QPlainTextEdit(parent), m_choices(new QComboBox(this))
{
    setTabChangesFocus(true);
    m_choices->setObjectName(QStringLiteral("placeholders"));
    m_choices->setAccessibleName(tr("Put in from the record"));
    m_choices->addItem(tr("Put in from the record…"));
    for (const char *name : placeholderNames())
        m_choices->addItem(letters::placeholderWords(QString::fromLatin1(name)), QString::fromLatin1(name));
    setViewportMargins(0, m_choices->sizeHint().height(), 0, 0);
    connect(m_choices, &QComboBox::activated, this, [this](int index) {
        const QString name = m_choices->itemData(index).toString();
        m_choices->setCurrentIndex(0);
        if (!name.isEmpty())
            insertPlainText(QStringLiteral("{{%1}}").arg(name));
        setFocus();
    });
}

QString LetterBodyEdit::problem() const
{
    return unknownPlaceholders(toPlainText()).isEmpty() ? QString() : QStringLiteral("unknown_placeholder");
}

void LetterBodyEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inside = contentsRect();
    m_choices->setGeometry(inside.left(), inside.top(), inside.width(), m_choices->sizeHint().height());
}

} // namespace praxis::ui
