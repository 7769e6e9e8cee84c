package be.kring.group;

/** Why somebody is in a group: joined an open one, asked and was let in, was invited, or founded it. */
public enum Origin {
    JOINED, ASKED, INVITED, FOUNDER
}
