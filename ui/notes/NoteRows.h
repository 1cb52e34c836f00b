#pragma once

#include "services/practice/notes/NoteOpenings.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QAbstractListModel>

#include <functional>

namespace praxis::ui {

/// One line of a list of notes: a heading, a session that has no note yet, a note, somebody who opened one, or who asks to.
struct NoteRow {
    enum Kind : quint8 { Heading, Session, Draft, Note, Access, Opening };
    Kind kind = Heading;
    QUuid id;          ///< of the appointment, the note or the access
    QUuid note;        ///< that an access was to
    QUuid person;
    Instant at;
    QString title;     ///< who
    QString detail;    ///< what and how it stands
    QString when;
    QString icon;
    bool waits = false; ///< something is to be done about it
    friend bool operator==(const NoteRow &, const NoteRow &) = default;
};

/// Rows over values, in words.
class NoteRows : public QAbstractListModel {
    Q_OBJECT

public:
    explicit NoteRows(const UiContext &context, QObject *parent = nullptr);

    /// What waits: drafts, notes to co-sign, who opened one, sessions without a note.
    void showToDo(const NotesToDoList &todo, const QVector<NoteAccessLine> &accesses, const QVector<NoteOpeningLine> &openings = {});
    /// The notes of one person; what adds to a signed one is read with it.
    void showNotes(const QVector<NoteEntry> &notes);
    /// There are more, which are asked for where the end of the list comes in sight; empty: these are all.
    void setMore(std::function<void()> more) { m_more = std::move(more); }

    [[nodiscard]] const NoteRow &row(int index) const { return m_rows[index]; }
    [[nodiscard]] int indexOf(const QUuid &id) const; ///< of the note or session; -1
    [[nodiscard]] int waiting() const;
    /// The session to write about after one at that moment: the one before it in time, else the first of all; -1: none.
    [[nodiscard]] int next(Instant after) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override { return !parent.isValid() && m_more != nullptr; }
    void fetchMore(const QModelIndex &parent) override;

private:
    void set(QVector<NoteRow> rows);
    [[nodiscard]] NoteRow rowOf(const NoteEntry &note, bool withPerson) const;
    [[nodiscard]] NoteRow rowOf(const CalendarEntry &session) const;
    [[nodiscard]] NoteRow rowOf(const NoteAccessLine &access) const;
    [[nodiscard]] NoteRow rowOf(const NoteOpeningLine &opening) const;
    [[nodiscard]] QString standing(const NoteEntry &note, bool isToDo) const;

    UiContext m_context;
    Moments m_moments;
    QVector<NoteRow> m_rows;
    std::function<void()> m_more;
};

} // namespace praxis::ui
