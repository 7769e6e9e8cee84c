package be.kring.web.problem;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of refusal in docs/api.md, each with its status. The name in lower case, with hyphens, is the end of the type's URI. */
public enum ProblemType {
    BAD_REQUEST(400),
    INVALID(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NO_MANDATE(403),
    WINDOW_CLOSED(403),
    THREAD_LOCKED(403),
    CSRF(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    ALREADY_APPEALED(409),
    ALREADY_ASKING(409),
    ALREADY_CLAIMED(409),
    ALREADY_DECIDED(409),
    ALREADY_ENDING(409),
    DESK_CLOSED(409),
    DESK_FULL(409),
    DESK_QUESTION_BARRED(409),
    DESK_QUESTION_HELD(409),
    ALREADY_PUBLISHED(409),
    GROUP_ARCHIVED(409),
    HAS_OWNER(409),
    LAST_OWNER(409),
    MISSION_MOVED_ON(409),
    NO_OFFER(409),
    NOT_COVERED(409),
    OWNERS_EXCLUDED(409),
    QUESTIONS_CHANGED(409),
    QUESTION_MOVED_ON(409),
    SLUG_TAKEN(409),
    TALK_MOVED_ON(409),
    TALK_TAKEN(409),
    TALK_TOO_LONG(409),
    THANKS_CHANGED(409),
    THANKS_TAKEN_AWAY(409),
    TOO_MANY_PINS(409),
    COLLEAGUE_UNAVAILABLE(409),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    KEY_REUSED(422),
    SEARCH_TOO_BROAD(422),
    IF_MATCH_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    SLOW_MODE(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** For example {@code not-found}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** For example {@code /problems/not-found}. */
    public String uri() {
        return "/problems/" + code();
    }

    public static Optional<ProblemType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** The type for a status that the container chose: an unknown 4xx is a bad request, anything else is our own fault. */
    public static ProblemType ofStatus(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
