package be.kring.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The SHA-256 of each file of an archive, as {@code sha256sum} writes and checks them. */
final class Checksums {

    /** The last entry of an archive. */
    static final String NAME = "kring-backup.sha256";

    private final Map<String, String> files = new TreeMap<>();

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(String name, MessageDigest content) {
        files.put(name, HexFormat.of().formatHex(content.digest()));
    }

    byte[] toBytes() {
        return files.entrySet().stream().map(file -> file.getValue() + "  " + file.getKey() + "\n").collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Whether these are the checksums of the same files with the same content, and of no others. */
    boolean agreeWith(byte[] written) {
        return Arrays.equals(toBytes(), written);
    }
}
