package be.kring.atlas;

/**
 * How a topic stands in a place. COVERED: two people or more practise it, or are experts. THIN: one person, or all who do are about to leave.
 * GAP: nobody, and it was asked and nobody was found. NONE: nobody, and nobody missed it.
 */
public enum TopicCover {
    COVERED, THIN, GAP, NONE;

    /** @param leaving of these people, those who are about to leave; @param questions about the topic for which nobody was found */
    static TopicCover of(long people, long leaving, long questions) {
        if (people == 0) {
            return questions > 0 ? GAP : NONE;
        }
        return people == 1 || leaving >= people ? THIN : COVERED;
    }
}
