#include "ui/recordings/MarkerPanel.h"

#include "models/records/RecordingMarker.h"
#include "ui/common/Icons.h"
#include "ui/common/KeyText.h"
#include "ui/common/PlainLabel.h"
#include "ui/common/Theme.h"
#include "ui/common/Tip.h"
#include "ui/recordings/MediaWords.h"
#include "ui/recordings/OwnKeys.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace praxis::ui {

namespace {

constexpr int lineAt = 2; // below the heading and the list
constexpr int lentWidth = 60 * theme::grid;
constexpr int colours = 6; // more are hard to tell apart as ticks

/// Full for what all may see, open for what only its author sees.
QIcon knob(int colour, bool shared)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::accent(colour).bar, 4));
    painter.setBrush(shared ? QBrush(theme::accent(colour).bar) : QBrush(Qt::NoBrush));
    painter.drawEllipse(8, 8, 16, 16);
    return QIcon(pixmap);
}

} // namespace

MarkerPanel::MarkerPanel(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_list(new QListWidget(this)), m_note(new QLineEdit(this)), m_colour(new QComboBox(this)), m_shared(new QCheckBox(tr("For everybody who may see it"), this))
{
    m_column->setContentsMargins(theme::grid, 0, theme::grid * 2, theme::half);
    m_column->setSpacing(theme::half);
    m_column->addWidget(new PlainLabel(tr("Markers"), this, PlainLabel::Heading));
    m_list->setObjectName(QStringLiteral("markers"));
    m_list->setAccessibleName(tr("Markers"));
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    keepMovingKeys(m_list);
    m_column->addWidget(m_list, 1);
    auto *inside = new QVBoxLayout(m_list->viewport());
    m_none = new PlainLabel({}, m_list->viewport(), PlainLabel::Quiet);
    m_none->setObjectName(QStringLiteral("noMarkers"));
    m_none->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_none->hide(); // until it is known
    inside->addWidget(m_none, 0, Qt::AlignTop);
    m_note->setObjectName(QStringLiteral("markerNote"));
    m_note->setPlaceholderText(tr("Note for a marker here"));
    m_note->setAccessibleName(tr("Note for a marker here"));
    m_note->setMaxLength(longestMarkerNote);
    m_column->insertWidget(lineAt, m_note);
    auto *row = new QHBoxLayout;
    for (QWidget *choice : std::initializer_list<QWidget *>{m_colour, m_shared}) {
        choice->installEventFilter(this);
        keepChoosingKeys(choice);
    }
    m_shared->setObjectName(QStringLiteral("markerShared"));
    m_colour->setObjectName(QStringLiteral("markerColour"));
    m_colour->setAccessibleName(tr("Colour of the marker"));
    for (int colour = 0; colour < colours; ++colour)
        m_colour->addItem(knob(colour, true), theme::accentWord(colour));
    row->addWidget(m_colour);
    row->addStretch(1);
    m_column->addLayout(row);
    m_column->addWidget(m_shared);
    connect(m_note, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.size() == 1 && !m_written)
            Q_EMIT noteBegun();
    });
    m_note->installEventFilter(this);
    connect(m_note, &QLineEdit::returnPressed, this, &MarkerPanel::enter);
    connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toLongLong()); });
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        const QListWidgetItem *item = m_list->itemAt(at) ? m_list->itemAt(at) : m_list->currentItem();
        if (item)
            showMenu(m_markers[m_list->row(item)].id, m_list->viewport()->mapToGlobal(m_list->itemAt(at) ? at : m_list->visualItemRect(item).center()));
    });
    connect(m_list, &QListWidget::itemDoubleClicked, this, [this](QListWidgetItem *item) { edit(m_markers[m_list->row(item)].id); });
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { Q_EMIT chosen(item->data(Qt::UserRole).toLongLong()); });
}

PlayerMarker MarkerPanel::draft() const
{
    return withLine({});
}

PlayerMarker MarkerPanel::withLine(PlayerMarker marker) const
{
    marker.note = m_note->text().trimmed();
    marker.colour = m_colour->currentIndex();
    marker.shared = m_shared->isChecked();
    return marker;
}

