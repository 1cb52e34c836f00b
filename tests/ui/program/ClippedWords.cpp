#include "tests/ui/program/ClippedWords.h"

#include "ui/common/PlainLabel.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QStyleOptionComboBox>
#include <QStyleOptionGroupBox>
#include <QRegularExpression>
#include <QTabBar>
#include <QToolButton>


namespace praxis::test {

namespace {

constexpr int roundingPx = 1;

QString nameOf(const QWidget &widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className()) + u'/' + widget.objectName();
    for (const QWidget *above = widget.parentWidget(); above && widget.objectName().isEmpty(); above = above->parentWidget()) {
        if (!above->objectName().isEmpty() && !above->objectName().startsWith(u"qt_"))
            return name + QStringLiteral(" in ") + above->objectName();
    }
    return name;
}

int widthOf(const QFontMetrics &metrics, const QString &text)
{
    return metrics.size(Qt::TextShowMnemonic, text).width();
}

class Finder {
public:
    QStringList found;

    void look(const QWidget &widget)
    {
        if (const auto *label = qobject_cast<const ui::PlainLabel *>(&widget))
            lookAtLabel(*label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
            lookAtButton(*button);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
            lookAtTabs(*tabs);
        else if (const auto *header = qobject_cast<const QHeaderView *>(&widget))
            lookAtHeader(*header);
        else if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
            lookAtGroup(*group);
        else if (const auto *choice = qobject_cast<const QComboBox *>(&widget))
            lookAtChoice(*choice);
        else if (const auto *field = qobject_cast<const QLineEdit *>(&widget))
            lookAtField(*field);
    }

private:
    void tell(const QWidget &widget, const QString &text, int room, int needed)
    {
        if (needed > room + roundingPx)
            found.append(QStringLiteral("%1 “%2” has %3 of %4 pixels").arg(nameOf(widget), text).arg(room).arg(needed));
    }

    /// What sticks out of what holds it is cut there; what scrolls does not count.
    void lookAtEdges(const QWidget &widget, const QString &text)
    {
        if (text.isEmpty())
            return;
        QRect place = widget.rect();
        const QWidget *at = &widget;
        while (const QWidget *above = at->isWindow() ? nullptr : at->parentWidget()) {
            place.translate(at->pos());
            const auto *area = qobject_cast<const QAbstractScrollArea *>(above->parentWidget());
            if (area && area->viewport() == above)
                return;
            if (place.left() < -roundingPx || place.right() > above->width() + roundingPx || place.top() < -roundingPx || place.bottom() > above->height() + roundingPx) {
                found.append(QStringLiteral("%1 “%2” sticks out of %3").arg(nameOf(widget), text, nameOf(*above)));
                return;
            }
            at = above;
        }
    }

    void lookAtLabel(const ui::PlainLabel &label)
    {
        if (label.text().isEmpty())
            return;
        lookAtEdges(label, label.text());
        if (label.property("elided").toBool())
            return;
        const QRect room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin());
        const QFontMetrics metrics = label.fontMetrics();
        if (!label.wordWrap())
            return tell(label, label.text(), room.width(), metrics.size(0, label.text()).width());
        for (const QString &word : label.text().split(QRegularExpression(QStringLiteral("[\\s\\x{2013}/-]+")), Qt::SkipEmptyParts))
            tell(label, word, room.width(), metrics.horizontalAdvance(word));
        const int needed = metrics.boundingRect(QRect(0, 0, room.width(), 1 << 20), Qt::TextWordWrap, label.text()).height();
        if (needed > room.height() + metrics.descent())
            found.append(QStringLiteral("%1 “%2” has %3 of %4 pixels of height").arg(nameOf(label), label.text()).arg(room.height()).arg(needed));
    }

