// What of a letter that is half written outlives a lock.
#include "models/kernel/Id.h"
#include "ui/common/KeptDialogs.h"
#include "ui/common/PaperEdit.h"
#include "ui/letters/LetterDialog.h"
#include "ui/letters/RequestsPlace.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QTextDocument>

#include <algorithm>
#include <utility>

namespace praxis::ui {

QJsonObject LetterDialog::unsaved() const
{
    if (!m_again.isEmpty()) // locked again before it stood here
        return m_again;
    if (!isTouched())
        return {};
    QJsonArray text;
    for (const PaperBlock &block : m_edit->paperText())
        text.append(QJsonObject{{QStringLiteral("style"), static_cast<int>(block.style)}, {QStringLiteral("text"), block.text}});
    const LetterTemplate letter = m_templates.value(m_template->currentIndex());
    return {{QStringLiteral("person"), idText(m_person)},
            {QStringLiteral("appointment"), idText(m_appointment->currentData().toUuid())},
            {QStringLiteral("template"), letter.name},
            {QStringLiteral("language"), letter.language},
            {QStringLiteral("title"), m_title->text()},
            {QStringLiteral("privacy"), m_privacy->currentData().toString()},
            {QStringLiteral("to_others"), m_toOthers->isChecked()},
            {QStringLiteral("text"), text},
            {QStringLiteral("at"), m_edit->textCursor().position()}};
}

QUuid LetterDialog::personOf(const QJsonObject &unsaved)
{
    return QUuid::fromString(unsaved[QStringLiteral("person")].toString());
}

QUuid LetterDialog::appointmentOf(const QJsonObject &unsaved)
{
    return QUuid::fromString(unsaved[QStringLiteral("appointment")].toString());
}

/// The template that it was written from.
void LetterDialog::chooseAgain()
{
    const auto found = std::ranges::find_if(m_templates, [this](const LetterTemplate &letter) {
        return letter.name == m_again.value(u"template").toString() && letter.language == m_again.value(u"language").toString();
    });
    if (found != m_templates.end())
        m_template->setCurrentIndex(static_cast<int>(found - m_templates.begin()));
}

void LetterDialog::writeAgain()
{
    const QJsonObject again = std::exchange(m_again, {});
    if (again.isEmpty())
        return;
    PaperText text;
    for (const QJsonValue &block : again[QStringLiteral("text")].toArray())
        text.append({static_cast<PaperBlock::Style>(std::clamp<int>(block[QStringLiteral("style")].toInt(), PaperBlock::Title, PaperBlock::Rule)), block[QStringLiteral("text")].toString()});
    m_edit->setPaperText(text);
    QTextCursor cursor = m_edit->textCursor();
    cursor.setPosition(std::clamp(again[QStringLiteral("at")].toInt(), 0, m_edit->document()->characterCount() - 1));
    m_edit->setTextCursor(cursor); // who goes on writing does so where they were
    m_title->setText(again[QStringLiteral("title")].toString());
    m_privacy->setCurrentIndex(std::max(0, m_privacy->findData(again[QStringLiteral("privacy")].toString())));
    m_toOthers->setChecked(again[QStringLiteral("to_others")].toBool());
}

QJsonObject RequestsPlace::unsaved() const
{
    const QJsonArray letters = typedInDialogs<LetterDialog>(*this);
    return letters.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("letters"), letters}};
}

void RequestsPlace::typeAgain(const QJsonObject &unsaved)
{
    for (const QJsonValue &letter : unsaved[QStringLiteral("letters")].toArray()) {
        const QJsonObject typed = letter.toObject();
        auto *dialog = new LetterDialog(m_context, LetterDialog::personOf(typed), LetterDialog::appointmentOf(typed), window());
        dialog->typeAgain(typed);
        dialog->open();
    }
}

} // namespace praxis::ui
