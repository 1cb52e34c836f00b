#include "ui/common/AnswerStrip.h"

#include "models/records/Preference.h"
#include "services/practice/door/Desk.h"
#include "services/practice/office/PracticeCommands.h"
#include "ui/common/Icons.h"
#include "ui/common/Later.h"
#include "ui/common/Navigator.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/SenseFill.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/common/TwoLines.h"

#include <QHBoxLayout>
#include <QJsonArray>
#include <QJsonObject>
#include <QKeyEvent>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace praxis::ui {

namespace {

constexpr auto seenKey = "seen";
constexpr int mostRows = 3; // more are scrolled to: the list below is why one is here

List<Preference> ownPreference(const QString &name, const QUuid &user)
{
    List<Preference> question;
    question.selection.where = {{"name", Condition::Equal, name}, {"user_id", Condition::Equal, idText(user)}};
    return question;
}

QSet<QString> keysOf(const List<Preference>::Answer &rows)
{
    QSet<QString> keys;
    if (!rows.isEmpty()) {
        for (const QJsonValue &key : rows.front()->value[QLatin1StringView(seenKey)].toArray())
            keys.insert(key.toString());
    }
    return keys;
}

QString providerName(const QString &provider)
{
    return provider == u"twilio" ? QStringLiteral("Twilio") : provider == u"videosdk" ? QStringLiteral("VideoSDK") : provider;
}

} // namespace

AnswerStrip::AnswerStrip(const UiContext &context, WaitingKind kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind), m_moments(context.desk, context.directory), m_title(new PlainLabel({}, this, PlainLabel::Heading)), m_advice(new PlainLabel({}, this)),
      m_open(new QPushButton(icons::get(QStringLiteral("document-open")), tr("Open"), this)), m_one(new QPushButton(icons::get(QStringLiteral("dialog-ok")), tr("Seen"), this)),
      m_all(new QPushButton(tr("All seen"), this)), m_list(new QListWidget(this))
{
    build();
    hide();
    connect(m_open, &QPushButton::clicked, this, &AnswerStrip::openCurrent);
    connect(m_one, &QPushButton::clicked, this, [this] {
        if (const AnswerLine *line = current())
            putAside({*line});
    });
    connect(m_all, &QPushButton::clicked, this, [this] { putAside(QVector<AnswerLine>(m_shown)); });
    connect(m_list, &QListWidget::currentRowChanged, this, &AnswerStrip::follow);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &AnswerStrip::openCurrent);
    askWhatWasSeen();
}

void AnswerStrip::build()
{
    setObjectName(QStringLiteral("answers"));
    m_open->setObjectName(QStringLiteral("answerOpen"));
    m_one->setObjectName(QStringLiteral("answerSeen"));
    m_all->setObjectName(QStringLiteral("answersSeen"));
    m_open->setAccessibleName(tr("Open what was answered"));
    m_one->setAccessibleName(tr("This answer is seen"));
    m_all->setAccessibleName(tr("All answers are seen"));
    m_title->setObjectName(QStringLiteral("answersTitle"));
    m_title->setWordWrap(true); // beside three buttons, in the column of notes too
    m_list->setObjectName(QStringLiteral("answerList"));
    m_list->setAccessibleName(tr("Answers to you"));
    m_list->setItemDelegate(new TwoLines(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListWidget::ScrollPerPixel);
    m_list->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::half);
    row->setSpacing(theme::grid);
    row->addWidget(m_title, 1);
    for (QPushButton *button : {m_open, m_one, m_all})
        row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_list);
    m_advice->setObjectName(QStringLiteral("answerAdvice"));
    m_advice->setWordWrap(true);
    m_advice->setContentsMargins(theme::grid * 2, theme::half, theme::grid * 2, theme::grid);
    m_advice->setVisible(hasAdvice());
    column->addWidget(m_advice);
}

/// What is told here is no answer of somebody, and asks for something to be done.
bool AnswerStrip::hasAdvice() const
{
    return m_kind == WaitingKind::Capture || m_kind == WaitingKind::Ending;
}

QString AnswerStrip::preferenceName() const
{
    return QStringLiteral("answers_") + enumName(m_kind);
}

