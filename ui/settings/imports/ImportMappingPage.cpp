#include "ui/settings/imports/ImportMappingPage.h"

#include "services/interchange/CsvMapping.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"
#include "ui/settings/imports/ImportMappingChoice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableWidget>

namespace praxis::ui {

namespace {

enum Column { FileColumn, Becomes, Samples, Columns };

QString label(const QString &key)
{
    return key == QStringLiteral("full_name") ? ImportMappingPage::tr("Whole name") : wording::fieldLabel(QStringLiteral("Contact"), key);
}

QWidget *labelled(const QString &text, QWidget *field, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *words = new PlainLabel(text, row);
    words->setBuddy(field);
    field->setAccessibleName(text);
    layout->addWidget(words);
    layout->addWidget(field);
    layout->addStretch();
    return row;
}

} // namespace

ImportMappingPage::ImportMappingPage(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_intro(new PlainLabel(this)), m_kept(new ImportMappingChoice(context, this)), m_table(new QTableWidget(0, Columns, this)),
      m_problem(new PlainLabel(QString(), this, PlainLabel::Problem)), m_order(new QComboBox), m_duplicates(new QComboBox), m_name(new QLineEdit)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::grid);
    m_intro->setWordWrap(true);
    column->addWidget(m_intro);
    column->addWidget(m_kept);
    m_table->setObjectName(QStringLiteral("mapping"));
    m_table->setAccessibleName(tr("Columns of the file"));
    m_table->setHorizontalHeaderLabels({tr("Column in the file"), tr("Becomes"), tr("What stands there")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(theme::rowHeight + 4);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(Samples, QHeaderView::Stretch);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    column->addWidget(m_table, 1);
    column->addWidget(m_problem);
    m_order->addItem(tr("Choose…"), QString());
    m_order->addItem(tr("Day first: 3/4/1985 is 3 April"), QStringLiteral("day_first"));
    m_order->addItem(tr("Month first: 3/4/1985 is 4 March"), QStringLiteral("month_first"));
    m_order->setObjectName(QStringLiteral("dateOrder"));
    m_dates = labelled(tr("Dates in this file"), m_order, this);
    column->addWidget(m_dates);
    m_duplicates->addItem(tr("are left as they are"), static_cast<int>(ForDuplicates::Skip));
    m_duplicates->addItem(tr("get what they lack; nothing is overwritten"), static_cast<int>(ForDuplicates::UpdateBlanks));
    m_duplicates->addItem(tr("are added once more"), static_cast<int>(ForDuplicates::AddAnyway));
    m_duplicates->setObjectName(QStringLiteral("duplicates"));
    column->addWidget(labelled(tr("People who are already here"), m_duplicates, this));
    m_name->setPlaceholderText(tr("a name, to be offered next time"));
    m_name->setMinimumWidth(280);
    m_name->setMaxLength(100);
    m_name->setObjectName(QStringLiteral("mappingName"));
    m_keep = labelled(tr("Keep this mapping as"), m_name, this);
    column->addWidget(m_keep);
    connect(m_order, &QComboBox::currentIndexChanged, this, &ImportMappingPage::update);
    connect(m_kept, &ImportMappingChoice::chosen, this, [this](const QString &name, const QJsonObject &mapping) {
        m_options.mappingName = name;
        m_options.mapping = name.isEmpty() ? interchange::guessMapping(m_file.header, interchange::contactTargets()).toJson() : mapping;
        showMapping();
    });
    connect(m_kept, &ImportMappingChoice::renamed, this, [this](const QString &name) {
        m_options.mappingName = name;
        m_options.mapping.insert(QStringLiteral("name"), name);
        m_name->setText(name);
    });
}

void ImportMappingPage::setFile(const ImportFile &file, const ImportOptions &options)
{
    m_file = file;
    m_options = options;
    m_names = interchange::columnNames(file.header);
    m_isTable = file.format == ImportFormat::Csv;
    m_ambiguous = file.datesAmbiguous;
    m_table->setVisible(m_isTable);
    m_keep->setVisible(m_isTable);
    m_dates->setVisible(m_isTable && m_ambiguous);
    if (!m_isTable) {
        m_intro->setText(tr("This is an address book. Names, phones, e-mail, addresses and birthdays are taken; pictures are not."));
        m_kept->hide();
        return update();
    }
    m_kept->load(options.mappingName);
    showMapping();
}

void ImportMappingPage::showMapping()
{
    m_name->setText(m_options.mappingName);
    m_order->setCurrentIndex(std::max(0, m_order->findData(m_options.mapping.value(QStringLiteral("date_order")).toString())));
    m_intro->setText(m_options.mappingName.isEmpty()
                         ? tr("Praxis guessed which column is what. Change what is wrong; columns that are not needed stay “not taken”.")
                         : tr("The mapping “%1” fits this file.").arg(m_options.mappingName));
    const QJsonObject columns = m_options.mapping.value(QStringLiteral("columns")).toObject();
    m_table->setRowCount(static_cast<int>(m_names.size()));
    for (int row = 0; row < m_names.size(); ++row)
        fillRow(row, m_file, columns.value(m_names.at(row)).toString());
    m_table->resizeColumnToContents(FileColumn);
    m_table->setColumnWidth(Becomes, 240);
    update();
}

void ImportMappingPage::fillRow(int row, const ImportFile &file, const QString &key)
{
    const QString header = file.header.at(row).isEmpty() ? tr("Column %1").arg(row + 1) : m_names.at(row);
    m_table->setItem(row, FileColumn, new QTableWidgetItem(header));
    QStringList samples;
    for (const QStringList &cells : file.firstRows) {
        const QString cell = cells.value(row).simplified().left(60);
        if (!cell.isEmpty() && !samples.contains(cell))
            samples.append(cell);
        if (samples.size() == 3)
            break;
    }
    auto *sample = new QTableWidgetItem(samples.join(QStringLiteral("  ·  ")));
    sample->setForeground(theme::quietText());
    m_table->setItem(row, Samples, sample);
    auto *box = new QComboBox;
    box->addItem(tr("not taken"), QString());
    for (const interchange::TargetField &target : interchange::contactTargets())
        box->addItem(label(target.key), target.key);
    box->setCurrentIndex(std::max(0, box->findData(key)));
    box->setAccessibleName(tr("Column “%1” becomes").arg(header));
    box->setMaxVisibleItems(16);
    m_table->setCellWidget(row, Becomes, box);
    connect(box, &QComboBox::currentIndexChanged, this, &ImportMappingPage::update);
}

QString ImportMappingPage::keyOf(int row) const
{
    const auto *box = qobject_cast<QComboBox *>(m_table->cellWidget(row, Becomes));
    return box ? box->currentData().toString() : QString();
}

void ImportMappingPage::update()
{
    QString problem;
    QStringList used;
    bool hasName = false;
    for (int row = 0; m_isTable && row < m_table->rowCount(); ++row) {
        const QString key = keyOf(row);
        if (key.isEmpty())
            continue;
        if (used.contains(key))
            problem = tr("Two columns become “%1”. Choose one of them.").arg(label(key));
        used.append(key);
        hasName = hasName || key == QStringLiteral("family_name") || key == QStringLiteral("given_name") || key == QStringLiteral("full_name")
            || key == QStringLiteral("company");
    }
    if (m_isTable && problem.isEmpty() && !hasName)
        problem = tr("No column is a name yet. Choose which one.");
    if (problem.isEmpty() && m_isTable && m_ambiguous && m_order->currentData().toString().isEmpty())
        problem = tr("Some dates could be read in two ways. Say which comes first, the day or the month.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    Q_EMIT changed();
}

bool ImportMappingPage::isReady() const
{
    return m_problem->text().isEmpty();
}

QString ImportMappingPage::nameToKeep() const
{
    return m_name->text().trimmed();
}

void ImportMappingPage::apply(ImportOptions &options) const
{
    options.mapping = m_options.mapping;
    options.mappingName = m_options.mappingName;
    options.duplicates = static_cast<ForDuplicates>(m_duplicates->currentData().toInt());
    if (!m_isTable)
        return;
    QJsonObject columns;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (!keyOf(row).isEmpty())
            columns.insert(m_names.at(row), keyOf(row));
    }
    options.mapping.insert(QStringLiteral("columns"), columns);
    if (m_ambiguous)
        options.mapping.insert(QStringLiteral("date_order"), m_order->currentData().toString());
}

} // namespace praxis::ui
