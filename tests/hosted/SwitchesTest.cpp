#include "tests/hosted/SharedClinic.h"
#include "tests/support/ControlledPractice.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// Who may hold sessions by video, switched over the API, where a platform controls the practice.
class SwitchesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onePractitionerIsSwitchedOffAndOnAgain_data() { onEitherDatabase(); }
    void onePractitionerIsSwitchedOffAndOnAgain();
    void manyAreSwitchedInOneStep_data() { onEitherDatabase(); }
    void manyAreSwitchedInOneStep();
    void aSwitchIsPlannedListedAndWithdrawn_data() { onEitherDatabase(); }
    void aSwitchIsPlannedListedAndWithdrawn();
    void thoseOfAnotherPracticeAreNobody_data() { onEitherDatabase(); }
    void thoseOfAnotherPracticeAreNobody();
    void onlyWhoAnswersForAControlledPracticeSwitches_data() { onEitherDatabase(); }
    void onlyWhoAnswersForAControlledPracticeSwitches();
    void howMuchEachHadByVideoIsCounted_data() { onEitherDatabase(); }
    void howMuchEachHadByVideoIsCounted();

private:
    static HttpAnswer set(SharedClinic &clinic, const QString &login, const QUuid &practitioner, bool enabled)
    {
        return clinic.ask(login, "POST", u"/api/v1/commands/SetPractitionerVideo"_s, {{u"practitioner"_s, idText(practitioner)}, {u"enabled"_s, enabled}});
    }
    static QJsonObject switches(SharedClinic &clinic, const QString &query = {})
    {
        const HttpAnswer answer = clinic.ask(u"ada"_s, "GET", u"/api/v1/video/switches"_s + query);
        if (answer.status != 200)
            qWarning("%d %s", answer.status, answer.body.constData());
        return Backend::jsonOf(answer);
    }
    static bool isOn(SharedClinic &clinic, const QUuid &practitioner)
    {
        const QJsonArray all = switches(clinic).value(u"practitioners"_s).toArray();
        return std::ranges::any_of(all, [&](const QJsonValue &one) { return one[u"practitioner_id"].toString() == idText(practitioner) && one[u"enabled"].toBool(); });
    }
};

void SwitchesTest::onePractitionerIsSwitchedOffAndOnAgain()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    setControlled(clinic.p);
    QVERIFY(isOn(clinic, clinic.p.lee));
    QCOMPARE(set(clinic, u"ada"_s, clinic.p.lee, false).status, 200);
    QVERIFY(!isOn(clinic, clinic.p.lee) && isOn(clinic, clinic.p.okafor));
    QCOMPARE(set(clinic, u"ada"_s, clinic.p.lee, true).status, 200);
    QVERIFY(isOn(clinic, clinic.p.lee));
    QCOMPARE(switches(clinic).value(u"practitioners"_s).toArray().size(), 2);
    QCOMPARE(switches(clinic, u"?search=nobodysname"_s).value(u"practitioners"_s).toArray().size(), 0);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/video/switches?from=yesterday"_s).status, 422);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/SetPractitionerVideo"_s, {{u"practitioner"_s, idText(clinic.p.lee)}}).status, 422); // which way?
}

void SwitchesTest::manyAreSwitchedInOneStep()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    setControlled(clinic.p);
    const auto off = [](const QUuid &one) {
        return QJsonObject{{u"command"_s, u"SetPractitionerVideo"_s}, {u"args"_s, QJsonObject{{u"practitioner"_s, idText(one)}, {u"enabled"_s, false}}}};
    };
    const HttpAnswer tried = clinic.ask(u"ada"_s, "POST", u"/api/v1/bulk"_s, {{u"commands"_s, QJsonArray{off(clinic.p.lee), off(clinic.b.other.lee)}}});
    QVERIFY(!Backend::jsonOf(tried).value(u"kept"_s).toBool()); // one of them is nobody's: nothing is done
    QVERIFY(isOn(clinic, clinic.p.lee));
    const HttpAnswer both = clinic.ask(u"ada"_s, "POST", u"/api/v1/bulk"_s, {{u"commands"_s, QJsonArray{off(clinic.p.lee), off(clinic.p.okafor)}}});
    QVERIFY2(Backend::jsonOf(both).value(u"kept"_s).toBool(), both.body.constData());
    QVERIFY(!isOn(clinic, clinic.p.lee) && !isOn(clinic, clinic.p.okafor));
}

