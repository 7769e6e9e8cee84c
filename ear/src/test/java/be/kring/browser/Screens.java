package be.kring.browser;

import be.kring.driver.Employee;
import be.kring.driver.Kring;
import com.microsoft.playwright.Browser;

import java.util.ArrayList;
import java.util.List;

/** The windows of one test, or of one benchmark. At its end each is closed, and must have been quiet. */
public final class Screens implements AutoCloseable {

    private final Browser browser;
    private final Kring kring;
    private final List<Screen> open = new ArrayList<>();

    public Screens(Browser browser, Kring kring) {
        this.browser = browser;
        this.kring = kring;
    }

    /** A new window, with cookies of its own, of somebody who has not signed in. */
    public Screen stranger(Device device, String language) {
        Screen screen = new Screen(browser.newContext(device.window(language)), kring);
        open.add(screen);
        return screen;
    }

    /** Somebody at her desk, in Dutch, signed in. */
    public Screen signedIn(Employee employee) {
        return signedIn(employee, Device.DESKTOP, "nl");
    }

    /** Somebody who has signed in and sees her home page; the pages of the sign-in have tests of their own. */
    public Screen signedIn(Employee employee, Device device, String language) {
        return signedInAt("/home", employee, device, language);
    }

    /** Somebody at her desk, in Dutch, who comes to this page with the session that she has. */
    public Screen signedInAt(String path, Employee employee) {
        return signedInAt(path, employee, Device.DESKTOP, "nl");
    }

    /** Somebody who comes to this page with the session that she has. */
    public Screen signedInAt(String path, Employee employee, Device device, String language) {
        Screen screen = stranger(device, language);
        screen.goOnAs(kring.colleague(employee));
        screen.open(path);
        return screen;
    }

    @Override
    public void close() {
        open.forEach(Screen::close);
        open.forEach(Screen::assertQuiet);
    }
}
