#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Moments.h"
#include "ui/common/UiContext.h"

#include <QWidget>

class QPushButton;
class QTextDocument;
class QTextEdit;

namespace praxis::ui {

class PlainLabel;

/// A note to read, with what may be done with it now.
class NoteReader : public QWidget {
    Q_OBJECT

public:
    explicit NoteReader(const UiContext &context, QWidget *parent = nullptr);

    void show(const OpenedNote &note, const QString &templateName);
    using QWidget::show;
    /// Nothing of it is left, neither on the screen nor in memory.
    void clear();
    [[nodiscard]] const OpenedNote &note() const { return m_note; }
    [[nodiscard]] const QString &templateName() const { return m_templateName; }
    [[nodiscard]] QString plainText() const;
    /// Above the note: that it is open for a while only, say.
    void setNotice(const QString &sentence);
    /// Beside an addendum that is being written nothing else is offered.
    void setActsShown(bool shown);
    void takeFocus();

Q_SIGNALS:
    void addendumWanted();
    void cosignWanted();
    void readersWanted();
    void printWanted();
    void saveWanted();
    void keepWanted();
    void holdWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    static void name(QPushButton *button, const UiContext &context, const QString &text, const char *action);
    QPushButton *addButton(const char *name, const char *icon, const QString &text, const char *action, void (NoteReader::*wanted)());
    void addRetention();
    void paintAnew();

    UiContext m_context;
    Moments m_moments;
    OpenedNote m_note;
    QString m_templateName;
    PlainLabel *m_notice;
    QTextEdit *m_text;
    QTextDocument *m_document = nullptr;
    QWidget *m_acts;
    QPushButton *m_addendum, *m_cosign, *m_readers, *m_retention, *m_print, *m_save;
    QAction *m_hold;
};

} // namespace praxis::ui
