#include "ui/common/LongChoice.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>

namespace praxis::ui::longchoice {

namespace {

constexpr int mostLines = 16;

int meantLine(const QComboBox &box)
{
    if (const int line = typedLine(box); line >= 0)
        return line;
    const QString typed = box.currentText().trimmed();
    int meant = -1;
    for (int i = 0; i < box.count(); ++i) {
        if (!box.itemText(i).contains(typed, Qt::CaseInsensitive))
            continue;
        if (meant >= 0)
            return -1;
        meant = i;
    }
    return meant;
}

} // namespace

void makeSearchable(QComboBox &box)
{
    box.setEditable(true);
    box.setInsertPolicy(QComboBox::NoInsert);
    box.completer()->setCompletionMode(QCompleter::PopupCompletion);
    box.completer()->setFilterMode(Qt::MatchContains);
    box.setMaxVisibleItems(mostLines);
}

int typedLine(const QComboBox &box)
{
    return box.findText(box.currentText().trimmed(), Qt::MatchFixedString);
}

void settleWhenLeft(QComboBox &box)
{
    QObject::connect(box.lineEdit(), &QLineEdit::editingFinished, &box, [&box] {
        const int meant = box.currentText().trimmed().isEmpty() ? 0 : meantLine(box); // the first says nothing in particular
        box.setCurrentIndex(meant >= 0 ? meant : box.currentIndex());
        box.setEditText(box.itemText(box.currentIndex()));
    });
}

} // namespace praxis::ui::longchoice