/// A share may be answered anew, and a document decided again: that is another answer.
QString AnswerStrip::keyOf(const AnswerLine &line) const
{
    return enumName(m_kind) + u'/' + idText(line.id) + u'/' + QString::number(line.at.ms);
}

/// Another window of theirs may have put something aside meanwhile.
void AnswerStrip::askWhatWasSeen()
{
    m_asking.ask(m_context.desk.ask(ownPreference(preferenceName(), m_context.desk.actor().user)), this, [this](const Result<List<Preference>::Answer> &rows) {
        const QSet<QString> seen = m_seen.value_or(QSet<QString>()) + (rows ? keysOf(*rows) : QSet<QString>());
        if (m_seen == seen)
            return;
        m_seen = seen;
        refill();
    });
}

void AnswerStrip::fill(const Result<QVector<AnswerLine>> &lines)
{
    if (lines)
        m_lines = *lines;
    if (m_seen)
        askWhatWasSeen();
    refill();
}

void AnswerStrip::refill()
{
    if (!m_lines || !m_seen)
        return;
    const QString kept = current() ? keyOf(*current()) : QString();
    m_shown = *m_lines;
    m_shown.removeIf([this](const AnswerLine &line) { return m_seen->contains(keyOf(line)); });
    const bool hadFocus = m_list->hasFocus();
    m_list->clear();
    for (const AnswerLine &line : std::as_const(m_shown)) {
        const QString words = sentence(line);
        auto *item = new QListWidgetItem(titleOf(line), m_list);
        item->setData(TwoLines::DetailRole, words);
        item->setData(TwoLines::WhenRole, m_moments.full(line.at));
        item->setData(TwoLines::IconRole, hasAdvice() ? QStringLiteral("dialog-warning") : line.isRefusal ? QStringLiteral("dialog-cancel") : QStringLiteral("dialog-ok"));
        item->setData(Qt::ToolTipRole, tip::plain(words));
        item->setData(Qt::AccessibleTextRole, QStringList{titleOf(line), words, m_moments.full(line.at)}.join(QStringLiteral(", ")));
        if (keyOf(line) == kept)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && !m_shown.isEmpty())
        m_list->setCurrentRow(0);
    if (!m_shown.isEmpty()) {
        SenseFill::of(this, hasAdvice() ? theme::Sense::Attention : theme::Sense::Good);
        m_title->setText(m_kind == WaitingKind::Capture    ? tr("%n recordings of video sessions were not taken in", nullptr, count())
                             : m_kind == WaitingKind::Ending ? tr("%n records of yours are to be destroyed", nullptr, count())
                                                             : tr("%n answers to you", nullptr, count()));
        m_list->setFixedHeight(m_list->sizeHintForRow(0) * std::min(count(), mostRows));
        m_all->setVisible(count() > 1);
    }
    setVisible(!m_shown.isEmpty());
    follow();
    if (hadFocus && !m_shown.isEmpty())
        m_list->setFocus();
    Q_EMIT counted();
}

QString AnswerStrip::titleOf(const AnswerLine &line) const
{
    if (m_kind != WaitingKind::Capture)
        return line.title;
    return line.title.isEmpty() ? tr("A room that is not known here") : line.start.date.isValid() ? tr("%1, session of %2", "client, when").arg(line.title, m_moments.full(line.start)) : line.title;
}

/// What was refused is gone from here; why, and what to do, is for somebody to know.
QString AnswerStrip::adviceOf(const AnswerLine &line) const
{
    if (m_kind == WaitingKind::Ending)
        return tr("What has to stay is kept by a legal hold: open it and choose “Place a legal hold…”. A new appointment with the client stops it, too.");
    if (line.words == u"consent_missing")
        return tr("Somebody in the session had not agreed to being recorded. Nothing of it was fetched, and the provider is told to remove it. Ask how the recording came to be switched on, "
                  "look at the consents of everybody in the session, and check at the provider that it is gone.");
    if (line.words == u"not_ours")
        return tr("%1 told of a recording in a room that this practice did not make. Nothing of it was fetched. Where the account there also serves somebody else, give this practice an account of its own.",
                  "provider").arg(providerName(line.by));
    return tr("%1 told of a recording in a way that could not be read. Look at the account there whether a recording is missing here.", "provider").arg(providerName(line.by));
}

