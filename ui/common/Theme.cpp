#include "ui/common/Theme.h"

#include "ui/common/Icons.h"
#include "ui/common/OwnLook.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>
#include <QStyle>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>

namespace praxis::ui::theme {

namespace {

// Hues that people with any colour vision tell apart by lightness too; Breeze's own where it has one.
constexpr std::array<const char *, accentCount> barsLight{"#1d6fb8", "#1e7f5c", "#a8570f", "#8a3fa0", "#b23a48",
                                                          "#0f7b86", "#6b6f1a", "#4c55b5", "#a33a77", "#5f6670"};

/// Of any number: they begin again after the last.
std::size_t placeOf(int index)
{
    return static_cast<std::size_t>(((index % accentCount) + accentCount) % accentCount);
}

struct State {
    Mode mode = Mode::Platform;
    QPalette platform;
    QString platformStyle;
    bool kept = false;
};
State &state()
{
    // The platform's own palette as it was before ours: needed to go back to it.
    static State kept;
    return kept;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double v) { return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor mix(const QColor &a, const QColor &b, double share)
{
    const auto channel = [share](int x, int y) { return static_cast<int>(std::lround(x + (y - x) * share)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

/// Moves `colour` towards black or white until it reads on `ground`.
QColor readable(QColor colour, const QColor &ground, double wanted)
{
    const QColor towards = luminance(ground) > 0.35 ? QColor(Qt::black) : QColor(Qt::white);
    for (int i = 0; i < 20 && contrast(colour, ground) < wanted; ++i)
        colour = mix(colour, towards, 0.1);
    return colour;
}

Accent makeAccent(const QColor &hue, const QPalette &palette, bool dark)
{
    const QColor page = palette.color(QPalette::Base);
    Accent accent;
    accent.bar = readable(hue, page, 3.0);
    accent.fill = mix(page, accent.bar, dark ? 0.30 : 0.16);
    accent.text = readable(palette.color(QPalette::Text), accent.fill, 7.0);
    return accent;
}

QColor makeSense(Sense sense, const QPalette &palette)
{
    const QColor page = palette.color(QPalette::Window);
    switch (sense) {
    case Sense::Good:
        return readable(QColor(0x1e, 0x7f, 0x45), page, 4.6);
    case Sense::Attention:
        return readable(QColor(0xa0, 0x5a, 0x00), page, 4.6);
    case Sense::Bad:
        return readable(QColor(0xc0, 0x2f, 0x3b), page, 4.6);
    case Sense::Plain:
        break;
    }
    return palette.color(QPalette::WindowText);
}

/// What follows from a palette, worked out once: a calendar asks for it hundreds of times a frame, and each takes dozens of powers.
struct Colours {
    Colours() = default;
    explicit Colours(const QPalette &palette);

    qint64 palette = -1; ///< its key
    bool dark = false;
    QColor line;
    QColor quietText;
    std::array<QColor, 4> senses;
    QHash<QRgb, Accent> accents; ///< by hue, as they are asked for
};

Colours::Colours(const QPalette &of) : palette(of.cacheKey()), dark(of.color(QPalette::Window).lightness() < 128)
{
    const QColor ground = of.color(QPalette::Window);
    const QColor ink = of.color(QPalette::WindowText);
    line = mix(ground, ink, dark ? 0.18 : 0.14);
    quietText = readable(mix(ink, ground, 0.4), ground, 4.6);
    for (const Sense sense : {Sense::Plain, Sense::Good, Sense::Attention, Sense::Bad})
        senses[static_cast<std::size_t>(sense)] = makeSense(sense, of);
}

Colours &colours()
{
    static Colours known;
    const QPalette palette = QApplication::palette();
    if (known.palette != palette.cacheKey())
        known = Colours(palette);
    return known;
}

Accent accentFrom(const QColor &hue)
{
    constexpr int mostAccents = 500;
    Colours &known = colours();
    const auto made = known.accents.constFind(hue.rgba());
    if (made != known.accents.constEnd())
        return *made;
    if (known.accents.size() >= mostAccents)
        known.accents.clear();
    return *known.accents.insert(hue.rgba(), makeAccent(hue, QApplication::palette(), known.dark));
}

/// Measured once for a font: a month asks with each line of each day.
bool hasEvenDigits(const QFont &font)
{
    constexpr int mostFonts = 50;
    static QHash<QFont, bool> known;
    const auto measured = known.constFind(font);
    if (measured != known.constEnd())
        return *measured;
    if (known.size() >= mostFonts)
        known.clear();
    const QFontMetricsF metrics(font);
    return *known.insert(font, qFuzzyCompare(metrics.horizontalAdvance(u'1'), metrics.horizontalAdvance(u'8')));
}

QPalette lightPalette()
{
    QPalette p(QColor(0xef, 0xf0, 0xf1), QColor(0xf4, 0xf5, 0xf6));
    p.setColor(QPalette::Base, QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf7, 0xf8));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, QColor(0x1f, 0x23, 0x28));
    p.setColor(QPalette::Button, QColor(0xfb, 0xfb, 0xfc));
    p.setColor(QPalette::ToolTipBase, QColor(0xff, 0xff, 0xff));
    p.setColor(QPalette::Highlight, QColor(0x1d, 0x6f, 0xb8));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, QColor(0x1d, 0x6f, 0xb8));
    p.setColor(QPalette::LinkVisited, QColor(0x6b, 0x4f, 0xa0));
    p.setColor(QPalette::PlaceholderText, QColor(0x6a, 0x70, 0x78));
    p.setColor(QPalette::Mid, QColor(0xc4, 0xc8, 0xcc));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x8c, 0x92, 0x99));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0xc4, 0xc8, 0xcc));
    return p;
}

