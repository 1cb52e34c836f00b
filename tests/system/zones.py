"""What Python's zoneinfo makes of wall times around every change of every zone from 2020 to 2030: one line each,
zone, wall time, milliseconds since 1970, and the wall time of that moment. fold=0 is the first of two equal wall times,
and moves one that does not exist forward by the gap (PEP 495), which is the promise of the port Zones."""
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

FIRST = datetime(2020, 1, 1, tzinfo=timezone.utc)
LAST = datetime(2031, 1, 1, tzinfo=timezone.utc)
AROUND = (-1441, -121, -61, -60, -31, -30, -1, 0, 1, 15, 29, 30, 31, 59, 60, 61, 90, 119, 120, 121, 1441)


def changes(zone):
    at = FIRST
    offset = at.astimezone(zone).utcoffset()
    while at < LAST:
        later = at + timedelta(days=1)
        then = later.astimezone(zone).utcoffset()
        if then != offset:
            low, high = at, later
            while high - low > timedelta(minutes=1):
                middle = low + (high - low) / 2
                if middle.astimezone(zone).utcoffset() == offset:
                    low = middle
                else:
                    high = middle
            moment = (low + timedelta(seconds=59)).replace(second=0, microsecond=0)
            yield (moment + offset).replace(tzinfo=None)
            yield (moment + then).replace(tzinfo=None)
        at, offset = later, then


def lines(zone):
    for wall in [datetime(2026, 11, 24, 9, 0), *changes(zone)]:
        for minutes in AROUND:
            probe = wall + timedelta(minutes=minutes)
            moment = probe.replace(tzinfo=zone, fold=0).astimezone(timezone.utc)
            back = moment.astimezone(zone)
            yield f"{probe:%Y-%m-%dT%H:%M} {int(moment.timestamp() * 1000)} {back:%Y-%m-%dT%H:%M}"


# Many names are links to the same zone: each is asked about, but reckoned once.
names_of = {}
for name in sorted(available_timezones()):
    content = next((path.read_bytes() for folder in TZPATH if (path := Path(folder) / name).is_file()), name)
    names_of.setdefault(content, []).append(name)
for names in names_of.values():
    reckoned = list(lines(ZoneInfo(names[0])))
    for name in names:
        for line in reckoned:
            print(name, line)
