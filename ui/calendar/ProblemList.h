#pragma once

#include "models/ports/Zones.h"
#include "services/practice/door/Queries.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace praxis::ui {

class PlainLabel;

/// What stands in the way of a time, each with a way out: another time, leaving some of a series out, or a reason to go ahead.
class ProblemList : public QWidget {
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setZone(const QString &zone, const Zones *zones); ///< of the clock that shows
    /// Of several occurrences each problem says its day, and `maySkip` offers to leave those out that have one.
    void show(const QVector<SlotProblem> &problems, int occurrences, bool maySkip = true);
    /// On the clocks of their places. Those of `day` (as it shows) show their time alone, others their date too.
    void setOpenings(const QVector<Opening> &openings, const QDate &day, const std::function<QString(const QUuid &)> &practitionerName);
    void setSentence(const QString &sentence); ///< of an error that the check did not foresee
    void clear();
    [[nodiscard]] bool hasProblems() const { return m_count > 0; }
    /// Blank until a person has chosen to go ahead and said why.
    [[nodiscard]] QString reason() const;
    /// Something else stands there, or nobody works then; somebody has not agreed to video.
    [[nodiscard]] bool hasClash() const { return m_clashes; }
    [[nodiscard]] bool hasGap() const { return m_gaps; }
    void askReason();
    /// One that was typed before: it stands there again once it is known what is in the way.
    void typeReason(const QString &reason);
    /// Enter was refused: says so over what stands in the way, and brings the keys to the way on.
    void sayNotBooked();
    void offerConsent(bool offered); ///< a consent that is missing can be written down from here
    void offerOverride(bool offered);

Q_SIGNALS:
    void openingChosen(const praxis::Opening &opening); ///< on the clock that shows
    void skipChosen(const QStringList &starts);
    void overrideChosen(const QString &reason);
    void consentWanted(const QUuid &person);
    void resized();

private:
    [[nodiscard]] QDate dayOf(const SlotProblem &problem) const;
    [[nodiscard]] QString sentence(const SlotProblem &problem, bool dated) const;
    [[nodiscard]] QString takenSentence(const SlotProblem &problem) const;
    void addWays(const QVector<SlotProblem> &problems, int occurrences);
    void focusWay();
    static void empty(QLayout *layout);

    QVBoxLayout *m_lines;
    QVBoxLayout *m_times;
    QWidget *m_ways;
    QVBoxLayout *m_wayLayout;
    QLineEdit *m_reason;
    PlainLabel *m_notBooked;
    QWidget *m_way = nullptr; ///< the last one: going ahead all the same, which changes nothing of what was chosen
    QString m_zone;
    const Zones *m_zones = nullptr;
    int m_count = 0;
    bool m_overridable = true;
    bool m_consents = false;
    bool m_clashes = false, m_gaps = false;
};

} // namespace praxis::ui
