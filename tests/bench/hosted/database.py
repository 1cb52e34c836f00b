"""A PostgreSQL of the benchmark's own, which waits for the disk, with 20 practices made from the sample by copying it in SQL."""
import os
import pathlib
import shutil
import subprocess
import tempfile

BIN = sorted(pathlib.Path('/usr/lib/postgresql').glob('*/bin'))[-1]
NAME = 'bench'
ORGANISATIONS = 20
# What a practice has once, and what it has more of.
ONCE = ('app_user', 'practitioner', 'location', 'room', 'equipment', 'service', 'working_hours', 'hours_exception', 'tenant')
COPIES = {**dict.fromkeys(('contact', 'contact_relation', 'consent', 'person_search'), 17),  # about 200 000 people in all
          **dict.fromkeys(('series', 'appointment', 'participant', 'caseload', 'occupation', 'agenda'), 6)}  # and a million appointments
SHARED = ('created_by', 'updated_by', 'deleted_by', 'user_id', 'practitioner_id', 'usual_practitioner_id', 'location_id', 'room_id', 'service_id')
TIMES = ('start_at', 'end_at')


class Cluster:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.data = self.folder / 'data'
        self.sockets = tempfile.mkdtemp(prefix='praxis-bench-')
        self.as_postgres = ['runuser', '-u', 'postgres', '--'] if os.geteuid() == 0 else []
        if os.geteuid() == 0:
            shutil.chown(self.sockets, 'postgres')
        if not self.data.exists():
            self.folder.mkdir(parents=True, exist_ok=True)
            if os.geteuid() == 0:
                shutil.chown(self.folder, 'postgres')
            self.run('initdb', '-D', self.data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8')
        settings = f"-k {self.sockets} -c listen_addresses='' -c shared_buffers=2GB -c max_wal_size=16GB -c max_connections=100 -c track_io_timing=off"
        self.run('pg_ctl', '-D', self.data, '-w', '-s', '-l', self.folder / 'log', '-o', settings, 'start')

    def run(self, program, *arguments):
        subprocess.run([*self.as_postgres, str(BIN / program), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL, cwd='/')

    def stop(self):
        self.run('pg_ctl', '-D', self.data, '-s', '-m', 'fast', 'stop')
        shutil.rmtree(self.sockets, ignore_errors=True)

    def address(self, user='praxis_app'):
        return f'postgresql://{user}@/{NAME}?host={self.sockets}'

    def sql(self, text, database=NAME):
        done = subprocess.run(['psql', '-h', self.sockets, '-U', 'postgres', '-d', database, '-qAtX', '-v', 'ON_ERROR_STOP=1', '-c', text], check=True,
                              stdout=subprocess.PIPE, text=True)
        return done.stdout.strip()

    def has_database(self):
        return self.sql(f"SELECT count(*) FROM pg_database WHERE datname = '{NAME}'", 'postgres') == '1'


def columns_of(cluster, table):
    rows = cluster.sql("SELECT column_name || ' ' || data_type FROM information_schema.columns WHERE table_schema = 'praxis'"
                       f" AND table_name = '{table}' AND is_identity = 'NO' ORDER BY ordinal_position")
    return [row.split(' ', 1) for row in rows.split('\n')]


def other(column, salt):
    """Another id in its place that sorts by time as well (UUID version 7), the same for the same salt."""
    digest = f"md5({salt} || {column}::text)"
    return f"(substr({column}::text, 1, 14) || '7' || substr({digest}, 1, 3) || '-a' || substr({digest}, 4, 3) || '-' || substr({digest}, 7, 12))::uuid"


def copied(column, kind, table, span):
    once = f"CASE WHEN k = 0 THEN t.{column} ELSE {other('t.' + column, 'k')} END"
    each = other('t.' + column, "k || '/' || m")
    if column == 'organization_id':
        return once
    if column == 'occupant':
        return f"CASE WHEN EXISTS (SELECT FROM contact x WHERE x.organization_id = t.organization_id AND x.id = t.occupant) THEN {each} ELSE {once} END"
    if kind == 'uuid':
        return once if column in SHARED or table in ONCE else each
    if table in ONCE:
        return f't.{column}'
    if column in TIMES:
        return f't.{column} - m * {span}::bigint * 86400000'
    if column == 'start_wall':
        return f"to_char(t.start_wall::timestamp - make_interval(days => (m * {span})::int), 'YYYY-MM-DD\"T\"HH24:MI')"
    return f"t.{column} || '-' || m" if column in ('record_number', 'uid') else f't.{column}'


def multiply(cluster):
    """From the one sample practice: more people of its own, before what is there, and 19 more like it."""
    span = int(cluster.sql('SELECT ceil((max(start_at) - min(start_at)) / 86400000.0 / 7) * 7 FROM praxis.appointment'))
    source = cluster.sql('SELECT organization_id FROM praxis.tenant')
    statements = ["SET session_replication_role = replica", "SET synchronous_commit = off", "SET search_path = praxis, public"]
    for table in (*ONCE, *COPIES):
        columns = columns_of(cluster, table)
        names = ', '.join(name for name, _ in columns)
        values = ', '.join(copied(name, kind, table, span) for name, kind in columns)
        times = f'generate_series(1, {ORGANISATIONS - 1}) k, (SELECT 0 AS m) n' if table in ONCE else f'generate_series(0, {ORGANISATIONS - 1}) k, generate_series(0, {COPIES.get(table, 1) - 1}) m'
        condition = '' if table in ONCE else ' AND (k > 0 OR m > 0)'
        statements.append(f"CREATE TEMP TABLE source_{table} AS SELECT * FROM {table} WHERE organization_id = '{source}'")
        statements.append(f'INSERT INTO {table} ({names}) SELECT {values} FROM {times}, source_{table} t WHERE true{condition}')
    statements += ['RESET session_replication_role']
    cluster.sql('; '.join(statements))
    cluster.sql('VACUUM ANALYZE')


def furnish(cluster, source, organization, people):
    """What a new practice needs to book: what the source has once, and so many of its people."""
    statements = ["SET session_replication_role = replica", "SET synchronous_commit = off", "SET search_path = praxis, public"]
    for table in (*(name for name in ONCE if name not in ('app_user', 'tenant')), 'contact'):
        def value(name, kind):
            if name == 'organization_id':
                return f"'{organization}'::uuid"
            if name == 'user_id':
                return 'NULL'
            return other(f't.{name}', f"'{organization}'") if kind == 'uuid' else f't.{name}'
        columns = columns_of(cluster, table)
        some = f" AND NOT t.is_deleted AND t.kinds LIKE '%patient%' ORDER BY t.id LIMIT {people}" if table == 'contact' else ''
        statements.append(f"INSERT INTO {table} ({', '.join(name for name, _ in columns)}) SELECT {', '.join(value(name, kind) for name, kind in columns)}"
                          f" FROM {table} t WHERE t.organization_id = '{source}'{some}")
    cluster.sql('; '.join(statements))


def many_people(cluster, organization, count):
    """A practice of nothing but people, and very many of them."""
    there = int(cluster.sql(f"SELECT count(*) FROM praxis.contact WHERE organization_id = '{organization}'"))
    if there >= count:
        return there
    columns = columns_of(cluster, 'contact')
    digest = "md5(i::text)"
    special = {'organization_id': f"'{organization}'::uuid", 'record_number': 'NULL',
               'id': f"(lpad(to_hex(1700000000000 + i), 12, '0') || '7' || substr({digest}, 1, 3) || 'a' || substr({digest}, 4, 15))::uuid"}
    values = ', '.join(special.get(name, f't.{name}') for name, _ in columns)
    cluster.sql("SET session_replication_role = replica; SET synchronous_commit = off; SET search_path = praxis, public;"
                " CREATE TEMP TABLE source AS SELECT row_number() OVER () - 1 AS place, c.* FROM contact c"
                " WHERE organization_id = (SELECT organization_id FROM appointment LIMIT 1) LIMIT 500;"
                f" INSERT INTO contact ({', '.join(name for name, _ in columns)}) SELECT {values} FROM generate_series({there}, {count - 1}) i JOIN source t ON t.place = i % 500")
    cluster.sql('VACUUM ANALYZE praxis.contact')
    return count
