#include "tests/ui/program/ClippedText.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QToolButton>

namespace praxis::test {

namespace {

constexpr QSize smallestScreen(1280, 720);
constexpr int slack = 1; ///< half a pixel on either side is rounding

QString where(const QWidget &widget)
{
    QString path = QString::fromLatin1(widget.metaObject()->className()) + u'/' + widget.objectName();
    int above = 0;
    for (const QWidget *parent = widget.parentWidget(); parent && above < 3; parent = parent->parentWidget(), ++above)
        path += QStringLiteral(" < ") + QString::fromLatin1(parent->metaObject()->className()) + u'/' + parent->objectName();
    return path;
}

class Found {
public:
    explicit Found(QStringList &lines) : m_lines(lines) {}

    void need(const QWidget &widget, const QString &words, int needs, int has, const char *what = "wide")
    {
        if (needs > has + slack)
            m_lines.append(QStringLiteral("%1: “%2” needs %3 %4, has %5").arg(where(widget), words.left(60)).arg(needs).arg(QLatin1StringView(what)).arg(has));
    }
    void say(const QWidget &widget, const QString &problem) { m_lines.append(where(widget) + QStringLiteral(": ") + problem); }

private:
    QStringList &m_lines;
};

int longestWord(const QFontMetrics &metrics, const QString &text)
{
    int longest = 0;
    static const QRegularExpression breaks(QStringLiteral("[\\s/\\-–—\\\\.@_]+"));
    for (const QString &word : text.split(breaks, Qt::SkipEmptyParts))
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest;
}

void lookAt(const QLabel &label, Found &found)
{
    if (label.text().isEmpty() || !label.pixmap(Qt::ReturnByValue).isNull() || label.size().isEmpty())
        return;
    if (label.wordWrap()) {
        found.need(label, label.text(), label.heightForWidth(label.width()), label.height(), "high");
        found.need(label, label.text(), longestWord(label.fontMetrics(), label.text()), label.contentsRect().width());
        return;
    }
    const bool drawsDots = label.minimumSizeHint().width() < label.sizeHint().width();
    if (!drawsDots)
        found.need(label, label.text(), label.sizeHint().width(), label.width());
    found.need(label, label.text(), label.fontMetrics().height(), label.height(), "high");
}

void lookAt(const QAbstractButton &button, Found &found)
{
    const auto *tool = qobject_cast<const QToolButton *>(&button);
    if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()))
        return;
    QString words = button.text();
    words.remove(u'&');
    if (tool || qobject_cast<const QCheckBox *>(&button) || qobject_cast<const QRadioButton *>(&button)) {
        found.need(button, words, button.sizeHint().width(), button.width());
    } else if (const auto *push = qobject_cast<const QPushButton *>(&button)) {
        constexpr int edges = 8;
        const int icon = push->icon().isNull() ? 0 : push->iconSize().width() + 4;
        const int menu = push->menu() ? 12 : 0;
        found.need(button, words, button.fontMetrics().size(Qt::TextShowMnemonic, button.text()).width() + icon + menu + edges, button.width());
    } else {
        return; // draws itself, and is told how wide it may be by its own words
    }
    found.need(button, words, button.fontMetrics().height(), button.height(), "high");
}

void lookAt(const QLineEdit &line, Found &found)
{
    if (!line.text().isEmpty() || line.placeholderText().isEmpty())
        return;
    constexpr int insets = 2 * 2; // QLineEdit's own, left and right of its text
    const QMargins margins = line.textMargins();
    int icons = 0;
    for (const QToolButton *icon : line.findChildren<QToolButton *>())
        icons += icon->isVisible() ? icon->width() : 0;
    found.need(line, line.placeholderText(), line.fontMetrics().horizontalAdvance(line.placeholderText()),
               line.contentsRect().width() - margins.left() - margins.right() - icons - 2 * insets);
}

void lookAt(const QTabBar &tabs, Found &found)
{
    for (const QToolButton *scroller : tabs.findChildren<QToolButton *>()) {
        if (scroller->isVisible())
            return found.say(tabs, QStringLiteral("its tabs are wider than it, and have to be scrolled"));
    }
}

void lookAt(const QHeaderView &header, Found &found)
{
    if (header.orientation() != Qt::Horizontal || !header.model())
        return;
    for (int column = 0; column < header.count(); ++column) {
        const QString words = header.model()->headerData(column, Qt::Horizontal).toString();
        constexpr int edges = 8;
        if (!header.isSectionHidden(column) && !words.isEmpty())
            found.need(header, words, header.fontMetrics().horizontalAdvance(words) + edges, header.sectionSize(column));
    }
}

void lookAt(const QScrollArea &area, Found &found)
{
    if (area.widget() && area.widget()->isVisible() && area.horizontalScrollBarPolicy() == Qt::ScrollBarAlwaysOff)
        found.need(area, QStringLiteral("what it holds"), area.widget()->width(), area.viewport()->width());
    else if (area.horizontalScrollBar()->isVisible())
        found.say(area, QStringLiteral("has to be scrolled sideways"));
}

/// Laid out past the edge of what it stands in.
void lookAtEdges(const QWidget &widget, Found &found)
{
    const QWidget *parent = widget.parentWidget();
    const bool scrolls = parent && parent->parentWidget() && qobject_cast<const QAbstractScrollArea *>(parent->parentWidget());
    if (parent && !widget.isWindow() && !scrolls && !widget.size().isEmpty() && (widget.x() < -slack || widget.geometry().right() > parent->width() + slack))
        found.say(widget, QStringLiteral("stands from %1 to %2 in a width of %3").arg(widget.x()).arg(widget.geometry().right()).arg(parent->width()));
}

} // namespace

QStringList ClippedText::in(const QWidget &window)
{
    QStringList lines;
    Found found(lines);
    if (window.width() > smallestScreen.width() || window.height() > smallestScreen.height())
        found.say(window, QStringLiteral("is %1×%2").arg(window.width()).arg(window.height()));
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : std::as_const(widgets)) {
        if (!widget->isVisibleTo(&window) || widget->objectName().startsWith(u"qt_") || widget->window() != &window)
            continue;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            lookAt(*label, found);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            lookAt(*button, found);
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            lookAt(*line, found);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            lookAt(*tabs, found);
        else if (const auto *header = qobject_cast<const QHeaderView *>(widget))
            lookAt(*header, found);
        else if (const auto *area = qobject_cast<const QScrollArea *>(widget))
            lookAt(*area, found);
        if (qobject_cast<const QLabel *>(widget) || qobject_cast<const QAbstractButton *>(widget))
            lookAtEdges(*widget, found);
    }
    return lines;
}

} // namespace praxis::test
