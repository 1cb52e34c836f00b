"""The speeds of the hosted backend, each beside its yardstick of the same run: `./dev bench hosted`.

bench.py PROGRAMS FOLDER [--rows N] [--seconds N] [--soak MINUTES] [--only WORD]

PROGRAMS has praxisd, praxisctl and praxis-bench-media of a release build; FOLDER keeps the database, which is made once."""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys

import database
from servers import Desks, Django, Nginx, Praxisd, fetch, load

PASSWORD = 'a garden of seven willows'


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(options.folder).resolve()
        self.programs = pathlib.Path(options.programs).resolve()
        self.rows, self.started = [], []
        self.cluster = database.Cluster(self.folder / 'postgresql')

    # What is measured

    def prepare(self):
        if self.cluster.has_database():
            self.ctl('migrate', '--store', self.cluster.address('postgres'))
            return
        self.cluster.sql(f'CREATE DATABASE {database.NAME} TEMPLATE template0', 'postgres')
        self.ctl('migrate', '--store', self.cluster.address('postgres'))
        print('making the sample practice …', flush=True)
        self.cluster.sql('ALTER ROLE praxis_app SET synchronous_commit = off')  # while it is made, and not while it is measured
        Praxisd(self.programs, self.folder, self.cluster, sample=True).stop()
        self.cluster.sql('ALTER ROLE praxis_app RESET synchronous_commit')
        print(f'making {database.ORGANISATIONS} practices of it …', flush=True)
        database.multiply(self.cluster)

    def ctl(self, *arguments):
        done = subprocess.run([str(self.programs / 'praxisctl'), '--data', str(self.folder), '--json', *map(str, arguments)], stdout=subprocess.PIPE, text=True)
        if done.returncode != 0:
            raise SystemExit(f'praxisctl {arguments}: {done.stdout}')
        return json.loads(done.stdout)

    def large_practice(self):
        """A login of a practice with very many people, and how many."""
        login = 'large@example.org'
        known = self.practice_of(login, 0)
        print(f'making {self.options.rows:,} people …', flush=True)
        return login, database.many_people(self.cluster, known, self.options.rows)

    def start(self):
        self.praxisd = Praxisd(self.programs, self.folder, self.cluster)
        self.started = [self.praxisd]
        self.organization = fetch(self.praxisd.url + '/api/v1/me', self.token())['organization']
        self.django = Django(self.folder, self.cluster, self.organization)
        self.started.append(self.django)

    def token(self):
        return self.praxisd.token('robin', 'harbour-side-sample-robin')

    def best(self, url, token, **more):
        """Of several numbers of connections the one that gets the most."""
        return max((load(url, token, seconds=self.options.seconds, connections=c, **more) for c in (4, 8, 16, 32)), key=lambda one: one['per_second'])

    def add(self, what, must, measured, beside, holds):
        self.rows.append((what, must, measured, beside, holds))
        print(f"  {'' if holds else 'MISSES  '}{what}: {measured} ({beside})", flush=True)

    def wants(self, word):
        return not self.options.only or self.options.only in word

    # The rows of the table

    def lists(self):
        if not self.wants('lists'):
            return
        ours = self.best(self.praxisd.url + '/api/v1/contacts?limit=50', self.token())
        peer = self.best(self.django.url + '/contacts', self.django.token())
        self.peak = ours['per_second']
        self.check(ours, peer)
        self.ratio('list of 50 contacts, signed in, tenant policies on', ours, peer, 12)
        bare = self.pgbench()
        self.add('the same', '≥ 0.5 ×', f"{ours['per_second'] / bare:.2f} ×", f'pgbench with the same SQL, {bare:,.0f}/s', ours['per_second'] / bare >= 0.5)
        calm = load(self.praxisd.url + '/api/v1/contacts?limit=50', self.token(), seconds=self.options.seconds, connections=16, pause=16 / (self.peak / 2) * 1000)
        self.check(calm)
        self.add('p99 at half the peak load', '≤ 20 ms', f"{calm['p99_ms']:.1f} ms", f"p50 {calm['p50_ms']:.1f} ms at {calm['per_second']:,.0f}/s", calm['p99_ms'] <= 20)

    def week(self):
        if not self.wants('week'):
            return
        monday = datetime.date.today() - datetime.timedelta(days=datetime.date.today().weekday() + 7)
        practitioner = self.cluster.sql('SELECT practitioner_id FROM praxis.appointment'
                                        f" WHERE organization_id = '{self.organization}' AND start_wall >= '{monday}' AND start_wall < '{monday + datetime.timedelta(days=7)}'"
                                        ' AND NOT is_deleted GROUP BY practitioner_id ORDER BY count(*) DESC LIMIT 1')
        night = 'T13:00:00Z'  # in Sydney, where the practice is: nobody is in the middle of a session, which only one of the two would count
        before = monday - datetime.timedelta(days=1)
        query = f'?from={before}{night}&until={before + datetime.timedelta(days=7)}{night}&practitioner_id={practitioner}'
        here = fetch(self.praxisd.url + '/api/v1/calendar' + query, self.token())['items']
        there = {one['id'] for one in fetch(self.django.url + '/week' + query, self.django.token())['items']}
        entries = len(here)
        # Ours has meetings of others, too, where this practitioner takes part; the peer has none of those.
        own = {one['id'] for one in here if practitioner not in one.get('other_staff', ())}
        if entries < 5 or own != there:
            raise SystemExit(f'the week has {len(own)} appointments here and {len(there)} there')
        ours = self.best(self.praxisd.url + '/api/v1/calendar' + query, self.token())
        peer = self.best(self.django.url + '/week' + query, self.django.token())
        self.check(ours, peer)
        self.ratio(f"a practitioner's week of appointments ({entries} of them)", ours, peer, 12)

    def bookings(self):
        """As many practices at once that each book now and then; and one whose changes stand in one line."""
        if not self.wants('bookings'):
            return
        path = self.folder / 'bookings'
        what = 'create an appointment with clash check and audit'
        self.write_bookings(path, 40_000)
        ours = self.booked(self.praxisd.url, path, '/api/v1/commands/BookAppointment', self.token())
        peer = self.booked(self.django.url, path, '/appointments', self.django.token())
        self.check(ours, peer)
        self.ratio(what + ', in one practice', ours, peer, 5, "the Django peer's plain create")
        ours_at, peers_at = self.in_many_practices(40_000)
        ours = self.booked(self.praxisd.url, ours_at, '/api/v1/commands/BookAppointment')
        peer = self.booked(self.django.url, peers_at, '/appointments')
        self.check(ours, peer)
        self.ratio(what + f', in {database.ORGANISATIONS} practices', ours, peer, 5, "the Django peer's plain create in them")

    def booked(self, url, bodies, where, token=''):
        return load(url + '/', token, seconds=self.options.seconds, connections=16, threads=2, bodies=bodies, write_path=where)

    def in_many_practices(self, count):
        """What is booked in one practice after the other, for us and for the peer, each with the tokens of its own."""
        files = self.folder / 'bookings-of-many', self.folder / 'bookings-of-many-at-the-peer'
        each = []
        for number in range(database.ORGANISATIONS):
            login = f'practice-{number}@example.org'
            organization = self.practice_of(login)
            token = self.praxisd.token(login, PASSWORD)
            part = self.folder / 'bookings-of-one'
            self.write_bookings(part, count // database.ORGANISATIONS, token, organization)
            theirs = self.django.token(organization)
            each.append([(token, theirs, body) for body in part.read_text().splitlines()])
        lines = [line for lines in zip(*each) for line in lines]
        files[0].write_text(''.join(f'{token}\t{body}\n' for token, _, body in lines))
        files[1].write_text(''.join(f'{token}\t{body}\n' for _, token, body in lines))
        return files

    def practice_of(self, login, people=500):
        """Of somebody who may do everything in it; it is made where there is none."""
        known = self.cluster.sql(f"SELECT m.organization_id FROM praxis.membership m JOIN praxis.account a ON a.id = m.account_id WHERE a.login_key = '{login}'")
        if known:
            return known
        (self.folder / 'password').write_text(PASSWORD)
        made = self.ctl('--login', login, '--password-file', self.folder / 'password', 'init', '--name', login, '--store', self.cluster.address('postgres'),
                        '--master-key-file', self.folder / 'master.key')['organization']
        if people > 0:
            database.furnish(self.cluster, self.organization, made, people)
        return made

    def write_bookings(self, path, count, token='', organization=''):
        """Hours in which each practitioner works, one after the other, in years that nobody has reached yet."""
        token, organization = token or self.token(), organization or self.organization
        items = fetch(self.praxisd.url + '/api/v1/services?limit=100', token)['items']
        service = next(item for item in items if (item.get('capacity') or 1) == 1 and item['duration_minutes'] <= 60)
        hours = fetch(self.praxisd.url + '/api/v1/working-hours?limit=100', token)['items']
        people = self.cluster.sql(f"SELECT id FROM praxis.contact WHERE organization_id = '{organization}' AND NOT is_deleted AND kinds LIKE '%patient%' LIMIT 9000").split('\n')
        slots = self.slots(hours)
        year = self.cluster.sql("SELECT coalesce(max(substr(start_wall, 1, 4)::int), 2030) + 1 FROM praxis.appointment")
        lines = []
        for day in range(365 * 40):
            date = datetime.date(int(year), 1, 1) + datetime.timedelta(days=day)
            for practitioner, location, start in slots.get(date.isoweekday(), ()):
                lines.append(json.dumps({'service_id': service['id'], 'practitioner_id': practitioner, 'location_id': location, 'patients': [people[len(lines) % len(people)]],
                                         'start_wall': f'{date}T{start}', 'duration_minutes': 50}))
            if len(lines) >= count:
                break
        path.write_text('\n'.join(lines[:count]) + '\n')

    @staticmethod
    def slots(hours):
        by_day = {}
        for one in hours:
            if one.get('valid_until'):
                continue
            for start in range(one['start_minute'], one['end_minute'] - 60, 60):
                by_day.setdefault(one['weekday'], []).append((one['practitioner_id'], one.get('location_id'), f'{start // 60:02}:{start % 60:02}'))
        return by_day

    def many_rows(self):
        if not self.wants('rows'):
            return
        login, count = self.large_practice()
        few = load(self.praxisd.url + '/api/v1/contacts?limit=50', self.token(), seconds=self.options.seconds, connections=1)
        many = load(self.praxisd.url + '/api/v1/contacts?limit=50', self.praxisd.token(login, PASSWORD), seconds=self.options.seconds, connections=1)
        self.check(few, many)
        there = int(self.cluster.sql(f"SELECT count(*) FROM praxis.contact WHERE organization_id = '{self.organization}'"))
        ratio = many['p50_ms'] / few['p50_ms']
        self.add(f'a list page at {there:,} and {count:,} rows', '≤ 1.2 ×', f'{ratio:.2f} ×', f"{many['p50_ms']:.2f} and {few['p50_ms']:.2f} ms", ratio <= 1.2)

    def media(self):
        if not self.wants('media'):
            return
        plain = self.folder / 'media.mp4'
        if not plain.exists():
            subprocess.run(['dd', 'if=/dev/urandom', f'of={plain}', 'bs=1M', 'count=512', 'status=none'], check=True)
        said = subprocess.run([str(self.programs / 'praxis-bench-media'), self.cluster.address(), str(self.folder), str(self.folder / 'master.key'), self.organization, str(plain)], check=True,
                              stdout=subprocess.PIPE, text=True).stdout.split()
        nginx = Nginx(self.folder, self.folder)
        try:
            size = plain.stat().st_size
            ours = load(f'{self.praxisd.url}/api/v1/recordings/{said[0]}/tracks/{said[1]}/media', self.token(), seconds=self.options.seconds, connections=4, whole=size)
            peer = load(f'{nginx.url}/media.mp4', '', seconds=self.options.seconds, connections=4, whole=size)
            self.check(ours, peer)
            self.ratio('media by `Range` (1 MiB), decrypted', ours, peer, 0.5, 'nginx with the plain file')
        finally:
            nginx.stop()

    def soak(self):
        if not self.options.soak:
            return
        path = self.folder / 'bookings'
        wanted, worst, requests, bad = self.options.soak * 60, 0, 0, 0
        connections, wished = 32, 1170  # 945 came of 1,070: a pause begins when the answer is there
        while wanted > 0:
            part = min(wanted, 480)  # as long as a token lives
            self.write_bookings(path, wished * part // 4)  # hours that the part before has not taken
            one = load(self.praxisd.url + '/api/v1/contacts?limit=50', self.token(), seconds=part, connections=connections, threads=2, pause=connections * 1000 / wished, bodies=path, writes=20,
                       write_path='/api/v1/commands/BookAppointment')
            worst = max(worst, one['p99_ms'])
            requests, bad = requests + one['requests'], bad + one['failed'] + one['broken']
            wanted -= part
        memory, rate = self.praxisd.memory(), requests / (self.options.soak * 60)
        self.add(f'1 000 requests/s mixed 80/20 for {self.options.soak} minutes', 'p99 ≤ 50 ms, 0 errors, ≤ 512 MiB', f'p99 {worst:.1f} ms, {bad} errors, {memory:.0f} MiB',
                 f'{rate:,.0f}/s', rate >= 1000 and worst <= 50 and bad == 0 and memory <= 512)

    def idle_desks(self):
        """Desks that wait for news of the practice, over proxies of ours, and what it costs the others."""
        if not self.wants('idle'):
            return
        url = self.praxisd.url + '/api/v1/contacts?limit=50'
        token = self.token()
        pace = {'seconds': self.options.seconds, 'connections': 8, 'pause': 8 / 100 * 1000}  # a hundred requests a second
        load(url, token, **{**pace, 'seconds': 2})
        alone, before = load(url, token, **pace), self.praxisd.memory()
        desks = Desks(self.praxisd.url, token, 5000)
        try:
            memory = self.praxisd.memory() - before
            beside = load(url, token, **pace)
            self.check(alone, beside)
            ratio = max(beside[one] / alone[one] for one in ('p50_ms', 'p99_ms'))
            self.add(f'{desks.count:,} idle signed-in desks waiting for changes', '≤ 250 MB, no request slower than 2 ×', f'{memory:.0f} MB, {ratio:.2f} ×',
                     f"p50 {beside['p50_ms']:.1f} and {alone['p50_ms']:.1f} ms, p99 {beside['p99_ms']:.1f} and {alone['p99_ms']:.1f} ms, at 100 requests/s", memory <= 250 and ratio <= 2)
        finally:
            desks.leave()

    # Yardsticks

    def pgbench(self):
        """Of the list as praxisd asks for it: the statements of its transaction, from the log of the database."""
        self.cluster.sql("ALTER ROLE praxis_app SET log_statement = 'all'")
        log = self.cluster.folder / 'log'
        before = log.stat().st_size
        one = Praxisd(self.programs, self.folder, self.cluster)
        try:
            token = one.token('robin', 'harbour-side-sample-robin')
            for _ in range(40):  # until each of its connections has asked before
                fetch(one.url + '/api/v1/contacts?limit=50', token)
        finally:
            one.stop()
            self.cluster.sql('ALTER ROLE praxis_app RESET log_statement')
        script = self.folder / 'list.sql'
        script.write_text(transaction_with('FROM contact t', log.read_bytes()[before:].decode()))
        best = 0
        for clients in (2, 4, 8):
            said = subprocess.run([str(database.BIN / 'pgbench'), '-h', self.cluster.sockets, '-U', 'praxis_app', '-n', '-M', 'simple', '-D', 'fresh=1', '-f', str(script), '-c', str(clients), '-j', '2',
                                   '-T', str(self.options.seconds), database.NAME], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
            best = max(best, float(re.search(r'tps = ([\d.]+)', said).group(1)))
        return best

    def ratio(self, what, ours, peer, aim, beside='the Django peer'):
        ratio = ours['per_second'] / peer['per_second']
        self.add(what, f'≥ {aim} ×', f'{ratio:.1f} ×', f"{ours['per_second']:,.0f}/s (p99 {ours['p99_ms']:.1f} ms) beside {peer['per_second']:,.0f}/s, {beside}", ratio >= aim)

    def check(self, *all_of):
        for one in all_of:
            if one['failed'] + one['broken'] > 0:
                raise SystemExit(f'some requests failed, so it says nothing: {one}')

    def table(self):
        print('\n| what | must | measured | beside |\n|---|---|---|---|')
        for what, must, measured, beside, holds in self.rows:
            print(f"| {what} | {must} | {measured if holds else '**' + measured + '**'} | {beside} |")


def transaction_with(word, log):
    """A script for pgbench: the statements of the last transaction that has the word, prepared once a connection as praxisd does it."""
    current, found = {}, []
    for connection, kind, text in re.findall(r'\[(\d+)\] (LOG|DETAIL):  (.*)', log):
        lines = current.setdefault(connection, [])
        if kind == 'DETAIL' and text.startswith('parameters: ') and lines:
            lines[-1][2].extend(re.findall(r"\$\d+ = ('(?:[^']|'')*'|NULL)", text))
        elif made := re.match(r'execute (\S+): (.*)', text):
            plain = made.group(1) == '<unnamed>' or made.group(1).startswith('praxis_ready_')  # BEGIN and COMMIT are no statements for PREPARE
            lines.append((None if plain else made.group(1), made.group(2), []))
        elif plain := re.match(r'statement: (.*)', text):
            lines.append((None, plain.group(1), []))
        if lines and lines[-1][1] in ('COMMIT', 'ROLLBACK'):
            found = lines if any(word in sql for _, sql, _ in lines) else found
            current[connection] = []
    if not found:
        raise SystemExit('the list is not in the log of the database')
    prepared = '\n'.join(f'PREPARE {name} AS {sql};' for name, sql, _ in found if name)
    run = '\n'.join(f"EXECUTE {name} ({', '.join(values)});" if name else f'{sql};' for name, sql, values in found)
    return f'\\if :fresh\n{prepared}\n\\set fresh 0\n\\endif\n{run}\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('programs')
    parser.add_argument('folder')
    parser.add_argument('--rows', type=int, default=10_000_000, help='people of the large practice')
    parser.add_argument('--seconds', type=int, default=10, help='of each measurement')
    parser.add_argument('--soak', type=int, default=0, help='minutes of mixed load')
    parser.add_argument('--only', help='lists, week, bookings, media, idle or rows')
    bench = Bench(parser.parse_args())
    try:
        bench.prepare()
        bench.start()
        for part in (bench.lists, bench.week, bench.bookings, bench.media, bench.idle_desks, bench.soak, bench.many_rows):
            part()
        bench.table()
    finally:
        for one in bench.started:
            one.stop()
        bench.cluster.stop()
    return 0 if all(row[4] for row in bench.rows) else 1


if __name__ == '__main__':
    sys.exit(main())
