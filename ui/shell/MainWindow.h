#pragma once

#include <QMainWindow>
#include <QPointer>

#include <functional>

namespace praxis::ui {

class Workspace;

/// One window: it shows a page (sign-in, first run, trouble) or a workspace, and remembers its place on each screen.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const QString &name, QWidget *parent = nullptr);

    void showPage(QWidget *page);
    void showWorkspace(Workspace *workspace, const QString &practiceName);
    /// Nothing of the practice remains in the window; `next` is what it will show.
    void clear(const QWidget *next = nullptr);
    /// Asked before the window closes: false keeps it open, and `close` closes it after all.
    void setBeforeClosing(std::function<bool(std::function<void()> close)> ask) { m_beforeClosing = std::move(ask); }
    /// To the front, out of the task bar too.
    void bringForward();
    [[nodiscard]] Workspace *workspace() const { return m_workspace; }

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void moveEvent(QMoveEvent *event) override;

private:
    void updateTitle();
    [[nodiscard]] QString geometryKey() const;

    QString m_name;
    QString m_practice;
    QPointer<Workspace> m_workspace;
    QPointer<QWidget> m_page;
    std::function<bool(std::function<void()> close)> m_beforeClosing;
    bool m_closes = false; ///< whoever works here has been asked
    bool m_fits = false;   ///< on its screen, with the frame that the window manager put around it
};

} // namespace praxis::ui
