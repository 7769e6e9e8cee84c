package be.kring.expertise;

/** Where a topic is: proposed by somebody and seen by them and administrators alone, in the vocabulary, a part of another one, or not taken up. */
public enum TopicState {
    PROPOSED, ACCEPTED, MERGED, DECLINED
}
