#include "ui/common/VisibleText.h"

#include <QChar>

namespace praxis::ui {

namespace {

bool mustShow(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    case QChar::Separator_Space:
        return c != U' ' && c != U'\u00A0' && c != U'\u202F'; // French spaces are ordinary
    default:
        return false;
    }
}

} // namespace

QString visibleText(const QString &text, int limit)
{
    QString shown;
    shown.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (shown.size() >= limit)
            return QString(shown + u'…');
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (mustShow(c))
            shown += QString(u"⟨U+" + QString::number(static_cast<uint>(c), 16).toUpper().rightJustified(4, u'0') + u"⟩");
        else if (c > 0xFFFF)
            shown += QString::fromUcs4(&c, 1);
        else
            shown += QChar(static_cast<char16_t>(c));
    }
    return shown;
}

} // namespace praxis::ui
