#include "ui/contacts/PeopleBulk.h"

#include "models/records/Contact.h"
#include "services/practice/door/Desk.h"
#include "services/practice/exchange/Export.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/GivingOut.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"

#include <QDir>
#include <QFileDialog>
#include <QLineEdit>

namespace praxis::ui {

namespace {
const QString deletion = QStringLiteral("delete");
const QString restoring = QStringLiteral("restore");
const QString tagging = QStringLiteral("tag");
} // namespace

PeopleBulk::PeopleBulk(const UiContext &context, QWidget *parent) : BulkPanel(context, parent)
{
    build();
    textField()->setObjectName(QStringLiteral("bulkTagName"));
    textField()->setPlaceholderText(tr("Tag, for example “newsletter”"));
    textField()->setAccessibleName(tr("Tag to add"));
}

void PeopleBulk::addChoices()
{
    const Desk &desk = context().desk;
    if (desk.may(QStringLiteral("contact.edit")) != Cell::No)
        addChoice(tr("Tag…"), QStringLiteral("tag"), QStringLiteral("bulkTag"), [this] { askToTag(); });
    if (desk.may(QStringLiteral("contact.export")) != Cell::No) {
        addChoice(tr("Export CSV…"), QStringLiteral("document-export"), QStringLiteral("bulkCsv"), [this] { exportTo(false); });
        addChoice(tr("Export vCard…"), QStringLiteral("document-export"), QStringLiteral("bulkCards"), [this] { exportTo(true); });
    }
    if (desk.may(QStringLiteral("contact.bulk_delete")) != Cell::No)
        addChoice(tr("Delete…"), QStringLiteral("edit-delete"), QStringLiteral("bulkDelete"), [this] { askToDelete(); });
}

void PeopleBulk::askToDelete() { ask({deletion, false, true}, selected()); }
void PeopleBulk::askToRestore(const QVector<QUuid> &people) { ask({restoring, false, false}, people); }
void PeopleBulk::askToTag() { ask({tagging, true, false}, selected()); }

bool PeopleBulk::mayRestore() const
{
    return context().desk.may(QStringLiteral("contact.restore")) != Cell::No;
}

void PeopleBulk::prepare(const Act &act, const QVector<QUuid> &people, const QString &text, Ready ready)
{
    if (act.id == tagging)
        return prepareTags(people, text, ready);
    QVector<AnyCommand> commands;
    commands.reserve(people.size());
    for (const QUuid &person : people)
        commands.append(act.id == restoring ? AnyCommand::of(restore<Contact>(person)) : AnyCommand::of(erase<Contact>(person)));
    ready(people, commands);
}

/// Tags are a list in the record: what is there stays.
void PeopleBulk::prepareTags(const QVector<QUuid> &people, const QString &tag, const Ready &ready)
{
    Selection selection;
    QVariantList ids;
    for (const QUuid &person : people)
        ids.append(idText(person));
    selection.where.append({"id", Condition::In, ids});
    later(context().desk.ask(List<Contact>{selection}), this, [this, tag, ready](const Result<List<Contact>::Answer> &found) {
        if (!found)
            return failed(found.error());
        QVector<AnyCommand> commands;
        QVector<QUuid> tagged;
        for (const auto &person : *found) {
            Contact after = *person;
            if (!after.tags.contains(tag))
                after.tags.append(tag);
            tagged.append(person->id);
            commands.append(AnyCommand::of(edit(*person, after)));
        }
        ready(tagged, commands);
    });
}

QString PeopleBulk::selectedWords(int count) const { return tr("%n people selected", nullptr, count); }

QString PeopleBulk::verb(const Act &act, int count) const
{
    if (act.id == deletion)
        return tr("Delete %n people", nullptr, count);
    return act.id == restoring ? tr("Restore %n people", nullptr, count) : tr("Tag %n people", nullptr, count);
}

QString PeopleBulk::wouldHappen(const Act &act, int count) const
{
    if (act.id == deletion)
        return tr("%n people and their appointments would be deleted. You can undo it, and restore them later.", nullptr, count);
    return act.id == restoring ? tr("%n people would be restored with their appointments.", nullptr, count) : tr("Add one tag to %n people.", nullptr, count);
}

QString PeopleBulk::happened(const Act &act, int count) const
{
    if (act.id == deletion)
        return tr("%n people deleted.", nullptr, count);
    return act.id == restoring ? tr("%n people restored.", nullptr, count) : tr("%n people tagged.", nullptr, count);
}

void PeopleBulk::exportTo(bool cards)
{
    givingout::list(this, [this, cards](CopyFor copyFor) { askPath(cards, copyFor); });
}

void PeopleBulk::askPath(bool cards, CopyFor copyFor)
{
    auto *dialog = new QFileDialog(this, tr("Export %n people", nullptr, static_cast<int>(selected().size())));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(cards ? tr("vCard (*.vcf)") : tr("CSV (*.csv)"));
    dialog->setDefaultSuffix(cards ? QStringLiteral("vcf") : QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, cards, copyFor](const QString &path) { writeFile(path, cards, copyFor); });
    dialog->open();
}

void PeopleBulk::writeFile(const QString &path, bool cards, CopyFor copyFor)
{
    ExportOptions options;
    options.format = cards ? ExportFormat::ContactsVCard : ExportFormat::ContactsCsv;
    options.people = selected();
    options.copyFor = copyFor;
    const auto work = [path, options, &parts = context().desk.parts()](Door &door, const Actor &actor) {
        return Export(door, parts, actor).write(path, options);
    };
    later(context().desk.onWriter<ExportReport>(work), this, [this](const Result<ExportReport> &report) {
        if (!report)
            return context().notices.failed(report.error());
        const QString written = tr("%n people written to %1.", nullptr, report->count).arg(QDir::toNativeSeparators(report->path));
        const QString told = report->withoutRelations ? tr("%1 Who is related to whom is not in it.", "what was written").arg(written) : written;
        context().notices.say(QString(told + u' ' + givingout::leftOut(report->leftOut, report->leftOutNames)).trimmed());
    });
}

} // namespace praxis::ui