    void lookAtButton(const QAbstractButton &button)
    {
        const auto *tool = qobject_cast<const QToolButton *>(&button);
        if (button.text().isEmpty() || (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()))
            return;
        lookAtEdges(button, button.text());
        const int text = widthOf(button.fontMetrics(), button.text());
        const int icon = button.icon().isNull() ? 0 : button.iconSize().width() + 4;
        QStyleOptionButton option;
        option.initFrom(&button);
        const QStyle &style = *button.style();
        int room = button.width() - 2 * style.pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &button);
        if (qobject_cast<const QCheckBox *>(&button))
            room = style.subElementRect(QStyle::SE_CheckBoxContents, &option, &button).width();
        else if (qobject_cast<const QRadioButton *>(&button))
            room = style.subElementRect(QStyle::SE_RadioButtonContents, &option, &button).width();
        const auto *push = qobject_cast<const QPushButton *>(&button);
        const bool hasArrow = (push && push->menu()) || (tool && tool->popupMode() != QToolButton::DelayedPopup);
        const int arrow = hasArrow ? style.pixelMetric(QStyle::PM_MenuButtonIndicator, nullptr, &button) : 0;
        tell(button, button.text(), room, text + icon + arrow);
    }

    void lookAtTabs(const QTabBar &tabs)
    {
        for (int i = 0; i < tabs.count(); ++i) {
            if (!tabs.isTabVisible(i))
                continue;
            const int icon = tabs.tabIcon(i).isNull() ? 0 : tabs.iconSize().width() + 4;
            tell(tabs, tabs.tabText(i), tabs.tabRect(i).width() - 4, widthOf(tabs.fontMetrics(), tabs.tabText(i)) + icon);
            if (tabs.tabRect(i).right() > tabs.width())
                found.append(QStringLiteral("%1 “%2” is behind the edge").arg(nameOf(tabs), tabs.tabText(i)));
        }
        if (tabs.count() > 0)
            lookAtEdges(tabs, tabs.tabText(0));
    }

    void lookAtHeader(const QHeaderView &header)
    {
        if (header.orientation() != Qt::Horizontal || !header.model())
            return;
        const int margin = header.style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, &header);
        const int mark = header.style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, &header);
        for (int section = 0; section < header.count(); ++section) {
            if (header.isSectionHidden(section))
                continue;
            const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
            const bool isSorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == section;
            const int needed = header.fontMetrics().horizontalAdvance(text) + 2 * margin + (isSorted ? mark + margin : 0);
            if (!text.isEmpty())
                tell(header, text, header.sectionSize(section), needed);
        }
    }

    void lookAtGroup(const QGroupBox &group)
    {
        if (group.title().isEmpty())
            return;
        lookAtEdges(group, group.title());
        QStyleOptionGroupBox option;
        option.initFrom(&group);
        option.text = group.title();
        option.lineWidth = 1;
        option.subControls = QStyle::SC_GroupBoxLabel;
        const QRect room = group.style()->subControlRect(QStyle::CC_GroupBox, &option, QStyle::SC_GroupBoxLabel, &group).intersected(group.rect());
        tell(group, group.title(), room.width(), widthOf(group.fontMetrics(), group.title()));
    }

    void lookAtChoice(const QComboBox &choice)
    {
        if (choice.isEditable())
            return;
        lookAtEdges(choice, choice.currentText());
        QStyleOptionComboBox option;
        option.initFrom(&choice);
        const QRect room = choice.style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, &choice);
        const int icon = choice.itemIcon(choice.currentIndex()).isNull() ? 0 : choice.iconSize().width() + 4;
        tell(choice, choice.currentText(), room.width(), choice.fontMetrics().horizontalAdvance(choice.currentText()) + icon);
    }

    void lookAtField(const QLineEdit &field)
    {
        if (!field.text().isEmpty() || field.placeholderText().isEmpty() || qobject_cast<const QComboBox *>(field.parentWidget()))
            return;
        const QMargins inside = field.textMargins();
        const int frame = field.style()->pixelMetric(QStyle::PM_DefaultFrameWidth, nullptr, &field);
        tell(field, field.placeholderText(), field.width() - inside.left() - inside.right() - 2 * (frame + 2), field.fontMetrics().horizontalAdvance(field.placeholderText()));
    }
};

} // namespace

QStringList ClippedWords::find(const QWidget &window)
{
    Finder finder;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (widget->isVisible() && widget->window() == &window)
            finder.look(*widget);
    }
    return finder.found;
}

} // namespace praxis::test
