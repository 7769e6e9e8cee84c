package be.kring.desk;

/** How a conversation ended: somebody helped, the visitor left the queue, nobody came in time, the visitor may not be there any more, or the desk was closed. */
public enum TalkEnding {
    SERVED, LEFT, UNANSWERED, GONE, DESK_CLOSED
}
