"""What people do on the page of patients, in a real browser against a running praxisd. One scenario a run: patient_page.py NAME < facts.json"""
import os
import subprocess
import tempfile
import urllib.error
import urllib.request

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from patient_browser import Browser, run

JOIN = "Join the session: Session with {practitioner}"


def signed_in(browser, facts):
    browser.open()
    browser.sign_in(facts["login"], facts["password"])
    browser.says("Hello " + facts["name"])


def part(browser, name, heading):
    browser.press(name, "link")
    browser.named("heading", heading)


def signing_in(facts):
    with Browser(facts["url"]) as b:
        b.open()
        b.press("Sign in")
        b.says("Enter your sign-in name.")
        assert b.focused().accessible_name == "Sign-in name"
        b.sign_in(facts["login"], "a wrong password")
        b.says("The sign-in name or the password is not right.")
        assert b.focused().accessible_name == "Password"
        b.axe()
        b.sign_in(facts["login"], facts["password"])
        b.says("Hello " + facts["name"])
        assert b.focused().accessible_name == "Your sessions", "the focus is not at the heading"
        b.kept_to_itself([facts["password"]])
        # A reload keeps nothing, and the server has forgotten the sign-in as well.
        b.open()
        b.named("button", "Sign in")
        b.sign_in(facts["login"], facts["password"])
        b.press("Sign out")
        b.says("You are signed out.")
        b.kept_to_itself([facts["password"]])
        # A forgotten password: one sentence, whoever it is.
        b.press("Forgotten password?")
        b.named("heading", "Forgotten password")
        b.axe()
        b.picture("forgotten")
        b.press("Send the e-mail")
        b.says("Enter your e-mail address.")
        b.write("Your e-mail address", "nobody@mail.example")
        b.press("Send the e-mail")
        b.says("If there is an account with this address")
        b.named("button", "Sign in")


def invited(facts):
    with Browser(facts["url"]) as b:
        b.driver.get(facts["invitation"])
        b.named("heading", "Welcome")
        secret = facts["invitation"].split("=")[1]
        assert secret not in b.driver.current_url, "the invitation stands in the address"
        b.axe()
        b.picture("invitation")
        b.write("Sign-in name", facts["login"])
        b.write("New password", "short")
        b.write("New password, once more", "other")
        b.press("Open my account")
        b.says("Use eight characters or more.")
        b.says("The two are not the same.")
        assert b.focused().accessible_name == "New password"
        b.write("New password", "password1234")
        b.write("New password, once more", "password1234")
        b.press("Open my account")
        b.says("Too many people use this password")
        b.axe()
        b.write("New password", facts["password"])
        b.write("New password, once more", facts["password"])
        b.press("Open my account")
        b.says("Hello " + facts["name"])
        b.kept_to_itself([facts["password"], secret])
        # It counts once.
        b.driver.get("about:blank")
        b.driver.get(facts["invitation"])
        b.write("Sign-in name", facts["login"])
        b.write("New password", "another nine harbours")
        b.write("New password, once more", "another nine harbours")
        b.press("Open my account")
        b.says("An invitation counts once")


def forgotten(facts):
    with Browser(facts["url"]) as b:
        b.driver.get(facts["reset"])
        b.named("heading", "Choose a new password")
        b.write("Sign-in name", facts["login"])
        b.write("New password", "seven willows by the weir")
        b.write("New password, once more", "seven willows by the weir")
        b.press("Set the password")
        b.says("Hello " + facts["name"])
        b.kept_to_itself(["seven willows by the weir", facts["reset"].split("=")[1]])


