package be.kring.web.page;

import be.kring.web.problem.Json;

/**
 * JSON that a page carries for its script, in a {@code <script type="application/json">}.
 *
 * @param json safe inside HTML: no {@code <}, {@code >}, {@code &} and no line separators
 */
public record DataBlock(String id, String json) {

    public static DataBlock of(String id, Object value) {
        return new DataBlock(id, Json.write(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
                .replace("\u2028", "\\u2028").replace("\u2029", "\\u2029"));
    }
}
