package be.kring.benchmark;

import be.kring.benchmark.load.RequestSource;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, made once and sent many times. */
final class Requests {

    private Requests() {
    }

    /** The same page over and over. @param token of the caller; null for nobody */
    static RequestSource get(URI address, String token) {
        ByteBuffer request = ByteBuffer.wrap(bytes("GET " + address.getRawPath() + " HTTP/1.1\r\n" + headers(address, token) + "\r\n"));
        return request::rewind;
    }

    /** A request with a body of JSON. @param further complete header lines, each with its line break */
    static byte[] post(URI address, String token, String further, String body) {
        return bytes("POST " + address.getRawPath() + " HTTP/1.1\r\n" + headers(address, token) + further + "Content-Type: application/json\r\n"
                + "Content-Length: " + bytes(body).length + "\r\n\r\n" + body);
    }

    private static String headers(URI address, String token) {
        return "Host: " + address.getAuthority() + "\r\nAccept: application/json\r\n" + (token == null ? "" : "Authorization: Bearer " + token + "\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
