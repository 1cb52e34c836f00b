#include "models/records/DocumentAccess.h"
#include "services/practice/documents/DocumentCommands.h"
#include "services/practice/documents/DocumentIntake.h"
#include "services/practice/people/RequestCommands.h"
#include "tests/hosted/SharedClinic.h"

using namespace praxis;
using namespace praxis::hosted;
using namespace praxis::test;
using namespace Qt::StringLiterals;

/// What a desk asks while it is used, over the API: whatever a command needs the id of is told by some route.
class DeskQuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOlderVersionIsFoundAndComesBack_data() { onEitherDatabase(); }
    void anOlderVersionIsFoundAndComesBack();
    void whoOpensADocumentWithAReasonIsToldToItsAuthor_data() { onEitherDatabase(); }
    void whoOpensADocumentWithAReasonIsToldToItsAuthor();
    void aSecondPersonFindsWhoWaits_data() { onEitherDatabase(); }
    void aSecondPersonFindsWhoWaits();
    void servicesAreToldWithoutTheirSecrets_data() { onEitherDatabase(); }
    void servicesAreToldWithoutTheirSecrets();
    void aTimeIsTriedBeforeItIsBooked_data() { onEitherDatabase(); }
    void aTimeIsTriedBeforeItIsBooked();
    void whoIsThereAlreadyIsFoundBeforeTheyAreEnteredAgain_data() { onEitherDatabase(); }
    void whoIsThereAlreadyIsFoundBeforeTheyAreEnteredAgain();
    void theTrailIsVerifiedAndTakenOut_data() { onEitherDatabase(); }
    void theTrailIsVerifiedAndTakenOut();
    void whatWasDeletedIsListed_data() { onEitherDatabase(); }
    void whatWasDeletedIsListed();
    void whatOthersAnsweredAndWhatAChangeMeansIsToldToWhoMay_data() { onEitherDatabase(); }
    void whatOthersAnsweredAndWhatAChangeMeansIsToldToWhoMay();
    void whatAThingNeedsOfAPersonIsTold_data() { onEitherDatabase(); }
    void whatAThingNeedsOfAPersonIsTold();

private:
    static QJsonArray itemsOf(const HttpAnswer &answer)
    {
        if (answer.status != 200)
            qWarning("%d %s", answer.status, answer.body.constData());
        return Backend::jsonOf(answer).value(u"items").toArray();
    }
    static QJsonArray sent(SharedClinic &clinic, const QByteArray &file)
    {
        (void)clinic.p.vault(); // made
        const HttpAnswer piece = Backend::answerOf(clinic.b.api, {"POST", "/api/v1/uploads", {{"authorization", "Bearer " + clinic.tokens.value(u"lee"_s)}, {"content-type", "application/octet-stream"}}, file, u"192.0.2.1"_s});
        return {Backend::jsonOf(piece).value(u"receipt")};
    }
    /// A letter of Dr Lee's about Jane.
    static QString letter(SharedClinic &clinic, Privacy privacy)
    {
        const HttpAnswer added = clinic.ask(u"lee"_s, "POST", u"/api/v1/documents"_s,
                                            {{u"person"_s, idText(clinic.janes.person)}, {u"title"_s, u"A letter"_s}, {u"kind"_s, u"letter"_s}, {u"privacy"_s, enumName(privacy)},
                                             {u"file_name"_s, u"letter.pdf"_s}, {u"pieces"_s, sent(clinic, "%PDF-1.4\nfirst\n%%EOF\n")}});
        for (const QJsonValue &touched : Backend::jsonOf(added).value(u"touched").toArray()) {
            if (touched[u"type"].toString() == u"Document")
                return touched[u"id"].toString();
        }
        qWarning("%d %s", added.status, added.body.constData());
        return {};
    }
};

