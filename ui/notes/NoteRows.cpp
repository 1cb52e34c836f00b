#include "ui/notes/NoteRows.h"

#include "services/practice/door/Desk.h"
#include "ui/common/Directory.h"
#include "ui/common/TwoLines.h"
#include "ui/common/Wording.h"
#include "ui/notes/NoteWords.h"

#include <algorithm>
#include <utility>

namespace praxis::ui {

namespace {

NoteRow heading(const QString &words)
{
    NoteRow row;
    row.title = words;
    return row;
}

template <class T, class Make>
void addGroup(QVector<NoteRow> &rows, const QString &title, const QVector<T> &entries, Make make)
{
    if (entries.isEmpty())
        return;
    rows.append(heading(title));
    for (const T &entry : entries)
        rows.append(make(entry));
}

} // namespace

NoteRows::NoteRows(const UiContext &context, QObject *parent) : QAbstractListModel(parent), m_context(context), m_moments(context.desk, context.directory) {}

void NoteRows::showToDo(const NotesToDoList &todo, const QVector<NoteAccessLine> &accesses, const QVector<NoteOpeningLine> &openings)
{
    QVector<NoteRow> rows;
    addGroup(rows, tr("Asks to open a closed note"), openings, [this](const NoteOpeningLine &opening) { return rowOf(opening); });
    addGroup(rows, tr("Drafts"), todo.drafts, [this](const NoteEntry &note) { return rowOf(note, true); });
    addGroup(rows, tr("To co-sign"), todo.toCosign, [this](const NoteEntry &note) { return rowOf(note, true); });
    addGroup(rows, tr("Opened by others"), accesses, [this](const NoteAccessLine &access) { return rowOf(access); });
    addGroup(rows, tr("Sessions without a note"), todo.withoutNote, [this](const CalendarEntry &session) { return rowOf(session); });
    set(std::move(rows));
}

void NoteRows::showNotes(const QVector<NoteEntry> &notes)
{
    QVector<NoteRow> rows;
    for (const NoteEntry &note : notes) {
        if (note.addendumTo.isNull() || note.status == NoteStatus::Draft)
            rows.append(rowOf(note, false));
    }
    set(std::move(rows));
}

/// What has not changed is not told: the selection and the place of the scroll bar stay.
void NoteRows::set(QVector<NoteRow> rows)
{
    if (rows == m_rows)
        return;
    if (!m_rows.isEmpty() && rows.size() > m_rows.size() && std::ranges::equal(m_rows, rows.first(m_rows.size()))) {
        beginInsertRows({}, static_cast<int>(m_rows.size()), static_cast<int>(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

/// Once for each stretch: who is asked says anew whether there is more.
void NoteRows::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        std::exchange(m_more, nullptr)();
}

NoteRow NoteRows::rowOf(const NoteEntry &note, bool withPerson) const
{
    const bool mine = note.author == m_context.desk.actor().practitioner;
    const QString what = notewords::title(note.kind, !note.addendumTo.isNull(), note.templateName);
    NoteRow row;
    row.kind = note.status == NoteStatus::Draft ? NoteRow::Draft : NoteRow::Note;
    row.id = note.id;
    row.person = note.person;
    row.at = note.eventAt;
    row.title = withPerson ? note.personName : m_moments.full(note.eventAt);
    row.when = withPerson ? m_moments.full(note.eventAt) : QString();
    QStringList detail{what};
    if (!mine)
        detail << note.authorName;
    detail << standing(note, withPerson);
    detail.removeAll(QString());
    row.detail = detail.join(QStringLiteral(" · "));
    row.waits = note.destroyedAt.isNull() && (note.status == NoteStatus::Draft || (!note.supervisor.isNull() && note.cosignedAt.isNull()));
    row.icon = !note.destroyedAt.isNull() ? QStringLiteral("edit-delete") : note.status == NoteStatus::Draft ? QStringLiteral("document-edit") : row.waits ? QStringLiteral("dialog-ok") : QStringLiteral("lock");
    return row;
}

/// In a list of what is to be done its heading says how it stands.
QString NoteRows::standing(const NoteEntry &note, bool isToDo) const
{
    if (isToDo)
        return {};
    if (!note.destroyedAt.isNull())
        return tr("destroyed");
    if (note.status == NoteStatus::Draft)
        return tr("draft");
    if (!note.supervisor.isNull() && note.cosignedAt.isNull())
        return note.supervisor == m_context.desk.actor().practitioner ? tr("waits for your co-signature") : tr("waits for a co-signature");
    return note.cosignedAt.isNull() ? tr("signed") : tr("co-signed");
}

NoteRow NoteRows::rowOf(const CalendarEntry &session) const
{
    const auto service = m_context.directory.service(session.service);
    const auto practitioner = m_context.directory.practitioner(session.practitioner);
    NoteRow row;
    row.kind = NoteRow::Session;
    row.id = session.id;
    row.person = session.person;
    row.at = session.when.start;
    row.title = session.people;
    row.when = m_moments.full(session.when.start);
    QStringList detail{service ? service->name : wording::kind(session.kind)};
    if (practitioner && session.practitioner != m_context.desk.actor().practitioner)
        detail << practitioner->displayName;
    row.detail = detail.join(QStringLiteral(" · "));
    row.icon = QStringLiteral("view-calendar-day");
    row.waits = true;
    return row;
}

NoteRow NoteRows::rowOf(const NoteAccessLine &access) const
{
    NoteRow row;
    row.kind = NoteRow::Access;
    row.id = access.access.id;
    row.note = access.access.noteId;
    row.person = access.access.contactId;
    row.at = access.access.createdAt;
    row.title = access.personName;
    row.when = m_moments.full(access.access.createdAt);
    row.detail = tr("%1: “%2”", "who opened a note: why").arg(access.userName, access.access.why);
    row.icon = QStringLiteral("view-visible");
    row.waits = true;
    return row;
}

NoteRow NoteRows::rowOf(const NoteOpeningLine &opening) const
{
    NoteRow row;
    row.kind = NoteRow::Opening;
    row.id = opening.access.id;
    row.note = opening.access.noteId;
    row.person = opening.access.contactId;
    row.at = opening.access.createdAt;
    row.title = opening.personName;
    row.when = m_moments.full(opening.access.createdAt);
    row.detail = tr("%1 asks to read a note of %2: “%3”", "a name, the note's author, why").arg(opening.askedBy, opening.authorName, opening.access.why);
    row.icon = QStringLiteral("dialog-password");
    row.waits = true;
    return row;
}

int NoteRows::indexOf(const QUuid &id) const
{
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind != NoteRow::Heading && m_rows[i].id == id)
            return i;
    }
    return -1;
}

int NoteRows::waiting() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), [](const NoteRow &row) { return row.kind != NoteRow::Heading && row.waits; }));
}

int NoteRows::next(Instant after) const
{
    int first = -1;
    for (int i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].kind != NoteRow::Session)
            continue;
        if (m_rows[i].at < after)
            return i;
        if (first < 0)
            first = i;
    }
    return first;
}

int NoteRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NoteRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const NoteRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.kind == NoteRow::Heading ? row.title : QStringList{row.title, row.detail, row.when}.join(QStringLiteral(", "));
    case TwoLines::DetailRole:
        return row.detail;
    case TwoLines::WhenRole:
        return row.when;
    case TwoLines::HeadingRole:
        return row.kind == NoteRow::Heading;
    case TwoLines::IconRole:
        return row.icon;
    default:
        return {};
    }
}

Qt::ItemFlags NoteRows::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[index.row()].kind == NoteRow::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace praxis::ui
