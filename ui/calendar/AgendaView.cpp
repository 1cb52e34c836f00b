#include "ui/calendar/AgendaView.h"

#include "ui/calendar/Marks.h"
#include "ui/common/Wording.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>

namespace praxis::ui {
namespace {

/// The status with its sign, the first column with the day as soon as it changes, ended ones struck.
class AgendaDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(CalendarModel::EndedRole).toBool()) {
            option->palette.setColor(QPalette::Text, theme::quietText());
            option->font.setStrikeOut(index.column() != CalendarModel::Status);
        }
        if (index.column() == CalendarModel::When)
            option->font = theme::tabular(option->font);
        if (index.column() == CalendarModel::Status) {
            const auto status = static_cast<AppointmentStatus>(index.data(CalendarModel::StatusRole).toInt());
            option->features |= QStyleOptionViewItem::HasDecoration;
            option->decorationSize = {14, 14};
            const bool chosen = option->state & QStyle::State_Selected;
            option->icon = QIcon(markPixmap(markOf(status), option->palette.color(chosen ? QPalette::HighlightedText : QPalette::Text), 14, 2));
        }
    }
};


/// The headings are the window's words; the model knows only values.
class AgendaHeader : public QHeaderView {
public:
    explicit AgendaHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent) {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        const std::array<QString, CalendarModel::ColumnCount> names{QObject::tr("When"), QObject::tr("Who"), QObject::tr("Service"), QObject::tr("With"), QObject::tr("Status")};
        painter->fillRect(rect, palette().color(QPalette::Window));
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme::line());
        painter->setPen(theme::quietText());
        painter->drawText(rect.adjusted(4, 0, -4, 0), Qt::AlignVCenter, names[static_cast<std::size_t>(section)]);
    }
};

} // namespace

QTableView *makeAgenda(CalendarModel &model, const CalendarLook &look, QWidget *parent)
{
    model.setNames([&look](CalendarModel::Column column, const CalendarEntry &entry) -> QString {
        switch (column) {
        case CalendarModel::When:
            return CalendarLook::shortDate(entry.start.date) + QStringLiteral("   ") + CalendarLook::span(entry.start.minuteOfDay(), (entry.start.minuteOfDay() + entry.length) % 1440);
        case CalendarModel::People:
            return look.people(entry);
        case CalendarModel::Service:
            return look.service(entry);
        case CalendarModel::Practitioner:
            return look.practitioner(entry.practitioner);
        case CalendarModel::Status:
            return (QStringList(wording::status(entry.status)) + look.gaps(entry)).join(QStringLiteral(" · "));
        case CalendarModel::ColumnCount:
            break;
        }
        return {};
    });
    auto *table = new QTableView(parent);
    table->setAccessibleName(QObject::tr("Agenda"));
    table->setHorizontalHeader(new AgendaHeader(table));
    table->setModel(&model);
    table->setItemDelegate(new AgendaDelegate(table));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme::rowHeight);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(CalendarModel::When, 230);
    table->setColumnWidth(CalendarModel::People, 240);
    table->setColumnWidth(CalendarModel::Service, 220);
    table->setColumnWidth(CalendarModel::Practitioner, 180);
    return table;
}

} // namespace praxis::ui
