#include "ui/shell/PlacesPanel.h"

#include "ui/common/Icons.h"
#include "ui/common/Place.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QToolButton>

namespace praxis::ui {

namespace {

enum PlaceRole { IdRole = Qt::UserRole + 1, CountRole, IconNameRole };
constexpr int placeHeight = 34;

/// Icon, title, and a count at the right where something waits.
class PlaceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {120, placeHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const QRect box = option.rect.adjusted(theme::grid, 1, -theme::grid, -1);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            QColor fill = option.palette.color(QPalette::Highlight);
            fill.setAlphaF(current ? 0.22F : 0.08F);
            painter->setPen(Qt::NoPen);
            painter->setBrush(fill);
            painter->drawRoundedRect(box, 6, 6);
        }
        if (current) {
            painter->setBrush(option.palette.color(QPalette::Highlight));
            painter->drawRoundedRect(QRect(box.left(), box.top() + 8, 3, box.height() - 16), 1.5, 1.5);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && option.widget && option.widget->hasFocus()) {
            painter->setPen(QPen(option.palette.color(QPalette::Highlight), 1.5));
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(box, 6, 6);
        }
        const QRect inner = box.adjusted(theme::grid + 4, 0, -theme::grid, 0);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(inner.left(), inner.center().y() - 7, 16, 16));
        painter->setPen(option.palette.color(QPalette::WindowText));
        painter->setFont(current ? theme::boldFont() : option.font);
        const int count = index.data(CountRole).toInt();
        const QString number = count > 0 ? QLocale().toString(count) : QString();
        const int wide = number.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(number) + theme::grid;
        const QRect room = inner.adjusted(16 + theme::grid, 0, -wide, 0);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width()));
        if (wide > 0) {
            painter->setFont(theme::tabular(theme::boldFont()));
            painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, number);
        }
        painter->restore();
    }
};

QModelIndex indexOf(const QStandardItemModel *model, const QString &placeId)
{
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data(IdRole).toString() == placeId)
            return model->index(row, 0);
    }
    return {};
}

} // namespace

PlacesPanel::PlacesPanel(QWidget *parent)
    : QWidget(parent), m_practice(new QToolButton(this)), m_lock(new QToolButton(this)), m_user(new PlainLabel(this)),
      m_model(new QStandardItemModel(this)), m_lower(new QStandardItemModel(this)), m_list(makeList(m_model)), m_lowerList(makeList(m_lower))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::grid, 0, theme::grid);
    column->setSpacing(theme::half);
    m_practice->setPopupMode(QToolButton::InstantPopup);
    m_practice->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_practice->setAutoRaise(true);
    m_practice->setFocusPolicy(Qt::TabFocus);
    m_practice->setObjectName(QStringLiteral("practiceMenu"));
    m_practice->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_practice->setMinimumHeight(36);
    m_practice->setFont(theme::boldFont());
    auto *head = new QHBoxLayout;
    head->setContentsMargins(theme::grid, 0, theme::grid, theme::half);
    head->addWidget(m_practice);
    column->addLayout(head);
    m_list->setAccessibleName(tr("Places"));
    m_list->setObjectName(QStringLiteral("places"));
    m_lowerList->setAccessibleName(tr("Settings"));
    column->addWidget(m_list, 1);
    column->addWidget(m_lowerList);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(theme::grid * 2 + 4, theme::half, theme::grid, 0);
    m_user->setElided(true);
    m_user->setObjectName(QStringLiteral("signedIn"));
    foot->addWidget(m_user, 1);
    m_lock->setAutoRaise(true);
    m_lock->setFocusPolicy(Qt::TabFocus);
    foot->addWidget(m_lock);
    column->addLayout(foot);
    setFixedWidth(204);
}

QListView *PlacesPanel::makeList(QStandardItemModel *model)
{
    auto *list = new QListView(this);
    list->setModel(model);
    list->setItemDelegate(new PlaceDelegate(list));
    list->setFrameShape(QFrame::NoFrame);
    list->setMouseTracking(true);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->viewport()->setAutoFillBackground(false);
    const auto choose = [this](const QModelIndex &index) {
        if (index.isValid())
            Q_EMIT chosen(index.data(IdRole).toString());
    };
    connect(list, &QListView::clicked, this, choose);
    connect(list, &QListView::activated, this, choose);
    return list;
}

void PlacesPanel::add(Place *place, const QString &key)
{
    auto *item = new QStandardItem(icons::get(place->iconName()), place->title());
    item->setData(place->placeId(), IdRole);
    item->setData(place->iconName(), IconNameRole);
    item->setToolTip(key.isEmpty() ? QString() : tip::plain(tr("%1 (%2)", "place (key)").arg(place->title(), key)));
    const bool below = place->placeId() == QLatin1StringView("settings") || place->placeId() == QLatin1StringView("guide");
    (below ? m_lower : m_model)->appendRow(item);
    m_places.append(place);
    connect(place, &Place::countChanged, this, [item](int count) {
        item->setData(count, CountRole);
        item->setData(count > 0 ? PlacesPanel::tr("%1, %n waiting", nullptr, count).arg(item->text()) : item->text(), Qt::AccessibleTextRole);
    });
    connect(place, &Place::titleChanged, this, [item, place] { item->setText(place->title()); });
    fitHeights();
}

void PlacesPanel::fitHeights()
{
    m_lowerList->setFixedHeight(placeHeight * m_lower->rowCount() + 2);
    m_lowerList->setVisible(m_lower->rowCount() > 0);
}

void PlacesPanel::setCurrent(const QString &placeId)
{
    for (QListView *list : {m_list, m_lowerList}) {
        const auto *model = static_cast<const QStandardItemModel *>(list->model());
        const QModelIndex index = indexOf(model, placeId);
        if (index.isValid())
            list->setCurrentIndex(index);
        else
            list->clearSelection();
    }
}

void PlacesPanel::takeFocus()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void PlacesPanel::setPracticeName(const QString &name)
{
    m_practice->setText(m_practice->fontMetrics().elidedText(name, Qt::ElideRight, 150));
    m_practice->setAccessibleName(tr("Menu of %1").arg(name));
    tip::set(m_practice, name);
}

void PlacesPanel::setUserName(const QString &name)
{
    m_user->setText(name);
}

void PlacesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange) {
        for (QStandardItemModel *model : {m_model, m_lower}) {
            for (int row = 0; model && row < model->rowCount(); ++row)
                model->item(row)->setIcon(icons::get(model->item(row)->data(IconNameRole).toString()));
        }
    }
}

void PlacesPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::sidePanel());
    painter.fillRect(QRect(width() - 1, 0, 1, height()), theme::line());
}

} // namespace praxis::ui
