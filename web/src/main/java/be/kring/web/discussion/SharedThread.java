package be.kring.web.discussion;

import be.kring.discussion.ThreadView;
import be.kring.web.problem.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A thread with its last replies as JSON that was written once for all its readers. */
final class SharedThread {

    private static final byte[] LAST_REPLIES = SharedPost.bytes(",\"lastReplies\":[");

    private final SharedPost start;
    private final List<SharedPost> replies;

    private SharedThread(SharedPost start, List<SharedPost> replies) {
        this.start = start;
        this.replies = replies;
    }

    static SharedThread of(ThreadView thread) {
        ObjectNode whole = (ObjectNode) Json.read(Json.write(thread));
        whole.remove("lastReplies");
        return new SharedThread(new SharedPost(thread.post(), whole), thread.lastReplies().stream().map(SharedPost::of).toList());
    }

    int length() {
        return start.length() + replies.stream().mapToInt(SharedPost::length).sum();
    }

    void write(ByteArrayOutputStream out, PageReader reader) {
        start.writeOpen(out, reader);
        out.writeBytes(LAST_REPLIES);
        for (int i = 0; i < replies.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            replies.get(i).writeOpen(out, reader);
            out.write('}');
        }
        out.write(']');
        out.write('}');
    }
}
