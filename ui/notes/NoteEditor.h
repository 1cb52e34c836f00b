#pragma once

#include "models/records/NoteTemplate.h"
#include "models/records/NoteText.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"
#include "ui/notes/DraftKeeper.h"

#include <QWidget>

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;
class SectionEdit;

/// What an editor begins with.
struct NoteStart {
    SaveNoteDraft draft;     ///< `note` null: a new one
    NoteText text;
    QString person;
    QString about;           ///< "Session of Tue 24 Nov, 9:00"
    Instant eventAt;
    QVector<std::shared_ptr<NoteTemplate>> templates;
};

/// A draft: its layout, its readers, its text. What is typed is kept by itself.
class NoteEditor : public QWidget {
    Q_OBJECT

public:
    NoteEditor(const UiContext &context, NoteStart start, QWidget *parent = nullptr);
    ~NoteEditor() override;

    [[nodiscard]] const NoteStart &start() const { return m_start; }
    [[nodiscard]] DraftKeeper &keeper() { return *m_keeper; }
    [[nodiscard]] NoteText text() const;
    [[nodiscard]] bool isAddendum() const { return !m_start.draft.addendumTo.isNull(); }
    /// The writing goes on where it was, or at the first blank heading.
    void takeFocus();
    void say(const QString &problem); ///< blank: all is well

Q_SIGNALS:
    void signWanted();
    void throwAwayWanted();
    void newerWanted();
    void layoutChosen(praxis::NoteKind kind);

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    QWidget *makeConflict();
    void fillLayouts();
    void fillSupervisors();
    void chooseLayout();
    void chooseReaders();
    void showSections(const NoteText &text);
    void typed();
    void showState();
    void showMoved(const Error &why);
    [[nodiscard]] SaveNoteDraft current() const;
    [[nodiscard]] NoteText layoutFor(NoteKind kind, const QUuid &noteTemplate) const;
    [[nodiscard]] QString hintFor(const NoteSection &section) const;

    UiContext m_context;
    Moments m_moments;
    NoteStart m_start;
    QComboBox *m_layout;
    QComboBox *m_readers;
    QComboBox *m_supervisor;
    PlainLabel *m_problem;
    QWidget *m_conflict;
    QScrollArea *m_scroll;
    QVBoxLayout *m_page;
    QLabel *m_mark;
    PlainLabel *m_saved;
    QPushButton *m_throwAway;
    QPushButton *m_sign;
    QString m_movedWords;             ///< that this is another draft than the one that was opened
    NoteText m_frame;                 ///< headings of the fields
    QVector<SectionEdit *> m_fields;
    std::unique_ptr<DraftKeeper> m_keeper; ///< last: it asks the others a last time when it goes
};

} // namespace praxis::ui
