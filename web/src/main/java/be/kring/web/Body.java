package be.kring.web;

import be.kring.web.problem.TooLarge;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The body of the request at hand, read whole and once, up to {@value #MAX} bytes however it is sent; a list as {@code text/csv}, and an image, up to {@value #MAX_LIST}. */
@RequestScoped
public class Body {

    /** Bytes. The longest post fits: 20,000 characters of up to three bytes each in UTF-8. */
    public static final int MAX = 64 * 1024;
    /** Bytes of a list: 10,000 addresses of 100 characters. */
    public static final int MAX_LIST = 1024 * 1024;

    @Inject
    HttpServletRequest request;

    private byte[] bytes = {};

    /** @throws TooLarge at the first byte over the limit; what was announced as too long is not read at all */
    byte[] readFrom(InputStream stream) throws IOException {
        String type = request.getContentType();
        boolean list = type != null && (type.startsWith("text/csv") || type.startsWith("image/"));
        bytes = bounded(stream, request.getContentLengthLong(), list ? MAX_LIST : MAX);
        return bytes;
    }

    static byte[] bounded(InputStream stream, long announced, int max) throws IOException {
        if (announced > max) {
            throw new TooLarge();
        }
        byte[] read = stream.readNBytes(max + 1);
        if (read.length > max) {
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