void DeskQuestionsTest::anOlderVersionIsFoundAndComesBack()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const QString id = letter(clinic, Privacy::Internal), place = u"/api/v1/documents/"_s + id;
    QCOMPARE(clinic.ask(u"lee"_s, "POST", place + u"/versions"_s, {{u"file_name"_s, u"letter.pdf"_s}, {u"note"_s, u"signed"_s}, {u"pieces"_s, sent(clinic, "%PDF-1.4\nsecond\n%%EOF\n")}}).status / 100, 2);
    const HttpAnswer read = clinic.ask(u"lee"_s, "GET", place);
    QCOMPARE(read.status, 200);
    QCOMPARE(read.header("Cache-Control"), QByteArray("no-store"));
    const QJsonObject document = Backend::jsonOf(read);
    const QJsonArray versions = document.value(u"versions").toArray();
    QCOMPARE(document.value(u"title").toString(), u"A letter"_s);
    QCOMPARE(versions.size(), 2);
    QCOMPARE(versions.first()[u"id"].toString(), document.value(u"current_id").toString()); // the newest first
    QCOMPARE(versions.first()[u"note"].toString(), u"signed"_s);
    const QString older = versions.last()[u"id"].toString();
    QCOMPARE(clinic.ask(u"lee"_s, "GET", place + u"/file?copy_for=own_use&version="_s + older).status, 200);
    QCOMPARE(clinic.ask(u"lee"_s, "POST", u"/api/v1/commands/ReturnToDocumentVersion"_s, {{u"document"_s, id}, {u"version"_s, older}}).status, 200);
    const QJsonArray again = Backend::jsonOf(clinic.ask(u"lee"_s, "GET", place)).value(u"versions").toArray();
    QCOMPARE(again.size(), 3);
    QCOMPARE(again.first()[u"from_number"].toInt(), 1);
    QCOMPARE(again.first()[u"sha256"], versions.last()[u"sha256"]);
    QCOMPARE(clinic.ask(u"lee"_s, "GET", place + u"?version=first"_s).status, 422);
    QCOMPARE(clinic.ask(u"obi"_s, "GET", place).status, 403);
    QCOMPARE(clinic.ask(u"tom"_s, "GET", place).status, 403);
    QCOMPARE(clinic.p.mustAsk(SearchAudit{{.record = QUuid::fromString(id), .action = u"view"_s, .outcome = u"done"_s}}).size(), 3); // read twice, and by who added a version
    QVERIFY(!read.body.contains("sealed") && !read.body.contains("age_header"));
}

void DeskQuestionsTest::whoOpensADocumentWithAReasonIsToldToItsAuthor()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    clinic.b.addAccount(clinic.p.manager, u"mara"_s);
    clinic.tokens.insert(u"mara"_s, clinic.b.signIn(u"mara"_s));
    const QString id = letter(clinic, Privacy::Restricted), place = u"/api/v1/documents/"_s + id;
    const auto takes = [&](const QString &login) { return Backend::jsonOf(clinic.ask(login, "GET", place + u"/door"_s)).value(u"takes").toString(); };
    QCOMPARE(takes(u"lee"_s), u"open"_s);
    QCOMPARE(takes(u"mara"_s), u"with_reason"_s);
    QVERIFY(clinic.ask(u"mara"_s, "GET", place).body.contains("reason_required"));
    QVERIFY(clinic.ask(u"mara"_s, "GET", place + u"/file?copy_for=own_use"_s).body.contains("reason_required"));
    QCOMPARE(clinic.ask(u"mara"_s, "GET", place + u"?why=complaint"_s).status, 422); // reading opens nothing
    QCOMPARE(clinic.ask(u"mara"_s, "GET", place + u"/file?why=complaint"_s).status, 422);
    QCOMPARE(takes(u"mara"_s), u"with_reason"_s);
    const auto open = [&](const QString &login, const QJsonObject &body) { return clinic.ask(login, "POST", place + u"/open"_s, body).status; };
    QCOMPARE(open(u"mara"_s, {{u"version"_s, u"first"_s}, {u"why"_s, u"complaint"_s}}), 422);
    QCOMPARE(open(u"mara"_s, {{u"version"_s, QString()}}), 422);
    QCOMPARE(open(u"mara"_s, {{u"why"_s, u"   "_s}}), 403);
    QCOMPARE(open(u"obi"_s, {{u"why"_s, u"complaint"_s}}), 403); // for whom a reason helps nothing
    QCOMPARE(open(u"mara"_s, {{u"why"_s, u"complaint"_s}}), 200);
    QCOMPARE(open(u"mara"_s, {{u"why"_s, u"once more"_s}}), 200); // it is open: one look more, and no other opening
    QCOMPARE(takes(u"mara"_s), u"open"_s);
    QCOMPARE(clinic.ask(u"mara"_s, "GET", place).status, 200);
    QCOMPARE(clinic.ask(u"mara"_s, "GET", place + u"/file?copy_for=own_use"_s).status, 200);
    const auto unseen = [&] { return itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/document-accesses?unseen=true"_s)); };
    QCOMPARE(unseen().size(), 1);
    QCOMPARE(unseen().first()[u"why"].toString(), u"complaint"_s);
    QVERIFY(unseen().first()[u"is_own"].toBool());
    QCOMPARE(clinic.ask(u"lee"_s, "POST", u"/api/v1/commands/AcknowledgeDocumentAccess"_s, {{u"access"_s, unseen().first()[u"id"].toString()}}).status, 200);
    QCOMPARE(unseen().size(), 0);
    QCOMPARE(itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/document-accesses"_s)).size(), 1);
    QCOMPARE(clinic.ask(u"jane"_s, "GET", u"/api/v1/document-accesses"_s).status, 403);
}

void DeskQuestionsTest::aSecondPersonFindsWhoWaits()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    clinic.b.addAccount(clinic.p.manager, u"mara"_s);
    clinic.tokens.insert(u"mara"_s, clinic.b.signIn(u"mara"_s));
    const QString id = letter(clinic, Privacy::Restricted), place = u"/api/v1/documents/"_s + id;
    QCOMPARE(Backend::jsonOf(clinic.ask(u"ada"_s, "GET", place + u"/door"_s)).value(u"takes").toString(), u"with_two"_s);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", place + u"/open"_s, {{u"why"_s, u"complaint"_s}}).status, 403);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/AskDocumentOpening"_s, {{u"document"_s, id}, {u"why"_s, u"a complaint"_s}}).status, 200);
    QCOMPARE(Backend::jsonOf(clinic.ask(u"ada"_s, "GET", place + u"/door"_s)).value(u"takes").toString(), u"waiting"_s);
    QCOMPARE(itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/document-openings"_s)).size(), 0); // their own is for somebody else
    const QJsonArray waits = itemsOf(clinic.ask(u"mara"_s, "GET", u"/api/v1/document-openings"_s));
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waits.first()[u"why"].toString(), u"a complaint"_s);
    QCOMPARE(clinic.ask(u"lee"_s, "GET", u"/api/v1/document-openings"_s).status, 403);
    QCOMPARE(clinic.ask(u"mara"_s, "POST", u"/api/v1/commands/AllowDocumentOpening"_s, {{u"access"_s, waits.first()[u"id"].toString()}}).status, 200);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", place).status, 200);
}

