#include "ui/shell/ClockStrip.h"

#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include <cstdlib>

namespace praxis::ui {

namespace {

constexpr Minutes day = 24 * 60;

QString difference(qint64 ms)
{
    const qint64 minutes = std::abs(ms) / 60'000;
    return minutes < 2 * day ? wording::duration(static_cast<Minutes>(minutes)) : ClockStrip::tr("%n days", nullptr, static_cast<int>(minutes / day));
}

} // namespace

ClockStrip::ClockStrip(QWidget *parent) : QWidget(parent), m_sentence(new PlainLabel(this))
{
    setObjectName(QStringLiteral("clockStrip"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    row->setSpacing(theme::grid);
    auto *mark = new PlainLabel(this);
    mark->setPixmap(icons::get(QStringLiteral("dialog-warning")).pixmap(16, 16));
    row->addWidget(mark);
    m_sentence->setWordWrap(true);
    row->addWidget(m_sentence, 1);
    hide();
}

/// One that has gone on so for a while is taken for right: whoever set it right has set it back or ahead, too.
QString ClockStrip::sentence(qint64 aheadMs)
{
    if (aheadMs > 0)
        return tr("This computer's clock has jumped ahead by %1. If that is wrong, set it right in the settings of the computer. Until it is right, or has stayed as it "
                  "is for a quarter of an hour, messages and all else that goes by the clock wait.").arg(difference(aheadMs));
    return tr("This computer's clock was set back by %1. If that is wrong, set it right in the settings of the computer: what is written now would seem to be of an "
              "earlier time.").arg(difference(aheadMs));
}

void ClockStrip::setAhead(qint64 aheadMs)
{
    const bool isNew = aheadMs != 0 && isHidden();
    m_sentence->setText(aheadMs == 0 ? QString() : sentence(aheadMs));
    setAccessibleName(m_sentence->text());
    setVisible(aheadMs != 0);
    if (isNew) {
        QAccessibleEvent spoken(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&spoken);
    }
}

void ClockStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::senseFill(theme::Sense::Attention));
    painter.fillRect(QRect(0, 0, width(), 1), theme::line());
}

} // namespace praxis::ui
