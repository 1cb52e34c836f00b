#include "models/records/RetentionRule.h"
#include "ui/settings/KindText.h"
#include "ui/settings/RecordKind.h"

#include <QCoreApplication>

namespace praxis::ui::kinds {

namespace {

class RetentionRulesKindWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::RetentionRules)
};

QString kindWord(RetainedKind kind)
{
    switch (kind) {
    case RetainedKind::Recording: return RetentionRulesKindWords::tr("Recordings");
    case RetainedKind::Document: return RetentionRulesKindWords::tr("Documents");
    case RetainedKind::Note: return RetentionRulesKindWords::tr("Notes");
    }
    return {};
}

QVector<FieldChoice> retainedKindChoices()
{
    QVector<FieldChoice> choices;
    for (const RetainedKind kind : {RetainedKind::Recording, RetainedKind::Document, RetainedKind::Note})
        choices.append({enumName(kind), kindWord(kind)});
    return choices;
}

} // namespace

RecordKind retentionRules()
{
    RecordKind kind;
    kind.type = &typeOf<RetentionRule>();
    kind.pageId = key("retention");
    kind.title = RetentionRulesKindWords::tr("Retention");
    kind.intro = RetentionRulesKindWords::tr("How long records are kept, by where the session was. Every change is written down in the audit trail. A legal hold beats every rule.");
    kind.iconName = key("archive-insert");
    kind.keywords = RetentionRulesKindWords::tr("retention keep destroy delete years law hold");
    kind.addVerb = RetentionRulesKindWords::tr("New rule");
    kind.deleteVerb = RetentionRulesKindWords::tr("Delete rule");
    kind.untitled = RetentionRulesKindWords::tr("New rule");
    kind.emptyTitle = RetentionRulesKindWords::tr("Australia's rule holds everywhere");
    kind.emptyText = RetentionRulesKindWords::tr("Seven years after the last contact, and what was made of a child until they are 25; thirty days' notice before anything is destroyed. "
                               "Add a rule where another law holds.");
    kind.nameField = key("jurisdiction");
    kind.fields = {
        {.field = key("kind"), .label = RetentionRulesKindWords::tr("Of what"), .control = Control::Choice, .choices = retainedKindChoices},
        {.field = key("jurisdiction"), .label = RetentionRulesKindWords::tr("Where"), .hint = RetentionRulesKindWords::tr("A country as “AU”, or a part of one as “AU-NSW”: the part goes before the country.")},
        {.field = key("years"), .label = RetentionRulesKindWords::tr("After the last contact"), .control = Control::Number, .min = 1, .max = 100, .suffix = RetentionRulesKindWords::tr(" years"),
         .section = RetentionRulesKindWords::tr("How long")},
        {.field = key("notice_days"), .label = RetentionRulesKindWords::tr("Notice before it is destroyed"), .control = Control::Number, .min = 7, .max = 366, .suffix = RetentionRulesKindWords::tr(" days")},
        {.field = key("adult_at"), .label = RetentionRulesKindWords::tr("Of age at"), .control = Control::Number, .min = 14, .max = 21, .suffix = RetentionRulesKindWords::tr(" years")},
        {.field = key("child_until"), .label = RetentionRulesKindWords::tr("What was made of a child is kept until they are"), .control = Control::Number, .min = 14, .max = 120,
         .suffix = RetentionRulesKindWords::tr(" years")},
        {.field = key("basis"), .label = RetentionRulesKindWords::tr("Law or contract that says so"), .control = Control::LongText, .span = 2},
    };
    kind.name = [](const Record &record) {
        const auto &rule = static_cast<const RetentionRule &>(record);
        return rule.jurisdiction.isEmpty() ? RetentionRulesKindWords::tr("New rule") : RetentionRulesKindWords::tr("%1, %2", "recordings, a country").arg(kindWord(rule.kind), rule.jurisdiction);
    };
    kind.subtitle = [](const Record &record) -> QString {
        const auto &rule = static_cast<const RetentionRule &>(record);
        return RetentionRulesKindWords::tr("%n years", nullptr, rule.years) + QStringLiteral(" · ") + RetentionRulesKindWords::tr("of a child until %1").arg(rule.childUntil);
    };
    kind.check = [](const Record &record, QString *field) {
        const auto &rule = static_cast<const RetentionRule &>(record);
        if (rule.childUntil >= rule.adultAt)
            return QString();
        *field = key("child_until");
        return RetentionRulesKindWords::tr("A child's records are kept at least until they are of age.");
    };
    kind.load = loadRecords<RetentionRule>;
    return kind;
}

} // namespace praxis::ui::kinds
