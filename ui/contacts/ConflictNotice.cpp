#include "ui/contacts/ConflictNotice.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Wording.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QJsonArray>
#include <QPushButton>
#include <QRadioButton>

namespace praxis::ui {

ConflictNotice::ConflictNotice(QWidget *parent) : QFrame(parent), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("conflict"));
    setAutoFillBackground(true);
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme::senseFill(theme::Sense::Attention));
    setPalette(colours);
    m_grid->setContentsMargins(theme::grid + theme::half, theme::grid, theme::grid + theme::half, theme::grid);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
    hide();
}

bool ConflictNotice::compare(const Contact &base, const Contact &mine, const Contact &theirs)
{
    const auto old = findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
    for (QWidget *widget : old)
        delete widget;
    qDeleteAll(findChildren<QButtonGroup *>(Qt::FindDirectChildrenOnly));
    m_lines.clear();
    m_mine = mine;
    m_merged = theirs;
    auto *title = new PlainLabel(tr("Somebody else saved this person while you were editing. Nothing of yours is lost: choose which to keep."), this);
    title->setWordWrap(true);
    m_grid->addWidget(title, 0, 0, 1, 3);
    for (const FieldDef &f : contactFields) {
        if (f.has(Guarded))
            continue;
        const QVariant before = f.get(&base);
        const bool iChanged = f.get(&mine) != before;
        const bool theyChanged = f.get(&theirs) != before;
        if (iChanged && theyChanged && f.get(&mine) != f.get(&theirs))
            addLine(f, mine, theirs);
        else if (iChanged)
            f.set(&m_merged, f.get(&mine));
    }
    auto *save = new QPushButton(tr("Save these"), this);
    save->setObjectName(QStringLiteral("conflictSave"));
    connect(save, &QPushButton::clicked, this, &ConflictNotice::chosen);
    m_grid->addWidget(save, m_grid->rowCount(), 2, Qt::AlignRight);
    setVisible(!m_lines.isEmpty());
    return !m_lines.isEmpty();
}

void ConflictNotice::addLine(const FieldDef &f, const Contact &mine, const Contact &theirs)
{
    const int row = m_grid->rowCount();
    const QString label = wording::fieldLabel(typeOf<Contact>().key(), f.key());
    m_grid->addWidget(new PlainLabel(label, this), row, 0);
    const auto add = [&](const QString &whose, const QString &value, int column) {
        auto *button = new QRadioButton(whose.arg(value).replace(u'&', QStringLiteral("&&")), this);
        button->setAccessibleName(tr("%1. %2", "field. whose value").arg(label, whose.arg(value)));
        m_grid->addWidget(button, row, column);
        return button;
    };
    auto *yours = add(tr("Yours: %1"), text(f, mine), 1);
    auto *others = add(tr("Theirs: %1"), text(f, theirs), 2);
    auto *group = new QButtonGroup(this);
    group->addButton(yours);
    group->addButton(others);
    yours->setChecked(true);
    m_lines.append({&f, yours});
}

QString ConflictNotice::text(const FieldDef &f, const Contact &contact)
{
    const QJsonValue value = valueToJson(f, f.get(&contact));
    if (value.isArray()) {
        QStringList parts;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &part : array)
            parts << (part.isObject() ? part[QStringLiteral("name")].toString() : part.toString());
        return parts.join(QStringLiteral(", "));
    }
    const QString shown = value.isBool() ? (value.toBool() ? tr("yes") : tr("no")) : value.toString();
    return shown.isEmpty() ? tr("blank") : shown;
}

Contact ConflictNotice::merged() const
{
    Contact merged = m_merged;
    for (const Line &line : m_lines) {
        if (line.mine->isChecked())
            line.field->set(&merged, line.field->get(&m_mine));
    }
    return merged;
}

} // namespace praxis::ui