void DeskQuestionsTest::servicesAreToldWithoutTheirSecrets()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const QString secret = u"a secret that is long enough for it"_s;
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/SetVideoService"_s, {{u"provider"_s, u"jitsi"_s}, {u"account"_s, u"praxis"_s}, {u"domain"_s, u"meet.example.org"_s}, {u"secret"_s, secret}}).status, 200);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/commands/SetMessageService"_s,
                        {{u"host"_s, u"smtp.example.org"_s}, {u"account"_s, u"post"_s}, {u"sender"_s, u"desk@example.org"_s}, {u"secret"_s, secret}}).status, 200);
    for (const QString &target : {u"/api/v1/video/services"_s, u"/api/v1/message-services"_s}) {
        const HttpAnswer whole = clinic.ask(u"ada"_s, "GET", target), part = clinic.ask(u"lee"_s, "GET", target);
        QVERIFY(itemsOf(whole).first()[u"has_secret"].toBool());
        QVERIFY(!whole.body.contains("sealed") && !whole.body.contains(secret.toUtf8()));
        QVERIFY(!itemsOf(whole).first()[u"account"].isNull());
        QVERIFY(itemsOf(part).first()[u"account"].isNull()); // for who may change it
        QCOMPARE(clinic.ask(u"jane"_s, "GET", target).status, 403);
    }
}

void DeskQuestionsTest::aTimeIsTriedBeforeItIsBooked()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const auto tried = [&](int hour, const QJsonValue &except = {}) {
        BookAppointment booking = clinic.p.at(hour, 0, clinic.janes.person);
        QJsonObject body{{u"booking"_s, toJson(commandFields<BookAppointment>(), &booking)}};
        if (!except.isNull())
            body.insert(u"except"_s, except);
        return clinic.ask(u"ada"_s, "POST", u"/api/v1/slot-check"_s, body);
    };
    const auto codes = [](const HttpAnswer &answer) {
        QStringList all;
        for (const QJsonValue &one : Backend::jsonOf(answer).value(u"problems").toArray())
            all.append(one[u"code"].toString());
        return all;
    };
    const HttpAnswer taken = tried(9);
    QCOMPARE(taken.status, 200);
    QCOMPARE(Backend::jsonOf(taken).value(u"occurrences").toArray(), QJsonArray{u"2026-11-24T09:00"_s});
    QVERIFY(codes(taken).contains(u"clash"_s));
    QVERIFY(!codes(tried(9, idText(clinic.janes.session))).contains(u"clash"_s)); // it is not in its own way
    QVERIFY(!codes(tried(14)).contains(u"clash"_s));
    QVERIFY(codes(tried(22)).contains(u"outside_hours"_s));
    QCOMPARE(tried(9, u"tomorrow"_s).status, 422);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/slot-check"_s, {{u"slot"_s, 1}}).status, 422);
    QCOMPARE(clinic.ask(u"jane"_s, "POST", u"/api/v1/slot-check"_s, {{u"booking"_s, QJsonObject()}}).status, 403);
}

