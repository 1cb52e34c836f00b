#include "ui/common/SenseFill.h"

#include <QEvent>
#include <QWidget>

namespace praxis::ui {

void SenseFill::of(QWidget *band, theme::Sense sense)
{
    auto *fill = band->findChild<SenseFill *>(QString(), Qt::FindDirectChildrenOnly);
    if (!fill)
        fill = new SenseFill(band, sense);
    fill->m_sense = sense;
    fill->fill();
}

SenseFill::SenseFill(QWidget *band, theme::Sense sense) : QObject(band), m_band(band), m_sense(sense)
{
    band->setAutoFillBackground(true);
    band->installEventFilter(this);
}

bool SenseFill::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_band && (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::StyleChange))
        fill();
    return QObject::eventFilter(watched, event);
}

/// This one colour is the band's own, the others follow the theme by themselves.
void SenseFill::fill()
{
    const QColor wanted = theme::senseFill(m_sense);
    if (m_band->palette().color(QPalette::Window) == wanted)
        return;
    QPalette own;
    own.setColor(QPalette::Window, wanted);
    m_band->setPalette(own);
}

} // namespace praxis::ui
