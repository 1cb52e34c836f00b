#include "tests/support/PowerCutDisk.h"

#include "tests/support/powercut/PowerCut.h"

#include <algorithm>
#include <cstring>
#include <map>

namespace praxis::test {

namespace {

int oneOf(std::mt19937 &chance, int count)
{
    return std::uniform_int_distribution<int>(0, count - 1)(chance);
}

void put(QByteArray &content, qint64 at, QByteArrayView bytes, char unwritten)
{
    const qsizetype end = at + bytes.size();
    if (content.size() < end)
        content.append(end - content.size(), unwritten);
    std::memcpy(content.data() + at, bytes.data(), static_cast<std::size_t>(bytes.size()));
}

void resize(QByteArray &content, qint64 size)
{
    if (content.size() > size)
        content.truncate(size);
    else
        content.append(size - content.size(), '\0');
}

void name(QHash<QString, quint32> &names, quint32 kind, quint32 object, const QString &called)
{
    if (kind == PowerCutRemoved) {
        names.remove(called);
        return;
    }
    if (kind == PowerCutRenamed)
        names.removeIf([&](const auto &entry) { return entry.value() == object; });
    names.insert(called, object);
}

} // namespace

PowerCutDisk::PowerCutDisk(QByteArray log) : m_log(std::move(log))
{
    for (qsizetype at = 0; at + qsizetype(sizeof(PowerCutLine)) <= m_log.size();) {
        PowerCutLine head{};
        std::memcpy(&head, m_log.constData() + at, sizeof head);
        at += qsizetype(sizeof head);
        m_lines.append({head.kind, head.object, head.at, QByteArray::fromRawData(m_log.constData() + at, qsizetype(head.length))});
        at += qsizetype(head.length);
        if (head.kind != PowerCutWritten && head.kind != PowerCutSynced)
            m_turns.append(m_lines.size());
    }
}

qsizetype PowerCutDisk::anyMoment(std::mt19937 &chance) const
{
    if (oneOf(chance, 2) == 0)
        return 1 + oneOf(chance, int(m_lines.size()));
    return std::min(m_turns[oneOf(chance, int(m_turns.size()))] + oneOf(chance, 4), m_lines.size());
}

void PowerCutDisk::advanceTo(qsizetype line)
{
    for (; m_next < line; ++m_next)
        pass(m_lines[m_next]);
}

void PowerCutDisk::pass(const Line &line)
{
    switch (line.kind) {
    case PowerCutNoted:
        m_notes.append({line.object, line.at});
        return;
    case PowerCutWritten:
    case PowerCutResized:
        m_files[line.object].since.append(line);
        return;
    case PowerCutSynced:
        break;
    default:
        m_namesSince.append(line);
        return;
    }
    if (line.object == 0) {
        for (const Line &change : std::as_const(m_namesSince))
            name(m_names, change.kind, change.object, QString::fromUtf8(change.bytes));
        m_namesSince.clear();
        return;
    }
    File &file = m_files[line.object];
    for (const Line &change : std::as_const(file.since)) {
        if (change.kind == PowerCutResized)
            resize(file.synced, change.at);
        else
            put(file.synced, change.at, change.bytes, '\0');
    }
    file.since.clear();
}

QHash<QString, quint32> PowerCutDisk::namesAfter(std::mt19937 &chance) const
{
    QHash<QString, quint32> names = m_names;
    // Half of the disks keep the order of names (a journal), half do not.
    const bool ordered = oneOf(chance, 2) == 0;
    const qsizetype kept = oneOf(chance, int(m_namesSince.size()) + 1);
    for (qsizetype i = 0; i < m_namesSince.size(); ++i) {
        const Line &change = m_namesSince[i];
        if (ordered ? i < kept : oneOf(chance, 2) == 0)
            name(names, change.kind, change.object, QString::fromUtf8(change.bytes));
    }
    return names;
}

QByteArray PowerCutDisk::contentAfter(const File &file, std::mt19937 &chance)
{
    const qint64 sector = oneOf(chance, 2) == 0 ? 512 : 4096;
    const char unwritten = oneOf(chance, 4) == 0 ? '\xa5' : '\0'; // some file systems show what was there before
    std::map<qint64, int> states; // of each sector: how often it was written (in order, so that a seed says all)
    for (const Line &change : file.since) {
        if (change.kind == PowerCutWritten) {
            for (qint64 s = change.at / sector; s * sector < change.at + change.bytes.size(); ++s)
                ++states[s];
        }
    }
    const int habit = oneOf(chance, 8); // now and then nothing arrives, or everything
    for (auto &[place, count] : states)
        count = habit == 0 ? 0 : habit == 1 ? count : oneOf(chance, count + 1);
    QByteArray content = file.synced;
    for (const Line &change : file.since) {
        if (change.kind == PowerCutResized) {
            if (habit == 1 || (habit != 0 && oneOf(chance, 2) == 0))
                resize(content, change.at);
            continue;
        }
        const qint64 end = change.at + change.bytes.size();
        for (qint64 s = change.at / sector; s * sector < end; ++s) {
            if (states[s]-- <= 0)
                continue;
            const qint64 from = std::max(change.at, s * sector), to = std::min(end, (s + 1) * sector);
            put(content, from, QByteArrayView(change.bytes).sliced(from - change.at, to - from), unwritten);
        }
    }
    return content;
}

PowerCutDisk::Files PowerCutDisk::cut(std::mt19937 &chance) const
{
    Files files;
    const QHash<QString, quint32> names = namesAfter(chance);
    QStringList sorted = names.keys(); // a hash has another order in each run; the seed must not
    sorted.sort();
    for (const QString &called : std::as_const(sorted))
        files.insert(called, contentAfter(m_files.value(names.value(called)), chance));
    return files;
}

} // namespace praxis::test