void SwitchesTest::aSwitchIsPlannedListedAndWithdrawn()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    setControlled(clinic.p);
    const QJsonObject plan{{u"practitioner"_s, idText(clinic.p.lee)}, {u"enabled"_s, false}, {u"at"_s, clinic.p.clock.at.plusMinutes(600).toString()}};
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/PlanVideoChange"_s, plan).status, 200);
    const QJsonArray planned = switches(clinic).value(u"planned"_s).toArray();
    QCOMPARE(planned.size(), 1);
    QCOMPARE(planned.first()[u"practitioner_id"].toString(), idText(clinic.p.lee));
    QVERIFY(isOn(clinic, clinic.p.lee)); // until then
    QJsonObject late = plan;
    late.insert(u"at"_s, clinic.p.clock.at.plusMinutes(-5).toString());
    QVERIFY(clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/PlanVideoChange"_s, late).status >= 400);
    const QJsonObject withdraw{{u"change"_s, planned.first()[u"id"].toString()}};
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/WithdrawVideoChange"_s, withdraw).status, 200);
    QCOMPARE(switches(clinic).value(u"planned"_s).toArray().size(), 0);
}

void SwitchesTest::thoseOfAnotherPracticeAreNobody()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    setControlled(clinic.p);
    setControlled(clinic.b.other);
    const QUuid theirs = clinic.b.other.lee, nobody = QUuid::createUuid();
    const QByteArray before = SharedClinic::rowsOf(clinic.b.other);
    const auto same = [&](const QByteArray &command, const auto &body) {
        HttpAnswer one = clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/"_s + QString::fromLatin1(command), body(theirs)), two = clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/"_s + QString::fromLatin1(command), body(nobody));
        const auto without = [](const HttpAnswer &answer, const QUuid &id) { return QByteArray(answer.body).replace(idText(id).toLatin1(), "ID"); };
        return one.status >= 400 && one.status == two.status && without(one, theirs) == without(two, nobody);
    };
    QVERIFY(same("SetPractitionerVideo", [](const QUuid &id) { return QJsonObject{{u"practitioner"_s, idText(id)}, {u"enabled"_s, false}}; }));
    QVERIFY(same("PlanVideoChange", [&](const QUuid &id) { return QJsonObject{{u"practitioner"_s, idText(id)}, {u"enabled"_s, false}, {u"at"_s, clinic.p.clock.at.plusMinutes(600).toString()}}; }));
    const QJsonArray all = switches(clinic).value(u"practitioners"_s).toArray();
    QVERIFY(std::ranges::none_of(all, [&](const QJsonValue &one) { return one[u"practitioner_id"].toString() == idText(theirs); }));
    QVERIFY(SharedClinic::rowsOf(clinic.b.other) == before);
}

void SwitchesTest::onlyWhoAnswersForAControlledPracticeSwitches()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const HttpAnswer uncontrolled = set(clinic, u"ada"_s, clinic.p.lee, false);
    QCOMPARE(uncontrolled.status, 403);
    QVERIFY(uncontrolled.body.contains("not_platform_controlled"));
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/video/switches"_s).status, 403);
    setControlled(clinic.p);
    for (const char *login : {"lee", "jane"}) {
        QCOMPARE(set(clinic, QString::fromLatin1(login), clinic.p.lee, false).status, 403);
        QCOMPARE(clinic.ask(QString::fromLatin1(login), "POST", u"/api/v1/commands/PlanVideoChange"_s,
                            {{u"practitioner"_s, idText(clinic.p.lee)}, {u"enabled"_s, false}, {u"at"_s, clinic.p.clock.at.plusMinutes(600).toString()}}).status, 403);
        QCOMPARE(clinic.ask(QString::fromLatin1(login), "GET", u"/api/v1/video/switches"_s).status, 403);
    }
    QVERIFY(isOn(clinic, clinic.p.lee));
}

void SwitchesTest::howMuchEachHadByVideoIsCounted()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind); // a session by video of each practitioner
    const auto sessions = [&](const QString &query, const QUuid &practitioner) {
        const QJsonArray used = Backend::jsonOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/video/use"_s + query)).value(u"items"_s).toArray();
        for (const QJsonValue &one : used) {
            if (one[u"practitioner_id"].toString() == idText(practitioner))
                return one[u"sessions"].toInt();
        }
        return -1;
    };
    QCOMPARE(sessions({}, clinic.p.lee), 1);
    QCOMPARE(sessions({}, clinic.p.okafor), 1);
    QCOMPARE(sessions(u"?from=2030-01-01T00:00:00Z"_s, clinic.p.lee), 0);
    QCOMPARE(sessions({}, clinic.b.other.lee), -1);
    QCOMPARE(clinic.ask(u"jane"_s, "GET", u"/api/v1/video/use"_s).status, 403);
}

QTEST_GUILESS_MAIN(SwitchesTest)
#include "SwitchesTest.moc"
