#include "ui/settings/ColourPicker.h"

#include "ui/common/Theme.h"
#include "ui/common/Tip.h"

#include <QButtonGroup>
#include <QColorDialog>
#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

namespace praxis::ui {

namespace {

/// A filled square; the chosen one carries a tick, so that colour is not the only cue.
QIcon swatch(const QColor &colour, bool chosen)
{
    constexpr int side = 20;
    QPixmap pixmap(side * 2, side * 2);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(1, 1, side - 2, side - 2), 4, 4);
    if (chosen) {
        const QColor ink = theme::contrast(colour, Qt::white) > theme::contrast(colour, Qt::black) ? Qt::white : Qt::black;
        painter.setPen(QPen(ink, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF{{5.5, 10.5}, {8.8, 13.8}, {14.5, 6.8}});
    }
    return QIcon(pixmap);
}

} // namespace

ColourPicker::ColourPicker(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this)), m_other(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (int i = 0; i < theme::accentCount; ++i) {
        auto *button = new QToolButton(this);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setIconSize(QSize(20, 20));
        button->setFixedSize(26, 28);
        button->setAccessibleName(theme::accentWord(i));
        tip::set(button, theme::accentWord(i));
        m_group->addButton(button, i);
        row->addWidget(button);
    }
    m_other->setText(tr("Other…"));
    m_other->setAutoRaise(true);
    m_other->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_other->setAccessibleName(tr("Another colour"));
    row->addWidget(m_other);
    row->addStretch();
    setFocusProxy(m_group->button(0));
    connect(m_group, &QButtonGroup::idClicked, this, [this](int i) { choose(theme::accentName(i)); });
    connect(m_other, &QToolButton::clicked, this, &ColourPicker::askOther);
    showColour();
}

void ColourPicker::setColour(const QString &colour)
{
    m_colour = colour;
    showColour();
}

void ColourPicker::choose(const QString &colour)
{
    setColour(colour);
    Q_EMIT picked(colour);
}

void ColourPicker::askOther()
{
    auto *dialog = new QColorDialog(QColor(m_colour), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Choose a colour"));
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor &colour) { choose(colour.name()); });
    dialog->open();
}

void ColourPicker::showColour()
{
    bool isAccent = false;
    m_group->setExclusive(false);
    for (int i = 0; i < theme::accentCount; ++i) {
        const QString name = theme::accentName(i);
        const bool chosen = name.compare(m_colour, Qt::CaseInsensitive) == 0;
        isAccent = isAccent || chosen;
        m_group->button(i)->setChecked(chosen);
        m_group->button(i)->setIcon(swatch(QColor(name), chosen));
    }
    m_group->setExclusive(isAccent);
    const QColor own(m_colour);
    m_other->setIcon(!isAccent && own.isValid() ? swatch(own, true) : QIcon());
}

} // namespace praxis::ui
