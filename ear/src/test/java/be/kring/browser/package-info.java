/**
 * Tests in a real browser: Chromium, driven by Playwright, against the shared stack of {@link be.kring.system}. They run in
 * {@code mvn verify} with the whole-system tests.
 *
 * <p>How to write one: a class named {@code …IT}, annotated {@link be.kring.browser.InBrowser}, whose test methods take
 * {@link be.kring.browser.Screens} (and {@link be.kring.driver.Kring} to prepare things faster than by hand). A {@link
 * be.kring.browser.Screen} is one person's window; two persons are two screens. After each test every screen must have been
 * quiet: no error in the console, no violation of the content security policy, no exception; what a test provokes on purpose
 * it must {@link be.kring.browser.Screen#expectNoise expect}. {@link be.kring.browser.Screen#assertAccessible} runs axe.
 * Select by role and name, as a screen reader does; await with Playwright's own assertions, never sleep.
 * <pre>{@code
 * @InBrowser
 * class PostingIT {
 *     @Test
 *     void a_post_arrives_on_the_other_screen(Screens screens) {
 *         Screen lieve = screens.signedIn(Account.VLAAMS);
 *         Screen mira = screens.signedIn(Account.LOKAAL, Device.PHONE, "nl");
 *         ...
 *     }
 * }
 * }</pre>
 *
 * <p>The browser is the installed one: {@code KRING_CHROMIUM}, or a usual place. Without one these tests are left out, with a
 * line that says so, except where {@code CI=true}: there they fail. {@code -Dkring.browser.visible} shows the windows.
 */
package be.kring.browser;
