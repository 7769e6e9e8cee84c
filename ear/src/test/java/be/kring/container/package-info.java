/**
 * Tests inside the container: the real services with the real PostgreSQL, called as the web module calls them. They run in
 * {@code mvn verify} by failsafe, apart from the whole-system tests, and share one server and one deployment.
 *
 * <p>How to write one: a class named {@code …IT} with {@code @ExtendWith(ArquillianExtension.class)}; it can inject every
 * bean of the module {@code ejb} and {@link javax.sql.DataSource}. It has no deployment of its own: {@link
 * be.kring.container.OneDeployment} holds all classes of this package. There is no Keycloak and no demo data; make the
 * people and the group that a test needs, with names of its own. To run one:
 * {@code mvn -o verify -pl ear -am -Dit.test=SchemaIT -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false}.
 */
package be.kring.container;
