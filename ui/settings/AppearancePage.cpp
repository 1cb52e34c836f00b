#include "ui/settings/AppearancePage.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Form.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace praxis::ui {

AppearancePage::AppearancePage(const SettingsParts &parts, QWidget *parent) : SettingsPage(parent), m_parts(parts), m_form(new Form)
{
    QVBoxLayout *column = pageHead(this, title(), tr("How Praxis looks for you, on every computer where you sign in to this practice."));
    const auto key = [](const char *text) { return QString::fromLatin1(text); };
    addChoice(key("theme"), tr("Light or dark"), {{key("platform"), tr("As the system")}, {key("light"), tr("Light")}, {key("dark"), tr("Dark")}});
    addChoice(key("scale"), tr("Size of everything"), {{key("100"), tr("100 %")}, {key("125"), tr("125 %")}, {key("150"), tr("150 %")},
                                                       {key("175"), tr("175 %")}, {key("200"), tr("200 %")}, {key("300"), tr("300 %")}});
    addChoice(key("language"), tr("Language"), {{QString(), tr("As the system")}, {key("en_AU"), QStringLiteral("English")}, {key("fr"), QStringLiteral("Français")}});
    addChoice(key("colour_by"), tr("Colours in the calendar show"),
              {{key("service"), tr("The service")}, {key("practitioner"), tr("The practitioner")}, {key("status"), tr("The status")}});
    m_form->setMaximumWidth(360);
    m_form->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    column->addWidget(m_form);
    m_restart = new PlainLabel(tr("Size and language show when Praxis starts the next time."), this, PlainLabel::Quiet);
    m_restart->hide();
    column->addWidget(m_restart);
    column->addStretch();
}

QComboBox *AppearancePage::addChoice(const QString &key, const QString &label, const QVector<QPair<QString, QString>> &choices)
{
    auto *box = m_form->add(key, label, new QComboBox);
    for (const auto &[value, text] : choices)
        box->addItem(text, value);
    m_choices.append({key, box});
    connect(box, &QComboBox::currentIndexChanged, this, [this, key] {
        if (m_filling)
            return;
        m_restart->setVisible(m_restart->isVisible() || key == QStringLiteral("scale") || key == QStringLiteral("language"));
        keep();
    });
    return box;
}

void AppearancePage::enter()
{
    const List<Preference> question{{.where = {{"name", Condition::Equal, QStringLiteral("appearance")}}}};
    later(m_parts.context.desk.ask(question), this, [this](const Result<QVector<std::shared_ptr<Preference>>> &found) {
        if (found)
            show(found->isEmpty() ? QJsonObject() : found->first()->value);
    });
}

void AppearancePage::show(const QJsonObject &value)
{
    m_filling = true;
    m_value = value;
    for (const auto &[key, box] : std::as_const(m_choices))
        box->setCurrentIndex(std::max(0, box->findData(value.value(key).toString())));
    m_filling = false;
}

void AppearancePage::keep()
{
    for (const auto &[key, box] : std::as_const(m_choices))
        m_value.insert(key, box->currentData().toString());
    if (m_parts.applyAppearance)
        m_parts.applyAppearance(m_value);
    SetPreference command;
    command.preference = QStringLiteral("appearance");
    command.value = m_value;
    later(m_parts.context.desk.run(command), this, [this](const Result<Outcome> &result) {
        if (!result)
            m_parts.context.notices.failed(result.error());
    });
}

} // namespace praxis::ui
