#include "ui/settings/RecordsPage.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"
#include "ui/settings/RecordDelegate.h"
#include "ui/settings/RecordForm.h"
#include "ui/settings/RecordListModel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <utility>

namespace praxis::ui {

RecordsPage::RecordsPage(const SettingsParts &parts, RecordKind kind, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_kind(std::move(kind)), m_model(new RecordListModel(m_kind, this)), m_views(new QStackedWidget(this))
{
    QHBoxLayout *actions = nullptr;
    QVBoxLayout *column = pageHead(this, m_kind.title, m_kind.intro, &actions);
    auto *add = new QPushButton(icons::get(QStringLiteral("list-add")), m_kind.addVerb, this);
    add->setObjectName(QStringLiteral("add"));
    actions->addWidget(add);
    connect(add, &QPushButton::clicked, this, &RecordsPage::addNew);

    if (m_kind.exportAll) {
        auto *out = new QPushButton(icons::get(QStringLiteral("document-export")), m_kind.exportVerb, this);
        out->setObjectName(QStringLiteral("export"));
        actions->addWidget(out);
        connect(out, &QPushButton::clicked, this, [this] {
            QVector<RecordPtr> records;
            for (int i = 0; i < m_model->rowCount(); ++i)
                records.append(m_model->at(i));
            m_kind.exportAll(this, records);
        });
    }

    auto *empty = new EmptyState(m_kind.iconName, m_kind.emptyTitle, m_kind.emptyText);
    connect(empty->addStep(m_kind.addVerb, QStringLiteral("list-add")), &QPushButton::clicked, this, &RecordsPage::addNew);
    auto *work = new QWidget;
    auto *row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(3 * theme::grid);
    row->addWidget(makeList());
    row->addWidget(makeForm(), 100);
    row->addStretch(1);
    m_views->addWidget(new LoadingRows);
    m_views->addWidget(empty);
    m_views->addWidget(work);
    column->addWidget(m_views, 1);

    connect(&m_parts.context.desk, &Desk::changed, this, [this] {
        if (isVisible() && !m_busy)
            load();
    });
}

QWidget *RecordsPage::makeList()
{
    auto *side = new QWidget;
    side->setFixedWidth(264);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new QListView(side);
    m_list->setObjectName(QStringLiteral("records"));
    m_list->setAccessibleName(m_kind.title);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RecordDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_list, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { rowChanged(now.row()); });
    connect(m_model, &RecordListModel::moveAsked, this, &RecordsPage::move);
    if (m_kind.orderField.isEmpty())
        return side;
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDragDropOverwriteMode(false);
    auto *row = new QHBoxLayout;
    m_up = new QPushButton(icons::get(QStringLiteral("go-up")), tr("Up"), side);
    m_down = new QPushButton(icons::get(QStringLiteral("go-down")), tr("Down"), side);
    tip::set(m_up, tr("Move up in the list (Alt+Up)"));
    tip::set(m_down, tr("Move down in the list (Alt+Down)"));
    connect(m_up, &QPushButton::clicked, this, [this] { move(currentRow(), currentRow() - 1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(currentRow(), currentRow() + 1); });
    row->addWidget(m_up);
    row->addWidget(m_down);
    column->addLayout(row);
    return side;
}

QWidget *RecordsPage::makeForm()
{
    auto *side = new QWidget;
    side->setMaximumWidth(680);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields have it
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form = new RecordForm(*m_kind.type, m_kind.fields, m_parts.context.directory);
    auto *holder = new QWidget;
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, theme::grid, 0);
    inner->addWidget(m_form);
    inner->addStretch(1); // all that is left: the fields keep together
    scroll->setWidget(holder);
    column->addWidget(scroll, 1);
    connect(m_form, &RecordForm::edited, this, &RecordsPage::updateButtons);

    auto *row = new QHBoxLayout;
    m_delete = new QPushButton(icons::get(QStringLiteral("edit-delete")), m_kind.deleteVerb, side);
    m_delete->setObjectName(QStringLiteral("delete"));
    m_discard = new QPushButton(tr("Discard changes"), side);
    m_save = new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save"), side);
    m_save->setObjectName(QStringLiteral("save"));
    m_save->setDefault(true);
    connect(m_delete, &QPushButton::clicked, this, &RecordsPage::remove);
    connect(m_discard, &QPushButton::clicked, this, &RecordsPage::discard);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    row->addWidget(m_delete);
    row->addStretch();
    row->addWidget(m_discard);
    row->addWidget(m_save);
    column->addLayout(row);
    return side;
}

void RecordsPage::enter()
{
    load();
}

bool RecordsPage::leave()
{
    return !isDirty() || save();
}

void RecordsPage::load()
{
    m_kind.load(m_parts.context.desk, this, [this](const Result<QVector<RecordPtr>> &records) {
        if (!records)
            return m_parts.context.notices.failed(records.error());
        show(*records);
        takeUp();
    });
}

QJsonObject RecordsPage::unsaved() const
{
    if (!m_again.isEmpty() || !isDirty())
        return m_again;
    return {{QStringLiteral("record"), m_isNew ? QString() : idText(m_record->id)}, {QStringLiteral("changes"), m_form->changes()}};
}

void RecordsPage::typeAgain(const QJsonObject &unsaved)
{
    m_again = unsaved;
}

/// What was typed before a lock. Of a record that has gone meanwhile it becomes a new one, which whoever typed it may discard.
void RecordsPage::takeUp()
{
    if (m_again.isEmpty())
        return;
    const QJsonObject again = std::exchange(m_again, {});
    const QUuid id = QUuid::fromString(again[QStringLiteral("record")].toString());
    if (const int row = id.isNull() ? -1 : m_model->rowOf(id); row >= 0) {
        select(id);
        showRecord(m_model->at(row));
    } else {
        addNew();
    }
    m_form->type(again[QStringLiteral("changes")].toObject());
}

void RecordsPage::show(const QVector<RecordPtr> &records)
{
    const bool wasDirty = isDirty();
    const QUuid wanted = !m_wanted.isNull() ? m_wanted : (m_record && !m_isNew ? m_record->id : QUuid());
    m_selecting = true;
    m_model->setRecords(records);
    m_selecting = false;
    if (m_isNew && wasDirty)
        return;
    m_views->setCurrentIndex(records.isEmpty() && !m_isNew ? Empty : Records);
    if (records.isEmpty()) {
        if (!m_isNew)
            m_record.reset();
        return;
    }
    if (m_isNew)
        return;
    select(m_model->rowOf(wanted) >= 0 ? wanted : m_model->at(0)->id);
    if (!wasDirty) // what is being typed is not overwritten by what somebody else saved
        showRecord(m_model->at(currentRow()));
    m_wanted = {};
}

void RecordsPage::select(const QUuid &id)
{
    m_selecting = true;
    m_list->setCurrentIndex(m_model->index(m_model->rowOf(id)));
    m_selecting = false;
}

int RecordsPage::currentRow() const
{
    return m_list->currentIndex().row();
}

void RecordsPage::rowChanged(int row)
{
    if (m_selecting || row < 0)
        return;
    const QUuid chosen = m_model->at(row)->id;
    if (isDirty()) { // the form stays until what was typed is safe; `saved` then goes on to the chosen one
        const QUuid back = m_isNew ? QUuid() : m_record->id;
        QMetaObject::invokeMethod(this, [this, back] { select(back); }, Qt::QueuedConnection);
        m_wanted = save() ? chosen : QUuid();
        return;
    }
    m_wanted = chosen;
    showRecord(m_model->at(row));
}

void RecordsPage::showRecord(const RecordPtr &record)
{
    m_record = record;
    m_isNew = false;
    if (record)
        m_form->setRecord(record);
    updateButtons();
}

void RecordsPage::addNew()
{
    if (isDirty() && !save())
        return;
    auto fresh = m_kind.type->make();
    m_kind.prepareNew(*fresh);
    m_views->setCurrentIndex(Records);
    m_selecting = true;
    m_list->setCurrentIndex({});
    m_selecting = false;
    m_record = fresh;
    m_isNew = true;
    m_form->setRecord(fresh);
    m_form->focusFirst();
    updateButtons();
}

bool RecordsPage::isDirty() const
{
    return m_record && m_form->isChanged();
}

void RecordsPage::discard()
{
    if (m_isNew) {
        m_isNew = false;
        m_record.reset();
        load();
    } else if (m_record) {
        m_form->setRecord(m_record);
    }
    updateButtons();
}

void RecordsPage::updateButtons()
{
    const bool dirty = isDirty();
    m_save->setEnabled(!m_busy && (dirty || m_isNew));
    m_discard->setEnabled(!m_busy && (dirty || m_isNew));
    m_delete->setEnabled(!m_busy && m_record && !m_isNew && m_record->version > 0);
    if (m_kind.deleteVerbOf && m_record)
        m_delete->setText(m_kind.deleteVerbOf(*m_record));
    if (m_up) {
        const int row = currentRow();
        m_up->setEnabled(!m_isNew && row > 0 && row < m_model->activeCount());
        m_down->setEnabled(!m_isNew && row >= 0 && row + 1 < m_model->activeCount());
    }
}

void RecordsPage::keyPressEvent(QKeyEvent *event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    if (alt && !m_kind.orderField.isEmpty() && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return move(currentRow(), currentRow() + (event->key() == Qt::Key_Up ? -1 : 1));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        save();
        return;
    }
    if (event->key() == Qt::Key_Escape && (isDirty() || m_isNew))
        return discard();
    SettingsPage::keyPressEvent(event);
}

} // namespace praxis::ui
