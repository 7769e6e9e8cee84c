package be.kring.web;

import be.kring.web.problem.TooLarge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of the request at hand, read whole and once, up to {@value #MAX} bytes however it is sent. */
@RequestScoped
public class Body {

    /** Bytes. The longest post fits: 20,000 characters of up to three bytes each in UTF-8. */
    public static final int MAX = 64 * 1024;

    @Inject
    HttpServletRequest request;

    private byte[] bytes = {};

    /** @throws TooLarge at the first byte over the limit; what was announced as too long is not read at all */
    byte[] readFrom(InputStream stream) throws IOException {
        bytes = bounded(stream, request.getContentLengthLong());
        return bytes;
    }

    static byte[] bounded(InputStream stream, long announced) throws IOException {
        if (announced > MAX) {
            throw new TooLarge();
        }
        byte[] read = stream.readNBytes(MAX + 1);
        if (read.length > MAX) {
            throw new TooLarge();
        }
        return read;
    }

    /** What makes this request this request and no other: method, address and content. */
    String fingerprint() {
        return request.getMethod() + " " + request.getRequestURI() + "\n" + new String(bytes, StandardCharsets.UTF_8);
    }

    String header(String name) {
        return request.getHeader(name);
    }
}
