package be.kring.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The assembled server's configuration without Kring ({@code standalone-bare.xml}), with another application in its place. */
final class BareConfiguration {

    private static final String NAME = "standalone-instead.xml";
    private static final String END = "</server>";

    private BareConfiguration() {
    }

    /** @return the name of the file that it wrote to the folder */
    static String write(Path configuration, Path application) {
        String deployment = """
                    <deployments>
                        <deployment name="%1$s" runtime-name="%1$s"><fs-archive path="%2$s"/></deployment>
                    </deployments>
                """.formatted(application.getFileName(), application.toAbsolutePath());
        try {
            String bare = Files.readString(configuration.resolve("standalone-bare.xml"));
            Files.writeString(configuration.resolve(NAME), bare.substring(0, bare.lastIndexOf(END)) + deployment + END);
            return NAME;
        } catch (IOException e) {
            throw new StartFailure("The configuration for " + application + " cannot be written: " + e.getMessage(), e);
        }
    }
}
