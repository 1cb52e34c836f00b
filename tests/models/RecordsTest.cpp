#include "models/records/Registry.h"
#include "tests/models/Seeded.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace praxis;
using namespace praxis::test;

namespace {

QString randomText(QRandomGenerator &random)
{
    static const QString alphabet = u"abcXYZ09 éüßĐ中文ا\"\\/'\n\t\u2028\u202E,;%_"_qs;
    QString text;
    for (int i = random.bounded(1, 30); i > 0; --i) {
        if (random.bounded(12) == 0)
            text += QChar::fromUcs4(0x1F600 + random.bounded(40U));
        else
            text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
    }
    return text;
}

/// A value of the field's type, in the form in which a store gives it.
QVariant randomValue(const FieldDef &field, QRandomGenerator &random)
{
    const auto compact = [](const QJsonDocument &document) { return QString::fromUtf8(document.toJson(QJsonDocument::Compact)); };
    switch (field.type) {
    case FieldType::Text:
        return randomText(random);
    case FieldType::Integer:
        return static_cast<qlonglong>(random.generate64() >> random.bounded(64)) * (random.bounded(2) == 0 ? 1 : -1);
    case FieldType::Boolean:
        return random.bounded(2) == 0;
    case FieldType::Real:
        return random.generateDouble() * 1e6;
    case FieldType::Date:
        return QDate(1900, 1, 1).addDays(random.bounded(80'000)).toString(Qt::ISODate);
    case FieldType::Instant:
        return static_cast<qlonglong>(1 + (random.generate64() >> 23));
    case FieldType::WallTime:
        return WallTime{QDate(1970, 1, 1).addDays(random.bounded(40'000)), QTime(random.bounded(24), random.bounded(60))}.toString();
    case FieldType::Uuid:
        return idText(QUuid::createUuid());
    case FieldType::Json:
        return random.bounded(2) == 0 ? compact(QJsonDocument(QJsonArray{randomText(random), randomText(random)}))
                                      : compact(QJsonDocument(QJsonObject{{randomText(random), randomText(random)}, {u"n"_qs, 7}}));
    }
    return {};
}

/// Fills what takes the value; an enum or a list takes only some.
void fill(const RecordType &type, Record &record, QRandomGenerator &random)
{
    for (const FieldDef &field : type.fields) {
        for (int attempt = 0; attempt < 40; ++attempt) {
            if (field.set(type.raw(record), randomValue(field, random)))
                break;
        }
    }
}

bool same(const RecordType &type, const Record &a, const Record &b, QString *which)
{
    for (const FieldDef &field : type.fields) {
        if (field.get(type.raw(a)) != field.get(type.raw(b))) {
            *which = field.key();
            return false;
        }
    }
    return true;
}

} // namespace

class RecordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRecordSurvivesItsJson_data();
    void everyRecordSurvivesItsJson();
    void everyRecordKnowsItself_data() { everyRecordSurvivesItsJson_data(); }
    void everyRecordKnowsItself();
    void anotherTypesValueIsRefused_data() { everyRecordSurvivesItsJson_data(); }
    void anotherTypesValueIsRefused();
    void aNumberThatDoesNotFitIsRefused();
};

void RecordsTest::everyRecordSurvivesItsJson_data()
{
    QTest::addColumn<QString>("name");
    for (const RecordType *type : allRecordTypes())
        QTest::newRow(type->name) << type->key();
}

void RecordsTest::everyRecordSurvivesItsJson()
{
    QFETCH(QString, name);
    const RecordType &type = *recordTypeNamed(name);
    QRandomGenerator random = seeded();
    for (int round = 0; round < 100; ++round) {
        const auto record = type.make();
        fill(type, *record, random);
        const QByteArray bytes = QJsonDocument(toJson(type, *record)).toJson();
        const auto back = type.make();
        // What a fresh record has by default and this one has not is not in its JSON: blank first.
        for (const FieldDef &field : type.fields)
            field.set(type.raw(*back), QVariant());
        const auto read = fromJson(type, QJsonDocument::fromJson(bytes).object(), *back);
        QVERIFY2(read, bytes.constData());
        QString which;
        QVERIFY2(same(type, *record, *back, &which), qPrintable(which));
        QVERIFY2(same(type, *record, *type.copy(*record), &which), qPrintable(which));
    }
}

void RecordsTest::everyRecordKnowsItself()
{
    QFETCH(QString, name);
    const RecordType &type = *recordTypeNamed(name);
    QStringList names;
    for (const FieldDef &field : type.fields) {
        QVERIFY2(!names.contains(field.key()), field.name);
        names.append(field.key());
        QCOMPARE(findField(type.fields, field.key()), &field);
        if (field.refers) {
            const auto all = allRecordTypes();
            QVERIFY2(std::any_of(all.begin(), all.end(), [&](const RecordType *other) { return qstrcmp(other->table, field.refers) == 0; }), field.name);
        }
    }
    QVERIFY(!type.person || findField(type.fields, QString::fromLatin1(type.person)));
    QVERIFY(!type.parent || findField(type.fields, QString::fromLatin1(type.parent)));
    QVERIFY(!findField(type.fields, u"no_such_field"));
}

void RecordsTest::anotherTypesValueIsRefused()
{
    QFETCH(QString, name);
    const RecordType &type = *recordTypeNamed(name);
    const auto record = type.make();
    for (const FieldDef &field : type.fields) {
        const bool isBoolean = field.type == FieldType::Boolean;
        const bool isNumber = field.type == FieldType::Integer || field.type == FieldType::Real;
        const QJsonValue wrong = isBoolean || isNumber ? QJsonValue(u"seven"_qs) : QJsonValue(true);
        const auto read = fromJson(type, {{field.key(), wrong}}, *record);
        QVERIFY2(!read, field.name);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        if (field.type == FieldType::Integer)
            QVERIFY2(!fromJson(type, {{field.key(), 1.5}}, *record), field.name);
        if (field.type == FieldType::Date || field.type == FieldType::WallTime || field.type == FieldType::Uuid)
            QVERIFY2(!fromJson(type, {{field.key(), u"2026-02-30T25:61"_qs}}, *record), field.name);
    }
    QVERIFY(!fromJson(type, {{u"no_such_field"_qs, 1}}, *record));
}

void RecordsTest::aNumberThatDoesNotFitIsRefused()
{
    const RecordType &service = *recordTypeNamed(u"Service");
    const auto record = service.make();
    QVERIFY(!fromJson(service, {{u"duration_minutes"_qs, qint64{1} << 40}}, *record));
    QVERIFY(!fromJson(service, {{u"duration_minutes"_qs, 1e300}}, *record));
    const qint64 exact = (qint64{1} << 53) + 1; // the first whole number that a double cannot hold
    const QByteArray bytes = QJsonDocument(QJsonObject{{u"price_minor"_qs, exact}}).toJson();
    QVERIFY(fromJson(service, QJsonDocument::fromJson(bytes).object(), *record));
    QCOMPARE(service.value(*record, u"price_minor").toLongLong(), exact);
}

QTEST_GUILESS_MAIN(RecordsTest)
#include "RecordsTest.moc"
