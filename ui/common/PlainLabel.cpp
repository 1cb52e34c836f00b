#include "ui/common/PlainLabel.h"

#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace praxis::ui {

PlainLabel::PlainLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent, Role role) : PlainLabel(parent)
{
    setText(text);
    setRole(role);
}

void PlainLabel::setRole(Role role)
{
    m_role = role;
    if (role == Quiet || role == Problem)
        setWordWrap(true);
    applyRole();
}

void PlainLabel::applyRole()
{
    m_applying = true;
    if (m_role == Title)
        setFont(theme::titleFont());
    else if (m_role == Heading)
        setFont(theme::boldFont());
    if (m_role == Quiet || m_role == Problem) {
        QPalette colours = palette();
        colours.setColor(QPalette::WindowText, m_role == Quiet ? theme::quietText() : theme::sense(theme::Sense::Bad));
        setPalette(colours);
    }
    m_applying = false;
}

void PlainLabel::setElided(bool elided)
{
    m_elided = elided;
    setProperty("elided", elided); // for who looks for words that are cut by mistake
    setWordWrap(false);
    updateGeometry();
    update();
}

QSize PlainLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

/// Layouts ask for the height at the same few widths again and again, each time for every label of a page, and QLabel shapes the whole
/// text for each answer: three quarters of what opening the pages of the window took.
int PlainLabel::heightForWidth(int width) const
{
    Look look{text(), fontMetrics(), contentsMargins(), minimumSize(), buddy(), margin(), indent(), frameWidth(), alignment(), layoutDirection(), wordWrap()};
    if (m_look != look) {
        m_look = std::move(look);
        m_heightCount = 0;
    }
    constexpr auto most = static_cast<qsizetype>(std::tuple_size_v<decltype(m_heights)>);
    for (qsizetype i = 0; i < std::min(m_heightCount, most); ++i) {
        if (m_heights[i].width == width)
            return m_heights[i].height;
    }
    const int height = QLabel::heightForWidth(width);
    m_heights[m_heightCount++ % most] = {width, height};
    return height;
}

void PlainLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided) {
        QLabel::paintEvent(event);
        return;
    }
    const QRect room = contentsRect();
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room.width());
    tip::set(this, shown == text() ? QString() : text());
    QPainter painter(this);
    style()->drawItemText(&painter, room, static_cast<int>(alignment()) | Qt::TextSingleLine, palette(), isEnabled(), shown, foregroundRole());
}

void PlainLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange
        || event->type() == QEvent::StyleChange;
    if (looks && !m_applying)
        applyRole();
}

} // namespace praxis::ui
