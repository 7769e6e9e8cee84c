package be.kring.checker.history;

import com.fasterxml.jackson.databind.JsonNode;

/** The name by which a write and its event find each other. */
public final class Subject {

    static final String JOINED = "joined ";
    static final String LEFT = "left ";

    private Subject() {
    }

    /** A post or reply; its text begins with a mark that no other has. */
    public static String created(String mark) {
        return "created " + mark;
    }

    public static String changed(String postId) {
        return "changed " + postId;
    }

    public static String reaction(String postId, String personId, String kind, boolean added) {
        return (added ? "reaction " : "no reaction ") + kind + " of " + personId + " to " + postId;
    }

    public static String joined(String personId) {
        return JOINED + personId;
    }

    /** Also when somebody else ended the membership. */
    public static String left(String personId) {
        return LEFT + personId;
    }

    /** Of an event that came; empty for one that no writer of ours makes. */
    static String of(String name, JsonNode data) {
        return switch (name) {
            case "post.created" -> created(data.at("/post/body").asText().split(" ", 2)[0]);
            case "post.edited", "post.corrected" -> changed(data.at("/post/id").asText());
            case "reaction.changed" -> reaction(data.path("postId").asText(), data.path("personId").asText(), data.path("kind").asText(),
                    data.path("added").asBoolean());
            case "member.joined" -> joined(data.at("/person/id").asText());
            case "member.left" -> left(data.at("/person/id").asText());
            default -> "";
        };
    }
}
