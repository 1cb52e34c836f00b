#pragma once

#include <QProxyStyle>

namespace praxis::ui {

/// Fusion, with edges of fields and of boxes to tick that can be seen (3 to 1, WCAG 2.2, 1.4.11): its own are a shade of the window. What is
/// chosen in a list keeps its words and its icon as clear as the others, and a title on the right of its column does not touch the next one. In every dialog the deed stands last, whatever the desktop.
class OwnLook : public QProxyStyle {
    Q_OBJECT

public:
    OwnLook();
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option = nullptr, const QWidget *widget = nullptr, QStyleHintReturn *answer = nullptr) const override;
    [[nodiscard]] QPixmap generatedIconPixmap(QIcon::Mode mode, const QPixmap &pixmap, const QStyleOption *option) const override;
};

} // namespace praxis::ui
