package be.kring.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;

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

    NewContextOptions window(String language) {
        return new NewContextOptions().setViewportSize(width, height).setHasTouch(this == PHONE).setIsMobile(this == PHONE)
                .setLocale(language + "-BE").setTimezoneId("Europe/Brussels");
    }

    /** Gives an open page the size of this device. */
    void resize(Page page) {
        page.setViewportSize(width, height);
    }
}
