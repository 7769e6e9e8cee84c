package be.kring.shared;

import java.util.Map;

/** In a slow thread the caller has answered a moment ago. Status 429, with the time to wait. */
public class TooSoon extends DomainException {

    private static final long serialVersionUID = 1L;

    private final int minutes;
    private final long seconds;

    /**
     * @param minutes in which one may answer once
     * @param seconds that are left of them
     */
    public TooSoon(int minutes, long seconds) {
        super("slow-mode");
        this.minutes = minutes;
        this.seconds = seconds;
    }

    public long seconds() {
        return seconds;
    }

    @Override
    public Map<String, String> named() {
        return Map.of("minutes", Integer.toString(minutes), "left", Long.toString((seconds + 59) / 60));
    }
}
