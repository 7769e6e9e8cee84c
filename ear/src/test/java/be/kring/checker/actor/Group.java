package be.kring.checker.actor;

/**
 * A group of the run.
 *
 * @param closed whether only its members may read it
 * @param quiet  whether almost nothing is written there, so that no later event makes good what a lost wake-up did not tell
 */
public record Group(String id, String slug, boolean closed, boolean quiet) {

    public String stream() {
        return "group:" + id;
    }
}