void DeskQuestionsTest::whoIsThereAlreadyIsFoundBeforeTheyAreEnteredAgain()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const QJsonObject jane{{u"given_name"_s, u"Jane"_s}, {u"family_name"_s, u"Visitor"_s}};
    const auto similar = [&](const QString &login) { return clinic.ask(login, "POST", u"/api/v1/contacts-similar"_s, jane); };
    QCOMPARE(similar(u"ada"_s).status, 200);
    const auto has = [&](const QString &login) {
        const QJsonArray found = itemsOf(similar(login));
        return std::ranges::any_of(found, [&](const QJsonValue &one) { return one[u"id"].toString() == idText(clinic.janes.person); });
    };
    QVERIFY(has(u"ada"_s) && has(u"lee"_s));
    QVERIFY(!has(u"obi"_s) && !has(u"tom"_s)); // not theirs to know
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/contacts-similar"_s, {{u"nonsense"_s, u"x"_s}}).status, 422);
    // Every word is looked for among everybody: nobody sends a book of them.
    for (const QString &name : {u"a "_s.repeated(101), QString(u"x"_s + QChar(0))})
        QCOMPARE(clinic.ask(u"obi"_s, "POST", u"/api/v1/contacts-similar"_s, {{u"family_name"_s, name}}).status, 422);
    QCOMPARE(itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/contacts-recent"_s)).size(), 0);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/contacts/"_s + idText(clinic.janes.person)).status, 200);
    QCOMPARE(itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/contacts-recent"_s)).first()[u"id"].toString(), idText(clinic.janes.person));
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/contacts-recent?limit=51"_s).status, 422);
}

void DeskQuestionsTest::theTrailIsVerifiedAndTakenOut()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const HttpAnswer verified = clinic.ask(u"ada"_s, "GET", u"/api/v1/audit/verification"_s);
    QCOMPARE(verified.status, 200);
    QVERIFY(Backend::jsonOf(verified).value(u"is_whole").toBool());
    QVERIFY(Backend::jsonOf(verified).value(u"entries").toInteger() > 10);
    QVERIFY(Backend::jsonOf(verified).value(u"broken_at").isNull());
    QCOMPARE(clinic.ask(u"lee"_s, "GET", u"/api/v1/audit/verification"_s).status, 403);
    const QJsonArray first = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/audit/export?limit=3"_s));
    QCOMPARE(first.size(), 3);
    const QJsonArray second = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/audit/export?limit=3&before=%1"_s.arg(first.last()[u"number"].toInteger())));
    QCOMPARE(second.first()[u"number"].toInteger(), first.last()[u"number"].toInteger() - 1);
    QCOMPARE(clinic.ask(u"lee"_s, "GET", u"/api/v1/audit/export"_s).status, 403);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/audit?before=yesterday"_s).status, 422);
    QCOMPARE(clinic.p.mustAsk(SearchAudit{{.action = u"verify"_s, .outcome = u"done"_s}}).size(), 1);
    QCOMPARE(clinic.p.mustAsk(SearchAudit{{.action = u"export"_s, .outcome = u"done"_s}}).size(), 2); // of each: a second page can be asked for without the first
}

void DeskQuestionsTest::whatWasDeletedIsListed()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const QUuid gone = clinic.p.addPerson(u"Gus"_s, u"Gone"_s);
    clinic.p.mustRun(erase<Contact>(gone));
    const QJsonArray deleted = itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/deleted"_s));
    QCOMPARE(deleted.size(), 1);
    QCOMPARE(deleted.first()[u"type"].toString(), u"Contact"_s);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/contacts/%1/restore"_s.arg(deleted.first()[u"id"].toString())).status, 200);
    QCOMPARE(itemsOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/deleted"_s)).size(), 0);
    QCOMPARE(clinic.ask(u"jane"_s, "GET", u"/api/v1/deleted"_s).status, 403);
}

