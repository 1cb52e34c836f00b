"""The programs that are measured, each as a process of its own."""
import json
import os
import pathlib
import re
import resource
import selectors
import signal
import socket
import subprocess
import threading
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent
PEERS = HERE.parent / 'peers'


def free_port():
    with socket.socket() as s:
        s.bind(('127.0.0.1', 0))
        return s.getsockname()[1]


def fetch(url, token='', body=None):
    request = urllib.request.Request(url, headers={'Authorization': token} if token else {})
    if body is not None:
        request.data = json.dumps(body).encode()
        request.add_header('Content-Type', 'application/json')
    with urllib.request.urlopen(request, timeout=60) as answer:
        text = answer.read()
    return json.loads(text) if text.startswith((b'{', b'[')) else text


def wait_for(url, seconds=120):
    for _ in range(seconds * 10):
        try:
            return fetch(url)
        except urllib.error.HTTPError:
            return None  # it is there, and wants a token
        except OSError:
            time.sleep(0.1)
    raise SystemExit(f'{url} does not answer')


class Program:
    def __init__(self, arguments, log, environment=None, folder=None):
        self.process = subprocess.Popen(list(map(str, arguments)), stdout=open(log, 'ab'), stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})}, cwd=folder,
                                        start_new_session=True)

    def memory(self):
        """Of it and its children, resident, MiB."""
        total = 0
        for pid in [self.process.pid, *map(int, subprocess.run(['ps', '-o', 'pid=', '--ppid', str(self.process.pid)], stdout=subprocess.PIPE, text=True).stdout.split())]:
            found = re.search(r'VmRSS:\s+(\d+)', pathlib.Path(f'/proc/{pid}/status').read_text())
            total += int(found.group(1)) / 1024 if found else 0
        return total

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=30)


class Praxisd(Program):
    def __init__(self, programs, folder, cluster, sample=False):
        port = free_port()
        self.url = f'http://127.0.0.1:{port}'
        many = 1_000_000
        options = ['--listen', f'127.0.0.1:{port}', '--data', folder, '--store', cluster.address(), '--master-key-file', folder / 'master.key', '--rate-address', many,
                   '--rate-account', many, '--rate-organization', many, '--trusted-proxy', '127.0.0.1']
        super().__init__([programs / 'praxisd', *options, *(['--sample'] if sample else [])], folder / 'praxisd.log')
        wait_for(self.url + '/readyz', 1200 if sample else 120)

    def token(self, login, password):
        return 'Bearer ' + fetch(self.url + '/api/v1/auth/sign-in', body={'login': login, 'password': password})['access_token']


class Django(Program):
    """As many workers as gunicorn's documentation starts from for few cores; nothing was tuned beyond that."""

    def __init__(self, folder, cluster, organization):
        port = free_port()
        self.url = f'http://127.0.0.1:{port}'
        environment = {'PEER_HOST': cluster.sockets, 'PEER_DATABASE': 'bench', 'PYTHONPYCACHEPREFIX': str(folder / 'pycache')}
        self.environment = {**os.environ, **environment}
        self.key = self.key_of(organization)
        super().__init__(['gunicorn', '--bind', f'127.0.0.1:{port}', '--workers', '3', '--worker-class', 'gthread', '--threads', '2', '--keep-alive', '75', 'wsgi'],
                         folder / 'django.log', environment, PEERS / 'django')
        wait_for(self.url + '/contacts')

    def key_of(self, organization):
        return subprocess.run(['/usr/bin/python3', 'prepare.py', organization], check=True, stdout=subprocess.PIPE, text=True, env=self.environment, cwd=PEERS / 'django').stdout.strip()

    def token(self, organization=''):
        return 'Token ' + (self.key_of(organization) if organization else self.key)


class Nginx(Program):
    def __init__(self, folder, root):
        port = free_port()
        self.url = f'http://127.0.0.1:{port}'
        user = 'user root;' if os.geteuid() == 0 else ''
        paths = ''.join(f'{kind}_temp_path {folder}/nginx-{kind};' for kind in ('client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'))
        (folder / 'nginx.conf').write_text(f'{user} daemon off; worker_processes auto; pid {folder}/nginx.pid; events {{}} http {{ {paths} access_log off; sendfile on; tcp_nopush on;'
                                           f' keepalive_requests 1000000; server {{ listen 127.0.0.1:{port}; root {root}; }} }}')
        super().__init__(['/usr/sbin/nginx', '-e', folder / 'nginx.log', '-c', folder / 'nginx.conf'], folder / 'nginx.log')
        wait_for(self.url + '/')


class Desks:
    """Connections that wait for news, and ask again when the time is over."""

    def __init__(self, url, token, count):
        host, port = url.removeprefix('http://').split(':')
        known = fetch(url + '/api/v1/changes', token)['number']
        request = f'GET /api/v1/changes?after={known}&wait=60 HTTP/1.1\r\nHost: {host}\r\nAuthorization: {token}\r\nX-Forwarded-For: %s\r\n\r\n'
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, count + 1000), hard))
        self.count, self.sockets = count, []
        self.wanted = selectors.DefaultSelector()
        for i in range(count):
            one = socket.create_connection((host, int(port)))
            one.sendall((request % f'192.0.2.{i % 250}').encode())
            self.sockets.append(one)
            self.wanted.register(one, selectors.EVENT_READ, request % f'192.0.2.{i % 250}')
        self.here = True
        self.thread = threading.Thread(target=self.ask_again)
        self.thread.start()
        time.sleep(1)

    def ask_again(self):
        while self.here:
            for key, _ in self.wanted.select(0.2):
                said = key.fileobj.recv(65536)
                if not said.startswith(b'HTTP/1.1 200'):
                    raise SystemExit(f'a desk was sent away: {said[:200]}')
                key.fileobj.sendall(key.data.encode())

    def leave(self):
        self.here = False
        self.thread.join()
        for one in self.sockets:
            one.close()


def load(url, token, seconds=10, connections=16, threads=1, **more):
    """What wrk measured; `more` is what load.lua reads."""
    environment = {**os.environ, 'LOAD_TOKEN': token, 'LOAD_THREADS': str(threads), **{f'LOAD_{name.upper()}': str(value) for name, value in more.items()}}
    done = subprocess.run(['wrk', '-t', str(threads), '-c', str(connections), '-d', f'{seconds}s', '--timeout', '10s', '-s', str(HERE / 'load.lua'), url], check=True,
                          stdout=subprocess.PIPE, text=True, env=environment)
    said = json.loads(done.stdout.strip().split('\n')[-1])
    said['per_second'] = said['requests'] / said['seconds']
    return said
