#include "models/records/ProcessingPurpose.h"
#include "services/interchange/CsvWriter.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "ui/common/Notices.h"
#include "ui/common/UiContext.h"
#include "ui/common/Wording.h"
#include "ui/settings/KindText.h"
#include "ui/settings/RecordKind.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>

namespace praxis::ui::kinds {

namespace {

class PurposesKindWords {
    Q_DECLARE_TR_FUNCTIONS(praxis::ui::ProcessingPurposes)
};

const QStringList &columns()
{
    static const QStringList fields{key("name"), key("purpose"), key("legal_basis"), key("people"), key("data_kinds"), key("recipients"), key("transfers"), key("kept_for"), key("measures")};
    return fields;
}

Result<> writeTable(const QString &path, const QVector<RecordPtr> &records)
{
    return writeWholeFile(path, [&records](QIODevice &device) -> Result<> {
        interchange::CsvWriter table(device);
        const RecordType &type = typeOf<ProcessingPurpose>();
        QStringList cells;
        for (const QString &column : columns())
            cells << wording::fieldLabel(type.key(), column);
        PRAXIS_CHECK(table.write(cells));
        for (const RecordPtr &record : records) {
            cells.clear();
            for (const QString &column : columns())
                cells << type.value(*record, column).toString();
            PRAXIS_CHECK(table.write(cells));
        }
        return {};
    });
}

void exportRegister(const UiContext &context, QWidget *page, const QVector<RecordPtr> &records)
{
    auto *dialog = new QFileDialog(page, PurposesKindWords::tr("Save the register"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(PurposesKindWords::tr("Table (*.csv)"));
    dialog->setDefaultSuffix(key("csv"));
    dialog->selectFile(PurposesKindWords::tr("register.csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, page, [&context, page, records](const QString &path) {
        const RecordEvent event{key("export"), typeOf<ProcessingPurpose>().key(), {}, {}, {}, static_cast<int>(records.size())};
        later(context.desk.run(event), page, [&context, path, records](const Result<Outcome> &told) {
            if (!told)
                return context.notices.failed(told.error());
            if (const Result<> written = writeTable(path, records); !written)
                return context.notices.failed(written.error());
            context.notices.say(PurposesKindWords::tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
        });
    });
    dialog->open();
}

} // namespace

RecordKind processingPurposes(const UiContext &context)
{
    RecordKind kind;
    kind.type = &typeOf<ProcessingPurpose>();
    kind.pageId = key("purposes");
    kind.title = PurposesKindWords::tr("Register of purposes");
    kind.intro = PurposesKindWords::tr("For what the practice keeps and uses what it knows of people. Authorities may ask for it.");
    kind.iconName = key("view-list-details");
    kind.keywords = PurposesKindWords::tr("privacy GDPR processing purposes register legal basis");
    kind.addVerb = PurposesKindWords::tr("New purpose");
    kind.deleteVerb = PurposesKindWords::tr("Delete purpose");
    kind.untitled = PurposesKindWords::tr("New purpose");
    kind.emptyTitle = PurposesKindWords::tr("No purpose yet");
    kind.emptyText = PurposesKindWords::tr("Begin with what you do every day: treatment and its record, appointments and reminders, invoices.");
    kind.nameField = key("name");
    kind.orderField = key("sort_order");
    kind.activeField = key("is_active");
    const auto text = [](const char *field, const QString &label, const QString &hint = {}) {
        return FieldSpec{.field = key(field), .label = label, .control = Control::LongText, .span = 2, .hint = hint};
    };
    kind.fields = {
        {.field = key("name"), .label = PurposesKindWords::tr("Name"), .span = 2},
        text("purpose", PurposesKindWords::tr("Purpose"), PurposesKindWords::tr("What is done with the data, and for what.")),
        text("legal_basis", PurposesKindWords::tr("Legal basis"), PurposesKindWords::tr("The law, a contract, or the person's consent.")),
        text("people", PurposesKindWords::tr("Whose data")),
        text("data_kinds", PurposesKindWords::tr("Which data")),
        text("recipients", PurposesKindWords::tr("Who receives them")),
        text("transfers", PurposesKindWords::tr("To other countries"), PurposesKindWords::tr("Which, and what protects the data there.")),
        text("kept_for", PurposesKindWords::tr("How long they are kept")),
        text("measures", PurposesKindWords::tr("How they are protected")),
        {.field = key("is_active"), .label = PurposesKindWords::tr("In use"), .control = Control::Check, .span = 2},
    };
    kind.subtitle = [](const Record &record) { return static_cast<const ProcessingPurpose &>(record).legalBasis.section(u'\n', 0, 0); };
    kind.exportVerb = PurposesKindWords::tr("Export…");
    kind.exportAll = [&context](QWidget *page, const QVector<RecordPtr> &records) { exportRegister(context, page, records); };
    kind.load = loadRecords<ProcessingPurpose>;
    return kind;
}

} // namespace praxis::ui::kinds
