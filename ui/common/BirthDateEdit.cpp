#include "ui/common/BirthDateEdit.h"

#include "ui/common/Wording.h"

#include <QLocale>
#include <QRegularExpression>

namespace praxis::ui {

namespace {

bool monthFirst()
{
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    return format.indexOf(u'M') < format.indexOf(u'd') && format.indexOf(u'y') > format.indexOf(u'd');
}

} // namespace

BirthDateEdit::BirthDateEdit(QWidget *parent) : QLineEdit(parent)
{
    setMaxLength(40);
    setPlaceholderText(tr("for example %1").arg(wording::date(QDate(1985, 4, 23))));
    connect(this, &QLineEdit::editingFinished, this, [this] {
        const QDate date = this->date();
        if (date.isValid())
            setDate(date);
    });
}

void BirthDateEdit::setDate(const QDate &date)
{
    setText(date.isValid() ? QLocale().toString(date, tr("d MMM yyyy", "a birth date")) : QString());
}

QDate BirthDateEdit::date() const
{
    return parse(text(), m_today);
}

QDate BirthDateEdit::parse(const QString &typed, const QDate &today)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    QDate date = QDate::fromString(text, Qt::ISODate);
    static const QRegularExpression numbers(QStringLiteral("^(\\d{1,2})[ ./-](\\d{1,2})[ ./-](\\d{4}|\\d{2})$"));
    static const QRegularExpression digits(QStringLiteral("^(\\d{2})(\\d{2})(\\d{4})$")); // "21031984"
    const QRegularExpressionMatch parted = numbers.match(text);
    const QRegularExpressionMatch match = parted.hasMatch() ? parted : digits.match(text);
    if (!date.isValid() && match.hasMatch()) {
        int day = match.captured(1).toInt();
        int month = match.captured(2).toInt();
        int year = match.captured(3).toInt();
        if (match.captured(3).size() == 2)
            year += today.isValid() && year > today.year() % 100 ? 1900 : 2000;
        if (monthFirst())
            std::swap(day, month);
        date = QDate(year, month, day);
    }
    for (const char *format : {"d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMMM d, yyyy"}) {
        if (!date.isValid())
            date = QLocale().toDate(text, QString::fromLatin1(format));
        if (!date.isValid())
            date = QLocale::c().toDate(text, QString::fromLatin1(format));
    }
    const bool possible = date.isValid() && date.year() > 1880 && (!today.isValid() || date <= today);
    return possible ? date : QDate();
}

} // namespace praxis::ui
