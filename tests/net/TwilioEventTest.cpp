#include "services/net/TwilioEvent.h"

#include <QTest>

using namespace praxis;
using namespace praxis::net;
using namespace Qt::StringLiterals;

namespace {

const QByteArray hex(32, 'a');

/// As one came from a real room: no Type, no SequenceNumber, the codec in small letters.
FormFields completed()
{
    return {{"RoomSid", "RM" + hex}, {"RoomName", "018f-room"}, {"StatusCallbackEvent", "recording-completed"}, {"Timestamp", "2026-11-20T09:30:01.250Z"},
            {"AccountSid", "AC" + hex}, {"RecordingSid", "RT" + hex}, {"ParticipantSid", "PA" + hex}, {"ParticipantIdentity", "p1"}, {"SourceSid", "MT" + hex},
            {"Codec", "opus"}, {"Container", "mka"}, {"OffsetFromTwilioVideoEpoch", "2345678901234"}, {"Duration", "3120"}, {"Size", "6442450944"},
            {"MediaUri", "/v1/Recordings/RT" + hex + "/Media"}, {"RoomType", "group"}};
}

FormFields with(FormFields form, const QByteArray &name, const QByteArray &value)
{
    for (auto &field : form) {
        if (field.first == name)
            field.second = value;
    }
    return form;
}

FormFields without(FormFields form, const QByteArray &name)
{
    form.removeIf([&](const auto &field) { return field.first == name; });
    return form;
}

} // namespace

class TwilioEventTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFinishedTrackSaysWhatItIs()
    {
        const auto event = TwilioEvent::read(completed());
        QVERIFY(event.has_value());
        QCOMPARE(event->kind, TwilioEvent::Kind::RecordingCompleted);
        QCOMPARE(event->at.toString(), u"2026-11-20T09:30:01.250Z"_s);
        QCOMPARE(event->media, TwilioEvent::Media::Audio); // from its container
        QCOMPARE(event->codec, u"OPUS"_s);
        QCOMPARE(event->bytes, 6'442'450'944LL); // more than 32 bits
        QCOMPARE(event->offsetMs, 2'345'678'901'234LL);
        QCOMPARE(event->durationSeconds, 3120);
        QCOMPARE(event->mediaPath, QString(u"/v1/Recordings/RT"_s + QString::fromLatin1(hex) + u"/Media"));
    }

    void aCompositionHasNoRoomName()
    {
        const auto event = TwilioEvent::read({{"RoomSid", "RM" + hex}, {"StatusCallbackEvent", "composition-available"}, {"Timestamp", "2026-11-20T10:00:00Z"},
                                              {"CompositionSid", "CJ" + hex}, {"MediaUri", "/v1/Compositions/CJ" + hex + "/Media"}, {"Duration", "60"}, {"Size", "1"}});
        QVERIFY(event.has_value());
        QVERIFY(event->roomName.isEmpty());
        QCOMPARE(event->kind, TwilioEvent::Kind::CompositionAvailable);
    }

    void onlyWhatMayBeCountedOnIsNeeded()
    {
        for (const char *name : {"Codec", "Container", "Duration", "Size", "ParticipantSid", "SourceSid", "RoomName", "AccountSid", "MediaUri", "OffsetFromTwilioVideoEpoch"})
            QVERIFY2(TwilioEvent::read(without(completed(), name)).has_value(), name);
        for (const char *name : {"StatusCallbackEvent", "Timestamp", "RoomSid", "RecordingSid"})
            QVERIFY2(!TwilioEvent::read(without(completed(), name)), name);
        QCOMPARE(TwilioEvent::read(with(completed(), "StatusCallbackEvent", "track-enabled"))->kind, TwilioEvent::Kind::Other);
    }

    /// Whoever chooses the address chooses what the server fetches.
    void theAddressOfMediaIsTheOneThatFollowsFromItsName()
    {
        for (const QByteArray &path : {QByteArray("https://evil.test/v1/Recordings/RT" + hex + "/Media"), QByteArray("//evil.test/x"), QByteArray("/v1/Recordings/RT" + QByteArray(32, 'b') + "/Media"),
                                       QByteArray("/v1/Recordings/RT" + hex + "/Media?x=1"), QByteArray("/v1/Recordings/../Accounts/Media"), QByteArray("file:///etc/passwd")})
            QVERIFY2(!TwilioEvent::read(with(completed(), "MediaUri", path)), path.constData());
    }

    void whatHasNotTheFormOfItsKindIsNotTaken()
    {
        const QList<std::pair<QByteArray, QByteArray>> wrong{
            {"RecordingSid", "RT1"}, {"RecordingSid", "CJ" + hex}, {"RecordingSid", "RT" + QByteArray(32, 'G')}, {"RecordingSid", "RT" + hex + "'"},
            {"RoomSid", "RM" + hex.toUpper()}, {"AccountSid", "../AC"}, {"Timestamp", "yesterday"}, {"Timestamp", ""}, {"Size", "-1"}, {"Size", "1e9"},
            {"Size", "99999999999999999999"}, {"Duration", "NaN"}, {"OffsetFromTwilioVideoEpoch", "+5"}};
        for (const auto &[name, value] : wrong)
            QVERIFY2(!TwilioEvent::read(with(completed(), name, value)), QByteArray(name + '=' + value).constData());
        FormFields twice = completed();
        twice.emplaceBack("recordingsid", "RT" + QByteArray(32, 'b'));
        QVERIFY(!TwilioEvent::read(twice));
        const auto long1 = TwilioEvent::read(with(completed(), "ParticipantIdentity", QByteArray(1 << 20, 'x')));
        QVERIFY(long1.has_value() && long1->identity.size() == 512);
    }
};

QTEST_GUILESS_MAIN(TwilioEventTest)
#include "TwilioEventTest.moc"
