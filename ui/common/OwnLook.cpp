#include "ui/common/OwnLook.h"

#include "ui/common/Theme.h"

#include <QAbstractItemView>
#include <QDialogButtonBox>
#include <QImage>
#include <QPainter>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

#include <algorithm>

namespace praxis::ui {

namespace {

/// Between the page and its text, as near to the page as it may be.
QColor edgeOn(const QPalette &palette)
{
    const QColor page = palette.color(QPalette::Base), window = palette.color(QPalette::Window), text = palette.color(QPalette::WindowText);
    constexpr double wanted = 3.0;
    constexpr float step = 0.05F;
    QColor edge = page;
    for (float share = step; share < 1 && (theme::contrast(edge, page) < wanted || theme::contrast(edge, window) < wanted); share += step) {
        edge.setRgbF(page.redF() + (text.redF() - page.redF()) * share, page.greenF() + (text.greenF() - page.greenF()) * share,
                     page.blueF() + (text.blueF() - page.blueF()) * share);
    }
    return edge;
}

enum class Edge { Rounded, Square, Round };

void drawEdge(const QStyleOption &option, QPainter &painter, Edge shape)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(option.state.testFlag(QStyle::State_HasFocus) && shape == Edge::Rounded ? option.palette.color(QPalette::Highlight) : edgeOn(option.palette));
    painter.setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (shape == Edge::Rounded)
        painter.drawRoundedRect(edge, 2, 2);
    else if (shape == Edge::Square)
        painter.drawRect(edge);
    else
        painter.drawEllipse(edge.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

bool isWrittenIn(const QWidget *widget)
{
    return (qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)) && !widget->property("readOnly").toBool();
}

/// Where the keys are in a list: an edge, and no shade over the words, as Fusion has it.
void drawCurrentCell(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setPen(option.palette.color(option.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Highlight));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

constexpr int besideTitle = 6;

bool isTitleOnTheRight(const QStyleOption *option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    return header && header->textAlignment.testFlag(Qt::AlignRight);
}

bool hasColour(const QImage &image)
{
    constexpr int grey = 40; // of 255 between the strongest and the weakest of red, green and blue: Breeze's dark grey has a breath of blue
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb one = image.pixel(x, y);
            const auto [least, most] = std::minmax({qRed(one), qGreen(one), qBlue(one)});
            if (qAlpha(one) > 0 && most - least > grey)
                return true;
        }
    }
    return false;
}

} // namespace

OwnLook::OwnLook() : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("fusion")); // whoever asks which look it is
}

void OwnLook::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_FrameFocusRect && qobject_cast<const QAbstractItemView *>(widget))
        return drawCurrentCell(*option, *painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = element == PE_FrameLineEdit;
    const bool isText = element == PE_Frame && isWrittenIn(widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    const bool isRound = element == PE_IndicatorRadioButton;
    if ((isField || isText || isBox || isRound) && option->state.testFlag(State_Enabled)) {
        // Fusion marks a field that has the focus, a box only where the keys led to it, and a text never.
        const bool isMarked = option->state.testFlag(State_HasFocus) && !isText && (isField || option->state.testFlag(State_KeyboardFocusChange));
        if (!isMarked)
            drawEdge(*option, *painter, isBox ? Edge::Square : isRound ? Edge::Round : Edge::Rounded);
    }
}

/// A choice that is wider than its box says so: Fusion cuts it in the middle of a letter. And its two pixels beside a title on the right make
/// one word of "Open" and "State".
void OwnLook::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_HeaderLabel && isTitleOnTheRight(option)) {
        const auto drawShorter = [&](auto header) { // a copy, of whichever kind it is
            header.rect.adjust(0, 0, -besideTitle, 0);
            QProxyStyle::drawControl(element, &header, painter, widget);
        };
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option))
            return drawShorter(*header);
        return drawShorter(*qstyleoption_cast<const QStyleOptionHeader *>(option));
    }
    const auto *choice = qstyleoption_cast<const QStyleOptionComboBox *>(option);
    if (element != CE_ComboBoxLabel || !choice || choice->editable)
        return QProxyStyle::drawControl(element, option, painter, widget);
    constexpr int margins = 2, besideIcon = 4; // as Fusion has them
    const int icon = choice->currentIcon.isNull() ? 0 : choice->iconSize.width() + besideIcon;
    const int width = subControlRect(CC_ComboBox, choice, SC_ComboBoxEditField, widget).width() - margins - icon;
    QStyleOptionComboBox whole = *choice;
    whole.currentText = option->fontMetrics.elidedText(choice->currentText, Qt::ElideRight, width);
    QProxyStyle::drawControl(element, &whole, painter, widget);
}

void OwnLook::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto *number = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (control == CC_SpinBox && number && number->frame && option->state.testFlag(State_Enabled) && !option->state.testFlag(State_HasFocus))
        drawEdge(*option, *painter, Edge::Rounded);
}

QSize OwnLook::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    const QSize usual = QProxyStyle::sizeFromContents(type, option, size, widget);
    return type == CT_HeaderSection ? usual + QSize(besideTitle, 0) : usual; // on which side the title stands is not said here
}

int OwnLook::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *answer) const
{
    return hint == SH_DialogButtonLayout ? QDialogButtonBox::GnomeLayout : QProxyStyle::styleHint(hint, option, widget, answer);
}

/// Fusion lays a shade of the page's blue over a chosen icon, which leaves a dark drawing dark on blue. One without a colour of its own
/// becomes as light as the words beside it.
QPixmap OwnLook::generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const
{
    if (mode != QIcon::Selected)
        return QProxyStyle::generatedIconPixmap(mode, pixmap, option);
    QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32_Premultiplied);
    if (hasColour(image))
        return pixmap;
    QPainter painter(&image);
    painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    painter.fillRect(QRect({}, image.deviceIndependentSize().toSize()), option->palette.color(QPalette::HighlightedText));
    painter.end();
    return QPixmap::fromImage(image);
}

} // namespace praxis::ui
