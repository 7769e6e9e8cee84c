package be.kring.container;

import be.kring.launcher.StackSettings;
import be.kring.launcher.ThrowAwayDatabase;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;

import java.nio.file.Path;
import java.util.Map;

/** The throw-away PostgreSQL and the mail server of the in-container tests, an extension of Arquillian's: they are there before Arquillian starts the server, and gone after it. */
public final class Database implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifetime.class);
    }

    /** Arquillian makes one. */
    public static final class Lifetime {

        private ThrowAwayDatabase database;
        private GreenMail mail;

        /** Before {@code arquillian.xml} is read, which asks for these properties. */
        public void begin(@Observes(precedence = 100) ManagerStarted event) {
            Path target = Path.of(System.getProperty("kring.target")).toAbsolutePath();
            StackSettings settings = StackSettings.throwAway(target.resolve("container-" + System.getProperty("kring.fork")), target, Map.of());
            database = ThrowAwayDatabase.start(settings);
            Path base = settings.layOutServer(1);
            System.setProperty("kring.container.server", settings.server().toString());
            System.setProperty("kring.container.management", String.valueOf(settings.ports().node(1).management()));
            System.setProperty("kring.container.jvm", "-Xmx512m -XX:TieredStopAtLevel=1 -Djava.net.preferIPv4Stack=true"
                    + " -Djboss.server.base.dir=" + base);
            mail = new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.POP3.dynamicPort()});
            mail.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication()).start();
            System.setProperty("kring.container.arguments", "-Dkring.test.smtp=" + mail.getSmtp().getPort() + " -Dkring.test.pop3=" + mail.getPop3().getPort()
                    + " -Denv.KRING_DB_URL=" + settings.databaseUrl("kring")
                    + " -Dkring.db.url=" + settings.databaseUrl("kring")
                    + " -Denv.KRING_HTTP_PORT=" + settings.ports().http()
                    + " -Denv.KRING_MANAGEMENT_PORT=" + settings.ports().node(1).management()
                    + " -Denv.KRING_CLUSTER_PORT=" + settings.ports().node(1).cluster());
        }

        /** After the server was stopped. */
        public void end(@Observes(precedence = -100) AfterSuite event) {
            if (database != null) {
                database.close();
            }
            if (mail != null) {
                mail.stop();
            }
        }
    }
}