def account(facts):
    with Browser(facts["url"]) as b:
        signed_in(b, facts)
        part(b, "Your account", "Where you are signed in")
        b.says("You sign in as " + facts["login"])
        b.axe()
        b.picture("account")
        b.press("Set up codes")
        key = b.until(lambda d: d.find_element(By.CSS_SELECTOR, ".steps code").text, "a key to type")
        b.axe()
        b.picture("account-codes")
        b.write("The code that the app shows", "000000")
        b.write("Present password", facts["password"])
        b.press("Use these codes")
        b.says("That code is not right.")
        code = subprocess.run(["oathtool", "--totp", "--base32", key.replace(" ", "")], capture_output=True, text=True, check=True).stdout.strip()
        b.write("The code that the app shows", code)
        b.press("Use these codes")
        b.says("Write these recovery codes down")
        codes = [one.text for one in b.driver.find_elements(By.CSS_SELECTOR, ".codes code")]
        assert len(set(codes)) == 10, codes
        b.axe()
        b.press("I have written them down")
        b.says("Recovery codes left: 10")
        assert b.focused().accessible_name == "Codes from your telephone"
        b.press("Change the password")
        b.write("Present password", "a wrong password")
        b.write("New password", "seven willows by the weir")
        b.write("New password, once more", "seven willows by the weir")
        b.press("Change the password")
        b.says("The present password is not right.")
        b.write("Present password", facts["password"])
        b.press("Change the password")
        b.says("Your password is changed.")
        b.press("Sign out")
        b.sign_in(facts["login"], "seven willows by the weir")
        b.write("Code", codes[0])
        b.press("Sign in")
        b.says("Hello " + facts["name"])
        part(b, "Your account", "Codes from your telephone")
        b.says("Recovery codes left: 9")
        b.press("Remove the codes")
        b.write("Present password", "seven willows by the weir")
        b.press("Remove the codes")
        b.says("The codes are removed.")
        b.kept_to_itself([facts["password"]])


def practitioner(facts):
    with Browser(facts["url"]) as b:
        b.open()
        b.sign_in(facts["practitioner_login"], facts["practitioner_password"])
        b.named("heading", "Video sessions")
        b.says(facts["family_name"])
        b.axe()
        b.picture("rooms")
        # One's calendar at an address of its own: made, another one, and ended. Before the session opens a tab that puts this one behind.
        part(b, "Your account", "Your calendar in other programs")
        b.press("Make an address")
        b.says("It tells only that you are busy.")
        first = b.named("textbox", "Address").get_attribute("value")
        assert "/api/v1/feeds/" in first, first
        b.axe()
        b.picture("account-feed")
        b.press("New address…")
        b.press("Make a new address")
        b.says("There is a new address.")
        assert b.named("textbox", "Address").get_attribute("value") not in ("", first)
        b.press("End it…")
        b.press("End it")
        b.says("The address has ended.")
        b.named("button", "Make an address")
        part(b, "Video sessions", "Video sessions")
        join = b.until(lambda d: next((one for one in d.find_elements(By.TAG_NAME, "button") if one.accessible_name.startswith("Join the session: ") and facts["family_name"] in one.accessible_name), None), "a way in")
        join.click()
        b.says("No consent to sessions by video yet.")
        b.press("Join the session")
        b.says("This person has not agreed to sessions by video")
        b.axe()
        b.picture("rooms-why")
        b.press("Go in")
        b.says("Write why.")
        b.write("Why you go in all the same", "They called in a crisis.")
        b.press("Go in")
        b.until(lambda d: len(d.window_handles) == 2, "the session in a tab of its own")
        link = b.named("link", "Open the session")
        assert link.get_attribute("href").startswith(f"https://{facts['meeting_host']}/"), link.get_attribute("href")
        b.axe()
        b.picture("rooms-joined")
        for name, heading in [("Camera and microphone", "Camera and microphone check"), ("Your account", "Where you are signed in"), ("Video sessions", "Video sessions")]:
            part(b, name, heading)
        b.says("Somebody is in the room.")
        assert not [one for one in b.driver.find_elements(By.TAG_NAME, "a") if one.text == "What you agree to"], "what is a patient's is shown to staff"


