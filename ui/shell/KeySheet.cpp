#include "ui/shell/KeySheet.h"

#include "ui/common/Actions.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/shell/KeySheetModel.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

QTableView *makeTable(QAbstractItemModel *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    table->setAccessibleName(KeySheet::tr("Actions and their keys"));
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFocusPolicy(Qt::NoFocus);
    table->horizontalHeader()->hide();
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setSectionResizeMode(KeySheetModel::ActionColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(KeySheetModel::KeysColumn, QHeaderView::ResizeToContents);
    return table;
}

} // namespace

KeySheet::KeySheet(const Actions &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("keySheet"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 600);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    column->setSpacing(theme::grid);
    column->addWidget(new PlainLabel(tr("Keys"), this, PlainLabel::Title));
    auto *field = new SearchField(tr("Find an action or a key"), this);
    column->addWidget(field);
    auto *model = new KeySheetModel(actions, this);
    QTableView *table = makeTable(model, this);
    column->addWidget(table, 1);
    column->addWidget(new PlainLabel(tr("Keys can be changed in the settings."), this, PlainLabel::Quiet));
    const auto step = [model, table](int by) {
        for (int row = table->currentIndex().row() + by; row >= 0 && row < model->rowCount(); row += by) {
            if (!model->index(row, 0).data(KeySheetModel::IsHeadingRole).toBool()) {
                table->setCurrentIndex(model->index(row, 0));
                return;
            }
        }
    };
    connect(field, &SearchField::searched, this, [model, step](const QString &typed) {
        model->setTyped(typed);
        step(1);
    });
    connect(field, &SearchField::movedDown, this, [step] { step(1); });
    connect(field, &SearchField::movedUp, this, [step] { step(-1); });
    connect(field, &SearchField::left, this, &QDialog::reject);
    connect(field, &QLineEdit::returnPressed, this, [this, table, &actions] {
        QAction *action = actions.find(table->currentIndex().data(KeySheetModel::ActionIdRole).toString());
        if (!action)
            return;
        accept();
        action->trigger();
    });
    field->setFocus();
}

} // namespace praxis::ui
