#include "ui/calendar/PriorityWords.h"

#include <QComboBox>

namespace praxis::ui::priority {

void offer(QComboBox *box)
{
    box->addItem(QObject::tr("1 · Most urgent"), 1);
    box->addItem(QObject::tr("2 · Urgent"), 2);
    box->addItem(QObject::tr("3 · Usual"), 3);
    box->addItem(QObject::tr("4 · Can wait"), 4);
    box->addItem(QObject::tr("5 · Whenever"), 5);
    box->setCurrentIndex(2);
}

} // namespace praxis::ui::priority
