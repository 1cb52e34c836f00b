#include "ui/settings/PageHead.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace praxis::ui {

QVBoxLayout *pageHead(QWidget *page, const QString &title, const QString &intro, QHBoxLayout **actions)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(3 * theme::grid, 2 * theme::grid, 3 * theme::grid, 2 * theme::grid);
    column->setSpacing(theme::grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(theme::grid);
    row->addWidget(new PlainLabel(title, page, PlainLabel::Title));
    row->addStretch();
    column->addLayout(row);
    auto *sentence = new PlainLabel(intro, page, PlainLabel::Quiet);
    sentence->setWordWrap(true);
    column->addWidget(sentence);
    column->addSpacing(theme::half);
    if (actions)
        *actions = row;
    return column;
}

} // namespace praxis::ui
