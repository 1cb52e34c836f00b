#include "ui/settings/FieldControl.h"

#include "models/kernel/Money.h"
#include "ui/common/LongChoice.h"
#include "ui/common/Wording.h"
#include "ui/settings/ColourPicker.h"
#include "ui/settings/LetterBodyEdit.h"
#include "ui/settings/Regions.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace praxis::ui {

namespace {

QJsonValue textOrNull(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? QJsonValue() : QJsonValue(trimmed);
}

const auto fine = [] { return QString(); };

FieldControl textControl(const FieldSpec &spec)
{
    auto *edit = new QLineEdit;
    edit->setPlaceholderText(spec.suffix);
    edit->setMaxLength(spec.max > 0 ? spec.max : 1000);
    return {edit, [edit] { return textOrNull(edit->text()); },
            [edit](const QJsonValue &v) { edit->setText(v.toString()); edit->setCursorPosition(0); }, fine};
}

FieldControl longTextControl()
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(72);
    return {edit, [edit] { return textOrNull(edit->toPlainText()); }, [edit](const QJsonValue &v) { edit->setPlainText(v.toString()); }, fine};
}

/// One heading a line; what follows its first colon is the hint that stands in the empty field.
FieldControl headingsControl()
{
    auto *edit = new QPlainTextEdit;
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(168);
    const auto read = [edit]() -> QJsonValue {
        QJsonArray sections;
        const QStringList lines = edit->toPlainText().split(u'\n');
        for (const QString &line : lines) {
            const QString heading = line.section(u':', 0, 0).trimmed();
            const QString hint = line.section(u':', 1).trimmed();
            if (heading.isEmpty())
                continue;
            QJsonObject section{{QStringLiteral("heading"), heading}};
            if (!hint.isEmpty())
                section.insert(QStringLiteral("hint"), hint);
            sections.append(section);
        }
        return sections.isEmpty() ? QJsonValue() : QJsonValue(sections);
    };
    const auto show = [edit](const QJsonValue &value) {
        QStringList lines;
        const QJsonArray sections = value.toArray();
        for (const auto &section : sections) {
            const QString hint = section.toObject()[u"hint"].toString();
            lines << section.toObject()[u"heading"].toString() + (hint.isEmpty() ? QString() : QStringLiteral(": ") + hint);
        }
        edit->setPlainText(lines.join(u'\n'));
    };
    return {edit, read, show, fine};
}

FieldControl letterControl()
{
    auto *edit = new LetterBodyEdit;
    edit->setFixedHeight(300);
    return {edit, [edit]() -> QJsonValue { return edit->toPlainText().trimmed().isEmpty() ? QJsonValue() : QJsonValue(edit->toPlainText()); },
            [edit](const QJsonValue &v) { edit->setPlainText(v.toString()); }, [edit] { return edit->problem(); }};
}

