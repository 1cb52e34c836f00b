#include "ui/settings/KeysPage.h"

#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "services/practice/exchange/WholeFile.h"
#include "models/records/Preference.h"
#include "ui/common/Actions.h"
#include "ui/common/Ask.h"
#include "ui/common/KeyText.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTreeWidget>

namespace praxis::ui {

namespace {
constexpr int idRole = Qt::UserRole;
}

KeysPage::KeysPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_search(new SearchField(tr("Search actions and keys"))), m_tree(new QTreeWidget)
{
    QHBoxLayout *actions = nullptr;
    QVBoxLayout *column = pageHead(this, title(), tr("Everything has a key, and every key can be another. These are yours; other users keep theirs."), &actions);
    auto *save = new QPushButton(tr("Save as text…"), this);
    auto *all = new QPushButton(tr("Reset all"), this);
    all->setObjectName(QStringLiteral("resetAll"));
    actions->addWidget(save);
    actions->addWidget(all);
    m_search->setMaximumWidth(360);
    m_search->setAccessibleName(tr("Search actions and keys"));
    column->addWidget(m_search);
    m_tree->setObjectName(QStringLiteral("actions"));
    m_tree->setAccessibleName(tr("Actions and their keys"));
    m_tree->setHeaderLabels({tr("Action"), tr("Key"), tr("Usual key")});
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->resizeSection(1, 180);
    m_tree->header()->resizeSection(2, 180);
    column->addWidget(m_tree, 1);
    column->addWidget(makeEditor());
    connect(m_search, &SearchField::searched, this, &KeysPage::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &KeysPage::showCurrent);
    connect(m_tree, &QTreeWidget::itemActivated, this, [this] { m_edit->setFocus(); });
    connect(all, &QPushButton::clicked, this, &KeysPage::resetAll);
    connect(save, &QPushButton::clicked, this, &KeysPage::saveText);
}

QWidget *KeysPage::makeEditor()
{
    auto *bar = new QWidget;
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    m_name = new PlainLabel(tr("Choose an action"), bar);
    m_edit = new QKeySequenceEdit(bar);
    m_edit->setObjectName(QStringLiteral("key"));
    m_edit->setAccessibleName(tr("New key"));
    m_edit->setMaximumWidth(220);
    m_assign = new QPushButton(tr("Use this key"), bar);
    m_assign->setObjectName(QStringLiteral("assign"));
    m_reset = new QPushButton(tr("Usual key"), bar);
    m_reset->setObjectName(QStringLiteral("reset"));
    auto *none = new QPushButton(tr("No key"), bar);
    row->addWidget(m_name, 1);
    row->addWidget(m_edit);
    row->addWidget(m_assign);
    row->addWidget(none);
    row->addWidget(m_reset);
    column->addLayout(row);
    m_clash = new PlainLabel(QString(), bar, PlainLabel::Problem);
    m_clash->hide();
    column->addWidget(m_clash);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, &KeysPage::keyTyped);
    connect(m_assign, &QPushButton::clicked, this, &KeysPage::assign);
    connect(m_reset, &QPushButton::clicked, this, &KeysPage::reset);
    connect(none, &QPushButton::clicked, this, [this] {
        if (const QAction *action = current()) {
            m_keys.insert(action->objectName(), {});
            keep();
        }
    });
    return bar;
}

void KeysPage::enter()
{
    fill();
    const List<Preference> question{{.where = {{"name", Condition::Equal, QString::fromLatin1(KeyPreferences::preference)}}}};
    later(m_parts.context.desk.ask(question), this, [this](const Result<QVector<std::shared_ptr<Preference>>> &found) {
        if (found && !found->isEmpty()) {
            m_keys = KeyPreferences::fromJson(found->first()->value);
            fill();
        }
    });
}

void KeysPage::fill()
{
    const QAction *was = current();
    const QString chosen = was ? was->objectName() : QString();
    m_tree->clear();
    QHash<QString, QTreeWidgetItem *> groups;
    const Actions &actions = m_parts.context.actions;
    for (const QAction *action : actions.all()) {
        const QString group = actions.groupOf(action);
        QTreeWidgetItem *&head = groups[group];
        if (!head) {
            head = new QTreeWidgetItem(m_tree, {group});
            head->setFlags(Qt::ItemIsEnabled);
            head->setFont(0, theme::boldFont());
            head->setFirstColumnSpanned(true);
            head->setExpanded(true);
        }
        const auto text = [](const QList<QKeySequence> &keys) { return keytext::of(keys); };
        const QList<QKeySequence> usual = actions.defaultKeys(action->objectName());
        auto *item = new QTreeWidgetItem(head, {action->text().remove(u'&'), text(action->shortcuts()),
                                                action->shortcuts() == usual ? QString() : text(usual)});
        item->setData(0, idRole, action->objectName());
        if (action->shortcuts() != usual)
            item->setFont(1, theme::boldFont());
        item->setForeground(2, theme::quietText());
        if (action->objectName() == chosen)
            m_tree->setCurrentItem(item);
    }
    m_tree->expandAll();
    filter(m_search->text().trimmed());
    showCurrent();
}

