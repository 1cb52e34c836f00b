#include "ui/common/EmptyState.h"

#include "ui/common/Icons.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace praxis::ui {

namespace {

/// Drawn anew each time: light and dark have drawings of their own.
class Picture : public QWidget {
public:
    Picture(const QString &iconName, QWidget *parent) : QWidget(parent), m_iconName(iconName) { setFixedHeight(size); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        icons::get(m_iconName).paint(&painter, QRect((width() - size) / 2, 0, size, size));
    }

private:
    static constexpr int size = 48;
    QString m_iconName;
};

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent), m_title(new PlainLabel(title, this, PlainLabel::Heading)), m_text(new PlainLabel(text, this, PlainLabel::Quiet)),
      m_steps(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 2, theme::grid * 3, theme::grid * 2, theme::grid * 3);
    column->setSpacing(theme::grid);
    column->addStretch(2);
    column->addWidget(new Picture(iconName, this));
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_text->setMinimumWidth(140); // beside a list it has no more
    m_text->setMaximumWidth(440);
    column->addWidget(m_title);
    m_text->setWordWrap(true);
    auto *row = new QHBoxLayout; // an alignment would drop the height that the wrapped text needs for its width
    row->addStretch(1);
    row->addWidget(m_text, 100);
    row->addStretch(1);
    column->addLayout(row);
    m_steps->setContentsMargins(0, theme::grid, 0, 0);
    m_steps->setSpacing(theme::grid);
    column->addLayout(m_steps);
    column->addStretch(3);
}

void EmptyState::setTexts(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_text->setText(text);
}

QPushButton *EmptyState::addStep(const QString &verb, const QString &iconName)
{
    auto *button = new QPushButton(verb, this);
    if (!iconName.isEmpty())
        button->setIcon(icons::get(iconName));
    m_steps->addWidget(button, 0, Qt::AlignHCenter);
    return button;
}

LoadingRows::LoadingRows(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Loading"));
}

void LoadingRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(Qt::NoPen);
    QColor grey = theme::line();
    for (int i = 0, y = theme::grid; i < 12 && y < height(); ++i, y += theme::rowHeight + theme::half) {
        grey.setAlphaF(1.0F - static_cast<float>(i) / 13.0F);
        painter.setBrush(grey);
        const int wide = width() - 2 * theme::grid;
        painter.drawRoundedRect(theme::grid, y + 8, wide * 3 / 10, 12, 4, 4);
        painter.drawRoundedRect(theme::grid + wide * 4 / 10, y + 8, wide * (5 - i % 3) / 10, 12, 4, 4);
    }
}

} // namespace praxis::ui
