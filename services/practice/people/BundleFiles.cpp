// How the files of a bundle are written: in pieces, with their sums.
#include "models/rules/People.h"
#include "services/practice/people/BundleRun.h"

#include <QBuffer>
#include <QLocale>
#include <QRegularExpression>

#include <vector>

namespace praxis {

namespace {

constexpr qsizetype filePiece = 1 << 20;

/// As disks compare names that look alike.
QString foldedName(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

Result<> BundleRun::goOn() const
{
    return m_watch.isCancelled && m_watch.isCancelled() ? Result<>(fail(ErrorCode::Cancelled)) : Result<>();
}

void BundleRun::withhold(const char *kind, const QUuid &id, Instant at, const char *reason)
{
    m_report.withheld.append({QString::fromLatin1(kind), id, at, QString::fromLatin1(reason)});
}

/// "notes/2026-11-24_SOAP_note.pdf": from what people wrote only letters and digits are kept. Each name is given once.
QString BundleRun::nameFor(const QString &folder, Instant at, const QString &title, const QString &ending)
{
    static const QRegularExpression odd(QStringLiteral("[^\\p{L}\\p{N} _-]+")), oddEnding(QStringLiteral("[^a-z0-9]+"));
    const auto wall = m_parts.zones.toWall(at, m_practice.zone);
    const QString day = (wall ? wall->date : at.utc().date()).toString(Qt::ISODate);
    const QString words = title.normalized(QString::NormalizationForm_C).replace(odd, QStringLiteral(" ")).simplified().left(80).trimmed().replace(u' ', u'_');
    const QString base = folder + u'/' + day + (words.isEmpty() ? QString() : u'_' + words);
    const QString tail = u'.' + ending.toLower().replace(oddEnding, QString()).left(8);
    int &same = m_names[foldedName(base)];
    for (;;) {
        ++same;
        const QString path = base + (same > 1 ? QStringLiteral("_%1").arg(same) : QString()) + tail;
        const QString folded = foldedName(path);
        if (m_paths.contains(folded))
            continue; // another title ends in this number
        m_paths.insert(folded);
        return path;
    }
}

Result<> BundleRun::begin(File &file, qint64 size, Instant at, bool packed)
{
    PRAXIS_CHECK(goOn());
    return m_place->begin(file.path, size, at, packed);
}

Result<> BundleRun::put(File &file, QByteArrayView bytes)
{
    file.hash.addData(bytes);
    file.bytes += bytes.size();
    return m_place->write(bytes);
}

Result<> BundleRun::end(File &file)
{
    PRAXIS_CHECK(m_place->end());
    m_manifest.append(QJsonObject{{QStringLiteral("path"), file.path}, {QStringLiteral("bytes"), file.bytes}, {QStringLiteral("sha256"), QString::fromLatin1(file.hash.result().toHex())}});
    ++m_report.files;
    m_report.bytes += file.bytes;
    return {};
}

Result<> BundleRun::writeBytes(const QString &path, const QByteArray &bytes, bool packed)
{
    File file;
    file.path = path;
    PRAXIS_CHECK(begin(file, bytes.size(), m_parts.clock.now(), packed));
    PRAXIS_CHECK(put(file, bytes));
    return end(file);
}

/// Reads it to its end before anything of it is written: what is damaged must not keep somebody from the rest of their record.
Result<const char *> BundleRun::whyUnreadable(const VaultObject &object)
{
    const auto media = [](const Error &error) { return error.data.value(QStringLiteral("media")).toString(); };
    const auto isDamaged = [&media](const Error &error) { return media(error) == u"damaged"; };
    const auto isGone = [&media](const Error &error) { return error.code == ErrorCode::KeyMissing || media(error) == u"missing"; };
    if (!m_parts.vault)
        return "withheld_gone";
    const auto reader = m_parts.vault->reader(object);
    if (!reader && isDamaged(reader.error()))
        return "withheld_damaged";
    if (!reader && isGone(reader.error()))
        return "withheld_gone";
    if (!reader)
        return fail(reader.error()); // it is only away: whoever asked tries again
    std::vector<char> bytes(filePiece);
    for (qint64 at = 0; at < (*reader)->size();) {
        PRAXIS_CHECK(goOn());
        const auto got = (*reader)->read(at, bytes);
        if (!got && !isDamaged(got.error()))
            return fail(got.error()); // it may be whole: whoever asked tries again
        if (!got || *got <= 0)
            return "withheld_damaged";
        at += *got;
        tellDone(*got);
    }
    return nullptr;
}

void BundleRun::tellDone(qint64 bytes)
{
    m_done += bytes;
    if (m_watch.progress)
        m_watch.progress(m_done, m_total);
}

Result<> BundleRun::writeObject(const QString &path, const VaultObject &object, Instant at)
{
    PRAXIS_TRY(const auto reader, m_parts.vault->reader(object));
    File file;
    file.path = path;
    PRAXIS_CHECK(begin(file, reader->size(), at, true));
    std::vector<char> bytes(filePiece);
    while (file.bytes < reader->size()) {
        PRAXIS_TRY(const qint64 got, reader->read(file.bytes, bytes));
        if (got <= 0)
            return fail(ErrorCode::StoreDamaged, {{QStringLiteral("media"), QStringLiteral("damaged")}});
        PRAXIS_CHECK(put(file, QByteArrayView(bytes.data(), got)));
        tellDone(got);
        PRAXIS_CHECK(goOn());
    }
    return end(file);
}

Result<> BundleRun::writePdf(const QString &path, const QString &title, const PaperText &text)
{
    PaperSheet sheet;
    sheet.title = title;
    sheet.author = sheet.practice = m_practice.name;
    sheet.address = m_practice.address.split(u'\n', Qt::SkipEmptyParts);
    sheet.language = m_practice.language;
    sheet.country = m_practice.country;
    sheet.at = m_parts.clock.now();
    sheet.text = text;
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    PRAXIS_CHECK(m_paper.pdf(sheet, pdf));
    return writeBytes(path, pdf.data(), true);
}

QString BundleRun::when(Instant at) const
{
    const auto wall = m_parts.zones.toWall(at, m_practice.zone);
    if (!wall)
        return at.utc().toString(Qt::ISODate);
    const QLocale locale(m_practice.language);
    return locale.toString(wall->date, QLocale::ShortFormat) + u' ' + locale.toString(wall->time, QLocale::ShortFormat);
}

QString BundleRun::noteTitle(const Note &note) const
{
    if (!note.addendumTo.isNull())
        return word(QStringLiteral("addendum"));
    return word(note.kind == NoteKind::Free || note.kind == NoteKind::Custom ? QStringLiteral("note") : enumName(note.kind));
}

void BundleRun::writeNoteText(PaperText &text, const NoteView &view) const
{
    if (!view.note.signedAt.isNull())
        text.append({PaperBlock::Quiet, word(QStringLiteral("signed")).arg(view.authorName, when(view.note.signedAt))});
    if (!view.note.cosignedAt.isNull())
        text.append({PaperBlock::Quiet, word(QStringLiteral("cosigned")).arg(view.supervisorName, when(view.note.cosignedAt))});
    if (view.isShredded)
        text.append({PaperBlock::Body, word(QStringLiteral("shredded"))});
    for (const NoteSection &section : view.text.sections) {
        if (section.text.trimmed().isEmpty())
            continue;
        const QString heading = !section.heading.isEmpty() ? section.heading : section.key == u"text" ? QString() : word(section.key);
        if (!heading.isEmpty())
            text.append({PaperBlock::Heading, heading});
        text.append({PaperBlock::Body, section.text.trimmed()});
    }
}

PaperText BundleRun::textOf(const OpenedNote &opened) const
{
    PaperText text{{PaperBlock::Title, fullName(m_person.contact)}, {PaperBlock::Heading, noteTitle(opened.note.note) + QStringLiteral(" · ") + when(opened.note.note.eventAt)}};
    writeNoteText(text, opened.note);
    for (const NoteView &addendum : opened.addenda) {
        text.append(PaperBlock{PaperBlock::Rule, {}});
        text.append({PaperBlock::Heading, word(QStringLiteral("addendum"))});
        writeNoteText(text, addendum);
    }
    return text;
}

} // namespace praxis