void KeysPage::filter(const QString &text)
{
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_tree->topLevelItem(i);
        bool any = false;
        for (int j = 0; j < group->childCount(); ++j) {
            QTreeWidgetItem *item = group->child(j);
            const bool fits = text.isEmpty() || item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

QAction *KeysPage::current() const
{
    const QTreeWidgetItem *item = m_tree->currentItem();
    return item ? m_parts.context.actions.find(item->data(0, idRole).toString()) : nullptr;
}

void KeysPage::showCurrent()
{
    const QAction *action = current();
    m_filling = true;
    m_name->setText(action ? tr("Key for “%1”").arg(action->text().remove(u'&')) : tr("Choose an action"));
    m_edit->setEnabled(action);
    m_edit->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_filling = false;
    m_clash->hide();
    m_assign->setEnabled(false);
    m_reset->setEnabled(action && action->shortcuts() != m_parts.context.actions.defaultKeys(action->objectName()));
}

/// The first combination only: an action answers to one press.
QKeySequence KeysPage::typedKey() const
{
    return m_edit->keySequence().isEmpty() ? QKeySequence() : QKeySequence(m_edit->keySequence()[0]);
}

void KeysPage::keyTyped()
{
    const QAction *action = current();
    if (m_filling || !action)
        return;
    QStringList others;
    for (const QAction *other : m_parts.context.actions.clashes(action->objectName(), typedKey()))
        others.append(other->text().remove(u'&'));
    m_clash->setText(tr("“%1” has this key now. Using it here takes it away there.").arg(others.join(QStringLiteral("”, “"))));
    m_clash->setVisible(!others.isEmpty());
    m_assign->setText(others.isEmpty() ? tr("Use this key") : tr("Take this key"));
    m_assign->setEnabled(!typedKey().isEmpty() && !action->shortcuts().contains(typedKey()));
}

void KeysPage::assign()
{
    const QAction *action = current();
    if (!action || typedKey().isEmpty())
        return;
    for (const QAction *other : m_parts.context.actions.clashes(action->objectName(), typedKey())) {
        QList<QKeySequence> left = other->shortcuts();
        left.removeAll(typedKey());
        m_keys.insert(other->objectName(), left);
    }
    m_keys.insert(action->objectName(), {typedKey()});
    keep();
}

void KeysPage::reset()
{
    if (const QAction *action = current()) {
        m_keys.remove(action->objectName());
        keep();
    }
}

void KeysPage::resetAll()
{
    ask::confirm(this, {.title = tr("Reset all keys?"), .text = tr("Every action gets its usual key back. The keys you chose are forgotten."),
                        .verb = tr("Reset all keys"), .keep = tr("Keep mine")},
                 [this] {
                     m_keys.clear();
                     keep();
                 });
}

void KeysPage::keep()
{
    m_parts.context.actions.setKeys(m_keys);
    fill();
    SetPreference command;
    command.preference = QString::fromLatin1(KeyPreferences::preference);
    command.value = KeyPreferences::toJson(m_keys);
    later(m_parts.context.desk.run(command), this, [this](const Result<Outcome> &result) {
        if (!result)
            m_parts.context.notices.failed(result.error());
    });
}

QString KeysPage::asText() const
{
    QString text;
    QString group;
    const Actions &actions = m_parts.context.actions;
    for (const QAction *action : actions.all()) {
        if (actions.groupOf(action) != group) {
            group = actions.groupOf(action);
            text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + group + u'\n';
        }
        text += QStringLiteral("  %1  %2\n").arg(keytext::of(action->shortcuts()), -20).arg(action->text().remove(u'&'));
    }
    return text;
}

void KeysPage::saveText()
{
    auto *dialog = new QFileDialog(this, tr("Save the keys as text"), {}, tr("Text (*.txt)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (const Result<> written = writeWholeFile(path, asText().toUtf8()); !written)
            m_parts.context.notices.failed(written.error());
    });
    dialog->open();
}

} // namespace praxis::ui
