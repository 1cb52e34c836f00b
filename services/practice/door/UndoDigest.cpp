#include "services/practice/door/UndoDigest.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace praxis {

namespace {

/// Values one after another, each with what it is, so that no two different rows give the same bytes.
class Bytes final : public ValueSink {
public:
    void start(const char *name) { m_name = name; }
    void none() override {}
    void text(const QString &value) override { add('t', value.toUtf8()); }
    void word(QLatin1StringView value) override { add('t', {value.data(), value.size()}); }
    void number(qint64 value) override { add('n', QByteArray::number(value)); }
    void truth(bool value) override { add('b', value ? "1" : "0"); }
    void real(double value) override { add('r', QByteArray::number(value, 'g', 17)); }
    void uuid(const QUuid &value) override { add('u', value.toRfc4122()); }

    [[nodiscard]] const QByteArray &all() const { return m_all; }

private:
    void add(char kind, QByteArrayView value)
    {
        m_all += m_name;
        m_all += kind;
        m_all += QByteArray::number(value.size());
        m_all += ':';
        m_all += value;
    }

    const char *m_name = "";
    QByteArray m_all;
};

} // namespace

QString undoDigest(const RecordType &type, const Record &record)
{
    Bytes own;
    own.start("is_deleted");
    own.truth(record.isDeleted);
    for (const FieldDef &f : type.fields.subspan(baseFieldCount)) {
        // An appointment's sequence grows over an undo too; a message is held anew where the clock was set back; how loud a recording
        // is was only measured; a reason goes with what it was given for.
        static constexpr std::array measured{"sequence", "held_until", "sealed_shape", "despite_clash"};
        const bool moves = std::any_of(measured.begin(), measured.end(), [&](const char *name) { return qstrcmp(f.name, name) == 0; });
        own.start(f.name);
        if (!moves)
            f.put(type.raw(record), own);
    }
    return QString::fromLatin1(QCryptographicHash::hash(own.all(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace praxis