void DeskQuestionsTest::whatOthersAnsweredAndWhatAChangeMeansIsToldToWhoMay()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    for (const QString &what : {u"answers/recordings"_s, u"answers/documents"_s, u"answers/notes"_s, u"consents-withdrawn"_s, u"share-partners"_s, u"document-partners"_s, u"documents-infected"_s})
        QCOMPARE(clinic.ask(u"lee"_s, "GET", u"/api/v1/"_s + what).status, 200);
    QCOMPARE(clinic.ask(u"ada"_s, "GET", u"/api/v1/captures-refused"_s).status, 200);
    for (const QString &what : {u"answers/recordings"_s, u"answers/documents"_s, u"answers/notes"_s, u"share-partners"_s, u"document-partners"_s, u"captures-refused"_s})
        QCOMPARE(clinic.ask(u"jane"_s, "GET", u"/api/v1/"_s + what).status, 403);
    const QJsonArray partners = itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/share-partners"_s));
    QVERIFY(std::ranges::any_of(partners, [&](const QJsonValue &one) { return one[u"user_id"].toString() == idText(clinic.p.otherPsychologist.user); }));
    clinic.p.mustRun(clinic.p.at(15, 0, clinic.janes.person));
    const QString zones = u"/api/v1/locations/%1/zone-change?zone="_s.arg(idText(clinic.p.location));
    const QJsonArray moves = itemsOf(clinic.ask(u"ada"_s, "GET", zones + u"Europe/Paris"_s));
    QVERIFY(std::ranges::any_of(moves, [](const QJsonValue &one) { return one[u"start_wall"].toString() == u"2026-11-24T15:00"_s && one[u"now"] != one[u"then"]; }));
    QCOMPARE(clinic.ask(u"ada"_s, "GET", zones + u"Nowhere"_s).status, 422);
    QCOMPARE(clinic.ask(u"lee"_s, "GET", zones + u"Europe/Paris"_s).status, 403);
}

void DeskQuestionsTest::whatAThingNeedsOfAPersonIsTold()
{
    QFETCH(const QString, kind);
    SharedClinic clinic(kind);
    const QString jane = idText(clinic.janes.person), person = u"/api/v1/contacts/%1/"_s.arg(jane);
    QCOMPARE(clinic.ask(u"ada"_s, "POST", u"/api/v1/authorisations"_s, {{u"contact_id"_s, jane}, {u"name"_s, u"Ten sessions"_s}, {u"sessions"_s, 10}}).status, 201);
    const QJsonArray leave = itemsOf(clinic.ask(u"lee"_s, "GET", person + u"authorisations"_s));
    QCOMPARE(leave.size(), 1);
    QCOMPARE(leave.first()[u"used"].toInt(-1), 0);
    const QJsonObject facts = Backend::jsonOf(clinic.ask(u"lee"_s, "GET", person + u"letter-facts?language=en"_s));
    QVERIFY(facts.value(u"person_name").toString().contains(u"Visitor"_s) && !facts.value(u"values").toObject().isEmpty());
    for (const QString &what : {u"authorisations"_s, u"letter-facts"_s})
        QCOMPARE(clinic.ask(u"obi"_s, "GET", person + what).status, 403);
    const QJsonArray gaps = itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/consent-gaps?act=join_video&appointment_id="_s + idText(clinic.janes.session)));
    QVERIFY(!gaps.isEmpty());
    QCOMPARE(gaps.first()[u"contact_id"].toString(), jane);
    QVERIFY(!itemsOf(clinic.ask(u"lee"_s, "GET", u"/api/v1/consents-wanted?from=2026-11-23T00:00:00Z&until=2026-11-30T00:00:00Z"_s)).isEmpty());
    QCOMPARE(clinic.ask(u"lee"_s, "GET", u"/api/v1/consents-wanted"_s).status, 422);
    const QUuid request = clinic.p.mustRun(TakeRequest{.person = clinic.janes.person, .kind = RequestKind::Deletion, .askedBy = u"Jane"_s, .asked = u"everything"_s}).firstOf(u"RecordRequest");
    const QJsonObject progress = Backend::jsonOf(clinic.ask(u"ada"_s, "GET", u"/api/v1/record-requests/%1/deletion"_s.arg(idText(request))));
    QCOMPARE(progress.value(u"appointments").toInt(), 1);
    QCOMPARE(progress.value(u"items").toArray().size(), 2); // her note and her recording
    for (const QJsonValue &line : progress.value(u"items").toArray())
        QCOMPARE(line[u"state"].toString(), u"kept"_s);
    QCOMPARE(clinic.ask(u"lee"_s, "GET", u"/api/v1/record-requests/%1/deletion"_s.arg(idText(request))).status, 403);
}

QTEST_GUILESS_MAIN(DeskQuestionsTest)
#include "DeskQuestionsTest.moc"
