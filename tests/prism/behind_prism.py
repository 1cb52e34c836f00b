# Runs tests of the API behind Prism: behind_prism.py PRISM PRAXISD TEST…
# Each test hands its requests and answers over (tests/prism/ApiJudge.h); whatever differs from the description of the API is an error, and so
# is a test that hands nothing over. PRAXIS_PRISM_TESTS names the only functions to run, for whoever looks for the reason.
import collections, os, re, resource, socket, subprocess, sys, tempfile, time, urllib.request


def free_port():
    with socket.socket() as one:
        one.bind(('127.0.0.1', 0))
        return one.getsockname()[1]


def description_of(praxisd, folder):
    server = subprocess.Popen([praxisd, '--sample', '--listen', '127.0.0.1:0', '--data', os.path.join(folder, 'data'), '--public-url', 'https://praxis.test'],
                              stdout=subprocess.PIPE, stderr=open(os.path.join(folder, 'praxisd.log'), 'w'))
    for line in server.stdout:
        if port := re.search(rb'on 127\.0\.0\.1:(\d+)', line):
            break
    else:
        sys.exit('praxisd does not start: ' + open(os.path.join(folder, 'praxisd.log')).read())
    said = urllib.request.urlopen(f'http://127.0.0.1:{int(port[1])}/api/v1/openapi.json').read()
    server.terminate()
    server.wait()
    path = os.path.join(folder, 'openapi.json')
    open(path, 'wb').write(said)
    return path


def start(prism, description, port, behind, folder):
    log = os.path.join(folder, 'prism.log')
    run = subprocess.Popen(['node', '--max-http-header-size=262144', prism, 'proxy', description, f'http://127.0.0.1:{behind}', '-p', str(port), '-h', '127.0.0.1', '--multiprocess', 'false'],
                           stdout=open(log, 'w'), stderr=subprocess.STDOUT)
    for _ in range(600):
        if 'Prism is listening' in open(log).read():
            return run
        if run.poll() is not None:
            break
        time.sleep(0.1)
    sys.exit('Prism does not start: ' + open(log).read())


def spent(before):
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return now.ru_utime + now.ru_stime - before.ru_utime - before.ru_stime


def judged(test, port, behind, folder):
    notes = os.path.join(folder, 'notes')
    open(notes, 'w').close()
    began, used = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    names = os.environ.get('PRAXIS_PRISM_TESTS', '').split()
    done = subprocess.run([test, *names], env=dict(os.environ, PRAXIS_PRISM=f'{port} {behind} {notes}', QTEST_FUNCTION_TIMEOUT='1500000'), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = open(notes, errors='replace').read()
    fits, differs = said.count('\nfits ') + said.startswith('fits '), re.findall(r'^DIFFERS .*\n.*\n.*$', said, re.M)
    print(f'{os.path.basename(test)}: {fits} fit, {len(differs)} differ, {time.monotonic() - began:.0f} s ({spent(used):.0f} s of a processor)', flush=True)
    seen = collections.Counter()
    for one in differs:  # of each kind a few
        kind = re.sub(r'[0-9a-f]{8}-[0-9a-f-]{27}|\?\S*', '…', one.split(': ')[0])
        seen[kind] += 1
        if seen[kind] <= 2:
            print(one, flush=True)
    if done.returncode:
        print(done.stdout.decode(errors='replace')[-6000:])
    return done.returncode == 0 and not differs and fits > 0


def main(prism, praxisd, *tests):
    with tempfile.TemporaryDirectory() as folder:
        port, behind = free_port(), free_port()
        proxy = start(prism, description_of(praxisd, folder), port, behind, folder)
        try:
            good = [judged(test, port, behind, folder) for test in tests]
            if proxy.poll() is not None:
                print('Prism has ended: ' + open(os.path.join(folder, 'prism.log')).read()[-4000:])
        finally:
            proxy.kill()
            proxy.wait()
        sys.exit(0 if all(good) else 1)


main(*sys.argv[1:])
