#include "ui/contacts/DuplicateNotice.h"

#include "services/practice/door/Desk.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace praxis::ui {

DuplicateNotice::DuplicateNotice(const UiContext &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_wait(new QTimer(this)), m_rows(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("duplicates"));
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme::senseFill(theme::Sense::Attention));
    setPalette(colours);
    m_rows->setContentsMargins(theme::grid + theme::half, theme::grid, theme::grid + theme::half, theme::grid);
    m_rows->setSpacing(theme::half);
    m_wait->setSingleShot(true);
    m_wait->setInterval(150);
    connect(m_wait, &QTimer::timeout, this, &DuplicateNotice::ask);
    hide();
}

void DuplicateNotice::check(const Contact &draft)
{
    m_draft = draft;
    m_wait->start();
}

void DuplicateNotice::reset()
{
    m_wait->stop();
    m_question.cancel();
    hide();
}

void DuplicateNotice::ask()
{
    const bool enough = !m_draft.familyName.isEmpty() || !m_draft.mobilePhone.isEmpty() || !m_draft.email.isEmpty()
        || !m_draft.insuranceNumber.isEmpty() || !m_draft.medicareNumber.isEmpty();
    if (!enough)
        return reset();
    m_question.ask(m_context.desk.ask(SimilarPeople{m_draft, 4}), this, [this](const Result<QVector<PersonHit>> &hits) {
        QVector<PersonHit> others = hits.value_or(QVector<PersonHit>{});
        others.removeIf([this](const PersonHit &hit) { return hit.id == m_draft.id; });
        showHits(others.mid(0, 3));
    });
}

void DuplicateNotice::showHits(const QVector<PersonHit> &hits)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const PersonHit &hit : hits) {
        auto *box = new QWidget(this);
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(0, 0, 0, 0);
        const QString name = wording::fullName(hit);
        const QString sentence = hit.birthDate.isValid()
            ? tr("This looks like %1, born %2.").arg(name, wording::date(hit.birthDate))
            : tr("This looks like %1.").arg(name);
        auto *label = new PlainLabel(sentence, box);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        auto *open = new QPushButton(tr("Open record"), box);
        open->setAccessibleName(tr("Open the record of %1").arg(name));
        const QUuid id = hit.id;
        connect(open, &QPushButton::clicked, this, [this, id] { Q_EMIT openWanted(id); });
        row->addWidget(open);
        m_rows->addWidget(box);
    }
    setVisible(!hits.isEmpty());
}

} // namespace praxis::ui
