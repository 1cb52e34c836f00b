#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

/// The few measures and colours that do not come from the platform. Everything else is the palette's.
namespace praxis::ui::theme {

inline constexpr int grid = 8;
inline constexpr int half = 4;
inline constexpr int rowHeight = 30;
inline constexpr int motionMs = 120;

enum class Mode { Platform, Light, Dark };

/// Style, palette and icon theme. Call again to change while running.
void apply(Mode mode);
[[nodiscard]] Mode mode();
[[nodiscard]] bool isDark();
/// False when the system asks for less motion (or the style says so).
[[nodiscard]] bool motionWanted();

/// One meaning at a time: a service, a practitioner or a status. Text on `fill` and `bar` against the page hold AA contrast
/// in both modes.
struct Accent {
    QColor bar;
    QColor fill;
    QColor text;
};
inline constexpr int accentCount = 10;
/// By place in the list; wraps round.
[[nodiscard]] Accent accent(int index);
/// From a colour that the practice chose ("#rrggbb"); one that is not a colour has the neutral accent.
[[nodiscard]] Accent accentOf(const QString &colour);
[[nodiscard]] Accent neutralAccent();
/// What the colour button of a form offers: "#rrggbb" of each accent.
[[nodiscard]] QString accentName(int index);
/// "Blue": what the same is called.
[[nodiscard]] QString accentWord(int index);

enum class Sense { Plain, Good, Attention, Bad };
/// Text and marks that say how something is; always with an icon or a word beside them.
[[nodiscard]] QColor sense(Sense sense);
/// Fill behind a notice of that sense.
[[nodiscard]] QColor senseFill(Sense sense);
[[nodiscard]] QColor quietText();
[[nodiscard]] QColor line();
/// Behind the places and the inspector: a step away from the page.
[[nodiscard]] QColor sidePanel();
/// Contrast of two colours (WCAG 2.2), 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

[[nodiscard]] QFont titleFont();
[[nodiscard]] QFont smallFont();
[[nodiscard]] QFont boldFont();
/// The same font with digits of one width.
[[nodiscard]] QFont tabular(const QFont &font);

} // namespace praxis::ui::theme
