package be.kring.desk;

import be.kring.shared.Conflict;

import java.util.Map;

/** A colleague was first to take this visitor. Status 409, with the name. */
public class TalkTaken extends Conflict {

    private static final long serialVersionUID = 1L;

    private final String name;

    public TalkTaken(String name) {
        super("talk-taken");
        this.name = name;
    }

    @Override
    public Map<String, String> named() {
        return Map.of("name", name);
    }
}
