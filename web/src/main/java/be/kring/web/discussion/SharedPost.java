package be.kring.web.discussion;

import be.kring.discussion.PostView;
import be.kring.discussion.ReactionKind;
import be.kring.discussion.ReactionView;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** A post as JSON that was written once for all its readers; what differs between them comes at its end. */
final class SharedPost {

    private static final List<String> PERSONAL = List.of("reactions", "can");
    private static final byte[] REACTIONS = bytes(",\"reactions\":");
    private static final byte[] CAN = bytes(",\"can\":");

    private final PostView post;
    private final byte[] shared;
    private final byte[] reactionsOfOthers;

    /** @param around the JSON object in which the post's fields stand, without what is personal in it */
    SharedPost(PostView post, ObjectNode around) {
        this.post = post;
        this.shared = open(around.without(PERSONAL));
        this.reactionsOfOthers = reactions(Set.of());
    }

    static SharedPost of(PostView post) {
        return new SharedPost(post, (ObjectNode) Json.read(Json.write(post)));
    }

    int length() {
        return shared.length + reactionsOfOthers.length;
    }

    /** Writes the object for this reader, without its closing brace. */
    void writeOpen(ByteArrayOutputStream out, PageReader reader) {
        out.writeBytes(shared);
        out.writeBytes(REACTIONS);
        Set<ReactionKind> own = reader.reactionsTo(post.id());
        out.writeBytes(own.isEmpty() ? reactionsOfOthers : reactions(own));
        out.writeBytes(CAN);
        out.writeBytes(reader.can(post));
    }

    private byte[] reactions(Set<ReactionKind> own) {
        return bytes(Json.write(post.reactions().stream()
                .map(reaction -> new ReactionView(reaction.kind(), reaction.count(), own.contains(reaction.kind()))).toList()));
    }

    private static byte[] open(ObjectNode object) {
        String text = object.toString();
        return bytes(text.substring(0, text.length() - 1));
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
