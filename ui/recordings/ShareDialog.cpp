#include "ui/recordings/ShareDialog.h"

#include "services/practice/door/Desk.h"
#include "services/practice/recordings/RecordingCareCommands.h"
#include "ui/common/Directory.h"
#include "ui/common/Moments.h"
#include "ui/common/Notices.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/TypedGuard.h"
#include "ui/common/Wording.h"
#include "ui/recordings/MediaWords.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr int usualDays = 7;

/// Its arrows go from day to day, over the end of a week and of a month too.
class ShareDayEdit : public QDateEdit {
public:
    using QDateEdit::QDateEdit;
    void stepBy(int steps) override
    {
        if (currentSection() != DaySection)
            return QDateEdit::stepBy(steps);
        setDate(std::clamp(date().addDays(steps), minimumDate(), maximumDate()));
        setSelectedSection(DaySection);
    }

protected:
    [[nodiscard]] StepEnabled stepEnabled() const override { return StepUpEnabled | StepDownEnabled; }
};

/// What was proposed, to the millisecond, where it was not changed: the field shows seconds.
qint64 exactly(const QTimeEdit &edit, qint64 proposed)
{
    const qint64 shown = edit.time().msecsSinceStartOfDay();
    return shown / 1000 == proposed / 1000 ? proposed : shown;
}

QTime timeOf(qint64 ms)
{
    return QTime(0, 0).addMSecs(static_cast<int>(std::clamp<qint64>(ms, 0, 86'399'000)));
}

/// Blank where it is all of it.
QString partOf(const RecordingShare &share)
{
    if (share.untilMs > 0)
        return QString(mediawords::time(share.fromMs) + u'–' + mediawords::time(share.untilMs));
    return share.fromMs > 0 ? QString(mediawords::time(share.fromMs) + u'–') : QString();
}

} // namespace

