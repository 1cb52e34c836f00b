#include "ui/common/PersonField.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Wording.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListWidget>

namespace praxis::ui {

PersonField::PersonField(Desk &desk, const QString &placeholder, QWidget *parent) : QLineEdit(parent), m_desk(desk), m_list(new QListWidget(this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setMaxLength(200);
    m_list->setWindowFlags(Qt::ToolTip);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("People who fit"));
    m_list->hide();
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { pick(m_list->row(item)); });
    connect(this, &QLineEdit::textEdited, this, &PersonField::ask);
}

PersonField::~PersonField() = default;

void PersonField::setPerson(const PersonHit &person)
{
    m_picked = person;
    setText(person.id.isNull() ? QString() : wording::listName(person));
    m_list->hide();
}

void PersonField::reset()
{
    m_question.cancel();
    setPerson({});
}

QString PersonField::line(const PersonHit &hit) const
{
    QStringList parts{wording::listName(hit, text())};
    if (hit.birthDate.isValid())
        parts << wording::date(hit.birthDate);
    if (!hit.phone.isEmpty())
        parts << hit.phone;
    if (!hit.recordNumber.isEmpty())
        parts << hit.recordNumber;
    return parts.join(QStringLiteral(" · "));
}

void PersonField::ask(const QString &text)
{
    if (!m_picked.id.isNull()) {
        m_picked = {};
        Q_EMIT picked({});
    }
    if (text.trimmed().isEmpty()) {
        m_question.cancel();
        m_list->hide();
        return;
    }
    PeopleFilter filter;
    filter.text = text.trimmed();
    filter.limit = 8;
    m_question.ask(m_desk.ask(FindPeople{filter}), this, [this](const Result<QVector<PersonHit>> &hits) {
        showHits(hits ? *hits : QVector<PersonHit>{});
    });
}

void PersonField::showHits(const QVector<PersonHit> &hits)
{
    m_hits = hits;
    m_list->clear();
    for (const PersonHit &hit : hits)
        m_list->addItem(line(hit));
    if (hits.isEmpty() || !hasFocus())
        return m_list->hide();
    m_list->setCurrentRow(0);
    m_list->setGeometry(QRect(mapToGlobal(QPoint(0, height())), QSize(qMax(width(), 320), m_list->sizeHintForRow(0) * static_cast<int>(hits.size()) + 8)));
    m_list->show();
    m_list->raise();
}

void PersonField::pick(int row)
{
    if (row < 0 || row >= m_hits.size())
        return;
    setPerson(m_hits[row]);
    Q_EMIT picked(m_picked.id);
}

void PersonField::keyPressEvent(QKeyEvent *event)
{
    if (m_list->isVisible()) {
        const int row = m_list->currentRow();
        switch (event->key()) {
        case Qt::Key_Down: m_list->setCurrentRow(qMin(row + 1, m_list->count() - 1)); return;
        case Qt::Key_Up: m_list->setCurrentRow(qMax(row - 1, 0)); return;
        case Qt::Key_Return:
        case Qt::Key_Enter: pick(row); return;
        case Qt::Key_Escape: m_list->hide(); return;
        default: break;
        }
    }
    QLineEdit::keyPressEvent(event);
}

void PersonField::focusOutEvent(QFocusEvent *event)
{
    m_list->hide();
    if (m_picked.id.isNull())
        clear();
    QLineEdit::focusOutEvent(event);
}

} // namespace praxis::ui
