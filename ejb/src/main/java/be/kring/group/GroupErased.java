package be.kring.group;

import java.util.UUID;

/**
 * All that is in a group goes now, in this transaction: each feature observes it and deletes its own rows. It is no event of a stream, as nobody reads the
 * group any more.
 */
public record GroupErased(UUID groupId) {

    /** When what others refer to goes: the smaller the earlier. */
    public static final int REFERRING = 100;
    public static final int REFERRED = 200;
}
