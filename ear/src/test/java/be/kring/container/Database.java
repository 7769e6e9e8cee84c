package be.kring.container;

import be.kring.launcher.StackSettings;
import be.kring.launcher.ThrowAwayDatabase;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

import java.nio.file.Path;
import java.util.Map;

/**
 * The throw-away PostgreSQL and the mail server of the in-container tests. They are there before Arquillian starts the server, and gone after it.
 * The runs that are not Arquillian's, which the property {@code kring.container} tells apart, get none.
 */
public final class Database implements LauncherSessionListener {

    private ThrowAwayDatabase database;
    private GreenMail mail;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("kring.container")) {
            return;
        }
        Path target = Path.of(System.getProperty("kring.target")).toAbsolutePath();
        StackSettings settings = StackSettings.throwAway(target.resolve("container"), target, Map.of());
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

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            database.close();
        }
        if (mail != null) {
            mail.stop();
        }
    }
}
