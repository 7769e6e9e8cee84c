/**
 * Tests of Kring whole: real PostgreSQL, real Keycloak, the assembled WildFly, from outside. They run in
 * {@code mvn verify} by failsafe and share one throw-away stack, which the first of them starts.
 *
 * <p>How to write one: a class named {@code …IT}, annotated {@link be.kring.system.WholeSystem}, whose test methods (or
 * constructor) take a {@link be.kring.driver.Kring}; one that stops or kills a node takes the {@link be.kring.launcher.Stack}
 * too and leaves it running. The database is shared: found your own group, with a slug of your own, and assert on that.
 * Await conditions, never sleep.
 * <pre>{@code
 * @WholeSystem
 * class JoiningIT {
 *     @Test
 *     void a_newcomer_joins_an_open_group(Kring kring) {
 *         Colleague emma = kring.signsIn(Account.NIEUW_LOKAAL);
 *         emma.joins("personeel-en-organisatie");
 *         assertEquals("MEMBER", emma.group("personeel-en-organisatie").path("membership").path("state").asText());
 *     }
 * }
 * }</pre>
 *
 * <p>While you write a test, let it use the stack of {@code mvn -Prun} that you keep running, which saves its start:
 * {@code mvn -o verify -pl ear -am -Dit.test=JoiningIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false
 * -Dkring.system.url=http://localhost:8080 -Dkring.system.keycloak=http://localhost:8180}. Without the last two settings it
 * starts a stack of its own. A test that takes the {@code Stack} always does.
 */
package be.kring.system;