def waits(browser, facts, place=""):
    """Somebody presses Join, and is in the waiting room."""
    signed_in(browser, facts)
    browser.press(JOIN.format(**facts))
    if place:
        browser.write("Where you are now (optional)", place)
    browser.press("Join the session")
    browser.says("You are in the waiting room.")


def let_in_by(browser, facts):
    browser.until(lambda d: next((one for one in d.find_elements(By.TAG_NAME, "button") if one.accessible_name.startswith("Let in: ") and facts["family_name"] in one.accessible_name), None), "somebody who waits").click()


def waiting(facts):
    """A client waits, the practitioner sees it and lets them in, and they are in."""
    with Browser(facts["url"]) as b, Browser(facts["url"]) as staff:
        waits(b, facts, "At my sister's, 4 Mill Lane")
        b.announced("You are in the waiting room. Your practitioner has been told; you are let in when they are ready.")
        assert b.focused().accessible_name == "Stop waiting", "the focus is lost"
        assert len(b.driver.window_handles) == 1, "somebody who waits is in"
        b.axe()
        b.picture("waiting")
        staff.open()
        staff.sign_in(facts["practitioner_login"], facts["practitioner_password"])
        staff.named("heading", "Video sessions")
        staff.says(facts["family_name"] + " has been waiting since")
        staff.says("Says they are at: At my sister's, 4 Mill Lane")
        staff.axe()
        staff.picture("rooms-waiting")
        # Who stops waiting is in again from the beginning.
        b.press("Stop waiting")
        b.named("button", "Join the session")
        b.press("Join the session")
        b.says("You are in the waiting room.")
        let_in_by(staff, facts)
        staff.announced("Amara " + facts["family_name"] + " is let in.")
        b.says("You are let in. Open the session.")
        link = b.named("link", "Open the session")
        assert link.get_attribute("href").startswith(f"https://{facts['meeting_host']}/"), link.get_attribute("href")
        assert b.focused().accessible_name == "Open the session"
        b.axe()
        b.picture("let-in")
        staff.until(lambda d: not [one for one in d.find_elements(By.CSS_SELECTOR, ".guests button") if facts["family_name"] in one.accessible_name], "nobody to wait any more")
        b.kept_to_itself([facts["password"]])


# Once waiting, and from then on in a room of Twilio's.
LETS_IN_BY_TWILIO = """
const before = window.fetch;
let asked = 0;
window.fetch = (what, how) => {
  if (!/[/]join$/.test(String(what)))
    return before(what, how);
  const said = asked++ ? {provider: 'twilio', provider_room: 'RM0', token: 'a pass', address: '', recorded: false} : {waiting_since: new Date().toISOString()};
  return Promise.resolve(new Response(JSON.stringify(said), {status: 200, headers: {'Content-Type': 'application/json'}}));
};
"""


def goes_in(facts):
    """Who was let in while they sat still goes in by a press of their own: no camera starts by itself."""
    with Browser(facts["url"]) as b:
        signed_in(b, facts)
        b.driver.execute_script(LETS_IN_BY_TWILIO)
        b.press(JOIN.format(**facts))
        b.press("Join the session")
        b.says("You are in the waiting room.")
        b.says("You are let in. Go in when you are ready.")
        b.announced("You are let in. Go in when you are ready.")
        assert b.focused().accessible_name == "Go in now", "the focus is lost"
        assert not b.driver.find_elements(By.CSS_SELECTOR, "iframe.room"), "the room was opened by itself"
        b.axe()
        b.picture("go-in")
        b.press("Go in now")
        b.until(lambda d: not [one for one in d.find_elements(By.TAG_NAME, "button") if one.accessible_name == "Go in now"], "the button to go")


