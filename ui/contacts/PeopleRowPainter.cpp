#include "ui/contacts/PeopleRowPainter.h"

#include "models/items/PeopleModel.h"
#include "ui/common/OwnLook.h"
#include "ui/common/Theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace praxis::ui {

namespace {

/// One line that is read from the left from end to end.
bool isSimple(const QString &words)
{
    constexpr char16_t firstOfTheRight = 0x0590;
    return std::ranges::none_of(words, [](QChar c) {
        return c < u' ' || c == QChar::LineSeparator || c == QChar::ParagraphSeparator || c.isSurrogate()
            || (c.unicode() >= firstOfTheRight && (c.direction() == QChar::DirR || c.direction() == QChar::DirAL));
    });
}

/// Nothing but such a text: no icon, no frame of the focus.
bool isPlain(const QStyleOptionViewItem &option, const QModelIndex &index, const QString &words)
{
    return option.widget && option.direction == Qt::LeftToRight && !option.state.testFlag(QStyle::State_HasFocus)
        && qobject_cast<const OwnLook *>(option.widget->style()) && isSimple(words) && index.data(Qt::DecorationRole).isNull();
}

QPalette::ColorGroup groupOf(const QStyleOptionViewItem &option)
{
    if (!option.widget->isEnabled())
        return QPalette::Disabled;
    return option.state.testFlag(QStyle::State_Active) ? QPalette::Normal : QPalette::Inactive;
}

} // namespace

PeopleRowPainter::Letters::Letters(const QFont &of) : font(of), metrics(of)
{
    for (int c = 0; c < static_cast<int>(widths.size()); ++c)
        widths[static_cast<std::size_t>(c)] = metrics.horizontalAdvance(QChar(c)) + 1;
}

/// Without shaping it, which is most of what drawing it costs. False of what may fit.
bool PeopleRowPainter::Letters::surelyFits(const QString &text, int width) const
{
    int needed = 0;
    for (const QChar c : text) {
        if (c.unicode() >= widths.size())
            return false;
        needed += widths[c.unicode()];
    }
    return needed <= width;
}

const PeopleRowPainter::Letters &PeopleRowPainter::lettersOf(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (const QFont program = QGuiApplication::font(); option.font != m_viewFont || program != m_programFont) {
        m_viewFont = option.font;
        m_programFont = program;
        m_letters.clear();
    }
    const auto column = static_cast<std::size_t>(index.column());
    if (column >= m_letters.size())
        m_letters.resize(column + 1);
    if (!m_letters[column]) {
        const QVariant font = index.data(Qt::FontRole);
        m_letters[column].emplace(font.isValid() ? font.value<QFont>().resolve(option.font) : option.font);
    }
    return *m_letters[column];
}

void PeopleRowPainter::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(PeopleModel::LoadingRole).toBool())
        return paintBar(*painter, option, index.row());
    const QString words = index.data().toString();
    if (!isPlain(option, index, words))
        return QStyledItemDelegate::paint(painter, option, index);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, option.palette.brush(groupOf(option), QPalette::Highlight));
    if (!words.isEmpty())
        paintWords(*painter, option, words, lettersOf(option, index));
}

void PeopleRowPainter::paintBar(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const int width = option.rect.width() * (row % 3 == 0 ? 5 : 7) / 10;
    painter.fillRect(QRect(option.rect.left() + theme::grid, option.rect.center().y() - theme::half, width, theme::grid), theme::line());
}

void PeopleRowPainter::paintWords(QPainter &painter, const QStyleOptionViewItem &option, const QString &words, const Letters &letters) const
{
    const int margin = option.widget->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, option.widget) + 1;
    const QRect room = option.rect.adjusted(margin, 0, -margin, 0);
    const QString shown = letters.surelyFits(words, room.width()) ? words : letters.metrics.elidedText(words, option.textElideMode, room.width());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.setPen(option.palette.color(groupOf(option), selected ? QPalette::HighlightedText : QPalette::Text));
    painter.setFont(letters.font);
    const int top = room.top() + room.height() / 2 - letters.metrics.height() / 2;
    painter.drawText(QPointF(room.left(), top + letters.metrics.ascent()), shown);
}

} // namespace praxis::ui
