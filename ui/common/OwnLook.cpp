#include "ui/common/OwnLook.h"

#include "ui/common/Theme.h"

#include <QPainter>
#include <QStyleOption>

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

} // namespace

OwnLook::OwnLook() : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("fusion")); // whoever asks which look it is
}

void OwnLook::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isField = element == PE_FrameLineEdit;
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck;
    if ((!isField && !isBox && element != PE_IndicatorRadioButton) || !option->state.testFlag(State_Enabled) || option->state.testFlag(State_HasFocus))
        return; // Fusion marks what has the focus itself
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edgeOn(option->palette));
    painter->setBrush(Qt::NoBrush);
    const QRectF edge = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isField)
        painter->drawRoundedRect(edge, 2, 2);
    else if (isBox)
        painter->drawRect(edge);
    else
        painter->drawEllipse(edge.adjusted(0.5, 0.5, -0.5, -0.5));
    painter->restore();
}

} // namespace praxis::ui
