#include "models/records/RetentionRule.h"
#include "ui/settings/RecordKind.h"

#include <QCoreApplication>

namespace praxis::ui::kinds {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::RetentionRules)
};

QString key(const char *name) { return QString::fromLatin1(name); }

QString kindWord(RetainedKind kind)
{
    switch (kind) {
    case RetainedKind::Recording: return Words::tr("Recordings");
    case RetainedKind::Document: return Words::tr("Documents");
    case RetainedKind::Note: return Words::tr("Notes");
    }
    return {};
}

QVector<FieldChoice> kindChoices()
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
    kind.title = Words::tr("Retention");
    kind.intro = Words::tr("How long records are kept, by where the session was. Every change is written down in the audit trail. A legal hold beats every rule.");
    kind.iconName = key("archive-insert");
    kind.keywords = Words::tr("retention keep destroy delete years law hold");
    kind.addVerb = Words::tr("New rule");
    kind.deleteVerb = Words::tr("Delete rule");
    kind.untitled = Words::tr("New rule");
    kind.emptyTitle = Words::tr("Australia's rule holds everywhere");
    kind.emptyText = Words::tr("Seven years after the last contact, and what was made of a child until they are 25; thirty days' notice before anything is destroyed. "
                               "Add a rule where another law holds.");
    kind.nameField = key("jurisdiction");
    kind.fields = {
        {.field = key("kind"), .label = Words::tr("Of what"), .control = Control::Choice, .choices = kindChoices},
        {.field = key("jurisdiction"), .label = Words::tr("Where"), .hint = Words::tr("A country as “AU”, or a part of one as “AU-NSW”: the part goes before the country.")},
        {.field = key("years"), .label = Words::tr("After the last contact"), .control = Control::Number, .min = 1, .max = 100, .suffix = Words::tr(" years"),
         .section = Words::tr("How long")},
        {.field = key("notice_days"), .label = Words::tr("Notice before it is destroyed"), .control = Control::Number, .min = 7, .max = 366, .suffix = Words::tr(" days")},
        {.field = key("adult_at"), .label = Words::tr("Of age at"), .control = Control::Number, .min = 14, .max = 21, .suffix = Words::tr(" years")},
        {.field = key("child_until"), .label = Words::tr("What was made of a child is kept until they are"), .control = Control::Number, .min = 14, .max = 120,
         .suffix = Words::tr(" years")},
        {.field = key("basis"), .label = Words::tr("Law or contract that says so"), .control = Control::LongText, .span = 2},
    };
    kind.name = [](const Record &record) {
        const auto &rule = static_cast<const RetentionRule &>(record);
        return rule.jurisdiction.isEmpty() ? Words::tr("New rule") : Words::tr("%1, %2", "recordings, a country").arg(kindWord(rule.kind), rule.jurisdiction);
    };
    kind.subtitle = [](const Record &record) -> QString {
        const auto &rule = static_cast<const RetentionRule &>(record);
        return Words::tr("%n years", nullptr, rule.years) + QStringLiteral(" · ") + Words::tr("of a child until %1").arg(rule.childUntil);
    };
    kind.check = [](const Record &record, QString *field) {
        const auto &rule = static_cast<const RetentionRule &>(record);
        if (rule.childUntil >= rule.adultAt)
            return QString();
        *field = key("child_until");
        return Words::tr("A child's records are kept at least until they are of age.");
    };
    kind.load = loadRecords<RetentionRule>;
    return kind;
}

} // namespace praxis::ui::kinds
