#include "ui/letters/LetterWords.h"

#include <QCoreApplication>

namespace praxis::ui::letterwords {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::LetterWords)
};

} // namespace

QString privacy(Privacy privacy)
{
    switch (privacy) {
    case Privacy::Public: return Words::tr("Everybody");
    case Privacy::Internal: return Words::tr("The practice, the front desk too");
    case Privacy::Confidential: return Words::tr("Who treats the person");
    case Privacy::Restricted: return Words::tr("Only you");
    }
    return {};
}

QString style(PaperBlock::Style style)
{
    switch (style) {
    case PaperBlock::Title: return Words::tr("Title");
    case PaperBlock::Heading: return Words::tr("Heading");
    case PaperBlock::Quiet: return Words::tr("Small print");
    case PaperBlock::Body:
    case PaperBlock::Rule: break;
    }
    return Words::tr("Text");
}

} // namespace praxis::ui::letterwords
