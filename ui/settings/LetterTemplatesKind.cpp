#include "models/ports/Paper.h"
#include "models/records/LetterTemplate.h"
#include "ui/common/Letters.h"
#include "ui/settings/RecordKind.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace praxis::ui::kinds {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::LetterTemplates)
};

QString key(const char *name) { return QString::fromLatin1(name); }

QVector<FieldChoice> kindChoices()
{
    return {{enumName(DocumentKind::Letter), Words::tr("Letter")}, {enumName(DocumentKind::Form), Words::tr("Form")},
            {enumName(DocumentKind::ConsentForm), Words::tr("Consent form")}, {enumName(DocumentKind::Referral), Words::tr("Referral")},
            {enumName(DocumentKind::Report), Words::tr("Report")}};
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
    kind.title = Words::tr("Letters and forms");
    kind.intro = Words::tr("What letters and forms start from. The standard ones can have your own wording, and get the standard one back.");
    kind.iconName = key("mail-message");
    kind.keywords = Words::tr("template letter form consent certificate placeholder");
    kind.addVerb = Words::tr("New template");
    kind.deleteVerb = Words::tr("Delete template");
    kind.untitled = Words::tr("New template");
    kind.emptyTitle = Words::tr("No template yet");
    kind.emptyText = Words::tr("Write the letters that your practice sends again and again.");
    kind.nameField = key("name");
    kind.activeField = key("is_active");
    kind.fields = {
        {.field = key("name"), .label = Words::tr("Name"), .span = 2},
        {.field = key("language"), .label = Words::tr("Language"), .control = Control::Language},
        {.field = key("kind"), .label = Words::tr("Filed as"), .control = Control::Choice, .choices = kindChoices},
        {.field = key("body"), .label = Words::tr("Text"), .control = Control::Letter, .span = 2,
         .hint = Words::tr("A line that begins with # is a title, with ## a heading, with > small print; --- draws a line. What stands in {{…}} is filled in from the record.")},
        {.field = key("is_active"), .label = Words::tr("Offered"), .control = Control::Check, .span = 2, .hint = Words::tr("One that is not offered is not shown when a letter is written.")},
    };
    kind.subtitle = [](const Record &record) {
        const auto &letter = static_cast<const LetterTemplate &>(record);
        const QString language = QLocale(letter.language).nativeLanguageName().section(u' ', -1);
        return letter.standardKey.isEmpty() ? language : letter.version > 0 ? Words::tr("%1 · your wording", "a language").arg(language) : Words::tr("%1 · standard", "a language").arg(language);
    };
    kind.deleteVerbOf = [](const Record &record) {
        return static_cast<const LetterTemplate &>(record).standardKey.isEmpty() ? Words::tr("Delete template") : Words::tr("Back to the standard");
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
