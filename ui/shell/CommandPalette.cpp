#include "ui/shell/CommandPalette.h"

#include "ui/common/Navigator.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SearchField.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/shell/PaletteModel.h"

#include <QAction>
#include <QApplication>
#include <QEvent>
#include <QGraphicsDropShadowEffect>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int lineHeight = 36;
constexpr int mostLines = 12;

class LineDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, lineHeight}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            painter->fillRect(option.rect, option.palette.color(QPalette::Highlight));
        const QRect inner = option.rect.adjusted(theme::grid * 2, 0, -theme::grid * 2, 0);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QRect(inner.left(), inner.center().y() - 7, 16, 16));
        const QColor text = option.palette.color(chosen ? QPalette::HighlightedText : QPalette::Text);
        const QColor quiet = chosen ? text : theme::quietText();
        const QString side = index.data(PaletteModel::SideRole).toString();
        painter->setPen(quiet);
        const int sideWide = painter->fontMetrics().horizontalAdvance(side);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, side);
        const QString title = index.data().toString();
        QRect room = inner.adjusted(24, 0, -sideWide - theme::grid * 2, 0);
        painter->setPen(text);
        const QString shown = painter->fontMetrics().elidedText(title, Qt::ElideRight, room.width());
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, shown);
        room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(shown) + theme::grid * 2);
        painter->setPen(quiet);
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(index.data(PaletteModel::SecondaryRole).toString(), Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(const UiContext &context, QWidget *over)
    : QFrame(over), m_context(context), m_search(new PaletteSearch(context, this)), m_model(new PaletteModel(context.actions, this)),
      m_field(new SearchField(tr("Find anybody and anything, or do something…"), this)), m_list(new QListView(this)),
      m_nothing(new PlainLabel(tr("Nobody and nothing of that name."), this, PlainLabel::Quiet))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Find anything"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(28);
    shadow->setOffset(0, 6);
    shadow->setColor(QColor(0, 0, 0, 110));
    setGraphicsEffect(shadow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_field->setFrame(false);
    m_field->setMinimumHeight(44);
    m_field->setTextMargins(theme::grid, 0, theme::grid, 0);
    column->addWidget(m_field);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new LineDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_list);
    m_nothing->setContentsMargins(theme::grid * 2, theme::grid, theme::grid * 2, theme::grid * 2);
    column->addWidget(m_nothing);
    connect(m_field, &SearchField::searched, this, &CommandPalette::search);
    connect(m_field, &SearchField::movedDown, this, [this] { move(1); });
    connect(m_field, &SearchField::movedUp, this, [this] { move(-1); });
    connect(m_field, &SearchField::left, this, [this] { close(true); });
    connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    connect(m_search, &PaletteSearch::answered, this, &CommandPalette::showAnswers);
    connect(m_search, &PaletteSearch::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
    m_field->installEventFilter(this);
    over->installEventFilter(this);
    hide();
}

void CommandPalette::open(const QString &typed)
{
    if (!isVisible())
        m_back = QApplication::focusWidget();
    m_runWhenAnswered = false;
    m_field->setText(typed);
    m_field->selectAll();
    search(typed);
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::search(const QString &typed)
{
    m_runWhenAnswered = false;
    m_model->setTyped(typed);
    m_search->search(typed);
    place();
}

/// Where an answer comes late, what was chosen meanwhile stays chosen.
void CommandPalette::showAnswers()
{
    const QModelIndex current = m_list->currentIndex();
    const QVariant chosen = current.row() > 0 ? current.data(PaletteModel::IdRole) : QVariant();
    m_model->setHits(m_search->hits());
    const QModelIndexList found = chosen.isValid() ? m_model->match(m_model->index(0, 0), PaletteModel::IdRole, chosen, 1, Qt::MatchExactly) : QModelIndexList();
    if (!found.isEmpty())
        m_list->setCurrentIndex(found.constFirst());
    place();
    if (m_runWhenAnswered)
        run();
}

void CommandPalette::move(int by)
{
    const int rows = m_model->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index((m_list->currentIndex().row() + by + rows) % rows, 0));
}

void CommandPalette::run()
{
    const int row = m_list->currentIndex().row();
    // Who types faster than the store answers means the person or what is theirs, not the action that happens to stand there
    // meanwhile.
    const bool choseAnAction = row > 0 && m_model->actionAt(row);
    const bool standsThereMeanwhile = !m_search->isDone() && !m_model->hitAt(row) && !m_model->isMeantAt(row);
    if (!choseAnAction && (!m_search->knowsPeople() || standsThereMeanwhile)) {
        m_runWhenAnswered = true;
        m_search->hurry();
        return;
    }
    m_runWhenAnswered = false;
    const QPointer<QAction> action = m_model->actionAt(row);
    if (const PaletteHit *hit = m_model->hitAt(row)) {
        const PaletteHit chosen = *hit;
        close(true);
        go(chosen);
    } else if (action) {
        close(true);
        if (action->isEnabled())
            action->trigger();
        else
            m_context.notices.say(tr("“%1” cannot be done now.").arg(action->text()));
    }
}

void CommandPalette::go(const PaletteHit &hit)
{
    switch (hit.kind) {
    case PaletteHit::Person: return m_context.navigator.openPerson(hit.id);
    case PaletteHit::Appointment: return m_context.navigator.openAppointment(hit.id, hit.day);
    case PaletteHit::Document: return m_context.navigator.openDocument(hit.id);
    case PaletteHit::Recording: return m_context.navigator.openRecording(hit.id);
    }
}

void CommandPalette::close(bool giveBack)
{
    m_search->cancel();
    hide();
    if (giveBack && m_back)
        m_back->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::place()
{
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_nothing->setVisible(rows == 0 && m_search->isDone());
    m_list->setFixedHeight(std::min(rows, mostLines) * lineHeight);
    if (rows > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    const QWidget *over = parentWidget();
    const int wide = std::min(640, over->width() - 2 * theme::grid);
    const int high = m_field->minimumHeight() + 2 + (rows > 0 ? m_list->height() : m_nothing->isHidden() ? 0 : m_nothing->sizeHint().height());
    setGeometry((over->width() - wide) / 2, std::min(80, over->height() / 8), wide, high);
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible() && !underMouse())
        close(false);
    else if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

} // namespace praxis::ui
