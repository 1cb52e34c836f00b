#include "ui/settings/RolesTable.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/settings/RoleWords.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace praxis::ui {

RolesTable::RolesTable(const AccessMatrix &matrix, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("What each role may do"));
    resize(760, 620);
    auto *column = new QVBoxLayout(this);
    auto *hint = new PlainLabel(tr("Own: their own clients, appointments or account. Not clinical: everything but clinical notes. "
                                   "These rules are the same on every computer and cannot be changed here."), this, PlainLabel::Quiet);
    hint->setWordWrap(true);
    column->addWidget(hint);
    const QVector<roles::Row> rows = roles::rows(matrix);
    const QVector<Role> staff = roles::ofStaff();
    auto *table = new QTableWidget(static_cast<int>(rows.size()), 1 + static_cast<int>(staff.size()), this);
    table->setAccessibleName(windowTitle());
    QStringList header{tr("What")};
    for (const Role role : staff)
        header.append(roles::name(role));
    table->setHorizontalHeaderLabels(header);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    for (int i = 0; i < rows.size(); ++i) {
        table->setItem(i, 0, new QTableWidgetItem(rows.at(i).group + QStringLiteral(": ") + rows.at(i).words));
        for (int j = 0; j < staff.size(); ++j) {
            const Cell cell = matrix.cell(staff.at(j), rows.at(i).action);
            auto *item = new QTableWidgetItem(roles::cell(cell));
            item->setTextAlignment(Qt::AlignCenter);
            if (cell == Cell::No)
                item->setForeground(theme::quietText());
            table->setItem(i, 1 + j, item);
        }
    }
    table->resizeColumnsToContents();
    column->addWidget(table, 1);
    auto *row = new QHBoxLayout;
    auto *close = new QPushButton(tr("Close"), this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addStretch();
    row->addWidget(close);
    column->addLayout(row);
}

} // namespace praxis::ui
