"""Chromium on the page of patients, as a person uses it: found by role and name, as a screen reader would, and never by a class."""
import json
import os
import sys

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

SECONDS = 30

# Before any script of the page: what the policy of the page refuses is kept.
WATCH = """window.refusedByPolicy = [];
document.addEventListener('securitypolicyviolation', e => window.refusedByPolicy.push(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`));"""


class Browser:
    def __init__(self, url, language="en-AU", width=1100, height=900, dark=False, devices="allow", zone="Australia/Sydney", downloads=None):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
                     "--disable-component-update", "--disable-sync", "--use-fake-device-for-media-stream", f"--lang={language}", f"--window-size={width},{height}"]:
            options.add_argument(flag)
        # Without a "yes" to every question, a headless browser has one answer to camera and microphone: no.
        options.add_argument("--use-fake-ui-for-media-stream" if devices == "allow" else "--deny-permission-prompts")
        prefs = {"intl.accept_languages": f"{language},{language.split('-')[0]}", "credentials_enable_service": False}
        if downloads:
            prefs["download.default_directory"] = downloads
        options.add_experimental_option("prefs", prefs)
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver", log_path=os.devnull), options=options)
        self.url = url
        self.requests = []
        self.driver.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": zone})
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})
        if width < 500:
            self.size(width, height)
        self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()

    def size(self, width, height):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})

    def open(self, path="/me/"):
        self.driver.get(self.url + path)
        self.until(lambda d: d.execute_script("return document.documentElement.dataset.ready === 'true'"), "the page to be ready")

    def until(self, condition, what):
        def patient(driver):
            try:
                return condition(driver)
            except StaleElementReferenceException:
                return False
        try:
            return WebDriverWait(self.driver, SECONDS, poll_frequency=0.05).until(patient)
        except Exception as error:
            raise AssertionError(f"waited in vain for {what}; the page says:\n{self.text()}\n{self.driver.get_log('browser')}") from error

    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def says(self, text):
        self.until(lambda d: text in self.text(), repr(text))

    def says_not(self, text):
        self.until(lambda d: text not in self.text(), f"no {text!r}")

    def announced(self, text):
        self.until(lambda d: text in d.execute_script("return document.getElementById('polite').textContent"), f"{text!r} said to screen readers")

    def named(self, role, name, within=None):
        """What has that role and that accessible name, as the browser computes both."""
        tags = {"button": "button", "link": "a[href]", "textbox": "input,textarea", "heading": "h1,h2,h3", "combobox": "select", "dialog": "dialog[open]", "image": "img"}[role]
        def find(_):
            for one in (within or self.driver).find_elements(By.CSS_SELECTOR, tags):
                if one.is_displayed() and one.accessible_name.strip() == name:
                    return one
            return None
        return self.until(find, f"the {role} {name!r}")

    def press(self, name, role="button"):
        self.named(role, name).click()

    def write(self, name, text):
        box = self.named("textbox", name)
        box.clear()
        box.send_keys(text)

    def sign_in(self, login, password):
        self.write("Sign-in name", login)
        self.write("Password", password)
        self.press("Sign in")

    def focused(self):
        return self.driver.switch_to.active_element

    def tab_to(self, name, most=40, back=False):
        """By the keyboard alone: Tab until the focus is on what has that name."""
        for _ in range(most):
            if self.focused().accessible_name.strip() == name and self.focused().tag_name != "body":
                return self.focused()
            self.keys((Keys.SHIFT + Keys.TAB) if back else Keys.TAB)
        raise AssertionError(f"Tab never comes to {name!r}; it is on {self.focused().accessible_name!r}")

    def keys(self, *keys):
        from selenium.webdriver.common.action_chains import ActionChains
        ActionChains(self.driver).send_keys(*keys).perform()

    def picture(self, name):
        folder = os.environ.get("PICTURES")
        if not folder:
            return
        os.makedirs(folder, exist_ok=True)
        height = self.driver.execute_script("return document.documentElement.scrollHeight")
        width = self.driver.execute_script("return innerWidth")
        import base64
        shot = self.driver.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True, "clip": {"x": 0, "y": 0, "width": width, "height": max(height, 500), "scale": 1}})
        with open(os.path.join(folder, name + ".png"), "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def axe(self):
        """What axe-core finds against WCAG 2.2 A and AA, and its good practices."""
        with open(os.environ["AXE"], encoding="utf-8") as file:
            self.driver.execute_script(file.read())
        found = self.driver.execute_async_script("const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then(r => done(r.violations), e => done([{id: String(e), nodes: []}]))")
        told = [f"{one['id']}: {one.get('help', '')} {[node['html'][:160] + ' ' + node.get('failureSummary', '')[:300] for node in one['nodes'][:3]]}" for one in found]
        assert not told, f"axe-core at {self.driver.find_element(By.TAG_NAME, 'h1').text!r}:\n" + "\n".join(told)

    def fits(self):
        """Nothing is wider than the window: nobody has to scroll sideways."""
        wide = self.driver.execute_script("""const limit = document.documentElement.clientWidth;
            return [...document.querySelectorAll('body *')].filter(e => e.getClientRects().length && !e.closest('.unseen') && e.getBoundingClientRect().right > limit + 1)
                .map(e => e.outerHTML.slice(0, 120)).concat(document.documentElement.scrollWidth > limit ? [`page ${document.documentElement.scrollWidth} > ${limit}`] : [])""")
        assert not wide, "wider than the window: " + "\n".join(wide)

    def collect(self):
        """Addresses that were asked for since the beginning."""
        for line in self.driver.get_log("performance"):
            message = json.loads(line["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"])
            elif message["method"] == "Network.webSocketCreated":
                self.requests.append({"url": message["params"]["url"], "headers": {}})
        return self.requests

    def kept_to_itself(self, secrets=()):
        """No request left the origin, the policy refused nothing, nothing was kept, and no secret is in an address."""
        for request in self.collect():
            url = request["url"]
            own = url.startswith(self.url + "/") or url.startswith("data:") or url.startswith(f"blob:{self.url}/")
            assert own, f"asked another host: {url}"
            assert not any(secret in url for secret in secrets if secret), f"a secret in an address: {url}"
            assert "cookie" not in {name.lower() for name in request["headers"]}, f"a cookie to {url}"
        refused = self.driver.execute_script("return window.refusedByPolicy")
        assert refused == [], f"refused by the policy: {refused}"
        kept = self.driver.execute_script("return [document.cookie, localStorage.length, sessionStorage.length].join()")
        assert kept == ",0,0", f"kept in the browser: {kept}"
        bad = [line["message"] for line in self.driver.get_log("browser") if line["level"] == "SEVERE" and "status of 4" not in line["message"]]
        assert not bad, f"in the console: {bad}"


def run(scenarios):
    """The scenario that is named on the command line; what went wrong is its last line."""
    facts = json.load(sys.stdin)
    try:
        scenarios[sys.argv[1]](facts)
    except AssertionError as error:
        print(error)
        sys.exit(1)
