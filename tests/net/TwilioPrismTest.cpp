#include "services/net/TwilioVideo.h"
#include "tests/net/VendorPrism.h"

#include <QTemporaryDir>
#include <QTest>

using namespace praxis;
using namespace praxis::net;
using namespace praxis::test;
using namespace Qt::StringLiterals;

namespace {

const QString room = u"RMaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s, track = u"RTaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s, mix = u"CJaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"_s;

} // namespace

/// Every request and answer, held against the vendor's OpenAPI description: once with answers that Prism makes up from it, and once with
/// Prism between us and the stand-in of the other tests, which it holds to the description as well.
class TwilioPrismTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Certificates> m_certificates;
    QString m_description;
    QJsonObject m_paths;
    StandingClock m_clock;

    [[nodiscard]] TwilioVideo video(const ProviderServer &front) const
    {
        TwilioVideo::Options options;
        options.account = u"AC00000000000000000000000000000001"_s;
        options.token = "12345";
        options.address = front.address();
        options.http = options.media = ProviderServer::http(*m_certificates);
        options.http.stalled = std::chrono::seconds(20); // a busy computer
        return {options, m_clock};
    }
    void writeText(const QString &name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) < 0)
            qFatal("no room for %s", qPrintable(name));
    }
    [[nodiscard]] VideoRoomWish wish() const { return {u"session-018f"_s, true, 4, m_clock.at.plusMinutes(80), u"https://praxis.example/hooks"_s}; }

    /// Prism lets fields pass that the description does not know; this does not.
    [[nodiscard]] QStringList unknownFields(const QVector<QJsonObject> &asked) const
    {
        QStringList unknown;
        for (const QJsonObject &one : asked) {
            const QString path = one[u"path"].toString().section(u'?', 0, 0), template_ = templateOf(path);
            const QJsonObject operation = m_paths[template_].toObject()[one[u"method"].toString().toLower()].toObject();
            QStringList known = operation[u"requestBody"][u"content"][u"application/x-www-form-urlencoded"][u"schema"][u"properties"].toObject().keys();
            for (const QJsonValue &parameter : operation[u"parameters"].toArray())
                known.append(parameter[u"name"].toString());
            QStringList used = one[u"form"].toObject().keys();
            for (const QString &pair : one[u"path"].toString().section(u'?', 1).split(u'&', Qt::SkipEmptyParts))
                used.append(pair.section(u'=', 0, 0));
            if (operation.isEmpty())
                unknown.append(one[u"method"].toString() + u' ' + path);
            for (const QString &name : used) {
                if (!known.contains(name))
                    unknown.append(template_ + u' ' + name);
            }
        }
        return unknown;
    }
    [[nodiscard]] static QString templateOf(QString path)
    {
        path.replace(QRegularExpression(u"^/v1/Rooms/[^/]+/"_s), u"/v1/Rooms/{RoomSid}/"_s);
        return path.replace(QRegularExpression(u"^/v1/(Rooms|Recordings|Compositions)/[^/{]+$"_s), u"/v1/\\1/{Sid}"_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!VendorPrism::hasDescriptions())
            QSKIP("PRAXIS_TEST_DATA names no folder: the vendor's description (twilio_video_v1.json) is not compared with");
        m_description = VendorPrism::twilioDescription(m_folder.path());
        m_paths = VendorPrism::read(m_description)[u"paths"].toObject();
        m_certificates = std::make_unique<Certificates>(m_folder.path());
    }

    void theVendorsDescriptionTakesWhatIsAsked()
    {
        const VendorPrism prism(m_folder.path(), {u"mock"_s, m_description});
        ProviderServer front = prism.front();
        TwilioVideo provider = video(front);
        QCOMPARE(provider.open(wish()).value_or(QString()), room);
        QCOMPARE(outcome(provider.isOpen(room)), u"ok"_s);
        QCOMPARE(provider.isOpen(room).value(), true);
        QCOMPARE(outcome(provider.close(room)), u"ok"_s);
        QCOMPARE(outcome(provider.setRecording(room, true)), u"ok"_s);
        QCOMPARE(outcome(provider.setRecording(room, false)), u"ok"_s);
        QCOMPARE(provider.mix(room, u"https://praxis.example/hooks"_s).value_or(QString()), mix);
        QCOMPARE(outcome(provider.remove({false, track})), u"ok"_s);
        QCOMPARE(outcome(provider.remove({true, mix})), u"ok"_s);
        QCOMPARE(provider.recorded(room).value().size(), 0);
        writeText(u"prefer"_s, "example=readResults");
        const auto events = provider.recorded(room);
        QVERIFY(QFile::remove(m_folder.filePath(u"prefer"_s)));
        QCOMPARE(outcome(events), u"ok"_s);
        QCOMPARE(events->size(), 4);
        QCOMPARE(events->at(0).track, track);
        QCOMPARE(events->at(0).media, TrackKind::Audio);
        QCOMPARE(events->last().kind, VideoEvent::Kind::MixCompleted);
        QCOMPARE(events->last().mix, mix);
        const QVector<QJsonObject> asked = front.asked();
        QCOMPARE(asked.size(), 16);
        QCOMPARE(unknownFields(asked), QStringList());
        for (const QJsonObject &one : asked)
            QVERIFY2(one[u"status"].toInt() < 300, QJsonDocument(one).toJson().constData());
    }

    /// Answers that are of the right shape, and otherwise anything at all: none of them brings it down.
    void answersOfAnyContentAreSurvived()
    {
        const VendorPrism prism(m_folder.path(), {u"mock"_s, m_description});
        ProviderServer front = prism.front();
        TwilioVideo provider = video(front);
        writeText(u"prefer"_s, "dynamic=true");
        for (int i = 0; i < 10; ++i) {
            (void)provider.open(wish());
            (void)provider.isOpen(room);
            (void)provider.mix(room, {});
            const auto events = provider.recorded(room);
            QVERIFY(!events || events->isEmpty()); // nothing of it is of that room
        }
        QVERIFY(QFile::remove(m_folder.filePath(u"prefer"_s)));
        QCOMPARE(unknownFields(front.asked()), QStringList());
    }

    void theStandInOfTheOtherTestsIsTrue()
    {
        QTemporaryDir behind;
        const Certificates certificates(behind.path());
        ProviderServer standIn(behind.path(), u"twilio_stand_in.py"_s);
        const VendorPrism prism(behind.path(), {u"proxy"_s, m_description, standIn.address()});
        ProviderServer front = prism.front(0, m_folder.path());
        TwilioVideo provider = video(front);
        const QString made = provider.open(wish()).value_or(QString());
        QVERIFY(made.startsWith(u"RM"));
        QCOMPARE(provider.open(wish()).value_or(QString()), made);
        QCOMPARE(outcome(provider.setRecording(made, true)), u"ok"_s);
        QVERIFY(provider.mix(made, {}).value_or(QString()).startsWith(u"CJ"));
        QCOMPARE(provider.recorded(made).value().size(), 9);
        QCOMPARE(outcome(provider.close(made)), u"ok"_s);
        QCOMPARE(outcome(provider.remove({false, track})), u"ok"_s);
        for (const QJsonObject &one : front.asked()) // a difference is an error of Prism's own, 500
            QVERIFY2(one[u"status"].toInt() < 300 || one[u"status"].toInt() == 400, QJsonDocument(one).toJson().constData());
    }
};

QTEST_GUILESS_MAIN(TwilioPrismTest)
#include "TwilioPrismTest.moc"
