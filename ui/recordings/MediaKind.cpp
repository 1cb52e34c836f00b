#include "ui/recordings/MediaKind.h"

namespace praxis::ui {

bool isPlayable(QByteArrayView beginning)
{
    if (beginning.size() < 12)
        return false;
    const auto at = [&](qsizetype place, QByteArrayView magic) { return beginning.sliced(place).startsWith(magic); };
    const auto byte = [&](qsizetype place) { return static_cast<quint8>(beginning[place]); };
    // ISO/IEC 14496-12 begins with the file type box; recorders that stream may begin with another.
    const bool isoMedia = at(4, "ftyp") || at(4, "moov") || at(4, "mdat") || at(4, "free") || at(4, "wide");
    const bool matroska = at(0, QByteArrayView("\x1a\x45\xdf\xa3", 4));
    const bool wave = at(0, "RIFF") && at(8, "WAVE");
    const bool mpegAudio = at(0, "ID3") || (byte(0) == 0xff && (byte(1) & 0xe0) == 0xe0 && byte(1) != 0xff);
    const bool avi = at(0, "RIFF") && at(8, "AVI ");
    const bool flashVideo = at(0, QByteArrayView("FLV\x01", 4));
    const bool aiff = at(0, "FORM") && (at(8, "AIFF") || at(8, "AIFC"));
    const bool wavPack = at(0, "wvpk");
    return isoMedia || matroska || wave || avi || flashVideo || aiff || wavPack || mpegAudio || at(0, "OggS") || at(0, "fLaC");
}

} // namespace praxis::ui
