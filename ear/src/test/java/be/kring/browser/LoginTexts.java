package be.kring.browser;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;

/** What the pages of Keycloak say in one language, from the files of the theme. */
record LoginTexts(Properties patterns) {

    static LoginTexts in(String language) {
        try (Reader file = Files.newBufferedReader(Path.of("../keycloak/theme/kring/login/messages/messages_" + language + ".properties"))) {
            Properties patterns = new Properties();
            patterns.load(file);
            return new LoginTexts(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(String key, Object... values) {
        return MessageFormat.format(patterns.getProperty(key), values);
    }
}
