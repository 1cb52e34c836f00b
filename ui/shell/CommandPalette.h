#pragma once

#include <QFrame>
#include <QPointer>

class QListView;

namespace praxis::ui {

class PaletteModel;
class PaletteSearch;
class PlainLabel;
class SearchField;
struct PaletteHit;
struct UiContext;

/// Ctrl+K: finds anybody and anything of theirs, and runs anything, without the mouse. Lies over the work of its window; Esc goes back
/// to it.
class CommandPalette : public QFrame {
    Q_OBJECT

public:
    CommandPalette(const UiContext &context, QWidget *over);

    void open(const QString &typed = {});

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &typed);
    void showAnswers();
    void move(int by);
    void run();
    void go(const PaletteHit &hit);
    void close(bool giveBack);
    void place();

    const UiContext &m_context;
    PaletteSearch *m_search;
    PaletteModel *m_model;
    SearchField *m_field;
    QListView *m_list;
    PlainLabel *m_nothing;
    QPointer<QWidget> m_back;
    bool m_runWhenAnswered = false;
};

} // namespace praxis::ui