void MarkerPanel::clearDraft()
{
    m_note->clear();
}

void MarkerPanel::setMarkers(const QVector<PlayerMarker> &markers)
{
    const QUuid chosen = current() ? current()->id : QUuid();
    const int row = m_list->currentRow();
    m_markers = markers;
    std::ranges::stable_sort(m_markers, {}, &PlayerMarker::position);
    m_list->clear();
    m_none->setVisible(m_markers.isEmpty());
    for (const PlayerMarker &marker : std::as_const(m_markers)) {
        const QString note = marker.note.isEmpty() ? tr("Marker") : marker.note;
        auto *item = new QListWidgetItem(knob(marker.colour, marker.shared), mediawords::time(marker.position) + QStringLiteral("  ") + note, m_list);
        item->setData(Qt::UserRole, marker.position);
        item->setToolTip(tip::plain(marker.shared ? tr("For everybody who may see the recording") : tr("Only for you")));
    }
    const PlayerMarker *again = find(chosen);
    m_list->setCurrentRow(again ? static_cast<int>(again - m_markers.constData()) : std::min(row, m_list->count() - 1));
}

void MarkerPanel::clear()
{
    m_written.reset();
    setHint(tr("Note for a marker here"));
    setMarkers({});
    m_none->hide();
    clearDraft();
}

std::optional<PlayerMarker> MarkerPanel::own(const QUuid &marker) const
{
    const PlayerMarker *found = find(marker);
    return found && found->own ? std::optional(*found) : std::nullopt;
}

void MarkerPanel::putBack(const PlayerMarker &marker)
{
    if (m_written && m_written->id.isNull() && marker.id.isNull()) { // its note is being typed
        if (isUntouched())
            return leaveNote();
        m_written.reset();
        return setHint(tr("Note for a marker here"));
    }
    if (!m_written && m_note->text().isEmpty()) {
        if (!marker.id.isNull())
            writeNoteOf(marker);
        else
            setLine(marker);
        return;
    }
    // The line has begun something else: both stay, the next marker's line has them.
    const QString there = m_written ? m_aside.note : m_note->text();
    const QString both = there.isEmpty() || marker.note.isEmpty() ? there + marker.note : QStringLiteral("%1 %2").arg(marker.note, there);
    if (m_written)
        m_aside.note = both;
    else
        m_note->setText(both);
}

void MarkerPanel::setLine(const PlayerMarker &marker)
{
    m_note->setText(marker.note);
    m_colour->setCurrentIndex(marker.colour);
    m_shared->setChecked(marker.shared);
}

const PlayerMarker *MarkerPanel::find(const QUuid &marker) const
{
    const auto found = std::ranges::find(m_markers, marker, &PlayerMarker::id);
    return found == m_markers.cend() ? nullptr : &*found;
}

const PlayerMarker *MarkerPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_markers.size() ? &m_markers[row] : nullptr;
}

std::optional<PlayerMarker> MarkerPanel::ownNear(qint64 position) const
{
    if (m_list->hasFocus())
        return current() && current()->own ? std::optional(*current()) : std::nullopt;
    const PlayerMarker *nearest = nullptr;
    for (const PlayerMarker &marker : m_markers) {
        if (marker.own && (!nearest || std::abs(marker.position - position) <= std::abs(nearest->position - position)))
            nearest = &marker;
    }
    return nearest ? std::optional(*nearest) : std::nullopt;
}

void MarkerPanel::edit(const QUuid &marker)
{
    const PlayerMarker *found = find(marker);
    if (!found)
        return;
    m_list->setCurrentRow(static_cast<int>(found - m_markers.constData()));
    if (found->own)
        writeNoteOf(*found);
    else
        setHint(tr("Only who made a marker changes it."));
}

