#include "ui/calendar/ManyChoice.h"

#include "models/kernel/Id.h"
#include "ui/common/Tip.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace praxis::ui {
namespace {

constexpr int fewestCharacters = 7; ///< two of them stand beside each other in the inspector

/// Stays open while something is ticked, so that three things are not three menus.
class StayingMenu : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (QAction *action = actionAt(event->pos()); action && action->isCheckable())
            action->trigger();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Space && activeAction() && activeAction()->isCheckable())
            activeAction()->trigger();
        else
            QMenu::keyPressEvent(event);
    }
};

} // namespace

ManyChoice::ManyChoice(QWidget *parent) : QPushButton(parent), m_menu(new StayingMenu(this))
{
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QPushButton::clicked, this, [this] { open(); });
    connect(m_menu, &QMenu::aboutToHide, this, [this] {
        if (m_chosen != m_before)
            Q_EMIT chosenByHand();
    });
    showText();
}

void ManyChoice::setChoices(const QVector<Choice> &choices)
{
    m_choices = choices;
    showText();
}

void ManyChoice::setChosen(const QStringList &ids)
{
    m_chosen = ids;
    showText();
}

void ManyChoice::open()
{
    m_before = m_chosen;
    fill();
    m_menu->setAccessibleName(accessibleName());
    m_menu->popup(mapToGlobal(QPoint(0, height())));
    if (!m_menu->actions().isEmpty())
        m_menu->setActiveAction(m_menu->actions().first());
}

void ManyChoice::fill()
{
    m_menu->clear();
    if (m_choices.isEmpty())
        m_menu->addAction(tr("There is nothing to choose yet"))->setEnabled(false);
    for (const Choice &choice : std::as_const(m_choices)) {
        QAction *one = m_menu->addAction(QString(choice.name).replace(u'&', QStringLiteral("&&")));
        one->setCheckable(true);
        one->setChecked(m_chosen.contains(idText(choice.id)));
        connect(one, &QAction::toggled, this, [this, id = choice.id](bool on) { toggle(id, on); });
    }
}

void ManyChoice::toggle(const QUuid &id, bool on)
{
    m_chosen.removeAll(idText(id));
    if (on)
        m_chosen.append(idText(id));
    showText();
}

void ManyChoice::showText()
{
    QStringList names;
    for (const Choice &choice : std::as_const(m_choices)) {
        if (m_chosen.contains(idText(choice.id)))
            names.append(choice.name);
    }
    setText(names.isEmpty() ? tr("None") : names.join(QStringLiteral(", ")));
    setAccessibleDescription(text());
    tip::set(this, names.size() > 1 ? names.join(u'\n') : QString());
    update();
}

void ManyChoice::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        open();
    else
        QPushButton::keyPressEvent(event);
}

QSize ManyChoice::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * fewestCharacters * 2, QPushButton::sizeHint().height()};
}

QSize ManyChoice::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * fewestCharacters, QPushButton::sizeHint().height()};
}

/// As a button with a menu, its text at the left and cut where it is too long.
void ManyChoice::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.features |= QStyleOptionButton::HasMenu;
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    const int arrow = style()->pixelMetric(QStyle::PM_MenuButtonIndicator, &option, this);
    const QRect room = rect().adjusted(8, 0, -arrow - 8, 0);
    painter.drawItemText(room, Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(), fontMetrics().elidedText(text(), Qt::ElideRight, room.width()), QPalette::ButtonText);
}

} // namespace praxis::ui