ShareDialog::ShareDialog(const UiContext &context, const QUuid &recording, std::optional<MediaRange> part, qint64 duration, QWidget *parent)
    : QDialog(parent), m_context(context), m_recording(recording), m_with(new QComboBox(this)), m_whole(new QRadioButton(this)), m_part(new QRadioButton(this)),
      m_from(new QTimeEdit(this)), m_until(new QTimeEdit(this)), m_expires(new ShareDayEdit(this)), m_question(new QLineEdit(this)), m_share(nullptr),
      m_problem(new PlainLabel({}, this, PlainLabel::Problem)), m_shares(new QVBoxLayout)
{
    setObjectName(QStringLiteral("shareDialog"));
    setWindowTitle(tr("Share recording"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    new TypedGuard(this);
    build(part, duration);
    m_partners.ask(context.desk.ask(SharePartners{}), this, [this](const Result<QVector<SharePartner>> &partners) {
        if (!partners)
            return say(wording::sentence(partners.error()));
        showPartners(*partners);
    });
    loadShares();
}

void ShareDialog::build(std::optional<MediaRange> part, qint64 duration)
{
    m_whole->setText(tr("All of it"));
    m_part->setText(tr("Only a part"));
    m_part->setObjectName(QStringLiteral("sharePart"));
    (part ? m_part : m_whole)->setChecked(true);
    for (QTimeEdit *edit : {m_from, m_until})
        edit->setDisplayFormat(QStringLiteral("HH:mm:ss"));
    m_proposed = part.value_or(MediaRange{0, duration});
    m_from->setTime(timeOf(m_proposed.start));
    m_until->setTime(timeOf(m_proposed.end));
    m_from->setObjectName(QStringLiteral("shareFrom"));
    m_until->setObjectName(QStringLiteral("shareUntil"));
    m_from->setAccessibleName(tr("From"));
    m_until->setAccessibleName(tr("To"));
    m_with->setObjectName(QStringLiteral("shareWith"));
    m_with->setAccessibleName(tr("With whom"));
    m_with->setPlaceholderText(tr("Choose…"));
    m_with->setFocus();
    const QDate today = Moments(m_context.desk, m_context.directory).today();
    m_expires->setCalendarPopup(true);
    m_expires->setMinimumDate(today);
    m_expires->setMaximumDate(today.addYears(1));
    m_expires->setDate(today.addDays(usualDays));
    m_expires->setDisplayFormat(tr("ddd d MMM yyyy", "a day, to be chosen")); // "until Friday" is seen to be one
    m_expires->setObjectName(QStringLiteral("shareExpires"));
    m_expires->setAccessibleName(tr("Until the end of"));
    m_question->setMaxLength(1000);
    m_question->setAccessibleName(tr("What you ask"));
    m_question->setObjectName(QStringLiteral("shareQuestion"));
    auto *range = new QHBoxLayout;
    range->addWidget(m_from);
    range->addWidget(new PlainLabel(QStringLiteral("–"), this));
    range->addWidget(m_until);
    range->addStretch(1);
    auto *form = new QFormLayout;
    form->addRow(tr("With whom"), m_with);
    form->addRow(tr("What"), m_whole);
    form->addRow(QString(), m_part);
    form->addRow(QString(), range);
    form->addRow(tr("Until the end of"), m_expires);
    form->addRow(tr("What you ask"), m_question);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(this);
    m_share = buttons->addButton(tr("Share"), QDialogButtonBox::AcceptRole);
    m_share->setObjectName(QStringLiteral("shareStart"));
    m_share->setDefault(true);
    m_share->setEnabled(false);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme::grid * 3, theme::grid * 2, theme::grid * 3, theme::grid * 2);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    column->addLayout(m_shares);
    const auto showPart = [this] {
        m_from->setEnabled(m_part->isChecked());
        m_until->setEnabled(m_part->isChecked());
    };
    connect(m_part, &QRadioButton::toggled, this, showPart);
    connect(m_with, &QComboBox::currentIndexChanged, this, &ShareDialog::showWhetherReady);
    showPart();
    connect(buttons, &QDialogButtonBox::accepted, this, &ShareDialog::share);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

/// Nobody is chosen who was not chosen: the only one, or whom one shared with last, stands there.
void ShareDialog::showPartners(const QVector<SharePartner> &partners)
{
    int chosen = partners.size() == 1 ? 0 : -1;
    for (const SharePartner &partner : partners) {
        m_with->addItem(partner.name, partner.id);
        if (partner.isLast)
            chosen = m_with->count() - 1;
    }
    m_with->setCurrentIndex(chosen);
    showWhetherReady();
}

void ShareDialog::showWhetherReady()
{
    tip::setDisabledBecause(m_share, m_with->count() == 0 ? tr("There is nobody to share it with.") : m_with->currentIndex() < 0 ? tr("Choose with whom first.") : QString());
}

void ShareDialog::share()
{
    ShareRecording command;
    command.recording = m_recording;
    command.user = m_with->currentData().toUuid();
    if (m_part->isChecked()) {
        command.fromMs = exactly(*m_from, m_proposed.start);
        command.untilMs = exactly(*m_until, m_proposed.end);
        if (command.untilMs <= command.fromMs)
            return say(tr("The part ends before it begins."));
    }
    const auto end = m_context.desk.parts().zones.toInstant({m_expires->date().addDays(1), QTime(0, 0)}, m_context.directory.zone());
    if (end)
        command.expiresAt = *end;
    command.question = m_question->text();
    later(m_context.desk.run(command), this, [this](const Result<Outcome> &outcome) {
        if (!outcome)
            return say(wording::sentence(outcome.error()));
        m_context.notices.done(*outcome);
        accept();
    });
}

void ShareDialog::loadShares()
{
    m_lines.ask(m_context.desk.ask(RecordingShares{m_recording}), this, [this](const Result<QVector<ShareLine>> &lines) {
        if (lines)
            showShares(*lines);
        if (!isVisible())
            open(); // as large as it will be: a window that grows as it appears is put into a corner by some desktops
    });
}

void ShareDialog::showShares(const QVector<ShareLine> &lines)
{
    while (QLayoutItem *item = m_shares->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Moments moments(m_context.desk, m_context.directory);
    for (const ShareLine &line : lines) {
        const bool answered = !line.share.reviewedAt.isNull();
        if (!line.isOpen && !answered)
            continue;
        auto *row = new QWidget(this);
        QString text = line.isOpen ? tr("%1, until %2", "name, date").arg(line.userName, moments.day(moments.lastOf(line.share.expiresAt).date)) : line.userName;
        if (const QString part = partOf(line.share); !part.isEmpty())
            text += QStringLiteral(" · ") + part;
        if (answered)
            text += QStringLiteral(" · ") + (line.share.answer.isEmpty() ? tr("answered") : tr("“%1”", "an answer").arg(line.share.answer));
        auto *label = new PlainLabel(text, row);
        label->setWordWrap(true);
        auto *cells = new QHBoxLayout(row);
        cells->setContentsMargins(0, 0, 0, 0);
        cells->addWidget(label, 1);
        if (line.isOpen) {
            auto *end = new QPushButton(tr("Take back"), row);
            end->setObjectName(QStringLiteral("shareEnd"));
            end->setAccessibleName(tr("Take back from %1", "name").arg(line.userName));
            connect(end, &QPushButton::clicked, this, [this, line] { takeBack(line); });
            cells->addWidget(end);
        }
        m_shares->addWidget(row);
    }
}

void ShareDialog::takeBack(const ShareLine &line)
{
    later(m_context.desk.run(EndRecordingShare{line.share.id}), this, [this, line](const Result<Outcome> &outcome) {
        if (!outcome)
            return say(wording::sentence(outcome.error()));
        const QString part = partOf(line.share);
        m_context.notices.say(part.isEmpty() ? tr("The recording is no longer shared with %1.", "name").arg(line.userName)
                                             : tr("%1 of the recording is no longer shared with %2.", "beginning and end of a part, name").arg(part, line.userName));
        loadShares();
    });
}

void ShareDialog::say(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
}

} // namespace praxis::ui
