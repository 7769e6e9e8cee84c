package be.kring.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.microprofile.config.Config;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The mail server that {@code KRING_SMTP_HOST} and the variables beside it name (docs/operations.md); without a host or a sender there is none, and no mail
 * goes out. {@code KRING_SMTP_TLS} is {@code STARTTLS}, which is then demanded, {@code TLS} from the first byte, or {@code NONE}.
 */
@ApplicationScoped
class MailServer {

    private static final Logger LOG = Logger.getLogger(MailServer.class.getName());
    private static final String PATIENCE_MILLIS = "10000";

    @Inject
    Config config;

    boolean isThere() {
        return find("host").isPresent() && find("from").isPresent();
    }

    /** @throws MessagingException when the server is not reached, or does not take it */
    void send(UUID id, Letter letter, Instant written) throws MessagingException {
        String from = find("from").orElseThrow();
        Session session = Session.getInstance(properties());
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + id + "@" + from.substring(from.indexOf('@') + 1) + ">");
            }
        };
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.body(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(written.atOffset(ZoneOffset.UTC)));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        Transport transport = session.getTransport("smtp");
        try {
            transport.connect(find("user").orElse(null), find("password").orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            close(transport, id);
        }
    }

    /** What goes wrong with the goodbye says nothing of the letter. */
    private static void close(Transport transport, UUID id) {
        try {
            transport.close();
        } catch (MessagingException failure) {
            LOG.log(Level.INFO, "The mail server was gone before the goodbye after letter " + id, failure);
        }
    }

    private Properties properties() {
        String tls = find("tls").orElse("STARTTLS");
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", find("host").orElseThrow());
        properties.setProperty("mail.smtp.port", find("port").orElse("587"));
        properties.setProperty("mail.smtp.auth", String.valueOf(find("user").isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(tls.equals("STARTTLS")));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(tls.equals("STARTTLS")));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls.equals("TLS")));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.timeout", PATIENCE_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        return properties;
    }

    private Optional<String> find(String what) {
        return config.getOptionalValue("kring.smtp." + what, String.class).filter(value -> !value.isBlank());
    }
}