# A provider of video sessions that does not answer twice, and then does.
IS_AWAY_AT_FIRST = """
const before = window.fetch;
let asked = 0;
window.fetch = (what, how) => {
  if (!/[/]join$/.test(String(what)))
    return before(what, how);
  const away = asked++ < 2;
  const said = away ? {type: 'urn:praxis:problem:not_available', title: 'It cannot be opened as it is.', status: 409, data: {status: 'video_service'}}
                    : {provider: 'jitsi', provider_room: 'a', token: '', address: 'https://meet.example.test/a', recorded: false};
  return Promise.resolve(new Response(JSON.stringify(said), {status: away ? 409 : 200, headers: {'Content-Type': 'application/json'}}));
};
"""


def provider_away(facts):
    """The video service does not answer: the page says what to do, tries again by itself, and nothing opens without a press."""
    with Browser(facts["url"]) as b:
        signed_in(b, facts)
        b.driver.execute_script(IS_AWAY_AT_FIRST)
        b.press(JOIN.format(**facts))
        b.press("Join the session")
        b.says("The video service does not answer at the moment. Stay on this page: it tries again by itself every few seconds, and says when you can go in.")
        b.says("If that takes longer than five minutes, call your practice.")
        assert b.focused().accessible_name == "Try again now", "the focus is lost"
        b.axe()
        b.picture("away")
        b.press("Try again now")
        b.says("The video service does not answer at the moment.")
        b.says("The video service answers again. Open the session.")
        b.announced("The video service answers again. Open the session.")
        assert b.focused().accessible_name == "Open the session"
        assert len(b.driver.window_handles) == 1, "a tab was opened by itself"
        assert b.named("link", "Open the session").get_attribute("href") == "https://meet.example.test/a"
        b.axe()


def reception(facts):
    with Browser(facts["url"]) as client, Browser(facts["url"]) as b:
        waits(client, facts)
        b.open()
        b.sign_in(facts["staff"], facts["staff_password"])
        b.named("heading", "Video sessions")
        b.says(facts["family_name"] + " has been waiting since")
        b.picture("rooms-reception-waiting")
        # What somebody says later on is seen as well, and the button beside it stays the one that it was.
        admit = b.named("button", "Let in: Amara " + facts["family_name"])
        client.press("Stop waiting")
        client.write("Where you are now (optional)", "4 Mill Lane")
        client.press("Join the session")
        b.says("Says they are at: 4 Mill Lane")
        assert b.driver.execute_script("return arguments[0].isConnected", admit), "the button was made anew"
        let_in_by(b, facts)
        client.says("You are let in. Open the session.")
    with Browser(facts["url"]) as b:
        b.open()
        b.sign_in(facts["staff"], facts["staff_password"])
        b.named("heading", "Video sessions")
        b.says(facts["family_name"])
        b.says(facts["practitioner"])
        assert not [one for one in b.driver.find_elements(By.TAG_NAME, "button") if one.accessible_name.startswith("Join")], "reception may join"
        b.axe()
        b.picture("rooms-reception")


def second_factor(facts):
    with Browser(facts["url"]) as b:
        b.open()
        b.sign_in(facts["login"], facts["password"])
        b.named("heading", "One more step")
        b.axe()
        b.write("Code", "000000")
        b.press("Sign in")
        b.says("That code is not right.")
        b.write("Code", facts["code"])
        b.press("Sign in")
        b.says("Hello " + facts["name"])


