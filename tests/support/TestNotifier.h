#pragma once

#include "models/ports/Notifier.h"

#include <QVector>

namespace praxis::test {

/// A computer that shows notices, or has nothing to show them with.
class TestNotifier final : public Notifier {
public:
    void show(DesktopNotice notice) override
    {
        if (isThere)
            shown.append(std::move(notice));
        else if (notice.notShown)
            notice.notShown();
    }
    void withdrawAll() override
    {
        shown.clear();
        ++withdrawals;
    }

    bool isThere = true;
    QVector<DesktopNotice> shown; ///< now
    int withdrawals = 0;
};

} // namespace praxis::test
