#include "ui/common/BulkDialog.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <atomic>

namespace praxis::ui {

namespace {

/// A hold was wanted, and one is there: what was wanted is so.
bool isHeldAlready(const Error &error)
{
    return error.code == ErrorCode::NotAvailable && error.data.value(QStringLiteral("status")) == QStringLiteral("held");
}

} // namespace

struct BulkDialog::State {
    std::atomic_bool stopped = false;
    std::atomic<double> part = 0;
};

BulkDialog::BulkDialog(const QString &title, const QStringList &names, Step step, QWidget *parent)
    : QDialog(parent), m_state(std::make_shared<State>()), m_step(std::move(step)), m_count(static_cast<int>(names.size())), m_list(new QTreeWidget(this)),
      m_progress(new QProgressBar(this)), m_sum(new PlainLabel({}, this, PlainLabel::Quiet))
{
    setObjectName(QStringLiteral("bulkDialog"));
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 360);
    m_list->setAccessibleName(title);
    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Record"), tr("Result")});
    m_list->setRootIsDecorated(false);
    m_list->header()->resizeSection(0, 260);
    for (const QString &name : names)
        new QTreeWidgetItem(m_list, {name, tr("waits")});
    m_progress->setRange(0, m_count * 100);
    m_progress->setAccessibleName(tr("Progress"));
    auto *buttons = new QDialogButtonBox(this);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::RejectRole);
    m_stop->setObjectName(QStringLiteral("bulkStop"));
    connect(m_stop, &QPushButton::clicked, this, &BulkDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid * 2, theme::grid * 2, theme::grid * 2);
    column->addWidget(m_list, 1);
    column->addWidget(m_progress);
    column->addWidget(m_sum);
    column->addWidget(buttons);
    auto *tick = new QTimer(this);
    tick->setInterval(100);
    connect(tick, &QTimer::timeout, this, [this] {
        if (m_running)
            m_progress->setValue(m_item * 100 + static_cast<int>(m_state->part * 100));
    });
    tick->start();
}

BulkDialog::~BulkDialog()
{
    m_state->stopped = true;
}

void BulkDialog::start()
{
    m_running = true;
    next();
}

void BulkDialog::next()
{
    ++m_item;
    if (m_item >= m_count || m_state->stopped) {
        m_running = false;
        m_progress->setValue(m_count * 100);
        const int done = std::min(m_item, m_count) - m_failures - m_heldAlready;
        QString sum = m_failures == 0 ? tr("%n done.", nullptr, done) : tr("%n done", nullptr, done) + QStringLiteral(", ") + tr("%n not done.", nullptr, m_count - done - m_heldAlready);
        if (m_heldAlready > 0)
            sum += u' ' + tr("%n on hold already.", nullptr, m_heldAlready);
        m_sum->setText(sum);
        m_stop->setText(tr("Close"));
        Q_EMIT finishedAll();
        return;
    }
    m_list->topLevelItem(m_item)->setText(1, tr("under way"));
    m_list->scrollToItem(m_list->topLevelItem(m_item));
    m_state->part = 0;
    m_step(m_item,
           [state = m_state](double part) {
               state->part = part;
               return !state->stopped;
           },
           [dialog = QPointer<BulkDialog>(this), item = m_item](const Result<> &result) {
               if (dialog)
                   dialog->arrived(item, result);
           });
}

void BulkDialog::arrived(int item, const Result<> &result)
{
    QTreeWidgetItem *row = m_list->topLevelItem(item);
    row->setText(1, result ? tr("✓ done") : wording::sentence(result.error()));
    if (!result && isHeldAlready(result.error())) {
        ++m_heldAlready;
    } else if (!result) {
        ++m_failures;
        row->setForeground(1, theme::sense(theme::Sense::Bad));
    }
    next();
}

void BulkDialog::reject()
{
    if (m_running) {
        m_state->stopped = true;
        m_stop->setEnabled(true);
        return;
    }
    QDialog::reject();
}

} // namespace praxis::ui
