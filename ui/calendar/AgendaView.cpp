#include "ui/calendar/AgendaView.h"

#include "ui/calendar/Marks.h"
#include "ui/common/Wording.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

#include <algorithm>
#include <array>

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

QString whenOf(const CalendarLook &look, const CalendarEntry &entry)
{
    const WallTime start = look.start(entry);
    const QString elsewhere = look.elsewhere(entry);
    const QString when = CalendarLook::shortDate(start.date) + QStringLiteral("   ") + CalendarLook::span(start.minuteOfDay(), (start.minuteOfDay() + entry.length) % 1440);
    return elsewhere.isEmpty() ? when : QString(when + QStringLiteral(" · ") + elsewhere);
}

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

/// Gives the columns the room that there is: the time as much as its longest line takes, the status what is left over, so that nothing
/// scrolls sideways. A width that was drawn by hand stays.
class AgendaWidths : public QObject {
public:
    explicit AgendaWidths(QTableView *table) : QObject(table), m_table(table)
    {
        m_soon.setSingleShot(true);
        m_soon.setInterval(0); // rows come one by one
        connect(&m_soon, &QTimer::timeout, this, [this] { fit(); });
        const auto soon = [this] { m_soon.start(); };
        connect(table->model(), &QAbstractItemModel::dataChanged, this, soon);
        connect(table->model(), &QAbstractItemModel::rowsInserted, this, soon);
        connect(table->model(), &QAbstractItemModel::rowsRemoved, this, soon);
        connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) { m_byHand = m_byHand || (!m_fitting && column != CalendarModel::Status); });
        table->viewport()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            m_soon.start();
        return false;
    }

private:
    struct Share {
        CalendarModel::Column column;
        int percent;
        int most;
    };

    [[nodiscard]] int longestTime() const
    {
        const QFontMetrics metrics(theme::tabular(m_table->font()));
        int longest = 0;
        for (int row = 0; row < m_table->model()->rowCount(); ++row)
            longest = std::max(longest, metrics.horizontalAdvance(m_table->model()->index(row, CalendarModel::When).data().toString()));
        return longest;
    }

    void fit()
    {
        if (m_byHand)
            return;
        constexpr int beside = 20; // left and right of a text
        constexpr int least = 170;
        constexpr std::array shares{Share{CalendarModel::People, 28, 320}, Share{CalendarModel::Service, 25, 300}, Share{CalendarModel::Practitioner, 21, 240}};
        const int room = m_table->viewport()->width();
        const int time = std::min(std::max(longestTime() + beside, least), room * 45 / 100);
        m_fitting = true;
        m_table->setColumnWidth(CalendarModel::When, time);
        for (const Share &share : shares)
            m_table->setColumnWidth(share.column, std::min((room - time) * share.percent / 100, share.most));
        m_fitting = false;
    }

    QTableView *m_table;
    QTimer m_soon{this};
    bool m_fitting = false;
    bool m_byHand = false;
};

} // namespace

QTableView *makeAgenda(CalendarModel &model, const CalendarLook &look, QWidget *parent)
{
    model.setNames([&look](CalendarModel::Column column, const CalendarEntry &entry) -> QString {
        switch (column) {
        case CalendarModel::When:
            return whenOf(look, entry);
        case CalendarModel::People:
            return look.people(entry);
        case CalendarModel::Service:
            return look.service(entry);
        case CalendarModel::Practitioner:
            return look.staff(entry);
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
    new AgendaWidths(table);
    return table;
}

} // namespace praxis::ui
