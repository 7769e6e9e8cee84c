package be.kring.desk;

/** Where a conversation is: it waits in the queue, somebody of the staff has it, or it is over. */
public enum TalkState {
    WAITING, TAKEN, CLOSED
}
