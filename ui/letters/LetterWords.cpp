#include "ui/letters/LetterWords.h"

#include <QCoreApplication>

namespace praxis::ui::letterwords {

namespace {

class LetterTexts {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::LetterWords)
};

} // namespace

QString privacy(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Public: return LetterTexts::tr("Everybody");
    case Privacy::Internal: return LetterTexts::tr("The practice, the front desk too");
    case Privacy::Confidential: return LetterTexts::tr("Who treats the person");
    case Privacy::Restricted: return LetterTexts::tr("Only you");
    }
    return {};
}

QString style(PaperBlock::Style style)
{
    switch (style) {
    case PaperBlock::Title: return LetterTexts::tr("Title");
    case PaperBlock::Heading: return LetterTexts::tr("Heading");
    case PaperBlock::Quiet: return LetterTexts::tr("Small print");
    case PaperBlock::Body:
    case PaperBlock::Rule: break;
    }
    return LetterTexts::tr("Text");
}

} // namespace praxis::ui::letterwords
