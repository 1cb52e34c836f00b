#include "ui/calendar/HoldStrip.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace praxis::ui {

HoldStrip::HoldStrip(QWidget *parent) : QWidget(parent), m_text(new PlainLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 4, 8, 4);
    layout->addWidget(m_text, 1);
    auto *stop = new QPushButton(tr("Let go"), this);
    stop->setAccessibleName(tr("Let go of what is held"));
    stop->setObjectName(QStringLiteral("letGo"));
    layout->addWidget(stop);
    connect(stop, &QPushButton::clicked, this, &HoldStrip::stopped);
    hide();
}

void HoldStrip::hold(const QString &sentence)
{
    m_text->setText(sentence);
    setAccessibleName(sentence);
    show();
}

void HoldStrip::letGo()
{
    hide();
}

void HoldStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme::senseFill(theme::Sense::Attention));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme::line());
}

} // namespace praxis::ui
