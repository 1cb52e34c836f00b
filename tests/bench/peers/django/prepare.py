"""Tables of Django's own, the indexes that the peer needs, and a token of an organisation: prints it.

prepare.py ORGANIZATION"""
import os
import sys

import django

os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'settings')
django.setup()
from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from rest_framework.authtoken.models import Token  # noqa: E402

with connection.cursor() as cursor:
    cursor.execute('CREATE SCHEMA IF NOT EXISTS peer')
    cursor.execute('CREATE INDEX IF NOT EXISTS peer_week ON praxis.appointment (organization_id, practitioner_id, start_at)')
call_command('migrate', verbosity=0)
user, _ = User.objects.get_or_create(username=sys.argv[1])
print(Token.objects.get_or_create(user=user)[0].key)
