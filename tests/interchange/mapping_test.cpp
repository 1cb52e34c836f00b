#include "services/interchange/CellValue.h"

#include <QtTest>

using namespace praxis;
using namespace praxis::interchange;

namespace {

QString q(const char *text)
{
    return QString::fromUtf8(text);
}

QString dateOf(const char *text, DateOrder order = DateOrder::Unknown)
{
    const auto date = parseDate(q(text), order);
    return date ? date->toString(Qt::ISODate) : QString();
}

std::optional<QString> valueOf(FieldKind kind, const char *text)
{
    return cellValue({q("x"), false, kind, {q("phone"), q("sms"), q("none")}}, q(text), DateOrder::DayFirst);
}

} // namespace

class MappingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headersOfOtherProgramsAreGuessed_data()
    {
        QTest::addColumn<QStringList>("header");
        QTest::addColumn<QStringList>("keys");
        const auto row = [](const char *name, const char *header, const char *keys) {
            QTest::newRow(name) << q(header).split(u'|') << q(keys).split(u'|');
        };
        row("English", "First Name|Surname|DOB|Mobile|E-mail|Post code|Suburb|State|Medicare No.|NDIS plan",
            "given_name|family_name|birth_date|mobile_phone|email|postcode|city|state|medicare_number|");
        row("French", "Prénom|Nom|Date de naissance|Tél. portable|Téléphone fixe|Courriel|Code postal|Ville|Remarques",
            "given_name|family_name|birth_date|mobile_phone|home_phone|email|postcode|city|note");
        row("German", "Vorname|Nachname|Geburtsdatum|Handy|Telefon (privat)|E-Mail|PLZ|Ort|Straße|Bemerkungen",
            "given_name|family_name|birth_date|mobile_phone|home_phone|email|postcode|city|address_line1|note");
        row("Easy!Appointments", "id|first_name|last_name|email|phone_number|address|city|zip_code|notes",
            "|given_name|family_name|email|mobile_phone|address_line1|city|postcode|note");
        row("Google Contacts", "First Name|Last Name|Birthday|E-mail 1 - Value|Phone 1 - Value|Address 1 - City", "given_name|family_name|birth_date|email|mobile_phone|city");
        row("Outlook", "Title|First Name|Last Name|Home Street|Home Postal Code|Home Phone|Mobile Phone|E-mail Address",
            "title|given_name|family_name|address_line1|postcode|home_phone|mobile_phone|email");
        row("one column for the name", "Name|Phone|Email", "full_name|mobile_phone|email");
        row("our own", "given_name|family_name|birth_date|work_phone|contact_by|sms_allowed",
            "given_name|family_name|birth_date|work_phone|contact_by|sms_allowed");
        row("two telephones", "First name|Last name|Phone|Telephone", "given_name|family_name|mobile_phone|home_phone");
    }
    void headersOfOtherProgramsAreGuessed()
    {
        QFETCH(QStringList, header);
        QFETCH(QStringList, keys);
        const CsvMapping mapping = guessMapping(header, contactTargets());
        QStringList found;
        for (const QString &column : header)
            found.append(mapping.columns.value(column));
        QCOMPARE(found, keys);
    }

    void columnsOfOneHeaderAreToldApartByTheirNumber()
    {
        const QStringList header{q("Surname"), q("Telephone"), q("Telephone"), q("Telephone (2)"), q("Telephone")};
        const QStringList names = columnNames(header);
        QCOMPARE(names, (QStringList{q("Surname"), q("Telephone"), q("Telephone (3)"), q("Telephone (2)"), q("Telephone (4)")}));
        const CsvMapping guessed = guessMapping(header.first(3), contactTargets());
        QCOMPARE(guessed.columns.value(q("Telephone")), q("mobile_phone"));
        QCOMPARE(guessed.columns.value(q("Telephone (2)")), q("home_phone"));
        CsvMapping chosen;
        chosen.columns = {{q("Telephone"), q("work_phone")}, {q("Telephone (3)"), q("home_phone")}, {q("Telephone (4)"), q("home_phone")}};
        const RowMapper mapper(chosen, contactTargets(), header, DateOrder::Unknown);
        const MappedRow row = mapper.map({2, {q("Ann"), q("1111 1111"), q("2222 2222"), q("3333 3333"), q("4444 4444")}});
        QCOMPARE(row.values.value(q("work_phone")), q("1111 1111"));
        QCOMPARE(row.values.value(q("home_phone")), q("2222 2222"));
        QCOMPARE(mapper.unmapped(), (QVector<qsizetype>{0, 3, 4})); // and the second that would become the same
    }

    void aTelephoneMayBeAbsentOrHaveWordsBehindIt()
    {
        for (const char *text : {"n/a", "N/A", "-", "--", "?", "none", "unknown", "aucun", "Néant", "unbekannt", "."})
            QVERIFY2(isPlaceholder(q(text)), text);
        for (const char *text : {"0491 570 006", "ask mum", "0"})
            QVERIFY2(!isPlaceholder(q(text)), text);
        for (const char *text : {"0491 570 006 (mum)", "0491 570 006 [mum]", "0491 570 006 mum", "0491 570 006, mum", "0491 570 006 - Mum's", "0491 570 006 (after 5pm)"})
            QCOMPARE(withoutRemark(q(text)), q("0491 570 006"));
        QCOMPARE(withoutRemark(q("(02) 9999-0000 (maison, le soir)")), q("(02) 9999-0000"));
        for (const char *text : {"ask mum", "9999 0000 ext 4", "0491 570 006 (mum) 0491 570 156 (dad)", "0491 570 006", "1300 FLOWERS", "mum 12"})
            QCOMPARE(withoutRemark(q(text)), QString());
        const QStringList header{q("Surname"), q("Mobile"), q("Home phone"), q("Work phone")};
        const RowMapper mapper(guessMapping(header, contactTargets()), contactTargets(), header, DateOrder::Unknown);
        const MappedRow row = mapper.map({2, {q("Ann"), q("0491 570 006 (mum)"), q("n/a"), q("ask mum")}});
        QCOMPARE(row.values.value(q("mobile_phone")), q("0491 570 006"));
        QVERIFY(!row.values.contains(q("home_phone")));
        QCOMPARE(row.phoneRemarks, 1);
        QCOMPARE(row.problems.size(), 1);
        QCOMPARE(row.problems.first().column, q("Work phone"));
    }

    void aMappingIsSavedAndShared()
    {
        CsvMapping mapping = guessMapping({q("First Name"), q("Surname"), q("DOB")}, contactTargets());
        mapping.name = q("Our old program");
        mapping.dateOrder = DateOrder::MonthFirst;
        mapping.isRestoring = true;
        const auto read = CsvMapping::fromJson(mapping.toJson(), contactTargets());
        QVERIFY(read);
        QCOMPARE(*read, mapping);
        QVERIFY(!CsvMapping::fromJson({{q("columns"), 3}}, contactTargets()));
        const auto strange = CsvMapping::fromJson({{q("columns"), QJsonObject{{q("a"), q("password")}}}}, contactTargets());
        QVERIFY(strange && strange->columns.isEmpty());
    }

    void datesAreReadAsPeopleWriteThem()
    {
        for (const char *text : {"1985-03-12", "1985-3-12T00:00:00Z", "19850312", "12 Mar 1985", "12. März 1985", "12 mars 1985", "Mar 12, 1985",
                                 "12-Mar-85", "12.03.1985", "12.3.85", "31118", "1985/03/12", "12 March 1985 00:00"})
            QCOMPARE(dateOf(text), q("1985-03-12"));
        QCOMPARE(dateOf("25/12/1990"), q("1990-12-25"));
        QCOMPARE(dateOf("12/25/1990"), q("1990-12-25"));
        QCOMPARE(dateOf("3/4/1990"), QString());
        QCOMPARE(dateOf("3/4/1990", DateOrder::DayFirst), q("1990-04-03"));
        QCOMPARE(dateOf("3/4/1990", DateOrder::MonthFirst), q("1990-03-04"));
        QCOMPARE(dateOf("4/4/1990"), q("1990-04-04"));
        for (const char *text : {"", "soon", "31/02/1990", "1990-13-01", "00/00/0000", "1/2", "123", "29 Feb 1991", "////", "99999999999999999999"})
            QCOMPARE(dateOf(text, DateOrder::DayFirst), QString());
    }

    void theFileTellsWhetherTheDayComesFirst()
    {
        DateEvidence none;
        none.look(u"03/04/1990");
        none.look(u"04/04/1990");
        QCOMPARE(none.order(), DateOrder::Unknown);
        QCOMPARE(none.ambiguousCount(), 1);
        DateEvidence day = none;
        day.look(u"25/12/1990");
        QCOMPARE(day.order(), DateOrder::DayFirst);
        DateEvidence month = none;
        month.look(u"12/25/1990");
        QCOMPARE(month.order(), DateOrder::MonthFirst);
        day.look(u"12/25/1990");
        QCOMPARE(day.order(), DateOrder::Mixed);
    }

    void valuesTakeOneForm()
    {
        QCOMPARE(valueOf(FieldKind::Phone, "(02) 9999-0000"), q("02 9999 0000"));
        QCOMPARE(valueOf(FieldKind::Phone, "+61 (0)4 0000 0000"), q("+61 0 4 0000 0000"));
        QCOMPARE(valueOf(FieldKind::Phone, "06.12.34.56.78"), q("06 12 34 56 78"));
        QVERIFY(!valueOf(FieldKind::Phone, "ask mum"));
        QVERIFY(!valueOf(FieldKind::Phone, "000"));
        QCOMPARE(valueOf(FieldKind::Email, "Ann@Example.org"), q("Ann@Example.org"));
        for (const char *text : {"ann", "ann@", "@x.org", "a b@x.org", "a@x", "a@x.org, b@x.org"})
            QVERIFY2(!valueOf(FieldKind::Email, text), text);
        QCOMPARE(valueOf(FieldKind::Money, "$1,234.50"), q("1234.50"));
        QCOMPARE(valueOf(FieldKind::Money, "1 234,50 €"), q("1234.50"));
        QCOMPARE(valueOf(FieldKind::Money, "1.234,50"), q("1234.50"));
        QCOMPARE(valueOf(FieldKind::Money, "1,234"), q("1234"));
        QCOMPARE(valueOf(FieldKind::Money, "(12.00)"), q("-12.00"));
        QVERIFY(!valueOf(FieldKind::Money, "=1+1"));
        QVERIFY(!valueOf(FieldKind::Money, "free"));
        QCOMPARE(valueOf(FieldKind::Bool, "Oui"), q("true"));
        QCOMPARE(valueOf(FieldKind::Bool, "N"), q("false"));
        QVERIFY(!valueOf(FieldKind::Bool, "maybe"));
        QCOMPARE(valueOf(FieldKind::Choice, "SMS"), q("sms"));
        QVERIFY(!valueOf(FieldKind::Choice, "pigeon"));
        QCOMPARE(valueOf(FieldKind::Postcode, "2000.0"), q("2000"));
        QCOMPARE(valueOf(FieldKind::Postcode, "0800"), q("0800"));
    }

    void namesInOneColumnAreSplit()
    {
        const auto check = [](const char *text, const char *given, const char *family) {
            const PersonName name = splitName(q(text));
            QCOMPARE(name.given, q(given));
            QCOMPARE(name.family, q(family));
        };
        check("Smith, Jo Ann", "Jo Ann", "Smith");
        check("Jo Ann Smith", "Jo Ann", "Smith");
        check("Ludwig van Beethoven", "Ludwig", "van Beethoven");
        check("Oscar de la Renta", "Oscar", "de la Renta");
        check("Cher", "", "Cher");
    }

    void everyProblemOfARowIsSaidWithItsColumn()
    {
        const QStringList header{q("First Name"), q("Surname"), q("DOB"), q("Email"), q("Mobile")};
        const CsvMapping mapping = guessMapping(header, contactTargets());
        const RowMapper mapper(mapping, contactTargets(), header, DateOrder::Unknown);
        QCOMPARE(mapper.dateColumns(), QVector<qsizetype>{2});
        const MappedRow good = mapper.map({2, {q(" Ann "), q("Smith"), q("1985-03-12"), q("a@x.org"), q("+61 4")}});
        QVERIFY(good.values.value(q("given_name")) == q("Ann"));
        const MappedRow bad = mapper.map({7, {q("Ann"), q(""), q("3/4/1985"), q("nobody"), q("")}});
        QCOMPARE(bad.problems.size(), 3);
        QCOMPARE(bad.problems[0].code, q("date_ambiguous"));
        QCOMPARE(bad.problems[0].column, q("DOB"));
        QCOMPARE(bad.problems[0].line, 7);
        QCOMPARE(bad.problems[1].code, q("email"));
        QCOMPARE(bad.problems[1].value, q("nobody"));
        QCOMPARE(bad.problems[2].code, q("required"));
        QCOMPARE(bad.problems[2].column, q("family_name"));
        QVERIFY(!bad.values.contains(q("mobile_phone")));
    }

    /// Case 35.
    void ofTwoColumnsWithOneHeaderTheFirstIsMeant()
    {
        const QStringList header{q("Surname"), q("Surname")};
        const RowMapper mapper(guessMapping(header, contactTargets()), contactTargets(), header, DateOrder::Unknown);
        QCOMPARE(mapper.map({2, {q("first"), q("second")}}).values.value(q("family_name")), q("first"));
    }
};

QTEST_GUILESS_MAIN(MappingTest)
#include "mapping_test.moc"
