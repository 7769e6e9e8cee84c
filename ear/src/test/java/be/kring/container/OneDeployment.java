package be.kring.container;

import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Kring as it is built, and beside it one WAR with the tests, which sees the classes of the domain. */
@ArquillianSuiteDeployment
public class OneDeployment {

    private static final String DESCRIPTOR = "META-INF/application.xml";
    private static final String TESTS = "kring-test.war";

    /** Within one EAR a WAR without the sign-in of the other is refused by WildFly 39. Nothing here asks for it. */
    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <login-config><auth-method>OIDC</auth-method></login-config>
            </web-app>""";
    private static final String SIGN_IN = """
            {"client-id": "test", "provider-url": "http://localhost/nobody", "public-client": true}""";

    @Deployment
    public static EnterpriseArchive kring() {
        File built = new File(System.getProperty("kring.target"), "server/application/kring.ear");
        EnterpriseArchive kring = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, built);
        WebArchive tests = ShrinkWrap.create(WebArchive.class, TESTS)
                .addPackage(OneDeployment.class.getPackage())
                .deleteClass(OneDeployment.class).deleteClass(Database.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(SIGN_IN), "oidc.json")
                .setWebXML(new StringAsset(WEB));
        String modules = text(kring).replace("</application>", "<module><web><web-uri>" + TESTS
                + "</web-uri><context-root>/container-test</context-root></web></module></application>");
        kring.delete(DESCRIPTOR);
        kring.setApplicationXML(new StringAsset(modules));
        return kring.addAsModule(Testable.archiveToTest(tests));
    }

    private static String text(EnterpriseArchive kring) {
        try (InputStream descriptor = kring.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
