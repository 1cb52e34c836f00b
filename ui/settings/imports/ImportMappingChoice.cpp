#include "ui/settings/imports/ImportMappingChoice.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>

namespace praxis::ui {

ImportMappingChoice::ImportMappingChoice(const UiContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_names(new QComboBox(this)), m_name(new QLineEdit(this)), m_rename(new QPushButton(this)),
      m_delete(new QPushButton(tr("Delete"), this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::grid);
    auto *words = new PlainLabel(tr("Kept mapping"), this);
    words->setBuddy(m_names);
    row->addWidget(words);
    m_names->setObjectName(QStringLiteral("keptMappings"));
    m_names->setAccessibleName(tr("Kept mapping"));
    m_names->setMinimumWidth(240);
    row->addWidget(m_names);
    m_name->setObjectName(QStringLiteral("newMappingName"));
    m_name->setAccessibleName(tr("New name of the mapping"));
    m_name->setMaxLength(100);
    m_name->setMinimumWidth(240);
    m_name->installEventFilter(this);
    row->addWidget(m_name);
    m_rename->setObjectName(QStringLiteral("renameMapping"));
    m_delete->setObjectName(QStringLiteral("deleteMapping"));
    for (QPushButton *button : {m_rename, m_delete}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    startRenaming(false);
    connect(m_names, &QComboBox::activated, this, [this] {
        updateButtons();
        const ImportMapping *mapping = current();
        Q_EMIT chosen(mapping ? mapping->name : QString(), mapping ? mapping->mapping : QJsonObject());
    });
    connect(m_rename, &QPushButton::clicked, this, [this] {
        if (m_name->isHidden())
            startRenaming(true);
        else
            rename();
    });
    connect(m_delete, &QPushButton::clicked, this, &ImportMappingChoice::erase);
}

void ImportMappingChoice::load(const QString &shown)
{
    later(m_context.desk.ask(List<ImportMapping>{{.where = {{"kind", Condition::Equal, QStringLiteral("contacts")}}, .order = {{"name"}}}}), this,
          [this, shown](const Result<List<ImportMapping>::Answer> &mappings) {
              if (mappings)
                  show(*mappings, shown);
          });
}

void ImportMappingChoice::show(const QVector<std::shared_ptr<ImportMapping>> &mappings, const QString &shown)
{
    m_mappings = mappings;
    m_names->clear();
    m_names->addItem(tr("none: go by the columns' names"));
    for (const auto &mapping : mappings)
        m_names->addItem(mapping->name);
    for (int i = 0; i < m_mappings.size(); ++i) {
        if (m_mappings.at(i)->name == shown)
            m_names->setCurrentIndex(i + 1);
    }
    setVisible(!m_mappings.isEmpty());
    startRenaming(false);
}

const ImportMapping *ImportMappingChoice::current() const
{
    const int index = m_names->currentIndex() - 1;
    return index >= 0 && index < m_mappings.size() ? m_mappings.at(index).get() : nullptr;
}

void ImportMappingChoice::startRenaming(bool on)
{
    m_names->setVisible(!on);
    m_name->setVisible(on);
    m_rename->setText(on ? tr("Save name") : tr("Rename"));
    updateButtons();
    if (on) {
        m_name->setText(current() ? current()->name : QString());
        m_name->selectAll();
        m_name->setFocus();
    }
}

void ImportMappingChoice::rename()
{
    const ImportMapping *mapping = current();
    const QString name = m_name->text().trimmed();
    if (!mapping || name.isEmpty() || name == mapping->name)
        return startRenaming(false);
    ImportMapping after = *mapping;
    after.name = name;
    after.mapping.insert(QStringLiteral("name"), name);
    later(m_context.desk.run(praxis::edit(*mapping, after)), this, [this, name](const Result<Outcome> &outcome) {
        if (!outcome) // for example another one of that name: what was typed stays
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        load(name);
        Q_EMIT renamed(name);
    });
}

void ImportMappingChoice::erase()
{
    const ImportMapping *mapping = current();
    if (!mapping)
        return;
    later(m_context.desk.run(praxis::erase<ImportMapping>(mapping->id)), this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            return m_context.notices.failed(outcome.error());
        m_context.notices.done(*outcome);
        load({});
        Q_EMIT chosen({}, {});
    });
}

void ImportMappingChoice::updateButtons()
{
    m_rename->setEnabled(current() != nullptr);
    m_delete->setEnabled(current() != nullptr);
    m_delete->setVisible(m_name->isHidden());
}

/// Enter keeps the name and Esc the old one; neither goes on with the import.
bool ImportMappingChoice::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            rename();
            return true;
        }
        if (key == Qt::Key_Escape) {
            startRenaming(false);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace praxis::ui
