package be.kring.search;

/** What can be found. */
public enum Kind {
    PEOPLE, POSTS, GROUPS, ORGANISATIONS, TOPICS
}
