#include "ui/common/KeyText.h"

#include <QCoreApplication>
#include <QStringList>

#include <utility>

namespace praxis::ui::keytext {

namespace {

class KeyTextWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::KeyText)
};

/// Qt's portable names, and ours.
constexpr std::pair<const char *, const char *> names[] = {
    {"Return", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Enter")},
    {"Enter", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Enter")},
    {"Shift", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Shift")},
    {"Ctrl", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Ctrl")},
    {"Alt", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Alt")},
    {"Space", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Space")},
    {"Esc", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Esc")},
    {"Del", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Del")},
    {"Ins", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Ins")},
    {"Backspace", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Backspace")},
    {"Tab", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Tab")},
    {"Home", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Home")},
    {"End", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "End")},
    {"PgUp", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "PgUp")},
    {"PgDown", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "PgDn")},
    {"Menu", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Menu")},
    {"Media Play", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Play key")},
    {"Toggle Media Play/Pause", QT_TRANSLATE_NOOP("praxis::ui::KeyText", "Play key")},
    {"Left", "←"}, {"Right", "→"}, {"Up", "↑"}, {"Down", "↓"},
};

QString word(const QString &portable)
{
    for (const auto &[name, ours] : names) {
        if (portable == QLatin1StringView(name))
            return static_cast<unsigned char>(ours[0]) < 0x80 ? KeyTextWords::tr(ours) : QString::fromUtf8(ours);
    }
    return portable;
}

} // namespace

QString of(const QKeySequence &keys)
{
    QStringList strokes;
    for (int i = 0; i < keys.count(); ++i) {
        QString text = QKeySequence(keys[static_cast<uint>(i)]).toString(QKeySequence::PortableText);
        QStringList parts;
        for (qsizetype plus = text.indexOf(u'+'); plus > 0 && plus + 1 < text.size(); plus = text.indexOf(u'+')) { // "Ctrl++" ends in its key
            parts.append(word(text.left(plus)));
            text.remove(0, plus + 1);
        }
        parts.append(word(text));
        strokes.append(parts.join(u'+'));
    }
    return strokes.join(QStringLiteral(", "));
}

QString of(const QList<QKeySequence> &all)
{
    QStringList texts;
    for (const QKeySequence &keys : all) {
        const QString text = of(keys);
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
    return texts.join(QStringLiteral(", "));
}

} // namespace praxis::ui::keytext
