package be.kring.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The mail server of the tests: lets Kring have it, or one that is not there, or none; and what it got. */
@ApplicationScoped
public class Post {

    /** @param id the {@code Message-ID} */
    record Got(String from, String subject, String text, String id) {
    }

    void has() {
        use(Integer.getInteger("kring.test.smtp"));
    }

    /** The address of a server that does not answer. */
    void hasBroken() {
        try (ServerSocket nobody = new ServerSocket(0)) {
            use(nobody.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void hasNone() {
        List.of("host", "port", "tls", "from").forEach(each -> System.clearProperty("kring.smtp." + each));
    }

    /** What came for somebody. */
    List<Got> of(String address) {
        Properties properties = new Properties();
        properties.setProperty("mail.pop3.port", System.getProperty("kring.test.pop3"));
        try (Store store = Session.getInstance(properties).getStore("pop3")) {
            store.connect("127.0.0.1", address, address);
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            List<Got> got = new ArrayList<>();
            for (Message message : inbox.getMessages()) {
                got.add(new Got(message.getFrom()[0].toString(), message.getSubject(), ((String) message.getContent()).replace("\r\n", "\n"), message.getHeader("Message-ID")[0]));
            }
            inbox.close(false);
            return got;
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server at a port of this machine, whatever it is. */
    void use(int port) {
        System.setProperty("kring.smtp.host", "127.0.0.1");
        System.setProperty("kring.smtp.port", String.valueOf(port));
        System.setProperty("kring.smtp.tls", "NONE");
        System.setProperty("kring.smtp.from", "kring@kring.example");
    }
}
