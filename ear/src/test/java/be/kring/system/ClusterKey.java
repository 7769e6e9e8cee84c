package be.kring.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The key by which the nodes of a cluster know each other, made by the command that docs/operations.md gives. */
final class ClusterKey {

    static final String SECRET = "tests-only";

    private ClusterKey() {
    }

    static void make(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Process keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                    "-genkeypair", "-alias", "kring", "-keyalg", "EC", "-dname", "CN=kring", "-validity", "3650",
                    "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", SECRET)).inheritIO().start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool made no key");
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
