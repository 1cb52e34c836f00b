#pragma once

#include "services/practice/door/Queries.h"
#include "ui/common/Later.h"
#include "ui/common/UiContext.h"
#include "ui/recordings/MediaSession.h"

#include <QDialog>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTimeEdit;
class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// A recording, or a part of it, for a named person until a date; and with whom it is shared already.
class ShareDialog : public QDialog {
    Q_OBJECT

public:
    /// `part`: what is proposed; of `duration` ms.
    ShareDialog(const UiContext &context, const QUuid &recording, std::optional<MediaRange> part, qint64 duration, QWidget *parent);

private:
    void build(std::optional<MediaRange> part, qint64 duration);
    void showPartners(const QVector<SharePartner> &partners);
    void showWhetherReady();
    void loadShares();
    void takeBack(const ShareLine &line);
    void showShares(const QVector<ShareLine> &lines);
    void share();
    void say(const QString &sentence);

    UiContext m_context;
    QUuid m_recording;
    MediaRange m_proposed;
    QComboBox *m_with;
    QRadioButton *m_whole;
    QRadioButton *m_part;
    QTimeEdit *m_from;
    QTimeEdit *m_until;
    QDateEdit *m_expires;
    QLineEdit *m_question;
    QPushButton *m_share;
    PlainLabel *m_problem;
    QVBoxLayout *m_shares;
    Newest<Result<QVector<SharePartner>>> m_partners;
    Newest<Result<QVector<ShareLine>>> m_lines;
};

} // namespace praxis::ui
