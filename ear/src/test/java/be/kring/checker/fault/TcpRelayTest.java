package be.kring.checker.fault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** The relay carries everything both ways, cuts, stalls, and carries on; behind it a server that says everything again. */
class TcpRelayTest {

    private static final int LARGE = 1_000_000;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final TcpRelay relay = new TcpRelay();

    TcpRelayTest() throws IOException {
    }

    @BeforeEach
    void start() {
        Thread echo = new Thread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket caller = server.accept();
                    new Thread(() -> sayAgain(caller)).start();
                } catch (IOException closed) {
                    return;
                }
            }
        });
        echo.setDaemon(true);
        echo.start();
        relay.leadTo(server.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        relay.close();
        server.close();
    }

    @Test
    void it_carries_more_than_its_buffers_hold() throws IOException {
        byte[] sent = new byte[LARGE];
        new Random(1).nextBytes(sent);
        try (Socket caller = call()) {
            Thread writer = new Thread(() -> write(caller, sent));
            writer.start();
            assertArrayEquals(sent, caller.getInputStream().readNBytes(LARGE));
        }
    }

    @Test
    void it_cuts_what_is_open_and_lets_others_in() throws IOException {
        try (Socket caller = call()) {
            assertEquals("a", say(caller, "a"));
            assertEquals(1, relay.cut(new Random(1), 1));
            assertThrows(IOException.class, () -> say(caller, "b"));
        }
        try (Socket other = call()) {
            assertEquals("c", say(other, "c"));
        }
    }

    @Test
    void it_holds_back_what_comes_while_it_stalls() throws IOException {
        try (Socket caller = call()) {
            assertEquals("a", say(caller, "a"));
            relay.stall();
            caller.setSoTimeout(300);
            assertThrows(SocketTimeoutException.class, () -> say(caller, "b"));
            relay.flow();
            caller.setSoTimeout(10_000);
            assertEquals("b", new String(caller.getInputStream().readNBytes(1), StandardCharsets.UTF_8));
        }
    }

    private Socket call() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), relay.address().getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String say(Socket socket, String letter) throws IOException {
        socket.getOutputStream().write(letter.getBytes(StandardCharsets.UTF_8));
        int heard = socket.getInputStream().read();
        if (heard < 0) {
            throw new IOException("closed");
        }
        return String.valueOf((char) heard);
    }

    private static void sayAgain(Socket caller) {
        try (caller; InputStream in = caller.getInputStream()) {
            in.transferTo(caller.getOutputStream());
        } catch (IOException cut) {
            // The caller is gone, which some tests want.
        }
    }

    private static void write(Socket socket, byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
