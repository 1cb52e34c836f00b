#include "models/ports/Paper.h"
#include "models/records/LetterTemplate.h"
#include "ui/common/Letters.h"
#include "ui/settings/KindText.h"
#include "ui/settings/RecordKind.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace praxis::ui::kinds {

namespace {

class LetterTemplatesKindWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::LetterTemplates)
};

QVector<FieldChoice> kindChoices()
{
    return {{enumName(DocumentKind::Letter), LetterTemplatesKindWords::tr("Letter")}, {enumName(DocumentKind::Form), LetterTemplatesKindWords::tr("Form")},
            {enumName(DocumentKind::ConsentForm), LetterTemplatesKindWords::tr("Consent form")}, {enumName(DocumentKind::Referral), LetterTemplatesKindWords::tr("Referral")},
            {enumName(DocumentKind::Report), LetterTemplatesKindWords::tr("Report")}};
}

/// The standard ones that are not replaced stand among the practice's own, with no version: they are kept with their first change.
QVector<RecordPtr> withStandard(const Paper *paper, const QVector<std::shared_ptr<LetterTemplate>> &own)
{
    QVector<RecordPtr> all;
    for (const auto &mine : own)
        all.append(mine);
    for (const StandardLetter &letter : paper ? paper->letters() : QVector<StandardLetter>()) {
        const bool replaced = std::ranges::any_of(own, [&](const auto &mine) {
            return mine->standardKey == letter.key && mine->language.section(u'-', 0, 0) == letter.language;
        });
        if (replaced)
            continue;
        auto record = std::make_shared<LetterTemplate>(letters::fromStandard(letter));
        record->id = QUuid::createUuidV5(QUuid(), letter.language + u'/' + letter.key); // the same each time, so that it stays chosen
        all.append(record);
    }
    return all;
}

} // namespace

RecordKind letterTemplates(const Paper *paper)
{
    RecordKind kind;
    kind.type = &typeOf<LetterTemplate>();
    kind.pageId = key("letter-templates");
    kind.title = LetterTemplatesKindWords::tr("Letters and forms");
    kind.intro = LetterTemplatesKindWords::tr("What letters and forms start from. The standard ones can have your own wording, and get the standard one back.");
    kind.iconName = key("mail-message");
    kind.keywords = LetterTemplatesKindWords::tr("template letter form consent certificate placeholder");
    kind.addVerb = LetterTemplatesKindWords::tr("New template");
    kind.deleteVerb = LetterTemplatesKindWords::tr("Delete template");
    kind.untitled = LetterTemplatesKindWords::tr("New template");
    kind.emptyTitle = LetterTemplatesKindWords::tr("No template yet");
    kind.emptyText = LetterTemplatesKindWords::tr("Write the letters that your practice sends again and again.");
    kind.nameField = key("name");
    kind.activeField = key("is_active");
    kind.fields = {
        {.field = key("name"), .label = LetterTemplatesKindWords::tr("Name"), .span = 2},
        {.field = key("language"), .label = LetterTemplatesKindWords::tr("Language"), .control = Control::Language},
        {.field = key("kind"), .label = LetterTemplatesKindWords::tr("Filed as"), .control = Control::Choice, .choices = kindChoices},
        {.field = key("body"), .label = LetterTemplatesKindWords::tr("Text"), .control = Control::Letter, .span = 2,
         .hint = LetterTemplatesKindWords::tr("A line that begins with # is a title, with ## a heading, with > small print; --- draws a line. What stands in {{…}} is filled in from the record.")},
        {.field = key("is_active"), .label = LetterTemplatesKindWords::tr("Offered"), .control = Control::Check, .span = 2, .hint = LetterTemplatesKindWords::tr("One that is not offered is not shown when a letter is written.")},
    };
    kind.subtitle = [](const Record &record) {
        const auto &letter = static_cast<const LetterTemplate &>(record);
        const QString language = QLocale(letter.language).nativeLanguageName().section(u' ', -1);
        return letter.standardKey.isEmpty() ? language : letter.version > 0 ? LetterTemplatesKindWords::tr("%1 · your wording", "a language").arg(language) : LetterTemplatesKindWords::tr("%1 · standard", "a language").arg(language);
    };
    kind.deleteVerbOf = [](const Record &record) {
        return static_cast<const LetterTemplate &>(record).standardKey.isEmpty() ? LetterTemplatesKindWords::tr("Delete template") : LetterTemplatesKindWords::tr("Back to the standard");
    };
    kind.prepareNew = [](Record &record) { static_cast<LetterTemplate &>(record).language = QLocale().bcp47Name(); };
    kind.load = [paper](Desk &desk, QObject *context, const RecordKind::Loaded &loaded) {
        later(desk.ask(List<LetterTemplate>{}), context, [paper, loaded](const Result<QVector<std::shared_ptr<LetterTemplate>>> &own) {
            if (!own)
                return loaded(fail(own.error()));
            loaded(withStandard(paper, *own));
        });
    };
    return kind;
}

} // namespace praxis::ui::kinds
