#pragma once

#include "models/records/VideoChange.h"

#include <QVector>
#include <QWidget>

class QPushButton;

namespace praxis::ui {

struct UiContext;
class PlainList;

/// Switches of video that are planned, the next first; each can be withdrawn until its time. Not there where there are none.
class VideoPlans : public QWidget {
    Q_OBJECT

public:
    explicit VideoPlans(UiContext &context, QWidget *parent = nullptr);

    void tell(const QVector<VideoChange> &planned);

Q_SIGNALS:
    void withdrawn();

private:
    void withdraw();

    UiContext &m_context;
    PlainList *m_list;
    QPushButton *m_withdraw;
};

} // namespace praxis::ui
