#include "services/interchange/CardReader.h"
#include "services/interchange/CardWriter.h"
#include "tests/interchange/Readers.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace praxis;
using namespace praxis::interchange;
using namespace praxis::test;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

struct Read {
    QVector<Card> cards;
    QVector<Error> errors;
};

Read readAll(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    CardReader reader(buffer);
    Read result;
    while (!reader.isBroken()) {
        auto card = reader.next();
        if (!card)
            result.errors.append(card.error());
        else if (*card)
            result.cards.append(**card);
        else
            break;
    }
    return result;
}

QByteArray written(const Card &card)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    if (!writeCard(buffer, card))
        QTest::qFail("writeCard", __FILE__, __LINE__);
    return buffer.data();
}

Card somebody()
{
    Card card;
    card.uid = q("urn:uuid:01890a5d-ac96-774b-bcce-b302099a8057");
    card.familyName = q("O’Neil; the \"Elder\"");
    card.givenName = q("Zoë, Anne");
    card.prefixes = q("Dr");
    card.nicknames = {q("Zo"), q("comma, inside")};
    card.birthday = {1985, 3, 12};
    card.sex = q("O");
    card.gender = q("non-binary");
    card.phones = {{q("+61 400 123 456"), {q("cell")}, true}, {q("02 9999 0000"), {q("work"), q("fax")}, false}};
    card.emails = {{q("zoe@example.org"), {q("home")}, false}};
    card.addresses = {{QString(), q("Unit 4"), q("12 Long; Street"), q("Zürich"), q("ZH"), q("8001"), q("Switzerland"), {q("home")}}};
    card.organization = q("Smith, Jones & Co");
    card.title = q("Psychologue");
    card.note = q("one\ntwo, three; four \\ five ") + QString(q("é€😀")).repeated(60);
    card.related = {{q("Ann O’Neil"), {q("spouse")}, false}};
    card.languages = {q("fr-CH"), q("en")};
    card.zone = q("Europe/Zurich");
    card.categories = {q("a,b"), q("c")};
    return card;
}

} // namespace

class VCardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aValueOfControlCharactersIsNone()
    {
        const Read read = readAll("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Zoe\r\nTEL:\x1a\r\nTEL:12\x1a" "34\r\nEND:VCARD\r\n");
        QCOMPARE(read.cards.size(), 1);
        QCOMPARE(read.cards.first().phones.size(), 1);
        QCOMPARE(read.cards.first().phones.first().value, q("1234"));
    }

    void aCardComesBackWhole()
    {
        const Card card = somebody();
        const QByteArray bytes = written(card);
        for (const QByteArray &line : bytes.split('\n')) {
            QVERIFY(line.size() <= 76);
            QCOMPARE(QString::fromUtf8(line).toUtf8(), line);
        }
        const Read read = readAll(bytes);
        QCOMPARE(read.cards.size(), 1);
        const Card &back = read.cards[0];
        QCOMPARE(back.version, q("4.0"));
        QCOMPARE(back.uid, card.uid);
        QCOMPARE(back.familyName, card.familyName);
        // RFC 6350: a comma of a name's component is a list of names.
        QCOMPARE(back.givenName, card.givenName);
        QCOMPARE(back.nicknames, card.nicknames);
        QCOMPARE(back.birthday, card.birthday);
        QCOMPARE(back.sex, card.sex);
        QCOMPARE(back.gender, card.gender);
        QCOMPARE(back.phones, card.phones);
        QCOMPARE(back.emails, card.emails);
        QCOMPARE(back.addresses, card.addresses);
        QCOMPARE(back.organization, card.organization);
        QCOMPARE(back.note, card.note);
        QCOMPARE(back.related, card.related);
        QCOMPARE(back.languages, card.languages);
        QCOMPARE(back.zone, card.zone);
        QCOMPARE(back.categories, card.categories);
        QVERIFY(back.notKept.isEmpty());
    }

    void pythonReadsOurCards()
    {
        const QByteArray out = python("import sys,vobject,json\n"
                                      "r=[]\n"
                                      "for c in vobject.readComponents(sys.stdin.buffer.read().decode('utf-8')):\n"
                                      "  r.append({'family':c.n.value.family,'given':c.n.value.given,'note':c.note.value,'tel':[t.value for t in c.tel_list],"
                                      "'type':c.tel.params.get('TYPE'),'street':c.adr.value.street,'city':c.adr.value.city,'bday':c.bday.value,'fn':c.fn.value})\n"
                                      "print(json.dumps(r))",
                                      written(somebody()) + written(somebody()));
        const QJsonArray cards = QJsonDocument::fromJson(out).array();
        QCOMPARE(cards.size(), 2);
        const QJsonObject card = cards[0].toObject();
        QCOMPARE(card.value(q("family")).toString(), somebody().familyName);
        QCOMPARE(card.value(q("given")).toString(), somebody().givenName);
        QCOMPARE(card.value(q("note")).toString(), somebody().note);
        QCOMPARE(card.value(q("tel")).toArray().at(0).toString(), q("+61 400 123 456"));
        QCOMPARE(card.value(q("type")).toArray().at(0).toString(), q("cell"));
        QCOMPARE(card.value(q("street")).toString(), q("12 Long; Street"));
        QCOMPARE(card.value(q("city")).toString(), q("Zürich"));
        QCOMPARE(card.value(q("bday")).toString(), q("19850312"));
    }

    void anOldPhonesCardIsRead()
    {
        const Read read = readAll("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6rg;;;\r\n"
                                  "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg M=FCller\r\n"
                                  "TEL;CELL;PREF:0171 123\r\nTEL;HOME;VOICE:030 456\r\n"
                                  "NOTE;ENCODING=QUOTED-PRINTABLE:first line=0D=0Asecond=\r\n line goes on\r\n"
                                  "ADR;HOME:;;Hauptstra\xdf" "e 1;Berlin;;10115;Deutschland\r\n"
                                  "BDAY:19700229\r\n"
                                  "PHOTO;ENCODING=BASE64;TYPE=JPEG:\r\n /9j/4AAQSkZJRgABAQAAAQABAAD\r\n /2wBDAAgGBgcGBQgHBwcJ\r\n\r\n"
                                  "AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Secretary\r\nTEL:999\r\nEND:VCARD\r\n"
                                  "END:VCARD\r\n");
        QCOMPARE(read.errors.size(), 0);
        QCOMPARE(read.cards.size(), 1);
        const Card &card = read.cards[0];
        QCOMPARE(card.familyName, q("Müller"));
        QCOMPARE(card.givenName, q("Jörg"));
        QCOMPARE(card.formattedName, q("Jörg Müller"));
        QCOMPARE(card.phones.size(), 2);
        QVERIFY(card.phones[0].isPreferred && card.phones[0].types.contains(q("cell")));
        QCOMPARE(card.note, q("first line\nsecond line goes on"));
        QCOMPARE(card.addresses[0].street, q("Hauptstraße 1"));
        QVERIFY(card.birthday.isNull());
        QCOMPARE(card.notKept.value(q("PHOTO")), 1);
        QCOMPARE(card.notKept.value(q("AGENT")), 1);
    }

    void groupsAndTypesOfAppleAndGoogleAreRead()
    {
        const Read read = readAll("BEGIN:VCARD\nVERSION:3.0\nN:Smith;Ann;;;\nitem1.TEL;type=CELL;type=VOICE;type=pref:+61 400\nitem1.X-ABLabel:_$!<Other>!$_\n"
                                  "item2.EMAIL;TYPE=\"INTERNET,WORK\":a@x.org\nTEL;VALUE=uri;PREF=1;TYPE=home:tel:+33-1-23;ext=5\nBDAY;VALUE=date:1604-04-12\n"
                                  "ORG:Clinic\\; North;Ward\nNOTE:fol\n ded t\n  ext\nEND:VCARD\n");
        QCOMPARE(read.cards.size(), 1);
        const Card &card = read.cards[0];
        QCOMPARE(card.phones[0].types, (QStringList{q("cell"), q("voice")}));
        QVERIFY(card.phones[0].isPreferred);
        QCOMPARE(card.phones[1].value, q("+33-1-23"));
        QCOMPARE(card.emails[0].types, (QStringList{q("internet"), q("work")}));
        QCOMPARE(card.birthday, (PartialDate{0, 4, 12}));
        QCOMPARE(card.organization, q("Clinic; North"));
        QCOMPARE(card.note, q("folded t ext"));
        QCOMPARE(card.notKept.value(q("X-ABLABEL")), 1);
    }

    void aBirthdayMayLackItsYear()
    {
        const auto check = [](const char *text, PartialDate expected) {
            Card card;
            card.givenName = q("x");
            card.birthday = expected;
            QCOMPARE(readAll(QByteArray("BEGIN:VCARD\nVERSION:4.0\nFN:x\nBDAY:") + text + "\nEND:VCARD\n").cards.at(0).birthday, expected);
            QCOMPARE(readAll(written(card)).cards.at(0).birthday, expected);
        };
        check("--0412", {0, 4, 12});
        check("--0229", {0, 2, 29});
        check("1985", {1985, 0, 0});
        check("1985-04", {1985, 4, 0});
        check("---12", {0, 0, 12});
        check("1985-04-12T00:00:00Z", {1985, 4, 12});
    }

    void aCardWithoutItsEndIsRefusedAndTheNextIsRead()
    {
        const Read read = readAll("BEGIN:VCARD\nVERSION:3.0\nFN:Lost\nBEGIN:VCARD\nVERSION:3.0\nFN:Found\nEND:VCARD\nBEGIN:VCARD\nno colon here\nEND:VCARD\n"
                                  "BEGIN:VCARD\nFN:Cut off\n");
        QCOMPARE(read.cards.size(), 1);
        QCOMPARE(read.cards[0].formattedName, q("Found"));
        QCOMPARE(read.cards[0].line, 4);
        QCOMPARE(read.errors.size(), 3);
        QCOMPARE(read.errors[0].data.value(q("line")).toInt(), 1);
        QCOMPARE(read.errors[1].data.value(q("line")).toInt(), 9);
        QCOMPARE(read.errors[2].data.value(q("detail")).toString(), q("end"));
    }

    void anAddressBookInUtf16IsRead()
    {
        const QString text = q("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nEND:VCARD\r\n");
        QByteArray bytes("\xfe\xff");
        for (const QChar c : text)
            bytes.append(static_cast<char>(c.unicode() >> 8)).append(static_cast<char>(c.unicode() & 0xff));
        QCOMPARE(readAll(bytes).cards.at(0).formattedName, q("Zoë"));
    }

    void hostileCardsAreRefusedInLittleMemory_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QString>("what");
        QTest::newRow("a line without end") << QByteArray("BEGIN:VCARD\nNOTE:") << QByteArray("x") << q("line");
        QTest::newRow("folding without end") << QByteArray("BEGIN:VCARD\nNOTE:x\n") << QByteArray(" \n") << q("line");
        QTest::newRow("folding of text without end") << QByteArray("BEGIN:VCARD\nNOTE:x\n") << QByteArray(" xxxxxxxxxxxxx\n") << q("line");
        QTest::newRow("soft breaks without end") << QByteArray("BEGIN:VCARD\nNOTE;ENCODING=QUOTED-PRINTABLE:x=\n") << QByteArray("xxxx=\n") << q("line");
        QTest::newRow("cards within cards") << QByteArray("BEGIN:VCARD\n") << QByteArray("AGENT:\nBEGIN:VCARD\n") << q("nesting");
        QTest::newRow("properties without end") << QByteArray("BEGIN:VCARD\n") << QByteArray("TEL:1\n") << q("properties");
        QTest::newRow("notes without end") << QByteArray("BEGIN:VCARD\n") << QByteArray("NOTE:") + QByteArray(100'000, 'n') + "\n" << q("card");
        QTest::newRow("parameters without end") << QByteArray("BEGIN:VCARD\nTEL") << QByteArray(";TYPE=a") << q("line");
    }
    void hostileCardsAreRefusedInLittleMemory()
    {
        QFETCH(QByteArray, head);
        QFETCH(QByteArray, pattern);
        QFETCH(QString, what);
        EndlessDevice device(head, pattern, 100'000'000);
        const qint64 before = peakMemory();
        CardReader reader(device);
        Error error;
        while (!reader.isBroken()) {
            auto card = reader.next();
            if (!card)
                error = card.error();
            else if (!*card)
                break;
        }
        QCOMPARE(error.code, ErrorCode::TooLarge);
        QCOMPARE(error.data.value(q("what")).toString(), what);
        QVERIFY2(device.given() <= 60'000'000, qPrintable(QString::number(device.given())));
        QVERIFY(!hasGrownBy(96 * 1024, before));
    }

    void readingStopsWhenAsked()
    {
        EndlessDevice device("", "BEGIN:VCARD\nFN:x\nEND:VCARD\n", 100'000'000);
        CardReader reader(device, {}, {[&] { return device.given() > 200'000; }, {}});
        ErrorCode code = ErrorCode::None;
        while (!reader.isBroken()) {
            if (auto card = reader.next(); !card)
                code = card.error().code;
        }
        QCOMPARE(code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(VCardTest)
#include "vcard_test.moc"
