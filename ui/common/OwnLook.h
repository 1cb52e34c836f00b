#pragma once

#include <QProxyStyle>

namespace praxis::ui {

/// Fusion, with edges of fields and of boxes to tick that can be seen (3 to 1, WCAG 2.2, 1.4.11): its own are a shade of the window.
class OwnLook : public QProxyStyle {
    Q_OBJECT

public:
    OwnLook();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget = nullptr) const override;
};

} // namespace praxis::ui
