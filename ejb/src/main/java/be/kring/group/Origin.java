package be.kring.group;

/** Why somebody is in a group: joined an open one, asked and was let in, was invited, founded it, or a rule admits them. */
public enum Origin {
    JOINED, ASKED, INVITED, FOUNDER, RULE
}
