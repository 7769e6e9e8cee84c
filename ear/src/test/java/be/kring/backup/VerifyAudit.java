package be.kring.backup;

import be.kring.audit.AuditMark;
import be.kring.audit.AuditVerification;
import be.kring.launcher.Console;
import be.kring.launcher.StackPorts;
import be.kring.launcher.StackSettings;
import be.kring.launcher.StartFailure;
import be.kring.launcher.StoredDatabase;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * {@code mvn -Pverify-audit}: whether the audit trail is as it was written, while Kring runs or not. Ends with 1 when it is not.
 *
 * <p>Settings: {@code -Dkring.audit.head=NUMBER:HASH}, the end of the trail as it was printed before; the environment's {@code KRING_DB_URL},
 * {@code KRING_DB_USER} and {@code KRING_DB_PASSWORD} for a database that is not the one of {@code mvn -Prun}.
 */
public final class VerifyAudit {

    private VerifyAudit() {
    }

    /** @param arguments the folder of the state, and the build folder of the module {@code ear} */
    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            AuditVerification.Verdict verdict = verdict(arguments);
            console.say(text(verdict));
            if (!verdict.isIntact()) {
                System.exit(1);
            }
        } catch (StartFailure | SQLException | IllegalArgumentException e) {
            console.say(e.getMessage());
            System.exit(1);
        }
    }

    /** What an operator reads. */
    static String text(AuditVerification.Verdict verdict) {
        return verdict.isIntact()
                ? "The audit trail is as it was written. Keep its end elsewhere, for the next time: -Dkring.audit.head=" + verdict.end()
                : "THE AUDIT TRAIL IS BROKEN at entry " + verdict.broken() + ": it was changed, removed or put in. The last that fits: " + verdict.end();
    }

    private static AuditVerification.Verdict verdict(String[] arguments) throws SQLException {
        String head = System.getProperty("kring.audit.head", "");
        List<AuditMark> remembered = head.isEmpty() ? List.of() : List.of(AuditMark.parse(head));
        String url = System.getenv("KRING_DB_URL");
        if (url != null) {
            return of(url, System.getenv("KRING_DB_USER"), System.getenv("KRING_DB_PASSWORD"), remembered);
        }
        StackSettings settings = StackSettings.built(Path.of(arguments[0]), Path.of(arguments[1]), StackPorts.anyFree(1), false, Map.of());
        try (StoredDatabase database = StoredDatabase.open(settings)) {
            return of(database.url("kring"), "postgres", "postgres", remembered);
        }
    }

    private static AuditVerification.Verdict of(String url, String user, String password, List<AuditMark> remembered) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return AuditVerification.of(connection, remembered);
        }
    }
}
