#include "ui/contacts/Fold.h"

#include "ui/common/Theme.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace praxis::ui {

Fold::Fold(const QString &title, QWidget *content, QWidget *parent) : QWidget(parent), m_button(new QToolButton(this)), m_content(content)
{
    m_button->setText(title);
    m_button->setAccessibleName(title);
    m_button->setCheckable(true);
    m_button->setAutoRaise(true);
    m_button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_button->setArrowType(Qt::RightArrow);
    m_button->setFont(theme::boldFont());
    m_button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::half);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(theme::grid * 3, 0, 0, theme::grid);
    inner->addWidget(content);
    layout->addLayout(inner);
    content->hide();
    connect(m_button, &QToolButton::toggled, this, [this](bool open) {
        m_content->setVisible(open);
        m_button->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_button->setAccessibleDescription(open ? tr("open") : tr("closed"));
    });
}

void Fold::setOpen(bool open) { m_button->setChecked(open); }
bool Fold::isOpen() const { return m_button->isChecked(); }

} // namespace praxis::ui
