package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Answer;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody fills in a profile, a colleague sees what they may see of it, follows the organisation, and finds what it says at home. */
@InBrowser
class ProfileOfAPersonIT {

    private Colleague lieve;
    private Colleague mira;
    private String handle;
    private String organisation;

    @BeforeEach
    void people(Kring kring) {
        lieve = kring.colleague(Account.VLAAMS);
        mira = kring.colleague(Account.LOKAAL);
        lieve.prefers("nl");
        mira.prefers("nl");
        handle = lieve.me().path("handle").asText();
        organisation = lieve.me().at("/organisation/id").asText();
        asItWas();
        lieve.api().delete("me/parts/LANGUAGES").expecting(204);
    }

    /** Other tests see the profile of the demo. */
    @AfterEach
    void asItWas() {
        lieve.api().get("people/" + handle + "/projects").json().path("items").forEach(each -> lieve.api().delete("me/projects/" + each.path("id").asText()).expecting(204));
        lieve.api().delete("me/photo").expecting(204);
        ObjectNode languages = Api.object().put("audience", "EVERYONE");
        languages.putArray("choices").add("nl").add("fr");
        lieve.api().put("me/parts/LANGUAGES", languages).expecting(200);
        mira.api().delete("organisations/" + organisation + "/following").expecting(200);
    }

    @Test
    void a_profile_is_filled_in_seen_and_its_organisation_followed(Screens screens) throws IOException {
        Screen own = screens.signedIn(Account.VLAAMS, Device.PHONE, "nl");
        own.expectNoise("400 \\(Bad Request\\)");
        own.open("/people/" + handle);
        Locator parts = own.page().locator("kring-profile-parts");
        parts.locator("#part-LANGUAGES button").first().click();
        parts.getByLabel("Français").check();
        parts.getByLabel("Deutsch").check();
        own.assertAccessible();
        parts.locator("form button").first().click();
        assertThat(parts.locator("#part-LANGUAGES ul.chips li")).hasText(new String[] {"Français", "Deutsch"});
        own.page().locator("#photo-file").setInputFiles(new FilePayload("ik.png", "image/png", picture()));
        assertThat(own.page().locator("kring-photo img")).isVisible();
        assertThat(own.page().locator(".head kring-avatar img")).isVisible();
        own.page().locator("#photo-file").setInputFiles(new FilePayload("geen.png", "image/png", "geen foto".getBytes()));
        assertThat(own.page().locator("kring-photo [role=alert]")).containsText("geen foto die Kring kan lezen");
        own.page().locator("#add-project").click();
        own.page().locator("#f-title").fill("Oeverzones <b>samen</b>");
        own.page().locator("kring-projects form button").first().click();
        assertThat(own.page().locator("kring-projects .summary")).isFocused();
        own.page().locator("#f-period").fill("2024 tot nu");
        own.page().locator("kring-projects form button").first().click();
        assertThat(own.page().locator("kring-projects h3").first()).hasText("Oeverzones <b>samen</b>");
        own.assertAccessible();

        Screen reader = screens.signedInAt("/people/" + handle, Account.LOKAAL, Device.DESKTOP, "nl");
        assertThat(reader.page().locator(".head kring-avatar img")).isVisible();
        assertThat(reader.page().locator("#part-LANGUAGES")).containsText("Deutsch");
        assertThat(reader.page().locator("kring-projects h3").first()).hasText("Oeverzones <b>samen</b>");
        hides();
        reader.open("/people/" + handle);
        assertThat(reader.page().locator(".head kring-avatar")).hasText(Pattern.compile("[A-Z]{2}"));
        reader.page().locator(".head a[href='/organisations/" + organisation + "']").click();
        reader.page().waitForURL(url -> url.contains("/organisations/"));
        assertThat(reader.page().locator("kring-organisation-people li").first()).isVisible();
        reader.page().locator("kring-follow button").click();
        assertThat(reader.page().locator("kring-follow button")).hasAttribute("aria-pressed", "true");
        assertThat(reader.page().locator("kring-follow [role=status]")).containsText("volger");
        reader.open("/home");
        assertThat(reader.page().locator("kring-contributions[of=followed]")).isVisible();
        reader.assertAccessible();
    }

    /** A browser may keep the image, and asks each time whether it may still show it. */
    private void hides() {
        String address = mira.api().get("photos?id=" + lieve.me().path("id").asText()).expecting(200).json().at("/items/0/address").asText();
        Answer image = mira.api().get(address).expecting(200);
        assertEquals("private, no-cache", image.header("Cache-Control").orElseThrow());
        Api again = mira.api().with("If-None-Match", image.header("ETag").orElseThrow());
        assertEquals("", again.get(address).expecting(304).body());
        lieve.api().put("me/photo/audience", Api.object().put("audience", "ONLY_ME")).expecting(200);
        again.get(address).expecting(404);
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
        for (int at = 0; at < 800 * 600; at++) {
            image.setRGB(at % 800, at / 800, at % 800 < 400 ? 0x2f6f73 : 0xd9a441);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
