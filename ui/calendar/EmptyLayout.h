#pragma once

#include <QLayout>
#include <QWidget>

namespace praxis::ui {

/// Takes everything out of a layout that is about to be filled again. The widgets go once their event has ended.
inline void emptyLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->setParent(nullptr); // nothing in it is found any more
            item->widget()->deleteLater();
        }
        if (item->layout())
            emptyLayout(item->layout());
        delete item;
    }
}

} // namespace praxis::ui