def joining(facts):
    with Browser(facts["url"]) as b:
        signed_in(b, facts)
        b.axe()
        b.picture("sessions")
        b.press(JOIN.format(**facts))
        b.says("You can join now.")
        b.says("This session is not recorded.")
        b.press("Start the check")
        b.says("Your microphone works: you were heard.")
        picture = b.driver.find_element(By.CSS_SELECTOR, "video.preview")
        b.until(lambda d: d.execute_script("return arguments[0].videoWidth > 0 && !arguments[0].paused", picture), "a picture of the camera")
        b.named("combobox", "Camera")
        b.named("combobox", "Microphone")
        b.axe()
        b.picture("session")
        page = b.driver.current_window_handle
        b.press("Join the session")
        b.says("You are in the waiting room.")
        with Browser(facts["url"]) as staff:
            staff.open()
            staff.sign_in(facts["practitioner_login"], facts["practitioner_password"])
            staff.named("heading", "Video sessions")
            let_in_by(staff, facts)
        b.press("Open the session", "link")
        b.until(lambda d: len(d.window_handles) == 2, "the session in a tab of its own")
        b.driver.switch_to.window([one for one in b.driver.window_handles if one != page][0])
        # There is no such host here: the address is what counts, and that it learns nothing of our page.
        b.until(lambda d: d.execute_script("return location.href") .startswith("chrome-error:") or facts["meeting_host"] in d.current_url, "the address of the provider")
        assert b.driver.execute_script("return window.opener === null"), "the session's tab can reach the page"
        b.driver.close()
        b.driver.switch_to.window(page)
        link = b.named("link", "Open the session")
        assert link.get_attribute("href").startswith(f"https://{facts['meeting_host']}/"), link.get_attribute("href")
        assert link.get_attribute("rel") == "noopener noreferrer"
        b.says("You are let in.")
        assert not b.driver.execute_script("return [...document.querySelectorAll('video')].some(v => v.srcObject)"), "the check still has the camera"
        b.axe()
        b.picture("joined")
        b.kept_to_itself([facts["password"]])


def camera_refused(facts):
    with Browser(facts["url"], devices="deny") as b:
        signed_in(b, facts)
        part(b, "Camera and microphone", "Camera and microphone check")
        b.press("Start the check")
        b.says("This page may not use your camera and microphone.")
        b.says("allow camera and microphone for this page")
        b.named("button", "Start the check")
        b.axe()
        b.picture("camera-refused")


def consents(facts):
    with Browser(facts["url"]) as b:
        signed_in(b, facts)
        part(b, "What you agree to", "Sessions by video")
        b.axe()
        b.press("I agree: Sessions by video")
        b.press("I agree")
        b.says("Enter a name and a telephone number.")
        assert b.focused().accessible_name == "Whom to call in an emergency"
        b.axe()
        b.write("Whom to call in an emergency", "Sam, 0400 000 222")
        b.press("I agree")
        b.announced("You have agreed: Sessions by video.")
        b.says("In an emergency: Sam, 0400 000 222")
        assert b.focused().accessible_name == "Sessions by video", "the focus has left the card"
        b.press("I agree: Recording of sessions")
        b.announced("You have agreed: Recording of sessions.")
        b.press("Sessions", "link")
        b.says("This session may be recorded: you have agreed to that.")
        part(b, "What you agree to", "Recording of sessions")
        b.press("Take it back: Recording of sessions")
        b.named("dialog", "Take back: Recording of sessions?")
        b.axe()
        b.picture("consent-withdrawal")
        b.press("Cancel")
        b.press("Take it back: Recording of sessions")
        b.press("Yes, take it back")
        b.announced("Taken back: Recording of sessions.")
        b.says("Taken back on")
        b.axe()
        b.picture("consents")
        b.press("Sessions", "link")
        b.says("This session is not recorded.")
        b.kept_to_itself([facts["password"]])


def details(facts):
    with Browser(facts["url"]) as b:
        signed_in(b, facts)
        part(b, "Your details", "Is something not right?")
        b.says(facts["phone"])
        b.axe()
        b.picture("details")
        b.press("Ask the practice")
        b.says("Write what should be changed.")
        b.write("What should be changed", "My new number is 0400 000 333.")
        b.press("Ask the practice")
        b.says("The practice has your request.")


