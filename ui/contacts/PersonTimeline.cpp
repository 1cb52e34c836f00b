#include "ui/contacts/PersonTimeline.h"

#include "services/practice/door/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/TwoLines.h"
#include "ui/contacts/TimelineModel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int pauseMs = 200;

} // namespace

PersonTimeline::PersonTimeline(const UiContext &context, QWidget *parent)
    : PersonSection(parent), m_context(context), m_model(new TimelineModel(context, this)), m_stack(new QStackedWidget(this)), m_list(new QListView(this)),
      m_more(new QPushButton(tr("Show older"), this)), m_trouble(new QWidget(this)), m_troubleText(new PlainLabel({}, m_trouble, PlainLabel::Problem))
{
    setObjectName(QStringLiteral("personTimeline"));
    setUpList();
    layOut();
    connectModel();
    m_again.setSingleShot(true);
    m_again.setInterval(pauseMs);
    connect(&m_again, &QTimer::timeout, this, [this] { m_model->show(m_person); });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            m_again.start();
    });
    m_more->hide();
    m_trouble->hide();
}

void PersonTimeline::setUpList()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLines(m_list));
    m_list->setObjectName(QStringLiteral("timeline"));
    m_list->setAccessibleName(tr("Timeline"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->installEventFilter(this);
    m_more->setObjectName(QStringLiteral("timelineMore"));
    setFocusProxy(m_list);
}

void PersonTimeline::layOut()
{
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(theme::grid, theme::grid, theme::grid, theme::grid);
    filters->setSpacing(theme::half);
    addFilters(filters);
    auto *trouble = new QHBoxLayout(m_trouble);
    trouble->setContentsMargins(theme::grid, 0, theme::grid, theme::grid);
    m_troubleText->setObjectName(QStringLiteral("timelineTrouble"));
    m_troubleText->setWordWrap(true);
    trouble->addWidget(m_troubleText, 1);
    auto *again = new QPushButton(tr("Try again"), m_trouble);
    again->setObjectName(QStringLiteral("timelineAgain"));
    trouble->addWidget(again, 0, Qt::AlignTop);
    connect(again, &QPushButton::clicked, this, [this] { m_model->show(m_person); });
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(QStringLiteral("clock"), tr("Nothing yet"), tr("Appointments, notes and what else there is of this person stand here in order of time."), this));
    m_stack->addWidget(new LoadingRows(this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filters);
    layout->addWidget(m_trouble);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_more, 0, Qt::AlignHCenter);
}

void PersonTimeline::connectModel()
{
    // What is chosen stays chosen when the list is read again.
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (m_list->currentIndex().isValid())
            m_chosen = m_model->idAt(m_list->currentIndex().row());
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (const int row = m_model->indexOf(m_chosen); row >= 0)
            m_list->setCurrentIndex(m_model->index(row, 0));
    });
    connect(m_list, &QListView::doubleClicked, this, [this](const QModelIndex &index) { m_model->open(index.row()); });
    connect(m_more, &QPushButton::clicked, m_model, &TimelineModel::more);
    connect(m_model, &TimelineModel::loaded, this, &PersonTimeline::showLoaded);
    connect(m_model, &TimelineModel::sectionWanted, this, &PersonTimeline::sectionWanted);
}

void PersonTimeline::addFilters(QHBoxLayout *row)
{
    const QStringList titles = m_model->titles();
    for (int i = 0; i < titles.size(); ++i) {
        auto *filter = new QPushButton(titles[i], this);
        filter->setCheckable(true);
        filter->setChecked(true);
        filter->setObjectName(QStringLiteral("timelineShow%1").arg(i));
        tip::set(filter, tr("Shows or leaves out this kind (%1 in the list)", "a key of the keyboard").arg(i + 1));
        filter->setAccessibleDescription(filter->toolTip());
        row->addWidget(filter);
        filter->setIcon(icons::get(QStringLiteral("checkmark")));
        connect(filter, &QPushButton::toggled, this, [this, i, filter](bool shown) {
            filter->setIcon(shown ? icons::get(QStringLiteral("checkmark")) : QIcon()); // not by shade alone
            m_model->setShown(i, shown);
            showLoaded();
        });
        m_filters.append(filter);
    }
    row->addStretch(1);
}

void PersonTimeline::show(const QUuid &person)
{
    if (person != m_person)
        m_stack->setCurrentIndex(2);
    m_person = person;
    m_model->show(person);
}

void PersonTimeline::showLoaded()
{
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? 0 : 1);
    m_more->setVisible(!m_model->isComplete());
    showUnread();
}

void PersonTimeline::showUnread()
{
    const QStringList unread = m_model->unread();
    m_troubleText->setText(tr("Could not be read: %1.", "kinds of things: notes, recordings").arg(QLocale().createSeparatedList(unread)));
    m_trouble->setVisible(!unread.isEmpty());
}

bool PersonTimeline::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            m_model->open(m_list->currentIndex().row());
            return true;
        }
        if (const int kind = key->key() - Qt::Key_1; key->modifiers() == Qt::NoModifier && kind >= 0 && kind < m_filters.size()) {
            m_filters[kind]->toggle();
            return true;
        }
    }
    return PersonSection::eventFilter(watched, event);
}

} // namespace praxis::ui