FieldControl numberControl(const FieldSpec &spec)
{
    auto *box = new QSpinBox;
    box->setRange(spec.min, spec.max > spec.min ? spec.max : 10'000);
    box->setSuffix(spec.suffix);
    box->setSingleStep(spec.control == Control::Minutes ? 5 : 1);
    box->setMaximumWidth(160);
    return {box, [box] { return QJsonValue(box->value()); }, [box](const QJsonValue &v) { box->setValue(v.toInt(box->minimum())); }, fine};
}

/// "180,50" in France, "180.50" in Australia: the locale's decimal sign becomes the point that Money reads.
Result<Money> typedAmount(const QString &text, const QString &currency)
{
    const QLocale locale;
    QString plain = text.trimmed();
    plain.remove(locale.groupSeparator()).remove(u'\u00a0').remove(u'\u202f').remove(u' ');
    if (locale.decimalPoint() != QStringLiteral("."))
        plain.replace(locale.decimalPoint(), QStringLiteral("."));
    return parseAmount(plain, currency);
}

FieldControl moneyControl(const std::function<QString()> &currency)
{
    auto *edit = new QLineEdit;
    edit->setAlignment(Qt::AlignRight);
    edit->setMaximumWidth(160);
    const auto read = [edit, currency]() -> std::optional<qint64> {
        if (edit->text().trimmed().isEmpty())
            return 0;
        const auto amount = typedAmount(edit->text(), currency());
        return amount && amount->minor >= 0 ? std::optional(amount->minor) : std::nullopt;
    };
    return {edit, [read] { return QJsonValue(read().value_or(0)); },
            [edit, currency](const QJsonValue &v) {
                QString text = plainAmount({v.toInteger(), currency()});
                edit->setText(text.replace(u'.', QLocale().decimalPoint()));
                edit->setPlaceholderText(currency());
            },
            [read] { return read() ? QString() : QStringLiteral("format"); }};
}

FieldControl colourControl()
{
    auto *picker = new ColourPicker;
    return {picker, [picker] { return textOrNull(picker->colour()); }, [picker](const QJsonValue &v) { picker->setColour(v.toString()); }, fine};
}

FieldControl checkControl(const FieldSpec &spec)
{
    auto *box = new QCheckBox(spec.label);
    return {box, [box] { return QJsonValue(box->isChecked()); }, [box](const QJsonValue &v) { box->setChecked(v.toBool()); }, fine};
}

void fill(QComboBox *box, const QVector<FieldChoice> &choices)
{
    const QString value = box->currentData().toString();
    box->clear();
    for (const FieldChoice &choice : choices)
        box->addItem(choice.label, choice.value);
    box->setCurrentIndex(box->findData(value));
}

FieldControl choiceControl(const std::function<QVector<FieldChoice>()> &choices, bool isLong, bool isNumber = false)
{
    auto *box = new QComboBox;
    fill(box, choices());
    if (isLong)
        longchoice::makeSearchable(*box);
    const auto index = [box, isLong] { return isLong ? longchoice::typedLine(*box) : box->currentIndex(); };
    return {box,
            [box, index, isNumber]() -> QJsonValue {
                const QString value = box->itemData(index()).toString();
                return isNumber ? QJsonValue(value.toInt()) : textOrNull(value);
            },
            [box, isNumber](const QJsonValue &v) {
                const QString value = isNumber ? QString::number(v.toInt(-1)) : v.toString();
                int at = box->findData(value);
                if (at < 0 && !value.isEmpty()) { // a value from elsewhere is shown as it is, and not changed by looking at it
                    box->addItem(value, value);
                    at = box->count() - 1;
                }
                box->setCurrentIndex(at);
            },
            [box, index, isLong] {
                return isLong && index() < 0 && !box->currentText().trimmed().isEmpty() ? QStringLiteral("format") : QString();
            },
            [box, choices] { fill(box, choices()); }};
}

FieldControl dateControl()
{
    auto *edit = new QDateEdit;
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(wording::dateFormat());
    edit->setMaximumWidth(180);
    return {edit, [edit] { return QJsonValue(edit->date().toString(Qt::ISODate)); },
            [edit](const QJsonValue &v) {
                const QDate date = QDate::fromString(v.toString(), Qt::ISODate);
                if (date.isValid())
                    edit->setDate(date);
            },
            fine};
}

QVector<FieldChoice> quarterHours(const QString &allDay)
{
    QVector<FieldChoice> choices{{QStringLiteral("-1"), allDay}};
    for (int minute = 0; minute <= 24 * 60; minute += 15) {
        const QString label = minute == 24 * 60 ? QStringLiteral("24:00")
                                                : QLocale().toString(QTime(minute / 60, minute % 60), QLocale::ShortFormat);
        choices.append({QString::number(minute), label});
    }
    return choices;
}

} // namespace

FieldControl makeControl(const FieldSpec &spec, const FieldDef &, const std::function<QString()> &currency)
{
    switch (spec.control) {
    case Control::Text:
        return textControl(spec);
    case Control::LongText:
        return longTextControl();
    case Control::Letter:
        return letterControl();
    case Control::Headings:
        return headingsControl();
    case Control::Number:
    case Control::Minutes:
        return numberControl(spec);
    case Control::Money:
        return moneyControl(currency);
    case Control::Colour:
        return colourControl();
    case Control::Check:
        return checkControl(spec);
    case Control::Choice:
        return choiceControl(spec.choices, false);
    case Control::Date:
        return dateControl();
    case Control::MinuteOfDay:
        return choiceControl([allDay = spec.suffix] { return quarterHours(allDay); }, false, true);
    case Control::Zone:
        return choiceControl(regions::zones, true);
    case Control::Country:
        return choiceControl(regions::countries, true);
    case Control::Currency:
        return choiceControl(regions::currencies, true);
    case Control::Language:
        return choiceControl(regions::languages, false);
    }
    return textControl(spec);
}

} // namespace praxis::ui
