#include "ui/contacts/EmergencyEdit.h"

#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"

#include <QGridLayout>
#include <QJsonObject>
#include <QLineEdit>

namespace praxis::ui {

namespace {

const QString nameKey = QStringLiteral("name");
const QString relationKey = QStringLiteral("relation");
const QString phoneKey = QStringLiteral("phone");

} // namespace

EmergencyEdit::EmergencyEdit(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::grid);
    grid->setVerticalSpacing(theme::half);
    grid->addWidget(new PlainLabel(tr("Name"), this, PlainLabel::Quiet), 0, 0);
    grid->addWidget(new PlainLabel(tr("Relation"), this, PlainLabel::Quiet), 0, 1);
    grid->addWidget(new PlainLabel(tr("Phone"), this, PlainLabel::Quiet), 0, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    for (int i = 0; i < most; ++i) {
        const auto add = [&](int column, const QString &name) {
            auto *line = new QLineEdit(this);
            line->setMaxLength(200);
            line->setAccessibleName(name);
            connect(line, &QLineEdit::textEdited, this, &EmergencyEdit::edited);
            grid->addWidget(line, i + 1, column);
            return line;
        };
        m_lines.append({add(0, tr("Emergency contact %1: name").arg(i + 1)), add(1, tr("Emergency contact %1: relation").arg(i + 1)),
                        add(2, tr("Emergency contact %1: phone").arg(i + 1))});
    }
}

void EmergencyEdit::setContacts(const QJsonArray &contacts)
{
    for (int i = 0; i < most; ++i) {
        const QJsonObject contact = contacts.at(i).toObject();
        m_lines[i].name->setText(contact[nameKey].toString());
        m_lines[i].relation->setText(contact[relationKey].toString());
        m_lines[i].phone->setText(contact[phoneKey].toString());
    }
}

QJsonArray EmergencyEdit::contacts() const
{
    QJsonArray contacts;
    for (const Line &line : m_lines) {
        const QString name = line.name->text().trimmed();
        const QString phone = line.phone->text().trimmed();
        if (!name.isEmpty() || !phone.isEmpty())
            contacts.append(QJsonObject{{nameKey, name}, {relationKey, line.relation->text().trimmed()}, {phoneKey, phone}});
    }
    return contacts;
}

} // namespace praxis::ui