void MarkerPanel::showMenu(const QUuid &marker, const QPoint &global)
{
    const PlayerMarker *found = find(marker);
    if (!found)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("markerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const qint64 position = found->position;
    menu->addAction(icons::get(QStringLiteral("go-jump")), tr("Go there"), this, [this, position] { Q_EMIT chosen(position); });
    QAction *change = menu->addAction(icons::get(QStringLiteral("document-edit")), tr("Change"), this, [this, marker] { edit(marker); });
    QAction *remove = menu->addAction(icons::get(QStringLiteral("edit-delete")), tr("Remove"), this, [this, marker] { Q_EMIT removeWanted(marker); });
    change->setObjectName(QStringLiteral("markerChange"));
    remove->setObjectName(QStringLiteral("markerRemove"));
    for (QAction *action : {change, remove})
        tip::setDisabledBecause(action, found->own ? QString() : tr("Only who made a marker changes it."));
    menu->popup(global);
}

void MarkerPanel::explain(const QKeySequence &mark)
{
    m_none->setText(tr("No markers yet. %1 marks what was said 5 seconds ago: type its note and press Enter, or go on listening.", "a key").arg(keytext::of(mark)));
}

void MarkerPanel::setHint(const QString &hint)
{
    m_note->setPlaceholderText(hint);
}

void MarkerPanel::lendNote(QGridLayout *place)
{
    if ((m_note->parentWidget() == this) == (place == nullptr))
        return;
    m_note->setMinimumWidth(place ? lentWidth : 0);
    if (place)
        place->addWidget(m_note, 0, 0, Qt::AlignHCenter | Qt::AlignBottom);
    else
        m_column->insertWidget(lineAt, m_note);
    m_note->show(); // a new parent hides it, and takes its focus
    m_note->raise();
    if (m_written)
        m_note->setFocus();
}

void MarkerPanel::writeNoteOf(const PlayerMarker &marker)
{
    if (!m_written)
        m_aside = draft();
    m_written = marker;
    setLine(marker);
    setHint(tr("Note for %1", "a time in the recording").arg(mediawords::time(marker.position)));
    Q_EMIT noteOpened();
    m_note->setFocus();
    m_note->selectAll();
}

void MarkerPanel::markerKept(const QUuid &marker)
{
    if (m_written && m_written->id.isNull())
        m_written->id = marker;
}

bool MarkerPanel::isUntouched() const
{
    return m_written && m_note->hasFocus() && m_note->text().isEmpty() && withLine(*m_written) == *m_written;
}

void MarkerPanel::leaveUntouched()
{
    if (isUntouched())
        leaveNote();
}

void MarkerPanel::finish()
{
    if (m_written)
        enter();
}

void MarkerPanel::enter()
{
    if (!m_written)
        return Q_EMIT addWanted();
    const bool isOfferOnly = isUntouched();
    const PlayerMarker marker = withLine(*m_written);
    leaveNote();
    if (!isOfferOnly)
        Q_EMIT noteWanted(marker);
}

void MarkerPanel::leaveNote()
{
    m_written.reset();
    setLine(m_aside);
    setHint(tr("Note for a marker here"));
    Q_EMIT noteLeft();
}

/// No note begins with these: somebody goes on listening.
bool MarkerPanel::isPlayersKey(int key) const
{
    constexpr std::array keys{Qt::Key_Space, Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Home, Qt::Key_End};
    return isUntouched() && std::ranges::find(keys, key) != keys.end();
}

bool MarkerPanel::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    const int key = isKey ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (watched == m_note && event->type() == QEvent::ShortcutOverride && isPlayersKey(key)) {
        event->ignore(); // the line would say that it is its own
        return true;
    }
    if (event->type() == QEvent::ShortcutOverride && (key == Qt::Key_Return || key == Qt::Key_Enter || (key == Qt::Key_Escape && m_written))) {
        event->accept(); // of the line and the list, not the player's
        return true;
    }
    if (watched != m_list && event->type() == QEvent::KeyPress && key == Qt::Key_Escape && m_written) {
        leaveNote();
        return true;
    }
    const bool isBeside = watched == m_colour || watched == m_shared;
    if (isBeside && event->type() == QEvent::KeyPress && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        if (m_written || !m_note->text().trimmed().isEmpty())
            enter(); // they belong to the line
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Delete)) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void MarkerPanel::removeCurrent()
{
    if (current() && current()->own)
        Q_EMIT removeWanted(current()->id);
}

} // namespace praxis::ui
