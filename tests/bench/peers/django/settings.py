import os

SECRET_KEY = 'only for measuring'
DEBUG = False
ALLOWED_HOSTS = ['*']
ROOT_URLCONF = 'api'
WSGI_APPLICATION = 'wsgi.application'
INSTALLED_APPS = ['django.contrib.auth', 'django.contrib.contenttypes', 'rest_framework', 'rest_framework.authtoken']
MIDDLEWARE = []
USE_TZ = True
DATABASES = {'default': {
    'ENGINE': 'django.db.backends.postgresql', 'HOST': os.environ['PEER_HOST'], 'NAME': os.environ['PEER_DATABASE'], 'USER': 'postgres',
    'CONN_MAX_AGE': None, 'OPTIONS': {'options': '-c search_path=peer,praxis'}}}
REST_FRAMEWORK = {
    'DEFAULT_AUTHENTICATION_CLASSES': ['rest_framework.authentication.TokenAuthentication'],
    'DEFAULT_PERMISSION_CLASSES': ['rest_framework.permissions.IsAuthenticated'],
    'DEFAULT_RENDERER_CLASSES': ['rest_framework.renderers.JSONRenderer'],
    'DEFAULT_PARSER_CLASSES': ['rest_framework.parsers.JSONParser']}
