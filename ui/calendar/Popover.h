#pragma once

#include <QFrame>
#include <QPointer>
#include <QRect>

namespace praxis::ui {

/// A small window inside the window, beside what it is about. Esc leaves it, Tab stays in it, and a click elsewhere closes it
/// while nothing would be lost. It deletes itself when it is closed.
class Popover : public QFrame {
    Q_OBJECT

public:
    /// `host`: any widget of the window it opens in.
    explicit Popover(QWidget *host);

    /// Beside `anchor` (global), wholly inside the window.
    void openBeside(const QRect &anchor);
    void moveBeside(const QRect &anchor);
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    /// True while a click elsewhere may close it.
    [[nodiscard]] virtual bool isPristine() const { return true; }
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    /// Its content grew or shrank: stays beside the anchor and inside the window.
    void refit();

private:
    [[nodiscard]] QPoint placeFor(const QSize &size) const;

    QRect m_anchor;
    QPointer<QWidget> m_before; ///< had the focus
    bool m_refitting = false;
};

} // namespace praxis::ui
