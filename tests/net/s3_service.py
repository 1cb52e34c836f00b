# OpenStack Swift with its S3 interface, all of it in one process: FOLDER CERTIFICATE. Says its port. Debian's python3-swift.
import eventlet
eventlet.monkey_patch()
import logging, os, sys
from eventlet import wsgi
from eventlet.green import ssl
from swift.common import utils
utils.HASH_PATH_PREFIX = utils.HASH_PATH_SUFFIX = b'praxis'
from swift.common import wsgi as swift_wsgi
from swift.common.ring import RingBuilder

folder, certificate = sys.argv[1:3]
os.makedirs(os.path.join(folder, 'devices/disk'), exist_ok=True)
sockets = {kind: eventlet.listen(('127.0.0.1', 0)) for kind in ('account', 'container', 'object', 'proxy')}
DEFAULT = '[DEFAULT]\nswift_dir = {0}\ndevices = {0}/devices\nmount_check = false\nworkers = 0\nbind_ip = 127.0.0.1\nbind_port = {1}\n'
# There is one of each: a busy computer or a nearly full disk (Swift keeps 1 % of it free) must not put it out of service.
PATIENT = 'conn_timeout = 60\nnode_timeout = 120\n'
STORAGE = '[pipeline:main]\npipeline = {0}-server\n[app:{0}-server]\nuse = egg:swift#{0}\nfallocate_reserve = 0\n' + PATIENT
FILTERS = ('catch_errors', 'gatekeeper', 'listing_formats', 'bulk', 's3api', 'tempauth', 'slo', 'dlo')
PORTS = {kind: socket.getsockname()[1] for kind, socket in sockets.items()}
OPTIONS = {'tempauth': 'user_test_tester = testing .admin\n', 's3api': 's3_acl = false\nlocation = us-east-1\n'}

class Cache:
    """Stands for memcached."""
    def __init__(self): self.kept = {}
    def get(self, key, *rest, **more): return self.kept.get(key)
    def set(self, key, value, *rest, **more): self.kept[key] = value
    def delete(self, key, *rest, **more): self.kept.pop(key, None)
    def incr(self, key, delta=1, *rest, **more):
        self.kept[key] = int(self.kept.get(key, 0)) + delta
        return self.kept[key]

cache = Cache()

def cached(app):
    def call(environment, start):
        environment['swift.cache'] = cache
        return app(environment, start)
    return call

for kind in sockets:
    port = PORTS[kind]
    text = DEFAULT.format(folder, port)
    if kind == 'proxy':
        text += '[pipeline:main]\npipeline = %s proxy-server\n[app:proxy-server]\nuse = egg:swift#proxy\naccount_autocreate = true\nerror_suppression_limit = 1000000\n%s' % (' '.join(FILTERS), PATIENT)
        for name in FILTERS: text += '[filter:%s]\nuse = egg:swift#%s\n%s' % (name, name, OPTIONS.get(name, ''))
    else:
        text += STORAGE.format(kind)
        ring = RingBuilder(1, 1, 0)
        ring.add_dev({'id': 0, 'region': 1, 'zone': 1, 'ip': '127.0.0.1', 'port': port, 'replication_ip': '127.0.0.1', 'replication_port': port, 'device': 'disk', 'weight': 1.0, 'meta': ''})
        ring.rebalance()
        ring.get_ring().save(os.path.join(folder, kind + '.ring.gz'))
    with open(os.path.join(folder, kind + '.conf'), 'w') as file: file.write(text)
logging.disable(logging.CRITICAL)
silence = open(os.devnull, 'w')
for kind, socket in sockets.items():
    app = swift_wsgi.loadapp(os.path.join(folder, kind + '.conf'))
    if kind == 'proxy':
        app = cached(app)
        socket = eventlet.wrap_ssl(socket, certfile=certificate + '.pem', keyfile=certificate + '.key', server_side=True)
    eventlet.spawn(wsgi.server, socket, app, silence)
print(PORTS['proxy'], flush=True)
while True: eventlet.sleep(3600)
