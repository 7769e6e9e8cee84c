package be.kring.browser;

import be.kring.driver.Account;
import be.kring.driver.Api;
import be.kring.driver.Colleague;
import be.kring.driver.Kring;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

import javax.imageio.ImageIO;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Somebody fills in a profile, a colleague sees what they may see of it, follows the organisation, and finds what it says at home. */
@InBrowser
class ProfileOfAPersonIT {

    @Test
    void a_profile_is_filled_in_seen_and_its_organisation_followed(Screens screens, Kring kring) throws IOException {
        Colleague lieve = kring.colleague(Account.VLAAMS);
        Colleague mira = kring.colleague(Account.LOKAAL);
        lieve.prefers("nl");
        mira.prefers("nl");
        lieve.api().delete("me/photo").expecting(204);
        lieve.api().delete("me/parts/LANGUAGES").expecting(204);
        String handle = lieve.me().path("handle").asText();
        String organisation = lieve.me().at("/organisation/id").asText();
        mira.api().delete("organisations/" + organisation + "/following").expecting(200);

        Screen own = screens.signedIn(Account.VLAAMS, Device.PHONE, "nl");
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

        Screen reader = screens.signedIn(Account.LOKAAL, Device.DESKTOP, "nl");
        reader.open("/people/" + handle);
        assertThat(reader.page().locator(".head kring-avatar img")).isVisible();
        assertThat(reader.page().locator("#part-LANGUAGES")).containsText("Deutsch");
        assertThat(reader.page().locator("kring-projects h3").first()).hasText("Oeverzones <b>samen</b>");
        lieve.api().put("me/photo/audience", Api.object().put("audience", "ONLY_ME")).expecting(200);
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
        lieve.api().get("people/" + handle + "/projects").json().path("items").forEach(each -> lieve.api().delete("me/projects/" + each.path("id").asText()).expecting(204));
        lieve.api().delete("me/photo").expecting(204);
        mira.api().delete("organisations/" + organisation + "/following").expecting(200);
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
