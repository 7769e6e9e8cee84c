package be.kring.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JDK's program that asks a running Java process for something. */
final class Jcmd {

    private Jcmd() {
    }

    /** @return what it says */
    static String run(ProcessHandle process, String... command) throws IOException, InterruptedException {
        String program = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        return output(Stream.concat(Stream.of(program, String.valueOf(process.pid())), Stream.of(command)).toList());
    }

    /** Runs any program. @throws IOException when it fails */
    static String output(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(command + " failed: " + output);
        }
        return output;
    }
}