void AnswerStrip::follow()
{
    const AnswerLine *line = current();
    m_advice->setText(line && hasAdvice() ? adviceOf(*line) : QString());
    tip::setDisabledBecause(m_open, line && m_kind == WaitingKind::Capture && !line->start.date.isValid() ? tr("There is no appointment that it belongs to.") : QString());
}

QString AnswerStrip::sentence(const AnswerLine &line) const
{
    if (m_kind == WaitingKind::Capture)
        return line.words == u"consent_missing" ? tr("Recorded without everybody's consent") : line.words == u"not_ours" ? tr("Not of this practice") : tr("Could not be read");
    if (m_kind == WaitingKind::Ending)
        return tr("%1: to be destroyed on %2, approved by %3", "a record, a date, a name").arg(line.words, m_moments.day(line.at), line.by);
    if (m_kind == WaitingKind::Answered)
        return line.words.isEmpty() ? tr("%1 has reviewed it", "name").arg(line.by) : tr("%1: “%2”", "name, what they answered").arg(line.by, line.words);
    if (m_kind == WaitingKind::Cosigned)
        return tr("Co-signed by %1", "name").arg(line.by);
    QString words = line.isRefusal ? line.words.isEmpty() ? tr("Rejected by %1", "name").arg(line.by) : tr("Rejected by %1: “%2”", "name, why").arg(line.by, line.words)
        : line.words.isEmpty()     ? tr("Approved by %1", "name").arg(line.by)
                                   : tr("Approved by %1: “%2”", "name, why").arg(line.by, line.words);
    return line.personName.isEmpty() ? words : QString(line.personName + QStringLiteral(" · ") + words);
}

const AnswerLine *AnswerStrip::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_shown.size() ? &m_shown[row] : nullptr;
}

void AnswerStrip::openCurrent()
{
    const AnswerLine *line = current();
    if (line && line->start.date.isValid())
        m_context.navigator.openAppointment(QUuid(line->record), QDate(line->start.date));
    else if (line && m_kind != WaitingKind::Capture)
        Q_EMIT openWanted(QUuid(line->record));
}

void AnswerStrip::saw(const QUuid &record)
{
    QVector<AnswerLine> lines = m_shown;
    lines.removeIf([&record](const AnswerLine &line) { return line.record != record; });
    putAside(lines);
}

/// Only what could be shown again is kept, and what another window put aside.
void AnswerStrip::putAside(const QVector<AnswerLine> &lines)
{
    if (lines.isEmpty() || !m_seen)
        return;
    for (const AnswerLine &line : lines)
        m_seen->insert(keyOf(line));
    QSet<QString> known;
    for (const AnswerLine &line : std::as_const(*m_lines))
        known.insert(keyOf(line));
    const auto keep = [name = preferenceName(), known, seen = *m_seen](Door &door, const Actor &actor) -> Result<Outcome> {
        PRAXIS_TRY(const auto rows, door.ask(actor, ownPreference(name, actor.user)));
        QStringList keys = (seen + keysOf(rows)).intersect(known).values();
        keys.sort();
        return door.run(actor, SetPreference{name, {{QLatin1StringView(seenKey), QJsonArray::fromStringList(keys)}}});
    };
    (void)m_context.desk.onWriterQuietly<Outcome>(keep);
    refill();
}

std::optional<QVector<Waiting>> AnswerStrip::waiting() const
{
    if (!m_lines || !m_seen)
        return std::nullopt;
    QVector<Waiting> found;
    for (const AnswerLine &line : m_shown)
        found.append({m_kind, keyOf(line), {}});
    return found;
}

void AnswerStrip::takeFocus()
{
    if (!isHidden())
        m_list->setFocus(Qt::OtherFocusReason);
}

/// Enter opens, Delete puts aside.
bool AnswerStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        openCurrent();
        return true;
    }
    if (key == Qt::Key_Delete && current()) {
        putAside({*current()});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace praxis::ui
