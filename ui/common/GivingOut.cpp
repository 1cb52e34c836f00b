#include "ui/common/GivingOut.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Ask.h"
#include "ui/common/ConsentQuestion.h"
#include "ui/common/ConsentWords.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"

#include <QCoreApplication>
#include <QDialog>

#include <algorithm>

namespace praxis::ui::givingout {

namespace {

class GivingOutWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::GivingOut)
};

} // namespace

void before(const UiContext &context, const ShowConsentGaps &about, QWidget *over, std::function<void(CopyFor)> work)
{
    later(context.desk.ask(about), over, [context, about, over, work = std::move(work)](const Result<QVector<ConsentGap>> &gaps) {
        if (!gaps)
            return context.notices.failed(gaps.error());
        if (gaps->isEmpty())
            return work(CopyFor::Others);
        const QStringList whom{GivingOutWords::tr("For the client, or to work with"), GivingOutWords::tr("For somebody else")};
        auto *question = ask::choose(over->window(), GivingOutWords::tr("For whom is the copy?"), consentwords::missing(gaps->first()), whom, [context, about, over, work](int chosen) {
            if (chosen == 0)
                return work(CopyFor::OwnUse);
            ConsentQuestion::before(context, about, over, [work] { work(CopyFor::Others); });
        });
        question->setObjectName(QStringLiteral("copyForWhom"));
    });
}

void list(QWidget *over, std::function<void(CopyFor)> work)
{
    const QStringList whom{GivingOutWords::tr("For the practice itself"), GivingOutWords::tr("For somebody else")};
    auto *question = ask::choose(over->window(), GivingOutWords::tr("For whom is the file?"), GivingOutWords::tr("For somebody else, it is without those who have not agreed to sharing."), whom,
                                 [work = std::move(work)](int chosen) { work(chosen == 0 ? CopyFor::OwnUse : CopyFor::Others); });
    question->setObjectName(QStringLiteral("listForWhom"));
}

QString leftOut(int count, const QStringList &names)
{
    constexpr qsizetype namesShown = 3;
    if (count == 0)
        return {};
    QStringList shown = names.first(std::min(namesShown, names.size()));
    if (count > shown.size())
        shown.append(QStringLiteral("…"));
    return GivingOutWords::tr("%n people are not in it, who have not agreed to sharing: %1.", nullptr, count).arg(shown.join(QStringLiteral(", ")));
}

} // namespace praxis::ui::givingout