def french(facts):
    with Browser(facts["url"], language="fr-FR", zone="Europe/Paris") as b:
        b.open()
        assert b.driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == "fr"
        b.write("Nom d’utilisateur", facts["login"])
        b.write("Mot de passe", facts["password"])
        b.press("Se connecter")
        b.says("Bonjour " + facts["name"])
        b.says("heure normale d’Europe centrale")  # their own clock, and the practice's below it
        b.says("Au cabinet :")
        for name, heading in [("Caméra et micro", "Vérifier la caméra et le micro"), ("Vos accords", "Séances par vidéo"), ("Documents et enregistrements", "Enregistrements"),
                              ("Vos coordonnées", "Quelque chose n’est pas juste ?"), ("Votre compte", "Codes de votre téléphone"), ("Séances", "Vos séances")]:
            part(b, name, heading)
            b.axe()
        b.picture("french")
        b.driver.execute_script(IS_AWAY_AT_FIRST)
        b.press("Rejoindre la séance: Séance avec " + facts["practitioner"])
        b.press("Rejoindre la séance")
        b.says("Le service vidéo ne répond pas pour le moment. Restez sur cette page")
        b.says("Si cela dure plus de cinq minutes, appelez votre cabinet.")
        part(b, "Séances", "Vos séances")
        b.press("English")
        b.says("Hello " + facts["name"])
        assert b.driver.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
        assert b.focused().accessible_name == "Français"
        b.kept_to_itself([facts["password"]])


def by_keyboard(facts):
    with Browser(facts["url"]) as b:
        b.open()
        b.keys(Keys.TAB)
        assert b.focused().accessible_name == "Skip to the content"
        b.tab_to("Sign-in name")
        b.keys(facts["login"], Keys.TAB, facts["password"], Keys.ENTER)
        b.says("Hello " + facts["name"])
        # From the heading on, in the order in which it is read.
        b.tab_to(JOIN.format(**facts))
        outline = b.driver.execute_script("return getComputedStyle(document.activeElement).outlineStyle + getComputedStyle(document.activeElement).outlineWidth")
        assert outline == "solid3px", f"the focus cannot be seen: {outline}"
        b.keys(Keys.ENTER)
        b.says("You can join now.")
        b.tab_to("Start the check")
        b.keys(" ")
        b.says("Camera")
        b.named("button", "Stop the check")
        b.tab_to("Stop the check")
        b.keys(" ")
        b.named("button", "Start the check")
        b.tab_to("What you agree to", back=True)
        b.keys(Keys.ENTER)
        b.named("heading", "News of the practice")
        b.tab_to("I agree: News of the practice")
        b.keys(Keys.ENTER)
        b.announced("You have agreed: News of the practice.")
        b.tab_to("Take it back: News of the practice")
        b.keys(Keys.ENTER)
        b.named("dialog", "Take back: News of the practice?")
        b.keys(Keys.ESCAPE)
        b.until(lambda d: not d.find_elements(By.CSS_SELECTOR, "dialog"), "the question to go")
        assert b.focused().accessible_name == "Take it back: News of the practice", "the focus did not come back"


def on_every_screen(facts):
    parts = [("Camera and microphone", "Camera and microphone check", "check"), ("What you agree to", "Treatment", "consents"), ("Documents and recordings", "Recordings", "papers"),
             ("Your details", "Is something not right?", "details"), ("Your account", "Where you are signed in", "account"), ("Sessions", "Your sessions", "sessions")]
    for width, height, dark, name in [(1100, 900, True, "desktop-dark"), (390, 844, False, "phone-light"), (320, 640, True, "narrow-dark"), (550, 450, False, "zoomed")]:
        with Browser(facts["url"], width=max(width, 500), height=height, dark=dark) as b:
            b.size(width, height)  # 550 wide: what a window of 1100 is at 200 %
            b.open()
            b.fits()
            b.axe()
            b.picture(f"{name}-signin")
            b.sign_in(facts["login"], facts["password"])
            b.says("Hello " + facts["name"])
            for link, heading, file in parts:
                part(b, link, heading)
                b.fits()
                b.axe()
                b.picture(f"{name}-{file}")
            part(b, "Camera and microphone", "Camera and microphone check")
            b.press("Start the check")
            b.named("button", "Stop the check")
            b.fits()
            b.axe()
            b.picture(f"{name}-check-running")


