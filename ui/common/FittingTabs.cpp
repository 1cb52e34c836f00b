#include "ui/common/FittingTabs.h"

#include "ui/common/Theme.h"

#include <QEvent>
#include <QMenu>
#include <QResizeEvent>
#include <QTabBar>
#include <QToolButton>

namespace praxis::ui {

namespace {

/// Says how wide a tab wants to be, also one that does not show.
class Bar : public QTabBar {
public:
    using QTabBar::QTabBar;
    using QTabBar::tabSizeHint;
};

} // namespace

FittingTabs::FittingTabs(QWidget *parent) : QTabWidget(parent), m_more(new QToolButton(this))
{
    setTabBar(new Bar(this));
    tabBar()->setExpanding(false);
    m_more->setObjectName(QStringLiteral("moreTabs"));
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More parts"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_more);
    m_more->setMenu(menu);
    m_more->hide();
    connect(menu, &QMenu::aboutToShow, this, &FittingTabs::offerHidden);
    connect(this, &QTabWidget::currentChanged, this, &FittingTabs::fit);
}

QSize FittingTabs::minimumSizeHint() const
{
    const QSize hint = QTabWidget::minimumSizeHint();
    return {std::min(hint.width(), 320), hint.height()};
}

void FittingTabs::fit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    auto *bar = static_cast<Bar *>(tabBar());
    int wanted = 0;
    for (int i = 0; i < count(); ++i)
        wanted += bar->tabSizeHint(i).width();
    const bool allFit = wanted <= width();
    int room = allFit ? width() : width() - m_more->sizeHint().width() - theme::grid;
    // It always shows, and first: Qt goes to another tab when one is hidden while the chosen one is.
    const int chosen = currentIndex();
    if (chosen >= 0) {
        room -= bar->tabSizeHint(chosen).width();
        setTabVisible(chosen, true);
    }
    bool full = false;
    for (int i = 0; i < count(); ++i) {
        if (i == chosen)
            continue;
        const int wide = bar->tabSizeHint(i).width();
        full = full || wide > room;
        setTabVisible(i, !full);
        room -= full ? 0 : wide;
    }
    m_more->setVisible(!allFit);
    if (!allFit) {
        const QSize size(m_more->sizeHint().width(), std::min(bar->sizeHint().height(), m_more->sizeHint().height()));
        m_more->setGeometry(width() - size.width() - theme::half, (bar->sizeHint().height() - size.height()) / 2, size.width(), size.height());
        m_more->raise();
    }
    m_fitting = false;
}

void FittingTabs::offerHidden()
{
    m_more->menu()->clear();
    for (int i = 0; i < count(); ++i) {
        if (!isTabVisible(i))
            m_more->menu()->addAction(tabIcon(i), tabText(i), this, [this, i] { setCurrentIndex(i); });
    }
}

void FittingTabs::resizeEvent(QResizeEvent *event)
{
    QTabWidget::resizeEvent(event);
    fit();
}

void FittingTabs::changeEvent(QEvent *event)
{
    QTabWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fit();
}

void FittingTabs::tabInserted(int index)
{
    QTabWidget::tabInserted(index);
    fit();
}

} // namespace praxis::ui