QPalette darkPalette()
{
    QPalette p(QColor(0x2c, 0x31, 0x37), QColor(0x20, 0x24, 0x28));
    p.setColor(QPalette::Base, QColor(0x16, 0x19, 0x1c));
    p.setColor(QPalette::AlternateBase, QColor(0x1c, 0x20, 0x24));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        p.setColor(role, QColor(0xf2, 0xf4, 0xf6));
    p.setColor(QPalette::BrightText, Qt::white);
    p.setColor(QPalette::ToolTipBase, QColor(0x2c, 0x31, 0x37));
    p.setColor(QPalette::Highlight, QColor(0x2b, 0x7c, 0xc7));
    p.setColor(QPalette::HighlightedText, Qt::white);
    p.setColor(QPalette::Link, QColor(0x6c, 0xb6, 0xf5));
    p.setColor(QPalette::LinkVisited, QColor(0xb9, 0xa0, 0xe8));
    p.setColor(QPalette::PlaceholderText, QColor(0x98, 0xa0, 0xa8));
    p.setColor(QPalette::Light, QColor(0x3a, 0x40, 0x47));
    p.setColor(QPalette::Midlight, QColor(0x33, 0x38, 0x3e));
    p.setColor(QPalette::Mid, QColor(0x4a, 0x51, 0x59));
    p.setColor(QPalette::Dark, QColor(0x12, 0x15, 0x18));
    p.setColor(QPalette::Shadow, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, QColor(0x7b, 0x84, 0x8d));
    p.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x4a, 0x51, 0x59));
    return p;
}

} // namespace

void apply(Mode mode)
{
    State &kept = state();
    if (!kept.kept) {
        kept.platform = QApplication::palette();
        kept.platformStyle = QApplication::style()->objectName();
        kept.kept = true;
    }
    kept.mode = mode;
    const bool ownLook = kept.platformStyle.compare(QLatin1StringView("fusion"), Qt::CaseInsensitive) == 0;
    const bool platformDark = kept.platform.color(QPalette::Window).lightness() < 128;
    const bool dark = mode == Mode::Platform ? platformDark : mode == Mode::Dark;
    // A platform with a look of its own keeps it; only what it does not offer is ours, on Fusion.
    if (ownLook || dark != platformDark) {
        if (!qobject_cast<OwnLook *>(QApplication::style()))
            QApplication::setStyle(new OwnLook);
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
    } else {
        QApplication::setStyle(QStyleFactory::create(kept.platformStyle));
        QApplication::setPalette(kept.platform);
    }
    icons::follow(dark);
}

Mode mode()
{
    return state().mode;
}

bool isDark()
{
    return colours().dark;
}

bool motionWanted()
{
    return QApplication::style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0
        && QApplication::isEffectEnabled(Qt::UI_General);
}

Accent accent(int index)
{
    return accentFrom(QColor(QLatin1StringView(barsLight[placeOf(index)])));
}

Accent accentOf(const QString &colour)
{
    const QColor hue(colour);
    return colour.startsWith(u'#') && hue.isValid() ? accentFrom(hue) : neutralAccent();
}

Accent neutralAccent()
{
    return accent(accentCount - 1);
}

QString accentName(int index)
{
    return QString::fromLatin1(barsLight[placeOf(index)]);
}

QString accentWord(int index)
{
    constexpr std::array<const char *, accentCount> words{QT_TRANSLATE_NOOP("Theme", "Blue"), QT_TRANSLATE_NOOP("Theme", "Green"), QT_TRANSLATE_NOOP("Theme", "Brown"),
                                                          QT_TRANSLATE_NOOP("Theme", "Violet"), QT_TRANSLATE_NOOP("Theme", "Red"), QT_TRANSLATE_NOOP("Theme", "Teal"),
                                                          QT_TRANSLATE_NOOP("Theme", "Olive"), QT_TRANSLATE_NOOP("Theme", "Indigo"), QT_TRANSLATE_NOOP("Theme", "Magenta"),
                                                          QT_TRANSLATE_NOOP("Theme", "Grey")};
    return QCoreApplication::translate("Theme", words[placeOf(index)]);
}

QColor sense(Sense sense)
{
    return colours().senses[static_cast<std::size_t>(sense)];
}

QColor senseFill(Sense sense)
{
    const QColor page = QApplication::palette().color(QPalette::Window);
    if (sense == Sense::Plain)
        return mix(page, QApplication::palette().color(QPalette::WindowText), 0.08);
    return mix(page, theme::sense(sense), isDark() ? 0.22 : 0.12);
}

QColor quietText()
{
    return colours().quietText;
}

QColor line()
{
    return colours().line;
}

QColor sidePanel()
{
    return QApplication::palette().color(QPalette::Window);
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

QFont titleFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.35);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont()
{
    QFont font = QApplication::font();
    font.setPointSizeF(std::max(7.5, font.pointSizeF() * 0.9));
    return font;
}

QFont boldFont()
{
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont tabular(const QFont &font)
{
    // Qt 6.4 cannot ask for OpenType "tnum"; the usual interface fonts have digits of one width already.
    if (hasEvenDigits(font))
        return font;
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font.pointSizeF());
    fixed.setWeight(font.weight());
    return fixed;
}

} // namespace praxis::ui::theme
