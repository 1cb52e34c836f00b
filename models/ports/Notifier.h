#pragma once

#include <QString>

#include <functional>

namespace praxis {

/// What the computer shows beside all windows, for a while or until somebody looks. Plain words, without markup; whoever looks at the
/// screen reads them, so they name nobody.
struct DesktopNotice {
    QString title;
    QString text;      ///< lines; may be blank
    QString openWords; ///< "Open": for who does not press the notice itself
    std::function<void()> opened;   ///< somebody pressed it
    std::function<void()> notShown; ///< nothing on this computer shows such notices
};

/// Of the thread that made it. Never waits: what comes back comes later, on that thread.
class Notifier {
public:
    virtual ~Notifier() = default;
    Notifier() = default;
    Notifier(const Notifier &) = delete;
    Notifier &operator=(const Notifier &) = delete;

    virtual void show(DesktopNotice notice) = 0;
    /// Takes away what was shown. None of it is heard of again, and what is still on its way is taken away as it arrives.
    virtual void withdrawAll() = 0;
};

} // namespace praxis
