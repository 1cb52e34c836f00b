#include "ui/contacts/PersonTimeline.h"

#include "services/practice/Desk.h"
#include "ui/common/EmptyState.h"
#include "ui/common/Icons.h"
#include "ui/common/Notices.h"
#include "ui/common/Theme.h"
#include "ui/common/TwoLines.h"
#include "ui/contacts/TimelineModel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

constexpr int pauseMs = 200;

} // namespace

PersonTimeline::PersonTimeline(const UiContext &context, QWidget *parent)
    : PersonSection(parent), m_context(context), m_model(new TimelineModel(context, this)), m_stack(new QStackedWidget(this)), m_list(new QListView(this)),
      m_more(new QPushButton(tr("Show older"), this))
{
    setObjectName(QStringLiteral("personTimeline"));
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
    auto *filters = new QHBoxLayout;
    filters->setContentsMargins(theme::grid, theme::grid, theme::grid, theme::grid);
    filters->setSpacing(theme::half);
    addFilters(filters);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new EmptyState(QStringLiteral("clock"), tr("Nothing yet"), tr("Appointments, notes and what else there is of this person stand here in order of time."), this));
    m_stack->addWidget(new LoadingRows(this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(filters);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_more, 0, Qt::AlignHCenter);
    setFocusProxy(m_list);
    m_again.setSingleShot(true);
    m_again.setInterval(pauseMs);
    connect(&m_again, &QTimer::timeout, this, [this] { m_model->show(m_person); });
    connect(&context.desk, &Desk::changed, this, [this] {
        if (isVisible())
            m_again.start();
    });
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
    connect(m_model, &TimelineModel::failed, this, [this](const Error &error) { m_context.notices.failed(error); });
    m_more->hide();
}

void PersonTimeline::addFilters(QHBoxLayout *row)
{
    const QStringList titles = m_model->titles();
    for (int i = 0; i < titles.size(); ++i) {
        auto *filter = new QPushButton(titles[i], this);
        filter->setCheckable(true);
        filter->setChecked(true);
        filter->setObjectName(QStringLiteral("timelineShow%1").arg(i));
        filter->setAccessibleDescription(tr("Shows or leaves out this kind"));
        row->addWidget(filter);
        filter->setIcon(icons::get(QStringLiteral("checkmark")));
        connect(filter, &QPushButton::toggled, this, [this, i, filter](bool shown) {
            filter->setIcon(shown ? icons::get(QStringLiteral("checkmark")) : QIcon()); // not by shade alone
            m_model->setShown(i, shown);
            showLoaded();
        });
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
}

bool PersonTimeline::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            m_model->open(m_list->currentIndex().row());
            return true;
        }
    }
    return PersonSection::eventFilter(watched, event);
}

} // namespace praxis::ui
