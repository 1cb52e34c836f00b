#include "ui/settings/LetterheadPage.h"

#include "services/interchange/PictureHeader.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/RecordCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/UiContext.h"
#include "ui/settings/PageHead.h"

#include <QBuffer>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLineEdit>
#include <QPushButton>

#include <utility>

namespace praxis::ui {

namespace {

constexpr qint64 largestLogo = 200'000; // bytes
constexpr QSize shown(260, 110);

/// Null for what is no PNG or JPEG, or would unfold into what fills the memory.
QImage logoImage(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QByteArray format = reader.format();
    const auto size = interchange::pictureSize(buffer);
    return (format == "png" || format == "jpeg") && size && !interchange::isTooLarge(*size) ? reader.read() : QImage();
}

} // namespace

LetterheadPage::LetterheadPage(const SettingsParts &parts, QWidget *parent)
    : SettingsPage(parent), m_parts(parts), m_picture(new PlainLabel(this)), m_problem(new PlainLabel({}, this, PlainLabel::Problem)), m_footer(new QLineEdit(this)),
      m_remove(new QPushButton(tr("No logo"), this)), m_save(new QPushButton(icons::get(QStringLiteral("document-save")), tr("Save"), this))
{
    QVBoxLayout *column = pageHead(this, title(), tr("Letters, forms and notes on paper have the practice's name, address and phone above them. They come from the page “Practice”."));
    m_picture->setMinimumSize(shown);
    m_picture->setObjectName(QStringLiteral("logo"));
    m_problem->setObjectName(QStringLiteral("logoProblem"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *choose = new QPushButton(icons::get(QStringLiteral("document-open")), tr("Choose a logo…"), this);
    choose->setObjectName(QStringLiteral("chooseLogo"));
    m_remove->setObjectName(QStringLiteral("removeLogo"));
    m_save->setObjectName(QStringLiteral("save"));
    m_remove->setEnabled(false); // until it is known what there is
    m_save->setEnabled(false);
    m_footer->setObjectName(QStringLiteral("footer"));
    m_footer->setMaxLength(200);
    m_footer->setMaximumWidth(560);
    auto *steps = new QHBoxLayout;
    steps->addWidget(choose);
    steps->addWidget(m_remove);
    steps->addStretch(1);
    auto *label = new PlainLabel(tr("Line at the foot of each page"), this);
    label->setBuddy(m_footer);
    m_footer->setAccessibleName(label->text());
    column->addWidget(new PlainLabel(tr("Logo"), this, PlainLabel::Heading));
    column->addWidget(m_picture, 0, Qt::AlignLeft);
    column->addLayout(steps);
    column->addWidget(m_problem);
    column->addSpacing(theme::grid * 2);
    column->addWidget(label);
    column->addWidget(m_footer);
    column->addSpacing(theme::grid * 2);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(choose, &QPushButton::clicked, this, &LetterheadPage::chooseLogo);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_logo.clear();
        showHead();
    });
    connect(m_footer, &QLineEdit::textEdited, this, [this] { m_save->setEnabled(isDirty()); });
    connect(m_save, &QPushButton::clicked, this, &LetterheadPage::save);
}

void LetterheadPage::enter()
{
    if (!isDirty()) // somebody was at another place meanwhile, and comes back to what they were typing
        load();
}

QJsonObject LetterheadPage::unsaved() const
{
    if (!m_again.isEmpty() || !isDirty())
        return m_again;
    return {{QStringLiteral("logo"), m_logo}, {QStringLiteral("footer"), m_footer->text()}};
}

void LetterheadPage::typeAgain(const QJsonObject &unsaved)
{
    m_again = unsaved;
}

bool LetterheadPage::leave()
{
    if (isDirty())
        save();
    return true;
}

void LetterheadPage::load()
{
    later(m_parts.context.desk.ask(List<Letterhead>{{.limit = 1}}), this, [this](const Result<QVector<std::shared_ptr<Letterhead>>> &heads) {
        if (!heads)
            return m_parts.context.notices.failed(heads.error());
        m_head = heads->isEmpty() ? Letterhead() : *heads->first();
        m_logo = m_head.logo;
        m_footer->setText(m_head.footer);
        if (const QJsonObject again = std::exchange(m_again, {}); !again.isEmpty()) {
            m_logo = again[QStringLiteral("logo")].toString();
            m_footer->setText(again[QStringLiteral("footer")].toString());
        }
        showHead();
    });
}

bool LetterheadPage::isDirty() const
{
    return m_logo != m_head.logo || m_footer->text().trimmed() != m_head.footer;
}

void LetterheadPage::showHead()
{
    const QImage logo = logoImage(QByteArray::fromBase64(m_logo.toLatin1()));
    if (logo.isNull())
        m_picture->setText(tr("None: the name alone stands above the letters."));
    else
        m_picture->setPixmap(QPixmap::fromImage(logo.scaled(shown, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    m_remove->setEnabled(!m_logo.isEmpty());
    m_save->setEnabled(isDirty());
}

void LetterheadPage::chooseLogo()
{
    auto *dialog = new QFileDialog(this, tr("Choose a logo"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (*.png *.jpg *.jpeg)"));
    connect(dialog, &QFileDialog::fileSelected, this, &LetterheadPage::setLogo);
    dialog->open();
}

void LetterheadPage::setLogo(const QString &path)
{
    QFile file(path);
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.read(largestLogo + 1);
    const bool fits = bytes.size() <= largestLogo && !logoImage(bytes).isNull();
    m_problem->setText(bytes.isEmpty() ? tr("This file cannot be read.") : bytes.size() > largestLogo ? tr("This picture is larger than 200 kB. Save it smaller, and choose it again.") : tr("This is no picture in PNG or JPEG."));
    m_problem->setVisible(!fits);
    if (!fits)
        return;
    m_logo = QString::fromLatin1(bytes.toBase64());
    showHead();
}

void LetterheadPage::save()
{
    Desk &desk = m_parts.context.desk;
    const QJsonObject values{{QStringLiteral("logo"), m_logo.isEmpty() ? QJsonValue() : QJsonValue(m_logo)},
                             {QStringLiteral("footer"), m_footer->text().trimmed().isEmpty() ? QJsonValue() : QJsonValue(m_footer->text().trimmed())}};
    const auto saved = [this](const Result<Outcome> &outcome) {
        if (outcome) {
            m_parts.context.notices.done(*outcome);
            load();
        } else {
            m_parts.context.notices.failed(outcome.error());
        }
        Q_EMIT settled(outcome.has_value());
    };
    const QString type = typeOf<Letterhead>().key();
    if (m_head.version == 0)
        later(desk.run(CreateRecord{type, desk.parts().ids.next(), values}), this, saved);
    else
        later(desk.run(EditRecord{type, m_head.id, values, m_head.version}), this, saved);
}

} // namespace praxis::ui
