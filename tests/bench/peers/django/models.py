"""The tables of Praxis as models: each column by its type. Django knows no keys of two columns; ids are unique by themselves."""
from django.db import connection, models

FIELDS = {'uuid': models.UUIDField, 'bigint': models.BigIntegerField, 'boolean': models.BooleanField, 'text': models.TextField}


def model_of(table):
    with connection.cursor() as cursor:
        cursor.execute("SELECT column_name, data_type, is_nullable FROM information_schema.columns"
                       " WHERE table_schema = 'praxis' AND table_name = %s ORDER BY ordinal_position", [table])
        columns = cursor.fetchall()
    fields = {name: FIELDS[kind](primary_key=name == 'id', null=null == 'YES', blank=null == 'YES') for name, kind, null in columns}
    meta = type('Meta', (), {'managed': False, 'db_table': table, 'app_label': 'clinic'})
    return type(table.capitalize(), (models.Model,), {'__module__': __name__, 'Meta': meta, **fields})


Contact = model_of('contact')
Appointment = model_of('appointment')
Participant = model_of('participant')
