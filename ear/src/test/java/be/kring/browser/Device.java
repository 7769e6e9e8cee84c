package be.kring.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

/** The two sizes that look.md speaks of. */
public enum Device {

    DESKTOP(1280, 800),
    PHONE(390, 844);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Of somebody who wants no motion: a page that glides to what is clicked is clicked beside it. */
    NewContextOptions window(String language) {
        return new NewContextOptions().setViewportSize(width, height).setHasTouch(this == PHONE).setIsMobile(this == PHONE)
                .setLocale(language + "-BE").setTimezoneId("Europe/Brussels").setReducedMotion(ReducedMotion.REDUCE);
    }

    /** Gives an open page the size of this device. */
    void resize(Page page) {
        page.setViewportSize(width, height);
    }
}
