package be.kring.web.group;

import be.kring.group.GroupView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import java.util.List;

/**
 * A group as it is answered.
 *
 * @param head   position of the last event of its stream
 * @param unread messages of others after the caller's reading mark
 * @param held   what the caller wrote and waits for approval
 * @param openReports cases that wait for a decision; null for who is no moderator
 */
public record GroupAnswer(@JsonUnwrapped GroupView group, long head, long unread, Long openReports, long held, PostCan postCan) {

    /**
     * What the caller may do with a visible post, so that a client knows {@code can} of one that arrives as an event.
     *
     * @param own      the caller wrote it, and the undo window is open
     * @param ownLater the caller wrote it earlier
     * @param other    somebody else wrote it
     */
    public record PostCan(List<String> own, List<String> ownLater, List<String> other) {
    }
}
