package be.kring.container;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that takes letters and hangs up, instead of saying goodbye. */
final class HastyMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    HastyMailServer() throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    int port() {
        return door.getLocalPort();
    }

    /** The letters that it took, with their headers. */
    List<String> taken() {
        return taken;
    }

    /** Serves one after the other until it is closed. */
    Void serve() throws IOException {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                serve(caller);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void serve(Socket caller) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        answer(caller, "220 hasty");
        for (String line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
            if (line.equals("DATA")) {
                answer(caller, "354 go ahead");
                taken.add(letter(in));
            }
            answer(caller, "250 fine");
        }
        caller.setSoLinger(true, 0);
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        for (String line = in.readLine(); !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        return letter.toString();
    }

    private static void answer(Socket caller, String line) throws IOException {
        OutputStream out = caller.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