def papers(facts):
    with tempfile.TemporaryDirectory() as folder, Browser(facts["url"], downloads=folder) as b:
        signed_in(b, facts)
        part(b, "Documents and recordings", "Documents")
        b.press("Download: What we agreed on")
        b.says("The file is in your downloads.")
        letter = os.path.join(folder, "What we agreed on.pdf")
        b.until(lambda d: os.path.exists(letter) and open(letter, "rb").read(5) == b"%PDF-", "the letter among the downloads")
        play = b.until(lambda d: next((one for one in d.find_elements(By.TAG_NAME, "button") if one.accessible_name.startswith("Play: Session on")), None), "a recording")
        play.click()
        video = b.until(lambda d: d.find_element(By.CSS_SELECTOR, "video[controls]"), "a player")
        b.until(lambda d: d.execute_script("return arguments[0].readyState >= 2", video), "the recording to be ready")
        assert b.driver.execute_script("return Math.round(arguments[0].duration)", video) == 20
        # From the middle on: the player asks for that part alone.
        b.driver.execute_script("arguments[0].currentTime = 12; arguments[0].play()", video)
        b.until(lambda d: d.execute_script("return arguments[0].currentTime > 12.2", video), "the recording to play")
        b.driver.execute_script("arguments[0].pause()", video)
        b.axe()
        b.picture("papers")
        b.kept_to_itself([facts["password"]])
        # What is taken back counts at once: the same recording cannot be opened any more.
        part(b, "What you agree to", "Recording of sessions")
        b.press("Take it back: Recording of sessions")
        b.press("Yes, take it back")
        b.announced("Taken back: Recording of sessions.")
        part(b, "Documents and recordings", "Recordings")
        b.says("This cannot be opened, because somebody in it has not agreed to recording or has taken that back.")
        assert not [one for one in b.driver.find_elements(By.TAG_NAME, "button") if one.accessible_name.startswith("Play")]


def headers(facts):
    """What the server sends with each part of the page."""
    def ask(path):
        with urllib.request.urlopen(facts["url"] + path) as answer:
            return {name.lower(): value for name, value in answer.headers.items()}
    page = ask("/me/")
    policy = page["content-security-policy"]
    assert policy.startswith("default-src 'none';") and "unsafe" not in policy and "http" not in policy and "ws" not in policy, policy
    assert "camera=(self), microphone=(self)" in page["permissions-policy"], page
    assert page["referrer-policy"] == "no-referrer" and page["cache-control"] == "no-store" and page["x-content-type-options"] == "nosniff", page
    assert "set-cookie" not in page
    room = ask("/me/room.html")["content-security-policy"]
    assert "wss://global.vss.twilio.com" in room and "unsafe" not in room and "frame-ancestors 'self'" in room, room
    script = ask("/me/main.js")
    assert script["cache-control"] == "no-cache" and script["content-type"].startswith("text/javascript"), script
    again = urllib.request.Request(facts["url"] + "/me/main.js", headers={"If-None-Match": script["etag"]})
    try:
        urllib.request.urlopen(again)
        raise AssertionError("the same script was sent twice")
    except urllib.error.HTTPError as error:
        assert error.code == 304, error


def twilio(facts):
    """Twilio's library comes from here, when its room is opened and not before; a pass that is none ends in words."""
    with Browser(facts["url"]) as b:
        signed_in(b, facts)
        assert not any("twilio" in one["url"] for one in b.collect()), "Twilio's library was loaded before it was needed"
        b.driver.get(facts["url"] + "/me/room.html")
        b.until(lambda d: d.execute_script("return typeof Twilio === 'object' && Boolean(Twilio.Video.version)"), "Twilio's library")
        refused = b.driver.execute_script("return window.refusedByPolicy")
        assert refused == [], refused


if __name__ == "__main__":
    run({name: one for name, one in globals().items() if callable(one) and getattr(one, "__module__", "") == "__main__" and name not in ("signed_in", "part", "waits", "let_in_by")})
