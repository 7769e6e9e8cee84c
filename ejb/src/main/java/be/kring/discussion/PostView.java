package be.kring.discussion;

import be.kring.person.OrganisationView;
import be.kring.person.PersonView;
import be.kring.shared.Language;
import com.fasterxml.jackson.annotation.JsonInclude;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A post or a reply.
 *
 * @param author    with function, organisation and level as they were when it was written
 * @param body      the Markdown; null unless the text may be read
 * @param mentioned members who are mentioned in the text, as they are today
 * @param seq       position of {@code post.created} in the stream of the group
 * @param undoUntil until when the author may undo or freely edit
 * @param locked    its thread is: nobody but moderators answers
 * @param question  what makes the thread that it starts a question; null for all else
 * @param can       left out of events
 */
public record PostView(UUID id, UUID groupId, UUID threadId, UUID parentId, PersonView author, Capacity capacity,
                       OrganisationView onBehalfOf, Language language, String body, String html, List<String> tags, List<PersonView> mentioned, PostState state,
                       long seq, Instant createdAt, Instant undoUntil, Instant editedAt, Correction correction, Hidden hidden,
                       boolean locked, List<ReactionView> reactions, @JsonInclude(JsonInclude.Include.NON_NULL) ThreadQuestion question, long version,
                       @JsonInclude(JsonInclude.Include.NON_NULL) List<String> can) {

    /** One that asks nothing. */
    public PostView(UUID id, UUID groupId, UUID threadId, UUID parentId, PersonView author, Capacity capacity, OrganisationView onBehalfOf, Language language,
                    String body, String html, List<String> tags, List<PersonView> mentioned, PostState state, long seq, Instant createdAt, Instant undoUntil,
                    Instant editedAt, Correction correction, Hidden hidden, boolean locked, List<ReactionView> reactions, long version, List<String> can) {
        this(id, groupId, threadId, parentId, author, capacity, onBehalfOf, language, body, html, tags, mentioned, state, seq, createdAt, undoUntil, editedAt,
                correction, hidden, locked, reactions, null, version, can);
    }

    /** The last correction and how many there were. @param reason null where the text is not shown either */
    public record Correction(Instant at, String reason, int count) {
    }

    /**
     * When and why it was hidden.
     *
     * @param reason the moderator's; empty while it is in review
     * @param review out of sight until a moderator has looked at a report
     */
    public record Hidden(Instant at, String reason, boolean review) {
    }
}
