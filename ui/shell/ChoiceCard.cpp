#include "ui/shell/ChoiceCard.h"

#include "ui/common/Icons.h"
#include "ui/common/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace praxis::ui {

namespace {
constexpr int margin = theme::grid * 2;
constexpr int pictureSize = 32;
} // namespace

ChoiceCard::ChoiceCard(const QString &iconName, const QString &title, const QString &text, QWidget *parent)
    : QAbstractButton(parent), m_iconName(iconName), m_words(text)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ChoiceCard::sizeHint() const
{
    const int wide = 420 - 3 * margin - pictureSize;
    const int high = QFontMetrics(theme::boldFont()).height()
        + fontMetrics().boundingRect(QRect(0, 0, wide, 1000), Qt::TextWordWrap, m_words).height();
    return {420, high + 2 * margin + theme::half};
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() || hasFocus();
    painter.setPen(QPen(lit ? palette().color(QPalette::Highlight) : theme::line(), lit ? 2 : 1));
    painter.setBrush(palette().color(isDown() ? QPalette::Window : QPalette::Base));
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 8, 8);
    icons::get(m_iconName).paint(&painter, QRect(margin, margin, pictureSize, pictureSize));
    QRect room = rect().adjusted(2 * margin + pictureSize, margin, -margin, -margin);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(theme::boldFont());
    painter.drawText(room, Qt::AlignTop | Qt::AlignLeft, text());
    room.setTop(room.top() + painter.fontMetrics().height() + theme::half);
    painter.setFont(font());
    painter.setPen(theme::quietText());
    painter.drawText(room, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_words);
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace praxis::ui
